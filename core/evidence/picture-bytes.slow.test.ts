/**
 * Each byte of a redacted picture and of its proof counts, also for somebody who makes all sums again.
 * @module
 */
import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { sha256, toHex, type Bytes } from '@proofmark/core/bytes'
import { exampleMasked, exampleSeal, redactedExample, tilesWith } from './example-picture.suite.ts'
import { checkPictures } from './picture-check.ts'
import { parsePng } from './picture-png.ts'
import { checkPicture, formatPictureProof, parsePictureProof } from './picture-proof.ts'
import { Check, type VerifiedStatement } from './verdict.ts'

suite('every byte', () => {
  const [png, original, seal] = [redactedExample(exampleMasked), 'a'.repeat(32), 'b'.repeat(32)]
  const proof = formatPictureProof({ seal, tiles: tilesWith(exampleMasked) })
  const hash = toHex(sha256(png))
  const statement = (id: string, kind: string, fields: VerifiedStatement['fields']): VerifiedStatement => ({ id, kind, version: 1, index: 0, signedBy: null, fields, withheld: [], erased: [] })
  const statements = [
    statement(seal, 'pixel-seal', { '/of': original, '/format': 'proofmark/redacted-photo/v1', '/width': 150, '/height': 100, '/root': toHex(exampleSeal.root) }),
    statement('c'.repeat(32), 'photo', { '/blob/sha256': hash, '/pictureType': 'redacted', '/madeFrom': original }),
  ]
  /** Of these two files alone, with the statements as they were sealed. */
  const statusOf = (picture: Bytes, tiles: Bytes) => {
    const check = new Check(false)
    checkPictures(check, new Map([[`data/blobs/${hash}`, picture], [`data/pictures/${hash}.tiles`, tiles]]), statements)
    return check.verdict().parts.find(({ part }) => part === 'pictures')!.status
  }
  const flipped = (bytes: Bytes, at: number, bit = at % 8): Bytes => { const copy = new Uint8Array(bytes); copy[at]! ^= 1 << bit; return copy }

  test('of the picture and of the proof counts', () => {
    equal(statusOf(png, proof), 'holds')
    for (let at = 0; at < png.length; at++) equal(statusOf(flipped(png, at), proof), 'fails', `byte ${at} of the picture`)
    for (let at = 0; at < proof.length; at++) for (const bit of [at % 8, (at + 3) % 8]) equal(statusOf(png, flipped(proof, at, bit)), 'fails', `byte ${at} of the proof`)
  })
  test('of the packed rows counts for who made the sums again: no other pixels are ever proved', () => {
    const length = new DataView(png.buffer, png.byteOffset).getUint32(33)
    const [from, to] = [41, 41 + length]
    equal(Buffer.from(png.subarray(37, 41)).toString(), 'IDAT')
    const tiles = parsePictureProof(proof)!
    let read = 0
    for (let at = from; at < to; at++) {
      const changed = flipped(png, at)
      new DataView(changed.buffer).setUint32(to, crc32(changed.subarray(37, to)))
      const again = parsePng(changed)
      if (!again.ok) continue
      read++
      const isSame = Buffer.from(again.picture.rgb).equals(Buffer.from((parsePng(png) as { picture: { rgb: Bytes } }).picture.rgb))
      ok(isSame || !checkPicture(again.picture, tiles, exampleSeal).ok, `byte ${at}`)
    }
    ok(read > 0 && read < 100, `${read} changes of the packed rows still read`)
  })
  test('behind the packed rows is refused', () => {
    const length = new DataView(png.buffer, png.byteOffset).getUint32(33)
    for (const tail of [png.subarray(41 + length - 4, 41 + length), Uint8Array.of(0), new Uint8Array(8)]) {
      const longer = new Uint8Array(png.length + tail.length)
      longer.set(png.subarray(0, 41 + length))
      longer.set(tail, 41 + length)
      longer.set(png.subarray(41 + length), 41 + length + tail.length)
      const view = new DataView(longer.buffer)
      view.setUint32(33, length + tail.length)
      view.setUint32(41 + length + tail.length, crc32(longer.subarray(37, 41 + length + tail.length)))
      const answer = parsePng(longer)
      equal(answer.ok ? 'ok' : answer.code, 'data-malformed', `${tail.length} bytes more`)
    }
  })
})
