/**
 * IPTC: captions of press photographs, and the blocks of Photoshop in which they travel.
 *
 * Standards: IPTC-NAA IIM 4.2 (2014); Adobe Photoshop File Formats Specification, "Image Resource Blocks".
 * @module
 */
import { fromUtf8, type Bytes } from '@proofmark/core/bytes'
import { isZero, latin1, wordsFrom, type Notes, type Trait } from './inside.ts'

/** Record 2 of the IIM: datasets about a time, a person, a place. */
const traits: Readonly<Record<number, Trait>> = {
  55: 'time', 60: 'time', 62: 'time', 63: 'time', 30: 'time', 35: 'time', 37: 'time', 38: 'time', 80: 'person', 85: 'person', 110: 'person', 116: 'person', 118: 'person', 122: 'person', 90: 'point', 92: 'point', 26: 'point', 27: 'point',
}

export function iptc(bytes: Bytes, field: string, notes: Notes): void {
  let at = 0
  while (at + 5 <= bytes.length && bytes[at] === 0x1c) {
    const [record, dataset, size] = [bytes[at + 1]!, bytes[at + 2]!, (bytes[at + 3]! << 8) | bytes[at + 4]!]
    if ((size & 0x8000) !== 0 || at + 5 + size > bytes.length) break
    const value = bytes.subarray(at + 5, at + 5 + size)
    const place = `${field}/${record}:${dataset}`
    notes.text(place, wordsFrom(value, fromUtf8(value)))
    const trait = record === 2 ? traits[dataset] : undefined
    if (trait !== undefined && size > 0) notes.trait(place, trait)
    if (record > 3 || (record === 2 && dataset >= 200)) notes.unread(place, 'a preview or object data')
    at += 5 + size
  }
  if (!isZero(bytes.subarray(at))) {
    notes.text(field, latin1(bytes.subarray(at)))
    notes.unread(field, 'bytes that are no caption')
  }
}

/** Blocks that hold numbers only: resolution, print settings, digest of the captions, colour and layout of the window. */
const harmless = new Set([0x03ed, 0x03f3, 0x03f5, 0x03f8, 0x0404, 0x0406, 0x0408, 0x040a, 0x040d, 0x0411, 0x0414, 0x0419, 0x041a, 0x0425, 0x0426, 0x0428, 0x0421])

export function photoshop(bytes: Bytes, field: string, notes: Notes): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at + 12 <= bytes.length && latin1(bytes.subarray(at, at + 4)) === '8BIM') {
    const id = view.getUint16(at + 4)
    const named = bytes[at + 6]! + 1
    const from = at + 6 + named + (named % 2)
    if (from + 4 > bytes.length) break
    const size = view.getUint32(from)
    if (from + 4 + size > bytes.length) break
    const value = bytes.subarray(from + 4, from + 4 + size)
    const place = `${field}/0x${id.toString(16).padStart(4, '0')}`
    notes.text(place, wordsFrom(bytes.subarray(at + 7, at + 6 + named), null))
    if (id === 0x0404) iptc(value, `${field}/IPTC`, notes)
    else notes.text(place, wordsFrom(value, fromUtf8(value)))
    if (id === 0x0409 || id === 0x040c) notes.unread(place, 'a thumbnail')
    else if (!harmless.has(id)) notes.unread(place, 'a block of Photoshop without a form that is known')
    at = from + 4 + size + (size % 2)
  }
  if (!isZero(bytes.subarray(at))) {
    notes.text(field, latin1(bytes.subarray(at)))
    notes.unread(field, 'bytes that are no block')
  }
}
