import { suite, test } from 'node:test'
import { deepEqual, equal } from 'node:assert/strict'
import { utf8 } from '@proofmark/core/bytes'
import { fileTells } from './file-tells.ts'
import { lookInside } from './inside/look-inside.ts'

suite('what a file tells by itself', () => {
  test('is sorted: place, time, person, device, what nobody could read; each field once', () => {
    const inside = {
      texts: [{ field: 'a', text: 'one\n two' }, { field: 'b', text: 'x'.repeat(500) }],
      traits: [{ field: 'b', trait: 'device' as const }, { field: 'a', trait: 'person' as const }, { field: 'a', trait: 'person' as const }, { field: 'c', trait: 'point' as const }],
      unread: [{ field: 'd', because: 'a thumbnail' }],
    }
    deepEqual(fileTells(inside), [
      { what: 'place', field: 'c', said: null }, { what: 'person', field: 'a', said: 'one two' }, { what: 'device', field: 'b', said: `${'x'.repeat(80)}…` }, { what: 'unread', field: 'd', said: 'a thumbnail' },
    ])
  })
  test('has the words of elements and attributes of XMP', () => {
    const xmp = '<x:xmpmeta><rdf:Description exif:GPSLatitude="10,27.007N" xmp:CreateDate=\'2124-08-18\'><dc:creator><rdf:Seq><rdf:li>Nemo &amp; Example</rdf:li></rdf:Seq></dc:creator></rdf:Description></x:xmpmeta>'
    deepEqual(fileTells(lookInside(utf8(xmp))).map(({ what, field, said }) => [what, field, said]), [
      ['place', 'text/exif:GPSLatitude', '10,27.007N'], ['time', 'text/xmp:CreateDate', '2124-08-18'], ['person', 'text/dc:creator', 'Nemo & Example'],
    ])
  })
  test('is nothing in a text that says nothing of it', () => equal(fileTells(lookInside(utf8('An invented text.'))).length, 0))
})
