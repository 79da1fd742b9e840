/**
 * Fits: the texts that a mark can have been, as far as one marking system takes them, and the senses they give.
 *
 * The idea: the mark is tried as it was transcribed first. Only where nothing fits, letters are taken for the digits,
 * or for the letters of another script, that they look like; the answer names what was taken for what.
 * @module
 */
import { expand } from './expand.ts'
import { digitOf, lookalikeDigit } from './glyphs.ts'
import { twinIn } from './look-alikes.ts'
import { sortStretches } from './possible-dates.ts'
import type { Candidate, MarkingSystem, Sense } from './system.ts'
import type { Cell } from './transcription.ts'

export interface Fits {
  readonly candidates: readonly Candidate[]
  /** `false`: more texts fit the damage than were tried. */
  readonly isComplete: boolean
  /** How many texts were left out because the rule was not in use then, and others fit. */
  readonly outOfUse: number
  /** Letters that were taken for digits. */
  readonly asDigits: readonly string[]
  /** Letters that were taken for letters of the system's script. */
  readonly asScript: readonly string[]
}

/** Texts tried for one damaged mark: four unknown digits, and some room for alternatives. */
const mostTexts = 20_000

export function fitsOf(system: MarkingSystem, cells: readonly Cell[]): Fits {
  const printed = { ...candidatesOf(system, cells), asDigits: [], asScript: [] }
  // A torn place may hold nothing, so it does not count as a character.
  if (printed.candidates.length > 0 || isTooLong(system, cells)) return printed
  const script = system.script === undefined ? null : replaced(cells, (char) => twinIn(system.script!, char))
  if (script !== null) {
    const found = candidatesOf(system, script.cells)
    if (found.candidates.length > 0) return { ...found, asDigits: [], asScript: script.letters }
  }
  const digits = withDigits(cells)
  return digits === null ? printed : { ...candidatesOf(system, digits.cells), asDigits: digits.letters, asScript: [] }
}

const isTooLong = ({ longest }: MarkingSystem, cells: readonly Cell[]): boolean =>
  cells.length > longest && cells.filter(({ kind }) => kind !== 'missing').length > longest

function candidatesOf(system: MarkingSystem, cells: readonly Cell[]): Omit<Fits, 'asDigits' | 'asScript'> {
  if (isTooLong(system, cells)) return { candidates: [], isComplete: true, outOfUse: 0 }
  const { texts, complete } = expand(cells, system.alphabet, mostTexts)
  const read = texts.flatMap((text) => {
    const match = system.pattern.exec(text)
    return match === null ? [] : system.read(match.groups ?? {}).map((sense) => ({ text, sense }))
  })
  const isAnyInUse = read.some(({ sense }) => sense.isOutOfUse !== true)
  const isAnyValid = read.some(({ sense }) => sense.check === 'valid')
  const isDamaged = texts.length > 1
  const inUse = read.filter(({ sense }) => !isAnyInUse || sense.isOutOfUse !== true || !isDamaged)
  // A check digit that fails is told of a mark that was read whole; of a damaged one it only shows which texts are wrong.
  const kept = inUse.filter(({ sense }) => !isDamaged || !isAnyValid || sense.check !== 'invalid')
  const groups = new Map<string, { senses: Sense[]; texts: Set<string> }>()
  for (const { text, sense } of kept) {
    const key = JSON.stringify([sense.maker, sense.country, sense.lot, sense.serial, sense.check, sense.meaning])
    const group = groups.get(key) ?? { senses: [], texts: new Set<string>() }
    groups.set(key, group)
    group.senses.push(sense)
    group.texts.add(text)
  }
  const candidates = [...groups.values()].map(({ senses, texts }) =>
    ({ senses, texts: [...texts], dates: sortStretches(senses.flatMap(({ dates }) => dates)) }))
  return { candidates, isComplete: complete, outOfUse: read.length - inUse.length }
}

/** `null`: no letter has another to be taken for. */
function replaced(cells: readonly Cell[], twin: (char: string) => string | null): { cells: readonly Cell[]; letters: string[] } | null {
  const letters = new Set<string>()
  const swap = (char: string): string => {
    const other = twin(char)
    if (other !== null) letters.add(char)
    return other ?? char
  }
  const read = cells.map((cell): Cell =>
    cell.kind === 'certain' || cell.kind === 'uncertain' ? { ...cell, char: swap(cell.char) }
      : cell.kind === 'alternatives' ? { ...cell, chars: [...new Set(cell.chars.map(swap))] }
        : cell)
  return letters.size === 0 ? null : { cells: read, letters: [...letters] }
}

/** O as 0 and the like, in a word of digits, damaged places and such letters that has at least one digit; else `null`. */
function withDigits(cells: readonly Cell[]): { cells: readonly Cell[]; letters: string[] } | null {
  const kinds = cells.map((cell) => cell.kind !== 'certain' ? 'damaged' : digitOf(cell.char) ? 'digit' : lookalikeDigit(cell.char) ? 'letter' : 'other')
  if (!kinds.includes('letter') || !kinds.includes('digit') || kinds.includes('other')) return null
  return replaced(cells, lookalikeDigit)
}
