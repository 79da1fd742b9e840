/**
 * Invented marks, the same at each run: lots numbered through, serials of several forms and scripts, codes; some damaged, some torn.
 * @module
 */
import { chanceFrom, type Chance } from './chance.ts'
const latin = 'ABCDEFGHKLMNPRSTUVXYZ'
const cyrillic = 'АВЕКМНОРСТУХБГДЖЗИЛПФЦЧШЭЮЯ'

/** One mark in sixteen has an open place, one in thirty is torn. */
export function* inventedMarks(count: number, seed = 113): Generator<{ readonly id: number; readonly transcription: string }> {
  const chance = chanceFrom(seed)
  let [prefix, number, left, width] = ['', 0, 0, 6]
  for (let id = 0; id < count; id++) {
    // A third stands in a sequence: rifles of one delivery, found in many places.
    if (left-- <= 0) [prefix, number, width, left] = [chance(2) === 0 ? '' : letters(chance, 1 + chance(2)), chance(900_000), 5 + chance(3), chance(40)]
    const text = chance(3) === 0 ? `${prefix}${prefix === '' ? '' : '-'}${String((number += 1 + chance(9))).padStart(width, '0')}` : otherMark(chance)
    yield { id, transcription: damaged(text, chance) }
  }
}

export const letters = (chance: Chance, count: number, of = latin): string => Array.from({ length: count }, () => of[chance(of.length)]!).join('')
export const digits = (chance: Chance, count: number): string => Array.from({ length: count }, () => chance(10)).join('')

/** A mark of any of the usual forms. */
export function otherMark(chance: Chance): string {
  switch (chance(7)) {
    case 0: return digits(chance, 4 + chance(5))
    case 1: return `${letters(chance, 2)}-${digits(chance, 4 + chance(3))}`
    case 2: return `${letters(chance, 2, cyrillic)}${digits(chance, 4 + chance(4))}`
    case 3: return `${digits(chance, 2)}-${digits(chance, 2 + chance(4))}`
    case 4: return `${digits(chance, 3)} ${digits(chance, 2)}`
    case 5: return `${letters(chance, 1)}${digits(chance, 5 + chance(3))}${letters(chance, 1)}`
    default: return Array.from({ length: 8 + chance(6) }, () => chance(2) === 0 ? letters(chance, 1) : digits(chance, 1)).join('')
  }
}

/** As it comes down from the field: one in sixteen with an open place, one in thirty torn. */
export function damaged(text: string, chance: Chance): string {
  const luck = chance(480)
  const at = chance(text.length)
  if (luck < 30) return text.slice(0, at) + ['?', `{${text[at]}}`, text[at] === '3' || text[at] === '8' ? '?' : '[38]'][chance(3)]! + text.slice(at + 1)
  if (luck < 46) return chance(2) === 0 ? `${text.slice(0, 1 + chance(4))}*` : `*${text.slice(-1 - chance(4))}`
  return text
}

/** Patterns of each class that people ask, made of marks that may be there. */
export function patternClasses(chance: Chance): Readonly<Record<string, () => string>> {
  const mark = () => otherMark(chance).replace(/[ -]/gu, '')
  const piece = () => { const text = mark(); const at = chance(text.length - 3); return text.slice(at, at + 3 + chance(2)) }
  const blurred = (text: string, every: number) => [...text].map((char) => chance(every) === 0 ? '?' : char).join('')
  const digit = () => String(chance(10))
  return {
    'whole mark': mark,
    'start': () => `${mark().slice(0, 2 + chance(3))}*`,
    'end': () => `*${mark().slice(-2 - chance(3))}`,
    'part of three or four': () => `*${piece()}*`,
    'part of two': () => `*${piece().slice(0, 2)}*`,
    'unknown characters': () => blurred(mark(), 3).replace(/^\?+$/u, '1?'),
    'unknown ends, no run of three': () => `*${letters(chance, 1)}${digit()}?${digit()}${digit()}?${digit()}*`,
    'two parts': () => `*${piece().slice(0, 2)}*${piece().slice(0, 2)}*`,
    'alternatives': () => `*[${chance(5)}${5 + chance(5)}]${digit()}${digit()}[${letters(chance, 1)}${digit()}]*`,
    'read with doubt': () => { const text = mark(); const at = chance(text.length); return `${text.slice(0, at)}{${text[at]}}${text.slice(at + 1)}` },
  }
}
