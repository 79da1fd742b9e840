/**
 * Doubts: dates that can hardly be, told before a statement is sealed. Nothing is refused for them.
 * @module
 */
import type { DoubtfulDate } from '@proofmark/core/statements'
import { nameOf } from '../words/names.ts'
import { fieldNames } from '../words/named/field-names.ts'
import { doubtWords } from './doubt-words.ts'

export function Doubts({ of }: { of: readonly DoubtfulDate[] }) {
  const say = doubtWords.useWords()
  if (of.length === 0) return null
  return (
    <div className="notice" role="status">
      <ul className="stack">{of.map(({ line, field, code, found }) => <li key={`${line} ${field} ${code}`}>◐ {nameOf(fieldNames, field.slice(1))}: <bdi>{found}</bdi> {say(code)}</li>)}</ul>
      <p className="small">{say('taken')}</p>
    </div>
  )
}
