/**
 * record: checks a statement file and seals it; or says for each line what is wrong with it.
 *
 * While a server holds the data folder, the server records; while another process does, nothing is sealed, and the message names it.
 * @module
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseDay } from '@proofmark/core/dates'
import type { DoubtfulDate, Problem } from '@proofmark/core/statements'
import { record as recordText, type Recorded } from 'proofmark/server'
import { onlyArgument, type Command } from '../command.ts'
import { changeStore, dataFolder, dataHelp, dataOption, newId, pathIn } from '../data-folder.ts'
import { readTextFile } from '../foreign-text.ts'

export const record: Command = {
  name: 'record',
  changes: true,
  usage: ['record FILE.jsonl [--dry-run] [--partial] [--seal-pixels]'],
  does: 'Checks statements, one a line, and seals them; prints their ids and places in the log.',
  options: { ...dataOption, 'dry-run': { type: 'boolean' }, partial: { type: 'boolean' }, 'seal-pixels': { type: 'boolean' } },
  optionHelp: { ...dataHelp, '--dry-run': 'check only', '--partial': 'seal the valid lines though others are not', '--seal-pixels': 'of photos, so that parts of them can be shown with proof later' },
  example: 'proofmark record examples/dprk-missiles-2024/statements.jsonl',
  async run(input) {
    const file = onlyArgument(input, 'FILE')
    const text = readTextFile(pathIn(input, file))
    const options = { folder: dirname(pathIn(input, file)), newId, today: parseDay(new Date().toISOString().slice(0, 10))!, dryRun: input.options['dry-run'] === true, partial: input.options['partial'] === true, sealPixels: input.options['seal-pixels'] === true }
    // A file with faults does not make a data folder.
    const isNew = input.held === undefined && !existsSync(join(dataFolder(input), 'log'))
    const tried = isNew ? await recordText(nothingKnown, text, { ...options, dryRun: true }) : null
    const isTriedEnough = tried !== null && (options.dryRun || (tried.problems.length > 0 && !options.partial))
    const recorded = isTriedEnough ? tried : await changeStore(input, (store) => recordText(store, text, options))
    if (input.isJson) input.print(JSON.stringify({ file, ...recorded }, null, 2))
    else report(recorded, file, options.dryRun, input.print, input.complain)
    return recorded.problems.length === 0 ? 0 : 2
  },
}

/** A folder that is not there yet. */
const nothingKnown = { known: { byId: () => undefined, byLabel: () => [] }, hasBlob: () => false, blob: async () => null, putBlob: unused, seal: unused }

function unused(): never {
  throw new Error('a dry run writes nothing')
}

function report({ sealed, problems, valid, doubts, pixelsUnsealed = [] }: Recorded, file: string, isDryRun: boolean, print: (text: string) => void, complain: (text: string) => void) {
  for (const { id, kind, label, index } of sealed) print(`${index}\t${id}\t${kind}\t${label ?? ''}`)
  for (const { photo, code, message } of pixelsUnsealed) complain(`photo ${photo}: its pixels are not sealed: ${code}: ${message}`)
  for (const doubt of doubts) complain(doubtLine(file, doubt))
  for (const problem of problems) complain(problemLine(file, problem))
  if (problems.length > 0) complain(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; ${sealed.length === 0 ? 'nothing was sealed' : `${sealed.length} statements were sealed, the lines named were not`}.`)
  else print(isDryRun ? `${valid} statements are valid; nothing was sealed (--dry-run).` : `${sealed.length} ${sealed.length === 1 ? 'statement' : 'statements'} sealed.`)
}

const doubtWords: Record<DoubtfulDate['code'], string> = {
  'lies-ahead': 'lies ahead of today', 'before-its-request': 'lies before the request was sent', 'ends-before-it-begins': 'lies before its beginning', 'read-before-its-date': 'lies before the date of the document',
}
const doubtLine = (file: string, { line, field, code, found }: DoubtfulDate) => `${file}:${line}: ${field}: ${found} ${doubtWords[code]}; it is taken as it is said`

const problemLine = (file: string, { line, field, code, expected, found }: Problem) =>
  `${file}:${line}: ${field === '' ? '' : `${field}: `}${code}: expected ${expected}; found ${found}`
