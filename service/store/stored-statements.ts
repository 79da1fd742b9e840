/**
 * Stored statements: what the notes of the log say, as far as their openings are still there.
 * @module
 */
import { invariant, type Json } from '@proofmark/core/bytes'
import { kindOf, parseStatementNote, readDisclosure } from '@proofmark/core/evidence'
import { isKindName, openFields, type AnyStatement } from '@proofmark/core/statements'
import type { ShelfLog } from './shelf.ts'
import type { Opening } from './vault-reading.ts'
import type { Vault } from './vault.ts'

/** Values that are left out though they may still be in the vault: paths by statement. */
export type Gone = ReadonlyMap<string, readonly string[]>

/** From log and vault, which is asked for these alone. */
export async function statementsOf(vault: Pick<Vault, 'openings'>, notes: readonly Uint8Array[], firstIndex: number, gone: Gone = new Map()): Promise<AnyStatement[]> {
  const openings = await vault.openings(readStatements(notes, [], firstIndex).map(({ id }) => id))
  return readStatements(notes, openings.filter(({ statement, path }) => gone.get(statement)?.includes(path) !== true), firstIndex)
}

/** Entries of a log; all of them are there. */
export const notesOf = (log: ShelfLog, from: number, to: number): Uint8Array[] => Array.from({ length: to - from }, (_, n) => log.entry(from + n)!)

/** Statements at these places, without what is gone of each. */
export async function renewedAt(log: ShelfLog, vault: Pick<Vault, 'openings'>, places: readonly number[], gone: Gone): Promise<AnyStatement[]> {
  const renewed: AnyStatement[] = []
  for (const place of places) renewed.push(...await statementsOf(vault, notesOf(log, place, place + 1), place, gone))
  return renewed
}

/** Statements from their notes and those of their openings that are still there. */
export function readStatements(notes: readonly Uint8Array[], openings: readonly Opening[], firstIndex: number): AnyStatement[] {
  const values = new Map<string, Map<string, Json>>()
  for (const { statement, path, disclosure } of openings) {
    const opened = readDisclosure(disclosure)
    invariant(opened !== null && opened.path === path, 'the vault holds disclosures of their own paths')
    const known = values.get(statement)
    if (known === undefined) values.set(statement, new Map([[path, opened.value]]))
    else known.set(path, opened.value)
  }
  return notes.flatMap((note, at) => {
    const parsed = parseStatementNote(note)
    invariant(parsed.ok, 'the log holds statement notes')
    const kind = kindOf(parsed.body)
    invariant(isKindName(kind), `the kind ${kind} is known`)
    const { fields, hidden } = openFields(kind, values.get(parsed.body.id) ?? new Map())
    return [{ id: parsed.body.id, kind, version: Number(parsed.body.k.split('/')[1]), index: firstIndex + at, fields, hidden } as unknown as AnyStatement]
  })
}

/** Fields that a sealed erasure or the list names, by statement. */
export function erasedFields(statements: Iterable<AnyStatement>, listed: Gone): Map<string, string[]> {
  const erased = new Map([...listed].map(([id, paths]) => [id, new Set(paths)]))
  for (const { kind, fields } of statements) if (kind === 'erasure') erased.set(fields.of, new Set([...(erased.get(fields.of) ?? []), ...fields.paths]))
  return new Map([...erased].map(([id, paths]) => [id, [...paths]]))
}

/** Those of them whose values are still there: shown, or in the vault where it is asked. */
export function stillThere(erased: Gone, find: (id: string) => AnyStatement | undefined, inVault: readonly Opening[] = []): Map<string, string[]> {
  const kept = new Set(inVault.map(({ statement, path }) => `${statement} ${path}`))
  return new Map([...erased].flatMap(([id, paths]): [string, string[]][] => {
    const still = paths.filter((path) => kept.has(`${id} ${path}`) || find(id)?.hidden.includes(path) === false)
    return still.length === 0 ? [] : [[id, still]]
  }))
}
