/** Paths and tails against brute force: all tiny graphs, and drawn ones. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { bestPaths, type BestPath } from './best-paths.ts'
import { atLeast, seeded, trader } from './chance.ts'
import { compactGraph, type CompactGraph } from './compact-graph.ts'

type Arc = readonly [from: number, to: number]
const graphOf = (vertices: number, arcs: readonly Arc[]) => compactGraph(vertices, arcs.map(([from]) => from), arcs.map(([, to]) => to))

/** Every graph with a direction of so many vertices, without loops: one for each set of arcs. */
function* allGraphs(vertices: number): Generator<readonly Arc[]> {
  const possible = Array.from({ length: vertices * vertices }, (_, n): Arc => [Math.floor(n / vertices), n % vertices]).filter(([a, b]) => a !== b)
  for (let set = 0; set < 2 ** possible.length; set++) yield possible.filter((_, n) => (set >> n) & 1)
}
const drawn = fc.integer({ min: 2, max: 8 }).chain((vertices) => fc.record({
  vertices: fc.constant(vertices), arcs: fc.array(fc.tuple(fc.nat(vertices - 1), fc.nat(vertices - 1)), { maxLength: 14 }), levels: fc.array(fc.nat(3), { minLength: 14, maxLength: 14 }),
  sources: fc.uniqueArray(fc.nat(vertices - 1), { minLength: 1, maxLength: 2 }), targets: fc.uniqueArray(fc.nat(vertices - 1), { minLength: 1, maxLength: 2 }),
}))


suite('bestPaths', () => {
  /** Every way without a vertex twice, from a source to the first target on it, best first. */
  function all(graph: CompactGraph, sources: readonly number[], targets: readonly number[], level: Uint8Array): BestPath[] {
    const found: BestPath[] = []
    const walk = (vertices: number[], arcs: number[]) => {
      const at = vertices.at(-1)!
      if (targets.includes(at)) { found.push({ vertices, arcs, weakest: arcs.reduce((a, arc) => Math.max(a, level[arc]!), 0) }); return }
      for (let arc = 0; arc < graph.from.length; arc++) if (graph.from[arc] === at && !vertices.includes(graph.to[arc]!)) walk([...vertices, graph.to[arc]!], [...arcs, arc])
    }
    for (const source of sources) walk([source], [])
    return found
  }
  const rank = ({ weakest, arcs }: BestPath) => `${weakest} ${String(arcs.length).padStart(3, '0')}`
  const check = (vertices: number, arcs: readonly Arc[], levels: readonly number[], sources: readonly number[], targets: readonly number[], most: number) => {
    const graph = graphOf(vertices, arcs)
    const level = Uint8Array.from(arcs, (_, n) => levels[n]!)
    const expected = all(graph, sources, targets, level)
    const found = bestPaths(graph, sources, targets, level, { most })
    deepEqual(found.paths.map(rank), expected.map(rank).toSorted().slice(0, most))
    const known = new Set(expected.map((path) => `${path.vertices[0]} ${path.arcs.join()}`))
    const texts = found.paths.map((path) => `${path.vertices[0]} ${path.arcs.join()}`)
    ok(texts.every((text) => known.has(text)) && new Set(texts).size === texts.length)
    equal(found.isCut, expected.length > most)
  }
  test('equal brute force on every graph of four vertices, by length and by level', () => {
    for (const arcs of allGraphs(4)) { check(4, arcs, arcs.map(() => 0), [0], [3], 50); check(4, arcs, arcs.map(([a, b]) => (a * 3 + b * 2) % 4), [0], [3], 3) }
  })
  test('equal brute force of several sources and targets, cut where there are more', () => {
    fc.assert(fc.property(drawn, fc.integer({ min: 1, max: 40 }), ({ vertices, arcs, levels, sources, targets }, most) => check(vertices, arcs, levels, sources, targets, most)), { numRuns: 500 })
  })
  test('behind a weak arc, a short weak way comes before a long strong one', () => {
    // 0 –2→ 1, then –2→ 5; –2→ 4 –2→ 5; –0→ 2 –0→ 3 –0→ 5.
    check(6, [[0, 1], [1, 5], [1, 4], [4, 5], [1, 2], [2, 3], [3, 5]], [2, 2, 2, 2, 0, 0, 0], [0], [5], 2)
  })
  test('says that it was cut where it may search no more', () => {
    const arcs = Array.from({ length: 20 }, (_, n): Arc[] => [[n, n + 1], [n, n + 1]]).flat()
    const found = bestPaths(graphOf(21, arcs), [0], [20], new Uint8Array(40), { most: 50, mostSearches: 5 })
    ok(found.isCut && found.paths.length > 0 && found.paths.length < 50)
  })
})

suite('chance', () => {
  test('atLeast equals the count of all outcomes', () => {
    const probabilities = [1 / 2, 1 / 3, 1 / 5, 3 / 4, 1]
    for (let k = 0; k <= 6; k++) {
      let sum = 0
      for (let outcome = 0; outcome < 32; outcome++) {
        const is = probabilities.map((_, n) => ((outcome >> n) & 1) === 1)
        if (is.filter(Boolean).length >= k) sum += is.reduce((product, each, n) => product * (each ? probabilities[n]! : 1 - probabilities[n]!), 1)
      }
      ok(Math.abs(atLeast(k, probabilities) - sum) < 1e-12, String(k))
    }
  })
  test('a trade keeps how many each has and how often each is had; the same seed trades the same', () => {
    const run = (seed: number) => { const rows = [[0, 1, 2], [2, 3], [0, 4, 5, 6], [1]].map((row) => Int32Array.from(row)); const trade = trader(7, seeded(seed)); for (let n = 0; n < 50; n++) trade(rows[n % 4]!, rows[(n * 3 + 1) % 4 === n % 4 ? (n + 1) % 4 : (n * 3 + 1) % 4]!); return rows.map((row) => [...row].toSorted()) }
    for (const seed of [1, 2, 3]) {
      deepEqual(run(seed).map((row) => row.length), [3, 2, 4, 1])
      deepEqual(run(seed).flat().toSorted(), [0, 0, 1, 1, 2, 2, 3, 4, 5, 6])
      deepEqual(run(seed), run(seed))
    }
  })
  test('trades reach every table with these degrees, about equally often', () => {
    // Two rows of one and one of two over three groups of sizes 1, 1, 2: five tables, counted by hand through all placements.
    const tables = new Set<string>()
    for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) for (const c of [[0, 1], [0, 2], [1, 2]]) { const size = [0, 1, 2].map((g) => [a, b, ...c].filter((each) => each === g).length); if (size.join() === '1,1,2') tables.add(JSON.stringify([[a], [b], c])) }
    const rows = [[2], [0], [1, 2]].map((row) => Int32Array.from(row))
    const [random, seen] = [seeded(7), new Map<string, number>()]
    const trade = trader(3, random)
    for (let n = 0; n < 20_000; n++) { const a = Math.floor(random() * 3); trade(rows[a]!, rows[(a + 1 + Math.floor(random() * 2)) % 3]!); const key = JSON.stringify(rows.map((row) => [...row].toSorted())); seen.set(key, (seen.get(key) ?? 0) + 1) }
    deepEqual([...seen.keys()].toSorted(), [...tables].toSorted())
    for (const count of seen.values()) ok(Math.abs(count / 20_000 - 1 / tables.size) < 0.03, String(count))
  })
})
