/**
 * export: what is open to a handling, as files that other programs read.
 * @module
 */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { tableKinds } from '@proofmark/core/sheets'
import { countedIn, geopackageSteps, sheetsOf, TooManyRows, workbookOf } from 'proofmark/exports'
import { caseBag, caseOfBag, closeSearch, exportFormats, ExportRefused, exportText, fileFormats, foundItems, isNetworkFormat, networkAnswer, networkQuestion, NoBag, readyExport, searchOf, textFormats, type ExportQuestion, type FileFormat, type ReadyExport, type TextFormat } from 'proofmark/server'
import type { Store } from 'proofmark/store'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { reserveFile } from '../reserved-file.ts'
import { dataFolder, dataHelp, dataOption, pathIn, readStore } from '../data-folder.ts'

const builtVerifyPage = join(import.meta.dirname, '..', '..', '..', 'web', 'dist', 'verify.html')

export const exportCommand: Command = {
  name: 'export',
  takesNothing: true,
  usage: ['export --format FORMAT [--case CASE] [--kind KIND] [--handling open|restricted|confidential] [--out FILE]', 'export --format FORMAT --found QUESTION [--kind KIND] [--handling open|restricted|confidential] [--out FILE]'],
  does: 'What is open, of all cases or of one, as a file for other programs; what is handled more strictly stays, and is counted.',
  options: { ...dataOption, format: { type: 'string' }, case: { type: 'string' }, found: { type: 'string' }, kind: { type: 'string' }, handling: { type: 'string' }, out: { type: 'string' } },
  optionHelp: {
    ...dataHelp, '--format FORMAT': `${fileFormats.join(', ')}; bag: one case as a zip that "proofmark verify" checks; all: all of the others in a BagIt folder (docs/exports.md)`, '--case CASE': 'id or label; else all', '--found QUESTION': 'the items that a question of the search page finds, as its address has it behind the ?, such as class=rifle&made=1985/1989; no network, bag or all', '--kind KIND': 'of csv: one kind, such as item; without it a folder with a file for each kind',
    '--handling LEVEL': 'also what is handled so strictly; open unless told', '--out FILE': 'a new file, or of csv without a kind a new folder; else standard output, where the format is text',
  },
  example: 'proofmark export --format geojson --out places.geojson',
  run: (input) => readStore(input, async (store) => {
    if (textOption(input, 'found') !== undefined) refuseWithFound(input)
    if (textOption(input, 'format') === 'all') return exportBag(input, store)
    if (textOption(input, 'format') === 'bag') return exportCase(input, store)
    const format = (textOption(input, 'format') ?? '') as FileFormat
    if (!fileFormats.includes(format)) throw new BadUse(`--format ${textOption(input, 'format') ?? 'is missing'}: expected one of ${exportFormats.join(', ')}, all`)
    const out = textOption(input, 'out')
    const found = await foundIn(input, store)
    const ready = readyOf(() => readyExport(store, { case: textOption(input, 'case') ?? null, handling: textOption(input, 'handling') ?? null, kind: textOption(input, 'kind') ?? null, found }))
    const isFolder = format === 'csv' && ready.kind === null
    if (out === undefined && (isFolder || !(textFormats as readonly string[]).includes(format))) throw new BadUse(`--format ${format}: expected --out too${isFolder ? ', a folder, or --kind' : ''}`)
    if (out !== undefined && existsSync(pathIn(input, out))) throw new BadUse(`${out} is there already; nothing was written. Choose another name.`)
    const files = out === undefined ? print(input, textOf(format as TextFormat, ready)) : isFolder ? writeFolder(pathIn(input, out), ready) : writeOne(pathIn(input, out), format, ready)
    const told = { file: out ?? null, files, handling: ready.source.upTo, leftOut: ready.selection.leftOut, size: ready.source.head.size }
    if (out !== undefined) input.print(input.isJson ? JSON.stringify(told) : `${out}: of the log at ${told.size} entries, up to ${told.handling}`)
    if (told.leftOut > 0) input.complain(`${told.leftOut} statements are handled more strictly than ${told.handling} and were left out; --handling takes them along`)
    return 0 as const
  }),
}

/** What is of a case or of all, and never of items that were found. */
function refuseWithFound(input: CommandInput): void {
  const format = textOption(input, 'format') ?? ''
  if (textOption(input, 'case') !== undefined) throw new BadUse('--found and --case: expected one of them')
  if (format === 'all' || format === 'bag' || isNetworkFormat(format)) throw new BadUse(`--format ${format}: of a case or of all, and not of what was found`)
}

/** `null`: nothing is asked. By the index that a server kept, or by one that is made for this; of both nothing is written. */
async function foundIn(input: CommandInput, store: Store): Promise<NonNullable<ExportQuestion['found']> | null> {
  const question = textOption(input, 'found')
  if (question === undefined) return null
  try {
    const answer = await foundItems(searchOf(store, { folder: dataFolder(input), readOnly: true, tell: input.complain }), question, { patience: Infinity })
    if (answer.ok) return answer.found
    throw new BadUse('inWork' in answer ? 'the search index was not made' : `--${answer.refused.message}`)
  } finally {
    await closeSearch(store)
  }
}

function readyOf<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof ExportRefused) throw new BadUse(`${error.about === null ? '' : `"${error.about}": `}${error.message}`)
    throw error
  }
}

/** A case as a bag in a zip, which anyone can verify. */
async function exportCase(input: CommandInput, store: Store): Promise<0> {
  const out = textOption(input, 'out')
  if (out === undefined || textOption(input, 'kind') !== undefined) throw new BadUse('--format bag: expected --case and --out, a new file, and no --kind')
  const { caseId, upTo } = readyOf(() => {
    const ready = readyExport(store, { case: textOption(input, 'case') ?? null, handling: textOption(input, 'handling') ?? null, kind: null })
    return { caseId: caseOfBag(ready), upTo: ready.source.upTo }
  })
  const file = reserveFile(pathIn(input, out))
  try {
    const { zip, ...told } = await caseBag(store, { caseId, upTo, verifyPage: builtVerifyPage, now: new Date() })
    file.write(zip)
    input.print(input.isJson ? JSON.stringify({ file: out, handling: upTo, ...told }) : `${out}: ${told.statements} statements, ${told.fieldsShown} fields shown, ${told.fieldsWithheld} withheld, ${told.files} files of evidence; up to ${upTo}`)
    if (told.withheldWhole > 0) input.complain(`${told.withheldWhole} statements are handled more strictly than ${upTo}: their notes are there, all their fields are withheld`)
    if (told.filesLeftOut.length > 0) input.complain(`${told.filesLeftOut.length} files that are named are not in it: ${told.filesLeftOut.join(', ')}`)
  } catch (error) {
    if (error instanceof NoBag) throw new BadUse(error.message)
    throw error
  } finally {
    file.release()
  }
  return 0
}

/** Every format in one folder, with the sums of all files as BagIt has them (RFC 8493), so that `sha256sum -c manifest-sha256.txt` tells whether they are whole. */
function exportBag(input: CommandInput, store: Store): 0 {
  const out = textOption(input, 'out')
  if (out === undefined) throw new BadUse('--format all: expected --out too, a new folder')
  if (textOption(input, 'kind') !== undefined) throw new BadUse('--format all: expected no --kind; all kinds go')
  const folder = pathIn(input, out)
  if (existsSync(folder)) throw new BadUse(`${out} is there already; nothing was written. Choose another name.`)
  const ask = () => readyOf(() => readyExport(store, { case: textOption(input, 'case') ?? null, handling: textOption(input, 'handling') ?? null, kind: null }))
  const ready = ask()
  mkdirSync(join(folder, 'data'), { recursive: true, mode: 0o700 })
  const told: string[] = []
  for (const format of fileFormats) {
    const name = format === 'csv' ? 'tables' : format === 'jsonl' ? 'statements.jsonl' : format === 'ftm' ? 'parties.ftm.jsonl' : `${format === 'gexf' || format === 'graphml' ? 'network' : format === 'xlsx' ? 'tables' : 'places'}.${format}`
    const path = join(folder, 'data', name)
    try {
      if (format === 'csv') writeFolder(path, ask())
      else writeOne(path, format, ask())
    } catch (error) {
      // A workbook of very many rows is none; the same rows are in the tables.
      if (!(error instanceof BadUse) || format !== 'xlsx') throw error
      told.push(`${name} was left out: ${error.message}`)
      input.complain(told.at(-1)!)
    }
  }
  runOut(ready.selection.statements())
  const { head, upTo } = ready.source
  writeText(join(folder, 'data', 'checkpoint'), [new TextDecoder().decode(store.checkpoint())])
  writeText(join(folder, 'data', 'README.txt'), [`What is open up to "${upTo}" of the log ${head.origin} at ${head.size} entries, root ${head.root}.\nColumns, properties and what is left out: docs/exports.md of Proofmark. ${ready.selection.leftOut} statements are handled more strictly and are not here.\n${told.map((line) => `${line}\n`).join('')}`])
  writeText(join(folder, 'bagit.txt'), ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'])
  const files = filesBelow(folder, 'data')
  writeText(join(folder, 'bag-info.txt'), [`External-Description: export of ${head.origin} up to ${upTo}\nPayload-Oxum: ${files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)}.${files.length}\n`])
  writeText(join(folder, 'manifest-sha256.txt'), files.map((file) => `${sumOf(join(folder, file))}  ${file}\n`))
  writeText(join(folder, 'tagmanifest-sha256.txt'), ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'].map((file) => `${sumOf(join(folder, file))}  ${file}\n`))
  const answer = { file: out, files: files.length, handling: upTo, leftOut: ready.selection.leftOut, size: head.size }
  input.print(input.isJson ? JSON.stringify(answer) : `${out}: ${files.length} files of the log at ${head.size} entries, up to ${upTo}`)
  if (answer.leftOut > 0) input.complain(`${answer.leftOut} statements are handled more strictly than ${upTo} and were left out; --handling takes them along`)
  return 0
}

const filesBelow = (folder: string, path: string): string[] => readdirSync(join(folder, path), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => (entry.isDirectory() ? filesBelow(folder, `${path}/${entry.name}`) : [`${path}/${entry.name}`]))

/** In pieces: a file of gigabytes is not read at once. */
function sumOf(path: string): string {
  const sum = createHash('sha256')
  const [file, piece] = [openSync(path, 'r'), new Uint8Array(1 << 20)]
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) sum.update(piece.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return sum.digest('hex')
}

function print(input: CommandInput, pieces: Iterable<string>): number {
  for (const piece of pieces) input.print(piece, 'file')
  return 0
}

function textOf(format: TextFormat, ready: ReadyExport): Iterable<string> {
  if (!isNetworkFormat(format)) return exportText(format, ready)
  const answer = networkAnswer(ready.source.world, networkQuestion(format, ready))
  if (!answer.ok) throw new Error(answer.message)
  // Gone through for the count of what stays: the network leaves it out by itself.
  runOut(ready.selection.statements())
  return [answer.text]
}

/** Here nobody else waits. */
function runOut<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

function writeOne(path: string, format: FileFormat, ready: ReadyExport): number {
  try {
    if (format === 'gpkg') withFile(path, () => runOut(geopackageSteps(path, ready.source, ready.selection, new Date())))
    else if (format === 'xlsx') { const sheets = runOut(sheetsOf(ready.selection)); withFile(path, (put) => { for (const piece of workbookOf(ready.source, ready.selection, sheets)) if (piece !== null) put(piece) }) }
    else writeText(path, textOf(format, ready))
    return 1
  } catch (error) {
    // What somebody else put there meanwhile is his.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(path, { force: true })
    if (error instanceof TooManyRows) throw new BadUse(error.message)
    throw error
  }
}

/** A file for each kind of which there is something. */
function writeFolder(folder: string, ready: ReadyExport): number {
  mkdirSync(folder, { mode: 0o700 })
  const counts = runOut(countedIn(ready.selection))
  let files = 0
  for (const kind of tableKinds) {
    if (!counts.has(kind)) continue
    files++
    writeText(join(folder, `${kind}.csv`), exportText('csv', { ...ready, kind }))
  }
  return files
}

function writeText(path: string, pieces: Iterable<string>): void {
  withFile(path, (put) => {
    let waiting = ''
    for (const piece of pieces) {
      waiting += piece
      if (waiting.length > 1 << 20) { put(Buffer.from(waiting)); waiting = '' }
    }
    put(Buffer.from(waiting))
  })
}

function withFile(path: string, write: (put: (bytes: Uint8Array) => void) => void): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    write((bytes) => { for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at) })
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
