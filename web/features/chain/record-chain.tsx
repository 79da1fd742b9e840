/**
 * Record what is known of a chain: a transfer, a condition on end use, a hypothesis of diversion; checked by the server, reviewed, then sealed.
 * @module
 */
import { useRef, useState } from 'react'
import { parseEdtf } from '@proofmark/core/dates'
import { kinds, type DoubtfulDate } from '@proofmark/core/statements'
import { api, Refused } from '../../api.ts'
import { queries } from '../../queries.ts'
import { Doubts } from '../../shell/doubts.tsx'
import { visible } from '../../visible.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { fieldNames } from '../../words/named/field-names.ts'
import { nameOf } from '../../words/names.ts'
import { English } from '../../words/said.tsx'
import { Choose, type Chosen } from './choose.tsx'
import { lineOf, needsOf, nothingTyped, type RecordKind } from './record-form.ts'
import { recordWords } from './record-words.ts'

type ChosenBy = Readonly<Record<string, readonly Chosen[]>>

/** Codes that a field can have, as its kind has them. */
const codesOf = (kind: RecordKind, field: string): readonly string[] => optionsOf((kinds[kind].schema.shape as Readonly<Record<string, unknown>>)[field])
function optionsOf(schema: unknown): readonly string[] {
  const { options, def } = schema as { options?: readonly string[]; def?: { innerType?: unknown } }
  return Array.isArray(options) ? options : def?.innerType === undefined ? [] : optionsOf(def.innerType)
}

export function RecordChain({ caseId, item }: { caseId: string; item: Chosen }) {
  const say = recordWords.useWords()
  return (
    <section aria-labelledby="record" className="no-print"><h2 id="record">{say('record')}</h2><p className="small quiet">{say('recordLede')}</p>
      {(['transfer', 'undertaking', 'diversion'] as const).map((kind) => <details key={kind}><summary>{say(kind)}</summary><Form kind={kind} caseId={caseId} item={item} /></details>)}
    </section>
  )
}

function Form({ kind, caseId, item }: { kind: RecordKind; caseId: string; item: Chosen }) {
  const say = recordWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState<Readonly<Record<string, string>>>({})
  const [says, setSays] = useState<Readonly<Record<string, string>>>({})
  const [chosen, setChosen] = useState<ChosenBy>({ items: [item] })
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem: string | null; readonly isChecked: boolean; readonly sealed: number | null }>({ busy: false, problem: null, isChecked: false, sealed: null })
  const [doubts, setDoubts] = useState<readonly DoubtfulDate[]>([])
  const typed = { ...nothingTyped, text, says, refs: Object.fromEntries(Object.entries(chosen).map(([name, list]) => [name, list.map(({ id }) => id)])) }
  const needs = needsOf(kind, typed)
  const line = lineOf(kind, typed, caseId, new Date().toISOString().slice(0, 10))
  const ask = async (isDry: boolean) => {
    setState({ busy: true, problem: null, isChecked: !isDry, sealed: null })
    try {
      const { sealed, doubts: told } = await api.record(line, isDry)
      setDoubts(isDry ? told : [])
      if (isDry) return setState({ busy: false, problem: null, isChecked: true, sealed: null })
      await queries.invalidateQueries()
      dialog.current?.close()
      setText({})
      setSays({})
      setChosen({ items: [item] })
      setState({ busy: false, problem: null, isChecked: false, sealed: sealed[0]?.index ?? null })
    } catch (error) {
      setState({ busy: false, isChecked: false, sealed: null, problem: error instanceof Refused ? [error.message, ...error.problems.map(({ field, expected, found }) => `${field}: expected ${expected}; found ${found}`)].join(' ') : String(error) })
    }
  }
  const write = (name: string, value: string) => setText({ ...text, [name]: value })
  const label = (name: string) => (name === 'by' ? say('reviewer') : nameOf(fieldNames, name))
  const pick = (name: string, kindsOfIt: readonly string[], isOne = false) => <Choose key={name} label={label(name)} of={caseId} kinds={kindsOfIt} isOne={isOne} chosen={chosen[name] ?? []} onChosen={(list) => setChosen({ ...chosen, [name]: list })} />
  const line1 = (name: string, title = label(name)) => <label key={name} className="field">{title}<input dir="auto" value={text[name] ?? ''} onChange={(event) => write(name, event.target.value)} /></label>
  const lines = (name: string, title = label(name)) => <label key={name} className="field">{title}<textarea dir="auto" value={text[name] ?? ''} onChange={(event) => write(name, event.target.value)} /></label>
  const date = (name: string) => { const given = (text[name] ?? '').trim(); const read = given === '' ? null : parseEdtf(given); return <div key={name} className="field"><label className="field">{label(name)}<input dir="ltr" className="mono" value={text[name] ?? ''} aria-invalid={read !== null && !read.ok} onChange={(event) => write(name, event.target.value)} /></label><span className="small quiet">{say('dateHint')}</span>{read !== null && !read.ok && <span className="small" role="status"><English>{read.expected}</English></span>}</div> }
  const code = (name: string, usual: string) => <label key={name} className="field">{label(name)}<select aria-label={label(name)} value={text[name] ?? usual} onChange={(event) => write(name, event.target.value)}>{usual === '' && <option value="">{say('nobody')}</option>}{codesOf(kind, name).map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
  const place = <fieldset className="record-place"><legend>{say('place')}</legend>{line1('place', say('place'))}{line1('country', say('country'))}{line1('lat', say('lat'))}{line1('lon', say('lon'))}{line1('precision', say('precision'))}</fieldset>
  const bearings = (name: 'supports' | 'against') => <div key={name} className="stack">{pick(name, evidenceKinds)}{(chosen[name] ?? []).map(({ id, title }) => <label key={id} className="field">{title}: {say('says')}<input dir="auto" value={says[`${name} ${id}`] ?? ''} onChange={(event) => setSays({ ...says, [`${name} ${id}`]: event.target.value })} /></label>)}</div>
  return (
    <form className="stack record-chain" onSubmit={(event) => { event.preventDefault(); if (needs.length === 0) { dialog.current?.showModal(); void ask(true) } }}>
      {state.sealed !== null && <p className="notice" role="status">{say('sealed', { index: state.sealed })}</p>}
      {pick('items', ['item'])}
      {kind === 'transfer' && <><div className="pairs">{pick('from', ['party'], true)}{line1('fromText', `${label('from')}, ${say('orWords')}`)}{pick('to', ['party'], true)}{line1('toText', `${label('to')}, ${say('orWords')}`)}{code('transferKind', 'undetermined')}{date('when')}{code('authorised', 'unknown')}{pick('assertedBy', ['party'], true)}</div>{place}{line1('basis')}{pick('documents', ['document'])}</>}
      {kind === 'undertaking' && <><div className="pairs">{code('undertakingType', 'no-retransfer')}{pick('documents', ['document'])}{pick('givenBy', ['party'], true)}{pick('givenTo', ['party'], true)}{pick('endUser', ['party'], true)}{pick('consentOf', ['party'], true)}{date('since')}{date('until')}</div>{lines('wording')}{line1('endUseText')}{text['undertakingType'] === 'consent-to-retransfer' && pick('lifts', ['undertaking'])}</>}
      {kind === 'diversion' && <><p className="small quiet">{say('isUndetermined')}</p><div className="pairs">{code('diversionKind', 'undetermined')}{code('diversionStage', 'undetermined')}{pick('lastAuthorised', ['party'], true)}{pick('firstUnauthorised', ['party'], true)}{date('when')}{code('status', 'proposed')}{code('confidence', '')}{pick('by', ['party'], true)}</div>{place}{bearings('supports')}{bearings('against')}{lines('wouldExclude', say('wouldExclude'))}{line1('reason')}</>}
      {code('handling', 'restricted')}
      <div className="row"><button type="submit" className="button first" disabled={needs.length > 0}>{say('review')}</button>{needs.length > 0 && <div className="small quiet" role="status"><ul>{needs.map((need) => <li key={need}>{say(need)}</li>)}</ul></div>}</div>
      <dialog ref={dialog} className="dialog" aria-label={say('reviewed')}>
        <h2>{say('reviewed')}</h2>
        <pre className="will" dir="ltr">{visible(JSON.stringify(JSON.parse(line), null, 1))}</pre>
        <Doubts of={doubts} />
        {state.problem !== null ? <p className="notice bad" role="alert"><English>{state.problem}</English></p> : <p role="status" className="small">{say(state.isChecked ? 'checked' : 'checking')}</p>}
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('cancel')}</button><button type="button" className="button first" disabled={state.busy || !state.isChecked} onClick={() => void ask(false)}>{say(state.busy && state.isChecked ? 'sealing' : 'seal')}</button></div>
      </dialog>
    </form>
  )
}

/** What can speak for or against a hypothesis. */
const evidenceKinds = ['transfer', 'undertaking', 'document', 'photo', 'mark', 'reading', 'identification', 'recovery', 'use', 'site', 'position', 'reply', 'custody', 'quantity', 'comparison', 'sameness', 'item'] as const
