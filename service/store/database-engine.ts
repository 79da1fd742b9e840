/**
 * Database engine: which server answers behind an address, by what it says of itself, and whether the vault can be written to it.
 *
 * What each of them does otherwise, with its manual: docs/sql.md
 * @module
 */
import { DatabaseFailed } from './faults.ts'

export type Engine = 'PostgreSQL' | 'CockroachDB' | 'YugabyteDB'

/** The first version that can be written to, and what an older one lacks. */
const oldest: Readonly<Record<Engine, { readonly version: readonly [number, number]; readonly lacks: string }>> = {
  PostgreSQL: { version: [9, 5], lacks: 'has no "on conflict"' },
  CockroachDB: { version: [20, 1], lacks: 'reads "for update" and does not wait, so that nobody could tell whether a transaction is there whose answer was lost' },
  YugabyteDB: { version: [2, 0], lacks: 'came before YSQL was finished' },
}

/** Of what `select version()` gives. Throws `DatabaseFailed`: `database-unfit`. `name`: of the database, as it may be told. */
export function requireEngine(version: string, name: string): Engine {
  const [, own] = /^PostgreSQL .*-YB-(\S+)/.exec(version) ?? []
  const [, product, number] = own === undefined ? (/^(PostgreSQL|CockroachDB)\D*(\d+(?:\.\d+)?)/.exec(version) ?? []) : [null, 'YugabyteDB', own]
  const engine = product as Engine | undefined
  if (engine === undefined) throw new DatabaseFailed('database-unfit', `the database ${name} is none of PostgreSQL, CockroachDB and YugabyteDB; nothing was written to it`)
  const [major = 0, minor = 0] = number!.split('.').map(Number)
  const [[leastMajor, leastMinor], { lacks }] = [oldest[engine].version, oldest[engine]]
  if (major < leastMajor || (major === leastMajor && minor < leastMinor)) throw new DatabaseFailed('database-unfit', `the database ${name} is ${engine} ${major}.${minor}, which ${lacks}; ${engine} ${leastMajor}.${leastMinor} or newer is needed. Nothing was written to it`)
  return engine
}
