/**
 * Reader shelf: the statements of a large store for who only reads it, beside a writer or alone: from the tables that the writer made, with what they lack yet
 * from log and vault.
 * @module
 */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { toBase64 } from '@proofmark/core/bytes'
import { isKeyKind } from '@proofmark/core/evidence'
import { kindNames, type AnyStatement, type World } from '@proofmark/core/statements'
import { lazyList } from './lazy-list.ts'
import type { LogFolder } from './log-folder.ts'
import { headOfTables } from './projection.ts'
import type { Shelf } from './shelf.ts'
import { SqliteFile } from './sqlite-file.ts'
import { statementTables } from './statement-tables.ts'
import { readStatements } from './stored-statements.ts'
import { heldInMemory } from './table-shelf.ts'
import { tableWorld } from './table-world.ts'
import type { Vault } from './vault.ts'

export interface TablesRead { readonly database: DatabaseSync; readonly at: { readonly size: number; readonly root: string } }

/** Bytes that a statement takes in the tables at least. */
const leastRow = 400

/** Times that a writer is waited for, who is at a transaction of the tables; milliseconds. */
const [patience, step] = [100, 50]

/** To be opened before the log: the tables follow it, so that a log that is read later holds what they do. `null`: there are none that fit this program. */
export async function tablesForReading(folder: string): Promise<TablesRead | null> {
  const path = join(folder, 'index', 'index.sqlite')
  // Of a small store, which is read whole in any case, nobody waits for a journal.
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined || found.size < heldInMemory * leastRow) return null
  // A journal is of a writer that is at work or was cut; what it would undo cannot be undone by a reader.
  for (let tries = 0; existsSync(`${path}-journal`); tries++) {
    if (tries === patience) return null
    await new Promise((resolve) => { setTimeout(resolve, step) })
  }
  const database = new SqliteFile(path, { readOnly: true, timeout: 5000 })
  const at = headOfTables(database)
  if (at !== null && at.size > 0) return { database, at }
  database.close()
  return null
}

/** `null`: the tables are of another log; then all is read. */
export function readerShelf({ database, at }: TablesRead, log: Pick<LogFolder, 'size' | 'entry' | 'rootAt'>, vault: Pick<Vault, 'openings'>): Shelf | null {
  if (at.size > log.size || toBase64(log.rootAt(at.size)) !== at.root) return null
  const tables = statementTables(database, at.size)
  const { size } = log
  let cached: World | null = null
  const writes = (): never => { throw new TypeError('a store that is open for reading writes nothing') }
  return {
    isInTables: true,
    async load() {
      const notes = Array.from({ length: size - at.size }, (_, n) => log.entry(at.size + n)!)
      const ids = readStatements(notes, [], at.size).map(({ id }) => id)
      tables.add(readStatements(notes, (await Promise.all(ids.map((id) => vault.openings(id)))).flat(), at.size))
    },
    devices: async () => new Map(),
    all: () => lazyList(size, (index) => tables.at(index)),
    world: () => (cached ??= tableWorld(tables, size)),
    worldAt: (upTo) => tableWorld(tables, upTo),
    find: (id) => tables.find(id),
    indexOf: (id) => tables.find(id)?.index ?? null,
    ofKeys: () => kindNames.filter(isKeyKind).flatMap((kind) => [...tables.placesOf(kind, size)].map((place): AnyStatement => tables.at(place))).toSorted((a, b) => a.index! - b.index!),
    read: (from, to) => Array.from({ length: to - from }, (_, n) => tables.at(from + n)),
    add: writes,
    followed: writes,
    namesBlob: (sha256, but) => (database.prepare('SELECT from_id FROM blob_name WHERE sha256 = ?').all(sha256) as { from_id: string }[]).some(({ from_id: id }) => id !== but),
    reconnect: () => undefined,
    // The writer carries out what is left of an erasure; its tables hide it already.
    erasedButThere: async () => new Map(),
    reload: async () => undefined,
  }
}
