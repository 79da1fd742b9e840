/**
 * Marking system: a rule by which characters carry a date, a maker or a number, as data.
 *
 * The idea: one file a system, so that a specialist who does not program can review it. The system declares its
 * layout, where it is used and its sources; the code that decodes asks, and never asks *which* system it has. A rule
 * that changes gets a new version beside the old one.
 *
 * Guide: docs/guides/add-a-marking-system.md
 * @module
 */
import type { Context, ContextFacts } from './context.ts'
import type { ItemGroup } from './item-classes.ts'
import type { Stretch } from './possible-dates.ts'
import type { Script } from './look-alikes.ts'
import type { Argument, CountryRole, DateRole, Reading, ReadingKind, Source } from './reading.ts'

/** What one concrete text means. Senses of one system that differ in their dates only become one reading. */
export interface Sense {
  /** Each a possible date, of what the system's `dateOf` names; none: the sense has no date. */
  readonly dates: readonly Stretch[]
  readonly country?: string
  readonly maker?: string
  readonly lot?: string
  readonly serial?: string
  /** Of a check digit. A damaged mark leaves `invalid` ones out where a valid one fits too. */
  readonly check?: 'valid' | 'invalid'
  /** One sentence that goes before the system's `meaning`, where a row says more than the rule. */
  readonly meaning?: string
  /** Of the table rows that it rests on; added to those of the system. */
  readonly sources?: readonly Source[]
  readonly isUnverified?: boolean
  /** What a row warns of. Shown among what speaks against, without weight. */
  readonly cautions?: readonly string[]
  /** The rule allows it, but outside `inUse`. Left out of a damaged mark where a sense within it fits too. */
  readonly isOutOfUse?: boolean
}

/** Senses merged into one reading, before it is weighed. */
export interface Candidate {
  readonly senses: readonly Sense[]
  /** The texts that gave them: several for a damaged mark. */
  readonly texts: readonly string[]
  readonly dates: readonly Stretch[]
}

export interface Example {
  readonly mark: string
  readonly context?: string | Context
  /** Readings of this system, in any order: each given field must be equal. The empty list: it does not apply. */
  readonly gives: readonly Partial<Reading>[]
}

export interface MarkingSystem {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly kind: ReadingKind
  /** Left out: production. */
  readonly dateOf?: DateRole
  /** Left out: the maker's. */
  readonly countryOf?: CountryRole
  /** The words of a context that name this very kind of mark ("IMEI", "container number"): decisive for it. */
  readonly namedBy?: RegExp
  /** Script of its letters. A mark in look-alikes of another script is read in this one, and the reading says so. */
  readonly script?: Script
  /** Names or groups of `item-classes.ts`. Empty: on anything. */
  readonly seenOn: readonly (ItemGroup | 'jet vane actuator')[]
  /** EDTF; `null`: no known limits. */
  readonly inUse: string | null
  /** Countries whose makers use it. Empty: not bound to a country. */
  readonly usedIn: readonly string[]
  /** Empty only for a system that is unverified as a whole. */
  readonly sources: readonly Source[]
  /** It rests on what reference works commonly print, without a page that anybody has checked. */
  readonly isUnverified?: boolean
  /** For people: `[Juche] year`. */
  readonly layout: string
  /** On the mark as one line with digits 0 to 9. Named groups go to `read`. Must be linear: no nested repetition. */
  readonly pattern: RegExp
  /** Where many systems differ in their codes only: `pattern` is head, one of the codes, tail. Lets one look settle them all. */
  readonly codesWithin?: { readonly head: string; readonly codes: readonly string[]; readonly tail: string }
  /** What a damaged place can have held. */
  readonly alphabet: string
  /** Most characters of a mark that this system can be, white space counted. */
  readonly longest: number
  /** What the reading must not be taken to say. */
  readonly silentOn: string
  /** Ids of systems that the same characters fit. */
  readonly lookalikes: readonly string[]
  read(parts: Readonly<Record<string, string | undefined>>): readonly Sense[]
  /** One sentence. `mark` is the mark as transcribed. */
  meaning(candidate: Candidate, mark: string): string
  /** What speaks for and against beyond country, item, dates and damage, which every system is asked for alike. */
  weigh(candidate: Candidate, facts: ContextFacts): readonly Argument[]
  readonly examples: readonly Example[]
}

/** Checks what a compiler cannot: a slip in a system is a bug, so this throws. */
export function markingSystem(system: MarkingSystem): MarkingSystem {
  const problem =
    !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(system.id) ? 'its id is not kebab-case'
      : system.sources.length === 0 && system.isUnverified !== true ? 'it has no source'
        : system.examples.length === 0 ? 'it has no example'
          : system.pattern.global || system.pattern.sticky ? 'its pattern keeps state (flags g, y)'
            : null
  if (problem !== null) throw new Error(`marking system ${system.id}: ${problem}`)
  return Object.freeze(system)
}
