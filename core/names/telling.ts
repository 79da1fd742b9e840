/**
 * Telling: how much a name tells its bearer apart, and what a name that tells little loses though all of it agrees.
 *
 * Many bear a name of one common word, few one of three. Without it all names that agree but for capitals would have one score. No list is
 * asked how rare a word is: a score is the same whatever else is kept. The rule stands in spec/screening.md.
 * @module
 */
import type { Reading } from './reading.ts'
import type { PreparedName } from './prepared-name.ts'
import { meaningOf } from './vocabulary.ts'

/** A name that stands in the tables of given names and surnames, or a word of trade or place that is all of the name, is borne by many. */
const ofTheTables = 0.6

/** Each word by what it does in the name, and by its letters: the more of them, the fewer bear it. Of several readings the one that tells most. */
export function telling({ readings }: PreparedName): number {
  let most = 0
  for (const reading of readings) most = Math.max(most, ofReading(reading))
  return most
}

const kept = new WeakMap<Reading, number>()

function ofReading(reading: Reading): number {
  let sum = kept.get(reading)
  if (sum === undefined) {
    sum = 0
    for (const { text, role, weight, length, lines } of reading.words) sum += weight * (length / (length + 1)) * (role === 'name' && (lines !== null || meaningOf(text) !== null) ? ofTheTables : 1)
    kept.set(reading, sum)
  }
  return sum
}

/** Of two names that of the one that tells less. */
const tellingOfBoth = (a: PreparedName, b: PreparedName): number => Math.min(telling(a), telling(b))
export const tellsLittle = (a: PreparedName, b: PreparedName): boolean => tellingOfBoth(a, b) < 0.8

/** What is left of a score: all below 0.7, and the less the nearer it comes to 1; a higher score stays the higher one. */
export const afterTelling = (score: number, a: PreparedName, b: PreparedName): number =>
  score <= 0.7 ? score : score * (1 - 0.12 * 4 ** -tellingOfBoth(a, b) * (score - 0.7) / 0.3)

/** Nothing but a legal form: such names are of nobody, and below what is shown unless they are letter by letter the same. */
export const isOnlyForm = ({ readings }: PreparedName): boolean => readings.every(({ words }) => words.length > 0 && words.every(({ role }) => role === 'form'))
export const mostOfForms = 0.5
