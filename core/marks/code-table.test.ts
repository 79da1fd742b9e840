import { suite, test } from 'node:test'
import { deepEqual, equal, throws } from 'node:assert/strict'
import { codeTable } from './code-table.ts'

const sources = { page: { title: 'Invented page', url: 'https://example.org/page' } }

suite('codeTable', () => {
  const table = codeTable(sources, `
    code | maker         | country | from | to   | source | note
    38   | Example Works | XA      | 1937 | 1941 | page   | until it moved
    38   | Other Works   | XA      | 1941 |      |        |
  `)
  test('gives every row of a code, with its source or as unverified', () => {
    deepEqual(table.of('38').map(({ maker, from, to, source, note }) => [maker, from, to, source?.title ?? null, note]), [
      ['Example Works', 1937, 1941, 'Invented page', 'until it moved'],
      ['Other Works', 1941, null, null, null],
    ])
    deepEqual(table.of('39'), [])
  })
  test('finds a range by what it covers, letters before digits', () => {
    const ranged = codeTable(sources, 'code | country\n300-379 | FR\nAA-AH | ZA\n9X-92 | XA', true)
    deepEqual(['299', '300', '345', '379', '380', '0345'].map((code) => ranged.of(code).length), [0, 1, 1, 1, 0, 0])
    deepEqual(['AA', 'AH', 'AI', 'A1', '9X', '91', '92', '93'].map((code) => ranged.of(code)[0]?.country ?? null), ['ZA', 'ZA', null, null, 'XA', 'XA', 'XA', null])
    equal(codeTable(sources, 'code\n300-379').of('345').length, 0)
  })
  test('names the line of a slip', () => {
    const slips: readonly (readonly [string, RegExp])[] = [
      ['code | colour\n1 | red', /no column "colour"/u],
      ['code | maker\n1 | a | b', /line "1 \| a \| b": 3 cells, 2 columns/u],
      ['code | maker\n | a', /no code/u],
      ['code | country\n1 | Exampleland', /not two capitals/u],
      ['code | source\n1 | nowhere', /no source "nowhere"/u],
      ['code | from\n1 | 37', /four digits/u],
      ['code | from | to\n1 | 1941 | 1937', /ends in 1937/u],
    ]
    for (const [text, why] of slips) throws(() => codeTable(sources, text), why)
  })
})
