/**
 * Sources: which documents what is counted rests on, as notes on the sample, with what the documents are noted to leave out.
 * @module
 */
import type { AnyStatement, StatementId, World } from '@proofmark/core/statements'
import { note, type Note } from './figure.ts'

/** Documents that are named one by one; of more only the number. */
const mostNamed = 20

/** The documents that most rest on first. */
export function sourceNotes(world: World, counted: Iterable<AnyStatement>): Note[] {
  const counts = new Map<StatementId, number>()
  for (const { fields } of counted) for (const document of new Set(fields.sources.map((source) => source.document))) counts.set(document, (counts.get(document) ?? 0) + 1)
  const documents = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const named = documents.slice(0, mostNamed).flatMap(([id, count]) => {
    const fields = world.get(id, 'document')?.fields
    const title = [fields?.publisher, fields?.title].filter((part) => part !== null && part !== undefined).join(': ')
    return [note('source-document', { count, title: title === '' ? (fields?.label ?? id) : title }), ...(fields === undefined || fields.note === null ? [] : [note('source-note', { text: fields.note })])]
  })
  return documents.length > mostNamed ? [...named, note('more-documents', { count: documents.length - mostNamed })] : named
}
