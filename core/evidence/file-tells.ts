/**
 * File tells: what a file of evidence says by itself of where, when, by whom and with which camera it was made.
 *
 * A file check asks whether that is withheld; here it is told to the publisher though nothing is, since who gives away a photograph
 * seldom knows what the camera wrote into it. What nobody could read is told, too: it may say anything.
 *
 * @module
 */
import type { Inside, Trait } from './inside/inside.ts'

/** What a file can tell, in the order in which it is listed. */
export const tellWords = ['place', 'time', 'person', 'device', 'unread'] as const
export type TellWord = (typeof tellWords)[number]

/** `said`: the words or numbers that stand there, shortened; for `unread`, why; null where they stand in no field of their own. */
export interface FileTell { readonly what: TellWord; readonly field: string; readonly said: string | null }

const wordOf: Readonly<Record<Trait, TellWord>> = { point: 'place', time: 'time', person: 'person', device: 'device' }

/** Longest text of a field that is repeated. */
const mostSaid = 80

/** Each field once, sorted by what it tells. Never throws. */
export function fileTells({ texts, traits, unread }: Inside): FileTell[] {
  const words = new Map<string, string>()
  for (const { field, text } of texts) if (!words.has(field)) words.set(field, shortened(text))
  const tells = [
    ...traits.map(({ field, trait }): FileTell => ({ what: wordOf[trait], field, said: words.get(field) ?? null })),
    ...unread.map(({ field, because }): FileTell => ({ what: 'unread', field, said: because })),
  ]
  const unique = new Map(tells.map((tell) => [`${tell.what} ${tell.field} ${tell.said}`, tell]))
  return [...unique.values()].toSorted((a, b) => tellWords.indexOf(a.what) - tellWords.indexOf(b.what))
}

function shortened(text: string): string {
  const plain = text.slice(0, 4 * mostSaid).replace(/\s+/g, ' ').trim()
  return plain.length > mostSaid ? `${plain.slice(0, mostSaid)}…` : plain
}
