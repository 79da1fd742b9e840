/**
 * Restore: a data folder from a backup, checked whole before it is there, and not written to until somebody says which head
 * was the newest.
 *
 * What was sealed after the backup is gone from here, but not from the world: readers, witnesses and packages hold larger heads.
 * Signing on would make a second history. So a restored folder can only be read until it was held against the newest checkpoint
 * that is known outside, or a person says that none is newer (docs/decisions/0011).
 *
 * @module
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { equalBytes, toBase64, utf8 } from '@proofmark/core/bytes'
import { parseCheckpoint, verifyNote } from '@proofmark/core/log'
import { checkBackup, type BackupHead } from './backup.ts'
import { copyFile, syncFolder } from './copying.ts'
import type { Disk } from './disk.ts'
import { BackupRefused, StoreDamaged } from './faults.ts'
import { takeLock } from './lock.ts'
import type { Store } from './store.ts'

const marker = (folder: string) => join(folder, 'log', 'restored')

/** `null`: a person says that no newer head was ever signed. */
export type Newest = Uint8Array | null

/** Throws `StoreDamaged` for a folder that came from a backup and was not held against the newest head. */
export function refuseUnconfirmed(folder: string): void {
  if (!existsSync(marker(folder))) return
  throw new StoreDamaged('restored-unconfirmed', `${folder} was restored from a backup. Before it signs anything, hold it against the newest checkpoint that readers, a witness, a package or the old folder have: "proofmark restore --confirm --newest FILE" or "--witnesses", or "--nothing-newer" if you know that nothing was sealed after the backup`)
}

/** Puts a backup into `folder`, which must be missing or empty; open for reading until it is confirmed. `open` opens a folder for reading. Throws `BackupRefused` and what opening throws; then nothing is left. */
export async function restore(backup: string, folder: string, { disk, open }: { readonly disk: Disk; readonly open: (folder: string) => Promise<Store> }): Promise<BackupHead> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new BackupRefused('target-there', `${folder} is not empty: move it away or name another folder with --data. Keep it: its log/checkpoint tells which head was the newest`)
  const part = `${folder}.part`
  if (existsSync(part)) throw new BackupRefused('target-there', `${part} is left of a restore that was cut short: delete it, then try again`)
  const { head, files } = checkBackup(backup)
  try {
    for (const name of files) if (name.startsWith('data/')) copyFile(join(backup, name), join(part, name.slice('data/'.length)), disk)
    disk.replace(marker(part), utf8(`${head.size} ${head.root}\n`))
    const store = await open(part)
    try {
      if (store.logKey !== head.log || store.size() !== head.size || toBase64(store.rootAt(head.size)) !== head.root) throw new BackupRefused('head-differs', `${backup} says it is of ${head.size} entries of ${head.log}; what it holds is another log or another head`)
      const { ok, problems } = await store.audit()
      if (!ok) throw new BackupRefused('audit-failed', `${backup}: ${problems[0]!.at}: expected ${problems[0]!.expected}, found ${problems[0]!.found} (${problems.length} problems)`)
    } finally {
      await store.close()
    }
    if (existsSync(folder)) rmSync(folder, { recursive: true })
    renameSync(part, folder)
    syncFolder(dirname(folder))
    return head
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}

/** Lets a restored folder be written to again. Throws `BackupRefused` where the newest head is larger than the log, or of another history. */
export async function confirmRestored(folder: string, newest: Newest, { disk, now, open }: { readonly disk: Disk; readonly now: Date; readonly open: (folder: string) => Promise<Store> }): Promise<void> {
  if (!existsSync(marker(folder))) throw new BackupRefused('nothing-to-confirm', `${folder} was not restored from a backup, or was confirmed already`)
  const lock = takeLock(folder, now)
  try {
    if (newest !== null) {
      const store = await open(folder)
      try {
        holdAgainst(store, newest)
      } finally {
        await store.close()
      }
    }
    disk.remove(marker(folder))
    syncFolder(dirname(marker(folder)))
  } finally {
    lock.release()
  }
}

function holdAgainst(store: Store, newest: Uint8Array) {
  const head = parseCheckpoint(newest)
  if (!head.ok || !verifyNote(newest, [store.logKey]).ok) throw new BackupRefused('newest-unreadable', `the newest checkpoint is no checkpoint that ${store.origin} signed`)
  if (head.size > store.size()) throw new BackupRefused('backup-behind', `a head of ${head.size} entries was signed, the backup has ${store.size()}: what is missing was sealed and may be out in packages. Find a newer backup; else keep this folder for reading and begin a new log in another one`)
  if (!equalBytes(head.root, store.rootAt(head.size))) throw new BackupRefused('head-differs', `the newest checkpoint has another root at ${head.size} entries: the log signed two histories. Keep both, and ask an expert`)
}
