/**
 * Targets of core/bytes and core/log: what is taken prints back, and what is verified is what was signed.
 * @module
 */
import { verify, createPublicKey } from 'node:crypto'
import { canonicalBytes, canonicalText, equalBytes, fromBase64, fromBase64Url, fromHex, fromUtf8, parseCanonical, parseJson, toBase64, toBase64Url, toHex, utf8 } from '@proofmark/core/bytes'
import {
  admitSignature, checkConsistency, checkCosignature, checkInclusion, checkProof, checkQuorum, checkSignature, checkTile, compareCheckpoints, formatCheckpoint, formatEntryBundle, formatNote, formatProof,
  formatVerifierKey, parseCheckpoint, parseEntryBundle, parseNote, parsePolicy, parseProof, parseTile, parseTilePath, parseVerifierKey, tilePath, verifyNote, type Consistency, type Inclusion,
} from '@proofmark/core/log'
import { signatureEdges } from '../../core/log/signature-edges.suite.ts'
import { asBytes, members, vectors, withBytes } from './seeds.ts'
import { answerOf, codesOf, require, type Target } from './target.ts'

const readers = ['ok', 'refused']
const noteCodes = codesOf('core/log/note.ts')
const checkpointCodes = [...noteCodes, ...codesOf('core/log/checkpoint.ts')]
const verificationCodes = [...noteCodes, ...codesOf('core/log/verification.ts')]

/** A reader that gives `null` for what it refuses. */
const strict = (name: string, seeds: readonly string[], read: (given: string) => Uint8Array | null, write: (bytes: Uint8Array) => string): Target => ({
  name, seeds: () => seeds, answers: readers,
  run: (given: string) => { const bytes = read(given); require(bytes === null || write(bytes) === given, 'prints back'); return bytes === null ? 'refused' : 'ok' },
})

const jsonSeeds = () => [...vectors('bytes', '').flatMap(({ hex }) => (typeof hex === 'string' ? [fromHex(hex)!] : [])), ...asBytes(members(vectors('bytes', ''), 'json'))]
const keysOf = (inputs: readonly Record<string, unknown>[]) => [...new Set(inputs.flatMap(({ keys }) => (Array.isArray(keys) ? (keys as string[]) : [])))]
const noteInputs = () => vectors('log', 'note')
/** Texts that somebody signed; a mutation must not add to them. */
const signedTexts = () => new Set(members([...noteInputs(), ...vectors('log', 'proof'), ...vectors('log', 'quorum')], 'note', 'checkpoint', 'proof').flatMap((note) => { const parsed = parseNote(note.slice(note.startsWith('c2sp.org/tlog-proof') ? note.indexOf('\n\n') + 2 : 0)); return parsed.ok ? [parsed.text] : [] }))
const lazy = <T>(make: () => T): (() => T) => { let made: { value: T } | null = null; return () => (made ??= { value: make() }).value }
const signed = lazy(signedTexts)
const noteKeys = lazy(() => keysOf(noteInputs()).filter((key) => parseVerifierKey(key).ok))
const proofKeys = lazy(() => keysOf(vectors('log', 'proof')).filter((key) => parseVerifierKey(key).ok))
const spki = Buffer.from('302a300506032b6570032100', 'hex')

export const logTargets: readonly Target[] = [
  strict('hex', ['', '00ff', 'AB', 'abc', 'deadbeef'.repeat(9)], fromHex, toHex),
  strict('base64', ['', 'QQ==', 'QUI=', 'QUJD', '+/8=', 'QR==', 'A'.repeat(44)], fromBase64, toBase64),
  strict('base64url', ['', 'QQ', 'QUI', 'QUJD', '-_8', 'QR', 'A'.repeat(43)], fromBase64Url, toBase64Url),
  {
    name: 'utf8', answers: readers, seeds: () => [...jsonSeeds(), ...asBytes(['', 'é', '\ufeffx', '🜨', '\u2028'])],
    run: (given: Uint8Array) => { const read = fromUtf8(given); require(read === null || equalBytes(utf8(read), given), 'prints back'); return read === null ? 'refused' : 'ok' },
  },
  {
    name: 'canonical-json', answers: ['ok', ...codesOf('core/bytes/canonical-json.ts')], seeds: jsonSeeds,
    run: (given: Uint8Array) => { const parsed = parseCanonical(given); require(!parsed.ok || equalBytes(canonicalBytes(parsed.value), given), 'prints back'); return answerOf(parsed) },
  },
  {
    name: 'json-text', answers: ['ok', ...codesOf('core/bytes/json-text.ts')], seeds: () => jsonSeeds().map((bytes) => fromUtf8(bytes) ?? '"x"'),
    run: (given: string) => {
      const parsed = parseJson(given)
      let known: { value: unknown } | null = null
      try { known = { value: JSON.parse(given) } } catch { /* no JSON for the engine */ }
      if (parsed.ok) require(known !== null && canonicalText(parsed.value) === canonicalText(known.value as never), 'reads as JSON.parse')
      if (!parsed.ok && parsed.code === 'not-json') require(known === null, 'refuses as JSON.parse')
      return answerOf(parsed)
    },
  },
  {
    name: 'note', answers: ['ok', ...noteCodes], seeds: () => members(noteInputs(), 'note'),
    run: (given: string) => { const parsed = parseNote(given); require(!parsed.ok || equalBytes(formatNote(parsed), utf8(given)), 'prints back'); return answerOf(parsed) },
  },
  {
    name: 'verify-note', answers: ['ok', ...verificationCodes], seeds: () => members(noteInputs(), 'note'),
    run: (given: string) => { const verified = verifyNote(given, noteKeys()); require(!verified.ok || signed().has(verified.text), 'a text that was signed'); return answerOf(verified) },
  },
  { name: 'verify-note-data', answers: ['ok', ...verificationCodes], seeds: () => noteInputs().map(({ note, keys }) => ({ note: (parseNote(note as string) as { ok: boolean }).ok ? { ...parseNote(note as string), ok: undefined } : note, keys: [...(keys as string[]), ...(keys as string[]).flatMap((key) => { const parsed = parseVerifierKey(key); return parsed.ok ? [parsed.key] : [] })] })), run: (given: { note: string; keys: string[] }) => answerOf(verifyNote(given?.note, given?.keys)) },
  {
    name: 'checkpoint', answers: ['ok', ...checkpointCodes], seeds: () => members(vectors('log', 'checkpoint'), 'checkpoint'),
    run: (given: string) => { const head = parseCheckpoint(given); require(!head.ok || formatCheckpoint(head) === head.text, 'prints back'); return answerOf(head) },
  },
  {
    name: 'log-proof', answers: ['ok', ...noteCodes, ...codesOf('core/log/log-proof.ts')], seeds: () => members(vectors('log', 'proof'), 'proof'),
    run: (given: string) => { const parsed = parseProof(given); require(!parsed.ok || equalBytes(formatProof(parsed), utf8(given)), 'prints back'); return answerOf(parsed) },
  },
  {
    name: 'check-proof', answers: ['ok', ...verificationCodes, ...checkpointCodes, ...codesOf('core/log/log-proof.ts', 'core/log/inclusion.ts'), 'other-log'], seeds: () => vectors('log', 'proof').map((input) => withBytes(input, ['leafHash'])),
    run: (given: never) => { const checked = checkProof(given); require(!checked.ok || signed().has(checked.text), 'a head that was signed'); return answerOf(checked) },
  },
  { name: 'check-proof-keys', answers: ['ok', ...verificationCodes, ...checkpointCodes, ...codesOf('core/log/log-proof.ts', 'core/log/inclusion.ts'), 'other-log'], seeds: () => members(vectors('log', 'proof'), 'proof'), run: (given: string) => answerOf(checkProof({ proof: given, leafHash: new Uint8Array(32), origin: 'works.example/log', keys: proofKeys() })) },
  {
    name: 'policy', answers: ['ok', ...codesOf('core/log/policy.ts', 'core/log/key.ts')], seeds: () => members(vectors('log', 'policy'), 'policy'),
    run: (given: string) => { const parsed = parsePolicy(given); if (parsed.ok) require(parsed.groups.every(({ threshold, members: of }) => threshold >= 1 && threshold <= of.length), 'a threshold that can be met'); return answerOf(parsed) },
  },
  {
    name: 'quorum', answers: ['ok', ...checkpointCodes, ...verificationCodes, ...codesOf('core/log/quorum.ts')], seeds: () => members(vectors('log', 'quorum'), 'checkpoint'),
    run: (given: string) => {
      const policy = parsePolicy(vectors('log', 'quorum-valid')[0]!['policy'] as string)
      return policy.ok ? answerOf(checkQuorum({ checkpoint: given, policy })) : 'no-policy'
    },
  },
  { name: 'tile-path', answers: readers, seeds: () => members(vectors('log', 'path'), 'path'), run: (given: string) => { const tile = parseTilePath(given); require(tile === null || tilePath(tile.level, tile.index, tile.width) === given, 'prints back'); return tile === null ? 'refused' : 'ok' } },
  { name: 'tile', answers: readers, seeds: () => vectors('log', 'tile').map((input) => fromBase64(input['bytes'] as string)!), run: (given: Uint8Array) => { const hashes = parseTile(given); require(hashes === null || equalBytes(Buffer.concat(hashes), given), 'prints back'); return hashes === null ? 'refused' : 'ok' } },
  { name: 'check-tile', answers: ['ok', ...codesOf('core/log/tile.ts')], seeds: () => vectors('log', 'tile').map((input) => withBytes(input, ['bytes', 'hash'])), run: (given: never) => answerOf(checkTile(given)) },
  { name: 'entry-bundle', answers: readers, seeds: () => vectors('log', 'bundle').map((input) => fromBase64(input['bundle'] as string)!), run: (given: Uint8Array) => { const entries = parseEntryBundle(given); require(entries === null || equalBytes(formatEntryBundle(entries), given), 'prints back'); return entries === null ? 'refused' : 'ok' } },
  { name: 'verifier-key', answers: ['ok', ...codesOf('core/log/key.ts')], seeds: () => members(vectors('log', 'key'), 'key'), run: (given: string) => { const parsed = parseVerifierKey(given); require(!parsed.ok || formatVerifierKey(parsed.key) === given, 'prints back'); return answerOf(parsed) } },
  { name: 'cosignature', answers: ['ok', ...codesOf('core/log/cosignature.ts')], seeds: () => vectors('log', 'cosignature').map((input) => withBytes(input, ['publicKey', 'cosignature'])), run: (given: { publicKey: Uint8Array; text: string; cosignature: Uint8Array }) => answerOf(checkCosignature(given?.publicKey, given?.text, given?.cosignature)) },
  { name: 'inclusion', answers: ['ok', ...codesOf('core/log/inclusion.ts')], seeds: () => vectors('log', 'inclusion').map((input) => withBytes(input, ['leafHash', 'path', 'root'])), run: (given: Inclusion) => answerOf(checkInclusion(given)) },
  { name: 'consistency', answers: ['ok', ...codesOf('core/log/consistency.ts')], seeds: () => vectors('log', 'consistency').map((input) => withBytes(input, ['root1', 'root2', 'path'])), run: (given: Consistency) => answerOf(checkConsistency(given)) },
  {
    name: 'compare-checkpoints', answers: ['ok', ...checkpointCodes, ...verificationCodes, ...codesOf('core/log/split-view.ts')],
    seeds: () => { const notes = members(vectors('log', 'quorum'), 'checkpoint'); return notes.map((first, at) => ({ first, second: notes[(at + 1) % notes.length]!, keys: [...proofKeys()], growth: { root: new Uint8Array(32), path: [new Uint8Array(32)] } })) },
    run: (given: never) => answerOf(compareCheckpoints(given)),
  },
  {
    // The strict rule, then OpenSSL through Node: the answer of the portable code must be the same.
    name: 'signature', answers: readers, seeds: () => signatureEdges().map(({ publicKey, message, signature }) => new Uint8Array(Buffer.concat([publicKey, signature, message]))),
    run: (given: Uint8Array) => {
      const [key, signature, message] = [given.subarray(0, 32), given.subarray(32, 96), given.subarray(96)]
      const portable = checkSignature(key, message, signature)
      const native = admitSignature(key, signature) && verify(null, message, createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' }), signature)
      require(portable === native, `portable ${portable}, node:crypto ${native}`)
      return portable ? 'ok' : 'refused'
    },
  },
  { name: 'text-or-bytes', answers: ['ok', ...checkpointCodes], seeds: () => [...members(vectors('log', 'checkpoint'), 'checkpoint'), ...asBytes(members(vectors('log', 'checkpoint'), 'checkpoint'))].map((checkpoint) => ({ checkpoint })), run: (given: { checkpoint: string }) => answerOf(parseCheckpoint(given?.checkpoint)) },
]
