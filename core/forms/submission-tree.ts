/**
 * Submission tree: one submission as elements within elements, as rows: one of its own, and one for each round of a repeat.
 *
 * Elements that the form does not have keep their path as a column of their own: an older version of the form asked it, and somebody answered.
 *
 * Source: OpenRosa, "Metadata schema"; ODK XForms specification, "Instance". Keys as ODK Central and Briefcase write them.
 * @module
 */
import { textCell } from '@proofmark/core/sheets'
import { tablesOf, tableOf, type Form, type FormNode, type FormTable } from './form.ts'
import { addPrecision, putAnswer, type Cells } from './form-columns.ts'
import type { SubmissionCode } from './submission-problem.ts'

export interface Tree { readonly name: string; /** Empty where there are elements within. */ readonly text: string; readonly children: readonly Tree[] }

export interface TableRow {
  /** Path of the repeat; empty: the submission. */
  readonly table: string
  /** `uuid:…`, or `uuid:…/group/items[2]`: the same in every kind of export. */
  readonly key: string
  readonly parent: string | null
  readonly cells: Cells
  /** For people: the file, with its line or sheet and row. */
  readonly from: string
}

export type RowsOfTree = { readonly ok: true; readonly rows: readonly TableRow[] } | { readonly ok: false; readonly code: SubmissionCode; readonly message: string }

const deepest = 60

/** `key`: of the submission. Never throws. */
export function rowsOfTree(form: Form, root: Tree, key: string, from: string): RowsOfTree {
  const tables = new Map<string, FormTable>([...tablesOf(tableOf(form))].map((table) => [table.path, table]))
  const rows: TableRow[] = []
  let problem: { code: SubmissionCode; message: string } | null = null
  const begin = (table: string, rowKey: string, parent: string | null): TableRow => {
    const row: TableRow = { table, key: rowKey, parent, cells: new Map(), from }
    rows.push(row)
    return row
  }
  /** `place`: the key so far, with groups. `nodes`: `null` where the form has nothing. */
  const walk = ({ children }: Tree, nodes: readonly FormNode[] | null, row: TableRow, place: string, path: string, depth: number): void => {
    if (depth > deepest) { problem ??= { code: 'too-deep', message: `groups more than ${deepest} deep` }; return }
    const rounds = new Map<string, number>()
    for (const child of children) {
      const node = nodes?.find(({ name }) => name === child.name)
      const own = path === '' ? child.name : `${path}/${child.name}`
      const round = (rounds.get(child.name) ?? 0) + 1
      rounds.set(child.name, round)
      if (node?.kind === 'repeat') {
        const below = `${place}/${child.name}[${round}]`
        walk(child, node.children, begin(own, below, row.key), below, own, depth + 1)
      } else if (node?.kind === 'question') {
        if (!putAnswer(row.cells, node, textCell(child.text))) problem ??= { code: 'element-twice', message: `${own} is answered twice` }
      } else if (child.children.length > 0) {
        if (round > 1 && node !== undefined) problem ??= { code: 'element-twice', message: `${own} stands twice, and is no repeat of the form` }
        walk(child, node?.children ?? null, row, `${place}/${child.name}`, round > 1 && node === undefined ? `${own}[${round}]` : own, depth + 1)
      } else if (child.text !== '') {
        const name = round > 1 ? `${own}[${round}]` : own
        if (row.cells.has(name)) problem ??= { code: 'element-twice', message: `${own} is answered twice` }
        row.cells.set(name, textCell(child.text))
      }
    }
  }
  walk(root, form.children, begin('', key, null), key, '', 0)
  for (const row of rows) addPrecision(row.cells, tables.get(row.table)!)
  return problem === null ? { ok: true, rows } : { ok: false, ...(problem as { code: SubmissionCode; message: string }) }
}

/** The first element with this path below the root; `null`: none, or an empty one. */
export function textAt(root: Tree, ...names: readonly string[]): string | null {
  let at: Tree | undefined = root
  for (const name of names) at = at?.children.find((child) => child.name === name)
  return at === undefined || at.text.trim() === '' ? null : at.text.trim()
}
