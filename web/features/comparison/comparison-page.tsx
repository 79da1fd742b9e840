/**
 * Comparison page: a finding beside itself before, beside another, or beside what others published. What is compared stands in the address.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { ComparisonView } from 'proofmark/api'
import { comparisonOf } from '../../comparison-api.ts'
import { comparisonQuestion, paths } from '../../paths.ts'
import { navigate, useAddress } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { Translated, TranslationNotice } from '../translation/translated.tsx'
import { Reported } from './reported.tsx'
import { Versions } from './versions.tsx'
import { comparisonWords } from './words.ts'
import './comparison.css'

export default function ComparisonPage({ id }: { id: string }) {
  const asked = comparisonQuestion(useAddress())
  const say = comparisonWords.useWords()
  const { data, error } = useQuery(comparisonOf(id, asked))
  const head = useQuery(comparisonOf(id, comparisonQuestion('')))
  if (head.error !== null) return <div className="page"><Failure error={head.error} /></div>
  if (head.data === undefined) return <div className="page"><Waiting /></div>
  const isAsked = Object.values(asked).some((text) => text !== '')
  return (
    <div className="page comparison">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p><p className="trail">{say('back')}: <a href={paths.finding(id)}><Translated of={head.data.finding.id}>{head.data.finding.title}</Translated></a></p><TranslationNotice of={[head.data.finding.id]} /></header>
      <Choices id={id} of={head.data} asked={asked} />
      {head.data.finding.case !== null && <p className="no-print"><a href={paths.otherReport(head.data.finding.case, { finding: head.data.finding.id, document: asked.document })}>{say('enterReport')}</a></p>}
      {!isAsked ? <p className="empty">{say('nothingYet')}</p> : error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : data.versions !== null ? <Versions of={data.versions} /> : data.reported !== null ? <Reported of={data.reported} finding={head.data.finding.id} /> : null}
    </div>
  )
}

function Choices({ id, of, asked }: { id: string; of: ComparisonView; asked: ReturnType<typeof comparisonQuestion> }) {
  const say = comparisonWords.useWords()
  const { day } = useFormats()
  const go = (name: 'before' | 'with' | 'document') => (event: { currentTarget: HTMLSelectElement }) => navigate(paths.compare(id, { [name]: event.currentTarget.value }))
  return (
    <div className="row comparison-choices">
      <label className="field"><span>{say('withItself')}</span><select value={asked.before} onChange={go('before')}><option value="">{say('choose')}</option>{of.points.filter(({ what }) => what !== 'now').map(({ entries, what, made }) => <option key={`${what} ${entries}`} value={entries}>{say(what)}{made === null ? '' : `, ${day(made)}`} ({say('entries', { count: entries })})</option>)}</select></label>
      {of.others.length === 0 ? <p className="small quiet">{say('noOthers')}</p> : <label className="field"><span>{say('withOther')}</span><select value={asked.with} onChange={go('with')}><option value="">{say('choose')}</option>{of.others.map(({ id: other, label, title, organisation }) => <option key={other} value={label ?? other}>{organisation === null ? title : `${title} · ${organisation}`}</option>)}</select></label>}
      {of.documents.length === 0 ? <p className="small quiet">{say('noReports')}</p> : <label className="field"><span>{say('withReport')}</span><select value={asked.document} onChange={go('document')}><option value="">{say('choose')}</option>{of.documents.map(({ id: document, label, title, entries }) => <option key={document} value={label ?? document}>{say('claimsRecorded', { title, count: entries })}</option>)}</select></label>}
    </div>
  )
}
