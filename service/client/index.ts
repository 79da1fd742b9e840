/**
 * Client: a server asked by a program, with the types that the server answers in. It needs nothing but `fetch`.
 *
 * Pages are followed by themselves; an answer that is as it was is not sent twice; who asks too fast is made to wait.
 * @module
 */
import type { CaseSummary, CaseView, FacetsView, FindingView, ItemChartView, ItemHitView, ItemMapView, ItemRoutesView, ItemSearchView, ItemView, MarkSearchView, MarkHitView, SealView, StatementRow, StatementsPageView, StatementView } from 'proofmark/api'
import { ApiFailure, failureOf } from './failure.ts'

export { ApiFailure } from './failure.ts'

export interface ClientOptions {
  /** Where the server is, such as `http://127.0.0.1:4180`. */
  readonly url: string
  /** In place of the one of the platform. */
  readonly fetch?: (input: string, init?: RequestInit) => Promise<Response>
  /** Times that a question is asked again which the server could not answer now (429, 503). */
  readonly retries?: number
}

export interface StatementsAsked { readonly kind?: string; readonly case?: string; readonly handling?: 'open' | 'restricted' | 'confidential'; /** Entries of one page. */ readonly limit?: number; /** A place of the log: where to go on. */ readonly after?: string }
export interface MarksAsked { readonly pattern: string; readonly field?: 'any' | 'serial' | 'lot'; readonly limit?: number }
/** The question as `docs/searching.md` writes it: `class`, `made`, `made-if`, `within`, `mark`, `text` …; a list where several values are asked for. */
export type ItemsAsked = Readonly<Record<string, string | readonly string[] | undefined>>
/** Parameters of an address; a list stands for the same name several times. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>
export interface Recorded { readonly sealed: readonly { readonly id: string; readonly kind: string; readonly label: string | null; readonly index: number }[]; readonly valid: number }

/** Every function throws `ApiFailure` for what the server refuses. Ids may be labels, or the first eight digits or more of an id. */
export interface Client {
  cases(): Promise<readonly CaseSummary[]>
  case(id: string): Promise<CaseView>
  item(id: string): Promise<ItemView>
  finding(id: string): Promise<FindingView>
  statement(id: string): Promise<StatementView>
  /** How it is sealed: what a proof of it needs. */
  seal(id: string): Promise<SealView>
  /** In the order of the log, page after page for as long as somebody takes them. */
  statements(asked?: StatementsAsked): AsyncGenerator<StatementRow, void>
  /** All hits, the best first, page after page. */
  marks(asked: MarksAsked): AsyncGenerator<MarkHitView, void>
  /** The first page of the same, with the counts of all. */
  marksPage(asked: MarksAsked & { readonly after?: number }): Promise<MarkSearchView>
  /** All items that answer a question, page after page. */
  items(asked: ItemsAsked): AsyncGenerator<ItemHitView, void>
  /** The first page of the same, with the count of all. */
  itemsPage(asked: ItemsAsked): Promise<ItemSearchView>
  /** The same question counted by the values of each facet, gathered to circles, and as bars. */
  facets(asked: ItemsAsked): Promise<FacetsView>
  map(asked: ItemsAsked): Promise<ItemMapView>
  /** Whence and whither they came, gathered by pairs of places. */
  routes(asked: ItemsAsked): Promise<ItemRoutesView>
  chart(by: ItemChartView['by'], asked: ItemsAsked): Promise<ItemChartView>
  /** Lines of a statement file; sealed together or not at all. */
  record(text: string): Promise<Recorded>
  /** Any address of the server, as `docs/api.md` and `/api/openapi.json` tell them. */
  get<T>(path: string, query?: Query): Promise<T>
  /** What is open as a file, chunk by chunk as it is made (docs/exports.md). */
  export(format: string, asked?: { readonly case?: string; /** A question of the search page, as its address has it. */ readonly found?: string; readonly kind?: string; readonly handling?: 'open' | 'restricted' | 'confidential' }): Promise<ReadableStream<Uint8Array>>
  /** Any file, chunk by chunk. */
  download(path: string, query?: Query): Promise<ReadableStream<Uint8Array>>
}

/** Answers that are kept to be asked for by their tags. */
const mostKept = 200
/** Seconds that a server may make one wait. */
const longestWait = 60

export function proofmarkClient({ url, fetch: ask = (input, init) => fetch(input, init), retries = 3 }: ClientOptions): Client {
  const base = url.replace(/\/+$/, '')
  const kept = new Map<string, { readonly tag: string; readonly body: unknown }>()
  const addressOf = (path: string, query: Query = {}): string => {
    const given = Object.entries(query).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : typeof value === 'object' ? value.map((each): [string, string] => [name, each]) : [[name, String(value)]]))
    return `${base}${path}${given.length === 0 ? '' : `?${new URLSearchParams(given)}`}`
  }
  /** Only what changes nothing is asked again: of what seals nobody knows whether it was done. */
  const answered = async (address: string, init: RequestInit = {}): Promise<Response> => {
    for (let left = retries; ; left--) {
      const response = await ask(address, init)
      if (response.ok || response.status === 304) return response
      const failure = await failureOf(response)
      if (left === 0 || init.method === 'POST' || failure.retryAfter === null) throw failure
      await new Promise((resolve) => setTimeout(resolve, Math.min(failure.retryAfter!, longestWait) * 1000))
    }
  }
  const get = async <T>(path: string, query?: Query): Promise<T> => {
    const address = addressOf(path, query)
    const known = kept.get(address)
    const response = await answered(address, known === undefined ? {} : { headers: { 'If-None-Match': known.tag } })
    if (response.status === 304 && known !== undefined) return known.body as T
    const body = await jsonOf<T>(response)
    const tag = response.headers.get('etag')
    kept.delete(address)
    if (tag !== null) kept.set(address, { tag, body })
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
    return body
  }
  const download: Client['download'] = async (path, query) => {
    const { body } = await answered(addressOf(path, query))
    return body ?? new ReadableStream({ start: (controller) => controller.close() })
  }
  const named = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`
  const marksPage: Client['marksPage'] = (asked) => get('/api/marks/search', { ...asked })
  const itemsPage: Client['itemsPage'] = (asked) => get('/api/items/search', asked)
  return {
    get, marksPage, itemsPage,
    facets: (asked) => get('/api/items/facets', asked),
    map: (asked) => get('/api/items/map', asked),
    routes: (asked) => get('/api/items/routes', asked),
    chart: (by, asked) => get('/api/items/chart', { ...asked, by }),
    async *items(asked) {
      for (let after: string | undefined; ;) {
        const page: ItemSearchView = await itemsPage({ ...asked, after })
        yield* page.hits
        if (page.next === null) return
        after = page.next
      }
    },
    cases: async () => (await get<{ readonly cases: readonly CaseSummary[] }>('/api/cases')).cases,
    case: (id) => get(named('/api/cases', id)),
    item: (id) => get(named('/api/items', id)),
    finding: (id) => get(named('/api/findings', id)),
    statement: (id) => get(named('/api/statements', id)),
    seal: (id) => get(`${named('/api/statements', id)}/seal`),
    async *statements(asked = {}) {
      for (let after: string | null = asked.after ?? '0'; after !== null;) {
        const page: StatementsPageView = await get('/api/statements', { ...asked, after })
        yield* page.statements
        after = page.next
      }
    },
    async *marks(asked) {
      for (let after: number | null = 0; after !== null;) {
        const page: MarkSearchView = await marksPage({ ...asked, after })
        yield* page.hits
        after = page.next
      }
    },
    record: async (text) => jsonOf(await answered(addressOf('/api/statements'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text }) })),
    download,
    export: (format, asked = {}) => download('/api/export', { ...asked, format }),
  }
}

async function jsonOf<T>(response: Response): Promise<T> {
  const text = await response.text()
  try {
    return JSON.parse(text) as T
  } catch {
    throw new ApiFailure({ code: 'answer-unreadable', message: `${response.url}: expected JSON, found ${text.slice(0, 40)}`, status: response.status, about: null, retryAfter: null })
  }
}
