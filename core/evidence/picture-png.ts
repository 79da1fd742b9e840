/**
 * Picture PNG: the one form of PNG in which a redacted photo travels, written without metadata and read strictly.
 *
 * 8 bits of red, green and blue, not interlaced, the chunks IHDR, IDAT, IEND and no other: no text, no profile, no time, no
 * thumbnail can come along. The reader takes nothing else, so every program that reads PNG sees the same pixels.
 *
 * Standard: PNG (W3C, third edition), ISO/IEC 15948; zlib: RFC 1950. Format: spec/redacted-photo.md
 * @module
 */
import { Inflate } from 'fflate'
import { concatBytes, equalBytes, invariant, utf8, type Bytes } from '@proofmark/core/bytes'
import { crc32 } from './crc32.ts'
import { isPictureSize, type Picture, type PictureSize } from './picture-tiles.ts'

export type PictureCode =
  | 'not-a-png' // another signature, or no IHDR
  | 'chunk-malformed' // cut off, a wrong CRC, bytes after IEND
  | 'chunk-unexpected' // another chunk than IHDR, IDAT, IEND: metadata
  | 'form-unsupported' // not 8-bit RGB, or interlaced
  | 'picture-too-large' // or without pixels
  | 'data-malformed' // the packed rows: not zlib, another length than the size says, a wrong sum or filter

type Read = { readonly ok: true; readonly picture: Picture } | { readonly ok: false; readonly code: PictureCode }

/** PNG §5.2. */
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** What is unpacked at a time; deflate packs at most 1032 to 1, so one step too many costs 32 MiB. */
const inflateStep = 32 * 1024

/** The rows with their filters, to be packed by zlib: Paeth for each, which suits photographs (PNG §9.4). */
export function pngRows({ width, height, rgb }: Picture): Bytes {
  const stride = width * 3
  invariant(isPictureSize({ width, height }) && rgb.length === stride * height, 'a picture has three bytes for each pixel')
  const rows = new Uint8Array((stride + 1) * height)
  for (let y = 0; y < height; y++) {
    rows[y * (stride + 1)] = 4
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const [left, up, corner] = [x < 3 ? 0 : rgb[at - 3]!, y === 0 ? 0 : rgb[at - stride]!, x < 3 || y === 0 ? 0 : rgb[at - stride - 3]!]
      rows[y * (stride + 1) + 1 + x] = rgb[at]! - paeth(left, up, corner)
    }
  }
  return rows
}

/** The file; `packed` is what zlib makes of `pngRows`. */
export function formatPng({ width, height }: PictureSize, packed: Bytes): Bytes {
  const head = new DataView(new ArrayBuffer(13))
  head.setUint32(0, width)
  head.setUint32(4, height)
  head.setUint8(8, 8)
  head.setUint8(9, 2)
  return concatBytes(signature, chunk('IHDR', new Uint8Array(head.buffer)), chunk('IDAT', packed), chunk('IEND', new Uint8Array()))
}

/** Reads a foreign file. Never throws; unpacks at most what its checked size needs, and one step. */
export function parsePng(bytes: Bytes): Read {
  const no = (code: PictureCode): Read => ({ ok: false, code })
  if (!equalBytes(bytes.subarray(0, 8), signature)) return no('not-a-png')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed: Bytes[] = []
  let size: PictureSize | null = null
  for (let at = 8, isEnded = false; !isEnded;) {
    if (at + 12 > bytes.length) return no('chunk-malformed')
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return no('chunk-malformed')
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if ((size === null) !== (type === 'IHDR')) return no(size === null ? 'not-a-png' : 'chunk-unexpected')
    if (type === 'IHDR') {
      if (length !== 13) return no('chunk-malformed')
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
      if (!equalBytes(bytes.subarray(at + 16, at + 21), Uint8Array.of(8, 2, 0, 0, 0))) return no('form-unsupported')
      if (!isPictureSize(size)) return no('picture-too-large')
    } else if (type === 'IDAT') packed.push(bytes.subarray(at + 8, end - 4))
    else if (type !== 'IEND') return no('chunk-unexpected')
    else if (length !== 0 || end !== bytes.length) return no('chunk-malformed')
    isEnded = type === 'IEND'
    at = end
  }
  const rows = size === null ? null : inflate(joined(packed), (size.width * 3 + 1) * size.height)
  const rgb = rows === null ? null : unfilter(rows, size!)
  return rgb === null ? no('data-malformed') : { ok: true, picture: { ...size!, rgb } }
}

/** Not `concatBytes(...parts)`: a hostile file may have millions of IDAT, more than a call takes arguments. */
function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let filled = 0
  for (const part of parts) {
    whole.set(part, filled)
    filled += part.length
  }
  return whole
}

/**
 * Exactly `length` bytes, or `null`. Stops at the first step that gives more: a bomb is never unpacked.
 *
 * The stream has to end where its sum begins, as zlib itself demands: what stood between would be seen by some readers and
 * not by others, and could carry anything.
 */
function inflate(packed: Bytes, length: number): Bytes | null {
  const rows = new Uint8Array(length)
  let filled = 0
  const stream = new Inflate((part) => {
    if (filled + part.length <= length) rows.set(part, filled)
    filled += part.length
  })
  const end = packed.length - 4
  // RFC 1950 §2.2: deflate with a window of 32 KiB at most, its check bits, no dictionary.
  if (end < 3 || (packed[0]! & 15) !== 8 || packed[0]! >> 4 > 7 || ((packed[0]! << 8) | packed[1]!) % 31 !== 0 || (packed[1]! & 32) !== 0) return null
  try {
    for (let at = 2; at < end; at += inflateStep) {
      stream.push(packed.subarray(at, Math.min(at + inflateStep, end)), at + inflateStep >= end)
      if (filled > length || unread(stream) > mostUnread) return null
    }
  } catch {
    // Foreign bytes that are no deflate stream; the code says so.
    return null
  }
  return filled === length && unread(stream) < 8 && new DataView(packed.buffer, packed.byteOffset + end).getUint32(0) === adler32(rows) ? rows : null
}

/** Bits that the stream was given and did not take. fflate 0.8.3 has no public name for it: `p` are bytes, `s.p` the bits taken of the first. */
const unread = (stream: Inflate): number => {
  const { p: bytes, s: state } = stream as unknown as { p: Bytes; s: { p: number } }
  return bytes.length * 8 - state.p
}

/** A block waits until it is there as a whole when it is stored (64 KiB); whatever waits longer lies behind the end. */
const mostUnread = 8 * 4 * inflateStep

/** PNG §9.2: each byte was written less what stands left, above, or both. */
function unfilter(rows: Bytes, { width, height }: PictureSize): Bytes | null {
  const stride = width * 3
  const rgb = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)]!
    if (filter > 4) return null
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < 3 ? 0 : rgb[at - 3]!
      const up = y === 0 ? 0 : rgb[at - stride]!
      const corner = x < 3 || y === 0 ? 0 : rgb[at - stride - 3]!
      const guess = filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner)
      rgb[at] = rows[y * (stride + 1) + 1 + x]! + guess
    }
  }
  return rgb
}

/** PNG §9.4; the order of the comparisons decides ties. */
function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}

function chunk(type: string, data: Bytes): Bytes {
  const named = concatBytes(utf8(type), data)
  const numbers = new DataView(new ArrayBuffer(8))
  numbers.setUint32(0, data.length)
  numbers.setUint32(4, crc32(named))
  return concatBytes(new Uint8Array(numbers.buffer, 0, 4), named, new Uint8Array(numbers.buffer, 4, 4))
}

/** RFC 1950 §9. Summed in runs of 2,048 bytes, below which no sum leaves 32 bits. */
function adler32(bytes: Bytes): number {
  let [a, b] = [1, 0]
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(at + 2048, bytes.length)
    for (; at < end; at++) b += a += bytes[at]!
    a %= 65521
    b %= 65521
  }
  return ((b << 16) | a) >>> 0
}
