/**
 * What the numbers of two records say of their sameness.
 *
 * Only numbers of one register can be held against each other. A register that gives each party one number for life protects: two different numbers
 * of it, both with a right check digit, are two parties, however alike their names. A number that changes with flag, register or branch protects nobody.
 * Nor do numbers that were certainly not held at one time: one may have been given on, or been exchanged for the other. They say neither that two are one
 * nor that they are not.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow, type Day } from '@proofmark/core/dates'
import type { PartyRecord, RecordNumber } from './party-record.ts'

export type NumberRelation =
  /** One number, of a register in which no two have the same. */
  | 'same'
  /** One number that is given again to others, such as an MMSI. */
  | 'same-for-a-time'
  /** Unreadable characters leave it open. */
  | 'can-be-same'
  /** Two numbers, both right by their check digits, of a register that gives one for life. */
  | 'kept-apart'
  /** Two numbers; no check digit tells that both were copied right, or one party may have both. */
  | 'differ'
  /** Two numbers, of which at least one is wrong by its check digit: one may be a slip of the other. */
  | 'differ-one-wrong'
  /** One number, which one had certainly no more when the other got it: it says nothing. */
  | 'same-at-other-times'
  /** Two numbers, of which one had certainly ended when the other began: they say nothing. */
  | 'differ-at-other-times'

export interface NumberEvidence {
  readonly relation: NumberRelation
  readonly a: RecordNumber
  readonly b: RecordNumber
}

type Scheme = RecordNumber['scheme']
/** One number for life; no two parties have the same. */
const forLife: ReadonlySet<Scheme> = new Set(['registration', 'tax', 'lei', 'imo-ship', 'imo-company'])
const forATime: ReadonlySet<Scheme> = new Set(['mmsi', 'call-sign', 'aircraft-registration', 'icao-address', 'official-number'])
/** Whose numbers mean something in one State, or one register, only. */
const ofOneRegister: ReadonlySet<Scheme> = new Set(['registration', 'tax', 'official-number', 'constructor-number', 'other'])

/** The register of a number; `null`: which one is not said, so it can be held against none. */
export function registerOf({ scheme, register, country, said }: RecordNumber): string | null {
  if (!ofOneRegister.has(scheme)) return scheme
  const [name, state] = [register?.trim().toLocaleLowerCase('en') ?? '', country ?? said.countries[0] ?? '']
  // A rule held here tells the register: a Chinese company has one number, called so or so.
  if (said.scheme !== null) return said.scheme
  return name === '' && state === '' ? null : `${scheme} ${state} ${name}`
}

/** Values that a number can have; empty: nothing that tells anything, such as "unknown". */
export function valuesOf({ said }: RecordNumber): readonly string[] {
  if (said.possible !== null) return said.possible
  return said.normal.length < 3 || !/\p{N}/u.test(said.normal) ? [] : [said.normal]
}

/** One line for each register that both have a number of, what speaks loudest first. */
export function numberEvidence(a: PartyRecord, b: PartyRecord): NumberEvidence[] {
  const found: NumberEvidence[] = []
  for (const register of new Set(a.numbers.map(registerOf))) {
    if (register === null) continue
    const pairs = a.numbers.filter((each) => registerOf(each) === register).flatMap((one) => b.numbers.filter((each) => registerOf(each) === register).map((other): NumberEvidence => ({ a: one, b: other, relation: relationOf(one, other) })))
    // Who has one number in common is not kept apart by another one.
    const best = pairs.toSorted((one, other) => order.indexOf(one.relation) - order.indexOf(other.relation))[0]
    if (best !== undefined) found.push(best)
  }
  return found.toSorted((one, other) => order.indexOf(one.relation) - order.indexOf(other.relation))
}

/** Two numbers of one party or craft that it cannot both have. A record may have them by itself, or a judgement brought them together. */
export function numberConflicts(numbers: readonly RecordNumber[]): NumberEvidence[] {
  const found = new Map<string, NumberEvidence>()
  for (const [at, a] of numbers.entries()) {
    for (const b of numbers.slice(at + 1)) {
      const register = registerOf(a)
      if (register === null || register !== registerOf(b) || relationOf(a, b) !== 'kept-apart') continue
      const key = [register, ...[a.said.normal, b.said.normal].toSorted()].join(' ')
      if (!found.has(key)) found.set(key, { a, b, relation: 'kept-apart' })
    }
  }
  return [...found.values()]
}

/** What says nothing stands last: it must not hide what is said of one time. */
const order: readonly NumberRelation[] = ['same', 'same-for-a-time', 'can-be-same', 'differ-one-wrong', 'differ', 'kept-apart', 'same-at-other-times', 'differ-at-other-times']

function relationOf(a: RecordNumber, b: RecordNumber): NumberRelation {
  const relation = relationAtOnce(a, b)
  if (!areAtOtherTimes(a, b)) return relation
  switch (relation) {
    case 'same': case 'same-for-a-time': return 'same-at-other-times'
    case 'differ': case 'kept-apart': return 'differ-at-other-times'
    default: return relation
  }
}

/** Whatever days their dates leave, one had ended before the other began. What is not dated, or ends on an open day, may have been at the same time. */
export const areAtOtherTimes = (a: RecordNumber, b: RecordNumber): boolean => endsBefore(a, b) || endsBefore(b, a)

function endsBefore({ until }: RecordNumber, { since }: RecordNumber): boolean {
  const [end, begin] = [outerDay(until, 'to'), outerDay(since, 'from')]
  return end !== null && begin !== null && end < begin
}

/** The first day that a date can mean, or the last; `null`: none is said, it is open, or it is uncertain or approximate, so that nobody knows how far it reaches. */
function outerDay(date: string | null, side: 'from' | 'to'): Day | null {
  const found = date === null ? null : bounds(date)
  const limit = found === null || isRefusal(found) || found.qualified.length > 0 ? null : outerWindow(found)[side]
  return limit !== null && isDay(limit) ? limit : null
}

function relationAtOnce(a: RecordNumber, b: RecordNumber): NumberRelation {
  const [valuesA, valuesB] = [valuesOf(a), valuesOf(b)]
  const isOpen = a.said.possible !== null || b.said.possible !== null
  if (valuesA.length === 0 || valuesB.length === 0) return 'can-be-same'
  if (valuesA.some((value) => valuesB.includes(value))) return isOpen ? 'can-be-same' : forATime.has(a.scheme) ? 'same-for-a-time' : 'same'
  // What was listed in part cannot exclude.
  if (a.said.why.includes('too-many-to-list') || b.said.why.includes('too-many-to-list')) return 'can-be-same'
  if (a.said.checkDigit === 'wrong' || b.said.checkDigit === 'wrong') return 'differ-one-wrong'
  return forLife.has(a.scheme) && forLife.has(b.scheme) && isBorne(a) && isBorne(b) ? 'kept-apart' : 'differ'
}

/** Right by its check digit, as it is read or in all ways in which it can be read. */
const isBorne = ({ said }: RecordNumber) => said.checkDigit === 'right' || (said.possible !== null && said.possible.length > 0 && said.scheme !== null && said.checkDigit !== 'wrong' && said.why.every((why) => why === 'unreadable-characters' || why === 'doubtful-characters') && hasCheckDigit.has(said.scheme))
const hasCheckDigit: ReadonlySet<string> = new Set(['imo-ship', 'imo-company', 'lei', 'ru-inn', 'ru-ogrn', 'cn-uscc'])
