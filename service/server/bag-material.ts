/**
 * Bag material: what the bag of a case is made of, in parts that a thread can be sent; gathered in turns, so that the thread that serves goes on answering.
 * @module
 */
import type { PackagedKey } from '@proofmark/core/evidence'
import { handlingOf, inLogOrder, isBeyond, kindNames, referencesOf, type AnyStatement, type Handling, type StatementId, type World } from '@proofmark/core/statements'
import { gatheredIn } from 'proofmark/exports'
import type { Store } from 'proofmark/store'
import { anchorsOf, beaconsOf, type AnchorsTaken } from './anchored-selection.ts'
import { keysOf } from './keys.ts'
import { largestPackaged } from './packaged-files.ts'
import { sealedEntry, type SealedEntry } from './publishing.ts'
import { redactionLinks } from './redaction-choice.ts'
import { giveWay, inTurns } from './turns.ts'

/** `isContext`: not in the bag, but what is in it is judged by it: where an item that a photo shows was documented. */
export type BagPart =
  | { readonly part: 'statements'; readonly isContext: boolean; readonly statements: readonly AnyStatement[] }
  | { readonly part: 'entries'; readonly entries: readonly (readonly [StatementId, SealedEntry])[] }
  | { readonly part: 'file'; readonly sha256: string; readonly bytes: Uint8Array }
  | { readonly part: 'picture'; readonly photo: StatementId; readonly bytes: Uint8Array }
  | { readonly part: 'head'; readonly origin: string; readonly size: number; readonly checkpoint: Uint8Array; readonly keys: readonly PackagedKey[]; readonly anchors: AnchorsTaken }

/** Nothing was made, and why. */
export class NoBag extends Error {
  override name = 'NoBag'
  readonly code: 'case-too-large' | 'value-leaks' | 'log-grew'
  constructor(code: NoBag['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** A zip without ZIP64 has fewer files, and a verifier reads no more octets (spec/package.md). */
export const [mostFiles, mostOctets] = [65_534, 2 ** 31]
/** Of each statement: note, proof, fields, and what is withheld. */
const filesOfStatement = 4
/** Statements of one part; to read, prove and send them takes milliseconds. */
const together = 10
/** From a photo to the mark that it shows, its item, and where that was documented. */
const steps = 3

/** All of one head only where nothing that bears on the case is sealed until the last part is taken (case-bag-desk.ts). Throws `NoBag`. */
export async function* bagParts(store: Store, caseId: StatementId, upTo: Handling): AsyncGenerator<BagPart> {
  const world = store.world()
  const ids = await idsOfCase(world, caseId)
  const own = inLogOrder(world, ids)
  const context = inLogOrder(world, await around(world, ids))
  for (const [isContext, all] of [[false, own], [true, context]] as const) for (let at = 0; at < all.length; at += together) {
    yield { part: 'statements', isContext, statements: all.slice(at, at + together) }
    await giveWay()
  }
  yield* filesOf(store, world, own, upTo)
  const named = await inTurns(beaconsOf(store, own))
  // Taken in one turn: nothing is sealed between the three.
  const [anchors, size, checkpoint] = [anchorsOf(store, own, named), store.size(), store.checkpoint()]
  yield { part: 'head', origin: store.origin, size, checkpoint, anchors, keys: keysOf(store).map(({ id, verifierKey, role, from, closedAt }) => ({ id, verifierKey, role, from, closedAt })) }
  const all = [...own, ...anchors.added]
  for (let at = 0; at < all.length; at += together) {
    const entries: (readonly [StatementId, SealedEntry])[] = []
    for (const { id } of all.slice(at, at + together)) entries.push([id, await sealedEntry(store, id, size)])
    yield { part: 'entries', entries }
    await giveWay()
  }
}

/** What is of the case, withdrawn too, what was said of it later, and the keys. Throws `NoBag`. */
export async function idsOfCase(world: World, caseId: StatementId): Promise<ReadonlySet<StatementId>> {
  const ids = new Set(await inTurns(gatheredIn(world, { of: 'case', id: caseId })))
  refuseMany(ids.size)
  await inTurns((function* () {
    for (const kind of kindNames) { for (const { id, fields } of world.naming(caseId, kind)) if (fields.case === caseId) ids.add(id); yield null }
    for (const kind of ['key', 'key-close'] as const) for (const { id } of world.everOf(kind)) { ids.add(id); yield null }
  })())
  for (const id of ids) {
    const found = world.sealed(id)!
    for (const later of world.laterWord(id)) ids.add(later)
    if (found.kind === 'photo') for (const link of redactionLinks(world, found)) ids.add(link)
  }
  refuseMany(ids.size)
  return ids
}

function refuseMany(statements: number): void {
  if (statements * filesOfStatement > mostFiles) throw new NoBag('case-too-large', `the case has ${statements} statements, and a bag as one zip holds ${Math.floor(mostFiles / filesOfStatement)} at most. Take the other formats`)
}

/** What these refer to, as sealed and as it is now, some steps far; with all later words about it, so that it is here what it is in the whole world. */
async function around(world: World, ids: ReadonlySet<StatementId>): Promise<ReadonlySet<StatementId>> {
  const found = new Set<StatementId>()
  let next: readonly StatementId[] = [...ids]
  for (let step = 0; step < steps; step++) {
    const more: StatementId[] = []
    const take = (id: StatementId): void => {
      if (ids.has(id) || found.has(id) || world.sealed(id) === undefined) return
      found.add(id)
      more.push(id)
      world.laterWord(id).forEach(take)
    }
    await inTurns((function* () {
      for (const id of next) {
        const sealed = world.sealed(id)!
        for (const form of [sealed, world.get(id, sealed.kind)]) if (form !== undefined) for (const { value } of referencesOf(sealed.kind, form.fields)) take(value)
        yield null
      }
    })())
    next = more
  }
  return found
}

/** Of what is handled more strictly no file is read. */
async function* filesOf(store: Store, world: World, statements: readonly AnyStatement[], upTo: Handling): AsyncGenerator<BagPart> {
  let octets = 0
  const seen = new Set<string>()
  for (const statement of statements) {
    const sha256 = (statement.fields as { blob?: { sha256?: string } | null }).blob?.sha256
    if (sha256 === undefined || seen.has(sha256) || isBeyond(handlingOf(world, [statement.id]), upTo)) continue
    seen.add(sha256)
    const size = store.blobSize(sha256)
    if (size === null || size > largestPackaged) continue
    octets += size
    if (octets > mostOctets) throw new NoBag('case-too-large', `the files of the case have more than ${mostOctets} octets, and no verifier reads a zip of so many. Take the other formats`)
    const bytes = await store.blob(sha256)
    if (bytes !== null) yield { part: 'file', sha256, bytes }
    const picture = statement.kind === 'photo' ? await store.picture(statement.id) : null
    if (picture !== null) yield { part: 'picture', photo: statement.id, bytes: picture }
    await giveWay()
  }
}
