/**
 * Projection: the statements as tables, for queries. Disposable: `rebuild` drops it and makes it again from log and
 * vault, byte for byte the same.
 *
 * Only SQL that other engines run too; the schema has a version, and another one on disk is simply rebuilt.
 *
 * @module
 */
import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { canonicalText, type Json } from '@proofmark/core/bytes'
import type { AnyStatement, World } from '@proofmark/core/statements'
import { DataFileFailed } from './faults.ts'
import { asKyselyDatabase } from './kysely-database.ts'
import { asSealed, createTables, insertStatements, inserting, primaryKeys, removeStatement, standingIn, type ProjectionTables } from './projection-rows.ts'
import { SqliteFile } from './sqlite-file.ts'

/** Grows with every change of a table below. */
const schemaVersion = 2

/** Where the tables are brought. */
export interface FollowTo {
  /** Behind what the tables hold, in the order of the log. */
  readonly fresh: readonly AnyStatement[]
  /** Those that say something of others, of these and of what was added before them since the last head. */
  readonly changing: readonly AnyStatement[]
  /** Of all up to `size`, read where something is said of others: then all of them are in the tables as they were sealed. */
  readonly world: () => World
  readonly size: number
  /** Base64. */
  readonly root: string
  /** Running numbers of the devices at this size, as one text. */
  readonly devices: string
}

export interface Projection {
  /** No file: no other thread can write them. */
  readonly isInMemory: boolean
  readonly db: Kysely<ProjectionTables>
  /** Rows as they were sealed, where very many come: the tables are of no head until `follow` brings them to one. */
  add(fresh: readonly AnyStatement[]): Promise<void>
  /** Brings the tables to a head; rows of which something was said later are written anew. */
  follow(to: FollowTo): Promise<void>
  /** One row anew, of a statement that has fewer values now; `world` is made when its sealed form is there. */
  renew(statement: AnyStatement, world: () => World): Promise<void>
  /** Why the tables stay behind the log; `null`: they do not. Nothing that was sealed is undone by it: they are made again at the next start. */
  fault(): Error | null
  /** The size and root of the log that the tables are of; `null`: of none, or of an older schema. */
  at(): Promise<{ readonly size: number; readonly root: string; readonly devices: string } | null>
  /** Empty ones beside these, to be filled while these answer; what a cut left of such is removed. */
  beside(): Promise<Projection>
  /** Removes those, which nobody has open: what they hold must not outlast an erasure. */
  dropNext(): void
  /** Those become these, and are closed by it; `null`: they are closed already. `taken` is called in the same turn: nobody asks in between. */
  takeOver(other: Projection | null, taken: (connection: DatabaseSync) => void): Promise<void>
  /** For the reading of statements: the connection itself, as it is now. */
  connection(): DatabaseSync
  /** All tables in the order of their keys, one canonical JSON line a row, line by line. */
  lines(): Generator<string>
  /** The same in one text. */
  dump(): Promise<string>
  /** Empty tables. */
  clear(): Promise<void>
  close(): Promise<void>
}


export async function openProjection(folder: string, { inMemory = false, file = 'index.sqlite' } = {}): Promise<Projection> {
  const path = inMemory ? ':memory:' : join(folder, 'index', file)
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
    // Tables of an earlier version have other columns: they hold nothing that cannot be made again.
    if (isOtherVersion(database)) {
      database.close()
      database = openAnew()
    }
  } catch (error) {
    if (!isDamaged(error)) throw error
    database = openAnew()
  }
  if (!inMemory) chmodSync(path, 0o600)
  const db = new Kysely<ProjectionTables>({ dialect: new SqliteDialect({ database: asKyselyDatabase(() => database) }) })
  await createTables(db).catch(replaceDamaged)

  const nextPath = join(folder, 'index', nextFile)
  const dropNext = () => { if (!inMemory) for (const left of [nextPath, `${nextPath}-journal`]) rmSync(left, { force: true }) }
  // It may hold what was erased since.
  if (file !== nextFile) dropNext()
  let fault: Error | null = null
  const clear = async () => {
    fault = null
    try {
      // A kill leaves them as they were, and so does who reads beside see them.
      await inTransaction(async () => {
        for (const table of Object.keys(primaryKeys) as (keyof typeof primaryKeys)[]) await db.schema.dropTable(table).ifExists().execute()
        await createTables(db)
      })
    } catch (error) {
      await replaceDamaged(error)
    }
  }

  return {
    isInMemory: inMemory,
    db,
    clear,
    fault: () => fault,
    async follow(to) {
      if (fault !== null) return
      try {
        await followOrThrow(to)
      } catch (error) {
        fault = error as Error
      }
    },
    async add(fresh) {
      if (fault !== null) return
      try {
        await inTransaction(async () => {
          insertStatements(inserting(db, database), fresh.map(asSealed))
          await db.deleteFrom('meta').execute()
        })
      } catch (error) {
        fault = error as Error
      }
    },
    renew: (statement, world) => inTransaction(async () => {
      await removeStatement(db, statement.id)
      insertStatements(inserting(db, database), [asSealed(statement)])
      const whole = world()
      const standing = standingIn(whole, [whole.sealed(statement.id) ?? statement])
      await removeStatement(db, statement.id)
      insertStatements(inserting(db, database), standing)
    }),
    dropNext,
    async beside() {
      dropNext()
      return openProjection(folder, { inMemory, file: nextFile })
    },
    async takeOver(other, taken) {
      if (inMemory) {
        database = other!.connection()
        database.exec('PRAGMA journal_mode = DELETE')
      } else {
        await other?.close()
        database.close()
        renameSync(nextPath, path)
        database = open()
      }
      fault = null
      taken(database)
    },
    connection: () => database,
    async at() {
      const meta = await readMeta(db)
      return meta.get('schema') === String(schemaVersion) ? { size: Number(meta.get('size')), root: meta.get('root') ?? '', devices: meta.get('devices') ?? '' } : null
    },
    lines,
    dump: async () => [...lines()].join(''),
    close: () => db.destroy(),
  }

  function* lines(): Generator<string> {
    for (const [table, keys] of Object.entries(primaryKeys) as [keyof typeof primaryKeys, readonly string[]][]) {
      let query = db.selectFrom(table).selectAll()
      for (const key of keys) query = query.orderBy(key as never)
      for (const row of database.prepare(query.compile().sql).iterate()) yield `${canonicalText({ table, ...row } as Json)}\n`
    }
  }

  async function replaceDamaged(error: unknown): Promise<void> {
    if (!isDamaged(error)) throw error
    database.close()
    database = openAnew()
    if (!inMemory) chmodSync(path, 0o600)
    await createTables(db)
  }

  async function followOrThrow({ world, fresh, changing, size, root, devices }: FollowTo): Promise<void> {
    const meta = await readMeta(db)
    if (meta.get('schema') !== undefined && meta.get('schema') !== String(schemaVersion)) await clear()
    let isAnyErased = false
    await inTransaction(async () => {
      insertStatements(inserting(db, database), fresh.map(asSealed))
      if (changing.length > 0) {
        const whole = world()
        const changed = [...touchedBy(whole, changing)].flatMap((id) => whole.sealed(id) ?? []).toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0))
        const standing = standingIn(whole, changed)
        for (const statement of changed) await removeStatement(db, statement.id)
        insertStatements(inserting(db, database), standing)
        isAnyErased = changed.some(({ hidden }) => hidden.length > 0)
      }
      await db.deleteFrom('meta').execute()
      await db.insertInto('meta').values([
        { name: 'devices', value: devices }, { name: 'root', value: root }, { name: 'schema', value: String(schemaVersion) }, { name: 'size', value: String(size) },
      ]).execute()
    })
    if (isAnyErased && size < vacuumed) database.exec('VACUUM')
  }

  /** Not Kysely's transaction: where a full disk has ended it, its rollback fails and keeps the connection for good. */
  async function inTransaction(work: () => Promise<void>): Promise<void> {
    database.exec('BEGIN IMMEDIATE')
    try {
      await work()
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
}

/** Statements up to which the file is written anew after an erasure. Deleted rows are overwritten in any case (`secure_delete`); a file of gigabytes would hold up everybody. */
const vacuumed = 100_000

/** What these say anything of, and what that says anything of: a withdrawn correction changes what it corrected. */
function touchedBy(world: World, fresh: readonly AnyStatement[]): Set<string> {
  const touched = new Set<string>()
  for (let next: readonly AnyStatement[] = fresh; next.length > 0;) {
    const of = next.flatMap(({ fields }) => ('of' in fields && typeof fields.of === 'string' && !touched.has(fields.of) ? [fields.of] : []))
    for (const id of of) touched.add(id)
    next = of.flatMap((id) => world.sealed(id) ?? [])
  }
  return touched
}

/** What the tables of a connection are of; `null`: of no head, or of another version of this program. For a reader, who mends nothing. */
export function headOfTables(database: DatabaseSync): { readonly size: number; readonly root: string } | null {
  if (database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").get() === undefined) return null
  const meta = new Map((database.prepare('SELECT name, value FROM meta').all() as unknown as { name: string; value: string }[]).map(({ name, value }) => [name, value]))
  return meta.get('schema') === String(schemaVersion) ? { size: Number(meta.get('size')), root: meta.get('root') ?? '' } : null
}

function isOtherVersion(database: DatabaseSync): boolean {
  const hasTable = (name: string) => database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
  if (!hasTable('statement')) return false
  // An earlier version that cleared them was killed before the last was gone.
  if (!hasTable('meta')) return true
  const found = database.prepare("SELECT value FROM meta WHERE name = 'schema'").get() as { value: string } | undefined
  return found !== undefined && found.value !== String(schemaVersion)
}

async function readMeta(db: Kysely<ProjectionTables>): Promise<Map<string, string>> {
  try {
    return new Map((await db.selectFrom('meta').selectAll().execute()).map(({ name, value }) => [name, value]))
  } catch {
    return new Map()
  }
}

/** Tables that are being made anew. */
export const nextFile = 'next.sqlite'

const isDamaged = (error: unknown): boolean => error instanceof DataFileFailed && error.code === 'file-damaged'
