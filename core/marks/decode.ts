/**
 * Decode: all readings of a mark.
 *
 * The idea: every marking system is asked, every one that applies answers, and nothing is picked. The order is by
 * context only; damage widens a reading and never silences it; a mark that no system knows is still a number.
 *
 * Guide: docs/guides/add-a-marking-system.md. Notation of a mark: spec/transcription.md
 * @module
 */
import { dayOf, formatDay, spend } from '@proofmark/core/dates'
import type { Day } from '@proofmark/core/dates'
import { countryArguments, damageArguments, dateArguments, itemArguments, namedArguments, rowArguments, scriptArguments } from './arguments.ts'
import type { DateLimit } from './arguments.ts'
import { factsOf } from './context.ts'
import type { Context, ContextFacts } from './context.ts'
import { fitsOf, Spellings, systemsThatFit, type Fits } from './fits.ts'
import { formatStretches, isTooManyToList, lastYear, outerDays } from './possible-dates.ts'
import { against, sentences, weightOf } from './reading.ts'
import type { Argument, Reading, Source } from './reading.ts'
import type { Candidate, MarkingSystem, Sense } from './system.ts'
import { markingSystems } from './systems.ts'
import { formatTranscription, parseTranscription } from './transcription.ts'
import type { Cell, ParsedTranscription, TranscriptionCode } from './transcription.ts'

export interface Decoded {
  readonly mark: string
  /** A refused transcription keeps its reason here; its only reading is the plain number. */
  readonly transcription: ParsedTranscription
  /** By falling weight, then by scheme. Empty only for a mark without any character. */
  readonly readings: readonly Reading[]
}

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
  const cells = transcription.ok ? transcription.cells : cellsOfRefused(text, transcription.code)
  const facts = factsOf(context)
  // What was parsed prints back as it was written, see `formatTranscription`.
  const readings = cells.some(isMark) ? readingsOf(systems, cells, transcription.ok ? text : formatTranscription(cells), facts) : []
  readings.sort((a, b) => b.weight - a.weight || compare(a.scheme, b.scheme) || compare(a.date ?? '', b.date ?? ''))
  return { mark, transcription, readings }
}

/** Readings of cells that hold a character. */
function readingsOf(systems: readonly MarkingSystem[], cells: readonly Cell[], printed: string, facts: ContextFacts): Reading[] {
  const spellings = new Spellings(cells)
  // In a sentence the hours around a headstamp only part what stands there.
  const mark = printed.replace(/\n|<\d{1,2}h>/gu, ' ').trim()
  const remarkable = cells.filter((cell) => cell.kind !== 'break' && (cell.kind !== 'certain' || cell.char > '~'))
  const seen: Seen = { mark, remarkable, isUncertain: remarkable.some(({ kind }) => kind === 'uncertain'), isMostlyGone: remarkable.filter(isUnread).length * 2 > cells.length, facts }
  const readings: Reading[] = []
  for (const system of systemsThatFit(systems, spellings)) {
    const fits = fitsOf(system, spellings)
    for (const candidate of fits.candidates) readings.push(readingOf(system, candidate, fits, seen))
  }
  return readings
}

interface Seen {
  readonly mark: string
  /** The cells that may call for a word: all but certain ones in ASCII. */
  readonly remarkable: readonly Cell[]
  readonly isUncertain: boolean
  /** Of more than half of the places nothing is known. */
  readonly isMostlyGone: boolean
  readonly facts: ContextFacts
}

function readingOf(system: MarkingSystem, candidate: Candidate, fits: Fits, { mark, remarkable, isUncertain, isMostlyGone, facts }: Seen): Reading {
  spend(500 + 6 * candidate.dates.length + 30 * candidate.senses.length)
  const limit: DateLimit = facts.latest ?? { day: lastDay, words: null }
  const { dates, leftOut } = possible(candidate, limit)
  const narrowed = leftOut === 0 ? candidate : { ...candidate, dates }
  const [sense] = candidate.senses
  const reasons: readonly Argument[] = [
    ...namedArguments(system, facts),
    ...countryArguments(system, sense?.country, facts),
    ...itemArguments(system, facts),
    ...system.weigh(narrowed, facts),
    ...dateArguments(narrowed, leftOut, limit, isTooManyToList(dates)),
    ...rowArguments(candidate),
    ...scriptArguments(remarkable, fits, system.script),
    ...(isMostlyGone && system.kind !== 'number' ? [mostlyGone] : []),
    ...damageArguments(remarkable, fits.isComplete || dates.length === 0, fits.outOfUse),
  ]
  const outer = outerDays(dates)
  return {
    scheme: system.id,
    version: system.version,
    kind: system.kind,
    meaning: oneOf(candidate.senses, 'meaning') ?? system.meaning(narrowed, mark),
    maker: sense?.maker ?? null,
    country: sense?.country ?? null,
    countryOf: sense?.country === undefined ? null : system.countryOf ?? 'maker',
    date: formatStretches(dates, isUncertain),
    dateOf: dates.length === 0 ? null : system.dateOf ?? 'production',
    from: outer && formatDay(outer.from),
    to: outer && formatDay(outer.to),
    lot: oneOf(candidate.senses, 'lot'),
    serial: oneOf(candidate.senses, 'serial'),
    check: sense?.check ?? null,
    weight: weightOf(reasons),
    for: sentences(reasons, 'for'),
    against: sentences(reasons, 'against'),
    sources: sourcesOf(system, candidate),
    isUnverified: candidate.senses.every((one) => one.isUnverified === true),
  }
}

/** What all senses say alike; `null` where they differ or say nothing. */
const oneOf = (all: readonly Sense[], name: 'meaning' | 'lot' | 'serial'): string | null =>
  all.every((one) => one[name] === all[0]?.[name]) ? all[0]?.[name] ?? null : null

const mostlyGone = against('strong', 'Most of the mark could not be read: what is left fits many other marks as well.')

const isUnread = ({ kind }: Cell): boolean => kind === 'unreadable' || kind === 'missing' || kind === 'masked'

const lastDay: Day = dayOf(lastYear, 12, 31)

/** Those of the rows first: they are what this one reading rests on. */
function sourcesOf(system: MarkingSystem, { senses }: Candidate): Reading['sources'] {
  if (senses.every(({ sources }) => sources === undefined)) return system.sources
  const found: Source[] = []
  const add = (source: Source): void => { if (found.every(({ url }) => url !== source.url)) found.push(source) }
  for (const { sources } of senses) sources?.forEach(add)
  system.sources.forEach(add)
  return found
}

/** A character was seen: a torn edge alone is no mark, an unreadable character is. */
const isMark = (cell: Cell): boolean =>
  cell.kind !== 'break' && cell.kind !== 'missing' && !(cell.kind === 'certain' && cell.char.trim() === '')

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0

/**
 * A backslash that escapes nothing is taken as the sign that was typed (a broad arrow is often written so). Any other refused
 * transcription is no notation, so no part of it is read: it is one thing of which only the number is left.
 */
function cellsOfRefused(text: string, code: TranscriptionCode): readonly Cell[] {
  const typed = code === 'bad-escape' ? parseTranscription(text.replace(/\\(?![?*[\]{}\\■])/gu, '\\\\')) : null
  return typed?.ok === true ? typed.cells : text === '' ? [] : [{ kind: 'certain', char: '\ufffd' }]
}

/** Dates later than the limit go, unless they are all that there is: then the reading stays and that speaks against it. */
function possible({ dates }: Candidate, { day }: DateLimit): { dates: Candidate['dates']; leftOut: number } {
  if (dates.every(({ from }) => from <= day)) return { dates, leftOut: 0 }
  const kept = dates.filter(({ from }) => from <= day)
  return kept.length === 0 ? { dates, leftOut: 0 } : { dates: kept, leftOut: dates.length - kept.length }
}
