/**
 * Problems of a row, each with its cell, what was expected and found, and what was understood of it.
 * @module
 */
import type { ImportRow } from '../../api.ts'
import { visible } from '../../visible.ts'
import { codeSaid } from './code-said.ts'
import { codeWords } from './codes/words.ts'
import { importWords } from './words.ts'

export function ProblemsOf({ row }: { row: ImportRow }) {
  const say = importWords.useWords()
  codeWords.useWords()
  if (row.problems.length === 0) return null
  return (
    <ul className="import-problems">{row.problems.map(({ code, at, expected, found, isNote, cell, taken, meant }) => (
      <li key={`${code} ${at} ${found}`} className={isNote ? 'note' : ''}>
        <span className="mono quiet">{cell ?? ''}</span> <strong dir="auto">{visible(at)}</strong> {codeSaid(code)}: <span className="mono" dir="auto">{visible(found)}</span>
        {isNote ? taken !== null && <> → {say('takenAs')} <span className="mono" dir="auto">{visible(taken)}</span></> : <span className="quiet"> · {say('notTaken')}</span>}
        {meant !== null && <span className="quiet"> · {say('meant', { day: meant })}</span>}
        <span className="small quiet expected" lang="en" title={code}> ({visible(expected)})</span>
      </li>
    ))}</ul>
  )
}
