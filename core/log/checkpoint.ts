/**
 * Checkpoints: the head of a log in three lines, signed as a note.
 *
 *     works.example/log                              the log's origin
 *     3                                              number of leaves
 *     rrZrz+J0t3ChT7Bnpeh... (base64)                root
 *
 * Whoever holds a checkpoint can check that anything is in the log, and that the log only grew.
 *
 * Standard: C2SP tlog-checkpoint (https://c2sp.org/tlog-checkpoint).
 * @module
 */
import { type Bytes, fromBase64, invariant, toBase64 } from '@proofmark/core/bytes'
import { type NoteCode, type NoteSignature, parseNote, readText } from './note.ts'
import { isHash, isSize } from './tree-hash.ts'

export type Head = {
  /** Which log: not empty, one line; by convention an address without its scheme. */
  readonly origin: string
  /** Number of leaves. */
  readonly size: number
  /** 32 bytes. */
  readonly root: Bytes
  /** Lines after the third; nobody but the log vouches for them. Empty for our own logs. */
  readonly extensions: readonly string[]
}

export type Checkpoint = Head & {
  /** What is signed: `formatCheckpoint` of the head. */
  readonly text: string
  /** Not verified; see `verifyNote`. Empty when only the text was given. */
  readonly signatures: readonly NoteSignature[]
}

export type CheckpointCode =
  | NoteCode
  | 'too-few-lines' // origin, size and root, each ended by a newline
  | 'empty-line'
  | 'bad-size' // no decimal without leading zeros, or above 2^53 - 1
  | 'bad-root' // not 32 bytes in canonical base64

/**
 * A checkpoint from foreign bytes or text: the whole signed note, or its text alone (the two cannot be
 * confused: only a note has an empty line). `formatCheckpoint` of it gives its text. Never throws.
 */
export function parseCheckpoint(checkpoint: Bytes | string): ({ ok: true } & Checkpoint) | { ok: false; code: CheckpointCode } {
  const no = (code: CheckpointCode) => ({ ok: false, code }) as const
  const read = readText(checkpoint)
  if (!read.ok) return read
  const note = read.text.includes('\n\n') ? parseNote(read.text) : { ok: true as const, text: read.text, signatures: [] }
  if (!note.ok) return note

  const lines = note.text.split('\n')
  if (lines.pop() !== '' || lines.length < 3) return no('too-few-lines')
  if (lines.includes('')) return no('empty-line')
  const [origin, sizeText, rootText, ...extensions] = lines as [string, string, string, ...string[]]
  const size = parseDecimal(sizeText)
  if (size === null) return no('bad-size')
  const root = fromBase64(rootText)
  if (!isHash(root)) return no('bad-root')
  return { ok: true, origin, size, root, extensions, text: note.text, signatures: note.signatures }
}

/** The text of a checkpoint, which a note signs. Throws for a head that has none. */
export function formatCheckpoint({ origin, size, root, extensions = [] }: Omit<Head, 'extensions'> & Partial<Head>): string {
  const lines = [origin, String(size), toBase64(root), ...extensions]
  invariant(isSize(size) && isHash(root), 'a head has a size and a root of 32 bytes')
  invariant(lines.every((line) => line !== '' && !line.includes('\n')), 'no line of a checkpoint is empty or holds two')
  return lines.join('\n') + '\n'
}

/** A size or index in ASCII decimal; `null` unless it prints back identically. */
export function parseDecimal(text: string): number | null {
  const value = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN
  return isSize(value) && String(value) === text ? value : null
}
