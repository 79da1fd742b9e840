/**
 * What a search for marks answers: each hit with its item, its case and how narrow it is.
 * @module
 */
import { linkTo, type Link } from '@proofmark/core/findings'
import { handlingOf, type Handling, type StatementId, type World } from '@proofmark/core/statements'
import type { TranscriptionProblem } from '@proofmark/core/marks'
import { asText, type Answered, type MarkQuestion } from 'proofmark/search'
import type { IndexedHead } from './item-search-view.ts'
import { markRows, type MarkNeighbour, type MarkRow } from './mark-desk.ts'

export interface MarkHitView extends MarkRow {
  readonly item: Link | null
  readonly case: Link | null
  readonly position: string | null
  readonly handling: Handling
}

export interface MarkNeighbourView extends MarkHitView, Pick<MarkNeighbour, 'distance' | 'missing'> {}

/** Marks of one lot, as readings that nobody rejected say: its own name legible, or as far as damage leaves it open; and lots numbered near to it. */
export type LotView = Pick<MarkSearchView, 'head' | 'counts' | 'hits' | 'neighbours'> & { readonly lot: string }

export interface MarkSearchView {
  readonly ok: true
  readonly head: IndexedHead
  readonly counts: Readonly<Record<MarkRow['grade'], number>>
  /** Hits before the next page; `null`: this is the last one. */
  readonly next: number | null
  /** Places of the pattern that ask for one character. */
  readonly asked: number
  readonly hits: readonly MarkHitView[]
  /** Marks of the same form whose number is at most 20 away, or as far as is asked for; on the first page alone. */
  readonly neighbours: readonly MarkNeighbourView[]
  /** Statements whose serial or lot is no mark, and which no search finds. */
  readonly notSearched: readonly StatementId[]
  /** Of each lot that a mark which fits, as read, is of; each is asked for by itself and names its head. `null`: not asked for. */
  readonly lots: readonly LotView[] | null
}

type Found = Exclude<Answered<'marks'>, { inWork: unknown }>

export function markSearchView({ world, size, answer }: Found, question: MarkQuestion): MarkSearchView | TranscriptionProblem {
  if (!answer.ok) return answer
  const { rows, neighbours, ...rest } = markRows(world, question, answer)
  return { ok: true, head: { size }, ...rest, hits: rows.map((row) => ({ ...row, ...placed(world, row) })), neighbours: neighbours.map((row: MarkNeighbour) => ({ ...row, ...placed(world, row) })), lots: null }
}

/** The same with its lots, each asked for by `ask`; what that answers instead of a finding is the answer. */
export async function withLots<T>({ world }: Found, view: MarkSearchView, question: MarkQuestion, ask: (question: MarkQuestion) => Promise<Found | T>): Promise<MarkSearchView | T> {
  const lots: LotView[] = []
  for (const lot of lotsOf(world, view.hits)) {
    const asked: MarkQuestion = { ...question, pattern: asText(lot), field: 'lot', after: 0 }
    const found = await ask(asked)
    if (!isFound(found)) return found
    const of = markSearchView(found, asked)
    // A lot that is no mark is told with the readings that were not searched.
    if (of.ok) lots.push({ lot, head: of.head, counts: of.counts, hits: of.hits, neighbours: of.neighbours })
  }
  return { ...view, lots }
}

const isFound = <T>(found: Found | T): found is Found => typeof found === 'object' && found !== null && 'world' in found

/** Lots that readings of the marks which fit, or the readings themselves where these were searched, say; each once. */
function lotsOf(world: World, rows: readonly MarkRow[]): string[] {
  const readings = rows.filter(({ grade }) => grade === 'fits').flatMap(({ statement }) => { const reading = world.get(statement, 'reading'); return reading === undefined ? world.referring(statement, 'reading') : [reading] })
  return [...new Set(readings.flatMap(({ fields }) => fields.status === 'rejected' || fields.lot === null ? [] : [fields.lot]))]
}

function placed(world: World, { statement }: MarkRow): Omit<MarkHitView, keyof MarkRow> {
  const reading = world.get(statement, 'reading')
  const mark = world.get(reading === undefined ? statement : reading.fields.mark, 'mark')
  const item = world.get(reading?.fields.item ?? mark?.fields.item ?? null, 'item')
  return {
    item: linkTo(world, item?.id ?? null), case: linkTo(world, item?.fields.case ?? mark?.fields.case ?? null), position: mark?.fields.position ?? null,
    handling: handlingOf(world, [statement, ...(mark === undefined ? [] : [mark.id]), ...(item === undefined ? [] : [item.id])]),
  }
}
