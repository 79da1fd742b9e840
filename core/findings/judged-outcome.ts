/**
 * Judged outcome: what rests on somebody's judgement of records: that two are of one object or one party, that a party is an entry of a list.
 * @module
 */
import { isDay, outerWindow, parseDay, spend } from '@proofmark/core/dates'
import type { Claim, Statement, World } from '@proofmark/core/statements'
import { boundsOf } from '@proofmark/core/tracing'
import type { Outcome } from './claim-outcome.ts'
import { classOf, isBorne, judgedPairs, judgeOf, type JudgedPair } from './same-classes.ts'
import { hides } from './soundness.ts'
import { partyName } from './titles.ts'
import { weighed, type Word } from './weighed-words.ts'
import { withheldWords } from './withheld-words.ts'

/** Yes where judgements lead from one record to the other, no where one holds apart what the others join to them. */
export function isSame(world: World, claim: Extract<Claim, { type: 'same-object' | 'same-party' }>): Outcome {
  const kind = claim.type === 'same-object' ? 'item' : 'party'
  if (world.get(claim.a, kind) === undefined || world.get(claim.b, kind) === undefined) return weighed([])
  const pairs = judgedPairs(world, kind)
  spend(20 * (1 + pairs.length) ** 2)
  const reached = (from: string, mayUse: (pair: JudgedPair) => boolean, skip?: JudgedPair): Set<string> => {
    const found = new Set([from])
    for (const id of found) for (const pair of pairs) if (pair !== skip && mayUse(pair)) { if (pair.a === id) found.add(pair.b); else if (pair.b === id) found.add(pair.a) }
    return found
  }
  const isJoining = ({ same }: JudgedPair) => same.length > 0
  const isJoiningSoundly = ({ same }: JudgedPair) => isBorne(world, same)
  const around = reached(claim.a, isJoining)
  const words: Word[] = []
  if (around.has(claim.b)) {
    const isSound = reached(claim.a, isJoiningSoundly).has(claim.b)
    const used = pairs.filter((pair) => isJoining(pair) && (!isSound || isJoiningSoundly(pair)) && around.has(pair.a))
    words.push({ holds: 'yes', isSound, text: `judged to be the same${isSound ? '' : ', by one word alone'}`, because: used.flatMap(({ same }) => same.map(({ id }) => id)) })
  }
  for (const pair of pairs.filter(({ apart }) => apart.length > 0)) {
    const holdsApart = (mayUse: (pair: JudgedPair) => boolean) => [[claim.a, claim.b], [claim.b, claim.a]].some(([one, other]) => reached(one!, mayUse, pair).has(pair.a) && reached(other!, mayUse, pair).has(pair.b))
    if (!holdsApart(isJoining)) continue
    words.push({ holds: 'no', isSound: isBorne(world, pair.apart) && holdsApart(isJoiningSoundly), text: 'judged not to be the same', because: pair.apart.map(({ id }) => id) })
  }
  return weighed([...words, ...withheldWords(world, claim)])
}

/** Each judge has one word of a list as it was on one day: his latest, with the reasons that he ever gave for it. */
export function isListed(world: World, claim: Extract<Claim, { type: 'listed' }>): Outcome {
  const kind = world.get(claim.party, 'party') === undefined ? 'craft' : 'party'
  if (world.get(claim.party, kind) === undefined) return weighed([])
  const words = [...classOf(world, kind, claim.party)].flatMap(([record, { isSure }]) => {
    const latest = new Map<string, readonly Statement<'screening'>[]>()
    for (const screening of world.referring(record, 'screening')) {
      const { party, list, entry, decision, listDate } = screening.fields
      if (party !== record || list !== claim.list || entry !== claim.entry || decision === 'undecided' || !isOn(listDate, claim.on)) continue
      const key = `${judgeOf(screening)} ${listDate}`
      latest.set(key, [...(latest.get(key) ?? []).filter((word) => word.fields.decision === decision), screening])
    }
    return [...latest.values()].map((all): Word => {
      const screening = all.at(-1)!
      const { decision, listDate, by } = screening.fields
      return {
        holds: hides(screening, 'decision') ? 'open' : decision === 'match' ? 'yes' : 'no', isSound: isSure && all.some(({ fields }) => fields.reasons.length > 0 || fields.basis !== null),
        text: `${decision === 'match' ? 'judged to be the entry' : 'judged not to be the entry'}, by the list of ${listDate}${by === null ? '' : `, by ${partyName(world, by) ?? 'a party that is not shown'}`}`, because: all.map(({ id }) => id),
      }
    })
  })
  return weighed([...words, ...withheldWords(world, claim)])
}

/** What stood on a list on another day says nothing of this one. */
function isOn(listDate: string | null, day: string | null): boolean {
  if (day === null) return true
  const bounds = boundsOf(listDate)
  const window = bounds === null ? null : outerWindow(bounds)
  return window !== null && isDay(window.from) && window.from === window.to && window.from === parseDay(day)
}
