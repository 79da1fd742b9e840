/**
 * Attacks: the six attacks that a briefing meets, and what is not known: each as it was put, with the line of the challenge file that answers it or the gap, and what it rests on one key away.
 * @module
 */
import type { ChallengeLine, FindingView } from '@proofmark/core/findings'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { gaps } from '../../words/gaps.ts'
import { useFormats } from '../../words/formats.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { ChallengeWords } from '../findings/challenge-words.tsx'
import { findingWords } from '../findings/words.ts'
import { Translated } from '../translation/translated.tsx'
import { headlineOf, type Headline } from './headline.ts'
import { storyWords } from './words.ts'
import './story.css'

/** `others`: findings of the case that have a challenge file of their own. */
export function Attacks({ of, others }: { of: FindingView; others: readonly FindingView[] }) {
  const say = storyWords.useWords()
  const link = ({ id, label, title }: FindingView) => <a href={`${paths.finding(label ?? id)}#challenge`}><Translated of={id} marks="none">{title}</Translated></a>
  return (
    <>
      <p className="small quiet"><Woven text={say('attacksOf', gaps('finding'))} with={{ finding: link(of) }} />{others.length > 0 && <> {say('alsoOf')} {others.map((each, at) => <span key={each.id}>{at > 0 && ' · '}{link(each)}</span>)}</>}</p>
      <ol className="attacks">{of.challenge.map((answer) => <AttackLine key={answer.attack} finding={of} of={headlineOf(answer)} />)}</ol>
    </>
  )
}

function AttackLine({ finding, of }: { finding: FindingView; of: Headline }) {
  const say = storyWords.useWords()
  const sayOfFinding = findingWords.useWords()
  const { number } = useFormats()
  const what = sayOfFinding(of.attack)
  const rest = [of.moreAnswers > 0 ? say('moreAnswers', { count: of.moreAnswers }) : '', of.moreGaps > 0 ? say('moreGaps', { count: of.moreGaps }) : ''].filter((each) => each !== '')
  return (
    <li className="attack-line">
      <div className="put"><h3>{what}</h3>{of.said.map(({ id, wording, party }) => <p key={id} className="small quiet">“<Translated of={id} marks="none">{wording}</Translated>” <Own>{party}</Own></p>)}</div>
      <div className="answered">
        {of.standings.length > 0 && <p className="small standings">{of.standings.map(({ standing, count }) => `${nameOf(codeNames, standing)} (${number(count)})`).join(' · ')}</p>}
        {of.answer !== null && <p><ChallengeWords of={of.answer} finding={finding.id} /> <Evidence of={of.answer} what={what} /></p>}
        {of.gap !== null && <p className="gap"><strong>{say('gap')}</strong> <ChallengeWords of={of.gap} finding={finding.id} /> {of.answer === null && of.gap.because.length > 0 && <Evidence of={of.gap} what={what} />}</p>}
        {of.answer === null && of.gap === null && <p className="gap">{say('nothing')}</p>}
        {rest.length > 0 && <p className="small"><a href={`${paths.finding(finding.label ?? finding.id)}#challenge-${of.attack}`} aria-label={`${rest.join(' · ')}: ${what}`}>{rest.join(' · ')}</a></p>}
      </div>
    </li>
  )
}

function Evidence({ of, what }: { of: ChallengeLine; what: string }) {
  const opening = useOpening()
  const say = storyWords.useWords()
  return <a className="small" href={opening({ kind: 'because', ids: of.because })} aria-label={say('evidenceFor', { what })}>{say('evidence')}</a>
}
