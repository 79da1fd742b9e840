/**
 * Vault: the openings (salted values) of all statements, each statement's under a key of its own. The only place that holds
 * values; an opening can be erased, and then nothing brings it back, an older copy of this folder without its keys included.
 *
 * Format and order of writes: spec/data-folder.md
 * @module
 */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { decrypt, encrypt, newKey } from './cipher.ts'
import type { Disk } from './disk.ts'
import { VaultClosed } from './faults.ts'
import { openKeyStore } from './key-store.ts'
import { masterKey } from './master-key.ts'
import { inTransaction, openVaultFile } from './vault-file.ts'
import { makeKeys, signingKey, type SigningKey } from './signing-key.ts'
import { openingsSchema } from './vault-schema.ts'
import { aboutOpenings, batchHere, vaultThread, type OpeningsBatch } from './vault-writing.ts'

export interface Opening { readonly statement: string; readonly path: string; readonly disclosure: string }

export interface BlobKeys {
  /** A new key for a file that is about to be written. */
  make(sha256: string): Uint8Array
  of(sha256: string): Uint8Array | null
  destroy(sha256: string): void
}

export interface Vault {
  /** For the openings of about `count` statements. */
  batch(count: number): VaultBatch
  /** Of all statements, or of one; sorted by path. Those whose key is gone are left out, see `unreadable`. */
  openings(statement?: string): Opening[]
  /** Statements that have openings here and no key that opens them. */
  unreadable(): string[]
  /** Destroys the openings and the key that opened them. */
  erase(statement: string, paths: readonly string[]): void
  /** Openings of statements that never reached the log, and keys that open nothing. */
  forget(isKnown: (statement: string) => boolean): void
  readonly blobKeys: BlobKeys
  /** In the order in which they were made; at first use one a role is. */
  keys(): SigningKey[]
  /** Makes and keeps one more key. */
  addKey(role: SigningKey['role']): SigningKey
  close(): Promise<void>
}

export interface VaultBatch extends Omit<OpeningsBatch, 'add'> {
  /** All openings of one statement. */
  add(statement: string, openings: readonly Opening[]): void
}

/** Statements in a batch from which a second thread writes: starting it takes as long as writing some fifty here. */
const threadFrom = 64

export interface VaultOptions { readonly readOnly?: boolean; readonly passphrase?: string | null; readonly disk: Disk }

interface Row { readonly statement: string; readonly generation: number; readonly sealed: Uint8Array }

/** Throws `VaultClosed`: no or a wrong passphrase, a key that is missing. */
export async function openVault(folder: string, { readOnly = false, passphrase = null, disk }: VaultOptions): Promise<Vault> {
  const path = join(folder, 'vault', 'openings.sqlite')
  if (existsSync(join(folder, 'vault', 'vault.sqlite'))) throw new VaultClosed('vault-older', `${join(folder, 'vault', 'vault.sqlite')} was made before values were encrypted, and this version does not read it. Record the statement files again into a new folder`)
  if (!readOnly) mkdirSync(join(folder, 'vault'), { recursive: true, mode: 0o700 })
  const master = await masterKey(folder, { readOnly, passphrase, disk })
  const keyStore = openKeyStore(folder, master, { readOnly })
  const thread = vaultThread(folder, master)
  const database = openVaultFile(path, openingsSchema, { readOnly })
  const one = database.prepare('SELECT statement, generation, sealed FROM opening WHERE statement = ?')
  const rows = (): Row[] => database.prepare('SELECT statement, generation, sealed FROM opening ORDER BY statement').all() as unknown as Row[]
  const read = ({ statement, generation, sealed }: Row): Opening[] | null => {
    const key = keyStore.keyOf(statement, generation)
    if (key === null) return null
    const plain = !(sealed instanceof Uint8Array) ? null : decrypt(key, sealed, aboutOpenings(statement, generation))
    if (plain === null) throw new VaultClosed('opening-unreadable', `${path}: the openings of statement ${statement} do not open with their key; the file was changed or is damaged`)
    return openingsOf(statement, plain)
  }
  return {
    batch(count) {
      const batch = count < threadFrom ? batchHere(keyStore, database) : thread.batch()
      return { ...batch, add: (statement, openings) => batch.add({ statement, plain: bytesOf(openings) }) }
    },
    openings(statement) {
      const found = statement === undefined ? rows() : (one.all(statement) as unknown as Row[])
      return found.flatMap((row) => read(row) ?? [])
    },
    unreadable: () => rows().flatMap(({ statement, generation }) => (keyStore.keyOf(statement, generation) === null ? [statement] : [])),
    erase(statement, paths) {
      const row = one.get(statement) as unknown as Row | undefined
      const kept = row === undefined ? null : read(row)
      if (row === undefined || kept === null) return
      const generation = row.generation + 1
      const key = newKey()
      const plain = bytesOf(kept.filter(({ path: at }) => !paths.includes(at)))
      keyStore.add([{ statement, generation, key }])
      inTransaction(database, () => database.prepare('UPDATE opening SET generation = ?, sealed = ? WHERE statement = ?').run(generation, encrypt(key, plain, aboutOpenings(statement, generation)), statement))
      keyStore.keepOnly((of, at) => of !== statement || at === generation)
    },
    forget(isKnown) {
      const unknown = rows().filter(({ statement }) => !isKnown(statement))
      const remove = database.prepare('DELETE FROM opening WHERE statement = ?')
      inTransaction(database, () => { for (const { statement } of unknown) remove.run(statement) })
      const used = new Set(rows().map(({ statement, generation }) => `${statement} ${generation}`))
      keyStore.keepOnly((statement, generation) => used.has(`${statement} ${generation}`))
    },
    blobKeys: {
      make(sha256) {
        const key = newKey()
        keyStore.addBlobKey(sha256, key)
        return key
      },
      of: (sha256) => keyStore.blobKey(sha256),
      destroy: (sha256) => keyStore.removeBlobKey(sha256),
    },
    keys() {
      const kept = keyStore.signingKeys()
      if (kept.length > 0 || readOnly) return kept.map(signingKey)
      const made = makeKeys(['root', 'log', 'collector', 'reviewer', 'publisher'])
      keyStore.addSigningKeys(made)
      return made.map(signingKey)
    },
    addKey(role) {
      const [made] = makeKeys([role])
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

/** One line a field: its path, a space, its disclosure. Neither holds a space or a line break. */
const bytesOf = (openings: readonly Opening[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(openings.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, disclosure }) => `${path} ${disclosure}\n`).join(''))

const openingsOf = (statement: string, plain: Uint8Array): Opening[] =>
  new TextDecoder().decode(plain).split('\n').slice(0, -1).map((line) => {
    const at = line.indexOf(' ')
    return { statement, path: line.slice(0, at), disclosure: line.slice(at + 1) }
  })
