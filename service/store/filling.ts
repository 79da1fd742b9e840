/**
 * Filling: empty tables filled with the checked rows of a log, then brought to its head. Whoever reads, one writes.
 * @module
 */
import { createHash } from 'node:crypto'
import type { StatementSync } from 'node:sqlite'
import { tileWidth } from '@proofmark/core/log'
import type { KindName } from '@proofmark/core/statements'
import type { CheckedRows } from './checked-rows.ts'
import { keysOf } from './log-keys.ts'
import type { Projection } from './projection.ts'
import { createTables, dropIndexes } from './projection-rows.ts'
import { readRows, sealedEntries, type Read } from './reading-rows.ts'
import type { DeviceState } from './sealing.ts'
import { statementTables } from './statement-tables.ts'
import { tableWorld } from './table-world.ts'
import { openingsReader } from './vault-reading.ts'

export interface Filled { readonly size: number; readonly digest: string; readonly devices: readonly (readonly [string, DeviceState])[] }

export interface Filling extends Read {
  /** Base64, of the first `size`. */
  readonly root: string
  /** Of the first `from`. */
  readonly devices: readonly (readonly [string, DeviceState])[]
}

/** Kibibytes: ids are random, so a page of their index is written again and again. */
const keptPages = 256 * 1024

/** Kinds that say something of others. */
const changing: readonly KindName[] = ['correction', 'withdrawal', 'erasure']

/** `pause`: asked after every few rows by who has other work in this thread. Throws what does not check; the tables are then of no head. */
export async function fill(projection: Projection, filling: Filling, progress: (done: number, of: number) => void, pause: () => Promise<void> | null = () => null): Promise<Filled> {
  const { from, size, root } = filling
  const reader = await openingsReader(filling.folder, filling.master, filling.database)
  const entriesIn = sealedEntries(filling.folder, 0, size)
  const { keys } = await keysOf(size, (bundle) => entriesIn(bundle).entries, reader.openingsOf, pause).finally(() => reader.close())
  const devices = new Map(filling.devices)
  const database = projection.connection()
  // Nobody reads these tables yet; what a cut leaves of them is thrown away.
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA cache_size = ${-keptPages}`)
  if (from === 0) await dropIndexes(projection.db)
  const inserts = new Map<string, StatementSync>()
  const insert = async ({ tables }: CheckedRows) => {
    for (const { table, columns, rows } of tables) {
      const run = inserts.get(table) ?? database.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`)
      inserts.set(table, run)
      for (const row of rows) {
        run.run(...row)
        const waits = pause()
        if (waits !== null) await waits
      }
    }
  }
  database.exec('BEGIN IMMEDIATE')
  for await (const rows of readRows({ folder: filling.folder, database: filling.database, master: filling.master, from, size, keys })) {
    await insert(rows)
    for (const [name, state] of rows.devices) devices.set(name, state)
    progress(rows.first + rows.count, size)
    if (Math.floor(rows.first / tileWidth) % bundlesTogether === 0) database.exec('COMMIT; BEGIN IMMEDIATE')
  }
  database.exec('COMMIT')
  await createTables(projection.db)
  const tables = statementTables(database, size)
  await projection.follow({
    fresh: [], changing: changing.flatMap((kind) => [...tables.placesOf(kind, size)].filter((place) => place >= from).map((place) => tables.at(place))),
    world: () => tableWorld(tables, size), size, root, devices: JSON.stringify([...devices]),
  })
  const fault = projection.fault()
  if (fault !== null) throw fault
  const hash = createHash('sha256')
  for (const line of projection.lines()) {
    hash.update(line)
    const waits = pause()
    if (waits !== null) await waits
  }
  return { size, digest: hash.digest('hex'), devices: [...devices] }
}

/** Bundles of one transaction. */
const bundlesTogether = 64
