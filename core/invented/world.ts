/**
 * Invented world: cases, recoveries, items and their marks as lines of a statement file, for trials and benches. The same seed gives the same lines.
 *
 * The idea: what a tracer looks for must be in it. Weapons of one lot, numbered through, turn up in many places over years; a part of the marks is damaged; marks
 * come in several scripts. All names say that they are invented, and countries are codes that ISO 3166 leaves to users (XA to XZ).
 * @module
 */
import { chanceFrom, oneOf, type Chance } from './chance.ts'
import { damaged, digits, letters, otherMark } from './marks.ts'

export interface InventedWorld {
  /** Objects documented, each with one to three marks. */
  readonly items: number
  readonly seed?: number
  /** One item in so many has a picture of its serial, under the name that `pictureName` gives; left out: none. */
  readonly pictureEvery?: number
}

/** Name of the file of an item's picture, beside the statement file. */
export const pictureName = (item: number): string => `invented-item-${item}.jpg`

type Line = Readonly<Record<string, unknown>>

/** Items of one recovery, on average, and recoveries of one case. */
const [itemsOfRecovery, recoveriesOfCase] = [8, 40]
/** Lots that turn up at the same time; of each, weapons are left for a while. */
const openLots = 60

/** Classes of the taxonomy items/1 (spec/taxonomy.md), with what marks they bear: on what and by which technique. */
const classes = [
  { itemClass: 'assault-rifle', words: 'rifle', where: 'receiver', technique: 'stamped' }, { itemClass: 'machine-gun', words: 'machine gun', where: 'receiver', technique: 'engraved' },
  { itemClass: 'self-loading-pistol', words: 'pistol', where: 'slide', technique: 'engraved' }, { itemClass: 'mortar-bomb', words: 'mortar bomb', where: 'body', technique: 'stencil' },
  { itemClass: 'cartridge', words: 'cartridge', where: 'headstamp', technique: 'stamped' }, { itemClass: 'anti-tank-missile', words: 'missile tube', where: 'tube', technique: 'stencil' },
] as const

const situations = ['captured', 'surrendered', 'cached', 'seized', 'found', 'undetermined'] as const

/** Makers, models and who keeps what was found: each says that it is invented. */
const makers = [{ maker: 'Invented Works North', country: 'XN' }, { maker: 'Invented Works South', country: 'XS' }, { maker: 'Выдуманный завод', country: 'XU' }, { maker: 'مصنع مخترع', country: 'XW' }, { maker: '발명된 공장', country: 'XJ' }] as const
const keepers = ['Invented army store', 'Invented police', 'Invented peace mission', 'Вигаданий склад'] as const

interface Lot { readonly prefix: string; readonly width: number; readonly code: string; readonly year: number; readonly of: (typeof classes)[number]; readonly by: (typeof makers)[number]; readonly model: string; next: number; left: number }

/** Lines in an order in which each refers to earlier ones alone. */
export function* inventedWorld({ items, seed = 113, pictureEvery = 0 }: InventedWorld): Generator<Line> {
  const chance = chanceFrom(seed)
  const lots = Array.from({ length: openLots }, () => newLot(chance))
  let [cases, recoveries] = [0, 0]
  yield { kind: 'party', label: 'invented-team', names: [{ text: 'Invented documentation team' }], partyType: 'organisation', handling: 'open' }
  for (let item = 0; item < items;) {
    if (recoveries % recoveriesOfCase === 0) yield { kind: 'case', label: `invented-case-${++cases}`, title: `Invented case ${cases}`, author: '#invented-team', handling: 'open' }
    yield recoveryLine(chance, ++recoveries, cases)
    const here = Math.min(items - item, 1 + chance(2 * itemsOfRecovery - 1))
    for (let n = 0; n < here; n++) yield* itemLines(chance, lots, { item: ++item, recovery: recoveries, inCase: cases, isPictured: pictureEvery > 0 && item % pictureEvery === 0 })
  }
}

function newLot(chance: Chance): Lot {
  const of = oneOf(chance, classes)
  return { prefix: [letters(chance, 2), letters(chance, 2, 'КМБДЖЦ'), ''][chance(3)]!, width: 5 + chance(3), code: `${1 + chance(99)}-${String(chance(100)).padStart(2, '0')}`, year: 1975 + chance(48), of, by: oneOf(chance, makers), model: `Invented model ${1 + chance(30)}`, next: chance(90_000), left: 20 + chance(400) }
}

function recoveryLine(chance: Chance, recovery: number, inCase: number): Line {
  const [year, month, day] = [2012 + chance(12), 1 + chance(12), 1 + chance(28)]
  const month2 = String(month).padStart(2, '0')
  return {
    kind: 'recovery', label: `invented-recovery-${recovery}`, case: `#invented-case-${inCase}`, situation: oneOf(chance, situations), author: '#invented-team', handling: 'open',
    // One in five is known by its month, one in twenty by its year.
    when: chance(20) === 0 ? `${year}` : chance(5) === 0 ? `${year}-${month2}` : `${year}-${month2}-${String(day).padStart(2, '0')}`,
    place: { text: `Invented place ${1 + chance(400)}`, lat: (chance(14_000) - 7_000) / 100, lon: (chance(35_000) - 17_500) / 100, precisionKm: oneOf(chance, [0.1, 1, 5, 25, 100]), country: `X${letters(chance, 1, 'ABCDEFGH')}` },
  }
}

function* itemLines(chance: Chance, lots: Lot[], { item, recovery, inCase, isPictured }: { item: number; recovery: number; inCase: number; isPictured: boolean }): Generator<Line> {
  const at = chance(lots.length)
  const lot = lots[at]!
  lot.next += 1 + chance(6)
  if (--lot.left <= 0) lots[at] = newLot(chance)
  const common = { case: `#invented-case-${inCase}`, author: '#invented-team', handling: 'open' }
  const label = `invented-item-${item}`
  yield { kind: 'item', label, description: `invented ${lot.of.words} ${item}`, itemClass: lot.of.itemClass, taxonomy: 'items/1', recoveredIn: `#invented-recovery-${recovery}`, custodianText: chance(3) === 0 ? null : oneOf(chance, keepers), ...common }
  const serial = `${lot.prefix}${lot.prefix === '' ? '' : '-'}${String(lot.next).padStart(lot.width, '0')}`
  const seen = damaged(serial, chance)
  yield { kind: 'mark', label: `${label}-serial`, item: `#${label}`, position: lot.of.where, technique: lot.of.technique, transcription: seen, ...common }
  if (isPictured) yield { kind: 'photo', blob: { file: pictureName(item), name: pictureName(item) }, pictureType: 'illustration', caption: `invented picture of ${serial}`, shows: [`#${label}`, `#${label}-serial`], ...common }
  if (chance(2) === 0) yield { kind: 'mark', label: `${label}-lot`, item: `#${label}`, position: 'beside it', technique: lot.of.technique, transcription: damaged(lot.code, chance), ...common }
  if (chance(6) === 0) yield { kind: 'mark', item: `#${label}`, technique: 'not-stated', transcription: damaged(chance(8) === 0 ? inArabicDigits(digits(chance, 4)) : otherMark(chance), chance), ...common }
  if (seen === serial && chance(3) === 0) {
    yield { kind: 'reading', mark: `#${label}-serial`, scheme: 'as-reported', meaning: 'an invented serial', status: 'accepted', serial, lot: lot.code, date: String(lot.year), dateOf: 'production', maker: lot.by.maker, country: lot.by.country, by: '#invented-team', reason: 'invented', ...common }
  }
  // Who identified it by its looks alone says less, and one in ten says another model.
  if (chance(4) === 0) yield { kind: 'identification', item: `#${label}`, level: 'model', value: chance(10) === 0 ? `Invented model ${1 + chance(30)}` : lot.model, country: chance(2) === 0 ? lot.by.country : null, basis: 'invented', by: '#invented-team', ...common }
}

const inArabicDigits = (text: string): string => text.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)))
