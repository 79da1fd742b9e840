/**
 * Moving: a whole store into a new folder whose vault and files lie elsewhere than before: in files, in a database, in object storage.
 *
 * The source is only read. The new folder has `moving` until all is there and was checked, and until then nobody writes to it; a move that was
 * cut goes on where it was. Rows and files move as they lie, encrypted; what arrives is opened and held against digest, hash and root.
 *
 * Decision: docs/decisions/0053-object-storage.md
 * @module
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hostname } from 'node:os'
import { toBase64, utf8 } from '@proofmark/core/bytes'
import { auditPlace } from './audit-place.ts'
import { copyFile, syncFolder } from './copying.ts'
import { openDatabase } from './database.ts'
import type { Disk } from './disk.ts'
import { MoveRefused } from './faults.ts'
import { takeLock } from './lock.ts'
import { openLogFolder } from './log-folder.ts'
import { takeOverLog } from './log-takeover.ts'
import { moveBlobs } from './moving-blobs.ts'
import { marker, refuseMoving } from './moving-marker.ts'
import { noteDatabase, openDatabaseVault } from './open-database-vault.ts'
import { openLog } from './readable-log.ts'
import { refuseUnconfirmed } from './restore.ts'
import type { StoreOptions } from './store.ts'
import { noteStorage, openObjects, requireStorage } from './storage.ts'
import type { Objects } from './objects.ts'
import { rowsInDatabase, rowsInFiles, vaultTables, type VaultRow, type VaultRows } from './vault-rows.ts'
import { openVault } from './vault.ts'

export interface MovePlace { readonly folder: string; readonly database: string | null; readonly blobs: string | Objects | null }

export interface MoveOptions extends Pick<StoreOptions, 'clock' | 'random' | 'passphrase'> {
  readonly from: MovePlace
  readonly to: MovePlace
  readonly disk: Disk
  readonly progress?: (what: 'files' | 'rows' | 'blobs' | 'log' | 'audit', done: number, of: number) => void
}

export interface Moved { readonly size: number; readonly root: string; readonly rows: number; readonly blobs: number; /** Files whose key was destroyed: they open for nobody, and stay behind. */ readonly left: number; readonly openings: number }

/** Not copied: what has a way of its own, what is made again, and what is of the machine. */
const notCopied = new Set(['vault', 'blobs', 'uploads', 'index', 'lock.sqlite', 'lock.json', 'command.sock', 'moving', 'blobs-at'])

/** Throws `MoveRefused`, `StoreLocked`, and what the places say. */
export async function moveStore(options: MoveOptions): Promise<Moved> {
  const { from, to, disk, clock, passphrase = null, progress = () => undefined } = options
  refuseUnconfirmed(from.folder)
  refuseMoving(from.folder)
  const lock = takeLock(from.folder, clock())
  try {
    requireStorage(from.folder, typeof from.blobs === 'string' ? openObjects(from.blobs) : from.blobs)
    // Whoever cannot open it is told before anything is copied.
    await (await openVault(from.folder, { readOnly: true, passphrase, disk, database: from.database })).close()
    const source = await openLog(from.folder, { disk, database: from.database })
    const head = { size: source.size(), root: toBase64(source.rootAt(source.size())) }
    const words = `${source.logKey}\n${head.size} ${head.root}\n`
    const isResumed = beginOrResume(to.folder, words, disk)
    copyFolder(from.folder, to.folder, disk, progress)
    const rows = await moveRows(options, isResumed)
    const blobs = await moveFiles(options, isResumed)
    const { openings } = await check(options, head)
    disk.remove(marker(to.folder))
    syncFolder(to.folder)
    return { ...head, rows, ...blobs, openings }
  } finally {
    lock.release()
  }
}

function beginOrResume(folder: string, words: string, disk: Disk): boolean {
  if (existsSync(marker(folder))) {
    if (readFileSync(marker(folder), 'utf8') !== words) throw new MoveRefused('source-changed', `${folder} is left of a move of another log or another head: delete it and what lies where it was to lie, and begin anew`)
    return true
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new MoveRefused('target-there', `${folder} is not empty: name a new folder`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  disk.replace(marker(folder), utf8(words))
  syncFolder(dirname(folder))
  return false
}

/** The log and all that lies beside it, and the master key; the log last of these, its checkpoint as the very last. */
function copyFolder(from: string, to: string, disk: Disk, progress: NonNullable<MoveOptions['progress']>): void {
  const names = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .filter((name) => !notCopied.has(name.split('/')[0]!) || name === 'vault/master.key' || name === 'vault/master.age').toSorted((a, b) => Number(a === 'log/checkpoint') - Number(b === 'log/checkpoint') || (a < b ? -1 : 1))
  for (const [at, name] of names.entries()) {
    // Files of the log are never changed under their names, but for a few small ones.
    const isDone = name.startsWith('log/tile/') && statSync(join(to, name), { throwIfNoEntry: false })?.size === statSync(join(from, name)).size
    if (!isDone) copyFile(join(from, name), join(to, name), disk)
    progress('files', at + 1, names.length)
  }
}

async function rowsOf({ folder, database }: MovePlace, readOnly: boolean): Promise<VaultRows> {
  if (database === null) return rowsInFiles(folder, { readOnly })
  const opened = await openDatabase({ url: database, readOnly, holder: `${hostname()}:${folder}` })
  try {
    return await rowsInDatabase(opened, { readOnly })
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** Rows of files that are on their way belong to parts that stay behind. */
const isMoved = (near: string, row: VaultRow) => near !== 'blob_key' || !String(row[0]).includes('-')

async function moveRows({ from, to, disk, progress = () => undefined }: MoveOptions, isResumed: boolean): Promise<number> {
  const source = await rowsOf(from, true)
  const target = await rowsOf(to, false).catch(async (error: unknown) => { await source.close(); throw error })
  try {
    if (!isResumed) for (const table of vaultTables) if (await target.count(table) > 0) throw new MoveRefused('target-there', `the database that was named holds rows already (${table.far}): name an empty one`)
    let [all, done] = [0, 0]
    for (const table of vaultTables) all += await source.count(table)
    for (const table of vaultTables) {
      let moved = 0
      for (let page = await source.page(table, null); page.length > 0; page = await source.page(table, page.at(-1)!)) {
        const rows = page.filter((row) => isMoved(table.near, row))
        await target.write(table, rows)
        moved += rows.length
        progress('rows', done += page.length, all)
      }
      const found = await target.count(table)
      if (found !== moved) throw new MoveRefused('rows-differ', `${table.far}: ${moved} rows were moved, ${found} are there: empty the target and begin anew`)
    }
    return done
  } finally {
    await source.close()
    await target.close()
    if (to.database !== null) noteDatabase(to.folder, to.database, disk)
  }
}

async function moveFiles({ from, to, disk, random, passphrase = null, progress = () => undefined }: MoveOptions, isResumed: boolean): Promise<{ blobs: number; left: number }> {
  const vault = to.database === null ? await openVault(to.folder, { readOnly: true, passphrase, disk }) : await openDatabaseVault(to.folder, to.database, { readOnly: true, passphrase, disk })
  const objectsOf = (place: MovePlace) => (typeof place.blobs === 'string' ? openObjects(place.blobs) : place.blobs)
  try {
    const [source, objects] = [objectsOf(from), objectsOf(to)]
    if (objects !== null && !isResumed) for await (const { key } of objects.list('')) throw new MoveRefused('target-there', `${objects.name} is not empty (${key}): name another prefix`)
    const moved = await moveBlobs({ from: { folder: from.folder, objects: source }, to: { folder: to.folder, objects }, keys: vault.blobKeys, disk, progress: (done, of) => progress('blobs', done, of) })
    if (objects !== null) {
      const logKey = (await vault.keys()).find(({ role }) => role === 'log')!
      const open = () => openLogFolder(to.folder, disk, { name: logKey.name, keyId: logKey.keyId, verifierKey: logKey.verifierKey, sign: (message) => logKey.sign(message) })
      await takeOverLog({ objects, folder: to.folder, disk, key: logKey, writer: Buffer.from(random(16)).toString('hex'), open, isFirst: true })
      noteStorage(to.folder, objects, disk)
      progress('log', 1, 1)
    }
    return moved
  } finally {
    await vault.close()
  }
}

/** Every entry hashes to the signed root, every opening opens and fits its digest, and no more and no fewer than at the source. */
async function check({ from, to, disk, passphrase = null, progress = () => undefined }: MoveOptions, head: { readonly size: number; readonly root: string }): Promise<{ openings: number }> {
  const [there, here] = [await auditPlace({ ...to, passphrase, disk }), await auditPlace({ ...from, passphrase, disk })]
  progress('audit', 1, 1)
  if (!there.ok) throw new MoveRefused('audit-failed', `${there.problems[0]!.at}: expected ${there.problems[0]!.expected}, found ${there.problems[0]!.found} (${there.problems.length} problems${here.ok ? '' : '; the source has some too'}); nobody writes to the copy`)
  if (there.size !== head.size || there.root !== head.root || there.openings !== here.openings) throw new MoveRefused('audit-failed', `the copy has ${there.size} entries and ${there.openings} openings, the source ${head.size} and ${here.openings}, or another root`)
  return { openings: there.openings }
}

