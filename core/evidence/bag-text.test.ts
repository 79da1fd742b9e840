import { suite, test } from 'node:test'
import { deepEqual, equal } from 'node:assert/strict'
import { utf8 } from '@proofmark/core/bytes'
import { decodeTagFile, isKnownEncoding, linesOf, parseDeclaration, parseInfo } from './bag-text.ts'

const declare = (text: string) => parseDeclaration(utf8(text))

suite('parseDeclaration', () => {
  test('reads the two lines, with any line end', () => {
    for (const end of ['\n', '\r\n', '\r']) deepEqual(declare(`BagIt-Version: 1.0${end}Tag-File-Character-Encoding: UTF-8${end}`), { version: '1.0', encoding: 'utf-8' })
    deepEqual(declare('BagIt-Version: 0.97\nTag-File-Character-Encoding: ISO-8859-1'), { version: '0.97', encoding: 'iso-8859-1' })
  })
  test('refuses anything else', () => {
    for (const text of [
      '', 'BagIt-Version: 1.0\n', 'Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n', 'BagIt-Version: 1\nTag-File-Character-Encoding: UTF-8\n',
      'BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n', 'BagIt-Version:1.0\nTag-File-Character-Encoding: UTF-8\n', ' BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
      'BagIt-Version: 1.0\n\nTag-File-Character-Encoding: UTF-8\n', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: x\n', '\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    ]) equal(declare(text), null, text)
    equal(parseDeclaration(new Uint8Array([0xff, 0xfe])), null)
  })
})

suite('decodeTagFile', () => {
  test('reads one text in each encoding, with and without a byte-order mark in UTF-16', () => {
    const little = new Uint8Array(Buffer.from('\ufeffé', 'utf16le'))
    const big = new Uint8Array(Buffer.from('\ufeffé', 'utf16le').swap16())
    deepEqual([
      decodeTagFile(utf8('é'), 'utf-8'), decodeTagFile(new Uint8Array([0xe9]), 'iso-8859-1'), decodeTagFile(little, 'utf-16'), decodeTagFile(big, 'utf-16'),
      decodeTagFile(big.subarray(2), 'utf-16'), decodeTagFile(little.subarray(2), 'utf-16le'), decodeTagFile(big.subarray(2), 'utf-16be'), decodeTagFile(utf8('e'), 'us-ascii'),
    ], ['é', 'é', 'é', 'é', 'é', 'é', 'é', 'e'])
  })
  test('gives null for bytes that are not in the encoding, and for one that it does not know', () => {
    deepEqual([
      decodeTagFile(new Uint8Array([0xe9]), 'utf-8'), decodeTagFile(new Uint8Array([0x80]), 'us-ascii'), decodeTagFile(new Uint8Array([0]), 'utf-16'),
      decodeTagFile(new Uint8Array([0xd8, 0x00]), 'utf-16be'), decodeTagFile(utf8('e'), 'koi8-r'), decodeTagFile(utf8('e'), 'toString'),
    ], [null, null, null, null, null, null])
    deepEqual([isKnownEncoding('utf-8'), isKnownEncoding('constructor')], [true, false])
  })
})

suite('linesOf', () => {
  test('cuts at LF, CR LF and CR, and keeps empty lines but the last', () => {
    deepEqual([linesOf('a\nb\r\nc\rd'), linesOf('a\n\nb\n'), linesOf(''), linesOf('\n')], [['a', 'b', 'c', 'd'], ['a', '', 'b'], [], ['']])
  })
})

suite('parseInfo', () => {
  test('keeps labels that come twice, and joins continuation lines', () => {
    deepEqual(parseInfo('Contact: A\nContact: B\nNote: one\n  two\n\tthree\nEmpty:\nTime: 1:2\n', '1.0'), {
      ok: true, entries: [['Contact', 'A'], ['Contact', 'B'], ['Note', 'one two three'], ['Empty', ''], ['Time', '1:2']],
    })
  })
  test('names the first bad line; drafts were looser about the colon', () => {
    deepEqual(parseInfo('A: 1\nB\nC\n', '1.0'), { ok: false, line: 'B' })
    deepEqual([parseInfo('A:1\n', '1.0'), parseInfo('A : 1\n', '1.0'), parseInfo(' A: 1\n', '1.0')].map(({ ok }) => ok), [false, false, false])
    deepEqual([parseInfo('A:1\n', '0.97'), parseInfo('A : 1\n', '0.97')], [{ ok: true, entries: [['A', '1']] }, { ok: true, entries: [['A', '1']] }])
  })
})
