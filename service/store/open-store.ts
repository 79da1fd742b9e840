/**
 * Opening a store: what lies in the folder is checked and completed, then held together by the few operations that there are.
 *
 * Format and order of writes: spec/data-folder.md
 * @module
 */
import { chmodSync, mkdirSync } from 'node:fs'
import { invariant, toBase64 } from '@proofmark/core/bytes'
import { isKeyKind } from '@proofmark/core/evidence'
import { kinds, openFields, type AnyStatement } from '@proofmark/core/statements'
import { auditAnchors } from './anchor-audit.ts'
import { anchorFolder } from './anchor-folder.ts'
import { audit } from './audit.ts'
import { arrivingBlobs, clearArriving } from './arriving-blobs.ts'
import { blobFolder } from './blob-folder.ts'
import { localBlobs } from './blobs.ts'
import { derivedIds } from './derived-id.ts'
import { disk as realDisk } from './disk.ts'
import { farBlobs } from './far-blobs.ts'
import { takeLock } from './lock.ts'
import { auditCopy } from './log-copy-audit.ts'
import { logFiles } from './log-files.ts'
import { openLogFolder } from './log-folder.ts'
import { takeOverLog } from './log-takeover.ts'
import { erasureList } from './erasure-list.ts'
import { following } from './following.ts'
import { firstKeys, keyChanges } from './key-changes.ts'
import { forgetSearch } from './kept-search.ts'
import { keyring, refuseKeyFields } from './keyring.ts'
import { isLocked } from './master-key.ts'
import { needsPicture } from './picture-need.ts'
import { refuseMoving } from './moving-marker.ts'
import { openProjection, type Projection } from './projection.ts'
import { rebuild } from './rebuilding.ts'
import { refuseUnconfirmed } from './restore.ts'
import { commitStatement, saltsOf, signStatement, type DeviceState, type Sealable } from './sealing.ts'
import type { SigningKey } from './signing-key.ts'
import { noteStorage, openObjects, requireStorage } from './storage.ts'
import { memoryShelf } from './memory-shelf.ts'
import { readerFollowing } from './reader-following.ts'
import { readerShelf, tablesForReading } from './reader-shelf.ts'
import { renewedAt, type Gone } from './stored-statements.ts'
import { heldInMemory, tableShelf } from './table-shelf.ts'
import { openVault } from './vault.ts'
import { besides } from './vault-writing.ts'
import type { Receipt, Store, StoreOptions } from './store.ts'
import { writeTurns } from './write-turns.ts'

/** Opens a data folder, makes it at first use. Throws `StoreLocked`, `StoreDamaged`, `VaultClosed`, or what the disk says. */
export async function openStore({ folder, clock, random, readOnly = false, passphrase = null, database = null, blobs: storageUrl = null, disk = realDisk, progress = () => undefined }: StoreOptions): Promise<Store> {
  if (!readOnly) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  }
  if (!readOnly) refuseUnconfirmed(folder)
  if (!readOnly) refuseMoving(folder)
  const objects = typeof storageUrl === 'string' ? openObjects(storageUrl) : storageUrl
  requireStorage(folder, objects)
  const lock = readOnly ? null : takeLock(folder, clock())
  const opened: { close(): Promise<void> }[] = []
  try {
    const vault = await openVault(folder, { readOnly, passphrase, disk, database })
    opened.push(vault)
    const newId = () => Buffer.from(random(16)).toString('hex')
    let own = await vault.keys()
    const logKey = own.find(({ role }) => role === 'log')
    invariant(logKey !== undefined, 'the vault has a log key')
    const tablesRead = readOnly && !isLocked(folder) ? await tablesForReading(folder) : null
    if (tablesRead !== null) opened.push({ close: async () => tablesRead.close() })
    const openFolder = () => openLogFolder(folder, disk, { name: logKey.name, keyId: logKey.keyId, verifierKey: logKey.verifierKey, sign: readOnly ? null : (m) => logKey.sign(m) })
    const { log, copy } = objects === null || readOnly ? { log: openFolder(), copy: null } : await takeOverLog({ objects, folder, disk, key: logKey, writer: newId(), open: openFolder, isFirst: false })
    if (objects !== null && !readOnly) noteStorage(folder, objects, disk)
    const local = blobFolder(folder, disk, vault.blobKeys)
    const blobs = objects === null ? localBlobs(local) : await farBlobs(local, { objects, keys: vault.blobKeys, disk, readOnly, requireOwn: async () => copy?.requireOwn(), now: clock() })
    const arrivals = arrivingBlobs(folder, disk, vault.blobKeys, blobs)
    if (!readOnly) clearArriving(vault.blobKeys, arrivals)
    const erasures = erasureList(folder, disk)
    const anchors = anchorFolder(folder, disk)
    const rootText = (size: number) => toBase64(size === log.size ? log.root : log.rootAt(size))
    // Behind a passphrase no value may lie in the clear: the tables are then made in memory, at each start.
    const projection: Projection | null = readOnly ? null : await openProjection(folder, { inMemory: isLocked(folder) })
    if (projection !== null) opened.push({ close: () => projection.close() })
    const isLarge = log.size >= heldInMemory
    const rebuilding = { folder, database, master: vault.master, size: () => log.size, root: rootText }
    const shelf = (isLarge && tablesRead !== null ? readerShelf(tablesRead, log, vault) : null) ?? (projection === null || !isLarge ? memoryShelf(log, vault) : await tableShelf(log, vault, projection, { rootText, rebuild: (taken) => rebuild(projection, { ...rebuilding, progress, taken }) }))

    const removeBlobOf = async (statement: AnyStatement, paths: readonly string[]) => {
      const sha256 = blobOf(statement)
      if (sha256 !== null && paths.includes('/blob/sha256') && !shelf.namesBlob(sha256, statement.id)) await blobs.remove(sha256)
    }
    const leaveOut = async (gone: Gone) => shelf.renew(await renewedAt(log, vault, [...gone.keys()].map((id) => shelf.indexOf(id)!), gone))
    await shelf.load()
    // Who only reads signs nothing.
    const devices = readOnly ? new Map<string, DeviceState>() : await shelf.devices()
    if (!readOnly) await vault.forget((id) => shelf.indexOf(id) !== null, { isOnlyLast: shelf.isInTables })
    if (!readOnly && shelf.isInTables) await vault.dropOldKeys?.(erasures.read().keys())
    // An erasure is sealed before values go: a cut between the two, or an older vault put back, must not bring them to light.
    const left = await shelf.erasedButThere(erasures.read())
    if (left.size > 0) {
      if (!readOnly) for (const [id, paths] of left) {
        await removeBlobOf(shelf.find(id)!, paths)
        await vault.erase(id, paths)
      }
      await leaveOut(left)
    }
    const isPictureNeeded = (id: string) => needsPicture((of) => shelf.find(of), id)
    if (!readOnly) await vault.pictures.keepOnly(isPictureNeeded)
    const world = () => shelf.world()
    const tables = projection === null ? null : following(projection, {
      size: () => log.size, read: (from, to) => shelf.read(from, to), world: (size) => shelf.worldAt(size), root: rootText, devices: () => JSON.stringify([...devices]), followed: (size) => shelf.followed(size), progress,
      rebuild: (taken, tell = progress) => rebuild(projection, { ...rebuilding, progress: tell, taken: (connection, size) => { shelf.reconnect(connection); taken(size) } }),
    })
    const ring = keyring({ own: () => own, chosen: (role) => vault.signing.chosenKey(role), statements: () => shelf.ofKeys(), note: (index) => log.entry(index), find: (id) => shelf.find(id) })

    /** One write after the other: sealing waits for the disk, and nothing may come between a statement's number and its place in the log. */
    const { inOrder, afterRebuild, ...turns } = writeTurns()
    /** Each draft by its own key, each key at its own running number. `follow`: what has to come once it is signed, whatever object storage says of it. */
    async function sealNow(drafts: readonly Sealable[], signers: readonly SigningKey[], follow?: () => Promise<void>): Promise<Receipt[]> {
      invariant(!readOnly, 'a store that is open for reading does not seal')
      if (drafts.length === 0) return []
      // Before the vault or the log is touched: what was begun when the storage went away may have to come from both.
      await copy?.settled()
      // Whoever asks looks first; this holds where two ask at once.
      invariant(new Set(drafts.map(({ id }) => id)).size === drafts.length && drafts.every(({ id }) => shelf.indexOf(id) === null), 'each statement has an id of its own, and is sealed once')
      const moved = new Map([...new Set(signers)].map(({ name }) => [name, { ...(devices.get(name) ?? { n: 0, p: null }) }]))
      const beacon = log.size === 0 ? null : { root: rootText(log.size), size: log.size }
      const before = log.size
      const batch = vault.batch(drafts.length)
      const notes: Uint8Array[] = []
      const added: AnyStatement[] = []
      try {
        const sizes = drafts.map(({ kind }) => saltsOf(kind))
        const salts = random(sizes.reduce((sum, size) => sum + size, 0))
        let drawn = 0
        for (const [at, draft] of drafts.entries()) {
          const committed = commitStatement(draft, salts.subarray(drawn, (drawn += sizes[at]!)))
          batch.add(committed.id, committed.openings)
          notes.push(signStatement(committed, signers[at]!, moved.get(signers[at]!.name)!, beacon))
          const { id, kind, values } = committed
          added.push({ id, kind, version: kinds[kind].version, index: before + added.length, ...openFields(kind, values) } as unknown as AnyStatement)
        }
      } catch (error) {
        batch.abandon()
        throw error
      }
      // The vault and the tiles of the log wait for the disk side by side; no head names a statement before both are there.
      const kept = batch.finish()
      const addPictures = () => vault.pictures.add(drafts.flatMap(({ id, picture }) => (picture === undefined ? [] : [{ statement: id, bytes: picture }])))
      // What is far away may be away: it comes first, and where it fails the log was not begun.
      if (vault.writesFirst) {
        await kept
        await addPictures()
      }
      const staged = await besides(kept, () => log.stage(notes))
      if (!vault.writesFirst) await addPictures()
      // Elsewhere it is known which head comes before it is signed, and where that is not so it is not signed.
      await copy?.begin(staged).catch((error: unknown) => { staged.giveUp(); throw error })
      const head = staged.sign()
      batch.named()
      for (const [name, device] of moved) devices.set(name, device)
      shelf.add(added)
      if (added.some(({ kind }) => isKeyKind(kind))) ring.refresh()
      tables?.behind(added)
      // It is signed and stays; nobody is told so before the other copy has it.
      try {
        await follow?.()
      } finally {
        await copy?.finish(head)
      }
      return added.map(({ id, kind, fields, index }) => ({ id, kind, label: fields.label, index: index! }))
    }

    const store: Store = {
      origin: logKey.name,
      logKey: logKey.verifierKey,
      database: vault.database,
      storage: objects,
      statements: () => shelf.all(),
      world,
      known: {
        byId: (id) => world().get(id, world().sealed(id)?.kind ?? 'case') as { kind: string; fields: object } | undefined ?? world().sealed(id),
        byLabel: (label) => world().labelled(label),
      },
      derivedId: derivedIds(vault.master),
      async putBlob(bytes) {
        const put = await blobs.put(bytes)
        await vault.blobKeys.settled()
        return put
      },
      blob: async (sha256) => blobs.get(sha256),
      hasBlob: (sha256) => blobs.has(sha256),
      blobSize: (sha256) => blobs.size(sha256),
      blobChunks: (sha256) => blobs.chunks(sha256),
      blobPart: (sha256, from, length) => blobs.part(sha256, from, length),
      arrivals,
      unsealedBlobs: () => blobs.all().filter(({ sha256 }) => !shelf.namesBlob(sha256, null)),
      touchBlob: (sha256, at) => blobs.touch(sha256, at),
      dropUnsealed: (sha256) => inOrder(async () => {
        // A machine that was replaced does not know what the other one sealed.
        await copy?.requireOwn()
        const isUnsealed = !shelf.namesBlob(sha256, null)
        if (isUnsealed) await blobs.remove(sha256)
        await vault.blobKeys.settled()
        return isUnsealed
      }),
      seal: (drafts, role) => inOrder(async () => sealNow(drafts, ring.signers(drafts, role ?? null))),
      keys: keyChanges({
        ring, vault, reload: async () => { own = await vault.keys(); ring.refresh() }, newId,
        seal: (draft, by) => inOrder(async () => (await sealNow([draft], [by]))[0]!),
      }),
      note: (id) => { const index = shelf.indexOf(id); return index === null ? null : log.entry(index) },
      // What was erased and still lies in the vault is not shown.
      disclosures: async (id) => (await vault.openings([id])).flatMap(({ path, disclosure }) => (shelf.find(id)?.hidden.includes(path) === true ? [] : [disclosure])),
      picture: async (id) => (isPictureNeeded(id) ? vault.pictures.of(id) : null),
      indexOf: (id) => shelf.indexOf(id),
      checkpoint: () => log.checkpoint ?? new Uint8Array(),
      size: () => log.size,
      prove: (index, size) => log.prove(index, size),
      proveConsistency: (size1, size2) => log.proveConsistency(size1, size2),
      rootAt: (size) => log.rootAt(size),
      tile: (path) => log.file(path),
      anchors,
      erase: (id, paths, reason) => afterRebuild(async () => {
        const statement = shelf.find(id)
        invariant(statement !== undefined, 'the statement is there')
        refuseKeyFields(statement, paths)
        const [receipt] = await sealNow([{ id: newId(), kind: 'erasure', fields: erasureFields(statement, paths, reason) }], [ring.signer('collector')], async () => {
          erasures.add(id, paths)
          await removeBlobOf(statement, paths)
          await vault.blobKeys.settled()
          await vault.erase(id, paths)
          await tables?.caughtUp()
          await leaveOut(new Map([[id, [...paths]]]))
          await vault.pictures.keepOnly(isPictureNeeded)
          ring.refresh()
          if (!shelf.isInTables) await tables?.again()
          forgetSearch(folder)
        })
        return receipt!
      }),
      async rebuild(tell) {
        invariant(tables !== null, 'a store that is open for reading has no tables')
        const { size, digest } = await turns.rebuild(() => tables.rebuild(tell))
        return { statements: size, digest }
      },
      async indexFault() {
        await tables?.caughtUp()
        return projection?.fault() ?? null
      },
      async dump() {
        await tables?.caughtUp()
        return projection === null ? '' : projection.dump()
      },
      async audit({ isOfLogAlone = false } = {}) {
        const more = auditAnchors({ anchors, size: log.size, checkpoint: store.checkpoint(), logKey: logKey.verifierKey, proveConsistency: (size1, size2) => log.proveConsistency(size1, size2) })
        const ofCopy = objects === null || isOfLogAlone ? [] : await auditCopy({ objects, log, files: logFiles(folder, disk, logKey, { isReader: true }), key: logKey })
        return audit({ size: log.size, entry: (index) => log.entry(index), file: (path) => log.file(path), logKey: logKey.verifierKey, keys: ring.entries(), keyFaults: ring.faults(), folder, database, master: isOfLogAlone ? null : vault.master }, [...more, ...ofCopy])
      },
      // Who writes is at the newest head.
      follow: readOnly ? readerFollowing({ log, shelf, vault, blobs }) : async () => true,
      async close() {
        await turns.settled()
        await tables?.caughtUp()
        await projection?.close()
        tablesRead?.close()
        await vault.close()
        lock?.release()
      },
    }
    if (log.size === 0 && !readOnly) await store.seal(firstKeys(own, newId), 'root')
    await tables?.resume()
    const fault = projection?.fault() ?? null
    if (fault !== null) throw fault
    return store
  } catch (error) {
    for (const each of opened) await each.close()
    lock?.release()
    throw error
  }
}

const erasureFields = (of: AnyStatement, paths: readonly string[], reason: string) => ({
  of: of.id, paths: [...paths], reason, label: null, case: of.fields.case, author: null, made: null, note: null, sources: [], handling: of.fields.handling ?? 'restricted',
})

/** The file that a statement is of. */
const blobOf = ({ fields }: AnyStatement): string | null => (fields as { blob?: { sha256?: string } | null }).blob?.sha256 ?? null
