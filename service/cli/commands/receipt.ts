/**
 * receipt: the receipt of a hand-over as text, and whether files at hand are those that it lists.
 * @module
 */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { parseReceipt, receiptDigest, type ReceiptFile } from '@proofmark/core/custody'
import { receiptView } from 'proofmark/server'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { dataHelp, dataOption, pathIn, readStore } from '../data-folder.ts'
import { readTextFile } from '../foreign-text.ts'
import { reserveFile } from '../reserved-file.ts'

export const receipt: Command = {
  name: 'receipt',
  usage: ['receipt ID [--out FILE]', 'receipt --check RECEIPT FILE…'],
  does: 'The receipt of a hand-over, which sha256sum --check reads; or whether files are those that a receipt lists.',
  options: { ...dataOption, out: { type: 'string' }, check: { type: 'string' } },
  optionHelp: { ...dataHelp, '--out FILE': 'writes the receipt there, byte for byte', '--check RECEIPT': 'compares files with this receipt, by their hashes' },
  example: 'proofmark receipt hand-over-1 --out receipt.txt',
  async run(input) {
    const check = textOption(input, 'check')
    if (check !== undefined) return checkFiles(input, check)
    const name = onlyArgument(input, 'ID')
    const out = textOption(input, 'out')
    const file = out === undefined ? null : reserveFile(pathIn(input, out))
    try {
      const view = await readStore(input, (store) => receiptView(store, name))
      if (view === null) throw new BadUse(`no hand-over that counts now has the id or label "${name}"`)
      file?.write(new TextEncoder().encode(view.text))
      if (input.isJson) input.print(JSON.stringify(view, null, 2))
      else input.print(file === null ? view.text.trimEnd() : `${out}: ${view.receipt.files.length} files, digest ${view.digest}`)
      return 0
    } finally {
      file?.release()
    }
  },
}

async function checkFiles(input: CommandInput, path: string): Promise<0 | 1> {
  if (input.arguments.length === 0) throw new BadUse('FILE is missing: --check takes the receipt, and after it the files')
  const text = readTextFile(pathIn(input, path))
  const read = parseReceipt(text)
  if (!read.ok) throw new BadUse(`${path}: line ${read.line} (${read.code}): expected ${read.expected}`)
  const open = new Map<string, ReceiptFile>(read.receipt.files.map((file) => [file.sha256, file]))
  const listed = new Map(open)
  const files = []
  for (const name of input.arguments) {
    const sha256 = await hashOf(pathIn(input, name), name)
    const known = listed.get(sha256)
    open.delete(sha256)
    files.push({ path: name, sha256, listedAs: known?.name ?? null })
  }
  const answer = { digest: receiptDigest(text), files, notHere: [...open.values()] }
  if (input.isJson) input.print(JSON.stringify(answer, null, 2))
  else {
    input.print([`receipt ${answer.digest}`, ...files.map(({ path: each, listedAs }) => (listedAs === null ? `✕ ${each}: not on the receipt` : `● ${each}: ${listedAs}`)), ...answer.notHere.map(({ sha256, name }) => `○ not here: ${name} ${sha256}`)].join('\n'))
  }
  return files.every(({ listedAs }) => listedAs !== null) && answer.notHere.length === 0 ? 0 : 1
}

async function hashOf(path: string, name: string): Promise<string> {
  if (!statSync(path).isFile()) throw new BadUse(`${name}: expected a file`)
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
  return hash.digest('hex')
}
