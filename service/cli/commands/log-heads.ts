/**
 * log consistency and log compare: two heads of one log, by size or from files, side by side.
 *
 * Whether the log showed two readers two histories is answered from the two notes; the data folder, where it is there and has
 * the newer head, adds how the one grew into the other.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { equalBytes, toHex } from '@proofmark/core/bytes'
import { checkConsistency, compareCheckpoints, parseCheckpoint, parseDecimal, verifyNote, type Comparison, type Growth, type Head } from '@proofmark/core/log'
import type { ReadableLog } from 'proofmark/store'
import { BadUse, textOption, type CommandInput } from '../command.ts'
import { dataFolder, readLog } from '../data-folder.ts'
import { readInputFile } from '../input-file.ts'

interface Named { readonly size: number; /** `null`: only a size was given. */ readonly root: Uint8Array | null; readonly isOurs: boolean | null }

/** Proves that this log grew from OLD to NEW; without NEW, to its present head. */
export async function consistency(input: CommandInput, old: string, young: string | undefined): Promise<0 | 1> {
  return readLog(input, (store) => {
    const [one, two] = [named(store, old), young === undefined ? present(store) : named(store, young)]
    const answer = consistencyOf(store, one, two)
    if (input.isJson) input.print(JSON.stringify({ ...answer, size1: one.size, size2: two.size, root1: answer.growth && toHex(answer.growth.root), root2: two.root && toHex(two.root), path: answer.growth?.path.map(toHex) ?? [], growth: undefined }, null, 2))
    else input.print([answer.text, ...(answer.growth?.path.map(toHex) ?? [])].join('\n'))
    return answer.ok === false ? 1 : 0
  })
}

function consistencyOf(store: ReadableLog, one: Named, two: Named): { ok: boolean | null; code?: string; text: string; growth?: Growth } {
  const no = (code: string, text: string) => ({ ok: false, code, text }) as const
  if (one.size > two.size) return no('size-order', `no: the first head has ${one.size} entries, the second only ${two.size}`)
  if (two.size > store.size()) return no('log-is-smaller', `no: the log has ${store.size()} entries, the checkpoint ${two.size}`)
  const growth = { root: store.rootAt(one.size), path: store.proveConsistency(one.size, two.size) }
  // A head of another root is a split view only where this log's own key signed it; else somebody made it up.
  const other = ([one, two] as const).find(({ root, size }) => root !== null && !equalBytes(root, store.rootAt(size)))
  if (other !== undefined) return { ...no(other.isOurs === true ? 'split-view' : 'root-differs', `not consistent: the log has another root at ${other.size} entries${other.isOurs === true ? '. The checkpoint has the signature of this log: it signed two histories' : '; the checkpoint has no signature of this log'}`), growth }
  const root2 = store.rootAt(two.size)
  const checked = checkConsistency({ size1: one.size, size2: two.size, root1: growth.root, root2, path: growth.path })
  if (!checked.ok) return { ...no(checked.code, `not consistent: ${checked.code}`), growth }
  if (one.root === null) return { ok: null, text: 'proof', growth }
  return { ok: true, text: 'consistent: the newer tree begins with what the older checkpoint signed', growth }
}

const present = (store: ReadableLog): Named => ({ size: store.size(), root: store.rootAt(store.size()), isOurs: true })

function named(store: ReadableLog, argument: string): Named {
  if (/^\d+$/.test(argument)) {
    const size = parseDecimal(argument)
    if (size === null) throw new BadUse(`"${argument}": expected a size without leading zeros, or a file with a checkpoint`)
    return { size, root: null, isOurs: null }
  }
  const { head, bytes } = checkpointIn(argument)
  if (head.origin !== store.origin) throw new BadUse(`${argument} is a checkpoint of ${head.origin}; this log is ${store.origin}`)
  return { size: head.size, root: head.root, isOurs: verifyNote(bytes, [store.logKey]).ok }
}

function checkpointIn(file: string): { head: Head; bytes: Uint8Array } {
  const bytes = readInputFile(file)
  const head = parseCheckpoint(bytes)
  if (!head.ok) throw new BadUse(`${file} is no checkpoint: ${head.code}`)
  return { head, bytes }
}

/** Two checkpoints that two readers got, from files. Exit 1 only for a split view; what cannot be decided is bad use. */
export async function compare(input: CommandInput, files: readonly [string, string]): Promise<0 | 1> {
  const [first, second] = files.map(checkpointIn) as [ReturnType<typeof checkpointIn>, ReturnType<typeof checkpointIn>]
  const given = textOption(input, 'key')
  const hasFolder = existsSync(join(dataFolder(input), 'log'))
  if (given === undefined && !hasFolder) throw new BadUse('which key is the log\'s? Name it with --key name+id+base64, or the log\'s data folder with --data')
  const growthIn = (store: ReadableLog): Growth | null => {
    const [older, newer] = first.head.size <= second.head.size ? [first.head, second.head] : [second.head, first.head]
    const isThere = newer.origin === store.origin && newer.size <= store.size() && equalBytes(store.rootAt(newer.size), newer.root)
    return isThere ? { root: store.rootAt(older.size), path: store.proveConsistency(older.size, newer.size) } : null
  }
  const compared = (keys: readonly string[], growth: Growth | null) => compareCheckpoints({ first: first.bytes, second: second.bytes, keys, growth })
  const answer = hasFolder
    ? await readLog(input, (store) => compared([given ?? store.logKey], growthIn(store)))
    : compared([given!], null)
  const isAnswer = answer.ok || answer.code === 'split-view'
  if (!isAnswer) throw new BadUse(whyNot(answer, files))
  const sizes = `${first.head.size} and ${second.head.size} entries`
  if (input.isJson) input.print(JSON.stringify({ ...answer, size1: first.head.size, size2: second.head.size }, null, 2))
  else input.print(answer.ok ? (answer.relation === 'same' ? 'the same head' : `consistent: ${sizes}, the larger tree begins with the smaller`) : `split view: the log signed two histories (${sizes}). Keep both files; together they prove it.`)
  return answer.ok ? 0 : 1
}

function whyNot(answer: Exclude<Comparison, { ok: true }>, files: readonly [string, string]): string {
  switch (answer.code) {
    case 'growth-missing': return 'growth-missing: the sizes differ, and no data folder here has the larger tree; ask the log for a consistency proof between the two'
    case 'two-logs': return 'two-logs: the checkpoints are of two logs'
    default: return `${answer.of === null ? 'the growth' : answer.of === 'first' ? files[0] : files[1]} is refused: ${answer.code}`
  }
}
