/**
 * Routes of the search over all items. The question is that of `core/item-search/query-address.ts`; what cannot be read is refused with the name of its parameter.
 *
 *     GET /api/items/search?…&sort=newest|log|best|recovered|made&limit=&after=
 *     GET /api/items/facets?…
 *     GET /api/items/map?…&view=W,S,E,N&cells=
 *     GET /api/items/routes?…&view=W,S,E,N&cells=
 *     GET /api/items/chart?…&by=
 *
 * @module
 */
import { Hono, type Context } from 'hono'
import { isCursor, itemSorts, readQuery, type ItemQuery } from '@proofmark/core/item-search'
import type { TranscriptionProblem } from '@proofmark/core/marks'
import type { Answered, SearchDesk, SearchQuestion } from 'proofmark/search'
import type { ApiError } from './api.ts'
import { facetsView, itemChartView, itemMapView, itemRoutesView, itemSearchView } from './item-search-answers.ts'
import { chartNames, type IndexedHead } from './item-search-view.ts'
import { answered, type Answer } from './search-answering.ts'

/** Hits of a page, and cells of a map: what a screen shows, and what an answer can hold at most. */
const [usualLimit, mostHits, usualCells, mostCells] = [50, 200, 24, 100]
/** Lines of a map that can still be told from each other; the others are counted. */
const mostRoutes = 200

class BadParameter extends Error {
  readonly parameter: string
  constructor(parameter: string, expected: string, found: string) {
    super(`${parameter}: expected ${expected}, found "${found.slice(0, 100)}".`)
    this.parameter = parameter
  }
}

export function itemSearchRoutes(search: SearchDesk) {
  const app = new Hono()
  app.get('/api/items/search', (c) => asked(c, ['sort', 'limit', 'after'], async (query) => {
    const [sort, limit, after] = [oneOf(c, 'sort', itemSorts), whole(c, 'limit', usualLimit, mostHits), c.req.query('after') ?? null]
    if (after !== null && !isCursor(after)) throw new BadParameter('after', 'the next of the page before', after)
    return told(await search.ask({ what: 'items', query, sort, limit, after }), (head, found) => itemSearchView(head, query.mark, found))
  }))
  app.get('/api/items/facets', (c) => asked(c, [], async (query) => told(await search.ask({ what: 'facets', query }), facetsView)))
  app.get('/api/items/map', (c) => asked(c, ['view', 'cells'], async (query) => {
    const [view, cells] = [viewOf(c), whole(c, 'cells', usualCells, mostCells)]
    return told(await search.ask({ what: 'map', query, view, cells }), itemMapView)
  }))
  app.get('/api/items/routes', (c) => asked(c, ['view', 'cells'], async (query) => {
    const [view, cells] = [viewOf(c), whole(c, 'cells', usualCells, mostCells)]
    return told(await search.ask({ what: 'routes', query, view, cells, most: mostRoutes }), itemRoutesView)
  }))
  app.get('/api/items/chart', (c) => asked(c, ['by'], async (query) => {
    const by = oneOf(c, 'by', chartNames) ?? 'class'
    return told(await search.ask({ what: 'chart', query, by }), (head, found) => itemChartView(head, by, found))
  }))
  return app
}

/** `others`: parameters that the route reads besides. */
function asked(c: Context, others: readonly string[], ask: (query: ItemQuery) => Promise<Answer>): Promise<Response> {
  return answered(c, async () => {
    const read = readQuery(new URL(c.req.url).searchParams, others)
    if (!read.ok) return { refused: badQuestion(read.parameter, `${read.parameter}: expected ${read.expected}, found "${read.found}".`) }
    try {
      return await ask(read.query)
    } catch (error) {
      if (error instanceof BadParameter) return { refused: badQuestion(error.parameter, error.message) }
      throw error
    }
  })
}

const badQuestion = (about: string, message: string): ApiError => ({ code: 'question-invalid', message, about })

type Found<A> = Extract<A, { ok: true }>

function told<W extends Exclude<SearchQuestion['what'], 'matching'>>(answer: Answered<W>, view: (head: { readonly world: Exclude<Answered<W>, { inWork: unknown }>['world']; readonly size: number }, found: Found<Exclude<Answered<W>, { inWork: unknown }>['answer']>) => { readonly head: IndexedHead }): Answer {
  if ('inWork' in answer) return answer
  if (answer.answer.ok) return { view: view(answer, answer.answer as Found<typeof answer.answer>) }
  return { refused: patternProblem(answer.answer as TranscriptionProblem) }
}

/** Of the pattern in a question; `about` is its parameter. */
export const patternProblem = ({ code, at, expected, found }: TranscriptionProblem): ApiError => ({ code: `pattern-${code}`, message: `mark, at character ${at + 1}: expected ${expected}, found ${found}.`, about: 'mark' })

function oneOf<T extends string>(c: Context, name: string, values: readonly T[]): T | null {
  const text = c.req.query(name) ?? ''
  if (text === '') return null
  const value = values.find((each) => each === text)
  if (value === undefined) throw new BadParameter(name, values.join(' or '), text)
  return value
}

function whole(c: Context, name: string, otherwise: number, most: number): number {
  const text = c.req.query(name) ?? ''
  if (text === '') return otherwise
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= 1 && value <= most)) throw new BadParameter(name, `a whole number from 1 to ${most}`, text)
  return value
}

function viewOf(c: Context): readonly [number, number, number, number] {
  const text = c.req.query('view') ?? '-180,-90,180,90'
  const numbers = text.split(',').map((part) => (/^-?\d{1,3}(?:\.\d{1,15})?$/.test(part) ? Number(part) : Number.NaN))
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers
  if (numbers.length !== 4 || !(Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90 && south < north && west !== east)) throw new BadParameter('view', 'west, south, east, north in degrees, with commas between', text)
  return [west, south, east, north]
}
