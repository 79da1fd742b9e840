/**
 * Checked rows: what the tables hold of some entries of the log, made from log and vault, each entry checked on the way: its bytes against the tile of hashes,
 * its signature against the keys that were valid at its place, its openings against the digests that it commits to.
 *
 * Each note is parsed once and each opening decrypted once. What needs the whole log (the running numbers of devices, who may sign what) an audit tells.
 * @module
 */
import type { SQLInputValue } from 'node:sqlite'
import { equalBytes, invariant, type Json } from '@proofmark/core/bytes'
import { disclosureDigest, isValidAt, kindOf, parseStatementNote, readDisclosure, type HistoricKey } from '@proofmark/core/evidence'
import { leafHash, verifyNote } from '@proofmark/core/log'
import { isKindName, openFields, type AnyStatement } from '@proofmark/core/statements'
import { StoreDamaged, VaultClosed, type DamageCode } from './faults.ts'
import { asSealed, insertStatements, type ProjectionTables } from './projection-rows.ts'
import { noteHash, type DeviceState } from './sealing.ts'
import type { OpeningsReader } from './vault-reading.ts'

export type ValidKey = Pick<HistoricKey, 'verifierKey' | 'role' | 'from' | 'closedAt'>

/** Rows of one table, all with the same columns. */
export interface TableRows { readonly table: keyof ProjectionTables; readonly columns: readonly string[]; readonly rows: SQLInputValue[][] }

export interface CheckedRows {
  readonly first: number
  readonly count: number
  readonly tables: readonly TableRows[]
  /** Where each device that signed one of them stands after it. */
  readonly devices: readonly (readonly [name: string, state: DeviceState])[]
}

export interface SealedEntries { readonly first: number; readonly entries: readonly Uint8Array[]; /** From the tile of the log. */ readonly hashes: readonly Uint8Array[] }

/** Throws `StoreDamaged` for the first entry that does not check, `VaultClosed` for openings that do not open with their key. */
export async function checkedRows({ first, entries, hashes }: SealedEntries, keys: readonly ValidKey[], openingsOf: OpeningsReader['openingsOf']): Promise<CheckedRows> {
  const notes = entries.map((entry, at) => {
    if (hashes[at] === undefined || !equalBytes(leafHash(entry), hashes[at])) unsound('entry-damaged', first + at, 'its bytes are not those that were sealed')
    const parsed = parseStatementNote(entry)
    return parsed.ok ? parsed : unsound('note-unreadable', first + at, `no statement note (${parsed.code})`)
  })
  const kept = await openingsOf(notes.map(({ body }) => body.id))
  const devices = new Map<string, DeviceState>()
  const tables = new Map<string, TableRows>()
  let valid: readonly string[] = []
  let validUntil = first
  for (const [at, { note, body }] of notes.entries()) {
    const index = first + at
    if (index >= validUntil) {
      valid = keys.filter((key) => key.role !== 'log' && isValidAt(key, index)).map(({ verifierKey }) => verifierKey)
      validUntil = Math.min(...keys.flatMap(({ from, closedAt }) => [from, closedAt ?? Infinity]).filter((change) => change > index))
    }
    const verified = verifyNote(note, valid)
    if (!verified.ok) unsound('note-signature', index, `no signature by a key that is valid here (${verified.code})`)
    const { openings, isUnreadable } = placed(index, () => kept(body.id))
    if (isUnreadable) unsound('opening-unreadable', index, `the vault has no key for the openings of statement ${body.id}: they are of an older copy than the keys`)
    const values = new Map<string, Json>()
    for (const { path, disclosure } of openings) {
      if (disclosureDigest(disclosure) !== body.d[path]) unsound('opening-differs', index, `what the vault holds of ${path} of statement ${body.id} is not what was sealed`)
      const opened = readDisclosure(disclosure)
      invariant(opened !== null && opened.path === path, 'what was sealed is a disclosure of its own path')
      values.set(path, opened.value)
    }
    const kind = kindOf(body)
    if (!isKindName(kind)) unsound('note-unreadable', index, `the kind ${kind} is not known here`)
    const statement = { id: body.id, kind, version: Number(body.k.slice(kind.length + 1)), index, ...openFields(kind, values) } as unknown as AnyStatement
    insertStatements((table, row) => {
      const known = tables.get(table)
      if (known === undefined) tables.set(table, { table, columns: Object.keys(row), rows: [Object.values(row) as SQLInputValue[]] })
      else known.rows.push(Object.values(row) as SQLInputValue[])
    }, [asSealed(statement)])
    devices.set(note.signatures[0]!.name, { n: body.n + 1, p: noteHash(entries[at]!) })
  }
  return { first, count: entries.length, tables: [...tables.values()], devices: [...devices] }
}

/** What the vault says of one statement, with its place in the log. */
function placed<T>(index: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof VaultClosed ? new VaultClosed(error.code, `entry ${index}: ${error.message}`) : error
  }
}

function unsound(code: DamageCode, index: number, found: string): never {
  throw new StoreDamaged(code, `entry ${index}: ${found}. The tables were left as they are. "proofmark log audit" lists all that is wrong; restore a backup`)
}
