import { suite, test } from 'node:test'
import { deepEqual, equal } from 'node:assert/strict'
import { gridOf, squareLetters } from './map-grid.ts'
import { tellFinder, type Secret } from './secret.ts'

const at = { id: '0'.repeat(32), path: '/invented' }
const told = (secret: Secret, text: string, isLabel = false) => tellFinder([secret]).tells(text, isLabel).map(({ form }) => form)[0] ?? null

const forms = (what: string, secret: Secret, tells: Readonly<Record<string, string>>, silent: readonly string[]) => suite(`a withheld ${what}`, () => {
  for (const [text, form] of Object.entries(tells)) test(`is told by ${text}`, () => equal(told(secret, text), form))
  for (const text of silent) test(`is not told by ${text}`, () => equal(told(secret, text), null))
})

forms('day', { ...at, kind: 'date', value: '2124-08-18' }, {
  'used on 2124-08-18': 'as it is',
  '18.08.2124': 'year last',
  '18/08/2124': 'year last',
  '08/18/2124': 'year last',
  '18-8-2124': 'year last',
  '18 August 2124': 'with the month in words',
  'August 18, 2124': 'with the month in words',
  '18th of August, 2124': 'with the month in words',
  'Fri Aug 18 10:11:12 2124': 'with the month in words',
  '18-AUG-2124': 'with the month in words',
  '18 août 2124': 'with the month in words',
  '18 серпня 2124 року': 'with the month in words',
  '18 августа 2124': 'with the month in words',
  '١٨ أغسطس ٢١٢٤': 'with the month in words',
  '18 آب 2124': 'with the month in words',
  'early on 18 August': 'day and month without the year',
  '2124:08:18 10:11:12': 'as a camera writes it',
  'IMG_21240818_101112.jpg': 'in digits alone',
  'D:21240818101112Z': 'in digits alone',
  '2124-231': 'day of the year',
  '2124-W33-5': 'day of a week',
  '2124_08_18': 'year first',
}, ['19 August 2124', '18 September 2124', '2124-08-17', '18.08.2123', 'May 18 2124', 'on the 18th', '118 August', '2124-08', 'serial 921240818', 'lot 212408189'])

forms('day of this century', { ...at, kind: 'date', value: '2024-08-18T10:00:00Z' }, {
  '1723975200': 'seconds since 1970', '1723975200123': 'seconds since 1970', '18.08.24': 'year last', '18 Aug 24': 'with the month in words',
}, ['1724075200', '17239752', '24.08.19'])

forms('period', { ...at, kind: 'date', value: '2124-08-18/2124-09' }, { '18 Aug 2124': 'with the month in words', 'September 2124': 'month and year in words', '09/2124': 'month and year' }, ['20 August 2124', 'October 2124'])

forms('point', { ...at, kind: 'point', value: '10.45012, 20.52345', point: { lat: 10.45012, lon: 20.52345 }, precisionKm: 0.1 }, {
  '10.45012, 20.52345': 'in decimal degrees',
  'at 10.450 20.523': 'in decimal degrees',
  '10.45 / 20.52': 'in decimal degrees',
  '[20.52345,10.45012]': 'in decimal degrees',
  '{"lat":10.4501,"lon":20.5235}': 'in decimal degrees',
  '?lat=10.4501&lng=20.5234': 'in decimal degrees',
  'https://maps.example/@10.4501,20.5234,17z': 'in decimal degrees',
  '10,4501; 20,5234': 'in decimal degrees',
  '١٠.٤٥٠١، ٢٠.٥٢٣٤': 'in decimal degrees',
  '-10.4501, -20.5234': 'in decimal degrees',
  '10°27\'00.4"N 20°31\'24.4"E': 'in degrees and minutes',
  '10°27′00″ 20°31′24″': 'in degrees and minutes',
  'N10 27.007 E20 31.407': 'in degrees and minutes',
  '10 27 00 N, 20 31 24 E': 'in degrees and minutes',
  '10/1 27/1 43/100 N 20/1 31/1 2442/100 E': 'in degrees and minutes',
  'geohash s3ye7n2s': 'as a geohash',
}, ['10.46, 20.54', '10.5, 20.5', '11.45012, 20.52345', 'versions 10.45 and 3.1', '10:27:00 to 20:41:24', 'number'])

forms('point of the east', { ...at, kind: 'point', value: '48.1234, 37.5434', point: { lat: 48.1234, lon: 37.5434 }, precisionKm: 0.05 }, {
  ...Object.fromEntries([
    '480724N 0373236E', '480724N0373236E', '480724 N 0373236 E', 'N480724 E0373236', 'N480724E0373236', 'N 480724, E 0373236', '480724.2N 0373236.2E', '480724.24N/0373236.24E', '4807.404N 03732.604E', 'N4807.404 E03732.604', 'N4807.404E03732.604',
    '4807.4040,N,03732.6040,E', '48072424N 037323624E', '373236E 480724N', '480724n 373236e', '+480724+0373236/', '+4807.404+03732.604/', '480724 0373236', '0373236, 480724', '480724С 373236В', '٤٨٠٧٢٤N ٠٣٧٣٢٣٦E',
  ].map((text) => [text, 'in degrees and minutes together'])),
  ...Object.fromEntries(['geo:48.1234,37.5434', 'geo:48.1234,37.5434;u=20', 'N48.1234 E37.5434', 'E37.5434 N48.1234', '48.1234N 37.5434E', '48,1234 37,5434', '48,1234; 37,5434', '48,1234° N, 37,5434° E', '37.5434, 48.1234', '+48.1234+037.5434/', '48.1233, 37.5433', 'POINT(37.5434 48.1234)'].map((text) => [text, 'in decimal degrees'])),
  ...Object.fromEntries(['48d07m24s N 37d32m36s E', '48°07´24´´ 37°32´36´´', '48° 07.404\' с.ш. 37° 32.604\' в.д.', '48:07:24N 37:32:36E', '48 07 24N 037 32 36E'].map((text) => [text, 'in degrees and minutes'])),
  ...Object.fromEntries(['37U 391605 5331042', '37U 391605E 5331042N', '37U 0391605mE 5331042mN', 'zone 37U, E 391605, N 5331042', '37 N 391605 5331042', 'UTM 37U Easting: 391605 Northing: 5331042'].map((text) => [text, 'as UTM coordinates'])),
  ...Object.fromEntries(['37UCP9160531042', '37U CP 91605 31042', '37UCP 9160 3104', '37U-CP-916-310', 'near CP 9160 3104', 'CP916310'].map((text) => [text, 'as an MGRS reference'])),
}, ['480924N 0373236E', '480724 0373836', 'serial 480724 of 1373236', 'CP 4711 0815', '37U 390000 5320000', 'geo:48.2,37.6', '487824N 0373236E', 'from 480724 to 0373236', 'N480724', '48-07-24'])

suite('a withheld point on the grid of a map', () => {
  const point = { lat: 21.309433, lon: -157.916867 }
  const secret: Secret = { ...at, kind: 'point', value: '21.309433, -157.916867', point, precisionKm: 0.1 }
  // The worked example of the article "Military Grid Reference System": 4Q FJ 12345 67890 is 21.409796 N, 157.916084 W.
  test('lies where a published example puts it', () => {
    const grid = gridOf({ lat: 21.409796, lon: -157.916084 })
    deepEqual([grid.zone, squareLetters(grid), Math.round(grid.east % 100_000), Math.round(grid.north % 100_000)], [4, 'FJ', 12345, 67890])
  })
  test('is told by UTM and by MGRS of every length down to a kilometre', () => {
    const own = gridOf(point)
    const [east, north] = [Math.floor(own.east), Math.floor(own.north)]
    equal(told(secret, `4Q ${east} ${north}`), 'as UTM coordinates')
    for (const digits of [5, 4, 3, 2]) {
      const part = (n: number) => String(n % 100_000).padStart(5, '0').slice(0, digits)
      equal(told(secret, `4Q${squareLetters(own)}${part(east)}${part(north)}`), 'as an MGRS reference', `${digits} digits`)
    }
    equal(told(secret, `4Q ${east + 5000} ${north}`), null)
    equal(told(secret, '4QFJ1234567890'), null)
  })
})

forms('name of a person', { ...at, kind: 'name', isPerson: true, value: 'Nemo Example' }, {
  'by Nemo Example': 'as it is',
  'NEMO EXAMPLE': 'as it is',
  'Ne\u00admo Exam\u200bple': 'as it is',
  'Example, Nemo': 'in another order',
  'taken by N. Example': 'with initials',
  'Example N.': 'with initials',
  'Nemo Q. Example': 'with a word between',
  'nemo_example@works.example': 'with other signs between',
  'Nemo\nExample': 'with other signs between',
  'Немо Ексампле': 'in another alphabet',
}, ['for example, nobody', 'an example', 'Nemo', 'Example Works', 'n example'])

forms('name of three words', { ...at, kind: 'name', isPerson: true, value: 'Nemo Smythe-Example' }, {
  'by N. Example': 'in part, with initials', 'Smythe N.': 'in part, with initials', 'Nemo Example': 'in part', 'SMYTHE-EXAMPLE': 'in part', 'Smythe-Example, Nemo': 'in another order',
}, ['Example Works', 'Mr Smythe', 'Q. Example'])

forms('name in Cyrillic', { ...at, kind: 'name', isPerson: true, value: 'Іван Вигаданий' }, {
  'Ivan Vyhadanyi': 'in another alphabet', 'VIGADANYY Ivan': 'in another alphabet', 'Vyhadanyi I.': 'in another alphabet, with initials', 'І. Вигаданий': 'with initials',
}, ['Ivan', 'Vyhadane'])

forms('name in Latin letters', { ...at, kind: 'name', isPerson: true, value: 'Ahmad Mithali' }, { 'أحمد مثالي': 'in another alphabet' }, ['مثالي'])
forms('name of a company', { ...at, kind: 'name', isPerson: false, value: 'Example Works' }, { 'Works, Example': 'in another order' }, ['E. Works', 'Works'])
forms('number', { ...at, kind: 'text', value: '12,500' }, { '12500 rounds': 'with other separators', '12 500': 'with other separators', "12'500": 'with other separators' }, ['125001', '112500', '12 501'])
forms('serial', { ...at, kind: 'text', value: 'XA-4711-08' }, { 'no. XA 4711/08': 'with other separators', 'xa471108': 'with other separators' }, ['XA-4711-09', 'YXA471108'])

suite('one word of a withheld name', () => {
  const secret: Secret = { ...at, kind: 'name', isPerson: true, value: 'Nemo Smythe-Example' }
  test('is told by a label, and in a text it is a doubt', () => {
    deepEqual([told(secret, 'party-smythe', true), told(secret, 'party-smythe'), told(secret, 'party-7', true)], ['one word of the name', null, null])
    deepEqual(tellFinder([secret]).doubts('Mr Smythe said').map(({ form }) => form), ['“smythe”'])
    deepEqual(tellFinder([secret]).doubts('nobody said').length, 0)
  })
})

suite('a hostile text', () => {
  test('of long runs of spaces, signs or digits is read in the time of its length', () => {
    const secrets: readonly Secret[] = [{ ...at, kind: 'date', value: '2124-08-18' }, { ...at, kind: 'point', value: '1.5, 2.5', point: { lat: 1.5, lon: 2.5 }, precisionKm: 1 }, { ...at, kind: 'name', isPerson: true, value: 'Nemo Example' }, { ...at, kind: 'text', value: 'XA-4711-08' }]
    const finder = tellFinder(secrets)
    const started = performance.now()
    for (const text of [`5${' '.repeat(200_000)}6`, `18${'.'.repeat(200_000)}x`, '1'.repeat(200_000), '1 2 3 '.repeat(40_000), '480724N '.repeat(30_000), 'N 4807.'.repeat(30_000), 'CP 4711 '.repeat(30_000), 'n. '.repeat(60_000), '\0'.repeat(200_000)]) equal(finder.tells(text).length, 0, text.slice(0, 20))
    equal(performance.now() - started < 60_000, true)
  })
})
