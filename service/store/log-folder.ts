/**
 * Log folder: a tree in a folder as C2SP tlog-tiles files, and the one write that there is: append.
 *
 * An append is durable in this order: tiles and bundles, read back and hashed; the head signed and noted in `heads`; the
 * checkpoint. Only then is it acknowledged. What it costs depends on what is added, not on how much is there.
 *
 * Format: spec/data-folder.md
 * @module
 */
import { concatBytes, equalBytes } from '@proofmark/core/bytes'
import { formatCheckpoint, Frontier, formatEntryBundle, formatNote, leafHash, noteSignedText, parseTilePath, proveConsistency, proveInclusion, rootOf, tilePath, tileWidth, treeRoot, type ReadHash } from '@proofmark/core/log'
import type { Disk } from './disk.ts'
import { StoreDamaged } from './faults.ts'
import { logFiles, type Head } from './log-files.ts'
import { laterEntries, type LaterEntries } from './log-later.ts'
import { hashesIn, recoverLog } from './log-recovery.ts'
import type { SigningKey } from './signing-key.ts'

export interface Staged {
  readonly size: number
  readonly root: Uint8Array
  /** Durable when it returns. */
  sign(): Head
  /** Nothing was signed: the log is as it was, and goes on. */
  giveUp(): void
}

export interface Later extends Omit<LaterEntries, 'head'> {
  /** From now on the log has this head. */
  take(): void
}

export interface LogFolder {
  readonly size: number
  readonly root: Uint8Array
  /** The signed head; `null` for a log without entries. */
  readonly checkpoint: Uint8Array | null
  entry(index: number): Uint8Array | null
  /** Durable and signed when it returns. */
  append(entries: readonly Uint8Array[]): void
  /** The first half of an append: the entries lie on the disk and were read back; no head names them until `sign` is called, and until then, or until it is given up, nothing else is appended. */
  stage(entries: readonly Uint8Array[]): Staged
  prove(index: number, size: number): Uint8Array[]
  proveConsistency(size1: number, size2: number): Uint8Array[]
  /** The root that the tree had at a size, the present one at most. */
  rootAt(size: number): Uint8Array
  /** For who only reads: what a writer appended since, checked against this head; `null`: nothing. Throws `StoreDamaged` where that is not the log that goes on. */
  later(): Later | null
  /** A file as tlog-tiles names it: the checkpoint, a tile, a bundle, partial ones of smaller sizes too; `null`: no head of this log has it. */
  file(path: string): Uint8Array | null
}

/** Proofs after which the hashes that were read are forgotten, so that memory does not grow with the log: at most some 40 MB. */
const proofsRemembered = 500

/** Opens and checks the log: every entry against its tile, the root against the signed head. Throws `StoreDamaged`. */
export function openLogFolder(folder: string, disk: Disk, key: Pick<SigningKey, 'name' | 'keyId' | 'verifierKey'> & { sign: SigningKey['sign'] | null }): LogFolder {
  const files = logFiles(folder, disk, key, { isReader: key.sign === null })

  function signHead(size: number, root: Uint8Array): Uint8Array {
    if (key.sign === null) throw new StoreDamaged('key-missing', 'the log is open for reading only')
    const text = formatCheckpoint({ origin: key.name, size, root })
    return formatNote({ text, signatures: [{ name: key.name, keyId: key.keyId, signature: key.sign(noteSignedText(text)) }] })
  }
  const complete = (size: number, root: Uint8Array): Head => {
    const checkpoint = signHead(size, root)
    disk.replace(files.path('checkpoint'), checkpoint)
    return { size, root, checkpoint }
  }

  const recovered = recoverLog(files, key.sign === null ? null : complete)
  let { head, frontier } = recovered
  let isUnfinished = false
  let remembered: { readonly readHash: ReadHash; uses: number } | null = null
  let lastBundle: { readonly index: number; readonly size: number; readonly entries: readonly Uint8Array[] } | null = null

  const readHash = (): ReadHash => {
    if (remembered === null || ++remembered.uses > proofsRemembered) remembered = { readHash: hashesIn(files, head?.size ?? 0), uses: 0 }
    return remembered.readHash
  }
  const bundle = (index: number, size: number): readonly Uint8Array[] | null => {
    if (lastBundle?.index === index && lastBundle.size === size) return lastBundle.entries
    const entries = files.bundle(index, size)
    if (entries !== null) lastBundle = { index, size, entries }
    return entries
  }

  /** Writes the tiles and bundles of a tree that grows, from what stood at its right edge. */
  function writeTiles(before: number, added: readonly Uint8Array[], leaves: readonly Uint8Array[]): number {
    const first = Math.floor(before / tileWidth)
    const entries = [...(before % tileWidth === 0 ? [] : bundle(first, before) ?? lost('entries', first)), ...added]
    for (let at = 0; at < entries.length; at += tileWidth) {
      const part = entries.slice(at, at + tileWidth)
      disk.replace(files.path(tilePath('entries', first + at / tileWidth, part.length)), formatEntryBundle(part))
    }
    let more: readonly Uint8Array[] = leaves
    for (let level = 0; more.length > 0; level++) {
      const size = Math.floor(before / tileWidth ** level)
      const index = Math.floor(size / tileWidth)
      const hashes = [...(size % tileWidth === 0 ? [] : files.tile(level, index, before) ?? lost(level, index)), ...more]
      const full: Uint8Array[] = []
      for (let at = 0; at < hashes.length; at += tileWidth) {
        const part = hashes.slice(at, at + tileWidth)
        disk.replace(files.path(tilePath(level, index + at / tileWidth, part.length)), concatBytes(...part))
        if (part.length === tileWidth) full.push(treeRoot(part))
      }
      more = full
    }
    return first
  }

  function stage(added: readonly Uint8Array[]): Staged {
    // A head may lie in `heads` that nobody acknowledged: signing another of the same size would be a second history.
    if (isUnfinished) throw new StoreDamaged('append-unfinished', 'an append failed in this process; what is on the disk is only known after opening the folder again. End the process and start it anew.')
    isUnfinished = true
    const before = head?.size ?? 0
    const size = before + added.length
    const leaves = added.map(leafHash)
    const first = writeTiles(before, added, leaves)
    for (let index = first; index * tileWidth < size; index++) {
      const back = files.bundle(index, size)?.map(leafHash)
      const tile = files.tile(0, index, size)
      if (back === undefined || tile === null || !back.every((hash, at) => equalBytes(hash, tile[at]!))) throw new StoreDamaged('root-differs', 'what was read back from the disk is not what was written; nothing was signed')
      for (const [at, hash] of back.entries()) {
        const place = index * tileWidth + at
        if (place < before) continue
        if (!equalBytes(hash, leaves[place - before]!)) throw new StoreDamaged('root-differs', `entry ${place}, read back from the disk, is not what was written; nothing was signed`)
        frontier.append(hash)
      }
    }
    const root = frontier.root()
    return {
      size,
      root,
      giveUp() {
        frontier = Frontier.at(before, hashesIn(files, before))
        isUnfinished = false
      },
      sign() {
        // Signed heads are noted before they are used, so that a restored older copy is noticed.
        const checkpoint = signHead(size, root)
        files.noteHead(size, root)
        disk.replace(files.path('checkpoint'), checkpoint)
        head = { size, root, checkpoint }
        remembered = null
        isUnfinished = false
        files.removeOutgrown(before, size)
        return head
      },
    }
  }

  return {
    get size() { return head?.size ?? 0 },
    // Not of the frontier: what is staged is there already, and no head names it yet.
    get root() { return head?.root ?? treeRoot([]) },
    get checkpoint() { return head?.checkpoint ?? null },
    entry: (index) => (Number.isInteger(index) && index >= 0 && index < (head?.size ?? 0) ? (bundle(Math.floor(index / tileWidth), head!.size)?.[index % tileWidth] ?? null) : null),
    append(added) {
      if (added.length > 0) stage(added).sign()
    },
    stage,
    prove: (index, size) => proveInclusion(index, size, readHash()),
    proveConsistency: (size1, size2) => proveConsistency(size1, size2, readHash()),
    rootAt: (size) => rootOf(size, readHash()),
    later() {
      const found = laterEntries(files, head)
      return found === null ? null : {
        entries: found.entries,
        take() {
          head = found.head
          remembered = null
        },
      }
    },
    file(name) {
      if (name === 'checkpoint') return head?.checkpoint ?? null
      const tile = parseTilePath(name)
      return tile === null ? null : files.served(tile, head?.size ?? 0)
    },
  }
}

function lost(level: number | 'entries', index: number): never {
  throw new StoreDamaged('entry-missing', `log/tile/${level}, tile ${index}: it was there when the log was opened, and is not now; nothing was signed`)
}
