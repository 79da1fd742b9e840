/**
 * Opening a vault in a database: that folder and database belong together is checked before anything is made.
 *
 * The master key stays in the folder, `vault/master.key` or `vault/master.age`: never in the database beside what it opens. `vault/database`
 * names the database, so that a folder is not opened without it by mistake.
 * @module
 */
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { utf8 } from '@proofmark/core/bytes'
import { databaseVault } from './database-vault.ts'
import { createVaultTables } from './database-tables.ts'
import { databaseName } from './database-url.ts'
import { openDatabase, type Database } from './database.ts'
import type { Disk } from './disk.ts'
import { DatabaseFailed, VaultClosed } from './faults.ts'
import { masterKey } from './master-key.ts'
import type { Vault, VaultOptions } from './vault.ts'

const marker = (folder: string) => join(folder, 'vault', 'database')

/** For what is done with the files of a vault. Throws `DatabaseFailed` where it lies in a database. `instead`: what to do. */
export function refuseDatabase(folder: string, instead: string): void {
  if (existsSync(marker(folder))) throw new DatabaseFailed('not-with-database', `the vault of ${folder} lies in the database ${readFileSync(marker(folder), 'utf8').trim()}: ${instead}`)
}

/** For a folder that is opened without a database. Throws `DatabaseFailed` where its vault lies in one. */
export function refuseElsewhere(folder: string): void {
  if (!existsSync(marker(folder))) return
  throw new DatabaseFailed('vault-elsewhere', `the vault of ${folder} lies in the database ${readFileSync(marker(folder), 'utf8').trim()}: give its address with --database or PROOFMARK_DATABASE`)
}

/** Throws `DatabaseFailed`, `StoreLocked`, `VaultClosed`. */
export async function openDatabaseVault(folder: string, url: string, { readOnly = false, passphrase = null, disk }: VaultOptions): Promise<Vault> {
  const inFiles = ['keys.sqlite', 'openings.sqlite'].find((name) => existsSync(join(folder, 'vault', name)))
  if (inFiles !== undefined) throw new DatabaseFailed('vault-elsewhere', `the vault of ${folder} lies in vault/${inFiles}, not in a database: open the folder without --database`)
  if (!readOnly) mkdirSync(join(folder, 'vault'), { recursive: true, mode: 0o700 })
  const database = await openDatabase({ url, readOnly, holder: `${hostname()}:${realpathSync(folder)}` })
  try {
    if (!readOnly) await database.read(createVaultTables)
    const hasKeys = await holdsKeys(database)
    const isSigned = disk.exists(join(folder, 'log', 'checkpoint'))
    if (isSigned && !hasKeys) throw new VaultClosed('vault-file-missing', `the database ${database.name} holds no vault, and the log of ${folder} has statements that it belongs to. Is it the right database? Else put it back from a backup; nothing was changed`)
    const master = await masterKey(folder, { readOnly: readOnly || hasKeys, passphrase, disk })
    const vault = await databaseVault(database, master, { readOnly })
    if (!readOnly) noteDatabase(folder, url, disk)
    return vault
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The public key of the log, which lies there in the clear. `null`: the database holds none. */
export async function publicLogKeyIn(url: string): Promise<string | null> {
  const database = await openDatabase({ url, readOnly: true, holder: '' })
  try {
    if (!(await holdsKeys(database))) return null
    return (await database.read((db) => db.selectFrom('vault_signing_key').select('verifier_key').where('role', '=', 'log').orderBy('place').limit(1).executeTakeFirst()))?.verifier_key ?? null
  } finally {
    await database.close()
  }
}

/** Read-only readers make no tables: where there are none, there is no vault. */
async function holdsKeys(database: Database): Promise<boolean> {
  try {
    return (await database.read((db) => db.selectFrom('vault_signing_key').select('name').limit(1).execute())).length > 0
  } catch (error) {
    // 42P01: there is no such table.
    if (error instanceof DatabaseFailed && (error.cause as { code?: unknown } | undefined)?.code === '42P01') return false
    throw error
  }
}

export function noteDatabase(folder: string, url: string, disk: Disk): void {
  const line = utf8(`${databaseName(url)}\n`)
  if (!existsSync(marker(folder)) || !readFileSync(marker(folder)).equals(line)) disk.replace(marker(folder), line)
}
