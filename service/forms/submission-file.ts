/**
 * Submission file: the submissions of a form, in whatever way ODK Central, Briefcase or KoboToolbox gave them out, as one sheet that an import can read.
 *
 * Which way it is shows in the files, not in their names: tables with `KEY` or `_uuid`, a workbook of such tables, XML documents, a JSON list.
 * A file that cannot be read is a row that says so; the others land.
 *
 * Format: spec/forms.md
 * @module
 */
import { editionsOf, exportRows, isExportHeader, isFileType, rowsOfTree, submissionSheet, tableOf, tablesOf, textAt, type ExportTable, type Form, type LostSubmission, type TableRow, type Tree } from '@proofmark/core/forms'
import { type SheetRow, textCell } from '@proofmark/core/sheets'
import { csvRows, readSheets, SheetFault, type SheetFile } from 'proofmark/sheets'
import { type Bundle, isLeading, requireFiles } from './bundle.ts'
import { readSubmissionXml } from './submission-xml.ts'
import { readSubmissionsJson } from './submission-json.ts'

export interface SubmissionFile { readonly sheet: SheetFile; readonly document: ReturnType<Bundle['document']>; /** Paths of files that hold submissions; all others may be named by them. */ readonly read: readonly string[] }

interface Found { readonly rows: readonly TableRow[]; readonly lost: readonly LostSubmission[]; readonly read: readonly string[]; readonly notes: SheetFile['notes'] }

/** A submission is text that people typed; all of them are held in memory at once. */
const largestXml = 16 * 1024 ** 2
const largestTable = 256 * 1024 ** 2
const largestSum = 512 * 1024 ** 2

/** Throws `SheetFault` where no submission is found at all, or the zip is made to harm. */
export async function openSubmissions(bundle: Bundle, form: Form): Promise<SubmissionFile> {
  requireFiles(bundle)
  const leading = bundle.paths.filter(isLeading)
  const within: Bundle = { ...bundle, paths: bundle.paths.filter((path) => !isLeading(path)) }
  const found = (await tablesIn(within, form)) ?? (await documentsIn(within, form)) ?? (await listsIn(within, form))
  if (found === null) throw new SheetFault('not-a-sheet', `${bundle.name} holds no submissions: no table with a column KEY or _uuid, no XML document with an instanceID, no JSON list`)
  const { rows: sheet, others, emptyRounds } = submissionSheet(form, placeFiles(form, found.rows, within), found.lost)
  const notes: SheetFile['notes'][number][] = [...found.notes]
  if (leading.length > 0) notes.push({ code: 'other-files', message: `not read, since their names lead out of the folder: ${leading.slice(0, 5).map((path) => JSON.stringify(path)).join(', ')}${leading.length > 5 ? ` and ${leading.length - 5} more` : ''}` })
  const unasked = others.filter((name) => !name.startsWith('meta/'))
  if (unasked.length > 0) notes.push({ code: 'other-columns', message: `columns that the form has no question for: ${unasked.slice(0, 20).join(', ')}${unasked.length > 20 ? ` and ${unasked.length - 20} more` : ''}` })
  if (emptyRounds > 0) notes.push({ code: 'empty-rounds', message: `${emptyRounds} rounds of repeats hold no answer` })
  const document = bundle.document(found.read)
  return { document, read: found.read, sheet: { format: 'submissions', mediaType: document.mediaType, sheet: form.id ?? form.title ?? 'submissions', sheets: [], notes, async *rows() { yield* sheet } } }
}

const endsWith = (path: string, ending: string) => path.toLowerCase().endsWith(ending)

/** Tables of Central (CSV) and of Kobo (XLSX, CSV). Files that came along with submissions lie in folders below. */
async function tablesIn(bundle: Bundle, form: Form): Promise<Found | null> {
  const tables: ExportTable[] = []
  const read: string[] = []
  const lost: LostSubmission[] = []
  const outermost = Math.min(...bundle.paths.map((path) => path.split('/').length))
  for (const path of bundle.paths.filter((each) => each.split('/').length === outermost)) {
    if (!endsWith(path, '.csv') && !endsWith(path, '.xlsx') && !(bundle.paths.length === 1 && !endsWith(path, '.xml') && !endsWith(path, '.json'))) continue
    if (bundle.size(path) > largestTable) throw new SheetFault('sheet-too-large', `${path} has more than ${largestTable / 1024 ** 2} MiB`)
    try {
      const sheets = await sheetsIn(path, bundle.read(path))
      const exported = sheets.filter(({ rows: [header] }) => header !== undefined && isExportHeader(header.cells.map(({ text }) => text.trim())))
      tables.push(...exported)
      if (exported.length > 0) read.push(path)
    } catch (error) {
      if (!(error instanceof SheetFault) || bundle.paths.length === 1) throw error
      lost.push({ code: error.code, from: path, message: error.message })
    }
  }
  return tables.length === 0 ? null : { ...join(exportRows(form, tables), lost), read, notes: [] }
}

const join = ({ rows, lost }: Pick<Found, 'rows' | 'lost'>, more: readonly LostSubmission[]) => ({ rows, lost: [...lost, ...more] })

async function sheetsIn(path: string, bytes: Uint8Array): Promise<readonly ExportTable[]> {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  const isTable = bytes[0] === 0x50 || bytes[0] === 0xd0
  if (isTable) return (await readSheets(bytes)).map((sheet) => ({ name: sheet.name, from: `${name}, ${sheet.name}`, rows: sheet.rows }))
  const rows: SheetRow[] = [...csvRows(bytes, { encoding: null, separator: null })]
  return [{ name, from: path, rows }]
}

/** XML documents, one for each submission, each perhaps with its files beside it. */
async function documentsIn(bundle: Bundle, form: Form): Promise<Found | null> {
  const lost: LostSubmission[] = []
  const submissions: { path: string; root: Tree; instanceId: string; replaces: string | null; rootId: string | null }[] = []
  const read: string[] = []
  const foreign: string[] = []
  let sum = 0
  for (const path of bundle.paths.filter((each) => endsWith(each, '.xml'))) {
    const lose = (code: string, message: string) => void lost.push({ code, from: path, message })
    read.push(path)
    const size = bundle.size(path)
    if (size > largestXml || (sum += size) > largestSum) { lose('sheet-too-large', `it has ${Math.ceil(size / 1024)} KiB, and a submission at most ${largestXml / 1024 ** 2} MiB, all of them ${largestSum / 1024 ** 2}`); continue }
    try {
      const submission = await readSubmissionXml(path, bundle.read(path))
      if (submission === null) { foreign.push(path); read.pop(); continue }
      const { root, instanceId, formId, replaces, rootId, isEncrypted } = submission
      if (isEncrypted) lose('submission-encrypted', 'it is encrypted; decrypt it with ODK Central or Briefcase first')
      else if (instanceId === null) lose('not-a-submission', 'it has no instanceID')
      else if (form.id !== null && formId !== null && formId !== form.id && root.name !== form.id) lose('form-other', `it is of the form ${formId}, and the form given is ${form.id}`)
      else submissions.push({ path, root, instanceId, replaces, rootId })
    } catch (error) {
      if (!(error instanceof SheetFault)) throw error
      lose(error.code, error.message)
    }
  }
  if (read.length === 0) return null
  const notes: SheetFile['notes'][number][] = foreign.length === 0 ? [] : [{ code: 'other-files', message: `XML of something else: ${foreign.slice(0, 5).join(', ')}` }]
  return fromTrees(form, submissions.map((each) => ({ ...each, from: each.path })), lost, read, notes)
}

async function listsIn(bundle: Bundle, form: Form): Promise<Found | null> {
  const paths = bundle.paths.filter((path) => endsWith(path, '.json'))
  const lost: LostSubmission[] = []
  const submissions: { root: Tree; from: string; instanceId: string; replaces: string | null; rootId: string | null }[] = []
  for (const path of paths) {
    if (bundle.size(path) > largestTable) throw new SheetFault('sheet-too-large', `${path} has more than ${largestTable / 1024 ** 2} MiB`)
    for (const [at, root] of readSubmissionsJson(path, bundle.read(path)).entries()) {
      const from = `${path}:${at + 1}`
      const id = textAt(root, 'meta', 'instanceID') ?? textAt(root, '_uuid')
      if (id === null) lost.push({ code: 'not-a-submission', from, message: 'neither meta/instanceID nor _uuid says something' })
      else submissions.push({ root, from, instanceId: id.startsWith('uuid:') ? id : `uuid:${id}`, replaces: textAt(root, 'meta', 'deprecatedID'), rootId: textAt(root, 'meta', 'rootUuid') })
    }
  }
  return paths.length === 0 ? null : fromTrees(form, submissions, lost, paths, [])
}

type Submission = { readonly root: Tree; readonly from: string; readonly instanceId: string; readonly replaces: string | null; readonly rootId: string | null }

function fromTrees(form: Form, submissions: readonly Submission[], before: readonly LostSubmission[], read: readonly string[], notes: SheetFile['notes']): Found {
  const rows: TableRow[] = []
  const lost = [...before]
  const replaced: string[] = []
  const editions = editionsOf(submissions.map(({ instanceId, replaces, rootId }) => ({ instanceId, replaces, root: rootId === null || rootId.startsWith('uuid:') ? rootId : `uuid:${rootId}` })))
  for (const [at, { root, from }] of submissions.entries()) {
    const edition = editions[at]!
    if ('replacedBy' in edition) { replaced.push(`${from} by ${edition.replacedBy}`); continue }
    const made = rowsOfTree(form, root, edition.key, from)
    if (made.ok) rows.push(...made.rows)
    else lost.push({ code: made.code, from, message: made.message })
  }
  return { rows, lost, read, notes: replaced.length === 0 ? notes : [...notes, { code: 'submission-replaced', message: `replaced by a later version of them: ${replaced.join(', ')}` }] }
}

/** Where a name is that of several files, the one beside the submission or in the folder of its id is meant. */
function placeFiles(form: Form, rows: readonly TableRow[], { paths }: Bundle): readonly TableRow[] {
  const files = new Map([...tablesOf(tableOf(form))].map((table) => [table.path, table.questions.filter(({ type }) => isFileType(type)).map(({ path }) => path)]))
  const byName = Map.groupBy(paths, (path) => path.slice(path.lastIndexOf('/') + 1))
  for (const { table, cells, from, key } of rows) {
    for (const question of files.get(table) ?? []) {
      const cell = cells.get(question)
      const named = cell === undefined ? [] : (byName.get(cell.text) ?? [])
      if (named.length < 2) continue
      const id = /^(?:uuid:)?([^/]*)/.exec(key)![1]!
      const near = [named.filter((path) => path === `${from.slice(0, from.lastIndexOf('/') + 1)}${cell!.text}`), named.filter((path) => path.split('/').some((part) => part === id || part === `uuid:${id}` || part === `uuid${id}`))].find(({ length }) => length === 1)
      if (near !== undefined) cells.set(question, textCell(near[0]!))
    }
  }
  return rows
}
