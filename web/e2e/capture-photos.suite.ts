/**
 * Photographs for tests: small JPEG files that differ in every one, written without a library: one grey frame, made different by a comment (ITU-T T.81 B.2.4.5).
 * @module
 */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import sharp from 'sharp'

export interface Written { readonly path: string; readonly name: string; readonly sha256: string; readonly bytes: Buffer }

/** `count` files in the order of their time, `seconds(n)` after noon of an invented day. */
export async function writePhotos(folder: string, count: number, seconds: (n: number) => number): Promise<Written[]> {
  mkdirSync(folder, { recursive: true })
  const frames = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((n) => sharp({ create: { width: 96, height: 64, channels: 3, background: { r: 60 + n * 20, g: 90, b: 200 - n * 20 } } }).jpeg({ quality: 60 }).toBuffer()))
  return Array.from({ length: count }, (_, n) => {
    const frame = frames[n % frames.length]!
    const words = Buffer.from(`invented photograph ${n}`)
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), words])
    const bytes = Buffer.concat([frame.subarray(0, 2), comment, frame.subarray(2)])
    const name = `IMG_${String(n + 1).padStart(4, '0')}.JPG`
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const time = Date.UTC(2031, 4, 1, 12) / 1000 + seconds(n)
    utimesSync(path, time, time)
    return { path, name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
}
