/**
 * Near: what a map shows, as an address says it, and the boxes that a server is asked for.
 * @module
 */
import { earthKm, latLonAt, project, wholeEarth, windowSize, type MapWindow } from '../map/mercator.ts'

export type Box = readonly [west: number, south: number, east: number, north: number]

/** Digits that are kept: a thousandth of a degree is a hundred metres; a window is at least a kilometre wide. */
const rounded = (value: number) => Number(value.toFixed(4))

/** Four digits of a width are kept. */
const widestKm = wholeEarth.unit * windowSize.width * earthKm * 1.001

/** Latitude, longitude and width in km along the equator; `viewAt(nearOf(view))` is `view` but for the rounding. */
export function nearOf(view: MapWindow): string {
  const { lat, lon } = latLonAt(view, { px: windowSize.width / 2, py: windowSize.height / 2 })
  return [rounded(lat), rounded(lon), Number((view.unit * windowSize.width * earthKm).toPrecision(4))].join(',')
}

/** Foreign text: anything else than `nearOf` writes is `null`. */
export function viewAt(near: string): MapWindow | null {
  const [lat, lon, km, ...more] = near.split(',').map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN))
  if (more.length > 0 || !(Math.abs(lat!) <= 85) || !(Math.abs(lon!) <= 180) || !(km! >= 1 && km! <= widestKm)) return null
  const [x, y] = project([lon!, lat!])
  return { x, y, unit: km! / earthKm / windowSize.width }
}

/** West, south, east, north of what a window shows, not beyond the Earth. */
export function boxOf(view: MapWindow): Box {
  const half = (windowSize.width / 2) * view.unit * (180 / Math.PI)
  const middle = (view.x * 180) / Math.PI
  const [top, bottom] = [latLonAt(view, { px: 0, py: 0 }), latLonAt(view, { px: 0, py: windowSize.height })]
  // The outlines are drawn once: beyond an edge of the map lies nothing.
  return [Math.max(-180, middle - half), Math.max(-90, bottom.lat <= -84.9 ? -90 : bottom.lat), Math.min(180, middle + half), top.lat >= 84.9 ? 90 : top.lat]
}

export const boxText = (box: Box): string => box.map((each) => Number(each.toFixed(5))).join(',')

/** A window that shows all of a box with a margin; a point is shown within some kilometres. */
export function viewOfBox([west, south, east, north]: Box, leastKm = 20): MapWindow {
  if (east < west) return wholeEarth
  const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])]
  const unit = Math.max(((right - left) / windowSize.width) * 1.3, ((bottom - top) / windowSize.height) * 1.3, leastKm / earthKm / windowSize.width)
  return { x: (left + right) / 2, y: (top + bottom) / 2, unit: Math.min(unit, wholeEarth.unit) }
}

/** Whether looking closer tells more: the box is wider than some pixels of the nearest window. */
export const canOpen = ([west, south, east, north]: Box): boolean => Math.max(east - west, north - south) > 0.01
