/**
 * Data folder: where it is, and how a command gets at it: read-only, as the one writer, or through the server that is the writer.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { holdsPassword, isLocked, openLog, openStore, type ReadableLog, type Store } from 'proofmark/store'
import type { Answered, SearchQuestion } from 'proofmark/search'
import { closeSearch, searchOf } from 'proofmark/server'
import { BadUse, textOption, type CommandInput } from './command.ts'
import { isServed } from './command-socket.ts'
import { askPassphrase, passphraseIn } from './passphrase.ts'
import { timeLeft } from './progress.ts'

export const dataOption = { data: { type: 'string' }, database: { type: 'string' }, blobs: { type: 'string' }, 'passphrase-file': { type: 'string' } } as const
export const dataHelp = {
  '--data DIR': 'the data folder; else PROOFMARK_DATA, else ./data',
  '--database URL': 'PostgreSQL in which the vault lies, postgres://USER@HOST/NAME; else PROOFMARK_DATABASE, else in files of the folder',
  '--blobs URL': 'object storage in which files of evidence and a copy of the log lie, s3://BUCKET/PREFIX?endpoint=URL, with keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; else PROOFMARK_BLOBS, else in the folder',
  '--passphrase-file FILE': 'of a vault that has one; else PROOFMARK_PASSPHRASE_FILE, else it is asked for',
} as const

export const dataFolder = (input: CommandInput): string => input.heldFolder ?? resolve(input.folder ?? '', textOption(input, 'data') ?? process.env['PROOFMARK_DATA'] ?? 'data')

/** A path as it was typed, from where it was typed. */
export const pathIn = (input: CommandInput, path: string): string => resolve(input.folder ?? '', path)

export const newId = (): string => randomBytes(16).toString('hex')

export const means = { clock: () => new Date(), random: (n: number) => new Uint8Array(randomBytes(n)) }

/** Reads what is durable; works while a server holds the folder. The folder must be there. */
export async function readStore<T>(input: CommandInput, use: (store: Store) => Promise<T> | T): Promise<T> {
  if (input.held !== undefined) return use(input.held)
  const folder = dataFolder(input)
  refuseMissing(folder)
  return withStore(await openStore({ folder, ...means, ...(await keptIn(input, folder)), readOnly: true }), use)
}

/** Opens what is durable, as often as it is asked; the passphrase is asked for once. */
export async function readerOf(input: CommandInput): Promise<() => Promise<Store>> {
  const folder = dataFolder(input)
  refuseMissing(folder)
  const kept = await keptIn(input, folder)
  return () => openStore({ folder, ...means, ...kept, readOnly: true })
}

export type AskSearch = <W extends SearchQuestion['what']>(asked: Extract<SearchQuestion, { what: W }>) => Promise<Exclude<Answered<W>, { inWork: unknown }>>

/** The search of the server that holds the folder; else one of its own, which begins with what a server kept. */
export async function searchStore<T>(input: CommandInput, use: (ask: AskSearch, store: Store) => Promise<T>): Promise<T> {
  if (input.held === undefined && await isServed(dataFolder(input))) throw new HeldByServer(dataFolder(input))
  return readStore(input, async (store) => {
    // The server's own, or the first that is begun of its store: then with what the server would give it.
    const search = searchOf(store, { folder: dataFolder(input), ...(input.held === undefined ? { readOnly: true, tell: input.complain } : {}) })
    try {
      return await use(async (asked) => {
        const answered = await search.ask(asked, { patience: Infinity })
        if ('inWork' in answered) throw new Error('the search index was not made')
        return answered
      }, store)
    } finally {
      if (input.held === undefined) await closeSearch(store)
    }
  })
}

/** The log alone, which holds digests and needs no passphrase. */
export async function readLog<T>(input: CommandInput, use: (log: ReadableLog) => Promise<T> | T): Promise<T> {
  const folder = dataFolder(input)
  refuseMissing(folder)
  return use(await openLog(folder, { database: databaseOf(input) }))
}

function refuseMissing(folder: string): void {
  if (!existsSync(join(folder, 'log'))) throw new BadUse(`there is no data folder at ${folder}. Name another with --data, or make one with "proofmark record FILE.jsonl" or "npm start"`)
}

/** Takes the lock of the folder, makes it at first use. Refused with the holder's name while another process has it. */
export async function writeStore<T>(input: CommandInput, use: (store: Store) => Promise<T> | T): Promise<T> {
  const folder = dataFolder(input)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) throw new BadUse(`${folder}: expected the folder of the data, found a file`)
  return withStore(await openStore({ folder, ...means, ...(await keptIn(input, folder)), progress: timeLeft(input, 'making the tables: ') }), async (store) => {
    const result = await use(store)
    const fault = await store.indexFault()
    // What was sealed stays sealed; only the tables made from it are behind.
    if (fault !== null) input.complain(`the index could not be written (${fault.message}); it is made again at the next start. What was sealed is safe.`)
    return result
  })
}

/** As the one writer; or, while a server is that, in its process: see `HeldByServer`. */
export async function changeStore<T>(input: CommandInput, use: (store: Store) => Promise<T> | T): Promise<T> {
  if (input.held !== undefined) return use(input.held)
  if (await isServed(dataFolder(input))) throw new HeldByServer(dataFolder(input))
  return writeStore(input, use)
}

/** The command is to be run by the server that holds the folder. Nothing was done yet. */
export class HeldByServer extends Error {
  override name = 'HeldByServer'
  readonly folder: string
  constructor(folder: string) {
    super(`${folder} is held by a server`)
    this.folder = folder
  }
}

/** Where the vault lies, and what opens it. */
export const keptIn = async (input: CommandInput, folder: string): Promise<{ readonly database: string | null; readonly blobs: string | null; readonly passphrase: string | null }> =>
  ({ database: databaseOf(input), blobs: blobsOf(input), passphrase: await passphraseOf(input, folder) })

/** `null`: in files of the folder. Its password is better not in the words of a command, which every user of the machine can list. */
export function databaseOf(input: CommandInput): string | null {
  const given = textOption(input, 'database')
  if (given !== undefined && holdsPassword(given)) input.complain('The password stands in --database, where other users of this machine can see it while the command runs. PROOFMARK_DATABASE, PGPASSWORD or a file that PGPASSFILE names keep it to yourself.')
  return namedDatabase(input)
}

const namedDatabase = (input: CommandInput): string | null => textOption(input, 'database') ?? process.env['PROOFMARK_DATABASE'] ?? null

/** What a thread needs to read the folder beside who serves it; `null`: behind a passphrase its tables are on no disk. */
export const placeBeside = (input: CommandInput) => (isLocked(dataFolder(input)) ? null : { folder: dataFolder(input), database: namedDatabase(input), blobs: blobsOf(input) })

/** `null`: in the folder. */
export const blobsOf = (input: CommandInput): string | null => textOption(input, 'blobs') ?? process.env['PROOFMARK_BLOBS'] ?? null

/** `null`: the vault has none, or nobody gave it; opening it then says so. */
export async function passphraseOf(input: CommandInput, folder: string): Promise<string | null> {
  if (!isLocked(folder)) return null
  const file = textOption(input, 'passphrase-file') ?? process.env['PROOFMARK_PASSPHRASE_FILE']
  return file === undefined ? askPassphrase(`Passphrase of ${folder}: `) : passphraseIn(file)
}

async function withStore<T>(store: Store, use: (store: Store) => Promise<T> | T): Promise<T> {
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
