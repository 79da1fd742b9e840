/**
 * Projection: the statements as tables, for queries. Disposable: `rebuild` drops it and makes it again from log and
 * vault, byte for byte the same.
 *
 * Only SQL that other engines run too; the schema has a version, and another one on disk is simply rebuilt.
 *
 * @module
 */
import { rmSync, mkdirSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import { canonicalText, type Json } from '@proofmark/core/bytes'
import { referencesOf, type AnyStatement, type World } from '@proofmark/core/statements'
import { DataFileFailed } from './faults.ts'
import { SqliteFile } from './sqlite-file.ts'

/** Grows with every change of a table below. */
const schemaVersion = 1

export interface ProjectionTables {
  meta: { name: string; value: string }
  statement: {
    log_index: number; id: string; kind: string; version: number; label: string | null; case_id: string | null; author: string | null
    made: string | null; handling: string; standing: string; fields: string; hidden: string
  }
  reference: { from_id: string; path: string; to_id: string }
  mark: { id: string; item: string | null; state: string | null; transcription: string | null }
}

export interface Projection {
  readonly db: Kysely<ProjectionTables>
  /**
   * Brings the tables to the world, of `size` statements; those that a later one changed are written anew. `added`: the newest, in the order
   * of the log, where they say nothing of others; then the world need not be made.
   */
  follow(world: () => World, root: string, size: number, added?: readonly AnyStatement[]): Promise<void>
  /** Why the tables stay behind the log; `null`: they do not. Nothing that was sealed is undone by it: they are made again at the next start. */
  fault(): Error | null
  /** The size and root of the log that the tables are of; `null`: of none, or of an older schema. */
  at(): Promise<{ readonly size: number; readonly root: string } | null>
  /** All tables in the order of their keys, one canonical JSON line a row. */
  dump(): Promise<string>
  /** Empty tables. */
  clear(): Promise<void>
  close(): Promise<void>
}

const primaryKeys = { meta: ['name'], statement: ['log_index'], reference: ['from_id', 'path'], mark: ['id'] } as const

export async function openProjection(folder: string, { inMemory = false } = {}): Promise<Projection> {
  const path = inMemory ? ':memory:' : join(folder, 'index', 'index.sqlite')
  if (!inMemory) mkdirSync(join(folder, 'index'), { recursive: true, mode: 0o700 })
  const open = () => {
    const database = new SqliteFile(path, { timeout: 5000 })
    // It can always be made again, so it need not survive a power cut; but erased values must not linger in it.
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON')
    return database
  }
  /** Damaged, or no database any more: it holds nothing that log and vault do not. */
  const openAnew = () => {
    for (const file of [path, `${path}-journal`]) rmSync(file, { force: true })
    return open()
  }
  let database: DatabaseSync
  try {
    database = open()
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (error) {
    if (!isDamaged(error)) throw error
    database = openAnew()
  }
  if (!inMemory) chmodSync(path, 0o600)
  const db = new Kysely<ProjectionTables>({ dialect: new SqliteDialect({ database: asKyselyDatabase(() => database) }) })
  await createTables(db).catch(replaceDamaged)

  let fault: Error | null = null
  const clear = async () => {
    fault = null
    try {
      for (const table of Object.keys(primaryKeys) as (keyof typeof primaryKeys)[]) await db.schema.dropTable(table).ifExists().execute()
      await createTables(db)
    } catch (error) {
      await replaceDamaged(error)
    }
  }

  return {
    db,
    clear,
    fault: () => fault,
    async follow(world, root, size, added) {
      if (fault !== null) return
      try {
        await followOrThrow(world, root, size, added)
      } catch (error) {
        fault = error as Error
      }
    },
    async at() {
      const meta = await readMeta(db)
      return meta.get('schema') === String(schemaVersion) ? { size: Number(meta.get('size')), root: meta.get('root') ?? '' } : null
    },
    async dump() {
      const lines: string[] = []
      for (const [table, keys] of Object.entries(primaryKeys) as [keyof typeof primaryKeys, readonly string[]][]) {
        let query = db.selectFrom(table).selectAll()
        for (const key of keys) query = query.orderBy(key as never)
        for (const row of await query.execute()) lines.push(canonicalText({ table, ...row } as Json))
      }
      return `${lines.join('\n')}\n`
    },
    close: () => db.destroy(),
  }

  async function replaceDamaged(error: unknown): Promise<void> {
    if (!isDamaged(error)) throw error
    database.close()
    database = openAnew()
    if (!inMemory) chmodSync(path, 0o600)
    await createTables(db)
  }

  async function followOrThrow(world: () => World, root: string, size: number, added?: readonly AnyStatement[]): Promise<void> {
    const meta = await readMeta(db)
    const isOurs = meta.get('schema') === String(schemaVersion)
    if (!isOurs) await clear()
    const from = isOurs ? Number(meta.get('size') ?? 0) : 0
    const whole = added !== undefined && from === size - added.length ? null : world()
    const all = whole?.all ?? added ?? []
    const fresh = all.filter(({ index }) => index !== null && index >= from)
    const touched = new Set(fresh.flatMap((later) => ('of' in later.fields && typeof later.fields.of === 'string' ? [later.fields.of] : [])))
    const changed = all.filter((statement) => touched.has(statement.id) && !fresh.includes(statement))
    // Not Kysely's transaction: where a full disk has ended it, its rollback fails and keeps the connection for good.
    database.exec('BEGIN IMMEDIATE')
    try {
      for (const statement of changed) await removeStatement(db, statement.id)
      insertStatements(inserting(db, database), whole, [...changed, ...fresh])
      await db.deleteFrom('meta').execute()
      await db.insertInto('meta').values([
        { name: 'root', value: root }, { name: 'schema', value: String(schemaVersion) }, { name: 'size', value: String(size) },
      ]).execute()
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
    if (changed.some(({ hidden }) => hidden.length > 0)) database.exec('VACUUM')
  }
}

async function readMeta(db: Kysely<ProjectionTables>): Promise<Map<string, string>> {
  try {
    return new Map((await db.selectFrom('meta').selectAll().execute()).map(({ name, value }) => [name, value]))
  } catch {
    return new Map()
  }
}

async function createTables(db: Kysely<ProjectionTables>) {
  await db.schema.createTable('meta').ifNotExists().addColumn('name', 'text', (c) => c.primaryKey()).addColumn('value', 'text', (c) => c.notNull()).execute()
  await db.schema.createTable('statement').ifNotExists()
    .addColumn('log_index', 'integer', (c) => c.primaryKey()).addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull()).addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('label', 'text').addColumn('case_id', 'text').addColumn('author', 'text').addColumn('made', 'text')
    .addColumn('handling', 'text', (c) => c.notNull()).addColumn('standing', 'text', (c) => c.notNull())
    .addColumn('fields', 'text', (c) => c.notNull()).addColumn('hidden', 'text', (c) => c.notNull()).execute()
  await db.schema.createTable('reference').ifNotExists()
    .addColumn('from_id', 'text', (c) => c.notNull()).addColumn('path', 'text', (c) => c.notNull()).addColumn('to_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reference_key', ['from_id', 'path']).execute()
  await db.schema.createTable('mark').ifNotExists()
    .addColumn('id', 'text', (c) => c.primaryKey()).addColumn('item', 'text').addColumn('state', 'text').addColumn('transcription', 'text').execute()
  await db.schema.createIndex('statement_by_kind').ifNotExists().on('statement').columns(['kind', 'case_id']).execute()
  await db.schema.createIndex('reference_to').ifNotExists().on('reference').column('to_id').execute()
}

type Row<Table extends keyof ProjectionTables> = ProjectionTables[Table]
type Insert = <Table extends keyof ProjectionTables>(table: Table, row: Row<Table>) => void

/** Rows one by one, through a statement that is compiled once: to build a query for every few hundred rows takes longer than to run it. */
function inserting(db: Kysely<ProjectionTables>, database: DatabaseSync): Insert {
  const prepared = new Map<string, { readonly run: StatementSync; readonly columns: readonly string[] }>()
  return (table, row) => {
    let known = prepared.get(table)
    if (known === undefined) {
      known = { run: database.prepare(db.insertInto(table).values(row as never).compile().sql), columns: Object.keys(row) }
      prepared.set(table, known)
    }
    known.run.run(...known.columns.map((column) => (row as Record<string, SQLInputValue>)[column] ?? null))
  }
}

/** `null` for the world: nothing was said of these statements later. */
function insertStatements(insert: Insert, world: World | null, all: readonly AnyStatement[]) {
  for (const sealed of all) {
    const current = world === null ? sealed : (world.get(sealed.id, sealed.kind) as AnyStatement | undefined)
    const statement = current ?? sealed
    const { label, case: caseId, author, made, handling } = statement.fields
    insert('statement', {
      log_index: sealed.index ?? -1, id: sealed.id, kind: sealed.kind, version: sealed.version, label, case_id: caseId, author, made, handling: handling ?? 'restricted',
      standing: current === undefined ? 'withdrawn' : current === sealed ? 'holds' : 'corrected',
      fields: canonicalText(statement.fields as unknown as Json), hidden: canonicalText(statement.hidden as Json),
    })
    for (const { path, value } of referencesOf(statement.kind, statement.fields)) insert('reference', { from_id: sealed.id, path, to_id: value })
    if (statement.kind === 'mark') insert('mark', { id: sealed.id, item: statement.fields.item, state: statement.fields.state, transcription: statement.fields.transcription })
  }
}

async function removeStatement(db: Kysely<ProjectionTables>, id: string) {
  await db.deleteFrom('reference').where('from_id', '=', id).execute()
  await db.deleteFrom('mark').where('id', '=', id).execute()
  await db.deleteFrom('statement').where('id', '=', id).execute()
}

const isDamaged = (error: unknown): boolean => error instanceof DataFileFailed && error.code === 'file-damaged'

/** node:sqlite in the shape that Kysely's SQLite dialect asks of its driver. `current`: a damaged file is replaced. */
function asKyselyDatabase(current: () => DatabaseSync): SqliteDatabase {
  return {
    close: () => current().close(),
    prepare(sql) {
      const statement = current().prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as never[])),
        run: (parameters) => {
          const { changes, lastInsertRowid } = statement.run(...(parameters as never[]))
          return { changes, lastInsertRowid }
        },
        iterate: (parameters) => statement.iterate(...(parameters as never[])) as IterableIterator<unknown>,
      }
    },
  }
}
