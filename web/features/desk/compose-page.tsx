/**
 * Compose: a new request about items, or a notice about a finding. What is proposed stands beside each part with where it comes from; nothing is chosen for anybody.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { isBefore, missingIn, spanOf, type ContentField, type Proposal } from '@proofmark/core/requests'
import { composing, type ComposeView } from '../../desk-api.ts'
import { paths, requestQuestion } from '../../paths.ts'
import { navigate, useAddress, useOpening } from '../../router.ts'
import { Handling } from '../evidence/parts.tsx'
import { Failure, Waiting } from '../../shell/states.tsx'
import { visible } from '../../visible.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { languageNames, languages, useLanguage } from '../../words/language.ts'
import { Own } from '../../words/said.tsx'
import { DateField, isDate } from './date-field.tsx'
import { ForEach, requestsFor } from './for-each.tsx'
import { PickItems } from './pick-items.tsx'
import { Suggestions } from './suggestions.tsx'
import { newId, orNull, today, WillSeal } from './will-seal.tsx'
import { deskWords, type DeskWord } from './words.ts'
import './desk.css'

export default function ComposePage() {
  const { items, to, finding } = requestQuestion(useAddress())
  const { data, error } = useQuery(composing(items, finding))
  const say = deskWords.useWords()
  const title = say(finding === '' ? 'compose' : 'composeNotice')
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  return (
    <div className="page desk">
      <header><h1>{title}</h1><p className="lede">{say('composeLede')}</p>
        <p className="trail"><a href={paths.desk()}>{say('toDesk')}</a>{data.case !== null && <> · <a href={paths.case(data.case.label ?? data.case.id)}><Own>{data.case.title}</Own></a></>}{data.finding !== null && <> · {say('finding')}: <Own>{data.finding.title}</Own></>}</p></header>
      {data.items.length === 0 && data.finding === null ? <PickItems to={to} /> : <><Which of={data} to={to} /><Form key={data.items.map(({ id }) => id).join(',')} of={data} to={to} /></>}
    </div>
  )
}

/** Other items that can be asked about with these. */
function Which({ of, to }: { of: ComposeView; to: string }) {
  const say = deskWords.useWords()
  if (of.groups.length < 2) return null
  const chosen = of.items.map(({ id }) => id).toSorted().join(',')
  return (
    <fieldset className="stack"><legend>{say('whichItems')}</legend>
      {of.groups.map((group) => (
        <label key={`${group.how} ${group.of}`} className="choice"><input type="radio" name="items" checked={[...group.items].toSorted().join(',') === chosen} onChange={() => navigate(paths.newRequest({ items: group.items, to, finding: of.finding?.id ?? '' }), { replace: true })} />
          <span>{say(group.how, { lot: group.of })}{group.how !== 'one' && group.how !== 'lot' && <>: <Own>{group.title}</Own></>}{group.isPossible && ` (${say('onlyPossible')})`} <span className="small quiet"><Own>{group.itemTitles.map(({ title }) => title).join(' · ')}</Own></span></span></label>
      ))}
    </fieldset>
  )
}

const parts: readonly (readonly [DeskWord, 'recoveryCircumstances' | 'groundsOfIllegality' | 'intendedUse' | 'identification' | 'other'])[] = [['partA', 'recoveryCircumstances'], ['partB', 'groundsOfIllegality'], ['partC', 'intendedUse'], ['partE', 'identification'], ['partF', 'other']]
const wordOf: Readonly<Record<ContentField | 'items', DeskWord>> = { items: 'partItems', recoveryCircumstances: 'partA', groundsOfIllegality: 'partB', intendedUse: 'partC', marks: 'partD', identification: 'partE', other: 'partF', requestingAgency: 'partAgency', confidentialityUndertaking: 'partConfidentiality', reference: 'partReference', deadline: 'partDeadline' }

function Form({ of, to }: { of: ComposeView; to: string }) {
  const say = deskWords.useWords()
  const isNotice = of.finding !== null
  const [said, setSaid] = useState({ reference: of.reference, recoveryCircumstances: '', groundsOfIllegality: '', intendedUse: '', identification: '', other: '', confidentialityUndertaking: '', requestingAgency: '', sent: '', deadline: '', language: useLanguage() as string, handling: 'restricted' })
  const [marks, setMarks] = useState<ReadonlySet<string>>(new Set())
  const [whom, setWhom] = useState<ReadonlySet<string>>(new Set(of.parties.some(({ id }) => id === to) ? [to] : []))
  const [isCommon, setCommon] = useState(false)
  const set = (change: Partial<typeof said>) => setSaid({ ...said, ...change })
  const toggle = (from: ReadonlySet<string>, id: string) => { const next = new Set(from); if (!next.delete(id)) next.add(id); return next }
  const fields = {
    reference: orNull(said.reference), addressees: [...whom], requestingAgency: orNull(said.requestingAgency), items: of.items.map(({ id }) => id), marks: of.content.marks.filter((id) => marks.has(id)),
    recoveryCircumstances: orNull(said.recoveryCircumstances), groundsOfIllegality: orNull(said.groundsOfIllegality), intendedUse: orNull(said.intendedUse), identification: orNull(said.identification), other: orNull(said.other),
    confidentialityUndertaking: orNull(said.confidentialityUndertaking), sent: orNull(said.sent), deadline: orNull(said.deadline), language: orNull(said.language),
  }
  // A notice with such a deadline would keep publishing shut; a request with one asks for nothing that can be done.
  const [sent, deadline] = [spanOf(said.sent), spanOf(said.deadline)]
  const isTooEarly = sent !== null && deadline !== null && (isNotice ? !isBefore(sent, deadline) : isBefore(deadline, sent))
  const missing = isNotice ? [] : missingIn(fields as Parameters<typeof missingIn>[0])
  const request = { kind: 'request', purpose: isNotice ? 'right-of-reply' : 'trace', finding: of.finding?.id ?? null, ...fields, case: of.case?.id ?? null, handling: said.handling, made: today() }
  const marksPart = of.marks.length === 0 ? null : <div key="marks"><h3>{say('partD')}</h3>{of.marks.map((mark) => <label key={mark.id} className="choice"><input type="checkbox" checked={marks.has(mark.id)} onChange={() => setMarks(toggle(marks, mark.id))} /><span className="mono"><Own>{mark.transcription ?? nameOf(codeNames, mark.state)}</Own></span></label>)}</div>
  const shown = isNotice ? parts.filter(([, name]) => name === 'other') : parts
  return (
    <>
      <section aria-labelledby="whom"><h2 id="whom">{say('whom')} <span className="count">{whom.size}</span></h2>
        <Suggestions of={of.suggestions} parties={of.parties} chosen={whom} onToggle={(id) => setWhom(toggle(whom, id))} />
      </section>
      <section aria-labelledby="content"><h2 id="content">{say('content')}</h2>
        <div className="content-parts">
          {of.items.length > 0 && <div><h3>{say('items')}</h3><ul>{of.items.map((item) => <li key={item.id}><a href={paths.item(item.id)}><Own>{item.title}</Own></a></li>)}</ul></div>}
          {shown.flatMap(([label, name]) => [...(name === 'identification' ? [marksPart] : []), <Part key={name} label={say(label)} value={said[name]} onChange={(value) => set({ [name]: value })} onUse={(value, handling) => set({ [name]: value, handling: narrower(said.handling, handling) })} proposals={of.content.proposals[name]} />])}
          {isNotice && marksPart}
        </div>
        <div className="reply-form">
          <label className="field">{say('partReference')}<input dir="auto" value={said.reference} onChange={(event) => set({ reference: event.target.value })} /></label>
          <label className="field">{say('partAgency')}<select value={said.requestingAgency} onChange={(event) => set({ requestingAgency: event.target.value })}><option value="">{say('choose')}</option>{of.parties.map(({ id, title }) => <option key={id} value={id}>{visible(title)}</option>)}</select></label>
          <DateField label={say('sendDay')} value={said.sent} onChange={(sent) => set({ sent })} />
          <DateField label={say('partDeadline')} value={said.deadline} onChange={(deadline) => set({ deadline })} />
          <label className="field">{say('language')}<select value={said.language} onChange={(event) => set({ language: event.target.value })}>{languages.map((each) => <option key={each} value={each}>{languageNames[each]}</option>)}</select></label>
          <label className="field">{say('handling')}<select value={said.handling} onChange={(event) => set({ handling: event.target.value })}>{widths.map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
          <label className="field whole">{say('partConfidentiality')}<textarea dir="auto" value={said.confidentialityUndertaking} onChange={(event) => set({ confidentialityUndertaking: event.target.value })} /></label>
        </div>
      </section>
      {whom.size > 1 && <ForEach requests={requestsFor(request, false)} parties={of.parties} isCommon={isCommon} onChange={setCommon} />}
      {!isNotice && <p role="status" className="small">{say('missingCount', { count: missing.length })} {missing.map((name) => say(wordOf[name])).join(' · ')}</p>}
      {isTooEarly && <p className="notice bad" role="alert">{say('deadline-too-early')}</p>}
      {whom.size === 0 && <p className="small quiet">{say('needAddressee')}</p>}
      <WillSeal button={say('review')} isReady={whom.size > 0 && isDate(said.sent) && isDate(said.deadline) && !isTooEarly} prepare={() => Promise.resolve({ statements: requestsFor(request, isCommon).map((each) => ({ ...each, id: newId() })) })} onSealed={([id]) => { if (id !== undefined) navigate(paths.request(id)) }} />
    </>
  )
}

const widths = ['open', 'restricted', 'confidential']
/** A request is as narrow as the narrowest that it repeats. */
const narrower = (a: string, b: string) => (widths.indexOf(a) >= widths.indexOf(b) ? a : b)

/** `handling`: of what the text rests on. */
interface PartInput { readonly label: string; readonly value: string; readonly proposals: readonly Proposal[]; onChange(value: string): void; onUse(value: string, handling: Proposal['handling']): void }

function Part({ label, value, onChange, onUse, proposals }: PartInput) {
  const say = deskWords.useWords()
  const opening = useOpening()
  return (
    <div>
      <label className="field">{label}<textarea dir="auto" value={value} onChange={(event) => onChange(event.target.value)} /></label>
      {proposals.length === 0 ? <p className="small quiet">{say('nothingProposed')}</p> : <ul>{proposals.map((each, at) => (
        <li key={at} className="proposal">{each.handling !== 'open' && <Handling of={each.handling} />}<span><Own>{visible(each.text)}</Own></span>{each.isPossible && <span className="stance">{say('onlyPossible')}</span>}<a href={opening({ kind: 'because', ids: each.because })}>{say('from')} ({each.because.length})</a>
          <button type="button" className="button plain" aria-label={`${say('use')}: ${visible(each.text)}`} onClick={() => onUse(value.trim() === '' ? each.text : `${value}\n${each.text}`, each.handling)}>{say('use')}</button></li>
      ))}</ul>}
    </div>
  )
}
