/**
 * Decode: all readings of a mark.
 *
 * The idea: every marking system is asked, every one that applies answers, and nothing is picked. The order is by
 * context only; damage widens a reading and never silences it; a mark that no system knows is still a number.
 *
 * Guide: docs/guides/add-a-marking-system.md. Notation of a mark: spec/transcription.md
 * @module
 */
import { dayOf, formatDay } from '@proofmark/core/dates'
import { countryArguments, damageArguments, dateArguments, itemArguments, lastYear, scriptArguments } from './arguments.ts'
import type { DateLimit } from './arguments.ts'
import { factsOf } from './context.ts'
import type { Context, ContextFacts } from './context.ts'
import { expand } from './expand.ts'
import { digitOf, lookalikeDigit } from './glyphs.ts'
import { formatStretches, outerDays, sortStretches } from './possible-dates.ts'
import { sentences, weightOf } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Candidate, MarkingSystem, Sense } from './system.ts'
import { markingSystems } from './systems.ts'
import { formatTranscription, parseTranscription } from './transcription.ts'
import type { Cell, ParsedTranscription } from './transcription.ts'

/** Changes when the same mark and context can give other readings. Findings keep the version they were made with. */
export const decoderVersion = 'marks/1'

export interface Decoded {
  readonly mark: string
  /** A refused transcription keeps its reason here; its only reading is the plain number. */
  readonly transcription: ParsedTranscription
  /** By falling weight, then by scheme. Empty only for a mark without any character. */
  readonly readings: readonly Reading[]
}

/** Texts tried for one damaged mark: four unknown digits, and some room for alternatives. */
const mostTexts = 20_000

/**
 * All readings of `mark` in `context`, which orders them.
 *
 * An adversary's text enters here: any text gives an answer, nothing is thrown, cost is bounded. The mark is taken
 * in normal form C and trimmed; `mark` in the result is the text as given.
 * `systems`: others than the current ones, to recompute an old finding.
 */
export function decode(mark: string, context?: string | Context, systems: readonly MarkingSystem[] = markingSystems): Decoded {
  const given: unknown = mark
  const text = typeof given === 'string' ? given.normalize('NFC').trim() : ''
  const transcription = parseTranscription(text)
  const cells = transcription.ok ? transcription.cells : wholeAsOne(text)
  const facts = factsOf(context)
  const readings = systems.flatMap((system) => readingsOf(system, cells, facts))
  readings.sort((a, b) => b.weight - a.weight || compare(a.scheme, b.scheme) || compare(a.date ?? '', b.date ?? ''))
  return { mark, transcription, readings }
}

/** Readings by one system. Exported for its tests. */
export function readingsOf(system: MarkingSystem, cells: readonly Cell[], facts: ContextFacts): Reading[] {
  if (!cells.some(isMark)) return []
  const asPrinted = candidatesOf(system, cells)
  const asDigits = asPrinted.candidates.length > 0 ? null : withDigits(cells)
  const { candidates, isComplete, outOfUse } = asDigits === null ? asPrinted : candidatesOf(system, asDigits.cells)
  const limit: DateLimit = facts.latest ?? { day: dayOf(lastYear, 12, 31), words: null }
  return candidates.map((candidate) => {
    const { dates, leftOut } = possible(candidate, limit)
    const narrowed = { ...candidate, dates }
    const reasons = [
      ...countryArguments(system, facts), ...itemArguments(system, facts), ...system.weigh(narrowed, facts),
      ...dateArguments(narrowed, leftOut, limit), ...scriptArguments(cells, asDigits?.replaced ?? []), ...damageArguments(cells, isComplete || dates.length === 0, outOfUse),
    ]
    const outer = outerDays(dates)
    const [sense] = candidate.senses
    return {
      scheme: system.id,
      version: system.version,
      kind: system.kind,
      meaning: system.meaning(narrowed, formatTranscription(cells).replaceAll('\n', ' ')),
      maker: sense?.maker ?? null,
      country: sense?.country ?? null,
      date: formatStretches(dates, cells.some(({ kind }) => kind === 'uncertain')),
      from: outer && formatDay(outer.from),
      to: outer && formatDay(outer.to),
      lot: sense?.lot ?? null,
      serial: sense?.serial ?? null,
      check: null,
      weight: weightOf(reasons),
      for: sentences(reasons, 'for'),
      against: sentences(reasons, 'against'),
      sources: system.sources,
    }
  })
}

/** A character was seen: a torn edge alone is no mark, an unreadable character is. */
const isMark = (cell: Cell): boolean =>
  cell.kind !== 'break' && cell.kind !== 'missing' && !(cell.kind === 'certain' && cell.char.trim() === '')

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0

/** A refused transcription is no notation, so no part of it is read: it is one thing of which only the number is left. */
const wholeAsOne = (text: string): readonly Cell[] => text === '' ? [] : [{ kind: 'certain', char: '\ufffd' }]

/** `outOfUse`: how many texts were left out because the rule was not in use then, and others fit. */
interface Fits {
  readonly candidates: readonly Candidate[]
  readonly isComplete: boolean
  readonly outOfUse: number
}

function candidatesOf(system: MarkingSystem, cells: readonly Cell[]): Fits {
  // A torn place may hold nothing, so it does not count as a character.
  if (cells.filter(({ kind }) => kind !== 'missing').length > system.longest) return { candidates: [], isComplete: true, outOfUse: 0 }
  const { texts, complete } = expand(cells, system.alphabet, mostTexts)
  const groups = new Map<string, { senses: Sense[]; texts: Set<string> }>()
  const read = texts.flatMap((text) => {
    const match = system.pattern.exec(text)
    return match === null ? [] : system.read(match.groups ?? {}).map((sense) => ({ text, sense }))
  })
  const isAnyInUse = read.some(({ sense }) => sense.isOutOfUse !== true)
  const kept = read.filter(({ sense }) => !isAnyInUse || sense.isOutOfUse !== true || texts.length === 1)
  for (const { text, sense } of kept) {
    const key = JSON.stringify([sense.maker, sense.country, sense.lot, sense.serial])
    const group = groups.get(key) ?? { senses: [], texts: new Set<string>() }
    groups.set(key, group)
    group.senses.push(sense)
    group.texts.add(text)
  }
  const candidates = [...groups.values()].map(({ senses, texts }) =>
    ({ senses, texts: [...texts], dates: sortStretches(senses.flatMap(({ dates }) => dates)) }))
  return { candidates, isComplete: complete, outOfUse: read.length - kept.length }
}

/** Dates later than the limit go, unless they are all that there is: then the reading stays and that speaks against it. */
function possible({ dates }: Candidate, { day }: DateLimit): { dates: Candidate['dates']; leftOut: number } {
  const kept = dates.filter(({ from }) => from <= day)
  return kept.length === 0 ? { dates, leftOut: 0 } : { dates: kept, leftOut: dates.length - kept.length }
}

/** O as 0 and the like, in a word of digits, damaged places and such letters that has at least one digit; else `null`. */
function withDigits(cells: readonly Cell[]): { cells: readonly Cell[]; replaced: string[] } | null {
  const kinds = cells.map((cell) => cell.kind !== 'certain' ? 'damaged' : digitOf(cell.char) ? 'digit' : lookalikeDigit(cell.char) ? 'letter' : 'other')
  if (!kinds.includes('letter') || !kinds.includes('digit') || kinds.includes('other')) return null
  const replaced: string[] = []
  const read = cells.map((cell): Cell => {
    const digit = cell.kind === 'certain' ? lookalikeDigit(cell.char) : null
    if (cell.kind !== 'certain' || digit === null) return cell
    replaced.push(cell.char)
    return { kind: 'certain', char: digit }
  })
  return { cells: read, replaced: [...new Set(replaced)] }
}
