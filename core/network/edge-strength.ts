/**
 * Edge strength: how well the statements of one edge bear it: whether somebody accepted one of them, and on how many lines of evidence that do not rest on each other.
 * @module
 */
import type { AnyStatement, SameRecords, StatementId, World } from '@proofmark/core/statements'
import type { Strength } from './network.ts'

/** `stated`: proposed, or of a kind that nobody judges. */
export type Standing = 'accepted' | 'stated' | 'doubted'

export interface Borne { readonly standing: Standing; readonly lines: readonly string[] }

/** Stated and accepted statements count together: two sources are two, though only one of them was judged. */
export function strengthOf(statements: readonly Borne[]): Strength {
  const sound = statements.filter(({ standing }) => standing !== 'doubted')
  if (sound.length === 0) return 'doubted'
  const lines = new Set(sound.flatMap((each) => each.lines)).size
  if (lines === 0) return 'without-source'
  const isAccepted = sound.some(({ standing }) => standing === 'accepted')
  return isAccepted ? (lines > 1 ? 'accepted-by-several' : 'accepted-by-one') : lines > 1 ? 'stated-by-several' : 'stated-by-one'
}

/** `null`: rejected, and no edge. */
export function standingOf(status: 'proposed' | 'preferred' | 'accepted' | 'less-likely' | 'rejected' | 'undetermined'): Standing | null {
  if (status === 'rejected') return null
  return status === 'accepted' || status === 'preferred' ? 'accepted' : status === 'proposed' ? 'stated' : 'doubted'
}

/**
 * Lines of evidence of statements: the documents that they cite, each followed to the document that it rests on in the end, so that a source and its
 * copies count once; where a statement cites none, whom it names as the one who says so.
 */
export function evidenceLines(world: World, same: SameRecords): (statement: AnyStatement) => readonly string[] {
  const origins = new Map<StatementId, StatementId>()
  /** What one rests on, of all records of the document; the lowest where they differ, so that several stay one line. */
  const below = (id: StatementId): StatementId | null =>
    same.group(id).records.map((each) => world.get(each, 'document')?.fields.restsOn ?? null).filter((each) => each !== null).map(same.of).filter((each) => each !== id).toSorted()[0] ?? null
  const origin = (document: StatementId): StatementId => {
    const start = same.of(document)
    const path = [start]
    const onPath = new Set(path)
    for (let at = start; ;) {
      const known = origins.get(at)
      const next = known === undefined ? below(at) : null
      // Documents that rest on each other in a circle are one line: the lowest of them speaks for all.
      const end = known ?? (next === null ? at : onPath.has(next) ? path.slice(path.indexOf(next)).toSorted()[0]! : null)
      if (end !== null) { for (const each of path) origins.set(each, end); return end }
      path.push(next!)
      onPath.add(next!)
      at = next!
    }
  }
  return (statement) => {
    const { fields } = statement as { fields: { sources?: readonly { document: StatementId | null }[] | null; documents?: readonly StatementId[] | null; by?: StatementId | null; byText?: string | null; assertedBy?: StatementId | null } }
    const cited = [...(fields.sources ?? []).map(({ document }) => document), ...(statement.kind === 'transfer' ? (fields.documents ?? []) : [])].filter((each) => each !== null)
    if (cited.length > 0) return [...new Set(cited.map((each) => `document ${origin(each)}`))]
    const says = fields.by ?? fields.assertedBy ?? null
    return says !== null ? [`party ${same.of(says)}`] : fields.byText ? [`words ${fields.byText}`] : []
  }
}
