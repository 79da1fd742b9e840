/**
 * Event dates: the dates that the claims of a sentence establish, each for what happened then.
 *
 * The day of its use is no day of its making, however near it stands to the claim; days of sources and of the record are of neither.
 *
 * Decision: docs/decisions/0049-dates-of-their-events.md
 * @module
 */
import { day, formatDay, parseDay } from '@proofmark/core/dates'
import { datesIn } from '@proofmark/core/evidence'
import type { Claim, World } from '@proofmark/core/statements'
import type { Bearing } from './claim-subject.ts'
import { currentOf, idsIn, leaves, standingNear, westernDigits } from './given.ts'
import { topicsOf, type Topic } from './topics.ts'

/** What a date can be of, beside what a topic names: `documented`, when it was shown or photographed; `published`, of a source and of what was said there. */
export type Event = Topic | 'documented' | 'published'

/** From a day to a day; a day that is recorded as such is both. `null`: no end is established. */
export interface Window { readonly from: string | null; readonly to: string | null }

export interface EventDates {
  readonly of: ReadonlyMap<Event, readonly Window[]>
  /** They tell which thing is meant: of its uses and recoveries, and in its label and description. */
  readonly naming: readonly string[]
  /** Of counts, and in the words of positions that a claim quotes: of whatever those say. */
  readonly quoted: readonly string[]
}

export function eventDates(world: World, bearing: readonly Bearing[]): EventDates {
  const of = new Map<Event, Window[]>()
  const naming: string[] = []
  const quoted: string[] = []
  const span = (events: readonly Event[], window: Window) => { for (const event of events) of.set(event, [...(of.get(event) ?? []), window]) }
  const add = (events: readonly Event[], value: unknown) => { for (const date of datesOf(value)) span(events, { from: date, to: date }) }
  for (const { claim, outcome } of bearing) {
    const topics = topicsOf(claim)
    if (claim.type === 'at-least') for (const condition of claim.suchThat) spanOf(condition, (window) => span(topicsOf({ ...condition, item: '' } as Claim), window))
    else spanOf(claim, (window) => span(topics, window))
    if (outcome.window !== null) span(topics, outcome.window)
    for (const id of idsIn(claim)) {
      const statement = currentOf(world, id)
      if (statement?.kind === 'transfer') add(topics, statement.fields.when)
      if (statement?.kind === 'quantity') quoted.push(...datesOf(statement.fields))
      if (statement?.kind === 'position') quoted.push(...datesOf(statement.fields.wording))
    }
    if (claim.type === 'production-to-use' && outcome.days !== null) {
      for (const use of usesNear(world, claim)) for (const window of madeBefore(use, outcome.days)) span(['made'], window)
    }
    for (const id of standingNear(world, claim)) {
      const statement = currentOf(world, id)
      switch (statement?.kind) {
        case 'use': case 'recovery': {
          const event = statement.kind === 'use' ? 'used' : 'recovered'
          naming.push(...datesOf([statement.fields.when, statement.kind === 'use' ? statement.fields.what : null]))
          if (topics.includes(event)) add([event], statement.fields.when)
          break
        }
        case 'item': naming.push(...datesOf([statement.fields.label, statement.fields.description])); break
        case 'site': add(['documented'], statement.fields.when); break
        case 'photo': add(['documented'], statement.fields.taken); break
        case 'mark': add(['mark'], statement.fields.transcription); break
        case 'reading': add(['mark'], [statement.fields.meaning, statement.fields.date]); break
        case 'document': add(['published'], [statement.fields.date, statement.fields.title]); break
        case 'position': add(['published'], statement.fields.when); break
        case 'custody': if (topics.includes('kept')) add(['kept', 'transfer'], statement.fields.when); break
        case 'transfer': if (topics.includes('transfer') || topics.includes('diversion')) add(['transfer', 'diversion'], statement.fields.when); break
        case 'screening': case 'proceeding': add(['listed', 'forbidden'], statement.fields); break
        default: break
      }
    }
  }
  return { of, naming, quoted }
}

const usesNear = (world: World, claim: Claim): string[] => [...standingNear(world, claim)].flatMap((id) => world.get(id, 'use')?.fields.when ?? [])

/** Of so many days before its use it follows when it was made. */
function madeBefore(use: string, { least, most }: { readonly least: number | null; readonly most: number | null }): Window[] {
  const used = parseDay(use)
  if (used === null) return []
  const ago = (days: number | null) => (days === null ? null : formatDay(day(used - days)))
  return [{ from: ago(most), to: ago(least) }]
}

/** The days that a claim names itself. */
function spanOf(claim: object, add: (window: Window) => void): void {
  const { from, to, day: earliest, on } = claim as { from?: unknown; to?: unknown; day?: unknown; on?: unknown }
  const text = (value: unknown) => (typeof value === 'string' && /^\d{4}/.test(value) ? value : null)
  if (text(from) !== null || text(to) !== null) add({ from: text(from), to: text(to) })
  if (text(earliest) !== null) add({ from: text(earliest), to: null })
  if (text(on) !== null) add({ from: text(on), to: text(on) })
}

/** Days, months and years that a value names. */
function datesOf(value: unknown): string[] {
  return leaves(value).flatMap((leaf) => {
    const plain = westernDigits(String(leaf))
    return /^[0-9a-f]{32,64}$/.test(plain) ? [] : [...datesIn(plain).map(({ date }) => date), ...[...plain.matchAll(/(?<!\d)(?:1[89]|20)\d{2}(?:-\d{2}(?:-\d{2})?)?(?!\d)/g)].map(([date]) => date)]
  })
}
