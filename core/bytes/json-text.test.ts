import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { parseJson } from './json-text.ts'

const faultOf = (text: string) => {
  const parsed = parseJson(text)
  ok(!parsed.ok, text)
  const { code, at, path } = parsed
  return [code, `${at.line}:${at.column}`, path]
}

suite('parseJson', () => {
  test('law: reads what JSON.stringify writes, indented or not', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      const parsed = parseJson(text)
      if (parsed.ok) deepEqual(parsed.value, JSON.parse(text))
      else equal(parsed.code, 'unsafe-number')
    }))
  })
  test('law: refuses what JSON.parse refuses; what it refuses beyond that has its own code', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-', '0', '.5', 'e9', 'true', 'nul', 'null', ' ', '\n', '\u00a0', '"\\u00e9"', '"\\x"', '"\t"', '"', "'a'", '//', '+1')
    fc.assert(fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      const parsed = parseJson(text)
      let isJson = true
      try { JSON.parse(text) } catch { isJson = false }
      if (parsed.ok || parsed.code !== 'not-json') equal(isJson || (!parsed.ok && parsed.code !== 'not-json'), true, text)
      else equal(isJson, false, text)
    }), { numRuns: 2000 })
  })
  test('names a duplicate key by line, column and path, also when it is written with an escape', () => {
    deepEqual(faultOf('{\n  "lot": 1,\n  "lot": 2\n}'), ['duplicate-key', '3:3', '/lot'])
    deepEqual(faultOf('{"a": [0, {"x/y": 1, "\\u0078/y": 2}]}'), ['duplicate-key', '1:22', '/a/1/x~1y'])
    deepEqual(faultOf('{"__proto__":1,"__proto__":2}'), ['duplicate-key', '1:16', '/__proto__'])
    equal(parseJson('[{"a":1},{"a":2}]').ok, true)
  })
  test('keeps a key __proto__ as a member, and writes ~ and / in a path as RFC 6901 does', () => {
    const parsed = parseJson('{"__proto__":{"a":1},"b":2}')
    deepEqual(parsed.ok && Object.entries(parsed.value as object), [['__proto__', { a: 1 }], ['b', 2]])
    deepEqual(faultOf('{"a~b":{"c/d":x}}'), ['not-json', '1:15', '/a~0b/c~1d'])
  })
  test('shows at most 20 characters of what it found, none of them half', () => {
    const found = (text: string) => { const parsed = parseJson(text); return parsed.ok ? '' : parsed.found }
    equal(found('x'.repeat(50)), 'x'.repeat(20))
    equal(found('🧭'.repeat(50)), '🧭'.repeat(20))
    equal(found('\ud83d'), '\ufffd')
  })
  test('counts columns in characters, not in UTF-16 units', () => {
    deepEqual(faultOf('["🧭é", x]'), ['not-json', '1:8', '/1'])
  })
  test('refuses a number that a double cannot hold', () => {
    for (const text of ['9007199254740993', '-12345678901234567890', '1e400', '-1e400', '1e-400', '0.0000001e-330']) equal(faultOf(text)[0], 'unsafe-number', text)
    for (const text of ['9007199254740992', '0', '-0', '0e9', '0.000', '0.1', '1.10', '1E3', '-2.5e-3']) deepEqual(parseJson(text), { ok: true, value: Number(text) })
  })
  test('refuses half a pair of surrogates', () => {
    deepEqual(faultOf('{"a":"\\ud83d"}'), ['lone-surrogate', '1:6', '/a'])
    deepEqual(parseJson('"\\ud83e\\udded"'), { ok: true, value: '🧭' })
  })
  test('says where it stopped: trailing comma, missing end, text after the value', () => {
    deepEqual(faultOf('[1,]'), ['not-json', '1:4', '/1'])
    deepEqual(faultOf('{"a":1,}'), ['not-json', '1:8', ''])
    deepEqual(faultOf('{"a" 1}'), ['not-json', '1:6', '/a'])
    deepEqual(faultOf('[1\n'), ['not-json', '2:1', ''])
    deepEqual(faultOf('{} {}'), ['not-json', '1:4', ''])
    deepEqual(faultOf(''), ['not-json', '1:1', ''])
    deepEqual(faultOf('\ufeff{}'), ['not-json', '1:1', ''])
    deepEqual(faultOf('"a\nb"'), ['not-json', '1:3', ''])
    deepEqual(faultOf('01'), ['not-json', '1:2', ''])
  })
  test('ends at the nesting limit and never throws', () => {
    equal(faultOf('['.repeat(100_000))[0], 'too-deep')
    equal(parseJson('['.repeat(100) + ']'.repeat(100)).ok, true)
    equal(faultOf('['.repeat(101) + ']'.repeat(101))[0], 'too-deep')
    for (const foreign of [null, undefined, 1, {}]) equal(parseJson(foreign as unknown as string).ok, false)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseJson(text)))
  })
})
