/**
 * Kept parts: a built index as a small head of plain JSON and buffers, to be written to a file, read back, or handed to another thread.
 *
 * The idea: the arrays of the index are what is kept, byte by byte, so that reading back makes nothing anew. Every buffer has its length and a
 * check of all its words in the head, and the head one of itself: what is damaged, cut short or of another version is refused as a whole, and
 * the index is made again from the log, of which it holds nothing that the log does not. The check finds damage, not forgery.
 * @module
 */
import type { IndexPart } from './index-part.ts'
import { Symbols, type KnownSymbols } from './symbols.ts'
import { textKinds, type TextKind } from './text-builder.ts'

const format = 'proofmark mark index'
/** Another one wherever symbols, grams or arrays change: an older index is made again. */
const version = 1

interface KeptBuffer { readonly name: string; readonly bytes: number; readonly check: number }

interface MarkPartsHead extends KnownSymbols {
  readonly format: typeof format
  readonly version: number
  /** Arrays are kept as the processor holds them. */
  readonly byteOrder: 'little' | 'big'
  readonly parts: number
  readonly added: number
  readonly removed: number
  /** In the order of the buffers. */
  readonly buffers: readonly KeptBuffer[]
  /** Of all the rest of this head, as JSON. */
  readonly check: number
}

export interface MarkParts { readonly head: MarkPartsHead; readonly buffers: readonly ArrayBuffer[] }

export interface PartsProblem {
  readonly ok: false
  /** `index-foreign`: no index of marks. `index-version`: of another version, or of a processor with another order of bytes. `index-truncated`: a buffer is missing or has another length. `index-damaged`: a check does not fit. */
  readonly code: 'index-foreign' | 'index-version' | 'index-truncated' | 'index-damaged'
  /** `head`, or the name of the buffer. */
  readonly about: string
  readonly expected: string
  readonly found: string
}

interface Changes { readonly added: number; readonly removed: number }

const arrayNames = ['symbols', 'starts', 'ids', 'gone', 'counts', 'listStarts', 'numbers', 'bits'] as const
type ArrayName = (typeof arrayNames)[number]
type Arrays = Readonly<Record<ArrayName, Uint16Array | Uint32Array>>

const byteOrder = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 'little' : 'big'
const nameOf = (part: number, kind: TextKind, array: ArrayName): string => `${part}.${kind}.${array}`

export function writeParts(known: KnownSymbols, sealed: readonly IndexPart[], changes: Changes): MarkParts {
  const named = sealed.flatMap((part, n) => textKinds.flatMap((kind) => {
    const arrays = arraysOf(part, kind)
    return arrayNames.map((name) => ({ name: nameOf(n, kind, name), buffer: wholeBuffer(arrays[name]) }))
  }))
  const rest = { format, version, byteOrder, parts: sealed.length, ...changes, ...known, buffers: named.map(({ name, buffer }): KeptBuffer => ({ name, bytes: buffer.byteLength, check: checkOf(buffer) })) } as const
  return { head: { ...rest, check: headCheck(rest) }, buffers: named.map(({ buffer }) => buffer) }
}

/** Buffers in the order of the head; none is copied. */
export function readParts({ head, buffers }: { readonly head: unknown; readonly buffers: readonly ArrayBuffer[] }): { readonly ok: true; readonly symbols: Symbols; readonly sealed: readonly IndexPart[]; readonly changes: Changes } | PartsProblem {
  const refused = (code: PartsProblem['code'], about: string, expected: string, found: string): PartsProblem => ({ ok: false, code, about, expected, found })
  if (!isObject(head) || head['format'] !== format) return refused('index-foreign', 'head', format, isObject(head) ? String(head['format']) : typeof head)
  if (head['version'] !== version || head['byteOrder'] !== byteOrder) return refused('index-version', 'head', `version ${version}, ${byteOrder} end first`, `version ${String(head['version'])}, ${String(head['byteOrder'])} end first`)
  const { check, ...rest } = head
  if (check !== headCheck(rest)) return refused('index-damaged', 'head', 'the check of the rest of it', String(check))
  // Written by `writeParts`, since its check fits.
  const { buffers: kept, parts, added, removed, signs, open } = head as unknown as MarkPartsHead
  const named = new Map<string, ArrayBuffer>()
  for (const [at, { name, bytes, check: ofBuffer }] of kept.entries()) {
    const buffer = buffers[at]
    if (buffer?.byteLength !== bytes) return refused('index-truncated', name, `${bytes} bytes`, buffer === undefined ? 'nothing' : `${buffer.byteLength} bytes`)
    const found = checkOf(buffer)
    if (found !== ofBuffer) return refused('index-damaged', name, `check ${ofBuffer}`, `check ${found}`)
    named.set(name, buffer)
  }
  const symbols = Symbols.fromKnown({ signs, open })
  if (symbols === null) return refused('index-damaged', 'head', 'signs and open places, each once', 'one twice')
  return { ok: true, symbols, sealed: Array.from({ length: parts }, (_, n) => partFrom((kind, array) => named.get(nameOf(n, kind, array))!)), changes: { added, removed } }
}

function arraysOf(part: IndexPart, kind: TextKind): Arrays {
  const { symbols, starts, ids, gone, lists } = part[kind]
  return { symbols, starts, ids, gone: gone ?? new Uint32Array(0), counts: lists.counts, listStarts: lists.starts, numbers: lists.numbers, bits: lists.bits }
}

function partFrom(bufferOf: (kind: TextKind, array: ArrayName) => ArrayBuffer): IndexPart {
  const marksOf = (kind: TextKind) => {
    const array = (name: ArrayName) => new Uint32Array(bufferOf(kind, name))
    const [ids, gone] = [array('ids'), array('gone')]
    return {
      symbols: new Uint16Array(bufferOf(kind, 'symbols')), starts: array('starts'), ids, gone: gone.length === 0 ? null : gone,
      lists: { count: ids.length, counts: array('counts'), starts: array('listStarts'), numbers: array('numbers'), bits: array('bits') },
    }
  }
  return { settled: marksOf('settled'), open: { ...marksOf('open'), isTorn: false }, torn: { ...marksOf('torn'), isTorn: true } }
}

/** Each array of an index has a buffer to itself. */
function wholeBuffer({ buffer, byteLength }: Uint16Array | Uint32Array): ArrayBuffer {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength !== byteLength) throw new Error('an array of an index shares its buffer')
  return buffer
}

const headCheck = (rest: object): number => checkOf(new TextEncoder().encode(JSON.stringify(rest)).slice().buffer)

/** The body of MurmurHash3 (x86, 32 bits), without its mixing of each word: one word that differs always gives another check. */
function checkOf(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 0, buffer.byteLength >>> 2)
  let check = buffer.byteLength
  const take = (word: number): void => {
    check ^= word
    check = (Math.imul((check << 13) | (check >>> 19), 5) + 0xe6546b64) | 0
  }
  for (let at = 0; at < words.length; at++) take(words[at]!)
  for (const byte of new Uint8Array(buffer, words.byteLength)) take(byte)
  return check >>> 0
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
