/**
 * Writer lease: one process writes to a database, wherever it runs. A row says who and until when; every transaction of the writer
 * changes that row first, by the number under which it was taken.
 *
 * So a writer that slept and was replaced can change nothing, whatever it believes; and a transaction that lost its line can be looked
 * up: who reads the row waits until it has ended, and sees whether it was the last. An advisory lock would tell neither, and not all
 * engines have one.
 * @module
 */
import { sql, type Kysely } from 'kysely'
import { createWriterTable, type DatabaseTables } from './database-tables.ts'
import { DatabaseFailed, StoreLocked } from './faults.ts'

export interface Lease {
  /** First in every transaction that changes anything. Throws `StoreLocked` where somebody else writes by now. */
  confirm(transaction: Kysely<DatabaseTables>, mark: string): Promise<void>
  /** Whether the transaction with this mark is there, and the last. */
  isLast(db: Kysely<DatabaseTables>, mark: string): Promise<boolean>
  /** Prolongs it while nothing is written. */
  keepOn(db: Kysely<DatabaseTables>): void
  release(db: Kysely<DatabaseTables>): Promise<void>
}

/** Milliseconds for which a writer that died keeps others out. */
const leaseMs = 20_000
/** Three tries before it ends. */
const everyMs = 6000
const row = 'vault'

/** By the database's clock: those of two machines differ. */
const now = sql<number>`cast(floor(extract(epoch from now()) * 1000) as bigint)`
const later = sql<number>`cast(floor(extract(epoch from now()) * 1000) as bigint) + ${sql.lit(leaseMs)}`

/** `holder`: who asks, the same after a restart: then what it left behind ends at once, since the folder's lock says that it is dead. */
export async function holdLease(db: Kysely<DatabaseTables>, { holder, name }: { readonly holder: string; readonly name: string }): Promise<Lease> {
  await createWriterTable(db)
  await db.insertInto('vault_writer').values({ name: row, fence: 0, holder: '', until_ms: 0, last_write: '' }).onConflict((on) => on.column('name').doNothing()).execute()
  const taken = await db.transaction().execute(async (transaction) => {
    const found = await transaction.selectFrom('vault_writer').select(['fence', 'holder', 'until_ms', now.as('now')]).where('name', '=', row).forUpdate().executeTakeFirstOrThrow()
    if (found.holder !== '' && found.holder !== holder && found.until_ms > found.now) return { fence: null, by: found.holder, seconds: Math.ceil((found.until_ms - found.now) / 1000) }
    await transaction.updateTable('vault_writer').set({ fence: found.fence + 1, holder, until_ms: later }).where('name', '=', row).execute()
    return { fence: found.fence + 1 }
  })
  if (taken.fence === null) throw new StoreLocked(`the database ${name} is held by ${taken.by}. One process writes to a database: end that one; if it died, it is free in ${taken.seconds} seconds`)
  const { fence } = taken
  const mine = (of: Kysely<DatabaseTables>) => of.updateTable('vault_writer').where('name', '=', row).where('fence', '=', fence)
  let timer: NodeJS.Timeout | null = null

  return {
    async confirm(transaction, mark) {
      const { numUpdatedRows } = await mine(transaction).set({ last_write: mark, until_ms: later }).executeTakeFirst()
      if (numUpdatedRows !== 1n) throw new StoreLocked(`another process writes to the database ${name} by now: this one was away for longer than ${leaseMs / 1000} seconds. Nothing of this was written; end this process`)
    },
    async isLast(of, mark) {
      const found = await of.transaction().execute((transaction) => transaction.selectFrom('vault_writer').select(['last_write', 'fence']).where('name', '=', row).forUpdate().executeTakeFirst())
      if (found?.last_write === mark) return true
      if (found?.fence === fence) return false
      throw new DatabaseFailed('database-doubt', `another process writes to the database ${name} by now, and whether the last transaction of this one is there is not known. Nothing of it was acknowledged; end this process`)
    },
    keepOn(of) {
      // What fails is tried again; whether it still holds is asked by each transaction, not here.
      timer = setInterval(() => void mine(of).set({ until_ms: later }).execute().catch(() => undefined), everyMs).unref()
    },
    async release(of) {
      if (timer !== null) clearInterval(timer)
      await mine(of).set({ holder: '', until_ms: 0 }).execute()
    },
  }
}
