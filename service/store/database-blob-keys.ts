/**
 * Blob keys in a database: all of them in memory, wrapped, since files are few beside statements and are opened one after the other; each
 * change goes to the database behind whoever made it, in order, and `settled` waits for it.
 *
 * What could not be written is forgotten: a file whose key might be gone tomorrow is not there.
 * @module
 */
import type { KeyObject } from 'node:crypto'
import { decrypt, encrypt, newKey } from './cipher.ts'
import { parts } from './database-vault.ts'
import type { Database } from './database.ts'
import { VaultClosed } from './faults.ts'
import { aboutBlob } from './key-store.ts'
import type { BlobKeys } from './vault.ts'

export async function databaseBlobKeys(database: Database, master: KeyObject): Promise<BlobKeys> {
  const wrapped = new Map((await database.read((db) => db.selectFrom('vault_blob_key').selectAll().execute())).map((row) => [row.name, row.wrapped]))
  let last: Promise<unknown> = Promise.resolve()
  let failure: { readonly error: unknown } | null = null
  const behind = (work: () => Promise<unknown>, undo: () => void) => {
    last = last.then(work).catch((error: unknown) => {
      undo()
      failure ??= { error }
    })
  }
  const keep = (name: string, key: Uint8Array) => {
    const [before, row] = [wrapped.get(name), encrypt(master, key, aboutBlob(name))]
    wrapped.set(name, row)
    behind(
      () => database.write((db) => db.insertInto('vault_blob_key').values({ name, wrapped: row }).onConflict((on) => on.column('name').doUpdateSet((set) => ({ wrapped: set.ref('excluded.wrapped') }))).execute()),
      () => { if (wrapped.get(name) === row) { if (before === undefined) wrapped.delete(name); else wrapped.set(name, before) } },
    )
  }
  return {
    make(name) {
      const key = newKey()
      keep(name, key)
      return key
    },
    of(name) {
      const row = wrapped.get(name)
      if (row === undefined) return null
      const key = decrypt(master, row, aboutBlob(name))
      if (key === null) throw new VaultClosed('key-unreadable', `the database ${database.name}: the key of ${aboutBlob(name)} does not open with this master key; the database and vault/ of this folder are not of one vault, or a row is damaged`)
      return key
    },
    destroy(name) {
      const before = wrapped.get(name)
      wrapped.delete(name)
      // It stays there until a later try; the file itself is gone.
      if (before !== undefined) behind(() => database.write((db) => db.deleteFrom('vault_blob_key').where('name', '=', name).execute()), () => { if (!wrapped.has(name)) wrapped.set(name, before) })
    },
    keep,
    names: () => [...wrapped.keys()],
    async look(names) {
      for (const part of parts(names)) {
        const found = await database.read((db) => db.selectFrom('vault_blob_key').selectAll().where('name', 'in', part).execute())
        for (const name of part) wrapped.delete(name)
        for (const row of found) wrapped.set(row.name, row.wrapped)
      }
    },
    async settled() {
      await last
      if (failure === null) return
      const { error } = failure
      failure = null
      throw error
    },
  }
}
