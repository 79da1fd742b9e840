import { suite, test } from 'node:test'
import { deepEqual, equal } from 'node:assert/strict'
import { utf8 } from '@proofmark/core/bytes'
import { makeDisclosure } from './disclosure.ts'
import { leaks, repeats, shortestSearched, stringsIn } from './leak.ts'

const salt = new Uint8Array(32)
const inFile = (text: string | Buffer, path = 'data/finding.json') => new Map([[path, new Uint8Array(Buffer.from(text))]])
const found = (text: string | Buffer, value = 'Nemo Example', path?: string) => leaks(inFile(text, path), [value]).length === 1

// Each encoding, with a second search that shares no code: service/server/withheld.slow.test.ts.
suite('leaks', () => {
  test('names file and value, each pair once', () => {
    const files = new Map([['a', utf8('Nemo Example, nemo example')], ['b', utf8('Somebody Else')]])
    deepEqual(leaks(files, ['Nemo Example', 'Somebody', 'Nemo Example', 'absent']).map(({ path, value }) => ({ path, value })), [{ path: 'a', value: 'Nemo Example' }, { path: 'b', value: 'Somebody' }])
    deepEqual(leaks(files, []), [])
  })
  test('says in which form the value stands there, and at which byte', () => {
    const value = 'Немо Example'
    const utf16 = Buffer.from(value, 'utf16le')
    const forms: readonly (readonly [Buffer | string, string])[] = [
      [value, 'as it is'], [value.toUpperCase(), 'as it is'], [utf16, 'in UTF-16'], [utf16.swap16(), 'in UTF-16'], [Buffer.from(value).toString('hex'), 'in hexadecimal digits'], [encodeURIComponent(value), 'percent-encoded'],
      ['\\u041d\\u0435\\u043c\\u043e Example', 'with the escapes of JSON'], ['&#1053;&#1077;&#1084;&#1086; Example', 'with the entities of HTML'], [Buffer.from(value).toString('base64'), 'in base64'],
    ]
    for (const [there, how] of forms) {
      const [hit, ...more] = leaks(inFile(Buffer.concat([Buffer.from('before '), Buffer.from(there)])), [value])
      deepEqual([hit!.how, hit!.at, more.length], [how, 7, 0], how)
    }
    deepEqual(leaks(inFile('a ｎｅｍｏ'), ['Nemo'])[0], { path: 'data/finding.json', value: 'Nemo', how: 'in letters or signs of another look', at: null, field: null })
    deepEqual(leaks(inFile(`${makeDisclosure(salt, '/label', 'x')}\n${makeDisclosure(salt, '/note', 'by Nemo')}\n`, 'x.disclosures'), ['Nemo']).map(({ field, at }) => [field, at]), [['/note', null]])
  })
  test('opens disclosures: the value is found inside one and not by chance in its base64', () => {
    const line = (value: string | readonly string[]) => `${makeDisclosure(salt, '/names', value as string)}\n`
    deepEqual([found(line('by Nemo Example'), undefined, 'x.disclosures'), found(line(['a', 'NEMO EXAMPLE']), undefined, 'x.disclosures'), found(line('by somebody'), undefined, 'x.disclosures')], [true, true, false])
    equal(found(`${line('by somebody')}${line('nemo example')}`, undefined, 'x.disclosures'), true)
  })
  test('finds base64 of the value as written, all small and all capital, at every alignment', () => {
    for (const value of ['Nemo Example', 'nemo example', 'NEMO EXAMPLE']) {
      for (const before of ['', 'x', 'xy', 'xyz']) equal(found(Buffer.from(`${before}${value}z`).toString('base64')), true, `${before}${value}`)
    }
  })
  test('finds what is shorter than a name only as a word, and only where people read words', () => {
    const inDisclosure = (text: string) => new Map([['data/statements/x.disclosures', utf8(`${makeDisclosure(new Uint8Array(32), '/what', text)}\n`)]])
    equal(shortestSearched, 4)
    for (const text of ['the mark 113', '113, stamped', '«113»', 'No.113']) equal(leaks(inDisclosure(text), ['113']).length, 1, text)
    for (const text of ['1130', 'a113', '2113']) equal(leaks(inDisclosure(text), ['113']).length, 0, text)
    equal(leaks(new Map([['data/checkpoint', utf8('size\n113\n')]]), ['113']).length, 0)
    equal(leaks(new Map([['data/finding.json', utf8('{"text":"bears 113"}')]]), ['113']).length, 1)
  })
  test('does not find letters that only resemble the value', () => {
    for (const text of ['Nemo  Example', 'NemoExample', 'Nemo Exampl', 'Nemo\nExample', Buffer.from('Nemo Exempla').toString('base64')]) equal(found(text), false, String(text))
  })
  test('finds a value in bytes that are no text', () => {
    equal(found(Buffer.concat([Buffer.from([0xff, 0xd8, 0x00]), Buffer.from('nEMO eXAMPLE'), Buffer.from([0xff])])), true)
    equal(found(Buffer.from('Écharpe Works', 'latin1'), 'Écharpe Works'), false)
  })
})

suite('repeats', () => {
  test('is deaf to capitals, to composed letters and to width', () => {
    for (const text of ['in UKRAINE, 2024', 'ukraine', 'Ｕｋｒａｉｎｅ']) equal(repeats(text, 'Ukraine'), true, text)
    equal(repeats('e\u0301charpe', 'ÉCHARPE'), true)
    deepEqual([repeats('e\u0301 x', 'É'), repeats('échar', 'É')], [true, false])
    equal(repeats('Ukrain', 'Ukraine'), false)
  })
})

suite('stringsIn', () => {
  test('gives texts and numbers at every depth, and not the keys', () => {
    deepEqual(stringsIn({ a: ['x', 1.5, null, true], b: { c: 'y' }, d: '' }), ['x', '1.5', 'y', ''])
    deepEqual([stringsIn(null), stringsIn(undefined), stringsIn('x')], [[], [], ['x']])
  })
})
