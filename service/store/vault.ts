/**
 * Vault: the openings (salted values) of all statements, each statement's under a key of its own. The only place that holds
 * values; an opening can be erased, and then nothing brings it back, an older copy of this folder without its keys included.
 *
 * Format and order of writes: spec/data-folder.md
 * @module
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { encrypt, newKey } from './cipher.ts'
import type { Disk } from './disk.ts'
import { VaultClosed } from './faults.ts'
import { openKeyStore, type KeyStore } from './key-store.ts'
import { masterKey } from './master-key.ts'
import { openDatabaseVault, refuseElsewhere } from './open-database-vault.ts'
import { pictureGeneration, pictureVault, type PictureVault } from './picture-vault.ts'
import { inTransaction, openVaultFile } from './vault-file.ts'
import { makeKeys, signingKey, type SigningKey } from './signing-key.ts'
import { openingsSchema } from './vault-schema.ts'
import { decryptRow, openingBytes, type Opening, type OpeningRow } from './vault-reading.ts'
import { aboutOpenings, batchHere, vaultThread, type OpeningsBatch } from './vault-writing.ts'

export interface BlobKeys {
  /** A new key for a file that is about to be written. */
  make(sha256: string): Uint8Array
  of(sha256: string): Uint8Array | null
  destroy(sha256: string): void
  /** The key of a file that came in under another name. */
  keep(sha256: string, key: Uint8Array): void
  names(): string[]
  /** For who only reads: what another process made or destroyed of these is known when it resolves. */
  look(names: readonly string[]): Promise<void>
  /** What was asked for so far is durable when it resolves; rejects where it is not, and then no key that was made since is known any more. */
  settled(): Promise<void>
}

export interface Vault {
  /** Where it lies in a database. */
  readonly database: DatabaseState | null
  /** A batch is there before the log is written: what fails then leaves the log as it was. Else both wait for the disk side by side. */
  readonly writesFirst: boolean
  /** For the openings of about `count` statements. */
  batch(count: number): VaultBatch
  /** Of all statements, or of these; each sorted by path. Those whose key is gone are left out. */
  openings(statements?: readonly string[]): Promise<Opening[]>
  /** What another thread of this process needs to open the same vault: its secret. */
  readonly master: Uint8Array
  /** Destroys the openings and the key that opened them. */
  erase(statement: string, paths: readonly string[]): Promise<void>
  /** Openings of statements that never reached the log, and keys that open nothing. */
  forget(isKnown: (statement: string) => boolean, options?: { /** Only those that were written last are looked at: of a large vault. */ readonly isOnlyLast?: boolean }): Promise<void>
  /** Of each of these the keys that open nothing any more: a cut may have left them behind an erasure. `null`: both go together. */
  readonly dropOldKeys: ((statements: Iterable<string>) => Promise<void>) | null
  readonly blobKeys: BlobKeys
  readonly pictures: PictureVault
  /** In the order in which they were made; at first use one a role is. */
  keys(): Promise<SigningKey[]>
  /** Makes and keeps one more key. */
  addKey(role: SigningKey['role'], name: string | null): Promise<SigningKey>
  readonly signing: SigningKeys
  close(): Promise<void>
}

/** Private keys, few enough to be in memory, and which was chosen; changes are durable when they resolve. */
export interface SigningKeys extends Pick<KeyStore, 'signingKeys' | 'chosenKey'> {
  removeSigningKey(name: string): Promise<void>
  /** `null` takes the choice back. */
  chooseKey(role: string, name: string | null): Promise<void>
}

export interface DatabaseState {
  /** Host and name, as they may be told. */
  readonly name: string
  /** Since when it does not answer; `null`: it answered last. */
  awaySince(): Date | null
}

export interface VaultBatch extends Omit<OpeningsBatch, 'add'> {
  /** All openings of one statement. */
  add(statement: string, openings: readonly Opening[]): void
  /** The log has a head that names these statements. */
  named(): void
}

/** Statements in a batch from which a second thread writes: starting it takes as long as writing some fifty here. */
const threadFrom = 64

export interface VaultOptions {
  readonly readOnly?: boolean
  readonly passphrase?: string | null
  readonly disk: Disk
  /** Address of the database in which the vault lies; `null`: in two files of the folder. */
  readonly database?: string | null
}

/** Throws `VaultClosed`: no or a wrong passphrase, a key that is missing. */
export async function openVault(folder: string, options: VaultOptions): Promise<Vault> {
  const { readOnly = false, passphrase = null, disk, database: url = null } = options
  if (url !== null) return openDatabaseVault(folder, url, options)
  refuseElsewhere(folder)
  const path = join(folder, 'vault', 'openings.sqlite')
  if (existsSync(join(folder, 'vault', 'vault.sqlite'))) throw new VaultClosed('vault-older', `${join(folder, 'vault', 'vault.sqlite')} was made before values were encrypted, and this version does not read it. Record the statement files again into a new folder`)
  if (!readOnly) mkdirSync(join(folder, 'vault'), { recursive: true, mode: 0o700 })
  const isSigned = disk.exists(join(folder, 'log', 'checkpoint'))
  const master = await masterKey(folder, { readOnly: readOnly || isSigned, passphrase, disk })
  if (isSigned) refuseMissing(folder)
  const keyStore = openKeyStore(folder, master, { readOnly })
  const thread = vaultThread(folder, master)
  const database = openVaultFile(path, openingsSchema, { readOnly })
  const pictures = pictureVault(path, database, keyStore)
  const one = database.prepare('SELECT statement, generation, sealed FROM opening WHERE statement = ?')
  const rows = (): OpeningRow[] => database.prepare('SELECT statement, generation, sealed FROM opening ORDER BY statement').all() as unknown as OpeningRow[]
  const read = (row: OpeningRow): Opening[] | null => decryptRow(row, keyStore)
  return {
    database: null,
    writesFirst: false,
    batch(count) {
      const batch = count < threadFrom ? batchHere(keyStore, database) : thread.batch()
      // Which were written last, the file itself tells.
      return { ...batch, add: (statement, openings) => batch.add({ statement, plain: openingBytes(openings) }), named: () => undefined }
    },
    async openings(statements) {
      if (statements !== undefined) return statements.flatMap((statement) => one.all(statement) as unknown as OpeningRow[]).flatMap((row) => read(row) ?? [])
      const keyOf = keyStore.allKeys()
      return rows().flatMap((row) => decryptRow(row, { keyOf }) ?? [])
    },
    master,
    async erase(statement, paths) {
      const row = one.get(statement) as unknown as OpeningRow | undefined
      const kept = row === undefined ? null : read(row)
      if (row === undefined || kept === null) return
      const generation = row.generation + 1
      const key = newKey()
      const plain = openingBytes(kept.filter(({ path: at }) => !paths.includes(at)))
      keyStore.add([{ statement, generation, key }])
      inTransaction(database, () => database.prepare('UPDATE opening SET generation = ?, sealed = ? WHERE statement = ?').run(generation, encrypt(key, plain, aboutOpenings(statement, generation)), statement))
      keyStore.keepOnlyOf(statement, [generation, pictureGeneration])
    },
    async forget(isKnown, { isOnlyLast = false } = {}) {
      if (isOnlyLast) {
        const unknown: string[] = []
        const before = database.prepare('SELECT rowid AS place, statement FROM opening WHERE rowid < ? ORDER BY rowid DESC LIMIT 1000')
        for (let place = Number.MAX_SAFE_INTEGER, isMore = true; isMore;) {
          const last = before.all(place) as unknown as { place: number; statement: string }[]
          const known = last.findIndex(({ statement }) => isKnown(statement))
          unknown.push(...last.slice(0, known === -1 ? undefined : known).map(({ statement }) => statement))
          isMore = known === -1 && last.length > 0
          place = last.at(-1)?.place ?? 0
        }
        inTransaction(database, () => { for (const statement of unknown) database.prepare('DELETE FROM opening WHERE statement = ?').run(statement) })
        for (const statement of unknown) keyStore.keepOnlyOf(statement, [])
        return
      }
      const unknown = rows().filter(({ statement }) => !isKnown(statement))
      const remove = database.prepare('DELETE FROM opening WHERE statement = ?')
      inTransaction(database, () => { for (const { statement } of unknown) remove.run(statement) })
      const used = new Set(rows().map(({ statement, generation }) => `${statement} ${generation}`))
      keyStore.keepOnly((statement, generation) => generation === pictureGeneration || used.has(`${statement} ${generation}`))
    },
    async dropOldKeys(statements) {
      for (const statement of statements) {
        const row = one.get(statement) as unknown as OpeningRow | undefined
        keyStore.keepOnlyOf(statement, [...(row === undefined ? [] : [row.generation]), pictureGeneration])
      }
    },
    blobKeys: {
      make(sha256) {
        const key = newKey()
        keyStore.addBlobKey(sha256, key)
        return key
      },
      of: (sha256) => keyStore.blobKey(sha256),
      destroy: (sha256) => keyStore.removeBlobKey(sha256),
      keep: (sha256, key) => keyStore.addBlobKey(sha256, key),
      names: () => keyStore.blobKeyNames(),
      // Each call above reads the file, and returned when what it wrote was durable.
      look: async () => {},
      settled: async () => {},
    },
    pictures,
    async keys() {
      const kept = keyStore.signingKeys()
      if (kept.length > 0 || readOnly) return kept.map(signingKey)
      const made = makeKeys(['root', 'log', 'collector', 'reviewer', 'publisher'])
      keyStore.addSigningKeys(made)
      return made.map(signingKey)
    },
    signing: {
      signingKeys: () => keyStore.signingKeys(),
      chosenKey: (role) => keyStore.chosenKey(role),
      removeSigningKey: async (name) => keyStore.removeSigningKey(name),
      chooseKey: async (role, name) => keyStore.chooseKey(role, name),
    },
    async addKey(role, name) {
      const [made] = makeKeys([role], name)
      keyStore.addSigningKeys([made!])
      return signingKey(made!)
    },
    async close() {
      await thread.close()
      database.close()
      keyStore.close()
    },
  }
}

/** Beside a log that was signed, an empty file in the place of a lost one would hide the loss, and what it opens would be thrown away as unused. */
function refuseMissing(folder: string): void {
  for (const path of ['keys.sqlite', 'openings.sqlite'].map((name) => join(folder, 'vault', name))) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined || found.size === 0) throw new VaultClosed('vault-file-missing', `${path} ${found === undefined ? 'is not there' : 'is empty'}, and the log has statements that it belongs to. Put it back from a backup together with the other files of vault/; nothing was changed`)
  }
}
