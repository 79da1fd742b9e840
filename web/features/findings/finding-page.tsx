/**
 * Finding: sentence by sentence, each opening on its claims and evidence; its bounds, what it hangs on, and what answers each attack; the rest folded, for whoever has more than a minute.
 * @module
 */
import { Fragment, useEffect } from 'react'
import { paths } from '../../paths.ts'
import { useQuery } from '@tanstack/react-query'
import { challengePieces, type ChallengeAnswer, type FindingView } from '@proofmark/core/findings'
import { caseOf, findingOf } from '../../queries.ts'
import { useOpen, useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Bounds, axisOf } from '../../uncertainty/bounds.tsx'
import { ClaimSentence } from '../../uncertainty/claim-sentence.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { useFormats } from '../../words/formats.ts'
import { gaps } from '../../words/gaps.ts'
import { useLanguage } from '../../words/language.ts'
import { isNamed } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { findingWordings } from '../../words/named/finding-wordings.ts'
import { English, Name, Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { Identifier, Position, StatementLinks } from '../evidence/parts.tsx'
import { named } from '../finding-editor/named.ts'
import { editorWords } from '../finding-editor/words.ts'
import { storyWords } from '../story/words.ts'
import { comparisonWords } from '../comparison/words.ts'
import { deskWords } from '../desk/words.ts'
import { ChangesNotice } from './changes-notice.tsx'
import { Publish } from './publish.tsx'
import { Folded } from './folded.tsx'
import { ReadAlone, SentenceFlags, Stops } from './read-alone.tsx'
import { WhatIf } from './what-if.tsx'
import { whatIfWords } from './what-if-words.ts'
import { reviewWords } from '../review/words.ts'
import { Translated, TranslationNotice } from '../translation/translated.tsx'
import { ChallengeWords } from './challenge-words.tsx'
import { findingWords } from './words.ts'

export function FindingPage({ id }: { id: string }) {
  const { data, error } = useQuery(findingOf(id))
  const say = findingWords.useWords()
  const sayOfFinding = findingWordings.useWords()
  // An address may name a part of the page, which is not there before the finding is.
  useEffect(() => { if (data !== undefined && location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView() }, [data === undefined])
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  return (
    <div className="page">
      <header><p className="label">{say('finding')}</p><h1><Translated of={data.id}>{data.title}</Translated></h1><div className="row"><ClaimStatus status={data.status} /><span className="small quiet">{sayOfFinding(data.status)}</span></div><TranslationNotice of={[data.id]} /></header>
      <ChangesNotice of={data} />
      <Stops finding={data.label ?? data.id} />
      <ReadAlone finding={data.label ?? data.id} />
      <Sentences of={data} />
      <Bar of={data} />
      <section aria-labelledby="hangs"><h2 id="hangs">{say('hangsOn')} <span className="count">{data.hangsOn.length}</span></h2>
        {data.hangsOn.length === 0 ? <p className="empty">{say('noneCarries')}</p> : <><p className="small quiet">{say('withoutOne')}</p><FirstLinks of={data.hangsOn} /></>}
      </section>
      <section aria-labelledby="challenge"><h2 id="challenge">{say('challenge')}</h2><p className="small quiet">{say('challengeText')}</p>{data.challenge.map((answer) => <Attack key={answer.attack} of={answer} finding={data.id} />)}</section>
      <Claims of={data} />
      <WhatIf finding={data.label ?? data.id} />
      <Folded id="standard" title={say('howSure')}><dl className="fields"><dt>{say('standard')}</dt><dd>{data.standardOfProof === null ? say('notStated') : <Translated of={data.id}>{data.standardOfProof}</Translated>}</dd><dt>{say('confidence')}</dt><dd><Woven text={data.confidenceReason === null ? gaps('level')['level']! : say('because', gaps('level', 'reason'))} with={{ level: data.confidence === null ? say('notStated') : <Name of={codeNames} code={data.confidence} />, reason: <Translated of={data.id}>{data.confidenceReason ?? ''}</Translated> }} /></dd><dt>{say('rules')}</dt><dd><bdi dir="ltr" lang="">{data.rules}</bdi></dd></dl></Folded>
      {data.caveats.length > 0 && <Folded id="caveats" title={say('caveats')} count={data.caveats.length}><ul className="stack">{data.caveats.map((caveat) => <li key={caveat}><Translated of={data.id}>{caveat}</Translated></li>)}</ul></Folded>}
      {data.alternatives.length > 0 && <Folded id="alternatives" title={say('setAside')} count={data.alternatives.length}>{data.alternatives.map(({ text, setAsideBecause, wouldDecide }) => <div key={text} className="claim"><p><Translated of={data.id}>{text}</Translated></p><p className="small quiet"><Woven text={say('setAsideBecause', gaps('reason'))} with={{ reason: <Translated of={data.id}>{setAsideBecause}</Translated> }} /></p>{wouldDecide !== null && <p className="small quiet"><Woven text={say('wouldDecide', gaps('what'))} with={{ what: <Translated of={data.id}>{wouldDecide}</Translated> }} /></p>}</div>)}</Folded>}
      <Folded id="positions" title={say('positions')} count={data.positions.length}><ul>{data.positions.map((position) => <Position key={position.id} of={position} />)}</ul><Known of={data} /></Folded>
      <p className="row"><a href={paths.editFinding(data.label ?? data.id)}>{editorWords.say('correct')}</a><a href={paths.review(data.label ?? data.id)}>{reviewWords.say('toReview')}</a><a href={paths.replies(data.label ?? data.id)}>{deskWords.say('replies')}</a><a href={paths.compare(data.label ?? data.id)}>{comparisonWords.say('title')}</a></p>
      <Publish of={data} />
    </div>
  )
}

/** Rows that a list shows before it is opened. */
const firstRows = 4

function FirstLinks({ of }: { of: FindingView['hangsOn'] }) {
  const say = whatIfWords.useWords()
  return <><StatementLinks of={of.slice(0, firstRows)} />{of.length > firstRows && <details><summary>{say('more', { count: of.length })}</summary><StatementLinks of={of.slice(firstRows)} /></details>}</>
}

function Bar({ of }: { of: FindingView }) {
  const { data } = useQuery({ ...caseOf(of.case ?? ''), enabled: of.case !== null && of.bounds !== null })
  const claim = of.claims.find((each) => each.claim.type === 'production-to-use')?.claim
  const bounds = claim !== undefined && 'item' in claim ? data?.timeline.find(({ item }) => item === claim.item) : undefined
  return bounds === undefined ? null : <section aria-label={storyWords.say('days')}><Bounds of={bounds} axis={axisOf([bounds])} /></section>
}

function Sentences({ of }: { of: FindingView }) {
  const opening = useOpening()
  const open = useOpen()
  const say = findingWords.useWords()
  return (
    <section aria-label={say('bySentence')}><div className="sentences">{of.sentences.map(({ text, status }, at) => (
      <Fragment key={text}><a href={opening({ kind: 'sentence', finding: of.label ?? of.id, at })} aria-current={open?.kind === 'sentence' && open.at === at ? 'true' : undefined}><span><Translated of={of.id}>{text}</Translated></span>{status === null ? <span className="small quiet">{say('context')}</span> : <ClaimStatus status={status} />}</a><SentenceFlags finding={of.label ?? of.id} at={at} /></Fragment>
    ))}</div></section>
  )
}

function Claims({ of }: { of: FindingView }) {
  const opening = useOpening()
  const say = findingWords.useWords()
  return (
    <Folded id="claims" title={say('claims')} count={of.claims.length}>{of.claims.map((claim) => (
      <div key={claim.key} className="claim"><a href={opening({ kind: 'claim', finding: of.label ?? of.id, key: claim.key })}><Translated of={of.id}>{claim.text}</Translated></a><ClaimStatus status={claim.status} restsOn={claim.restsOn} /><ClaimSentence of={claim} /></div>
    ))}</Folded>
  )
}

/** What is known and not taken up, each beside what it is about, with the reason where a briefing gave one: nothing is left out silently. */
function Known({ of }: { of: FindingView }) {
  const say = reviewWords.useWords()
  const shown = new Set(of.positions.map(({ id }) => id))
  const others = of.knownPositions.filter(({ position, isIncluded }) => !isIncluded && !shown.has(position.id))
  if (others.length === 0) return null
  return (
    <details><summary>{say('knownPositions')} <span className="count">{others.length}</span></summary><ul>{others.map(({ position, through, leftOut }) => (
      <li key={position.id}><ul><Position of={position} /></ul>{through.length > 0 && <StatementLinks of={through} />}{leftOut.map(({ briefing, reason }) => <p key={briefing} className="small quiet"><Own>{reason}</Own></p>)}</li>
    ))}</ul></details>
  )
}

function Attack({ of, finding }: { of: ChallengeAnswer; finding: string }) {
  const opening = useOpening()
  const say = findingWords.useWords()
  const { day } = useFormats()
  const language = useLanguage()
  const answer = (line: ChallengeAnswer['answers'][number]) => <li key={line.text}><ChallengeWords of={line} finding={finding} /> <a href={opening({ kind: 'because', ids: line.because })} aria-label={named(say('evidence'), '', challengePieces(line, language).map(({ text }) => text).join(''))}>{say('evidence')}</a>{line.hash !== null && <> · SHA-256 <Identifier>{line.hash}</Identifier></>}</li>
  return (
    <article className="attack" id={`challenge-${of.attack}`}>
      <h3>{isNamed(findingWords, of.attack) ? say(of.attack) : <English>{of.title}</English>}</h3>
      {of.said.map((position) => <p key={position.id} className="small quiet"><a href={opening({ kind: 'statement', id: position.id })}>“<Translated of={position.id} marks="none">{position.wording}</Translated>”</a> <Own>{position.party}</Own>{position.when === null ? '' : `, ${day(position.when)}`}</p>)}
      <ul>{of.answers.slice(0, firstRows).map(answer)}</ul>
      {of.answers.length > firstRows && <details><summary>{say('allAnswers', { count: of.answers.length })}</summary><ul>{of.answers.slice(firstRows).map(answer)}</ul></details>}
      {of.gaps.map((line) => <p key={line.text} className="gap small"><ChallengeWords of={line} finding={finding} /></p>)}
    </article>
  )
}
