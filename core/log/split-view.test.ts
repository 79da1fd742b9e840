/** Two histories of an invented log: every pair of heads of both, with everything that each history can show. */
import { deepEqual, equal } from 'node:assert/strict'
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { suite, test } from 'node:test'
import { formatCheckpoint } from './checkpoint.ts'
import { proveConsistency } from './consistency.ts'
import { signatureType, verifierKey } from './key.ts'
import { formatNote, noteSignedText } from './note.ts'
import { compareCheckpoints, type Growth } from './split-view.ts'
import { hashesOf, leafHash, rootOf } from './tree-hash.ts'

const origin = 'works.example/log'
/** The seed is SHA-256 of the name, as for the vectors (spec/log.md). */
function signer(name: string) {
  const secret = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), createHash('sha256').update(name).digest()]), format: 'der', type: 'pkcs8' })
  const key = verifierKey(name, signatureType.ed25519, new Uint8Array(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(12)))
  const note = (text: string) => formatNote({ text, signatures: [{ name, keyId: key.keyId, signature: new Uint8Array(sign(null, noteSignedText(text), secret)) }] })
  return { key, note }
}
const log = signer(origin)
const other = signer('annex.example/log')
const size = 9
/** Two histories that part at the sixth entry. */
const histories = ['north', 'south'].map((side) => hashesOf(Array.from({ length: size }, (_, n) => leafHash(Uint8Array.of(n, n < 5 ? 0 : side.length + side.charCodeAt(0))))))
const [north, south] = histories as [typeof histories[0], typeof histories[0]]
const head = (readHash: typeof north, at: number) => log.note(formatCheckpoint({ origin, size: at, root: rootOf(at, readHash!) }))
const growthOf = (readHash: typeof north, from: number, to: number): Growth => ({ root: rootOf(from, readHash!), path: proveConsistency(from, to, readHash!) })
const codeOf = (first: Uint8Array, second: Uint8Array, growth: Growth | null = null, keys = [log.key]) => {
  const compared = compareCheckpoints({ first, second, keys, growth })
  return compared.ok ? compared.relation : compared.code
}

suite('compareCheckpoints', () => {
  test('finds the split in every pair of heads that lie behind it, and in no other', () => {
    for (let a = 0; a <= size; a++) for (let b = a; b <= size; b++) for (const [one, two] of [[north, south], [south, north], [north, north]] as const) {
      const isSplit = one !== two && a > 5
      const growth = a === b ? null : growthOf(two, a, b)
      const expected = isSplit ? 'split-view' : a === b ? 'same' : 'first-is-older'
      equal(codeOf(head(one, a), head(two, b), growth), expected, `${a} to ${b}`)
      if (a !== b) equal(codeOf(head(two, b), head(one, a), growth), isSplit ? 'split-view' : 'second-is-older')
    }
  })
  test('blames nobody for a growth that is missing or does not hold', () => {
    equal(codeOf(head(north, 6), head(south, 9)), 'growth-missing')
    const wrong = { ...growthOf(south, 7, 9), root: rootOf(7, north!) }
    deepEqual(compareCheckpoints({ first: head(north, 7), second: head(south, 9), keys: [log.key], growth: wrong }), { ok: false, code: 'growth-wrong', of: null, reason: 'old-root-differs' })
    equal(codeOf(head(north, 6), head(south, 9), growthOf(south, 7, 9)), 'growth-wrong')
    for (const growth of [{}, 7, { root: 'x', path: null }]) equal(codeOf(head(north, 6), head(south, 9), growth as unknown as Growth), 'growth-wrong')
  })
  test('accepts only what the log signed', () => {
    const unsigned = formatCheckpoint({ origin, size: 6, root: rootOf(6, south!) })
    equal(codeOf(head(north, 6), other.note(unsigned)), 'log-signature-missing')
    equal(codeOf(head(north, 6), other.note(unsigned), null, [log.key, other.key]), 'log-signature-missing')
    equal(codeOf(head(north, 6), Buffer.from(unsigned)), 'no-signatures')
    equal(codeOf(head(north, 6), other.note(unsigned.replace(origin, 'annex.example/log'))), 'two-logs')
    const changed = Buffer.from(Buffer.from(head(north, 6)).toString().replace('\n6\n', '\n7\n'))
    deepEqual(compareCheckpoints({ first: head(north, 6), second: changed, keys: [log.key] }), { ok: false, code: 'signature-wrong', of: 'second' })
  })
})
