/**
 * Keys: those that the log's `key` statements added, with the index from which each is valid.
 * @module
 */
import type { Store } from 'proofmark/store'

export interface LogKey { readonly id: string; readonly name: string; readonly verifierKey: string; readonly role: string; readonly from: number; readonly closedAt: number | null }

export function keysOf(store: Store): LogKey[] {
  const world = store.world()
  return world.of('key').map(({ id, index, fields }) => ({
    id,
    name: fields.verifierKey.split('+')[0] ?? '',
    verifierKey: fields.verifierKey,
    role: fields.role,
    from: index ?? 0,
    closedAt: world.referring(id, 'key-close')[0]?.index ?? null,
  }))
}
