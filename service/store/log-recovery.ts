/**
 * Log recovery: what a log folder holds when it is opened, checked to the last byte, and what a cut left is completed or removed.
 *
 * Nothing is repaired by guessing: a damaged byte inside the signed part ends the opening, and is named.
 *
 * Format: spec/data-folder.md, "Opening"
 * @module
 */
import { equalBytes } from '@proofmark/core/bytes'
import { Frontier, leafHash, rootOf, tileHashes, tileWidth, treeRoot, type ReadHash } from '@proofmark/core/log'
import { StoreDamaged } from './faults.ts'
import type { Head, LogFiles } from './log-files.ts'

export interface Recovered {
  readonly head: Head | null
  readonly frontier: Frontier
}

/** `complete` signs a head again that was signed and noted and then cut off; `null`: the folder is open for reading only. */
export function recoverLog(files: LogFiles, complete: ((size: number, root: Uint8Array) => Head) | null): Recovered {
  let head = files.head()
  let frontier = frontierOf(files, head?.size ?? 0)
  if (frontier === null) throw missing(files, head!.size)
  if (head !== null && !equalBytes(frontier.root(), head.root)) throw new StoreDamaged('root-differs', `log: the entries hash to another root than the checkpoint signs (${head.size} entries)`)
  const heads = files.signedHeads()
  const size = head?.size ?? 0
  const readHash = hashesIn(files, size)
  const bad = heads.find((signed) => signed.size <= size && !equalBytes(rootOf(signed.size, readHash), signed.root))
  if (bad !== undefined) throw new StoreDamaged('head-inconsistent', `log/heads: a head of ${bad.size} entries was signed with another root than the log has now`)
  // A head is noted before its checkpoint is written, so the checkpoint's own is there.
  if (head !== null && !heads.some((signed) => signed.size === size)) throw new StoreDamaged('head-missing', `log/heads: the head of ${size} entries that log/checkpoint signs is not among those that were signed here; the list is cut or of an older copy. Restore a backup; nothing was changed.`)
  const last = heads.at(-1)
  if (last !== undefined && last.size > size) {
    // Signed, but the checkpoint file was not written: everything before it was, so the append is completed.
    const more = frontierOf(files, last.size)
    if (more === null || !equalBytes(more.root(), last.root)) {
      throw new StoreDamaged('log-behind-signed-head', `the log has ${size} entries, but a head of ${last.size} was signed here: this is an older copy. Use the newest data folder; going on would sign a second history.`)
    }
    if (complete !== null) {
      head = complete(last.size, last.root)
      frontier = more
    }
  }
  if (complete !== null) {
    files.cutUnfinishedHead()
    files.sweep(head?.size ?? 0)
  }
  return { head, frontier }
}

/** Hashes of a tree that lies there whole. */
export function hashesIn(files: LogFiles, size: number): ReadHash {
  return tileHashes(size, ({ level, index, width }) => {
    const hashes = files.tile(level, index, size)
    if (hashes === null) throw new StoreDamaged('entry-missing', `log/tile/${level}, tile ${index}: expected ${width} hashes; it is missing or cut. Restore a backup; nothing was changed.`)
    return Buffer.concat(hashes)
  })
}

/**
 * Entries up to which a log is hashed whole when it is opened: those of a store that is held in memory, whose notes are all read then in any case. Of a larger one
 * the tiles must hash to the signed head, and the entries at its edge to their tile; the others are checked by an audit, by whoever makes the tables anew, and by
 * whoever proves one. What both take: decision 0050.
 */
const hashedWhole = Number(process.env['PROOFMARK_HASHED_WHOLE'] ?? 20_000)

/** From the hash tiles, and the entries of the last two bundles: what a cut can have left is there. */
function frontierOfTiles(files: LogFiles, size: number): Frontier | null {
  const last = Math.floor((size - 1) / tileWidth)
  for (const index of last === 0 ? [0] : [last - 1, last]) {
    const leaves = files.bundle(index, size)?.map(leafHash)
    if (leaves === undefined || !isTile(files, 0, index, size, leaves)) return null
  }
  return Frontier.at(size, hashesIn(files, size))
}

/** All entries hashed; `null`: a bundle is missing or cut, or a tile does not have the hashes of its entries. */
function frontierOf(files: LogFiles, size: number): Frontier | null {
  if (size > hashedWhole) return frontierOfTiles(files, size)
  const frontier = new Frontier()
  const above: Uint8Array[][] = []
  for (let index = 0; index * tileWidth < size; index++) {
    const leaves = files.bundle(index, size)?.map(leafHash)
    if (leaves === undefined) return null
    for (const leaf of leaves) frontier.append(leaf)
    if (!isTile(files, 0, index, size, leaves)) return null
    if (leaves.length === tileWidth) add(above, 0, treeRoot(leaves))
  }
  return above.every((_, at) => areTiles(files, at + 1, size, above[at]!)) ? frontier : null
}

/** Roots of full tiles become the hashes of the level above. */
function add(above: Uint8Array[][], level: number, root: Uint8Array) {
  const hashes = (above[level] ??= [])
  hashes.push(root)
  if (hashes.length % tileWidth === 0) add(above, level + 1, treeRoot(hashes.slice(-tileWidth)))
}

const areTiles = (files: LogFiles, level: number, size: number, hashes: readonly Uint8Array[]): boolean =>
  Array.from({ length: Math.ceil(hashes.length / tileWidth) }, (_, index) => isTile(files, level, index, size, hashes.slice(index * tileWidth, (index + 1) * tileWidth))).every(Boolean)

function isTile(files: LogFiles, level: number, index: number, size: number, hashes: readonly Uint8Array[]): boolean {
  const found = files.tile(level, index, size)
  return found !== null && found.every((hash, at) => equalBytes(hash, hashes[at]!))
}

function missing(files: LogFiles, size: number): StoreDamaged {
  for (let index = 0; index * tileWidth < size; index++) {
    const [entries, leaves] = [files.bundle(index, size), files.tile(0, index, size)]
    if (entries === null) return new StoreDamaged('entry-missing', `log/tile/entries, bundle ${index}: expected ${size} entries in all as the checkpoint says; the bundle is missing or cut. Restore a backup; nothing was changed.`)
    if (leaves === null) return new StoreDamaged('entry-missing', `log/tile/0, tile ${index}: it is missing or cut. Restore a backup; nothing was changed.`)
    const at = entries.findIndex((entry, place) => !equalBytes(leafHash(entry), leaves[place]!))
    if (at !== -1) return new StoreDamaged('entry-damaged', `log/tile/entries, entry ${index * tileWidth + at}: its bytes are not those that were sealed. Restore a backup; nothing was changed.`)
  }
  return new StoreDamaged('root-differs', `log/tile: a tile above the leaves is missing, cut or has other hashes than the ${size} entries`)
}
