import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { toHex, utf8 } from '@proofmark/core/bytes'
import { bagAlgorithms, isPathEscaping, manifest, parseManifestLine } from './bag-manifest.ts'

const text = (files: Record<string, string>) => Buffer.from(manifest(new Map(Object.entries(files).map(([path, each]) => [path, utf8(each)])))).toString()
const nowhere = () => false

suite('manifest', () => {
  test('is a line a file, sorted by path, as sha256sum reads it', () => {
    const hash = (each: string) => createHash('sha256').update(each).digest('hex')
    equal(text({ 'data/b': 'x', 'data/a b': 'y' }), `${hash('y')}  data/a b\n${hash('x')}  data/b\n`)
    equal(text({}), '')
  })
  test('law: a line says its path and hash again, whatever characters are in the path', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, unit: fc.constantFrom('a', '%', '\r', '\n', '0', 'D', 'A', '2', '5', 'é', ' x') }).filter((path) => !/^\s/.test(path)), (path) => {
      const line = text({ [path]: 'x' }).slice(0, -1)
      ok(!/[\r\n]/.test(line))
      deepEqual(parseManifestLine(line, '1.0', nowhere), { hash: createHash('sha256').update('x').digest('hex'), path, prefix: '' })
    }))
  })
})

suite('parseManifestLine', () => {
  const hash = 'ab'.repeat(32)
  test('takes one space or several, a tab, capitals in the hash', () => {
    for (const gap of [' ', '  ', '\t', ' \t ']) deepEqual(parseManifestLine(`${hash.toUpperCase()}${gap}data/a`, '1.0', nowhere), { hash, path: 'data/a', prefix: '' })
  })
  test('names a "*" or "./" before the path, unless the file is called so', () => {
    deepEqual(parseManifestLine(`${hash} *./data/a`, '0.97', nowhere), { hash, path: 'data/a', prefix: '*./' })
    deepEqual(parseManifestLine(`${hash} *a`, '0.97', (path) => path === '*a'), { hash, path: '*a', prefix: '' })
  })
  test('decodes percent signs as the version has it', () => {
    const pathOf = (path: string, version: string, has = nowhere as (path: string) => boolean) => parseManifestLine(`${hash} ${path}`, version, has)?.path
    deepEqual([pathOf('a%0Ab%0D', '1.0'), pathOf('a%25b', '1.0'), pathOf('a%2525', '1.0'), pathOf('a%41', '1.0')], ['a\nb\r', 'a%b', 'a%25', 'a%41'])
    deepEqual([pathOf('a%25b', '0.97'), pathOf('a%0a', '0.97'), pathOf('a%0a', '0.97', (path) => path === 'a%0a')], ['a%25b', 'a\n', 'a%0a'])
  })
  test('is null for what is no line of a manifest', () => {
    for (const line of ['', hash, `${hash} `, `xyz data/a`, `data/a ${hash}`, ` ${hash} data/a`, `${hash} *`, `${hash} ./`]) equal(parseManifestLine(line, '0.97', nowhere), null, line)
  })
})

suite('isPathEscaping', () => {
  test('names what leaves the folder on any system', () => {
    for (const path of ['', '/a', '\\a', '~', '~root/a', 'C:a', 'c:\\a', '..', '../a', 'a/..', 'a\\..\\b', 'a\0b']) equal(isPathEscaping(path), true, path)
    for (const path of ['a', 'data/a', 'a..b', '...', 'a/.b', 'data/a~', 'data/C:']) equal(isPathEscaping(path), false, path)
  })
})

suite('bagAlgorithms', () => {
  test('give what OpenSSL gives', () => {
    for (const [name, digest] of Object.entries(bagAlgorithms)) equal(toHex(digest(utf8('abc'))), createHash(name).update('abc').digest('hex'), name)
  })
})
