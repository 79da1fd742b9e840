/**
 * Kept layouts: where the nodes of each network lay on this device, so that a picture is the same when one comes back. Places only, by marks of the ids of nodes: no label, no
 * statement is kept, and no id, for that of what has no record can be its name. What cannot be kept (storage is refused) is computed again.
 * @module
 */

import { hashOf } from './positions.ts'

/** `network`: the case, or empty. `xy`: two numbers for each mark, in their order. */
export interface KeptLayout { readonly network: string; readonly marks: readonly string[]; readonly xy: Float32Array }

const markOf = (id: string): string => `${hashOf(id).toString(36)}.${hashOf(`${id}.`).toString(36)}`

export const layoutOf = (network: string, ids: readonly string[], xy: Float32Array): KeptLayout => ({ network, marks: ids.map(markOf), xy })

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open('proofmark-network', 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('layouts', { keyPath: 'network' }))
  const database = await answer(request)
  const transaction = database.transaction('layouts', mode)
  for (const end of ['complete', 'abort'] as const) transaction.addEventListener(end, () => database.close())
  return transaction.objectStore('layouts')
}

const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result))
  request.addEventListener('error', () => reject(request.error ?? new Error('the browser did not answer')))
})

export const keptLayout = async (network: string): Promise<KeptLayout | null> => {
  try { return (await answer((await store('readonly')).get(network) as IDBRequest<KeptLayout | undefined>)) ?? null } catch { return null }
}

export const keepLayout = async (layout: KeptLayout): Promise<void> => {
  try { await answer((await store('readwrite')).put(layout)) } catch { /* computed again at the next visit */ }
}

/** The places of these ids, not a number where one is new; `null`: none is known. */
export function alignedWith(ids: readonly string[], kept: KeptLayout | null): Float32Array | null {
  if (kept === null) return null
  const places = new Map(kept.marks.map((mark, at) => [mark, at]))
  const found = new Float32Array(ids.length * 2).fill(Number.NaN)
  let count = 0
  ids.forEach((id, at) => {
    const old = places.get(markOf(id))
    if (old === undefined || 2 * old + 1 >= kept.xy.length) return
    found.set([kept.xy[2 * old]!, kept.xy[2 * old + 1]!], 2 * at)
    count++
  })
  return count === 0 ? null : found
}
