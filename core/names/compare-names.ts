/**
 * Comparing two names: a score, and why.
 * @module
 */
import { alignment, type PairReason } from './alignment.ts'
import { bandOf, type Band } from './band.ts'
import { Reach } from './out-of-reach.ts'
import { prepareName, type NameKind, type PreparedName } from './prepared-name.ts'
import type { Reading } from './reading.ts'
import { isOnlyForm, tellsLittle } from './telling.ts'
import { formsDiffer, scoreReadings, whole, type Against } from './score.ts'

/** What speaks for or against sameness, besides the words that stand for each other. */
export type NameReason =
  | 'identical' | 'same-but-for-signs' | 'another-script' | 'another-order' | 'words-left-out' | 'left-out-in-brackets' | 'words-differ'
  | 'number-differs' | 'generation-differs' | 'gender-differs' | 'form-same-class' | 'form-differs' | 'form-missing' | 'no-word-in-common' | 'no-words' | 'only-a-form' | 'tells-little'

export interface AlignedPart {
  /** Words of each name, as they were read; none on one side where the word stands alone. */
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly likeness: number
  readonly reason: PairReason | 'alone'
}

export interface NameComparison {
  readonly score: number
  readonly band: Band
  readonly kind: NameKind
  /** How each was read, such as mandarin. */
  readonly readAs: readonly [string, string]
  readonly parts: readonly AlignedPart[]
  readonly for: readonly NameReason[]
  readonly against: readonly NameReason[]
}

/** From 0 to 1, in four digits; 1 only for the same letters. Commutative. */
export const scoreNames = (a: PreparedName, b: PreparedName): number => scoreWith(a, b, [])

/** The same of one name with many others, where it is `atLeast` or more; else it may be any number below it: what is not asked is not worked out. */
export function scoringOf(asked: PreparedName, atLeast: number): (other: PreparedName) => number {
  const reaches = asked.readings.map((reading) => new Reach(reading, atLeast - rounding))
  return (other) => scoreWith(asked, other, reaches)
}

/** What is rounded up to `atLeast` reaches it. */
const rounding = 0.0001

function scoreWith(a: PreparedName, b: PreparedName, reaches: readonly Reach[]): number {
  if (a.text === b.text) return a.readings[0]!.words.length > 0 ? 1 : 0
  return Math.round(whole(best(a, b, reaches)[2], a, b) * 10_000) / 10_000
}

const isOrganisation = (a: PreparedName, b: PreparedName) => a.kind !== 'person' || b.kind !== 'person'

/** `reaches`: of each reading of `a`, or none. */
function best(a: PreparedName, b: PreparedName, reaches: readonly Reach[]): readonly [Reading, Reading, number] {
  const organisation = isOrganisation(a, b)
  const [firstA, firstB] = [a.readings[0]!, b.readings[0]!]
  if (a.readings.length === 1 && b.readings.length === 1) return [firstA, firstB, both(firstA, firstB, organisation, reaches[0])]
  // Characters of one script are held against each other as they are: what they sound like says less.
  const isNative = a.script === b.script && a.readings.some(({ by }) => by === 'native') && b.readings.some(({ by }) => by === 'native')
  let chosen: readonly [Reading, Reading, number] = [firstA, firstB, -1]
  for (const [at, one] of a.readings.entries()) {
    for (const other of b.readings) {
      if ((one.by === 'native' || other.by === 'native') !== isNative || (one.by === 'native') !== (other.by === 'native')) continue
      const score = both(one, other, organisation, reaches[at])
      if (score > chosen[2]) chosen = [one, other, score]
    }
  }
  return chosen[2] < 0 ? [firstA, firstB, 0] : chosen
}

/** Greedy pairs depend on the side that begins; the shorter name, or the first by letters, begins. */
function both(a: Reading, b: Reading, organisation: boolean, reach: Reach | undefined): number {
  if (reach?.isOut(b, organisation) === true) return 0
  return isTurned(a, b) ? scoreReadings(b, a, organisation) : scoreReadings(a, b, organisation)
}

const isTurned = (a: Reading, b: Reading) => b.words.length < a.words.length || (b.words.length === a.words.length && b.joined < a.joined)

/** The score with its reasons and aligned parts. `compareNames(a, b).score` is `scoreNames(a, b)`. */
export function compareNames(givenA: string | PreparedName, givenB: string | PreparedName): NameComparison {
  const a = typeof givenA === 'string' ? prepareName(givenA) : givenA
  const b = typeof givenB === 'string' ? prepareName(givenB) : givenB
  const score = scoreNames(a, b)
  const [readingA, readingB] = best(a, b, [])
  const found: Against = { conflict: 0, omitted: 0, isOmittedInBrackets: false, number: false, generation: false, gender: false, order: false }
  const turned = isTurned(readingA, readingB)
  if (turned) scoreReadings(readingB, readingA, isOrganisation(a, b), found)
  else scoreReadings(readingA, readingB, isOrganisation(a, b), found)
  const parts = turned ? partsOf(readingB, readingA).map((part) => ({ ...part, a: part.b, b: part.a })) : partsOf(readingA, readingB)
  return {
    score, band: bandOf(score), kind: isOrganisation(a, b) ? (a.kind === 'person' ? b.kind : a.kind) : 'person', readAs: [readingA.by, readingB.by], parts, ...reasonsOf(a, b, found, parts),
  }
}

function partsOf(a: Reading, b: Reading): AlignedPart[] {
  const parts: AlignedPart[] = []
  const taken = new Set<number>()
  for (const [i, word] of a.words.entries()) {
    const partner = alignment.toB[i]!
    if (partner === -1) { parts.push({ a: [word.text], b: [], likeness: 0, reason: 'alone' }); continue }
    if (taken.has(partner) && alignment.toA[partner] !== i) {
      const at = parts.findIndex((part) => part.b.includes(b.words[partner]!.text) && part.reason === 'joined')
      if (at !== -1) { parts[at] = { ...parts[at]!, a: [...parts[at]!.a, word.text] }; continue }
    }
    const ofB = [...b.words.keys()].filter((j) => j === partner || alignment.toA[j] === i)
    for (const j of ofB) taken.add(j)
    parts.push({ a: [word.text], b: ofB.map((j) => b.words[j]!.text), likeness: rounded(alignment.likenessOfA[i]!), reason: alignment.reasonOfA(i) })
  }
  for (const [j, word] of b.words.entries()) if (alignment.toA[j] === -1 && !taken.has(j)) parts.push({ a: [], b: [word.text], likeness: 0, reason: 'alone' })
  return parts
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

function reasonsOf(a: PreparedName, b: PreparedName, found: Against, parts: readonly AlignedPart[]): { for: NameReason[]; against: NameReason[] } {
  const [speaksFor, against]: [NameReason[], NameReason[]] = [[], []]
  if (parts.length === 0) return { for: speaksFor, against: ['no-words'] }
  if (a.text === b.text) return { for: ['identical'], against }
  if (isOnlyForm(a) || isOnlyForm(b)) against.push('only-a-form')
  else if (tellsLittle(a, b)) against.push('tells-little')
  if (a.folded === b.folded) speaksFor.push('same-but-for-signs')
  if (a.form !== null && b.form !== null) {
    if (formsDiffer(a.form.formClass, b.form.formClass)) against.push('form-differs')
    else speaksFor.push('form-same-class')
  }
  else if (a.form !== null || b.form !== null) against.push('form-missing')
  if (a.script !== b.script) against.push('another-script')
  if (parts.every(({ reason }) => reason === 'alone')) return { for: speaksFor, against: [...against, 'no-word-in-common'] }
  if (found.order) against.push('another-order')
  if (found.conflict > 0.3) against.push('words-differ')
  if (found.omitted > 0.15) against.push(found.isOmittedInBrackets ? 'left-out-in-brackets' : 'words-left-out')
  if (found.number) against.push('number-differs')
  if (found.generation) against.push('generation-differs')
  if (found.gender) against.push('gender-differs')
  return { for: speaksFor, against }
}
