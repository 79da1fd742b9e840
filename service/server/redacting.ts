/**
 * Redacting: masks over a sealed photo become a picture in which the tiles that they touch are black, a statement of what it
 * was made from and how, and a proof of every other tile.
 *
 * The proof is made here, once, and kept in the vault with its statement: it holds no salt of a masked tile, so it still serves
 * when the original and its salts are destroyed. The original is never touched.
 *
 * Format: spec/redacted-photo.md. Decision: docs/decisions/0016-proof-kept-with-its-redaction.md
 * @module
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { fromHex, invariant, toHex } from '@proofmark/core/bytes'
import { blackOut, checkPicture, formatPictureProof, formatPng, parsePng, pictureRoot, pngRows, tilesTouched, tileSide, type MaskCode, type PictureMask, type PictureProof } from '@proofmark/core/evidence'
import { kinds, type AnyStatement, type FieldsOf } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { Receipt } from './api.ts'
import { fileMissing, fileOf, saltOf, tileHashes, usableSeals, type SealRefusal } from './pixel-seals.ts'
import { decodePixels } from './pixels.ts'

export interface RedactionRequest {
  readonly masks: readonly PictureMask[]
  /** Why, in words that may be published. */
  readonly how: string
  readonly handling: 'open' | 'restricted' | 'confidential'
  readonly label?: string | null
  readonly caption?: string | null
  readonly by?: string | null
}

export type RedactionCode =
  | 'mask-missing' // nothing would be hidden
  | 'reason-missing' // how and why is sealed with it
  | 'label-taken' // by another statement
  | 'pixels-unsealed' // no pixel seal, or its salts were destroyed
  | 'decoder-differs' // this version of the decoder sees other pixels than were sealed

export type RedactionRefusal = SealRefusal | { readonly ok: false; readonly code: MaskCode | RedactionCode; readonly message: string }

export interface Redaction {
  readonly ok: true
  /** The file: PNG without metadata. */
  readonly png: Uint8Array
  readonly sha256: string
  readonly masked: readonly number[]
  readonly tiles: number
  readonly seal: string
  readonly fields: FieldsOf<'photo'>
  /** `null`: a trial; nothing was stored or sealed. */
  readonly receipt: Receipt | null
}

/** `photo`: the original, or whatever the seal is of. Refuses before anything is written. */
export async function redact(store: Store, photo: AnyStatement | undefined, request: RedactionRequest, { newId, now, dryRun = false }: { newId: () => string; now: Date; dryRun?: boolean }): Promise<Redaction | RedactionRefusal> {
  const no = (code: MaskCode | RedactionCode, message: string) => ({ ok: false, code, message } as const)
  if (photo?.kind !== 'photo') return { ok: false, code: 'photo-unknown', message: 'No photo has this id or label.' }
  if (request.how.trim() === '') return no('reason-missing', 'A redaction says how and why it was made.')
  if (request.masks.length === 0) return no('mask-missing', 'No mask is drawn, so nothing would be hidden.')
  if (request.label !== undefined && request.label !== null && store.known.byLabel(request.label).length > 0) return no('label-taken', `Another statement has the label ${request.label}.`)
  const seal = (await usableSeals(store, photo.id)).at(-1)
  if (seal === undefined) return no('pixels-unsealed', 'The pixels of this photo are not sealed, or the salts were destroyed. Seal them first; a seal made now proves only what was there now.')
  const size = { width: seal.fields.width, height: seal.fields.height }
  const touched = tilesTouched(size, request.masks)
  if (!touched.ok) return no(touched.code, `Mask ${touched.mask + 1} ${touched.code === 'mask-outside' ? `lies outside the picture of ${size.width} × ${size.height} pixels` : 'has no extent, or a number that is none'}.`)
  const bytes = await fileOf(store, photo)
  if (bytes === null) return fileMissing
  const decoded = await decodePixels(bytes)
  if (!decoded.ok) return decoded
  const salts = await store.picture(seal.id)
  invariant(salts !== null, 'a usable seal has its salts')
  const isSameSize = decoded.picture.width === size.width && decoded.picture.height === size.height
  const hashes = isSameSize ? tileHashes(decoded.picture, salts) : []
  if (!isSameSize || toHex(pictureRoot(hashes)) !== seal.fields.root) return no('decoder-differs', `The decoder here (${decoded.decoder}) gives other pixels than those that ${seal.fields.decoder} sealed. Seal the pixels again.`)

  const masked = [...touched.tiles].toSorted((a, b) => a - b)
  const black = blackOut(decoded.picture, touched.tiles)
  const png = formatPng(black, deflateSync(pngRows(black)))
  const proof: PictureProof = { seal: seal.id, tiles: hashes.map((hash, index) => ({ hash, salt: touched.tiles.has(index) ? null : saltOf(salts, index) })) }
  requireProved(png, proof, { ...size, root: fromHex(seal.fields.root) ?? new Uint8Array() })
  const sha256 = createHash('sha256').update(png).digest('hex')
  const fields = kinds.photo.schema.parse({
    blob: { sha256, size: png.length, type: 'image/png', name: null },
    pictureType: 'redacted',
    // What the original says of time, place and camera is not taken over: each of it would be published with the redaction.
    caption: request.caption ?? null, shows: photo.fields.shows, case: photo.fields.case,
    madeFrom: photo.id, madeHow: `${request.how.trim()} ${maskedWords(masked, hashes.length)}${turnedWords(decoded.orientation)}`, madeBy: request.by ?? null,
    label: request.label ?? null, made: now.toISOString().slice(0, 10), handling: request.handling,
  })
  const made = { ok: true, png, sha256, masked, tiles: hashes.length, seal: seal.id, fields } as const
  if (dryRun) return { ...made, receipt: null }
  await store.putBlob(png)
  const [receipt] = await store.seal([{ id: newId(), kind: 'photo', fields, picture: formatPictureProof(proof) }])
  return { ...made, receipt: receipt! }
}

/** What is sealed as a redaction is held against its own proof first, as a stranger would. */
function requireProved(png: Uint8Array, proof: PictureProof, sealed: { width: number; height: number; root: Uint8Array }) {
  const read = parsePng(png)
  invariant(read.ok, 'a redacted photo reads as the PNG that it was written as')
  invariant(checkPicture(read.picture, proof, sealed).ok, 'a redacted photo shows the sealed pixels and nothing else')
}

/** Characters of a list of tiles that a reader would still read. */
const longestList = 2000

/** The pixels stay as they were sealed; how a viewer turned the original would otherwise be lost with its metadata. */
const turnedWords = (orientation: number) => (orientation === 1 ? '' : ` [EXIF orientation of the original: ${orientation}]`)

/** In words what everybody sees in the picture: which tiles are black. */
export function maskedWords(masked: readonly number[], tiles: number): string {
  const runs: [number, number][] = []
  for (const index of masked) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === index - 1) last[1] = index
    else runs.push([index, index])
  }
  const which = runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
  return `[${masked.length} of ${tiles} tiles of ${tileSide} × ${tileSide} pixels are black${which.length > longestList ? '; the picture shows which' : `: ${which}`}]`
}
