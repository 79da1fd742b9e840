/**
 * Relations: what two marks have to do with each other: the same mark in another spelling, one lot, serials of one sequence and how
 * far they lie apart.
 *
 * The idea: that two things were made together is often worth more than who made them. Digits are never fuzzy: an unreadable
 * character keeps a relation open, it does not make one.
 * @module
 */
import { decode } from './decode.ts'
import { twinIn } from './look-alikes.ts'
import type { Reading } from './reading.ts'
import { parseTranscription } from './transcription.ts'

export type Relation =
  /** One mark: equal but for separators, look-alike letters and the script of digits. */
  | { readonly kind: 'same-mark' }
  /** It may be the same: unreadable places hide the difference, if there is one. */
  | { readonly kind: 'may-be-same' }
  | { readonly kind: 'same-lot'; readonly scheme: string; readonly lot: string; readonly maker: string | null }
  /** Numbers of one sequence, and how far apart; 1: neighbours. */
  | { readonly kind: 'serials'; readonly scheme: string | null; readonly distance: number }

/** Serials farther apart than this are of one form and no more: no sequence is claimed. */
const farthest = 100_000

/** All relations of two marks as transcribed. Empty: none is known. */
export function relate(a: string, b: string, context = ''): Relation[] {
  const [first, second] = [spellingOf(a), spellingOf(b)]
  const same: Relation[] = first === null || second === null ? []
    : first === second ? [{ kind: 'same-mark' }]
      : mayBeSame(first, second) ? [{ kind: 'may-be-same' }] : []
  if (first === second && first !== null) return same
  const [ofA, ofB] = [decode(a, context).readings, decode(b, context).readings]
  return [...same, ...ofA.flatMap((one) => ofB.flatMap((other) => relationOf(one, other))), ...bySequence(a, b)]
}

function relationOf(one: Reading, other: Reading): Relation[] {
  if (one.scheme !== other.scheme || one.maker !== other.maker || one.country !== other.country) return []
  if (one.lot !== null && one.lot === other.lot && one.date === other.date) return [{ kind: 'same-lot', scheme: one.scheme, lot: one.lot, maker: one.maker }]
  if (one.serial === null || other.serial === null) return []
  const distance = distanceOf(one.serial, other.serial)
  return distance === null || distance === 0 || distance > farthest ? [] : [{ kind: 'serials', scheme: one.scheme, distance }]
}

/** The same letters, and numbers that lie near to each other: a sequence without a known system. */
function bySequence(a: string, b: string): Relation[] {
  if (![a, b].every((mark) => /^[\p{L}\p{N} ./-]+$/u.test(mark))) return []
  const distance = distanceOf(a, b)
  // Fewer than four digits meet by chance.
  return distance === null || distance === 0 || distance > 1_000 || !/\d{4}/u.test(a) ? [] : [{ kind: 'serials', scheme: null, distance }]
}

/** Difference of the only number that differs; `null`: more differs than one number of the same length. */
export function distanceOf(a: string, b: string): number | null {
  const [first, second] = [partsOf(a), partsOf(b)]
  if (first.length !== second.length) return null
  const differing = first.flatMap((part, at) => part === second[at] ? [] : [at])
  if (differing.length === 0) return 0
  const [at] = differing
  const [one, other] = [first[at!]!, second[at!]!]
  return differing.length > 1 || !/^\d{1,15}$/u.test(one) || !/^\d{1,15}$/u.test(other) || one.length !== other.length ? null : Math.abs(Number(one) - Number(other))
}

const partsOf = (text: string): string[] => text.match(/\d+|\D+/gu) ?? []

/** A mark without what is spelled one way or another; `null`: its transcription is refused. A masked or unreadable character is `?`. */
function spellingOf(mark: string): string | null {
  const parsed = parseTranscription(mark.normalize('NFC').trim())
  if (!parsed.ok) return null
  const chars = parsed.cells.map((cell) => cell.kind === 'certain' || cell.kind === 'uncertain' ? twinIn('Latin', cell.char) ?? cell.char : cell.kind === 'break' ? ' ' : cell.kind === 'sign' ? `<${cell.name}:${cell.holds ?? ''}>` : cell.kind === 'missing' ? '*' : '?')
  return chars.join('').toUpperCase().replace(/[\s.\-/·]+/gu, '')
}

/** Equal wherever both are read; a torn place is any number of characters. */
function mayBeSame(a: string, b: string): boolean {
  if (!/[?*]/u.test(a + b)) return false
  if (!a.includes('*') && !b.includes('*')) return a.length === b.length && [...a].every((char, at) => char === '?' || b[at] === '?' || char === b[at])
  const [torn, other] = a.includes('*') ? [a, b] : [b, a]
  if (other.includes('*')) return torn.split('*')[0]!.slice(0, 1) === other.split('*')[0]!.slice(0, 1)
  const [head = '', ...rest] = torn.split('*')
  const tail = rest.at(-1) ?? ''
  const fits = (piece: string, at: number): boolean => [...piece].every((char, n) => char === '?' || other[at + n] === '?' || char === other[at + n])
  return other.length >= head.length + tail.length && fits(head, 0) && fits(tail, other.length - tail.length)
}
