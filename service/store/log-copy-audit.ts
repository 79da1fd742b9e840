/**
 * Log copy audit: the copy of the log in object storage held against the log of the folder, byte by byte: whoever takes over goes on from the copy.
 *
 * Format: spec/data-folder.md, "Copy of the log"
 * @module
 */
import { equalBytes, toBase64 } from '@proofmark/core/bytes'
import { parseTilePath, tileWidth } from '@proofmark/core/log'
import type { AuditProblem } from './audit.ts'
import { ObjectsFailed, StoreDamaged } from './faults.ts'
import { atOnce, headKey, headLine } from './log-copy.ts'
import { headOf, pathsBetween, type Head, type LogFiles, type LogKey } from './log-files.ts'
import type { LogFolder } from './log-folder.ts'
import type { Objects } from './objects.ts'

export interface AuditedCopy {
  readonly objects: Objects
  readonly log: Pick<LogFolder, 'size' | 'rootAt' | 'file'>
  readonly files: Pick<LogFiles, 'head' | 'signedHeads'>
  readonly key: LogKey
}

/** Throws `ObjectsFailed` where the storage does not answer: then nothing is known. */
export async function auditCopy({ objects, log, files, key }: AuditedCopy): Promise<AuditProblem[]> {
  const problems: AuditProblem[] = []
  const at = (name: string) => `log/${name} in ${objects.name}`
  const report = (code: string, name: string, expected: string, found: string) => { problems.push({ code, at: at(name), expected, found }) }

  const head = await headThere()
  if (head === null) return problems
  if (head.size > log.size && (files.head()?.size ?? 0) < head.size) report('folder-behind-copy', 'checkpoint', `${log.size} entries, as the folder has`, `${head.size}`)
  if (head.size < log.size) report('copy-behind', 'checkpoint', `${log.size} entries, as the folder has`, `${head.size}`)
  if (head.size <= log.size && !equalBytes(log.rootAt(head.size), head.root)) report('copy-differs', 'checkpoint', `the root that the folder's log has at ${head.size}, ${toBase64(log.rootAt(head.size))}`, toBase64(head.root))
  const size = Math.min(head.size, log.size)
  // Beside a writer the copy may have outgrown what is read here, and then the last tiles are gone.
  const names = pathsBetween(0, size).filter((name) => head.size === size || parseTilePath(name)!.width === tileWidth)
  for (let first = 0; first < names.length; first += atOnce) await Promise.all(names.slice(first, first + atOnce).map(requireSame))
  await auditHeads(size)
  return problems.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

  /** What the storage itself finds damaged has no bytes of worth. */
  async function read(name: string): Promise<Uint8Array | null> {
    const found = await objects.get(`log/${name}`).catch((error: unknown) => {
      if (error instanceof ObjectsFailed && error.code === 'object-damaged') return { bytes: new Uint8Array() }
      throw error
    })
    return found === null ? null : found.bytes
  }
  async function headThere(): Promise<Head | null> {
    const found = await read('checkpoint')
    if (found === null) {
      if (log.size > 0) report('copy-missing', 'checkpoint', 'a signed head', 'nothing')
      return null
    }
    try {
      return headOf(found, key, at('checkpoint'))
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error
      report('copy-differs', 'checkpoint', `a head that the key of ${key.name} signed`, error.message)
      return null
    }
  }
  async function requireSame(name: string): Promise<void> {
    const [here, there] = [log.file(name), await read(name)]
    if (there === null) report('copy-missing', name, 'the bytes of the folder', 'nothing')
    // What is not here is told by the audit of the folder.
    else if (here !== null && !equalBytes(there, here)) report('copy-differs', name, 'the bytes of the folder', 'others')
  }
  async function auditHeads(upTo: number): Promise<void> {
    const signed = new Map(files.signedHeads().filter((each) => each.size <= upTo).map((each) => [headKey(each), each]))
    for await (const { key: name, size: length } of objects.list('log/heads/')) {
      const each = signed.get(name)
      signed.delete(name)
      const short = name.slice('log/'.length)
      if (each !== undefined && length !== headLine(each).length) report('copy-differs', short, 'the line of the head', 'another')
      if (each === undefined && Number(short.slice('heads/'.length).split('.')[0]) <= upTo) report('copy-differs', short, 'no head that the folder does not know', 'one')
    }
    for (const name of signed.keys()) report('copy-missing', name.slice('log/'.length), 'a head that was signed', 'nothing')
  }
}
