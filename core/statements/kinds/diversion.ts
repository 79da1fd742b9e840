/**
 * Diversion: one hypothesis of how items passed from authorised to unauthorised hands. Several stand side by side. `null` for a
 * custodian, a place or a time means that the evidence which was examined does not decide.
 *
 * Items of which there is none have not been examined; that is computed, never stated.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybe, maybeEdtf, maybePlace, maybeRef, maybeText, ref, refs, text } from '../fields.ts'

/** Kinds of diversion; the list stays open: a later kind is added, none is taken away. Names after the literature (docs/GLOSSARY.md). */
export const diversionKinds = z.enum([
  'battlefield-capture', 'state-sponsored', 'weak-stockpile-security', 'state-collapse', 'unauthorised-retransfer', 'in-transit', 'forged-end-use',
  'leakage-national-forces', 'theft-civilian', 'component-acquisition', 'undetermined', 'not-applicable',
])

/** A statement and what it says for or against the hypothesis. */
const bearing = z.strictObject({ statement: ref('*'), says: text })

export const diversionKind = statementKind({
  name: 'diversion',
  version: 1,
  says: 'One hypothesis of how items left authorised hands: kind, stage, between whom, where and when, what supports it and what would exclude it.',
  fields: {
    items: refs('item'),
    diversionKind: diversionKinds,
    diversionStage: z.enum(['pre-export', 'transfer', 'post-delivery', 'undetermined', 'not-applicable']).default('undetermined'),
    lastAuthorised: maybeRef('party'),
    firstUnauthorised: maybeRef('party'),
    place: maybePlace,
    when: maybeEdtf,
    status: z.enum(['proposed', 'preferred', 'less-likely', 'rejected']).default('proposed'),
    confidence: maybe(z.enum(['low', 'moderate', 'high'])),
    supports: z.array(bearing).default([]),
    against: z.array(bearing).default([]),
    /** What, if it were found, would exclude the hypothesis. */
    wouldExclude: z.array(text).default([]),
    alternatives: z.array(z.strictObject({ diversionKind: diversionKinds, whyNot: text })).default([]),
    by: maybeRef('party'),
    reason: maybeText,
  },
  check: (diversion) =>
    diversion.items.length === 0
      ? { field: '/items', expected: 'at least one item' }
      : diversion.diversionKind !== 'undetermined' && diversion.diversionKind !== 'not-applicable' && diversion.supports.length === 0
        ? { field: '/supports', expected: 'at least one statement that supports the kind, or the kind undetermined' }
        : diversion.status === 'rejected' && diversion.reason === null
          ? { field: '/reason', expected: 'why the hypothesis is rejected' }
          : null,
})
