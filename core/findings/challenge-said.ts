/**
 * Challenge said: a line of the challenge file in the words of a language, with what is of a record kept apart from what is of the language.
 *
 * One line of words for each code. `{name}` is a value; `[ … ]` is left out where a value in it is not recorded. Values that are codes have names in each language; a code that has none, as in a
 * package that somebody else made, stands as it is. Words of records are not translated here: whoever prints them says of which language they are.
 * @module
 */
import type { ChallengeAnswerCode, ChallengeGapCode, ChallengeLine, ChallengeValues } from './challenge-lines.ts'
import { englishChallenge } from './challenge-words-en.ts'

/** What one language brings. */
export interface ChallengeWords {
  readonly lines: Readonly<Record<ChallengeAnswerCode | ChallengeGapCode, string>>
  /** Of a party, a giver or a taker, that is not named. */
  readonly aParty: string
  readonly somebody: string
  /** Names of codes, by the value that has them. */
  readonly names: Readonly<Record<'verified' | 'type' | 'status' | 'state' | 'standing' | 'kind' | 'gap', Readonly<Record<string, string>>>>
}

export interface ChallengePiece { readonly text: string; /** Words, names and numbers of statements, in the language in which they were written. */ readonly isRecorded: boolean }

/** English, one sentence or line: it is of the view itself, so that who only verifies carries no other language. */
export const challengeText = (line: Said): string => challengeIn(englishChallenge, line).map(({ text }) => text).join('')

type Said = Pick<ChallengeLine, 'code' | 'values' | 'titles'>

export function challengeIn(words: ChallengeWords, line: Said): ChallengePiece[] {
  const values = said(line, words)
  return words.lines[line.code].split(/\[([^\]]*)\]/u).flatMap((part, at) => {
    const parts = part.split(/\{(\w+)\}/u)
    // Every second part stood in brackets, and within it every second is a name.
    if (at % 2 === 1 && parts.some((name, place) => place % 2 === 1 && values[name] === null)) return []
    return parts.map((text, place): ChallengePiece => (place % 2 === 0 ? { text, isRecorded: false } : values[text] ?? { text: '', isRecorded: true }))
  }).filter(({ text }) => text !== '').filter(({ text }, at, all) => text !== '.' || !endsItself(all[at - 1]))
}

/** Words of a record that end with a stop of their own. */
const endsItself = (piece: ChallengePiece | undefined): boolean => piece !== undefined && piece.isRecorded && /[.!?؟…]$/u.test(piece.text)

function said({ code, values: recorded, titles }: Said, words: ChallengeWords): Readonly<Record<string, ChallengePiece | null>> {
  const values: Record<string, string | number | null> = { ...unsaid(code), ...recorded, ...titles }
  // Where it was checked, or read without doubt, or waived as a whole, nothing is added.
  if (values['verified'] === 'yes') values['verified'] = null
  if (values['unread'] === 0) values['unread'] = null
  if (code === 'review-waived' && values['stage'] === 'procedure') values['stage'] = null
  const pieces = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null ? null : named(words, name, value)]))
  const own = (text: string): ChallengePiece => ({ text, isRecorded: false })
  if (values['party'] === null || values['party'] === '') pieces['party'] = own(words.aParty)
  if (code === 'handed-over') for (const side of ['from', 'to']) pieces[side] ??= own(words.somebody)
  if (code === 'reply' && (values['wording'] === null || values['wording'] === '')) pieces['wording'] = pieces['kind'] ?? null
  return pieces
}

/** Every value that the words of a code ask for, as not recorded. */
const unsaid = (code: ChallengeLine['code']): ChallengeValues => Object.fromEntries([...englishChallenge.lines[code].matchAll(/\{(\w+)\}/gu)].map((match) => [match[1]!, null]))

function named({ names }: ChallengeWords, name: string, value: string | number): ChallengePiece {
  const codes = Object.hasOwn(names, name) ? names[name as keyof ChallengeWords['names']] : {}
  const text = Object.hasOwn(codes, String(value)) ? codes[String(value)]! : null
  return text === null ? { text: String(value), isRecorded: typeof value === 'string' } : { text, isRecorded: false }
}
