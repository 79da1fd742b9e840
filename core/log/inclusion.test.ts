import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkInclusion, type Inclusion, inclusionSteps, proveInclusion } from './inclusion.ts'
import { flipped, naivePath, naiveRoot, publishedLeaves, someLeaves } from './naive-tree.test.ts'
import { hashesOf, leafHash } from './tree-hash.ts'

const most = 64
const leaves = someLeaves(most)
const hashes = leaves.map(leafHash)
const readHash = hashesOf(hashes)
const roots = Array.from({ length: most + 1 }, (_, size) => naiveRoot(leaves.slice(0, size)))

const proofs: Inclusion[] = []
for (let size = 1; size <= most; size++) {
  for (let index = 0; index < size; index++) {
    proofs.push({ index, size, leafHash: hashes[index]!, path: proveInclusion(index, size, readHash), root: roots[size]! })
  }
}
const codeOf = (proof: unknown) => {
  const checked = checkInclusion(proof as Inclusion)
  return checked.ok ? 'ok' : checked.code
}

suite('checkInclusion', () => {
  test('admits the proof of every leaf of every size to 64, which is the one of the definition', () => {
    for (const proof of proofs) {
      deepEqual(proof.path, naivePath(proof.index, leaves.slice(0, proof.size)))
      deepEqual(checkInclusion(proof), { ok: true })
    }
  })
  test('refuses each of them with one bit turned in any hash', () => {
    for (const proof of proofs) {
      const bit = (proof.index * 37 + proof.size) % 256
      proof.path.forEach((hash, i) => equal(codeOf({ ...proof, path: proof.path.with(i, flipped(hash, bit)) }), 'root-differs'))
      equal(codeOf({ ...proof, leafHash: flipped(proof.leafHash, bit) }), 'root-differs')
      equal(codeOf({ ...proof, root: flipped(proof.root, bit) }), 'root-differs')
    }
  })
  test('refuses every bit of one proof turned', () => {
    const proof = proofs.find(({ index, size }) => index === 5 && size === 11)!
    for (let bit = 0; bit < 256; bit++) {
      proof.path.forEach((hash, i) => equal(codeOf({ ...proof, path: proof.path.with(i, flipped(hash, bit)) }), 'root-differs'))
    }
  })
  test('refuses a path with a hash too many, too few, twice or in another place', () => {
    for (const proof of proofs) {
      const { path } = proof
      for (let i = 0; i < path.length; i++) {
        equal(codeOf({ ...proof, path: path.toSpliced(i, 1) }), 'path-too-short')
        equal(codeOf({ ...proof, path: path.toSpliced(i, 0, path[i]!) }), 'path-too-long')
        if (i > 0) equal(codeOf({ ...proof, path: path.with(i, path[i - 1]!).with(i - 1, path[i]!) }), 'root-differs')
      }
      equal(codeOf({ ...proof, path: [...path, proof.root] }), 'path-too-long')
    }
  })
  test('refuses a proof for every other index of its tree', () => {
    for (const proof of proofs.filter(({ size }) => size <= 24)) {
      for (let index = 0; index < proof.size; index++) {
        if (index !== proof.index) equal(['root-differs', 'path-too-short', 'path-too-long'].includes(codeOf({ ...proof, index })), true)
      }
      equal(codeOf({ ...proof, index: proof.size }), 'index-beyond-size')
    }
  })
  test('does not take a node for a leaf', () => {
    const proof = proofs.find(({ index, size }) => index === 0 && size === 4)!
    equal(codeOf({ ...proof, size: 2, leafHash: readHash(1, 0), path: proof.path.slice(1) }), 'ok') // the hash is one of a node…
    equal(codeOf({ ...proof, size: 2, leafHash: leafHash(Buffer.concat([hashes[0]!, hashes[1]!])), path: proof.path.slice(1) }), 'root-differs') // …that no data has
  })
  test('answers foreign input of every wrong type with a code', () => {
    const proof = proofs.at(-1)!
    for (const foreign of [null, undefined, 1, 'proof', [], {}]) equal(codeOf(foreign), 'not-a-proof')
    for (const path of [null, undefined, 'path', {}, { length: 1 }]) equal(codeOf({ ...proof, path }), 'not-a-proof')
    for (const size of [-1, 0.5, Number.NaN, Infinity, 2 ** 53, '64', 64n, null, undefined, [64]]) {
      equal(codeOf({ ...proof, size }), 'not-a-size')
      equal(codeOf({ ...proof, index: size }), 'not-a-size')
    }
    equal(codeOf({ ...proof, index: 0, size: 0 }), 'index-beyond-size')
    for (const hash of [null, undefined, '', new Uint8Array(31), new Uint8Array(33), Array.from(proof.root), {}]) {
      equal(codeOf({ ...proof, leafHash: hash }), 'hash-size')
      equal(codeOf({ ...proof, root: hash }), 'hash-size')
      equal(codeOf({ ...proof, path: [...proof.path.slice(1), hash] }), 'hash-size')
    }
    equal(codeOf({ ...proof, path: Array.from({ length: proof.path.length }) }), 'hash-size')
    equal(codeOf({ ...proof, path: Array(proof.path.length) }), 'hash-size') // holes, which `every` would pass over
  })
  test('holds in trees far above 2^32 leaves', () => {
    const size = 2 ** 53 - 1
    for (const index of [0, 2 ** 32, 2 ** 52, size - 1]) {
      const path = proveInclusion(index, size, () => hashes[1]!)
      let root = hashes[1]!
      // All complete subtrees are given as one hash, so the root is that of the code's own path; only the shape is judged here.
      const codes = new Set<string>()
      for (const length of [path.length - 1, path.length, path.length + 1]) codes.add(codeOf({ index, size, leafHash: root, path: Array(length).fill(root), root }))
      deepEqual([...codes], ['path-too-short', 'root-differs', 'path-too-long'])
    }
  })
})

suite('proveInclusion', () => {
  test('gives the published path of leaf 0 of 8', () => {
    deepEqual(proveInclusion(0, 8, hashesOf(publishedLeaves.map(leafHash))).map((hash) => Buffer.from(hash).toString('hex')), [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
  })
  test('throws for a leaf that is not in the tree: our bug, not foreign input', () => {
    for (const [index, size] of [[0, 0], [4, 4], [-1, 4], [0.5, 4]] as const) throws(() => proveInclusion(index, size, readHash), /invariant/)
  })
})

suite('inclusionSteps', () => {
  test('leads from the leaf to the root of every proof, by the hashes of the path in their order', () => {
    for (const proof of proofs) {
      const steps = inclusionSteps(proof)
      deepEqual(steps.map(({ beside }) => beside), proof.path)
      deepEqual(steps.at(-1)?.result ?? proof.leafHash, proof.root)
    }
  })
  test('is empty for a proof that does not hold', () => {
    deepEqual(inclusionSteps({ ...proofs.at(-1)!, index: 0 }), [])
  })
})
