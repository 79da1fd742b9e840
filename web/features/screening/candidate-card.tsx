/**
 * Candidate: a record of the case beside an entry of a list, word by word, what speaks for and against, and what was decided. One that was decided to be no match is folded.
 *
 * Keys of the page: m, n and u decide on it while it has the focus, or had it last; j and k, and in the list up and down, go to the next (case-screening-page.tsx).
 * @module
 */
import { paths } from '../../paths.ts'
import type { CandidateView, CaseScreeningView, ScreenedRecordView, SnapshotBrief } from '../../screening-api.ts'
import { visible } from '../../visible.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { Name, Own } from '../../words/said.tsx'
import { AlsoKnown } from './also-known.tsx'
import { Age } from './age.tsx'
import { AlignedParts, Evidence } from './aligned-parts.tsx'
import { DecideForm, decisions, type DecideFormProps, type DecisionName } from './decide-form.tsx'
import { DecisionList } from './decision-list.tsx'
import { EntryDetails } from './entry-details.tsx'
import { reasonWords } from './reason-words.ts'
import { screeningWords } from './words.ts'

export interface CandidateCardProps extends Pick<DecideFormProps, 'people' | 'known' | 'before' | 'by' | 'onBy' | 'onDecide' | 'onAgain'> {
  readonly of: CandidateView
  readonly record: ScreenedRecordView | undefined
  readonly snapshot: SnapshotBrief | undefined
  readonly deciding: DecisionName | null
  readonly onDeciding: (decision: DecisionName | null) => void
  readonly onUndone: () => void
}

const signs = { open: '○', reopened: '↺', contradicted: '✕', undecided: '◐', match: '●', 'no-match': '⊘' } as const

export function CandidateCard({ of, record, snapshot, deciding, onDeciding, onUndone, ...form }: CandidateCardProps) {
  const say = screeningWords.useWords()
  const head = (
    <span className="candidate-head">
      <span className={`candidate-state ${of.state}`}><span aria-hidden="true">{signs[of.state]} </span>{say(`state-${of.state}`)}</span>
      <span className="candidate-names"><span><strong><Own>{visible(of.askedName)}</Own></strong><AlsoKnown as={record?.title} than={of.askedName} /></span> <span aria-hidden="true">↔</span> <span><strong><Own>{visible(of.listedName.text)}</Own></strong><AlsoKnown as={of.entry.names[0]?.text} than={of.listedName.text} /></span></span>
      <span className="candidate-score"><Name of={reasonWords} code={of.band} /> <bdi className="mono">{of.score.toFixed(4)}</bdi></span>
    </span>
  )
  const inside = (
    <div className="candidate-inside">
      <p className="small">{record !== undefined && record.handling !== 'open' && <span className={`handling ${record.handling}`}>{nameOf(codeNames, record.handling)}</span>} <a href={paths.upkeep(of.record)}>{say('toRecord')}</a> · <bdi className="mono" dir="ltr">{visible(of.entry.reference)}</bdi> {snapshot !== undefined && <>· <Own>{visible(snapshot.title)}</Own>, <Age of={snapshot} isShort /></>}</p>
      <AlignedParts of={of} />
      <Evidence of={of} isBirthAsked={false} />
      <details><summary>{say('both')}</summary><div className="side-by-side"><div><h4>{say('inCase')}</h4>{record !== undefined && <RecordDetails of={record} />}</div><div><h4>{say('onTheList')}</h4><EntryDetails of={of.entry} /></div></div></details>
      <DecisionList of={of.decisions} onUndone={onUndone} />
      {deciding === null
        ? <div className="row no-print" role="group" aria-label={say('decide')}>{decisions.map(([decision, key]) => <button key={decision} type="button" className="button" aria-keyshortcuts={key} onClick={() => onDeciding(decision)}>{say(decision)} <kbd dir="ltr">{key}</kbd></button>)}</div>
        : <DecideForm decision={deciding} onClose={() => onDeciding(null)} {...form} />}
    </div>
  )
  return of.state === 'no-match' && deciding === null ? <details className="folded"><summary>{head}</summary>{inside}</details> : <><h3>{head}</h3>{inside}</>
}

function RecordDetails({ of }: { of: CaseScreeningView['records'][number] }) {
  const say = screeningWords.useWords()
  return (
    <dl className="fields entry-details">
      <dt>{say('names')}</dt><dd>{of.names.map(({ text }, at) => <span className="block" key={at}><Own>{visible(text)}</Own></span>)}</dd>
      {of.jurisdiction !== null && <><dt>{say('jurisdiction')}</dt><dd><Own>{of.jurisdiction}</Own></dd></>}
      {of.numbers.length > 0 && <><dt>{say('numbers')}</dt><dd>{of.numbers.map(({ statement, scheme, value }) => <a className="block" key={statement} href={paths.upkeep(statement)}><Own>{visible(`${scheme} ${value}`)}</Own></a>)}</dd></>}
      <dt>{say('born')}</dt><dd className="quiet">{say('noBirth')}</dd>
    </dl>
  )
}
