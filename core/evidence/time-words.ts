/**
 * Time words: who outside says when a head of the log was there, and what of it bounds the time of a statement.
 *
 * A word counts only if the reader named who speaks: an authority by its certificate, witnesses by a policy. An authority
 * counts alone. Of witnesses as many count as the policy's quorum asks for, so an end is wrong only if all of these lie.
 *
 * @module
 */
import { day, formatDay } from '@proofmark/core/dates'
import { isQuorum, type Policy } from '@proofmark/core/log'

/** What one file says of one head. Times in seconds since 1970-01-01T00:00:00Z. */
export interface TimeWord {
  readonly what: 'cosignature' | 'time-stamp'
  /** A witness as the policy calls it, else by the name of its key; an authority by its certificate. */
  readonly by: string
  /** The reader named who says so, and the signature holds. */
  readonly isTrusted: boolean
  /** Entries of the head that was there then. */
  readonly size: number
  readonly from: number
  readonly to: number
  /** SHA-256 of the file, in hex. */
  readonly sha256: string
}

/** One end of the time in which something came to be. */
export interface TimeEnd {
  /** Whole seconds since 1970-01-01T00:00:00Z. */
  readonly at: number | null
  /** Such as `2031-05-01T00:00:07Z`; `null`: nobody outside says anything. */
  readonly time: string | null
  readonly by: readonly string[]
  /** False: it holds only if those who say so are who they seem to be, since the reader did not name them. */
  readonly isTrusted: boolean
}

export interface Existed { readonly notBefore: TimeEnd; readonly notAfter: TimeEnd }

export const nobody: TimeEnd = { at: null, time: null, by: [], isTrusted: false }

/** The tightest end that the words bear: the earliest upper or the latest lower one. What is trusted goes before what is not. */
export function timeEnd(end: 'upper' | 'lower', words: readonly TimeWord[], policy: Policy | null): TimeEnd {
  const trusted = words.filter(({ isTrusted }) => isTrusted)
  const alone = trusted.filter(({ what }) => what === 'time-stamp').map((word): Candidate => ({ at: atOf(end, word), by: [word.by] }))
  const together = policy === null ? null : quorumEnd(end, trusted.filter(({ what }) => what === 'cosignature'), policy)
  const found = tightest(end, [...alone, ...(together === null ? [] : [together])])
  if (found !== null) return made(end, found, true)
  const claimed = tightest(end, words.map((word) => ({ at: atOf(end, word), by: [word.by] })))
  return claimed === null ? nobody : made(end, claimed, false)
}

/** A part of a second widens. */
function made(end: 'upper' | 'lower', { at, by }: Candidate, isTrusted: boolean): TimeEnd {
  const whole = end === 'upper' ? Math.ceil(at) : Math.floor(at)
  return { at: whole, time: utcText(whole), by, isTrusted }
}

interface Candidate { readonly at: number; readonly by: readonly string[] }

const atOf = (end: 'upper' | 'lower', { from, to }: TimeWord) => (end === 'upper' ? to : from)

function tightest(end: 'upper' | 'lower', candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>((best, each) => (best === null || isTighter(end, each.at, best.at) ? each : best), null)
}

const isTighter = (end: 'upper' | 'lower', a: number, b: number) => (end === 'upper' ? a < b : a > b)

/** The time by which a quorum had spoken (upper), or until which a whole quorum had not yet (lower). A quorum of `none` bounds nothing. */
function quorumEnd(end: 'upper' | 'lower', words: readonly TimeWord[], policy: Policy): Candidate | null {
  if (policy.quorum === null) return null
  const own = new Map<string, number>()
  for (const word of words) {
    const [before, at] = [own.get(word.by), atOf(end, word)]
    if (before === undefined || isTighter(end, at, before)) own.set(word.by, at)
  }
  const order = [...own].toSorted(([, a], [, b]) => (end === 'upper' ? a - b : b - a))
  const by: string[] = []
  for (const [name, at] of order) {
    by.push(name)
    if (isQuorum(policy, new Set(by))) return { at, by }
  }
  return null
}

/** The end of several: all were there by the latest of their upper ends, and the newest came after the latest of their lower ends. */
export function endOfAll(end: 'upper' | 'lower', ends: readonly TimeEnd[]): TimeEnd {
  const known = ends.filter(({ at }) => at !== null)
  if (known.length === 0 || (end === 'upper' && known.length < ends.length)) return nobody
  const trusted = known.filter(({ isTrusted }) => isTrusted)
  const latest = (end === 'lower' && trusted.length > 0 ? trusted : known).reduce((best, each) => (each.at! > best.at! ? each : best))
  // An upper end is as good as the weakest that it covers.
  return end === 'upper' ? { ...latest, isTrusted: trusted.length === known.length } : latest
}

/** For people: when, by whose word, and what that is worth. */
export function tellEnd({ time, by, isTrusted }: TimeEnd): string {
  if (time === null) return 'nobody outside says anything'
  const names = by.length === 1 ? by[0]! : `${by.slice(0, -1).join(', ')} and ${by.at(-1)!}`
  const when = time.replace('T', ' ').replace('Z', ' UTC')
  return isTrusted ? `${when}, as ${names} ${by.length === 1 ? 'says' : 'say'}` : `${when}, if it is ${names} who ${by.length === 1 ? 'says' : 'say'} so: you did not name whose word you take`
}

/** ISO 8601 in UTC of whole seconds since 1970-01-01T00:00:00Z. */
export function utcText(seconds: number): string {
  const days = Math.floor(seconds / 86_400)
  const rest = seconds - days * 86_400
  const two = (value: number) => String(value).padStart(2, '0')
  return `${formatDay(day(days))}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`
}
