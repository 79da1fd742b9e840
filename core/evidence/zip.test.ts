import { suite, test } from 'node:test'
import { deepEqual, equal, match, ok, throws } from 'node:assert/strict'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { utf8, type Bytes } from '@proofmark/core/bytes'
import { unzip, zip } from './zip.ts'

const answer = (bytes: Bytes) => { const opened = unzip(bytes); return opened.ok ? { isCanonical: opened.isCanonical } : opened.code }
const sample = new Map([['b.txt', utf8('second')], ['a/b/c.bin', new Uint8Array([0, 255])], ['empty', new Uint8Array()], ['ü.txt', utf8('third')]])
const path = fc.stringMatching(/^[a-z0-9]{1,8}(?:\/[a-zü]{1,4}){0,2}$/)
/** Where the heads of files stand: in front of each file (PK 3 4), and in the list at the end (PK 1 2). */
const placesOf = (bytes: Bytes, third: number, fourth: number) => [...bytes.keys()].filter((at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === third && bytes[at + 3] === fourth)

suite('zip and unzip', () => {
  test('law: unzip gives the entries back, and calls the zip canonical', () => {
    fc.assert(fc.property(fc.dictionary(path, fc.uint8Array({ maxLength: 50 }), { minKeys: 1, maxKeys: 6 }), (files) => {
      const entries = new Map(Object.entries(files).map(([name, bytes]) => [name, new Uint8Array(bytes)]))
      // A path below another file is no folder: such entries are no bag and not made here.
      fc.pre([...entries.keys()].every((each) => ![...entries.keys()].some((other) => other.startsWith(`${each}/`))))
      const opened = unzip(zip(entries))
      ok(opened.ok && opened.isCanonical)
      deepEqual(new Map([...opened.entries].toSorted()), new Map([...entries].toSorted()))
    }), { numRuns: 60 })
  })
  test('the order in which entries are given changes nothing', () => {
    deepEqual(zip(new Map([...sample].reverse())), zip(sample))
  })
  test('files are stored as they are: a search finds them in the zip', () => {
    ok(Buffer.from(zip(sample)).includes('second'))
  })
  test('law: a byte changed anywhere is noticed, in the parts that no checksum covers too', () => {
    const bytes = zip(sample)
    for (let at = 0; at < bytes.length; at++) {
      for (const mask of [0x01, 0x80]) {
        const found = answer(bytes.with(at, bytes[at]! ^ mask))
        ok(typeof found === 'string' || !found.isCanonical, `byte ${at}`)
      }
    }
  })
  test('law: every shorter file is refused', () => {
    const bytes = zip(sample)
    for (let length = 0; length < bytes.length; length++) {
      const found = answer(bytes.subarray(0, length))
      ok(typeof found === 'string' || !found.isCanonical, `${length} bytes`)
    }
  })
  test('another writer, another level, another time: read, and said to be no zip of ours', () => {
    const files = Object.fromEntries(sample)
    deepEqual(answer(zipSync(files, { level: 9 })), { isCanonical: false })
    deepEqual(answer(zipSync(files, { level: 0, mtime: '1999-01-01' })), { isCanonical: false })
    deepEqual(answer(zipSync(files, { level: 0, comment: 'x' } as object)), { isCanonical: false })
  })
})

/** A directory whose end says that it begins here. */
function withEnd(directory: Uint8Array, begins: number): Uint8Array {
  const moved = directory.slice()
  new DataView(moved.buffer).setUint32(moved.length - 6, begins, true)
  return moved
}

suite('unzip of hostile bytes', () => {
  test('refuses paths that leave the folder, on any system', () => {
    for (const path of ['../a', 'a/../../b', '/etc/a', '~/a', 'C:/a', 'a\\b', '..']) equal(answer(zipSync({ [path]: utf8('x') }, { level: 0 })), 'path-escapes', path)
    deepEqual(answer(zipSync({ 'a..b/...c': utf8('x') }, { level: 0 })), { isCanonical: false })
  })
  test('refuses two files of one name', () => {
    const bytes = zip(new Map([['a', utf8('x')], ['b', utf8('y')]]))
    for (const at of [...placesOf(bytes, 3, 4).slice(1).map((each) => each + 30), ...placesOf(bytes, 1, 2).slice(1).map((each) => each + 46)]) bytes[at] = 'a'.charCodeAt(0)
    equal(answer(bytes), 'path-twice')
  })
  test('refuses a size that no compression could give, before any memory is fetched', () => {
    const bytes = zipSync({ a: new Uint8Array(5000) }, { level: 9 })
    const view = new DataView(bytes.buffer)
    const [at] = placesOf(bytes, 1, 2)
    view.setUint32(at! + 24, 0x7fffffff, true)
    equal(answer(bytes), 'size-lies')
    const stored = zip(new Map([['a', utf8('x')]]))
    new DataView(stored.buffer).setUint32(placesOf(stored, 1, 2)[0]! + 24, 2, true)
    equal(answer(stored), 'size-lies')
  })
  test('refuses more than 2 GiB in all', () => {
    const many = zipSync(Object.fromEntries([...Array(3).keys()].map((n) => [`f${n}`, new Uint8Array(1_000_000)])), { level: 9 })
    const view = new DataView(many.buffer)
    for (const at of placesOf(many, 1, 2)) {
      view.setUint32(at + 20, 1_000_000, true)
      view.setUint32(at + 24, 900_000_000, true)
    }
    equal(answer(many), 'too-large')
  })
  test('refuses packed files of more than 256 MiB in all, before any is unpacked', () => {
    const many = zipSync(Object.fromEntries([...Array(3).keys()].map((n) => [`f${n}`, new Uint8Array(1_000_000)])), { level: 9 })
    const view = new DataView(many.buffer)
    for (const at of placesOf(many, 1, 2)) {
      view.setUint32(at + 20, 100_000, true)
      view.setUint32(at + 24, 100_000_000, true)
    }
    equal(answer(many), 'too-large')
  })
  test('a directory that claims four billion files in a hundred bytes is refused at its first fault', () => {
    const bytes = new Uint8Array(98)
    const view = new DataView(bytes.buffer)
    for (const [at, value] of [[0, 0x06064b50], [32, 0xffffffff], [56, 0x07064b50], [76, 0x06054b50]] as const) view.setUint32(at, value, true)
    view.setUint16(84, 1, true)
    const started = performance.now()
    equal(answer(bytes), 'path-escapes')
    ok(performance.now() - started < 200)
  })
  test('refuses files that lie over one another, before they are copied', () => {
    const bytes = zip(new Map([['a', utf8('x'.repeat(5000))], ['b', utf8('y'.repeat(5000))], ['c', new Uint8Array(5000)]]))
    const view = new DataView(bytes.buffer)
    const places = placesOf(bytes, 1, 2)
    for (const at of places) view.setUint32(at + 42, 0, true)
    // Three times the first file, and no longer room for three in what is left.
    equal(answer(Uint8Array.from([...bytes.subarray(0, 5031), ...withEnd(bytes.subarray(places[0]!), 5031)])), 'size-lies')
  })
  test('refuses a name that vanishes where files are members of an object', () => {
    const named = Buffer.from(zip(new Map([['a_proto_b', utf8('x')], ['zz', utf8('y')]]))).toString('latin1').replaceAll('a_proto_b', '__proto__')
    equal(answer(new Uint8Array(Buffer.from(named, 'latin1'))), 'path-escapes')
    throws(() => zip(new Map([['__proto__', utf8('x')]])), /no file of this name/)
  })
  test('says so of what is no zip, and never throws', () => {
    for (const bytes of [null as never, 'text' as never, { length: 30 } as never, new Uint8Array(), utf8('PK'), utf8('PK\u0003\u0004 and then nothing'), new Uint8Array(1000)]) equal(answer(bytes), 'not-a-zip')
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => { ok(!unzip(bytes).ok) }))
  })
  test('tells a zip that was cut off from other bytes', () => {
    const found = (bytes: Bytes) => { const opened = unzip(bytes); return opened.ok ? '' : opened.found }
    const whole = zip(sample)
    for (let length = 4; length < whole.length; length++) match(found(whole.slice(0, length)), /^the beginning of one: it was cut off.*Get it again/, `${length} of ${whole.length} bytes`)
    equal(found(new Uint8Array()), 'an empty file')
    equal(found(utf8('PK, but no zip')), 'other bytes')
  })
  test('a zip without files is readable and not ours', () => {
    deepEqual(answer(zip(new Map())), { isCanonical: false })
  })
})
