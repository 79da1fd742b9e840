/**
 * Photo read: what was read of a photograph's file, as the draft keeps it and as it is sealed: its time with the camera's clock set right,
 * its place, its fields; and what of it does not fit the site.
 * @module
 */
import { claimedDays, conflictsOf, metadataText, setRight, timeOf as dialTime, type CameraFile, type ClaimedSite, type Conflict } from '@proofmark/core/photos'
import type { Draft, DraftPhoto, PhotoRead } from './draft.ts'

/** Radius of a point whose file does not say how exact it is: ten times what a receiver in the open is wrong by (GPS SPS Performance Standard 2020). */
const assumedKm = 0.1

export function photoReadOf(file: CameraFile): PhotoRead {
  const { taken, written, satellite, point, pointFault } = file
  return {
    taken: taken?.edtf ?? null, takenMs: taken?.dialMs ?? null, offsetMinutes: taken?.offsetMinutes ?? null, writtenMs: written?.dialMs ?? null, satelliteMs: satellite?.dialMs ?? null,
    point: point === null ? null : { ...point }, pointFault, camera: cameraOf(file), metadata: metadataText(file),
  }
}

function cameraOf({ device: { make, model, serial } }: CameraFile): string | null {
  const name = [make, model?.startsWith(make ?? '\0') ? model.slice(make!.length).trim() : model, serial === null ? null : `no. ${serial}`].filter((part) => part !== null && part !== '').join(' ')
  return name === '' ? null : name.slice(0, 500).toWellFormed()
}

/** Cameras of the draft, each with its photographs in order and how many seconds its clock was ahead. Files that name no camera are of none. O(photographs). */
export function camerasOf({ photos, clocks }: Pick<Draft, 'photos' | 'clocks'>): { readonly camera: string; readonly photos: readonly DraftPhoto[]; readonly aheadSeconds: number }[] {
  const byName = Map.groupBy(photos, ({ read }) => read?.camera ?? null)
  return [...byName].flatMap(([camera, own]) => (camera === null ? [] : [{ camera, photos: own, aheadSeconds: aheadOf(clocks, camera) }]))
}

export const aheadOf = (clocks: Draft['clocks'], camera: string | null | undefined): number => clocks.find((clock) => clock.camera === camera)?.aheadSeconds ?? 0

/** Of one photograph: a day without a time of day cannot be set right. */
const aheadFor = (read: PhotoRead, clocks: Draft['clocks']): number => (read.takenMs !== null && read.taken?.includes('T') === true ? aheadOf(clocks, read.camera) : 0)

/** The clocks with this one set; 0 takes it back. */
export const withClock = (clocks: Draft['clocks'], camera: string, aheadSeconds: number): Draft['clocks'] =>
  [...clocks.filter((clock) => clock.camera !== camera), ...(aheadSeconds === 0 ? [] : [{ camera, aheadSeconds }])]

/** Photographs that do not fit, in order. `now`: milliseconds since 1970. O(photographs). */
export function conflictsIn(draft: Draft, now: number): { readonly photo: DraftPhoto; readonly conflicts: readonly Conflict[] }[] {
  const site: ClaimedSite = { point: draft.site.place.point, days: claimedDays(draft.site.when) }
  return draft.photos.flatMap((photo) => {
    const { read } = photo
    if (read === null) return []
    const time = (ms: number | null | undefined, offset: number | null) => (ms == null ? null : dialTime(ms, offset))
    const found = conflictsOf({ taken: time(read.takenMs, read.offsetMinutes ?? null), written: time(read.writtenMs, null), satellite: time(read.satelliteMs, 0), point: read.point ?? null, pointFault: read.pointFault ?? null }, site, { aheadSeconds: aheadFor(read, draft.clocks), now })
    return found.length === 0 ? [] : [{ photo, conflicts: found }]
  })
}

/** `taken`, `takenAt` and `cameraMetadata` of the photo statement. */
export function sealedReading({ read }: DraftPhoto, clocks: Draft['clocks']) {
  if (read === null) return { taken: null, takenAt: null, cameraMetadata: null }
  const ahead = aheadFor(read, clocks)
  const { point } = read
  return {
    taken: ahead !== 0 ? setRight(dialTime(read.takenMs!, read.offsetMinutes ?? null), ahead).edtf : read.taken,
    takenAt: point == null ? null : { text: point.precisionKm === null ? `[as the file says; how exactly it does not say: ${assumedKm} km taken]` : '[as the file says]', lat: point.lat, lon: point.lon, precisionKm: point.precisionKm ?? assumedKm, country: null },
    cameraMetadata: ahead !== 0 ? `[the clock of this camera was ${Math.abs(ahead)} s ${ahead > 0 ? 'ahead' : 'behind'}, as the team found out; what follows is as found]\n${read.metadata ?? ''}` : read.metadata,
  }
}
