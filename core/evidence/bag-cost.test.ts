/**
 * What a hostile bag may cost: the readers of its lines pass over them once.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { utf8 } from '@proofmark/core/bytes'
import { checkBag, formatBag } from './bag.ts'
import { parseManifestLine } from './bag-manifest.ts'

const declaration = ['bagit.txt', utf8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')] as const
/** All took more than three seconds each, by the square of their length, before they were found by fuzzing. */
const isSoon = (what: () => unknown) => { const started = performance.now(); what(); return performance.now() - started < 1500 }

suite('cost of a hostile bag', () => {
  const gap = ' '.repeat(50_000)
  test('a manifest line of spaces and a line separator of Unicode', () => {
    ok(isSoon(() => parseManifestLine(`a${gap}\u2028x`, '1.0', () => false)))
    ok(isSoon(() => parseManifestLine(`a${gap}`, '1.0', () => false)))
    equal(parseManifestLine(`a${gap}`, '1.0', () => true), null)
  })
  test('the same in fetch.txt and bag-info.txt', () => {
    for (const name of ['fetch.txt', 'bag-info.txt']) ok(isSoon(() => checkBag(new Map([declaration, [name, utf8(`a 1${gap}\u2028x${gap}\u2028`)]]))), name)
  })
  test('a manifest of 20,000 missing files beside 2,000 others', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `${'a'.repeat(64)}  data/${at}\n`).join('')
    const others = Array.from({ length: 2000 }, (_, at) => [`data/x${at}`, utf8('')] as const)
    ok(isSoon(() => equal(checkBag(new Map([declaration, ['manifest-sha256.txt', utf8(lines)], ...others])).problems.length, 22_000)))
  })
  test('a path may hold a line separator of Unicode: what is written is read', () => {
    for (const path of ['a\u2028b', 'a\u2029', 'a\u0085b', 'a b']) deepEqual(checkBag(formatBag(new Map([[path, utf8('x')]]), new Map(), {})).problems, [], path)
  })
})
