/**
 * Record what is known of a craft: the craft itself, a number, an owner or operator; tried by the server and shown before it is sealed.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { allCases } from '../../queries.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { Choose, type Chosen } from '../chain/choose.tsx'
import { SealDialog, type ToSeal } from '../sameness/seal-dialog.tsx'
import { numberOf } from '../sameness/sameness-api.ts'
import { NumberSaid } from '../sameness/number-said.tsx'
import { craftRoles, craftSchemes, lineOf, needsOf, type CraftKind, type Typed } from './record-form.ts'
import { craftWords } from './words.ts'

/** `of`: the craft that is shown; left out on the list, where only a craft can be added. */
export function RecordCraft({ of = null, case: known = null }: { of?: string | null; case?: string | null }) {
  const say = craftWords.useWords()
  const { data: cases } = useQuery(allCases)
  const [chosen, setChosen] = useState('')
  const ofCase = chosen || (known ?? cases?.[0]?.id ?? null)
  const kinds = of === null ? (['craft'] as const) : (['identifier', 'role'] as const)
  return (
    <section aria-labelledby="record" className="no-print"><h2 id="record">{say('record')}</h2><p className="small quiet">{say('recordLede')}</p>
      {ofCase === null ? <p className="empty">{say('noCase')}</p> : <>
        {cases !== undefined && cases.length > 1 && <label className="field">{say('choose')}<select value={ofCase} onChange={(event) => setChosen(event.target.value)}>{cases.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>}
        {kinds.map((kind) => <details key={kind}><summary>{say(kind === 'craft' ? 'addCraft' : kind === 'identifier' ? 'addIdentifier' : 'addRole')}</summary><Form kind={kind} of={of} case={ofCase} /></details>)}
      </>}
    </section>
  )
}

function Form({ kind, of, case: ofCase }: { kind: CraftKind; of: string | null; case: string }) {
  const say = craftWords.useWords()
  const [typed, setTyped] = useState<Typed>({})
  const [party, setParty] = useState<readonly Chosen[]>([])
  const [sealing, setSealing] = useState<ToSeal | null>(null)
  const [sealed, setSealed] = useState<number | null>(null)
  const needs = needsOf(kind, typed, party[0]?.id ?? null)
  const write = (name: string, value: string) => setTyped({ ...typed, [name]: value })
  const field = (name: string, label: string, isCode = false) => <label key={name} className="field">{label}<input dir={isCode ? 'ltr' : 'auto'} className={isCode ? 'mono' : undefined} value={typed[name] ?? ''} onChange={(event) => write(name, event.target.value)} /></label>
  const code = (name: string, label: string, codes: readonly string[]) => <label key={name} className="field">{label}<select value={typed[name] ?? codes[0]} onChange={(event) => write(name, event.target.value)}>{codes.map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
  const review = () => {
    const what = lineOf(kind, typed, { of, party: party[0]?.id ?? null, case: ofCase, made: new Date().toISOString().slice(0, 10) })
    setSealing({ what, ask: async (isDry) => (await api.record(JSON.stringify(what), isDry)).sealed[0]?.index ?? null })
  }
  const dates = <>{field('since', say('since'), true)}{field('until', say('until'), true)}</>
  return (
    <form className="stack record-craft" onSubmit={(event) => { event.preventDefault(); if (needs.length === 0) review() }}>
      {sealed !== null && <p className="notice" role="status">{say('sealed', { index: sealed })}</p>}
      <div className="pairs">
        {kind === 'craft' && <>{code('craftType', say('craftType'), ['vessel', 'aircraft'])}{field('name', say('name'))}{field('country', say('flag'), true)}{dates}{field('model', say('model'))}{field('built', say('built'), true)}</>}
        {kind === 'identifier' && <>{code('scheme', say('scheme'), craftSchemes)}{field('value', say('numberText'), true)}{typed['scheme'] === 'other' && field('register', say('register'))}{field('country', say('country'), true)}{dates}{field('basis', say('basis'))}</>}
        {kind === 'role' && <>{code('role', say('role'), craftRoles)}<Choose label={say('party')} of={ofCase} kinds={['party']} isOne chosen={party} onChosen={setParty} />{party.length === 0 && field('partyText', say('partyText'))}{dates}{field('basis', say('basis'))}</>}
      </div>
      {kind === 'identifier' && (typed['value'] ?? '').trim() !== '' && <Says value={typed['value']!} scheme={typed['scheme'] ?? craftSchemes[0]} />}
      <div className="row"><button type="submit" className="button first" disabled={needs.length > 0}>{say('review')}</button>{needs.length > 0 && <div className="small quiet" role="status"><ul>{needs.map((need) => <li key={need}>{say(need)}</li>)}</ul></div>}</div>
      {sealing !== null && <SealDialog of={sealing} onClose={() => setSealing(null)} onSealed={(index) => { setSealing(null); setTyped({}); setParty([]); setSealed(index) }} />}
    </form>
  )
}

/** What a number says while it is typed. */
function Says({ value, scheme }: { value: string; scheme: string }) {
  const { data } = useQuery({ ...numberOf(value, scheme), enabled: scheme !== 'official-number' && scheme !== 'constructor-number' && scheme !== 'other' })
  return data?.said[0] === undefined ? null : <p role="status"><NumberSaid of={data.said[0]} /></p>
}
