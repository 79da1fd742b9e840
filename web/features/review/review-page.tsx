/**
 * Review page: of each stage who passed or refused it and what is missing; of each sentence what it rests on; what stops publication; a review recorded.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { reviewOf, type ReviewView } from '../../review-api.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { Own } from '../../words/said.tsx'
import { Translated, TranslationNotice } from '../translation/translated.tsx'
import { RecordReview, RecordSentence } from './record-review.tsx'
import { reviewWords } from './words.ts'

export default function ReviewPage({ id }: { id: string }) {
  const { data, error } = useQuery(reviewOf(id))
  const say = reviewWords.useWords()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const { finding, stages } = data
  return (
    <div className="page desk">
      <header><h1 data-of={finding.title}>{say('title')}</h1><p className="lede">{say('lede')}</p><p className="trail"><a href={paths.finding(finding.label ?? finding.id)}><Translated of={finding.id}>{finding.title}</Translated></a>{finding.case !== null && <> · <a href={paths.procedure(finding.case)}>{say('toProcedure')}</a></>}</p><TranslationNotice of={[finding.id]} /></header>
      <div className={data.isOpen ? 'notice stack' : 'notice bad stack'} role="status"><p>{data.isOpen ? say('isOpen') : say('stops', { count: data.problems.length })}</p>{!data.isOpen && <ul>{data.problems.map((problem, at) => <li key={`${problem.code} ${at}`} className="small"><Own>{problemWords(problem, say)}</Own></li>)}</ul>}</div>
      {stages.waiver !== null && <p className="notice"><Own>{say('wholeWaived', { name: data.named[stages.waiver.by] ?? '', reason: stages.waiver.reason ?? '' })}</Own>{stages.waiver.isOwn && ` (${say('isOwn')})`}</p>}
      <section aria-labelledby="stages"><h2 id="stages">{say('stages')}</h2>
        <p className="small quiet">{stages.procedure.statement === null ? say('builtIn') : <Own>{stages.procedure.title}</Own>} · {say('persons', { found: stages.persons.length, expected: stages.procedure.persons })}{stages.procedure.later.length > 0 && <> {say('later')}</>}</p>
        {stages.stages.map((stage) => <Stage key={stage.id} of={stage} named={data.named} />)}
      </section>
      <RecordReview of={data} />
      <section aria-labelledby="sentences"><h2 id="sentences">{say('sentences')}</h2><ol className="stack">{data.sentences.map((sentence) => <Sentence key={sentence.at} finding={finding.id} of={sentence} named={data.named} />)}</ol></section>
      <RecordSentence of={data} />
    </div>
  )
}

type Say = ReturnType<typeof reviewWords.useWords>

function problemWords(problem: ReviewView['problems'][number], say: Say): string {
  switch (problem.code) {
    case 'sentence-unbound': case 'sentence-too-strong': return say(problem.code, { at: problem.sentence.at + 1 })
    case 'stage-open': case 'stage-refused': return say(problem.code, { stage: problem.stage.title })
    case 'too-few-persons': return say(problem.code)
    case 'claim-stale': return say(problem.code, { claims: problem.claims.join(', ') })
    case 'confidential-told': return say(problem.code, { path: problem.told.path })
  }
}

const signs = { passed: '●', waived: '◐', refused: '✕', again: '↻', open: '○' } as const

function Stage({ of, named }: { of: ReviewView['stages']['stages'][number]; named: ReviewView['named'] }) {
  const say = reviewWords.useWords()
  const opening = useOpening()
  const name = (id: string) => named[id] ?? id
  return (
    <article className="addressee" aria-label={of.title}>
      <h3><Own>{of.title}</Own> <span className={`request-state ${of.status === 'refused' ? 'silent' : ''}`}>{signs[of.status]} {say(of.status)}</span>{of.isOptional && <span className="small quiet"> ({say('optional')})</span>}</h3>
      {of.review !== null && <p><Own>{say('byWhom', { name: name(of.review.by), reason: of.review.reason ?? of.review.when ?? say('noReason') })}</Own> <a href={opening({ kind: 'statement', id: of.review.review })}>{say('review')}</a></p>}
      {of.missing.map(({ requirement, of: lacks, sentences }) => <p key={requirement} className="gap small">{say('missing', { what: say(requirement) })}{lacks.length > 0 && <>: {lacks.map((id, at) => <span key={id}>{at > 0 && ', '}<a href={opening({ kind: 'statement', id })}><Own>{name(id)}</Own></a></span>)}</>}{sentences.length > 0 && `: ${sentences.map((at) => at + 1).join(', ')}`}</p>)}
      {of.notCounted.map(({ review, by, why }) => <p key={review} className="small"><a href={opening({ kind: 'statement', id: review })}><Own>{say('notCounted', { name: name(by), why: say(why) })}</Own></a></p>)}
      {of.mayNot.length > 0 && <p className="small quiet"><Own>{say('mayNot', { who: of.mayNot.map(({ party, why }) => `${name(party)} (${say(why)})`).join('; ') })}</Own></p>}
    </article>
  )
}

function Sentence({ finding, of, named }: { finding: string; of: ReviewView['sentences'][number]; named: ReviewView['named'] }) {
  const say = reviewWords.useWords()
  return (
    <li><p><Translated of={finding}>{of.text}</Translated></p><p className="small">{of.nature === 'unbound' ? <span className="gap">{say('unbound')}</span> : say(of.nature)} {of.status !== null && <ClaimStatus status={of.status} />}</p>
      {of.waiver !== null && <p className="small"><Own>{say('letPass', { name: named[of.waiver.by] ?? '', reason: of.waiver.reason })}</Own></p>}
      {of.notCounted.map(({ statement, why }) => <p key={statement} className="small quiet">{say('notCounted', { name: '', why: say(why) })}</p>)}
      {of.flags.map((flag, at) => <p key={`${flag.code} ${at}`} className="gap small"><Own>{say(flag.code, { words: flag.words })}</Own>{'allows' in flag && <span lang="en" dir="ltr"> {say('allowed', { what: flag.allows.join(', ') })}</span>}</p>)}</li>
  )
}
