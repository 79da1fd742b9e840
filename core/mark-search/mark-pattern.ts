/**
 * Mark pattern: what somebody asks for, in the notation of transcriptions: `?` one character, `*` any run, `[38]` one of these, `{7}` read
 * as 7 with doubt (any character, 7 first). `\?` is the character itself.
 *
 * Format: spec/transcription.md
 * @module
 */
import { parseTranscription, type TranscriptionProblem } from '@proofmark/core/marks'
import { torn, unreadable, type Symbols } from './symbols.ts'

/** One place of a pattern. */
export interface PatternPlace {
  /** Symbols that fit; `null`: any. */
  readonly oneOf: readonly number[] | null
  /** The symbol that is meant first; of a settled place its only one. */
  readonly first: number | null
}

export interface MarkPattern {
  readonly text: string
  /** Stretches without `*` between them, in their order. None: the pattern is `*`. */
  readonly stretches: readonly (readonly PatternPlace[])[]
  readonly startsAtStart: boolean
  readonly endsAtEnd: boolean
  /** Characters that a mark has at least. */
  readonly least: number
  /** Places of which the pattern says what stands there. */
  readonly settled: number
}

type ParsedPattern = { readonly ok: true; readonly pattern: MarkPattern } | TranscriptionProblem

/** Never throws; a problem names the place, as that of a transcription does. Text is brought to normal form C first. */
export function parsePattern(text: string, symbols: Symbols): ParsedPattern {
  const parsed = parseTranscription(text.normalize('NFC').trim())
  if (!parsed.ok) return parsed
  const all = symbols.ofMark(parsed.cells)
  if (all.length === 0) return { ok: false, code: 'not-one-character', at: 0, expected: 'a character, "?" or "*"', found: text.trim() === '' ? 'nothing' : 'nothing but spaces and signs between characters' }
  const stretches: PatternPlace[][] = [[]]
  for (const symbol of all) {
    if (symbol === torn) stretches.push([])
    else stretches.at(-1)!.push(placeOf(symbol, symbols))
  }
  const [startsAtStart, endsAtEnd] = [all[0] !== torn, all.at(-1) !== torn]
  return { ok: true, pattern: patternOf(text.trim(), stretches.filter((stretch) => stretch.length > 0), startsAtStart, endsAtEnd) }
}

function placeOf(symbol: number, symbols: Symbols): PatternPlace {
  if (symbol === unreadable) return { oneOf: null, first: null }
  const open = symbols.openPlace(symbol)
  return open === null ? { oneOf: [symbol], first: symbol } : { oneOf: open.oneOf, first: open.read }
}

function patternOf(text: string, stretches: readonly (readonly PatternPlace[])[], startsAtStart: boolean, endsAtEnd: boolean): MarkPattern {
  const places = stretches.flat()
  return { text, stretches, startsAtStart, endsAtEnd, least: places.length, settled: places.filter(({ oneOf }) => oneOf?.length === 1).length }
}

/** The narrower patterns whose answers come first: the whole mark, its start, its end; each with what is doubtful taken as read before the rest. */
export function narrower(pattern: MarkPattern): MarkPattern[] {
  const { text, stretches, startsAtStart, endsAtEnd } = pattern
  const asRead = stretches.map((stretch) => stretch.map((place): PatternPlace => place.oneOf === null && place.first !== null ? { oneOf: [place.first], first: place.first } : place))
  const isDoubtful = stretches.some((stretch) => stretch.some(({ oneOf, first }) => oneOf === null && first !== null))
  const ends = stretches.length === 0 ? [] : [[true, true], [true, endsAtEnd], [startsAtStart, true]] as const
  const distinct = new Map([...ends, [startsAtStart, endsAtEnd] as const].map(([start, end]) => [`${start} ${end}`, [start || startsAtStart, end || endsAtEnd] as const]))
  return [...distinct.values()].flatMap(([start, end]) => [...(isDoubtful ? [asRead] : []), stretches].map((each) => patternOf(text, each, start, end)))
    .filter((each) => each.stretches !== stretches || each.startsAtStart !== startsAtStart || each.endsAtEnd !== endsAtEnd)
}
