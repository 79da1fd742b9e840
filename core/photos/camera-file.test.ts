import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { conflictsOf, metadataText, readCameraFile, setRight, type CameraFile } from './index.ts'
import { degrees, jpegWith, xmpSegment, type Tables } from './example-exif.suite.ts'

const exampleTables: Tables = {
  main: { 0x010f: 'Example Works', 0x0110: 'Field 1', 0x0112: [6], 0x0132: '2031:05:02 10:00:00' },
  exif: { 0x9003: '2031:05:02 09:59:40', 0x9011: '+02:00', 0x9291: '25', 0xa431: 'EX-0001' },
  gps: { 1: 'N', 2: degrees(12, 30, 36), 3: 'W', 4: degrees(4, 15, 0), 7: degrees(7, 59, 40), 29: '2031:05:02', 31: [[25, 1]] },
}
const read = (tables: Tables, more: number[] = []) => readCameraFile(jpegWith(tables, more))

suite('camera file', () => {
  test('time, place, device and orientation as the camera says', () => {
    const file = read(exampleTables)
    deepEqual(file.taken, { edtf: '2031-05-02T09:59:40+02:00', dialMs: Date.UTC(2031, 4, 2, 9, 59, 40, 250), offsetMinutes: 120 })
    equal(file.written?.edtf, '2031-05-02T10:00:00')
    equal(file.satellite?.edtf, '2031-05-02T07:59:40Z')
    deepEqual(file.point, { lat: 12.51, lon: -4.25, precisionKm: 0.025, altitude: null })
    deepEqual(file.device, { make: 'Example Works', model: 'Field 1', serial: 'EX-0001' })
    deepEqual([file.orientation, file.width, file.height, file.pointFault], [6, 8, 8, null])
  })
  test('a place that is none is no point, and says why', () => {
    const fault = (gps: NonNullable<Tables['gps']>) => { const { point, pointFault } = read({ gps }); equal(point, null); return pointFault }
    equal(fault({ 1: 'N', 2: degrees(0, 0, 0), 3: 'E', 4: degrees(0, 0, 0) }), 'zero')
    equal(fault({ 1: 'N', 2: degrees(12, 0, 0) }), 'half')
    equal(fault({ 2: degrees(12, 0, 0), 3: 'E', 4: degrees(4, 0, 0) }), 'half')
    equal(fault({ 1: 'N', 2: degrees(99, 0, 0), 3: 'E', 4: degrees(4, 0, 0) }), 'out-of-range')
    equal(fault({ 1: 'N', 2: degrees(12, 0, 0), 3: 'E', 4: degrees(4, 0, 0), 9: 'V' }), 'no-fix')
    equal(fault({ 1: 'N', 2: [[12, 0], [0, 1], [0, 1]], 3: 'E', 4: degrees(4, 0, 0) }), 'half')
  })
  test('zeros, blanks and days of no calendar are no time', () => {
    for (const text of ['0000:00:00 00:00:00', '    :  :     :  :  ', '2031:02:30 10:00:00', '2031:05:02 24:00:00', 'noon']) equal(read({ exif: { 0x9003: text } }).taken, null, text)
  })
  test('XMP is read where EXIF says nothing; what it declares of entities is not expanded', () => {
    const packet = (lat: string) => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="${lat}" exif:GPSLongitude="4,15.0W"/></rdf:RDF></x:xmpmeta>`
    deepEqual(readCameraFile(jpegWith(null, xmpSegment(packet('12,30.6N')))).point, { lat: 12.51, lon: -4.25, precisionKm: null, altitude: null })
    equal(readCameraFile(jpegWith(null, xmpSegment(packet('12 degrees')))).pointFault, 'half')
    const bomb = `<!DOCTYPE x [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${packet('&b;')}`
    ok(readCameraFile(jpegWith(null, xmpSegment(bomb))).fields.every(({ said }) => said.length <= 600))
  })
  test('of a part of a larger file nobody says that it ends in the middle; fields that cannot be shown are counted', () => {
    const whole = jpegWith({ ...exampleTables, main: { ...exampleTables.main, 0xbeef: 'of no name' } })
    deepEqual(readCameraFile(whole.subarray(0, whole.length - 3), whole.length).unread, ['1 further field, without a name or words that are known here'])
  })
  test('a JPEG that ends in the middle says so, also where a whole small one lies in it', () => {
    const whole = jpegWith(exampleTables)
    const says = (bytes: Uint8Array) => readCameraFile(bytes).unread.some((each) => each.includes('ends in the middle'))
    deepEqual([says(whole), says(whole.subarray(0, whole.length - 3)), says(jpegWith(exampleTables, [0xff, 0xe2, 0, 6, 0xff, 0xd8, 0xff, 0xd9]).subarray(0, whole.length))], [false, true, true])
  })
  test('what is sealed as text leaves out where it was, and says so', () => {
    const text = metadataText(read(exampleTables))!
    match(text, /^EXIF Make: Example Works$/m)
    match(text, /^EXIF DateTimeOriginal: 2031:05:02 09:59:40$/m)
    match(text, /^\[\d fields that say where: not repeated here\]$/m)
    ok(!/12\.51|4\.25|GPS/.test(text), text)
    equal(metadataText(readCameraFile(Uint8Array.of(1, 2, 3))), null)
    const long = metadataText({ fields: Array.from({ length: 400 }, (_, n) => ({ group: 'EXIF', name: `Field${n}`, said: 'x'.repeat(100), tells: null })), unread: [] })!
    ok(long.length <= 12_100)
    match(long, /\[\d+ further lines are in the file\]$/)
  })
  test('bytes that are changed anywhere never stop the reading, and never read as another time zone than there is', () => {
    const whole = jpegWith(exampleTables, xmpSegment('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'))
    for (let at = 0; at < whole.length; at++) {
      for (const byte of [0, 0xff, whole[at]! ^ 1, whole[at]! ^ 0x80]) {
        const { point, taken } = readCameraFile(Uint8Array.from(whole, (each, n) => (n === at ? byte : each)))
        ok(point === null || (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180))
        ok(taken === null || taken.offsetMinutes === null || Math.abs(taken.offsetMinutes) <= 840)
      }
      readCameraFile(whole.subarray(0, at))
    }
  })
  test('a video says its time with the offset of the phone, its place and device', () => {
    const box = (type: string, ...content: number[]) => { const size = content.length + 8; return [size >> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255, ...[...type].map((char) => char.charCodeAt(0)), ...content] }
    const letters = (text: string) => [...new TextEncoder().encode(text)]
    const user = (type: string, text: string) => box(type, 0, text.length, 0x15, 0xc7, ...letters(text))
    const video = Uint8Array.from([...box('ftyp', ...letters('qt  '), 0, 0, 0, 0), ...box('moov', ...box('udta', ...user('\xa9xyz', '+12.5100-004.2500+310/'), ...user('\xa9day', '2031-05-02T09:59:40+0200'), ...user('\xa9mod', 'Field 2')))])
    const file = readCameraFile(video)
    deepEqual(file.point, { lat: 12.51, lon: -4.25, precisionKm: null, altitude: 310 })
    deepEqual([file.taken?.edtf, file.device.model], ['2031-05-02T09:59:40+02:00', 'Field 2'])
    ok(!/12\.51/.test(metadataText(file)!))
  })
})

suite('conflicts of a photograph', () => {
  const now = Date.UTC(2031, 4, 3)
  const first = Math.floor(Date.UTC(2031, 4, 2) / 86_400_000)
  const site = { point: { lat: 12.51, lon: -4.25, precisionKm: 0.1 }, days: { first, last: first } }
  const codes = (file: CameraFile, options: Partial<Parameters<typeof conflictsOf>[2]> = {}, where: Parameters<typeof conflictsOf>[1] = site) => conflictsOf(file, where, { now, ...options }).map(({ code }) => code)

  test('none where all fits, and none where nothing is claimed', () => {
    deepEqual(codes(read(exampleTables)), [])
    deepEqual(codes(read({ ...exampleTables, gps: {} }), {}, { point: null, days: null }), [])
  })
  test('the place: farther away than all radii and a margin together', () => {
    const away = (km: number) => codes(read(exampleTables), {}, { ...site, point: { ...site.point, lat: 12.51 + km / 111.19 } })
    deepEqual(away(0.3), [])
    deepEqual(away(0.4), ['far-from-site'])
  })
  test('the clock: against the satellites with the zone that it says, or with the nearest there is', () => {
    const clock = (taken: string, offset: string | null) => conflictsOf(read({ ...exampleTables, exif: { 0x9003: taken, ...(offset === null ? {} : { 0x9011: offset }) } }), { point: null, days: null }, { now }).filter(({ code }) => code === 'clock-off').map(({ amount }) => amount)
    deepEqual(clock('2031:05:02 09:59:40', '+02:00'), [])
    deepEqual(clock('2031:05:02 09:59:40', '+03:00'), [-3600])
    deepEqual(clock('2031:05:02 13:29:50', null), [])
    deepEqual(clock('2031:05:02 13:35:40', null), [360])
    deepEqual(clock('2031:05:01 09:59:40', null), [-(22 - 12) * 3600])
  })
  test('a clock that is set right for a card fits again', () => {
    const wrong = read({ ...exampleTables, exif: { 0x9003: '2031:05:04 09:59:40', 0x9011: '+02:00' } })
    deepEqual(codes(wrong), ['other-day', 'clock-off', 'later-than-now'])
    deepEqual(codes(wrong, { aheadSeconds: 2 * 86_400 }), [])
    equal(setRight(wrong.taken!, 2 * 86_400).edtf, '2031-05-02T09:59:40+02:00')
  })
  test('a file that a program wrote again is told; so is a place that was emptied', () => {
    deepEqual(codes(read({ ...exampleTables, main: { ...exampleTables.main, 0x0132: '2031:05:02 18:00:00' } })), ['written-later'])
    deepEqual(conflictsOf(read({ gps: { 1: 'N', 2: degrees(0, 0, 0), 3: 'E', 4: degrees(0, 0, 0) } }), site, { now }), [{ code: 'point-missing', amount: null, fault: 'zero' }])
  })
})
