/**
 * Day range: how many days can lie between two events whose dates are windows.
 * @module
 */
import { isDay, outerWindow, type Day } from '@proofmark/core/dates'
import { boundsOf } from '@proofmark/core/tracing'

/** Both ends included; `null`: nothing limits it there. */
export interface DayWindow { readonly from: Day | null; readonly to: Day | null }

/** `most` `null`: nothing limits it. */
export interface DayRange { readonly least: number; readonly most: number | null }

/** Of a date in EDTF. `null`: there is none, or nothing limits it on either side. */
export function windowOf(date: string | null): DayWindow | null {
  const bounds = boundsOf(date)
  if (bounds === null) return null
  const { from, to } = outerWindow(bounds)
  const window = { from: isDay(from) ? from : null, to: isDay(to) ? to : null }
  return window.from === null && window.to === null ? null : window
}

/** `windowOf` that reads each text once: among many dates most stand several times, and reading is what takes the time. */
export function windowReader(): typeof windowOf {
  const known = new Map<string | null, DayWindow | null>()
  return (date) => {
    const found = known.get(date)
    if (found !== undefined) return found
    const window = windowOf(date)
    known.set(date, window)
    return window
  }
}

/** Days from `start` to `end`, of which `end` is known not to be first. `null`: it must be. */
export function daysBetween(start: DayWindow, end: DayWindow): DayRange | null {
  const most = start.from === null || end.to === null ? null : end.to - start.from
  if (most !== null && most < 0) return null
  return { least: start.to === null || end.from === null ? 0 : Math.max(0, end.from - start.to), most }
}

/** When the earliest of several lies, given that all happened. */
export const earliest = (windows: readonly DayWindow[]): DayWindow => ({ from: allOf(windows.map(({ from }) => from), Math.min), to: anyOf(windows.map(({ to }) => to), Math.min) })
export const latest = (windows: readonly DayWindow[]): DayWindow => ({ from: anyOf(windows.map(({ from }) => from), Math.max), to: allOf(windows.map(({ to }) => to), Math.max) })
/** When one of several lies, of which is not known which. */
export const oneOf = (windows: readonly DayWindow[]): DayWindow => ({ from: allOf(windows.map(({ from }) => from), Math.min), to: allOf(windows.map(({ to }) => to), Math.max) })

type Pick = (...days: number[]) => number
const allOf = (limits: readonly (Day | null)[], pick: Pick): Day | null => (limits.includes(null) ? null : extreme(limits as readonly Day[], pick))
const anyOf = (limits: readonly (Day | null)[], pick: Pick): Day | null => { const known = limits.filter((limit) => limit !== null); return known.length === 0 ? null : extreme(known, pick) }
const extreme = (days: readonly Day[], pick: Pick): Day => days.reduce((a, b) => pick(a, b) as Day)
