/** Routes: legs of one item from statements, and the legs of many gathered by the places that they join. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { kinds, world as worldOf, type AnyStatement, type KindName } from '@proofmark/core/statements'
import { distanceKm } from './area.ts'
import { charts, emptyQuery, ItemIndex, itemRow, type ItemRow, type Leg } from './index.ts'
import { isLeg, legIn, legText } from './routes.ts'

const idOf = (n: number): string => n.toString(16).padStart(32, '0')
const at = (lat: number, lon: number) => ({ text: null, lat, lon, precisionKm: 1, country: null })

/** Places of an item whose statements these are, and which legs are broken (`~`). */
function routeOf(...lines: readonly { readonly kind: KindName; readonly fields: object }[]): string[] {
  const item = { description: 'invented', itemClass: 'rifle', recoveredIn: lines.findIndex(({ kind }) => kind === 'recovery') < 0 ? null : idOf(2 + lines.findIndex(({ kind }) => kind === 'recovery')), documentedAt: lines.flatMap(({ kind }, n) => (kind === 'site' ? [idOf(2 + n)] : [])) }
  const all = [{ kind: 'item' as const, fields: item }, ...lines].map(({ kind, fields }, n) => ({ id: idOf(1 + n), kind, version: 1, index: n, hidden: [], fields: kinds[kind].schema.parse(fields) }) as unknown as AnyStatement)
  const world = worldOf(all)
  return itemRow(world, world.get(idOf(1), 'item')!).route!.map(({ from, to, isBroken }) => `${from.lat}>${to.lat}${isBroken ? '~' : ''}`)
}
const sale = (more: object) => ({ kind: 'transfer' as const, fields: { items: [idOf(1)], transferKind: 'sale', ...more } })
const found = (more: object) => ({ kind: 'recovery' as const, fields: { situation: 'captured', ...more } })

suite('the route of an item', () => {
  test('goes from transfer to transfer by their days, whole where the receiver gave it on', () => {
    deepEqual(routeOf(sale({ place: at(20, 0), when: '1999', fromText: 'Trader', toText: 'Army' }), sale({ place: at(10, 0), when: '1985', fromText: 'Works', toText: 'Trader' })), ['10>20'])
  })
  test('is broken where holders differ, days overlap or are not said, or a place between is not known', () => {
    deepEqual(routeOf(sale({ place: at(10, 0), when: '1985', toText: 'Trader' }), sale({ place: at(20, 0), when: '1999', fromText: 'Somebody' })), ['10>20~'])
    deepEqual(routeOf(sale({ place: at(10, 0), when: '1985/1999', toText: 'Trader' }), sale({ place: at(20, 0), when: '1990', fromText: 'Trader' })), ['10>20~'])
    deepEqual(routeOf(sale({ place: at(10, 0), toText: 'Trader' }), sale({ place: at(20, 0), fromText: 'Trader' })), ['10>20~'])
    deepEqual(routeOf(sale({ place: at(10, 0), when: '1985', toText: 'A' }), sale({ place: null, when: '1986', fromText: 'A', toText: 'B' }), sale({ place: at(20, 0), when: '1987', fromText: 'B' })), ['10>20~'])
  })
  test('ends at its recovery and its documentation; how it came there is open unless who took it is whom it was recovered by', () => {
    deepEqual(routeOf(sale({ place: at(10, 0), when: '1985', toText: 'Army' }), found({ place: at(20, 0) }), { kind: 'site', fields: { place: at(30, 0) } }), ['10>20~', '20>30'])
    deepEqual(routeOf(sale({ place: at(10, 0), transferKind: 'capture', when: '1985', toText: 'Army' }), found({ place: at(20, 0), byText: 'Army' })), ['10>20'])
    deepEqual(routeOf({ kind: 'site', fields: { place: at(30, 0) } }, { kind: 'site', fields: { place: at(40, 0) } }), ['30>40~'])
    deepEqual(routeOf(found({ place: at(20, 0) }), { kind: 'site', fields: { place: at(20, 0) } }), [], 'it never left')
  })
})

const degrees = (most: number) => fc.integer({ min: -most * 4, max: most * 4 }).map((value) => value / 4)
const point = fc.record({ lat: degrees(80), lon: degrees(180), precisionKm: fc.constantFrom(0.1, 5) })
const few = fc.array(point, { minLength: 2, maxLength: 5 }).chain((points) => fc.array(fc.array(fc.record({ from: fc.constantFrom(...points), to: fc.constantFrom(...points), isBroken: fc.boolean() }), { maxLength: 4 }), { maxLength: 20 }))
const indexOf = (all: readonly (readonly Leg[])[]) => { const index = new ItemIndex(); for (const [id, route] of all.entries()) index.put({ id, facets: {}, events: {}, point: null, texts: [], route } satisfies ItemRow); return index }
const earth = [-180, -90, 180, 90] as const

suite('routes gathered', () => {
  test('law: every item with a leg is counted, and each of its legs lies on a route, is together in one place, or lies outside', () => {
    fc.assert(fc.property(few, fc.constantFrom(4, 40, 400), (all, cells) => {
      const { count, items, shown, routes, pairs } = indexOf(all).routes(emptyQuery, earth, { cells, most: 1000 })
      deepEqual([count, items, pairs.more, pairs.outside, pairs.drawn], [all.length, all.filter((legs) => legs.length > 0).length, 0, 0, routes.length])
      const isOn = ({ from, to }: Leg) => routes.some((route) => [[route.from, from] as const, [route.to, to] as const].every(([end, place]) => distanceKm([end.lon, end.lat], [place.lon, place.lat]) + place.precisionKm <= end.radiusKm + 0.01))
      let drawn = 0
      for (const legs of all) {
        const apart = legs.filter(isOn)
        if (apart.length > 0) drawn++
        if (apart.length < legs.length) ok(pairs.together > 0)
      }
      if (pairs.together === 0) equal(drawn, shown)
      ok(routes.every((route) => route.count >= 1 && route.broken <= route.count && route.count <= items))
    }))
  })
  test('an item counts once for a pair; the largest come first, and what is not given is counted', () => {
    const [a, b, c] = [[10, 10], [30, 30], [50, 50]].map(([lat, lon]) => ({ lat: lat!, lon: lon!, precisionKm: 1 }))
    const leg = (from: Leg['from'], to: Leg['from'], isBroken = false) => ({ from, to, isBroken })
    const index = indexOf([[leg(a!, b!), leg(a!, b!, true)], [leg(a!, b!)], [leg(b!, c!, true)], []])
    const { routes, pairs, items, shown } = index.routes(emptyQuery, earth, { cells: 100, most: 1 })
    deepEqual([routes.map(({ from, to, count, broken }) => [from.lat, to.lat, count, broken]), pairs, items, shown], [[[10, 30, 2, 0]], { drawn: 1, more: 1, together: 0, outside: 0 }, 3, 2])
    deepEqual(index.routes(emptyQuery, [40, 40, 60, 60], { cells: 100, most: 9 }).pairs, { drawn: 1, more: 0, together: 0, outside: 1 })
    deepEqual(index.routes(emptyQuery, earth, { cells: 1, most: 9 }).pairs, { drawn: 0, more: 0, together: 1, outside: 0 })
  })
  test('a leg over the 180th meridian is in view on both sides of it', () => {
    const index = indexOf([[{ from: { lat: 0, lon: 170, precisionKm: 1 }, to: { lat: 0, lon: -170, precisionKm: 1 }, isBroken: false }]])
    for (const view of [[172, -5, 178, 5], [-178, -5, -172, 5], [175, -5, -175, 5]] as const) equal(index.routes(emptyQuery, view, { cells: 9, most: 9 }).routes.length, 1, String(view))
    equal(index.routes(emptyQuery, [-10, -5, 10, 5], { cells: 9, most: 9 }).routes.length, 0)
  })
  test('a leg is kept as a text that says the same', () => {
    fc.assert(fc.property(point, point, fc.boolean(), (from, to, isBroken) => { const text = legText({ from, to, isBroken }); ok(isLeg(text)); deepEqual(legIn(text), { from: { ...from, lat: from.lat + 0, lon: from.lon + 0 }, to: { ...to, lat: to.lat + 0, lon: to.lon + 0 }, isBroken }) }))
  })
})

suite('bars that are asked for', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 900 })).map(([from, days]) => ({ from, to: from + days }))
  test('law: an age or a time to use of a bar finds those that stand in it, where no end is open', () => {
    fc.assert(fc.property(fc.array(fc.tuple(span, span), { maxLength: 20 }), fc.constantFrom(['age-at-recovery', 'age', 'recovered'] as const, ['production-to-use', 'to-use', 'used'] as const), (all, [by, name, event]) => {
      const index = new ItemIndex()
      for (const [id, [made, later]] of all.entries()) index.put({ id, facets: {}, events: { made, [event]: later }, point: null, texts: [] })
      ok(charts.includes(by))
      for (const { value, certain, possible } of index.chart(emptyQuery, by).bars) {
        const [from, to] = value.split('-').map(Number)
        const count = (certainty: 'can' | 'must') => index.search({ ...emptyQuery, apart: { [name]: { from, to, certainty } } }).count
        deepEqual([count('can'), count('must')], [certain + possible, certain])
      }
    }))
  })
})
