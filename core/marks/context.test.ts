import { suite, test } from 'node:test'
import { deepEqual, equal } from 'node:assert/strict'
import * as fc from 'fast-check'
import { formatDay } from '@proofmark/core/dates'
import { factsOf } from './context.ts'
import type { Context } from './context.ts'
import { countryOf } from './named-countries.ts'

const countries = (text: string) => {
  const { makers, recovered, unclear } = factsOf(text)
  const codes = (list: typeof makers) => list.map(({ country }) => country)
  return { makers: codes(makers), recovered: codes(recovered), unclear: codes(unclear) }
}
const latest = (text: string | Context) => {
  const { latest } = factsOf(text)
  return latest && formatDay(latest.day)
}

suite('factsOf', () => {
  test('tells the maker from the place of recovery', () => {
    deepEqual(countries('jet vane actuator, recovered near Kyiv, made in the DPRK'), { makers: ['KP'], recovered: ['UA'], unclear: [] })
    deepEqual(countries('manufactured in North Korea and fired at Kharkiv'), { makers: ['KP'], recovered: ['UA'], unclear: [] })
    deepEqual(countries('component of DPRK missile'), { makers: ['KP'], recovered: [], unclear: [] })
    deepEqual(countries('Taiwanese-made chip found in Ukraine'), { makers: ['TW'], recovered: ['UA'], unclear: [] })
    deepEqual(countries('a matter of Taiwan'), { makers: [], recovered: [], unclear: ['TW'] })
  })
  test('keeps countries with like names apart', () => {
    deepEqual(countries('made in the Republic of China').makers, ['TW'])
    deepEqual(countries('made in the People\'s Republic of China').makers, ['CN'])
    deepEqual(countries('made in the Democratic People\'s Republic of Korea').makers, ['KP'])
    deepEqual(countries('made in the Republic of Korea').makers, ['KR'])
  })
  test('counts short codes in capitals only', () => {
    deepEqual(countries('made by us'), { makers: [], recovered: [], unclear: [] })
    deepEqual(countries('made in US').makers, ['US'])
    deepEqual(countries('made in north korea').makers, ['KP'])
  })
  test('takes the thing named first as the bearer of the mark', () => {
    const { item, wholes } = factsOf('jet vane actuators of a ballistic missile')
    equal(item?.name, 'jet vane actuator')
    deepEqual(wholes.map(({ name }) => name), ['missile'])
    equal(factsOf('IC from the navigation of a missile').item?.group, 'electronics')
    equal(factsOf('a thing').item, null)
  })
  test('takes a date by which the thing existed as the latest of production', () => {
    equal(latest('used 18 August 2024'), '2024-08-18')
    equal(latest('strike of August 18, 2024'), '2024-08-18')
    equal(latest('strike of 2024-08-18'), '2024-08-18')
    equal(latest('recovered in August 2024'), '2024-08-31')
    equal(latest('documented 2024'), '2024-12-31')
  })
  test('takes no other date for it', () => {
    equal(latest('made in 2019'), null)
    equal(latest('calendar adopted in 1997'), null)
    equal(latest('2019'), null)
    equal(latest('used 31 February 2024'), null)
    equal(latest('dated 2023, used 2 January 2024'), '2024-01-02')
  })
  test('takes the last of several dates: the weaker bound, which cannot be wrong', () => {
    equal(latest('used between 2014 and 2018'), '2018-12-31')
    equal(latest('used 18 August 2024 and documented in September 2024'), '2024-09-30')
  })
  test('takes the fields of a form before the note', () => {
    const facts = factsOf({ itemClass: 'cartridge', madeIn: 'North Korea', recoveredIn: 'UA', latest: '2020-05-01', text: 'a missile used in 2024' })
    equal(facts.item?.name, 'cartridge')
    deepEqual(facts.makers, [{ country: 'KP', role: 'maker', words: 'made in the DPRK' }])
    equal(latest({ latest: '2020-05-01', text: 'used in 2024' }), '2020-05-01')
  })
  test('knows nothing from nothing', () => {
    for (const nothing of [undefined, '', {}]) {
      deepEqual(factsOf(nothing), { text: '', item: null, wholes: [], makers: [], recovered: [], unclear: [], dates: [], latest: null, repeated: null })
    }
  })
  test('law: never throws', () => {
    fc.assert(fc.property(fc.anything(), (context) => void factsOf(context as string)))
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void factsOf({ text, madeIn: text, latest: text })))
  })
})

suite('countryOf', () => {
  test('takes a code or a name', () => {
    deepEqual(['KP', 'the DPRK', 'north korea', 'XA', 'UK', 'Iran (Islamic Republic of)', 'the Islamic Republic of Iran', 'Nowhere', ''].map(countryOf), ['KP', 'KP', 'KP', 'XA', 'GB', 'IR', 'IR', null, null])
  })
})
