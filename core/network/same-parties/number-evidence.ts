/**
 * What the numbers of two records say of their sameness.
 *
 * Only numbers of one register can be held against each other. A register that gives each party one number for life protects: two different numbers
 * of it, both with a right check digit, are two parties, however alike their names. A number that changes with flag, register or branch protects nobody.
 * @module
 */
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

const order: readonly NumberRelation[] = ['same', 'same-for-a-time', 'can-be-same', 'differ-one-wrong', 'differ', 'kept-apart']

function relationOf(a: RecordNumber, b: RecordNumber): NumberRelation {
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
const isBorne = ({ said }: RecordNumber) => said.checkDigit === 'right' || (said.possible !== null && said.possible.length > 0 && said.scheme !== null && said.checkDigit !== 'wrong' && said.why.every((why) => why === 'unreadable-characters') && hasCheckDigit.has(said.scheme))
const hasCheckDigit: ReadonlySet<string> = new Set(['imo-ship', 'imo-company', 'lei', 'ru-inn', 'ru-ogrn', 'cn-uscc'])
