import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { readCoordinates } from './coordinates.ts'
import { gridOf, squareLetters } from './map-grid.ts'

const short = (text: string) => readCoordinates(text).map(({ lat, lon, precisionKm, taken }) => [Number(lat.toFixed(5)), Number(lon.toFixed(5)), Number(precisionKm.toFixed(3)), taken])

suite('readCoordinates', () => {
  test('takes what says itself which angle is which, in one way', () => {
    for (const [text, lat, lon, precisionKm] of [
      ['1.5S 2E', -1.5, 2, 55.6], ['S1.5 E 2', -1.5, 2, 55.6], ['12.5 N, 3.25 W', 12.5, -3.25, 5.56], ['E2.5N1.5', 1.5, 2.5, 5.56], ['1.50N2.50E', 1.5, 2.5, 0.556],
      [`1°30'00.4" N 2°31'24" E`, 1.50011, 2.52333, 0.015], ['1°30′N 2°31′E', 1.5, 2.51667, 0.927], ['N1 30.5 E2 31.4', 1.50833, 2.52333, 0.093], ['01:30:00N 002:31:24E', 1.5, 2.52333, 0.015],
      ['10 95', 10, 95, 55.6], ['95 10', 10, 95, 55.6], ['5,5', 5, 5, 55.6], ['٣.٥N ٢.٥E', 3.5, 2.5, 5.56],
    ] as const) deepEqual(short(text), [[lat, lon, precisionKm, 'as written']], text)
  })
  test('gives both orders where nothing says which is the latitude', () => {
    deepEqual(short('1.50012, 2.5'), [[1.50012, 2.5, 5.56, 'latitude first'], [2.5, 1.50012, 5.56, 'longitude first']])
    deepEqual(short('1,50 2,52'), [[1.5, 2.52, 0.556, 'latitude first'], [2.52, 1.5, 0.556, 'longitude first']])
    deepEqual(short('-1.5/2.5').map(([lat]) => lat), [-1.5, 2.5])
    deepEqual(short('1 30 00 2 31 24').map(([lat]) => lat), [1.5, 2.52333])
  })
  test('reads the grid of maps, and both meanings of an S or N after the zone', () => {
    equal(readCoordinates('31N AA 66021 00000').length, 1)
    deepEqual(readCoordinates('33S 390000 4320000').map(({ lat, taken }) => [Math.sign(lat), taken]), [[1, 'letter as band'], [-1, 'letter as hemisphere']])
    deepEqual(readCoordinates('37 N 390000 5320000').map(({ form, taken }) => [form, taken]), [['UTM', 'as written']])
    deepEqual(readCoordinates('31N 500000 0').map(({ lat, lon, taken }) => [lat.toFixed(6), lon, taken]), [['0.000000', 3, 'as written']])
  })
  test('takes nothing that is no whole point', () => {
    for (const text of ['', 'Example Town', '1.5', '1.5N', '1.5N 2.5N', '1.5° 30′ 2', '91 91', '95N 10E', '1.5 2.5 near the bridge', '61N 500000 0', '1 70 N 2 0 E', 'N1.5N E2', '-1.5S 2E', '1 2 3', '1.5,2.5,', '9'.repeat(300)]) deepEqual(short(text), [], text)
  })
  test('law: what a receiver shows reads back to the point, within its digits', () => {
    const at = fc.record({ lat: fc.double({ min: -79, max: 83, noNaN: true }), lon: fc.double({ min: -179.9, max: 179.9, noNaN: true }) })
    const dms = (value: number, letters: string) => { const a = Math.abs(value); const s = Math.round(a * 36000); return `${Math.floor(s / 36000)}°${Math.floor(s / 600) % 60}'${((s % 600) / 10).toFixed(1)}"${value < 0 ? letters[1] : letters[0]}` }
    fc.assert(fc.property(at, ({ lat, lon }) => {
      const grid = gridOf({ lat, lon })
      const texts = [`${lat.toFixed(5)} ${lon.toFixed(5)}`, `${Math.abs(lat).toFixed(5)}${lat < 0 ? 'S' : 'N'} ${Math.abs(lon).toFixed(5)}${lon < 0 ? 'W' : 'E'}`, `${dms(lat, 'NS')} ${dms(lon, 'EW')}`,
        `${grid.zone}${'CDEFGHJKLMNPQRSTUVWXX'[Math.floor((lat + 80) / 8)]} ${squareLetters(grid)} ${String(Math.floor(grid.east % 1e5)).padStart(5, '0')} ${String(Math.floor(grid.north % 1e5)).padStart(5, '0')}`]
      for (const text of texts) ok(readCoordinates(text).some((reading) => Math.abs(reading.lat - lat) < 1e-3 && Math.abs(reading.lon - lon) * Math.cos((lat * Math.PI) / 180) < 1e-3), text)
    }))
  })
  test('law: any text has an answer, on the earth', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789.,-NSEW°\'" ') })), (text) => {
      for (const { lat, lon, precisionKm } of readCoordinates(text)) ok(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && precisionKm > 0 && precisionKm <= 5000, text)
    }), { numRuns: 300 })
  })
})
