/**
 * Claim: the typed assertions that a finding may make. What a claim comes to is computed (core/findings), never stated.
 *
 * Days are EDTF days; durations are whole days.
 *
 * @module
 */
import { z } from 'zod'
import { parseTranscription } from '@proofmark/core/marks'
import { country, maybe, maybeCountry, maybeEdtf, maybeRef, maybeText, ref, refs, text } from './fields.ts'
import { identificationKind } from './kinds/identification.ts'
import { roleKind } from './kinds/role.ts'

/** A calendar day, `YYYY-MM-DD`. */
const calendarDay = z.iso.date()

/** `maker`: as identified, which is often only the name on the mark. Who owns the brand and who fabricated are never mixed. */
export const makerRoles = ['fabricator', 'brand-owner', 'maker'] as const

/** Who, by record or by the words of a source. */
const who = () => ({ party: maybeRef('party'), name: maybeText })
const isOneOf = <T>(...values: readonly (T | null)[]) => values.filter((value) => value !== null).length === 1
const oneMaker = 'one of the two: a party, or a name where there is no record of the party'

/** A country, or a circle: a point, and how many kilometres from it at most. */
const zone = () => ({ country: maybeCountry, near: maybe(z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), km: z.number().positive().max(5000) })) })
const oneZone = 'one of the two: a country, or near: a point with lat, lon and km'

const { level } = identificationKind.schema.shape
const identified = () => ({ level, value: text, taxonomy: maybeText })
const days = () => ({ from: calendarDay, to: calendarDay })

/** `?`, `*` and `[38]` stand for what the claim leaves open; doubt and withholding are a reader's and a publisher's, not a claimant's. */
const markText = z.string().min(1).max(500).superRefine((value, context) => {
  const parsed = parseTranscription(value)
  if (!parsed.ok) return context.addIssue({ code: 'custom', message: `the text of a mark (${parsed.code}: expected ${parsed.expected})`, input: value })
  if (parsed.cells.some(({ kind }) => kind === 'uncertain' || kind === 'masked')) context.addIssue({ code: 'custom', message: 'the text of a mark without { } and ■: write ? for a place that the claim leaves open, \\{ for the sign itself', input: value })
})

/** What may be asked of each item that is counted: a claim of one item without the item. */
const condition = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('item-class'), itemClass: text }),
  z.strictObject({ type: z.literal('part-of'), whole: ref('item') }),
  z.strictObject({ type: z.literal('made-in'), country }),
  z.strictObject({ type: z.literal('made-by'), role: z.enum(makerRoles), ...who() }).refine(({ party, name }) => isOneOf(party, name), oneMaker),
  z.strictObject({ type: z.literal('identified-as'), ...identified() }),
  z.strictObject({ type: z.literal('produced-within'), from: maybe(calendarDay), to: maybe(calendarDay) }),
  z.strictObject({ type: z.literal('used-within'), ...days() }),
  z.strictObject({ type: z.literal('recovered-within'), ...days() }),
  z.strictObject({ type: z.literal('used-at'), ...zone() }).refine(({ country, near }) => isOneOf<unknown>(country, near), oneZone),
  z.strictObject({ type: z.literal('recovered-at'), ...zone() }).refine(({ country, near }) => isOneOf<unknown>(country, near), oneZone),
])

export type ItemCondition = z.output<typeof condition>

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
  /** Who has this part in the making of the item. */
  z.strictObject({ type: z.literal('made-by'), item: ref('item'), role: z.enum(makerRoles), ...who() }).refine(({ party, name }) => isOneOf(party, name), oneMaker),
  /** On each of these items, or on so many objects of them, stands a mark that reads so, in the notation of a transcription; `where`: at this position and not elsewhere. */
  z.strictObject({ type: z.literal('bears-mark'), items: z.array(ref('item')).min(1).max(200), mark: markText, where: maybeText, least: maybe(z.number().int().positive()) }),
  z.strictObject({ type: z.literal('identified-as'), item: ref('item'), ...identified() }),
  /** A party has this role of an item, a transfer, a paper or a craft; others may have it too. */
  z.strictObject({
    type: z.literal('has-role'), party: ref('party'), of: ref('item', 'transfer', 'document', 'craft'),
    role: roleKind.schema.shape.role.exclude(['headquarters', 'place-of-fabrication', 'other']),
  }),
  z.strictObject({ type: z.literal('used-at'), item: ref('item'), ...zone() }).refine(({ country, near }) => isOneOf<unknown>(country, near), oneZone),
  z.strictObject({ type: z.literal('recovered-at'), item: ref('item'), ...zone() }).refine(({ country, near }) => isOneOf<unknown>(country, near), oneZone),
  z.strictObject({ type: z.literal('recovered-within'), item: ref('item'), ...days() }).refine(({ from, to }) => from <= to, 'from no later than to'),
  /** At least so many of these items such that all conditions hold of each. */
  z.strictObject({
    type: z.literal('at-least'), items: z.array(ref('item')).min(1).max(5000), count: z.number().int().positive(), suchThat: z.array(condition).min(1).max(10),
  }),
  /** Judged to be an entry of a list; `on`: of the list as it was on this day, `null` for whichever day. */
  z.strictObject({ type: z.literal('listed'), party: ref('party', 'craft'), list: text, entry: text, on: maybe(calendarDay) }),
  /** Two records are of one object. */
  z.strictObject({ type: z.literal('same-object'), a: ref('item'), b: ref('item') }).refine(({ a, b }) => a !== b, 'two records'),
  z.strictObject({ type: z.literal('same-party'), a: ref('party'), b: ref('party') }).refine(({ a, b }) => a !== b, 'two records'),
  /** A way is recorded by which a part came from who has this role into the weapon, through this party. It says what is recorded, and nothing of what anybody knew. */
  z.strictObject({ type: z.literal('in-network'), party: ref('party'), weapon: ref('item'), from: z.enum(['fabricator', 'brand-owner', 'distributor']).default('fabricator') }),
  /** No gap in the custody of this evidence from one hand to the other; `null`: from its documentation, to the last hand recorded. */
  z.strictObject({ type: z.literal('custody'), of: ref('item', 'photo', 'document'), from: maybeRef('party'), to: maybeRef('party') }),
  z.strictObject({ type: z.literal('held-by'), of: ref('item', 'photo', 'document'), party: ref('party'), on: calendarDay }),
])

export type Claim = z.output<typeof claim>

/** A claim of a finding, with the key by which its sentences name it. */
export const keyedClaim = z.strictObject({ key: z.string().regex(/^[a-z0-9-]{1,40}$/, 'a key: a-z, 0-9, -'), claim, text })
