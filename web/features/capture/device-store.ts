/**
 * Device store: drafts, their originals and what can be taken back, in the browser's own database.
 *
 * Every step is one small transaction that is flushed to the disk before it counts as kept (`durability: 'strict'`), so that a tab that is
 * closed, a browser that is killed or a battery that dies leaves the draft as it was a moment before. A file lies there before any draft
 * names it (`taken`), so that none is lost between the two.
 * @module
 */
import type { DraftPhoto, ListName, Restore } from '@proofmark/core/capture'
import type { CaptureReceipt } from '../../api.ts'

/** `sealing`: its statements were fixed and may have left this device, so nothing of it changes until the server says what became of them. */
export type SessionState = 'open' | 'sealing' | 'sealed'

export interface SessionRow {
  readonly id: string
  readonly begun: string
  readonly title: string
  readonly items: number
  readonly photos: number
  readonly state: SessionState
  /** The statement file as it was fixed for sealing. */
  readonly sealText: string | null
  readonly receipts: readonly CaptureReceipt[]
  /** Milliseconds since 1970. */
  readonly updated: number
}

export interface UndoRow { readonly session: string; readonly n: number; readonly group: number; readonly back: Restore; readonly merge: string | null }
/** `head`, `order` (of a list) or a list: what there is under one key. `null` deletes. */
export interface EntryRow { readonly session: string; readonly list: ListName | 'head' | 'order'; readonly id: string; readonly entry: unknown }

export interface Write {
  readonly row: SessionRow | null
  readonly entries: readonly (EntryRow & { readonly entry: unknown })[]
  readonly undo: readonly UndoRow[]
  readonly undoDropped: readonly number[]
  /** Photographs that the draft names from now on. */
  readonly taken: readonly string[]
}

const storeNames = ['sessions', 'entries', 'undo', 'files', 'thumbs', 'taken'] as const

export class DeviceStore {
  readonly #database: IDBDatabase
  private constructor(database: IDBDatabase) {
    this.#database = database
    database.addEventListener('versionchange', () => database.close())
  }

  static async open(): Promise<DeviceStore> {
    const request = indexedDB.open('proofmark-capture', 1)
    request.addEventListener('upgradeneeded', () => {
      const database = request.result
      database.createObjectStore('sessions', { keyPath: 'id' })
      database.createObjectStore('entries', { keyPath: ['session', 'list', 'id'] })
      database.createObjectStore('undo', { keyPath: ['session', 'n'] })
      for (const name of ['files', 'thumbs'] as const) database.createObjectStore(name, { keyPath: ['session', 'sha256'] })
      database.createObjectStore('taken', { keyPath: ['session', 'id'] })
    })
    return new DeviceStore(await answer(request))
  }

  sessions(): Promise<SessionRow[]> {
    return this.#read('sessions', (store) => store.getAll() as IDBRequest<SessionRow[]>)
  }

  session(id: string): Promise<SessionRow | undefined> {
    return this.#read('sessions', (store) => store.get(id) as IDBRequest<SessionRow | undefined>)
  }

  entries(session: string): Promise<EntryRow[]> {
    return this.#read('entries', (store) => store.getAll(within(session)) as IDBRequest<EntryRow[]>)
  }

  undo(session: string): Promise<UndoRow[]> {
    return this.#read('undo', (store) => store.getAll(within(session)) as IDBRequest<UndoRow[]>)
  }

  /** Photographs whose files are here and that no draft names yet. */
  async taken(session: string): Promise<DraftPhoto[]> {
    const rows = await this.#read('taken', (store) => store.getAll(within(session)) as IDBRequest<{ photo: DraftPhoto }[]>)
    return rows.map(({ photo }) => photo)
  }

  async file(session: string, sha256: string): Promise<Blob | null> {
    const row = await this.#read('files', (store) => store.get([session, sha256]) as IDBRequest<{ blob: Blob } | undefined>)
    return row?.blob ?? null
  }

  async thumb(session: string, sha256: string): Promise<Blob | null> {
    const row = await this.#read('thumbs', (store) => store.get([session, sha256]) as IDBRequest<{ blob: Blob } | undefined>)
    return row?.blob ?? null
  }

  /** Sessions of this device other than this one that hold files of these hashes: SHA-256 → their ids. */
  async elsewhere(session: string, hashes: ReadonlySet<string>): Promise<Map<string, string[]>> {
    const keys = (await this.#read('files', (store) => store.getAllKeys())) as [string, string][]
    const found = new Map<string, string[]>()
    for (const [other, sha256] of keys) if (other !== session && hashes.has(sha256)) found.set(sha256, [...(found.get(sha256) ?? []), other])
    return found
  }

  /** The bytes and the photograph that names them, both or neither. Throws `QuotaExceededError` when the device is full. */
  async putFile(session: string, photo: DraftPhoto, blob: Blob, thumb: Blob | null): Promise<void> {
    const transaction = this.#database.transaction(['files', 'thumbs', 'taken'], 'readwrite', { durability: 'strict' })
    await wholly(transaction, () => {
      transaction.objectStore('files').put({ session, sha256: photo.sha256, blob })
      if (thumb !== null) transaction.objectStore('thumbs').put({ session, sha256: photo.sha256, blob: thumb })
      transaction.objectStore('taken').put({ session, id: photo.id, photo })
    })
  }

  async write(session: string, { row, entries, undo, undoDropped, taken }: Write): Promise<void> {
    const transaction = this.#database.transaction(['sessions', 'entries', 'undo', 'taken'], 'readwrite', { durability: 'strict' })
    await wholly(transaction, () => {
      if (row !== null) transaction.objectStore('sessions').put(row)
      for (const each of entries) {
        if (each.entry === null) transaction.objectStore('entries').delete([each.session, each.list, each.id])
        else transaction.objectStore('entries').put(each)
      }
      // A number that was given back may have been given again.
      for (const n of undoDropped) transaction.objectStore('undo').delete([session, n])
      for (const each of undo) transaction.objectStore('undo').put(each)
      for (const id of taken) transaction.objectStore('taken').delete([session, id])
    })
  }

  /** Everything of a session, its originals too. */
  async remove(session: string): Promise<void> {
    const transaction = this.#database.transaction(storeNames, 'readwrite', { durability: 'strict' })
    for (const name of storeNames) transaction.objectStore(name).delete(name === 'sessions' ? session : within(session))
    await done(transaction)
  }

  async #read<T>(name: (typeof storeNames)[number], ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return answer(ask(this.#database.transaction(name).objectStore(name)))
  }
}

const within = (session: string) => IDBKeyRange.bound([session], [session, []])

const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result))
  request.addEventListener('error', () => reject(request.error ?? new Error('the database of this browser does not answer')))
})

/** A request that is refused before it is made must not leave the ones before it standing. */
function wholly(transaction: IDBTransaction, work: () => void): Promise<void> {
  try {
    work()
  } catch (error) {
    transaction.abort()
    return Promise.reject(error as Error)
  }
  return done(transaction)
}

const done = (transaction: IDBTransaction): Promise<void> => new Promise((resolve, reject) => {
  transaction.addEventListener('complete', () => resolve())
  transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('the device is full', 'QuotaExceededError')))
})

let opened: Promise<DeviceStore> | null = null

/** One connection a tab. */
export const deviceStore = (): Promise<DeviceStore> => (opened ??= DeviceStore.open())

/** 128 random bits in hex. */
export const drawId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
