/**
 * Shelf: where the statements of an open store are: all in memory, or in the tables, from which they are read when somebody asks.
 * @module
 */
import type { DatabaseSync } from 'node:sqlite'
import type { AnyStatement, World } from '@proofmark/core/statements'
import type { DeviceState } from './sealing.ts'

export interface Shelf {
  readonly isInTables: boolean
  /** Statements are there when it resolves, those of the log that the tables do not have yet too. */
  load(): Promise<void>
  /** Where each device stands. */
  devices(): Promise<Map<string, DeviceState>>
  /** In the order of the log. */
  all(): readonly AnyStatement[]
  world(): World
  /** Of the first `size`. */
  worldAt(size: number): World
  find(id: string): AnyStatement | undefined
  indexOf(id: string): number | null
  /** Of keys and of their ends. */
  ofKeys(): readonly AnyStatement[]
  read(from: number, to: number): Promise<readonly AnyStatement[]> | readonly AnyStatement[]
  /** Newly sealed. */
  add(statements: readonly AnyStatement[]): void
  /** The tables hold all below `size`. */
  followed(size: number): void
  /** For who only reads: what the writer did to the tables since is known. `false`: they cannot be read on, and have to be opened anew. */
  lookAgain(): boolean
  /** Whether any statement but `but` names a file of evidence. */
  namesBlob(sha256: string, but: string | null): boolean
  /** Fields that an erasure or the list names and whose values are still there, by statement. */
  erasedButThere(listed: ReadonlyMap<string, readonly string[]>): Promise<Map<string, string[]>>
  /** The tables were made anew, on another connection. */
  reconnect(connection: DatabaseSync): void
  /** These have fewer values by now: they are shown in place of what was there of them. */
  renew(renewed: readonly AnyStatement[]): Promise<void> | void
}

/** Of the log that a shelf is of. */
export interface ShelfLog { readonly size: number; entry(index: number): Uint8Array | null }

/** Hashes that stand in any field, so that a file is kept whatever names it. */
export const hashesIn = (fields: object): string[] => JSON.stringify(fields).match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? []
