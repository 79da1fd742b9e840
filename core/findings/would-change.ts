/**
 * Would change: which single new fact would give a claim another status: a choice that is open and were made, a date or document that is missing and were
 * found; and which single statement, were it withdrawn or rejected, would lower it.
 *
 * Computed by assuming each in turn (hypothesis.ts). Codes and parameters; words are made where they are shown.
 * @module
 */
import { withinSteps } from '@proofmark/core/dates'
import type { Claim, StatementId, World } from '@proofmark/core/statements'
import { weighedReadings, type WeighedReading } from '@proofmark/core/tracing'
import { outcomeOf } from './claim-outcome.ts'
import { hypothesisOf, type Switch } from './hypothesis.ts'
import { laterWorld } from './later-world.ts'
import { nearWorld } from './relevant.ts'
import type { ClaimStatus } from './views.ts'

/** Facts that are tried for one claim; beyond, the answer says that it was cut. */
export const mostFacts = 200
const stepsOfFacts = 2 ** 24

/** `mark-settled`: all other readings of the mark rejected as well. */
export type FactCode =
  | 'reading-accepted' | 'reading-rejected' | 'mark-settled' | 'identification-accepted' | 'identification-rejected' | 'hypothesis-rejected' | 'hypothesis-preferred'
  | 'judged-same' | 'judged-not-same' | 'document-found' | 'date-found' | 'withdrawn'

export interface Fact {
  readonly code: FactCode
  /** The statement that it is about: the reading or mark, the transfer, the event. */
  readonly of: StatementId
  /** Scheme of a reading; date (EDTF) of a reading or as found; `null` where there is none. */
  readonly scheme: string | null
  readonly date: string | null
  /** How to assume it. */
  readonly switches: readonly Switch[]
}

export interface WouldChange {
  readonly status: ClaimStatus
  /** Each with the status that the claim would have, another than now. The strongest first. */
  readonly changes: readonly (Fact & { readonly to: ClaimStatus; readonly isRaised: boolean })[]
  /** Not all facts were tried. */
  readonly isCut: boolean
}

const order: readonly ClaimStatus[] = ['established', 'possible', 'not-established', 'contradicted']

export function wouldChange(world: World, claim: Claim, most = stepsOfFacts): WouldChange {
  const near = nearWorld(world, claim)
  const places = new Map(near.all.map(({ id }, at) => [id, at]))
  const { status } = withinSteps(most, () => outcomeOf(near, claim))?.value ?? { status: 'not-established' as const }
  const changes: WouldChange['changes'][number][] = []
  let tried = 0
  const facts = factsOf(near, claim)
  withinSteps(most, () => {
    for (const fact of facts.slice(0, mostFacts)) {
      const { aside, added } = hypothesisOf(near, fact.switches)
      const to = outcomeOf(laterWorld(near, (id) => places.get(id), added, aside), claim).status
      tried++
      if (to !== status) changes.push({ ...fact, to, isRaised: order.indexOf(to) < order.indexOf(status) })
    }
  })
  return { status, changes: changes.toSorted((a, b) => order.indexOf(a.to) - order.indexOf(b.to)), isCut: tried < facts.length }
}

const fact = (code: FactCode, of: StatementId, ...switches: Switch[]): Fact => ({ code, of, scheme: null, date: null, switches })

/** Everything that is open near a claim, and everything that could be taken back. */
function factsOf(near: World, claim: Claim): Fact[] {
  return [
    ...near.of('mark').flatMap((mark) => factsOfMark(mark.id, weighedReadings(near, mark))),
    ...near.of('reading').filter(({ fields }) => fields.item !== null).flatMap(({ id, fields }) => judgements('reading', id, fields.status).map((each) => ({ ...each, scheme: fields.scheme, date: fields.date }))),
    ...near.of('identification').flatMap(({ id, fields }) => judgements('identification', id, fields.status)),
    ...near.of('diversion').flatMap(({ id, fields }) => (fields.status === 'rejected' ? [] : [fact('hypothesis-rejected', id, { what: 'reject', id }), fact('hypothesis-preferred', id, { what: 'accept', id })])),
    ...near.of('sameness').filter(({ fields }) => fields.judgement === 'undecided').flatMap(({ id }) => [fact('judged-same', id, { what: 'same', id }), fact('judged-not-same', id, { what: 'not-same', id })]),
    ...near.of('transfer').filter(({ fields }) => fields.documents?.length === 0).map(({ id }) => fact('document-found', id, { what: 'documented', id })),
    ...undated(near).flatMap((id) => daysOf(near, claim).map((when): Fact => ({ ...fact('date-found', id, { what: 'dated', id, when }), date: when }))),
    ...near.current.filter(({ kind }) => kind !== 'correction' && kind !== 'withdrawal').map(({ id }) => fact('withdrawn', id, { what: 'set-aside', id })),
  ]
}

function judgements(what: 'reading' | 'identification', id: StatementId, status: string): Fact[] {
  if (status === 'rejected') return []
  const rejected = fact(`${what}-rejected`, id, { what: 'reject', id })
  return isHeld(status) ? [rejected] : [fact(`${what}-accepted`, id, { what: 'accept', id }), rejected]
}

const isHeld = (status: string) => status === 'accepted' || status === 'preferred'

/** Of each reading that nobody rejected: what if it were accepted, rejected, or the only one left. */
function factsOfMark(mark: StatementId, readings: readonly WeighedReading[]): Fact[] {
  const live = readings.filter(({ standing }) => standing !== 'rejected')
  const judge = ({ judgements: own, scheme, date }: WeighedReading, isAccepted: boolean): Switch => {
    const last = own.at(-1)
    return last?.fields.scheme === scheme && last.fields.date === date ? { what: isAccepted ? 'accept' : 'reject', id: last.id } : { what: isAccepted ? 'accept-reading' : 'reject-reading', mark, scheme, date }
  }
  return live.flatMap((reading): Fact[] => {
    const { scheme, date } = reading
    const told = (code: FactCode, ...switches: Switch[]): Fact => ({ code, of: mark, scheme, date, switches })
    const rivals = live.filter((other) => other !== reading)
    return [
      ...(isHeld(reading.standing) ? [] : [told('reading-accepted', judge(reading, true))]),
      told('reading-rejected', judge(reading, false)),
      ...(rivals.length === 0 ? [] : [told('mark-settled', ...rivals.map((rival) => judge(rival, false)), judge(reading, true))]),
    ]
  })
}

const undated = (near: World): StatementId[] => [...near.of('use'), ...near.of('recovery'), ...near.of('site'), ...near.of('transfer')].filter(({ fields }) => fields.when === null).map(({ id }) => id)

/** Days that could matter: those that the claim names, and those that are stated near it. A dozen at most. */
function daysOf(near: World, claim: Claim): string[] {
  const named = Object.entries(claim).flatMap(([name, value]) => ((name === 'from' || name === 'to' || name === 'day') && typeof value === 'string' ? [value] : []))
  const stated = near.current.flatMap(({ fields }) => [...('when' in fields ? [fields.when] : []), ...('date' in fields ? [fields.date] : [])]).filter((each) => typeof each === 'string')
  return [...new Set([...named, ...stated])].slice(0, 12)
}
