/**
 * Picture: the network on the screen: large by WebGL, or as lines and shapes where it is small, in layers, or WebGL is missing. One frame, one set of keys.
 * @module
 */
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Network } from '@proofmark/core/network'
import { idsOf, paths, withOpen, type NetworkQuestion } from '../../paths.ts'
import { address, navigate } from '../../router.ts'
import { useColours } from './colours.ts'
import { layeredDrawing, mapDrawing, type Drawing } from './drawing.ts'
import { layersOf } from './layers.ts'
import type { Column } from './look.ts'
import { edgeLooks, nodeLooks, saidOf } from './looks.ts'
import { chainThrough, neighboursOf, type Shown } from './shown.ts'
import { Stage } from './stage.ts'
import { SvgPicture } from './svg-picture.tsx'
import { useKeys } from './use-keys.ts'
import type { Positions } from './use-positions.ts'
import { networkWords } from './words.ts'

/** Layers are read, not looked at: more than this nobody reads. */
export const mostInLayers = 240
const [fewEnough, mostWithoutWebgl] = [24, 800]

const columnWords = { make: 'columnMake', trade: 'columnTrade', get: 'columnGet', who: 'columnWho', pass: 'columnPass', thing: 'columnThing', weapon: 'columnWeapon' } as const satisfies Record<Column, string>

export interface PictureProps { readonly network: Network; readonly shown: Shown; readonly degrees: Uint32Array; readonly asked: NetworkQuestion; readonly positions: Positions; readonly search: RefObject<HTMLInputElement | null> }

/** The drawing of layers, or why there is none. */
export function layersDrawing({ network, shown, degrees, asked }: Omit<PictureProps, 'positions' | 'search'>): { readonly drawing: Drawing | null; readonly part: Shown; readonly isCut: boolean } {
  const start = network.nodes.findIndex(({ id }) => id === asked.at)
  const path = idsOf(asked.path)
  const chain = start >= 0 && shown.nodes.includes(start) && path.length === 0 ? chainThrough(network, shown, start, mostInLayers) : { ...shown, isCut: false }
  if (chain.nodes.length > mostInLayers) return { drawing: null, part: chain, isCut: false }
  const layers = layersOf(network, chain, path).map(({ column, nodes }, n) => ({ head: column === null ? networkWords.say('step', { n: n + 1 }) : networkWords.say(columnWords[column]), nodes: nodeLooks(network, nodes, degrees) }))
  return { drawing: layeredDrawing(layers, edgeLooks(network, chain)), part: chain, isCut: chain.isCut }
}

export function Picture(props: PictureProps) {
  const { network, shown, degrees, asked, positions, search } = props
  const say = networkWords.useWords()
  const colours = useColours()
  const [area, layered, nodes, lines, names] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)]
  const stage = useRef<Stage | null>(null)
  const [zoom, setZoom] = useState(1)
  const [canDraw, setCanDraw] = useState(typeof WebGL2RenderingContext !== 'undefined')
  const isLayers = asked.view === 'layers'
  const isStage = !isLayers && canDraw && shown.nodes.length > fewEnough
  const picked = network.nodes.findIndex(({ id }) => id === asked.at)
  const at = picked < 0 ? null : picked
  const near = useMemo(() => neighboursOf(network, shown), [network, shown])
  const nearPicked = (at === null ? undefined : near.get(at)) ?? []
  const pick = (node: number | null) => navigate(paths.network({ ...asked, at: node === null ? '' : network.nodes[node]!.id }), { replace: true })
  const openEdge = (edge: number) => navigate(withOpen(address(), { kind: 'because', ids: network.edges[edge]!.statements }))
  const events = useRef({ pick, openEdge, move: positions.move })
  events.current = { pick, openEdge, move: positions.move }

  const layers = isLayers ? layersDrawing(props) : null
  const drawing = isLayers ? layers!.drawing : isStage || positions.xy === null || shown.nodes.length > mostWithoutWebgl ? null
    : mapDrawing(nodeLooks(network, shown.nodes, degrees), edgeLooks(network, shown), (node) => [positions.xy![2 * node]!, positions.xy![2 * node + 1]!], 1000, 640)

  useEffect(() => {
    if (!isStage || area.current === null || layered.current === null || nodes.current === null || lines.current === null || names.current === null) return
    const box = nodes.current
    let made: Stage
    try {
      made = new Stage({ area: area.current, layers: layered.current, nodes: box, lines: lines.current, names: names.current }, colours, { onPick: (node) => events.current.pick(node), onOpenEdge: (edge) => events.current.openEdge(edge), onMove: (node, x, y) => events.current.move(node, x, y), onDrawn: () => { box.dataset['drawn'] = String(Math.round(performance.now())) } })
    } catch {
      // There is WebGL in the browser and none on the machine.
      return setCanDraw(false)
    }
    stage.current = made
    return () => { made.end(); stage.current = null }
  }, [isStage, colours])
  const looks = useMemo(() => (isStage ? { nodes: nodeLooks(network, shown.nodes, degrees), edges: edgeLooks(network, shown) } : null), [isStage, network, shown, degrees])
  useEffect(() => { if (looks !== null && positions.xy !== null) stage.current?.draw(looks.nodes, looks.edges, positions.xy) }, [looks, positions.xy, positions.version, colours])
  useEffect(() => { stage.current?.pick(at, nearPicked.map(({ node }) => node)); if (at !== null) stage.current?.reveal(at) })

  const spots = new Map(drawing?.nodes.map((node) => [node.at, node]))
  const onKey = useKeys({
    picked: at, near: nearPicked, start: shown.nodes.reduce<number | null>((best, node) => (best === null || degrees[node]! > degrees[best]! ? node : best), null),
    spot: (node) => (isStage ? (stage.current?.spot(node) ?? null) : (spots.get(node) ?? null)), pick, openEdge, openNode: (node) => navigate(withOpen(address(), { kind: 'because', ids: network.nodes[node]!.statements })),
    search: () => search.current?.focus(), zoom: (factor) => (isStage ? stage.current?.zoom(factor) : setZoom((now) => Math.max(0.25, Math.min(4, now * factor)))), fit: () => (isStage ? stage.current?.fit() : setZoom(1)), letGo: () => pick(null),
  })
  const label = say('pictureLabel', { nodes: shown.nodes.length })
  const node = at === null ? undefined : network.nodes[at]
  return (
    <div className="network-picture no-print">
      <div className="network-tools row">
        <button type="button" className="button" onClick={() => (isStage ? stage.current?.zoom(1.4) : setZoom((now) => Math.min(4, now * 1.4)))}>{say('zoomIn')}</button><button type="button" className="button" onClick={() => (isStage ? stage.current?.zoom(1 / 1.4) : setZoom((now) => Math.max(0.25, now / 1.4)))}>{say('zoomOut')}</button><button type="button" className="button" onClick={() => (isStage ? stage.current?.fit() : setZoom(1))}>{say('fit')}</button>
        {!isLayers && <button type="button" className="button" onClick={positions.again} disabled={positions.progress !== null}>{say('again')}</button>}
        {positions.progress !== null && <span role="status" className="network-laying"><progress value={positions.progress.done} max={positions.progress.of} aria-label={say('laying', { done: positions.progress.done, of: positions.progress.of })} /> <span className="small">{say('laying', { done: positions.progress.done, of: positions.progress.of })}</span> <button type="button" className="button plain" onClick={positions.stop}>{say('stop')}</button></span>}
      </div>
      {isLayers && node !== undefined && asked.path === '' && <p className="small">{say('layersOf', { name: node.label })}{layers!.isCut && ` ${say('cut', { count: mostInLayers })}`}</p>}
      {isLayers && drawing === null && <p className="notice">{say('tooMany', { most: mostInLayers, count: layers!.part.nodes.length })}</p>}
      {!isLayers && !canDraw && <p className="notice">{say('noWebgl', { most: mostWithoutWebgl })}</p>}
      {!isLayers && canDraw && !isStage && <p className="small quiet">{say('small')}</p>}
      <div ref={area} className={isStage ? 'network-frame stage' : 'network-frame'} role="application" aria-label={label} aria-describedby="network-keys" tabIndex={0} onKeyDown={onKey}>
        {isStage ? <div ref={layered} className="network-layers"><canvas ref={lines} className="network-lines" aria-hidden="true" /><div ref={nodes} className="network-stage" /><canvas ref={names} className="network-names" aria-hidden="true" /></div> : drawing !== null && <SvgPicture of={drawing} label={label} picked={at} zoom={zoom} onPick={pick} onOpenEdge={openEdge} />}
      </div>
      <p className="unseen" role="status" aria-live="polite">{node === undefined ? '' : say('at', { name: node.label, kind: saidOf(node), count: nearPicked.length })}</p>
      <p id="network-keys" className="small quiet">{say('keysHelp')}</p>
    </div>
  )
}
