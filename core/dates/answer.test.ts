import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { answerDates } from './answer.ts'

const page = readFileSync(new URL('../../spec/dates.md', import.meta.url), 'utf8')

suite('answerDates', () => {
  test('shows a valid date with its four ends', () => {
    deepEqual(answerDates('2024~/..'), {
      input: '2024~/..', valid: true, level: 1, begins: ['2024-01-01', '2024-12-31'], ends: ['open', 'open'], qualified: ['~'],
    })
  })
  test('shows what is wrong with any other', () => {
    deepEqual(answerDates('2024-13'), {
      input: '2024-13', valid: false, level: null, begins: null, ends: null,
      problem: { code: 'month-out-of-range', at: 5, expected: 'a month 01 to 12 or a season 21 to 41', found: '13' },
    })
    equal(answerDates('').valid, false)
  })
})

suite('spec/dates.md', () => {
  test('its example is what the program answers, byte for byte', () => {
    const lines = page.split('\n').filter((line) => line.startsWith('{"input"'))
    equal(lines.length, 2)
    for (const line of lines) equal(JSON.stringify(answerDates(JSON.parse(line).input)), line)
  })
  test('its table of bounds is what the program answers', () => {
    const rows = [...page.matchAll(/^\| `([^`]+)`[^|]* \| (.*(?:\d{4}-\d\d-\d\d|open|null).*) \| (.*) \|$/gm)]
    ok(rows.length >= 15, `${rows.length} rows`)
    for (const [, input = '', begins = '', ends = ''] of rows) {
      const answer = answerDates(input)
      ok(answer.valid, input)
      const limits = (cell: string) => cell.replace(/ \(.*\)/, '').split(' to ')
      const pair = ([from, to]: readonly [string | null, string | null]) => [...new Set([from, to])].map(String)
      deepEqual([limits(begins), limits(ends)], [pair(answer.begins), pair(answer.ends)], input)
    }
  })
})
