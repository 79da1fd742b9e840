/**
 * Passage list: what the report says, passage by passage: its words as printed and where they stand, how it says so, and what that claims.
 * @module
 */
import { useState, type KeyboardEvent } from 'react'
import { ClaimSentence } from '../../uncertainty/claim-sentence.tsx'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { English } from '../../words/said.tsx'
import { agreementSigns } from '../comparison/reported.tsx'
import { comparisonWords } from '../comparison/words.ts'
import { newId } from '../desk/will-seal.tsx'
import { ClaimMembers, memberName } from '../finding-editor/claim-members.tsx'
import { claimTypeNames } from '../finding-editor/claim-names.ts'
import { editorWords } from '../finding-editor/words.ts'
import { hasType, missingOf } from '../finding-editor/written-claim.ts'
import { changeClaim, changePassage, emptyPassage, placeIn, sayings, type DraftPassage } from './draft.ts'
import { TextField } from './report-fields.tsx'
import type { ReportState } from './use-report.ts'
import { otherReportWords } from './words.ts'

export function PassageList({ of }: { of: ReportState }) {
  const say = otherReportWords.useWords()
  const { draft, step } = of
  /** The passage that was added last: its words are what is written next. */
  const [added, setAdded] = useState<string | null>(null)
  const add = () => { const passage = emptyPassage(newId); step({ ...draft, passages: [...draft.passages, passage] }); setAdded(passage.id) }
  const onKey = (event: KeyboardEvent) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); add() } }
  return (
    <section aria-labelledby="report-passages" onKeyDown={onKey}><h2 id="report-passages">{say('passages')} <span className="count">{draft.passages.length}</span></h2>
      <p className="small quiet">{say('passagesHint')}</p>
      {draft.passages.map((passage, at) => <Passage key={passage.id} of={of} passage={passage} at={at} isNew={passage.id === added} />)}
      <button type="button" className="button" onClick={add}>{say('addPassage')}</button>
    </section>
  )
}

function Passage({ of, passage, at, isNew }: { of: ReportState; passage: DraftPassage; at: number; isNew: boolean }) {
  const say = otherReportWords.useWords()
  const sayOfEditor = editorWords.useWords()
  const { draft, step } = of
  const set = (change: Partial<DraftPassage>, place?: string) => step(changePassage(draft, passage.id, change), place)
  const isBegun = passage.wording.trim() !== '' || passage.claims.some(({ claim }) => hasType(claim))
  const problemAt = (field: string) => (isBegun ? (of.weighed?.problems ?? []).find((each) => each.passage === passage.id && each.field === field)?.expected ?? null : null)
  return (
    <fieldset className="editor-claim"><legend>{say('passage', { at: at + 1 })}</legend>
      <TextField label={say('wording')} hint={say('wordingHint')} value={passage.wording} isLong isNew={isNew} problem={problemAt('/wording')} said={say('wordingNeeded')} onChange={(wording) => set({ wording }, `wording ${passage.id}`)} />
      <TextField label={say('place')} hint={say('placeHint')} value={passage.at} problem={problemAt('/at')} onChange={(next) => set({ at: next }, `at ${passage.id}`)} />
      <TextField label={say('language')} hint={say('languageHint')} value={passage.language} isCode problem={problemAt('/language')} onChange={(language) => set({ language }, `language ${passage.id}`)} />
      <label className="field"><span>{say('says')}</span><select value={passage.says} onChange={(event) => set({ says: event.target.value as DraftPassage['says'] })}>{sayings.map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
      {passage.claims.map(({ id }, which) => <Claimed key={id} of={of} passage={passage} which={which} />)}
      {isBegun && passage.claims.length === 0 && <p className="small editor-flag" role="status">{say('claimNeeded')}</p>}
      <div className="row no-print"><button type="button" className="button" onClick={() => set({ claims: [...passage.claims, { id: newId(), claim: {} }] })}>{say('addClaim')}</button><button type="button" className="button plain" onClick={() => step({ ...draft, passages: draft.passages.filter(({ id }) => id !== passage.id) })}>{say('removePassage', { at: at + 1 })}</button></div>
      <span className="unseen" role="status">{of.isWeighing ? sayOfEditor('weighing') : ''}</span>
    </fieldset>
  )
}

/** One claim: in words with whether we agree, or open as a form. One that lacks something is open. */
function Claimed({ of, passage, which }: { of: ReportState; passage: DraftPassage; which: number }) {
  const say = otherReportWords.useWords()
  const sayOfEditor = editorWords.useWords()
  const sayOfComparison = comparisonWords.useWords()
  const { id, claim } = passage.claims[which]!
  const missing = missingOf(claim)
  const [isOpen, setOpen] = useState(missing.length > 0)
  // A claim without a type is not sent: those that are stand in the order of the answer.
  const sent = passage.claims.slice(0, which).filter((each) => hasType(each.claim)).length
  const isBegun = hasType(claim)
  const row = isBegun ? of.weighed?.reported?.rows.filter(({ statement }) => statement === passage.id)[sent] : undefined
  const faults = (of.weighed?.problems ?? []).flatMap((each) => { const place = each.passage === passage.id ? placeIn(each.field) : null; return isBegun && place?.claim === sent ? [{ member: place.member, expected: each.expected }] : [] })
  const under = (member: string) => { const fault = missing.includes(member) ? undefined : faults.find((each) => each.member === member); return fault === undefined ? null : <p className="small editor-flag" role="status"><English>{fault.expected}</English></p> }
  const whole = faults.filter(({ member }) => member === null)
  const remove = <button type="button" className="button plain" onClick={() => of.step(changePassage(of.draft, passage.id, { claims: passage.claims.filter((each) => each.id !== id) }))}>{say('removeClaim')}</button>
  return (
    <div role="group" aria-label={say('claim', { at: which + 1 })} className="claim">
      {isOpen || missing.length > 0 || faults.length > 0 ? <>
        <ClaimMembers claim={claim} inCase={of.draft.case} isNew={false} under={under} onChange={(next) => { setOpen(true); of.step(changeClaim(of.draft, passage, id, next), `claim ${id}`) }} />
        {isBegun && missing.length > 0 && <p className="small editor-flag" role="status">{sayOfEditor('missing', { names: missing.map(memberName).join(', ') })}</p>}
        {isBegun && missing.length === 0 && whole.map(({ expected }) => <p key={expected} className="small editor-flag" role="status"><English>{expected}</English></p>)}
        <div className="row no-print"><button type="button" className="button" disabled={missing.length > 0 || faults.length > 0} onClick={() => setOpen(false)}>{say('closeClaim')}</button>{remove}</div>
      </> : <>
        <p>{nameOf(claimTypeNames, String(claim['type']))}</p>
        {row !== undefined && <><p><span aria-hidden="true">{agreementSigns[row.agreement]}</span> <strong>{sayOfComparison(row.agreement)}</strong></p><ClaimSentence of={row} /></>}
        <div className="row no-print"><button type="button" className="button" onClick={() => setOpen(true)}>{sayOfEditor('changeClaim')}</button>{remove}</div>
      </>}
    </div>
  )
}
