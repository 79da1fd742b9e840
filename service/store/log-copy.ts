/**
 * Log copy: the log in object storage, beside the one in the folder, so that another machine can go on where this one ended.
 *
 *     log/tile/…              as in the folder
 *     log/heads/SIZE.ROOT     every head ever signed, an object each
 *     log/writer              who writes, and the head that is signed next
 *     log/checkpoint          the newest signed head
 *
 * Before a head is signed its tiles lie there, and `log/writer` says which head it will be. Only who is named there gets so far: another
 * machine that takes over writes its own name first, by the condition that nobody did meanwhile, and signs the very head that was announced.
 * So no two heads of one size are ever signed. After signing the checkpoint is replaced there, and only then is the append acknowledged.
 *
 * Format: spec/data-folder.md, "Copy of the log". Decision: docs/decisions/0053-object-storage.md
 * @module
 */
import { join } from 'node:path'
import { fromBase64, toBase64, toHex, utf8 } from '@proofmark/core/bytes'
import { parseDecimal } from '@proofmark/core/log'
import type { Disk } from './disk.ts'
import { ObjectsFailed } from './faults.ts'
import { outgrownBetween, pathsBetween, type Head } from './log-files.ts'
import type { Objects } from './objects.ts'

export interface SignedHead { readonly size: number; readonly root: Uint8Array }

export interface LogCopy {
  /** Before a head is signed here. Where it throws, nothing was signed, and another head may be begun once `settled` resolved. */
  begin(next: SignedHead): Promise<void>
  /** After it was signed. Where it throws, `settled` or the next `begin` does it again. */
  finish(head: Head): Promise<void>
  /**
   * What a storage that went away left half done is done, or undone: the signed head is there, and one that was announced and never signed is
   * taken back. Until it resolves, whoever takes over may sign that head: its tiles here and there and its openings in the vault have to stay.
   */
  settled(): Promise<void>
  /** Throws `log-taken-over` where another machine writes by now. Before anything is removed that it may count on. */
  requireOwn(): Promise<void>
}

/** Whose log it is; who writes, by a name that each opening draws anew; and the head that may have been signed. */
export interface WriterWords { readonly log: string; readonly writer: string; readonly next: SignedHead | null }

const firstLine = 'proofmark/log-writer/v1'
export const formatWriter = ({ log, writer, next }: WriterWords): Uint8Array => utf8(`${firstLine}\nlog ${log}\nwriter ${writer}\nnext ${next === null ? '-' : `${next.size} ${toBase64(next.root)}`}\n`)

/** `null`: not such words. */
export function parseWriter(bytes: Uint8Array): WriterWords | null {
  const [, log, writer, none, sizeText = '', rootText = ''] = /^proofmark\/log-writer\/v1\nlog ([^\n]+)\nwriter ([0-9a-f]{32})\nnext (?:(-)|([0-9]+) ([^ \n]+))\n$/.exec(new TextDecoder().decode(bytes)) ?? []
  if (log === undefined || writer === undefined) return null
  if (none !== undefined) return { log, writer, next: null }
  const [size, root] = [parseDecimal(sizeText), fromBase64(rootText)]
  return size === null || root?.length !== 32 ? null : { log, writer, next: { size, root } }
}

/** Sizes have sixteen digits, so that names stand in the order of sizes. */
export const headKey = ({ size, root }: SignedHead): string => `log/heads/${String(size).padStart(16, '0')}.${toHex(root)}`
export const headLine = ({ size, root }: SignedHead): Uint8Array => utf8(`${size} ${toBase64(root)}\n`)

export const takenOver = (objects: Objects) => new ObjectsFailed('log-taken-over', `another machine writes to the log in ${objects.name} by now, so this one changes nothing any more. End it; nothing that was acknowledged is lost`)

const inDoubt = (error: unknown): unknown => (error instanceof ObjectsFailed && error.code === 'storage-away'
  ? new ObjectsFailed('storage-doubt', `${error.message}. Whether this is in the log is known when it is back: look before it is made again`, { cause: error }) : error)

/** Tiles that are on their way at once. */
export const atOnce = 8

export interface LogCopyState {
  readonly objects: Objects
  readonly folder: string
  readonly disk: Disk
  /** Verifier key of the log. */
  readonly log: string
  readonly writer: string
  writerEtag: string
  checkpointEtag: string | null
  /** Entries of the head that the storage has. */
  size: number
}

export function logCopy(state: LogCopyState): LogCopy {
  const { objects, folder, disk, log, writer } = state
  let unfinished: Head | null = null
  let mayBeAnnounced = false

  async function requireOwn(): Promise<void> {
    const found = await objects.get('log/writer')
    if (found === null || parseWriter(found.bytes)?.writer !== writer) throw takenOver(objects)
    state.writerEtag = found.etag
  }
  async function putTile(name: string): Promise<void> {
    const [key, bytes] = [`log/${name}`, disk.read(join(folder, 'log', name))]
    if (bytes === null) throw new ObjectsFailed('storage-failed', `log/${name}: it was written and is not there now; nothing was signed`)
    try {
      await objects.putNew(key, bytes)
    } catch (error) {
      if (!(error instanceof ObjectsFailed) || error.code !== 'object-differs') throw error
      // Of an append that was never signed. Who it is of is asked after it was read: what another writer puts there meanwhile has another etag.
      const left = await objects.get(key)
      await requireOwn()
      await objects.replace(key, bytes, left?.etag ?? null).catch((cause: unknown) => { throw cause instanceof ObjectsFailed && cause.code === 'object-changed' ? takenOver(objects) : cause })
    }
  }
  async function announce(next: SignedHead | null): Promise<void> {
    const words = formatWriter({ log, writer, next })
    try {
      state.writerEtag = await objects.replace('log/writer', words, state.writerEtag)
    } catch (error) {
      if (!(error instanceof ObjectsFailed) || error.code !== 'object-changed') throw error
      // An earlier try may have been done without an answer.
      await requireOwn()
      state.writerEtag = await objects.replace('log/writer', words, state.writerEtag).catch((cause: unknown) => { throw cause instanceof ObjectsFailed && cause.code === 'object-changed' ? takenOver(objects) : cause })
    }
  }
  const copy: LogCopy = {
    async begin(next) {
      await copy.settled()
      const names = pathsBetween(state.size, next.size)
      for (let at = 0; at < names.length; at += atOnce) await Promise.all(names.slice(at, at + atOnce).map(putTile))
      // Announced without an answer, a head may be signed by whoever opens the log next.
      mayBeAnnounced = true
      await announce(next).catch((error: unknown) => { throw inDoubt(error) })
      mayBeAnnounced = false
    },
    async finish(head) {
      unfinished = head
      await objects.putNew(headKey(head), headLine(head)).catch((error: unknown) => { throw inDoubt(error) })
      try {
        state.checkpointEtag = await objects.replace('log/checkpoint', head.checkpoint, state.checkpointEtag)
      } catch (error) {
        throw error instanceof ObjectsFailed && error.code === 'object-changed' ? takenOver(objects) : inDoubt(error)
      }
      unfinished = null
      const before = state.size
      state.size = head.size
      // What is left of it costs room and is no harm.
      for (const name of outgrownBetween(before, head.size)) await objects.remove(`log/${name}`).catch(() => undefined)
    },
    async settled() {
      if (mayBeAnnounced) await announce(null)
      mayBeAnnounced = false
      if (unfinished !== null) await copy.finish(unfinished).catch((error: unknown) => { throw error instanceof ObjectsFailed && error.code === 'storage-doubt' ? error.cause : error })
    },
    requireOwn,
  }
  return copy
}
