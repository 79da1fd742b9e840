/**
 * A package for the benchmarks: statements of photos in an invented log, and the files that they name.
 * @module
 */
import { createHash, randomFillSync, randomBytes, sign, generateKeyPairSync } from 'node:crypto'
import type { Json } from '@proofmark/core/bytes'
import { buildPayload, disclosureDigest, finishPackage, formatStatementText, makeDisclosure, openDisclosure, packageFormat, type PackagedKey } from '@proofmark/core/evidence'
import { recomputed } from '@proofmark/core/findings'
import { commitFields, kinds, type KindName } from '@proofmark/core/statements'
import { formatCheckpoint, formatNote, formatVerifierKey, hashesOf, leafHash, noteSignedText, proveConsistency, proveInclusion, rootOf, signatureType, verifierKey, type ReadHash } from '@proofmark/core/log'

const origin = 'works.example/bench'
type Role = 'root' | 'log' | 'collector' | 'publisher'

function keyOf(role: Role) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = verifierKey(role === 'log' ? origin : `${role}.works.example`, signatureType.ed25519, new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)))
  const signed = (text: string) => formatNote({ text, signatures: [{ name: key.name, keyId: key.keyId, signature: new Uint8Array(sign(null, noteSignedText(text), privateKey)) }] })
  return { text: formatVerifierKey(key), signed }
}

/** The zip. Each of `files` has `size` random bytes; the statements name them in turn. */
export function benchPackage({ statements, files, size }: { statements: number; files: number; size: number }): Uint8Array {
  const keys = { root: keyOf('root'), log: keyOf('log'), collector: keyOf('collector'), publisher: keyOf('publisher') }
  const entries: { id: string; kind: KindName; note: Uint8Array; disclosures: string[] }[] = []
  const devices = new Map<Role, { n: number; p: string | null }>()
  const add = (kind: KindName, by: Role, said: object) => {
    const id = randomBytes(16).toString('hex')
    const fields: ReadonlyMap<string, Json> = commitFields(kind, kinds[kind].schema.parse({ handling: 'open', ...said }) as object)
    const disclosures = [...fields].map(([path, value]) => makeDisclosure(new Uint8Array(randomBytes(32)), path, value))
    const { n, p } = devices.get(by) ?? { n: 0, p: null }
    const note = keys[by].signed(formatStatementText({ d: Object.fromEntries([...fields.keys()].map((path, at) => [path, disclosureDigest(disclosures[at]!)])), id, k: `${kind}/${kinds[kind].version}`, n, p, r: [], s: null }))
    devices.set(by, { n: n + 1, p: createHash('sha256').update(note).digest('base64') })
    entries.push({ id, kind, note, disclosures })
    return id
  }
  const head = (of: number, hashes: ReadHash) => keys.log.signed(formatCheckpoint({ origin, size: of, root: rootOf(of, hashes) }))
  const packaged: PackagedKey[] = (Object.keys(keys) as Role[]).map((role, from) => ({ id: add('key', 'root', { role, verifierKey: keys[role].text }), verifierKey: keys[role].text, role, from, closedAt: null }))
  const finding = add('finding', 'collector', { title: 'invented finding', sentences: [{ text: 'An invented sentence.', claims: ['first'] }], claims: [{ key: 'first', claim: { type: 'part-of', item: '0'.repeat(32), whole: '1'.repeat(32) }, text: 'An invented claim.' }] })
  const blobs = new Map(Array.from({ length: files }, () => {
    const bytes = randomFillSync(new Uint8Array(size))
    return [createHash('sha256').update(bytes).digest('hex'), bytes] as const
  }))
  const names = [...blobs.keys()]
  for (let n = entries.length; n < statements; n++) {
    add('photo', 'collector', { blob: { sha256: names[n % files]!, size, type: 'image/png', name: `invented ${n}.png` }, pictureType: 'original', caption: `invented photo ${n}`, taken: '2031-05-01' })
  }
  const [count, payloadHashes] = [entries.length, hashesOf(entries.map(({ note }) => leafHash(note)))]
  const checkpoint = head(count, payloadHashes)
  const computed = recomputed(entries.map(verified), finding)
  const { payload, manifestSha256 } = buildPayload({
    finding, blobs, checkpoint, keys: packaged, verifyText: 'invented', verifyPage: null,
    findingRecord: computed.record, challengeRecord: computed.challenge,
    statements: entries.map(({ id, note, disclosures }, index) => ({ id, index, note, shown: disclosures, withheld: [], erased: [], path: proveInclusion(index, count, payloadHashes) })),
  })
  add('publication', 'publisher', { finding, format: packageFormat, manifestSha256, fieldsShown: 0, fieldsWithheld: 0 })
  const hashes = hashesOf(entries.map(({ note }) => leafHash(note)))
  const publication = entries.at(-1)!
  return finishPackage(payload, {
    note: publication.note, index: count, disclosures: publication.disclosures, path: proveInclusion(count, count + 1, hashes), checkpoint: head(count + 1, hashes),
    consistency: proveConsistency(count, count + 1, hashes),
  }, {})
}

const verified = ({ id, kind, disclosures }: { id: string; kind: KindName; disclosures: readonly string[] }, index: number) => ({
  id, kind, version: kinds[kind].version, index, signedBy: null, withheld: [], erased: [],
  fields: Object.fromEntries(disclosures.map((line) => { const opened = openDisclosure(line); return opened.ok ? [opened.path, opened.value] : ['', null] })),
})
