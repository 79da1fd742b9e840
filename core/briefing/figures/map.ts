/**
 * Map: places as closely as they are known, on outlines of the land. What has no point is listed, never placed by guess.
 *
 * Mercator; a circle has the radius within which its place is known. The outlines come from outside (service): they are data, not ours.
 * @module
 */
import type { PlaceEventView } from '@proofmark/core/findings'
import type { Run } from '../document.ts'
import { dateSaid, directionOf, fill, type BriefingLanguage } from '../language.ts'
import { runOf, type Names } from '../names.ts'
import { briefingWords } from '../words.ts'
import { colours, drawing, figureWidth, round, slideWidth, words, type Figure } from './figure.ts'

/** Rings of longitude and latitude, in degrees. */
export type Land = readonly (readonly (readonly [lon: number, lat: number])[])[]

interface Size { readonly width: number; readonly height: number }
const pageSize: Size = { width: figureWidth, height: 270 }
export const slideSize: Size = { width: slideWidth, height: 210 }
const earthKm = 6371.0088
const project = (lon: number, lat: number): [number, number] => [(lon * Math.PI) / 180, -Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * Math.PI) / 360))]

/** `null`: nothing here has a point. */
export function mapOf(events: readonly PlaceEventView[], land: Land, names: Names, language: BriefingLanguage, title: string, size: Size = pageSize): Figure | null {
  const placed = events.filter(({ point }) => point !== null)
  if (placed.length === 0) return null
  const direction = directionOf(language)
  const { says } = briefingWords[language]
  const named = placed.map(({ placeText }) => names.words(placeText ?? ''))
  const points = placed.map(({ point }) => { const [px, py] = project(point!.lon, point!.lat); return { px, py, radius: point!.precisionKm / earthKm / Math.cos((point!.lat * Math.PI) / 180) } })
  const [least, most] = [(of: (p: (typeof points)[number]) => number) => Math.min(...points.map(of)), (of: (p: (typeof points)[number]) => number) => Math.max(...points.map(of))]
  const wide = Math.max((most((p) => p.px + p.radius) - least((p) => p.px - p.radius)) * 1.6, (most((p) => p.py + p.radius) - least((p) => p.py - p.radius)) * 1.6 * (size.width / size.height), 0.24)
  const unit = size.width / wide
  const middle = { x: (most((p) => p.px) + least((p) => p.px)) / 2, y: (most((p) => p.py) + least((p) => p.py)) / 2 }
  const screen = (px: number, py: number): [number, number] => [(px - middle.x) * unit + size.width / 2, (py - middle.y) * unit + size.height / 2]
  const marks = points.map(({ px, py, radius }, n) => {
    const [cx, cy] = screen(px, py)
    const r = Math.max(radius * unit, 3)
    return `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(r)}" fill="${colours.accent}" fill-opacity="0.25" stroke="${colours.accent}" stroke-width="1.5"/>${words({ x: cx + r + 5, y: cy + 4.5, text: `${n + 1}  ${named[n]!.text}`, size: 12.5, isStrong: true, halo: true }, named[n]!.language === null ? direction : 'ltr', 'ltr')}`
  })
  const cell = (text: string): Run[] => [{ text }]
  const when = ({ when: at }: PlaceEventView) => (at === null ? says.notStated : dateSaid(at, language))
  const precision = ({ point }: PlaceEventView) => fill(says.km, { km: point!.precisionKm })
  const body = `<rect width="${size.width}" height="${size.height}" fill="${colours.sea}"/><path d="${landPath(land, screen, size)}" fill="${colours.land}" stroke="${colours.shore}" stroke-width="0.8" fill-rule="evenodd"/>${marks.join('')}<rect x="0.5" y="0.5" width="${size.width - 1}" height="${size.height - 1}" fill="none" stroke="${colours.rule}"/>`
  return {
    svg: drawing(size.width, size.height, body, direction), ...size,
    alt: `${title}. ${fill(says.mapAlt, { count: placed.length, rows: placed.map((event, n) => `${n + 1} ${named[n]!.text}, ${precision(event)}, ${when(event)}`).join('; ') })}`,
    table: { widths: [8, 44, 20, 28], head: [says.number, says.place, says.precision, says.when].map(cell), rows: placed.map((event, n) => [cell(`${n + 1}`), [runOf(named[n]!)], cell(precision(event)), cell(when(event))]) },
  }
}

/** Rings that reach into the window, cut at a margin around it, in tenths of a pixel; neighbours that fall on one point count once. */
function landPath(land: Land, screen: (px: number, py: number) => [number, number], size: Size): string {
  const margin = 40
  const clamp = (n: number, most: number) => Math.max(-margin, Math.min(most + margin, n))
  return land.flatMap((ring) => {
    const at = ring.map(([lon, lat]) => screen(...project(lon, lat)))
    const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)]
    const isIn = Math.max(...xs) > -margin && Math.min(...xs) < size.width + margin && Math.max(...ys) > -margin && Math.min(...ys) < size.height + margin
    if (!isIn) return []
    const steps = at.map(([x, y]) => `${Math.round(clamp(x, size.width) * 10) / 10} ${Math.round(clamp(y, size.height) * 10) / 10}`)
    const distinct = steps.filter((step, n) => step !== steps[n - 1])
    return distinct.length < 3 ? [] : [`M${distinct.join('L')}Z`]
  }).join('')
}
