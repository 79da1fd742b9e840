/**
 * Every byte and every structural change of a small package: never green. A change is tried as it is, and packed again with manifests made
 * again, so that only what is signed can tell.
 *
 * PROOFMARK_BYTES=all turns a bit in every byte of the zip; without it in every fifth.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sha256, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { compareCheckpoints } from '@proofmark/core/log'
import { zipSync } from 'fflate'
import { formatBag } from './bag.ts'
import { ExampleLog, exampleLog, examplePicture, exampleRecord, filesOf, publishExample, verifierKeyOf } from './example-package.suite.ts'
import { verifyPackage } from './verify.ts'
import { zip } from './zip.ts'

const stride = process.env['PROOFMARK_BYTES'] === 'all' ? 1 : 5
const recompute = (_: unknown, finding: string) => exampleRecord(finding)
const whole = publishExample()
const files = filesOf(whole)
/** The same keys, ids and places, other words: the log that shows another reader another history. */
function otherLog(): ExampleLog {
  const log = new ExampleLog()
  const item = log.add('item', { '/description': 'Another invented actuator', '/handling': 'open', '/note': 'a withheld word' })
  log.add('photo', { '/blob/sha256': toHex(sha256(examplePicture)), '/handling': 'open', '/note': null }, { body: { r: [item.id] } })
  log.add('finding', { '/title': 'An invented finding' })
  return log
}
const otherPackage = publishExample(otherLog())
const otherFiles = filesOf(otherPackage)

function requireRefused(bytes: Bytes, what: string, isEndedByFault = false) {
  const { ok: isGreen, status, parts } = verifyPackage(bytes, { recompute, isEndedByFault })
  ok(!isGreen && status === 'fails', `${what}: ${status}`)
  const fault = parts.find(({ code }) => code === 'verifier-failed')
  equal(fault, undefined, `${what}: ${fault?.text}`)
}

/** With manifests made again. */
function packed(changed: ReadonlyMap<string, Bytes>): Bytes {
  const payload = new Map([...changed].flatMap(([path, bytes]) => (path.startsWith('data/') ? [[path.slice(5), bytes] as const] : [])))
  const tags = new Map([...changed].filter(([path]) => !path.startsWith('data/') && !/^(?:bagit|bag-info|manifest-sha256|tagmanifest-sha256)\.txt$/.test(path)))
  return zip(formatBag(payload, tags, {}))
}

/** As it is, and packed again. */
function requireBothRefused(changed: ReadonlyMap<string, Bytes>, what: string) {
  requireRefused(zip(changed), what)
  requireRefused(packed(changed), `${what}, packed again`)
}
/** What a reader is told. */
function told(bytes: Bytes) {
  const { status, parts, statements, finding, log } = verifyPackage(bytes, { recompute })
  return { status, parts, statements, finding, log, container: bytes.length }
}
const signed = [...files.keys()].filter((path) => path.startsWith('data/') || path.startsWith('publication/'))

suite('a small package, changed', () => {
  test('is green as it was published, and packed again without a change', () => {
    for (const bytes of [whole, otherPackage, packed(files)]) equal(verifyPackage(bytes, { recompute }).ok, true)
  })
  test('a bit in a byte: none is green', (t) => {
    const changed = whole.slice()
    let tried = 0
    for (let at = 0; at < whole.length; at += stride, tried++) {
      changed[at]! ^= 1 << (at * 5) % 8
      requireRefused(changed, `byte ${at}`, at % 50 !== 0)
      changed[at] = whole[at]!
    }
    t.diagnostic(`${tried} of ${whole.length} bytes`)
  })
  test('a bit in a byte of each file, packed again: none is green', (t) => {
    let tried = 0
    for (const path of signed) {
      const bytes = files.get(path)!
      for (let at = 0; at < bytes.length; at += stride * 11, tried++) requireRefused(packed(new Map(files).set(path, bytes.with(at, bytes[at]! ^ (1 << (at * 3) % 8)))), `${path}, byte ${at}, packed again`, true)
    }
    t.diagnostic(`${tried} bytes`)
  })
  test('cut to any length, or with bytes before or behind it', () => {
    for (let length = 0; length < whole.length; length += stride * 9) requireRefused(whole.subarray(0, length), `cut to ${length}`, true)
    for (const more of [utf8('\0'), utf8('PK'), whole]) for (const bytes of [Buffer.concat([whole, more]), Buffer.concat([more, whole])]) requireRefused(new Uint8Array(bytes), `${more.length} bytes more`)
  })
  test('files left out, doubled, emptied, in each other\'s places', () => {
    for (const path of signed) {
      const without = new Map(files)
      without.delete(path)
      // `withheld` files and proofs belong to a note; nothing else may be left out either.
      requireBothRefused(without, `${path} left out`)
      requireBothRefused(new Map(files).set(path, new Uint8Array(files.get(path)!.length === 0 ? 1 : 0)), `${path} emptied`)
      requireBothRefused(new Map(files).set(`${path}.more`, files.get(path)!), `${path} doubled`)
      for (const other of signed) if (other > path && Buffer.compare(files.get(other)!, files.get(path)!) !== 0) requireRefused(packed(new Map(files).set(path, files.get(other)!).set(other, files.get(path)!)), `${path} and ${other} swapped, packed again`, true)
    }
  })
  test('parts of another package replayed: any file, any folder, a statement whole', () => {
    const replayed = (isTaken: (path: string) => boolean) => new Map([...files].map(([path, bytes]) => [path, isTaken(path) ? (otherFiles.get(path) ?? bytes) : bytes]))
    const isOther = (path: string) => Buffer.compare(files.get(path)!, otherFiles.get(path) ?? new Uint8Array()) !== 0
    let tried = 0
    for (const path of signed.filter(isOther)) { requireBothRefused(replayed((each) => each === path), `${path} of the other`); tried++ }
    for (const start of ['publication/', 'data/statements/', 'data/checkpoint', ...signed.flatMap((path) => /^data\/statements\/\w+/.exec(path)?.[0] ?? [])]) {
      if (signed.some((path) => path.startsWith(start) && isOther(path))) requireBothRefused(replayed((path) => path.startsWith(start)), `${start} of the other`)
    }
    ok(tried > 10)
  })
  test('lines of each text file in another order, doubled, left out', () => {
    for (const path of signed.filter((each) => !each.includes('/blobs/'))) {
      const lines = Buffer.from(files.get(path)!).toString().split('\n')
      for (const at of lines.keys()) {
        const next = (at + 1) % lines.length
        // Told below: the order of the publication's disclosures, and the head of its proof signed twice, carry nothing.
        const isFree = path === 'publication/statement.disclosures' && next < lines.length - 1 && at < lines.length - 1
        const changes = [lines.toSpliced(at, 1), ...(path === 'publication/statement.tlog-proof' && lines[at]!.startsWith('\u2014') ? [] : [lines.toSpliced(at, 0, lines[at]!)]), ...(isFree ? [] : [lines.with(at, lines[next]!).with(next, lines[at]!)])]
        for (const changed of changes.map((each) => utf8(each.join('\n')))) if (Buffer.compare(changed, files.get(path)!) !== 0) requireRefused(packed(new Map(files).set(path, changed)), `${path}, line ${at + 1}`, true)
      }
    }
  })
  test('what carries nothing, all of it outside the payload that is signed: green, and the verdict is the same', () => {
    const text = (path: string) => Buffer.from(files.get(path)!).toString()
    const proof = 'publication/statement.tlog-proof'
    const free: Record<string, ReadonlyMap<string, Bytes>> = {
      'the order of the publication\'s disclosures': new Map(files).set('publication/statement.disclosures', utf8(`${text('publication/statement.disclosures').trimEnd().split('\n').toReversed().join('\n')}\n`)),
      'an extra line of its proof, which nobody vouches for': new Map(files).set(proof, utf8(text(proof).replace('\nindex ', '\nextra AAAA\nindex '))),
      'a signature of an unknown key below its head': new Map(files).set(proof, utf8(`${text(proof)}\u2014 unknown.works.example AAAAAAAA\n`)),
    }
    free['the signature of its head twice'] = new Map(files).set(proof, utf8(text(proof).replace(/(\u2014 [^\n]*\n)$/, '$1$1')))
    const { container: _, ...expected } = told(whole)
    for (const [what, changed] of Object.entries(free)) {
      requireRefused(zip(changed), what)
      const { container: __, ...found } = told(packed(changed))
      deepEqual(found, expected, what)
    }
    // Labels of bag-info.txt help who receives a bag; one that counts the payload is checked.
    const labelled = (info: Record<string, string>) => zip(formatBag(new Map([...files].flatMap(([path, bytes]) => (path.startsWith('data/') ? [[path.slice(5), bytes] as const] : []))), new Map([...files].filter(([path]) => path.startsWith('publication/'))), info))
    deepEqual(told(labelled({ 'Source-Organization': 'Example Works' })).status, 'holds')
  })
  test('zips of other writers: names twice, that leave the folder, links, folders, other times, packed, in another order', () => {
    const all = Object.fromEntries(files)
    const link = { os: 3, attrs: 0o120777 << 16, level: 0 } as const
    const writers: Record<string, Bytes> = {
      packed: zipSync(all, { level: 9 }),
      'another time': zipSync(all, { level: 0, mtime: '1999-01-01' }),
      'another order': zipSync(Object.fromEntries([...files].toReversed()), { level: 0 }),
      'a folder': zipSync({ ...all, 'data/more/': new Uint8Array() }, { level: 0 }),
      'a link': zipSync({ ...all, 'data/link': [utf8('/etc/passwd'), link] }, { level: 0 }),
      'a link in place of a file': zipSync({ ...all, 'data/checkpoint': [utf8('../../etc/passwd'), link] }, { level: 0 }),
      'a bomb': zipSync({ ...all, 'data/bomb': new Uint8Array(60_000_000) }, { level: 9 }),
      ...Object.fromEntries(['../data/a', '/data/a', 'C:/a', 'data/../a', 'data\\a', '~/a', '__proto__x', 'data/A', 'DATA/checkpoint', 'data/checkpoint/', 'bagit.txt/', 'data//a', './data/a'].map((path) => [`a file ${path}`, zipSync({ ...all, [path]: utf8('x') }, { level: 0 })])),
      ...Object.fromEntries(['../data/a', '/data/a', 'C:/a', 'data/../a', 'data\\a', 'data/a\u202etxt', 'data/e\u0301'].map((path) => [`our own zip with ${path}`, packed(new Map(files).set(path, utf8('x')))])),
    }
    for (const [what, bytes] of Object.entries(writers)) requireRefused(bytes, what)
    // Two files of one name: one name of the zip written over another of its length.
    const [path] = signed.filter((each) => each.endsWith('.note'))
    for (const other of signed.filter((each) => each.length === path!.length && each !== path)) {
      requireRefused(new Uint8Array(Buffer.from(Buffer.from(whole).toString('latin1').replaceAll(other, path!), 'latin1')), `${other} under the name of ${path}`)
    }
  })
  test('sizes and places in the directory of the zip that lie', () => {
    const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
    const directory = view.getUint32(whole.length - 6, true)
    for (let at = directory; at < whole.length - 22; at += 46 + view.getUint16(at + 28, true)) {
      for (const field of [16, 20, 24, 42]) for (const value of [0, 1, 0x7fffffff, 0xffffffff]) {
        const changed = whole.slice()
        new DataView(changed.buffer).setUint32(at + field, value, true)
        if (Buffer.compare(changed, whole) !== 0) requireRefused(changed, `directory at ${at}, field ${field}: ${value}`, true)
      }
    }
  })
  test('a split view: each reader is shown a package that holds, and the two heads side by side prove it', () => {
    const head = (of: ReadonlyMap<string, Bytes>) => of.get('data/checkpoint')!
    const answer = compareCheckpoints({ first: head(files), second: head(otherFiles), keys: [verifierKeyOf('log')] })
    deepEqual(answer, { ok: false, code: 'split-view', of: null })
    deepEqual(compareCheckpoints({ first: head(files), second: head(files), keys: [verifierKeyOf('log')] }), { ok: true, relation: 'same' })
    equal(exampleLog().entries.length, otherLog().entries.length)
  })
})
