/**
 * The definitions of RFC 6962 §2.1 written down as they stand, with node:crypto: slow, and independent of
 * the code they judge. The tests of this folder compare with them.
 */
import { createHash } from 'node:crypto'
import { equal } from 'node:assert/strict'
import { test } from 'node:test'

export type Leaves = readonly Uint8Array[]

const sha256 = (...parts: Uint8Array[]) => new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest())
const split = (n: number) => 2 ** (Math.ceil(Math.log2(n)) - 1)

/** MTH(D). */
export function naiveRoot(leaves: Leaves): Uint8Array {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0]!)
  const k = split(leaves.length)
  return sha256(Buffer.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}

/** PATH(m, D). */
export function naivePath(m: number, leaves: Leaves): Uint8Array[] {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k ? [...naivePath(m, left), naiveRoot(right)] : [...naivePath(m - k, right), naiveRoot(left)]
}

/** PROOF(m, D). */
export function naiveProof(m: number, leaves: Leaves, isWhole = true): Uint8Array[] {
  if (m === leaves.length) return isWhole ? [] : [naiveRoot(leaves)]
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m <= k ? [...naiveProof(m, left, isWhole), naiveRoot(right)] : [...naiveProof(m - k, right, false), naiveRoot(left)]
}

/** The eight leaves that Certificate Transparency tests with, and the published roots of their trees. */
export const publishedLeaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => new Uint8Array(Buffer.from(hex, 'hex')),
)
export const publishedRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** Invented leaves: 0, 1, 2 … as text. */
export const someLeaves = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => new TextEncoder().encode(`leaf ${i} of Example Works`))

/** The same bytes with one bit turned. */
export const flipped = (bytes: Uint8Array, bit = 0): Uint8Array => bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

test('the naive definitions give the published roots', () => {
  for (let size = 0; size <= 8; size++) equal(Buffer.from(naiveRoot(publishedLeaves.slice(0, size))).toString('hex'), publishedRoots[size])
})
