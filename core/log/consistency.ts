/**
 * Consistency: the larger tree begins with all leaves of the smaller one, unchanged and in the same order.
 *
 * From one path both roots are computed: the old one from the hashes to the left, the new one from all.
 * A log that removed, changed or moved a leaf has no such path.
 *
 * Standard: RFC 9162 §2.1.4 (the check is §2.1.4.2).
 * @module
 */
import { type Bytes, equalBytes, invariant, isBytes } from '@proofmark/core/bytes'
import { emptyRoot, isHash, isSize, largestPowerBelow, nodeHash, rangeHash, type ReadHash } from './tree-hash.ts'

export type Consistency = {
  /** Numbers of leaves of the older and the newer tree. */
  readonly size1: number
  readonly size2: number
  readonly root1: Bytes
  readonly root2: Bytes
  readonly path: readonly Bytes[]
}

export type ConsistencyCode =
  | 'not-a-proof' // no object, the path is no list, or a root is no Uint8Array
  | 'not-a-size' // a size is no integer from 0 to 2^53 - 1
  | 'size-order' // the older tree is the larger one
  | 'hash-size' // a hash has not 32 bytes
  | 'path-too-short'
  | 'path-too-long'
  | 'old-root-differs'
  | 'root-differs'

/**
 * Is the tree of `size1` leaves the beginning of that of `size2`? Never throws, whatever it is given.
 *
 * Equal sizes want equal roots and an empty path: nothing is learnt of the tree. The empty tree begins every
 * other; then the path is empty and `root1` is `emptyRoot`. O(log size2).
 */
export function checkConsistency(proof: Consistency): { ok: true } | { ok: false; code: ConsistencyCode } {
  const no = (code: ConsistencyCode) => ({ ok: false, code }) as const
  if (typeof proof !== 'object' || proof === null || !Array.isArray(proof.path)) return no('not-a-proof')
  const { size1, size2, root1, root2, path } = proof
  if (!isBytes(root1) || !isBytes(root2)) return no('not-a-proof')
  if (!isSize(size1) || !isSize(size2)) return no('not-a-size')
  if (size1 > size2) return no('size-order')
  if (size1 === size2) {
    if (path.length > 0) return no('path-too-long')
    return equalBytes(root1, root2) ? { ok: true } : no('root-differs')
  }
  if (!isHash(root1) || !isHash(root2) || !Array.from(path).every(isHash)) return no('hash-size')
  if (size1 === 0) {
    if (path.length > 0) return no('path-too-long')
    return equalBytes(root1, emptyRoot) ? { ok: true } : no('old-root-differs')
  }

  // Indexes at the present level: of the last node of the older tree, and of the newer one. Both rise to the
  // first node that is whole in the older tree; where that is the whole older tree, its root begins the path.
  let [node, last] = [size1 - 1, size2 - 1]
  while (node % 2 === 1) [node, last] = [(node - 1) / 2, Math.floor(last / 2)]
  const [first, ...rest] = node === 0 ? [root1, ...path] : path
  if (first === undefined) return no('path-too-short')

  let [old, young] = [first, first]
  for (const beside of rest) {
    if (last === 0) return no('path-too-long')
    if (node % 2 === 1 || node === last) {
      ;[old, young] = [nodeHash(beside, old), nodeHash(beside, young)]
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else {
      young = nodeHash(young, beside)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  if (last !== 0) return no('path-too-short')
  if (!equalBytes(old, root1)) return no('old-root-differs')
  return equalBytes(young, root2) ? { ok: true } : no('root-differs')
}

/** The path from the tree of `size1` leaves to that of `size2`; empty when they are equal or `size1` is 0. */
export function proveConsistency(size1: number, size2: number, readHash: ReadHash): Bytes[] {
  invariant(isSize(size1) && isSize(size2) && size1 <= size2, `a tree of ${size1} grows to ${size2}`)
  if (size1 === 0 || size1 === size2) return []
  const path: Bytes[] = []
  let [start, count] = [0, size2]
  // From the root down to the node that ends where the older tree ends.
  while (start + count !== size1) {
    const left = largestPowerBelow(count)
    if (size1 <= start + left) {
      path.push(rangeHash(start + left, count - left, readHash))
      count = left
    } else {
      path.push(rangeHash(start, left, readHash))
      ;[start, count] = [start + left, count - left]
    }
  }
  if (start !== 0) path.push(rangeHash(start, count, readHash)) // at 0 it is the older root, which the checker has
  return path.reverse()
}
