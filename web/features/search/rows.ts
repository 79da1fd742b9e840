/**
 * Rows of a list that is longer than what is at hand: which pages a stretch of it needs, and how tall it is.
 *
 * Pages follow each other by cursors, so nobody can ask for the middle of a list that was never passed. A browser lays out about sixteen million pixels at
 * most; a list beyond that goes on in a further stretch.
 * @module
 */

/** `base`: first row of the stretch; `known`: rows that are reached by the cursors at hand, from the beginning of the list. */
export interface Stretch { readonly base: number; readonly known: number; readonly rowHeight: number }
/** From and to: numbers of rows, `to` not included. */
export interface Span { readonly from: number; readonly to: number }

/** Firefox ends at 17.9 million pixels. */
export const tallest = 16_000_000
/** Rows drawn beyond what is seen, so that a quick hand finds no blank. */
const beyond = 12

export const rowsOf = ({ base, known, rowHeight }: Stretch): number => Math.min(known - base, Math.floor(tallest / rowHeight))
export const hasFurtherStretch = (of: Stretch): boolean => of.base + rowsOf(of) < of.known

/** Rows to draw for a view of so many pixels. */
export function drawn(of: Stretch, scrollTop: number, height: number): Span {
  const rows = rowsOf(of)
  const first = Math.floor(Math.max(0, scrollTop) / of.rowHeight)
  return { from: of.base + Math.max(0, Math.min(rows, first - beyond)), to: of.base + Math.min(rows, first + Math.ceil(height / of.rowHeight) + beyond) }
}

/** Numbers of the pages that hold these rows, and the next one: it comes before it is needed. */
export function pagesOf({ from, to }: Span, size: number, pages: number): readonly number[] {
  const [first, last] = [Math.floor(from / size), Math.min(pages - 1, Math.floor(Math.max(from, to - 1) / size) + 1)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

/** Whether the cursor of a further page should be followed: less than five pages lie ahead. */
export const isNearEnd = ({ to }: Span, size: number, pages: number): boolean => to + 5 * size > pages * size

/** Where the view has to be scrolled to so that a row is seen whole; the same place where it is. */
export function scrolledTo(row: number, { base, rowHeight }: Stretch, scrollTop: number, height: number): number {
  const top = (row - base) * rowHeight
  return top < scrollTop ? top : top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop
}
