/**
 * Export columns: which question a column of an exported table answers. ODK Central writes `group-name`, KoboToolbox `group/name`, the name alone or the label,
 * as whoever exported it chose; a choice of several may have a column for each choice.
 *
 * A header is led to a question only where one question has it. Any other column is kept under its own header.
 *
 * Source: ODK Central, "Submission data as CSV" (getodk/central-backend: lib/data/briefcase.js); KoboToolbox, "Exporting and downloading your data".
 * @module
 */
import { textCell, type SheetCell } from '@proofmark/core/sheets'
import type { Choice, Form, FormTable, Question } from './form.ts'
import { addPrecision, type Cells, pointColumn, putAnswer } from './form-columns.ts'

type Part = 'latitude' | 'longitude' | 'altitude' | 'accuracy'

export type ExportColumn =
  | { readonly is: 'answer' | 'other'; readonly question: Question }
  | { readonly is: 'point'; readonly question: Question; readonly part: Part }
  | { readonly is: 'choice'; readonly question: Question; readonly choice: string }
  | { readonly is: 'kept'; readonly name: string }

/** One for each header, in the same order. */
export function exportColumns(form: Form, table: FormTable, headers: readonly string[]): readonly ExportColumn[] {
  const known = new Map<string, ExportColumn | null>()
  // A header that two questions could have leads to none of them.
  const know = (header: string, column: ExportColumn) => known.set(header, known.has(header) && !isSame(known.get(header)!, column) ? null : column)
  for (const question of table.questions) {
    for (const header of headersOf(question, table)) {
      know(header, { is: 'answer', question })
      if (question.hasOther) know(`${header}_other`, { is: 'other', question })
      if (question.type === 'geopoint') {
        for (const part of ['latitude', 'longitude', 'altitude', 'accuracy'] as const) {
          know(`${header}-${part[0]!.toUpperCase()}${part.slice(1)}`, { is: 'point', question, part })
          know(`_${header}_${part === 'accuracy' ? 'precision' : part}`, { is: 'point', question, part })
        }
      }
      if (question.type === 'select-multiple') for (const choice of choicesOf(form, question)) for (const name of [choice.name, ...Object.values(choice.label)]) know(`${header}/${name}`, { is: 'choice', question, choice: choice.name })
    }
  }
  const taken = new Set<string>()
  return headers.map((header) => {
    const column = known.get(header) ?? null
    const id = column === null || column.is === 'kept' ? header : `${column.question.path} ${column.is} ${column.is === 'point' ? column.part : column.is === 'choice' ? column.choice : ''}`
    if (column === null || taken.has(id)) return { is: 'kept', name: header }
    taken.add(id)
    return column
  })
}

function headersOf({ path, name, label }: Question, table: FormTable): Set<string> {
  const relative = table.path === '' ? path : path.slice(table.path.length + 1)
  return new Set([path, relative, path.replaceAll('/', '-'), relative.replaceAll('/', '-'), name, ...Object.values(label)])
}

const choicesOf = (form: Form, { list, hasOther }: Question): readonly Pick<Choice, 'name' | 'label'>[] => [...(form.choices.get(list ?? '') ?? []), ...(hasOther ? [{ name: 'other', label: {} }] : [])]
const isSame = (a: ExportColumn | null, b: ExportColumn) => a !== null && a.is === b.is && a.is !== 'kept' && b.is !== 'kept' && a.question === b.question

/** The answers of one row. Columns of choices count only where nothing else says what was chosen. */
export function exportCells(columns: readonly ExportColumn[], cells: readonly SheetCell[], table: FormTable): Cells {
  const found: Cells = new Map()
  const said = columns.map((column, at) => ({ column, cell: cells[at] })).filter((each): each is { column: ExportColumn; cell: SheetCell } => each.cell !== undefined && (each.cell.text !== '' || each.cell.is === 'error'))
  for (const { column, cell } of said) {
    if (column.is === 'answer') putAnswer(found, column.question, cell)
    else if (column.is === 'other') found.set(`${column.question.path}_other`, cell)
    else if (column.is === 'kept') found.set(column.name, cell)
  }
  const chosen = new Map<string, string[]>()
  for (const { column, cell } of said) {
    if (column.is === 'point' && !found.has(pointColumn(column.question.path, column.part))) found.set(pointColumn(column.question.path, column.part), cell)
    if (column.is === 'choice' && !found.has(column.question.path) && /^(?:1|true|yes)$/i.test(cell.text)) chosen.set(column.question.path, [...(chosen.get(column.question.path) ?? []), column.choice])
  }
  for (const [path, names] of chosen) found.set(path, textCell(names.join(' ')))
  addPrecision(found, table)
  return found
}
