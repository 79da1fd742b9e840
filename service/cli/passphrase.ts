/**
 * Passphrase: from a file that is named, or typed at the terminal without being shown. Never from an argument: other users of the
 * machine can list those.
 * @module
 */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { BadUse } from './command.ts'
import { readTextFile } from './foreign-text.ts'

/** The first line of a file; its line end does not count. */
export function passphraseIn(path: string): string {
  const text = readTextFile(path).replace(/\r?\n$/, '')
  if (text === '' || text.includes('\n')) throw new BadUse(`${path}: expected one line with a passphrase, found ${text === '' ? 'nothing' : 'several lines'}`)
  return text
}

/** Typed, unseen; `null`: nobody sits there. */
export async function askPassphrase(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null
  process.stderr.write(question)
  const terminal = createInterface({ input: process.stdin, output: new Writable({ write: (_chunk, _encoding, done) => done() }), terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
