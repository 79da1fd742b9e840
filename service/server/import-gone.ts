/**
 * Gone: statements that an earlier import of the same mapping made, and that no row of this file makes any more. They are named, and nothing is done:
 * that a row was left out says not that it was wrong.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'

export interface Gone { readonly id: StatementId; readonly kind: string; readonly label: string | null; /** Sheet, row and key at the import that made it. */ readonly at: string }

/** Documents of earlier imports: their id is what their file and the mapping's name derive. */
export function isImportDocument(world: World, mapping: string, idOf: Store['derivedId']): ReadonlySet<StatementId> {
  return new Set(world.of('document').flatMap(({ id, fields }) => (fields.blob !== null && idOf(['document', mapping, fields.blob.sha256]) === id ? [id] : [])))
}

export function goneStatements(world: World, documents: ReadonlySet<StatementId>, met: ReadonlySet<StatementId>): Gone[] {
  return world.current.flatMap(({ id, kind, fields }) => {
    const source = kind === 'correction' || kind === 'withdrawal' || met.has(id) ? undefined : fields.sources.find(({ document }) => documents.has(document))
    return source === undefined ? [] : [{ id, kind, label: fields.label, at: source.at ?? '' }]
  })
}
