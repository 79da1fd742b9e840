/**
 * An invented picture with its seal, the same in every run: 150 × 100 pixels, so that tiles of the last column and row are
 * smaller. Its salts follow from words; real ones are drawn at random.
 * @module
 */
import { zlibSync } from 'fflate'
import { sha256, toHex, utf8, type Bytes, type Json } from '@proofmark/core/bytes'
import { exampleLog, examplePicture, publishExample } from './example-package.suite.ts'
import { formatPng, pngRows } from './picture-png.ts'
import { formatPictureProof, type ProvedTile } from './picture-proof.ts'
import { blackOut, pictureRoot, tileGrid, tileHash, type Picture } from './picture-tiles.ts'

/** Stripes that differ in every tile and every colour. */
export function invented(width: number, height: number): Picture {
  return { width, height, rgb: Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * 7 + Math.floor(at / width) * 13) % 251 + 1) }
}

export const examplePixels = invented(150, 100)
export const exampleSalts: readonly Bytes[] = Array.from({ length: tileGrid(examplePixels).count }, (_, index) => sha256(utf8(`invented salt of tile ${index}`)))
export const exampleHashes = exampleSalts.map((salt, index) => tileHash(examplePixels, index, salt))
export const exampleSeal = { width: 150, height: 100, root: pictureRoot(exampleHashes) }

/** The lines of a proof in which these tiles are masked. */
export const tilesWith = (masked: ReadonlySet<number>): ProvedTile[] =>
  exampleHashes.map((hash, index) => ({ hash, salt: masked.has(index) ? null : exampleSalts[index]! }))

export const pngOf = (picture: Picture): Bytes => formatPng(picture, zlibSync(pngRows(picture)))

/** The derivative with these tiles masked, as a file. */
export const redactedExample = (masked: ReadonlySet<number>): Bytes => pngOf(blackOut(examplePixels, masked))

export interface PicturePackageChange {
  readonly png?: Bytes
  /** `null`: none. Gets the id of the seal. */
  readonly proof?: ((seal: string) => Bytes) | null
  readonly seal?: Readonly<Record<string, Json>>
  readonly photo?: Readonly<Record<string, Json>>
}

export const exampleMasked: ReadonlySet<number> = new Set([1, 4])

/** A package whose photo (entry 5) has a pixel seal (7) and a redacted derivative (8), sealed and published with the change in it. */
export function publishPicture({ png = redactedExample(exampleMasked), proof, seal = {}, photo = {} }: PicturePackageChange = {}): Bytes {
  const log = exampleLog()
  const hash = toHex(sha256(png))
  const original = log.entries[5]!.id
  const sealed = log.add('pixel-seal', { '/of': original, '/format': 'proofmark/redacted-photo/v1', '/width': 150, '/height': 100, '/root': toHex(exampleSeal.root), ...seal })
  log.add('photo', { '/blob/sha256': hash, '/pictureType': 'redacted', '/madeFrom': original, ...photo })
  const made = proof === undefined ? formatPictureProof({ seal: sealed.id, tiles: tilesWith(exampleMasked) }) : proof?.(sealed.id)
  return publishExample(log, { blobs: new Map([[toHex(sha256(examplePicture)), examplePicture], [hash, png]]), ...(made === undefined ? {} : { pictures: new Map([[hash, made]]) }) })
}
