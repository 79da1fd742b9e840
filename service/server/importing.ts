/**
 * Importing: the rows of a sheet become sealed statements, or each is told why not. The file itself is sealed first, as the document that says so.
 *
 * The same row makes the same ids, so a file can be imported again: what it says already is not said twice, what it says otherwise becomes a correction, and an import that
 * was cut short goes on. Rows are read several times and held once, so that memory stays bounded.
 *
 * Formats: spec/mapping.md
 * @module
 */
import { createHash } from 'node:crypto'
import type { Json } from '@proofmark/core/bytes'
import {
  checkStatement, type CheckedStatement, type Compared, compareStatement, type DigitsSeen, emptyCell, isEmptyCell, locateColumns, type LocatedColumns, type Mapping, noDigits, planRow, type Planning, possibleIds,
  type RowPlan, type RowChange, type RowProblem, type RowReport, type RowStatus, seeDigits, type SheetProblem, type SheetRow, Survey,
} from '@proofmark/core/sheets'
import { kinds, type AnyStatement, type StatementId } from '@proofmark/core/statements'
import { openSheetFile, type SheetFile } from 'proofmark/sheets'
import type { Sealable, Store } from 'proofmark/store'
import { goneStatements, isImportDocument, type Gone } from './import-gone.ts'
import type { EvidenceFolder } from './evidence-folder.ts'

export type Importer = Pick<Store, 'world' | 'derivedId' | 'hasBlob' | 'putBlob' | 'seal'>

export interface ImportOptions {
  readonly bytes: Uint8Array
  /** Only a label: the last part of its path. */
  readonly fileName: string
  readonly mapping: Mapping
  /** Instead of the sheet that the mapping names. */
  readonly sheet: string | null
  /** The rows, where they are not those of `bytes` as a sheet: submissions of a form. */
  readonly opened?: SheetFile | undefined
  readonly dryRun: boolean
  /** Where files of evidence are looked for by name; `null`: nowhere. */
  readonly files: EvidenceFolder | null
  /** Rows before the header, the header and each row that is not empty, in their order, with what became of it. */
  readonly onRow: (cells: readonly string[], row: RowReport | 'before' | 'header', number: number) => void
  /** `rows`: all of them once `reading` is over; `statements`: sealed so far, or in a dry run those that would be. */
  readonly onProgress: (phase: 'reading' | 'checking' | 'sealing', rows: number, statements: number) => void
  /** `leave`: rows that say something otherwise are told of, and no correction is sealed; what they say beside that is. */
  readonly corrections?: 'seal' | 'leave'
  /** Why rows say something otherwise, for their corrections; left out, that the file does. */
  readonly reason?: string | null
  /** Only so many rows after the header are looked at, as if there were no others. */
  readonly first?: number
  /** Places in the log of what was sealed together. */
  readonly onSealed?: (indexes: readonly number[]) => void
  /** Aborted, no further batch is sealed; what is sealed stays so. */
  readonly signal?: AbortSignal
}

export interface Imported {
  readonly file: string
  readonly format: SheetFile['format']
  readonly sheet: string
  readonly dryRun: boolean
  readonly rows: Readonly<Record<RowStatus | 'empty', number>>
  /** The last row that was told of before somebody stopped it, 0: none; `null`: nobody did. Counts are those of the rows to there. */
  readonly stoppedAfter: number | null
  /** Statements sealed, or in a dry run those that would be; the document and corrections included. */
  readonly statements: number
  readonly notes: SheetFile['notes']
  readonly gone: readonly Gone[]
  /** Files of the folder that no row names, and files that lie there twice under different names. */
  readonly unnamed: readonly string[]
  readonly twins: readonly (readonly string[])[]
}

export type ImportAnswer = { readonly ok: true; readonly imported: Imported } | { readonly ok: false; readonly problems: readonly SheetProblem[] }

/** Statements under one head: sealing waits for the disk once for all of them. */
const batchSize = 1000

/** One import at a time: two of one mapping at once would both find their rows new. */
const running = new WeakMap<Importer, Promise<unknown>>()

/** Throws `SheetFault` for a file that is no readable sheet. */
export function importSheet(store: Importer, options: ImportOptions): Promise<ImportAnswer> {
  const turn = (running.get(store) ?? Promise.resolve()).then(() => importNow(store, options), () => importNow(store, options))
  running.set(store, turn)
  return turn
}

/** What can be said of file and mapping without a store. Throws `SheetFault`. */
export async function checkSheet({ mapping, bytes, sheet, opened, onProgress }: Pick<ImportOptions, 'mapping' | 'bytes' | 'sheet' | 'opened' | 'onProgress'>): Promise<readonly SheetProblem[]> {
  const looked = await lookThrough(opened ?? await openSheetFile(bytes, { sheet: sheet ?? mapping.sheet, encoding: mapping.encoding, separator: mapping.separator }), mapping, onProgress)
  return looked.ok ? [] : looked.problems
}

async function importNow(store: Importer, options: ImportOptions): Promise<ImportAnswer> {
  const { mapping, bytes, onProgress, first } = options
  const whole = options.opened ?? await openSheetFile(bytes, { sheet: options.sheet ?? mapping.sheet, encoding: mapping.encoding, separator: mapping.separator })
  const file = first === undefined ? whole : { ...whole, rows: () => rowsTo(whole, mapping.headerRow, first) }
  const world = store.world()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const document = store.derivedId(['document', mapping.name, sha256])

  const looked = await lookThrough(file, mapping, onProgress)
  if (!looked.ok) return looked
  onProgress('reading', looked.rows, 0)
  const isStopped = () => options.signal?.aborted === true
  const planning: Planning = {
    mapping, columns: looked.columns, digits: looked.digits, idOf: store.derivedId, document, sheet: file.sheet,
    fileOf: (name, column) => options.files?.find(name, column) ?? { code: 'file-missing', at: column, expected: 'a folder of files, named with --photos', found: name, isNote: false },
  }
  const labels = Map.groupBy(world.current.filter(({ fields }) => fields.label !== null), ({ fields }) => fields.label!)
  const survey = new Survey({ byId: (id) => (id === document ? { kind: 'document' } : world.sealed(id)), byLabel: (label) => labels.get(label) ?? [] })
  const known = { sealed: (id: StatementId) => world.sealed(id), current: (id: StatementId) => { const kind = world.sealed(id)?.kind; return kind === undefined ? undefined : (world.get(id, kind) as AnyStatement | undefined) } }
  const plans = async function* () { for await (const row of dataRows(file, mapping)) if (saysSomething(row)) yield { row, plan: planRow(row, planning) } }
  const judged = (plan: RowPlan) => judge(plan, survey, known, store.derivedId)

  let rows = 0
  for await (const { plan } of plans()) { survey.see(plan); if (++rows % 500 === 0) { onProgress('checking', Math.round(rows / 2), 0); await breath(); if (isStopped()) break } }
  for await (const { plan } of plans()) {
    if (survey.refusals.has(plan.number)) continue
    const { problems, statements } = judged(plan)
    survey.judge(plan, problems, statements.flatMap(({ checked: { id, kind, fields } }) => (kind === 'item' && typeof fields['partOf'] === 'string' ? [[id, fields['partOf']] as const] : [])))
    if (++rows % 500 === 0) { onProgress('checking', Math.round(rows / 2), 0); await breath(); if (isStopped()) break }
  }
  survey.close((id) => world.get(id, 'item')?.fields.partOf ?? null)

  const counts: Record<RowStatus | 'empty', number> = { new: 0, changed: 0, same: 0, refused: 0, empty: looked.empty }
  const hadBefore = isImportDocument(world, mapping.name, store.derivedId)
  const met = hadBefore.size === 0 ? null : new Set<StatementId>()
  let [isDocumentSealed, count, openUntil, seen, told] = [world.sealed(document) !== undefined, 0, 0, 0, 0]
  let waiting: { cells: readonly string[]; report: RowReport }[] = []
  let drafts: Sealable[] = []
  let blobs = new Map<string, string>()
  /** Statements that rows share, once one of these rows has made them. */
  const shared = new Set<StatementId>()
  const sharedIndexes = new Map<StatementId, number>()
  const flush = async () => {
    const draftCount = drafts.length
    let indexes = new Map<string, number>()
    if (drafts.length > 0 && !options.dryRun) {
      if (!isDocumentSealed) { await store.putBlob(bytes); drafts.unshift(documentOf(document, options, file, sha256, bytes.length)) }
      for (const [hash, name] of blobs) if (!store.hasBlob(hash)) await store.putBlob(options.files!.read(name, hash))
      indexes = new Map((await store.seal(drafts)).map(({ id, index }) => [id, index]))
      options.onSealed?.([...indexes.values()])
      for (const id of shared) if (indexes.has(id)) sharedIndexes.set(id, indexes.get(id)!)
    }
    if (drafts.length > 0 && !isDocumentSealed) { isDocumentSealed = true; count++ }
    count += draftCount
    for (const { cells, report } of waiting) {
      counts[report.status]++
      told = report.number
      options.onRow(cells, { ...report, statements: report.statements.map((each) => ({ ...each, index: indexes.get(each.id) ?? sharedIndexes.get(each.id) ?? world.sealed(each.id)?.index ?? null })) }, report.number)
    }
    ;[waiting, drafts, blobs] = [[], [], new Map()]
  }
  for (const { cells, number } of looked.before) options.onRow(cells.map(({ text }) => text), 'before', number)
  if (looked.header !== null) options.onRow(looked.header.cells.map(({ text }) => text), 'header', looked.header.number)
  for await (const { row, plan } of plans()) {
    if (isStopped()) break
    const refused = survey.refusals.get(plan.number)
    const outcome = refused === undefined ? judged(plan) : { problems: refused, statements: [] }
    const sharedHere = new Set(plan.statements.flatMap(({ id, isShared }) => (isShared ? [id] : [])))
    const status = refused === undefined ? statusOf(outcome.statements, sharedHere) : 'refused'
    for (const { checked, compared } of outcome.statements) {
      met?.add(checked.id)
      if (compared.status !== 'new' && compared.status !== 'changed') continue
      if (shared.has(checked.id)) continue
      if (sharedHere.has(checked.id)) shared.add(checked.id)
      if (compared.status === 'changed' && options.corrections === 'leave') continue
      drafts.push(compared.status === 'new' ? checked : correctionOf(checked, compared, options, known.current(checked.id)))
      const blob = checked.fields['blob'] as { sha256: string; name: string } | null | undefined
      if (blob !== null && blob !== undefined) blobs.set(blob.sha256, options.files?.nameOf(blob.sha256) ?? blob.name)
    }
    if (refused !== undefined) for (const id of met === null ? [] : possibleIds(plan, planning)) met?.add(id)
    waiting.push({ cells: row.cells.map(({ text }) => text), report: {
      number: plan.number, status, problems: [...outcome.problems, ...plan.problems.filter(({ isNote }) => isNote)], changes: outcome.statements.flatMap(changesIn), taken: takenOf(plan),
      statements: outcome.statements.map(({ checked: { id, kind, name, fields } }) => ({ id, kind, name, label: (fields['label'] as string | null) ?? null, index: null, fields })),
    } })
    openUntil = Math.max(openUntil, survey.lastNeeded(plan.number))
    if ((drafts.length >= batchSize || waiting.length >= 5 * batchSize) && plan.number >= openUntil) await flush()
    if (++seen % 500 === 0) { onProgress('sealing', seen, count); await breath() }
  }
  if (!isStopped()) await flush()
  return { ok: true, imported: {
    file: options.fileName, format: file.format, sheet: file.sheet, dryRun: options.dryRun, rows: counts, stoppedAfter: isStopped() ? told : null, statements: count, notes: file.notes,
    gone: met === null || isStopped() ? [] : goneStatements(world, hadBefore, met), unnamed: options.files?.unnamed() ?? [], twins: options.files?.twins() ?? [],
  } }
}

/** A server answers others meanwhile. */
const breath = () => new Promise<void>((resolve) => void setImmediate(resolve))

interface Judged { readonly checked: CheckedStatement; readonly compared: Compared }

function judge(plan: RowPlan, survey: Survey, known: Parameters<typeof compareStatement>[1], idOf: Store['derivedId']): { readonly problems: readonly RowProblem[]; readonly statements: readonly Judged[] } {
  const targets = survey.targets(plan)
  const checked = plan.statements.map((statement) => checkStatement(statement, targets))
  const statements = checked.flatMap((each) => (each.ok ? [{ checked: each.statement, compared: compareStatement(each.statement, known, idOf) }] : []))
  return { statements, problems: [...checked.flatMap((each) => (each.ok ? [] : each.problems)), ...statements.flatMap(({ compared }) => (compared.status === 'new' ? [] : compared.problems))] }
}

/** A row that gained or changed something is changed; only one of which nothing was there is new, whatever it shares with other rows. */
function statusOf(judged: readonly Judged[], shared: ReadonlySet<StatementId>): RowStatus {
  const own = judged.filter(({ checked }) => !shared.has(checked.id))
  if ((own.length === 0 ? judged : own).every(({ compared }) => compared.status === 'new')) return 'new'
  return judged.every(({ compared }) => compared.status === 'same') ? 'same' : 'changed'
}

const changesIn = ({ checked, compared }: Judged): RowChange[] => (compared.status !== 'changed' ? [] : compared.changes.map(({ field, before, value }) => ({ statement: checked.name, field, before, value })))

const takenOf = ({ values, problems }: RowPlan): Record<string, string> =>
  Object.fromEntries(problems.flatMap(({ isNote, at }) => (isNote && values.has(at) ? [[at, values.get(at)!.map(({ value }) => value).join(', ')] as const] : [])))

function correctionOf({ id, fields }: CheckedStatement, { changes, correction }: Compared & { status: 'changed' }, { fileName, reason }: ImportOptions, now: AnyStatement | undefined): Sealable {
  const common = { case: now?.fields.case ?? null, author: now?.fields.author ?? null, handling: now?.fields.handling, sources: fields['sources'] }
  return { id: correction, kind: 'correction', fields: kinds.correction.schema.parse({ ...common, of: id, changes: changes.map(({ field, value }) => ({ field, value })), reason: reason ?? `imported again: ${fileName} says otherwise` }) }
}

/** What the mapping says of every statement holds of the file as well, where it names no column. */
function documentOf(id: StatementId, { mapping, fileName }: ImportOptions, { mediaType }: SheetFile, sha256: string, size: number): Sealable {
  const plain = Object.entries(mapping.every).filter(([name, value]) => ['case', 'author', 'made', 'handling', 'note'].includes(name) && !isExpression(value))
  const fields = { documentType: 'other', title: fileName, ...Object.fromEntries(plain), ...mapping.document, blob: { sha256, size, type: mediaType, name: fileName } }
  return { id, kind: 'document', fields: kinds.document.schema.parse(fields) }
}

const isExpression = (value: Json): boolean => typeof value === 'object' && value !== null && Object.keys(value)[0]?.startsWith('$') === true

interface Looked { readonly ok: true; readonly columns: LocatedColumns; readonly digits: ReadonlyMap<string, DigitsSeen>; readonly before: readonly SheetRow[]; readonly header: SheetRow | null; readonly rows: number; readonly empty: number }

/** Where the columns are, and what their values look like together. */
async function lookThrough(file: SheetFile, mapping: Mapping, onProgress: ImportOptions['onProgress']): Promise<Looked | { readonly ok: false; readonly problems: readonly SheetProblem[] }> {
  const digits = new Map<string, DigitsSeen>()
  const before: SheetRow[] = []
  let header: SheetRow | null = null
  let columns: LocatedColumns | null = null
  let [rows, empty] = [0, 0]
  for await (const row of file.rows()) {
    if (row.number < mapping.headerRow) { before.push(row); continue }
    if (columns === null) {
      if (mapping.headerRow > 0 && row.number > mapping.headerRow) return { ok: false, problems: [{ code: 'header-missing', at: '/headerRow', expected: `headers in row ${mapping.headerRow}`, found: `an empty row; the next one that is not is row ${row.number}` }] }
      const located = locateColumns(mapping, row, file.format === 'csv')
      if (!located.ok) return located
      columns = located.columns
      if (mapping.headerRow > 0) { header = row; continue }
    }
    if (!saysSomething(row)) { empty++; continue }
    for (const [name, places] of columns.places) {
      const [place] = places
      if (place !== undefined) digits.set(name, seeDigits(digits.get(name) ?? noDigits, row.cells[place.at] ?? emptyCell))
    }
    if (++rows % 1000 === 0) { onProgress('reading', rows, 0); await breath() }
  }
  if (columns === null) return { ok: false, problems: [{ code: 'sheet-empty', at: '', expected: 'a header and rows', found: 'no row that holds anything' }] }
  return { ok: true, columns, digits, before, header, rows, empty }
}

async function* rowsTo(file: SheetFile, headerRow: number, first: number): AsyncGenerator<SheetRow> {
  let rows = 0
  for await (const row of file.rows()) {
    yield row
    if (row.number > headerRow && ++rows >= first) return
  }
}

async function* dataRows(file: SheetFile, mapping: Mapping): AsyncGenerator<SheetRow> {
  for await (const row of file.rows()) if (row.number > mapping.headerRow) yield row
}

/** A row with nothing in it is counted and not told of; one that holds something outside of the mapped columns is no empty row. */
const saysSomething = (row: SheetRow): boolean => row.cells.some((cell) => !isEmptyCell(cell))
