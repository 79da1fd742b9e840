/**
 * Log folder: the tree as C2SP tlog-tiles files, its signed head, and every head ever signed.
 *
 *     log/checkpoint            the newest signed head
 *     log/heads                 "size root" of every head ever signed, a line each
 *     log/tile/0/000.p/5        hash tiles
 *     log/tile/entries/000.p/5  entry bundles: the statement notes
 *
 * An append is durable in this order: tiles and bundles, read back and hashed; the head signed and noted in `heads`; the
 * checkpoint. Only then is it acknowledged. Opening cuts or completes what a power cut left between.
 *
 * Format: spec/data-folder.md
 * @module
 */
import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { equalBytes, fromBase64, toBase64, utf8 } from '@proofmark/core/bytes'
import {
  checkSignature, formatCheckpoint, formatEntryBundle, formatNote, formatTile, hashesOf, leafHash, noteSignedText, parseCheckpoint, parseEntryBundle,
  parseTilePath, parseVerifierKey, proveConsistency, proveInclusion, rootOf, tilePath, tilesBetween, tileWidth,
} from '@proofmark/core/log'
import type { Disk } from './disk.ts'
import { StoreDamaged } from './faults.ts'
import type { SigningKey } from './signing-key.ts'

export interface LogFolder {
  readonly size: number
  readonly root: Uint8Array
  /** The signed head; `null` for a log without entries. */
  readonly checkpoint: Uint8Array | null
  entry(index: number): Uint8Array | null
  /** Durable and signed when it returns. */
  append(entries: readonly Uint8Array[]): void
  prove(index: number, size: number): Uint8Array[]
  proveConsistency(size1: number, size2: number): Uint8Array[]
  /** A file under `log/` by its tlog-tiles path; `null`: the log has no such file. */
  file(path: string): Uint8Array | null
}

const lineFeed = 0x0a

interface Head { readonly size: number; readonly root: Uint8Array; readonly checkpoint: Uint8Array }

/** Opens and checks the log: every entry against its tile, the root against the signed head. Throws `StoreDamaged`. */
export function openLogFolder(folder: string, disk: Disk, key: Pick<SigningKey, 'name' | 'keyId' | 'verifierKey'> & { sign: SigningKey['sign'] | null }): LogFolder {
  const path = (...parts: string[]) => join(folder, 'log', ...parts)
  const origin = key.name
  const readTile = (level: number | 'entries', index: number, size: number) => {
    const capacity = level === 'entries' ? 1 : 256 ** level
    const width = Math.min(tileWidth, Math.floor(size / capacity) - index * tileWidth)
    return disk.read(path(tilePath(level, index, width)))
  }

  function readEntries(size: number): Uint8Array[] | null {
    const entries: Uint8Array[] = []
    for (let bundle = 0; bundle * tileWidth < size; bundle++) {
      const bytes = readTile('entries', bundle, size)
      const parsed = bytes === null ? null : parseEntryBundle(bytes)
      if (parsed === null) return null
      entries.push(...parsed)
    }
    return entries.length === size ? entries : null
  }

  function readHead(): Head | null {
    const checkpoint = disk.read(path('checkpoint'))
    if (checkpoint === null) return null
    const head = parseCheckpoint(checkpoint)
    if (!head.ok || head.origin !== origin) throw new StoreDamaged('checkpoint-unreadable', `log/checkpoint: expected a signed head of ${origin}; found ${head.ok ? head.origin : head.code}`)
    const known = parseVerifierKey(key.verifierKey)
    const signature = head.signatures.find(({ name, keyId }) => name === origin && keyId === key.keyId)
    if (!known.ok || signature === undefined || !checkSignature(known.key.key, noteSignedText(head.text), signature.signature)) {
      throw new StoreDamaged('checkpoint-signature', 'log/checkpoint: expected the signature of this log\'s own key; it does not hold')
    }
    return { size: head.size, root: head.root, checkpoint }
  }

  function signHead(size: number, root: Uint8Array): Uint8Array {
    if (key.sign === null) throw new StoreDamaged('key-missing', 'the log is open for reading only')
    const text = formatCheckpoint({ origin, size, root })
    return formatNote({ text, signatures: [{ name: origin, keyId: key.keyId, signature: key.sign(noteSignedText(text)) }] })
  }

  function signedHeads(): { size: number; root: Uint8Array }[] {
    const text = disk.read(path('heads'))
    if (text === null) return []
    // A cut may leave a part of the last line: that head was never acknowledged, and its line is not whole.
    return new TextDecoder().decode(text).split('\n').slice(0, -1).flatMap((line) => {
      const [size, root] = line.split(' ')
      const bytes = fromBase64(root ?? '')
      return bytes?.length !== 32 || !/^\d+$/.test(size ?? '') ? [] : [{ size: Number(size), root: bytes }]
    })
  }

  /** The part of a line that a cut left: the next head, written behind it, would make one line of both, with a size that never was. */
  function cutUnfinishedHead() {
    const bytes = disk.read(path('heads'))
    if (bytes === null || bytes.length === 0 || bytes.at(-1) === lineFeed) return
    disk.replace(path('heads'), bytes.subarray(0, bytes.lastIndexOf(lineFeed) + 1))
  }

  let head = readHead()
  let entries = head === null ? [] : readEntries(head.size)
  if (entries === null) throw new StoreDamaged('entry-missing', `log/tile/entries: expected ${head!.size} entries as the checkpoint says; a bundle is missing or cut`)
  let leaves = entries.map(leafHash)
  checkLeaves()
  completeOrCut()

  /** A damaged byte inside the signed part is a hard stop, and is named by its entry. */
  function checkLeaves() {
    if (head === null) return
    if (equalBytes(rootOf(head.size, hashesOf(leaves)), head.root)) return
    for (let tile = 0; tile * tileWidth < head.size; tile++) {
      const bytes = readTile(0, tile, head.size)
      for (let at = 0; at < tileWidth && tile * tileWidth + at < head.size; at++) {
        const index = tile * tileWidth + at
        if (bytes === null || !equalBytes(bytes.subarray(at * 32, at * 32 + 32), leaves[index]!)) {
          throw new StoreDamaged('entry-damaged', `log/tile/entries, entry ${index}: its bytes are not those that were sealed. Restore a backup; nothing was changed.`)
        }
      }
    }
    throw new StoreDamaged('root-differs', `log: the entries hash to another root than the checkpoint signs (${head.size} entries)`)
  }

  function completeOrCut() {
    const heads = signedHeads()
    const last = heads.at(-1)
    const size = head?.size ?? 0
    const bad = heads.find((signed) => signed.size <= size && !equalBytes(rootOf(signed.size, hashesOf(leaves)), signed.root))
    if (bad !== undefined) throw new StoreDamaged('head-inconsistent', `log/heads: a head of ${bad.size} entries was signed with another root than the log has now`)
    if (last !== undefined && last.size > size) {
      // Signed, but the checkpoint file was not written: everything before it was, so the append is completed.
      const more = readEntries(last.size)
      const moreLeaves = more?.map(leafHash)
      if (more === null || moreLeaves === undefined || !equalBytes(rootOf(last.size, hashesOf(moreLeaves)), last.root)) {
        throw new StoreDamaged('log-behind-signed-head', `the log has ${size} entries, but a head of ${last.size} was signed here: this is an older copy. Use the newest data folder; going on would sign a second history.`)
      }
      entries = more
      leaves = moreLeaves
      if (key.sign !== null) {
        const checkpoint = signHead(last.size, last.root)
        disk.replace(path('checkpoint'), checkpoint)
        head = { ...last, checkpoint }
      }
    }
    if (key.sign === null) return
    cutUnfinishedHead()
    removeForeignTiles(path('tile'), path(), head?.size ?? 0)
  }

  let readHash = hashesOf(leaves)
  let isUnfinished = false

  return {
    get size() { return head?.size ?? 0 },
    get root() { return rootOf(head?.size ?? 0, readHash) },
    get checkpoint() { return head?.checkpoint ?? null },
    entry: (index) => (index < (head?.size ?? 0) ? (entries![index] ?? null) : null),
    append(added) {
      if (added.length === 0) return
      // A head may lie in `heads` that nobody acknowledged: signing another of the same size would be a second history.
      if (isUnfinished) throw new StoreDamaged('append-unfinished', 'an append failed in this process; what is on the disk is only known after opening the folder again. End the process and start it anew.')
      isUnfinished = true
      const before = head?.size ?? 0
      const allLeaves = [...leaves, ...added.map(leafHash)]
      const allEntries = [...entries!, ...added]
      const size = allLeaves.length
      const hashes = hashesOf(allLeaves)
      for (const tile of tilesBetween(before, size)) {
        const start = tile.index * tileWidth
        if (tile.level === 0) disk.replace(path(tilePath('entries', tile.index, tile.width)), formatEntryBundle(allEntries.slice(start, start + tile.width)))
        disk.replace(path(tilePath(tile.level, tile.index, tile.width)), formatTile(tile, hashes))
      }
      const root = rootOf(size, hashes)
      const back = readEntries(size)
      if (back === null || !equalBytes(rootOf(size, hashesOf(back.map(leafHash))), root)) {
        throw new StoreDamaged('root-differs', 'what was read back from the disk is not what was written; nothing was signed')
      }
      // Signed heads are noted before they are used, so that a restored older copy is noticed.
      const checkpoint = signHead(size, root)
      disk.append(path('heads'), utf8(`${size} ${toBase64(root)}\n`))
      disk.replace(path('checkpoint'), checkpoint)
      head = { size, root, checkpoint }
      entries = allEntries
      leaves = allLeaves
      readHash = hashes
      isUnfinished = false
      removeForeignTiles(path('tile'), path(), size)
    },
    prove: (index, size) => proveInclusion(index, size, readHash),
    proveConsistency: (size1, size2) => proveConsistency(size1, size2, readHash),
    file(name) {
      if (name === 'checkpoint') return head?.checkpoint ?? null
      return parseTilePath(name) === null ? null : disk.read(path(name))
    },
  }
}

/** Removes tiles that are not of the tree of this size: of an append that was never signed, or partial ones that grew. */
function removeForeignTiles(tiles: string, log: string, size: number) {
  const own = new Set(tilesBetween(0, size).flatMap(({ level, index, width }) =>
    level === 0 ? [tilePath(0, index, width), tilePath('entries', index, width)] : [tilePath(level, index, width)]))
  let names: string[]
  try {
    names = readdirSync(tiles, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  for (const name of names) {
    const relative = name.slice(log.length + 1)
    if (own.has(relative)) continue
    rmSync(name, { force: true })
    const folder = dirname(name)
    if (folder.endsWith('.p') && readdirSync(folder).length === 0) rmSync(folder, { recursive: true, force: true })
  }
}
