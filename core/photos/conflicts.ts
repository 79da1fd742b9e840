/**
 * Conflicts: where a file's own words do not fit the site it is said to be from, or each other.
 *
 * A conflict is a question and no verdict: a clock may be wrong, a receiver may have remembered the place before, and a site may have
 * been written down wrongly. Nothing is corrected by it.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import type { CameraFile } from './camera-file.ts'
import { setRight, type CameraTime } from './camera-time.ts'

export const conflictCodes = [
  'far-from-site', // the point lies farther away than the site is known within, and a margin
  'other-day', // taken on a day on which nobody was at the site
  'clock-off', // the camera's clock and the satellites differ by more than a time zone explains; at least by this
  'later-than-now', // taken after it was handed in
  'written-later', // a program wrote the file again after it was taken
  'point-missing', // fields for a place that say none
] as const
export type ConflictCode = (typeof conflictCodes)[number]

/** `amount`: kilometres for a distance, days for a day, seconds for a clock; else `null`. `fault`: of a point that is missing. */
export interface Conflict { readonly code: ConflictCode; readonly amount: number | null; readonly fault: CameraFile['pointFault'] }

/** The days that an EDTF date can mean; `null`: not said, no date, or open at an end. */
export function claimedDays(when: string | null): ClaimedSite['days'] {
  const ends = when === null || when.trim() === '' ? null : bounds(when.trim())
  const window = ends === null || isRefusal(ends) ? null : outerWindow(ends)
  return window !== null && isDay(window.from) && isDay(window.to) ? { first: window.from, last: window.to } : null
}

export interface ClaimedSite {
  readonly point: { readonly lat: number; readonly lon: number; readonly precisionKm: number } | null
  /** First and last day, as days since 1970; `null`: not said. */
  readonly days: { readonly first: number; readonly last: number } | null
}

/** What a phone's receiver is wrong by where walls and leaves are near, with room to spare (GPS SPS Performance Standard 2020 promises 8 m in the open). In kilometres. */
const marginKm = 0.2
/** Clocks drift by minutes; a time zone is a multiple of a quarter of an hour. In seconds. */
const marginSeconds = 150
/** A camera writes the file in the minute in which it takes it. In milliseconds. */
const writingMs = 120_000

/** `aheadSeconds`: how far the camera's clock was set before the true time, as somebody said once for the card. `now`: milliseconds since 1970. */
export function conflictsOf(file: Pick<CameraFile, 'taken' | 'written' | 'satellite' | 'point' | 'pointFault'>, site: ClaimedSite, { aheadSeconds = 0, now }: { aheadSeconds?: number; now: number }): Conflict[] {
  const found: Conflict[] = []
  const say = (code: ConflictCode, amount: number | null, fault: Conflict['fault'] = null) => found.push({ code, amount, fault })
  const taken = file.taken === null ? null : setRight(file.taken, aheadSeconds)
  if (file.point !== null && site.point !== null) {
    const km = kilometresBetween(file.point, site.point)
    if (km > site.point.precisionKm + (file.point.precisionKm ?? 0) + marginKm) say('far-from-site', km)
  }
  if (file.pointFault !== null) say('point-missing', null, file.pointFault)
  if (taken !== null && site.days !== null) {
    const days = daysOutside(taken, site.days)
    if (days > 0) say('other-day', days)
  }
  const off = taken === null || file.satellite === null ? 0 : clockOff(taken, file.satellite)
  if (Math.abs(off) > marginSeconds) say('clock-off', off)
  // Without an offset the dial may be up to 14 hours ahead of UTC.
  if (taken !== null && taken.dialMs - (taken.offsetMinutes ?? 14 * 60) * 60_000 > now + marginSeconds * 1000) say('later-than-now', null)
  if (file.taken !== null && file.written !== null && file.written.dialMs - file.taken.dialMs > writingMs) say('written-later', Math.round((file.written.dialMs - file.taken.dialMs) / 1000))
  return found
}

/** Seconds by which the dial is ahead of the satellites. Without an offset: of what is left beside the nearest zone, a multiple of 15 minutes from −12 to +14 hours. */
function clockOff(taken: CameraTime, satellite: CameraTime): number {
  const ahead = (taken.dialMs - satellite.dialMs) / 1000
  if (taken.offsetMinutes !== null) return Math.round(ahead - taken.offsetMinutes * 60)
  const zone = Math.min(14 * 3600, Math.max(-12 * 3600, Math.round(ahead / 900) * 900))
  return Math.round(ahead - zone)
}

/** Whole days between the picture and the days of the site; the day on the dial, in whatever zone. */
function daysOutside({ dialMs }: CameraTime, { first, last }: { first: number; last: number }): number {
  const day = Math.floor(dialMs / 86_400_000)
  return day < first ? first - day : day > last ? day - last : 0
}

/** On a sphere of the mean radius of the earth, 6371.0088 km (IUGG 1980): wrong by 0.6 % at most. */
export function kilometresBetween(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const [p, q] = [a.lat, b.lat].map((degrees) => (degrees * Math.PI) / 180) as [number, number]
  const turn = ((b.lon - a.lon) * Math.PI) / 180
  const h = Math.sin((q - p) / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(turn / 2) ** 2
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** In plain words, for people. */
export function conflictWords({ code, amount, fault }: Conflict): string {
  switch (code) {
    case 'far-from-site': return `the file says a place ${amount! < 10 ? amount!.toFixed(1) : Math.round(amount!)} km from the site`
    case 'other-day': return `the camera says a day ${amount} ${amount === 1 ? 'day' : 'days'} from those of the site`
    case 'clock-off': return `the camera's clock is at least ${spanWords(Math.abs(amount!))} ${amount! > 0 ? 'ahead of' : 'behind'} the satellites`
    case 'later-than-now': return 'the camera says a time that has not come yet'
    case 'written-later': return `a program wrote the file again ${spanWords(amount!)} after it was taken`
    case 'point-missing': return { zero: 'its place was emptied: 0° N 0° E', half: 'its place is half: a number or a letter is missing', 'no-fix': 'its receiver had no position', 'out-of-range': 'its place is none on the earth' }[fault!]
  }
}

export function spanWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`
}
