/**
 * export: what is open to a handling, as files that other programs read.
 * @module
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { tableKinds, TooManyRows, workbookOf, writeGeopackage } from 'proofmark/exports'
import { ExportRefused, exportText, fileFormats, readyExport, textFormats, type FileFormat, type ReadyExport, type TextFormat } from 'proofmark/server'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { dataHelp, dataOption, pathIn, readStore } from '../data-folder.ts'

export const exportCommand: Command = {
  name: 'export',
  takesNothing: true,
  usage: ['export --format FORMAT [--case CASE] [--kind KIND] [--handling open|restricted|confidential] [--out FILE]'],
  does: 'What is open, of all cases or of one, as a file for other programs; what is handled more strictly stays, and is counted.',
  options: { ...dataOption, format: { type: 'string' }, case: { type: 'string' }, kind: { type: 'string' }, handling: { type: 'string' }, out: { type: 'string' } },
  optionHelp: {
    ...dataHelp, '--format FORMAT': `${fileFormats.join(', ')} (docs/exports.md)`, '--case CASE': 'id or label; else all', '--kind KIND': 'of csv: one kind, such as item; without it a folder with a file for each kind',
    '--handling LEVEL': 'also what is handled so strictly; open unless told', '--out FILE': 'a new file, or of csv without a kind a new folder; else standard output, where the format is text',
  },
  example: 'proofmark export --format geojson --out places.geojson',
  run: (input) => readStore(input, (store) => {
    const format = (textOption(input, 'format') ?? '') as FileFormat
    if (!fileFormats.includes(format)) throw new BadUse(`--format ${textOption(input, 'format') ?? 'is missing'}: expected one of ${fileFormats.join(', ')}`)
    const out = textOption(input, 'out')
    const ready = readyOf(() => readyExport(store, { case: textOption(input, 'case') ?? null, handling: textOption(input, 'handling') ?? null, kind: textOption(input, 'kind') ?? null }))
    const isFolder = format === 'csv' && ready.kind === null
    if (out === undefined && (isFolder || !(textFormats as readonly string[]).includes(format))) throw new BadUse(`--format ${format}: expected --out too${isFolder ? ', a folder, or --kind' : ''}`)
    if (out !== undefined && existsSync(pathIn(input, out))) throw new BadUse(`${out} is there already; nothing was written. Choose another name.`)
    const files = out === undefined ? print(input, exportText(format as TextFormat, ready)) : isFolder ? writeFolder(pathIn(input, out), ready) : writeOne(pathIn(input, out), format, ready)
    const told = { file: out ?? null, files, handling: ready.source.upTo, leftOut: ready.selection.leftOut, size: ready.source.head.size }
    if (out !== undefined) input.print(input.isJson ? JSON.stringify(told) : `${out}: of the log at ${told.size} entries, up to ${told.handling}`)
    if (told.leftOut > 0) input.complain(`${told.leftOut} statements are handled more strictly than ${told.handling} and were left out; --handling takes them along`)
    return 0 as const
  }),
}

function readyOf<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof ExportRefused) throw new BadUse(`${error.about === null ? '' : `"${error.about}": `}${error.message}`)
    throw error
  }
}

function print(input: CommandInput, pieces: Iterable<string>): number {
  for (const piece of pieces) input.print(piece.replace(/\r?\n$/u, ''))
  return 0
}

function writeOne(path: string, format: FileFormat, ready: ReadyExport): number {
  try {
    if (format === 'gpkg') writeGeopackage(path, ready.source, ready.selection, new Date())
    else if (format === 'xlsx') withFile(path, (put) => workbookOf(ready.selection, put))
    else writeText(path, exportText(format, ready))
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
  let files = 0
  for (const kind of tableKinds) {
    if (ready.selection.statements(kind).next().done === true) continue
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
