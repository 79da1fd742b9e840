/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { decode, markingSystems } from './index.ts'
import { readingsOf } from './decode.ts'
import { factsOf } from './context.ts'

const actuator = 'jet vane actuator of a ballistic missile, recovered near Kyiv, made in the DPRK'

suite('marking systems', () => {
  for (const system of markingSystems) {
    test(`${system.id}: its examples hold`, () => {
      for (const { mark, context, gives } of system.examples) {
        const readings = decode(mark, context, [system]).readings
        equal(readings.length, gives.length, `${mark}: ${JSON.stringify(readings.map(({ date }) => date))}`)
        for (const [at, expected] of gives.entries()) {
          for (const [field, value] of Object.entries(expected)) deepEqual(readings[at]?.[field as keyof (typeof readings)[number]], value, `${mark}: ${field}`)
        }
      }
    })
  }
  test('name only systems that exist as lookalikes', () => {
    const ids = markingSystems.map(({ id }) => id)
    deepEqual(markingSystems.flatMap(({ id, lookalikes }) => lookalikes.filter((other) => !ids.includes(other)).map((other) => `${id}: ${other}`)), [])
  })
})

suite('decode', () => {
  test('lists Juche 2024 first for 113 on an actuator made in the DPRK, and five others with what speaks against them', () => {
    const { readings } = decode('113', actuator)
    deepEqual([readings[0]?.scheme, readings[0]?.date, readings[0]?.from, readings[0]?.to], ['juche', '2024', '2024-01-01', '2024-12-31'])
    deepEqual(readings.slice(1).map(({ scheme }) => scheme).toSorted(), ['minguo', 'plain-number', 'plain-year', 'plant-name', 'year-week'])
    for (const reading of readings.slice(1)) ok(reading.against.length > 0, reading.scheme)
  })
  test('puts the same readings into another order for another context, and drops none', () => {
    const taiwan = decode('113', 'cartridge made in Taiwan').readings
    equal(taiwan[0]?.scheme, 'minguo')
    deepEqual(taiwan.map(({ scheme }) => scheme).toSorted(), decode('113', actuator).readings.map(({ scheme }) => scheme).toSorted())
  })
  test('does not take the place of recovery for the country of the maker', () => {
    const [first] = decode('113', 'recovered in Taiwan, made in the DPRK').readings
    equal(first?.scheme, 'juche')
  })
  test('gives the February 11 plant for 112', () => {
    ok(decode('112', actuator).readings.some(({ maker }) => maker?.includes('February 11')))
  })
  test('reads Arabic and Persian digits as digits', () => {
    for (const mark of ['١١٣', '۱۱۳']) ok(decode(mark, actuator).readings.some(({ scheme, date }) => scheme === 'juche' && date === '2024'), mark)
  })
  test('law: any text in any context gives an answer; only an empty mark gives no reading', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 80 }), (mark, context) => {
      const { readings } = decode(mark, context)
      ok(readings.every(({ weight }) => weight >= 0 && weight <= 1))
    }), { numRuns: 500 })
  })
  test('stays quick for a mark of ten thousand unreadable characters', () => {
    const { readings } = decode('?'.repeat(10_000))
    ok(readings.length >= 1)
  })
})

const examples = join(import.meta.dirname, '..', '..', '..', 'shared', 'marks', 'examples-dev.csv')

suite('public examples', () => {
  test('every Juche and Minguo year among them is one of the readings', { skip: existsSync(examples) ? false : 'the shared test data are not beside the project' }, () => {
    const rows = readFileSync(examples, 'utf8').split('\n').slice(1).filter((row) => /,cal-(juche|roc),/.test(row))
    let checked = 0
    for (const row of rows) {
      const mark = row.split(',')[0]!
      const system = markingSystems.find(({ id }) => id === (row.includes('cal-juche') ? 'juche' : 'minguo'))!
      const date = /,(\d{4})\??,cal-/.exec(row)?.[1]
      const readings = readingsOf(system, decodeCells(mark), factsOf(''))
      if (date === undefined || readings.length === 0) continue
      checked++
      equal(readings[0]?.date, date, row)
    }
    ok(checked >= 8, `only ${checked} rows`)
  })
})

function decodeCells(mark: string) {
  const { transcription } = decode(mark)
  return transcription.ok ? transcription.cells : []
}
