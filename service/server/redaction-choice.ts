/**
 * Redaction choice: what a package does with redacted photos and with what they were made from.
 *
 * Where a redaction is shown, neither the original nor anything else that was made from it is: their files, names, sizes, hashes
 * and camera data are withheld, though they are open, unless the publisher asks for each. The seal that proves the redaction
 * is shown with it.
 *
 * Format: spec/redacted-photo.md
 * @module
 */
import { parsePictureProof } from '@proofmark/core/evidence'
import { committedPaths, type AnyStatement, type Statement, type World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import { findStatement } from './lookup.ts'

/** What would tell which file the original is, or show it. */
const telling = ['/blob/sha256', '/blob/size', '/blob/name', '/cameraMetadata']
/** Without these a redaction proves nothing. */
const ofPhoto = ['/blob/sha256', '/pictureType', '/madeFrom']
const ofSeal = ['/of', '/format', '/width', '/height', '/root']

type Redacted = Statement<'photo'> & { readonly fields: { readonly pictureType: 'redacted'; readonly madeFrom: string } }
const isRedacted = (statement: AnyStatement): statement is Redacted =>
  statement.kind === 'photo' && statement.fields.pictureType === 'redacted' && statement.fields.madeFrom !== null

const redactionsOf = (world: World, photo: string): Statement<'photo'>[] => world.referring(photo, 'photo').filter(isRedacted).filter(({ fields }) => fields.madeFrom === photo)

/** What a photo brings along into a package: its redactions; a redaction also the pixel seals of what it was made from. */
export function redactionLinks(world: World, photo: Statement<'photo'>): string[] {
  const redactions = redactionsOf(world, photo.id)
  const seals = isRedacted(photo) ? world.referring(photo.fields.madeFrom, 'pixel-seal') : []
  return [...redactions, ...seals].map(({ id }) => id)
}

/** Changes `withheld`: originals of shown redactions go, the seals that prove them come. `isAsked`: the publisher wants this field shown. */
export function hideOriginals(statements: readonly AnyStatement[], withheld: ReadonlyMap<string, Set<string>>, isAsked: (statement: AnyStatement, path: string) => boolean): void {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const shown = statements.filter(isRedacted).filter(({ id }) => !withheld.get(id)!.has('/blob/sha256'))
  const families = new Set(shown.map((photo) => originOf(photo, byId)))
  const proved = new Set<string>(shown.map(({ fields }) => fields.madeFrom))
  for (const statement of statements) {
    if (statement.kind === 'pixel-seal' && proved.has(statement.fields.of)) for (const path of [...ofSeal, '/decoder']) withheld.get(statement.id)!.delete(path)
    if (statement.kind !== 'photo' || isRedacted(statement) || !families.has(originOf(statement, byId))) continue
    for (const path of telling) if (!isAsked(statement, path)) withheld.get(statement.id)!.add(path)
  }
}

/** The photo that all of a family were made from, as far back as the package goes. */
function originOf(photo: AnyStatement, byId: ReadonlyMap<string, AnyStatement>): string {
  const passed = new Set<string>()
  let at: AnyStatement | undefined = photo
  let id = photo.id
  while (at?.kind === 'photo' && at.fields.madeFrom !== null && !passed.has(at.id)) {
    passed.add(at.id)
    id = at.fields.madeFrom
    at = byId.get(id)
  }
  return id
}

/** `--redacted PHOTO`: the choices that show this redaction, or the only one of this photo, whatever its handling. */
export function showRedacted(world: World, names: readonly string[]): { ok: true; show: string[] } | { ok: false; message: string } {
  const show: string[] = []
  for (const name of names) {
    const found = findStatement(world, name, 'photo')
    if (!found.ok) return { ok: false, message: `no photo has the id or label "${name}"` }
    const photo = found.statement
    const redactions = isRedacted(photo) ? [photo] : redactionsOf(world, photo.id)
    if (redactions.length !== 1) return { ok: false, message: redactions.length === 0 ? `no redaction of "${name}" was made` : `"${name}" has ${redactions.length} redactions, and together they show what either shows; name one: ${redactions.map(({ id }) => id).join(', ')}` }
    show.push(...committedPaths('photo').map((path) => `${redactions[0]!.id}:${path}`))
  }
  return { ok: true, show }
}

/** For who chooses: each redaction among these statements, and whether its file is shown. */
export const redactionsIn = (statements: readonly AnyStatement[], withheld: ReadonlyMap<string, ReadonlySet<string>>) =>
  statements.filter(isRedacted).map(({ id, fields }) => ({ id, of: fields.madeFrom, title: fields.caption ?? fields.madeHow ?? fields.label ?? id.slice(0, 8), handling: fields.handling, isShown: !withheld.get(id)!.has('/blob/sha256') }))

/** The proofs of redactions whose file is in the package, and those that come without one. */
export async function proofsOf(store: Pick<Store, 'picture'>, statements: readonly AnyStatement[], withheld: ReadonlyMap<string, ReadonlySet<string>>, blobs: ReadonlyMap<string, Uint8Array>): Promise<{ pictures: Map<string, Uint8Array>; unproved: string[] }> {
  const pictures = new Map<string, Uint8Array>()
  const unproved: string[] = []
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const isShown = (statement: AnyStatement | undefined, paths: readonly string[]) => statement !== undefined && paths.every((path) => !withheld.get(statement.id)!.has(path) && !statement.hidden.includes(path))
  for (const photo of statements.filter(isRedacted)) {
    if (!blobs.has(photo.fields.blob.sha256)) continue
    const kept = await store.picture(photo.id)
    const proof = kept === null ? null : parsePictureProof(kept)
    if (kept !== null && proof !== null && isShown(photo, ofPhoto) && isShown(byId.get(proof.seal), ofSeal)) pictures.set(photo.fields.blob.sha256, kept)
    else unproved.push(photo.id)
  }
  return { pictures, unproved }
}
