/**
 * Import desk: the one sheet that lies open at the server, and the one import that runs over it. A dry run comes first; what it was made of is what is sealed.
 *
 * The sheet lies in memory until another takes its place. An import can be stopped: what is sealed stays so, and is told.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { locateColumns, parseMapping, reportCells, reportHeaders, textCell, type LocatedColumns, type Mapping, type RowReport } from '@proofmark/core/sheets'
import { reportWriter, SheetFault } from 'proofmark/sheets'
import { importSheet, type Importer, type ImportOptions } from './importing.ts'
import { rowView } from './import-rows.ts'
import type { ImportFilter, ImportJob, ImportPreview, ImportProblem, ImportRows, ImportSheet, ImportState, SentFile } from './import-view.ts'
import { RowSpool } from './row-spool.ts'
import { sentFiles, type SentFiles } from './sent-files.ts'
import { surveySheet, type Surveying } from './sheet-survey.ts'

export type DeskCode =
  | 'import-running' // one at a time
  | 'sheet-gone' // the sheet is not the one that lies here
  | 'check-unknown' // the dry run that is to be sealed is not the one that was made last
  | 'mapping-invalid'
  | 'header-missing'

export class DeskRefused extends Error {
  readonly code: DeskCode
  readonly problems: readonly ImportProblem[]
  constructor(code: DeskCode, message: string, problems: readonly ImportProblem[] = []) {
    super(message)
    this.code = code
    this.problems = problems
  }
}

/** Rows of a preview, and those that are read for it, so that references between rows are found. */
const [previewRows, previewRead] = [8, 200]
/** Rows whose statements keep their fields for the screen, beside those that have problems or changes. */
const fieldsKept = 500
/** Named one by one. */
const mostNamed = 500

interface Lying { readonly view: ImportSheet; readonly bytes: Uint8Array; readonly choice: Surveying }
interface Job { readonly id: string; readonly lying: Lying; readonly mapping: Mapping; readonly files: readonly SentFile[]; readonly isDryRun: boolean; readonly spool: RowSpool; readonly stop: AbortController; columns: LocatedColumns | null; view: ImportJob; phaseFrom: number }

export class ImportDesk {
  private lying: Lying | null = null
  private job: Job | null = null
  private readonly store: Importer
  private readonly now: () => number
  private readonly complain: (error: Error) => void

  constructor(store: Importer, { now, complain }: { readonly now: () => number; /** Into the log of the machine. */ readonly complain: (error: Error) => void }) {
    this.store = store
    this.now = now
    this.complain = complain
  }

  state(): ImportState {
    return { sheet: this.lying?.view ?? null, job: this.job?.view ?? null }
  }

  /** Throws `SheetFault`, `DeskRefused`. */
  async open(bytes: Uint8Array, choice: Surveying): Promise<ImportSheet> {
    this.refuseRunning()
    const view = await surveySheet(bytes, choice)
    if (view === null) throw new DeskRefused('header-missing', 'No row with several values was found, so no header.')
    this.refuseRunning()
    this.clear()
    this.lying = { view, bytes, choice }
    return view
  }

  /** Bytes that were sent before, so that the same file is opened again by another choice. */
  bytesOf(sha256: string): Uint8Array | null {
    return this.lying?.view.id === sha256 ? this.lying.bytes : null
  }

  /** The first rows as they would be sealed. A mapping that is none yet is answered with what is wrong. Throws `SheetFault`, `DeskRefused`. */
  async preview(sheet: string, text: string, files: readonly SentFile[]): Promise<ImportPreview> {
    const lying = this.lyingAs(sheet)
    this.refuseRunning()
    const read = parseMapping(text)
    if (!read.ok) return { problems: read.problems, rows: [] }
    const rows: ImportPreview['rows'][number][] = []
    let columns: LocatedColumns | null = null
    const answer = await importSheet(this.store, {
      ...this.optionsOf(lying, read.mapping, sentFiles(files, (sha256) => this.store.hasBlob(sha256), false)), dryRun: true, first: previewRead, onProgress: () => undefined,
      onRow: (cells, row, number) => {
        if (row === 'header') columns = columnsOf(read.mapping, cells, lying)
        else if (row !== 'before' && rows.length < previewRows) rows.push(rowView({ number, cells, row }, columns, lying.view.format))
      },
    })
    return answer.ok ? { problems: [], rows } : { problems: answer.problems, rows: [] }
  }

  check(sheet: string, text: string, files: readonly SentFile[]): ImportJob {
    this.refuseRunning()
    const lying = this.lyingAs(sheet)
    const read = parseMapping(text)
    if (!read.ok) throw new DeskRefused('mapping-invalid', 'The mapping cannot be used.', read.problems)
    return this.start(lying, read.mapping, files, true, {})
  }

  seal(check: string, { corrections, reason }: Required<Pick<ImportOptions, 'corrections' | 'reason'>>): ImportJob {
    this.refuseRunning()
    const made = this.job
    if (made === null || made.id !== check || !made.isDryRun || made.view.state !== 'done') throw new DeskRefused('check-unknown', 'This is not the dry run that was made last. Make another, and look at what it says.')
    return this.start(made.lying, made.mapping, made.files, false, { corrections, reason })
  }

  stop(): void {
    this.job?.stop.abort()
  }

  rows(job: string, filter: ImportFilter, from: number, count: number): ImportRows | null {
    const made = this.jobAs(job)
    return made === null ? null : { all: made.spool.counts[filter], rows: made.spool.page(filter, from, count).map((row) => rowView(row, made.columns, made.lying.view.format)) }
  }

  /** In pieces, in the format of the sheet. */
  report(job: string): { readonly name: string; readonly type: string; readonly pieces: Generator<Uint8Array> } | null {
    const made = this.jobAs(job)
    if (made === null || made.view.state === 'running') return null
    const { format, fileName, sheet } = made.lying.view
    return { name: `${fileName.replace(/\.[^.]*$/, '')}-report.${format}`, type: format === 'xlsx' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv; charset=utf-8', pieces: reportPieces(made, sheet === '' ? 'Report' : sheet) }
  }

  /** Takes the sheet off the desk. Throws `DeskRefused`. */
  close(): void {
    this.refuseRunning()
    this.clear()
  }

  private start(lying: Lying, mapping: Mapping, files: readonly SentFile[], isDryRun: boolean, more: Pick<ImportOptions, 'corrections' | 'reason'>): ImportJob {
    this.job?.spool.close()
    const [id, spool] = [randomBytes(16).toString('hex'), new RowSpool()]
    const job: Job = {
      id, lying, mapping, files, isDryRun, spool, stop: new AbortController(), columns: null, phaseFrom: this.now(),
      view: { id, sheet: lying.view.id, isDryRun, state: 'running', phase: 'reading', rows: 0, all: null, statements: 0, secondsLeft: null, problems: [], counts: spool.counts, result: null },
    }
    this.job = job
    void this.run(job, sentFiles(files, (sha256) => this.store.hasBlob(sha256), !isDryRun), more)
    return job.view
  }

  private async run(job: Job, sent: SentFiles, more: Pick<ImportOptions, 'corrections' | 'reason'>): Promise<void> {
    const { lying, mapping, spool, isDryRun } = job
    const sealed = { first: Number.POSITIVE_INFINITY, last: -1 }
    try {
      const answer = await importSheet(this.store, {
        ...this.optionsOf(lying, mapping, sent), ...more, dryRun: isDryRun, signal: job.stop.signal,
        onRow: (cells, row, number) => {
          if (row === 'header') job.columns = columnsOf(mapping, cells, lying)
          spool.add({ number, cells, row: typeof row === 'string' ? row : withoutFields(row, spool.counts.all < fieldsKept) })
        },
        onSealed: (indexes) => { for (const index of indexes) { sealed.first = Math.min(sealed.first, index); sealed.last = Math.max(sealed.last, index) } },
        onProgress: (phase, rows, statements) => this.tell(job, phase, rows, statements),
      })
      if (!answer.ok) { job.view = { ...job.view, state: 'refused', problems: answer.problems }; return }
      const { imported } = answer
      job.view = {
        ...job.view, state: imported.stoppedAfter === null ? 'done' : 'stopped', statements: imported.statements, rows: spool.counts.all, secondsLeft: null,
        result: {
          sheet: imported.sheet, empty: imported.rows.empty, stoppedAfter: imported.stoppedAfter, notes: imported.notes, goneCount: imported.gone.length, gone: imported.gone.slice(0, mostNamed),
          unnamed: imported.unnamed, twins: imported.twins, wanted: isDryRun ? sent.wanted() : [], sealed: sealed.last < 0 ? null : sealed,
        },
      }
    } catch (error) {
      const { code, message } = error as Error & { code?: string }
      // What a disk or the log says is for the log of the machine; what a sheet is, for its owner.
      job.view = { ...job.view, state: 'failed', secondsLeft: null, problems: [{ code: error instanceof SheetFault ? error.code : (code ?? 'import-failed'), at: '', expected: 'an import that ends', found: error instanceof SheetFault ? message : 'a fault of the server; its log on this machine says more' }] }
      if (!(error instanceof SheetFault)) this.complain(error as Error)
    }
  }

  private tell(job: Job, phase: ImportJob['phase'], rows: number, statements: number): void {
    if (phase !== job.view.phase) job.phaseFrom = this.now()
    const all = phase === 'reading' ? rows : job.view.all
    const seconds = (this.now() - job.phaseFrom) / 1000
    job.view = { ...job.view, phase, rows, all, statements, secondsLeft: phase === 'sealing' && all !== null && rows > 0 ? (seconds / rows) * Math.max(0, all - rows) : null }
  }

  private optionsOf({ view, bytes, choice }: Lying, mapping: Mapping, files: SentFiles): Pick<ImportOptions, 'bytes' | 'fileName' | 'mapping' | 'sheet' | 'files'> {
    return { bytes, fileName: view.fileName, mapping: { ...mapping, encoding: mapping.encoding ?? choice.encoding, separator: mapping.separator ?? choice.separator }, sheet: mapping.sheet ?? choice.sheet, files }
  }

  private lyingAs(sheet: string): Lying {
    if (this.lying?.view.id !== sheet) throw new DeskRefused('sheet-gone', 'This sheet does not lie here any more. Choose the file again.')
    return this.lying
  }

  private jobAs(id: string): Job | null {
    return this.job?.id === id ? this.job : null
  }

  private refuseRunning(): void {
    if (this.job?.view.state === 'running') throw new DeskRefused('import-running', 'An import is running. One at a time.')
  }

  private clear(): void {
    this.job?.spool.close()
    ;[this.job, this.lying] = [null, null]
  }
}

function columnsOf(mapping: Mapping, cells: readonly string[], { view }: Lying): LocatedColumns | null {
  const located = locateColumns(mapping, { number: mapping.headerRow, cells: cells.map(textCell), isHidden: false }, view.format === 'csv')
  return located.ok ? located.columns : null
}

/** Of a hundred thousand rows, the fields of all statements would be most of what is written to the disk. */
function withoutFields(row: RowReport, isAmongFirst: boolean): RowReport {
  return isAmongFirst || row.problems.length > 0 || row.changes.length > 0 ? row : { ...row, statements: row.statements.map((each) => ({ ...each, fields: {} })) }
}

const pieceSize = 256 * 1024

function* reportPieces({ spool, lying, mapping }: Job, sheet: string): Generator<Uint8Array> {
  let [pieces, size]: [Uint8Array[], number] = [[], 0]
  const writer = reportWriter(lying.view.format, (bytes) => { pieces.push(bytes); size += bytes.length }, { sheet, hasHeader: mapping.headerRow > 0 })
  for (const { number, cells, row } of spool.all()) {
    writer.write(number, cells, row === 'before' ? null : row === 'header' ? reportHeaders : reportCells(row))
    if (size < pieceSize) continue
    yield Buffer.concat(pieces)
    ;[pieces, size] = [[], 0]
  }
  writer.close()
  yield Buffer.concat(pieces)
}
