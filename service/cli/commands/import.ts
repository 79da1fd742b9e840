/**
 * import: the rows of a spreadsheet, by a mapping, as sealed statements; every row lands or is told why not.
 * @module
 */
import { existsSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import { changeText, isEmptyCell, parseMapping, problemText, reportCells, reportHeaders, suggestMapping, type Mapping, type RowReport, type SheetRow } from '@proofmark/core/sheets'
import { world } from '@proofmark/core/statements'
import { checkSheet, evidenceFolder, importSheet, type ImportAnswer, type Imported, type Importer } from 'proofmark/server'
import { openSheetFile, SheetFault } from 'proofmark/sheets'
import { derivedIds } from 'proofmark/store'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { changeStore, dataFolder, dataHelp, dataOption, pathIn, readStore } from '../data-folder.ts'
import { readTextFile } from '../foreign-text.ts'
import { importEntities } from '../ftm-entities.ts'
import { readInputFile } from '../input-file.ts'
import { reportFile, type ReportFile } from '../report-file.ts'
import { answerHelp, answerOptions, importAnswer } from '../answers.ts'
import { builtInMapping, formNamed, submissionsIn } from '../submissions.ts'

/** As much as a zip without ZIP64 and a memory can well hold. */
const largestSheet = 512 * 1024 ** 2
/** Milliseconds between two lines about how far it is. */
const progressEach = 2000

export const importCommand: Command = {
  name: 'import',
  changes: true,
  usage: ['import FILE.xlsx|csv --mapping M.json [--sheet NAME] [--dry-run] [--report OUT.xlsx|csv] [--photos FOLDER] [--reason TEXT] [--leave-changed]', 'import FILE.zip|xlsx|csv|json|FOLDER --form FORM.xlsx [--mapping M.json] [--dry-run] …', 'import FILE.xlsx|csv --suggest [--sheet NAME]', 'import FILE.jsonl --ftm [--dry-run]', 'import --answer FILE.answer.json [--unbound TEXT] [--key-told TEXT] [--transfers]'],
  does: 'Imports a spreadsheet, or submissions of a form, by a mapping: every row lands or is reported with its reason.',
  options: { ...dataOption, mapping: { type: 'string' }, sheet: { type: 'string' }, 'dry-run': { type: 'boolean' }, report: { type: 'string' }, photos: { type: 'string' }, form: { type: 'string' }, reason: { type: 'string' }, 'leave-changed': { type: 'boolean' }, suggest: { type: 'boolean' }, ftm: { type: 'boolean' }, ...answerOptions },
  optionHelp: {
    ...dataHelp, '--mapping M.json': 'which columns say what (spec/mapping.md)', '--sheet NAME': 'instead of the one that the mapping names', '--dry-run': 'the same report, and nothing is sealed',
    '--report OUT.xlsx|csv': 'every row as it was, with what became of it', '--photos FOLDER': 'where files are looked for that rows name',
    '--form FORM.xlsx': 'the XLSForm whose submissions the file holds, as ODK Central or KoboToolbox give them out (spec/forms.md)',
    '--reason TEXT': 'why rows say something otherwise, for their corrections', '--leave-changed': 'seal no corrections, only what is new',
    '--ftm': 'the file holds FollowTheMoney entities, one a line: parties, craft and their numbers, each once (docs/exports.md)',
    ...answerHelp,
    '--suggest': 'print a mapping that may fit, for you to review and save; seals nothing',
  },
  example: 'proofmark import items.xlsx --mapping items.json --report items-report.xlsx --dry-run',
  async run(input) {
    if (textOption(input, 'answer') !== undefined) return importAnswer(input, textOption(input, 'answer')!)
    if (input.options['ftm'] === true) return importEntities(input, onlyArgument(input, 'FILE'))
    const path = pathIn(input, onlyArgument(input, 'FILE'))
    if (input.options['suggest'] === true) return suggest(input, path)
    const form = await formNamed(input)
    const mapping = (form === null ? null : builtInMapping(input, form)) ?? mappingOf(input)
    const dryRun = input.options['dry-run'] === true
    const out = textOption(input, 'report')
    const [photos, sheet] = [textOption(input, 'photos'), textOption(input, 'sheet') ?? null]
    const submissions = form === null ? null : await submissionsIn(path, form, mapping, largestSheet)
    const files = photos === undefined ? (submissions?.files ?? null) : evidenceFolder(pathIn(input, photos))
    const bytes = submissions?.bytes ?? readInputFile(path, { largest: largestSheet })
    const opened = submissions?.sheet
    const report = out === undefined ? null : reportFile(pathIn(input, out), sheet ?? mapping.sheet ?? basename(path, extname(path)), mapping.headerRow > 0)
    try {
      const work = (store: Importer) => importSheet(store, { bytes, opened, fileName: submissions?.fileName ?? basename(path), mapping, sheet, dryRun, files, corrections: input.options['leave-changed'] === true ? 'leave' : 'seal', reason: textOption(input, 'reason') ?? null, onRow: tellRow(input, path, report), onProgress: progress(input) })
      // A file with faults does not make a data folder.
      const isNew = !dryRun && input.held === undefined && !existsSync(join(dataFolder(input), 'log'))
      const faults = isNew ? await checkSheet({ bytes, opened, mapping, sheet, onProgress: () => undefined }) : []
      const answer: ImportAnswer = faults.length > 0 ? { ok: false, problems: faults } : await (dryRun ? withoutChange(input, work) : changeStore(input, work))
      report?.close()
      if (!answer.ok) {
        for (const { code, at, expected, found } of answer.problems) input.complain(`${path}: ${at === '' ? '' : `${at}: `}${code}: expected ${expected}; found ${found}`)
        report?.remove()
        return 2
      }
      if (input.isJson) input.print(JSON.stringify(answer.imported, null, 2))
      else tell(input, answer.imported)
      return answer.imported.rows.refused > 0 ? 1 : 0
    } catch (error) {
      report?.close()
      // Nothing was done yet, or a server is to do it and makes its own.
      if (report?.isBegun() === false) report.remove()
      throw named(error, path)
    }
  },
}

function named(error: unknown, path: string): unknown {
  if (error instanceof SheetFault && !error.message.startsWith(path)) error.message = `${path}: ${error.code}: ${error.message}`
  return error
}

/** Rows after the header that a suggestion looks at. */
const looked = 200

/** The first row that holds several values is taken for the header. */
async function suggest(input: CommandInput, path: string): Promise<0 | 2> {
  const rows: SheetRow[] = []
  try {
    const file = await openSheetFile(readInputFile(path, { largest: largestSheet }), { sheet: textOption(input, 'sheet') ?? null, encoding: null, separator: null })
    for await (const row of file.rows()) if (rows.push(row) > looked) break
  } catch (error) {
    throw named(error, path)
  }
  const at = rows.findIndex(({ cells }) => cells.filter((cell) => !isEmptyCell(cell)).length > 1)
  const header = rows[at]
  if (header === undefined) throw new BadUse(`${path}: no row with several values was found, so no header`)
  const { text, questions } = suggestMapping(header, rows.slice(at + 1), nameOf(path))
  input.print(text.trimEnd())
  for (const question of questions) input.complain(`look at: ${question}`)
  input.complain('This is a suggestion: review it, save it, and try it with --dry-run.')
  return 0
}

const nameOf = (path: string) => basename(path, extname(path)).replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60) || 'sheet'

function mappingOf(input: CommandInput): Mapping {
  const path = textOption(input, 'mapping')
  if (path === undefined) throw new BadUse('--mapping is missing: it says which columns say what (spec/mapping.md). "proofmark import FILE --suggest" prints one to begin with')
  const read = parseMapping(readTextFile(pathIn(input, path)))
  if (read.ok) return read.mapping
  throw new BadUse([`${path} is no mapping:`, ...read.problems.map(({ code, at, expected, found }) => `  ${at}: ${code}: expected ${expected}; found ${found}`)].join('\n'))
}

/** A folder that is not there yet is not made by a dry run. */
async function withoutChange<T>(input: CommandInput, work: (store: Importer) => Promise<T>): Promise<T> {
  if (input.held !== undefined || existsSync(join(dataFolder(input), 'log'))) return readStore(input, work)
  const nothing = world([])
  const unused = () => { throw new Error('a dry run writes nothing') }
  return work({ world: () => nothing, derivedId: derivedIds(randomBytes(32)), hasBlob: () => false, putBlob: unused, seal: unused })
}

/** Notes that are told one by one; the report has all. */
const mostNotes = 20

function tellRow(input: CommandInput, path: string, report: ReportFile | null) {
  let notes = 0
  return (cells: readonly string[], row: RowReport | 'before' | 'header', number: number) => {
    report?.write(number, cells, row === 'before' ? null : row === 'header' ? reportHeaders : reportCells(row))
    if (typeof row === 'string' || input.isJson) return
    for (const problem of row.problems) if (!problem.isNote || ++notes <= mostNotes) input.complain(`${path}:${row.number}: ${problem.isNote ? 'note: ' : ''}${problemText(problem)}`)
    if (notes > mostNotes) { notes = Number.NEGATIVE_INFINITY; input.complain('more notes are in the report (--report OUT.xlsx)') }
    if (row.status === 'changed') for (const change of row.changes) input.print(`${path}:${row.number}: ${changeText(change)}`)
  }
}

function progress(input: CommandInput) {
  let last = Date.now()
  return (phase: string, rows: number) => {
    if (Date.now() - last < progressEach) return
    last = Date.now()
    input.complain(`${phase}: ${rows} rows`)
  }
}

function tell(input: CommandInput, { rows, statements, notes, gone, unnamed, twins, dryRun }: Imported): void {
  for (const { code, message } of notes) input.complain(`${code}: ${message}`)
  for (const { id, kind, label, at } of gone) input.complain(`statement-gone: ${kind} ${label ?? id} (${at}) is made by no row any more; nothing was done`)
  for (const path of unnamed) input.complain(`no row names ${path}`)
  for (const paths of twins) input.complain(`the same file under several names: ${paths.join(', ')}`)
  const all = rows.new + rows.changed + rows.same + rows.refused
  input.print(`${all} rows: ${rows.new} new, ${rows.changed} changed, ${rows.same} same, ${rows.refused} refused${rows.empty === 0 ? '' : `; ${rows.empty} empty`}${gone.length === 0 ? '' : `; ${gone.length} statements of earlier imports no longer there`}.`)
  input.print(dryRun ? `${statements} statements would be sealed; nothing was (--dry-run).` : `${statements} statements sealed.`)
}
