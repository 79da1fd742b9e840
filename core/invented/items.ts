/**
 * Invented rows of items: as an index of items holds them, without the statements that would say so.
 * @module
 */
import { chanceFrom, oneOf, type Chance } from './chance.ts'

export interface InventedItem {
  readonly id: number
  readonly facets: { readonly class: readonly string[]; readonly 'made-in': readonly string[]; readonly 'found-in': readonly string[]; readonly situation: readonly string[]; readonly case: readonly string[]; readonly handling: readonly string[] }
  readonly events: { readonly made?: { readonly from: number | null; readonly to: number | null }; readonly recovered?: { readonly from: number | null; readonly to: number | null } }
  /** In steps of 1/128 of a degree, which single precision holds exactly: databases then see the same places. */
  readonly point: { readonly lat: number; readonly lon: number; readonly precisionKm: number; readonly of: 'recovery' } | null
  readonly texts: readonly string[]
}

const named = (word: string, count: number): readonly string[] => Array.from({ length: count }, (_, n) => `${word}-${n}`)
export const inventedValues = { class: named('class', 14), 'made-in': named('land', 40), 'found-in': named('place', 30), situation: named('situation', 6), case: named('case', 2000), handling: ['public', 'restricted', 'sealed'] } as const

const syllables = ['ba', 'ko', 'ri', 'tu', 'зб', 'ро', 'مي', 'سا', '총', '소', 'vel', 'nor'] as const
/** Invented words; the first of them are used most, as in any language. */
export const inventedWords: readonly string[] = syllables.flatMap((a) => syllables.flatMap((b) => syllables.map((c) => a + b + c)))
const word = (chance: Chance): string => inventedWords[Math.min(chance(inventedWords.length), chance(inventedWords.length))]!

/** About one item in ten lacks what others have; `1/64` of the dates have no known end. */
export function* inventedItems(count: number): Generator<InventedItem> {
  const chance = chanceFrom(55)
  const said = (values: readonly string[]): readonly string[] => (chance(10) === 0 ? [] : [oneOf(chance, values)])
  const days = (first: number, width: number, spread: number) => {
    const from = first + chance(spread)
    const ends = chance(64)
    return { from: ends === 0 ? null : from, to: ends === 1 ? null : from + chance(width) }
  }
  for (let id = 0; id < count; id++) {
    yield {
      id,
      facets: { class: said(inventedValues.class), 'made-in': said(inventedValues['made-in']), 'found-in': said(inventedValues['found-in']), situation: said(inventedValues.situation), case: said(inventedValues.case), handling: [oneOf(chance, inventedValues.handling)] },
      events: { ...(chance(10) === 0 ? {} : { made: days(0, 1500, 15_000) }), ...(chance(10) === 0 ? {} : { recovered: days(15_000, 60, 5000) }) },
      point: chance(10) === 0 ? null : { lat: (chance(128 * 100) - 64 * 100) / 128, lon: (chance(128 * 300) - 128 * 150) / 128, precisionKm: 0, of: 'recovery' },
      texts: [Array.from({ length: 8 }, () => word(chance)).join(' ')],
    }
  }
}
