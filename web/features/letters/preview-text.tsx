/**
 * Preview text: the words of a letter line by line, each in its own direction. The letter sets marks of direction around what goes against it; here they are
 * isolates, so that a serial keeps its order, and no such mark is shown as a foreign one.
 * @module
 */
import { Fragment } from 'react'
import type { LetterLanguage } from '../../letter-api.ts'
import { visible } from '../../visible.ts'

export function PreviewText({ text, language }: { text: string; language: LetterLanguage }) {
  return (
    <div className="will letter-text" lang={language} tabIndex={0}>
      {text.split('\n').map((line, n) => (
        <p key={n} dir="auto">{line.split(/(\u200e[^\u200e]*\u200e|\u200f[^\u200f]*\u200f)/).map((part, at) => (at % 2 === 1 ? <bdi key={at}>{visible(part.slice(1, -1))}</bdi> : <Fragment key={at}>{visible(part)}</Fragment>))}</p>
      ))}
    </div>
  )
}
