/**
 * Pattern form: the mark, or a part of it, and words. Answers come as one types; Enter makes a step for the way back.
 * @module
 */
import { useEffect, useRef, useState, type RefObject } from 'react'
import { wordsOf, type ItemQuery } from '@proofmark/core/item-search'
import { AskHelp } from './ask-help.tsx'
import { askWords } from './ask-words.ts'
import type { Ask } from './search-page.tsx'
import { searchWords } from './words.ts'

const fields = ['any', 'serial', 'lot'] as const
const signs = ['?', '*', '[38]', '{7}'] as const

/** Typing rests so long before the address follows it, and the server is asked. */
const rest = 120

export function PatternForm({ query, ask }: { query: ItemQuery; ask: Ask }) {
  const say = searchWords.useWords()
  const sayAsk = askWords.useWords()
  const field = useRef<HTMLInputElement>(null)
  const within = query.mark?.field ?? 'any'
  const withMark = (pattern: string): ItemQuery => ({ ...query, mark: pattern.trim() === '' ? null : { pattern, field: within } })
  const withText = (text: string): ItemQuery => ({ ...query, text: wordsOf(text).length === 0 ? null : text })
  const mark = useTyped(query.mark?.pattern ?? '', (pattern) => ask(withMark(pattern), true))
  const text = useTyped(query.text ?? '', (words) => ask(withText(words), true))
  const type = (sign: string) => {
    const [from, to] = [field.current?.selectionStart ?? mark.typed.length, field.current?.selectionEnd ?? mark.typed.length]
    mark.type(mark.typed.slice(0, from) + sign + mark.typed.slice(to))
    requestAnimationFrame(() => { field.current?.focus(); field.current?.setSelectionRange(from + sign.length, from + sign.length) })
  }
  return (
    <form role="search" className="filters no-print" onSubmit={(event) => { event.preventDefault(); mark.written.current = mark.typed; text.written.current = text.typed; ask({ ...withMark(mark.typed), text: withText(text.typed).text }) }}>
      <label className="field grow">{say('mark')}<input ref={field} className="mark-text" value={mark.typed} dir="auto" lang="" autoComplete="off" spellCheck={false} autoFocus aria-describedby="search-signs" onChange={(event) => mark.type(event.target.value)} /></label>
      <label className="field">{say('field')}<select value={within} disabled={query.mark === null} onChange={(event) => query.mark !== null && ask({ ...query, mark: { ...query.mark, field: fields.find((each) => each === event.target.value) ?? 'any' } })}>{fields.map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
      <label className="field">{sayAsk('text')}<input value={text.typed} dir="auto" lang="" autoComplete="off" title={sayAsk('textNote')} onChange={(event) => text.type(event.target.value)} /></label>
      <div className="row" id="search-signs">{signs.map((sign) => <button key={sign} type="button" className="button plain small" onClick={() => type(sign)}><bdi dir="ltr" lang="">{sign}</bdi> {say(`sign${sign}`)}</button>)}</div>
      <AskHelp />
      <button type="submit" hidden />
    </form>
  )
}

/** What is typed, which the address follows once the hand rests; another text in the address, by a link or the way back, is taken over. */
function useTyped(now: string, write: (text: string) => void): { readonly typed: string; readonly type: (text: string) => void; readonly written: RefObject<string> } {
  const [typed, type] = useState(now)
  const written = useRef(now)
  useEffect(() => {
    if (now.trim() === written.current.trim()) return
    written.current = now
    type(now)
  }, [now])
  useEffect(() => {
    if (typed === written.current) return
    const later = setTimeout(() => { written.current = typed; write(typed) }, rest)
    return () => clearTimeout(later)
  }, [typed])
  return { typed, type, written }
}
