/**
 * Member input: one member of a claim: a choice of statements, a day, a number, words. What cannot be read stays as it was typed and says so.
 * @module
 */
import { useId, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ClaimInput } from '@proofmark/core/statements'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Own } from '../../words/said.tsx'
import { memberNames } from './claim-names.ts'
import { nameable } from './editor-api.ts'
import { editorWords } from './words.ts'

interface Props { readonly input: ClaimInput; readonly inCase: string | null; readonly value: unknown; readonly onChange: (value: unknown) => void }

export function MemberInput({ input, inCase, value, onChange }: Props) {
  const say = editorWords.useWords()
  const name = nameOf(memberNames, input.name)
  const text = typeof value === 'string' ? value : ''
  switch (input.is) {
    case 'reference': case 'references': return <Chooser label={name} kinds={input.refTo} inCase={inCase} many={input.is === 'references'} chosen={Array.isArray(value) ? value as string[] : text === '' ? [] : [text]} onChange={(ids) => onChange(input.is === 'references' ? ids : ids[0] ?? null)} />
    case 'choice': return <label className="field"><span>{name}</span><select value={text} onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}><option value="">{say('empty')}</option>{input.choices.map((choice) => <option key={choice} value={choice}>{nameOf(codeNames, choice)}</option>)}</select></label>
    case 'boolean': return <label className="choice"><input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} /> {name}</label>
    case 'number': return <label className="field"><span>{name}</span><input type="number" dir="ltr" value={typeof value === 'number' ? value : ''} onChange={(event) => onChange(event.target.value === '' ? undefined : Number(event.target.value))} /></label>
    case 'day': return <label className="field"><span>{name} <small className="quiet">{say('dayHint')}</small></span><input type="date" value={text} onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)} /></label>
    case 'json': case 'texts': return <JsonInput name={name} value={value} onChange={onChange} />
    default: return <label className="field"><span>{name} {input.is !== 'text' && <small className="quiet">{say(input.is === 'country' ? 'countryHint' : 'dateHint')}</small>}</span><input dir={input.is === 'text' ? 'auto' : 'ltr'} value={text} onChange={(event) => onChange(input.is === 'country' ? event.target.value.toUpperCase() : event.target.value)} /></label>
  }
}

function JsonInput({ name, value, onChange }: { name: string; value: unknown; onChange: (value: unknown) => void }) {
  const say = editorWords.useWords()
  const [typed, setTyped] = useState(value === undefined || value === null ? '' : JSON.stringify(value, null, 2))
  const [isWrong, setWrong] = useState(false)
  const read = (next: string) => {
    setTyped(next)
    if (next.trim() === '') { setWrong(false); onChange(undefined); return }
    try { const parsed: unknown = JSON.parse(next); setWrong(false); onChange(parsed) } catch { setWrong(true) }
  }
  return <label className="field"><span>{name} <small className="quiet">{say('jsonHint')}</small></span><textarea dir="ltr" spellCheck={false} value={typed} aria-invalid={isWrong} onChange={(event) => read(event.target.value)} />{isWrong && <span className="small editor-flag" role="status">{say('jsonWrong')}</span>}</label>
}

/** As many as stand there without scrolling. */
const mostShown = 8

/** Statements of some kinds, found by words, those of the case first. */
export function Chooser({ label, kinds, inCase, many, chosen, onChange }: { label: string; kinds: readonly string[]; inCase: string | null; many: boolean; chosen: readonly string[]; onChange: (ids: readonly string[]) => void }) {
  const say = editorWords.useWords()
  const id = useId()
  const [text, setText] = useState('')
  const { data } = useQuery(nameable(kinds, inCase, text))
  const shown = (data?.found ?? []).filter((each) => !chosen.includes(each.id)).slice(0, mostShown)
  const pick = (each: string) => onChange(chosen.includes(each) ? chosen.filter((own) => own !== each) : many ? [...chosen, each] : [each])
  return (
    <fieldset className="editor-chooser"><legend>{label}</legend>
      {chosen.length > 0 && <p className="small">{say('chosen')}: {chosen.map((each) => <button key={each} type="button" className="button plain" onClick={() => pick(each)}><NamedOf id={each} kinds={kinds} inCase={inCase} /> ✕</button>)}</p>}
      <label className="field"><span className="unseen">{say('search')}: {label}</span><input type="search" placeholder={say('search')} value={text} onChange={(event) => setText(event.target.value)} aria-controls={id} /></label>
      <ul id={id}>{shown.map((each) => <li key={each.id}><button type="button" className="button plain" onClick={() => { pick(each.id); setText('') }}><Own>{each.title}</Own> <span className="small quiet">{say(each.isOfCase ? 'inCase' : 'elsewhere')}</span></button></li>)}</ul>
      {data !== undefined && data.total === 0 && <p className="small quiet">{say('noneFound')}</p>}
      {data !== undefined && data.total > shown.length + chosen.length && <p className="small quiet">{say('more', { shown: shown.length, total: data.total })}</p>}
    </fieldset>
  )
}

function NamedOf({ id, kinds, inCase }: { id: string; kinds: readonly string[]; inCase: string | null }) {
  const { data } = useQuery(nameable(kinds, inCase, id))
  return <Own>{data?.found[0]?.title ?? id.slice(0, 8)}</Own>
}
