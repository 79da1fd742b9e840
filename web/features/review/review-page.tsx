/**
 * Review page: of each stage who passed or refused it and what is missing; of each sentence what it rests on; what stops publication; a review recorded.
 * @module
 */
import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { reviewOf, type ReviewView } from '../../review-api.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { gaps } from '../../words/gaps.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { Translated, TranslationNotice } from '../translation/translated.tsx'
import { Flags, LetPass } from './flags.tsx'
import { RecordReview, RecordSentence } from './record-review.tsx'
import { reviewWords } from './words.ts'
import '../desk/desk.css'

export default function ReviewPage({ id }: { id: string }) {
  const { data, error } = useQuery(reviewOf(id))
  const say = reviewWords.useWords()
  // The page of the finding leads to one of its sentences, which is not there before the review is.
  useEffect(() => { if (data !== undefined && location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView() }, [data === undefined])
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const { finding, stages } = data
  const ownMarks = data.sentences.filter(({ isOwnMark }) => isOwnMark).length
  return (
    <div className="page desk">
      <header><h1 data-of={finding.title}>{say('title')}</h1><p className="lede">{say('lede')}</p><p className="trail"><a href={paths.finding(finding.label ?? finding.id)}><Translated of={finding.id}>{finding.title}</Translated></a>{finding.case !== null && <> · <a href={paths.procedure(finding.case)}>{say('toProcedure')}</a></>}</p><TranslationNotice of={[finding.id]} /></header>
      <div className={data.isOpen ? 'notice stack' : 'notice bad stack'} role="status"><p>{data.isOpen ? say('isOpen') : say('stops', { count: data.problems.length })}</p>{!data.isOpen && <ul>{data.problems.map((problem, at) => <li key={`${problem.code} ${at}`} className="small"><Own>{problemWords(problem, data.named, say)}</Own></li>)}</ul>}</div>
      {stages.waiver !== null && <p className="notice"><Woven text={say('wholeWaived', gaps('name', 'reason'))} with={{ name: <Own>{data.named[stages.waiver.by] ?? ''}</Own>, reason: <Translated of={finding.id} marks="none">{stages.waiver.reason ?? ''}</Translated> }} />{stages.waiver.isOwn && ` (${say('isOwn')})`}</p>}
      {stages.isReadAlone && <p className="notice">{say('readAlone')}</p>}
      <section aria-labelledby="stages"><h2 id="stages">{say('stages')}</h2>
        <p className="small quiet">{stages.procedure.statement === null ? say('builtIn') : <Own>{stages.procedure.title}</Own>} · {stages.procedure.persons === 0 ? say('alone') : say('persons', { found: stages.persons.length, expected: stages.procedure.persons })}{stages.procedure.later.length > 0 && <> {say('later')}</>}</p>
        {stages.stages.map((stage) => <Stage key={stage.id} finding={finding.id} of={stage} named={data.named} />)}
      </section>
      <RecordReview of={data} />
      <section aria-labelledby="sentences"><h2 id="sentences">{say('sentences')}</h2>{ownMarks > 0 && <p className="notice">{say('ownMarks', { count: ownMarks })}</p>}<ol className="stack">{data.sentences.map((sentence) => <Sentence key={sentence.at} finding={finding.id} of={sentence} named={data.named} />)}</ol></section>
      {data.others.length > 0 && <section aria-labelledby="others"><h2 id="others">{say('others')}</h2><ul className="stack">{data.others.map((each, at) => <Other key={`${each.place} ${at}`} finding={finding.id} of={each} named={data.named} />)}</ul></section>}
      <RecordSentence of={data} />
    </div>
  )
}

type Say = ReturnType<typeof reviewWords.useWords>

const placeNames = { title: 'placeTitle', caveat: 'placeCaveat', claim: 'placeClaim', caption: 'placeCaption', translation: 'placeTranslation' } as const

function problemWords(problem: ReviewView['problems'][number], named: ReviewView['named'], say: Say): string {
  switch (problem.code) {
    case 'sentence-unbound': case 'sentence-too-strong': case 'sentence-other-than-claim': return say(problem.code, { at: problem.sentence.at + 1 })
    case 'words-not-borne': return say(problem.code, { place: say(placeNames[problem.words.place]), text: problem.words.text })
    case 'named-not-heard': return say(problem.code, { name: named[problem.named.party] ?? '' })
    case 'stage-open': case 'stage-refused': return say(problem.code, { stage: problem.stage.title })
    case 'too-few-persons': return say(problem.code)
    case 'claim-stale': return say(problem.code, { claims: problem.claims.join(', ') })
    case 'confidential-told': return say(problem.code, { path: problem.told.path })
  }
}

const signs = { passed: '●', waived: '◐', refused: '✕', again: '↻', open: '○' } as const

function Stage({ finding, of, named }: { finding: string; of: ReviewView['stages']['stages'][number]; named: ReviewView['named'] }) {
  const say = reviewWords.useWords()
  const opening = useOpening()
  const name = (id: string) => named[id] ?? id
  return (
    <article className="addressee" aria-label={of.title}>
      <h3><Own>{of.title}</Own> <span className={`request-state ${of.status === 'refused' ? 'silent' : ''}`}>{signs[of.status]} {say(of.status)}</span>{of.isOptional && <span className="small quiet"> ({say('optional')})</span>}</h3>
      {of.review !== null && <p><Woven text={say('byWhom', gaps('name', 'reason'))} with={{ name: <Own>{name(of.review.by)}</Own>, reason: of.review.reason === null ? of.review.when ?? say('noReason') : <Translated of={finding} marks="none">{of.review.reason}</Translated> }} /> <a href={opening({ kind: 'statement', id: of.review.review })}>{say('review')}</a></p>}
      {of.missing.map(({ requirement, of: lacks, sentences }) => <p key={requirement} className="gap small">{say('missing', { what: say(requirement) })}{lacks.length > 0 && <>: {lacks.map((id, at) => <span key={id}>{at > 0 && ', '}<a href={opening({ kind: 'statement', id })}><Own>{name(id)}</Own></a></span>)}</>}{sentences.length > 0 && `: ${sentences.map((at) => at + 1).join(', ')}`}</p>)}
      {of.notCounted.map(({ review, by, why }) => <p key={review} className="small"><a href={opening({ kind: 'statement', id: review })}><Own>{say('notCounted', { name: name(by), why: say(why) })}</Own></a></p>)}
      {of.mayNot.length > 0 && <p className="small quiet"><Own>{say('mayNot', { who: of.mayNot.map(({ party, why }) => `${name(party)} (${say(why)})`).join('; ') })}</Own></p>}
    </article>
  )
}

function Sentence({ finding, of, named }: { finding: string; of: ReviewView['sentences'][number]; named: ReviewView['named'] }) {
  const say = reviewWords.useWords()
  return (
    <li id={`sentence-${of.at + 1}`}><p><Translated of={finding}>{of.text}</Translated></p><p className="small">{of.nature === 'unbound' ? <span className="gap">{say('unbound')}</span> : say(of.nature)} {of.status !== null && <ClaimStatus status={of.status} />}{of.isOwnMark ? <> · <span className="gap">{say('ownMark')}</span></> : of.markedBy !== null && <> · <Own>{say('markedBy', { name: named[of.markedBy] ?? '' })}</Own></>}</p>
      {of.waiver !== null && <p className="small"><LetPass finding={finding} of={of.waiver} named={named} /></p>}
      {of.notCounted.map(({ statement, why }) => <p key={statement} className="small quiet">{say('notCounted', { name: '', why: say(why) })}</p>)}
      <Flags of={of.flags} /></li>
  )
}

function Other({ finding, of, named }: { finding: string; of: ReviewView['others'][number]; named: ReviewView['named'] }) {
  const say = reviewWords.useWords()
  return (
    <li><p className="small">{say(placeNames[of.place])}</p><p><Translated of={finding} marks="none">{of.text}</Translated></p>
      {of.waiver !== null && <p className="small"><LetPass finding={finding} of={of.waiver} named={named} /></p>}
      <Flags of={of.flags} /></li>
  )
}
