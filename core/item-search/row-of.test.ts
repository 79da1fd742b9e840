/** Rows of items from statements: all that was said and not rejected, and what a statement changes. */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { kinds, world as worldOf, type AnyStatement, type KindName, type World } from '@proofmark/core/statements'
import { weighedReadings } from '@proofmark/core/tracing'
import { itemRow, itemsTouchedBy, type ItemRow } from './index.ts'

/** Statements with all fields, by what is given of them. */
function sealed(lines: readonly { readonly kind: KindName; readonly id: string; readonly fields: object }[]): AnyStatement[] {
  return lines.map(({ kind, id, fields }, index) => {
    const parsed = kinds[kind].schema.parse(fields) as Record<string, unknown>
    return { id, kind, version: kinds[kind].version, index, fields: parsed, hidden: [] } as unknown as AnyStatement
  })
}
const idOf = (n: number): string => n.toString(16).padStart(32, '0')
const rowsOf = (world: World): ReadonlyMap<string, ItemRow> => new Map(world.of('item').map((item) => [item.id, itemRow(world, item)]))

suite('row of an item', () => {
  test('all that is said and not rejected stands side by side', () => {
    const [item, mark] = [idOf(1), idOf(2)]
    const reading = (more: object) => ({ mark, scheme: 'as-reported', meaning: 'invented', status: 'proposed', date: null, dateOf: null, ...more })
    const world = worldOf(sealed([
      { kind: 'recovery', id: idOf(3), fields: { when: '2021-03', situation: 'cached', place: { text: 'Invented Wells', lat: 10, lon: 20, precisionKm: 5, country: 'XA' } } },
      { kind: 'document', id: idOf(10), fields: { documentType: 'letter', title: 'an invented letter' } },
      { kind: 'item', id: item, fields: { author: idOf(11), sources: [{ document: idOf(10) }], description: 'invented rifle', itemClass: 'assault-rifle', recoveredIn: idOf(3), custodianText: 'Invented store', handling: 'open' } },
      { kind: 'mark', id: mark, fields: { item, transcription: '113', technique: 'stamped', position: 'receiver' } },
      { kind: 'reading', id: idOf(4), fields: reading({ date: '1985', dateOf: 'production', country: 'XB' }) },
      { kind: 'reading', id: idOf(5), fields: reading({ date: '1999', dateOf: 'production' }) },
      { kind: 'reading', id: idOf(6), fields: reading({ date: '1999', dateOf: 'production', status: 'rejected', reason: 'invented' }) },
      { kind: 'reading', id: idOf(7), fields: reading({ scheme: 'juche', date: '1987', dateOf: 'refurbishment' }) },
      { kind: 'identification', id: idOf(8), fields: { item, level: 'model', value: 'Model A', alternatives: ['Model B'], country: 'XC' } },
      { kind: 'identification', id: idOf(9), fields: { item, level: 'model', value: 'Model Z', status: 'rejected' } },
    ]))
    const { texts, ...row } = itemRow(world, world.get(item, 'item')!)
    deepEqual(row, {
      id: 2, point: { lat: 10, lon: 20, precisionKm: 5, of: 'recovery' },
      facets: { 'class': ['assault-rifle'], 'model': ['Model A', 'Model B'], 'made-in': ['XC', 'XB'], 'found-in': ['XA'], 'situation': ['cached'], 'custodian': ['Invented store'], 'team': [idOf(11)], 'source': [idOf(10)], 'handling': ['open'] },
      // 1985-01-01 to 1985-12-31; 2021-03-01 to 2021-03-31.
      events: { made: { from: 5479, to: 5843 }, recovered: { from: 18_687, to: 18_717 } },
      route: [],
    })
    for (const word of ['invented rifle', 'Invented Wells', 'receiver', 'Model B']) ok(texts.includes(word), word)
  })
})

suite('country of make', () => {
  /** Words of the example store beside the code of the same statement. */
  const madeIn = (...said: readonly (readonly [value: string, country: string | null])[]) => {
    const world = worldOf(sealed([
      { kind: 'item', id: idOf(1), fields: { description: 'invented', itemClass: 'pistol' } },
      ...said.map(([value, country], n) => ({ kind: 'identification' as const, id: idOf(2 + n), fields: { item: idOf(1), level: 'country-of-manufacture', value, country } })),
    ]))
    return itemRow(world, world.get(idOf(1), 'item')!).facets['made-in']
  }
  test('one country is one value, by its code or by its name', () => {
    for (const [code, ...names] of [['KP', 'DPRK', 'the DPRK', 'North Korea'], ['IR', 'Iran', 'Iran (Islamic Republic of)'], ['RU', 'Russian Federation', 'the Russian Federation']] as const) {
      deepEqual(madeIn(...names.map((name) => [name, code] as const)), [code])
      deepEqual(madeIn(...names.map((name) => [name, null] as const)), [code])
    }
  })
  test('words that the product does not know, or that can mean several, stay as they are; two countries stay two', () => {
    deepEqual(madeIn(['Invented Land', null], ['Congo', null]), ['Invented Land', 'Congo'])
    deepEqual(madeIn(['Iran', 'IR'], ['DPRK', null]), ['IR', 'KP'])
  })
})

suite('readings that count', () => {
  const made = (readings: readonly object[]) => {
    const [item, mark] = [idOf(1), idOf(2)]
    const world = worldOf(sealed([
      { kind: 'item', id: item, fields: { description: 'invented', itemClass: 'pistol' } }, { kind: 'mark', id: mark, fields: { item, transcription: '113', technique: 'stamped' } },
      ...readings.map((more, n) => ({ kind: 'reading' as const, id: idOf(3 + n), fields: { mark, scheme: scheme(world0), meaning: 'invented', reason: 'invented', date: null, dateOf: null, ...more } })),
    ]))
    return itemRow(world, world.get(item, 'item')!).events.made
  }
  const world0 = worldOf(sealed([{ kind: 'item', id: idOf(1), fields: { description: 'invented', itemClass: 'pistol' } }, { kind: 'mark', id: idOf(2), fields: { item: idOf(1), transcription: '113', technique: 'stamped' } }]))
  const decoded = (world: World) => weighedReadings(world, world.get(idOf(2), 'mark')!).find(({ date }) => date !== null)!
  const scheme = (world: World) => decoded(world).scheme
  test('a judgement of a whole scheme is of each date that the decoder gives under it', () => {
    const { date } = decoded(world0)
    const dated = { date, dateOf: 'production', status: 'accepted' }
    ok(made([dated]) !== undefined)
    deepEqual(made([dated, { status: 'rejected' }]), undefined)
    deepEqual(made([{ status: 'accepted' }]), made([dated]))
    deepEqual(made([{ status: 'accepted', dateOf: 'refurbishment' }]), undefined)
  })
})

suite('what a statement changes', () => {
  /** A log in which each statement names earlier ones; numbers choose among those that there are. */
  const logs = fc.array(fc.tuple(fc.constantFrom('item', 'recovery', 'site', 'mark', 'reading', 'identification', 'document', 'transfer', 'correction', 'withdrawal'), fc.nat(), fc.nat()), { minLength: 1, maxLength: 30 }).map((steps) => {
    const all: { kind: KindName; id: string; fields: object }[] = []
    const before = (kind: string, n: number): string | null => { const known = all.filter((each) => each.kind === kind); return known.length === 0 ? null : known[n % known.length]!.id }
    for (const [kind, a, b] of steps) {
      const id = idOf(all.length + 1)
      const item = before('item', a)
      if (kind === 'item') all.push({ kind, id, fields: { description: `thing ${a}`, itemClass: ['pistol', 'shell'][a % 2], recoveredIn: before('recovery', a), documentedAt: before('site', b) === null ? [] : [before('site', b)], sources: before('document', b) === null ? [] : [{ document: before('document', b) }] } })
      else if (kind === 'recovery' || kind === 'site') all.push({ kind, id, fields: { when: String(1990 + (a % 20)), place: { text: `place ${b}`, lat: a % 80, lon: b % 170, precisionKm: 1, country: 'XA' } } })
      else if (kind === 'document') all.push({ kind, id, fields: { documentType: 'letter', title: `letter ${a}` } })
      else if (kind === 'mark' && item !== null) all.push({ kind, id, fields: { item, transcription: String(a), technique: 'stamped' } })
      else if (kind === 'identification' && item !== null) all.push({ kind, id, fields: { item, level: 'model', value: `model ${b % 3}`, status: b % 2 === 0 ? 'proposed' : 'rejected' } })
      else if (kind === 'reading' && (before('mark', a) ?? item) !== null) all.push({ kind, id, fields: { mark: before('mark', a), item: before('mark', a) === null ? item : null, scheme: 'as-reported', meaning: 'invented', status: ['accepted', 'rejected'][b % 2], reason: 'invented', date: String(1980 + (b % 3)), dateOf: 'production' } })
      else if (kind === 'transfer' && item !== null) all.push({ kind, id, fields: { items: [item], transferKind: 'sale', when: String(1980 + (a % 10)), place: { text: null, lat: b % 80, lon: a % 170, precisionKm: 1, country: null } } })
      else if (kind === 'withdrawal' && all.length > 0) all.push({ kind, id, fields: { of: all[a % all.length]!.id, reason: 'invented' } })
      else if (kind === 'correction' && all.length > 0) {
        const of = all[a % all.length]!
        const change = of.kind === 'item' ? { field: '/recoveredIn', value: before('recovery', b) } : of.kind === 'mark' && item !== null ? { field: '/item', value: item } : of.kind === 'recovery' || of.kind === 'site' ? { field: '/when', value: '2001' } : of.kind === 'document' ? { field: '/title', value: `other ${b}` } : of.kind === 'identification' ? { field: '/value', value: `other ${b}` } : of.kind === 'transfer' && item !== null ? { field: '/items', value: [item] } : null
        if (change !== null) all.push({ kind, id, fields: { of: of.id, changes: [change], reason: 'invented' } })
      }
    }
    return sealed(all)
  })
  test('rows made again for the items that it touches are the rows of all', () => {
    fc.assert(fc.property(logs, (all) => {
      const rows = new Map<string, ItemRow>()
      for (let size = 1; size <= all.length; size++) {
        const world = worldOf(all.slice(0, size))
        for (const id of itemsTouchedBy(world, all[size - 1]!.id)) {
          const item = world.get(id, 'item')
          if (item === undefined) rows.delete(id)
          else rows.set(id, itemRow(world, item))
        }
      }
      deepEqual(new Map([...rows].toSorted()), new Map([...rowsOf(worldOf(all))].toSorted()))
    }), { numRuns: 300 })
  })
})
