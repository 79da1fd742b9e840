/**
 * Secret: a withheld value, and every form in which a text would give it away to a reader.
 *
 * `leak.ts` looks for the value as written, in the ways in which bytes are written; here it is read as a person would read it:
 * the same day in another notation, the same point in other coordinates, the same name in another order or alphabet.
 *
 * @module
 */
import { datesIn } from './date-forms.ts'
import { foldLetters, wordsOf } from './folding.ts'
import { repeatsFolded } from './leak.ts'
import { hasPartOf, nameFormIn, nameOf, partsIn, soundsOf, type Name } from './name-forms.ts'
import { gridFormIn, isSamePoint, pointsIn, type Point } from './place-forms.ts'

/** Where the value was withheld: a field of a statement. */
export interface SecretField { readonly id: string; readonly path: string }

export type Secret = SecretField & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string; readonly isPerson: boolean }
  /** EDTF. */
  | { readonly kind: 'date'; readonly value: string }
  /** `value`: as in `50.45, 30.52`, only to be shown to the publisher. */
  | { readonly kind: 'point'; readonly value: string; readonly point: Point; readonly precisionKm: number }
)

/** What gives a secret away, and how. */
export interface Tell { readonly secret: Secret; readonly form: string }

export interface TellFinder {
  /** Every secret that the text tells. `isLabel`: a label or the name of a file, where one word of a person's name is enough. */
  tells(text: string, isLabel?: boolean): Tell[]
  /** The secret point that a place would tell, as exact as its own radius. */
  tellsPlace(place: Point, precisionKm: number): Tell[]
  /** Secrets of which the text has a part that may be there by chance: one word of a person's name. */
  doubts(text: string): Tell[]
}

/** Made once for all texts: names and dates are taken apart here. */
export function tellFinder(secrets: readonly Secret[]): TellFinder {
  // One value in many fields is looked for once, and named by the first of them.
  const unique = [...new Map(secrets.toReversed().map((secret) => [JSON.stringify({ ...secret, id: '', path: '' }), secret])).values()].toReversed()
  const names = new Map<Secret, Name>(unique.filter(({ kind }) => kind === 'name').map((secret) => [secret, nameOf(secret.value)]))
  const dates = new Map(unique.filter(({ kind }) => kind === 'date').map((secret) => [secret, datesOfSecret(secret.value)]))
  const folded = new Map(unique.map((secret) => [secret, foldLetters(secret.value)]))
  const squeezed = new Map(unique.map((secret) => [secret, secret.kind === 'point' ? null : squeezedPattern(secret.value)]))
  return {
    tells(text, isLabel = false) {
      const seen = reading(text)
      return unique.flatMap((secret) => {
        const form = secret.kind !== 'point' && repeatsFolded(seen.folded(), folded.get(secret)!) ? 'as it is'
          : secret.kind === 'name' ? (hasPartOf(seen.sounds(), names.get(secret)!) ? nameFormIn(seen.words(), names.get(secret)!, secret.isPerson) : null) ?? (isLabel && secret.isPerson && partsIn(seen.words(), names.get(secret)!).length > 0 ? 'one word of the name' : null)
          : secret.kind === 'date' ? dateFormIn(seen.dates(), dates.get(secret)!)
          : secret.kind === 'point' ? pointFormIn(seen, secret.point, secret.precisionKm, text)
          : null
        const told = form ?? (squeezed.get(secret)?.test(seen.folded()) === true ? 'with other separators' : null)
        return told === null ? [] : [{ secret, form: told }]
      })
    },
    tellsPlace: (place, precisionKm) => unique.flatMap((secret) => {
      if (secret.kind !== 'point') return []
      const isSame = place.lat === secret.point.lat && place.lon === secret.point.lon
      const named = { lat: Math.abs(place.lat), lon: Math.abs(place.lon), halfKm: precisionKm, form: '' }
      return isSame || isSamePoint(named, secret.point, secret.precisionKm) ? [{ secret, form: isSame ? 'as it is' : 'a place beside it' }] : []
    }),
    doubts(text) {
      const words = wordsOf(text)
      return unique.flatMap((secret) => (secret.kind === 'name' && secret.isPerson ? partsIn(words, names.get(secret)!).map((word) => ({ secret, form: `“${word}”` })) : []).slice(0, 1))
    },
  }
}

/** Each reading of a text is made at most once, and only if a secret asks for it. */
function reading(text: string) {
  const once = <T>(make: () => T) => { let made: { value: T } | null = null; return () => (made ??= { value: make() }).value }
  const words = once(() => wordsOf(text))
  return { words, sounds: once(() => soundsOf(words())), dates: once(() => datesIn(text)), points: once(() => pointsIn(text)), folded: once(() => foldLetters(text)) }
}

interface DatesOfSecret { readonly whole: ReadonlySet<string>; readonly withoutYear: ReadonlySet<string> }

/** The days of an EDTF text, those at the ends of periods too; its months where it names no day. A year alone is found as it is. */
function datesOfSecret(edtf: string): DatesOfSecret {
  const days = [...edtf.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}/g)].map(([day]) => day)
  const months = [...edtf.matchAll(/(?<![\d-])\d{4}-(?:0[1-9]|1[0-2])(?![\d-])/g)].map(([month]) => month)
  return { whole: new Set([...days, ...months]), withoutYear: new Set(days.map((day) => `--${day.slice(5)}`)) }
}

const dateFormIn = (named: ReturnType<typeof datesIn>, { whole, withoutYear }: DatesOfSecret): string | null =>
  named.find(({ date }) => whole.has(date) || withoutYear.has(date))?.form ?? null

const pointFormIn = (seen: ReturnType<typeof reading>, point: Point, precisionKm: number, text: string): string | null =>
  seen.points().find((named) => isSamePoint(named, point, precisionKm))?.form ?? gridFormIn(text, point, precisionKm)

/** A number or serial with other separators: `12 500` for `12,500`, `KN 4711/08` for `KN-4711-08`. Null where there are too few digits to be sure. */
function squeezedPattern(value: string): RegExp | null {
  const signs = [...foldLetters(value).replace(/[^\p{L}\p{N}]/gu, '')]
  if (signs.length < 4 || signs.length > 60 || signs.filter((sign) => /\p{N}/u.test(sign)).length < 4) return null
  return new RegExp(`(?<![\\p{L}\\p{N}])${signs.join("[\\s.,'’_/·-]{0,2}")}(?![\\p{L}\\p{N}])`, 'u')
}
