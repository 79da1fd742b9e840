/**
 * Addresses: every place in the app, built here and nowhere else, so that what is on the screen can be linked.
 *
 * The sheet is the path; the evidence drawer is `?open=`. Ids are statement ids or labels.
 * @module
 */
import { part, unpart } from './address-part.ts'

/** What the decoder is asked; an empty text: not said. */
export interface DecoderQuestion { readonly mark: string; readonly context: string; readonly madeIn: string; readonly latest: string }

/** Sheets of a session in the field, in the order of the work. */
export const captureViews = ['site', 'items', 'photographs', 'hand-overs', 'seal'] as const
export type CaptureView = (typeof captureViews)[number]

/** What of the desk is shown; an empty text: all. `day`: as of which day; `sort`: by which column, empty: what is due first. */
export interface DeskQuestion { readonly day: string; readonly case: string; readonly state: string; readonly addressee: string; readonly due: string; readonly purpose: string; readonly text: string; readonly sort: string }

export function deskQuestion(address: string): DeskQuestion {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  const field = (name: string) => searchParams.get(name) ?? ''
  return { day: field('day'), case: field('case'), state: field('state'), addressee: field('addressee'), due: field('due'), purpose: field('purpose'), text: field('text'), sort: field('sort') }
}

/** What a finding is compared with: `before`: itself when the log had so many entries; `with`: another finding; `document`: a text of others. Empty: not with that. */
export interface ComparisonQuestion { readonly before: string; readonly with: string; readonly document: string }
export function comparisonQuestion(address: string): ComparisonQuestion {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  const field = (name: string) => searchParams.get(name) ?? ''
  return { before: field('before'), with: field('with'), document: field('document') }
}

/** Against which finding a report of others is held as it is entered, and which recorded document it is; empty: not said. */
export function otherReportQuestion(address: string): { readonly finding: string; readonly document: string } {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  return { finding: searchParams.get('finding') ?? '', document: searchParams.get('document') ?? '' }
}

/** Of what a new request is drawn up. */
export function requestQuestion(address: string): { readonly items: readonly string[]; readonly to: string; readonly finding: string } {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  return { items: (searchParams.get('items') ?? '').split(',').filter((item) => item !== ''), to: searchParams.get('to') ?? '', finding: searchParams.get('finding') ?? '' }
}

/** What of the registers is shown; an empty text: all. `on`: a date in EDTF; `measure`: the one that is open; `transfer`: one to hold against them. */
export interface InstrumentsQuestion { readonly on: string; readonly regime: string; readonly clock: string; readonly direction: string; readonly state: string; readonly text: string; readonly measure: string; readonly transfer: string }

export function instrumentsQuestion(address: string): InstrumentsQuestion {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  const field = (name: string) => searchParams.get(name) ?? ''
  return { on: field('on'), regime: field('regime'), clock: field('clock'), direction: field('direction'), state: field('state'), text: field('text'), measure: field('measure'), transfer: field('transfer') }
}

/** Of what indicators are asked; empty: not asked. `sort`: by which the rows stand. */
export interface IndicatorsQuestion { readonly exporter: string; readonly consignee: string; readonly endUser: string; readonly model: string; readonly lot: string; readonly sort: string }

export function indicatorsQuestion(address: string): IndicatorsQuestion {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  const field = (name: string) => searchParams.get(name) ?? ''
  return { exporter: field('exporter'), consignee: field('consignee'), endUser: field('endUser'), model: field('model'), lot: field('lot'), sort: field('sort') }
}

/** What of the candidates of a case is shown; an empty text: all. `from`: the threshold, empty: the usual one. */
export interface ScreeningQuestion { readonly state: string; readonly list: string; readonly from: string }

export function screeningQuestion(address: string): ScreeningQuestion {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  const field = (name: string) => searchParams.get(name) ?? ''
  return { state: field('state'), list: field('list'), from: /^0\.\d{1,2}$/.test(field('from')) ? field('from') : '' }
}

/** Two snapshots of a list that are held against each other; empty: none. */
export function listsQuestion(address: string): { readonly before: string; readonly after: string } {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  return { before: searchParams.get('before') ?? '', after: searchParams.get('after') ?? '' }
}

/** Of which candidates: a case or all; `kept`: `yes` with those that numbers keep apart; `pair`: the one that is open, as two ids. */
export interface SamenessQuestion { readonly case: string; readonly kept: string; readonly pair: string }

export function samenessQuestion(address: string): SamenessQuestion {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  const field = (name: string) => searchParams.get(name) ?? ''
  return { case: field('case'), kept: field('kept'), pair: field('pair') }
}

/** What of the components is shown. `by`: the counting; `row`: the one of which the parts are shown, `~`: undetermined; `first`, `second`: weapons to compare; `handling`: only of statements up to this. */
export interface ComponentsQuestion { readonly by: string; readonly row: string; readonly from: string; readonly first: string; readonly second: string; readonly handling: string }

export function componentsQuestion(address: string): ComponentsQuestion {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  const field = (name: string) => searchParams.get(name) ?? ''
  return { by: field('by'), row: field('row'), from: field('from'), first: field('first'), second: field('second'), handling: field('handling') }
}

/**
 * What of a network is shown; an empty text: all. `case`: whose network; `view`: `layers` or the large picture; `hide`: kinds; `role`: kind of an edge; `strength`: at least; `from`, `to`: days between which an edge held,
 * `sure`: certainly; `at`: the node that is picked; `path`: nodes of one path, in order; `without`: statements that are set aside for a hypothesis, `accept`: roles that are taken as accepted; `start`, `end`: nodes where ways begin and end; `sort`: column of a table.
 */
export interface NetworkQuestion { readonly case: string; readonly view: string; readonly hide: string; readonly role: string; readonly strength: string; readonly from: string; readonly to: string; readonly sure: string; readonly text: string; readonly at: string; readonly path: string; readonly without: string; readonly accept: string; readonly start: string; readonly end: string; readonly sort: string; readonly handling: string }
/** Several ids as one text: the id of what has no record can be any words. `idsOf(idList(ids))` are the ids. */
export const idList = (ids: readonly string[]): string => ids.map(part).join(',')
export const idsOf = (text: string): readonly string[] => text.split(',').filter((each) => each !== '').map(unpart)
const networkFields = ['view', 'hide', 'role', 'strength', 'from', 'to', 'sure', 'text', 'at', 'path', 'without', 'accept', 'start', 'end', 'sort', 'handling'] as const
export function networkQuestion(address: string): NetworkQuestion {
  const { pathname, searchParams } = new URL(address, 'http://proofmark.invalid')
  const of = /^\/cases\/([^/]+)\/network$/.exec(pathname)?.[1]
  return { case: of === undefined ? '' : unpart(of), ...(Object.fromEntries(networkFields.map((name) => [name, searchParams.get(name) ?? ''])) as Record<(typeof networkFields)[number], string>) }
}

export const paths = {
  cases: () => '/',
  case: (id: string) => `/cases/${part(id)}`,
  timeline: (id: string) => `/cases/${part(id)}/timeline`,
  map: (id: string) => `/cases/${part(id)}/map`,
  custody: (id: string) => `/cases/${part(id)}/custody`,
  /** `version`: the key of one account of the chain. */
  chain: (item: string, version = '') => `/items/${part(item)}/chain${version === '' ? '' : `?version=${part(version)}`}`,
  chains: (id: string) => `/cases/${part(id)}/chains`,
  components: (id: string, asked: Partial<ComponentsQuestion> = {}) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
    return `/cases/${part(id)}/components${query === '' ? '' : `?${query}`}`
  },
  /** `of`: the case, or all that is recorded; `on`: a day, or today. */
  statistics: (id: string, { of = 'case', on = '' }: { of?: 'case' | 'all'; on?: string } = {}) => {
    const query = [...(of === 'all' ? ['of=all'] : []), ...(on === '' ? [] : [`on=${part(on)}`])].join('&')
    return `/cases/${part(id)}/statistics${query === '' ? '' : `?${query}`}`
  },
  receipt: (handOver: string) => `/receipts/${part(handOver)}`,
  upkeep: (statement: string) => `/statements/${part(statement)}`,
  bulk: (id: string) => `/cases/${part(id)}/change`,
  item: (id: string) => `/items/${part(id)}`,
  finding: (id: string) => `/findings/${part(id)}`,
  photo: (id: string) => `/photos/${part(id)}`,
  redact: (photo: string) => `/photos/${part(photo)}/redact`,
  mark: (photo: string) => `/photos/${part(photo)}/mark`,
  decoder: (asked: Partial<DecoderQuestion> = {}) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
    return query === '' ? '/decode' : `/decode?${query}`
  },
  /** What lies on this device; `of`: the case for which a session is begun. */
  capture: (of = '') => (of === '' ? '/capture' : `/capture?case=${part(of)}`),
  captureSession: (id: string, view: CaptureView = 'items', item = '') => `/capture/${part(id)}/${view}${item === '' ? '' : `?item=${part(item)}`}`,
  captureLabels: (id: string) => `/capture/${part(id)}/labels`,
  import: () => '/import',
  answers: () => '/answers',
  matching: () => '/matching',
  desk: (asked: Partial<DeskQuestion> = {}) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
    return query === '' ? '/desk' : `/desk?${query}`
  },
  request: (id: string) => `/requests/${part(id)}`,
  /** `to`: a party that is chosen already; `finding`: a notice about it. */
  newRequest: (asked: { readonly items?: readonly string[]; readonly to?: string; readonly finding?: string }) => `/requests/new?${new URLSearchParams(Object.entries({ items: (asked.items ?? []).join(','), to: asked.to ?? '', finding: asked.finding ?? '' }).filter(([, text]) => text !== '')).toString()}`,
  newFinding: (inCase: string) => `/cases/${part(inCase)}/new-finding`,
  /** Where what another report says is entered. */
  otherReport: (inCase: string, asked: { readonly finding?: string; readonly document?: string } = {}) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
    return `/cases/${part(inCase)}/other-report${query === '' ? '' : `?${query}`}`
  },
  editFinding: (id: string) => `/findings/${part(id)}/edit`,
  compare: (finding: string, asked: Partial<ComparisonQuestion> = {}) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
    return `/findings/${part(finding)}/compare${query === '' ? '' : `?${query}`}`
  },
  replies: (finding: string) => `/findings/${part(finding)}/replies`,
  review: (finding: string) => `/findings/${part(finding)}/review`, procedure: (id: string) => `/cases/${part(id)}/procedure`,
  instruments: (asked: Partial<InstrumentsQuestion> = {}) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
    return query === '' ? '/instruments' : `/instruments?${query}`
  },
  indicators: (asked: Partial<IndicatorsQuestion> = {}) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
    return query === '' ? '/indicators' : `/indicators?${query}`
  },
  watches: () => '/watches',
  sameness: (asked: Partial<SamenessQuestion> = {}) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
    return query === '' ? '/sameness' : `/sameness?${query}`
  },
  /** A party under all records that are judged to be it. */
  joined: (id: string) => `/sameness/${part(id)}`,
  crafts: () => '/craft',
  craft: (id: string) => `/craft/${part(id)}`,
  lists: (asked: { readonly before?: string; readonly after?: string } = {}) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
    return query === '' ? '/lists' : `/lists?${query}`
  },
  briefings: (id: string) => `/cases/${part(id)}/briefings`,
  screening: () => '/screening',
  caseScreening: (id: string, asked: Partial<ScreeningQuestion> = {}) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
    return `/cases/${part(id)}/screening${query === '' ? '' : `?${query}`}`
  },
  network: (asked: Partial<NetworkQuestion> = {}) => {
    const query = new URLSearchParams(networkFields.flatMap((name): [string, string][] => (asked[name] === undefined || asked[name] === '' ? [] : [[name, asked[name]]]))).toString()
    return `${asked.case === undefined || asked.case === '' ? '' : `/cases/${part(asked.case)}`}/network${query === '' ? '' : `?${query}`}`
  },
  /** What is asked and how its answer is looked at: `features/search/question.ts`. */
  search: () => '/search',
  verify: () => '/verify',
  log: (from = 0) => (from === 0 ? '/log' : `/log?from=${from}`),
} as const

export { formatOpen, parseOpen, withOpen, type Open } from './open.ts'

export type Place =
  | { readonly page: 'cases' | 'import' | 'instruments' | 'answers' | 'matching' | 'desk' | 'compose' | 'indicators' | 'watches' | 'search' | 'lists' | 'screening' | 'sameness' | 'crafts' | 'verify' }
  | { readonly page: 'decoder'; readonly asked: DecoderQuestion }
  | { readonly page: 'log'; readonly from: number }
  | { readonly page: 'request' | 'replies' | 'review' | 'procedure' | 'compare' | 'edit-finding' | 'new-finding' | 'other-report' | 'case' | 'case-screening' | 'briefings' | 'timeline' | 'map' | 'custody' | 'chain' | 'chains' | 'components' | 'receipt' | 'upkeep' | 'bulk' | 'item' | 'finding' | 'photo' | 'redact' | 'mark' | 'capture-labels' | 'joined' | 'craft'; readonly id: string }
  /** `item`: the one that is open, where the view has one. */
  | { readonly page: 'capture'; readonly of: string }
  | { readonly page: 'capture-session'; readonly id: string; readonly view: CaptureView; readonly item: string }
  | { readonly page: 'statistics'; readonly id: string; readonly of: 'case' | 'all'; readonly on: string }
  /** `id`: the case, or empty: all that is recorded. */
  | { readonly page: 'network'; readonly id: string }
  | { readonly page: 'unknown'; readonly path: string }

/** The account of a chain that an address shows; empty: none is named. */
export const versionOf = (address: string): string => new URL(address, 'http://proofmark.invalid').searchParams.get('version') ?? ''

/** Which page an address is. */
export function placeOf(address: string): Place {
  const { pathname, searchParams } = new URL(address, 'http://proofmark.invalid')
  const [noun = '', id = '', view = '', ...more] = pathname.split('/').slice(1).map(unpart)
  // A part that is no text: nobody wrote it, and it is no empty one.
  if (more.length > 0 || pathname.split('/').some((each) => each !== '' && unpart(each) === '')) return { page: 'unknown', path: pathname }
  if (noun === '' && id === '') return { page: 'cases' }
  if (noun === 'decode' && id === '') {
    const field = (name: string) => searchParams.get(name) ?? ''
    return { page: 'decoder', asked: { mark: field('mark'), context: field('context'), madeIn: field('madeIn'), latest: field('latest') } }
  }
  if (noun === 'capture' && id === '') return { page: 'capture', of: searchParams.get('case') ?? '' }
  if (noun === 'capture' && view === 'labels') return { page: 'capture-labels', id }
  if (noun === 'capture' && (view === '' || isCaptureView(view))) return { page: 'capture-session', id, view: view === '' ? 'items' : view, item: searchParams.get('item') ?? '' }
  if (noun === 'import' && id === '') return { page: 'import' }
  if (noun === 'answers' && id === '') return { page: 'answers' }
  if (noun === 'matching' && id === '') return { page: 'matching' }
  if (noun === 'desk' && id === '') return { page: 'desk' }
  if (noun === 'requests' && id !== '' && view === '') return id === 'new' ? { page: 'compose' } : { page: 'request', id }
  if (noun === 'findings' && id !== '' && (view === 'replies' || view === 'review' || view === 'compare')) return { page: view, id }
  if (noun === 'findings' && id !== '' && view === 'edit') return { page: 'edit-finding', id }
  if (noun === 'cases' && id !== '' && (view === 'new-finding' || view === 'other-report' || view === 'procedure')) return { page: view, id }
  if (noun === 'instruments' && id === '') return { page: 'instruments' }
  if (id !== '' && noun === 'cases' && (view === 'screening' || view === 'briefings')) return { page: view === 'screening' ? 'case-screening' : view, id }
  if ((noun === 'indicators' || noun === 'search' || noun === 'watches' || noun === 'lists' || noun === 'screening') && id === '') return { page: noun }
  if (noun === 'sameness' && view === '') return id === '' ? { page: 'sameness' } : { page: 'joined', id }
  if (noun === 'craft' && view === '') return id === '' ? { page: 'crafts' } : { page: 'craft', id }
  if (noun === 'network' && id === '') return { page: 'network', id: '' }
  if (noun === 'cases' && id !== '' && view === 'network') return { page: 'network', id }
  if (noun === 'verify' && id === '') return { page: 'verify' }
  if (noun === 'log' && id === '') return { page: 'log', from: Number(/^\d{1,15}$/.exec(searchParams.get('from') ?? '')?.[0] ?? 0) }
  if (id !== '' && view === '' && noun === 'cases') return { page: 'case', id }
  if (id !== '' && noun === 'cases' && (view === 'timeline' || view === 'map' || view === 'custody')) return { page: view, id }
  if (id !== '' && noun === 'cases' && view === 'statistics') return { page: 'statistics', id, of: searchParams.get('of') === 'all' ? 'all' : 'case', on: searchParams.get('on') ?? '' }
  if (id !== '' && noun === 'photos' && (view === 'redact' || view === 'mark')) return { page: view, id }
  if (id !== '' && noun === 'cases' && view === 'change') return { page: 'bulk', id }
  if (id !== '' && noun === 'items' && view === 'chain') return { page: 'chain', id }
  if (id !== '' && noun === 'cases' && (view === 'chains' || view === 'components')) return { page: view, id }
  if (id !== '' && view === '' && noun === 'statements') return { page: 'upkeep', id }
  if (id !== '' && view === '' && noun === 'receipts') return { page: 'receipt', id }
  if (id !== '' && view === '' && noun === 'photos') return { page: 'photo', id }
  if (id !== '' && view === '' && noun === 'items') return { page: 'item', id }
  if (id !== '' && view === '' && noun === 'findings') return { page: 'finding', id }
  return { page: 'unknown', path: pathname }
}

const isCaptureView = (text: string): text is CaptureView => (captureViews as readonly string[]).includes(text)
