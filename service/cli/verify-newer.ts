/**
 * verify --newer: a package held against a newer head of its log: a checkpoint, a newer package, or the log itself.
 * @module
 */
import { statSync } from 'node:fs'
import { holdAgainstNewer, holdPackages, unzip, type JudgedPackage, type NewerAnswer, type ReaderTrust } from '@proofmark/core/evidence'
import { parseCheckpoint } from '@proofmark/core/log'
import { openLogAtHand, verifyWithFinding, type LogAtHand } from 'proofmark/server'
import { BadUse, type CommandInput } from './command.ts'
import { pathIn } from './data-folder.ts'
import { largestPackage, readInputFile } from './input-file.ts'

/** `newer`: a file, a folder or an address. `log`: a folder or an address that proves growth to a head or package. */
export async function askNewer(input: CommandInput, { bytes: older, verdict }: JudgedPackage, newer: string, log: string | undefined, trust: ReaderTrust): Promise<NewerAnswer> {
  const opened = unzip(older)
  if (!opened.ok && parseCheckpoint(older).ok) throw new BadUse(`the first file is a checkpoint; the package comes first, and what is newer goes with --newer: proofmark verify ${newer} --newer CHECKPOINT`)
  const own = { verdict, checkpoint: opened.ok ? (opened.entries.get('data/checkpoint') ?? new Uint8Array()) : new Uint8Array() }
  const rootKey = verdict.rootKey ?? ''
  if (isLog(input, newer)) {
    const source = await openLogAtHand(/^https?:/.test(newer) ? newer : pathIn(input, newer))
    return holdAgainstNewer(own, { checkpoint: source.checkpoint, growth: await growthTo(source, verdict.log?.size, source.size), verdict: null, entries: await source.entries(rootKey) })
  }
  const bytes = readInputFile(pathIn(input, newer), { largest: largestPackage })
  const source = log === undefined ? null : await openLogAtHand(/^https?:/.test(log) ? log : pathIn(input, log))
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b
  const laterFiles = isPackage ? unzip(bytes) : null
  const checkpoint = laterFiles === null ? bytes : laterFiles.ok ? (laterFiles.entries.get('data/checkpoint') ?? new Uint8Array()) : new Uint8Array()
  const head = parseCheckpoint(checkpoint)
  if (!isPackage && !head.ok) throw new BadUse(`${newer}: expected a package (.zip), a checkpoint, or the folder or address of a log`)
  const growth = source === null || !head.ok ? null : await growthTo(source, verdict.log?.size, head.size)
  // Entries speak for the head of the log at hand, which may be another than the one that is asked about.
  const all = source === null ? null : await source.entries(rootKey)
  const entries = all === null || !head.ok || head.size > source!.size ? null : all.filter(({ index }) => index < head.size)
  return isPackage ? holdPackages({ bytes: older, verdict }, { bytes, verdict: verifyWithFinding(bytes, trust) }, { growth, entries }) : holdAgainstNewer(own, { checkpoint, growth, verdict: null, entries })
}

function isLog(input: CommandInput, newer: string): boolean {
  if (/^https?:\/\//.test(newer)) return true
  return statSync(pathIn(input, newer)).isDirectory()
}

async function growthTo(source: LogAtHand, from: number | undefined, to: number) {
  return from === undefined || from > to || to > source.size ? null : source.growth(from, to)
}

const shapes = { holds: '●', fails: '✕', 'not-checked': '○' } as const
const says = {
  current: 'Nothing that this package shows was corrected, withdrawn or erased up to the newer head.', changed: 'What this package shows has changed since: see above.',
  fails: 'Not to be relied on: a part fails.', incomplete: 'Incomplete: not everything could be held against the newer head.',
} as const

/** `files`: as they were named, to say how it would be right. */
export function newerText({ parts, changes, size, newerSize, status }: NewerAnswer, files: { readonly file: string; readonly newer: string }): string {
  const isOlder = parts.some(({ code }) => code === 'newer-is-older')
  return [
    '', `Held against a newer head (${size ?? 'no'} and ${newerSize ?? 'no'} entries):`,
    ...parts.map(({ part, status: of, code, text }) => `${shapes[of]} ${part.padEnd(11)} ${of}${code === 'ok' ? '' : ` (${code})`}: ${text}`),
    ...(changes.length === 0 ? [] : ['', 'Since then:', ...changes.map(({ code, text, isOfShown }) => `${isOfShown ? '!' : '-'} ${code}: ${text}`)]),
    '', isOlder ? `Nothing newer was given: ${files.newer} is older than ${files.file}. Were they swapped? proofmark verify ${files.newer} --newer ${files.file}` : says[status],
  ].join('\n')
}
