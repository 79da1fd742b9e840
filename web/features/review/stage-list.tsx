/**
 * Stage list: the stages of a procedure as they are written down: added, removed, moved; of each what it asks for and who may pass it.
 * @module
 */
import { requirements } from '@proofmark/core/statements'
import type { ProcedureView } from '../../review-api.ts'
import { named } from '../finding-editor/named.ts'
import { mayStandApart, movedStage, newStage, withoutStage } from './stages.ts'
import { reviewWords } from './words.ts'

type Stage = ProcedureView['now']['stages'][number]

export function StageList({ of, onChange }: { of: readonly Stage[]; onChange: (stages: readonly Stage[]) => void }) {
  const say = reviewWords.useWords()
  const change = (at: number, next: Partial<Stage>) => onChange(of.map((each, place) => (place === at ? { ...each, ...next } : each)))
  const toggled = <T,>(all: readonly T[], one: T): T[] => (all.includes(one) ? all.filter((each) => each !== one) : [...all, one])
  return (
    <>
      <ol className="stage-list whole">{of.map((stage, at) => (
        <li key={at}><fieldset><legend>{say('stageOf', { at: at + 1, title: stage.title })}</legend>
          <label className="field">{say('name')}<input dir="auto" value={stage.title} onChange={(event) => change(at, { title: event.target.value })} /></label>
          <label className="field">{say('stageId')}<input dir="ltr" value={stage.id} onChange={(event) => onChange(of.map((each, place) => (place === at ? { ...each, id: event.target.value } : { ...each, separateFrom: each.separateFrom.map((id) => (id === stage.id ? event.target.value : id)) })))} /></label>
          <label className="field">{say('who')}<select value={stage.reviewer} onChange={(event) => change(at, { reviewer: event.target.value as Stage['reviewer'] })}>{(['other', 'anyone'] as const).map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
          <fieldset className="plain"><legend>{say('requires')}</legend>{requirements.map((each) => <label key={each} className="choice"><input type="checkbox" checked={stage.requires.includes(each)} onChange={() => change(at, { requires: toggled(stage.requires, each) })} /> {say(each)}</label>)}</fieldset>
          {mayStandApart(of, at).length > 0 && <fieldset className="plain"><legend>{say('separateFrom')}</legend>{mayStandApart(of, at).map(({ id, title }) => <label key={id} className="choice"><input type="checkbox" checked={stage.separateFrom.includes(id)} onChange={() => change(at, { separateFrom: toggled(stage.separateFrom, id) })} /> <bdi>{title === '' ? id : title}</bdi></label>)}</fieldset>}
          <label className="choice"><input type="checkbox" checked={stage.isOptional} onChange={(event) => change(at, { isOptional: event.target.checked })} /> {say('optional')}</label>
          <div className="row">{([['earlier', at === 0, () => onChange(movedStage(of, at, -1))], ['afterwards', at === of.length - 1, () => onChange(movedStage(of, at, 1))], ['removeStage', of.length === 1, () => onChange(withoutStage(of, at))]] as const).map(([name, isOff, act]) => <button key={name} type="button" className="button plain" aria-label={named(say(name), say('stage'), stage.title)} disabled={isOff} onClick={act}>{say(name)}</button>)}</div>
        </fieldset></li>
      ))}</ol>
      <button type="button" className="button" onClick={() => onChange([...of, newStage(of)])}>{say('addStage')}</button>
    </>
  )
}
