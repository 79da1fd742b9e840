/**
 * Lock: one process writes to a data folder.
 *
 * The lock is an exclusive transaction on an empty SQLite file, so the operating system lets go of it when its holder
 * dies, however it dies. `holder.json` beside it is for people and proves nothing: it may be left over from the dead.
 *
 * Locks of files do not reach reliably across network file systems: a data folder lies on a local disk.
 *
 * Decision: docs/decisions/0002-data-folder.md
 * @module
 */
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { secret } from './data-folder.ts'
import { StoreLocked } from './failure.ts'

export interface LockHolder {
  readonly pid: number
  /** When the process started, which tells it from a later one with the same number (ISO 8601, UTC). */
  readonly started: string
  readonly host: string
  /** When it took the lock (ISO 8601, UTC). */
  readonly since: string
  /** The program and its subcommand; no further arguments, which may hold passwords. */
  readonly command: string
  /** Where it answers, when it is a server and has said so. */
  readonly address: string | null
}

export interface Lock {
  /** Writes down where the holder can be reached. */
  announce(address: string): void
  release(): void
}

/** How long another process may look at the lock before we take it for held: it looks for well under 1 ms. */
const patienceMs = 200

/** Takes the lock in `folder`, which exists. Throws `StoreLocked` with the holder. */
export function takeLock(folder: string, clock: () => Date): Lock {
  const file = join(folder, 'lock.sqlite')
  closeSync(openSync(file, 'a', secret.file))
  const database = new DatabaseSync(file, { timeout: patienceMs })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw error
    throw new StoreLocked(folder, readHolder(folder))
  }
  const now = clock()
  const holder: LockHolder = {
    pid: process.pid,
    started: new Date(now.getTime() - Math.round(process.uptime() * 1000)).toISOString(),
    host: hostname(),
    since: now.toISOString(),
    command: command(),
    address: null,
  }
  const write = (holder: LockHolder) => writeFileSync(join(folder, 'holder.json'), JSON.stringify(holder) + '\n', { mode: secret.file })
  write(holder)
  return {
    announce: (address) => write({ ...holder, address }),
    release: () => {
      rmSync(join(folder, 'holder.json'), { force: true })
      database.close()
    },
  }
}

/** Who writes to the folder now. `null`: nobody. Takes nothing, so it never stands in the way for long. */
export function lockHolder(folder: string): LockHolder | 'unknown' | null {
  const file = join(folder, 'lock.sqlite')
  if (!existsSync(file)) return null
  const database = new DatabaseSync(file, { readOnly: true, timeout: 0 })
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return null
  } catch (error) {
    if (!isBusy(error)) throw error
    return readHolder(folder) ?? 'unknown'
  } finally {
    database.close()
  }
}

function readHolder(folder: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8')) as LockHolder
  } catch {
    return null // written a moment later, or cut off: it is only for the message
  }
}

function command(): string {
  const [, program = 'node', subcommand = ''] = process.argv
  return /^[a-z][a-z-]{0,20}$/.test(subcommand) ? `${basename(program)} ${subcommand}` : basename(program)
}

/** SQLITE_BUSY (https://sqlite.org/rescode.html#busy). */
const isBusy = (error: unknown) => (error as { errcode?: number }).errcode === 5
