/**
 * Reader following: a store that is open for reading is brought to the newest head by what was appended since, checked against the head that it had. What follows
 * from it is shown in one turn: a reader sees one head or the other.
 * @module
 */
import { isKeyKind } from '@proofmark/core/evidence'
import type { Blobs } from './blobs.ts'
import type { LogFolder } from './log-folder.ts'
import { hashesIn, type Shelf } from './shelf.ts'
import { erasedFields, renewedAt, statementsOf } from './stored-statements.ts'
import { heldInMemory } from './table-shelf.ts'
import type { Vault } from './vault.ts'

/** Entries that are taken over at once: of more, most are in the tables by the time that they are read. */
const mostAtOnce = 10_000

export interface ReaderParts {
  readonly log: LogFolder
  readonly shelf: Shelf
  readonly vault: Pick<Vault, 'openings' | 'blobKeys'>
  readonly blobs: Blobs
}

/** Resolves to `false` where the folder has to be opened anew; throws what is damaged or away. To be called again when it has ended. */
export function readerFollowing({ log, shelf, vault, blobs }: ReaderParts): () => Promise<boolean> {
  /** Files that were erased, as long as their keys are known here: they are destroyed after the erasure was sealed. */
  const going = new Set<string>()
  return async () => {
    for (const sha256 of going) if (vault.blobKeys.of(sha256) === null || shelf.namesBlob(sha256, null)) going.delete(sha256)
    await vault.blobKeys.look([...going])
    const later = log.later()
    if (later === null) return shelf.lookAgain()
    const [from, to] = [log.size, log.size + later.entries.length]
    if (later.entries.length > mostAtOnce || (!shelf.isInTables && from < heldInMemory && to >= heldInMemory)) return false
    const asSealed = await statementsOf(vault, later.entries, from)
    // Keys of the log, and which of them are here, are read when the folder is opened.
    if (asSealed.some(({ kind }) => isKeyKind(kind))) return false
    // An erasure is sealed before the values go.
    const gone = erasedFields(asSealed, new Map())
    const fresh = gone.size === 0 ? asSealed : await statementsOf(vault, later.entries, from, gone)
    const erased = [...gone.keys()].flatMap((id) => shelf.find(id) ?? [])
    const renewed = await renewedAt(log, vault, erased.map(({ index }) => index!), gone)
    const named = new Set(fresh.flatMap(({ fields }) => hashesIn(fields)))
    await vault.blobKeys.look([...named])
    await blobs.look([...named])
    later.take()
    shelf.add(fresh)
    await shelf.renew(renewed)
    for (const [at, { fields }] of erased.entries()) for (const sha256 of hashesIn(fields)) if (!hashesIn(renewed[at]!.fields).includes(sha256)) going.add(sha256)
    return shelf.lookAgain()
  }
}
