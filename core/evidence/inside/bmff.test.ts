import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import fc from 'fast-check'
import { fileTells } from '../file-tells.ts'
import { box, film, heic, movieHeader, userText } from './example-bmff.suite.ts'
import { lookInside } from './look-inside.ts'

const look = (bytes: Uint8Array) => lookInside(new Uint8Array(bytes))
const told = (bytes: Uint8Array) => fileTells(look(bytes)).filter(({ what }) => what !== 'unread').map(({ what, field, said }) => [what, field, said])
const unread = (bytes: Uint8Array) => look(bytes).unread.map(({ field }) => field)
const u32 = (n: number) => { const bytes = Buffer.alloc(4); bytes.writeInt32BE(n); return bytes }
const data = (words: string) => box('data', u32(1), u32(0), Buffer.from(words))

suite('a film', () => {
  test('that says nothing tells nothing, and its pictures are noted as unread', () => deepEqual([told(film()), unread(film())], [[], ['mdat']]))
  test('tells when it was made, counted from 1904', () => {
    // 2024-08-18T00:00:00Z is 1,723,939,200 of Unix.
    const told1904 = told(film(movieHeader(1_723_939_200 + 2_082_844_800)))
    deepEqual(told1904.map(([what, field, said]) => [what, field, String(said).slice(0, 10)]), [['time', 'moov/mvhd/creation', '2024-08-18']])
    ok(String(told(film(movieHeader(1_723_939_200)))[0]![2]).includes('2024-08-18'), 'counted from 1970, as some programs do')
  })
  test('tells where, who and when in the user data of QuickTime', () => {
    deepEqual(told(film(movieHeader(), box('udta', userText('\xa9xyz', '+48.1234+037.5434/'), userText('\xa9ART', 'Nemo Example'), userText('\xa9day', '2124-08-18'), userText('\xa9swr', 'invented'), box('auth', Buffer.alloc(6), Buffer.from('Somebody'))))),
      [['place', 'moov/udta/\xa9xyz', '+48.1234+037.5434/'], ['time', 'moov/udta/\xa9day', '2124-08-18'], ['person', 'moov/udta/\xa9ART', 'Nemo Example'], ['person', 'moov/udta/auth', 'Somebody']])
  })
  test('tells it in keys and values, by number and by name', () => {
    const key = (name: string) => box('mdta', Buffer.from(name))
    const keys = box('keys', u32(0), u32(2), key('com.apple.quicktime.location.ISO6709'), key('com.apple.quicktime.make'))
    const meta = box('meta', box('hdlr', Buffer.alloc(24)), keys, box('ilst', box('\0\0\0\x01', data('+48.1234+037.5434/')), box('\0\0\0\x02', data('Example Works')), box('\xa9aut', data('Nemo Example'))))
    deepEqual(told(film(movieHeader(), meta)), [['place', 'moov/meta/ilst/com.apple.quicktime.location.ISO6709', '+48.1234+037.5434/'], ['person', 'moov/meta/ilst/\xa9aut', 'Nemo Example']])
    ok(look(film(movieHeader(), meta)).texts.some(({ text }) => text === 'Example Works'))
  })
  test('tells it in the location of 3GPP and in XMP', () => {
    const loci = box('loci', u32(0), Buffer.from([0, 0]), Buffer.from('Nowhereville\0'), Buffer.from([0]), u32(37.5434 * 65_536), u32(48.1234 * 65_536), u32(0))
    ok(look(film(movieHeader(), box('udta', loci))).texts.some(({ text }) => /^48\.1234\d?, 37\.543\d+$/.test(text)))
    deepEqual(told(Buffer.concat([film(), box('uuid', Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), Buffer.from('<x exif:GPSLatitude="48,7.404N"/>'))])), [['place', 'uuid/XMP/exif:GPSLatitude', '48,7.404N']])
  })
  test('notes a box that is not known, and bytes that are no box', () => {
    deepEqual(unread(Buffer.concat([film(), box('zzzz', Buffer.from('words')), box('free', Buffer.alloc(8))])), ['mdat', 'zzzz'])
    deepEqual(unread(Buffer.concat([film(), box('free', Buffer.from('words here'))])), ['mdat', 'free'])
    deepEqual(unread(Buffer.concat([film(), Buffer.from('more')])).toSorted(), ['mdat', 'the end, after its boxes'])
    ok(unread(film().subarray(0, -4)).includes('the end, after its boxes'))
  })
})

suite('a HEIC picture', () => {
  const exif = Buffer.concat([Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x3b\0\x02\0\0\0\x0d\0\0\0\x1a\0\0\0\0', 'latin1'), Buffer.from('Nemo Example\0')])
  test('tells what stands in its EXIF and its XMP', () => {
    deepEqual(told(heic(exif, Buffer.from('<x xmp:CreateDate="2124-08-18"/>'))), [['time', 'meta/item 2/XMP/xmp:CreateDate', '2124-08-18'], ['person', 'meta/item 1/EXIF/TIFF/Artist', 'Nemo Example']].map(([what, field, said]) => [what, field!.replace('meta/', ''), said]))
  })
  test('whose item lies outside of the file is noted', () => {
    const broken = Buffer.from(heic(exif, Buffer.from('<x/>')))
    broken.writeUInt32BE(0xfffffff0, broken.indexOf('iloc') + 4 + 8 + 8)
    ok(unread(broken).some((field) => field.endsWith('item 1')), unread(broken).join())
  })
})

suite('hostile boxes', () => {
  test('law: never throw, whatever bytes are changed, cut or added', () => {
    const whole = Buffer.concat([heic(Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0'), Buffer.from('<x/>')), film(movieHeader(5), box('udta', userText('\xa9xyz', '+1+2/')))])
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }), fc.nat(whole.length), (changes, length) => {
      const bytes = Buffer.from(whole.subarray(0, length))
      for (const [at, byte] of changes) if (at < length) bytes[at] = byte
      const inside = look(bytes)
      ok(Array.isArray(inside.unread))
      equal(inside.unread.some(({ because }) => because.startsWith('cannot be read: it is not')), false, 'no reader failed')
    }), { numRuns: 400 })
  })
  test('a thousand boxes in one another, and a hundred thousand beside one another, are noted in time', () => {
    let deep = box('free')
    for (let n = 0; n < 1000; n++) deep = box('moov', deep)
    ok(look(Buffer.concat([film(), deep])).unread.some(({ because }) => because.includes('deeper')))
    const many = Buffer.concat([film(), ...Array.from({ length: 100_000 }, () => box('free'))])
    ok(look(many).unread.some(({ because }) => because.includes('no box')))
  })
})
