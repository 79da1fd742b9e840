import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { utf8, type Bytes } from '@proofmark/core/bytes'
import { exampleHashes, exampleMasked, examplePixels, pngOf, publishPicture, redactedExample, tilesWith, type PicturePackageChange } from './example-picture.suite.ts'
import { exampleRecord } from './example-package.suite.ts'
import { formatPictureProof } from './picture-proof.ts'
import { verifyPackage } from './verify.ts'

/** The verdict on such a package, and its part `pictures`. */
function verdictOf({ proof, isProved = true, ...change }: Omit<PicturePackageChange, 'proof'> & { proof?: Bytes; isProved?: boolean }) {
  const verdict = verifyPackage(publishPicture({ ...change, ...(isProved ? proof === undefined ? {} : { proof: () => proof } : { proof: null }) }), { recompute: (_, finding) => exampleRecord(finding) })
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
    const stranger = formatPictureProof({ seal: 'b'.repeat(32), tiles: tilesWith(exampleMasked) })
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
