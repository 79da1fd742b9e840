/**
 * A program that writes batches into a vault until it is killed, and says each that was acknowledged: the first 24 digits of its ids.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { disk } from './disk.ts'
import { openVault } from './vault.ts'

const [folder, database] = process.argv.slice(2)
const vault = await openVault(folder!, { disk, database: database === '' ? null : database! })
for (;;) {
  const name = randomBytes(12).toString('hex')
  const batch = vault.batch(200)
  for (let n = 0; n < 200; n++) {
    const statement = `${name}${String(n).padStart(8, '0')}`
    batch.add(statement, [{ statement, path: '/a', disclosure: randomBytes(300).toString('base64url') }])
  }
  await batch.finish()
  writeSync(1, `${name}\n`)
}
