import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { codeTable } from './code-table.ts'
import { decode } from './decode.ts'
import { headstamp } from './headstamp.ts'

const page = { title: 'Example guide', url: 'https://works.example/headstamps' }
const rule = {
  id: 'xa-headstamp', title: 'Headstamps of Example Works', usedIn: ['XA'], sources: [page], yearsFrom: 1950,
  examples: [{ mark: 'XQ 84', gives: [{ date: '1984' }] }],
} as const
const table = codeTable({ page }, `
  code  | maker            | country | from | to   | source
  XQ    | Example Works    | XA      |      |      | page
  qxv   | Example Annex    | XA      | 1951 | 1960 | page
  QUUX  | Example Ordnance | XA      |      |      |
  88    | Plant 88         | XA      |      |      | page
`)
const works = headstamp({ ...rule, table })
const read = (mark: string, system = works) => decode(mark, 'headstamp', [system]).readings
const dates = (mark: string, system = works) => read(mark, system).map(({ date }) => date)

suite('headstamp', () => {
  test('reads code and year in whatever way the signs around the base are parted', () => {
    for (const mark of ['XQ 84', 'XQ-84', 'XQ/84', 'XQ_84', 'XQ\n84', 'XQ★84★', 'XQ84', 'XQ84⊕', 'XQ 84 +', 'X Q 8 4', 'X.Q. 84', '84 XQ', '<12h>XQ<6h>84', '88 84', '84 88']) {
      deepEqual(dates(mark), ['1984'], mark)
    }
  })
  test('takes calibre, model and bullet for what they are, wherever they stand', () => {
    for (const mark of ['XQ 84 7.62x51', 'XQ 7,62 х 51 84', '7.62x51 XQ 84', 'XQ 84 L2A2', 'XQ 84 M80', 'XQ 84 A0701', 'XQ 1984 MATCH', '84 XQ 5.56']) deepEqual(dates(mark), ['1984'], mark)
    deepEqual(dates('XQ 45 AUTO'), [null])
  })
  test('finds a code in the other case in which it is copied', () => {
    for (const mark of ['QXV 55', 'qxv 55']) deepEqual(dates(mark), ['1955'], mark)
    for (const mark of ['QUUX 84', 'Quux 84', 'quux 84']) equal(read(mark)[0]?.maker, 'Example Ordnance', mark)
  })
  test('gives each of two numbers as the year, and says so', () => {
    const [only] = read('XQ 84 12')
    equal(only?.date, '[1984,2012]')
    ok(only.against.some((why) => why.includes('each can be the year')))
    deepEqual(dates('qxv 12 55'), ['1955']) // only one of them lies in the years of the code
  })
  test('reads three digits from 900 as a year only where the rule says that they are', () => {
    deepEqual(dates('XQ 952'), [null])
    deepEqual(dates('XQ 952', headstamp({ ...rule, table, hasYearsOfThree: true })), ['1952'])
  })
  test('takes a letter in the year or the code for the digit that it looks like, and says so', () => {
    for (const mark of ['88 8O', 'XQ 8O']) {
      const [only] = read(mark)
      equal(only?.date, '1980', mark)
      ok(only.against.some((why) => why.includes('a letter stands')), mark)
    }
    const round = headstamp({ ...rule, examples: [{ mark: '60 84', gives: [{ date: '1984' }] }], table: codeTable({ page }, `
      code | maker    | country | from | to | source
      60   | Plant 60 | XA      |      |    | page
    `) })
    const [only] = read('6O 84', round)
    equal(only?.date, '1984')
    ok(only.against.some((why) => why.includes('letter O')))
  })
  test('does not take two numbers for code and year where the second can be no year', () => {
    const late = headstamp({ ...rule, table, yearsFrom: 2000, examples: [{ mark: 'XQ 04', gives: [{ date: '2004' }] }] })
    deepEqual(dates('88 84', late), [])
    deepEqual(dates('XQ 84', late), [null])
  })
  test('weighs a reading that leaves something unexplained below one that does not', () => {
    ok(read('XQ 84')[0]!.weight > read('XQ 84 V1')[0]!.weight)
  })
  test('leaves a text alone in which too much is unknown', () => {
    for (const mark of ['XQ 84 OTHER', 'XQ A1 B2 C3', 'XQX 84', '888 84']) deepEqual(read(mark), [], mark)
  })
})
