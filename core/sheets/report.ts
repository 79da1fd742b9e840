/**
 * Report: what became of each row, as columns behind those that it had: the same rows in the same order, with status, reasons, ids and places in the log.
 *
 * A report can be opened in a spreadsheet program, corrected there, and imported again. No cell of it may run as a formula: in CSV, which has no way to say that
 * something is text, an apostrophe is set before what would, and our reader takes it off again.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import { problemText, type RowProblem } from './row-problem.ts'

export type RowStatus = 'new' | 'changed' | 'same' | 'refused'

/** What a correction changes. `statement`: its name in the mapping; `field`: a JSON pointer. */
export interface RowChange { readonly statement: string; readonly field: string; readonly before: Json; readonly value: Json }

export interface RowReport {
  readonly number: number
  readonly status: RowStatus
  readonly problems: readonly RowProblem[]
  readonly changes: readonly RowChange[]
  /** What was taken of the columns that have a note: column → value. */
  readonly taken: Readonly<Record<string, string>>
  readonly statements: readonly { readonly id: string; readonly kind: string; readonly name: string; readonly label: string | null; readonly index: number | null; readonly fields: Readonly<Record<string, unknown>> }[]
}

export const reportHeaders = ['proofmark row', 'proofmark status', 'proofmark reason', 'proofmark ids', 'proofmark labels', 'proofmark log index'] as const

/** Whether a header row is one of a report. */
export const isReportHeader = (cells: readonly string[]): boolean => reportHeaders.every((header) => cells.includes(header))

export const changeText = ({ statement, field, before, value }: RowChange): string => `${statement}${field}: ${JSON.stringify(before)} → ${JSON.stringify(value)}`

const longest = 32_000
const within = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

export function reportCells({ number, status, problems, changes, statements }: RowReport): string[] {
  const reason = [...changes.map(changeText), ...problems.map((problem) => (problem.isNote ? `note: ${problemText(problem)}` : problemText(problem)))].join(' | ')
  return [
    String(number), status, within(reason), within(statements.map(({ name, id }) => `${name} ${id}`).join(' ')),
    within(statements.flatMap(({ label }) => label ?? []).join(' ')), within(statements.flatMap(({ index }) => (index === null ? [] : [String(index)])).join(' ')),
  ]
}

/** What a spreadsheet program would compute, or a plain number with its sign, which it would not. */
const runs = /^'*[=+\-@\t\r]/
const signedNumber = /^[+-]?\d+(?:[.,]\d+)?$/

/** Text that no spreadsheet program runs. Inverse: `unguarded`. */
export const guarded = (text: string): string => (runs.test(text) && !signedNumber.test(text) ? `'${text}` : text)
export const unguarded = (text: string): string => (text.startsWith("'") && runs.test(text) ? text.slice(1) : text)
