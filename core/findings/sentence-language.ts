/**
 * Sentence language: the languages in which a claim is put into a sentence, and what each must be able to say.
 *
 * Without `Intl`: engines differ in their tables, and a sentence must be the same everywhere. Numbers are written with the digits 0 to 9 in all.
 * @module
 */
import type { Claim, FieldsOf, StatementId } from '@proofmark/core/statements'

export const sentenceLanguages = ['en', 'fr', 'uk', 'ar'] as const
export type SentenceLanguage = (typeof sentenceLanguages)[number]

/** A claim as said plainly, as said of what only may be, and as denied. Without a capital and a stop. */
export interface Clause { readonly is: string; readonly mayBe: string; readonly isNot: string }

/** What the records of a claim are called, in the quotation marks of the language where they are words of a record. */
export interface Called {
  item(id: StatementId): string
  /** Several, in the order of the claim; a long list is cut, and says so by its number. */
  items(ids: readonly StatementId[]): string
  party(id: StatementId): string
  /** Whatever may have a role or a chain of custody, with the word for what it is. */
  thing(id: StatementId): string
  /** Its two sides. */
  transfer(id: StatementId): { readonly from: string; readonly to: string }
  quantity(id: StatementId): { readonly text: string; readonly claimant: string | null }
  position(id: StatementId): { readonly who: string; readonly words: string }
  quoted(words: string): string
  day(edtf: string): string
  country(code: string): string
  number(value: number): string
}

/** What one language brings. */
export interface SentenceWords {
  readonly quotes: readonly [string, string]
  /** Of a name that is not shown here. */
  readonly notShown: string
  /** Between thousands. */
  readonly thousands: string
  readonly months: readonly string[]
  day(day: number, month: string, year: string): string
  month(month: string, year: string): string
  /** `others`: how many more are not named. */
  list(named: readonly string[], others: number): string
  /** With the word for what it is: item, transfer, document, craft, photograph. */
  thing(kind: 'item' | 'transfer' | 'document' | 'craft' | 'photo' | 'record', name: string): string
  readonly qualifiers: Readonly<Record<NonNullable<FieldsOf<'quantity'>['qualifier']>, string>>
  /** Whole days between two ends, of which one may not be known. */
  days(least: number | null, most: number | null): string | null
  clause(claim: Claim, called: Called): Clause
  /** One sentence, with its capital and its stop. */
  readonly frame: { established(clause: Clause): string; possible(clause: Clause): string; contradicted(clause: Clause): string; 'not-established'(clause: Clause): string }
}

/** A clause of a subject, three verbs and the rest. */
export const clauseOf = (subject: string, [is, mayBe, isNot]: readonly [string, string, string], rest = ''): Clause => {
  const saying = (verb: string) => [subject, verb, rest].filter((part) => part !== '').join(' ')
  return { is: saying(is), mayBe: saying(mayBe), isNot: saying(isNot) }
}

/** Its first letter as a capital, and a stop after it. */
export const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
