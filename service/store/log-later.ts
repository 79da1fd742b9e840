/**
 * Log later: what a writer appended to a log since a head of it was opened, for who only reads. The entries that came, hashed onto the tree that was checked before,
 * must give the newer signed head: then all before them is what it was, and nothing of it is read.
 * @module
 */
import { equalBytes } from '@proofmark/core/bytes'
import { Frontier, leafHash, rootOf, tileWidth } from '@proofmark/core/log'
import { StoreDamaged } from './faults.ts'
import type { Head, LogFiles } from './log-files.ts'
import { hashesIn } from './log-recovery.ts'

export interface LaterEntries { readonly head: Head; /** Behind those of the head before. */ readonly entries: readonly Uint8Array[] }

/** `null`: the head is the same. Throws `StoreDamaged`. */
export function laterEntries(files: LogFiles, before: Head | null): LaterEntries | null {
  const head = files.head()
  const [from, size] = [before?.size ?? 0, head?.size ?? 0]
  if (head === null || (size === from && equalBytes(head.root, before!.root))) {
    if (head === null && before !== null) throw new StoreDamaged('log-behind-signed-head', `log/checkpoint is gone, and a head of ${from} entries was read here before`)
    return null
  }
  if (size <= from) throw new StoreDamaged('log-behind-signed-head', `log/checkpoint signs ${size} entries, and a head of ${from} with another root or more entries was read here before`)
  const frontier = Frontier.at(from, hashesIn(files, from))
  if (before !== null && !equalBytes(frontier.root(), before.root)) throw differs(size)
  const entries: Uint8Array[] = []
  for (let index = Math.floor(from / tileWidth); index * tileWidth < size; index++) {
    const [bundle, tile] = [files.bundle(index, size), files.tile(0, index, size)]
    if (bundle === null || tile === null) throw new StoreDamaged('entry-missing', `log/tile/0 and log/tile/entries, ${index}: expected ${size} entries in all as the checkpoint says; one is missing or cut`)
    for (const [at, entry] of bundle.entries()) {
      if (index * tileWidth + at < from) continue
      const leaf = leafHash(entry)
      if (!equalBytes(leaf, tile[at]!)) throw new StoreDamaged('entry-damaged', `log/tile/entries, entry ${index * tileWidth + at}: its bytes are not those that were sealed`)
      frontier.append(leaf)
      entries.push(entry)
    }
  }
  // What proofs are made from has to give it too.
  if (!equalBytes(frontier.root(), head.root) || !equalBytes(rootOf(size, hashesIn(files, size)), head.root)) throw differs(size)
  return { head, entries }
}

const differs = (size: number) => new StoreDamaged('root-differs', `log: what was appended does not give the head of ${size} entries that log/checkpoint signs`)
