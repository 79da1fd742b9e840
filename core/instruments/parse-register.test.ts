/**
 * Registers from files: the vectors of spec/vectors/instruments, and what lies beside the built-in one.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { builtIn, findMeasure, formatRegister, parseRegister, versionOf, withBuiltIn } from './index.ts'
import { problemOf } from './parse-register.ts'

const folder = join(import.meta.dirname, '..', '..', 'spec', 'vectors', 'instruments')
const vectors = globSync('*.json', { cwd: folder }).toSorted().map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8')) as { input: string; expect: unknown }] as const)
const valid = vectors.find(([name]) => name === 'valid')![1].input

suite('parseRegister', () => {
  ok(vectors.length >= 25)
  for (const [name, { input, expect }] of vectors) {
    test(`vector ${name}`, () => {
      const read = parseRegister(input)
      deepEqual(read.ok ? { measures: read.register.measures.map(({ id }) => id) } : { code: read.code, at: read.at }, expect)
      if (read.ok) deepEqual(parseRegister(formatRegister(read.register)), read, 'prints back as the same value')
    })
  }
  test('the built-in register keeps the rules that it asks of others', () => {
    equal(problemOf(builtIn), null)
    const other = parseRegister(formatRegister({ ...builtIn, name: 'works-copy/1' }))
    deepEqual(other.ok && other.register, { ...builtIn, name: 'works-copy/1' })
  })
  test('law: never throws, and a file with one byte changed is read as what it says or refused', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: valid.length - 1 }), fc.constantFrom('"', '0', 'x', '{', ',', '-', '\u202e'), (at, sign) => {
      const read = parseRegister(valid.slice(0, at) + sign + valid.slice(at + 1))
      if (read.ok) deepEqual(parseRegister(formatRegister(read.register)), read)
      else ok(read.expected !== '')
    }), { numRuns: 500 })
    fc.assert(fc.property(fc.string(), (text) => equal(parseRegister(text).ok, false)))
  })
})

suite('registers beside each other', () => {
  const read = parseRegister(valid)
  ok(read.ok)
  const own = read.register
  test('are kept apart by name and day; a newer file of a name takes the place of the older', () => {
    const newer = { ...own, asOf: '2031-06-01' }
    deepEqual(withBuiltIn([own, newer]).map(versionOf), [versionOf(builtIn), 'works-regional/1@2031-06-01'])
    const same = { ...own, name: 'works-other/1', measures: [{ ...own.measures[0]!, id: 'kp-2270-6' }] }
    const all = withBuiltIn([same])
    equal(findMeasure(all, versionOf(builtIn), 'kp-2270-6')?.instrument, 'S/RES/2270 (2016)')
    equal(findMeasure(all, versionOf(same), 'kp-2270-6')?.instrument, own.measures[0]!.instrument)
    deepEqual([findMeasure(all, 'instruments/1@2020-01-01', 'kp-2270-6'), findMeasure(all, versionOf(builtIn), 'no-such')], [null, null])
  })
})
