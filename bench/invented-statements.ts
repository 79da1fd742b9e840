/**
 * Invented statements: a world made in memory, statement by statement, the same at each run.
 * @module
 */
import type { AnyStatement } from '@proofmark/core/statements'

/** `add` gives the id of the statement; what every kind has is absent unless `fields` says it. */
export function inventedStatements(): { readonly statements: AnyStatement[]; add(kind: string, fields: object): string } {
  const statements: AnyStatement[] = []
  const common = { label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open' }
  return {
    statements,
    add(kind, fields) {
      const id = (statements.length + 1).toString(16).padStart(32, '0')
      statements.push({ id, kind, version: 1, index: statements.length, hidden: [], fields: { ...common, ...fields } } as unknown as AnyStatement)
      return id
    },
  }
}
