/**
 * Damage of values: named, never mended, never swallowed.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { readColumn } from './column-value.ts'
import { noDigits, type DigitsSeen } from './damage.ts'
import { parseMapping, type MappedColumn } from './mapping.ts'
import { guarded, unguarded } from './report.ts'
import { emptyCell, textCell, columnOf, lettersOf, type SheetCell } from './sheet.ts'
import { readWrittenDate } from './written-date.ts'

const column = (more: object = {}): MappedColumn => {
  const read = parseMapping(JSON.stringify({ format: 'proofmark/mapping/v1', name: 'x', columns: { c: more }, statements: [{ kind: 'item' }] }))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.mapping.columns.get('c')!
}
const number = (text: string, raw = text): SheetCell => ({ ...emptyCell, is: 'number', text, raw })
const date = (text: string, raw: string): SheetCell => ({ ...emptyCell, is: 'date', text, raw })
const read = (cell: SheetCell | string, more: object = {}, seen: DigitsSeen = noDigits) => {
  const { values, problems } = readColumn(typeof cell === 'string' ? textCell(cell) : cell, column(more), seen, [])
  return [...values.map(({ value }) => value), ...problems.map(({ code, isNote }) => (isNote ? `(${code})` : code))]
}

suite('damage', () => {
  test('dates that became numbers, and numbers that became dates', () => {
    deepEqual(read(number('45366'), { as: 'date' }), ['date-as-number'])
    deepEqual(read('45366', { as: 'date' }), ['date-as-number'])
    deepEqual(read(date('2024-03-15', '45366'), { as: 'date' }), ['2024-03-15'])
    deepEqual(read(date('', '60'), { as: 'date' }), ['date-impossible'])
    deepEqual(read(date('2015-03-01', '42064')), ['number-as-date'])
    for (const made of ['15-Mar', 'Mar-15', '3-Dec', '15-Mar-24']) deepEqual(read(made), ['number-as-date'], made)
    for (const typed of ['MAR-15', '15MAR', 'Mar-15A', '3-12', 'March']) deepEqual(read(typed), [typed])
  })
  test('exponents and rounded digits', () => {
    deepEqual(read('1.23E+11'), ['scientific-notation'])
    deepEqual(read('1,23E+11'), ['scientific-notation'])
    deepEqual(read(number('123000000000')), ['scientific-notation'])
    deepEqual(read(number('123456789012')), ['123456789012'])
    deepEqual(read(number('123456789012345')), ['123456789012345'])
    deepEqual(read(number('1234567890123450', '1234567890123450')), ['digits-rounded'])
    deepEqual(read(number('12345678901234500000', '1.23456789012345E+19')), ['scientific-notation'])
    deepEqual(read('12345678901234567890'), ['12345678901234567890'])
    for (const typed of ['1E5', 'E+11', '12E11', 'A1.23E+11']) deepEqual(read(typed), [typed])
  })
  test('zeros lost in front: by the width that the mapping gives, by rows that have them, or as a note', () => {
    deepEqual(read('71', { digits: 4 }), ['leading-zeros-lost'])
    deepEqual(read('0071', { digits: 4 }), ['0071'])
    deepEqual(read('AB71', { digits: 6 }), ['AB71'])
    deepEqual(read(number('71'), {}, { most: 4, hasLeadingZero: true }), ['leading-zeros-lost'])
    deepEqual(read('71', {}, { most: 4, hasLeadingZero: true }), ['71', '(fewer-digits)'])
    deepEqual(read(number('7100'), {}, { most: 4, hasLeadingZero: false }), ['7100'])
  })
  test('fractions of nothing, formulas, errors, merges, what cannot be seen', () => {
    deepEqual(read('8701.0'), ['fraction-zero'])
    deepEqual(read('8701.0', { as: 'number' }), [8701])
    deepEqual(read({ ...textCell('x'), formula: 'cached' }), ['x', '(formula)'])
    deepEqual(read({ ...emptyCell, formula: 'lost' }), ['formula-without-value'])
    deepEqual(read({ ...emptyCell, is: 'error', text: '#REF!' }), ['error-value'])
    deepEqual(read('#N/A'), ['error-value'])
    deepEqual(read({ ...emptyCell, isCovered: true }), ['merged-cell'])
    for (const hidden of ['a\u00a0b', 'a\u200b', '\u202eab', 'a\u0007', '\ufeffa', 'a\u00ad']) deepEqual(read(hidden), ['invisible-character'], hidden)
    deepEqual(read('a\u00a0b\u200b', { allow: ['invisible-character'] }), ['a b', '(invisible-character)'])
    deepEqual(read('لا\u200cسلاح'), ['لا\u200cسلاح'])
    deepEqual(read(' x '), ['x', '(space-around)'])
    deepEqual([read(''), read('\u00a0'), read('n/a', { absent: ['n/a'] })], [[], [], []])
  })
  test('a value is told once it is let through', () => {
    deepEqual(read('15-Mar', { allow: ['number-as-date'] }), ['15-Mar', '(number-as-date)'])
    deepEqual(read('#N/A', { allow: ['error-value'] }), ['error-value'])
  })
  test('marks in which every sign stands for itself', () => deepEqual(read('8? [A]*', { as: 'plain-mark' }), ['8\\? \\[A\\]\\*']))
  test('words that are not in the list are refused', () => deepEqual([read('motor', { values: { motor: 'engine' } }), read('x', { values: { motor: 'engine' } })], [['engine'], ['value-unknown']]))
})

suite('readWrittenDate', () => {
  const written = (text: string, how: MappedColumn['written'] = null, centuryFrom: number | null = null) => { const answer = readWrittenDate(text, { written: how, centuryFrom }); return answer.ok ? answer.edtf : answer.code }
  test('never guesses day and month, nor a century', () => {
    deepEqual([written('05/06/2084'), written('05/06/2084', 'day-first'), written('05/06/2084', 'month-first')], ['date-ambiguous', '2084-06-05', '2084-05-06'])
    deepEqual([written('31/12/2084'), written('12/31/2084'), written('07.07.2084')], ['2084-12-31', '2084-12-31', '2084-07-07'])
    deepEqual([written('12/19/01', 'month-first'), written('12/19/01', 'month-first', 1970), written('12/19/71', 'month-first', 1970), written('12/19/01')], ['date-two-digit-year', '2001-12-19', '1971-12-19', 'date-ambiguous'])
    deepEqual([written('2084/05/06'), written('2084/05/06', 'year-first'), written('31/12/2084', 'month-first')], ['date-ambiguous', '2084-05-06', 'date-unreadable'])
  })
  test('reads names of months and digits of four languages', () => {
    deepEqual(['15 March 2084', '15-Mar-2084', 'March 15, 2084', '15 mars 2084', '15 березня 2084', '15 марта 2084', '١٥ مارس ٢٠٨٤', '15.III.2084'].map((text) => written(text)), [...Array.from({ length: 7 }, () => '2084-03-15'), 'date-unreadable'])
    deepEqual([written('March 2084'), written('2084'), written('2084-03'), written('3/2084'), written('15 août 2084')], ['2084-03', '2084', '2084-03', '2084-03', '2084-08-15'])
  })
  test('keeps times, and refuses days that are none', () => {
    deepEqual([written('2084-03-15 10:30'), written('2084-03-15T00:00:00'), written('30/02/2084'), written('2084-02-30'), written('29 February 2083')], ['2084-03-15T10:30:00', '2084-03-15', 'date-unreadable', 'date-unreadable', 'date-unreadable'])
    deepEqual([written('1084?', 'edtf'), written('208X', 'edtf'), written('[2084,2085]', 'edtf')], ['1084?', '208X', '[2084,2085]'])
  })
  test('law: never throws', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('day-first', 'month-first', 'year-first', 'edtf', null), (text, how) => void written(text, how as never))))
})

suite('reports', () => {
  test('law: what is guarded comes back as it was, and no program runs it', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'*[=+\-@\t\r].*$/)), (text) => {
      equal(unguarded(guarded(text)), text)
      if (/^[=+\-@\t\r]/.test(guarded(text))) equal(/^[+-]?\d+([.,]\d+)?$/.test(text), true, text)
    }))
  })
  test('letters of all columns', () => { for (const [n, letters] of [[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA'], [16_383, 'XFD']] as const) deepEqual([lettersOf(n), columnOf(letters)], [letters, n]) })
})
