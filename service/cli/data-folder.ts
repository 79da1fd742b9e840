/**
 * Data folder: where it is, and how a command gets at it: read-only beside a running server, or as the one writer.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isLocked, openStore, type Store } from 'proofmark/store'
import { BadUse, textOption, type CommandInput } from './command.ts'
import { askPassphrase, passphraseIn } from './passphrase.ts'

export const dataOption = { data: { type: 'string' }, 'passphrase-file': { type: 'string' } } as const
export const dataHelp = {
  '--data DIR': 'the data folder; else PROOFMARK_DATA, else ./data',
  '--passphrase-file FILE': 'of a vault that has one; else PROOFMARK_PASSPHRASE_FILE, else it is asked for',
} as const

export const dataFolder = (input: CommandInput): string => resolve(textOption(input, 'data') ?? process.env['PROOFMARK_DATA'] ?? 'data')

export const newId = (): string => randomBytes(16).toString('hex')

export const means = { clock: () => new Date(), random: (n: number) => new Uint8Array(randomBytes(n)) }

/** Reads what is durable; works while a server holds the folder. The folder must be there. */
export async function readStore<T>(input: CommandInput, use: (store: Store) => Promise<T> | T): Promise<T> {
  const folder = dataFolder(input)
  if (!existsSync(join(folder, 'log'))) {
    throw new BadUse(`there is no data folder at ${folder}. Name another with --data, or make one with "proofmark record FILE.jsonl" or "npm start"`)
  }
  return withStore(await openStore({ folder, ...means, passphrase: await passphraseOf(input, folder), readOnly: true }), use)
}

/** Takes the lock of the folder, makes it at first use. Refused with the holder's name while another process has it. */
export async function writeStore<T>(input: CommandInput, use: (store: Store) => Promise<T> | T): Promise<T> {
  const folder = dataFolder(input)
  return withStore(await openStore({ folder, ...means, passphrase: await passphraseOf(input, folder) }), use)
}

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
