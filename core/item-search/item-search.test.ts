/** The item index against a plain reading of each row, for invented rows and questions. */
import { deepEqual, equal, match, ok, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { bounds, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import { areaTest, distanceKm } from './area.ts'
import { apartNames, emptyQuery, eventNames, facetNames, ItemIndex, itemsFrom, keptItems, queryParametersOf, readQuery, wordsOf, type ApartAsked, type ItemQuery, type ItemRow, type SpanAsked } from './index.ts'

const words = ['rifle', 'Ковровський', 'зброя', 'بندقية', '소총', 'Märkte', 'pistol', 'pist', 'x1']
const days = fc.record({ from: fc.option(fc.integer({ min: 0, max: 20_000 })), to: fc.option(fc.integer({ min: 0, max: 20_000 })) }).map(({ from, to }) => (from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }))
const routePoint = fc.record({ lat: fc.constantFrom(-10, 0.5, 40, 40.02), lon: fc.constantFrom(-179, 12.25, 60, 178), precisionKm: fc.constantFrom(0.5, 10) })
const rowOf = (id: number): fc.Arbitrary<ItemRow> => fc.record({
  id: fc.constant(id),
  facets: fc.record(Object.fromEntries(facetNames.map((name) => [name, fc.subarray(['a', 'b', 'c'])]))),
  events: fc.record(Object.fromEntries(eventNames.map((name) => [name, days])), { requiredKeys: [] }),
  point: fc.option(fc.record({ lat: fc.double({ min: -80, max: 80, noNaN: true }).map(Math.fround), lon: fc.double({ min: -180, max: 180, noNaN: true }).map(Math.fround), precisionKm: fc.constantFrom(0.5, 10, 200), of: fc.constantFrom('recovery' as const, 'site' as const, 'use' as const) })),
  route: fc.array(fc.record({ from: routePoint, to: routePoint, isBroken: fc.boolean() }), { maxLength: 3 }),
  texts: fc.array(fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((all) => all.join(' ')), { maxLength: 3 }),
})
const rows = fc.integer({ min: 0, max: 25 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => rowOf(10 + 3 * at))))
const year = fc.option(fc.integer({ min: 1970, max: 2024 }).map(String))
const certainty = fc.constantFrom('can' as const, 'must' as const)
const span: fc.Arbitrary<SpanAsked | undefined> = fc.option(fc.tuple(year, year, certainty).filter(([from, to]) => from !== null || to !== null).map(([from, to, sure]): SpanAsked => (from !== null && to !== null && from > to ? { from: to, to: from, certainty: sure } : { from, to, certainty: sure })), { nil: undefined })
const apart: fc.Arbitrary<ApartAsked | undefined> = fc.option(fc.tuple(fc.option(fc.nat(40)), fc.option(fc.nat(40)), certainty).filter(([from, to]) => from !== null || to !== null).map(([from, to, sure]): ApartAsked => (from !== null && to !== null && from > to ? { from: to, to: from, certainty: sure } : { from, to, certainty: sure })), { nil: undefined })
const degrees = (most: number) => fc.integer({ min: -most * 100, max: most * 100 }).map((value) => value / 100)
const area = fc.oneof(
  fc.record({ kind: fc.constant('radius' as const), centre: fc.tuple(degrees(180), degrees(80)), km: fc.constantFrom(5, 500, 5000), certainty }),
  fc.record({ kind: fc.constant('box' as const), box: fc.tuple(degrees(180), degrees(80), degrees(180), degrees(80)).map(([w, a, e, b]) => [w, Math.min(a, b), e, Math.max(a, b)] as const), certainty }),
  fc.record({ kind: fc.constant('polygon' as const), corners: fc.array(fc.tuple(degrees(90), degrees(80)), { minLength: 3, maxLength: 5 }), certainty }),
)
const question: fc.Arbitrary<ItemQuery> = fc.record({
  mark: fc.constant(null), text: fc.option(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }).map((all) => all.join(' '))),
  facets: fc.record(Object.fromEntries(facetNames.slice(0, 3).map((name) => [name, fc.subarray(['a', 'b', 'zz'], { minLength: 1 })])), { requiredKeys: [] }),
  spans: fc.record({ made: span, recovered: span }).map((both) => Object.fromEntries(Object.entries(both).filter(([, each]) => each !== undefined))), area: fc.option(area, { freq: 3 }),
  apart: fc.record({ 'age': apart, 'to-use': apart }).map((both) => Object.fromEntries(Object.entries(both).filter(([, each]) => each !== undefined))),
})

/** The plain reading. Polygons and boxes are told apart from circles by many points on the circle: the index must agree but for a hair's breadth. */
function fits(row: ItemRow, query: ItemQuery, without: string | null = null): boolean | 'close' {
  for (const name of facetNames) if (name !== without && query.facets[name] !== undefined && !query.facets[name].some((value) => row.facets[name]?.includes(value))) return false
  for (const name of eventNames) {
    const asked = query.spans[name]
    if (asked === undefined) continue
    const known = row.events[name]
    if (known === undefined) return false
    const [first, last] = [limit(asked.from, 'from', -Infinity), limit(asked.to, 'to', Infinity)]
    const isIn = asked.certainty === 'can' ? (known.from ?? -Infinity) <= last && (known.to ?? Infinity) >= first : known.from !== null && known.to !== null && known.from >= first && known.to <= last
    if (!isIn) return false
  }
  for (const name of apartNames) {
    const asked = query.apart[name]
    if (asked === undefined) continue
    const [made, later] = [row.events.made, row.events[name === 'age' ? 'recovered' : 'used']]
    if (made === undefined || later === undefined) return false
    const unit = name === 'age' ? 365.2425 : 1
    const [least, most] = [Math.max(0, (later.from ?? -Infinity) - (made.to ?? Infinity)), (later.to ?? Infinity) - (made.from ?? -Infinity)]
    if (most < 0) return false
    // Whole units that it can be, one after the other.
    const can = (n: number) => Math.floor(least / unit) <= n && n <= Math.floor(most / unit)
    const [first, last] = [asked.from ?? 0, asked.to ?? 1e6]
    if (asked.certainty === 'can' ? !(can(first) || can(last) || (Math.floor(least / unit) > first && Math.floor(least / unit) < last)) : Math.floor(least / unit) < first || Math.floor(most / unit) > last) return false
  }
  if (query.text !== null) {
    const asked = wordsOf(query.text)
    const there = row.texts.flatMap(wordsOf)
    if (!asked.every((word, at) => there.some((each) => (at === asked.length - 1 ? each.startsWith(word) : each === word)))) return false
  }
  if (query.area === null) return true
  if (row.point === null) return false
  const { lat, lon, precisionKm } = row.point
  if (query.area.kind === 'radius') {
    const apart = distanceKm(query.area.centre, [lon, lat])
    const over = query.area.certainty === 'can' ? apart - precisionKm - query.area.km : apart + precisionKm - query.area.km
    return Math.abs(over) < 1e-6 ? 'close' : over < 0
  }
  return 'close'
}
function limit(text: string | null, end: 'from' | 'to', otherwise: number): number {
  if (text === null) return otherwise
  const found = bounds(text)
  ok(!isRefusal(found))
  const at = outerWindow(found)[end]
  return isDay(at) ? at : otherwise
}
const indexOf = (all: readonly ItemRow[]) => { const index = new ItemIndex(); for (const row of all) index.put(row); return index }
const everything = (index: ItemIndex, query: ItemQuery, more: object = {}): number[] => {
  const ids: number[] = []
  for (let after: string | null = null; ;) {
    const found = index.search(query, { limit: 4, after, ...more })
    ids.push(...found.hits.map(({ id }) => id))
    if (found.next === null) return ids
    after = found.next
  }
}

suite('items asked', () => {
  test('answers are those of a plain reading, counted and paged to the end, in their order', () => {
    fc.assert(fc.property(rows, question, (all, query) => {
      const index = indexOf(all)
      const judged = all.map((row) => [row.id, fits(row, query)] as const)
      const found = everything(index, query, { sort: 'log' })
      equal(found.length, index.search(query).count)
      deepEqual(found, found.toSorted((a, b) => a - b))
      deepEqual(everything(index, query), found.toReversed())
      for (const [id, answer] of judged) if (answer !== 'close') equal(found.includes(id), answer, `${id}`)
    }))
  })
  test('each facet is counted as if nothing were chosen in it', () => {
    fc.assert(fc.property(rows, question.map((query) => ({ ...query, area: null })), (all, query) => {
      const { count, facets } = indexOf(all).facets(query)
      equal(count, all.filter((row) => fits(row, query) === true).length)
      for (const { name, values, without } of facets) {
        const left = all.filter((row) => fits(row, query, name) === true)
        equal(without, left.filter((row) => (row.facets[name] ?? []).length === 0).length)
        for (const { value, count: counted, isChosen } of values) {
          equal(counted, left.filter((row) => row.facets[name]?.includes(value)).length)
          equal(isChosen, query.facets[name]?.includes(value) ?? false)
        }
        for (const value of query.facets[name] ?? []) ok(values.some((each) => each.value === value))
      }
    }))
  })
  test('what is changed, taken away or put back is as if it had always been so', () => {
    fc.assert(fc.property(rows, rows, question, (before, after, query) => {
      const index = indexOf(before)
      for (const { id } of before) if (!after.some((row) => row.id === id)) index.remove(id)
      for (const row of after) index.put(row)
      deepEqual(everything(index, query), everything(indexOf(after), query))
      deepEqual(index.facets(query).facets.map(({ name, values }) => [name, values.filter(({ count }) => count > 0)]), indexOf(after).facets(query).facets.map(({ name, values }) => [name, values.filter(({ count }) => count > 0)]))
    }))
  })
  test('what is changed after the first question is answered as if it had always been so', () => {
    fc.assert(fc.property(rows, rows, question, question, (before, after, first, query) => {
      const index = indexOf(before)
      const text = { ...emptyQuery, text: 'rifle', area: { kind: 'box', box: [-1, -1, 1, 1], certainty: 'can' } } as const
      for (const each of [text, first, query]) index.search(each)
      for (const { id } of before) if (!after.some((row) => row.id === id)) index.remove(id)
      for (const row of after) index.put(row)
      deepEqual(everything(index, query), everything(indexOf(after), query))
    }))
  })
  test('cells of the grid say of an area what each place says by itself', () => {
    const place = fc.record({ lat: fc.oneof(degrees(89), degrees(5)).map(Math.fround), lon: fc.oneof(degrees(180), degrees(5)).map(Math.fround), precisionKm: fc.constantFrom(0, 0.5, 10, 24, 200) })
    const small = fc.oneof(
      fc.record({ kind: fc.constant('radius' as const), centre: fc.tuple(degrees(8), degrees(8)), km: fc.constantFrom(5, 150, 400, 3000), certainty }),
      fc.record({ kind: fc.constant('box' as const), box: fc.tuple(degrees(8), degrees(8), degrees(8), degrees(8)).map(([w, a, e, b]) => [w, Math.min(a, b), e, Math.max(a, b)] as const), certainty }),
      fc.record({ kind: fc.constant('polygon' as const), corners: fc.array(fc.tuple(degrees(12), degrees(12)), { minLength: 3, maxLength: 6 }), certainty }),
    )
    fc.assert(fc.property(fc.array(place, { minLength: 60, maxLength: 120 }), fc.oneof(area, small), (places, asked) => {
      const index = indexOf(places.map((point, id) => ({ id, facets: {}, events: {}, point: { ...point, of: 'site' }, texts: [] })))
      const test = areaTest(asked)
      deepEqual([...index.all({ ...emptyQuery, area: asked })], places.flatMap(({ lat, lon, precisionKm }, id) => (test(lat, lon, Math.fround(precisionKm)) ? [id] : [])))
    }), { numRuns: 400 })
  })
  test('a box and a polygon of the same corners agree, and a circle lies in what must hold it', () => {
    fc.assert(fc.property(rows, degrees(100), degrees(60), certainty, (all, west, south, sure) => {
      const index = indexOf(all)
      const [east, north] = [west + 40, south + 20]
      const box = everything(index, { ...emptyQuery, area: { kind: 'box', box: [west, south, east, north], certainty: sure } })
      deepEqual(everything(index, { ...emptyQuery, area: { kind: 'polygon', corners: [[west, south], [east, south], [east, north], [west, north]], certainty: sure } }), box)
      for (const { id, point } of all) {
        if (point === null) { ok(!box.includes(id)); continue }
        const isIn = point.lon >= west && point.lon <= east && point.lat >= south && point.lat <= north
        if (isIn && sure === 'can') ok(box.includes(id))
        if (!isIn && sure === 'must') ok(!box.includes(id))
      }
    }))
  })
  test('a box over the 180th meridian holds both sides and not the rest', () => {
    const at = (id: number, lon: number): ItemRow => ({ id, facets: {}, events: {}, point: { lat: 0, lon, precisionKm: 1, of: 'site' }, texts: [] })
    deepEqual(everything(indexOf([at(1, 179), at(2, -179), at(3, 0), at(4, 170)]), { ...emptyQuery, area: { kind: 'box', box: [175, -5, -175, 5], certainty: 'must' } }, { sort: 'log' }), [1, 2])
  })
  test('words in quotation marks stand side by side in one text', () => {
    fc.assert(fc.property(rows, fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), fc.constantFrom('""', '“”', '«»'), fc.option(fc.constantFrom(...words)), (all, phrase, [open, close], other) => {
      const index = indexOf(all)
      const text = `${other === null ? '' : `${other} `}${open}${phrase.join(' ')}${close}`
      const asked = phrase.flatMap(wordsOf)
      const isThere = ({ texts }: ItemRow): boolean => texts.some((each) => ` ${wordsOf(each).join(' ')} `.includes(` ${asked.join(' ')} `)) && (other === null || texts.flatMap(wordsOf).includes(wordsOf(other)[0]!))
      deepEqual([...index.all({ ...emptyQuery, text })], all.filter(isThere).map(({ id }) => id))
    }))
    const index = indexOf(['one two three', 'two one', 'one, two'].map((text, id) => ({ id, facets: {}, events: {}, point: null, texts: [text] })))
    const found = (text: string) => [...index.all({ ...emptyQuery, text })]
    deepEqual([found('"one two"'), found('"one two'), found('"one tw"'), found('"two" thr'), found('one "two three"'), found('""')], [[0, 2], [0, 1, 2], [], [0], [0], [0, 1, 2]])
  })
  test('with marks: only rows with a rank, the best first, counted by rank', () => {
    const index = indexOf([1, 2, 3, 4].map((id) => ({ id, facets: {}, events: {}, point: null, texts: [] })))
    const query: ItemQuery = { ...emptyQuery, mark: { pattern: 'x', field: 'any' } }
    const ranks = Uint8Array.of(1, 0, 3, 1)
    deepEqual([everything(index, query, { sort: 'best', ranks }), index.search(query, { ranks }).byRank], [[3, 4, 1], [0, 2, 0, 1]])
    equal(index.search(query).count, 0)
  })
})

suite('places gathered', () => {
  test('a circle of all the world holds what lies on the equator far from its centre', () => {
    const at = (id: number, lat: number, lon: number): ItemRow => ({ id, facets: {}, events: {}, point: { lat, lon, precisionKm: 1, of: 'site' }, texts: [] })
    const [cluster] = indexOf([at(1, -80, -170), at(2, 80, 170), at(3, 0, 170)]).map(emptyQuery, [-180, -90, 180, 90], 1).clusters
    ok(cluster !== undefined && distanceKm([cluster.lon, cluster.lat], [170, 0]) + 1 <= cluster.radiusKm)
  })
  test('each item is in one circle, outside or without a point; its circle lies in that of its cluster', () => {
    fc.assert(fc.property(rows, fc.integer({ min: 1, max: 12 }), fc.constantFrom([90, 40] as const, [180, 90] as const), (all, cells, [wide, high]) => {
      const { count, clusters, unplaced, outside } = indexOf(all).map(emptyQuery, [-wide, -high, wide, high], cells)
      equal(clusters.reduce((sum, cluster) => sum + cluster.count, 0) + unplaced + outside, count)
      equal(unplaced, all.filter(({ point }) => point === null).length)
      for (const { point } of all) {
        if (point === null || Math.abs(point.lon) > wide || Math.abs(point.lat) > high) continue
        ok(clusters.some(({ lat, lon, radiusKm }) => distanceKm([lon, lat], [point.lon, point.lat]) + point.precisionKm <= radiusKm + 0.01), 'no circle holds it')
      }
    }))
  })
})

suite('charts', () => {
  test('each item must stand in one bar, can in several, or is counted with its reason', () => {
    fc.assert(fc.property(rows, fc.constantFrom('class' as const, 'year-of-make' as const, 'age-at-recovery' as const, 'production-to-use' as const), (all, by) => {
      const { count, bars, notCounted } = indexOf(all).chart(emptyQuery, by)
      const certain = bars.reduce((sum, bar) => sum + bar.certain, 0)
      const not = Object.values(notCounted).reduce((sum, each) => sum + each, 0)
      ok(certain + not <= count)
      if (bars.every(({ possible }) => possible === 0)) equal(certain + not, count)
      for (const { possible } of bars) ok(possible <= count - certain - not)
    }))
  })
  test('years, ages and days, by hand', () => {
    const day = (text: string) => { const found = bounds(text); ok(!isRefusal(found)); const { from, to } = outerWindow(found); return { from: isDay(from) ? from : null, to: isDay(to) ? to : null } }
    const index = indexOf([
      { id: 1, facets: { case: ['one'] }, events: { made: day('1985'), recovered: day('1992-03-04'), used: day('1985-11') }, point: null, texts: [] },
      { id: 2, facets: { case: ['one'] }, events: { made: day('1985/1986'), recovered: day('1987') }, point: null, texts: [] },
      { id: 3, facets: { case: ['two'] }, events: { recovered: day('1987') }, point: null, texts: [] },
      { id: 4, facets: { case: ['two'] }, events: { made: day('1990'), recovered: day('1987') }, point: null, texts: [] },
    ])
    deepEqual(index.chart(emptyQuery, 'year-of-make'), { count: 4, byRank: null, bars: [{ value: '1985', certain: 1, possible: 1 }, { value: '1986', certain: 0, possible: 1 }, { value: '1990', certain: 1, possible: 0 }], notCounted: { 'nobody-says': 1 }, sample: { cases: 2, largestShare: 0.5 } })
    deepEqual(index.chart(emptyQuery, 'age-at-recovery').bars, [{ value: '0-4', certain: 1, possible: 0 }, { value: '5-9', certain: 1, possible: 0 }])
    deepEqual(index.chart(emptyQuery, 'age-at-recovery').notCounted, { 'nobody-says': 1, 'contradicts': 1 })
    deepEqual(index.chart(emptyQuery, 'production-to-use').bars, [{ value: '0-179', certain: 0, possible: 1 }, { value: '180-359', certain: 0, possible: 1 }])
  })
})

suite('kept and addressed', () => {
  test('what was kept answers as before, and goes on changing; what is damaged is refused', () => {
    fc.assert(fc.property(rows, rows, question, (before, after, query) => {
      const again = itemsFrom(structuredClone(keptItems(indexOf(before))))
      ok(again.ok)
      deepEqual(everything(again.index, query), everything(indexOf(before), query))
      for (const { id } of before) if (!after.some((row) => row.id === id)) again.index.remove(id)
      for (const row of after) again.index.put(row)
      deepEqual(everything(again.index, query), everything(indexOf(after), query))
    }))
    const two = keptItems(indexOf([1, 2].map((id) => ({ id, facets: {}, events: {}, point: null, texts: [] }))))
    for (const columns of [{ ids: Uint32Array.of(2, 1) }, { ids: Uint32Array.of(1, 1) }, { pointOf: Uint8Array.of(0, 3) }]) equal(itemsFrom({ ...two, columns: { ...two.columns, ...columns } }).ok, false)
    const kept = keptItems(indexOf([{ id: 1, facets: { class: ['a'] }, events: {}, point: null, texts: ['x'] }]))
    const refused = (change: object) => { const found = itemsFrom({ ...kept, ...change }); return found.ok ? 'read' : found.code }
    deepEqual([refused({}), refused({ version: 99 }), refused({ rows: 2 }), refused({ words: Uint8Array.of(255) }), refused({ wordOrder: Uint32Array.of(0) }), refused({ wordOrder: Uint32Array.of(1, 1) }), refused({ words: Uint8Array.of() }), refused({ values: {} }), refused({ columns: { ...kept.columns, lat: Int32Array.of(1) } }), refused({ columns: { ...kept.columns, 'set class': Uint32Array.of(9) } }), refused({ columns: { ...kept.columns, 'words.list': Uint32Array.of(7) } })], ['read', 'items-version', ...Array.from({ length: 9 }, () => 'items-damaged')])
  })
  test('a question comes back from its address', () => {
    fc.assert(fc.property(question, fc.option(fc.record({ pattern: fc.string({ minLength: 1 }), field: fc.constantFrom('any' as const, 'serial' as const, 'lot' as const) })), (plain, mark) => {
      const query = structuredClone({ ...plain, mark })
      const read = readQuery(new URLSearchParams(queryParametersOf(query)))
      deepEqual(read, { ok: true, query })
    }))
  })
  test('what cannot be read is refused with its name', () => {
    const refused = (text: string) => { const read = readQuery(new URLSearchParams(text), ['limit']); return read.ok ? null : read.parameter }
    for (const [text, name] of [['klass=a', 'klass'], [`text=${'a+'.repeat(32)}`, 'text'], ['made=19x5', 'made'], ['made=1990/1980', 'made'], ['made=/', 'made'], ['made=1980&made=1981', 'made'], ['made=1980&made-if=maybe', 'made-if'], ['in=serials', 'in'], ['within=box:1,2,3', 'within'], ['within=circle:0,91,5', 'within'], ['within=circle:0,0,0', 'within'], ['within=polygon:0,0,1,1', 'within'], ['within=box:a,b,c,d', 'within'], ['within=blob:1', 'within'], ['within=box:-10,30,40,60:5', 'within'], ['within=polygon:0,60,90,60,180,60,-90,60', 'within'], ['made-if=must', 'made-if'], ['within-if=must', 'within-if'], ['in=serial', 'in'], ['text=%E2%80%AE', 'text'], ['limit=5&limit=6', 'limit']] as const) equal(refused(text), name, text)
    equal(refused('within=polygon:170,50,-170,50,-170,60,170,60'), null, 'over the 180th meridian, round no pole')
    equal(refused('within=polygon:-170,0,0,50,170,0'), null, 'flat, as it is drawn')
    const circle = (km: string) => { const read = readQuery([['within', `circle:0,0,${km}`]]); return read.ok ? read.query.area : read.expected }
    for (const km of ['10000', '12345.5', '20015']) deepEqual(circle(km), { kind: 'radius', centre: [0, 0], km: Number(km), certainty: 'can' })
    for (const km of ['20016', '123456']) match(String(circle(km)), /at most 20015 kilometres/)
    equal(refused('limit=5&class=a&class=b&made=1980/..&made-if=must'), null)
    throws(() => indexOf([{ id: 5, facets: {}, events: {}, point: null, texts: [] }, { id: 4, facets: {}, events: {}, point: null, texts: [] }]), /new ids ascend/)
  })
})
