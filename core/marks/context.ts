/**
 * Context: what a note beside a mark says that can decide between its readings.
 *
 * The idea: readings are ordered by context alone, and each sentence for or against one names the words it rests on.
 * So the note is turned into few facts, each with its words: the thing, who made it, where it turned up, by when it
 * existed. What the note does not say stays `null`; nothing is guessed.
 * @module
 */
import { parseDay } from '@proofmark/core/dates'
import type { Day } from '@proofmark/core/dates'
import { findCountries, countryOf, nameOfCountry } from './named-countries.ts'
import type { NamedCountry } from './named-countries.ts'
import { findDates, latestOf } from './named-dates.ts'
import type { NamedDate } from './named-dates.ts'
import { findItems } from './item-classes.ts'
import type { NamedItem } from './item-classes.ts'

/** Fields of a form; what is given here goes before what `text` says. */
export interface Context {
  readonly itemClass?: string
  /** Country code or name. */
  readonly madeIn?: string
  readonly recoveredIn?: string
  /** `YYYY-MM-DD`: the thing existed on this day. */
  readonly latest?: string
  readonly text?: string
}

export interface ContextFacts {
  /** All words of the context. */
  readonly text: string
  /** The bearer of the mark; `null`: not named, or not known to `item-classes.ts`. */
  readonly item: NamedItem | null
  /** What else is named: the whole that the bearer belongs to. */
  readonly wholes: readonly NamedItem[]
  readonly makers: readonly NamedCountry[]
  readonly recovered: readonly NamedCountry[]
  readonly unclear: readonly NamedCountry[]
  readonly dates: readonly NamedDate[]
  /** Not made after `day`. */
  readonly latest: { readonly day: Day; readonly words: string } | null
  /** The words that say that the same mark stands on several things; `null`: not said. */
  readonly repeated: string | null
}

/** A note is read up to here, in UTF-16 code units: it is a note, and an adversary may write it. */
const longestNote = 5_000

/** Facts of a context. Takes anything, throws never; a field that is no text is left out. */
export function factsOf(context: string | Context | undefined): ContextFacts {
  const form: Context = typeof context === 'string' ? { text: context } : context ?? {}
  const [itemClass, text] = [textOf(form.itemClass), textOf(form.text)]
  if (itemClass === '' && text === '' && form.madeIn === undefined && form.recoveredIn === undefined && form.latest === undefined) return noFacts
  const items = findItems(itemClass === '' ? text : `${itemClass}. ${text}`)
  const countries = [...given(form.madeIn, 'maker', 'made in'), ...given(form.recoveredIn, 'recovery', 'recovered in'), ...findCountries(text)]
  const dates = findDates(text)
  const named = latestOf(dates)
  const latest = parseDay(textOf(form.latest))
  return {
    text: [itemClass, text].filter((part) => part !== '').join('. '),
    item: items[0] ?? null,
    wholes: items.slice(1),
    makers: countries.filter(({ role }) => role === 'maker'),
    recovered: countries.filter(({ role }) => role === 'recovery'),
    unclear: countries.filter(({ role }) => role === 'unclear'),
    dates,
    latest: latest !== null ? { day: latest, words: textOf(form.latest) } : named && { day: named.to, words: named.words },
    repeated: /\b(?:repeated(?:ly)?|two|three|four|several|both|many|same (?:number|mark)s?)\b/iu.exec(text)?.[0] ?? null,
  }
}

const noFacts: ContextFacts = { text: '', item: null, wholes: [], makers: [], recovered: [], unclear: [], dates: [], latest: null, repeated: null }

function given(value: string | undefined, role: NamedCountry['role'], verb: string): NamedCountry[] {
  const country = countryOf(textOf(value))
  return country === null ? [] : [{ country, role, words: `${verb} ${nameOfCountry(country)}` }]
}

const textOf = (value: unknown): string => typeof value === 'string' ? value.slice(0, longestNote) : ''
