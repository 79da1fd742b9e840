/**
 * SQLite file: one of whose faults each names the file and what to do. SQLite itself says only "database disk image is malformed".
 *
 * Source of the codes: https://www.sqlite.org/rescode.html
 * @module
 */
import { basename } from 'node:path'
import { DatabaseSync, type DatabaseSyncOptions, type StatementSync } from 'node:sqlite'
import { DataFileFailed, type DataFileCode } from './faults.ts'

/** Every call throws `DataFileFailed` for what the disk or the file is to blame for. */
export class SqliteFile extends DatabaseSync {
  readonly #path: string

  constructor(path: string, options: DatabaseSyncOptions = {}) {
    super(path, { ...options, open: false })
    this.#path = path
    naming(path, () => this.open())
  }

  override exec(sql: string): void {
    naming(this.#path, () => super.exec(sql))
  }

  override prepare(sql: string): StatementSync {
    const [path, statement] = [this.#path, naming(this.#path, () => super.prepare(sql))]
    const [get, all, run] = [statement.get.bind(statement), statement.all.bind(statement), statement.run.bind(statement)]
    return Object.assign(statement, {
      get: (...given: Parameters<typeof get>) => naming(path, () => get(...given)),
      all: (...given: Parameters<typeof all>) => naming(path, () => all(...given)),
      run: (...given: Parameters<typeof run>) => naming(path, () => run(...given)),
    })
  }
}

function naming<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = codeOf(error)
    throw code === null ? error : new DataFileFailed(code, `${path}: ${sentences[code](basename(path))}`, { cause: error })
  }
}

/** `null`: a fault of ours. */
function codeOf(error: unknown): DataFileCode | null {
  const { errcode } = error as { errcode?: unknown }
  // The low byte of an extended code is the plain one.
  switch (typeof errcode === 'number' ? errcode & 255 : null) {
    case 5: case 6: return 'file-busy'
    case 3: case 8: case 23: return 'file-unwritable'
    case 10: return 'disk-failed'
    case 11: case 26: return 'file-damaged'
    case 13: return 'disk-full'
    case 14: return 'file-unreachable'
    default: return null
  }
}

const sentences: Readonly<Record<DataFileCode, (name: string) => string>> = {
  'file-damaged': (name) => (name === 'lock.sqlite'
    ? 'this file is damaged. It holds nothing: delete it while no Proofmark runs in this folder'
    : 'this file is damaged or no SQLite file. Copy the whole folder away as it is, then put a backup into an empty folder with "proofmark restore"; "proofmark log audit --log-only" says whether the log itself is whole'),
  'file-unreachable': () => 'this file cannot be opened; is it there, and may this user read and write it and its folder?',
  'file-unwritable': () => 'this user may not write to this file or its folder, or the disk is mounted for reading only',
  'file-busy': () => 'another process has kept this file locked for too long; end that one, or try again',
  'disk-full': () => 'no space is left; what was acknowledged before is safe. Make room, then start again',
  'disk-failed': () => 'the disk failed to read or write this file; what was acknowledged before is safe. Look at the disk before going on',
}
