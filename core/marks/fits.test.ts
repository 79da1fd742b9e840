import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { decode } from './decode.ts'
import { twinIn } from './look-alikes.ts'
import { monthStretch } from './possible-dates.ts'
import { markingSystem } from './system.ts'
import type { Sense } from './system.ts'

/** Invented: two Cyrillic letters, year and month, and a check digit that is the sum of the others. */
const exampleBombs = markingSystem({
  id: 'example-bombs', version: 1, title: 'Example bombs', kind: 'production-month', seenOn: ['munition'], inUse: null, usedIn: ['XA'],
  sources: [{ title: 'Invented page', url: 'https://example.org/bombs' }], layout: 'КВ-YMc', script: 'Cyrillic', namedBy: /example bomb/iu,
  pattern: /^КВ-(?<year>\d)(?<month>[1-9])(?<check>\d)$/u, alphabet: '0123456789', longest: 6, silentOn: 'all else', lookalikes: [],
  read: ({ year, month, check }): Sense[] => [{
    dates: [monthStretch(1990 + Number(year), Number(month))], country: 'XA', maker: 'Example Works', isUnverified: true, cautions: ['It is invented.'],
    check: (Number(year) + Number(month)) % 10 === Number(check) ? 'valid' : 'invalid', sources: [{ title: 'Invented row', url: 'https://example.org/row' }],
  }],
  meaning: (_, mark) => `Invented: ${mark}.`, weigh: () => [], examples: [{ mark: 'КВ-370', gives: [{ date: '1993-07' }] }],
})
const read = (mark: string, context?: string) => decode(mark, context, [exampleBombs]).readings

suite('fits', () => {
  test('reads letters of another script as those of the system, and names them', () => {
    const [latin] = read('KB-370')
    equal(latin?.date, '1993-07')
    ok(latin?.against.includes('K, B was read as the Cyrillic letter of the same shape.'))
    ok(!read('КВ-370')[0]?.against.some((why) => why.includes('same shape')))
    deepEqual(read('KD-370'), [])
  })
  test('tells of a check digit that fails, and lets it narrow a damaged mark', () => {
    deepEqual(read('КВ-371').map(({ check, date }) => [check, date]), [['invalid', '1993-07']])
    deepEqual(read('КВ-3?0').map(({ check, date }) => [check, date]), [['valid', '1993-07']])
  })
  test('carries what a row says: its source first, its warning, that it is unverified', () => {
    const [one] = read('КВ-370')
    deepEqual(one?.sources.map(({ title }) => title), ['Invented row', 'Invented page'])
    ok(one?.against.includes('It is invented.') && one.against.some((why) => why.startsWith('Unverified')))
    deepEqual([one?.isUnverified, one?.countryOf, one?.dateOf], [true, 'maker', 'production'])
  })
  test('counts it decisive that the context names this very kind of mark', () => {
    ok(read('КВ-370', 'an example bomb')[0]!.weight > read('КВ-370')[0]!.weight)
  })
})

suite('look-alikes', () => {
  test('go both ways, and only to another letter', () => {
    for (const letter of 'ABCEHIJKMOPSTXYaceiopsxy') {
      const twin = twinIn('Cyrillic', letter)
      ok(twin !== null && twin !== letter, letter)
      equal(twinIn('Latin', twin), letter)
    }
    deepEqual([twinIn('Latin', 'Щ'), twinIn('Cyrillic', 'Q'), twinIn('Latin', 'A'), twinIn('Greek', 'Ф')], [null, null, null, 'Φ'])
  })
})
