/**
 * Kept drafts: what is written of a finding and not sealed, on this device alone (decision 0020: in the clear in the profile of the browser). One for each finding that is corrected, one for each case.
 * @module
 */
import type { FindingDraft } from './draft.ts'

/** `base`: how many later words the finding had when the draft was begun. */
export interface KeptDraft { readonly name: string; readonly draft: FindingDraft; readonly base: number }

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open('proofmark-findings', 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('drafts', { keyPath: 'name' }))
  const database = await answer(request)
  const transaction = database.transaction('drafts', mode)
  for (const end of ['complete', 'abort'] as const) transaction.addEventListener(end, () => database.close())
  return transaction.objectStore('drafts')
}

const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result))
  request.addEventListener('error', () => reject(request.error ?? new Error('the browser did not answer')))
})

/** `null`: there is none, or storage is refused. */
export const keptDraft = async (name: string): Promise<KeptDraft | null> => {
  try { return (await answer((await store('readonly')).get(name) as IDBRequest<KeptDraft | undefined>)) ?? null } catch { return null }
}
/** Whether it is kept now. */
export const keepDraft = async (kept: KeptDraft): Promise<boolean> => {
  try { await answer((await store('readwrite')).put(kept)); return true } catch { return false }
}
export const dropDraft = async (name: string): Promise<void> => {
  try { await answer((await store('readwrite')).delete(name)) } catch { /* there is none */ }
}
