/**
 * Procedure: the stages that a finding passes before it is published, who may pass each, and what must be there first.
 *
 * It is sealed before the work, so that an opponent can see by which rules a finding was let out, and that they were not made for it afterwards.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { text } from '../fields.ts'

const stageId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'a stage: a-z, 0-9, -')

/** What can be asked for before a stage is passed; each is looked up in the statements (core/review). */
export const requirements = ['photograph', 'documentation', 'transcription', 'second-reading', 'identification', 'trace-reply', 'sentences-bound', 'alternatives', 'translation', 'right-of-reply', 'no-confidential'] as const

const stage = z.strictObject({
  id: stageId,
  title: text,
  requires: z.array(z.enum(requirements)).default([]),
  /** `other`: a person other than the author of the finding. */
  reviewer: z.enum(['anyone', 'other']).default('other'),
  /** Stages that the same person must not have passed. */
  separateFrom: z.array(stageId).default([]),
  /** May be left out; then with a reason, by a review that says so. */
  isOptional: z.boolean().default(false),
})

export const procedureKind = statementKind({
  name: 'procedure',
  version: 1,
  says: 'The stages that findings of a case, or of all cases, pass before publication: who may pass each, and what must be there first.',
  fields: {
    title: text,
    stages: z.array(stage).min(1).max(40),
    /** How many persons other than the author must have passed a stage before publication. `0`: one person may publish alone, and that no second has read it is told wherever it is published. */
    persons: z.number().int().min(0).max(10).default(2),
  },
  check: ({ stages }) => {
    const ids = stages.map(({ id }) => id)
    const twice = ids.find((id, at) => ids.indexOf(id) !== at)
    if (twice !== undefined) return { field: '/stages', expected: `each stage once; "${twice}" stands twice` }
    const later = stages.flatMap(({ separateFrom }, at) => separateFrom.filter((id) => { const of = ids.indexOf(id); return of === -1 || of >= at }))[0]
    return later === undefined ? null : { field: '/stages', expected: `separateFrom names stages that stand before it; "${later}" does not` }
  },
})
