/**
 * Suggestion: a mapping that may fit a sheet, from its headers and first rows. It is text for people to review and save; nothing is imported by it.
 *
 * What cannot be told from the sheet is left out of it and said: how dates are written where both ways fit, what an item is called where no column says so.
 * @module
 */
import { roleOf, type Role } from './header-names.ts'
import { headerText } from './located-columns.ts'
import { mappingFormat } from './mapping.ts'
import { isEmptyCell, lettersOf, type SheetRow } from './sheet.ts'
import { readWrittenDate } from './written-date.ts'

export interface Suggestion {
  /** The text of a mapping; it parses. */
  readonly text: string
  /** What a person has to look at before it is used. */
  readonly questions: readonly string[]
}

interface Seen { readonly name: string; readonly header: string; readonly letter: string | null; readonly role: Role | null; readonly texts: readonly string[]; readonly isDate: boolean }

/** `rows`: some of the first after the header. `name`: for the mapping. */
export function suggestMapping(header: SheetRow, rows: readonly SheetRow[], name: string): Suggestion {
  const questions: string[] = []
  const columns = columnsOf(header, rows)
  const byRole = (role: Role) => columns.find((column) => column.role === role)
  const described: Record<string, object> = {}
  for (const column of columns) {
    if (column.role === null) { questions.push(`${column.header || `column ${column.letter}`}: no suggestion; it is left out`); continue }
    described[column.name] = { ...(column.letter === null ? {} : { letter: column.letter }), ...shapeOf(column, questions) }
  }
  const key = keyOf(columns, byRole('key'), byRole('serial'), questions)
  const said = (role: Role) => { const column = byRole(role); return column === undefined ? null : { $column: column.name } }
  const what = said('description') ?? said('model') ?? said('class')
  if (what === null) questions.push('no column says what an item is: "description" and "itemClass" are for you to write')
  if (said('class') === null) questions.push('"itemClass": no column has it; the same word stands for all rows until you write another')
  const item = {
    name: 'item', kind: 'item', ...(key === null ? {} : { label: `${name}:{${key}}` }),
    fields: without({ description: what ?? 'item, not described', itemClass: said('class') ?? 'class not stated', custodianText: said('custodian'), note: said('note'), recoveredIn: said('found') === null && said('place') === null ? null : { $row: 'recovery' } }),
  }
  const recovery = said('found') ?? said('place')
  const marks = (['serial', 'lot'] as const).flatMap((role) => (byRole(role) === undefined ? [] : [{ name: role, kind: 'mark', when: byRole(role)!.name, fields: { item: { $row: 'item' }, position: role === 'serial' ? 'serial number' : 'lot number', transcription: { $column: byRole(role)!.name } } }]))
  const list = byRole('marks')
  const identified = byRole('maker') ?? byRole('model') ?? byRole('country')
  const level = byRole('maker') !== undefined ? 'maker' : byRole('model') !== undefined ? 'model' : 'country-of-manufacture'
  const photo = byRole('photo')
  const statements = [
    ...(recovery === null ? [] : [{ name: 'recovery', kind: 'recovery', ...(byRole('found') === undefined ? { when: byRole('place')!.name } : {}), fields: without({ when: said('found'), place: said('place') === null ? null : { text: said('place') } }) }]),
    item, ...marks,
    ...(list === undefined ? [] : [{ name: 'mark', kind: 'mark', each: list.name, fields: { item: { $row: 'item' }, transcription: { $column: list.name } } }]),
    ...(identified === undefined ? [] : [{ name: 'identified', kind: 'identification', when: identified.name, fields: without({ item: { $row: 'item' }, level, value: { $column: identified.name }, maker: level === 'maker' ? { $column: identified.name } : null, country: countryOf(byRole('country'), questions) }) }]),
    ...(photo === undefined ? [] : [{ name: 'photo', kind: 'photo', when: photo.name, fields: { blob: { $file: photo.name }, pictureType: 'original', shows: [{ $row: 'item' }] } }]),
  ]
  const mapping = { format: mappingFormat, name, ...(key === null ? {} : { key: [key] }), ...(header.number === 1 ? {} : { headerRow: header.number }), every: { handling: 'restricted' }, columns: described, statements }
  return { text: `${JSON.stringify(mapping, null, 2)}\n`, questions }
}

function columnsOf(header: SheetRow, rows: readonly SheetRow[]): Seen[] {
  const headers = header.cells.map(({ text }) => headerText(text))
  const taken = new Set<Role>()
  return headers.map((text, at) => {
    const cells = rows.map((row) => row.cells[at]).filter((cell) => cell !== undefined && !isEmptyCell(cell)).map((cell) => cell!)
    const isTwice = headers.indexOf(text) !== headers.lastIndexOf(text)
    const wanted = cells.length === 0 ? null : roleOf(text)
    const role = wanted === null || taken.has(wanted) ? null : wanted
    if (role !== null) taken.add(role)
    return { header: text, name: isTwice || text === '' || /[{}]/.test(text) ? lettersOf(at) : text, letter: isTwice || text === '' || /[{}]/.test(text) ? lettersOf(at) : null, role, texts: cells.map((cell) => cell.text.trim()), isDate: cells.length > 0 && cells.every(({ is }) => is === 'date') }
  })
}

function shapeOf({ header, role, texts, isDate }: Seen, questions: string[]): object {
  if (role === 'photo') return { as: 'file' }
  if (role === 'serial' || role === 'lot') {
    const lengths = new Set(texts.filter((text) => /^\d+$/.test(text)).map(({ length }) => length))
    if (lengths.size === 1 && texts.length > 2 && texts.every((text) => /^\d+$/.test(text))) { questions.push(`${header}: all values have ${[...lengths][0]} digits; "digits" refuses shorter ones. Take it out where they may be shorter`); return { as: 'plain-mark', digits: [...lengths][0] } }
    return { as: 'plain-mark' }
  }
  if (role === 'marks') {
    const separator = [';', '|', '\n'].find((each) => texts.some((text) => text.includes(each)))
    if (separator === undefined) questions.push(`${header}: no value has several marks; where they will, say what parts them`)
    return { as: 'list', separator: separator ?? ';' }
  }
  if (role !== 'found') return {}
  const fits = (['day-first', 'month-first', 'year-first'] as const).filter((written) => texts.every((text) => readWrittenDate(text, { written, centuryFrom: 1950 }).ok))
  if (isDate || texts.every((text) => readWrittenDate(text, { written: null, centuryFrom: null }).ok)) return { as: 'date' }
  const [only, second] = fits
  if (only !== undefined && second === undefined) { questions.push(`${header}: only ${only} fits all values that were looked at`); return { as: 'date', written: only } }
  questions.push(`${header}: ${fits.length === 0 ? 'no way of writing dates fits all values' : `${fits.join(' and ')} both fit`}: write "written" yourself, or such rows are refused`)
  return { as: 'date' }
}

function keyOf(columns: readonly Seen[], named: Seen | undefined, serial: Seen | undefined, questions: string[]): string | null {
  const isUnique = ({ texts }: Seen) => texts.length > 0 && new Set(texts).size === texts.length
  const found = [named, serial].find((column) => column !== undefined && isUnique(column))
  if (found === undefined) questions.push(`no column with other values in each row was recognised (${columns.length} columns): without "key" a changed row becomes a new item`)
  return found?.name ?? null
}

function countryOf(column: Seen | undefined, questions: string[]): object | null {
  if (column === undefined) return null
  if (column.texts.every((text) => /^[A-Z]{2}$/.test(text))) return { $column: column.name }
  questions.push(`${column.header}: countries are written in two letters (ISO 3166-1); give "values" to use them`)
  return null
}

const without = (fields: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
