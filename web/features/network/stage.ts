/**
 * Stage: the large picture. Sigma draws the nodes with WebGL, moves the sheet and finds what is pointed at; lines lie on a canvas beneath, names on one above.
 * @module
 */
import { MultiDirectedGraph } from 'graphology'
import { Sigma } from 'sigma'
import { layerFill, sdfCircle, type FragmentLayer } from 'sigma/rendering'
import type { EdgeLook, NodeLook } from './drawing.ts'
import { startHand, type Shift } from './hand.ts'
import { drawLines, lineAt, linesInSight, mostWithStrokes } from './lines.ts'
import type { Colours } from './look.ts'
import { drawNames } from './names.ts'

/** Own outlines, as `outline` in look.ts has them: distances from the edge of the shape, negative within it. */
const shape = (name: string, body: string) => ({ name, glsl: `float sdf_${name}(vec2 uv, float size) { vec2 p = uv / size; return (${body}) * size; }` })
const nodeShapes = [
  sdfCircle(), shape('square', 'max(abs(p.x), abs(p.y)) - 0.8'), shape('diamond', '(abs(p.x) + abs(p.y) - 1.0) * 0.7071'),
  shape('triangle', 'max(-p.y - 0.7, dot(vec2(abs(p.x), p.y), vec2(0.8575, 0.5145)) - 0.49)'), shape('triangleDown', 'max(p.y - 0.7, dot(vec2(abs(p.x), -p.y), vec2(0.8575, 0.5145)) - 0.49)'), shape('bar', 'max(abs(p.x) - 0.98, abs(p.y) - 0.52)'),
]

const glslColour = (hex: string) => `vec3(${[1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4)).join(', ')})`

/** Hollow shapes show the ground within a rim of their colour. */
const hollow = (ground: string): FragmentLayer => ({
  name: 'hollow', uniforms: [], attributes: [{ name: 'hollow', size: 1, type: 0x1406 /* FLOAT */, source: 'hollow' }],
  glsl: `vec4 layer_hollow(float isHollow) { float rim = max(0.3, 1.6 * context.pixelToUV); float within = smoothstep(-rim + context.aaWidth, -rim - context.aaWidth, context.sdf); return vec4(${glslColour(ground)}, within * isHollow); }`,
})

/** `area` is listened to; `layers` holds the other three and is moved. */
export interface StageParts { readonly area: HTMLElement; readonly layers: HTMLElement; readonly nodes: HTMLElement; readonly lines: HTMLCanvasElement; readonly names: HTMLCanvasElement }
interface Spot { readonly x: number; readonly y: number }

export interface StageEvents { onPick(at: number | null): void; onMove(at: number, x: number, y: number): void; onOpenEdge(at: number): void; onDrawn(): void }

/** With fewer lines they are drawn at each frame; with more nodes than this the drawing is moved and made anew when it rests. */
const [fewLines, restMs, manyNodes] = [1500, 140, 3000]
const [leastRatio, mostRatio] = [0.005, 4]

export class Stage {
  readonly #sigma: Sigma
  readonly #parts: StageParts
  readonly #colours: Colours
  readonly #events: StageEvents
  #looks: readonly NodeLook[] = []
  #edges: readonly EdgeLook[] = []
  #ranked: readonly NodeLook[] = []
  #picked: number | null = null
  #near: readonly number[] = []
  /** Where the nodes lie on the sheet, two numbers each; and on the screen now, with their sizes: none for what is not shown. */
  #xy = new Float32Array(0)
  #spots = { x: new Float32Array(0), y: new Float32Array(0), sizes: new Float32Array(0) }
  #linesAt: { readonly x: number; readonly y: number; readonly unit: number } | null = null
  #rest: ReturnType<typeof setTimeout> | undefined
  #isFirst = true
  #isOverNode = false
  readonly #hand: ReturnType<typeof startHand>

  constructor(parts: StageParts, colours: Colours, events: StageEvents) {
    this.#parts = parts
    this.#colours = colours
    this.#events = events
    this.#sigma = new Sigma(new MultiDirectedGraph(), parts.nodes, {
      primitives: { nodes: { shapes: nodeShapes, variables: { hollow: { type: 'number', default: 0 } }, layers: [layerFill(), hollow(colours.ground)] } },
      styles: { nodes: { x: { attribute: 'x' }, y: { attribute: 'y' }, size: { attribute: 'size' }, color: { attribute: 'color' }, shape: { attribute: 'shape' }, hollow: { attribute: 'hollow' } }, edges: {} },
      settings: { renderLabels: false, renderEdgeLabels: false, enableNodeDrag: true, stagePadding: 40, itemSizesReference: 'screen', zoomToSizeRatioFunction: (ratio) => Math.min(1, ratio ** 0.35), minCameraRatio: leastRatio, maxCameraRatio: mostRatio, zoomDuration: 0, doubleClickZoomingDuration: 0, inertiaDuration: 0, pickingDownSizingRatio: 4, allowInvalidContainer: true },
    })
    this.#sigma.on('clickNode', ({ node }) => events.onPick(Number(node)))
    this.#sigma.on('clickStage', ({ event }) => { const line = lineAt(this.#edges, this.#spots, event); if (line === null) events.onPick(null); else events.onOpenEdge(line) })
    this.#sigma.on('enterNode', () => { this.#isOverNode = true })
    this.#sigma.on('leaveNode', () => { this.#isOverNode = false })
    this.#hand = startHand(parts.area, parts.layers, {
      isAsked: () => this.#looks.length > manyNodes, isOverNode: () => this.#isOverNode, within: () => { const { ratio } = this.#sigma.getCamera(); return [ratio / mostRatio, ratio / leastRatio] }, onRest: (shift) => this.#settle(shift),
    })
    this.#sigma.on('nodeDrag', ({ node }) => { const { x, y } = this.#sigma.getGraph().getNodeAttributes(node) as { x: number; y: number }; this.#xy.set([x, y], 2 * Number(node)); this.#linesAt = null })
    this.#sigma.on('nodeDragEnd', ({ node }) => { const { x, y } = this.#sigma.getGraph().getNodeAttributes(node) as { x: number; y: number }; events.onMove(Number(node), x, y) })
    this.#sigma.on('resize', () => { this.#linesAt = null })
    this.#sigma.on('afterRender', () => this.#overlay())
  }

  /** Takes what is shown; the sheet is as large as the whole network, so that filters move nothing. */
  draw(looks: readonly NodeLook[], edges: readonly EdgeLook[], xy: Float32Array) {
    this.#looks = looks
    this.#edges = edges
    this.#ranked = looks.toSorted((a, b) => b.joined - a.joined || a.at - b.at)
    this.#linesAt = null
    const isLarge = looks.length > manyNodes
    this.#sigma.setSettings({ enableCameraPanning: !isLarge, enableCameraZooming: !isLarge })
    const graph = new MultiDirectedGraph()
    const sizes = new Float32Array(xy.length / 2)
    for (const { at, size, shape: name, isHollow, tint } of looks) {
      sizes[at] = size
      graph.addNode(String(at), { x: xy[2 * at]!, y: xy[2 * at + 1]!, size, shape: name, hollow: isHollow ? 1 : 0, color: this.#colours[tint] })
    }
    this.#xy = xy.slice()
    this.#spots = { x: new Float32Array(sizes.length), y: new Float32Array(sizes.length), sizes }
    this.#sigma.setCustomBBox(boxOf(xy))
    this.#sigma.setGraph(graph)
  }

  pick(at: number | null, near: readonly number[]) {
    if (this.#picked === at && this.#near.length === near.length) return
    this.#picked = at
    this.#near = near
    this.#sigma.scheduleRender()
  }

  /** Brings a node into sight, without moving if it is there. */
  reveal(at: number) {
    const data = this.#sigma.getNodeDisplayData(String(at))
    const spot = this.spot(at)
    if (data === undefined || spot === null) return
    const { width, height } = this.#sigma.getDimensions()
    if (spot.x > 30 && spot.y > 30 && spot.x < width - 30 && spot.y < height - 30) return
    this.#sigma.getCamera().setState({ x: data.x, y: data.y })
  }

  zoom(factor: number) { const camera = this.#sigma.getCamera(); camera.setState({ ratio: camera.getBoundedRatio(camera.ratio / factor) }) }
  fit() { this.#sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }) }

  /** Where a node is on the screen; `null`: not drawn. */
  spot(at: number): { readonly x: number; readonly y: number } | null {
    return (this.#spots.sizes[at] ?? 0) === 0 ? null : this.#sigma.graphToViewport({ x: this.#xy[2 * at]!, y: this.#xy[2 * at + 1]! })
  }

  /** Looks at what the hand has moved into sight. */
  #settle({ scale, x, y }: Shift) {
    const { width, height } = this.#sigma.getDimensions()
    const centre = this.#sigma.viewportToFramedGraph({ x: (width / 2 - x) / scale, y: (height / 2 - y) / scale })
    this.#linesAt = null
    this.#sigma.getCamera().setState({ ...centre, ratio: this.#sigma.getCamera().ratio / scale })
  }

  end() {
    clearTimeout(this.#rest)
    this.#hand.end()
    this.#sigma.kill()
  }

  /** After each frame of the nodes: lines follow at once or when the picture rests, names are written anew. */
  #overlay() {
    if (this.#looks.length === 0) return
    this.#hand.done()
    this.#place()
    const [zero, one] = [this.#sigma.framedGraphToViewport({ x: 0, y: 0 }), this.#sigma.framedGraphToViewport({ x: 1, y: 0 })]
    const now = { x: zero.x, y: zero.y, unit: one.x - zero.x }
    const drawn = this.#linesAt
    if (drawn === null || drawn.x !== now.x || drawn.y !== now.y || drawn.unit !== now.unit) {
      clearTimeout(this.#rest)
      if (drawn === null || this.#edges.length <= fewLines) this.#lines(now)
      else {
        const scale = now.unit / drawn.unit
        this.#parts.lines.style.transform = `translate(${now.x - drawn.x * scale}px, ${now.y - drawn.y * scale}px) scale(${scale})`
        this.#rest = setTimeout(() => this.#lines(now), restMs)
      }
    }
    this.#names()
    if (this.#isFirst) { this.#isFirst = false; this.#events.onDrawn() }
  }

  #lines(at: { readonly x: number; readonly y: number; readonly unit: number }) {
    this.#linesAt = at
    const { width, height } = this.#sigma.getDimensions()
    const pen = fresh(this.#parts.lines, width, height)
    this.#parts.lines.style.transform = ''
    const edges = linesInSight(this.#edges, { ...this.#spots, width, height })
    if (pen !== null) drawLines(pen, edges, { ...this.#spots, width, height, colour: this.#colours.quiet, supposedColour: this.#colours.accent, isDense: edges.length > mostWithStrokes })
  }

  #names() {
    const { width, height } = this.#sigma.getDimensions()
    const pen = fresh(this.#parts.names, width, height)
    if (pen !== null) drawNames(pen, { width, height, spot: (at) => (this.#spots.sizes[at] === 0 ? null : { x: this.#spots.x[at]!, y: this.#spots.y[at]! }), ranked: this.#ranked, picked: this.#picked, near: this.#near, edges: this.#edges, colours: this.#colours })
  }

  /** From the sheet to the screen is one linear map: three points tell it, so that no node is asked for by itself. */
  #place() {
    const [zero, right, up] = [[0, 0], [1, 0], [0, 1]].map(([x, y]) => this.#sigma.graphToViewport({ x: x!, y: y! })) as [Spot, Spot, Spot]
    for (const { at } of this.#looks) {
      const [x, y] = [this.#xy[2 * at]!, this.#xy[2 * at + 1]!]
      this.#spots.x[at] = zero.x + x * (right.x - zero.x) + y * (up.x - zero.x)
      this.#spots.y[at] = zero.y + x * (right.y - zero.y) + y * (up.y - zero.y)
    }
  }
}

/** An empty canvas of this size in the fineness of the screen. */
function fresh(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const scale = devicePixelRatio
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
  if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high]
  const pen = canvas.getContext('2d')
  pen?.setTransform(scale, 0, 0, scale, 0, 0)
  pen?.clearRect(0, 0, width, height)
  return pen
}

function boxOf(xy: Float32Array): { x: [number, number]; y: [number, number] } {
  const box: { x: [number, number]; y: [number, number] } = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] }
  for (let at = 0; at < xy.length; at += 2) {
    box.x = [Math.min(box.x[0], xy[at]!), Math.max(box.x[1], xy[at]!)]
    box.y = [Math.min(box.y[0], xy[at + 1]!), Math.max(box.y[1], xy[at + 1]!)]
  }
  return box
}
