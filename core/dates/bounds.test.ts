import { deepEqual, ok, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { bounds, requireBounds } from './bounds.ts'
import { day, dayOf, formatDay } from './day.ts'
import { isRefusal } from './refusal.ts'
import { formatLimit, isDay, type Bounds } from './window.ts'

const shown = (text: string, found: Bounds = requireBounds(text)) =>
  [found.begins.from, found.begins.to, found.ends.from, found.ends.to].map(formatLimit)

/** Text → begins from, begins to, ends from, ends to. */
const table: Record<string, [string | null, string | null, string | null, string | null]> = {
  '2024-08-18': ['2024-08-18', '2024-08-18', '2024-08-18', '2024-08-18'],
  '2024-02': ['2024-02-01', '2024-02-01', '2024-02-29', '2024-02-29'],
  '2024': ['2024-01-01', '2024-01-01', '2024-12-31', '2024-12-31'],
  '-0001': ['-0001-01-01', '-0001-01-01', '-0001-12-31', '-0001-12-31'],
  '2024-08-18T23:30:00-04': ['2024-08-18', '2024-08-18', '2024-08-18', '2024-08-18'],
  // unspecified digits
  '198X': ['1980-01-01', '1989-01-01', '1980-12-31', '1989-12-31'],
  '19XX': ['1900-01-01', '1999-01-01', '1900-12-31', '1999-12-31'],
  '-001X': ['-0019-01-01', '-0010-01-01', '-0019-12-31', '-0010-12-31'],
  '-000X': ['-0009-01-01', '-0001-01-01', '-0009-12-31', '-0001-12-31'],
  '2004-XX': ['2004-01-01', '2004-12-01', '2004-01-31', '2004-12-31'],
  '2014-1X': ['2014-10-01', '2014-12-01', '2014-10-31', '2014-12-31'],
  '2004-02-XX': ['2004-02-01', '2004-02-29', '2004-02-01', '2004-02-29'],
  '1985-XX-31': ['1985-01-31', '1985-12-31', '1985-01-31', '1985-12-31'],
  '1XX3-12': ['1003-12-01', '1993-12-01', '1003-12-31', '1993-12-31'],
  'XXXX-02-29': ['0000-02-29', '9996-02-29', '0000-02-29', '9996-02-29'],
  // intervals
  '2021/2023': ['2021-01-01', '2021-12-31', '2023-01-01', '2023-12-31'],
  '2004-02-01/2005-02': ['2004-02-01', '2004-02-01', '2005-02-01', '2005-02-28'],
  '2005/2005-03': ['2005-01-01', '2005-03-31', '2005-03-01', '2005-03-31'],
  '198X/1999': ['1980-01-01', '1989-12-31', '1999-01-01', '1999-12-31'],
  '1984/..': ['1984-01-01', '1984-12-31', 'open', 'open'],
  '1984/': ['1984-01-01', '1984-12-31', null, null],
  '../1984': ['open', 'open', '1984-01-01', '1984-12-31'],
  '/1984': [null, null, '1984-01-01', '1984-12-31'],
  '../..': ['open', 'open', 'open', 'open'],
  '/..': [null, null, 'open', 'open'],
  // sets
  '[1984]': ['1984-01-01', '1984-01-01', '1984-12-31', '1984-12-31'],
  '[1667,1668,1670..1672]': ['1667-01-01', '1672-01-01', '1667-12-31', '1672-12-31'],
  '{1667,1668,1670..1672}': ['1667-01-01', '1667-01-01', '1672-12-31', '1672-12-31'],
  '[1990,1960-05]': ['1960-05-01', '1990-01-01', '1960-05-31', '1990-12-31'],
  '{1990,1960-05}': ['1960-05-01', '1960-05-01', '1990-12-31', '1990-12-31'],
  '{196X,1965}': ['1960-01-01', '1965-01-01', '1965-12-31', '1969-12-31'],
  '[..1984]': ['open', '1984-01-01', 'open', '1984-12-31'],
  '{..1984}': ['open', 'open', '1984-12-31', '1984-12-31'],
  '[1760-12..]': ['1760-12-01', 'open', '1760-12-31', 'open'],
  '{1760-12..}': ['1760-12-01', '1760-12-01', 'open', 'open'],
  '[1667,1760-12..]': ['1667-01-01', 'open', '1667-12-31', 'open'],
  // numbered years
  '1950S2': ['1900-01-01', '1999-01-01', '1900-12-31', '1999-12-31'],
  '-1859S3': ['-1859-01-01', '-1850-01-01', '-1859-12-31', '-1850-12-31'],
  'Y171010000S3': ['+171000000-01-01', '+171999999-01-01', '+171000000-12-31', '+171999999-12-31'],
  'Y-17E7': ['-170000000-01-01', '-170000000-01-01', '-170000000-12-31', '-170000000-12-31'],
  // parts of the year
  '2001-25': ['2001-03-01', '2001-03-21', '2001-05-31', '2001-06-22'],
  '2001-29': ['2001-09-01', '2001-09-24', '2001-11-30', '2001-12-23'],
  '2001-21': ['2001-03-01', '2001-09-24', '2001-05-31', '2001-12-23'],
  '2001-22': ['2000-12-01', '2001-12-23', '2001-02-28', '2002-03-21'],
  '2001-28': ['2000-12-01', '2001-12-23', '2001-02-28', '2002-03-21'],
  '2001-33': ['2001-01-01', '2001-01-01', '2001-03-31', '2001-03-31'],
  '2001-36': ['2001-10-01', '2001-10-01', '2001-12-31', '2001-12-31'],
  '2001-37': ['2001-01-01', '2001-01-01', '2001-04-30', '2001-04-30'],
  '2001-39': ['2001-09-01', '2001-09-01', '2001-12-31', '2001-12-31'],
  '2001-41': ['2001-07-01', '2001-07-01', '2001-12-31', '2001-12-31'],
  '200X-34': ['2000-04-01', '2009-04-01', '2000-06-30', '2009-06-30'],
}

suite('bounds', () => {
  for (const [text, expected] of Object.entries(table)) test(text, () => deepEqual(shown(text), expected))

  test('records qualifiers, each once, and widens nothing by itself', () => {
    deepEqual(requireBounds('2004?-06~-11/2005?').qualified, ['?', '~'])
    const pairs = { '2004~': '2004', '2004-06~-11': '2004-06-11', '?2004-%06': '2004-06', '1984~/2004?': '1984/2004' }
    for (const [text, bare] of Object.entries(pairs)) deepEqual(shown(text), shown(bare))
  })
  test('widens by a stated rule, and only the dates that it names', () => {
    const widen = { when: ['~', '%'], days: 31 } as const
    deepEqual(shown('', requireBounds('2004~', { widen })), ['2003-12-01', '2004-02-01', '2004-11-30', '2005-01-31'])
    deepEqual(shown('', requireBounds('2004?', { widen })), shown('2004'))
    const oneEnd = requireBounds('2004-05-02/2005-05-02~', { widen })
    deepEqual(shown('', oneEnd), ['2004-05-02', '2004-05-02', '2005-04-01', '2005-06-02'])
  })
  test('answers a text that is not EDTF with its refusal', () => {
    const found = bounds('2023-02-29')
    ok(isRefusal(found) && found.code === 'day-out-of-range')
    throws(() => requireBounds('2023-02-29'), RangeError)
  })
})

suite('bounds: laws', () => {
  const days = Array.from({ length: dayOf(2000, 1, 1) - dayOf(1980, 1, 1) }, (_, n) => day(dayOf(1980, 1, 1) + n))
  const texts = days.map(formatDay)
  const digit = (...choices: string[]) => fc.constantFrom('X', ...choices)

  test('of an unspecified day: the first and the last of all days that it matches', () => {
    const year = fc.tuple(fc.constantFrom('198', '199'), digit('0', '4', '9')).map((parts) => parts.join(''))
    const month = fc.tuple(digit('0', '1'), digit('0', '1', '2', '6')).map((parts) => parts.join(''))
    const dayOfMonth = fc.tuple(digit('0', '2', '3'), digit('0', '1', '9')).map((parts) => parts.join(''))
    const pattern = fc.tuple(year, month, dayOfMonth).map((parts) => parts.join('-'))
    fc.assert(fc.property(pattern, (text) => {
      const shape = new RegExp(`^${text.replaceAll('X', '\\d')}$`)
      const matching = texts.filter((candidate) => shape.test(candidate))
      const found = bounds(text)
      if (matching.length === 0) return ok(isRefusal(found), text)
      ok(!isRefusal(found), text)
      deepEqual(shown(text), [matching[0], matching.at(-1), matching[0], matching.at(-1)])
    }), { numRuns: 300 })
  })
  test('of every interval between days, months and years of two years: the days on which it can begin and end', () => {
    const dates = ['1980', '1980-01', '1980-02', '1980-12', '1980-12-15', '1981', '1981-01', '1981-01-31', '1981-02', '1981-12']
    const within = (text: string) => days.filter((_, n) => texts[n]!.startsWith(text))
    for (const a of dates) for (const b of dates) {
      const [starts, ends] = [within(a), within(b)]
      const begin = starts.filter((at) => at <= ends.at(-1)!)
      const end = ends.filter((at) => at >= starts[0]!)
      const found = bounds(`${a}/${b}`)
      if (begin.length === 0) ok(isRefusal(found))
      else deepEqual(shown(`${a}/${b}`), [begin[0], begin.at(-1), end[0], end.at(-1)].map((at) => formatDay(at!)))
    }
  })
  test('of a season: hold under the meteorological and the astronomical meaning', () => {
    for (const code of [25, 26, 27, 28, 29, 30, 31, 32]) {
      const own = requireBounds(`2001-${code}`)
      const unsaid = requireBounds(`2001-${code <= 28 ? code - 4 : code - 8}`)
      ok(isDay(own.begins.from) && isDay(own.ends.to) && isDay(unsaid.begins.from) && isDay(unsaid.ends.to))
      ok(unsaid.begins.from <= own.begins.from && unsaid.ends.to >= own.ends.to, `${code}: the code without hemisphere is wider`)
    }
  })
})
