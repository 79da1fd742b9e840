/**
 * The acquisition network of about 20,000 nodes: invented weapons with parts, makers, sellers and sales; and what is asked of it.
 * @module
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { world, type World } from '@proofmark/core/statements'
import { buildNetwork, chokepoints, communities, gexfLines, markedNetwork, networkPaths, recurring, supplyGaps, weaponsIn, type Network } from '@proofmark/core/network'
import { networkDesk, nothingMore, type NetworkQuestion } from 'proofmark/server'
import { inventedStatements } from './invented-statements.ts'

/** Invented, the same at each run: 40 cases, 200 weapons of 40 parts, 500 makers, 1,500 sellers, 10,000 sales of one part each. */
export function benchAcquisition(): { world: World; statements: number } {
  const { statements, add } = inventedStatements()
  let seed = 20840617
  const chance = (below: number) => { seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor(seed / 65_536) % below }
  const item = (of: string, partOf: string | null, n: number) => add('item', { case: of, description: `invented part ${n}`, itemClass: 'part', taxonomy: null, quantity: null, partOf, memberOf: null, condition: null, custodian: null, custodianText: null, documentedAt: [], recoveredIn: null, usedIn: [] })
  const role = (of: string, name: string, party: string, inCase: string) => add('role', { case: inCase, of, role: name, party, partyText: null, country: null, place: null, craft: null, since: null, until: null, by: null, byText: 'invented', basis: null, status: chance(3) === 0 ? 'accepted' : 'proposed', reason: null })
  const cases = Array.from({ length: 40 }, (_, n) => add('case', { title: `Invented case ${n}`, summary: null, mandate: null, fundingStatement: null, standardOfProof: null, method: null, opened: null }))
  const parties = Array.from({ length: 2000 }, (_, n) => add('party', { names: [{ text: `Invented party ${n}`, script: null, language: null, use: 'primary', sources: [] }], partyType: 'company', roles: [], jurisdiction: 'XA', affiliation: null, publicRole: null, competence: null, disclosures: [], members: null }))
  for (let n = 0; n < 200; n++) {
    const of = cases[n % 40]!
    const weapon = item(of, null, n)
    for (let part = 0; part < 40; part++) {
      const one = item(of, weapon, n * 40 + part)
      const maker = parties[chance(500)]!
      role(one, 'fabricator', maker, of)
      if (chance(3) === 0) role(one, 'distributor', parties[500 + Math.floor(chance(1500) * chance(1500) / 1500)]!, of)
      let holder = maker
      for (let leg = chance(4); leg > 0; leg--) {
        const to = parties[500 + Math.floor(chance(1500) * chance(1500) / 1500)]!
        add('transfer', { case: of, from: holder, fromText: null, to, toText: null, items: [one], transferKind: 'sale', when: `${2080 + chance(5)}`, place: null, authorised: 'unknown', assertedBy: null, basis: null, documents: [] })
        holder = to
      }
    }
  }
  return { world: world(statements), statements: statements.length }
}

/** Milliseconds until the answer of the thread, first and again, and the longest that the asking thread was held up meanwhile. */
export async function acquisitionServed(all: World): Promise<{ readonly first: number; readonly again: number; readonly cuts: number; readonly heldUp: number }> {
  const desk = networkDesk({ threadFrom: 0 })
  const ask = { ...nothingMore, about: 'network' } as const
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const time = async (question: NetworkQuestion) => { const start = performance.now(); const answer = await desk.answer(all, question); if (!answer.ok) throw new Error(answer.message); return performance.now() - start }
  delay.enable()
  const first = await time(ask)
  const again = await time(ask)
  const cuts = await time({ ...ask, about: 'cuts' })
  delay.disable()
  await desk.close()
  return { first, again, cuts, heldUp: delay.max / 1e6 }
}

const threadWork = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000 }

/** Milliseconds of work, the median of three. */
export function acquisitionTimes(): { readonly all: World; readonly statements: number; readonly nodes: number; readonly edges: number; readonly world: number; readonly build: number; readonly asked: Readonly<Record<string, number>> } {
  // What this thread worked: the clock of a shared machine also counts others.
  const time = (work: () => unknown) => { const times = [0, 1, 2].map(() => { const start = threadWork(); work(); return threadWork() - start }); return times.toSorted((a, b) => a - b)[1]! }
  const made = benchAcquisition()
  const built: Network = buildNetwork(made.world)
  return {
    all: made.world, statements: made.statements, nodes: built.nodes.length, edges: built.edges.length,
    world: time(() => world(made.world.all)), build: time(() => buildNetwork(made.world)),
    asked: {
      'cuts and dominators': time(() => chokepoints(built)), 'ten best paths': time(() => networkPaths(built)), 'recurring by case': time(() => recurring(built, 'case')), 'recurring by weapon': time(() => recurring(built, 'weapon')),
      communities: time(() => communities(built)), 'gaps of a weapon': time(() => supplyGaps(built, weaponsIn(built)[0]!)), 'GEXF': time(() => [...gexfLines(markedNetwork(made.world, built))].length),
    },
  }
}
