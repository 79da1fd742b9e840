import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { requireBounds } from './bounds.ts'
import { notAfter, notBefore, order, sameDay, spans, within, withinDays, type Constraint } from './constraint.ts'
import { restingOn } from './contradiction.ts'
import { day, formatDay } from './day.ts'
import { network, solve, type Contradicted, type EventNetwork, type Solved } from './network.ts'

function requireSolved(events: readonly string[], constraints: readonly Constraint[]): Solved {
  const found = solve(events, constraints)
  ok(found.ok, JSON.stringify(found))
  return found
}

const dated = (event: string, edtf: string, because: string[]) => within(event, requireBounds(edtf), because)

suite('solve: from production to use', () => {
  const world = (production: string, use: string) => requireSolved(['production', 'use'], [
    ...dated('production', production, ['reading-of-mark']),
    ...dated('use', use, ['strike-report']),
    order('production', 'use', ['made-before-used']),
  ])

  test('made in 2024, used on 2024-08-18: 0 to 230 days', () => {
    const { least, most, because } = world('2024', '2024-08-18').between('production', 'use')
    deepEqual([least, most], [0, 230])
    deepEqual(because, { least: ['made-before-used'], most: ['reading-of-mark', 'strike-report'] })
  })
  test('made in 2023, used on 2024-01-02: 2 to 366 days', () => {
    const { least, most, because } = world('2023', '2024-01-02').between('production', 'use')
    deepEqual([least, most], [2, 366])
    deepEqual(because, { least: ['strike-report', 'reading-of-mark'], most: ['reading-of-mark', 'strike-report'] })
  })
  test('the day of use narrows the production, and says so', () => {
    const { from, to, because } = world('2024', '2024-08-18').windowOf('production')
    deepEqual([from, to].map((at) => at === null ? null : formatDay(at)), ['2024-01-01', '2024-08-18'])
    deepEqual(because, { from: ['reading-of-mark'], to: ['strike-report', 'made-before-used'] })
  })
  test('used before it was made: the three statements that cannot all hold, and no other', () => {
    const found = solve(['production', 'use', 'recovery'], [
      ...dated('production', '2024', ['reading-of-mark']),
      ...dated('use', '2023-08-18', ['strike-report']),
      order('production', 'use', ['made-before-used']),
      ...dated('recovery', '2023-08-19', ['site-report']),
      order('use', 'recovery', ['used-before-recovered']),
    ])
    deepEqual(found, { ok: false, code: 'contradiction', because: ['made-before-used', 'reading-of-mark', 'strike-report'] })
  })
  test('the shorter of two contradictions is named', () => {
    const found = solve(['a', 'b', 'c'], [
      order('a', 'b', ['s7']), order('b', 'c', ['s8']), order('c', 'a', ['s9'], { minGap: 1 }),
      notBefore('a', day(5), ['s1']), notAfter('a', day(4), ['s2']),
    ])
    deepEqual(found, { ok: false, code: 'contradiction', because: ['s1', 's2'] })
  })
})

suite('solve: limits', () => {
  test('an event of which nothing was said is unlimited, and so is its distance', () => {
    const solved = requireSolved(['a', 'b'], dated('a', '2024', ['s1']))
    deepEqual(solved.windowOf('b'), { from: null, to: null, because: { from: [], to: [] } })
    deepEqual(solved.between('a', 'b'), { least: null, most: null, because: { least: [], most: [] } })
    deepEqual(solved.between('b', 'b'), { least: 0, most: 0, because: { least: [], most: [] } })
  })
  test('silent and open ends of a date limit nothing', () => {
    deepEqual(dated('a', '1970/', ['s1']), [notBefore('a', day(0), ['s1'])])
    deepEqual(dated('a', '../..', ['s1']), [])
  })
  test('order keeps the second event at least the gap behind the first', () => {
    const solved = requireSolved(['a', 'b'], [...dated('a', '1970-01-01', ['s1']), order('a', 'b', ['s2'], { minGap: 3 })])
    deepEqual(solved.windowOf('b'), { from: day(3), to: null, because: { from: ['s2', 's1'], to: [] } })
  })
  test('sameDay ties two events, withinDays lets the second be earlier', () => {
    const solved = requireSolved(['a', 'b', 'c'], [
      ...dated('a', '1970-01-01', ['s1']), ...sameDay('a', 'b', ['s2']), withinDays('b', 'c', 3, ['s3']),
    ])
    deepEqual(solved.windowOf('b'), { from: day(0), to: day(0), because: { from: ['s2', 's1'], to: ['s1', 's2'] } })
    deepEqual(solved.windowOf('c'), { from: null, to: day(3), because: { from: [], to: ['s1', 's2', 's3'] } })
  })
  test('a period keeps its four ends and does not end before it begins', () => {
    const solved = requireSolved(['begin', 'end'], spans('begin', 'end', requireBounds('1970-01/1970-02'), ['s1']))
    deepEqual([solved.windowOf('begin').from, solved.windowOf('begin').to], [day(0), day(30)])
    deepEqual([solved.windowOf('end').from, solved.windowOf('end').to], [day(31), day(58)])
    deepEqual([solved.between('begin', 'end').least, solved.between('begin', 'end').most], [1, 58])
  })
  test('of explanations of equal strength: fewer constraints, then the first by name, whatever the order of input', () => {
    const constraints = [
      notAfter('a', day(5), ['s7']), notAfter('a', day(5), ['s2']), notAfter('b', day(5), ['s1']), order('a', 'b', ['s1']),
      notBefore('a', day(0), ['s3', 's4']),
    ]
    for (const input of [constraints, constraints.toReversed()]) {
      const { from, to, because } = requireSolved(['a', 'b'], input).windowOf('a')
      deepEqual({ from, to, because }, { from: day(0), to: day(5), because: { from: ['s3', 's4'], to: ['s2'] } })
    }
  })
  test('a contradiction that rests on no statement has no cause', () => {
    deepEqual(solve(['a'], [notBefore('a', day(1), []), notAfter('a', day(0), [])]), { ok: false, code: 'contradiction', because: [] })
  })
  test('throws on an event that it does not have and on parts of days', () => {
    throws(() => solve(['a'], [order('a', 'b', [])]), RangeError)
    throws(() => solve(['a'], [withinDays('a', 'a', 0.5, [])]), RangeError)
    throws(() => requireSolved(['a'], []).windowOf('b'), RangeError)
  })
})

const [firstDay, lastDay] = [-3, 6]
type World = { readonly events: readonly string[]; readonly constraints: readonly Constraint[] }

/** Up to four events on ten days; statements s1 to s5, of which a constraint rests on one or two. */
const worlds: fc.Arbitrary<World> = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const events = ['a', 'b', 'c', 'd'].slice(0, count)
  const node = fc.constantFrom(null, ...events)
  const because = fc.subarray(['s1', 's2', 's3', 's4', 's5'], { minLength: 1, maxLength: 2 })
  const atMost = fc.integer({ min: -5, max: 7 })
  const constraint = fc.record({ a: node, b: node, atMost, because }).filter(({ a, b }) => a !== b)
  const frame = events.flatMap((event) => [notBefore(event, day(firstDay), []), notAfter(event, day(lastDay), [])])
  return fc.array(constraint, { maxLength: 6 }).map((constraints) => ({ events, constraints: [...frame, ...constraints] }))
})

/** The day of each event and of the origin. */
type Days = ReadonlyMap<string | null, number>

/** All ways to give a day to each event such that all constraints hold. */
function* solutions(
  events: readonly string[], constraints: readonly Constraint[], days: Days = new Map([[null, 0]]),
): Generator<Days> {
  const event = events[days.size - 1]
  if (event === undefined) return yield days
  for (let n = firstDay; n <= lastDay; n++) {
    const next = new Map(days).set(event, n)
    const isKept = ({ a, b, atMost }: Constraint) => !next.has(a) || !next.has(b) || next.get(b)! - next.get(a)! <= atMost
    if (constraints.every(isKept)) yield* solutions(events, constraints, next)
  }
}

function hasSolution(events: readonly string[], constraints: readonly Constraint[]): boolean {
  return solutions(events, constraints).next().done !== true
}

suite('solve: laws, against every possible world', () => {
  test('windows and durations are exactly those of all worlds that are possible', () => {
    let contradictions = 0
    fc.assert(fc.property(worlds, ({ events, constraints }) => {
      const possible = [...solutions(events, constraints)]
      const found = solve(events, constraints)
      equal(found.ok, possible.length > 0)
      if (!found.ok) return void contradictions++
      for (const a of events) {
        const days = possible.map((world) => world.get(a)!)
        deepEqual([found.windowOf(a).from, found.windowOf(a).to], [Math.min(...days), Math.max(...days)])
        for (const b of events) {
          const apart = possible.map((world) => world.get(b)! - world.get(a)!)
          deepEqual([found.between(a, b).least, found.between(a, b).most], [Math.min(...apart), Math.max(...apart)])
        }
      }
    }), { numRuns: 150 })
    ok(contradictions > 10, `${contradictions} contradictions among them`)
  })
  test('a contradiction cannot hold, and can without any one of its statements', () => {
    fc.assert(fc.property(worlds, ({ events, constraints }) => {
      const found = solve(events, constraints)
      if (found.ok) return
      equal(hasSolution(events, restingOn(constraints, found.because)), false)
      for (const spared of found.because) {
        const rest: readonly string[] = found.because.filter((cause) => cause !== spared)
        equal(hasSolution(events, restingOn(constraints, rest)), true, `without ${spared} of ${found.because}`)
      }
    }), { numRuns: 400 })
  })
  test('the statements given for a limit suffice for it', () => {
    fc.assert(fc.property(worlds, ({ events, constraints }) => {
      const found = solve(events, constraints)
      if (!found.ok) return
      for (const event of events) {
        const { from, to, because } = found.windowOf(event)
        equal(requireSolved(events, restingOn(constraints, because.from)).windowOf(event).from, from)
        equal(requireSolved(events, restingOn(constraints, because.to)).windowOf(event).to, to)
      }
    }), { numRuns: 200 })
  })
  test('the order of constraints changes nothing, neither limits nor explanations', () => {
    fc.assert(fc.property(worlds, ({ events, constraints }) => {
      const [one, other] = [solve(events, constraints), solve(events.toReversed(), constraints.toReversed())]
      if (!one.ok || !other.ok) return deepEqual(one, other)
      for (const a of events) for (const b of events) {
        deepEqual(one.windowOf(a), other.windowOf(a))
        deepEqual(one.between(a, b), other.between(a, b))
      }
    }), { numRuns: 200 })
  })
  test('a network that grew or lost a statement answers as one that was made so', () => {
    fc.assert(fc.property(worlds, fc.array(fc.nat()), ({ events, constraints }, cuts) => {
      let grown = network(events, [])
      for (let at = 0; at < constraints.length;) {
        const next = at + 1 + (cuts[at] ?? 0) % 3
        grown = grown.with(constraints.slice(at, next))
        if (grown.answer.ok) grown.answer.windowOf(events[0]!)
        at = next
      }
      const isSame = (one: EventNetwork, made: Solved | Contradicted) => {
        if (!one.answer.ok || !made.ok) return deepEqual(one.answer, made)
        for (const a of events) {
          deepEqual(one.answer.windowOf(a), made.windowOf(a))
          for (const b of events) deepEqual(one.answer.between(a, b), made.between(a, b))
        }
      }
      isSame(grown, solve(events, constraints))
      isSame(grown.without('s1'), solve(events, constraints.filter(({ because }) => !because.includes('s1'))))
    }), { numRuns: 200 })
  })
  test('of a contradiction among thousands of constraints, each named statement is needed', () => {
    const events = Array.from({ length: 3_000 }, (_, n) => `e${n}`)
    const chain = events.slice(1).map((event, n) => order(events[n]!, event, [`o${n}`], { minGap: 1 }))
    const found = solve(events, [...chain, withinDays('e10', 'e20', 9, ['late'])])
    deepEqual(found, { ok: false, code: 'contradiction', because: [...Array.from({ length: 10 }, (_, n) => `o${n + 10}`), 'late'].toSorted() })
  })
  test('another statement only narrows', () => {
    fc.assert(fc.property(worlds, fc.integer({ min: -5, max: 7 }), ({ events, constraints }, atMost) => {
      const fewer = solve(events, constraints)
      const all = solve(events, [...constraints, { a: events[0]!, b: events.at(-1)!, atMost, because: ['s6'] }])
      if (!fewer.ok) return equal(all.ok, false)
      if (all.ok) for (const event of events) {
        const [narrow, wide] = [all.windowOf(event), fewer.windowOf(event)]
        ok(narrow.from! >= wide.from! && narrow.to! <= wide.to!)
      }
    }), { numRuns: 200 })
  })
})
