/**
 * Backup: a copy of a data folder at one signed head, made while others read and write.
 *
 *     backup/backup.json           canonical JSON: format, log, size and root of the head, when it was made
 *     backup/manifest-sha256.txt   SHA-256 of every other file, as `sha256sum -c` reads it
 *     backup/data/…                log, vault, blobs, saved mappings, request sheets, templates of letters, settings of the desk, exchanges, own registers
 *
 * What is appended meanwhile is left out, not torn. The index is not in it: it can be made again.
 *
 * Format: spec/data-folder.md, "Backup and restore"
 * @module
 */
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canonicalText, fromUtf8, parseCanonical, toBase64, utf8 } from '@proofmark/core/bytes'
import { tilePath, tilesBetween, type TileName } from '@proofmark/core/log'
import { copyFile, hashFile, syncFolder } from './copying.ts'
import type { Disk } from './disk.ts'
import { BackupRefused } from './faults.ts'
import { isLocked } from './master-key.ts'
import type { Store } from './store.ts'
import { refuseDatabase } from './open-database-vault.ts'
import { refuseStorage } from './storage.ts'
import { openVaultFile } from './vault-file.ts'

const format = 'proofmark/backup/v1'
/** Copied as they are; log and vault have their own ways. A folder that is copied and not listed could not be restored. */
const copiedFolders = ['blobs', 'mappings', 'answers', 'letter-templates', 'desk', 'matching', 'registers', 'watches', 'searches', 'lists', 'rescreenings'] as const
const listedLine = new RegExp(`^([0-9a-f]{64}) {2}((?:backup\\.json|data/(?:log|vault|${copiedFolders.join('|')})/[A-Za-z0-9./-]+))$`)

export interface BackupHead { readonly format: string; readonly log: string; readonly made: string; readonly root: string; readonly size: number }

export interface Backup extends BackupHead {
  readonly files: number
  /** Whoever has the copy can read it: its master key lies there without a passphrase. */
  readonly isOpen: boolean
}

/** Copies `folder`, of which `store` is a reader, to `target`, which must not be there. Throws `BackupRefused`, or what the disk says; then nothing is left. */
export function backUp(store: Store, folder: string, target: string, { disk, now }: { readonly disk: Disk; readonly now: Date }): Backup {
  refuseStorage(folder, 'no backup is made of it here. Stop the server, then copy this folder as it is and let the storage keep its versions (docs/object-storage.md)')
  refuseDatabase(folder, 'no backup is made of it here. Stop the server, then copy the database with pg_dump and this folder as it is, and start it again; keep both copies together (docs/headquarters.md)')
  const part = `${target}.part`
  for (const path of [target, part]) {
    if (existsSync(path)) throw new BackupRefused('target-there', path === target ? `${path} is there already: name another folder` : `${path} is left of a backup that was cut short: delete it, then try again`)
  }
  try {
    const size = store.size()
    const head: BackupHead = { format, log: store.logKey, made: now.toISOString(), root: toBase64(store.rootAt(size)), size }
    const lines: string[] = []
    const note = (name: string, sha256: string) => lines.push(`${sha256}  ${name}\n`)
    const write = (name: string, bytes: Uint8Array) => {
      disk.replace(join(part, name), bytes)
      note(name, hashFile(join(part, name)))
    }
    write('backup.json', utf8(`${canonicalText({ ...head })}\n`))
    copyVault(join(folder, 'vault'), (name) => note(`data/vault/${name}`, copyFile(join(folder, 'vault', name), join(part, 'data', 'vault', name), disk)))
    copyLog(join(folder, 'log'), store, disk, (name, bytes) => write(`data/log/${name}`, bytes))
    for (const below of copiedFolders) for (const name of filesBelow(join(folder, below))) {
      // A file that is erased just now is gone from the copy as well. The secret of a matching is to be deleted with the exchange, so no copy is made of it.
      if (!name.endsWith('.new') && !(below === 'matching' && name.endsWith('.secret')) && existsSync(join(folder, below, name))) note(`data/${below}/${name}`, copyFile(join(folder, below, name), join(part, 'data', below, name), disk))
    }
    disk.replace(join(part, 'manifest-sha256.txt'), utf8(lines.toSorted().join('')))
    renameSync(part, target)
    syncFolder(dirname(target))
    return { ...head, files: lines.length, isOpen: !isLocked(folder) }
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}

/** Both files of one moment: a reader's lock keeps writers out of both, who wait for it. */
function copyVault(vault: string, copy: (name: string) => void) {
  const databases = ['openings.sqlite', 'keys.sqlite'].map((name) => openVaultFile(join(vault, name), '', { readOnly: true }))
  try {
    for (const database of databases) database.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    for (const name of ['openings.sqlite', 'keys.sqlite', 'master.key', 'master.age']) if (existsSync(join(vault, name))) copy(name)
  } finally {
    for (const database of databases) database.close()
  }
}

function copyLog(log: string, store: Store, disk: Disk, write: (name: string, bytes: Uint8Array) => void) {
  const size = store.size()
  for (const tile of tilesBetween(0, size)) {
    const parts: TileName[] = tile.level === 0 ? [tile, { ...tile, level: 'entries' }] : [tile]
    for (const each of parts) write(...tileOf(store, tilePath(each.level, each.index, each.width)))
  }
  const heads = fromUtf8(disk.read(join(log, 'heads')) ?? new Uint8Array()) ?? ''
  write('heads', utf8(heads.split('\n').slice(0, -1).filter((line) => Number(line.split(' ')[0]) <= size).map((line) => `${line}\n`).join('')))
  const erasures = disk.read(join(log, 'erasures'))
  if (erasures !== null) write('erasures', erasures)
  for (const name of ['policy', 'authorities.json']) {
    const bytes = disk.read(join(log, name))
    if (bytes !== null) write(name, bytes)
  }
  for (const head of store.anchors.heads()) {
    if (head.size > size) continue
    write(`anchors/${head.size}/checkpoint`, head.checkpoint)
    for (const [name, bytes] of head.files) write(`anchors/${head.size}/${name}`, bytes)
  }
  write('checkpoint', store.checkpoint())
}

function tileOf(store: Store, name: string): [string, Uint8Array] {
  const bytes = store.tile(name)
  if (bytes === null) throw new BackupRefused('tile-missing', `log/${name} is not there or cut: run "proofmark log audit"`)
  return [name, bytes]
}

/** Reads what a backup says of itself, after every file in it was held against the manifest. Throws `BackupRefused`. */
export function checkBackup(backup: string): { readonly head: BackupHead; readonly files: readonly string[] } {
  const manifest = join(backup, 'manifest-sha256.txt')
  if (!existsSync(manifest)) throw new BackupRefused('no-backup', `${backup} is no backup: expected a folder with manifest-sha256.txt, as "proofmark backup" makes it`)
  const listed = new Map<string, string>()
  for (const [at, line] of readFileSync(manifest, 'utf8').split('\n').slice(0, -1).entries()) {
    const [, sha256, name] = listedLine.exec(line) ?? []
    if (sha256 === undefined || name === undefined || name.split('/').some((part) => part === '' || part === '.' || part === '..') || listed.has(name)) throw new BackupRefused('manifest-unreadable', `${manifest}, line ${at + 1}: expected a hash and the path of a file, each path once`)
    listed.set(name, sha256)
  }
  const there = filesBelow(backup).filter((name) => name !== 'manifest-sha256.txt')
  const strange = there.find((name) => !listed.has(name))
  if (strange !== undefined) throw new BackupRefused('file-not-listed', `${join(backup, strange)} is not in the manifest`)
  for (const [name, sha256] of listed) {
    if (!there.includes(name)) throw new BackupRefused('file-missing', `${join(backup, name)} is missing`)
    if (hashFile(join(backup, name)) !== sha256) throw new BackupRefused('file-differs', `${join(backup, name)} is not the file that was backed up`)
  }
  return { head: headOf(join(backup, 'backup.json')), files: [...listed.keys()] }
}

function headOf(path: string): BackupHead {
  const said = parseCanonical(existsSync(path) ? readFileSync(path).subarray(0, -1) : new Uint8Array())
  const head = said.ok ? (said.value as unknown as BackupHead) : null
  if (head?.format !== format || !Number.isSafeInteger(head.size) || typeof head.log !== 'string' || typeof head.root !== 'string') throw new BackupRefused('manifest-unreadable', `${path}: expected ${format} with log, root and size`)
  return head
}

/** Paths of all files, with slashes. A link is refused: it would lead out of the folder. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'))
  return names.filter((name) => {
    const { isFile, isLink, isFolder } = typeOf(join(folder, name))
    if (isLink || (!isFile && !isFolder)) throw new BackupRefused('no-file', `${join(folder, name)} is neither a file nor a folder`)
    return isFile
  })
}

/** A file that was removed meanwhile counts as one: copying it says so. */
function typeOf(path: string) {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return { isFile: found?.isFile() ?? true, isLink: found?.isSymbolicLink() ?? false, isFolder: found?.isDirectory() ?? false }
}
