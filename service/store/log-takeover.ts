/**
 * Log takeover: opening the copy of the log in object storage. What the folder lacks is fetched and checked against what was signed; what the
 * storage lacks is put there; two logs that do not fit are refused.
 *
 * Format: spec/data-folder.md, "Copy of the log"
 * @module
 */
import { join } from 'node:path'
import { equalBytes, fromHex } from '@proofmark/core/bytes'
import { Frontier, leafHash, parseTilePath, rootOf, type TileName } from '@proofmark/core/log'
import type { Disk } from './disk.ts'
import { ObjectsFailed, StoreFault } from './faults.ts'
import { atOnce, formatWriter, headKey, headLine, logCopy, parseWriter, takenOver, type LogCopy, type LogCopyState, type SignedHead } from './log-copy.ts'
import { headOf, logFiles, pathsBetween, type LogKey } from './log-files.ts'
import type { LogFolder } from './log-folder.ts'
import { hashesIn } from './log-recovery.ts'
import type { Objects } from './objects.ts'
import { requireConditions } from './storage-conditions.ts'

export interface Takeover {
  readonly objects: Objects
  readonly folder: string
  readonly disk: Disk
  readonly key: LogKey
  /** Drawn for this opening, 32 hex digits. */
  readonly writer: string
  /** Opens and recovers the log of the folder. */
  readonly open: () => LogFolder
  /** The storage was never used by this folder: what is here may be put where nothing is. */
  readonly isFirst: boolean
}

/** This machine writes from now on. Throws `ObjectsFailed`, `StoreDamaged`. */
export async function takeOverLog({ objects, folder, disk, key, writer, open, isFirst }: Takeover): Promise<{ readonly log: LogFolder; readonly copy: LogCopy }> {
  let log = open()
  const found = await objects.get('log/writer')
  const own = key.verifierKey
  const words = found === null ? { log: own, writer, next: null } : parseWriter(found.bytes)
  if (words === null) throw new ObjectsFailed('object-damaged', `log/writer in ${objects.name}: expected the words of a writer; is it the right place?`)
  if (found === null && log.size > 0 && !isFirst) throw new ObjectsFailed('log-not-there', `${objects.name} holds no log, and this folder kept one there: is it the right place? Nothing was changed`)
  if (words.log !== own) throw new ObjectsFailed('log-histories-differ', `the log in ${objects.name} is of another key than that of this vault (${words.log.split('+')[0]}): is it the right place? Nothing was changed`)
  const headThere = async () => {
    const checkpoint = await objects.get('log/checkpoint')
    return checkpoint === null ? { there: null, etag: null } : { there: headOf(checkpoint.bytes, key, `log/checkpoint in ${objects.name}`), etag: checkpoint.etag }
  }
  const requireOne = (head: SignedHead | null) => { if (head !== null && head.size <= log.size && !equalBytes(log.rootAt(head.size), head.root)) throw differing(objects, head.size) }
  // Who may not go on here must not hinder who writes.
  requireOne((await headThere()).there)
  requireOne(words.next)
  await requireConditions(objects)
  // The name first: who wrote until now gets no further, and what is read below stays as it is.
  const writerEtag = await objects.replace('log/writer', formatWriter({ log: own, writer, next: words.next }), found?.etag ?? null).catch((error: unknown) => {
    throw error instanceof ObjectsFailed && error.code === 'object-changed' ? takenOver(objects) : error
  })
  const { there, etag } = await headThere()
  const newest = words.next !== null && words.next.size > (there?.size ?? 0) ? words.next : there
  requireOne(there)
  if (newest !== null && newest.size > log.size) {
    // Of one that was announced and not signed the head before it is still the checkpoint, which has tiles of its own.
    for (const head of new Set([there, newest])) if (head !== null && head.size > log.size) await fetchTiles({ objects, folder, disk, key }, log, head)
    const heads = await signedHeads(objects)
    const missing = heads.filter(({ size }) => size > log.size && size <= newest.size)
    const all = missing.some(({ size }) => size === newest.size) ? missing : [...missing, newest]
    for (const head of all) disk.append(join(folder, 'log', 'heads'), headLine(head))
    // One that was announced and maybe not signed is signed as any head that was noted and then cut off.
    if (there !== null && there.size > log.size) disk.replace(join(folder, 'log', 'checkpoint'), there.checkpoint)
    log = open()
  }
  const state: LogCopyState = { objects, folder, disk, log: own, writer, writerEtag, checkpointEtag: etag, size: there?.size ?? 0 }
  const copy = logCopy(state)
  if (log.size > state.size) await complete(copy, log, { objects, folder, disk, key, from: state.size })
  return { log, copy }
}

/** What was signed here and is not there: a cut between the two, or a storage that was put back from an older state. */
async function complete(copy: LogCopy, log: LogFolder, { objects, folder, disk, key, from }: { readonly objects: Objects; readonly folder: string; readonly disk: Disk; readonly key: LogKey; readonly from: number }): Promise<void> {
  const head = { size: log.size, root: log.root, checkpoint: log.checkpoint! }
  await copy.begin(head)
  for (const signed of logFiles(folder, disk, key).signedHeads()) if (signed.size > from) await objects.putNew(headKey(signed), headLine(signed))
  await copy.finish(head)
}

/** Nothing that lies here is written over, and no head names what comes in: until then it is as an append that was cut off. */
async function fetchTiles({ objects, folder, disk, key }: Pick<Takeover, 'objects' | 'folder' | 'disk' | 'key'>, log: LogFolder, newest: SignedHead): Promise<void> {
  const files = logFiles(folder, disk, key)
  const fetched: TileName[] = []
  const names = pathsBetween(log.size, newest.size)
  for (let at = 0; at < names.length; at += atOnce) {
    const part = names.slice(at, at + atOnce)
    for (const [place, found] of (await Promise.all(part.map((name) => objects.get(`log/${name}`)))).entries()) {
      const name = part[place]!
      if (found === null) throw new ObjectsFailed('log-not-there', `log/${name} is missing in ${objects.name}, and its log has ${newest.size} entries; nothing was signed`)
      disk.replace(files.path(name), found.bytes)
      fetched.push(parseTilePath(name)!)
    }
  }
  try {
    for (const { level, index } of fetched) {
      if (level !== 'entries') continue
      const [entries, hashes] = [files.bundle(index, newest.size), files.tile(0, index, newest.size)]
      if (entries === null || hashes === null || !entries.every((entry, at) => equalBytes(leafHash(entry), hashes[at]!))) throw differing(objects, newest.size)
    }
    const readHash = hashesIn(files, newest.size)
    if (!equalBytes(Frontier.at(newest.size, readHash).root(), newest.root) || (log.size > 0 && !equalBytes(rootOf(log.size, readHash), log.root))) throw differing(objects, log.size)
  } catch (error) {
    throw error instanceof StoreFault && error.code === 'entry-missing' ? differing(objects, newest.size) : error
  }
}

async function signedHeads(objects: Objects): Promise<SignedHead[]> {
  const heads: SignedHead[] = []
  for await (const { key } of objects.list('log/heads/')) {
    const [, size, root] = /^log\/heads\/(\d{16})\.([0-9a-f]{64})$/.exec(key) ?? []
    if (size === undefined || root === undefined) throw new ObjectsFailed('object-damaged', `${key} in ${objects.name}: expected the name of a head`)
    heads.push({ size: Number(size), root: fromHex(root)! })
  }
  return heads
}

const differing = (objects: Objects, size: number) => new ObjectsFailed('log-histories-differ', `the log in ${objects.name} and the one of this folder are not one history (at ${size} entries). Nothing was changed: use the right place, or the newest of both after asking who wrote to the other`)
