/**
 * Changes: what the search thread is told of statements, in columns, so that a thousand of them cross to it as a few lists.
 *
 * A mark has a row, numbered by the place in the log of the last statement that says anything of it: of a corrected mark that is the correction. So rows come in
 * ascending order, and a mark that is said otherwise leaves its row for a new one.
 * @module
 */
import type { ItemRow } from '@proofmark/core/item-search'

/** Marks and readings that have new rows, ascending by row. */
export interface MarkRows {
  readonly rows: number[]
  /** Of the mark or reading itself. */
  readonly places: number[]
  /** Place of the item that bears it, -1 where there is none. */
  readonly items: number[]
  /** By field; `null`: it says nothing of that, is withdrawn, rejected or withheld. */
  readonly any: (string | null)[]
  readonly serial: (string | null)[]
  readonly lot: (string | null)[]
}

export interface Changes {
  readonly marks: MarkRows
  /** Marks and readings that are of another item now, and say what they said. */
  readonly moved: { readonly places: number[]; readonly items: number[] }
  /** Items as they are said now, ascending; those that count no more have an empty row. */
  readonly items: { readonly rows: ItemRow[]; readonly gone: boolean[] }
}

export const noChanges = (): Changes => ({ marks: { rows: [], places: [], items: [], any: [], serial: [], lot: [] }, moved: { places: [], items: [] }, items: { rows: [], gone: [] } })

export const sizeOfChanges = ({ marks, moved, items }: Changes): number => marks.rows.length + moved.places.length + items.rows.length
