import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { bounds, formatDay, isDay, isRefusal, isoWeek, outerWindow, parseEdtf } from '@proofmark/core/dates'
import { parseChineseNumeral } from './chinese-numerals.ts'
import { dayStretch, formatStretches, outerDays, yearStretch } from './possible-dates.ts'
import type { Stretch } from './possible-dates.ts'

const years = (...all: number[]) => all.map(yearStretch)
const weeks = (...all: [number, number][]) => all.map(([year, week]) => {
  const found = isoWeek(year, week)
  ok(found)
  return dayStretch(found.from, found.to)
})

const cases: readonly (readonly [string, Stretch[], string])[] = [
  ['one year', years(2024), '2024'],
  ['years with gaps', years(2024, 2014), '[2014,2024]'],
  ['two neighbours stay two', years(2023, 2024), '[2023,2024]'],
  ['three neighbours are a range', years(2023, 2024, 2022, 1999), '[1999,2022..2024]'],
  ['nothing but a range', years(2023, 2024, 2022), '[2022..2024]'],
  ['one twice is one', years(2024, 2024), '2024'],
  ['a week', weeks([2024, 1]), '2024-01-01/2024-01-07'],
  ['two weeks', weeks([2001, 13], [2011, 13]), '[2001-03-26..2001-04-01,2011-03-28..2011-04-03]'],
  ['weeks that touch', weeks([2024, 1], [2024, 2]), '2024-01-01/2024-01-14'],
]

suite('formatStretches', () => {
  for (const [name, stretches, expected] of cases) test(name, () => equal(formatStretches(stretches, false), expected))
  test('none is null', () => deepEqual([formatStretches([], false), outerDays([])], [null, null]))
  test('doubt qualifies a single year', () => equal(formatStretches(years(2024), true), '2024?'))
  test('is EDTF whose outer window is the one given beside it', () => {
    for (const [name, stretches] of cases) {
      const text = formatStretches(stretches, false) ?? ''
      ok(parseEdtf(text).ok, text)
      const found = bounds(text)
      ok(!isRefusal(found))
      const { from, to } = outerWindow(found)
      ok(isDay(from) && isDay(to))
      deepEqual([formatDay(from), formatDay(to)], Object.values(outerDays(stretches) ?? {}).map(formatDay), name)
    }
  })
})

suite('parseChineseNumeral', () => {
  test('reads what it can write, by value and by place (1 to 999)', () => {
    const digit = [...'零一二三四五六七八九']
    for (let n = 1; n <= 999; n++) {
      const [h, t, o] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
      const byValue = (h ? `${digit[h]}百` : '') + (t ? `${h === 0 && t === 1 ? '' : digit[t]}十` : h && o ? '零' : '') + (o ? digit[o] : '')
      equal(parseChineseNumeral(byValue), n, byValue)
      const byPlace = [...String(n)].map((char) => digit[Number(char)]).join('')
      equal(parseChineseNumeral(byPlace), n, byPlace)
    }
  })
  test('refuses what is neither', () => {
    for (const text of ['', '十百', '百', '一百三', '一百零十', '年', '一二三四']) equal(parseChineseNumeral(text), null, text)
    equal(parseChineseNumeral('元'), 1)
  })
})

