/**
 * Small parts of a chain: a holder, whether a leg was authorised, the window of a step with what bounds it.
 * @module
 */
import type { Days, Holder, Leg } from '@proofmark/core/tracing'
import { useOpening } from '../../router.ts'
import { windowWords } from '../../uncertainty/window-words.ts'
import { gaps } from '../../words/gaps.ts'
import { Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { Woven } from '../../words/woven.tsx'
import { groupWords } from './group-words.ts'
import { chainWords } from './words.ts'

export function HolderName({ of }: { of: Holder | null }) {
  const say = chainWords.useWords()
  const opening = useOpening()
  const withheld = groupWords.useWords()('withheld')
  if (of?.isWithheld) return <span className="holder">{of.name !== null && <Own>{of.name}</Own>} <span className="quiet">{withheld}</span></span>
  if (of === null || (of.name === null && of.party === null)) return <span className="quiet">{say('unknown')}{of !== null && of.country !== null && <> · <State code={of.country} /></>}</span>
  return <span className="holder">{of.party === null ? <Own>{of.name}</Own> : <a href={opening({ kind: 'statement', id: of.party })}><Own>{of.name ?? of.party.slice(0, 8)}</Own></a>}{of.country !== null && <span className="quiet"> · <State code={of.country} /></span>}</span>
}

/** The sign that stands for it in pictures, beside its word everywhere else. */
export const authorisedSigns = { yes: '✓', no: '✕', unknown: '?' } as const

export function Authorised({ of }: { of: Pick<Leg, 'authorised' | 'assertedBy'> }) {
  const say = chainWords.useWords()
  return (
    <span className={`authorised ${of.authorised}`}>
      <span className="told" aria-hidden="true">{authorisedSigns[of.authorised]}</span> {say(`authorised-${of.authorised}`)}
      {of.authorised !== 'unknown' && <>, {of.assertedBy === null ? say('accordingToNobody') : <Woven text={say('accordingTo', gaps('who'))} with={{ who: <HolderName of={of.assertedBy} /> }} />}</>}
    </span>
  )
}

/** A window in words, with the statements that set its ends. */
export function Window({ of }: { of: Days }) {
  const say = chainWords.useWords()
  const opening = useOpening()
  return <span className="nums">{of.from === null && of.to === null ? say('notDated') : windowWords(of)}{of.because.length > 0 && <> <a className="small asks" href={opening({ kind: 'because', ids: of.because })}>{say('because')}</a></>}</span>
}
