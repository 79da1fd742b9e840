import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { dayOf, formatDay, type Day } from '../day.ts'
import * as calendars from './index.ts'
import type { Calendar, Span } from './index.ts'

const text = (span: Span | null) => span === null ? null : `${formatDay(span.from)}/${formatDay(span.to)}`
const isCalendar = (value: unknown): value is Calendar => typeof value === 'object' && value !== null && 'years' in value
const all = Object.values(calendars).filter(isCalendar)

/** Year, month and day of each day from 1800 to 2100 as ICU has them, against ours. */
function agreesWithIcu(icu: string, { date, month }: Calendar, first: Day, last: Day, monthOf: (part: string, year: number) => number = Number) {
  const format = new Intl.DateTimeFormat(`en-u-ca-${icu}-nu-latn`, { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' })
  for (let at = first as number; at <= last; at++) {
    const parts = Object.fromEntries(format.formatToParts(at * 86_400_000).map(({ type, value }) => [type, value]))
    const [year, inMonth] = [Number(parts['relatedYear'] ?? parts['year']), monthOf(parts['month'] ?? '', Number(parts['year']))]
    if (date(year, inMonth, Number(parts['day'])) !== at) {
      equal(`${formatDay(at as Day)}: ${String(month(year, inMonth) && text(month(year, inMonth)))}`, `${year}-${inMonth}-${parts['day']}`)
    }
  }
}

const [from1800, to2100] = [dayOf(1800, 1, 1), dayOf(2100, 12, 31)]

suite('calendars against ICU, each day', () => {
  test('Solar Hijri, 1831 to 2100', () => agreesWithIcu('persian', calendars.solarHijri, dayOf(1831, 3, 21), to2100))
  test('Hijri, civil', () => agreesWithIcu('islamic-civil', calendars.hijri, from1800, to2100))
  test('Ethiopian', () => agreesWithIcu('ethiopic', calendars.ethiopian, from1800, to2100))
  test('Buddhist, from 1941', () => agreesWithIcu('buddhist', calendars.buddhist, dayOf(1941, 1, 1), to2100))
  test('Minguo, from 1912', () => agreesWithIcu('roc', calendars.minguo, dayOf(1912, 1, 1), to2100))
  test('Hebrew', () => {
    const names = ['Tishri', 'Heshvan', 'Kislev', 'Tevet', 'Shevat', 'Adar', 'Nisan', 'Iyar', 'Sivan', 'Tamuz', 'Av', 'Elul']
    const format = new Intl.DateTimeFormat('en-u-ca-hebrew-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' })
    for (let at: number = from1800; at <= to2100; at++) {
      const parts = Object.fromEntries(format.formatToParts(at * 86_400_000).map(({ type, value }) => [type, value]))
      const [year, name] = [Number(parts['year']), parts['month'] ?? '']
      const hasLeapMonth = (7 * year + 1) % 19 < 7
      const inMonth = name === 'Adar I' ? 6 : name === 'Adar II' ? 7 : names.indexOf(name) + 1 + (hasLeapMonth && names.indexOf(name) >= 6 ? 1 : 0)
      if (calendars.hebrew.date(year, inMonth, Number(parts['day'])) !== at) equal(formatDay(at as Day), `${year} ${name} ${parts['day']}`)
    }
  })
  test('Japanese eras', () => {
    const eras = { Meiji: calendars.meiji, Taishō: calendars.taisho, Shōwa: calendars.showa, Heisei: calendars.heisei, Reiwa: calendars.reiwa }
    const format = new Intl.DateTimeFormat('en-u-ca-japanese-nu-latn', { timeZone: 'UTC', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric' })
    for (let at: number = dayOf(1873, 1, 1); at <= to2100; at++) {
      const parts = Object.fromEntries(format.formatToParts(at * 86_400_000).map(({ type, value }) => [type, value]))
      const era = eras[parts['era'] as keyof typeof eras]
      if (era?.date(Number(parts['year']), Number(parts['month']), Number(parts['day'])) !== at) equal(formatDay(at as Day), JSON.stringify(parts))
    }
  })
})

suite('calendars', () => {
  const years: readonly (readonly [Calendar, number, string])[] = [
    [calendars.solarHijri, 1402, '2023-03-21/2024-03-19'],
    [calendars.solarHijri, 1403, '2024-03-20/2025-03-20'],
    [calendars.solarHijri, 1298, '1919-03-22/1920-03-20'],
    [calendars.shahanshahi, 2536, '1977-03-21/1978-03-20'],
    [calendars.rumi, 1326, '1910-03-14/1911-03-13'],
    [calendars.rumi, 1321, '1905-03-14/1906-03-13'],
    [calendars.rumi, 1332, '1916-03-14/1917-02-28'],
    [calendars.rumi, 1333, '1917-03-01/1917-12-31'],
    [calendars.rumi, 1334, '1918-01-01/1918-12-31'],
    [calendars.buddhistBefore1941, 2459, '1916-04-01/1917-03-31'],
    [calendars.buddhistBefore1941, 2483, '1940-04-01/1940-12-31'],
    [calendars.rattanakosin, 124, '1905-04-01/1906-03-31'],
    [calendars.ethiopian, 1936, '1943-09-12/1944-09-10'],
    [calendars.showa, 1, '1926-12-25/1926-12-31'],
    [calendars.showa, 64, '1989-01-01/1989-01-07'],
    [calendars.taisho, 14, '1925-01-01/1925-12-31'],
    [calendars.koki, 2594, '1934-01-01/1934-12-31'],
    [calendars.dangun, 4281, '1948-01-01/1948-12-31'],
    [calendars.mongolian, 15, '1925-01-01/1925-12-31'],
    [calendars.juche, 113, '2024-01-01/2024-12-31'],
  ]
  for (const [{ id, year }, n, expected] of years) test(`${id} ${n}`, () => equal(text(year(n)), expected))
  test('years lie side by side without a gap, and months fill their year', () => {
    for (const { id, years: [first, last], year, month } of all) {
      for (let n = first; n < Math.min(last, first + 700); n++) {
        const [here, next] = [year(n), year(n + 1)]
        ok(here && next && here.to + 1 === next.from && here.from <= here.to, `${id} ${n}`)
        const months = Array.from({ length: 15 }, (_, m) => month(n, m)).filter((span) => span !== null)
        if (months.length === 0) continue
        equal(months[0]!.from, here.from, `${id} ${n}`)
        equal(months.at(-1)!.to, here.to, `${id} ${n}`)
        for (const [at, span] of months.entries()) ok(at === 0 || months[at - 1]!.to + 1 === span.from, `${id} ${n}`)
      }
    }
  })
  test('what does not exist is null', () => {
    for (const { years: [first, last], year, month, date } of all) {
      deepEqual([year(first - 1), year(last + 1) === null || last >= 200, year(1.5), month(first, 0), month(first, 16), date(first, 1, 0), date(first, 3, 40), year(Number.NaN)], [null, true, null, null, null, null, null, null])
    }
    deepEqual([calendars.solarHijri.date(1402, 12, 30), calendars.ethiopian.date(1936, 13, 6), calendars.hijri.date(1445, 2, 30), calendars.taisho.date(15, 12, 25)], [null, null, null, null])
  })
  test('Ethiopic numerals add and multiply', () => {
    for (const [numeral, n] of [['፲፰፻፺፭', 1895], ['፲፱፻፴፮', 1936], ['፻', 100], ['፩', 1], ['፼', 10_000], ['፳፻፲፯', 2017]] as const) equal(calendars.ethiopicNumber(numeral), n)
    for (const text of ['', '፩፩', '፩፲', '113', '፻፻']) equal(calendars.ethiopicNumber(text), null, text)
  })
})
