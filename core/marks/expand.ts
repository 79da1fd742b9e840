/**
 * Expand: the concrete texts that a damaged transcription can stand for.
 *
 * The idea: damage widens. Every way of filling the damaged places is tried, and the marking system then throws out
 * what it forbids (week 60, month 13). The number of ways grows with every damaged place, so there is a limit, and
 * the answer says whether the limit was met: a cut list is no proof that a text does not fit.
 *
 * @module
 */
import type { Cell } from './transcription.ts'
import { digitOf } from './glyphs.ts'

export interface Expansion {
  /** In order of the alphabet, fewest missing characters first. Digits of every script come out as 0 to 9. */
  readonly texts: readonly string[]
  /** `false`: there are more, which were left out. */
  readonly complete: boolean
}

/** Characters produced at most by one call, whatever the limit: a mark of 10,000 `?` must stay cheap. */
const mostCharacters = 1_000_000

/**
 * All texts that fit, at most `limit`.
 *
 * Unreadable and masked places take each character of the alphabet; an uncertain character stays as it was read (the
 * doubt is reported with the reading, see `decode.ts`); `*` stands for 0 to `torn` characters of the alphabet.
 * Line breaks and runs of white space become one space, trimmed at both ends.
 */
export function expand(cells: readonly Cell[], alphabet: Iterable<string>, limit: number, torn = 3): Expansion {
  const legible = limit < 1 ? null : legibleText(cells)
  if (legible !== null) return { texts: [legible], complete: true }
  const letters = [...alphabet]
  const most = Math.min(limit, Math.max(1, Math.floor(mostCharacters / Math.max(1, cells.length))))
  const texts = new Set<string>()
  const gaps = cells.filter(({ kind }) => kind === 'missing').length
  // Few missing characters before many. More gaps than four are filled evenly: their full product is past any limit.
  const fillings = gaps <= 4 ? lengthsOf(gaps, torn) : Array.from({ length: torn + 1 }, (_, n) => Array<number>(gaps).fill(n))
  // One gap is filled with so many characters, then with one more, and each place with each character once: no text comes twice, and to remember them all would take most of the time.
  const isSpaceChosen = letters.some(isSpace) || cells.some((cell) => cell.kind === 'alternatives' && cell.chars.some(isSpace))
  if (gaps <= 1 && !isSpaceChosen && new Set(letters).size === letters.length) return eachOnce(fillings.map((lengths) => placesOf(cells, letters, lengths)), most)
  for (const lengths of fillings) {
    const places = placesOf(cells, letters, lengths)
    for (const text of product(places)) {
      if (texts.size >= most && !texts.has(text)) return { texts: [...texts], complete: false }
      texts.add(text)
    }
  }
  return { texts: [...texts], complete: gaps <= 4 }
}

function eachOnce(fillings: readonly (readonly (readonly string[])[])[], most: number): Expansion {
  const texts: string[] = []
  for (const places of fillings) for (const text of product(places)) {
    if (texts.length >= most) return { texts, complete: false }
    texts.push(text)
  }
  return { texts, complete: true }
}

const isSpace = (text: string): boolean => /\s/u.test(text)

/** `null`: damage leaves more than one text. */
function legibleText(cells: readonly Cell[]): string | null {
  let text = ''
  for (const cell of cells) {
    if (cell.kind === 'certain' || cell.kind === 'uncertain') text += plain(cell.char)
    else if (cell.kind === 'break') text += ' '
    else if (cell.kind === 'sign') text += textOfSign(cell)
    else return null
  }
  return spaced(text)
}

/** Runs of white space as one space, and none at the ends. */
const spaced = (text: string): string => /\s/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text

function placesOf(cells: readonly Cell[], letters: readonly string[], lengths: readonly number[]): (readonly string[])[] {
  let gap = 0
  return cells.flatMap((cell): (readonly string[])[] => {
    switch (cell.kind) {
      case 'certain':
      case 'uncertain': return [[plain(cell.char)]]
      case 'alternatives': return [[...new Set(cell.chars.map(plain))]]
      case 'unreadable':
      case 'masked': return [letters]
      case 'missing': return Array<readonly string[]>(lengths[gap++] ?? 0).fill(letters)
      case 'break': return [[' ']]
      case 'sign': return [[textOfSign(cell)]]
    }
  })
}

/** A place around a headstamp only parts what stands there; any other sign stands as it is written. */
const textOfSign = ({ name, holds }: Cell & { kind: 'sign' }): string => /^\d{1,2}h$/u.test(name) ? ' ' : `<${name}${holds === null ? '' : `:${holds}`}>`

const plain = (char: string): string => char <= '~' ? char : digitOf(char)?.digit ?? char

/** Counts like an odometer, so that memory does not grow with the number of texts. */
function* product(places: readonly (readonly string[])[]): Generator<string> {
  if (places.some((choices) => choices.length === 0)) return
  const hasSpace = places.some((choices) => choices.some(isSpace))
  const wheel = places.map(() => 0)
  /** What stands before each place: mostly the last place alone turns. */
  const before = ['']
  let turned = 0
  for (;;) {
    for (; turned < places.length; turned++) before[turned + 1] = before[turned]! + places[turned]![wheel[turned]!]!
    yield hasSpace ? spaced(before[places.length]!) : before[places.length]!
    for (turned = places.length - 1; turned >= 0; turned--) {
      if (++wheel[turned]! < places[turned]!.length) break
      wheel[turned] = 0
    }
    if (turned < 0) return
  }
}

/** Every list of `gaps` lengths from 0 to `torn`, by their sum. At most 4 gaps, so a few hundred lists. */
function lengthsOf(gaps: number, torn: number): number[][] {
  let lists: number[][] = [[]]
  for (let n = 0; n < gaps; n++) lists = lists.flatMap((list) => Array.from({ length: torn + 1 }, (_, m) => [...list, m]))
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
  return lists.sort((a, b) => sum(a) - sum(b))
}
