/**
 * Statement: what one author says of one subject at one time, with its place in the log.
 *
 * It is never edited. A correction or withdrawal is a later statement; `World` (world.ts) says what holds now.
 *
 * @module
 */
import type { FieldsOf, KindName } from './kinds/index.ts'

/** 32 lower-case hex digits. */
export type StatementId = string

/** A statement whose fields are all known. `K` narrows the fields. */
export interface Statement<K extends KindName = KindName> {
  readonly id: StatementId
  readonly kind: K
  readonly version: number
  /** Index of its note in the log; `null`: not sealed yet. */
  readonly index: number | null
  readonly fields: FieldsOf<K>
  /** Paths whose values are not here: withheld from this copy, or erased. Their fields read `null` or empty. */
  readonly hidden: readonly string[]
}

/** Any statement, discriminated by `kind`. */
export type AnyStatement = { [K in KindName]: Statement<K> }[KindName]
