/**
 * Stored statements: what the notes of the log say, as far as their openings are still there.
 * @module
 */
import { invariant, type Json } from '@proofmark/core/bytes'
import { kindOf, parseStatementNote, readDisclosure } from '@proofmark/core/evidence'
import { isKindName, openFields, type AnyStatement } from '@proofmark/core/statements'
import type { Opening } from './vault-reading.ts'

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

/** Fields that a sealed erasure or the list names and whose values are still there, by statement. */
export function erasedButThere(statements: readonly AnyStatement[], listed: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const erased = new Map([...listed].map(([id, paths]) => [id, new Set(paths)]))
  for (const { kind, fields } of statements) if (kind === 'erasure') erased.set(fields.of, new Set([...(erased.get(fields.of) ?? []), ...fields.paths]))
  return new Map(statements.flatMap(({ id, hidden }): [string, string[]][] => {
    const paths = [...(erased.get(id) ?? [])].filter((path) => !hidden.includes(path))
    return paths.length === 0 ? [] : [[id, paths]]
  }))
}
