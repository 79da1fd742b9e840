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
  walk(kinds[kind].schema, fields, '', (path, value, refTo) => {
    found.push({ path, value, refTo })
    return value
  })
  return found
}

/** `fields` with each reference replaced; used to turn labels into ids. */
export function mapReferences(kind: KindName, fields: unknown, replace: (reference: Reference) => string): unknown {
  return walk(kinds[kind].schema, fields, '', (path, value, refTo) => replace({ path, value, refTo }))
}

type Visit = (path: string, value: string, refTo: readonly string[]) => string

function walk(schema: z.core.$ZodType, value: unknown, path: string, visit: Visit): unknown {
  if (!mayRefer(schema)) return value
  const target = references.get(schema as z.ZodType)
  if (target !== undefined) return typeof value === 'string' ? visit(path, value, target.refTo) : value
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return value === null || value === undefined ? value : walk(schema.def.innerType, value, path, visit)
  }
  if (schema instanceof z.ZodArray) {
    return Array.isArray(value) ? value.map((each, at) => walk(schema.element, each, `${path}/${at}`, visit)) : value
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const type = isRecord(value) ? value[schema.def.discriminator] : undefined
    const option = (schema.options as z.ZodObject[]).find(
      (o) => (o.shape[schema.def.discriminator] as z.ZodLiteral | undefined)?.value === type,
    )
    return option === undefined ? value : walk(option, value, path, visit)
  }
  if (schema instanceof z.ZodObject && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => {
        const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined
        return [name, field === undefined ? each : walk(field, each, `${path}/${name}`, visit)]
      }),
    )
  }
  return value
}

/** Most fields cannot refer, and a statement is asked at every step of its life. */
const judged = new WeakMap<z.core.$ZodType, boolean>()

/** Whether a reference can stand anywhere in a value of the schema. No schema of ours holds itself. */
function mayRefer(schema: z.core.$ZodType): boolean {
  const known = judged.get(schema)
  if (known !== undefined) return known
  const may = references.has(schema as z.ZodType) || partsOf(schema).some(mayRefer)
  judged.set(schema, may)
  return may
}

function partsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return [schema.def.innerType]
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options
  return schema instanceof z.ZodObject ? Object.values(schema.shape) : []
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
