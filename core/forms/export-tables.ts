/**
 * Export tables: the tables of an export, one for the submissions and one for each repeat, as rows that hang together.
 *
 * ODK Central links them by `KEY` and `PARENT_KEY`, KoboToolbox by `_index`, `_parent_index` and `_parent_table_name`. Either way a row gets the key that
 * the same round of the same repeat has in every other kind of export, so that it is the same row.
 * @module
 */
import type { SheetCell, SheetRow } from '@proofmark/core/sheets'
import { exportCells, exportColumns } from './export-columns.ts'
import { tableOf, tablesOf, type Form, type FormTable } from './form.ts'
import type { LostSubmission, SubmissionCode } from './submission-problem.ts'
import type { TableRow } from './submission-tree.ts'

export interface ExportTable { /** Of the sheet, or of the file without its ending. */ readonly name: string; readonly from: string; readonly rows: readonly SheetRow[] }
export interface ExportRows { readonly rows: readonly TableRow[]; readonly lost: readonly LostSubmission[] }

/** Columns that only link tables, or say of a repeat what its submission says. */
const links = /^(?:KEY|PARENT_KEY|SET-OF-.*|_index|_parent_index|_parent_table_name|_submission__.*)$/

/** Whether a header is one of an export: of its submissions or of a repeat. */
export const isExportHeader = (headers: readonly string[]): boolean => headers.includes('KEY') || (headers.includes('_index') && (headers.includes('_uuid') || headers.includes('_parent_index') || headers.includes('meta/instanceID'))) || headers.includes('_uuid')

interface Given { readonly texts: ReadonlyMap<string, string>; readonly cells: readonly SheetCell[]; readonly from: string }
interface Table { readonly name: string; readonly headers: readonly string[]; readonly rows: readonly Given[]; readonly isRepeat: boolean }

export function exportRows(form: Form, given: readonly ExportTable[]): ExportRows {
  const lost: LostSubmission[] = []
  const rows: TableRow[] = []
  const tables = [...tablesOf(tableOf(form))]
  const read = given.map(({ name, from, rows: [header, ...rest] }): Table => {
    const headers = (header?.cells ?? []).map(({ text }) => text.trim())
    return { name, headers, isRepeat: headers.includes('PARENT_KEY') || headers.includes('_parent_index'), rows: rest.map(({ cells, number }) => ({ cells, from: `${from}:${number}`, texts: new Map(headers.map((each, at) => [each, cells[at]?.text.trim() ?? ''])) })) }
  })
  const lose = (code: SubmissionCode, from: string, message: string) => void lost.push({ code, from, message })
  const add = (table: FormTable, columns: ReturnType<typeof exportColumns>, row: Given, key: string, parent: string | null) =>
    void rows.push({ table: table.path, key, parent, from: row.from, cells: new Map([...exportCells(columns, row.cells, table)].filter(([name]) => !links.test(name))) })

  /** Of Kobo: sheet → index → key. */
  const keys = new Map<string, Map<string, string>>()
  for (const { name, headers, rows: each } of read.filter(({ isRepeat }) => !isRepeat)) {
    const columns = exportColumns(form, tables[0]!, headers)
    const indexes = new Map<string, string>()
    for (const row of each) {
      const key = submissionKey(row.texts)
      if (key === null) { lose('key-missing', row.from, 'neither KEY nor _uuid nor meta/instanceID says something'); continue }
      indexes.set(row.texts.get('_index') ?? '', key)
      add(tables[0]!, columns, row, key, null)
    }
    keys.set(name, indexes)
  }
  const central = read.filter(({ isRepeat, headers }) => isRepeat && headers.includes('PARENT_KEY'))
  for (const { headers, rows: each } of central) {
    const known = new Map<string, ReturnType<typeof exportColumns>>()
    for (const row of each) {
      const [key, parent] = [row.texts.get('KEY') ?? '', row.texts.get('PARENT_KEY') ?? '']
      if (key === '' || parent === '') { lose('key-missing', row.from, 'KEY or PARENT_KEY says nothing'); continue }
      const path = `/${key.replaceAll(/\[\d+\]/g, '')}`
      const table = tables.filter((one) => one.path !== '' && path.endsWith(`/${one.path}`)).toSorted((a, b) => b.path.length - a.path.length)[0]
      if (table === undefined) { lose('form-other', row.from, `${key} is of no repeat of the form`); continue }
      const columns = known.get(table.path) ?? exportColumns(form, table, headers)
      known.set(table.path, columns)
      add(table, columns, row, key, parent)
    }
  }
  koboRepeats(read.filter(({ isRepeat, headers }) => isRepeat && !headers.includes('PARENT_KEY')), tables, keys, (table, headers) => exportColumns(form, table, headers), add, lose)
  return { rows, lost }
}

function koboRepeats(
  sheets: readonly Table[], tables: readonly FormTable[], keys: Map<string, Map<string, string>>, columnsFor: (table: FormTable, headers: readonly string[]) => ReturnType<typeof exportColumns>,
  add: (table: FormTable, columns: ReturnType<typeof exportColumns>, row: Given, key: string, parent: string) => void, lose: (code: SubmissionCode, from: string, message: string) => void,
): void {
  const waiting = new Set(sheets)
  for (let before = -1; before !== waiting.size;) {
    before = waiting.size
    for (const sheet of waiting) {
      // A sheet whose parents are not read yet waits for them.
      if (sheet.rows.some(({ texts }) => [...waiting].some((other) => other !== sheet && other.name === texts.get('_parent_table_name')))) continue
      waiting.delete(sheet)
      const found = tables.filter(({ path }) => path !== '' && [path, path.split('/').at(-1)!].some((name) => name === sheet.name || name.slice(0, 31) === sheet.name))
      const [table] = found
      const indexes = new Map<string, string>()
      keys.set(sheet.name, indexes)
      const rounds = new Map<string, number>()
      const columns = table === undefined ? [] : columnsFor(table, sheet.headers)
      for (const row of sheet.rows) {
        if (table === undefined || found.length > 1) { lose('form-other', row.from, table === undefined ? `the form has no repeat ${sheet.name}` : `the form has ${found.length} repeats ${sheet.name}`); continue }
        const parent = keys.get(row.texts.get('_parent_table_name') ?? '')?.get(row.texts.get('_parent_index') ?? '')
        if (parent === undefined) { lose('parent-missing', row.from, `its parent is row ${row.texts.get('_parent_index')} of ${row.texts.get('_parent_table_name')}, which is not there`); continue }
        const round = (rounds.get(parent) ?? 0) + 1
        rounds.set(parent, round)
        const above = tables.filter(({ repeats }) => repeats.includes(table))[0]?.path ?? ''
        const key = `${parent}/${above === '' ? table.path : table.path.slice(above.length + 1)}[${round}]`
        indexes.set(row.texts.get('_index') ?? '', key)
        add(table, columns, row, key, parent)
      }
    }
  }
  for (const sheet of waiting) for (const row of sheet.rows) lose('parent-missing', row.from, `${sheet.name} is, through others, below itself`)
}

/** As OpenRosa writes it: KoboToolbox leaves out `uuid:`. */
function submissionKey(texts: ReadonlyMap<string, string>): string | null {
  const key = texts.get('KEY') ?? ''
  if (key !== '') return key
  const kobo = [texts.get('meta/rootUuid'), texts.get('_uuid'), texts.get('meta/instanceID')].find((text) => text !== undefined && text !== '')
  return kobo === undefined ? null : kobo.startsWith('uuid:') ? kobo : `uuid:${kobo}`
}
