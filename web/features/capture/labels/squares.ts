/**
 * Squares: the texts of the QR squares in a picture. The decoder is foreign code on foreign bytes: whatever it does, the photograph is kept.
 * @module
 */
import { mostSquares } from '@proofmark/core/capture'
import { decodeQR, decodeQRBatch, type DecodeResult, type Image } from 'qr/decode.js'

/** Longest text that is kept; a label has at most 94 characters. */
const longestText = 500
/** So much trying again is worth it; the time only bounds what a picture made for it could take, so that a card is read the same twice. */
const trying = { effort: 4, timeLimit: 500 } as const

type Decode = (image: Image) => Promise<readonly DecodeResult[]>

/** Most photographs show no square, and to see that is quick; where there is one, others are looked for too. */
const decodeAll: Decode = async (image) => {
  const first = decodeQR(image, trying)
  return decodeQRBatch([image], trying).then(([all = []]) => [first, ...all], () => [first])
}

/** Each text once, in the order of reading. Nothing found, and a decoder that throws, are both an empty list. */
export async function squaresIn(image: Image, decode: Decode = decodeAll): Promise<string[]> {
  try {
    const texts = (await decode(image)).flatMap((found) => (typeof found === 'string' && found !== '' ? [found.toWellFormed().slice(0, longestText).toWellFormed()] : []))
    return [...new Set(texts)].slice(0, mostSquares)
  } catch {
    return []
  }
}
