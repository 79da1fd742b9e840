/**
 * Inclusion: this leaf is the one at this index of the tree with this root.
 *
 * The path holds the hash beside each node on the way from the leaf to the root, lowest first. Whoever has
 * the leaf can compute the root from it and compare.
 *
 * Standard: RFC 9162 §2.1.3 (the check is §2.1.3.2).
 * @module
 */
import { type Bytes, equalBytes, invariant } from '@proofmark/core/bytes'
import { isHash, isSize, largestPowerBelow, nodeHash, rangeHash, type ReadHash } from './tree-hash.ts'

export type Inclusion = {
  /** Index of the leaf, from 0. */
  readonly index: number
  /** Number of leaves of the tree. */
  readonly size: number
  readonly leafHash: Bytes
  readonly path: readonly Bytes[]
  readonly root: Bytes
}

export type InclusionCode =
  | 'not-a-proof' // no object, or the path is no list
  | 'not-a-size' // index or size is no integer from 0 to 2^53 - 1
  | 'index-beyond-size'
  | 'hash-size' // a hash is no Uint8Array of 32 bytes
  | 'path-too-short'
  | 'path-too-long'
  | 'root-differs'

/** Does the path lead from the leaf to the root? Never throws, whatever it is given. O(log size). */
export function checkInclusion(proof: Inclusion): { ok: true } | { ok: false; code: InclusionCode } {
  const no = (code: InclusionCode) => ({ ok: false, code }) as const
  if (typeof proof !== 'object' || proof === null || !Array.isArray(proof.path)) return no('not-a-proof')
  const { index, size, leafHash, path, root } = proof
  if (!isSize(index) || !isSize(size)) return no('not-a-size')
  if (index >= size) return no('index-beyond-size')
  if (!isHash(leafHash) || !isHash(root) || !Array.from(path).every(isHash)) return no('hash-size')

  const steps = stepsOf(index, size, leafHash, path)
  if (steps === null) return no('path-too-long')
  if (steps.rest !== 0) return no('path-too-short')
  return equalBytes(steps.found.at(-1)?.result ?? leafHash, root) ? { ok: true } : no('root-differs')
}

/** One hash of a path: on which side of ours it stands, and the hash of both. */
export interface InclusionStep { readonly side: 'left' | 'right'; readonly beside: Bytes; readonly result: Bytes }

/** How the leaf leads to the root, for somebody who follows by hand; the last result is the root. Empty for a proof that does not fit. */
export function inclusionSteps(proof: Inclusion): readonly InclusionStep[] {
  return checkInclusion(proof).ok ? stepsOf(proof.index, proof.size, proof.leafHash, proof.path)!.found : []
}

/** `rest`: 0 at the root. `null`: the path goes on above it. */
function stepsOf(index: number, size: number, leaf: Bytes, path: readonly Bytes[]): { found: readonly InclusionStep[]; rest: number } | null {
  const found: InclusionStep[] = []
  // `node` and `last` are the indexes, at the present level, of our node and of the last node of the level.
  let [node, last, hash] = [index, size - 1, leaf]
  for (const beside of path) {
    if (last === 0) return null
    const side = node % 2 === 1 || node === last ? 'left' : 'right'
    hash = side === 'left' ? nodeHash(beside, hash) : nodeHash(hash, beside)
    found.push({ side, beside, result: hash })
    // The last node of a level with an odd number of them has nothing beside it: it rises as it is.
    if (side === 'left') while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return { found, rest: last }
}

/** The path for leaf `index` in the tree of the first `size` leaves. Throws for an index that is not in it. */
export function proveInclusion(index: number, size: number, readHash: ReadHash): Bytes[] {
  invariant(isSize(index) && isSize(size) && index < size, `leaf ${index} is in a tree of ${size}`)
  const path: Bytes[] = []
  // From the root down: step into the half that holds the leaf, note the hash of the other half.
  for (let [start, count] = [0, size]; count > 1; ) {
    const left = largestPowerBelow(count)
    if (index < start + left) {
      path.push(rangeHash(start + left, count - left, readHash))
      count = left
    } else {
      path.push(rangeHash(start, left, readHash))
      ;[start, count] = [start + left, count - left]
    }
  }
  return path.reverse()
}
