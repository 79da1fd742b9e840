/** Mappings of lists: the vectors of spec/vectors/list-mapping. */
import { deepEqual, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite, test } from 'node:test'
import { formatListMapping, parseListMapping } from './index.ts'

const folder = join(import.meta.dirname, '..', '..', 'spec', 'vectors', 'list-mapping')
const vectors = globSync('*.json', { cwd: folder }).toSorted().map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8')) as { about: string; input: string; expect: { list: string } | { code: string; at: string } }] as const)

suite('mappings of lists', () => {
  ok(vectors.length >= 16)
  for (const [name, { about, input, expect }] of vectors) {
    test(`${name}: ${about}`, () => {
      const read = parseListMapping(input)
      deepEqual(read.ok ? { list: read.mapping.list } : { code: read.code, at: read.at }, expect, JSON.stringify(read))
      ok(read.ok || (read.line >= 1 && read.expected !== '' && read.found !== ''))
      // What is read is written in one way, and is the same when it is read again.
      if (read.ok) deepEqual(parseListMapping(formatListMapping(read.mapping)), read)
    })
  }
})
