/**
 * Mark desk: the marks that a search found, with their texts and which of their places were asked for. The search thread answers with places in the log.
 * @module
 */
import { aligned, parsePattern, Symbols, type AlignedCell, type Grade, type MarkPattern } from '@proofmark/core/mark-search'
import { invariant } from '@proofmark/core/bytes'
import type { StatementId, World } from '@proofmark/core/statements'
import { statementAt, textOf, type FoundMark, type FoundMarks, type MarkField } from 'proofmark/search'

export interface MarkRow {
  readonly grade: Grade
  readonly legible: number
  /** The mark, or the reading where serials or lots are asked for. */
  readonly statement: StatementId
  readonly text: string
  readonly cells: readonly AlignedCell[]
}

export interface MarkNeighbour extends MarkRow, Pick<FoundMarks['neighbours'][number], 'distance' | 'missing'> {}

export type MarkRows = Pick<FoundMarks, 'counts' | 'next' | 'asked'> & { readonly rows: readonly MarkRow[]; readonly neighbours: readonly MarkNeighbour[]; /** Serials or lots that are no marks: too long, or with characters that leave no trace. */ readonly notSearched: readonly StatementId[] }

/** `world`: of the head that the answer is of. */
export function markRows(world: World, { pattern, field }: { readonly pattern: string; readonly field: MarkField }, { counts, next, asked, hits, neighbours, notSearched }: FoundMarks): MarkRows {
  const rowsOf = rowMaker(world, field)
  return {
    counts, next, asked, rows: hits.map(rowsOf(pattern)),
    neighbours: neighbours.map((hit) => ({ ...rowsOf(hit.text)(hit), distance: hit.distance, missing: hit.missing })),
    notSearched: notSearched.map((place) => { const statement = statementAt(world.all, place); invariant(statement !== undefined, 'what was read is in the log'); return statement.id }),
  }
}

/** Rows of what was found by a pattern that was answered, and so is one. */
export function rowMaker(world: World, field: MarkField): (pattern: string) => (found: FoundMark) => MarkRow {
  return (text) => {
    // Numbers of signs only have to be the same on both sides of one comparison.
    const symbols = new Symbols()
    const parsed = parsePattern(text, symbols)
    invariant(parsed.ok, 'the thread answered, so the pattern is one')
    const pattern: MarkPattern = parsed.pattern
    return ({ place, grade, legible }) => {
      const statement = statementAt(world.all, place)
      const found = statement === undefined ? null : textOf(world, statement, field)
      invariant(statement !== undefined && found !== null, 'what was found says something in the world of the same head')
      return { grade, legible, statement: statement.id, text: found, cells: aligned(pattern, found, symbols) ?? [] }
    }
  }
}
