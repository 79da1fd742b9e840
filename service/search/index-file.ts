/**
 * Index file: the indexes of a log at one head, encrypted, so that a start need not make them again. It holds values of statements, so it is a box like all
 * others of a data folder; it is written beside the old one and takes its name at the end, so that a cut leaves the old or the new one.
 *
 * Pieces are encrypted one by one under a key that is of this file alone, with their number and whether they are the last in the nonce: none can be left
 * out, moved, or taken from another file (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 *
 * Layout: spec/data-folder.md, `index/search/`
 * @module
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { endianness } from 'node:os'
import { dirname } from 'node:path'
import { pack, unpack, type Packable } from './packed.ts'

/** The log that an index is of. */
export interface Head { readonly origin: string; readonly size: number; /** Base64. */ readonly root: string }

export interface IndexPlace { readonly path: string; /** 32 bytes. */ readonly key: Uint8Array }

/** Why a file that is there is not used: another version of the program wrote it, or its bytes are not as they were written. */
export type Unfit = 'other-version' | 'damaged'
/** `missing` is no fault. */
export type Unusable = 'missing' | Unfit

/** Changed whenever the arrays of an index change their meaning. */
const indexVersion = 2
const magic = Buffer.from(`proofmark/search-index/v${indexVersion} ${endianness()}\n`)
const [saltSize, tagSize, lengthSize] = [32, 16, 4]
/** Large enough that starting the cipher costs nothing beside it, small enough that a question does not wait for it. */
const pieceSize = 1 << 20

const nonce = (number: number, isLast: boolean): Buffer => {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(number, 0, 6)
  bytes[11] = Number(isLast)
  return bytes
}
const fileKey = (key: Uint8Array, salt: Uint8Array): Buffer => createHmac('sha256', key).update(salt).digest()

/** Others are served between the pieces; what is packed must not change meanwhile. `false`: it was given up, and nothing has changed. */
export async function writeIndex({ path, key }: IndexPlace, head: Head, value: Packable, isGivenUp: () => boolean): Promise<boolean> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const { layout, arrays } = pack(value)
  const texts = [Buffer.from(JSON.stringify({ head, layoutBytes: Buffer.byteLength(layout) })), Buffer.from(layout)]
  const salt = randomBytes(saltSize)
  const own = fileKey(key, salt)
  const fresh = `${path}.new`
  const file = openSync(fresh, 'w', 0o600)
  try {
    writeAll(file, Buffer.concat([magic, salt]))
    let number = 0
    const put = (plain: Uint8Array, isLast: boolean): void => {
      const cipher = createCipheriv('aes-256-gcm', own, nonce(number++, isLast))
      const length = Buffer.alloc(lengthSize)
      length.writeUInt32LE(plain.length)
      const hidden = cipher.update(plain)
      cipher.final()
      writeAll(file, Buffer.concat([length, hidden, cipher.getAuthTag()]))
    }
    put(texts[0]!, false)
    for (const piece of piecesOf([texts[1]!, ...arrays])) {
      put(piece, false)
      await new Promise<void>((resolve) => { setImmediate(resolve) })
      if (isGivenUp()) return false
    }
    put(new Uint8Array(), true)
    fsyncSync(file)
    renameSync(fresh, path)
    syncFolder(dirname(path))
    return true
  } finally {
    closeSync(file)
    rmSync(fresh, { force: true })
  }
}

/** Removes the file, durably, and what a cut left of one. */
export function dropIndex(path: string): void {
  rmSync(path, { force: true })
  rmSync(`${path}.new`, { force: true })
  try {
    syncFolder(dirname(path))
  } catch (error) {
    // No folder: there was no file.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

export interface OpenedIndex { readonly head: Head; /** Reads the rest. `null`: it is damaged. */ value(): Packable | null; close(): void }

/** Reads the head alone, so that what is of another log is not read whole. */
export function openIndex({ path, key }: IndexPlace): OpenedIndex | Unusable {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged'
  }
  const close = (): void => closeSync(file)
  const refused = (why: Unusable): Unusable => { close(); return why }
  const begin = readExactly(file, magic.length + saltSize)
  if (begin === null) return refused('damaged')
  if (!begin.subarray(0, magic.length).equals(magic)) return refused(begin.subarray(0, 23).equals(magic.subarray(0, 23)) ? 'other-version' : 'damaged')
  const own = fileKey(key, begin.subarray(magic.length))
  let number = 0
  // One for all pieces: to make a new one for each takes as long as to decrypt it.
  const room = Buffer.alloc(pieceSize + tagSize)
  /** `null`: it does not open. */
  const take = (isLast: boolean): Uint8Array | null => {
    const length = readExactly(file, lengthSize)?.readUInt32LE()
    const sealed = length === undefined || length > pieceSize ? null : readExactly(file, length + tagSize, room)
    if (sealed === null) return null
    const decipher = createDecipheriv('aes-256-gcm', own, nonce(number++, isLast), { authTagLength: tagSize })
    decipher.setAuthTag(sealed.subarray(sealed.length - tagSize))
    try {
      const plain = decipher.update(sealed.subarray(0, -tagSize))
      decipher.final()
      return plain
    } catch {
      return null
    }
  }
  const first = take(false)
  if (first === null) return refused('damaged')
  const { head, layoutBytes } = JSON.parse(Buffer.from(first).toString()) as { head: Head; layoutBytes: number }
  return {
    head, close,
    value() {
      let [piece, used]: [Uint8Array, number] = [new Uint8Array(), 0]
      const next = (bytes: number): ArrayBuffer => {
        const into = new Uint8Array(bytes)
        for (let at = 0; at < bytes;) {
          if (used === piece.length) {
            const more = take(false)
            if (more === null) throw new RangeError('cut off')
            ;[piece, used] = [more, 0]
          }
          const many = Math.min(bytes - at, piece.length - used)
          into.set(piece.subarray(used, used + many), at)
          at += many
          used += many
        }
        return into.buffer
      }
      try {
        const value = unpack(Buffer.from(next(layoutBytes)).toString(), next)
        return used === piece.length && take(true)?.length === 0 ? value : null
      } catch (error) {
        // Pieces that do not open or end too soon; all that opens was written by this code.
        if (error instanceof RangeError) return null
        throw error
      } finally {
        close()
      }
    },
  }
}

function* piecesOf(all: readonly ArrayBufferView[]): Generator<Uint8Array> {
  for (const { buffer, byteOffset, byteLength } of all) for (let at = 0; at < byteLength; at += pieceSize) yield new Uint8Array(buffer, byteOffset + at, Math.min(pieceSize, byteLength - at))
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

function readExactly(file: number, length: number, into: Buffer = Buffer.alloc(length)): Buffer | null {
  const bytes = into.subarray(0, length)
  for (let at = 0; at < length;) {
    const read = readSync(file, bytes, at, length - at, null)
    if (read === 0) return null
    at += read
  }
  return bytes
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
