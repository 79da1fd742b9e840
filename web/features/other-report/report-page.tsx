/**
 * Report page: what another report says is entered passage by passage, with agreement and difference shown before it is sealed.
 * @module
 */
import { otherReportQuestion, paths } from '../../paths.ts'
import { navigate, useAddress } from '../../router.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { Failure, Waiting } from '../../shell/states.tsx'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Reported } from '../comparison/reported.tsx'
import { today, WillSeal } from '../desk/will-seal.tsx'
import { DraftBar } from '../finding-editor/draft-bar.tsx'
import { Chooser } from '../finding-editor/member-input.tsx'
import { editorWords } from '../finding-editor/words.ts'
import { isComplete, reportStatements, type ReportDraft } from './draft.ts'
import { PassageList } from './passage-list.tsx'
import { ReportFields } from './report-fields.tsx'
import { useReport, type ReportState } from './use-report.ts'
import { otherReportWords } from './words.ts'
import '../finding-editor/editor.css'
import '../comparison/comparison.css'

export default function ReportPage({ inCase }: { inCase: string }) {
  const { finding, document } = otherReportQuestion(useAddress())
  const state = useReport(inCase, finding, document)
  const say = otherReportWords.useWords()
  if (state === null) return <div className="page"><Waiting /></div>
  if ('error' in state) return <div className="page"><Failure error={state.error} /></div>
  return (
    <div className="page editor" onKeyDown={state.onKey}>
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p><p className="trail">{finding === '' ? <a href={paths.case(inCase)}>{say('toCase')}</a> : <a href={paths.compare(finding)}>{say('toComparison')}</a>}</p></header>
      <section className="editor-standing" aria-label={say('draft')}><DraftBar of={state} tell={toldOf} /></section>
      <ReportFields of={state} />
      <PassageList of={state} />
      <Preview of={state} />
      <Seal of={state} />
    </div>
  )
}

const toldOf = ({ report, passages }: ReportDraft): string => [report.title, ...passages.map(({ wording }) => wording)].filter((text) => text.trim() !== '').join(' · ')

function Preview({ of }: { of: ReportState }) {
  const say = otherReportWords.useWords()
  const { draft, weighed } = of
  return (
    <section className="comparison" aria-labelledby="report-preview"><h2 id="report-preview">{say('preview')}</h2>
      {weighed !== null && weighed.findings.length > 0 && <label className="field"><span>{say('against')}</span><select value={draft.finding ?? ''} onChange={(event) => of.step({ ...draft, finding: event.target.value === '' ? null : event.target.value })}><option value="">{say('noFinding')}</option>{weighed.findings.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>}
      <div role="status" className="small quiet">{of.isWeighing ? editorWords.say('weighing') : weighed?.reported === null ? say('nothingWeighed') : ''}</div>
      {!of.isWeighing && of.fault !== null && <p className="notice bad" role="alert"><Refusal of={of.fault} /></p>}
      {weighed?.reported != null && <Reported of={weighed.reported} finding={draft.finding} isSealed={false} />}
    </section>
  )
}

function Seal({ of }: { of: ReportState }) {
  const say = otherReportWords.useWords()
  const sayOfEditor = editorWords.useWords()
  const { draft, step } = of
  const isReady = isComplete(draft) && of.weighed !== null && !of.isWeighing && of.weighed.problems.length === 0
  const sealed = () => {
    const to = draft.finding === null ? paths.case(draft.case) : paths.compare(draft.finding, { document: draft.document ?? draft.report.id })
    void of.discard().then(() => navigate(to))
  }
  return (
    <section className="editor-seal" aria-labelledby="report-seal"><h2 id="report-seal">{say('seal')}</h2>
      <Chooser label={say('enteredBy')} kinds={['party']} inCase={draft.case} many={false} chosen={draft.author === null ? [] : [draft.author]} onChange={(ids) => step({ ...draft, author: ids[0] ?? null })} />
      <label className="field"><span>{sayOfEditor('handling')}</span><select value={draft.handling} onChange={(event) => step({ ...draft, handling: event.target.value as ReportDraft['handling'] })}>{(['open', 'restricted', 'confidential'] as const).map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
      {!isReady && !of.isWeighing && <p className="small quiet" role="status">{say('notReady')}</p>}
      <WillSeal prepare={() => Promise.resolve({ statements: reportStatements(draft, today()) })} button={sayOfEditor('seal')} isReady={isReady} onSealed={sealed} />
    </section>
  )
}
