/**
 * Pictures in a database: what belongs to a picture and stands in no field (`picture-vault.ts`), each under a key of its own.
 * @module
 */
import type { KeyObject } from 'node:crypto'
import { decrypt, encrypt, newKey } from './cipher.ts'
import { parts, wrapping } from './database-vault.ts'
import type { Database } from './database.ts'
import { VaultClosed } from './faults.ts'
import { unwrapKey } from './key-store.ts'
import { aboutPicture, pictureGeneration, type PictureVault } from './picture-vault.ts'

export function databasePictures(database: Database, master: KeyObject): PictureVault {
  const wrap = wrapping(master)
  return {
    async add(kept) {
      if (kept.length === 0) return
      const made = kept.map(({ statement, bytes }) => {
        const key = newKey()
        return { key: wrap({ statement, generation: pictureGeneration, key }), row: { statement, sealed: encrypt(key, bytes, aboutPicture(statement)) } }
      })
      await database.write(async (db) => {
        // One by one: a proof can have megabytes.
        for (const { key, row } of made) {
          await db.insertInto('vault_statement_key').values(key).onConflict((on) => on.columns(['statement', 'generation']).doUpdateSet((set) => ({ wrapped: set.ref('excluded.wrapped') }))).execute()
          await db.insertInto('vault_picture').values(row).onConflict((on) => on.column('statement').doUpdateSet((set) => ({ sealed: set.ref('excluded.sealed') }))).execute()
        }
      })
    },
    async of(statement) {
      const row = await database.read((db) => db.selectFrom('vault_picture as p').innerJoin('vault_statement_key as k', 'k.statement', 'p.statement').select(['p.sealed', 'k.wrapped'])
        .where('p.statement', '=', statement).where('k.generation', '=', pictureGeneration).executeTakeFirst())
      if (row === undefined) return null
      const plain = decrypt(unwrapKey(row.wrapped, { statement, generation: pictureGeneration }, master), row.sealed, aboutPicture(statement))
      if (plain === null) throw new VaultClosed('opening-unreadable', `the database ${database.name}: what is kept of the picture of statement ${statement} does not open with its key; a row was changed or is damaged`)
      return plain
    },
    async keepOnly(isNeeded) {
      // Key and row came in one transaction and go in one: where there is no row, there is no key.
      const there = (await database.read((db) => db.selectFrom('vault_picture').select('statement').execute())).map(({ statement }) => statement)
      for (const part of parts(there.filter((statement) => !isNeeded(statement)))) await database.write(async (db) => {
        await db.deleteFrom('vault_statement_key').where('statement', 'in', part).where('generation', '=', pictureGeneration).execute()
        await db.deleteFrom('vault_picture').where('statement', 'in', part).execute()
      })
    },
  }
}
