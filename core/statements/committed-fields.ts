/**
 * Committed fields: the values of a statement by JSON pointer, one for each field that can be shown or withheld alone.
 *
 * A record of fixed shape (a place, a quantity, a file) opens into its own fields; a list is one field, so that its
 * length does not leak. Absent fields are there too, as `null` (DESIGN: presence must not leak).
 *
 * @module
 */
import { z } from 'zod'
import type { Json } from '@proofmark/core/bytes'
import { kinds, type KindName } from './kinds/index.ts'

/** All paths that a kind commits, in the order of its schema, such as `/place/lat`. */
export function committedPaths(kind: KindName): readonly string[] {
  const known = pathsOf.get(kind) ?? leaves(kinds[kind].schema, '')
  pathsOf.set(kind, known)
  return known
}

/** Schemas do not change while a program runs. */
const pathsOf = new Map<KindName, readonly string[]>()

/** Path → value for every committed path of the kind; `fields` must be valid for it. */
export function commitFields(kind: KindName, fields: object): Map<string, Json> {
  return new Map(committedPaths(kind).map((path) => [path, at(fields, path)]))
}

/**
 * The fields again, from those values that are known. A path that is missing (withheld or erased) reads as `null`, or
 * as an empty list where the kind has a list; it is named in `hidden`.
 */
export function openFields(kind: KindName, known: ReadonlyMap<string, Json>): { fields: Record<string, unknown>; hidden: string[] } {
  const hidden = committedPaths(kind).filter((path) => !known.has(path))
  return { fields: assemble(kinds[kind].schema, '', known) as Record<string, unknown>, hidden }
}

function leaves(schema: z.core.$ZodType, path: string): string[] {
  const inner = unwrap(schema)
  if (!(inner instanceof z.ZodObject)) return [path]
  return Object.entries(inner.shape).flatMap(([name, field]) => leaves(field, `${path}/${name}`))
}

function assemble(schema: z.core.$ZodType, path: string, known: ReadonlyMap<string, Json>): unknown {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodObject) {
    const parts = Object.entries(inner.shape).map(([name, field]) => [name, assemble(field, `${path}/${name}`, known)] as const)
    const isAbsent = path !== '' && parts.every(([, value]) => value === null)
    return isAbsent ? null : Object.fromEntries(parts)
  }
  const value = known.get(path)
  if (value !== undefined) return value
  return inner instanceof z.ZodArray ? [] : null
}

function at(fields: unknown, path: string): Json {
  let value: unknown = fields
  for (const name of path.slice(1).split('/')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null
  }
  return (value ?? null) as Json
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
    ? unwrap(schema.def.innerType)
    : schema
}
