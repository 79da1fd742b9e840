/**
 * Supply index: what a chain looks up in the whole world, made once for each world and kept as long as it is: records judged the same,
 * parties by name, items by lot and by serial.
 *
 * Only readings that somebody stated count, by their latest judgement: what a decoder proposes makes no siblings.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import { inLogOrder, once, sameRecords, type SameRecords, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { serialOf, type SerialNumber } from './serial-number.ts'

/** A lot or a serial that a reading gives an item. */
export interface LotReading { readonly item: StatementId; readonly reading: StatementId; readonly mark: StatementId | null; readonly lot: string; readonly scheme: string; readonly maker: string | null }
export interface SerialReading { readonly item: StatementId; readonly reading: StatementId; readonly mark: StatementId | null; readonly serial: SerialNumber; readonly scheme: string; readonly maker: string | null }

export interface SupplyIndex {
  readonly same: SameRecords
  /** Parties that bear this name, letter by letter. */
  partiesNamed(name: string): readonly StatementId[]
  lotsOf(item: StatementId): readonly LotReading[]
  withLot(lot: string): readonly LotReading[]
  serialsOf(item: StatementId): readonly SerialReading[]
  /** Serials with the same letters and as many digits, by number. */
  series(serial: SerialNumber): readonly SerialReading[]
  /** Transfers that withhold what they moved. */
  readonly unplaced: readonly StatementId[]
}

const known = new WeakMap<World, SupplyIndex>()

export function supplyIndex(world: World): SupplyIndex {
  // The same whether it was made before or not: what an answer costs must not depend on what was asked earlier.
  spend(world.current.length)
  const found = known.get(world) ?? make(world)
  known.set(world, found)
  return found
}

function make(world: World): SupplyIndex {
  const names = once(() => {
    const found = new Map<string, Set<StatementId>>()
    for (const { id, fields } of world.of('party')) for (const { text } of fields.names ?? []) found.set(text, (found.get(text) ?? new Set()).add(id))
    return found
  })
  // Of one item its own readings are looked up; those of all items are gone through when it is asked who else bears a lot or a serial.
  const ofAll = once(() => {
    const { lots, serials } = saidIn(world, world.of('reading'))
    const bySeries = Map.groupBy(serials, ({ serial }) => seriesKey(serial))
    for (const all of bySeries.values()) all.sort((a, b) => (a.serial.number < b.serial.number ? -1 : a.serial.number > b.serial.number ? 1 : a.reading < b.reading ? -1 : 1))
    return { byLot: Map.groupBy(lots, ({ lot }) => lot), bySeries }
  })
  const ofItem = (item: StatementId) => saidIn(world, inLogOrder(world, [item, ...world.referring(item, 'mark').map(({ id }) => id)].flatMap((id) => world.referring(id, 'reading').map((reading) => reading.id))).flatMap(({ id }) => world.get(id, 'reading') ?? []))
  return {
    same: sameRecords(world),
    partiesNamed: (name) => [...(names().get(name) ?? [])],
    lotsOf: (item) => ofItem(item).lots.filter((each) => each.item === item),
    withLot: (lot) => ofAll().byLot.get(lot) ?? [],
    serialsOf: (item) => ofItem(item).serials.filter((each) => each.item === item),
    series: (serial) => ofAll().bySeries.get(seriesKey(serial)) ?? [],
    unplaced: world.of('transfer').filter(({ hidden }) => hidden.includes('/items')).map(({ id }) => id),
  }
}

/** Lots and serials that standing readings give items. */
function saidIn(world: World, readings: readonly Statement<'reading'>[]): { readonly lots: readonly LotReading[]; readonly serials: readonly SerialReading[] } {
  const [lots, serials]: [LotReading[], SerialReading[]] = [[], []]
  for (const reading of standing(readings)) {
    const { fields } = reading
    const mark = world.get(fields.mark, 'mark')
    const item = fields.item ?? mark?.fields.item ?? null
    if (item === null || world.get(item, 'item') === undefined) continue
    const common = { item, reading: reading.id, mark: mark?.id ?? null, scheme: fields.scheme, maker: fields.maker }
    if (fields.lot !== null) lots.push({ ...common, lot: fields.lot })
    const serial = fields.serial === null ? null : serialOf(fields.serial, mark?.fields.transcription ?? null)
    if (serial !== null) serials.push({ ...common, serial })
  }
  return { lots, serials }
}

const seriesKey = ({ before, digits }: SerialNumber) => JSON.stringify([before, digits])

/** The latest judgement of each reading of one thing by one scheme with one lot and serial, where it is not a rejection. */
export function standing(readings: readonly Statement<'reading'>[]): Statement<'reading'>[] {
  const latest = new Map<string, Statement<'reading'>>()
  for (const reading of readings) {
    const { mark, item, scheme, lot, serial } = reading.fields
    latest.set(JSON.stringify([mark, item, scheme, lot, serial]), reading)
  }
  return [...latest.values()].filter(({ fields }) => fields.status !== 'rejected')
}
