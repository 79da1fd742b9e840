/**
 * What a search for marks answers: each hit with its item, its case and how narrow it is.
 * @module
 */
import { linkTo, type Link } from '@proofmark/core/findings'
import { handlingOf, type Handling, type StatementId, type World } from '@proofmark/core/statements'
import type { TranscriptionProblem } from '@proofmark/core/marks'
import type { Answered, MarkQuestion } from 'proofmark/search'
import type { IndexedHead } from './item-search-view.ts'
import { markRows, type MarkNeighbour, type MarkRow } from './mark-desk.ts'

export interface MarkHitView extends MarkRow {
  readonly item: Link | null
  readonly case: Link | null
  readonly position: string | null
  readonly handling: Handling
}

export interface MarkNeighbourView extends MarkHitView { readonly distance: number }

export interface MarkSearchView {
  readonly ok: true
  readonly head: IndexedHead
  readonly counts: Readonly<Record<MarkRow['grade'], number>>
  /** Hits before the next page; `null`: this is the last one. */
  readonly next: number | null
  /** Places of the pattern that ask for one character. */
  readonly asked: number
  readonly hits: readonly MarkHitView[]
  /** Marks of the same form whose number is at most 20 away; on the first page alone. */
  readonly neighbours: readonly MarkNeighbourView[]
  /** Statements whose serial or lot is no mark, and which no search finds. */
  readonly notSearched: readonly StatementId[]
}

export function markSearchView({ world, size, answer }: Exclude<Answered<'marks'>, { inWork: unknown }>, question: MarkQuestion): MarkSearchView | TranscriptionProblem {
  if (!answer.ok) return answer
  const { rows, neighbours, ...rest } = markRows(world, question, answer)
  return { ok: true, head: { size }, ...rest, hits: rows.map((row) => ({ ...row, ...placed(world, row) })), neighbours: neighbours.map((row: MarkNeighbour) => ({ ...row, ...placed(world, row) })) }
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
