/**
 * Master key: the one key under which all others of a vault are wrapped. With a passphrase it lies there as an age file
 * (scrypt), so that any age program opens it; without one in the clear, for a demonstration on one's own machine.
 *
 * Formats: spec/data-folder.md; age: https://c2sp.org/age
 * @module
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { fromBase64, toBase64 } from '@proofmark/core/bytes'
import { keySize, newKey } from './cipher.ts'
import type { Disk } from './disk.ts'
import { VaultClosed } from './faults.ts'
import { takeLock } from './lock.ts'

const heading = 'proofmark/master-key/v1\n'

/** Power of two of scrypt's cost: 18, as the reference program of age takes (about a second a try). */
const defaultCost = 18

export interface MasterKeyOptions {
  readonly readOnly: boolean
  /** `null`: none was given. */
  readonly passphrase: string | null
  readonly disk: Disk
}

const open = (folder: string) => join(folder, 'vault', 'master.key')
const wrapped = (folder: string) => join(folder, 'vault', 'master.age')

/** Whether the vault asks for a passphrase. A key in the clear goes before a wrapped one: its wrapping was cut short. */
export const isLocked = (folder: string): boolean => !existsSync(open(folder)) && existsSync(wrapped(folder))

/** Makes the key at first use. Throws `VaultClosed`. */
export async function masterKey(folder: string, { readOnly, passphrase, disk }: MasterKeyOptions): Promise<Uint8Array> {
  if (existsSync(open(folder))) return keyOf(readFileSync(open(folder), 'utf8'), open(folder))
  if (existsSync(wrapped(folder))) {
    if (passphrase === null) throw new VaultClosed('passphrase-missing', `${wrapped(folder)} is locked: give its passphrase with --passphrase-file FILE, or type it when asked. "proofmark log checkpoint", "log consistency", "log compare" and "log audit --log-only" need none`)
    return keyOf(await unwrap(readFileSync(wrapped(folder)), passphrase, wrapped(folder)), wrapped(folder))
  }
  if (readOnly || ['keys.sqlite', 'openings.sqlite'].some((name) => existsSync(join(folder, 'vault', name)))) throw new VaultClosed('master-key-missing', `there is neither ${open(folder)} nor ${wrapped(folder)}: without it nothing in the vault can be read. Restore it from a backup`)
  const key = newKey()
  await writeMasterKey(folder, key, { passphrase, disk })
  return key
}

/** Into a vault that has none yet. */
export async function writeMasterKey(folder: string, key: Uint8Array, { passphrase, disk, cost = defaultCost }: Omit<MasterKeyOptions, 'readOnly'> & { readonly cost?: number }): Promise<void> {
  if (passphrase === null) disk.replace(open(folder), textOf(key))
  else disk.replace(wrapped(folder), await wrap(key, passphrase, cost))
}

/**
 * Sets, changes or, with `null`, takes away the passphrase. What was derived goes too: it holds values in the clear, and is made
 * again where it belongs. Throws `VaultClosed` when the present one is wrong, `StoreLocked` while somebody writes.
 */
export async function changePassphrase(folder: string, { passphrase, next, disk, now, cost = defaultCost }: Omit<MasterKeyOptions, 'readOnly'> & { readonly next: string | null; readonly now: Date; readonly cost?: number }): Promise<void> {
  const lock = takeLock(folder, now)
  try {
    await rewrap(folder, { passphrase, next, disk, cost })
    rmSync(join(folder, 'index'), { recursive: true, force: true })
  } finally {
    lock.release()
  }
}

async function rewrap(folder: string, { passphrase, next, disk, cost }: Omit<MasterKeyOptions, 'readOnly'> & { readonly next: string | null; readonly cost: number }): Promise<void> {
  const key = await masterKey(folder, { readOnly: true, passphrase, disk })
  if (next === null) {
    disk.replace(open(folder), textOf(key))
    disk.remove(wrapped(folder))
  } else {
    disk.replace(wrapped(folder), await wrap(key, next, cost))
    disk.remove(open(folder))
  }
}

/** The key as an age file for a passphrase. */
export async function wrap(key: Uint8Array, passphrase: string, cost = defaultCost): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(cost)
  return encrypter.encrypt(textOf(key))
}

async function unwrap(file: Uint8Array, passphrase: string, path: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(file, 'text')
  } catch (error) {
    throw new VaultClosed('passphrase-wrong', `${path} does not open with this passphrase (${(error as Error).message})`)
  }
}

const textOf = (key: Uint8Array): Uint8Array => new TextEncoder().encode(`${heading}${toBase64(key)}\n`)

function keyOf(text: string, path: string): Uint8Array {
  const key = text.startsWith(heading) && text.endsWith('\n') ? fromBase64(text.slice(heading.length, -1)) : null
  if (key === null || key.length !== keySize) throw new VaultClosed('master-key-unreadable', `${path}: expected "${heading.trim()}" and ${keySize} bytes in base64`)
  return key
}
