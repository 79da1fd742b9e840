/**
 * Picture check: the redacted photos of a package against the pixel seals of the photos that they were made from.
 * @module
 */
import { fromHex, sha256, toHex } from '@proofmark/core/bytes'
import { parsePng } from './picture-png.ts'
import { checkPicture, parsePictureProof, pictureFormat } from './picture-proof.ts'
import type { Check, VerifiedPicture, VerifiedStatement } from './verdict.ts'
import type { Entries } from './zip.ts'

/** Every `data/pictures/<sha256>.tiles`, and each redacted photo that has none, which is said and not refused. */
export function checkPictures(check: Check, entries: Entries, statements: readonly VerifiedStatement[]) {
  const redacted = statements.filter(({ kind, fields }) => kind === 'photo' && fields['/pictureType'] === 'redacted')
  const proofs = [...entries].flatMap(([path, bytes]) => { const hash = /^data\/pictures\/(.+)\.tiles$/.exec(path)?.[1]; return hash === undefined ? [] : [{ path, bytes, hash }] })
  const found: VerifiedPicture[] = []
  let failed = 0
  const fail = (code: string, text: string) => { failed += 1; check.fail('pictures', code, text) }
  for (const { path, bytes, hash } of proofs) {
    const proof = parsePictureProof(bytes)
    if (proof === null) { fail('proof-malformed', `${path}: expected lines in the format ${pictureFormat}`); continue }
    const blob = entries.get(`data/blobs/${hash}`)
    const photo = redacted.find(({ fields }) => fields['/blob/sha256'] === hash)
    // Checked here again: the part `blobs` may have failed, and this one must not call another file proved.
    if (blob === undefined || photo === undefined || toHex(sha256(blob)) !== hash) { fail('picture-unnamed', `${path}: expected a redacted photo of this hash, and a shown statement that names it`); continue }
    const seal = statements.find(({ id, kind }) => id === proof.seal && kind === 'pixel-seal')?.fields
    const [madeFrom, width, height, rootText] = [photo.fields['/madeFrom'], seal?.['/width'], seal?.['/height'], seal?.['/root']]
    const root = typeof rootText === 'string' ? fromHex(rootText) : null
    if (typeof madeFrom !== 'string' || seal?.['/of'] !== madeFrom || seal['/format'] !== pictureFormat || typeof width !== 'number' || typeof height !== 'number' || root === null) {
      fail('seal-missing', `${path}: expected the pixel seal ${proof.seal}, all shown, of the photo that this one was made from`)
      continue
    }
    const read = parsePng(blob)
    if (!read.ok) { fail(read.code, `data/blobs/${hash}: expected a PNG of 8-bit RGB without metadata`); continue }
    const answer = checkPicture(read.picture, proof, { width, height, root })
    found.push({ photo: photo.id, madeFrom, seal: proof.seal, sha256: hash, width: read.picture.width, height: read.picture.height, tiles: answer.tiles })
    if (!answer.ok) fail(answer.code, `data/blobs/${hash}: expected the sealed pixels, found ${answer.tiles.filter((tile) => tile === 'failing').length} of ${answer.tiles.length} tiles that are not`)
  }
  check.pictures = found
  if (failed === 0) check.hold('pictures', sentence(found, redacted.length - new Set(found.map(({ photo }) => photo)).size))
}

function sentence(found: readonly VerifiedPicture[], unproved: number): string {
  const count = (status: string) => found.reduce((sum, { tiles }) => sum + tiles.filter((tile) => tile === status).length, 0)
  const without = unproved === 0 ? '' : `; ${unproved} redacted photos come without proof of their pixels`
  if (found.length === 0) return `no redacted photo brings a proof of its pixels${without}`
  return `${found.length} redacted photos show only pixels that were sealed: ${count('proved')} tiles are proved, ${count('masked')} masked${without}. That the sealed pixels are those of the original file is the sealer's word until that file is shown`
}
