/**
 * Fields that many kinds share: dates, places, quantities, sources, handling, and references to other statements.
 *
 * An absent field is `null`, never missing: every field of a kind is committed when a statement is sealed, so that
 * presence does not leak, and "nobody said" has one form everywhere.
 *
 * @module
 */
import { z } from 'zod'
import { parseEdtf } from '@proofmark/core/dates'

/** Kinds that a reference may point to; the list stands with the field, so forms and checks ask it, not a table. */
export interface RefTarget { readonly refTo: readonly string[] }

/** Which schemas are references, and to what. Read by `reference.ts`. */
export const references = z.registry<RefTarget>()

/**
 * A reference to one statement of the kinds named; `*`: of any. Sealed as an id (128 random bits in lower-case hex), in a file also `#label`.
 *
 * A schema of its own at each call: the registry knows schemas by identity, and one that is shared would have the targets of the last call everywhere.
 */
export const ref = (...kinds: string[]) =>
  z.string().regex(/^[0-9a-f]{32}$/, 'a statement id: 32 lower-case hex digits').register(references, { refTo: kinds })

/** Absent is `null`. */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)
export const maybeRef = (...kinds: string[]) => maybe(ref(...kinds))
export const refs = (...kinds: string[]) => z.array(ref(...kinds)).default([])

/** Longest text of one field: an entry of the log holds 65,535 bytes, but the values lie beside it; this is for readers. */
const longestText = 20_000
export const text = z.string().min(1).max(longestText)
export const maybeText = maybe(text)

/** A date or period in EDTF (ISO 8601-2:2019). */
export const edtf = z.string().superRefine((value, context) => {
  const parsed = parseEdtf(value)
  if (!parsed.ok) context.addIssue({ code: 'custom', message: `a date in EDTF (${parsed.code}: expected ${parsed.expected})`, input: value })
})
export const maybeEdtf = maybe(edtf)

/** ISO 3166-1 alpha-2, or a user-assigned code (XA…) in invented data. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'a country code of two capital letters (ISO 3166-1)')
export const maybeCountry = maybe(country)

/** A place is a point with a precision radius, or words only. A point without precision is refused (GLOSSARY: place-precision). */
export const place = z
  .strictObject({
    text: maybeText,
    lat: maybe(z.number().min(-90).max(90)),
    lon: maybe(z.number().min(-180).max(180)),
    precisionKm: maybe(z.number().positive().max(5000)),
    country: maybeCountry,
  })
  .refine((p) => (p.lat === null) === (p.lon === null), 'both lat and lon, or neither')
  .refine((p) => p.lat === null || p.precisionKm !== null, 'precisionKm: a point needs the radius within which it is known')
export const maybePlace = maybe(place)

/** How a number is meant (GLOSSARY: qualified-quantity). */
export const qualifier = z.enum(['exactly', 'about', 'more-than', 'at-least', 'well-over', 'almost', 'most'])
export const quantity = z.strictObject({ qualifier, value: maybe(z.number().nonnegative()), unit: maybeText })
export const maybeQuantity = maybe(quantity)

/** A source: the document that says so, and where in it. */
export const source = z.strictObject({ document: ref('document'), at: maybeText })
export const sources = z.array(source).default([])

/** Who may see a record. A statement without one is restricted: case data are confidential by default. */
export const handling = z.enum(['open', 'restricted', 'confidential']).default('restricted')

/** A file by its hash: the untouched bytes lie in the blob store. `name` is as it came, and only a label. */
export const blob = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex'),
  size: z.number().int().nonnegative(),
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'a media type such as image/jpeg'),
  name: maybeText,
})

/** Fields that every kind carries. */
export const commonFields = {
  label: maybe(z.string().min(1).max(80).regex(/^[\p{L}\p{N}._:/-]+$/u, 'a label: letters, digits, . _ : / -')),
  case: maybeRef('case'),
  author: maybeRef('party'),
  made: maybeEdtf,
  note: maybeText,
  sources,
  handling,
} as const
