import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { parseEdtf } from '@proofmark/core/dates'
import { decode } from './decode.ts'
import type { Decoded } from './decode.ts'
import { yearStretch } from './possible-dates.ts'
import { against, inFavour, weightOf } from './reading.ts'
import { markingSystem } from './system.ts'
import { markingSystems } from './systems.ts'

const actuator = 'jet vane actuator of a ballistic missile, recovered near Kyiv, made in the DPRK'
const schemes = ({ readings }: Decoded) => readings.map(({ scheme }) => scheme)
const reading = (decoded: Decoded, scheme: string) => {
  const found = decoded.readings.find((one) => one.scheme === scheme)
  ok(found, `no reading by ${scheme} among ${schemes(decoded).join(', ')}`)
  return found
}
const dates = (mark: string, scheme: string, context?: string) => decode(mark, context).readings.filter((one) => one.scheme === scheme).map(({ date }) => date)

suite('decode', () => {
  test('gives every reading of 113, the Juche year first', () => {
    const decoded = decode('113', actuator)
    const [first] = decoded.readings
    equal(first?.scheme, 'juche')
    deepEqual([first?.date, first?.from, first?.to, first?.country], ['2024', '2024-01-01', '2024-12-31', 'KP'])
    deepEqual(schemes(decoded).toSorted(), ['intel', 'juche', 'minguo', 'plain-number', 'plain-year', 'plant-name', 'year-week'])
    for (const { scheme, against, sources, isUnverified } of decoded.readings) {
      ok(against.length > 0, `${scheme} has nothing against it`)
      ok(sources.length > 0 || isUnverified, scheme)
    }
  })
  test('says against each other reading of 113 what the context says', () => {
    const decoded = decode('113', actuator)
    const against = (scheme: string) => reading(decoded, scheme).against.join(' ')
    ok(/names Taiwan.*made in the DPRK.*date would be the same/su.test(against('minguo')), against('minguo'))
    ok(/electronic components.*jet vane actuator/u.test(against('year-week')))
    ok(/No plant of the name 113 is published/u.test(against('plant-name')))
    ok(/first digit/u.test(against('plain-year')))
    ok(/Nothing in the context/u.test(against('plain-number')))
  })
  test('gives 112 as the February 11 plant beside the Juche year', () => {
    const decoded = decode('112', actuator)
    equal(reading(decoded, 'plant-name').maker, '"February 11" plant')
    equal(reading(decoded, 'plant-name').date, null)
    equal(reading(decoded, 'juche').date, '2023')
  })
  test('puts the Juche year first by the thing alone, where no maker is named', () => {
    equal(schemes(decode('113', 'jet vane actuators recovered north of Kyiv, strike of 2024-08-18'))[0], 'juche')
  })
  test('does not take the place of recovery for the maker', () => {
    const where = 'recovered in North Korea'
    equal(reading(decode('113', where), 'juche').weight, reading(decode('113'), 'juche').weight)
  })
  test('orders by context only: each context has its own first reading', () => {
    equal(schemes(decode('113', 'integrated circuit'))[0], 'year-week')
    equal(schemes(decode('113', 'coin made in Taiwan'))[0], 'minguo')
    equal(schemes(decode('113', 'chip found in a missile made in the DPRK'))[0], 'year-week')
    deepEqual(schemes(decode('113', 'coin made in Taiwan')).toSorted(), schemes(decode('113', actuator)).toSorted())
  })
  test('breaks ties by the id of the scheme, and never rises in weight', () => {
    for (const mark of ['113', '112', '24', '1987', '???', 'UZZ18']) for (const context of [undefined, actuator, 'IC']) {
      const { readings } = decode(mark, context)
      for (const [n, one] of readings.entries()) {
        const before = readings[n - 1]
        ok(before === undefined || before.weight > one.weight || (before.weight === one.weight && before.scheme <= one.scheme), mark)
      }
    }
  })
  test('gives no weight other than one half without an argument', () => {
    for (const mark of ['113', '24', '1987', 'A']) for (const one of decode(mark, actuator).readings) {
      if (one.for.length + one.against.length === 0) equal(one.weight, 0.5)
      ok(one.weight > 0 && one.weight < 1)
    }
  })

  test('widens for an unreadable character and leaves the impossible out', () => {
    deepEqual(dates('1?3', 'juche'), ['[2014,2024]'])
    const weeks = dates('1?3', 'year-week')[0]?.split(',') ?? []
    equal(weeks.length, 5 * 6 + 1) // weeks 03 to 43 in six decades; 53 in 1981 only, of years that end in 1
    ok(reading(decode('1?3'), 'juche').against.some((why) => why.includes('could not be read')))
  })
  test('leaves what was not in use out of a damaged mark only, and says so', () => {
    const dates = (mark: string) => decode(mark, undefined, [exampleWorks]).readings.map((one) => one.date)
    deepEqual(dates('7'), ['[1977,1987]'])
    deepEqual(dates('[78]'), ['[1987,1988]'])
    ok(decode('[78]', undefined, [exampleWorks]).readings[0]?.for.includes('2 texts that fit are left out: the system was not in use then.'))
  })
  test('tells withheld, torn and doubtful characters apart', () => {
    const why = (mark: string) => reading(decode(mark), 'juche').against.join(' ')
    ok(/withheld/u.test(why('11■')))
    ok(/torn off/u.test(why('11*')))
    ok(/doubt/u.test(why('11{3}')))
    deepEqual(dates('11■', 'juche'), dates('11?', 'juche'))
    deepEqual(dates('11{3}', 'juche'), ['2024?'])
  })
  test('leaves out dates after the thing existed, and says how many', () => {
    deepEqual(dates('11?', 'juche', 'used 2 January 2024'), ['[2021..2024]'])
    ok(reading(decode('11?', 'used 2 January 2024'), 'juche').for.some((why) => why.startsWith('6 further dates are left out')))
  })
  test('keeps a reading whose only date is too late, and says so', () => {
    const late = reading(decode('113', 'missile used 2 January 2023'), 'juche')
    equal(late.date, '2024')
    ok(late.against.some((why) => why.includes('made after 2023-01-02')))
  })
  test('never lets a damaged mark have fewer dates than one of its texts', () => {
    for (const context of [undefined, 'used in 2019']) for (let n = 0; n < 10; n++) {
      const [whole] = decode(`1${n}3`, context).readings.filter(({ scheme }) => scheme === 'minguo')
      const damaged = decode('1?3', context).readings.filter(({ scheme }) => scheme === 'minguo')
      const limit = context === undefined ? '2031' : '2020'
      if (whole?.from && whole.from < limit) ok(damaged.some(({ from, to }) => from && to && whole.to && from <= whole.from! && whole.to <= to))
    }
  })

  test('reads Arabic and Persian digits as 113, and names the script', () => {
    for (const [mark, script] of [['١١٣', 'Arabic-Indic'], ['۱۱۳', 'Persian'], ['１１３', 'full-width']] as const) {
      const juche = reading(decode(mark), 'juche')
      equal(juche.date, '2024')
      ok(juche.for.some((why) => why.includes(script)), mark)
    }
    equal(decode('١١٣').mark, '١١٣')
  })
  test('reads a letter as a digit where nothing else fits, and says so', () => {
    for (const mark of ['1O3', '1\u041e3']) {
      const juche = reading(decode(mark), 'juche')
      equal(juche.date, '2014')
      ok(juche.against.some((why) => why.includes('has the letter')))
    }
    deepEqual(schemes(decode('lO')), ['plain-number']) // no digit at all: letters
  })
  test('takes line breaks and white space around a mark as none', () => deepEqual(dates(' 113\n', 'juche'), ['2024']))

  test('gives no reading for no characters, and the plain number for any', () => {
    for (const blank of ['', '   ', '\n', '*', '**']) deepEqual(decode(blank).readings, [], JSON.stringify(blank))
    for (const any of ['Щ', '★', '?', '[1', '113\u200b', '\ud800', '3'.repeat(20_000)]) deepEqual(schemes(decode(any)), any === '?' ? schemes(decode('?')) : ['plain-number'], JSON.stringify(any.slice(0, 20)))
    ok(schemes(decode('?')).includes('plain-number'))
  })
  test('reads what stands in a frame, and around a headstamp', () => {
    equal(reading(decode('<triangle:66>'), 'cn-factory-mark').maker, 'State Factory 66')
    equal(reading(decode('<12h>539<6h>68'), 'su-headstamp').date, '1968')
    equal(reading(decode('<star>'), 'maker-sign').maker, 'Tula')
  })
  test('keeps the reason of a refused transcription', () => {
    const { transcription } = decode('11[3')
    deepEqual(transcription, { ok: false, code: 'unclosed', at: 2, expected: 'a "]" after it', found: 'the end of the text' })
  })
  test('dates more weeks than EDTF text can list from the first to the last of them, and says so', () => {
    const { date, from, to, against } = reading(decode('*0', actuator), 'year-week')
    equal(date, `[${from}..${to}]`)
    ok(against.some((why) => why.endsWith('too many to list: the date names the days from the first to the last of them.')))
  })
  test('stays cheap on a mark of the greatest length', () => {
    for (const mark of ['?', '*', '■', '[12]', '{1}', '1*', '年'].map((part) => part.repeat(10_000 / part.length))) ok(decode(mark).readings.length <= 6)
  })
  test('law: never throws, and what it gives is in order, dated in EDTF, and has a source', () => {
    const hostile = fc.array(fc.constantFrom(...'0123456789?*[]{}\\■\n 年百十一year民國OlЗ١'), { maxLength: 12 }).map((chars) => chars.join(''))
    fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), fc.oneof(fc.string(), fc.constant(actuator)), (mark, context) => {
      for (const one of decode(mark, context).readings) {
        ok(one.date === null ? one.from === null && one.to === null : parseEdtf(one.date).ok, one.date ?? '')
        ok(one.sources.length > 0 || one.isUnverified)
      }
    }), { numRuns: 15 }) // Ten thousand are in fuzz.long.test.ts.
    // @ts-expect-error foreign code may hand over anything
    for (const thing of [undefined, null, 113, {}, []]) deepEqual(decode(thing).readings, [])
  })
  test('gives plain data, which survives JSON', () => {
    const decoded = decode('113', actuator)
    deepEqual(JSON.parse(JSON.stringify(decoded)), decoded)
  })
})

/** Invented: one digit, of a year of the 1980s; a year of the 1970s is allowed by the rule and was not in use. */
const exampleWorks = markingSystem({
  id: 'example-works',
  version: 1,
  title: 'Example Works (invented)',
  kind: 'production-year',
  seenOn: [],
  inUse: '198X',
  usedIn: ['XA'],
  sources: [{ title: 'Inspection Manual', url: 'https://works.example/manual' }],
  layout: 'last digit of the year',
  pattern: /^(?<year>\d)$/u,
  alphabet: '0123456789',
  longest: 1,
  silentOn: 'the decade',
  lookalikes: [],
  read: ({ year }) => [{ dates: [yearStretch(1980 + Number(year))] }, { dates: [yearStretch(1970 + Number(year))], isOutOfUse: true }],
  meaning: () => 'Made in a year that ends in this digit.',
  weigh: () => [],
  examples: [{ mark: '7', gives: [{ date: '[1977,1987]' }] }],
})

suite('weightOf', () => {
  test('is one half and the shares of the arguments, never certain', () => {
    equal(weightOf([]), 0.5)
    equal(weightOf([inFavour('some', 'a'), inFavour('slight', 'b'), against('strong', 'c')]), 0.45)
    equal(weightOf([inFavour('none', 'a'), against('none', 'b')]), 0.5)
    deepEqual([inFavour, against].map((side) => weightOf(Array.from({ length: 9 }, () => side('decisive', 'a')))), [0.98, 0.02])
  })
})

const published = fileURLToPath(new URL('../../../shared/marks/examples-dev.csv', import.meta.url))

suite('decode, against published examples', () => {
  const skip = existsSync(published) ? false : 'the folder of published examples is not beside the repository'
  const rows = skip ? [] : readFileSync(published, 'utf8').trim().split('\n').slice(1).map(csvRow)
  for (const scheme of ['cal-juche', 'cal-roc']) {
    test(`every date of ${scheme} is among the readings`, { skip }, () => {
      const wanted = rows.filter((row) => row[5] === scheme && row[4] !== '')
      ok(wanted.length > 0)
      for (const [mark = '', context = '', , country = '', date = ''] of wanted) {
        const found = decode(mark, context).readings
        ok(found.some((one) => one.date === date.replace('?', '')), `${mark}: expected ${date}`)
        if (country !== '') ok(found.some((one) => one.date === date.replace('?', '') && one.country === country), `${mark}: ${country}`)
      }
    })
  }
  test('the weeks of three-digit date codes lie among the readings', { skip }, () => {
    const wanted = rows.filter((row) => row[5] === 'ic-yww')
    ok(wanted.length > 0)
    for (const [mark = '', context = '', , , date = ''] of wanted) {
      const week = reading(decode(mark, context), 'year-week').date ?? ''
      for (const year of date.match(/\d{4}/gu) ?? []) ok(week.includes(`${year}-`), `${mark}: ${year} in ${week}`)
    }
  })
})

/** Fields of a line in which a quoted field may hold commas and doubled quotes. */
function csvRow(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
}

test('markingSystems is data for pages: every system has a title, a layout and a limit of what it says', () => {
  for (const { title, layout, silentOn } of markingSystems) ok(title && layout && silentOn)
})

suite('what stands beside a mark', () => {
  const of = (mark: string, scheme: string) => decode(mark).readings.find((reading) => reading.scheme === scheme)
  test('is left out where nothing fits with it, and that is said', () => {
    for (const mark of ['113.', '№113', '(113)', '1 1 3', '„113“']) {
      equal(of(mark, 'juche')?.date, '2024', mark)
      ok(of(mark, 'juche')!.against.some((reason) => reason.startsWith('Read without')), mark)
    }
    ok(of('113', 'juche')!.against.every((reason) => !reason.startsWith('Read without')))
    equal(of('1 13', 'juche'), undefined)
  })
  test('hours around a headstamp do not stand in its sentence', () => {
    ok(of('<12h>539<6h>68', 'su-headstamp')!.meaning.includes('if 539 68 is'))
  })
})

suite('a mark of which little is left', () => {
  test('has its readings, and none of them goes before the plain number', () => {
    const { readings } = decode('?')
    ok(readings.length > 5)
    equal(readings[0]!.scheme, 'plain-number')
    ok(readings[1]!.against.some((reason) => reason.startsWith('Most of the mark')))
  })
})

suite('a date that the context excludes', () => {
  test('puts its reading last, whoever is said to have made the thing', () => {
    const { readings } = decode('113', { text: 'jet vane actuator of a missile', madeIn: 'KP', latest: '2020-01-01' })
    const juche = readings.find(({ scheme }) => scheme === 'juche')!
    equal(juche.weight, 0.02)
    ok(juche.against.some((reason) => reason.includes('impossible')))
  })
})
