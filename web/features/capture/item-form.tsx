/**
 * One item: what it is, its marks, its photographs, and behind one fold how many, of what, in which state and how it came to light.
 * @module
 */
import { useMemo } from 'react'
import { newHappening, possibleWholes, type Draft, type DraftHappening, type DraftItem } from '@proofmark/core/capture'
import { classChoices, classOfWord, classWord } from './class-choices.ts'
import { drawId } from './device-store.ts'
import { ChoiceField, DateField, LinesField, PlaceField, TextField } from './fields.tsx'
import { ItemPhotos } from './item-photos.tsx'
import { nameOf } from './items-view.tsx'
import { MarksField } from './marks-field.tsx'
import type { CaptureSession } from './session.ts'
import { NumberField } from './typed-fields.tsx'
import { words } from './wording.ts'

export function ItemForm({ session, draft, item }: { session: CaptureSession; draft: Draft; item: DraftItem }) {
  const change = (part: Partial<Omit<DraftItem, 'id' | 'marks'>>, field: string) => void session.do({ do: 'set-item', id: item.id, change: part }, { merge: `item ${item.id} ${field}` })
  const choices = useMemo(() => classChoices(draft, ''), [draft.items])
  const text = (field: 'label' | 'description' | 'condition' | 'custodian' | 'note') => (value: string) => change({ [field]: value }, field)
  return (
    <div className="stack item-form">
      <div className="pair-of-fields">
        <TextField label={words.item.label} value={item.label} onValue={text('label')} name="label" />
        <TextField label={words.item.class} value={classWord(item)} onValue={(value) => change(value.trim() === '' ? { itemClass: '', taxonomy: '' } : classOfWord(value), 'class')} name="class" list="classes" />
        <TextField label={words.item.description} value={item.description} onValue={text('description')} name="description" />
      </div>
      <datalist id="classes">{choices.map(({ word, path }) => <option key={word} value={word}>{path}</option>)}</datalist>
      <MarksField session={session} item={item} />
      <ItemPhotos session={session} draft={draft} item={item} />
      <details open={item.count !== null || item.partOf !== null || item.condition !== '' || item.recovery !== null || item.uses.length > 0 || undefined}>
        <summary>{words.item.more}</summary>
        <div className="stack">
          <Count item={item} onCount={(count) => change({ count }, 'count')} />
          <div className="pair-of-fields">
            <ChoiceField label={words.item.partOf} value={item.partOf} unsaid={words.item.nothing} choices={Object.fromEntries(possibleWholes(draft.items, item.id).map((each) => [each.id, nameOf(each, draft)]))} onValue={(partOf) => change({ partOf }, 'partOf')} />
            <TextField label={words.item.condition} value={item.condition} onValue={text('condition')} name="condition" />
            <TextField label={words.item.custodian} value={item.custodian} onValue={text('custodian')} />
          </div>
          <Happenings session={session} draft={draft} item={item} />
          <LinesField label={words.item.note} value={item.note} onValue={text('note')} />
          <p><button type="button" className="button" onClick={() => session.do({ do: 'remove-item', id: item.id })}>{words.item.remove}</button></p>
        </div>
      </details>
    </div>
  )
}

function Count({ item, onCount }: { item: DraftItem; onCount: (count: DraftItem['count']) => void }) {
  const { count } = item
  const { one, ...kinds } = words.item.countKind
  return (
    <div className="pair-of-fields">
      <ChoiceField label={words.item.count} value={count?.qualifier ?? null} unsaid={one} choices={kinds} onValue={(qualifier) => onCount(qualifier === null ? null : { value: null, unit: '', ...count, qualifier })} />
      {count !== null && <NumberField key={item.id} label={words.item.amount} value={count.value} isFit={(value) => value === null || value <= 1e12} onValue={(value) => onCount({ ...count, value })} />}
      {count !== null && <TextField label={words.item.unit} value={count.unit} onValue={(unit) => onCount({ ...count, unit })} />}
    </div>
  )
}

/** Recoveries and uses are shared: changed here, they change for every item that has them, and it says so. */
function Happenings({ session, draft, item }: { session: CaptureSession; draft: Draft; item: DraftItem }) {
  const own = draft.happenings.filter(({ id }) => id === item.recovery || item.uses.includes(id))
  const add = (kind: DraftHappening['kind']) => {
    const happening = newHappening(drawId(), kind)
    const group = session.nextStep
    session.do({ do: 'add-happening', happening }, { group })
    session.do({ do: 'set-item', id: item.id, change: kind === 'recovery' ? { recovery: happening.id } : { uses: [...item.uses, happening.id] } }, { group })
  }
  const recoveries = draft.happenings.filter(({ kind }) => kind === 'recovery')
  const uses = draft.happenings.filter(({ kind }) => kind === 'use')
  /** In the order of the day, whatever order they are ticked in. */
  const setUse = (id: string, isOf: boolean) => session.do({ do: 'set-item', id: item.id, change: { uses: uses.map((each) => each.id).filter((each) => (each === id ? isOf : item.uses.includes(each))) } })
  const title = (each: DraftHappening, n: number) => [`${words.happening[each.kind]} ${n + 1}`, each.when, each.what, each.place.text].filter((part) => part !== '').join(', ')
  return (
    <>
      <div className="pair-of-fields">
        {recoveries.length > 0 && <ChoiceField label={words.item.recovery} value={item.recovery} unsaid={words.item.unsaid} choices={Object.fromEntries(recoveries.map((each, n) => [each.id, title(each, n)]))} onValue={(recovery) => session.do({ do: 'set-item', id: item.id, change: { recovery } })} />}
      </div>
      {uses.length > 0 && <fieldset className="plain-set"><legend className="small">{words.item.uses}</legend>{uses.map((each, n) => (
        <label key={each.id} className="choice"><input type="checkbox" checked={item.uses.includes(each.id)} onChange={(event) => setUse(each.id, event.target.checked)} />{title(each, n)}</label>
      ))}{item.uses.length > 1 && <p className="small quiet">{words.item.usesHint}</p>}</fieldset>}
      <p className="row"><button type="button" className="button" onClick={() => add('recovery')}>{words.item.newRecovery}</button><button type="button" className="button" onClick={() => add('use')}>{words.item.newUse}</button></p>
      {own.map((each) => <Happening key={each.id} session={session} of={each} shared={draft.items.filter(({ recovery, uses: its }) => recovery === each.id || its.includes(each.id)).length} />)}
    </>
  )
}

function Happening({ session, of, shared }: { session: CaptureSession; of: DraftHappening; shared: number }) {
  const change = (part: Partial<Omit<DraftHappening, 'id' | 'kind'>>, field: string) => void session.do({ do: 'set-happening', id: of.id, change: part }, { merge: `happening ${of.id} ${field}` })
  return (
    <fieldset className="stack boxed"><legend className="label">{words.happening[of.kind]} · {words.happening.sharedBy(shared)}</legend>
      <div className="pair-of-fields">
        <DateField label={words.happening.when} value={of.when} onValue={(when) => change({ when }, 'when')} />
        {of.kind === 'recovery' ? <>
          <ChoiceField label={words.happening.situation} value={of.situation} unsaid={words.item.unsaid} choices={words.happening.situations} onValue={(situation) => change({ situation }, 'situation')} />
          <TextField label={words.happening.by} value={of.by} onValue={(by) => change({ by }, 'by')} />
          <TextField label={words.happening.how} value={of.how} onValue={(how) => change({ how }, 'how')} />
        </> : <>
          <TextField label={words.happening.what} value={of.what} onValue={(what) => change({ what }, 'what')} />
          <TextField label={words.happening.struck} value={of.struck} onValue={(struck) => change({ struck }, 'struck')} />
        </>}
      </div>
      <PlaceField value={of.place} onValue={(place, isOwnStep) => session.do({ do: 'set-happening', id: of.id, change: { place } }, { merge: isOwnStep === true ? null : `happening ${of.id} place` })} />
      <p><button type="button" className="button plain" onClick={() => session.do({ do: 'remove-happening', id: of.id })}>{words.happening.remove}</button></p>
    </fieldset>
  )
}
