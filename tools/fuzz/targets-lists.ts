/**
 * Targets of lists of sanctions: a list file of each format, and mappings of lists.
 * @module
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { differencesOf, formatListMapping, parseListMapping, readList, type ListFile, type ParsedList } from '@proofmark/core/screening'
import { sampleLists, sampleMapping } from '../../core/screening/sample-lists.suite.ts'
import { root } from './seeds.ts'
import { codesOf, require, type Target } from './target.ts'

const listCodes = codesOf('core/screening/list-entry.ts')
const encoded = (text: string) => new TextEncoder().encode(text)
const file = (name: string, bytes: Uint8Array): ListFile => ({ name, chunks: () => [bytes] })
const mappings = () => globSync('spec/vectors/list-mapping/*.json', { cwd: root }).map((name) => (JSON.parse(readFileSync(join(root, name), 'utf8')) as { input: string }).input)

function holds({ entries, dated }: ParsedList): void {
  require(entries.length > 0 && entries.every(({ reference, names }) => reference !== '' && names.length > 0 && names.every(({ text }) => text !== '' && text.isWellFormed())), 'every entry has a reference and names of whole text')
  require(dated === null || /^\d{4}-\d{2}(?:-\d{2})?$|^\d{4}$/.test(dated), 'the day of a list is one')
  const { added, removed, changed } = differencesOf({ list: 'un', dated, entries }, { list: 'un', dated, entries: entries.toReversed() })
  require(added.length + removed.length + changed.length === 0, 'a list has no differences to itself')
}

export const listTargets: readonly Target[] = [
  {
    name: 'list-file',
    seeds: () => sampleLists.map(({ files }) => encoded(files[0]![1])),
    run: (given: Uint8Array) => {
      const read = readList([file('list', given)])
      if (!read.ok) { require(read.line >= 1 && read.expected !== '' && read.found !== '' && read.file === 'list', 'a refusal has a place and words'); return read.code }
      holds(read.list)
      return 'ok'
    },
    answers: ['ok', ...listCodes],
  },
  {
    name: 'list-by-mapping',
    seeds: () => [encoded('No;Name;Other;Born;Land;Reg;Type\n7;Zoe;Zo|Z. Example;12/06/2031;Nowhere;R-77;P\n')],
    run: (given: Uint8Array) => {
      const read = readList([file('list', given)], { mapping: JSON.stringify(sampleMapping) })
      if (!read.ok) return read.code
      holds(read.list)
      return 'ok'
    },
    answers: ['ok', ...listCodes],
  },
  {
    name: 'list-mapping',
    seeds: mappings,
    run: (given: string) => {
      const read = parseListMapping(given)
      if (!read.ok) return read.code
      const again = parseListMapping(formatListMapping(read.mapping))
      require(again.ok && JSON.stringify(again.mapping) === JSON.stringify(read.mapping), 'a mapping prints back')
      return 'ok'
    },
    answers: ['ok', ...codesOf('core/screening/mapped-list.ts')],
  },
]
