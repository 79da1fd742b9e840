/**
 * Fits: the texts that a mark can have been, as far as one marking system takes them, and the senses they give.
 *
 * The idea: the mark is tried as it was transcribed first. Only where nothing fits, letters are taken for the digits,
 * or for the letters of another script, that they look like; the answer names what was taken for what.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import { expand, type Expansion } from './expand.ts'
import { digitOf, lookalikeDigit } from './glyphs.ts'
import { inTwinsOf, twinIn, type Script } from './look-alikes.ts'
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
  /** Stops, brackets and the like beside the mark, or spaces within it, that were left out. */
  readonly leftOut: readonly string[]
}

/** Texts tried for one damaged mark: four unknown digits, and some room for alternatives. */
const mostTexts = 20_000

interface Spelling {
  readonly cells: readonly Cell[]
  /** The texts of a damaged mark by the alphabet that fills it: many systems share one. */
  readonly expansions: Map<string, Expansion>
  /** The one text that stands there; `null`: damage leaves several. */
  readonly text: string | null
  /** Characters at least: a torn place may hold nothing. */
  readonly length: number
}

interface Taken extends Spelling { readonly letters: readonly string[] }

/** A mark made ready for many systems: each way to take its letters is worked out once, and only when somebody asks. */
export class Spellings {
  readonly printed: Spelling
  #digits: Taken | null | undefined = undefined
  #bare: Taken | null | undefined = undefined
  readonly #scripts: Partial<Record<Script, Taken | null>> = {}
  readonly #texts: Partial<Record<Script, string | null>> = {}

  constructor(cells: readonly Cell[]) {
    this.printed = spelling(cells)
  }

  /** Letters taken for the digits that they look like; `null`: there is no such spelling. */
  get digits(): Taken | null {
    this.#digits ??= this.#digits === null ? null : taken(withDigits(this.printed.cells))
    return this.#digits
  }

  /** Without what a transcriber or a printer put beside the mark; `null`: nothing of that kind is there. */
  get bare(): Taken | null {
    this.#bare ??= this.#bare === null ? null : taken(withoutDress(this.printed.cells))
    return this.#bare
  }

  /** The text of `in(script)` or, of letters with combining marks, more than that; `null`: there is none. For a legible mark. */
  textIn(script: Script): string | null {
    const known = this.#texts[script]
    if (known !== undefined) return known
    const { cells, text } = this.printed
    // A sign is spelled by its name, which is no text on metal.
    const found = text === null || cells.some(({ kind }) => kind === 'sign') ? this.in(script)?.text ?? null : inTwinsOf(script, text)
    return (this.#texts[script] = found)
  }

  /** Letters taken for those of this script. */
  in(script: Script): Taken | null {
    const known = this.#scripts[script]
    if (known !== undefined) return known
    return (this.#scripts[script] = taken(replaced(this.printed.cells, (char) => twinIn(script, char))))
  }
}

const taken = (found: { cells: readonly Cell[]; letters: readonly string[] } | null): Taken | null => found && { ...spelling(found.cells), letters: found.letters }

function spelling(cells: readonly Cell[]): Spelling {
  let [isLegible, length] = [true, 0]
  for (const { kind } of cells) {
    if (kind !== 'missing') length++
    if (kind !== 'certain' && kind !== 'uncertain' && kind !== 'break' && kind !== 'sign') isLegible = false
  }
  return { cells, expansions: new Map(), text: isLegible ? expand(cells, '', 1).texts[0] ?? '' : null, length }
}

/** Neighbours in the list of systems that one pattern settles together: most marks fit none of them. */
interface Gate { readonly longest: number; readonly any: RegExp; readonly script: Script | null; readonly systems: readonly MarkingSystem[] }

const gates = new WeakMap<readonly MarkingSystem[], readonly Gate[]>()

/** Systems a gate. Measured: with 3 to 8 a legible mark costs three quarters of what it does without gates; with 16 more again. */
const behindGate = 4

function gatesOf(systems: readonly MarkingSystem[]): readonly Gate[] {
  const known = gates.get(systems)
  if (known !== undefined) return known
  const made = [...Map.groupBy(systems, ({ pattern, script, codesWithin }) => `${pattern.flags} ${script ?? ''} ${codesWithin?.head ?? ''} ${codesWithin?.tail ?? ''}`).values()].map((alike) => alike.toSorted((a, b) => a.longest - b.longest)).flatMap((alike) =>
    alike[0]!.codesWithin !== undefined ? [gateOf(alike)] : Array.from({ length: Math.ceil(alike.length / behindGate) }, (_, n) => gateOf(alike.slice(n * behindGate, (n + 1) * behindGate))))
  gates.set(systems, made)
  return made
}

// The names of groups go, since two systems may use one name; the numbers they had are nobody's either.
const unnamed = (source: string): string => source.replace(/\(\?<(?![=!])[^>]+>/gu, '(?:')

function gateOf(systems: readonly MarkingSystem[]): Gate {
  const { codesWithin, pattern: { flags }, script = null } = systems[0]!
  const any = codesWithin === undefined ? systems.map(({ pattern }) => `(?:${unnamed(pattern.source)})`).join('|')
    : `${unnamed(codesWithin.head)}(?:${[...new Set(systems.flatMap((system) => system.codesWithin!.codes))].join('|')})${unnamed(codesWithin.tail)}`
  return { longest: Math.max(...systems.map(({ longest }) => longest)), any: new RegExp(any, flags), script, systems }
}

/** The systems that may read this mark: of a legible one hardly any that does not; of a damaged one none is left out but for its length. */
export function systemsThatFit(systems: readonly MarkingSystem[], spellings: Spellings): MarkingSystem[] {
  const { text, length } = spellings.printed
  if (text === null) return systems.filter(({ longest }) => length <= longest)
  const digits = spellings.digits?.text ?? null
  const bare = spellings.bare?.text ?? null
  const fitting: MarkingSystem[] = []
  for (const { longest, any, script, systems: behind } of gatesOf(systems)) {
    if (length > longest) continue
    const inScript = script === null ? null : spellings.textIn(script)
    const fits = (pattern: RegExp): boolean => pattern.test(text) || fitsIn(pattern, digits) || fitsIn(pattern, inScript) || fitsIn(pattern, bare)
    if (fits(any)) for (const system of behind) if (length <= system.longest && fits(system.pattern)) fitting.push(system)
  }
  return fitting
}

const fitsIn = (pattern: RegExp, text: string | null | undefined): boolean => text !== null && text !== undefined && pattern.test(text)

function expansionOf({ cells, expansions }: Spelling, alphabet: string): Expansion {
  const known = expansions.get(alphabet)
  if (known !== undefined) return known
  const made = expand(cells, alphabet, mostTexts)
  spend(20 * made.texts.length)
  expansions.set(alphabet, made)
  return made
}

const none: Fits = { candidates: [], isComplete: true, outOfUse: 0, asDigits: [], asScript: [], leftOut: [] }

export function fitsOf(system: MarkingSystem, spellings: Spellings): Fits {
  const { printed } = spellings
  if (printed.length > system.longest) return none
  const found = candidatesOf(system, printed)
  if (found !== null) return { ...found, asDigits: [], asScript: [], leftOut: [] }
  const script = system.script === undefined ? null : spellings.in(system.script)
  const inScript = script && candidatesOf(system, script)
  if (inScript !== null) return { ...inScript, asDigits: [], asScript: script!.letters, leftOut: [] }
  const { digits } = spellings
  const inDigits = digits && candidatesOf(system, digits)
  if (inDigits !== null) return { ...inDigits, asDigits: digits!.letters, asScript: [], leftOut: [] }
  const { bare } = spellings
  const inBare = bare && candidatesOf(system, bare)
  return inBare === null ? none : { ...inBare, asDigits: [], asScript: [], leftOut: bare!.letters }
}

/** `null`: nothing fits. */
function candidatesOf(system: MarkingSystem, spelled: Spelling): Omit<Fits, 'asDigits' | 'asScript' | 'leftOut'> | null {
  const { text } = spelled
  const { texts, complete } = text === null ? expansionOf(spelled, system.alphabet) : { texts: [text], complete: true }
  spend(5 * texts.length)
  const read: { text: string; sense: Sense }[] = []
  for (const text of texts) {
    const match = system.pattern.exec(text)
    if (match !== null) for (const sense of system.read(match.groups ?? {})) read.push({ text, sense })
  }
  if (read.length === 0) return null
  spend(read.reduce((sum, { sense }) => sum + 20 + 3 * sense.dates.length, 0))
  const [only, ...more] = read
  if (only !== undefined && more.length === 0) {
    return { candidates: [{ senses: [only.sense], texts: [only.text], dates: sortStretches(only.sense.dates) }], isComplete: complete, outOfUse: 0 }
  }
  const isAnyInUse = read.some(({ sense }) => sense.isOutOfUse !== true)
  const isAnyValid = read.some(({ sense }) => sense.check === 'valid')
  const isDamaged = texts.length > 1
  const inUse = read.filter(({ sense }) => !isAnyInUse || sense.isOutOfUse !== true || !isDamaged)
  // A check digit that fails is told of a mark that was read whole; of a damaged one it only shows which texts are wrong.
  const kept = inUse.filter(({ sense }) => !isDamaged || !isAnyValid || sense.check !== 'invalid')
  const groups = new Map<string, { senses: Sense[]; texts: Set<string> }>()
  for (const { text, sense } of kept) {
    // Of a damaged mark each filling has a number of its own: they are one reading without a number, not a thousand.
    const key = JSON.stringify([sense.maker, sense.country, sense.check, ...(isDamaged ? [] : [sense.lot, sense.serial, sense.meaning])])
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
  if (!cells.some((cell) => cell.kind === 'alternatives' || ((cell.kind === 'certain' || cell.kind === 'uncertain') && twin(cell.char) !== null))) return null
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

/** O as 0 and the like, in words of digits, damaged places and such letters with at least one digit; else `null`. */
function withDigits(cells: readonly Cell[]): { cells: readonly Cell[]; letters: string[] } | null {
  let [hasDigit, hasLetter] = [false, false]
  for (const cell of cells) {
    if (cell.kind === 'sign') return null
    if (cell.kind !== 'certain' || cell.char === ' ') continue
    if (digitOf(cell.char) !== null) hasDigit = true
    else if (lookalikeDigit(cell.char) !== null) hasLetter = true
    else return null
  }
  if (!hasDigit || !hasLetter) return null
  return replaced(cells, lookalikeDigit)
}

const dress = /^[\s№#.,;:'"“”„«»()–—_]$/u

/** `113.`, `№113`, `(113)`, `1 1 3`: what a sentence, a form or a stamp by single punches puts around the characters. */
function withoutDress(cells: readonly Cell[]): { cells: readonly Cell[]; letters: string[] } | null {
  const isDress = (cell: Cell | undefined): boolean => cell?.kind === 'certain' && dress.test(cell.char)
  // Most marks have nothing beside them, and no space second.
  if (!isDress(cells[0]) && !isDress(cells.at(-1)) && !isDress(cells[1])) return null
  let [from, to] = [0, cells.length]
  while (from < to && isDress(cells[from])) from++
  while (to > from && isDress(cells[to - 1])) to--
  const kept = cells.slice(from, to)
  const isSpaced = kept.length >= 5 && kept.length % 2 === 1 && kept.every((cell, at) => (cell.kind === 'certain' && cell.char === ' ') === (at % 2 === 1))
  const bare = isSpaced ? kept.filter((_, at) => at % 2 === 0) : kept
  if (bare.length === cells.length || bare.length === 0) return null
  const beside = [...cells.slice(0, from), ...cells.slice(to)].flatMap((cell) => (cell.kind === 'certain' && cell.char.trim() !== '' ? [cell.char] : []))
  return { cells: bare, letters: [...new Set([...beside, ...(isSpaced ? ['the spaces'] : [])])] }
}
