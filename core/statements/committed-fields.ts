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
  return leavesOf(kind).map(({ path }) => path)
}

/** Path → value for every committed path of the kind; `fields` must be valid for it. */
export function commitFields(kind: KindName, fields: object): Map<string, Json> {
  const values = new Map<string, Json>()
  for (const { path, names } of leavesOf(kind)) values.set(path, at(fields, names))
  return values
}

/**
 * The fields again, from those values that are known. A path that is missing (withheld or erased) reads as `null`, or
 * as an empty list where the kind has a list; it is named in `hidden`.
 */
export function openFields(kind: KindName, known: ReadonlyMap<string, Json>): { fields: Record<string, unknown>; hidden: string[] } {
  const hidden = committedPaths(kind).filter((path) => !known.has(path))
  return { fields: assemble(shapeOf(kind), known, true) as Record<string, unknown>, hidden }
}

/** A field that is committed by itself, or a record that opens into its own fields. */
type Shape =
  | { readonly path: string; readonly names: readonly string[]; readonly isList: boolean; readonly parts: null }
  | { readonly parts: readonly (readonly [name: string, shape: Shape])[] }

/** Schemas do not change while a program runs, and asking them for every statement would cost more than hashing it. */
const shapes = new Map<KindName, Shape>()
const leavesByKind = new Map<KindName, readonly (Shape & { parts: null })[]>()

function shapeOf(kind: KindName): Shape {
  const known = shapes.get(kind) ?? shape(kinds[kind].schema, [])
  shapes.set(kind, known)
  return known
}

function leavesOf(kind: KindName): readonly (Shape & { parts: null })[] {
  const known = leavesByKind.get(kind) ?? leaves(shapeOf(kind))
  leavesByKind.set(kind, known)
  return known
}

function shape(schema: z.core.$ZodType, names: readonly string[]): Shape {
  const inner = unwrap(schema)
  return inner instanceof z.ZodObject
    ? { parts: Object.entries(inner.shape).map(([name, field]) => [name, shape(field, [...names, name])]) }
    : { path: `/${names.join('/')}`, names, isList: inner instanceof z.ZodArray, parts: null }
}

const leaves = (of: Shape): (Shape & { parts: null })[] => (of.parts === null ? [of] : of.parts.flatMap(([, part]) => leaves(part)))

function assemble(of: Shape, known: ReadonlyMap<string, Json>, isWhole = false): unknown {
  if (of.parts === null) return known.get(of.path) ?? (of.isList && !known.has(of.path) ? [] : null)
  const record: Record<string, unknown> = {}
  let isAbsent = !isWhole
  for (const [name, part] of of.parts) {
    const value = assemble(part, known)
    if (value !== null) isAbsent = false
    record[name] = value
  }
  return isAbsent ? null : record
}

function at(fields: unknown, names: readonly string[]): Json {
  let value: unknown = fields
  for (const name of names) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null
  return (value ?? null) as Json
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
    ? unwrap(schema.def.innerType)
    : schema
}
