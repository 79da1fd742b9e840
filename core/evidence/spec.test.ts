/** The documents of our formats agree with the code: examples, codes, and a zip written from the document alone. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { utf8 } from '@proofmark/core/bytes'
import { disclosureDigest, openDisclosure } from './disclosure.ts'
import { checkPicture, parsePictureProof } from './picture-proof.ts'
import { parsePng } from './picture-png.ts'
import { filesOf, publishExample } from './example-package.suite.ts'
import { zip } from './zip.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const documents = { policy: read('spec/policy.md'), statement: read('spec/statement.md'), commitment: read('spec/commitment.md'), package: read('spec/package.md'), redactedPhoto: read('spec/redacted-photo.md'), timestamp: read('spec/timestamp.md'), newer: read('spec/newer.md') }
const everything = Object.values(documents).join('\n')
/** Members of the unions of codes, and what is passed on as a code. */
const codesIn = (source: string) => [...new Set([...source.matchAll(/^ {2}\| '([a-z0-9-]+)'|code: '([a-z-]+)'|\.(?:fail|leave)\('[a-z]+', '([a-z-]+)'|\bfail\('([a-z-]+)'|no\('([a-z-]+)'/gm)].flatMap(([, ...found]) => found.filter((each) => each !== undefined)))]

suite('spec/commitment.md', () => {
  test('its example is a disclosure with that digest', () => {
    const [, json, disclosure, digest] = /\n {4}(\[.*\])\n[^]*?\n {4}(W\S+)\n[^]*?\n {4}(\S{43})\n/.exec(documents.commitment)!
    equal(Buffer.from(json!).toString('base64url'), disclosure)
    equal(disclosureDigest(disclosure!), digest)
    deepEqual([openDisclosure(disclosure!).ok, openDisclosure(disclosure!.slice(1)).ok], [true, false])
  })
})

suite('spec/statement.md', () => {
  test('its example is the note of note-valid-later.json', () => {
    const { input } = JSON.parse(read('spec/vectors/evidence/note-valid-later.json')) as { input: { note: string } }
    const shown = documents.statement.split('\n').slice(2, 6).map((line) => line.replace(/^ {4}/, '')).join('\n')
    equal(`${shown}\n`, input.note)
  })
})

suite('spec/redacted-photo.md', () => {
  test('its example is proved, with one tile masked', () => {
    const [root, proof, png] = [...documents.redactedPhoto.matchAll(/^```\n([^]*?)^```$/gm)].map((match) => match[1]!)
    const read = parsePng(new Uint8Array(Buffer.from(png!, 'base64')))
    const parsed = parsePictureProof(utf8(proof!))
    ok(read.ok && parsed !== null)
    deepEqual([...read.picture.rgb.subarray(0, 3), ...read.picture.rgb.subarray(192)], [10, 20, 30, 0, 0, 0])
    deepEqual(checkPicture(read.picture, parsed, { width: 65, height: 1, root: new Uint8Array(Buffer.from(root!.trim(), 'hex')) }), { ok: true, code: 'ok', tiles: ['proved', 'masked'] })
  })
})

suite('spec/timestamp.md', () => {
  test('its example is timestamp-valid.json, with that answer', () => {
    const { input, expect } = JSON.parse(read('spec/vectors/evidence/timestamp-valid.json')) as { input: { token: string; authorities: string[] }; expect: unknown }
    const [token, root] = [...documents.timestamp.matchAll(/^```\w*\n([^]*?)^```$/gm)].map((match) => match[1]!.replaceAll('\n', ''))
    deepEqual([token, root], [input.token, `-----BEGIN CERTIFICATE-----${input.authorities[0]!}-----END CERTIFICATE-----`])
    deepEqual(JSON.parse(/^Ours: `(.*)`$/m.exec(documents.timestamp)![1]!), expect)
  })
})

suite('the documents of formats', () => {
  test('name every code of the code', () => {
    const folder = new URL('./', import.meta.url)
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !/\.(?:test|suite)\.ts$/.test(name)).map((name) => `core/evidence/${name}`)
    const codes = [...sources, 'core/log/note.ts', 'core/log/log-proof.ts', 'core/log/inclusion.ts', 'core/log/consistency.ts', 'core/log/verification.ts'].flatMap((path) => codesIn(read(path)))
    ok(codes.length > 100, String(codes.length))
    deepEqual([...new Set(codes)].filter((code) => !everything.includes(`\`${code}\``) && code !== 'ok'), [])
  })
  test('name every vector by its form', () => {
    for (const name of readdirSync(new URL('../../spec/vectors/evidence/', import.meta.url))) ok(everything.includes(`\`${name.slice(0, name.indexOf('-'))}-*`) || everything.includes(`evidence/${name.slice(0, name.indexOf('-'))}-*`), name)
  })
})

/** The zip of spec/package.md, section "Zip", from the words there. */
function zipBySpec(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const heads: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const path = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0) // version needed
    common.writeUInt16LE(path.length === name.length ? 0 : 0x0800, 2)
    common.writeUInt16LE(0x0021, 8) // date; method and time are 0
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(path.length, 22)
    heads.push(Buffer.from('PK\u0003\u0004'), common, path, Buffer.from(bytes))
    const rest = Buffer.alloc(14) // comment length, disk, internal attributes; external attributes; offset
    rest.writeUInt32LE(0x01a40000, 6)
    rest.writeUInt32LE(offset, 10)
    list.push(Buffer.from('PK\u0001\u0002\u0014\u0003'), common, rest, path)
    offset += 30 + path.length + bytes.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.size, 4)
  end.writeUInt16LE(files.size, 6)
  end.writeUInt32LE(Buffer.concat(list).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...heads, ...list, Buffer.from('PK\u0005\u0006'), end])
}

suite('spec/package.md', () => {
  test('describes the zip: a writer that follows it gives the same bytes', () => {
    for (const files of [filesOf(publishExample()), new Map([['ü.txt', utf8('x')], ['a', new Uint8Array()], ['Z', utf8('é')]])]) {
      deepEqual(Buffer.from(zip(files)), zipBySpec(files))
    }
  })
})
