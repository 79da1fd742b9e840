/**
 * Signing keys in a database: a handful, read once; each change is durable before it is known here.
 * @module
 */
import type { KeyObject } from 'node:crypto'
import { decrypt, encrypt } from './cipher.ts'
import type { Database } from './database.ts'
import { VaultClosed } from './faults.ts'
import { aboutSigning, type StoredSigningKey } from './key-store.ts'
import type { SigningKeys } from './vault.ts'

export async function databaseSigning(database: Database, master: KeyObject): Promise<SigningKeys & { add(keys: readonly StoredSigningKey[]): Promise<void> }> {
  const rows = await database.read((db) => db.selectFrom('vault_signing_key').selectAll().orderBy('place').orderBy('name').execute())
  let kept = rows.map(({ role, name, verifier_key: verifierKey, wrapped }): StoredSigningKey => {
    const pkcs8 = decrypt(master, wrapped, aboutSigning(verifierKey))
    if (pkcs8 === null) throw new VaultClosed('key-unreadable', `the database ${database.name}: the key of ${aboutSigning(verifierKey)} does not open with this master key; the database and vault/ of this folder are not of one vault, or a row is damaged`)
    return { role, name, verifierKey, pkcs8 }
  })
  const chosen = new Map((await database.read((db) => db.selectFrom('vault_chosen_key').selectAll().execute())).map(({ role, name }) => [role, name]))
  let place = rows.at(-1)?.place ?? 0
  return {
    signingKeys: () => kept,
    chosenKey: (role) => chosen.get(role) ?? null,
    async add(keys) {
      const first = place + 1
      await database.write((db) => db.insertInto('vault_signing_key').values(keys.map(({ role, name, verifierKey, pkcs8 }, at) =>
        ({ name, place: first + at, role, verifier_key: verifierKey, wrapped: encrypt(master, pkcs8, aboutSigning(verifierKey)) })))
        .onConflict((on) => on.column('name').doUpdateSet((set) => ({ place: set.ref('excluded.place'), role: set.ref('excluded.role'), verifier_key: set.ref('excluded.verifier_key'), wrapped: set.ref('excluded.wrapped') }))).execute())
      place += keys.length
      kept = [...kept, ...keys]
    },
    async removeSigningKey(name) {
      await database.write((db) => db.deleteFrom('vault_signing_key').where('name', '=', name).execute())
      kept = kept.filter((key) => key.name !== name)
    },
    async chooseKey(role, name) {
      await database.write(async (db) => {
        if (name === null) await db.deleteFrom('vault_chosen_key').where('role', '=', role).execute()
        else await db.insertInto('vault_chosen_key').values({ role, name }).onConflict((on) => on.column('role').doUpdateSet({ name })).execute()
      })
      if (name === null) chosen.delete(role)
      else chosen.set(role, name)
    },
  }
}
