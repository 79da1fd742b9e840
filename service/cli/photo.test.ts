import { deepEqual, equal, match } from 'node:assert/strict'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { degrees, jpegWith } from '../../core/photos/example-exif.suite.ts'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-photo-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const run = (...given: string[]) => typed(folder, ['photo', ...given])

suite('proofmark photo', () => {
  const whole = jpegWith({ main: { 0x0110: 'Field 1' }, exif: { 0x9003: '2021:05:02 09:59:40', 0x9011: '+02:00' }, gps: { 1: 'N', 2: degrees(12, 30, 36), 3: 'W', 4: degrees(4, 15, 0) } })
  test('says time, place and device, and what does not fit the site; the file stays as it was', async () => {
    writeFileSync(join(folder, 'a.jpg'), whole)
    const fits = await run('a.jpg', '--site', '12.51N 4.25W', '--when', '2021-05')
    deepEqual([fits.status, fits.stderr], [0, ''])
    match(fits.stdout, /^taken +2021-05-02T09:59:40\+02:00$/m)
    match(fits.stdout, /^place +12\.510000, -4\.250000$/m)
    const other = await run('a.jpg', '--site', '13.51N 4.25W', '--when', '2021-05-01', '--json')
    deepEqual([other.status, JSON.parse(other.stdout)[0].conflicts.map(({ code }: { code: string }) => code)], [1, ['far-from-site', 'other-day']])
    equal((await run('a.jpg', '--when', '2021-05-01', '--ahead', '86400')).status, 0)
    deepEqual(new Uint8Array(readFileSync(join(folder, 'a.jpg'))), whole)
  })
  test('a film larger than what is read at once is read by its boxes', async () => {
    const box = (type: string, size: number) => { const head = Buffer.alloc(16); head.writeUInt32BE(1); head.write(type, 4, 'latin1'); head.writeBigUInt64BE(BigInt(size), 8); return head }
    const handle = openSync(join(folder, 'film.mp4'), 'w')
    const media = 100 * 1024 ** 2
    const user = Buffer.from([0, 0, 0, 36, 0xa9, 0x64, 0x61, 0x79, 0, 24, 0x15, 0xc7, ...Buffer.from('2021-05-02T09:59:40+0200')])
    const moov = Buffer.concat([box('moov', 16 + 8 + user.length), Buffer.from([0, 0, 0, 8 + user.length, ...Buffer.from('udta')]), user])
    writeSync(handle, Buffer.concat([Buffer.from([0, 0, 0, 16, ...Buffer.from('ftypqt  '), 0, 0, 0, 0]), box('mdat', media)]))
    writeSync(handle, moov, 0, moov.length, 16 + media)
    closeSync(handle)
    const { status, stdout } = await run('film.mp4')
    equal(status, 0)
    match(stdout, /^taken +2021-05-02T09:59:40\+02:00$/m)
  })
  test('what is no picture says so; what is no file or no site is bad use, by name', async () => {
    writeFileSync(join(folder, 'text.jpg'), 'no picture')
    mkdirSync(join(folder, 'sub'))
    match((await run('text.jpg')).stdout, /not read: /)
    for (const [given, words] of [[['none.jpg'], /none\.jpg/], [['sub'], /sub: expected a file/], [['a.jpg', '--site', '1.5 2.5'], /can mean 2 points/], [['a.jpg', '--when', 'May'], /EDTF/], [['a.jpg', '--ahead', 'x'], /--ahead "x"/], [[], /FILE is missing/]] as const) {
      const { status, stderr } = await run(...given)
      equal(status, 2)
      match(stderr, words)
    }
  })
})
