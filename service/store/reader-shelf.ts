/**
 * Reader shelf: the statements of a large store for who only reads it, beside a writer or alone: from the tables that the writer made, with what they lack yet
 * from log and vault.
 * @module
 */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { toBase64 } from '@proofmark/core/bytes'
import type { LogFolder } from './log-folder.ts'
import { headOfTables } from './projection.ts'
import type { Shelf } from './shelf.ts'
import { SqliteFile } from './sqlite-file.ts'
import { statementTables } from './statement-tables.ts'
import { notesOf, statementsOf } from './stored-statements.ts'
import { heldInMemory } from './table-shelf.ts'
import { tableReading } from './table-reading.ts'
import type { Vault } from './vault.ts'

type TablesHead = { readonly size: number; readonly root: string }

/** The tables of a folder, open for reading. The writer writes to them meanwhile, or puts others in their place. */
export interface TablesRead {
  /** The head that they were of when they were opened, which was before the log was. */
  readonly opened: TablesHead
  connection(): DatabaseSync
  /** The head that they are of; `null`: of none, while very much is written or in another version. */
  head(): TablesHead | null
  /** Takes those that were put in the place of these, if they are fit; these are then closed. `false`: there are none, or they are not fit yet. */
  takeOthers(isFit: (head: TablesHead | null) => boolean): boolean
  close(): void
}

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
  const open = () => ({ file: statSync(path).ino, database: new SqliteFile(path, { readOnly: true, timeout: 5000 }) })
  let now = open()
  const opened = headOfTables(now.database)
  if (opened === null || opened.size === 0) {
    now.database.close()
    return null
  }
  return {
    opened,
    connection: () => now.database,
    head: () => headOfTables(now.database),
    takeOthers(isFit) {
      const file = statSync(path, { throwIfNoEntry: false })?.ino
      if (file === undefined || file === now.file) return false
      const [before, others] = [now, open()]
      const isTaken = isFit(headOfTables(others.database))
      if (isTaken) now = others
      const left = isTaken ? before : others
      left.database.close()
      return isTaken
    },
    close: () => now.database.close(),
  }
}

/** `null`: the tables are of another log; then all is read. */
export function readerShelf(read: TablesRead, log: Pick<LogFolder, 'size' | 'entry' | 'rootAt'>, vault: Pick<Vault, 'openings'>): Shelf | null {
  const isOfLog = ({ size: of, root }: TablesHead) => of <= log.size && toBase64(log.rootAt(of)) === root
  const hasRow = (index: number) => read.connection().prepare('SELECT 1 FROM statement WHERE log_index = ?').get(index) !== undefined
  const at = read.head()
  // Who sealed since the log was opened is ahead of it, or writes very much: that they are of this log is then known of the head that they had before.
  if (!isOfLog(at !== null && at.size <= log.size ? at : read.opened)) return null
  const first = Math.min(at?.size ?? read.opened.size, log.size)
  if (first === 0 || !hasRow(first - 1)) return null
  const tables = statementTables(read.connection(), first)
  let size = first
  const reading = tableReading({ tables: () => tables, size: () => size, connection: read.connection }, vault)
  const writes = (): never => { throw new TypeError('a store that is open for reading writes nothing') }
  const add: Shelf['add'] = (added) => {
    tables.add(added)
    size += added.length
    reading.changed()
  }
  return {
    ...reading,
    async load() { add(await statementsOf(vault, notesOf(log, first, log.size), first)) },
    add,
    devices: async () => new Map(),
    read: (from, to) => Array.from({ length: to - from }, (_, n) => tables.at(from + n)),
    followed: writes,
    reconnect: writes,
    lookAgain() {
      // Those that were made anew may hold less for a moment than the ones that they replaced, which nobody changes any more.
      const isFit = (head: TablesHead | null) => head !== null && head.size >= tables.settledSize() && isOfLog(head)
      if (read.takeOthers(isFit)) tables.reconnect(read.connection())
      const now = read.head()
      // While very much is written they are of no head, and the rows that were there stay.
      if (now === null) return hasRow(tables.settledSize() - 1)
      if (now.size < tables.settledSize() || (now.size <= log.size && !isOfLog(now))) return false
      // A writer is ahead of the head that is shown here.
      tables.settled(Math.min(now.size, log.size))
      tables.unpinRenewed()
      reading.changed()
      return true
    },
    // The writer carries out what is left of an erasure; here it is only left out.
    renew(renewed) {
      for (const statement of renewed) tables.pin(statement)
      reading.changed()
    },
  }
}
