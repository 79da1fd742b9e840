/**
 * Matrix: objects by where they come from and where they were recovered, with the sums of rows and columns.
 *
 * Sums are of what is in the cells, never taken from a source: a published sum that differs is seen beside it.
 * @module
 */

/** A place as it is recorded, or why there is none. */
export type End = { readonly is: 'named'; readonly text: string } | { readonly is: 'not-said' | 'order-open' | 'competing' }

/** `isLeast`: some of the numbers in it are not exact, and it is a lower bound. */
export interface MatrixCell { readonly row: number; readonly column: number; readonly objects: number; readonly isLeast: boolean }
export interface MatrixSum { readonly objects: number; readonly isLeast: boolean }

/** Names first, in the order of their code points, then what has no name. Cells with nothing in them are left out. */
export interface Matrix {
  readonly rows: readonly (End & { readonly sum: MatrixSum })[]
  readonly columns: readonly (End & { readonly sum: MatrixSum })[]
  readonly cells: readonly MatrixCell[]
  readonly total: MatrixSum
}

export interface Placed { readonly from: End; readonly to: End; readonly objects: number; readonly isLeast: boolean }

export function matrix(placed: readonly Placed[]): Matrix {
  const [rows, columns] = [axisOf(placed.map(({ from }) => from)), axisOf(placed.map(({ to }) => to))]
  const cells = new Map<number, { objects: number; isLeast: boolean }>()
  for (const { from, to, objects, isLeast } of placed) {
    const key = rows.at.get(keyOf(from))! * columns.ends.length + columns.at.get(keyOf(to))!
    const cell = cells.get(key) ?? { objects: 0, isLeast: false }
    cells.set(key, { objects: cell.objects + objects, isLeast: cell.isLeast || isLeast })
  }
  const all = [...cells].toSorted(([a], [b]) => a - b).map(([key, cell]): MatrixCell => ({ row: Math.floor(key / columns.ends.length), column: key % columns.ends.length, ...cell }))
  const [rowSums, columnSums] = [Map.groupBy(all, ({ row }) => row), Map.groupBy(all, ({ column }) => column)]
  return {
    rows: rows.ends.map((end, at) => ({ ...end, sum: sumOf(rowSums.get(at) ?? []) })), columns: columns.ends.map((end, at) => ({ ...end, sum: sumOf(columnSums.get(at) ?? []) })),
    cells: all, total: sumOf(all),
  }
}

const sumOf = (cells: readonly MatrixCell[]): MatrixSum => ({ objects: cells.reduce((sum, { objects }) => sum + objects, 0), isLeast: cells.some(({ isLeast }) => isLeast) })

/** Names cannot be taken for the words of what has none. */
const keyOf = (end: End): string => (end.is === 'named' ? `a${end.text}` : `b${end.is}`)

function axisOf(ends: readonly End[]): { ends: End[]; at: ReadonlyMap<string, number> } {
  const known = new Map(ends.map((end) => [keyOf(end), end]))
  const keys = [...known.keys()].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return { ends: keys.map((key) => known.get(key)!), at: new Map(keys.map((key, at) => [key, at])) }
}
