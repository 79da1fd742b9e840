/**
 * The hashes of a Merkle tree: of a leaf, of a node, of a whole tree.
 *
 * A leaf and a node are hashed with different first bytes, so that no node can be shown as a leaf. A tree
 * of n leaves splits at the largest power of two below n; a subtree of 2^level leaves that starts at a
 * multiple of 2^level is *complete*, never changes again, and is all that anybody has to keep.
 *
 * Standard: RFC 6962 §2.1 (= RFC 9162 §2.1.1).
 * @module
 */
import { type Bytes, invariant, isBytes, sha256 } from '@proofmark/core/bytes'

/** Bytes of a SHA-256 hash. */
export const hashSize = 32

/** The root of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Bytes = sha256(new Uint8Array(0))

/** The hash of the complete subtree of `2 ** level` leaves that is the `index`-th of its level, both from 0. */
export type ReadHash = (level: number, index: number) => Bytes

/** SHA-256(0x00 || data). */
export function leafHash(data: Bytes): Bytes {
  const input = new Uint8Array(1 + data.length) // begins with 0x00
  input.set(data, 1)
  return sha256(input)
}

/** SHA-256(0x01 || left || right). */
export function nodeHash(left: Bytes, right: Bytes): Bytes {
  const input = new Uint8Array(1 + left.length + right.length)
  input[0] = 0x01
  input.set(left, 1)
  input.set(right, 1 + left.length)
  return sha256(input)
}

/** The root over leaf hashes in their order; `emptyRoot` for none. O(n). */
export function treeRoot(leafHashes: readonly Bytes[]): Bytes {
  return rootOf(leafHashes.length, hashesOf(leafHashes))
}

/** The root of the first `size` leaves. Reads at most one hash for each bit of `size`. */
export function rootOf(size: number, readHash: ReadHash): Bytes {
  return size === 0 ? emptyRoot : rangeHash(0, size, readHash)
}

/** The hash of the subtree over leaves `start` to `start + count - 1`, where the tree has such a subtree. */
export function rangeHash(start: number, count: number, readHash: ReadHash): Bytes {
  invariant(isSize(start) && isSize(count) && count > 0, `a subtree has leaves: ${count} from ${start}`)
  const left = largestPowerBelow(count)
  if (left * 2 === count || count === 1) return readHash(levelOf(count), start / count)
  return nodeHash(rangeHash(start, left, readHash), rangeHash(start + left, count - left, readHash))
}

/** Reads complete subtrees of leaf hashes that are in memory; each level is hashed once, when first asked for. */
export function hashesOf(leafHashes: readonly Bytes[]): ReadHash {
  for (const hash of leafHashes) invariant(isHash(hash), 'a leaf hash has 32 bytes')
  const levels = [leafHashes]
  return (level, index) => {
    while (levels.length <= level) levels.push(pairsOf(levels.at(-1)!))
    const hash = levels[level]![index]
    invariant(hash !== undefined, `no complete subtree ${index} at level ${level}`)
    return hash
  }
}

/** A number of leaves, or an index of one, that a double holds exactly. Foreign numbers are asked this first. */
export function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

export function isHash(value: unknown): value is Bytes {
  return isBytes(value) && value.length === hashSize
}

/** The largest power of two below `count`; 1 for 1. Not by bit operators: they end at 2^31. */
export function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

/** Not `Math.log2`: the standard does not promise that it is exact. */
function levelOf(power: number): number {
  let level = 0
  while (2 ** level < power) level++
  return level
}

function pairsOf(hashes: readonly Bytes[]): Bytes[] {
  return Array.from({ length: Math.floor(hashes.length / 2) }, (_, i) => nodeHash(hashes[2 * i]!, hashes[2 * i + 1]!))
}
