import { deepEqual, equal, ok } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { formatEdtf, qualifiersOf } from './edtf.ts'
import { parseEdtf } from './edtf-parser.ts'
import { refusalCodes } from './refusal.ts'

const corpusFile = new URL('../../../shared/data/edtf/unt_edtf_validate.json', import.meta.url)
const specFolder = new URL('../../spec/', import.meta.url)

const codeOf = (text: string) => {
  const parsed = parseEdtf(text)
  return parsed.ok ? 'valid' : parsed.code
}

suite('parseEdtf: levels', () => {
  const levels: [number, string[]][] = [
    [0, ['1985', '1985-04', '1985-04-12', '0000', '1964/2008', '2004-02-01/2005', '1985-04-12T23:20:30', '1985-04-12T23:20:30Z',
      '1985-04-12T23:20:30-04', '1985-04-12T23:20:30+04:30']],
    [1, ['-0044', '1984?', '2004-06~', '2004-06-11%', '201X', '20XX', '2004-XX', '1985-04-XX', '1985-XX-XX', '2001-21', '2001-24?',
      'Y170000002', 'Y-170000002', '1985/..', '../1985', '1985/', '/1985', '1984~/2004-06', '../..', '-1985-04-12T23:20:30Z']],
    [2, ['Y-17E7', '1950S2', 'Y171010000S3', 'Y3388E2S3', '2001-25', '2001-41', '192X-33', '[1667,1668,1670..1672]', '{1960,1961-12}',
      '[..1760-12-03]', '[1760-12..]', '2004-06~-11', '2004?-06-11', '?2004-06', '2004-?06', '1XX3-12', '198X-11', '1984-1X', 'XXXX',
      'XXXX-12-XX', '156X-12-25', '198X/199X', '2004-06-XX/2004-07-03', '?-2004-06-04~', '?2004/2005']],
  ]
  for (const [level, texts] of levels) test(`level ${level}`, () => {
    for (const text of texts) {
      const parsed = parseEdtf(text)
      equal(parsed.ok && parsed.level, level, `${text}: ${JSON.stringify(parsed)}`)
      equal(parsed.ok && formatEdtf(parsed.value), text)
    }
  })
})

suite('parseEdtf: refusals', () => {
  const refused: [string, string[]][] = [
    ['empty', ['', '/', '[]', '{}']],
    ['too-long', ['[' + '2004,'.repeat(500) + '2004]']],
    ['month-out-of-range', ['2024-13', '2024-00', '2024-20', '2024-42', '2024-99', '2014-2X', '2014-3X', '2024-13-01']],
    ['day-out-of-range', ['2023-02-29', '1900-02-29', '1960-06-31', '2024-01-32', '2024-01-00', '2023-02-3X', 'XXXX-02-30',
      'XXXX-XX-32', 'XXXX-XX-00', '19X1-02-29', '[2023-02-29]', '2024/2023-02-29']],
    ['time-out-of-range', ['2024-01-01T24:00:00', '2024-01-01T10:60:00', '2024-01-01T10:00:60', '2024-01-01T10:00:00+24',
      '2024-01-01T10:00:00+01:60']],
    ['year-out-of-range', ['-0000', 'Y2006', 'Y17E1', 'Y0123456', 'Y1E99', 'Y99999999999999', '1950S0', 'Y12345E0', '-0000S2']],
    ['qualified-twice', ['2004?~', '?2004?', '2004-06?~-11', '?2004~', '?Y12345?', '~Y12345%']],
    ['time-in-interval', ['2005-07-25T10:10:10Z/2006', '2005/2006-01-01T10:10:10Z', '[2005-07-25T10:10:10Z]']],
    ['end-before-start', ['2024/2023', '2024-02-01/2024-01-31', '2024-06/2024-05', '-1000/-2000', '[1672..1670]', '{1668,1672..1670}', '199X/198X']],
    ['not-edtf', [' 2024', '2024 ', '2024-', '2024-1', '2024-01-1', '20240101', '2024-123', '2024-W05', '202', '20245', '2024/2025/2026', '2024\\2025',
      '2024?-', '2024-01-01T', '2024-01-01T10', '2024-01-01T10:00', '2024-01-01t10:00:00', '2024-01-01T10:00:00z', '2024-01T10:00:00',
      '2024-01-XXT10:00:00', '2024-01-01?T10:00:00', '2024-01-01T10:00:00Z15', '2024-21-01', '[2024', '2024]', '[2024}', '[2024,]', '[,2024]', '[2024, 2025]',
      '[..]', '[2024,..2025]', '[2024..,2025]', '[[2024]]', '+2024', '２０２４', '2024–2025', '2024-01-1O', '198x', '17E8', '12345S2', 'YXXXXX',
      '...2024', '2024/...', 'open/2024', '2024/unknown', 'Y12345-01', '2024^southern']],
  ]
  for (const [code, texts] of refused) test(`${code}`, () => {
    for (const text of texts) equal(codeOf(text), code, text)
  })
  test('every code has an example here and a place in spec/dates.md', { skip: existsSync(specFolder) ? false : 'no spec folder' }, () => {
    const page = readFileSync(new URL('dates.md', specFolder), 'utf8')
    deepEqual(refused.map(([code]) => code).toSorted(), refusalCodes.toSorted())
    for (const code of refusalCodes) ok(page.includes(`\`${code}\``), code)
  })
  test('says where, what was expected and what was found', () => {
    deepEqual(parseEdtf('2023-02-29'), { ok: false, code: 'day-out-of-range', at: 8, expected: 'a day 01 to 28', found: '29' })
    deepEqual(parseEdtf('2024-13'), { ok: false, code: 'month-out-of-range', at: 5, expected: 'a month 01 to 12 or a season 21 to 41', found: '13' })
    deepEqual(parseEdtf('2024 '), { ok: false, code: 'not-edtf', at: 4, expected: 'the end of the date', found: ' ' })
    deepEqual(parseEdtf('2024-'), { ok: false, code: 'not-edtf', at: 5, expected: 'a month of two digits (X for an unspecified one)', found: 'end of text' })
  })
})

suite('parseEdtf: laws', () => {
  const qualifier = fc.constantFrom('', '', '', '?', '~', '%')
  const sign = fc.constantFrom('', '', '-')
  const digit = fc.constantFrom('1', '2', '9', 'X')
  const year = fc.tuple(sign, digit, digit, digit, digit).map((parts) => parts.join(''))
  const month = fc.constantFrom('01', '02', '12', '0X', '1X', 'XX', 'X1')
  const dayOfMonth = fc.constantFrom('01', '28', '0X', '1X', '2X', 'X9', 'XX')
  const part = (digits: fc.Arbitrary<string>) => fc.tuple(qualifier, digits, qualifier).map((parts) => parts.join(''))
  const yearPart = fc.tuple(qualifier, fc.boolean(), year).map(([q, isBefore, y]) => isBefore ? q + y : y + q)
  const season = fc.integer({ min: 21, max: 41 }).map(String)
  const numbered = fc.oneof(
    fc.tuple(sign, fc.integer({ min: 10_000, max: 999_999_999 })).map(([s, n]) => `Y${s}${n}`),
    fc.tuple(sign, fc.integer({ min: 1, max: 999 }), fc.integer({ min: 4, max: 9 })).map(([s, n, e]) => `Y${s}${n}E${e}`),
    fc.tuple(sign, fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 9 })).map(([s, n, digits]) => `${s}${n}S${digits}`),
  )
  const date = fc.oneof(
    yearPart,
    fc.tuple(yearPart, part(month)).map((parts) => parts.join('-')),
    fc.tuple(yearPart, part(month), part(dayOfMonth)).map((parts) => parts.join('-')),
    fc.tuple(yearPart, part(season)).map((parts) => parts.join('-')),
    fc.tuple(numbered, qualifier).map((parts) => parts.join('')),
  )
  const plain = fc.integer({ min: 1000, max: 9999 }).map(String)
  const member = fc.oneof(date, fc.tuple(plain, plain).map((years) => years.toSorted().join('..')))
  const set = fc.tuple(fc.array(member, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean())
    .chain(([members, isOpenFirst, isOpenLast]) => {
      const text = [...(isOpenFirst ? ['..1005-02'] : []), ...members, ...(isOpenLast ? ['1999-12..'] : [])].join(',')
      return fc.constantFrom(`[${text}]`, `{${text}}`)
    })
  const end = fc.oneof(date, fc.constantFrom('', '..'))
  const interval = fc.tuple(end, end).map((ends) => ends.join('/')).filter((text) => text !== '/')

  test('every date and set made by the grammar is taken and prints back', () => {
    fc.assert(fc.property(fc.oneof(date, set), (text) => {
      const parsed = parseEdtf(text)
      ok(parsed.ok, JSON.stringify(parsed))
      equal(formatEdtf(parsed.value), text)
      deepEqual(qualifiersOf(parsed.value), ['?', '~', '%'].filter((mark) => text.includes(mark)))
    }), { numRuns: 500 })
  })
  test('every interval of them prints back, unless it ends before it begins', () => {
    fc.assert(fc.property(interval, (text) => {
      const parsed = parseEdtf(text)
      if (parsed.ok) equal(formatEdtf(parsed.value), text)
      else equal(parsed.code, 'end-before-start')
    }), { numRuns: 500 })
  })
  test('no text makes it throw, and what it takes prints back', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0129X-/.[]{},?~%YES TZ:+'), maxLength: 24 })
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
      const parsed = parseEdtf(text)
      if (parsed.ok) equal(formatEdtf(parsed.value), text)
      else ok(refusalCodes.includes(parsed.code) && parsed.at >= 0 && parsed.at <= Math.max(text.length, 0))
    }), { numRuns: 3000 })
  })
  test('one character more, less or other never prints back as another text', () => {
    const mutation = fc.tuple(fc.oneof(date, interval, set), fc.nat(40), fc.constantFrom(...'019X-/.,?~%YEST '))
    fc.assert(fc.property(mutation, ([text, at, character]) => {
      for (const mutated of [text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + character + text.slice(at)]) {
        const parsed = parseEdtf(mutated)
        if (parsed.ok) equal(formatEdtf(parsed.value), mutated)
      }
    }), { numRuns: 500 })
  })
})

/** Where we differ from the University of North Texas validator on purpose. */
const intendedDifferences: Record<string, string> = {
  '2012-24/2012-21': 'a winter named 2012 may have begun in December 2011 and end before spring; the codes name no hemisphere',
  '2012-23/2012-22': 'southern autumn 2012 comes before the summer that begins in December 2012',
  '0000-01-03/0000-01': 'ends on a day of January that may be the 3rd or later',
  '0000-02/0000': 'ends on a day of the year that may be in February or later',
  'Y-61000/-2000': 'year -61000 is before year -2000; nothing forbids a long year in an interval',
  '2004-06-11%/2004-%06': 'ends on a day of June that may be the 11th or later',
  '2004-06-11%/2004-06~': 'ends on a day of June that may be the 11th or later',
}

/** That list has `1952-23~/1953` at level 1 and `2011-23~` at level 2; a qualifier at the end is of level 1 for us. */
const intendedLevels = ['2011-23~']

suite('second opinion: the test lists of edtf-validate (University of North Texas)', {
  skip: existsSync(corpusFile) ? false : 'the list of EDTF forms is not here',
}, () => {
  const lists: Record<string, string[]> = existsSync(corpusFile) ? JSON.parse(readFileSync(corpusFile, 'utf8')) : {}
  test('every form is judged alike, save for the intended differences', (context) => {
    const differing = new Set<string>()
    let count = 0
    for (const [name, texts] of Object.entries(lists)) for (const text of texts) {
      count++
      const parsed = parseEdtf(text)
      if (parsed.ok === name.startsWith('invalid')) differing.add(text)
      if (parsed.ok) equal(formatEdtf(parsed.value), text)
    }
    deepEqual([...differing].toSorted(), Object.keys(intendedDifferences).toSorted())
    ok(count > 900)
    context.diagnostic(`${count} forms, ${differing.size} intended differences`)
  })
  test('every form has the level under which it is listed', () => {
    for (const level of [0, 1, 2]) for (const text of lists[`Level${level}`] ?? []) {
      const parsed = parseEdtf(text)
      equal(parsed.ok && parsed.level, intendedLevels.includes(text) ? 1 : level, text)
    }
  })
})
