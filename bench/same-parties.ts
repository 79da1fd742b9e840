/**
 * Candidates for sameness among 20,000 invented parties, against comparing each with each, measured on a sample of the same pairs.
 * @module
 */
import { sameCandidates, partyRecords } from '@proofmark/core/network'
import { prepareName, scoreNames } from '@proofmark/core/names'
import { kinds, world, type AnyStatement } from '@proofmark/core/statements'

export const partyCount = 20_000

const syllables = 'ba be bo da de do fa ga ge go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi vo za ze'.split(' ')
const trade = 'Trading Electronics Technology Industries Import Export Logistics Shipping Systems Holding'.split(' ')
const forms = ['Ltd', 'LLC', 'OOO', 'GmbH', 'JSC']

/** The same at each run: invented words, and of each tenth party a second record with a slip. */
export function inventedParties(count: number) {
  let seed = 20_260_101
  const chance = (below: number) => { seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor(seed / 65_536) % below }
  const of = (list: readonly string[]) => list[chance(list.length)]!
  const word = () => { const text = of(syllables) + of(syllables) + of(syllables); return text[0]!.toUpperCase() + text.slice(1) }
  const names: string[] = []
  while (names.length < count) {
    const last = names.at(-1)
    if (last !== undefined && names.length % 10 === 9) { const at = 1 + chance(4); names.push(last.slice(0, at) + last.slice(at + 1)) } else names.push(`${word()} ${of(trade)} ${of(forms)}`)
  }
  return names.map((text, at) => ({ id: at.toString(16).padStart(32, '0'), kind: 'party', version: 1, index: at, hidden: [], fields: kinds.party.schema.parse({ names: [{ text }], partyType: 'company' }) }) as unknown as AnyStatement)
}

export function samePartiesTimes() {
  const all = world(inventedParties(partyCount))
  const start = process.cpuUsage()
  const { candidates, cut } = sameCandidates(all)
  const found = process.cpuUsage(start)
  const [first] = candidates
  const judged = { id: 'f'.repeat(32), kind: 'sameness', version: 1, index: partyCount, hidden: [], fields: kinds.sameness.schema.parse({ a: first!.a, b: first!.b, judgement: 'same', of: 'party', reason: 'invented' }) } as unknown as AnyStatement
  const after = world([...all.all, judged])
  const again = process.cpuUsage()
  const left = sameCandidates(after, { most: 200 })
  const decided = process.cpuUsage(again)
  if (left.candidates.length + left.more !== candidates.length - 1) throw new Error('one decision takes one candidate')
  const names = partyRecords(all).slice(0, 2000).map(({ names: [first], nameKind }) => prepareName(first!.text, nameKind))
  const began = process.cpuUsage()
  let sum = 0
  for (let n = 0; n < 200_000; n++) sum += scoreNames(names[n % names.length]!, names[(n * 7 + 1) % names.length]!)
  const pairs = process.cpuUsage(began)
  const everyPair = (pairs.user + pairs.system) / 1000 / 200_000 * (partyCount * (partyCount - 1) / 2)
  const known = new Set(candidates.map(({ a, b }) => `${a} ${b}`))
  // Each tenth is a slip of the one before it; those that comparing the two alone makes a candidate are to be found among all.
  const slips = all.of('party').filter((_, at) => at % 10 === 9).flatMap((slip) => { const [pair] = sameCandidates(world([all.of('party')[Number.parseInt(slip.id, 16) - 1]!, slip])).candidates; return pair === undefined ? [] : [pair] })
  const kept = slips.filter(({ a, b }) => known.has(`${a} ${b}`)).length
  return { time: (found.user + found.system) / 1000, everyPair, again: (decided.user + decided.system) / 1000, candidates: candidates.length, cut, slips: slips.length, kept, sum }
}
