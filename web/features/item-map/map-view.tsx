/**
 * Map view: the items that answer, gathered to circles by the server for what is in view, on outlines that are part of the app. Its table says the same.
 * @module
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useQuery } from '@tanstack/react-query'
import { itemMap, itemRoutes, questionText, type ItemMapView } from '../../search-api.ts'
import { useAddress } from '../../router.ts'
import { useFormats } from '../../words/formats.ts'
import { areaWords } from '../search/area-words.ts'
import { askWords } from '../search/ask-words.ts'
import { AnswerOf } from '../search/in-work.tsx'
import { addressOf, askedAt, withArea, type Asked } from '../search/question.ts'
import type { Ask, Look } from '../search/search-page.tsx'
import { moved, wholeEarth, windowSize, zoomed, type MapWindow } from '../map/mercator.ts'
import { GridLines, ScaleBar } from '../capture/map-ground.tsx'
import { AreaShape, Sketched } from './area-shape.tsx'
import { Circles } from './circles.tsx'
import { ClusterTable } from './cluster-table.tsx'
import { Ground } from './ground.tsx'
import { useMapHand, type Mode } from './map-hand.ts'
import { itemMapWords } from './map-words.ts'
import { boxOf, boxText, nearOf, viewAt, viewOfBox, type Box } from './near.ts'
import { RouteLines } from './route-lines.tsx'
import { RouteTable } from './route-table.tsx'
import { routeWords } from './route-words.ts'
import { Way } from './way.tsx'
import { YearBrush } from './year-brush.tsx'
import './item-map.css'

/** Circles beside each other in a view: some hundred at most, each large enough for its number; fewer where the map is small. */
const [cells, fewCells] = [20, 9]
/** Places of routes that lie in one cell are one: lines that close could not be told apart. */
const [routeCells, fewRouteCells] = [100, 40]
/** A view that rests so long is asked for and stands in the address. */
const rest = 150
const modes = ['move', 'box', 'radius', 'polygon'] as const

export default function MapView({ asked, ask, look }: { asked: Asked; ask: Ask; look: Look }) {
  const say = itemMapWords.useWords()
  const here = useAddress()
  const { query } = asked
  const [view, setView] = useState<MapWindow>(() => viewAt(asked.near) ?? (query.area?.kind === 'box' ? viewOfBox(query.area.box) : wholeEarth))
  const [rested, setRested] = useState(view)
  const [mode, setMode] = useState<Mode>('move')
  const written = useRef(asked.near)
  const svg = useRef<SVGSVGElement>(null)
  const scale = useScale(svg)
  useEffect(() => {
    if (asked.near === written.current) return
    written.current = asked.near
    const next = viewAt(asked.near) ?? wholeEarth
    setView(next)
    setRested(next)
  }, [asked.near])
  useEffect(() => {
    if (view === rested) return
    const later = setTimeout(() => { written.current = nearOf(view); setRested(view); look({ near: written.current }) }, rest)
    return () => clearTimeout(later)
  }, [view, rested])
  const { sketch, corners, close, on } = useMapHand({ svg, view, setView, ...usePan(svg, view, setView), mode, leave: () => setMode('move'), drawn: (area) => { setMode('move'); ask(withArea(query, area)) } })
  const sayArea = areaWords.useWords()
  const sayRoutes = routeWords.useWords()
  const sayAsk = askWords.useWords()
  const answer = useQuery(itemMap(questionText(query), boxText(boxOf(rested)), scale > 1.2 ? fewCells : cells))
  const hasRoutes = asked.routes === 'drawn'
  const routes = useQuery({ ...itemRoutes(questionText(query), boxText(boxOf(rested)), scale > 1.2 ? fewRouteCells : routeCells), enabled: hasRoutes })
  const hint = mode === 'move' ? say('keys') : say(mode === 'box' ? 'drawBox' : mode === 'radius' ? 'drawRadius' : 'drawPolygon')
  const anchor = useAnchor(view)
  const closer = useCallback((box: Box) => addressOf({ ...askedAt(here), near: nearOf(viewOfBox(box)) }), [here])
  return (
    <section className="item-map" aria-label={say('label')} aria-busy={answer.isFetching || routes.isFetching} data-rested={view === rested && !answer.isFetching && !routes.isFetching ? 'yes' : 'no'}>
      <div className="row map-bar no-print">
        <button type="button" className="button" aria-label={say('nearer')} onClick={() => setView(zoomed(view, 2))}>+</button>
        <button type="button" className="button" aria-label={say('farther')} onClick={() => setView(zoomed(view, 0.5))}>−</button>
        <button type="button" className="button plain" onClick={() => setView(wholeEarth)}>{say('whole')}</button>
        <label className="field">{say('draw')}<select value={mode} onChange={(event) => { setMode(modes.find((each) => each === event.target.value) ?? 'move'); svg.current?.focus({ preventScroll: true }) }}>{modes.map((each) => <option key={each} value={each}>{each === 'move' ? say(each) : sayArea(each)}</option>)}</select></label>
        {mode === 'polygon' && <button type="button" className="button" disabled={corners.length < 3} onClick={close}>{say('close')}</button>}
        <label className="field">{say('borders')}<select value={asked.borders} onChange={(event) => look({ borders: event.target.value === 'none' ? 'none' : 'drawn' })}>{(['drawn', 'none'] as const).map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
        <label className="choice"><input type="checkbox" checked={hasRoutes} onChange={() => look({ routes: hasRoutes ? 'none' : 'drawn' })} /> {sayRoutes('routes')}</label>
      </div>
      <div className="map-frame"><svg ref={svg} className={`map ${mode === 'move' ? 'moving' : 'drawing'}`} viewBox={`0 0 ${windowSize.width} ${windowSize.height}`} tabIndex={0} role="group" aria-label={say('label')} aria-describedby="item-map-keys" direction="ltr" style={{ '--map-scale': scale } as React.CSSProperties} {...on}>
        <Ground view={view} hasBoundaries={asked.borders === 'drawn'} />
        <GridLines view={view} />
        {query.area !== null && <AreaShape area={query.area} view={view} />}
        <g transform={`translate(${(anchor.x - view.x) / view.unit} ${(anchor.y - view.y) / view.unit})`}>{hasRoutes && routes.data !== undefined && <RouteLines of={routes.data.routes} view={anchor} scale={scale} />}{answer.data !== undefined && <Circles of={answer.data.clusters} view={anchor} scale={scale} here={here} closer={closer} isInert={mode !== 'move'} />}</g>
        {asked.route !== '' && <Way item={asked.route} view={view} scale={scale} />}
        <Sketched sketch={sketch} corners={corners} mode={mode} view={view} />
        <ScaleBar view={view} />
      </svg>{answer.data?.count === 0 && <p className="map-empty" role="status">{sayAsk('none')}</p>}</div>
      <p className="small quiet no-print" id="item-map-keys">{hint}{mode !== 'move' && <> {say('byNumbers')}</>}</p>
      <p className="small quiet border-note">{say('note')}</p>
      {asked.route !== '' && <Way.Legend item={asked.route} leave={addressOf({ ...asked, route: '' })} />}
      {hasRoutes && <AnswerOf of={routes}>{(of) => <RouteTable of={of} />}</AnswerOf>}
      <AnswerOf of={answer}>{(of) => <>{of.count > 0 && <Said of={of} showAll={() => setView(wholeEarth)} />}<p className="small quiet">{say('holds')}</p><YearBrush query={query} ask={ask} /><ClusterTable of={of} here={here} closer={closer} /></>}</AnswerOf>
    </section>
  )
}

function Said({ of: { count, unplaced, outside }, showAll }: { of: ItemMapView; showAll: () => void }) {
  const say = itemMapWords.useWords()
  const { list } = useFormats()
  return <p role="status">{list([say('inView', { count: count - unplaced - outside }), ...(outside > 0 ? [say('outside', { count: outside })] : []), ...(unplaced > 0 ? [say('unplaced', { count: unplaced })] : [])])}{outside > 0 && <> <button type="button" className="button plain small no-print" onClick={showAll}>{say('showAll')}</button></>}</p>
}

/** The window in which circles were drawn last: while it is only moved they are carried along, and not drawn anew for every frame. */
function useAnchor(view: MapWindow): MapWindow {
  const anchor = useRef(view)
  const { x, y, unit } = anchor.current
  if (unit !== view.unit || Math.abs(x - view.x) > (windowSize.width / 3) * unit || Math.abs(y - view.y) > (windowSize.height / 3) * unit) anchor.current = view
  return anchor.current
}

/** A hand that drags carries the drawn map along, which costs no drawing; it is drawn anew where the hand rests, or a quarter of the window further. */
function usePan(svg: React.RefObject<SVGSVGElement | null>, view: MapWindow, setView: (view: MapWindow) => void) {
  const to = useRef<MapWindow | null>(null)
  const rest = () => {
    const target = to.current
    to.current = null
    if (target === null || svg.current === null) return
    flushSync(() => setView(target))
    svg.current.style.translate = ''
  }
  const pan = (dx: number, dy: number) => {
    const target = moved(to.current ?? view, dx, dy)
    to.current = target
    const [px, py] = [(view.x - target.x) / view.unit, (view.y - target.y) / view.unit]
    if (Math.abs(px) > windowSize.width / 4 || Math.abs(py) > windowSize.height / 4) return rest()
    const scale = svg.current!.clientWidth / windowSize.width
    svg.current!.style.translate = `${px * scale}px ${py * scale}px`
  }
  return { pan, rest }
}

/** How much larger letters and discs are drawn, so that they can be read where the map is small. */
function useScale(svg: React.RefObject<SVGSVGElement | null>): number {
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const at = svg.current
    if (at === null) return
    const sized = new ResizeObserver(() => setScale(Number(Math.max(0.6, Math.min(2, windowSize.width / Math.max(1, at.clientWidth))).toFixed(2))))
    sized.observe(at)
    return () => sized.disconnect()
  }, [])
  return scale
}
