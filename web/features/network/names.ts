/**
 * Names on the large picture: the picked node and its neighbours first, then those with the most lines, as far as there is room; no two lie on each other.
 * @module
 */
import { Room, shortened, type EdgeLook, type NodeLook } from './drawing.ts'
import type { Colours } from './look.ts'

export interface NamesView {
  readonly width: number
  readonly height: number
  readonly ranked: readonly NodeLook[]
  readonly picked: number | null
  readonly near: readonly number[]
  readonly edges: readonly EdgeLook[]
  readonly colours: Colours
  spot(at: number): { readonly x: number; readonly y: number } | null
}

const [mostNames, mostTried, mostNear] = [90, 500, 40]

export function drawNames(pen: CanvasRenderingContext2D, view: NamesView): void {
  const { width, height, ranked, picked, near, colours: { ink, ground, accent } } = view
  const inSight = (at: number) => { const spot = view.spot(at); return spot !== null && spot.x > -20 && spot.y > -20 && spot.x < width + 20 && spot.y < height + 20 ? spot : null }
  if (picked !== null) ring(pen, view, picked)
  const first = new Set([...(picked === null ? [] : [picked]), ...near.slice(0, mostNear)])
  const order = first.size === 0 ? ranked : [...ranked.filter(({ at }) => first.has(at)).toSorted((a, b) => Number(b.at === picked) - Number(a.at === picked)), ...ranked.filter(({ at }) => !first.has(at))]
  const room = new Room()
  pen.font = '500 12px "IBM Plex Sans", "IBM Plex Sans Arabic", "IBM Plex Sans KR", sans-serif'
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.lineWidth = 3.5
  let [written, tried] = [0, 0]
  for (const look of order) {
    if (written >= mostNames || tried > mostTried) break
    const spot = inSight(look.at)
    if (spot === null) continue
    tried++
    const text = look.at === picked ? shortened(`${look.name} · ${look.said}`, 60) : shortened(look.name, 40)
    const wide = pen.measureText(text).width
    // To the right of its node, or to the left where the sheet ends.
    const left = spot.x + look.size + 4 + wide > width - 4 ? spot.x - look.size - 4 - wide : spot.x + look.size + 4
    if (!room.take({ left: left - 3, top: spot.y - 8, right: left + wide + 3, bottom: spot.y + 8 })) continue
    written++
    pen.strokeStyle = ground
    pen.strokeText(text, left, spot.y)
    pen.fillStyle = look.at === picked ? accent : ink
    pen.fillText(text, left, spot.y)
  }
}

function ring(pen: CanvasRenderingContext2D, { spot, ranked, edges, colours }: NamesView, at: number) {
  const centre = spot(at)
  if (centre === null) return
  pen.strokeStyle = colours.accent
  pen.lineWidth = 1.6
  pen.beginPath()
  for (const { from, to } of edges) {
    if (from !== at && to !== at) continue
    const other = spot(from === at ? to : from)
    if (other === null) continue
    pen.moveTo(centre.x, centre.y)
    pen.lineTo(other.x, other.y)
  }
  pen.stroke()
  pen.lineWidth = 2.5
  pen.beginPath()
  pen.arc(centre.x, centre.y, (ranked.find((look) => look.at === at)?.size ?? 6) + 5, 0, 2 * Math.PI)
  pen.stroke()
}
