/**
 * Squares: the texts of the QR squares in a picture. The decoder is foreign code on foreign bytes: whatever it does, the photograph is kept.
 * @module
 */
import { mostSquares } from '@proofmark/core/capture'
import { decodeQRBatch, type DecodeResult, type Image } from 'qr/decode.js'

/** Longest text that is kept; a label has at most 94 characters. */
const longestText = 500
/** Milliseconds that the decoder may try again, in a picture in which it found something like a square. */
const patienceMs = 40

type Decode = (image: Image) => Promise<readonly DecodeResult[]>
const decodeAll: Decode = async (image) => (await decodeQRBatch([image], { effort: 2, timeLimit: patienceMs }))[0] ?? []

/** Each text once, in the order of reading. Nothing found, and a decoder that throws, are both an empty list. */
export async function squaresIn(image: Image, decode: Decode = decodeAll): Promise<string[]> {
  try {
    const texts = (await decode(image)).flatMap((found) => (typeof found === 'string' && found !== '' ? [found.toWellFormed().slice(0, longestText).toWellFormed()] : []))
    return [...new Set(texts)].slice(0, mostSquares)
  } catch {
    return []
  }
}
