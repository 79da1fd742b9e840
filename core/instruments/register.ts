/**
 * Register: what instruments forbid, allow to enforce, and have watched, and when, as versioned data with a source for each row.
 *
 * Three clocks, never mixed: a prohibition, an authority to enforce it and the mandate of a panel begin and end each on its own. A field that nobody held against the
 * text of its instrument is named in `unverified`. It is reference data and no legal advice: the text of an instrument rules.
 *
 * Format: spec/instruments.md
 * @module
 */
import { z } from 'zod'
import { parseEdtf } from '@proofmark/core/dates'

export const registerFormat = 'proofmark/instruments/v1'

export const clocks = ['prohibition', 'enforcement-authority', 'panel-mandate'] as const
export type Clock = (typeof clocks)[number]

export const directions = ['to', 'from', 'both'] as const
export const untilKinds = ['open-ended', 'fixed', 'ended', 'superseded', 'unknown'] as const
/** `check-renewal`: a term was stated, and no later renewal is recorded. */
export const statuses = ['in-force', 'ended', 'superseded', 'disputed', 'check-renewal', 'unknown'] as const

/**
 * Whom a measure asks about on its side: `anyone` in the territory; `non-governmental`: whoever is not the State; `listed`: who stands on a list;
 * `words`: what its words say, which people decide.
 */
export const actorTests = ['anyone', 'non-governmental', 'listed', 'words'] as const

/** Fields that can be named as unverified. */
export const checkedFields = ['paragraph', 'adopted.date', 'from', 'until', 'status', 'direction', 'items', 'actors', 'territory', 'exceptions'] as const
export type CheckedField = (typeof checkedFields)[number]

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
const words = z.string().min(1).max(600)
const date = z.string().max(60).refine((text) => parseEdtf(text).ok, 'a date in EDTF')
const parties = z.array(z.string().min(1).max(100)).max(100)
const sourceIds = z.array(id).min(1).max(30)

// JSON has a zero below zero, which would print back as another.
const count = z.int().min(0).refine((n) => !Object.is(n, -0), 'a count').nullable()

const vote = z.strictObject({
  for: count, against: count, abstaining: count,
  /** Where the figures are not recorded. */
  words: words.nullable(),
  againstBy: parties, vetoBy: parties, abstained: parties,
})

/**
 * Which items: `arms`: all arms and related materiel; `classes`: those, as `taxonomy:class`; `words`: what its words say. `isComplete`: what is in none of the classes is not meant.
 */
const items = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal('arms'), words }),
  z.strictObject({ test: z.literal('classes'), words, classes: z.array(z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/)).min(1).max(100), isComplete: z.boolean() }),
  z.strictObject({ test: z.literal('words'), words }),
])

const exception = z.strictObject({
  words,
  /** `null`: as long as the measure itself. */
  from: date.nullable(), until: date.nullable(),
  by: words.nullable(), endedBy: words.nullable(),
  /** Items that it takes out whoever has them; empty: people decide. */
  classes: z.array(z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/)).max(100),
  sources: sourceIds,
})

const measure = z.strictObject({
  id, regime: id,
  instrument: words,
  /** `null`: not recorded here. */
  paragraph: z.string().min(1).max(80).nullable(),
  adopted: z.strictObject({ date, vote: vote.nullable() }),
  clock: z.enum(clocks),
  direction: z.enum(directions),
  /** `false`: a sectoral measure kept for completeness, such as one on coal or on fuel. */
  isOfArms: z.boolean(),
  items,
  actors: z.strictObject({ test: z.enum(actorTests), words }),
  /** `null`: bound to no territory. `isWhole`: the whole of these countries, not a part. */
  territory: z.strictObject({ countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1).max(50), isWhole: z.boolean(), words }).nullable(),
  obliged: parties.min(1),
  exceptions: z.array(exception).max(30),
  /** `null`: not recorded; may be later than the adoption. */
  from: date.nullable(),
  /** `null`: open-ended, unless `untilKind` is `unknown`. */
  until: date.nullable(),
  untilKind: z.enum(untilKinds),
  status: z.enum(statuses),
  supersededBy: id.nullable(),
  disputedBy: parties, assertedBy: parties,
  note: words.nullable(),
  unverified: z.array(z.enum(checkedFields)).max(checkedFields.length),
  sources: sourceIds,
})

const event = z.strictObject({
  id, date,
  type: z.enum(['vote', 'veto', 'entry-into-force', 'expiry', 'mandate-end', 'procedure-triggered', 'disputed-effect', 'body-created']),
  instrument: words.nullable(),
  result: z.enum(['adopted', 'not-adopted', 'ended']).nullable(),
  vote: vote.nullable(),
  words,
  affects: z.array(id).max(50),
  sources: sourceIds,
})

const source = z.strictObject({
  id,
  publisher: words,
  url: z.url({ protocol: /^https?$/ }).max(1000),
  /** Of publication. */
  date: date.nullable(),
  kind: z.string().regex(/^[a-z]+(-[a-z]+){0,3}$/),
  /** The day up to which it was read. */
  read: z.iso.date(),
  note: words.nullable(),
})

export const registerSchema = z.strictObject({
  format: z.literal(registerFormat),
  /** Name and number: `works-regional/1`. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}\/[1-9][0-9]{0,5}$/),
  /** The day up to which its rows were kept. */
  asOf: z.iso.date(),
  title: words,
  regimes: z.array(z.strictObject({ id, name: words, committee: words.nullable() })).min(1).max(1000),
  measures: z.array(measure).min(1).max(10_000),
  events: z.array(event).max(10_000),
  disagreements: z.array(z.strictObject({ id, about: z.array(id).max(50), words, sources: sourceIds })).max(10_000),
  sources: z.array(source).min(1).max(10_000),
})

export type Register = z.infer<typeof registerSchema>
export type Regime = Register['regimes'][number]
export type Measure = z.infer<typeof measure>
export type Exception = z.infer<typeof exception>
export type Vote = z.infer<typeof vote>
export type RegisterEvent = z.infer<typeof event>
export type RegisterSource = z.infer<typeof source>
export type Disagreement = Register['disagreements'][number]
