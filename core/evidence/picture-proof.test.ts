import { deepEqual, equal, notDeepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sha256, utf8 } from '@proofmark/core/bytes'
import { leafHash } from '@proofmark/core/log'
import { exampleHashes, examplePixels, exampleSalts, exampleSeal, invented, tilesWith } from './example-picture.suite.ts'
import { checkPicture, formatPictureProof, parsePictureProof, type PictureProof } from './picture-proof.ts'
import { blackOut, isPictureSize, tileArea, tileGrid, tileHash, tilePixels, type Picture } from './picture-tiles.ts'

const seal = 'a'.repeat(32)
const proofOf = (...masked: number[]): PictureProof => ({ seal, tiles: tilesWith(new Set(masked)) })
const redacted = (...masked: number[]) => blackOut(examplePixels, new Set(masked))
const withByte = (picture: Picture, at: number, change: number): Picture => {
  const rgb = new Uint8Array(picture.rgb)
  rgb[at]! ^= change
  return { ...picture, rgb }
}

suite('tiles of a picture', () => {
  test('cover every pixel once, smaller in the last column and row', () => {
    for (const [width, height] of [[1, 1], [64, 64], [65, 64], [150, 100]] as const) {
      const seen = new Uint8Array(width * height)
      for (let index = 0; index < tileGrid({ width, height }).count; index++) {
        const area = tileArea({ width, height }, index)
        for (let y = area.y; y < area.y + area.height; y++) for (let x = area.x; x < area.x + area.width; x++) seen[y * width + x]! += 1
      }
      ok(seen.every((times) => times === 1), `${width} × ${height}`)
    }
    deepEqual(tileArea(examplePixels, 5), { x: 128, y: 64, width: 22, height: 36 })
  })
  test('have a hash that depends on salt, place, size of the picture and every pixel', () => {
    const square = invented(128, 128)
    const [first] = exampleSalts
    const plain = tileHash(square, 0, first!)
    const same: Picture = { width: 128, height: 128, rgb: new Uint8Array(128 * 128 * 3) }
    notDeepEqual(tileHash(square, 0, exampleSalts[1]!), plain)
    notDeepEqual(tileHash(same, 0, first!), tileHash(same, 1, first!))
    notDeepEqual(tileHash({ ...same, height: 64, rgb: same.rgb.subarray(0, 128 * 64 * 3) }, 0, first!), tileHash(same, 0, first!))
    for (const at of [0, 1, 2, 63 * 128 * 3]) notDeepEqual(tileHash(withByte(square, at, 1), 0, first!), plain)
  })
  test('refuse sizes that no picture has', () => {
    deepEqual([{ width: 0, height: 1 }, { width: 1.5, height: 1 }, { width: 8192, height: 8192 }, { width: 8193, height: 8192 }, { width: 2 ** 53, height: 2 }].map(isPictureSize), [false, false, true, false, false])
  })
})

suite('checkPicture', () => {
  test('proves what is visible and names what is masked', () => {
    deepEqual(checkPicture(redacted(1, 4), proofOf(1, 4), exampleSeal), { ok: true, code: 'ok', tiles: ['proved', 'masked', 'proved', 'proved', 'masked', 'proved'] })
    deepEqual(checkPicture(examplePixels, proofOf(), exampleSeal).ok, true)
  })
  test('refuses any one byte of any visible tile that changed, and names the tile', () => {
    const shown = redacted(1)
    for (let index = 0; index < 6; index++) {
      const { x, y, width, height } = tileArea(shown, index)
      for (const at of [(y * 150 + x) * 3, ((y + height - 1) * 150 + x + width - 1) * 3 + 2]) {
        const answer = checkPicture(withByte(shown, at, 1), proofOf(1), exampleSeal)
        deepEqual([answer.code, answer.tiles[index], answer.tiles.filter((tile) => tile === 'failing').length], [index === 1 ? 'mask-not-black' : 'tile-differs', 'failing', 1])
      }
    }
  })
  test('refuses two tiles that changed places, with or without their lines', () => {
    const rgb = new Uint8Array(examplePixels.rgb)
    for (let y = 0; y < 64; y++) {
      const row = examplePixels.rgb.subarray(y * 450, y * 450 + 384)
      rgb.set(row.subarray(192), y * 450)
      rgb.set(row.subarray(0, 192), y * 450 + 192)
    }
    const swapped = { ...examplePixels, rgb }
    const { tiles } = proofOf()
    deepEqual(tilePixels(swapped, 0), tilePixels(examplePixels, 1))
    deepEqual(checkPicture(swapped, proofOf(), exampleSeal).tiles.slice(0, 3), ['failing', 'failing', 'proved'])
    equal(checkPicture(swapped, { seal, tiles: [tiles[1]!, tiles[0]!, ...tiles.slice(2)] }, exampleSeal).code, 'root-differs')
    equal(checkPicture(swapped, { seal, tiles: tiles.map((tile, at) => ({ ...tile, salt: tiles[[1, 0][at] ?? at]!.salt })) }, exampleSeal).code, 'tile-differs')
  })
  test('refuses another size, number of tiles, root and salt', () => {
    const { tiles } = proofOf()
    equal(checkPicture(invented(150, 99), proofOf(), exampleSeal).code, 'size-differs')
    equal(checkPicture(examplePixels, { seal, tiles: tiles.slice(1) }, exampleSeal).code, 'tile-count')
    equal(checkPicture(examplePixels, proofOf(), { ...exampleSeal, root: sha256(utf8('x')) }).code, 'root-differs')
    equal(checkPicture(examplePixels, { seal, tiles: [{ ...tiles[0]!, salt: exampleSalts[1]! }, ...tiles.slice(1)] }, exampleSeal).code, 'tile-differs')
  })
  test('a visible tile cannot be passed off as masked, nor be left without its hash', () => {
    equal(checkPicture(examplePixels, proofOf(3), exampleSeal).code, 'mask-not-black')
    equal(checkPicture(redacted(3), proofOf(), exampleSeal).code, 'tile-differs')
  })
})

suite('what a proof says of masked tiles', () => {
  test('no salt, so that not even the right content can be told from another', () => {
    const text = new TextDecoder().decode(formatPictureProof(proofOf(2)))
    for (const form of ['base64url', 'base64', 'hex'] as const) ok(!text.includes(Buffer.from(exampleSalts[2]!).toString(form)), form)
    ok(text.includes(Buffer.from(exampleSalts[1]!).toString('base64url')))
    // A dictionary that holds the true pixels, tried with everything that the proof does tell.
    const told = proofOf(2).tiles.flatMap(({ hash, salt }) => [hash, ...(salt === null ? [] : [salt])])
    const hit = (salt: Uint8Array) => Buffer.from(tileHash(examplePixels, 2, salt)).equals(exampleHashes[2]!)
    deepEqual([[...told, new Uint8Array(32)].some(hit), hit(exampleSalts[2]!)], [false, true])
    ok(!Buffer.from(leafHash(tilePixels(examplePixels, 2))).equals(exampleHashes[2]!))
  })
})

suite('parsePictureProof', () => {
  const text = new TextDecoder().decode(formatPictureProof(proofOf(1)))
  test('reads what was written', () => deepEqual(parsePictureProof(utf8(text)), proofOf(1)))
  test('refuses every other text', () => {
    const salt = text.split('\n')[2]!.split(' ')[2]!
    const bad = [
      '', text.slice(0, -1), text.replace('/v1', '/v2'), text.replace('seal a', 'seal A'), text.replace('shown', 'seen'), text.replace(`${salt}\n`, '\n'), text.replace(` ${salt}`, ''),
      text.replace(/masked (\S+)/, `masked $1 ${salt}`), text.replace('\n', '\r\n'), `${text}\n`, text.replace(salt, `${salt.slice(0, -1)}_`),
    ]
    for (const [at, each] of bad.entries()) equal(parsePictureProof(utf8(each)), null, `${at}`)
    equal(parsePictureProof(Uint8Array.of(0xff, 0x0a)), null)
  })
})
