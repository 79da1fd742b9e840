/**
 * Taxonomy: a named, versioned classification, as data. None is right for all: an item says by which one its class is meant,
 * and a taxonomy says how its classes stand to those of others.
 *
 * Format: spec/taxonomy.md
 * @module
 */
import { z } from 'zod'

/** How a class stands to one of another taxonomy: `narrower`, it is a part of that one; `related`, their lines are drawn elsewhere. */
export const relations = ['same', 'narrower', 'broader', 'related'] as const
export type Relation = (typeof relations)[number]

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
const language = z.string().regex(/^[a-z]{2,3}$/)
const words = z.string().min(1).max(200)

const classSchema = z.strictObject({
  id: name,
  parent: name.nullable(),
  /** By language: the word first, then others that are used for it. */
  names: z.record(language, z.array(words).min(1).max(20)),
  maps: z.array(z.strictObject({ to: z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/), as: z.enum(relations) })).max(50),
})

const taxonomySchema = z.strictObject({
  format: z.literal('proofmark/taxonomy/v1'),
  id: name,
  version: z.int().min(1).max(1_000_000),
  title: words,
  about: z.string().max(2000),
  languages: z.array(language).min(1).max(50),
  /** Nobody has held names and maps against the sources. */
  isUnverified: z.boolean(),
  sources: z.array(z.strictObject({ title: words, url: z.url({ protocol: /^https$/ }).nullable() })).min(1).max(50),
  classes: z.array(classSchema).min(1).max(20_000),
})

export type TaxonomyClass = z.infer<typeof classSchema>
export type Taxonomy = z.infer<typeof taxonomySchema>

export type TaxonomyCode =
  | 'not-a-taxonomy' // another shape than the format's
  | 'class-twice'
  | 'parent-missing' // or a parent that stands behind its class
  | 'language-missing' // a class without a word in the first language

export type ParsedTaxonomy = { readonly ok: true; readonly taxonomy: Taxonomy } | { readonly ok: false; readonly code: TaxonomyCode; readonly at: string; readonly expected: string }

/** A taxonomy from foreign JSON. Never throws. */
export function parseTaxonomy(value: unknown): ParsedTaxonomy {
  const no = (code: TaxonomyCode, at: string, expected: string): ParsedTaxonomy => ({ ok: false, code, at, expected })
  const parsed = taxonomySchema.safeParse(value)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    return no('not-a-taxonomy', `/${path.join('/')}`, message)
  }
  const taxonomy = parsed.data
  const seen = new Set<string>()
  for (const [at, { id, parent, names }] of taxonomy.classes.entries()) {
    if (seen.has(id)) return no('class-twice', `/classes/${at}/id`, `a class that is not there yet; ${id} is`)
    // Parents first: so no class is above itself.
    if (parent !== null && !seen.has(parent)) return no('parent-missing', `/classes/${at}/parent`, `a class that stands before ${id}`)
    if (!Object.hasOwn(names, taxonomy.languages[0]!)) return no('language-missing', `/classes/${at}/names`, `a word in ${taxonomy.languages[0]!}, the first language`)
    seen.add(id)
  }
  return { ok: true, taxonomy }
}

/** What an item's field `taxonomy` says: `items/1`. */
export const taxonomyName = ({ id, version }: Taxonomy): string => `${id}/${version}`

/** The class and those above it, from the class up; empty: it has none such. */
export function ancestorsOf(taxonomy: Taxonomy, id: string): readonly TaxonomyClass[] {
  const found: TaxonomyClass[] = []
  for (let at = classOf(taxonomy, id); at !== null; at = at.parent === null ? null : classOf(taxonomy, at.parent)) found.push(at)
  return found
}

export function classOf(taxonomy: Taxonomy, id: string): TaxonomyClass | null {
  return byId(taxonomy).get(id) ?? null
}

/** The word for a class in a language; where it has none, that of the first language. */
export function wordOf(taxonomy: Taxonomy, { names }: TaxonomyClass, inLanguage: string): string {
  return names[inLanguage]?.[0] ?? names[taxonomy.languages[0]!]![0]!
}

const maps = new WeakMap<Taxonomy, ReadonlyMap<string, TaxonomyClass>>()

function byId(taxonomy: Taxonomy): ReadonlyMap<string, TaxonomyClass> {
  const known = maps.get(taxonomy) ?? new Map(taxonomy.classes.map((each) => [each.id, each]))
  maps.set(taxonomy, known)
  return known
}
