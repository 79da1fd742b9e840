/**
 * References: which statements a statement points to, found by walking the schema of its kind.
 *
 * Shared code never lists the reference fields of a kind; the schema marks them (fields.ts, `references`).
 *
 * @module
 */
import { z } from 'zod'
import { references } from './fields.ts'
import { kinds, type KindName } from './kinds/index.ts'

/** One reference: where it stands (JSON pointer), what it says, and which kinds it may point to (`*`: any). */
export interface Reference {
  readonly path: string
  readonly value: string
  readonly refTo: readonly string[]
}

/** Every string in a reference position of `fields`, in the order of the schema. Takes unchecked values. */
export function referencesOf(kind: KindName, fields: unknown): Reference[] {
  const found: Reference[] = []
  walkOf(kinds[kind].schema)?.(fields, '', (path, value, refTo) => {
    found.push({ path, value, refTo })
    return value
  })
  return found
}

/** `fields` with each reference replaced; used to turn labels into ids. What holds none is not copied. */
export function mapReferences(kind: KindName, fields: unknown, replace: (reference: Reference) => string): unknown {
  return walkOf(kinds[kind].schema)?.(fields, '', (path, value, refTo) => replace({ path, value, refTo })) ?? fields
}

type Visit = (path: string, value: string, refTo: readonly string[]) => string
/** Through a value of one schema; gives the value itself where nothing in it changed. */
type Walk = (value: unknown, path: string, visit: Visit) => unknown

/** Made once for each schema: most fields cannot refer, and a statement is asked at every step of its life. `null`: nothing in it can. */
const walks = new WeakMap<z.core.$ZodType, Walk | null>()

function walkOf(schema: z.core.$ZodType): Walk | null {
  const known = walks.get(schema)
  if (known !== undefined) return known
  const made = makeWalk(schema)
  walks.set(schema, made)
  return made
}

function makeWalk(schema: z.core.$ZodType): Walk | null {
  const target = references.get(schema as z.ZodType)
  if (target !== undefined) return (value, path, visit) => (typeof value === 'string' ? visit(path, value, target.refTo) : value)
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    const inner = walkOf(schema.def.innerType)
    return inner && ((value, path, visit) => (value === null || value === undefined ? value : inner(value, path, visit)))
  }
  if (schema instanceof z.ZodArray) {
    const element = walkOf(schema.element)
    return element && ((value, path, visit) => {
      if (!Array.isArray(value)) return value
      const walked = value.map((each, at) => element(each, `${path}/${at}`, visit))
      return walked.some((each, at) => each !== value[at]) ? walked : value
    })
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return ofOptions(schema.options as readonly z.ZodObject[], schema.def.discriminator)
  return schema instanceof z.ZodObject ? ofFields(schema.shape) : null
}

function ofOptions(options: readonly z.ZodObject[], discriminator: string): Walk | null {
  const byType = new Map(options.flatMap((option) => {
    const walk = walkOf(option)
    return walk === null ? [] : [[(option.shape[discriminator] as z.ZodLiteral | undefined)?.value as unknown, walk] as const]
  }))
  return byType.size === 0 ? null : (value, path, visit) => byType.get(isRecord(value) ? value[discriminator] : undefined)?.(value, path, visit) ?? value
}

function ofFields(shape: Readonly<Record<string, z.core.$ZodType>>): Walk | null {
  const fields = Object.entries(shape).flatMap(([name, field]) => { const walk = walkOf(field); return walk === null ? [] : [[name, walk] as const] })
  if (fields.length === 0) return null
  return (value, path, visit) => {
    if (!isRecord(value)) return value
    let walked = value
    for (const [name, walk] of fields) {
      if (!Object.hasOwn(value, name)) continue
      const each = walk(value[name], `${path}/${name}`, visit)
      if (each === value[name]) continue
      if (walked === value) walked = { ...value }
      walked[name] = each
    }
    return walked
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
