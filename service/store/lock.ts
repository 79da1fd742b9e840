/**
 * Lock: one process writes to a data folder. Held as an exclusive SQLite transaction, which the operating system gives
 * back when the process dies, however it dies; a readable file beside it says who holds it.
 *
 * Format: spec/data-folder.md
 * @module
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DataFileFailed, StoreLocked } from './faults.ts'
import { SqliteFile } from './sqlite-file.ts'

export interface Lock { release(): void }

interface Holder { readonly pid: number; readonly host: string; readonly since: string; readonly command: string }

/** Takes the lock or throws `StoreLocked`, which names the holder. */
export function takeLock(folder: string, now: Date): Lock {
  const note = join(folder, 'lock.json')
  const database = new SqliteFile(join(folder, 'lock.sqlite'), { timeout: 0 })
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof DataFileFailed && error.code === 'file-busy') throw new StoreLocked(refusal(folder, holderOf(note)))
    throw error
  }
  const holder: Holder = { pid: process.pid, host: hostname(), since: now.toISOString(), command: process.argv.slice(2, 3).join(' ') || 'a program' }
  writeFileSync(note, JSON.stringify(holder), { mode: 0o600 })
  return {
    release() {
      rmSync(note, { force: true })
      database.close()
    },
  }
}

function holderOf(note: string): Holder | null {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Holder
  } catch {
    // The holder is between taking the lock and writing the note; the refusal says that much.
    return null
  }
}

function refusal(folder: string, holder: Holder | null): string {
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host} ("${holder.command}", since ${holder.since})`
  return `${folder} is held by ${who}. One process writes to a data folder: end that one, or use another folder with --data.`
}
