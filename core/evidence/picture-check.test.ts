import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sha256, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { exampleHashes, examplePixels, exampleSeal, pngOf, redactedExample, tilesWith } from './example-picture.suite.ts'
import { exampleLog, examplePicture, exampleRecord, publishExample } from './example-package.suite.ts'
import { formatPictureProof } from './picture-proof.ts'
import { verifyPackage } from './verify.ts'

const masked = new Set([1, 4])
/** A package whose photo (entry 5) has a pixel seal (7) and a redacted derivative (8). */
function verdictOf({ png = redactedExample(masked), proof = undefined as Bytes | undefined, seal = {}, photo = {}, isProved = true }) {
  const log = exampleLog()
  const hash = toHex(sha256(png))
  const original = log.entries[5]!.id
  const sealed = log.add('pixel-seal', { '/of': original, '/format': 'proofmark/redacted-photo/v1', '/width': 150, '/height': 100, '/root': toHex(exampleSeal.root), ...seal })
  log.add('photo', { '/blob/sha256': hash, '/pictureType': 'redacted', '/madeFrom': original, ...photo })
  const zip = publishExample(log, {
    blobs: new Map([[toHex(sha256(examplePicture)), examplePicture], [hash, png]]),
    ...(isProved ? { pictures: new Map([[hash, proof ?? formatPictureProof({ seal: sealed.id, tiles: tilesWith(masked) })]]) } : {}),
  })
  const verdict = verifyPackage(zip, { recompute: (_, finding) => exampleRecord(finding) })
  return { verdict, part: verdict.parts.find(({ part }) => part === 'pictures')! }
}

suite('redacted photos in a package', () => {
  test('are proved tile by tile', () => {
    const { verdict, part } = verdictOf({})
    deepEqual([verdict.ok, part.status], [true, 'holds'])
    ok(part.text.includes('4 tiles are proved, 2 masked'))
    deepEqual(verdict.pictures.map(({ width, height, tiles }) => [width, height, tiles.join(' ')]), [[150, 100, 'proved masked proved proved masked proved']])
  })
  test('fail with their code, and the package with them', () => {
    const stranger = formatPictureProof({ seal: 'b'.repeat(32), tiles: tilesWith(masked) })
    for (const [change, code] of [
      [{ png: pngOf(examplePixels) }, 'mask-not-black'], [{ png: redactedExample(new Set([1, 3, 4])) }, 'tile-differs'], [{ png: utf8('no picture') }, 'not-a-png'],
      [{ proof: utf8('x\n') }, 'proof-malformed'], [{ proof: stranger }, 'seal-missing'], [{ seal: { '/root': 'c'.repeat(64) } }, 'root-differs'], [{ seal: { '/width': 151 } }, 'size-differs'],
      [{ seal: { '/of': 'd'.repeat(32) } }, 'seal-missing'], [{ seal: { '/root': null } }, 'seal-missing'], [{ photo: { '/pictureType': 'derivative' } }, 'picture-unnamed'], [{ photo: { '/madeFrom': null } }, 'seal-missing'],
    ] as const) {
      const { verdict, part } = verdictOf(change)
      deepEqual([verdict.ok, part.status, part.code], [false, 'fails', code])
    }
  })
  test('name the failing tiles', () => {
    deepEqual(verdictOf({ png: redactedExample(new Set([1, 3, 4])) }).verdict.pictures[0]!.tiles, ['proved', 'masked', 'proved', 'failing', 'masked', 'proved'])
    equal(exampleHashes.length, 6)
  })
  test('without a proof are said to be without', () => {
    const { verdict, part } = verdictOf({ isProved: false })
    deepEqual([verdict.ok, verdict.pictures, /1 redacted photos come without proof/.test(part.text)], [true, [], true])
  })
})
