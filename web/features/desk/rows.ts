/**
 * Rows: which rows of the desk are shown, in which order, and which of them lie in sight: ten thousand are no more to draw than thirty.
 * @module
 */
import { urgencyOf, type DeskRow } from '@proofmark/core/requests'
import type { DeskQuestion } from '../../paths.ts'
import type { DeskView } from '../../desk-api.ts'

export const sortings = ['', 'reference', 'addressee', 'state', 'deadline', 'sent', 'case'] as const

/** `stateName`: as the screen names it, so that one can search for what one reads. */
export function shownRows({ rows, parties, cases }: DeskView, asked: DeskQuestion, stateName: (state: string) => string): readonly DeskRow[] {
  const words = asked.text.trim().toLowerCase()
  const found = rows.filter((row) =>
    (asked.case === '' || row.case === asked.case) && (asked.state === '' || row.state === asked.state) && (asked.addressee === '' || row.addressee === asked.addressee) && (asked.purpose === '' || row.purpose === asked.purpose) &&
    (asked.due === '' || (asked.due === 'any' ? urgencyOf(row.due).what !== null : row.due[asked.due as keyof DeskRow['due']] !== 'no' && row.due[asked.due as keyof DeskRow['due']] !== undefined)) &&
    (words === '' || [row.reference ?? row.request, parties[row.addressee] ?? '', cases[row.case ?? ''] ?? '', stateName(row.state), row.reason ?? ''].some((text) => text.toLowerCase().includes(words))))
  const keyOf = keysOf({ parties, cases }, stateName)[asked.sort]
  // Rows come with what is due first.
  return keyOf === undefined ? found : found.map((row) => ({ row, key: keyOf(row) })).toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}

const keysOf = ({ parties, cases }: Pick<DeskView, 'parties' | 'cases'>, stateName: (state: string) => string): Readonly<Record<string, (row: DeskRow) => string>> => ({
  reference: (row) => row.reference ?? '\uffff', addressee: (row) => (parties[row.addressee] ?? '').toLowerCase(), state: (row) => stateName(row.state), deadline: (row) => row.deadline?.to ?? row.deadline?.from ?? '9999', sent: (row) => row.sent ?? '9999', case: (row) => cases[row.case ?? ''] ?? '\uffff',
})

/** From which row to which, with some above and below. */
export function inSight(scrolled: number, height: number, rowHeight: number, count: number): { readonly from: number; readonly to: number } {
  const spare = 8
  return { from: Math.max(0, Math.floor(scrolled / rowHeight) - spare), to: Math.min(count, Math.ceil((scrolled + height) / rowHeight) + spare) }
}

/** Where a key moves to; `null`: it does not move. */
export function moved(key: string, at: number, count: number, page: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1 }[key]
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to))
}
