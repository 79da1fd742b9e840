/**
 * Pattern form: the mark, or a part of it, and words. Answers come as one types; Enter makes a step for the way back.
 * @module
 */
import { useEffect, useRef, useState, type RefObject } from 'react'
import { wordsOf, type ItemQuery } from '@proofmark/core/item-search'
import { AskHelp } from './ask-help.tsx'
import { askWords } from './ask-words.ts'
import { faultWords } from './fault-words.ts'
import type { PatternFault } from './pattern-fault.ts'
import type { Ask } from './search-page.tsx'
import { searchWords } from './words.ts'

const fields = ['any', 'serial', 'lot'] as const
const signs = ['?', '*', '[38]', '{7}'] as const

/** In the words of a fault: they keep their order in every script. */
const shownSigns = { signs: '\u2068? * [ ] { } \\ ■\u2069', list: '\u2068[38]\u2069', doubt: '\u2068{7}\u2069' }

/** Typing rests so long before the address follows it, and the server is asked. */
const rest = 120

/** `fault`: of the mark that is asked for; it stands by its field. */
export function PatternForm({ query, fault, ask }: { query: ItemQuery; fault: PatternFault | null; ask: Ask }) {
  const say = searchWords.useWords()
  const sayAsk = askWords.useWords()
  const sayFault = faultWords.useWords()
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
      <label className="field grow">{say('mark')}<input ref={field} className="mark-text" value={mark.typed} dir="auto" lang="" autoComplete="off" spellCheck={false} autoFocus aria-invalid={fault !== null} aria-describedby="search-signs search-fault" onChange={(event) => mark.type(event.target.value)} /></label>
      <label className="field">{say('field')}<select value={within} disabled={query.mark === null} onChange={(event) => query.mark !== null && ask({ ...query, mark: { ...query.mark, field: fields.find((each) => each === event.target.value) ?? 'any' } })}>{fields.map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
      <label className="field">{sayAsk('text')}<input value={text.typed} dir="auto" lang="" autoComplete="off" title={sayAsk('textNote')} onChange={(event) => text.type(event.target.value)} /></label>
      <p id="search-fault" className="small bad" role="status">{fault !== null && `${sayFault(fault.code, { at: fault.at, ...shownSigns })} ${sayFault('notAsked')}`}{text.typed.trim() !== '' && wordsOf(text.typed).length === 0 && ` ${sayAsk('text')}: ${sayFault('noWords')}`}</p>
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
