/**
 * Label row: the field numbers of labels that are printed before there is any item: a first one and those that follow it.
 * @module
 */
import { isLabelNumber } from './label.ts'
import { nextLabel } from './next-item.ts'

/** Labels of one printing: twenty sheets of the small ones. */
export const mostLabels = 1000

/** `first` and what comes after it, at most `count`; fewer where no number follows (`B/7a`, a number of more than nine digits). Empty where the first cannot be on a label. */
export function labelRow(first: string, count: number): string[] {
  const row: string[] = []
  const most = Math.min(Number.isFinite(count) ? count : 0, mostLabels)
  for (let number = first.trim(); row.length < most && isLabelNumber(number); number = nextLabel(number)) row.push(number)
  return row
}
