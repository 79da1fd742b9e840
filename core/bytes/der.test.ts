import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { equalBytes } from './byte-array.ts'
import { type Der, formatDer, parseDer, writeDer } from './der.ts'
import { readDerTime } from './der-time.ts'
import { formatInteger, formatOid, hexOfInteger, oidText, smallInteger } from './der-value.ts'
import { fromHex, toHex } from './hex.ts'
import { utf8 } from './utf8.ts'

const hex = (text: string) => fromHex(text.replaceAll(' ', ''))!
const codeOf = (text: string) => { const read = parseDer(hex(text)); return read.ok ? 'ok' : read.code }

suite('parseDer', () => {
  test('refuses every other way to write a value, with its code', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      ok: ['30 00', '05 00', '01 01 ff', '02 01 00', '02 02 00 80', '02 01 80', '03 01 00', '03 02 07 80', '04 00', '06 01 2a', '06 03 2a 86 48', '0c 02 c3 a9', '30 03 02 01 05', 'a0 02 05 00', '80 01 05', '0a 01 01', '13 01 41'],
      'trailing-bytes': ['05 00 00', '30 00 05 00'],
      'cut-off': ['30', '02 01', '30 02 02 01', '30 81', '04 82 01', '30 04 02 03 01 01', '04 84 ff ff ff ff'],
      'length-form': ['30 80 00 00', '04 81 01 00', '04 81 7f', '04 82 00 80', '04 85 00 00 00 00 00', '04 ff'],
      'tag-form': ['1f 01 00', '3f 81 01 00', '00 00', '10 00', '11 00', '24 00', '21 03 01 01 ff', '22 00', '2c 00', '07 00', '08 00', '09 00', '0b 00', '0d 00', '0e 00', '0f 00', '1d 00', '33 00'],
      'value-form': ['01 00', '01 01 01', '01 02 ff ff', '02 00', '02 02 00 7f', '02 02 ff 80', '03 00', '03 01 01', '03 01 08', '03 02 08 00', '03 02 01 01', '05 01 00', '06 00', '06 01 80', '06 02 80 01', '06 03 2a 80 01', '06 02 2a 86', '0c 01 ff', '0c 02 c0 80', '0a 00'],
      'not-bytes': [''],
    }
    for (const [code, texts] of Object.entries(cases)) for (const text of texts) equal(codeOf(text), code, text)
    equal(parseDer('30 00' as never).ok, false)
  })
  test('times have one form', () => {
    const at = (tag: number, text: string) => { const read = parseDer(formatDer(tag, utf8(text))); return read.ok ? 'ok' : read.code }
    for (const text of ['20310203040506Z', '20240229000000Z', '20310203040506.5Z', '20310203040506.000001Z', '99991231235959Z', '00010101000000Z']) equal(at(0x18, text), 'ok', text)
    for (const text of ['20310203040506', '203102030405Z', '2031020304Z', '20310203040506.Z', '20310203040506.50Z', '20310203040506,5Z', '20310203040506+0000', '20310203040506.0Z', '20310229000000Z', '20310203240000Z', '20310203046000Z', '20310203040560Z', '20311301000000Z', '20310001000000Z', '20310100000000Z', '2031020304050٣Z', ' 20310203040506Z', '20310203040506Z\n', `20310203040506.${'1'.repeat(40)}Z`]) equal(at(0x18, text), 'value-form', text)
    equal(at(0x17, '310203040506Z'), 'ok')
    for (const text of ['20310203040506Z', '3102030405Z', '310203040506+0000', '310203040506.5Z', '310229000000Z']) equal(at(0x17, text), 'value-form', text)
  })
  test('a limit on size and on depth', () => {
    const nested = (depth: number): Uint8Array => (depth === 0 ? formatDer(0x05) : formatDer(0x30, nested(depth - 1)))
    equal(parseDer(nested(32)).ok, true)
    deepEqual(parseDer(nested(33)), { ok: false, code: 'too-deep' })
    deepEqual(parseDer(nested(5000)), { ok: false, code: 'too-deep' })
    deepEqual([parseDer(formatDer(0x04, new Uint8Array(7)), 9).ok, parseDer(formatDer(0x04, new Uint8Array(8)), 9)], [true, { ok: false, code: 'too-large' }])
    ok(parseDer(formatDer(0x04, new Uint8Array(70_000)), 100_000).ok)
  })
  const value: fc.Memo<Uint8Array> = fc.memo((depth) => fc.oneof(
    fc.tuple(fc.constantFrom(0x04, 0x80, 0x9e, 0x13), fc.uint8Array({ maxLength: 300 })).map(([tag, bytes]) => formatDer(tag, bytes)),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map(formatInteger),
    ...(depth > 1 ? [fc.tuple(fc.constantFrom(0x30, 0x31, 0xa0, 0xbe), fc.array(value(depth - 1), { maxLength: 4 })).map(([tag, parts]) => formatDer(tag, ...parts))] : []),
  ))
  test('law: what it reads prints back identically', () => {
    fc.assert(fc.property(value(4), (bytes) => {
      const read = parseDer(bytes)
      ok(read.ok && equalBytes(writeDer(read.der), bytes))
    }))
    let readable = 0
    fc.assert(fc.property(value(3), fc.nat(), fc.integer({ min: 0, max: 255 }), (bytes, at, octet) => {
      const changed = bytes.slice()
      changed[at % bytes.length] = octet
      const read = parseDer(changed)
      if (!read.ok) return
      readable++
      ok(equalBytes(writeDer(read.der), changed))
    }), { numRuns: 2000 })
    ok(readable > 100)
  })
  test('law: never throws on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => typeof parseDer(bytes).ok === 'boolean'), { numRuns: 5000 })
  })
  test('openssl sees the same tree', { skip: spawnSync('openssl', ['version']).error === undefined ? false : 'openssl is not installed' }, () => {
    const key = new Uint8Array(spawnSync('openssl', ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-outform', 'DER']).stdout)
    const shown = spawnSync('openssl', ['asn1parse', '-inform', 'DER'], { input: key }).stdout.toString().trimEnd().split('\n').map((line) => /^\s*(\d+):d=(\d+)\s+hl=(\d)\s*l=\s*(\d+) (cons|prim)/.exec(line)!.slice(1, 6).join(' '))
    const read = parseDer(key)
    ok(read.ok)
    const lines = (der: Der, depth: number): string[] => [[der.whole.byteOffset - key.byteOffset, depth, der.whole.length - der.content.length, der.content.length, der.parts === null ? 'prim' : 'cons'].join(' '), ...(der.parts ?? []).flatMap((part) => lines(part, depth + 1))]
    ok(shown.length > 5)
    deepEqual(lines(read.der, 0), shown)
  })
})

suite('values of DER', () => {
  test('numbers', () => {
    deepEqual(['00', '05', '0080', '00ff00', '80'].map((text) => hexOfInteger(hex(text))), ['0', '5', '80', 'ff00', null])
    deepEqual(['00', '7fffffff', '0080000000', 'ff', '0100000000'].map((text) => smallInteger(hex(text))), [0, 0x7fffffff, null, null, null])
    deepEqual(['', '00', '0005', '80', 'ff00'].map((text) => toHex(formatInteger(hex(text)))), ['020100', '020100', '020105', '02020080', '020300ff00'])
  })
  test('object identifiers, as X.690 8.19 and others write them', () => {
    for (const [text, bytes] of [['2.999.3', '0603883703'], ['1.2.840.113549.1.7.2', '06092a864886f70d010702'], ['0.0', '060100'], ['1.39', '06014f'], ['2.0', '060150'], ['2.39', '060177']] as const) {
      equal(toHex(formatOid(text)), bytes)
      const read = parseDer(hex(bytes))
      equal(read.ok && oidText(read.der.content), text)
    }
    const read = parseDer(formatOid(`2.25.${2n ** 127n}`))
    equal(read.ok && oidText(read.der.content), `2.25.${2n ** 127n}`)
  })
  test('times are those of Date', () => {
    for (let year = 1; year < 10_000; year += 7) for (const rest of ['0101000000', '0228235959', '0301120000', '1231235959']) {
      const text = `${String(year).padStart(4, '0')}${rest}`
      const iso = text.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z')
      equal(readDerTime(0x18, utf8(`${text}Z`))?.seconds, Date.parse(iso) / 1000, iso)
    }
    deepEqual([readDerTime(0x17, utf8('491231235959Z'))?.seconds, readDerTime(0x17, utf8('500101000000Z'))?.seconds], [Date.UTC(2049, 11, 31, 23, 59, 59) / 1000, Date.UTC(1950, 0) / 1000])
    deepEqual(readDerTime(0x18, utf8('19700101000000.25Z')), { seconds: 0, fraction: '25' })
  })
})
