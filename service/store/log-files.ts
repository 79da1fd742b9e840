/**
 * Log files: where the parts of a log lie in its folder, and how they are read back. What they must fit is told elsewhere.
 *
 *     log/checkpoint            the newest signed head
 *     log/heads                 "size root" of every head ever signed, a line each
 *     log/tile/0/000.p/5        hash tiles
 *     log/tile/entries/000.p/5  entry bundles: the statement notes
 *
 * Format: spec/data-folder.md, spec/log.md
 * @module
 */
import { join } from 'node:path'
import { concatBytes, fromBase64, toBase64, utf8 } from '@proofmark/core/bytes'
import { checkSignature, formatEntryBundle, noteSignedText, parseCheckpoint, parseDecimal, parseEntryBundle, parseTile, parseVerifierKey, tilePath, tilesBetween, tileWidth, type TileName } from '@proofmark/core/log'
import type { Disk } from './disk.ts'
import { StoreDamaged } from './faults.ts'
import type { SigningKey } from './signing-key.ts'

export interface Head { readonly size: number; readonly root: Uint8Array; readonly checkpoint: Uint8Array }

export type LogKey = Pick<SigningKey, 'name' | 'keyId' | 'verifierKey'>

export interface LogFiles {
  path(name: string): string
  /** The hashes of a tile of a tree of this size; `null`: not there, or not as many. */
  tile(level: number, index: number, size: number): Uint8Array[] | null
  /** The entries of a bundle of a tree of this size; `null`: not there, or not as many. */
  bundle(index: number, size: number): Uint8Array[] | null
  /** The bytes of a tile or bundle that a tree of this size or a smaller one has; `null`: none has it, or it is not there. */
  served(tile: TileName, size: number): Uint8Array | null
  /** The signed head; `null`: none yet. Throws `StoreDamaged` for one that is not of this log. */
  head(): Head | null
  signedHeads(): { readonly size: number; readonly root: Uint8Array }[]
  noteHead(size: number, root: Uint8Array): void
  /** The part of a line that a cut left: the next head, written behind it, would make one line of both, with a size that never was. */
  cutUnfinishedHead(): void
  /** Removes tiles and bundles that are not of a tree of this size: of an append that was never signed, or partial ones that grew. */
  sweep(size: number): void
  /** Removes those of a tree of size `before` that a tree of size `after` has no longer. */
  removeOutgrown(before: number, after: number): void
}

const lineFeed = 0x0a

/** Of a reader, to find a tile that grows under its eyes; a writer needs milliseconds for each step. */
const mostTries = 20

export function logFiles(folder: string, disk: Disk, key: LogKey, { isReader = false } = {}): LogFiles {
  const path = (name: string) => join(folder, 'log', name)
  const widthOf = (level: number, index: number, size: number) => Math.min(tileWidth, Math.floor(size / tileWidth ** level) - index * tileWidth)
  function read({ level, index, width }: TileName, parse: (bytes: Uint8Array) => Uint8Array[] | null): Uint8Array[] | null {
    const exact = width < 1 ? null : disk.read(path(tilePath(level, index, width)))
    const parts = exact === null ? null : parse(exact)
    if (exact !== null || !isReader || width < 1) return parts?.length === width ? parts : null
    // Beside a writer the log may have outgrown what is read: then it is the beginning of a wider tile, which can be outgrown in turn.
    const whole = tilePath(level, index, tileWidth)
    for (let tries = 0; tries < mostTries; tries++) {
      const wider = disk.list(path(`${whole}.p`)).map(Number).filter((other) => other >= width).map((other) => tilePath(level, index, other))
      for (const name of [...wider, whole]) {
        const bytes = disk.read(path(name))
        const found = bytes === null ? null : parse(bytes)
        if (found !== null && found.length >= width) return found.slice(0, width)
      }
    }
    return null
  }
  const files: LogFiles = {
    path,
    tile(level, index, size) {
      const width = widthOf(level, index, size)
      return read({ level, index, width }, parseTile)
    },
    bundle(index, size) {
      const width = widthOf(0, index, size)
      return read({ level: 'entries', index, width }, parseEntryBundle)
    },
    served({ level, index, width }, size) {
      // What lies beyond the head is not signed yet. A partial tile that the log outgrew is the beginning of the one that it has now.
      if (width > widthOf(level === 'entries' ? 0 : level, index, size)) return null
      if (level !== 'entries') {
        const hashes = files.tile(level, index, size)
        return hashes === null ? null : concatBytes(...hashes.slice(0, width))
      }
      const entries = files.bundle(index, size)
      return entries === null ? null : formatEntryBundle(entries.slice(0, width))
    },
    head() {
      const checkpoint = disk.read(path('checkpoint'))
      if (checkpoint === null) return null
      return headOf(checkpoint, key, 'log/checkpoint')
    },
    signedHeads: () => headsIn(disk.read(path('heads'))).heads,
    noteHead: (size, root) => disk.append(path('heads'), utf8(`${size} ${toBase64(root)}\n`)),
    cutUnfinishedHead() {
      const bytes = disk.read(path('heads'))
      const { length } = headsIn(bytes)
      if (bytes !== null && length < bytes.length) disk.replace(path('heads'), bytes.subarray(0, length))
    },
    sweep(size) {
      const own = new Set(tilesBetween(0, size).flatMap(pathsOf).map(path))
      removeOthers(path('tile'))
      /** Whether nothing is left in the folder. */
      function removeOthers(at: string): boolean {
        let isEmpty = true
        for (const name of disk.list(at)) {
          const full = join(at, name)
          if (!name.endsWith('/') && !own.has(full)) disk.remove(full)
          else if (!name.endsWith('/') || !removeOthers(full)) isEmpty = false
          else if (name.endsWith('.p/')) disk.removeFolder(full)
        }
        return isEmpty
      }
    },
    removeOutgrown(before, after) {
      for (const name of outgrownBetween(before, after)) {
        disk.remove(path(name))
        const folder = path(name.slice(0, name.lastIndexOf('/')))
        if (disk.list(folder).length === 0) disk.removeFolder(folder)
      }
    },
  }
  return files
}

/** The head that a checkpoint of this log signs. Throws `StoreDamaged` for any other. */
export function headOf(checkpoint: Uint8Array, key: LogKey, at: string): Head {
  const head = parseCheckpoint(checkpoint)
  if (!head.ok || head.origin !== key.name) throw new StoreDamaged('checkpoint-unreadable', `${at}: expected a signed head of ${key.name}; found ${head.ok ? head.origin : head.code}`)
  const known = parseVerifierKey(key.verifierKey)
  const signature = head.signatures.find(({ name, keyId }) => name === key.name && keyId === key.keyId)
  if (!known.ok || signature === undefined || !checkSignature(known.key.key, noteSignedText(head.text), signature.signature)) {
    throw new StoreDamaged('checkpoint-signature', `${at}: expected the signature of this log's own key; it does not hold`)
  }
  return { size: head.size, root: head.root, checkpoint }
}

/** Tiles and bundles that a tree has and the smaller one had not. */
export const pathsBetween = (before: number, after: number): string[] => tilesBetween(before, after).flatMap(pathsOf)

/** Partial ones of a tree of size `before` that a tree of size `after` has no longer. */
export function outgrownBetween(before: number, after: number): string[] {
  const kept = new Set(pathsBetween(before, after))
  return tilesBetween(0, before).filter(({ level, width }) => width < tileWidth && Math.floor(before / tileWidth ** level) < Math.floor(after / tileWidth ** level))
    .flatMap(pathsOf).filter((name) => !kept.has(name))
}

/** A leaf tile comes with its bundle. */
const pathsOf = ({ level, index, width }: TileName & { readonly level: number }): string[] =>
  level === 0 ? [tilePath(0, index, width), tilePath('entries', index, width)] : [tilePath(level, index, width)]

/**
 * The heads that were signed, and how many bytes their lines have. A cut may leave a part of the last line, or all its length with a part of
 * its bytes: that head was never used, and does not count. Whether the one that the checkpoint signs is there is asked elsewhere.
 */
function headsIn(bytes: Uint8Array | null): { readonly heads: { readonly size: number; readonly root: Uint8Array }[]; readonly length: number } {
  const heads: { size: number; root: Uint8Array }[] = []
  if (bytes === null) return { heads, length: 0 }
  let length = 0
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, length)) {
    const head = parseHead(new TextDecoder().decode(bytes.subarray(length, end)))
    const isLast = bytes.indexOf(lineFeed, end + 1) === -1
    if (head === null && isLast) break
    // To pass over a line would be to forget a head that was signed.
    if (head === null) throw new StoreDamaged('head-unreadable', `log/heads, line ${heads.length + 1}: expected a size and a root of 32 bytes in base64. Restore a backup; nothing was changed.`)
    heads.push(head)
    length = end + 1
  }
  return { heads, length }
}

function parseHead(line: string): { size: number; root: Uint8Array } | null {
  const [, sizeText = '', rootText = ''] = /^([0-9]+) ([^ ]+)$/.exec(line) ?? []
  const [size, root] = [parseDecimal(sizeText), fromBase64(rootText)]
  return size === null || root?.length !== 32 ? null : { size, root }
}
