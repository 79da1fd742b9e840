/**
 * Keys: those that the log's `key` statements added, with the index from which each is valid, for packages and screens.
 * @module
 */
import type { KeyEntry, Store } from 'proofmark/store'

export type LogKey = KeyEntry

export const keysOf = (store: Store): readonly LogKey[] => store.keys.list()
