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

/** `key`: the member by which a row is known. Names and keys never change: what lies on devices is found by them. */
export function keptRows<Row>(database: string, table: string, key: keyof Row & string): KeptRows<Row> {
  const within = async <T>(mode: IDBTransactionMode, ask: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const request = indexedDB.open(database, 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(table, { keyPath: key }))
    const opened = await answer(request)
    const transaction = opened.transaction(table, mode)
    for (const end of ['complete', 'abort'] as const) transaction.addEventListener(end, () => opened.close())
    return answer(ask(transaction.objectStore(table)))
  }
  return {
    get: async (of) => { try { return (await within('readonly', (rows) => rows.get(of) as IDBRequest<Row | undefined>)) ?? null } catch { return null } },
    put: async (row) => { try { await within('readwrite', (rows) => rows.put(row)); return true } catch { return false } },
    drop: async (of) => { try { await within('readwrite', (rows) => rows.delete(of)) } catch { /* there is none */ } },
  }
}

const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result))
  request.addEventListener('error', () => reject(request.error ?? new Error('the browser did not answer')))
})
