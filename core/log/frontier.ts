/**
 * The frontier of a growing tree: the complete subtrees at its right edge, one for each bit of its size.
 *
 * It is all that is needed to append and to know the root: 22 hashes for three million leaves.
 *
 * Standard: RFC 6962 §2.1; known as a compact range.
 * @module
 */
import { type Bytes, invariant } from '@proofmark/core/bytes'
import { emptyRoot, isHash, isSize, nodeHash, type ReadHash } from './tree-hash.ts'

/** A subtree of `2 ** level` leaves, the `index`-th of its level, that got its last leaf. */
export type CompleteSubtree = { readonly level: number; readonly index: number; readonly hash: Bytes }

/** Invariant: one hash for each set bit of `size`, the largest subtree first. */
export class Frontier {
  #size = 0
  #peaks: Bytes[] = []

  /** The frontier of the first `size` leaves of a stored tree. */
  static at(size: number, readHash: ReadHash): Frontier {
    invariant(isSize(size), `a size: ${size}`)
    const frontier = new Frontier()
    frontier.#size = size
    let start = 0
    for (let level = 52; level >= 0; level--) {
      const leaves = 2 ** level
      if (Math.floor(size / leaves) % 2 === 0) continue
      frontier.#peaks.push(readHash(level, start / leaves))
      start += leaves
    }
    return frontier
  }

  /** Number of leaves. */
  get size(): number {
    return this.#size
  }

  /** Adds the hash of the next leaf. The subtrees that it completes, the leaf itself first. */
  append(leafHash: Bytes): CompleteSubtree[] {
    invariant(isHash(leafHash), 'a leaf hash has 32 bytes')
    invariant(this.#size < Number.MAX_SAFE_INTEGER, 'the size stays a safe integer')
    let done: CompleteSubtree = { level: 0, index: this.#size, hash: leafHash }
    const complete = [done]
    while (done.index % 2 === 1) {
      done = { level: done.level + 1, index: (done.index - 1) / 2, hash: nodeHash(this.#peaks.pop()!, done.hash) }
      complete.push(done)
    }
    this.#peaks.push(done.hash)
    this.#size++
    return complete
  }

  /** The root of all leaves so far. O(log size). */
  root(): Bytes {
    return this.#peaks.length === 0 ? emptyRoot : this.#peaks.reduceRight((right, left) => nodeHash(left, right))
  }
}
