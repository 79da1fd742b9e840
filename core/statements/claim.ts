/**
 * Claim: the typed assertions that a finding may make. What a claim comes to is computed (core/findings), never stated.
 *
 * Days are EDTF days; durations are whole days.
 *
 * @module
 */
import { z } from 'zod'
import { country, maybe, maybeEdtf, maybeRef, ref, refs, text } from './fields.ts'

/** A calendar day, `YYYY-MM-DD`. */
const calendarDay = z.iso.date()

export const claim = z.discriminatedUnion('type', [
  /** From production of the item to its use at most so many days. */
  z.strictObject({ type: z.literal('production-to-use'), item: ref('item'), atMostDays: z.number().int().nonnegative() }),
  /** The item was produced on these days. */
  z.strictObject({ type: z.literal('produced-within'), item: ref('item'), from: maybe(calendarDay), to: maybe(calendarDay) }),
  /** A whole is no older than its youngest part. */
  z.strictObject({ type: z.literal('made-after'), item: ref('item'), day: calendarDay }),
  z.strictObject({ type: z.literal('used-within'), item: ref('item'), from: calendarDay, to: calendarDay }),
  z.strictObject({ type: z.literal('made-in'), item: ref('item'), country }),
  z.strictObject({ type: z.literal('part-of'), item: ref('item'), whole: ref('item') }),
  /** At least so many of these items (a group counts with its least number) were used within these days. */
  z.strictObject({
    type: z.literal('at-least-used'), items: refs('item'), count: z.number().int().positive(), from: calendarDay, to: calendarDay,
  }),
  /** A count or share, as its claimant states it. */
  z.strictObject({ type: z.literal('counted'), quantity: ref('quantity'), atLeast: maybe(z.number().nonnegative()) }),
  /** A transfer, as asserted. On one party's word alone it is no more than possible. */
  z.strictObject({ type: z.literal('supplied'), transfer: ref('transfer'), through: maybeRef('party') }),
  /**
   * A transfer, as stated, would be forbidden by a measure of a register (core/instruments) of this version. That it took place is another claim. `answers`: statements that
   * settle what the register leaves to people: whether items or sides are covered, whether an exception applies.
   */
  z.strictObject({
    type: z.literal('transfer-forbidden'), transfer: ref('transfer'), measure: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/), registerVersion: z.string().max(100),
    answers: z.array(z.strictObject({ condition: z.string().regex(/^(?:items|actors|territory|exception-\d{1,2})$/), by: ref('document', 'identification', 'comparison', 'proceeding') })).max(40).default([]),
  }),
  /**
   * These items are of one lot, or in one sequence of serial numbers: an inference from their marks. `withinSerials`: each at most so many numbers from the next; left out, a usual
   * distance counts, and none is too great.
   */
  z.strictObject({
    type: z.literal('same-lot-or-sequence'), items: z.array(ref('item')).min(2).max(200), shares: z.enum(['lot', 'sequence', 'either']).default('either'),
    withinSerials: maybe(z.number().int().positive().max(1_000_000)),
  }),
  /** The item left authorised hands between these days (EDTF; the outer ones count), and these hands where they are named. */
  z.strictObject({
    type: z.literal('diverted-between'), item: ref('item'), from: maybeEdtf, to: maybeEdtf, lastAuthorised: maybeRef('party'), firstUnauthorised: maybeRef('party'),
  }),
  /** A party said these words. True as words, whatever their content. */
  z.strictObject({ type: z.literal('said'), position: ref('position') }),
])

export type Claim = z.output<typeof claim>

/** A claim of a finding, with the key by which its sentences name it. */
export const keyedClaim = z.strictObject({ key: z.string().regex(/^[a-z0-9-]{1,40}$/, 'a key: a-z, 0-9, -'), claim, text })
