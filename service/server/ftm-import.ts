/**
 * FollowTheMoney import: entities sealed as parties, craft and their numbers, once each however often the file comes.
 * @module
 */
import { ftmParties, type FtmRead } from 'proofmark/exports'
import { kinds } from '@proofmark/core/statements'
import type { Sealable, Store } from 'proofmark/store'

export interface FtmImported extends FtmRead {
  /** Entities sealed now, or that would be; that were there; that have a reason. */
  readonly sealed: number
  readonly same: number
  readonly refused: number
  readonly statements: number
}

/** Handled as `restricted` like whatever is not said to be open. */
export async function importFtm(store: Pick<Store, 'derivedId' | 'indexOf' | 'seal'>, text: string, { file, isDryRun }: { readonly file: string; readonly isDryRun: boolean }): Promise<FtmImported> {
  const read = ftmParties(text, file)
  const drafts = new Map<string, Sealable>()
  let [sealed, same, refused] = [0, 0, 0]
  for (const { drafts: all, reason } of read.rows) {
    if (reason !== null) { refused++; continue }
    const fresh = all.flatMap(({ key, kind, fields, of }): Sealable[] => {
      const id = store.derivedId(key)
      return store.indexOf(id) !== null || drafts.has(id) ? [] : [{ id, kind, fields: kinds[kind].schema.parse(of === null ? fields : { ...fields, of: store.derivedId(of) }) }]
    })
    if (fresh.length === 0) same++
    else sealed++
    for (const draft of fresh) drafts.set(draft.id, draft)
  }
  if (!isDryRun && drafts.size > 0) await store.seal([...drafts.values()])
  return { ...read, sealed, same, refused, statements: drafts.size }
}
