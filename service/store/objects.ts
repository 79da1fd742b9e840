/**
 * Objects: bytes under keys, far away or in a folder: what of the store may lie on another machine. Never opened, only kept.
 *
 * Most are written once (`putNew`) and never again; a few words that say what is newest are replaced, each time against what was read before,
 * so that two writers cannot write over each other. A write whose answer was lost is looked up before anybody is told.
 *
 * Decision: docs/decisions/0053-object-storage.md
 * @module
 */

/** Bytes in memory, or a file of this disk that may be too large for that. */
export type ObjectSource = Uint8Array | { readonly path: string }

export interface ObjectHead {
  readonly size: number
  /** Of these bytes and no others, in words of the storage. */
  readonly etag: string
  /** In milliseconds since 1970. */
  readonly modified: number
}

export interface ListedObject { readonly key: string; readonly size: number; readonly modified: number }

export interface ObjectRange { readonly from: number; readonly length: number }

/** All throw `ObjectsFailed`; `storage-away`: the same may succeed later. */
export interface Objects {
  /** Where it is, as it may be told. */
  readonly name: string
  /** Since when it does not answer; `null`: it answered last. */
  awaySince(): Date | null
  /** Durable when it resolves; the same bytes twice are fine. Throws `object-differs` where other bytes lie there, and leaves them. */
  putNew(key: string, source: ObjectSource): Promise<void>
  /** `etag`: of what is replaced; `null`: nothing is there. Throws `object-changed` where it is otherwise. Resolves to the new one. */
  replace(key: string, bytes: Uint8Array, etag: string | null): Promise<string>
  /** Fewer bytes than a range asks for only at the end; of a range the etag may be empty. `null`: not there. */
  get(key: string, range?: ObjectRange): Promise<{ readonly bytes: Uint8Array; readonly etag: string } | null>
  head(key: string): Promise<ObjectHead | null>
  /** Of all keys that begin so, in the order of their bytes. */
  list(prefix: string): AsyncIterable<ListedObject>
  /** Also where it is not there. */
  remove(key: string): Promise<void>
}

/** Letters that lie under the same name in a folder and in every storage. */
export const isObjectKey = (key: string): boolean => key.length <= 512 && key.split('/').every((part) => /^[A-Za-z0-9_.=+-]+$/.test(part) && part !== '.' && part !== '..')
