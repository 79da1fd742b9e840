/**
 * Again: what was decided on an entry that says something else now, and whose names are no longer alike: the entry then and now side by side, to be decided again.
 * @module
 */
import { paths } from '../../paths.ts'
import type { AgainView, ScreenedRecordView, SnapshotBrief } from '../../screening-api.ts'
import { visible } from '../../visible.ts'
import { Own } from '../../words/said.tsx'
import { Age } from './age.tsx'
import { againWords } from './again-words.ts'
import { DecideForm, decisions, type DecideFormProps, type DecisionName } from './decide-form.tsx'
import { DecisionList } from './decision-list.tsx'
import { EntryDetails } from './entry-details.tsx'
import { screeningWords } from './words.ts'

export interface AgainCardProps extends Pick<DecideFormProps, 'people' | 'known' | 'before' | 'by' | 'onBy' | 'onDecide' | 'onAgain'> {
  readonly of: AgainView
  readonly record: ScreenedRecordView | undefined
  readonly snapshot: SnapshotBrief | undefined
  readonly deciding: DecisionName | null
  readonly onDeciding: (decision: DecisionName | null) => void
  readonly onUndone: () => void
}

export function AgainCard({ of, record, snapshot, deciding, onDeciding, onUndone, ...form }: AgainCardProps) {
  const [say, sayAgain] = [screeningWords.useWords(), againWords.useWords()]
  return (
    <>
      <h3><span className="candidate-head"><span className={`candidate-state ${of.state}`}><span aria-hidden="true">↺ </span>{say(`state-${of.state}`)}</span> <span className="candidate-names"><strong><Own>{visible(record?.title ?? of.record)}</Own></strong> <span aria-hidden="true">↔</span> <strong><Own>{visible(of.entriesNow[0]?.names[0]?.text ?? of.entry)}</Own></strong></span></span></h3>
      <div className="candidate-inside">
        <p className="small"><a href={paths.upkeep(of.record)}>{say('toRecord')}</a> · <bdi className="mono" dir="ltr">{visible(of.entry)}</bdi> {snapshot !== undefined && <>· <Own>{visible(snapshot.title)}</Own>, <Age of={snapshot} isShort /></>}</p>
        <p className="small">{sayAgain('notAlike')}</p>
        <div className="side-by-side">
          <div><h4>{sayAgain('entryThen')}</h4>{of.entriesThen === null ? <p className="quiet">{sayAgain('thenUnknown')}</p> : of.entriesThen.map((each, at) => <EntryDetails key={at} of={each} />)}</div>
          <div><h4>{sayAgain('entryNow')}</h4>{of.entriesNow.map((each, at) => <EntryDetails key={at} of={each} />)}</div>
        </div>
        <DecisionList of={of.decisions} onUndone={onUndone} />
        {snapshot === undefined ? null : deciding === null
          ? <div className="row no-print" role="group" aria-label={say('decide')}>{decisions.map(([decision]) => <button key={decision} type="button" className="button" onClick={() => onDeciding(decision)}>{say(decision)}</button>)}</div>
          : <DecideForm decision={deciding} onClose={() => onDeciding(null)} {...form} />}
      </div>
    </>
  )
}
