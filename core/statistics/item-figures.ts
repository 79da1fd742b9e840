/**
 * Item figures: times from sale or production to recovery or use, and from where to where, each of one sample.
 * @module
 */
import { formatDay, type Day } from '@proofmark/core/dates'
import type { World } from '@proofmark/core/statements'
import { daysBetween, earliest, latest, oneOf, type DayRange, type DayWindow } from './day-range.ts'
import { distribution } from './distribution.ts'
import { figure, LeftOutList, note, type Base, type Figure, type Note, type Notes } from './figure.ts'
import type { FigureName, GroupName, ReasonName } from './figure-names.ts'
import type { Item, ItemFacts } from './item-facts.ts'
import { isHeldReading, madeUntil } from './made-window.ts'
import { matrix, type End, type Placed } from './matrix.ts'
import { sourceNotes } from './sources.ts'

const sampleNotes = { 'attributed': 'sample-attributed', 'unattributed': 'sample-unattributed', 'sample-not-said': 'sample-not-said' } as const

/** Of items of one sample. */
export const samplingOf = (world: World, group: keyof typeof sampleNotes, counted: readonly Item[]): Notes =>
  [note('items-documented'), note(sampleNotes[group]), note('sample-apart'), ...sourceNotes(world, counted)]

export interface SampleItems { readonly world: World; readonly group: GroupName & keyof typeof sampleNotes; readonly facts: readonly ItemFacts[]; readonly on: Day }

/** A time with the windows of its two ends. `ReasonName`: why it is not counted. */
type Timed = { readonly range: DayRange; readonly start: DayWindow | null; readonly end: DayWindow } | ReasonName

export function timeFigures(of: SampleItems): Figure[] {
  const { world, on } = of
  const whole = (time: (facts: ItemFacts) => Timed) => (facts: ItemFacts): Timed => (facts.isPart ? 'part' : facts.isGroup ? 'group' : time(facts))
  const sold = (facts: ItemFacts, pick: 'first' | 'last-authorised'): DayWindow | ReasonName => {
    const accounts = facts.saleAccounts.map((sales) => (pick === 'first' ? sales : sales.filter(({ sale }) => sale.fields.authorised === 'yes'))).filter((sales) => sales.length > 0)
    if (accounts.length === 0) return pick === 'first' ? 'not-sold' : 'not-sold-authorised'
    if (accounts.every((sales) => sales.every(({ when }) => when === null))) return 'sale-undated'
    return oneOf(accounts.map((sales) => (pick === 'first' ? earliest : latest)(sales.map(({ when }) => when ?? { from: null, to: null }))))
  }
  const recovered = ({ recovery, recovered: when }: ItemFacts): DayWindow | ReasonName =>
    recovery === null ? 'not-recovered' : when === null ? 'recovery-undated' : when.from !== null && when.from > on ? 'recovered-later' : when
  const used = ({ uses }: ItemFacts): DayWindow | ReasonName => {
    if (uses.length === 0) return 'not-used'
    const known = uses.filter((when) => when !== null)
    if (known.length < uses.length) return 'use-undated'
    const when = oneOf(known)
    return when.from !== null && when.from > on ? 'used-later' : when
  }
  const from = (pick: 'first' | 'last-authorised', ends: typeof recovered) => whole((facts): Timed => {
    const [start, end] = [sold(facts, pick), ends(facts)]
    if (typeof start === 'string') return start
    if (typeof end === 'string') return end
    const range = daysBetween(start, end)
    return range === null ? 'end-before-start' : { range, start, end }
  })
  // Asked once, not of each item: in a table of thousands nobody has read a mark.
  const isAnyRead = world.of('reading').some(isHeldReading)
  const made = (event: 'use' | 'recovery', ends: typeof recovered) => whole((facts): Timed => {
    const end = ends(facts)
    if (typeof end === 'string') return end
    const range = isAnyRead ? madeUntil(world, facts.item, event) : 'production-unknown'
    return typeof range === 'string' ? range : { range, start: null, end }
  })
  const ofSale = note('first-recorded-sale')
  const [byWhom, ofSeveral] = [note('recovery-by-whom'), note('use-of-several')]
  return [
    timeFigure('first-sale-to-recovery', of, from('first', recovered), [ofSale, byWhom]),
    timeFigure('first-sale-to-first-use', of, from('first', used), [ofSale, ofSeveral]),
    timeFigure('last-authorised-sale-to-first-use', of, from('last-authorised', used), [ofSeveral]),
    timeFigure('production-to-recovery', of, made('recovery', recovered), [byWhom]),
    timeFigure('production-to-use', of, made('use', used), [ofSeveral]),
  ].filter((each) => each !== null)
}

/** Where these are the only reasons, the figure is of something that is not recorded of any item. */
const nothingToTime: readonly ReasonName[] = ['part', 'group', 'not-sold', 'not-sold-authorised', 'not-used', 'not-recovered', 'production-unknown']

/** `null`: of no item both ends are recorded. Where they are and their dates are missing, the figure is of none and says why. */
function timeFigure(name: FigureName, { world, group, facts, on }: SampleItems, time: (facts: ItemFacts) => Timed, method: readonly Note[]): Figure | null {
  const out = new LeftOutList()
  const counted: { readonly item: Item; readonly range: DayRange; readonly start: DayWindow | null; readonly end: DayWindow }[] = []
  for (const each of facts) {
    const timed = time(each)
    if (typeof timed === 'string') out.add(timed, each.item.id)
    else counted.push({ item: each.item, ...timed })
  }
  if (counted.length === 0 && out.list().every(({ reason }) => nothingToTime.includes(reason))) return null
  const { from: firstEnd, to: lastEnd } = hull(counted.map(({ end }) => end))
  const { from: firstStart } = hull(counted.flatMap(({ start }) => start ?? []))
  const endless = counted.filter(({ range }) => range.most === null).length
  const truncation: Notes = [
    note('only-ended', { day: formatDay(on) }), ...(firstEnd === null || lastEnd === null ? [] : [note('ends-between', { from: formatDay(firstEnd), to: formatDay(lastEnd) })]),
    ...(firstStart === null ? [] : [note('records-begin', { from: formatDay(firstStart) })]), ...(endless === 0 ? [] : [note('not-bounded', { count: endless })]),
  ]
  const isLoose = counted.some(({ range }) => range.least !== range.most)
  return figure({
    name, group, base: { unit: 'items', counted: counted.length, leftOut: out.list() }, sampling: samplingOf(world, group, counted.map(({ item }) => item)), truncation,
    method: [...method, ...(isLoose ? [note('outer-limits')] : [])], content: { kind: 'distribution', ...distribution(counted.map(({ range }) => range)) },
  })
}

const hull = (windows: readonly DayWindow[]): DayWindow => (windows.length === 0 ? { from: null, to: null } : oneOf(windows))

/** Objects by source and recovery: by the words of places, and by countries. */
export function matrixFigures(of: SampleItems): Figure[] {
  return [
    matrixFigure('source-to-recovery', of, ({ saleAccounts }) => saleOrigin(saleAccounts), ({ recovery }) => placeEnd(recovery!.fields.place, 'text'), [note('first-recorded-sale')]),
    matrixFigure('manufacture-to-recovery', of, ({ item }) => manufactureEnd(of.world, item), ({ recovery }) => placeEnd(recovery!.fields.place, 'country'), []),
  ].filter((each) => each !== null)
}

function matrixFigure(name: FigureName, { world, group, facts, on }: SampleItems, from: (facts: ItemFacts) => End | ReasonName, to: (facts: ItemFacts) => End, method: readonly Note[]): Figure | null {
  const out = new LeftOutList()
  const placed: (Placed & { readonly item: Item })[] = []
  for (const each of facts) {
    const { item, objects, isLeast } = each
    const reason = each.isPart ? 'part' : each.isCountedMember ? 'member' : each.recovery === null ? 'not-recovered' : each.recovered?.from != null && each.recovered.from > on ? 'recovered-later' : null
    const source = reason ?? from(each)
    if (typeof source === 'string') out.add(source, item.id)
    else placed.push({ item, from: source, to: to(each), objects, isLeast })
  }
  if (placed.length === 0) return null
  const base: Base = { unit: 'records', counted: placed.length, leftOut: out.list() }
  return figure({
    name, group, base, sampling: samplingOf(world, group, placed.map(({ item }) => item)), truncation: [note('counted-on-day', { day: formatDay(on) }), note('only-recovered')],
    method: [...method, note('objects-least')], content: { kind: 'matrix', ...matrix(placed) },
  })
}

type Place = NonNullable<ItemFacts['recovery']>['fields']['place']

/** As it is recorded: no name of a place is changed or joined with another, but for spaces that nobody sees. */
function placeEnd(place: Place, by: 'text' | 'country'): End {
  const text = by === 'text' ? (place?.text ?? place?.country ?? null) : (place?.country ?? null)
  return text === null ? { is: 'not-said' } : { is: 'named', text: text.replaceAll(/\s+/gu, ' ').trim() }
}

/** Where accounts of the chain do not agree from where, none is chosen. */
function saleOrigin(accounts: ItemFacts['saleAccounts']): End | ReasonName {
  const ends = accounts.filter((sales) => sales.length > 0).map(saleEnd)
  return ends.length === 0 ? 'not-sold' : ends.every((end) => JSON.stringify(end) === JSON.stringify(ends[0])) ? ends[0]! : { is: 'competing' }
}

/** Place of the one sale that cannot lie after any other. */
function saleEnd(sales: ItemFacts['sales']): End {
  const goesFirst = (each: ItemFacts['sales'][number]) => sales.every((other) => other === each || (each.when?.to != null && other.when?.from != null && other.when.from > each.when.to))
  const first = sales.find(goesFirst)
  return first === undefined ? { is: 'order-open' } : placeEnd(first.sale.fields.place, 'text')
}

/** What is accepted or preferred goes before what is only proposed; what was rejected does not count. */
function manufactureEnd(world: World, item: Item): End {
  const said = world.referring(item.id, 'identification').filter(({ fields }) => fields.item === item.id && fields.level === 'country-of-manufacture' && fields.status !== 'rejected')
  const held = said.filter(({ fields }) => fields.status === 'accepted' || fields.status === 'preferred')
  const countries = new Set((held.length > 0 ? held : said).flatMap(({ fields }) => [fields.country ?? fields.value, ...fields.alternatives]))
  return countries.size === 0 ? { is: 'not-said' } : countries.size > 1 ? { is: 'competing' } : { is: 'named', text: [...countries][0]! }
}
