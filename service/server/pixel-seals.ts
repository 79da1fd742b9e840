/**
 * Pixel seals: the pixels of a photo committed to tile by tile, best in the same append as the photo itself. The salts go into
 * the vault and nowhere else.
 *
 * Format: spec/redacted-photo.md
 * @module
 */
import { randomBytes } from 'node:crypto'
import { pictureFormat, pictureRoot, saltSize, tileGrid, tileHash, type Picture } from '@proofmark/core/evidence'
import { kinds, type AnyStatement, type FieldsOf, type Statement } from '@proofmark/core/statements'
import { toHex } from '@proofmark/core/bytes'
import { largestWhole, type Sealable, type Store } from 'proofmark/store'
import type { Receipt } from './api.ts'
import { decodePixels, type PixelCode } from './pixels.ts'

export type PixelSealCode =
  | 'photo-unknown' // no such statement, or it is no photo
  | 'file-missing' // the file was erased, or is not in this folder
  | 'pixels-sealed' // a seal with its salts is there

export type SealRefusal = { readonly ok: false; readonly code: PixelCode | PixelSealCode; readonly message: string }

/** A photo as it is about to be sealed, or was. */
export interface Photo { readonly id: string; readonly fields: object }

/** What a seal of these pixels says, ready for `Store.seal`. Refused when the file is no picture that can be sealed. */
export async function pixelSealOf({ id, fields }: Photo, bytes: Uint8Array, newId: () => string): Promise<{ ok: true; draft: Sealable } | SealRefusal> {
  const decoded = await decodePixels(bytes)
  if (!decoded.ok) return decoded
  const { picture, decoder } = decoded
  const salts = new Uint8Array(randomBytes(tileGrid(picture).count * saltSize))
  const { case: caseId, handling, author, made } = fields as FieldsOf<'photo'>
  return {
    ok: true,
    draft: {
      id: newId(),
      kind: 'pixel-seal',
      fields: kinds['pixel-seal'].schema.parse({ of: id, format: pictureFormat, width: picture.width, height: picture.height, root: toHex(pictureRoot(tileHashes(picture, salts))), decoder, case: caseId, handling, author, made }),
      picture: salts,
    },
  }
}

/** Seals for all photos among drafts, and for which there is none and why. An illustration shows no evidence; its pixels stay unsealed. */
export async function pixelSealsOf(drafts: readonly Sealable[], fileBy: (sha256: string) => Promise<Uint8Array | null>, newId: () => string) {
  const seals: Sealable[] = []
  const unsealed: { photo: string; code: SealRefusal['code']; message: string }[] = []
  for (const draft of drafts) {
    if (draft.kind !== 'photo') continue
    const { blob, pictureType } = draft.fields as FieldsOf<'photo'>
    if (pictureType === 'illustration') continue
    const bytes = blob.size > largestWhole ? null : await fileBy(blob.sha256)
    const made = blob.size > largestWhole ? fileTooLarge : bytes === null ? fileMissing : await pixelSealOf(draft, bytes, newId)
    if (made.ok) seals.push(made.draft)
    else unsealed.push({ photo: draft.id, code: made.code, message: made.message })
  }
  return { drafts: seals, unsealed }
}

/** The leaves of all tiles; `salts` one behind the other. */
export const tileHashes = (picture: Picture, salts: Uint8Array): Uint8Array[] =>
  Array.from({ length: tileGrid(picture).count }, (_, index) => tileHash(picture, index, saltOf(salts, index)))

export const saltOf = (salts: Uint8Array, index: number): Uint8Array => salts.subarray(index * saltSize, (index + 1) * saltSize)

/** Seals of a photo whose salts are still here, the newest last. */
export async function usableSeals(store: Pick<Store, 'world' | 'picture'>, photo: string): Promise<Statement<'pixel-seal'>[]> {
  const found: Statement<'pixel-seal'>[] = []
  for (const seal of store.world().referring(photo, 'pixel-seal')) if (seal.fields.of === photo && (await store.picture(seal.id)) !== null) found.push(seal)
  return found.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0))
}

/** Seals the pixels of a photo that is sealed already. `again`: though a seal with its salts is there. */
export async function sealPixels(store: Store, photo: AnyStatement | undefined, { newId, again = false }: { newId: () => string; again?: boolean }): Promise<{ ok: true; receipt: Receipt; draft: Sealable } | SealRefusal> {
  if (photo?.kind !== 'photo') return { ok: false, code: 'photo-unknown', message: 'No photo has this id or label.' }
  const [there] = await usableSeals(store, photo.id)
  if (there !== undefined && !again) return { ok: false, code: 'pixels-sealed', message: `The pixels are sealed already, by entry ${there.index} of the log. A later seal proves less.` }
  const bytes = await fileOf(store, photo)
  if (bytes === null) return fileMissing
  const made = await pixelSealOf(photo, bytes, newId)
  if (!made.ok) return made
  const [receipt] = await store.seal([made.draft])
  return { ok: true, receipt: receipt!, draft: made.draft }
}

export const fileMissing = { ok: false, code: 'file-missing', message: 'The file of this photo is not here: it was erased, withheld from this folder, or does not hash to its name.' } as const

const fileTooLarge = { ok: false, code: 'picture-too-large', message: `The file of this photo is larger than ${largestWhole} bytes; it is not decoded.` } as const

/** `null`: erased or not there. */
export const fileOf = async (store: Store, { fields }: AnyStatement): Promise<Uint8Array | null> => {
  const sha256 = (fields as { blob?: { sha256?: string } | null }).blob?.sha256
  return sha256 === undefined ? null : store.blob(sha256)
}
