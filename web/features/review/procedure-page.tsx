/**
 * Procedure page: the stages by which findings of a case are let out, which finding goes by which, and another one sealed.
 * @module
 */
import { Fragment, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { procedureOfCase, type ProcedureView } from '../../review-api.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { visible } from '../../visible.ts'
import { Own } from '../../words/said.tsx'
import { newId, today, WillSeal } from '../desk/will-seal.tsx'
import { StageList } from './stage-list.tsx'
import { faultOf, stagesIn } from './stages.ts'
import { reviewWords } from './words.ts'
import '../desk/desk.css'

type Stage = ProcedureView['now']['stages'][number]

export default function ProcedurePage({ id }: { id: string }) {
  const { data, error } = useQuery(procedureOfCase(id))
  const say = reviewWords.useWords()
  const opening = useOpening()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const titleOf = (procedure: string | null) => data.sealed.find((each) => each.id === procedure)?.title
  return (
    <div className="page desk">
      <header><h1>{say('procedure')}</h1><p className="lede">{say('procedureLede')}</p><p className="trail"><a href={paths.case(data.case.label ?? data.case.id)}><Own>{data.case.title}</Own></a></p></header>
      <section aria-labelledby="in-force"><h2 id="in-force">{say('inForce')}</h2>
        <p>{data.now.statement === null ? say('builtIn') : <a href={opening({ kind: 'statement', id: data.now.statement })}><Own>{data.now.title}</Own></a>} · {data.now.persons === 0 ? say('alone') : say('needs', { count: data.now.persons })}</p>
        <div className="scroll"><table className="stage-table"><thead><tr><th scope="col">{say('stage')}</th><th scope="col">{say('requires')}</th><th scope="col">{say('who')}</th><th scope="col">{say('separateFrom')}</th></tr></thead>
          <tbody>{data.now.stages.map((stage) => <tr key={stage.id}><th scope="row"><Own>{stage.title}</Own>{stage.isOptional && <span className="small quiet"> ({say('optional')})</span>}</th><td>{stage.requires.map((each) => say(each)).join('; ')}</td><td>{say(stage.reviewer)}</td><td>{stage.separateFrom.map((id, at) => <Fragment key={id}>{at > 0 && ', '}<Own>{data.now.stages.find((each) => each.id === id)?.title ?? id}</Own></Fragment>)}</td></tr>)}</tbody></table></div>
      </section>
      <section aria-labelledby="sealed"><h2 id="sealed">{say('sealed')}</h2>{data.sealed.length === 0 ? <p className="empty">{say('none')}</p> : <ul>{data.sealed.map((each) => <li key={each.id}><a href={opening({ kind: 'statement', id: each.id })}><Own>{each.title}</Own></a>{each.isForAll && ` (${say('forAll')})`}</li>)}</ul>}</section>
      {data.findings.length > 0 && <section aria-labelledby="go-by"><h2 id="go-by">{say('goBy')}</h2><ul>{data.findings.map((each) => <li key={each.id}><a href={paths.review(each.label ?? each.id)}><Own>{each.title}</Own></a>: {titleOf(each.procedure) === undefined ? say('builtIn') : <Own>{titleOf(each.procedure)!}</Own>}</li>)}</ul></section>}
      <SealProcedure key={data.now.statement} of={data} />
    </div>
  )
}

/** Written in a form; the same as it is sealed stands beside it, and can be written there. What is no list of stages is refused by name. */
function SealProcedure({ of }: { of: ProcedureView }) {
  const say = reviewWords.useWords()
  const [title, setTitle] = useState('')
  const [persons, setPersons] = useState(String(of.now.persons))
  const [stages, setStages] = useState<readonly Stage[]>(of.now.stages)
  /** As it was typed, while that is no list of stages. */
  const [typed, setTyped] = useState<string | null>(null)
  const fault = faultOf(stages)
  const lacks = [...(title.trim() === '' ? [say('name')] : []), ...(/^(?:\d|10)$/.test(persons) ? [] : [say('count')])]
  const whyNot = typed !== null ? say('notJson') : fault !== null ? `${say('stageOf', { at: fault.at + 1, title: visible(stages[fault.at]!.title) })} ${fault.code === 'noTitle' ? say('lacks', { names: say('name') }) : say(fault.code)}` : lacks.length > 0 ? say('lacks', { names: lacks.join(', ') }) : null
  const line = { kind: 'procedure', id: newId(), title: title.trim(), persons: Number(persons), stages, case: of.case.id, made: today(), handling: 'open' }
  const type = (text: string) => {
    const read = stagesIn(text)
    setTyped(read === null ? text : null)
    if (read !== null) setStages(read)
  }
  return (
    <details><summary>{say('sealOne')}</summary>
      <div className="reply-form">
        <label className="field">{say('name')}<input dir="auto" value={title} onChange={(event) => setTitle(event.target.value)} /></label>
        <label className="field">{say('count')}<input type="number" min={0} max={10} value={persons} onChange={(event) => setPersons(event.target.value)} /></label>
        <StageList of={stages} onChange={(next) => { setTyped(null); setStages(next) }} />
        <details className="whole"><summary>{say('exactly')}</summary><label className="field"><span className="unseen">{say('exactly')}</span><textarea className="mono" dir="ltr" rows={14} value={typed ?? JSON.stringify(stages, null, 2)} aria-invalid={typed !== null} onChange={(event) => type(event.target.value)} /></label></details>
        <WillSeal button={say('lookProcedure')} isReady={whyNot === null} whyNot={whyNot} prepare={() => Promise.resolve({ statements: [line] })} onSealed={() => setTitle('')} />
      </div>
    </details>
  )
}
