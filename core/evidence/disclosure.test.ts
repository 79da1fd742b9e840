import { suite, test } from 'node:test'
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { canonicalText, type Json } from '@proofmark/core/bytes'
import { disclosureDigest, isDigest, isFieldPath, makeDisclosure, maxDisclosureSize, openDisclosure, readDisclosure, saltSize } from './disclosure.ts'

const salt = fc.uint8Array({ minLength: saltSize, maxLength: saltSize })
const name = fc.stringMatching(/^(?:[!-.0-}]|~[01]){1,12}$/)
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.map((each) => `/${each}`).join(''))
const value = fc.jsonValue({ maxDepth: 4 }).map((each) => JSON.parse(JSON.stringify(each)) as Json)
const zeros = new Uint8Array(saltSize)
const encode = (json: string) => Buffer.from(json).toString('base64url')
const zeroText = 'A'.repeat(43)

suite('makeDisclosure and openDisclosure', () => {
  test('law: open what was made, and make again the same text', () => {
    fc.assert(fc.property(salt, path, value, (bytes, at, each) => {
      const text = makeDisclosure(bytes, at, each)
      const opened = openDisclosure(text)
      ok(opened.ok)
      deepEqual([opened.salt, opened.path, canonicalText(opened.value)], [new Uint8Array(bytes), at, canonicalText(each)])
      equal(makeDisclosure(opened.salt, opened.path, opened.value), text)
    }))
  })
  test('law: reading says of path and value what opening says, the first time and again, also of a text with one changed character', () => {
    const common = fc.constantFrom<Json>(null, true, 'open', '', 'é', 7)
    fc.assert(fc.property(salt, fc.oneof(path, fc.constantFrom('/note', '/handling')), fc.oneof(value, common), fc.nat(), fc.constantFrom(...'AZaz09-_+/= \n'), (bytes, at, each, place, char) => {
      const text = makeDisclosure(bytes, at, each)
      const where = place % text.length
      for (const one of [text, text, text.slice(0, where) + char + text.slice(where + 1)]) {
        const opened = openDisclosure(one)
        deepEqual(readDisclosure(one), opened.ok ? { path: opened.path, value: opened.value } : null)
      }
    }), { numRuns: 2000 })
  })
  test('law: one changed character is refused or is a disclosure with another digest', () => {
    fc.assert(fc.property(salt, path, value, fc.nat(), fc.constantFrom(...'AZaz09-_+/= \n'), (bytes, at, each, place, char) => {
      const text = makeDisclosure(bytes, at, each)
      const where = place % text.length
      const changed = text.slice(0, where) + char + text.slice(where + 1)
      const opened = openDisclosure(changed)
      if (changed !== text && opened.ok) ok(disclosureDigest(changed) !== disclosureDigest(text) && makeDisclosure(opened.salt, opened.path, opened.value) === changed)
    }))
  })
  test('an absent value is a null with a salt like any other', () => {
    const opened = openDisclosure(makeDisclosure(zeros, '/note', null))
    deepEqual(opened, { ok: true, salt: zeros, path: '/note', value: null })
  })
  test('another salt gives another digest of the same value', () => {
    ok(disclosureDigest(makeDisclosure(zeros, '/a', 1)) !== disclosureDigest(makeDisclosure(zeros.with(31, 1), '/a', 1)))
  })
  test('what is made is checked: salt, path and value', () => {
    for (const bad of [new Uint8Array(31), new Uint8Array(33), [], null]) throws(() => makeDisclosure(bad as Uint8Array, '/a', 1))
    for (const bad of ['', 'a', '/', '//a', '/a/', '/a b', '/é', '/~2', `/${'a'.repeat(1000)}`]) throws(() => makeDisclosure(zeros, bad, 1), bad)
    for (const bad of [undefined, NaN, Infinity, '\ud800', new Date(0), [undefined]]) throws(() => makeDisclosure(zeros, '/a', bad as Json))
  })
  test('each refusal has its code', () => {
    const codes = ([
      7, null, undefined, 'A'.repeat(maxDisclosureSize + 1),
      '!', `${encode('[]')}=`, 'QR', '', encode('{"a": 1}'), encode('nonsense'), Buffer.from([0x22, 0xff, 0x22]).toString('base64url'),
      encode('{}'), encode('[]'), encode(`["${zeroText}","/a"]`), encode(`["${zeroText}","/a",1,2]`), encode('[1,"/a",1]'), encode(`["${zeroText}",1,1]`),
      encode('["","/a",1]'), encode(`["${'A'.repeat(42)}","/a",1]`), encode(`["${zeroText}=","/a",1]`), encode(`["${zeroText.slice(1)}B","/a",1]`),
      encode(`["${zeroText}","",1]`), encode(`["${zeroText}","a",1]`), encode(`["${zeroText}","/a",1]`),
    ] as unknown[]).map((text) => { const opened = openDisclosure(text as string); return opened.ok ? 'ok' : opened.code })
    deepEqual(codes, [
      'not-text', 'not-text', 'not-text', 'too-long',
      'not-base64url', 'not-base64url', 'not-base64url', 'not-canonical', 'not-canonical', 'not-canonical', 'not-canonical',
      'not-a-triple', 'not-a-triple', 'not-a-triple', 'not-a-triple', 'not-a-triple', 'not-a-triple',
      'bad-salt', 'bad-salt', 'bad-salt', 'bad-salt',
      'bad-path', 'bad-path', 'ok',
    ])
  })
})

suite('disclosureDigest', () => {
  test('is what OpenSSL computes of the text', () => {
    const text = makeDisclosure(zeros, '/names', ['Nemo Example'])
    equal(disclosureDigest(text), createHash('sha256').update(text).digest('base64url'))
    ok(isDigest(disclosureDigest(text)))
  })
  test('has one form: 43 characters whose last leaves no bit over', () => {
    const digest = disclosureDigest('')
    for (const bad of [`${digest}=`, digest.slice(1), `${digest.slice(0, -1)}V`, digest.replace(/[-_]/g, '+'), '', null, 7, ['x']]) equal(isDigest(bad), false, String(bad))
  })
})

suite('isFieldPath', () => {
  test('takes JSON pointers to a member in printable ASCII', () => {
    deepEqual(['/a', '/place/lat', '/a~0b/~1', '/0'].map(isFieldPath), [true, true, true, true])
    deepEqual(['', '/', 'a', '/a/', '/~', '/~2', '/ü', '/a\n', '/a b', '/a\u007f'].map(isFieldPath), Array(10).fill(false))
  })
})
