/**
 * Procedure of a finding: the stages by which it is let out: the latest procedure of its case, or of all cases, that was sealed before the finding was.
 *
 * One that was sealed or changed afterwards does not count for it, since it could have been made for it; it is told. Where none is sealed the
 * built-in one holds: safety is what happens when nobody configures anything.
 * @module
 */
import { worldBefore } from '@proofmark/core/findings'
import type { FieldsOf, Statement, StatementId, World } from '@proofmark/core/statements'

export type Stage = FieldsOf<'procedure'>['stages'][number]
export type Requirement = Stage['requires'][number]

export interface ProcedureOf {
  /** The statement; `null`: the built-in one. */
  readonly statement: StatementId | null
  readonly title: string
  readonly stages: readonly Stage[]
  /** How many persons other than the author must have passed a stage. */
  readonly persons: number
  /** Procedures that were sealed or changed after the finding, and so do not count for it. */
  readonly later: readonly StatementId[]
}

const stage = (id: string, title: string, requires: Stage['requires'], more: Partial<Stage> = {}): Stage => ({ id, title, requires, reviewer: 'other', separateFrom: [], isOptional: false, ...more })

/** Five stages as trackers of arms work: somebody saw it, somebody knew it, somebody asked, somebody doubted, somebody let it out. */
export const builtInProcedure: Pick<ProcedureOf, 'title' | 'stages' | 'persons'> = {
  title: 'Built-in procedure',
  stages: [
    stage('documented', 'Documented', ['photograph', 'documentation']),
    stage('identified', 'Identified', ['transcription', 'identification']),
    stage('traced', 'Traced', ['trace-reply'], { isOptional: true }),
    stage('verified', 'Verified', ['sentences-bound', 'alternatives'], { separateFrom: ['identified'] }),
    stage('cleared', 'Cleared for publication', ['right-of-reply', 'no-confidential'], { separateFrom: ['verified'] }),
  ],
  persons: 2,
}

/** `null`: there is no such finding now. */
export function procedureOf(world: World, finding: StatementId): ProcedureOf | null {
  const found = world.get(finding, 'finding')
  if (found === undefined) return null
  const fits = (each: { fields: { case: StatementId | null } }) => each.fields.case === found.fields.case || each.fields.case === null
  // Withdrawals of later days do not count either: who takes a procedure back does not loosen what was begun under it.
  const then = found.index === null ? world : worldBefore(world, found.index)
  const own = standing(then, found.fields.case)
  const later = world.everOf('procedure').flatMap((statement) => (fits(statement) && found.index !== null && (statement.index === null || statement.index > found.index) ? [statement.id] : []))
  const changed = own === undefined ? [] : world.laterWord(own.id).filter((id) => { const index = world.sealed(id)?.index ?? null; return found.index !== null && (index === null || index > found.index) })
  return { ...procedure(own), later: [...later, ...changed] }
}

/** The one by which a finding of the case would go that was sealed now. */
export const standingProcedure = (world: World, of: StatementId | null): ProcedureOf => procedure(standing(world, of))

/** The latest of the case, or else of all cases. */
const standing = (world: World, of: StatementId | null): Statement<'procedure'> | undefined =>
  world.of('procedure').findLast(({ fields }) => fields.case !== null && fields.case === of) ?? world.of('procedure').findLast(({ fields }) => fields.case === null)

function procedure(own: Statement<'procedure'> | undefined): ProcedureOf {
  const { title, stages, persons } = own?.fields ?? builtInProcedure
  return { statement: own?.id ?? null, title, stages, persons, later: [] }
}
