import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { containerDigit, gs1Digit, imoDigit, luhnDigit, vehicleDigit, waybillDigit } from './check-digits.ts'
import { decode } from './decode.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'ids')
const skip = existsSync(folder) ? false : 'the published numbers are not on this machine'
const rows = (name: string): string[][] => readFileSync(join(folder, name), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))

suite('check digits', () => {
  /** Body, its digit, the places that the scheme promises to guard, and what may stand there. */
  const schemes: readonly (readonly [string, string, (body: string) => number | string | null, string])[] = [
    ['luhn', '35686800004141', luhnDigit, '0123456789'],
    ['gs1', '978047111709', gs1Digit, '0123456789'],
    ['gs1 of eight', '7351353', gs1Digit, '0123456789'],
  ]
  for (const [name, body, digitOf, alphabet] of schemes) {
    test(`${name}: each single digit changed is caught`, () => {
      const digit = digitOf(body)
      ok(digit !== null)
      for (let at = 0; at < body.length; at++) for (const other of alphabet) if (other !== body[at]) ok(digitOf(`${body.slice(0, at)}${other}${body.slice(at + 1)}`) !== digit, `${name} ${at} ${other}`)
    })
  }
  test('ISO 6346: each single digit changed is caught, but for 0 and 10, which share a sign', () => {
    const missed: string[] = []
    for (const body of ['TOLU473478', 'CSQU305438', 'GYOU404799']) for (let at = 4; at < 10; at++) for (const other of '0123456789') {
      if (other === body[at]) continue
      const changed = `${body.slice(0, at)}${other}${body.slice(at + 1)}`
      if (containerDigit(changed) === containerDigit(body)) missed.push(changed)
      else ok(containerDigit(changed) !== null)
    }
    for (const changed of missed) equal(containerDigit(changed), 0)
  })
  test('IMO and air waybill say what they cannot catch', () => {
    // Weights 5 and 2, and even differences under even weights, hide a change: the scheme does not promise to catch each.
    equal(imoDigit('881427'), imoDigit('881427'))
    ok(imoDigit('881427') !== imoDigit('881428'))
    equal(waybillDigit('1234567'), 5)
    equal(waybillDigit('1234560'), 5) // 7 and 0 are the same modulo 7
  })
  test('what has not the form has no digit', () => {
    deepEqual([luhnDigit('12a'), gs1Digit(''), imoDigit('12345'), containerDigit('TOLU47347'), waybillDigit('123'), vehicleDigit('1M8GDM9AXKP04278I')], [null, null, null, null, null, null])
  })
})

suite('published numbers', { skip }, () => {
  const checkOf = (mark: string, scheme: string) => decode(mark).readings.find((reading) => reading.scheme === scheme)?.check ?? null
  test('container numbers are valid or not, as published', () => {
    const found = rows('iso6346_container_numbers.csv')
    ok(found.length >= 7)
    for (const [value = '', valid] of found) equal(checkOf(value, 'container-number') === 'valid', valid === 'yes', value)
  })
  test('IMO numbers of ships are valid or not, as worked out there; each MMSI has its administration', () => {
    const found = rows('vessel_imo_mmsi_from_ofac.csv')
    const ships = found.filter(([type]) => type === 'imo_ship')
    ok(ships.length > 100)
    deepEqual(ships.filter(([, value = '', , , , fits]) => checkOf(value, 'imo-number') !== (fits === 'yes' ? 'valid' : 'invalid')).map(([, value]) => value), [])
    const stations = found.filter(([type, value = '']) => type === 'mmsi' && /^[2-7]\d{8}$/u.test(value))
    ok(stations.length > 50)
    deepEqual(stations.filter(([, value = '']) => !decode(value).readings.some(({ scheme, country }) => scheme === 'mmsi' && country !== null)).map(([, value]) => value), [])
  })
  test('makers of vehicles are those of the published table', () => {
    const makers = JSON.parse(readFileSync(join(folder, 'vin_wmi.json'), 'utf8')) as Record<string, string>
    const known = Object.keys(makers).filter((code) => decode(`${code}DM9AXKXP042788`.slice(0, 17)).readings.some(({ scheme, maker }) => scheme === 'vin' && maker !== null))
    console.log(`${known.length} of ${Object.keys(makers).length} published manufacturer codes have a maker here`)
    ok(known.length > 300)
  })
})
