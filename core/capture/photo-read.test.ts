import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readCameraFile } from '@proofmark/core/photos'
import { degrees, jpegWith } from '../photos/example-exif.suite.ts'
import { applyStep, camerasOf, conflictsIn, formatDraft, newDraft, noPlace, photoReadOf, readDraft, toSeal, withClock, type Draft, type DraftPhoto, type PhotoRead } from './index.ts'

const id = (n: number) => n.toString(16).padStart(32, '0')
const now = Date.UTC(2031, 4, 3)
const file = (taken: string) => photoReadOf(readCameraFile(jpegWith({ main: { 0x010f: 'Example Works', 0x0110: 'Example Works Field 1' }, exif: { 0x9003: taken, 0xa431: '7' }, gps: { 1: 'N', 2: degrees(12, 30, 36), 3: 'W', 4: degrees(4, 15, 0) } })))
const photo = (n: number, read: PhotoRead | null): DraftPhoto => ({ id: id(n), sha256: n.toString(16).padStart(64, '0'), size: 10, type: 'image/jpeg', name: `IMG_${n}.jpg`, modified: 0, item: null, marks: [], shot: null, caption: '', read })
const draft: Draft = {
  ...newDraft({ id: id(1), siteId: id(2), begun: '2031-05-02T18:00:00Z' }),
  photos: [photo(3, file('2031:05:02 10:59:40')), photo(4, file('2031:05:04 11:00:00')), photo(5, null)],
}
const fieldsOf = (of: Draft, n: number) => toSeal(of).statements.find((line) => line.id === id(n))!.fields as { taken: string | null; takenAt: { lat: number; precisionKm: number } | null; cameraMetadata: string | null }

suite('what was read of a photograph', () => {
  test('is kept in the draft and sealed: time, place in its own field, and fields without the place', () => {
    const read = readDraft(formatDraft(draft))
    ok(read.ok)
    deepEqual(read.draft, draft)
    const { taken, takenAt, cameraMetadata } = fieldsOf(draft, 3)
    equal(taken, '2031-05-02T10:59:40')
    deepEqual([takenAt?.lat, takenAt?.precisionKm], [12.51, 0.1])
    match(cameraMetadata!, /^EXIF Make: Example Works$/m)
    ok(!/12\.51|12,|GPS/.test(cameraMetadata!))
    deepEqual(fieldsOf(draft, 5), { ...fieldsOf(draft, 5), taken: null, takenAt: null, cameraMetadata: null })
    deepEqual(toSeal(draft).faults, [])
  })
  test('a clock that is set right for a camera moves all its photographs, says so, and is one step back', () => {
    const [camera] = camerasOf(draft)
    deepEqual([camera!.camera, camera!.photos.length, camera!.aheadSeconds], ['Example Works Field 1 no. 7', 2, 0])
    const { draft: right, back } = applyStep(draft, { do: 'set-head', change: { clocks: withClock(draft.clocks, camera!.camera, 3600) } })
    equal(fieldsOf(right, 3).taken, '2031-05-02T09:59:40')
    match(fieldsOf(right, 3).cameraMetadata!, /^\[the clock of this camera was 3600 s ahead, .*\]\nEXIF Make/)
    match(fieldsOf(right, 3).cameraMetadata!, /DateTimeOriginal: 2031:05:02 10:59:40/)
    deepEqual(applyStep(right, back).draft, draft)
    deepEqual(withClock(right.clocks, camera!.camera, 0), [])
  })
  test('conflicts with the day and the place of the site are found, and follow the clock', () => {
    const codes = (of: Draft) => conflictsIn(of, now).map((each) => [each.photo.id, each.conflicts.map(({ code }) => code)])
    deepEqual(codes(draft), [[id(4), ['other-day', 'later-than-now']]])
    const far: Draft = { ...draft, site: { ...draft.site, place: { ...noPlace, point: { lat: 13, lon: -4.25, precisionKm: 5 } } } }
    deepEqual(codes({ ...far, photos: [far.photos[0]!] }), [[id(3), ['far-from-site']]])
    deepEqual(codes({ ...draft, clocks: [{ camera: 'Example Works Field 1 no. 7', aheadSeconds: 2 * 86_400 }] }), [[id(3), ['other-day']]])
    deepEqual(codes({ ...draft, site: { ...draft.site, when: 'not a date' } }).map(([each]) => each), [id(4)])
  })
  test('a day without a time of day, as of a film, is not moved by a clock', () => {
    const film = photo(6, { taken: '2031-05-02', takenMs: Date.UTC(2031, 4, 2), metadata: null, camera: 'Example Works Field 1 no. 7' })
    const of: Draft = { ...draft, photos: [film], clocks: [{ camera: 'Example Works Field 1 no. 7', aheadSeconds: 3600 }] }
    deepEqual([conflictsIn(of, now), fieldsOf(of, 6).taken], [[], '2031-05-02'])
  })
  test('a draft of before there were clocks opens', () => {
    const { clocks, ...older } = draft
    deepEqual(clocks, [])
    const read = readDraft(JSON.stringify(older))
    ok(read.ok)
    deepEqual(read.draft.clocks, [])
  })
})
