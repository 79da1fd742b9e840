import { suite, test } from 'node:test'
import { deepEqual } from 'node:assert/strict'
import { utf8 } from '@proofmark/core/bytes'
import { disclosureDigest, makeDisclosure } from './disclosure.ts'
import { checkFields, linesOf } from './field-check.ts'

const salt = new Uint8Array(32)
const [a, b, other] = [makeDisclosure(salt, '/a', 1), makeDisclosure(salt, '/b', null), makeDisclosure(salt.with(0, 1), '/a', 1)]
const digests = { '/a': disclosureDigest(a), '/b': disclosureDigest(b) }
const check = (shown: string | undefined, hidden?: string) => checkFields(digests, shown === undefined ? undefined : utf8(shown), hidden === undefined ? undefined : utf8(hidden))
const codeOf = (shown: string | undefined, hidden?: string) => { const answer = check(shown, hidden); return answer.ok ? 'ok' : answer.code }

suite('checkFields', () => {
  test('every field is shown, or named as withheld or erased', () => {
    deepEqual(check(`${a}\n${b}\n`), { ok: true, shown: { '/a': 1, '/b': null }, withheld: [], erased: [] })
    deepEqual(check(`${b}\n`, '/a withheld\n'), { ok: true, shown: { '/b': null }, withheld: ['/a'], erased: [] })
    deepEqual(check('', '/a withheld\n/b erased\n'), { ok: true, shown: {}, withheld: ['/a'], erased: ['/b'] })
  })
  test('nothing is missing without a word', () => {
    deepEqual([codeOf(`${a}\n`), codeOf(''), codeOf('', '/a withheld\n'), codeOf('', '')], Array(4).fill('field-unaccounted'))
  })
  test('a field is as it was sealed: neither another salt nor another path', () => {
    deepEqual([codeOf(`${other}\n${b}\n`), codeOf(`${a}\n${b}\n${makeDisclosure(salt, '/c', 1)}\n`), codeOf(`${a}\n${makeDisclosure(salt, '/toString', 1)}\n`)], Array(3).fill('digest-differs'))
  })
  test('no field stands twice, shown or hidden', () => {
    deepEqual([codeOf(`${a}\n${a}\n${b}\n`), codeOf(`${a}\n${b}\n`, '/a withheld\n'), codeOf(`${b}\n`, '/a withheld\n/a erased\n')], Array(3).fill('field-twice'))
  })
  test('a hidden field is one of the statement', () => {
    deepEqual([codeOf(`${a}\n${b}\n`, '/c withheld\n'), codeOf(`${a}\n${b}\n`, '/constructor erased\n')], ['field-unknown', 'field-unknown'])
  })
  test('lines are lines: ended, of a known form, in UTF-8', () => {
    deepEqual([codeOf(undefined), codeOf(`${a}\n${b}`), codeOf(a, '/b withheld\n'), codeOf(`${a}\n`, '/b withheld'), codeOf(`${a}\n`, '/b hidden\n'), codeOf(`${a}\n`, '/b  withheld\n'), codeOf(`${a}\n`, '/b withheld\r\n')], Array(7).fill('lines-malformed'))
    deepEqual(checkFields(digests, new Uint8Array([0xff, 0x0a]), undefined).ok, false)
    deepEqual([codeOf(`${a}\r\n${b}\n`), codeOf(`\n${a}\n${b}\n`), codeOf('nonsense!\n')], Array(3).fill('disclosure-malformed'))
  })
})

suite('linesOf', () => {
  test('is empty for an empty file, and null for no file and for a last line without an end', () => {
    deepEqual([linesOf(utf8('')), linesOf(utf8('a\n')), linesOf(utf8('\n')), linesOf(utf8('a')), linesOf(undefined), linesOf(new Uint8Array([0xc3]))], [[], ['a'], [''], null, null, null])
  })
})
