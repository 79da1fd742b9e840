/**
 * Chains of supply in a case of 10,000 items and 200,000 transfers, each with all its accounts, hypotheses, siblings and conditions.
 * @module
 */
import { world, type World } from '@proofmark/core/statements'
import { supplyChain } from '@proofmark/core/tracing'
import { inventedStatements } from './invented-statements.ts'

export const [itemCount, transferCount] = [10_000, 200_000]

/** Invented, the same at each run: lots of 50, twenty transfers an item: a chain from the maker, in which every eighth is undated, and two that tell a part of it otherwise; serials in sequence, one hypothesis in five. */
export function benchSupply(): { world: World; items: readonly string[] } {
  const { statements, add } = inventedStatements()
  let seed = 20840617
  const chance = (below: number) => { seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648; return seed % below }
  const parties = Array.from({ length: 400 }, (_, n) => add('party', { names: [{ text: `Invented holder ${n}`, script: null, language: null, use: 'primary', sources: [] }], partyType: n % 5 === 0 ? 'state' : n % 5 === 1 ? 'armed-group' : 'company', roles: [], jurisdiction: null, affiliation: null, publicRole: null, competence: null, disclosures: [], members: null }))
  const items = Array.from({ length: itemCount }, (_, n) => {
    const recovery = add('recovery', { when: `${2080 + (n % 5)}-06`, place: null, by: parties[0], byText: null, situation: 'seized', how: null })
    const item = add('item', { description: `invented launcher ${n}`, itemClass: 'launcher', taxonomy: null, quantity: null, partOf: null, memberOf: null, condition: null, custodian: null, custodianText: null, documentedAt: [], recoveredIn: recovery, usedIn: [] })
    add('reading', { mark: null, item, scheme: 'as-reported', decoder: null, schemeVersion: null, meaning: 'lot and serial', status: 'accepted', date: null, dateOf: null, maker: 'Invented holder 2', country: null, lot: `L${Math.floor(n / 50)}`, serial: `XA${String(n).padStart(6, '0')}`, by: null, basis: null, reason: null })
    return item
  })
  for (const [n, item] of items.entries()) {
    for (let leg = 0; leg < transferCount / itemCount; leg++) {
      // The last two tell the tenth and the twelfth otherwise: another receiver, another day.
      const of = leg < 18 ? leg : leg === 18 ? 10 : 12
      const [from, to] = [of === 0 ? parties[2] : parties[(n * 7 + of) % 397 + 3], parties[(n * 7 + of + 1) % 397 + 3]]
      const year = 2050 + of + chance(2)
      add('transfer', { from, fromText: null, to: leg >= 18 ? parties[3 + chance(397)] : to, toText: null, items: [item], transferKind: ['sale', 'supply', 're-transfer'][chance(3)], when: chance(8) === 0 ? null : `${year}/${year + 1}`, place: null, authorised: leg < 12 ? 'yes' : chance(2) === 0 ? 'no' : 'unknown', assertedBy: parties[chance(400)], basis: null, documents: [] })
    }
    if (n % 5 === 0) add('diversion', { items: [item], diversionKind: 'undetermined', diversionStage: 'undetermined', lastAuthorised: null, firstUnauthorised: parties[chance(400)], place: null, when: null, status: 'proposed', confidence: null, supports: [], against: [], wouldExclude: [], alternatives: [], by: null, reason: null })
  }
  return { world: world(statements), items }
}

/** Milliseconds: of the first chain, which makes the index of the world, and of 200 others. `worked`: what this thread worked for each, in order; the clock also counts what others of the machine took from it. */
export function chainTimes() {
  const { world: all, items } = benchSupply()
  const time = (item: string) => { const [start, before] = [performance.now(), threadWork()]; const chain = supplyChain(all, item)!; return { took: performance.now() - start, worked: threadWork() - before, versions: chain.versions.length, cut: chain.cut } }
  const first = time(items[0]!).took
  const taken = Array.from({ length: 200 }, (_, n) => time(items[(n * 49 + 1) % itemCount]!))
  const sorted = taken.map(({ took }) => took).toSorted((a, b) => a - b)
  return { first, median: sorted[100]!, p99: sorted[197]!, worked: taken.map(({ worked }) => worked).toSorted((a, b) => a - b), most: sorted.at(-1)!, versions: Math.max(...taken.map(({ versions }) => versions)), cut: taken.filter(({ cut }) => cut !== null).length }
}

const threadWork = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000 }
