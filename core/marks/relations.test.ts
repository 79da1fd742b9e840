import { suite, test } from 'node:test'
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { decode } from './decode.ts'
import { estimateMade } from './made-estimate.ts'
import { distanceOf, relate } from './relations.ts'
import { together } from './together.ts'

const kinds = (a: string, b: string, context = '') => relate(a, b, context).map(({ kind }) => kind)

suite('relate', () => {
  test('knows one mark in other spellings', () => {
    for (const [a, b] of [['UZZ18', 'UZZ-18'], ['UZZ 18', 'UZZ18'], ['KB-9307', 'КВ-9307'], ['L.C.', 'LC'], ['113', '113']] as const) deepEqual(kinds(a, b), ['same-mark'], `${a} ${b}`)
    deepEqual(kinds('113', '112'), [])
  })
  test('keeps what damage leaves open, and never makes digits fuzzy', () => {
    deepEqual(kinds('11?', '113')[0], 'may-be-same')
    deepEqual(kinds('KV-93*', 'KV-9307')[0], 'may-be-same')
    ok(!kinds('12?', '113').includes('may-be-same'))
    ok(!kinds('KV-94*', 'KV-9307').includes('may-be-same'))
  })
  test('tells one lot, and serials of one sequence with their distance', () => {
    ok(relate('XYZ07D006-004', 'XYZ07D006A004').length > 0)
    const [serials] = relate('TOLU4734787', 'TOLU4734792')
    deepEqual([serials?.kind, serials?.kind === 'serials' && serials.distance], ['serials', 1])
    ok(relate('EX 100234', 'EX 100239').some((relation) => relation.kind === 'serials' && relation.distance === 5))
    deepEqual(kinds('EX 100234', 'EY 100239'), [])
  })
  test('distance is of one number only', () => {
    deepEqual([distanceOf('A12', 'A15'), distanceOf('A12B1', 'A15B2'), distanceOf('A12', 'A125'), distanceOf('A', 'A'), distanceOf('A', 'B')], [3, null, null, 0, null])
  })
})

suite('together', () => {
  test('readings that cannot share a day of making exclude each other, with the reason', () => {
    const marks = ['66 in triangle', 'MJ-4 1991'].map((mark) => decode(mark).readings.filter(({ scheme }) => scheme.startsWith('cn-')))
    const found = together(marks)
    deepEqual([found.combinations.length, found.excluded, found.isComplete], [0, 1, true])
    equal(found.conflicts[0]?.because, 'By cn-factory-mark 1956-01-01 to 1973-12-31 it was made by 1973-12-31, by cn-fuze 1991-01-01 to 1991-12-31 not before 1991-01-01.')
  })
  test('makers of different States exclude each other; a State that ended and its heir do not', () => {
    const of = (mark: string, scheme: string) => decode(mark).readings.filter((reading) => reading.scheme === scheme)
    equal(together([of('KV-9307', 'krusik'), of('113', 'juche')]).combinations.length, 0)
    equal(together([of('539 68', 'su-headstamp').slice(0, 1), of('4-67-179', 'soviet-lot')]).conflicts.every(({ because }) => !because.includes('maker')), true)
  })
  test('a proof may be later than the making, a design earlier', () => {
    const of = (mark: string, scheme: string) => decode(mark).readings.filter((reading) => reading.scheme === scheme)
    const [combination] = together([of('昭 19.6', 'japanese-era'), of('Type 94', 'japanese-type')]).combinations
    deepEqual([combination?.from, combination?.to], ['1944-06-01', '1944-06-30'])
    equal(together([of('H1', 'spanish-proof-year'), of('1970', 'plain-year')]).combinations.length, 0)
    equal(together([of('H1', 'spanish-proof-year'), of('1950', 'plain-year')]).combinations.length, 1)
  })
  test('orders by weight, counts what is left out, and stops at a limit that it names', () => {
    const many = Array.from({ length: 6 }, () => decode('1402').readings)
    const found = together(many)
    equal(found.isComplete, false)
    const small = together([decode('113').readings, decode('112').readings])
    equal(small.combinations.length + small.excluded, decode('113').readings.length * decode('112').readings.length)
    for (const [n, one] of small.combinations.entries()) ok(n === 0 || small.combinations[n - 1]!.weight >= one.weight)
    deepEqual(together([]).combinations.length, 1)
    deepEqual(together([[], decode('113').readings]).combinations.length, 0)
  })
})

suite('estimateMade', () => {
  test('is the published estimate for a known first serial (19, 40, 42, 60: 74)', () => {
    const { estimate, least, most, seen } = estimateMade([19, 40, 42, 60])
    deepEqual([estimate, least, seen], [74, 60, 4])
    // C(60, 4) / C(N, 4) ≥ 0.05 up to N = 125.
    equal(most, bruteMost(60, 4))
  })
  test('bounds are exact against counting, on small series', () => {
    for (const [last, count] of [[5, 1], [9, 2], [12, 3], [30, 5]] as const) equal(estimateMade(Array.from({ length: count }, (_, n) => last - n)).most, bruteMost(last, count))
  })
  test('an unknown first serial widens, one serial then says nothing, and repeats count once', () => {
    const known = estimateMade([1019, 1040, 1042, 1060], { first: 1001 })
    const unknown = estimateMade([1019, 1040, 1042, 1060], { first: null })
    ok(known.estimate === 74 && unknown.estimate !== null && unknown.least === 42)
    deepEqual([estimateMade([7], { first: null }).estimate, estimateMade([7], { first: null }).most], [null, null])
    equal(estimateMade([7, 7, 7]).seen, 1)
    ok(unknown.assumptions.some((text) => text.includes('not known')))
  })
  test('refuses what is no serial', () => {
    for (const serials of [[], [0], [1.5], [-1]]) throws(() => estimateMade(serials), RangeError)
    throws(() => estimateMade([1], { confidence: 1 }), RangeError)
  })
})

/** By counting: the greatest N for which a draw of `count` of N has its highest at `last` or below in 5 of 100 cases or more. */
function bruteMost(last: number, count: number): number {
  const choose = (n: number, k: number): bigint => k === 0 ? 1n : choose(n - 1, k - 1) * BigInt(n) / BigInt(k)
  let made = last
  while (choose(last, count) * 100n >= choose(made + 1, count) * 5n) made++
  return made
}
