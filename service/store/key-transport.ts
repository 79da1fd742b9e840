/**
 * Keys that leave the machine: the master key and all that it wraps, as one age file for a recipient or a passphrase.
 *
 * A backup without it is noise; it without a backup opens nothing. Kept apart, and the older copies of it destroyed, an erased
 * value is gone from every backup.
 *
 * Format: spec/data-folder.md; age: https://c2sp.org/age
 * @module
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { canonicalText, fromBase64, parseCanonical, toBase64 } from '@proofmark/core/bytes'
import { keySize } from './cipher.ts'
import type { Disk } from './disk.ts'
import { VaultClosed } from './faults.ts'
import { refuseDatabase } from './open-database-vault.ts'
import { masterKey, writeMasterKey } from './master-key.ts'

const format = 'proofmark/keys/v1'

export type Recipient = { readonly recipient: string } | { readonly passphrase: string }
export type Identity = { readonly identity: string } | { readonly passphrase: string }

/** An age file. `passphrase`: of the vault. Throws `VaultClosed`; `recipient` must be one that age knows. */
export async function exportKeys(folder: string, { passphrase, to, disk }: { readonly passphrase: string | null; readonly to: Recipient; readonly disk: Disk }): Promise<Uint8Array> {
  refuseDatabase(folder, 'its keys go with the database; the master key is the file vault/master.key or vault/master.age of this folder')
  const master = await masterKey(folder, { readOnly: true, passphrase, disk })
  return encryptTo(to, canonicalText({ format, keys: toBase64(new Uint8Array(readFileSync(join(folder, 'vault', 'keys.sqlite')))), master: toBase64(master) }))
}

/** An age file. Throws `VaultClosed` for a recipient that age does not know. */
export async function encryptTo(to: Recipient, text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  if ('recipient' in to) addRecipient(encrypter, to.recipient)
  else encrypter.setPassphrase(to.passphrase)
  return encrypter.encrypt(text)
}

function addRecipient(encrypter: Encrypter, recipient: string) {
  try {
    encrypter.addRecipient(recipient)
  } catch (error) {
    throw new VaultClosed('recipient-unknown', `"${recipient}": expected an age recipient such as age1… (${(error as Error).message})`)
  }
}

/** Puts the keys into a folder that has none; there they lie under `passphrase`, or in the clear. Throws `VaultClosed`. */
export async function importKeys(folder: string, file: Uint8Array, { from, passphrase, disk }: { readonly from: Identity; readonly passphrase: string | null; readonly disk: Disk }): Promise<void> {
  refuseDatabase(folder, 'keys are not put over others')
  const keys = join(folder, 'vault', 'keys.sqlite')
  if (existsSync(keys)) throw new VaultClosed('keys-there', `${keys} is there already: keys are not put over others`)
  const { master, bytes } = read(await decryptWith(file, from))
  mkdirSync(join(folder, 'vault'), { recursive: true, mode: 0o700 })
  await writeMasterKey(folder, master, { passphrase, disk })
  disk.replace(keys, bytes)
}

/** What an age file holds. Throws `VaultClosed`. */
export async function decryptWith(file: Uint8Array, from: Identity): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  try {
    if ('identity' in from) decrypter.addIdentity(from.identity)
    else decrypter.addPassphrase(from.passphrase)
    return await decrypter.decrypt(file)
  } catch (error) {
    throw new VaultClosed('keys-closed', `the file of keys does not open with what was given (${(error as Error).message})`)
  }
}

function read(plain: Uint8Array): { master: Uint8Array; bytes: Uint8Array } {
  const parsed = parseCanonical(plain)
  const value: Readonly<Record<string, unknown>> = parsed.ok && typeof parsed.value === 'object' && parsed.value !== null ? { ...parsed.value } : {}
  const [master, bytes] = [value['master'], value['keys']].map((text) => (typeof text === 'string' ? fromBase64(text) : null)) as [Uint8Array | null, Uint8Array | null]
  if (value['format'] !== format || master?.length !== keySize || bytes === null) throw new VaultClosed('keys-unreadable', `the file of keys opens, and holds something else than ${format}`)
  return { master, bytes }
}
