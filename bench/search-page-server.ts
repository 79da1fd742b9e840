/**
 * Search page server: the app and the answers of the item index over an invented world, in a process of its own, without a store: what is measured is the page and the index.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { bounds, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import { inventedWorld } from '@proofmark/core/invented'
import { charts, emptyQuery, ItemIndex, readQuery, type DaysKnown, type ItemQuery, type ItemRow, type ViewBox } from '@proofmark/core/item-search'
import type { ItemChartView, ItemHitView, ItemMapView, ItemRoutesView, ItemSearchView } from 'proofmark/api'
import { contentSecurityPolicy } from '../service/server/security.ts'

const dist = join(import.meta.dirname, '..', 'web', 'dist')
const idOf = (place: number) => place.toString(16).padStart(32, '0') as ItemHitView['item']

interface Line { readonly kind: string; readonly label?: string; readonly [field: string]: unknown }
interface Found { readonly when: string; readonly situation: string; readonly case: string; readonly place: { readonly text: string; readonly lat: number; readonly lon: number; readonly precisionKm: number; readonly country: string } }

const daysOf = (date: string): DaysKnown => {
  const found = bounds(date)
  if (isRefusal(found)) throw new Error(`an invented date: ${date}`)
  const { from, to } = outerWindow(found)
  return { from: isDay(from) ? from : null, to: isDay(to) ? to : null }
}

/** One of some stores to which all was brought that was found. */
const storeOf = (place: number) => ({ lat: (place % 12) * 10 - 55, lon: (place % 36) * 10 - 175, precisionKm: 1 })

/** The rows that the invented world comes to; a reading stands behind its item, so a row is put once the next item begins. */
function fill(items: number): { readonly index: ItemIndex; readonly texts: Map<number, string> } {
  const index = new ItemIndex()
  const texts = new Map<number, string>()
  const recoveries = new Map<string, Found>()
  type Open = { readonly item: Line; readonly made: DaysKnown | null; readonly maker: string | null; readonly country: string | null; readonly place: number }
  let row = null as Open | null
  const put = () => {
    if (row === null) return
    const { item, made, maker, country, place } = row
    const found = recoveries.get(String(item['recoveredIn']))!
    const put: ItemRow = {
      id: place, point: { lat: found.place.lat, lon: found.place.lon, precisionKm: found.place.precisionKm, of: 'recovery' }, route: [{ from: found.place, to: storeOf(place), isBroken: place % 5 === 0 }], texts: [String(item['description']), found.place.text],
      facets: { class: [String(item['itemClass'])], 'found-in': [found.place.country], situation: [found.situation], case: [found.case], handling: ['open'], ...(typeof item['custodianText'] === 'string' && { custodian: [item['custodianText']] }), ...(maker !== null && { maker: [maker] }), ...(country !== null && { 'made-in': [country] }) },
      events: { recovered: daysOf(found.when), ...(made !== null && { made }) },
    }
    index.put(put)
    texts.set(place, `${String(item['description'])}\n${found.place.text}`)
  }
  let place = 0
  for (const line of inventedWorld({ items }) as Iterable<Line>) {
    place++
    if (line.kind === 'recovery') recoveries.set(`#${line.label}`, line as unknown as Found)
    else if (line.kind === 'item') { put(); row = { item: line, made: null, maker: null, country: null, place } }
    else if (line.kind === 'reading' && row !== null) row = { ...row, made: daysOf(String(line['date'])), maker: String(line['maker']), country: String(line['country']) }
  }
  put()
  return { index, texts }
}

const { index, texts } = fill(Number(process.argv[2]))
const head = { size: index.rows }
const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

function searched(query: ItemQuery, asked: URLSearchParams): ItemSearchView {
  const { count, hits, next } = index.search(query, { limit: Number(asked.get('limit') ?? 50), after: asked.get('after') })
  return { head, count, grades: null, next, hits: hits.map(({ id, row }): ItemHitView => {
    const [description = '', place = ''] = texts.get(id)!.split('\n')
    return { item: idOf(id), label: null, description, events: row.events, case: row.facets.case === undefined ? null : { id: idOf(0), kind: 'case', label: null, title: row.facets.case[0]! } as ItemHitView['case'], place: row.point === null ? null : { text: place, ...row.point }, handling: 'open', marks: [],
      facets: Object.fromEntries(Object.entries(row.facets).map(([name, values]) => [name, named(values)])) }
  }) }
}

const viewOf = (asked: URLSearchParams) => (asked.get('view') ?? '').split(',').map(Number) as unknown as ViewBox

function mapped(query: ItemQuery, asked: URLSearchParams): ItemMapView {
  const { clusters, ...counts } = index.map(query, viewOf(asked), Number(asked.get('cells')))
  return { head, ...counts, clusters: clusters.map(({ row, ...each }) => ({ ...each, item: row === null ? null : idOf(index.table.ids.words[row]!) })) }
}

function charted(query: ItemQuery, asked: URLSearchParams): ItemChartView {
  const by = charts.find((each) => each === asked.get('by')) ?? 'class'
  const { count, bars, notCounted, sample } = index.chart(query, by)
  return { head, by, count, sample, grades: null, bars: bars.map((bar) => ({ ...bar, label: bar.value })), notCounted: Object.entries(notCounted).map(([reason, count]) => ({ reason, count })) }
}

function answered(path: string, asked: URLSearchParams): unknown {
  const read = readQuery([...asked], ['sort', 'after', 'limit', 'view', 'cells', 'by'])
  const query = read.ok ? read.query : emptyQuery
  if (path === '/api/items/search') return searched(query, asked)
  if (path === '/api/items/facets') { const { count, facets } = index.facets(query); return { head, count, facets: facets.map((facet) => ({ ...facet, values: facet.values.map((each) => ({ ...each, label: each.value })) })) } }
  if (path === '/api/items/map') return mapped(query, asked)
  if (path === '/api/items/routes') return { head, ...index.routes(query, viewOf(asked), { cells: Number(asked.get('cells')), most: 200 }) } satisfies ItemRoutesView
  if (path === '/api/items/chart') return charted(query, asked)
  return path === '/api/searches' ? { head, searches: [], count: 0, unread: 0 } : path === '/api/watches' ? { watches: [], count: 0, size: 0, unread: 0 } : path === '/api/cases' ? { cases: [] } : null
}

const server = createServer((asked, answer) => {
  const { pathname, searchParams } = new URL(asked.url ?? '/', 'http://localhost')
  const path = normalize(pathname)
  if (path.startsWith('/api/')) {
    const body = answered(path, searchParams)
    return void answer.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? { code: 'unknown', message: '', about: path }))
  }
  const file = join(dist, path)
  const isFile = extname(path) !== '' && existsSync(file)
  answer.writeHead(200, { 'content-type': ({ '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' } as Record<string, string>)[isFile ? extname(path) : '.html'] ?? 'application/octet-stream', 'content-security-policy': contentSecurityPolicy }).end(readFileSync(isFile ? file : join(dist, 'index.html')))
})
server.listen(0, '127.0.0.1', () => process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
process.on('disconnect', () => process.exit(0))
