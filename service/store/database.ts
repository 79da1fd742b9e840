/**
 * Database: a PostgreSQL server, or one that speaks as it does, in place of the vault's two files.
 *
 * What goes wrong becomes a fault that says what to do and never tells the password. A server that is away is asked again, a little later
 * each time; a transaction whose end nobody heard is looked up before anybody is told anything.
 *
 * Decision: docs/decisions/0052-vault-in-postgresql.md. What of SQL is used: docs/sql.md
 * @module
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { databaseFault, isAway, isConflict } from './database-faults.ts'
import { requireEngine, type Engine } from './database-engine.ts'
import type { DatabaseTables } from './database-tables.ts'
import { databaseName } from './database-url.ts'
import { DatabaseFailed } from './faults.ts'
import { holdLease, type Lease } from './writer-lease.ts'

export type Tables = Kysely<DatabaseTables>

export interface Database {
  /** Host and name, as they may be told. */
  readonly name: string
  /** Outside of a transaction. Asked again where the server was away for a moment; throws `DatabaseFailed`. */
  read<T>(work: (db: Tables) => Promise<T>): Promise<T>
  /**
   * One transaction of the one writer, all or none, and durable when it resolves. `work` may run more than once. Throws `DatabaseFailed`:
   * then it is not there, or, where the code is `database-doubt`, nobody knows.
   */
  write<T>(work: (db: Tables) => Promise<T>): Promise<T>
  /** Since when it is away, known some seconds after it went though nobody asked anything of it; `null`: it answered last. */
  awaySince(): Date | null
  /** Who answers, for the few words that not all engines know. `null`: it is only read, where all are alike. */
  readonly engine: Engine | null
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  readonly readOnly: boolean
  /** Who writes, in words, for whoever is refused. */
  readonly holder: string
}

/** Milliseconds between the first tries; the last one's fault is told. Somebody waits for the answer, so that there are few. */
const pauses = [100, 400, 1000]
/** Milliseconds for which the end of a transaction is looked up before it is called unknown. */
const doubtPatience = 30_000

/** Milliseconds of a turn. Silence is counted in turns, so that a thread that was busy itself does not blame the database. */
const turnMs = 1000
/** Turns without an answer to anything after which it is asked whether it is there. */
const askedAfter = 2
/** Turns without an answer after which it is called away. */
const awayAfter = 7
/** Turns without an answer after which its lines are broken off, each time: who waits for something is told so, and what comes then finds a new line. */
const brokenAfter = 10
/** Milliseconds after which the server ends a transaction of ours that went silent, so that its row can be read. */
const idleMs = 20_000

export async function openDatabase({ url, readOnly, holder }: DatabaseOptions): Promise<Database> {
  const name = databaseName(url)
  // Loaded only where there is a database: most folders have none.
  const { Pool, types } = (await import('pg')).default
  // Whole numbers of eight bytes come as text, and with CockroachDB all are such; ours stay far below 2^53.
  const numbers = { getTypeParser: ((oid: number, format: 'text' | 'binary') => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text'))) as typeof types.getTypeParser }
  const lines = new Set<{ end(): Promise<void> }>()
  const linesTo = (max: number) => {
    const pool = new Pool({ connectionString: url, types: numbers, max, connectionTimeoutMillis: 5000, keepAlive: true, idle_in_transaction_session_timeout: idleMs, application_name: 'proofmark' })
    // A connection that breaks while nobody uses it is taken out of the pool; who asks next is given another.
    pool.on('error', () => undefined)
    // One that breaks while it is used fails the question that is asked over it; told a second time, it would end the process.
    pool.on('connect', (client) => { client.on('error', () => undefined); lines.add(client) })
    pool.on('remove', (client) => lines.delete(client))
    return pool
  }
  // Whether it is there is asked over a line of its own: all others may be at work that is slow and right.
  const [pool, ownLine] = [linesTo(5), linesTo(1)]
  const db: Tables = new Kysely<DatabaseTables>({ dialect: new PostgresDialect({ pool }) })
  let away: Date | null = null
  let silentTurns = 0
  let isAsked = false
  const heard = <T>(value: T): T => {
    away = null
    silentTurns = 0
    return value
  }
  const isGone = () => { away ??= new Date() }
  // That it is away, and that it is back, is known though nobody wants anything of it; and where it takes a question and says nothing.
  const asking = setInterval(() => {
    silentTurns++
    if (silentTurns >= awayAfter) isGone()
    if (silentTurns % brokenAfter === 0) for (const line of lines) void line.end()
    if (isAsked || silentTurns < askedAfter) return
    isAsked = true
    void ownLine.query('select 1').then(heard, (error: unknown) => { if (isAway(error)) isGone() }).finally(() => { isAsked = false })
  }, turnMs).unref()
  const end = async () => {
    clearInterval(asking)
    await Promise.allSettled([db.destroy(), ownLine.end()])
  }
  const failed = (error: unknown): Error => {
    const fault = databaseFault(error, name)
    if (isAway(error)) isGone()
    return fault
  }

  /** What another try can mend: the server was away, or two transactions met. */
  async function trying<T>(work: () => Promise<T>): Promise<T> {
    for (let tried = 0; ; tried++) {
      try {
        return heard(await work())
      } catch (error) {
        const pause = pauses[tried]
        if (pause === undefined || !(isAway(error) || isConflict(error))) throw failed(error)
        await wait(pause)
      }
    }
  }

  const read = <T>(work: (of: Tables) => Promise<T>) => trying(() => work(db))
  let isLazy = false
  let engine: Engine | null = null
  let lease: Lease | null = null

  /** `null`: the transaction did not come about; what was asked of it may be asked again. */
  async function once<T>(work: (of: Tables) => Promise<T>): Promise<{ readonly value: T }> {
    const mark = randomBytes(16).toString('hex')
    const transaction = await db.startTransaction().execute()
    let value: T
    try {
      // An installation may acknowledge before it has written; a vault may not.
      if (isLazy) await sql`set local synchronous_commit = on`.execute(transaction)
      await lease!.confirm(transaction, mark)
      value = await work(transaction)
    } catch (error) {
      await transaction.rollback().execute().catch(() => undefined)
      throw error
    }
    try {
      await transaction.commit().execute()
    } catch (error) {
      await transaction.rollback().execute().catch(() => undefined)
      if (!isAway(error)) throw error
      isGone()
      if (!(await wasWritten(mark))) throw error
    }
    return { value }
  }

  /** Reads the writer's row, which waits until a transaction that still goes on has ended. */
  async function wasWritten(mark: string): Promise<boolean> {
    const until = Date.now() + doubtPatience
    for (let pause = 100; ; pause = Math.min(2000, pause * 2)) {
      try {
        return heard(await lease!.isLast(db, mark))
      } catch (error) {
        // Who reads the row meets the transaction that still goes on: some engines let it wait, others ask it to come again.
        if (!(isAway(error) || isConflict(error)) || Date.now() + pause > until) throw new DatabaseFailed('database-doubt', `the database ${name} went away while it ended a transaction, and nobody knows yet whether it is there. Nothing was acknowledged. Look whether it is there before you enter it a second time`, { cause: error })
        await wait(pause)
      }
    }
  }

  try {
    if (!readOnly) {
      engine = requireEngine((await read((of) => sql<{ version: string }>`select version()`.execute(of))).rows[0]?.version ?? '', name)
      lease = await trying(() => holdLease(db, { holder, name }))
      // CockroachDB always writes before it answers.
      isLazy = engine !== 'CockroachDB' && await read(async (of) => ['off', 'local', 'remote_write'].includes((await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(of)).rows[0]?.synchronous_commit ?? 'on'))
      lease.keepOn(db)
    }
  } catch (error) {
    await end()
    throw error
  }

  return {
    name,
    read,
    async write(work) {
      if (lease === null) throw new DatabaseFailed('database-read-only', `the database ${name} is open for reading only`)
      return (await trying(() => once(work))).value
    },
    awaySince: () => away,
    engine,
    async close() {
      clearInterval(asking)
      await lease?.release(db).catch(() => undefined)
      await end()
    },
  }
}
