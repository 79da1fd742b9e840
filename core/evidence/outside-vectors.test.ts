/** Examples of the public specifications, as they print them: spec/vectors/outside. Each file names its source. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { fromBase64, fromBase64Url, fromHex, toBase64, toBase64Url, toHex, utf8 } from '@proofmark/core/bytes'
import {
  checkConsistency, checkInclusion, checkSignature, formatCheckpoint, formatNote, formatProof, formatVerifierKey, leafHash, parseCheckpoint, parseNote, parseProof, parseTilePath, parseVerifierKey, tilePath, tilesBetween, treeRoot, verifyNote,
} from '@proofmark/core/log'
import { checkBag, formatBag } from './bag.ts'
import { parseManifestLine } from './bag-manifest.ts'
import { parseInfo } from './bag-text.ts'
import { disclosureDigest, openDisclosure } from './disclosure.ts'

const folder = new URL('../../spec/vectors/outside/', import.meta.url)
// oxlint-disable-next-line typescript/no-explicit-any -- each file has a form of its own
const read = (name: string): any => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
const bytes = (hex: string) => fromHex(hex)!
const codeOf = (answer: { ok: boolean; code?: string }) => (answer.ok ? 'ok' : answer.code)

suite('vectors of public specifications', () => {
  test('each names its source, and each is asked here', () => {
    const names = readdirSync(folder).map((name) => name.replace('.json', ''))
    for (const name of names) ok(/^(?:RFC \d+|C2SP )/.test(read(name).source), name)
    const source = readFileSync(new URL(import.meta.url), 'utf8')
    deepEqual(names.filter((name) => !source.includes(`read('${name}')`)), [])
  })
  test('RFC 4648: base64', () => {
    for (const { text, base64 } of read('rfc-4648-base64').cases) {
      equal(toBase64(utf8(text)), base64)
      deepEqual(fromBase64(base64), utf8(text))
      equal(toBase64Url(utf8(text)), base64.replaceAll('=', ''))
      deepEqual(fromBase64Url(base64.replaceAll('=', '')), utf8(text))
    }
  })
  test('RFC 6962: roots, inclusion and consistency of the tree of eight leaves', () => {
    const { leaves, roots, inclusion, consistency } = read('rfc-6962-tree')
    for (const [size, root] of roots.entries()) equal(toHex(treeRoot(leaves.slice(0, size).map((leaf: string) => leafHash(bytes(leaf))))), root)
    equal(roots.length, 9)
    for (const { index, size, path } of inclusion) {
      const proof = { index, size, leafHash: leafHash(bytes(leaves[index])), path: path.map(bytes), root: bytes(roots[size]) }
      deepEqual(checkInclusion(proof), { ok: true })
      equal(checkInclusion({ ...proof, root: bytes(roots[size - 1]) }).ok, false)
    }
    for (const { size1, size2, path } of consistency) {
      const proof = { size1, size2, root1: bytes(roots[size1]), root2: bytes(roots[size2]), path: path.map(bytes) }
      deepEqual(checkConsistency(proof), { ok: true })
      equal(checkConsistency({ ...proof, root1: bytes(roots[size1 - 1]) }).ok, false)
    }
  })
  test('RFC 8032: signatures', () => {
    const { cases } = read('rfc-8032-ed25519')
    equal(cases.length, 4)
    for (const { publicKey, message, signature } of cases) {
      equal(checkSignature(bytes(publicKey), bytes(message), bytes(signature)), true)
      equal(checkSignature(bytes(publicKey), bytes(`${message}00`), bytes(signature)), false)
    }
  })
  test('RFC 9901: digests of disclosures; ours are narrower, so none of them is opened', () => {
    for (const { disclosure, json, digest, refused } of read('rfc-9901-disclosures').cases) {
      equal(disclosureDigest(disclosure), digest)
      equal(toBase64Url(utf8(json)), disclosure)
      equal(codeOf(openDisclosure(disclosure)), refused)
    }
  })
  test('C2SP: signed notes and their keys', () => {
    const { cases, badKeys } = read('c2sp-signed-note')
    for (const { note, key, name, keyId } of cases) {
      const parsed = parseNote(note)
      ok(parsed.ok)
      deepEqual(parsed.signatures.map((each) => [each.name, each.keyId, each.signature.length]), [[name, keyId, 64]])
      deepEqual(formatNote(parsed), utf8(note))
      if (key === null) continue
      const known = parseVerifierKey(key)
      ok(known.ok && formatVerifierKey(known.key) === key)
      deepEqual(codeOf(verifyNote(note, [key])), 'ok')
      equal(codeOf(verifyNote(note.replace('cryptography', 'cryptographY'), [key])), 'signature-wrong')
    }
    for (const { key, code } of badKeys) equal(codeOf(parseVerifierKey(key)), code)
  })
  test('C2SP: checkpoint', () => {
    for (const { checkpoint, origin, size, root } of read('c2sp-tlog-checkpoint').cases) {
      const head = parseCheckpoint(checkpoint)
      ok(head.ok)
      deepEqual([head.origin, head.size, toBase64(head.root), head.extensions, head.signatures.length], [origin, size, root, [], 1])
      equal(formatCheckpoint(head), head.text)
    }
  })
  test('C2SP: proof', () => {
    const { printed, made, expect } = read('c2sp-tlog-proof')
    equal(codeOf(parseProof(printed)), 'bad-checkpoint')
    const whole = printed.replaceAll(/ \S+\[\.\.\.\]\S+/g, ` ${made.signature}`)
    const proof = parseProof(whole)
    ok(proof.ok)
    const head = parseCheckpoint(proof.checkpoint)
    ok(head.ok)
    deepEqual({ index: proof.index, path: proof.path.length, origin: head.origin, size: head.size, signatures: head.signatures.length }, expect)
    deepEqual(formatProof(proof), utf8(whole))
  })
  test('C2SP: paths of tiles, and the tiles of a tree', () => {
    const { paths, tree } = read('c2sp-tlog-tiles')
    for (const { level, index, width, path } of paths) {
      equal(tilePath(level, index, width), path)
      deepEqual(parseTilePath(path), { level, index, width })
    }
    const tiles = tilesBetween(0, tree.size)
    for (const [level, count] of Object.entries(tree.full)) equal(tiles.filter((tile) => tile.level === Number(level) && tile.width === 256).length, count)
    deepEqual(tiles.filter(({ width }) => width < 256).map(({ level, index, width }) => tilePath(level, index, width)), tree.partial)
  })
  test('RFC 8493: lines and rules of a bag', () => {
    const { manifest, info, rules } = read('rfc-8493-bagit')
    for (const { line, hash, path } of manifest) deepEqual(parseManifestLine(line, '1.0', () => false), { hash, path, prefix: '' })
    const parsed = parseInfo(info.text, '1.0')
    ok(parsed.ok)
    equal(parsed.entries.length, info.labels)
    deepEqual(parsed.entries.find(([label]) => label === info.folded[0]), info.folded)
    const good = formatBag(new Map([['a.txt', utf8('invented')]]), new Map(), {})
    good.delete('tagmanifest-sha256.txt')
    deepEqual(checkBag(good).problems, [])
    for (const { rule, changed, code } of rules) {
      const files = new Map(good)
      for (const [path, text] of Object.entries(changed as Record<string, string | null>)) if (text === null) files.delete(path)
      else files.set(path, utf8(text))
      ok(checkBag(files).problems.some((problem) => problem.code === code), rule)
    }
  })
})
