import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { toHex } from '@proofmark/core/bytes'
import { Frontier } from './frontier.ts'
import { naiveRoot, publishedLeaves, publishedRoots, someLeaves } from './naive-tree.test.ts'
import { emptyRoot, hashesOf, isSize, largestPowerBelow, leafHash, rootOf, treeRoot } from './tree-hash.ts'

suite('treeRoot', () => {
  test('gives the published roots of Certificate Transparency', () => {
    for (let size = 0; size <= 8; size++) equal(toHex(treeRoot(publishedLeaves.slice(0, size).map(leafHash))), publishedRoots[size])
    equal(toHex(emptyRoot), publishedRoots[0])
  })
  test('agrees with the definition for every size to 64, as does every prefix of a larger tree', () => {
    const leaves = someLeaves(64)
    const readHash = hashesOf(leaves.map(leafHash))
    for (let size = 0; size <= 64; size++) {
      const root = naiveRoot(leaves.slice(0, size))
      deepEqual(treeRoot(leaves.slice(0, size).map(leafHash)), root)
      deepEqual(rootOf(size, readHash), root)
    }
  })
  test('reads no subtree that is not there', () => {
    const readHash = hashesOf([emptyRoot, emptyRoot, emptyRoot])
    for (const [level, index] of [[0, 3], [1, 1], [2, 0]] as const) throws(() => readHash(level, index), /no complete subtree/)
  })
  test('takes hashes only', () => throws(() => treeRoot([new Uint8Array(31)]), /32 bytes/))
})

suite('Frontier', () => {
  test('grows through every root to 64, and can be taken up again at every size', () => {
    const leaves = someLeaves(64)
    const hashes = leaves.map(leafHash)
    const readHash = hashesOf(hashes)
    const growing = new Frontier()
    for (let size = 0; size <= 64; size++) {
      const taken = Frontier.at(size, readHash)
      deepEqual([growing.size, taken.size], [size, size])
      deepEqual(growing.root(), naiveRoot(leaves.slice(0, size)))
      deepEqual(taken.root(), growing.root())
      if (size < 64) {
        const complete = growing.append(hashes[size]!)
        deepEqual(taken.append(hashes[size]!), complete)
        for (const { level, index, hash } of complete) deepEqual(hash, readHash(level, index))
        equal(complete.length, 1 + Math.log2((size + 1) & -(size + 1)))
      }
    }
  })
  test('takes hashes only, and ends where sizes end', () => {
    throws(() => new Frontier().append(new Uint8Array(31)), /32 bytes/)
    throws(() => Frontier.at(2 ** 53 - 1, () => emptyRoot).append(emptyRoot), /safe integer/)
    throws(() => Frontier.at(-1, () => emptyRoot), /a size/)
  })
  test('reads the right subtrees of a tree above 2^32 leaves', () => {
    const read: string[] = []
    const size = 2 ** 40 + 2 ** 33 + 3
    Frontier.at(size, (level, index) => {
      read.push(`${level}/${index}`)
      return emptyRoot
    })
    deepEqual(read, ['40/0', `33/${2 ** 7}`, `1/${(2 ** 40 + 2 ** 33) / 2}`, `0/${size - 1}`])
  })
})

suite('sizes', () => {
  test('are safe integers from 0', () => {
    for (const size of [0, 1, 2 ** 53 - 1]) equal(isSize(size), true)
    for (const foreign of [-1, 0.5, 2 ** 53, Number.NaN, Infinity, '1', 1n, null, undefined, {}]) equal(isSize(foreign), false)
  })
  test('split below themselves, also above 2^31', () => {
    for (const [count, power] of [[1, 1], [2, 1], [3, 2], [4, 2], [5, 4], [2 ** 40, 2 ** 39], [2 ** 40 + 1, 2 ** 40]] as const) equal(largestPowerBelow(count), power)
  })
})
