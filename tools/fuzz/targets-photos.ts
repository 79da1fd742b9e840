/**
 * Targets of core/photos: whatever a file says, it is read in bounded time, its place is one of the earth, and the text that is sealed has a limit.
 * @module
 */
import { longestMetadata, metadataText, readCameraFile } from '@proofmark/core/photos'
import { parseEdtf } from '@proofmark/core/dates'
import { degrees, jpegWith, tiffOf, xmpSegment } from '../../core/photos/example-exif.suite.ts'
import { film, filmOf, heic, box, movieHeader, userText } from '../../core/evidence/inside/example-bmff.suite.ts'
import { require, type Target } from './target.ts'

const tables = { main: { 0x010f: 'Example Works', 0x0112: [6] }, exif: { 0x9003: '2031:05:02 09:59:40', 0x9011: '+02:00' }, gps: { 1: 'N', 2: degrees(12, 30, 36), 3: 'W', 4: degrees(4, 15, 0) } }

export const photoTargets: readonly Target[] = [{
  name: 'camera-file', answers: ['read', 'unread'],
  seeds: () => [jpegWith(tables, xmpSegment('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')), Uint8Array.from(tiffOf(tables)), heic(Uint8Array.from(tiffOf(tables)), new TextEncoder().encode('<x xmp:CreateDate="2124-08-18"/>')), film(), filmOf('qt  ', movieHeader(5), box('udta', userText('\xa9xyz', '+48.1234+037.5434/')))],
  run: (given: Uint8Array) => {
    const file = readCameraFile(given)
    require(file.point === null || (Math.abs(file.point.lat) <= 90 && Math.abs(file.point.lon) <= 180), 'a point of the earth')
    require([file.taken, file.written, file.satellite].every((time) => time === null || parseEdtf(time.edtf).ok), 'a time is EDTF')
    require((metadataText(file)?.length ?? 0) <= longestMetadata + 100, 'the text has a limit')
    return file.fields.length > 0 ? 'read' : 'unread'
  },
}]
