/**
 * Transcription: what a reader saw on the metal, character by character.
 *
 * The idea: damage is part of what was seen. A character that nobody could read, one that is read with doubt, one
 * that is known and withheld, and an edge that is torn off are four different things, so each has a notation of its
 * own, and all of them print back exactly as they were written. What the mark *means* is not here: `decode.ts`.
 *
 * Format: spec/transcription.md
 * @module
 */

/** One place on the mark. `char` is one character as printed, with its combining marks, never changed by us. */
export type Cell =
  | { readonly kind: 'certain'; readonly char: string }
  | { readonly kind: 'uncertain'; readonly char: string }
  | { readonly kind: 'alternatives'; readonly chars: readonly string[] }
  /** A character is there; nobody could read it. */
  | { readonly kind: 'unreadable' }
  /** Torn, cut or burnt away: nobody knows how many characters, none included. */
  | { readonly kind: 'missing' }
  /** A character is known to the record and withheld from this copy. Not the same as unreadable. */
  | { readonly kind: 'masked' }
  /** A sign that no keyboard has, by name; a frame holds characters (66 in a triangle); `12h` is a place around a headstamp. */
  | { readonly kind: 'sign'; readonly name: string; readonly holds: string | null }
  /** The mark goes on in the next line. */
  | { readonly kind: 'break' }

export type TranscriptionCode =
  | 'not-text' | 'too-long' | 'lone-surrogate' | 'not-nfc' | 'invisible-character'
  | 'bad-escape' | 'unclosed' | 'unopened' | 'not-one-character' | 'too-few-alternatives' | 'repeated-alternative'

/** `at` counts UTF-16 code units from 0, as `text[at]` does. */
export interface TranscriptionProblem {
  readonly ok: false
  readonly code: TranscriptionCode
  readonly at: number
  readonly expected: string
  readonly found: string
}

export type ParsedTranscription = { readonly ok: true; readonly cells: readonly Cell[] } | TranscriptionProblem

/** Longest transcription, in UTF-16 code units. The longest real one met so far is a label of some hundreds. */
export const longestTranscription = 10_000

const special = new Set(['?', '*', '[', ']', '{', '}', '\\', '■'])

// Combining marks and the two joiners belong to the character before them: they are how Arabic and Indic scripts print.
const character = /(?:\\.|[^\\])[\p{M}\u200c\u200d]*/suy

// `<star>`, `<triangle:66>`, `<12h>`. Any other `<` is the character itself.
const sign = /<(?<name>[a-z0-9][a-z0-9 -]{0,29})(?::(?<holds>[^<>\n\\]{1,40}))?>/uy

// Controls and format characters (direction marks, zero-width spaces) leave no trace on metal: they come from copying,
// and would make two equal-looking transcriptions differ. Line feed is the line break; the joiners are allowed above.
const invisible = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/**
 * Cells of a transcription. An adversary's text enters here: never throws, O(length).
 *
 * `formatTranscription(parseTranscription(text).cells) = text` for every text that is not refused. The first problem
 * is reported. Text must be in Unicode normal form C, so that one mark has one transcription.
 */
export function parseTranscription(text: string): ParsedTranscription {
  const flaw = flawOf(text)
  if (flaw !== null) return flaw
  const cells: Cell[] = []
  let at = 0
  while (at < text.length) {
    const step = cellAt(text, at)
    if ('ok' in step) return step
    cells.push(step.cell)
    at = step.next
  }
  return { ok: true, cells }
}

/** The one notation of these cells. Inverse of `parseTranscription`. */
export function formatTranscription(cells: readonly Cell[]): string {
  let text = ''
  for (const cell of cells.toReversed()) {
    const here = formatCell(cell)
    // A plain "<" is escaped only where it would begin a sign.
    text = `${here === '<' && signAt(`<${text}`, 0) !== null ? '\\<' : here}${text}`
  }
  return text
}

function formatCell(cell: Cell): string {
  switch (cell.kind) {
    case 'certain': return escape(cell.char)
    case 'uncertain': return `{${escape(cell.char)}}`
    case 'alternatives': return `[${cell.chars.map(escape).join('')}]`
    case 'unreadable': return '?'
    case 'missing': return '*'
    case 'masked': return '■'
    case 'sign': return `<${cell.name}${cell.holds === null ? '' : `:${cell.holds}`}>`
    case 'break': return '\n'
  }
}

function escape(char: string): string {
  const [first = ''] = char
  return special.has(first) ? `\\${char}` : char
}

function flawOf(text: unknown): TranscriptionProblem | null {
  if (typeof text !== 'string') return refuse('not-text', 0, 'text', typeof text)
  if (text.length > longestTranscription) {
    return refuse('too-long', longestTranscription, `at most ${longestTranscription} code units`, String(text.length))
  }
  const lone = /\p{Surrogate}/u.exec(text)
  if (lone !== null) return refuse('lone-surrogate', lone.index, 'whole Unicode characters', nameOf(lone[0]))
  const hidden = invisible.exec(text)
  if (hidden !== null) return refuse('invisible-character', hidden.index, 'printed characters or a line feed', nameOf(hidden[0]))
  const composed = text.normalize('NFC')
  if (composed === text) return null
  let at = 0
  while (text[at] === composed[at]) at++
  return refuse('not-nfc', at, 'Unicode normal form C', nameOf(text.slice(at)))
}

type Step = { readonly cell: Cell; readonly next: number } | TranscriptionProblem

function cellAt(text: string, at: number): Step {
  const next = at + 1
  switch (text[at]) {
    case '?': return { cell: { kind: 'unreadable' }, next }
    case '*': return { cell: { kind: 'missing' }, next }
    case '■': return { cell: { kind: 'masked' }, next }
    case '\n': return { cell: { kind: 'break' }, next }
    case '<': {
      const found = signAt(text, at)
      return found === null ? { cell: { kind: 'certain', char: charAtPlain(text, at) }, next: at + charAtPlain(text, at).length } : found
    }
    case '{': return uncertainAt(text, at)
    case '[': return alternativesAt(text, at)
    case ']': return refuse('unopened', at, 'a "[" before it, or "\\]"', ']')
    case '}': return refuse('unopened', at, 'a "{" before it, or "\\}"', '}')
    default: {
      const read = charAt(text, at)
      return 'ok' in read ? read : { cell: { kind: 'certain', char: read.char }, next: read.next }
    }
  }
}

function signAt(text: string, at: number): { cell: Cell; next: number } | null {
  sign.lastIndex = at
  const found = sign.exec(text)
  const { name, holds } = found?.groups ?? {}
  return found === null || name === undefined ? null : { cell: { kind: 'sign', name, holds: holds ?? null }, next: at + found[0].length }
}

/** The character with its combining marks. */
function charAtPlain(text: string, at: number): string {
  character.lastIndex = at
  return character.exec(text)?.[0] ?? text[at]!
}

function uncertainAt(text: string, at: number): Step {
  const inside = charsUntil('}', text, at)
  if ('ok' in inside) return inside
  const [char, ...more] = inside.chars
  if (char === undefined || more.length > 0) {
    return refuse('not-one-character', at, 'one character between { and }', text.slice(at, inside.next))
  }
  return { cell: { kind: 'uncertain', char }, next: inside.next }
}

function alternativesAt(text: string, at: number): Step {
  const inside = charsUntil(']', text, at)
  if ('ok' in inside) return inside
  const { chars, next } = inside
  if (chars.length < 2) return refuse('too-few-alternatives', at, 'two or more characters between [ and ]', text.slice(at, next))
  if (new Set(chars).size < chars.length) return refuse('repeated-alternative', at, 'each alternative once', text.slice(at, next))
  return { cell: { kind: 'alternatives', chars }, next }
}

function charsUntil(close: '}' | ']', text: string, at: number): { chars: string[]; next: number } | TranscriptionProblem {
  const chars: string[] = []
  let next = at + 1
  while (text[next] !== close) {
    if (next >= text.length) return refuse('unclosed', at, `a "${close}" after it`, 'the end of the text')
    if (text[next] !== '\\' && (special.has(text[next] ?? '') || text[next] === '\n')) {
      return refuse('not-one-character', next, 'plain characters between brackets', nameOf(text.slice(next)))
    }
    const read = charAt(text, next)
    if ('ok' in read) return read
    chars.push(read.char)
    next = read.next
  }
  return { chars, next: next + 1 }
}

function charAt(text: string, at: number): { char: string; next: number } | TranscriptionProblem {
  character.lastIndex = at
  const whole = character.exec(text)?.[0]
  if (whole === undefined) return refuse('bad-escape', at, 'a character after "\\"', 'the end of the text')
  if (!whole.startsWith('\\')) return { char: whole, next: at + whole.length }
  // An escape that is not needed would give one mark two notations.
  if (whole[1] === '<' && signAt(text, at + 1) !== null) return { char: whole.slice(1), next: at + whole.length }
  if (!special.has(whole[1] ?? '')) return refuse('bad-escape', at, 'one of ? * [ ] { } \\ ■ after "\\"', nameOf(whole.slice(1)))
  return { char: whole.slice(1), next: at + whole.length }
}

function refuse(code: TranscriptionCode, at: number, expected: string, found: string): TranscriptionProblem {
  return { ok: false, code, at, expected, found }
}

function nameOf(text: string): string {
  const point = text.codePointAt(0) ?? 0
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
}
