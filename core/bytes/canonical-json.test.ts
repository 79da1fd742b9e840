/** The vectors are files that other implementations can use: spec/vectors/bytes, described in spec/log.md. */
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { canonicalBytes, canonicalText, type Json, maxDepth, parseCanonical } from './canonical-json.ts'
import { fromHex } from './hex.ts'
import { utf8 } from './utf8.ts'

type Vector = { about: string; input: { hex?: string; json?: string; value?: Json; doubles?: [string, string | null][] }; expect: { ok?: boolean; code?: string; text?: string } }

const folder = new URL('../../spec/vectors/bytes/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector

suite('vectors of spec/vectors/bytes', () => {
  test('there are some', () => ok(names.length > 20))
  for (const name of names) {
    const { about, input, expect } = read(name)
    test(`${name}: ${about}`, () => {
      if (input.doubles !== undefined) {
        for (const [hex, text] of input.doubles) {
          const value = Buffer.from(hex, 'hex').readDoubleBE()
          if (text === null) throws(() => canonicalText(value))
          else equal(canonicalText(value), text, hex)
        }
      } else if (input.json !== undefined) {
        equal(canonicalText(JSON.parse(input.json) as Json), expect.text)
      } else {
        const parsed = parseCanonical(fromHex(input.hex!)!)
        deepEqual(parsed.ok ? { ok: true } : { ok: false, code: parsed.code }, expect)
      }
    })
  }
})

suite('parseCanonical', () => {
  const json = fc.jsonValue({ maxDepth: 5 }).map((value) => value as Json)

  test('law: admits what canonicalBytes wrote, with the same value', () => {
    fc.assert(fc.property(json, (value) => {
      const bytes = canonicalBytes(value)
      const parsed = parseCanonical(bytes)
      ok(parsed.ok)
      deepEqual(canonicalBytes(parsed.value), bytes)
      equal(JSON.stringify(parsed.value), JSON.stringify(JSON.parse(Buffer.from(bytes).toString())))
    }))
  })
  test('law: one changed, added or removed byte is either refused or another value', () => {
    fc.assert(fc.property(json, fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1), (value, place, byte, removed) => {
      const bytes = Array.from(canonicalBytes(value))
      bytes.splice(place % (bytes.length + 1), removed, byte)
      const parsed = parseCanonical(Uint8Array.from(bytes))
      if (parsed.ok) deepEqual(canonicalBytes(parsed.value), Uint8Array.from(bytes))
    }))
  })
  test('never throws, whatever bytes or values it is given', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseCanonical(bytes)))
    for (const foreign of [null, undefined, '{}', [123, 125], {}, 7]) deepEqual(parseCanonical(foreign as Uint8Array), { ok: false, code: 'not-bytes' })
  })
  test('ends at the nesting limit, long before any stack does', () => {
    const nested = (levels: number) => utf8('['.repeat(levels) + ']'.repeat(levels))
    equal(parseCanonical(nested(maxDepth)).ok, true)
    for (const levels of [maxDepth + 1, 1_000_000]) deepEqual(parseCanonical(nested(levels)), { ok: false, code: 'too-deep' })
    deepEqual(parseCanonical(utf8('['.repeat(1_000_000))), { ok: false, code: 'too-deep' })
    equal(parseCanonical(utf8(`"${'['.repeat(maxDepth + 1)}\\"${'{'.repeat(maxDepth + 1)}"`)).ok, true)
  })
  test('keeps a key __proto__ as a member', () => {
    const parsed = parseCanonical(utf8('{"__proto__":{"a":1},"constructor":2}'))
    ok(parsed.ok)
    deepEqual(Object.keys(parsed.value as object), ['__proto__', 'constructor'])
  })
})

suite('canonicalText', () => {
  test('throws for what has no JSON, and leaves nothing out in silence', () => {
    const cyclic: unknown[] = []
    cyclic.push(cyclic)
    const hole: unknown[] = []
    hole[1] = 1
    const values = [undefined, () => 1, Symbol('a'), 1n, Number.NaN, Infinity, -Infinity, { a: undefined }, [undefined], hole, new Date(0), new Map(), cyclic, '\udc00', { '\ud800': 1 }, Object(1)]
    for (const value of values) throws(() => canonicalText(value as Json), /invariant/)
  })
  test('ends at the same nesting limit as parsing', () => {
    const nested = (levels: number): Json => (levels === 0 ? 1 : [nested(levels - 1)])
    equal(canonicalText(nested(maxDepth)).length, 2 * maxDepth + 1)
    throws(() => canonicalText(nested(maxDepth + 1)), /too-deep/)
  })
  test('prints -0 as 0, so that a value has one text', () => equal(canonicalText([-0]), '[0]'))
})
