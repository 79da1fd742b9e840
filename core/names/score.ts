/**
 * Score of two names from 0 to 1: it orders, so that no two names that differ reach 1.
 *
 * Words that stand for each other speak for sameness by their weight; a word on both sides that stands for none speaks against it
 * (another given name, another tribe, another branch); a word on one side only was perhaps left out. What contradicts (another
 * number, generation, legal form, or the same surname in the form of the other gender) takes its part from the whole.
 * @module
 */
import { align, alignment } from './alignment.ts'
import { genderedForms } from './gendered-form.ts'
import type { PreparedName } from './prepared-name.ts'
import type { FormClass } from './tables/legal-forms.ts'
import type { Reading } from './reading.ts'
import { afterTelling, isOnlyForm, mostOfForms } from './telling.ts'
import { soundCost } from './word-likeness.ts'
import { maskDistance, type Word } from './word.ts'

/** What was found against sameness, or left out, beside the words. */
export interface Against {
  conflict: number
  omitted: number
  isOmittedInBrackets: boolean
  number: boolean
  generation: boolean
  gender: boolean
  order: boolean
}

/** How much a likeness of two words is worth: below three quarters it soon says little. */
function worth(likeness: number): number {
  if (likeness >= 0.9) return 0.92 + (likeness - 0.9) * 0.8
  if (likeness >= 0.75) return 0.62 + (likeness - 0.75) * 2
  return Math.max(0, 0.62 - (0.75 - likeness) * 3.2)
}

const sound: Against = { conflict: 0, omitted: 0, isOmittedInBrackets: false, number: false, generation: false, gender: false, order: false }

/** Of two readings, by their words alone. Fills `against` and leaves `alignment` as it was found. */
export function scoreReadings(a: Reading, b: Reading, isOrganisation: boolean, against: Against = sound): number {
  align(a, b)
  const [wordsA, wordsB] = [a.words, b.words]
  let [matched, worthy, doubtful, leftA, leftB, bracketsA, bracketsB, fillersA, fillersB] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  let lastPartner = -1
  let turns = 0
  against.number = against.generation = against.gender = false
  let [numbersA, numbersB, generationsA, generationsB] = [0, 0, 0, 0]
  for (let i = 0; i < wordsA.length; i++) {
    const word = wordsA[i]!
    const partner = alignment.toB[i]!
    if (partner === -1) {
      leftA += word.weight
      if (word.isBracketed) bracketsA += word.weight
      if (word.role === 'filler') fillersA += word.weight
      if (word.role === 'number') numbersA++
      if (word.role === 'generation') generationsA++
      continue
    }
    const other = wordsB[partner]!
    const weight = (word.weight + other.weight) / 2
    matched += weight
    const alike = alignment.likenessOfA[i]!
    // A slip in spelling may also be another name (Allison, Ellison): a sound that is the same says more.
    worthy += weight * (worth(alike) - (alignment.isSpelling(i) && !word.isAbjad && !other.isAbjad ? 0.05 : 0))
    // Ahmed for Mohamed is hardly a slip of the pen: in a long name too it speaks against.
    if (alike < 0.76) doubtful += weight * (0.76 - alike) / 0.16
    if (partner < lastPartner && weight > 0.1) turns++
    lastPartner = partner
    if (!isOrganisation && alike < 1 && word.role === 'name' && genderedForms(word.text, other.text)) against.gender = true
  }
  for (let j = 0; j < wordsB.length; j++) {
    if (alignment.toA[j] !== -1) continue
    const word = wordsB[j]!
    leftB += word.weight
    if (word.isBracketed) bracketsB += word.weight
    if (word.role === 'filler') fillersB += word.weight
    if (word.role === 'number') numbersB++
    if (word.role === 'generation') generationsB++
  }
  if (matched === 0) return fallback(a, b, 0, against)
  against.number = numbersA + numbersB > 0
  against.generation = generationsA > 0 && generationsB > 0
  against.conflict = Math.min(leftA, leftB)
  against.omitted = Math.abs(leftA - leftB)
  against.order = turns > 0
  const fillers = leftA > leftB ? fillersA : fillersB
  against.isOmittedInBrackets = (leftA > leftB ? bracketsA : bracketsB) >= against.omitted - 0.1 && against.omitted > 0.1
  const share = against.omitted / (matched + against.omitted)
  let score = worthy / (matched + against.conflict)
  score *= 1 - 0.3 * Math.min(1, (against.conflict + doubtful) / 0.8)
  if (against.omitted > 0) score *= isOrganisation ? organisationOmission(against.omitted, fillers, share, against.isOmittedInBrackets) : personOmission(share, matched)
  // A short name that stands alone has little to be recognised by.
  if (wordsA.length === 1 && wordsB.length === 1 && score < 0.9 && Math.min(a.joined.length, b.joined.length) < 5) score *= 0.9
  if (against.number) score *= numbersA > 0 && numbersB > 0 ? 0.66 : 0.72
  if (against.generation) score *= 0.62
  if (against.gender) score *= 0.7
  if (turns > 0) score *= turns === 1 ? 0.99 : 0.97
  if (turns > 0 && !isOrganisation) {
    // Omar bin Hassan is the son of Hassan, and Hassan bin Omar the son of Omar.
    if (isTurnedAboutFather(wordsA)) score *= 0.7
    // Ali Hassan may be the father of Hassan Ali, where no word says which is the surname.
    else if (!saysSurname(wordsA)) score *= 0.945
  }
  return against.conflict > 0.3 || score < 0.85 ? fallback(a, b, score, against) : score
}

const ofFather = new Set(['bin', 'ibn', 'ben', 'bint', 'ould', 'wuld', 'oglu', 'kyzy'])

/** The names on both sides of a word for son or daughter changed places. */
function isTurnedAboutFather(words: readonly Word[]): boolean {
  for (let at = 1; at + 1 < words.length; at++) {
    const [before, after] = [alignment.toB[at - 1]!, alignment.toB[at + 1]!]
    if (ofFather.has(words[at]!.text) && alignment.toB[at] !== -1 && after !== -1 && before > after) return true
  }
  return false
}

/** A surname of those that stand first in China or Korea; or a given name beside one that is none. */
function saysSurname(words: readonly Word[]): boolean {
  let [given, others] = [0, 0]
  for (const { role, lines, isAbjad } of words) {
    if (role !== 'name' || isAbjad) continue
    if (lines?.some((line) => line >= 1000) === true) return true
    if (lines === null) others++
    else given++
  }
  return given > 0 && others > 0
}

/** One or two names of many may be left out; of two names one may not. */
export const personOmission = (share: number, matched: number) => Math.max(0.3, 1 - 0.85 * share * share - (share > 0.05 ? 0.01 : 0)) * (matched < 1.3 ? 0.85 : 1)

/** Crystalord Systems is not Crystalord: one word more is another company, unless it is a filler or stands in brackets. */
function organisationOmission(omitted: number, fillers: number, share: number, isBracketed: boolean): number {
  const telling = omitted - fillers
  const ofFillers = fillers > 0 ? 0.96 : 1
  if (telling < 0.15) return ofFillers * (1 - 0.1 * telling)
  return Math.max(0.2, (isBracketed ? 0.86 : 0.74) - 0.3 * share) * ofFillers
}

/** Names whose words were cut elsewhere: all letters in a row, where that is more. Never as good as words that agree. */
function fallback(a: Reading, b: Reading, score: number, against: Against): number {
  if (a.by === 'native' || against.number || against.generation || against.gender || Math.abs(a.joined.length - b.joined.length) > 3 || a.joined.length < 6) return score
  if (maskDistance(a.mask, b.mask) > 1) return score
  // Two letters at most: in a long name a whole other word would be a small part of all letters.
  const cost = soundCost(a.joined, b.joined, 34, a.words[0]?.isAbjad !== b.words[0]?.isAbjad)
  return cost >= 34 ? score : Math.max(score, 0.93 - (0.2 * cost) / 34 - (0.6 * cost) / (20 * a.joined.length))
}

/** Takes part of the whole for what is not in the words: the legal form, the script, the way of writing. */
export function whole(score: number, a: PreparedName, b: PreparedName): number {
  if (score === 0) return 0
  let all = score
  if (a.form !== null && b.form !== null) {
    if (formsDiffer(a.form.formClass, b.form.formClass)) all *= 0.7
    else if (a.form.formClass !== b.form.formClass) all *= 0.985
    else if (a.form.text !== b.form.text) all *= 0.99
  } else if (a.form !== null || b.form !== null) all *= 0.975
  if (a.script !== b.script) all *= 0.985
  if (a.folded !== b.folded) all *= 0.994
  all = afterTelling(all, a, b)
  if (isOnlyForm(a) || isOnlyForm(b)) all = Math.min(all, mostOfForms)
  // Only the same letters are 1; the same but for capitals and marks are next to it.
  return a.text === b.text ? all : all * (a.folded === b.folded ? 0.998 : 1)
}

/** Of two classes that both say something definite. */
export const formsDiffer = (a: FormClass, b: FormClass) => a !== b && !open.has(a) && !open.has(b)
const open: ReadonlySet<FormClass> = new Set(['company', 'incorporated'])
