import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkConsistency, type Consistency, proveConsistency } from './consistency.ts'
import { flipped, naiveProof, naiveRoot, publishedLeaves, publishedRoots, someLeaves } from './naive-tree.test.ts'
import { emptyRoot, hashesOf, leafHash } from './tree-hash.ts'

const most = 64
const leaves = someLeaves(most)
const readHash = hashesOf(leaves.map(leafHash))
const roots = Array.from({ length: most + 1 }, (_, size) => naiveRoot(leaves.slice(0, size)))

const proofs: Consistency[] = []
for (let size2 = 0; size2 <= most; size2++) {
  for (let size1 = 0; size1 <= size2; size1++) {
    proofs.push({ size1, size2, root1: roots[size1]!, root2: roots[size2]!, path: proveConsistency(size1, size2, readHash) })
  }
}
const growing = proofs.filter(({ size1, size2 }) => size1 > 0 && size1 < size2)
/** Where the older tree is one complete subtree its root begins the path; then a wrong one shows in the new root. */
const wrongRoot1 = (size1: number) => (Number.isInteger(Math.log2(size1)) ? 'root-differs' : 'old-root-differs')
const codeOf = (proof: unknown) => {
  const checked = checkConsistency(proof as Consistency)
  return checked.ok ? 'ok' : checked.code
}

suite('checkConsistency', () => {
  test('admits the proof of every pair of sizes to 64, which is the one of the definition', () => {
    for (const proof of proofs) {
      if (proof.size1 > 0) deepEqual(proof.path, naiveProof(proof.size1, leaves.slice(0, proof.size2)))
      deepEqual(checkConsistency(proof), { ok: true }, `${proof.size1} → ${proof.size2}`)
    }
  })
  test('refuses each of them with one bit turned in any hash', () => {
    for (const proof of growing) {
      const bit = (proof.size1 * 37 + proof.size2) % 256
      proof.path.forEach((hash, i) => equal(codeOf({ ...proof, path: proof.path.with(i, flipped(hash, bit)) }).endsWith('root-differs'), true))
      equal(codeOf({ ...proof, root1: flipped(proof.root1, bit) }), wrongRoot1(proof.size1))
      equal(codeOf({ ...proof, root2: flipped(proof.root2, bit) }), 'root-differs')
    }
  })
  test('refuses a path with a hash too many or too few, anywhere', () => {
    for (const proof of growing) {
      const { path } = proof
      for (let i = 0; i < path.length; i++) {
        equal(codeOf({ ...proof, path: path.toSpliced(i, 1) }), 'path-too-short')
        equal(codeOf({ ...proof, path: path.toSpliced(i, 0, path[i]!) }), 'path-too-long')
      }
      for (const hash of [proof.root1, proof.root2]) {
        equal(codeOf({ ...proof, path: [...path, hash] }), 'path-too-long')
        equal(codeOf({ ...proof, path: [hash, ...path] }), 'path-too-long')
      }
      equal(codeOf({ ...proof, path: [] }), 'path-too-short')
    }
  })
  test('refuses a log that changed, dropped or swapped a leaf: every place, sizes to 16', () => {
    for (const { size1, size2, root1 } of growing.filter((proof) => proof.size2 <= 16)) {
      for (let i = 0; i < size1; i++) {
        const forged = leaves.slice(0, size2).with(i, leaves[63]!)
        const path = proveConsistency(size1, size2, hashesOf(forged.map(leafHash)))
        equal(codeOf({ size1, size2, root1, root2: naiveRoot(forged), path }), wrongRoot1(size1))
      }
    }
  })
  test('refuses a smaller second tree, and swapped roots', () => {
    for (const { size1, size2, root1, root2, path } of growing) {
      equal(codeOf({ size1: size2, size2: size1, root1: root2, root2: root1, path }), 'size-order')
      equal(codeOf({ size1, size2, root1: root2, root2: root1, path }), wrongRoot1(size1))
    }
  })
  test('wants equal roots and no path between equal sizes', () => {
    const proof = proofs.find(({ size1, size2 }) => size1 === 7 && size2 === 7)!
    equal(codeOf({ ...proof, root2: roots[6] }), 'root-differs')
    equal(codeOf({ ...proof, path: [roots[6]] }), 'path-too-long')
  })
  test('lets the empty tree begin every other, but only with its own root', () => {
    const proof = { size1: 0, size2: 5, root1: emptyRoot, root2: roots[5]!, path: [] }
    equal(codeOf(proof), 'ok')
    equal(codeOf({ ...proof, root1: roots[1] }), 'old-root-differs')
    equal(codeOf({ ...proof, path: [emptyRoot] }), 'path-too-long')
  })
  test('answers foreign input of every wrong type with a code', () => {
    const proof = growing.at(-1)!
    for (const foreign of [null, undefined, 1, 'proof', [], {}, { ...proof, root1: 'x' }, { ...proof, root2: null }, { ...proof, path: { length: 0 } }]) equal(codeOf(foreign), 'not-a-proof')
    for (const size of [-1, 0.5, Number.NaN, Infinity, 2 ** 53, '64', 64n, null, undefined]) {
      equal(codeOf({ ...proof, size1: size }), 'not-a-size')
      equal(codeOf({ ...proof, size2: size }), 'not-a-size')
    }
    for (const length of [0, 31, 33]) {
      const hash = new Uint8Array(length)
      equal(codeOf({ ...proof, root1: hash }), 'hash-size')
      equal(codeOf({ ...proof, root2: hash }), 'hash-size')
      equal(codeOf({ ...proof, path: [hash] }), 'hash-size')
    }
    equal(codeOf({ ...proof, path: [null] }), 'hash-size')
    equal(codeOf({ ...proof, path: Array.from({ length: 3 }) }), 'hash-size')
    equal(codeOf({ ...proof, path: Array(3) }), 'hash-size') // holes, which `every` would pass over
  })
})

suite('proveConsistency', () => {
  test('gives the published path from 6 to 8', () => {
    const path = proveConsistency(6, 8, hashesOf(publishedLeaves.map(leafHash)))
    deepEqual(path.map((hash) => Buffer.from(hash).toString('hex')), [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
    const [root1, root2] = [publishedRoots[6]!, publishedRoots[8]!].map((hex) => new Uint8Array(Buffer.from(hex, 'hex')))
    deepEqual(checkConsistency({ size1: 6, size2: 8, root1: root1!, root2: root2!, path }), { ok: true })
  })
  test('throws for trees that shrink', () => {
    for (const [size1, size2] of [[2, 1], [-1, 1], [0, Number.NaN]] as const) throws(() => proveConsistency(size1, size2, readHash), /invariant/)
  })
})
