/**
 * Store: one data folder. Append is the only write; everything else is read, derived or erased.
 *
 * The log is the truth of what was sealed, the vault of what it says; the projection can be dropped at any time.
 *
 * @module
 */
import type { AnyStatement, KindName, Known, World } from '@proofmark/core/statements'
import type { AnchorFolder } from './anchor-folder.ts'
import type { ArrivingBlobs } from './arriving-blobs.ts'
import type { AuditReport } from './audit.ts'
import type { DerivedId } from './derived-id.ts'
import type { Disk } from './disk.ts'
import type { Objects } from './objects.ts'
import type { KeyChanges } from './key-changes.ts'
import type { Sealable } from './sealing.ts'
import type { KeyRole } from './signing-key.ts'
import type { DatabaseState } from './vault.ts'

export interface StoreOptions {
  readonly folder: string
  readonly clock: () => Date
  readonly random: (n: number) => Uint8Array
  /** Reads what is durable, without the lock; every write throws. */
  readonly readOnly?: boolean
  /** Of a vault that has one. */
  readonly passphrase?: string | null
  /** Address of the PostgreSQL database in which the vault lies; `null`: in files of the folder. */
  readonly database?: string | null
  /** Address of the object storage in which files of evidence lie, and a copy of the log; `null`: in the folder. For tests: the storage itself. */
  readonly blobs?: string | Objects | null
  /** While a large store is read whole, which a start does when its tables are behind or are not kept. */
  readonly progress?: (done: number, of: number) => void
  /** For tests that let a write fail. */
  readonly disk?: Disk
}

export interface Receipt { readonly id: string; readonly kind: KindName; readonly label: string | null; readonly index: number }

export interface Store {
  readonly origin: string
  /** C2SP verifier key of the log. */
  readonly logKey: string
  /** The database in which the vault lies; `null`: in files of the folder. */
  readonly database: DatabaseState | null
  /** The object storage in which files of evidence lie; `null`: in the folder. */
  readonly storage: DatabaseState | null
  statements(): readonly AnyStatement[]
  world(): World
  readonly known: Known
  /** The same id for the same words, in this folder alone; it tells nothing of them. */
  readonly derivedId: DerivedId
  putBlob(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  /** `null`: not there, or erased. Throws `BlobUnusable` for what is too large to be held at once (512 MiB). */
  blob(sha256: string): Promise<Uint8Array | null>
  hasBlob(sha256: string): boolean
  /** Bytes of the file. `null`: as above. */
  blobSize(sha256: string): number | null
  /** The file chunk by chunk, of any size; throws `BlobUnusable` in the middle where it is not what was kept. `null`: as above. */
  blobChunks(sha256: string): AsyncIterable<Uint8Array> | null
  /** Bytes from a place, fewer at the end; throws as above. */
  blobPart(sha256: string, from: number, length: number): Promise<Uint8Array | null>
  /** Files of which a part is here. */
  readonly arrivals: ArrivingBlobs
  /** Files that no statement names, with when somebody last meant to name them, in milliseconds since 1970. */
  unsealedBlobs(): readonly { readonly sha256: string; readonly touched: number }[]
  /** Somebody means to name the file. */
  touchBlob(sha256: string, at: Date): void
  /** Removes a file that no statement names; `false`: one does by now. */
  dropUnsealed(sha256: string): Promise<boolean>
  /**
   * Seals checked statements, all or none, under one new head; durable when it resolves. Each by the key in use of the role that may sign its
   * kind; `role`: by one that signs what is not recorded by hand. Throws `KeyRefused`.
   */
  seal(drafts: readonly Sealable[], role?: Exclude<KeyRole, 'log'>): Promise<Receipt[]>
  /** Adds, closes and chooses keys. */
  readonly keys: KeyChanges
  note(id: string): Uint8Array | null
  disclosures(id: string): Promise<string[]>
  /** What is kept of a picture beside its fields (`Sealable.picture`). `null`: nothing, or it was destroyed. */
  picture(id: string): Promise<Uint8Array | null>
  indexOf(id: string): number | null
  /** The signed head. */
  checkpoint(): Uint8Array
  size(): number
  prove(index: number, size: number): Uint8Array[]
  proveConsistency(size1: number, size2: number): Uint8Array[]
  /** The root of the first `size` entries. */
  rootAt(size: number): Uint8Array
  tile(path: string): Uint8Array | null
  /** What witnesses and authorities said of heads; written without the lock. */
  readonly anchors: AnchorFolder
  /** Seals an erasure, then destroys the openings. What is gone stays gone. */
  erase(id: string, paths: readonly string[], reason: string): Promise<Receipt>
  /**
   * Makes the tables anew from log and vault, each entry checked, while these answer and others seal. Resolves with how many they held when they took
   * their place, and the SHA-256 of their dump. Throws `StoreDamaged` or `VaultClosed` for what does not check; the tables then stay as they were.
   */
  rebuild(progress?: (done: number, of: number) => void): Promise<{ statements: number; digest: string }>
  /** Why the index stays behind the log until it is made again; `null`: it does not. */
  indexFault(): Promise<Error | null>
  dump(): Promise<string>
  /** With the copy of the log, where there is one. `isOfLogAlone`: as one who was given the log and no vault can do it; the report then counts no openings. */
  audit(options?: { readonly isOfLogAlone?: boolean }): Promise<AuditReport>
  /**
   * Of a store that is open for reading: brings it to the newest head by what was appended since; `false`: it has to be opened anew for that. Throws `StoreDamaged`
   * where what lies there is not this log any more, and what a database says.
   */
  follow(): Promise<boolean>
  close(): Promise<void>
}
