/**
 * generate: a world of invented data as a statement file, for trials and benches.
 * @module
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { inventedWorld } from '@proofmark/core/invented'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { pathIn } from '../data-folder.ts'

/** More lines than a log of one laptop is measured with. */
const mostItems = 10_000_000

export const generateCommand: Command = {
  name: 'generate',
  takesNothing: true,
  usage: ['generate --items N [--seed N] [--out FILE.jsonl]'],
  does: 'An invented world as a statement file: cases, recoveries, items of lots that are numbered through, marks in several scripts, some damaged. The same numbers give the same bytes.',
  options: { items: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
  optionHelp: { '--items N': `objects documented, 1 to ${mostItems.toLocaleString('en')}`, '--seed N': 'another world for another number, 0 to 4294967295 (113)', '--out FILE': 'where to write it; no file that is there is replaced. Left out: to standard output' },
  example: 'proofmark generate --items 1000 --out invented.jsonl',
  async run(input) {
    const items = wholeNumber(input, 'items', null, 1, mostItems)
    const world = inventedWorld({ items, seed: wholeNumber(input, 'seed', 113, 0, 0xffffffff) })
    const out = textOption(input, 'out')
    const count = out === undefined ? print(input, world) : write(pathIn(input, out), world)
    if (out !== undefined) input.print(input.isJson ? JSON.stringify({ file: out, items, statements: count }) : `${out}: ${count} statements of ${items} items, all invented`)
    return 0
  },
}

function wholeNumber(input: CommandInput, name: string, otherwise: number | null, least: number, most: number): number {
  const text = textOption(input, name)
  if (text === undefined && otherwise !== null) return otherwise
  const value = text !== undefined && /^\d+$/u.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new BadUse(`--${name} ${text ?? 'is missing'}: expected a whole number from ${least} to ${most}`)
  return value
}

function print(input: CommandInput, world: Iterable<object>): number {
  let count = 0
  for (const line of world) { input.print(JSON.stringify(line)); count++ }
  return count
}

/** In pieces: a world of millions of lines is no text that a process can hold. */
function write(path: string, world: Iterable<object>): number {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new BadUse(`${path} is there already; nothing was written. Choose another name.`)
    throw error
  }
  try {
    let [count, piece] = [0, '']
    const flush = (): void => { const bytes = Buffer.from(piece); for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at); piece = '' }
    for (const line of world) {
      piece += `${JSON.stringify(line)}\n`
      count++
      if (piece.length > 1 << 20) flush()
    }
    flush()
    fsyncSync(file)
    return count
  } finally {
    closeSync(file)
  }
}
