/**
 * Kept rows: one table of the browser's own database, for what a page keeps on this device alone. Its rows are of one shape and known by one member.
 *
 * Whoever writes is told whether it is kept; a browser that refuses storage (a private window, a full disk) is as one in which nothing was kept.
 * @module
 */

export interface KeptRows<Row> {
  /** `null`: there is none, or storage is refused. */
  get(key: string): Promise<Row | null>
  /** Whether it is kept now. */
  put(row: Row): Promise<boolean>
  drop(key: string): Promise<void>
}

interface Place { readonly database: string; readonly table: string; readonly key: string }

/** One transaction over the table; answers once it is complete, so that what was answered lies on the device. */
export async function within<T>({ database, table, key }: Place, mode: IDBTransactionMode, ask: (rows: IDBObjectStore, answer: (found: T) => void) => void): Promise<T> {
  const request = indexedDB.open(database, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(table, { keyPath: key }))
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(unanswered(request.error)))
  })
  return new Promise((resolve, reject) => {
    const transaction = opened.transaction(table, mode)
    let found: { readonly it: T } | null = null
    transaction.addEventListener('complete', () => { opened.close(); if (found === null) reject(unanswered(null)); else resolve(found.it) })
    transaction.addEventListener('abort', () => { opened.close(); reject(unanswered(transaction.error)) })
    ask(transaction.objectStore(table), (it) => { found = { it } })
  })
}

/** `key`: the member by which a row is known. Names and keys never change: what lies on devices is found by them. */
export function keptRows<Row>(database: string, table: string, key: keyof Row & string): KeptRows<Row> {
  const place = { database, table, key }
  return {
    get: async (of) => { try { return (await within<Row | undefined>(place, 'readonly', (rows, answer) => { const request: IDBRequest<Row | undefined> = rows.get(of); request.addEventListener('success', () => answer(request.result)) })) ?? null } catch { return null } },
    put: async (row) => { try { return await within<boolean>(place, 'readwrite', (rows, answer) => { rows.put(row); answer(true) }) } catch { return false } },
    drop: async (of) => { try { await within<null>(place, 'readwrite', (rows, answer) => { rows.delete(of); answer(null) }) } catch { /* there is none */ } },
  }
}

const unanswered = (error: Error | null): Error => error ?? new Error('the browser did not answer')
