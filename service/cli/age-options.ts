/**
 * Options of commands that write or open age files: for whom, and by what.
 * @module
 */
import type { Identity, Recipient } from 'proofmark/store'
import { BadUse, textOption, type CommandInput } from './command.ts'
import { pathIn } from './data-folder.ts'
import { readTextFile } from './foreign-text.ts'
import { askPassphrase, passphraseIn } from './passphrase.ts'

/** `--recipient`, or a passphrase. */
export async function recipientOption(input: CommandInput): Promise<Recipient> {
  const recipient = textOption(input, 'recipient')
  return recipient === undefined ? { passphrase: await newPassphrase(input, 'file-passphrase-file', 'Passphrase of the file: ') } : { recipient }
}

/** `--identity-file`, or a passphrase. `file`: what it opens. */
export async function identityOption(input: CommandInput, file: string): Promise<Identity> {
  const identityFile = textOption(input, 'identity-file')
  return identityFile === undefined ? { passphrase: await onePassphrase(input, 'file-passphrase-file', `Passphrase of ${file}: `) } : { identity: identityIn(pathIn(input, identityFile)) }
}

function identityIn(path: string): string {
  const line = readTextFile(path).split('\n').find((each) => each.startsWith('AGE-SECRET-KEY-'))
  if (line === undefined) throw new BadUse(`${path}: expected a line that begins with AGE-SECRET-KEY-`)
  return line.trim()
}

/** Fewer characters are tried out in days by who has the file, whatever scrypt costs him. */
const shortest = 12

export const shortOption = { 'short-passphrase': { type: 'boolean' } } as const
export const shortHelp = { '--short-passphrase': `take a new passphrase of fewer than ${shortest} characters` } as const

/** Typed twice, since a slip would close the vault for good. Its characters are counted, not its strength: several words that nobody would guess are best. */
export async function newPassphrase(input: CommandInput, option: string, question: string): Promise<string> {
  const given = await onePassphrase(input, option, question)
  if (textOption(input, option) === undefined && (await askPassphrase('Once more: ')) !== given) throw new BadUse('the two are not the same; nothing was changed')
  const length = [...given].length
  if (length < shortest && input.options['short-passphrase'] !== true) throw new BadUse(`the passphrase has ${length} characters; take at least ${shortest}, such as several words that nobody would guess, or say --short-passphrase. Nothing was changed`)
  return given
}

export async function onePassphrase(input: CommandInput, option: string, question: string): Promise<string> {
  const file = textOption(input, option)
  const given = file === undefined ? (input.held === undefined ? await askPassphrase(question) : null) : passphraseIn(pathIn(input, file))
  if (given === null || given === '') throw new BadUse(`a passphrase is needed: --${option} FILE${input.held === undefined ? ', or type it at a terminal' : '; beside a running server it cannot be typed'}`)
  return given
}
