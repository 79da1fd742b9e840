/**
 * Field types: what a committed field is by its schema: a date, part of a place, a file, a reference. So a rule about all dates
 * or all places needs no list of kinds, and fits kinds that come later.
 * @module
 */
import { z } from 'zod'
import { blob, edtf, place, references } from './fields.ts'
import { kinds, type KindName } from './kinds/index.ts'

export interface FieldType {
  readonly path: string
  /** `words`: anything else. */
  readonly is: 'date' | 'place' | 'file' | 'reference' | 'words'
  /** Of a part of a place or a file: the path of the whole, such as `/takenAt`; else `path`. */
  readonly of: string
  /** Of a reference or a list of them: the kinds that it may point to. */
  readonly refTo: readonly string[]
}

/** One for each path of `committedPaths`, in the same order. */
export function fieldTypes(kind: KindName): readonly FieldType[] {
  const known = typesOf.get(kind) ?? leaves(kinds[kind].schema, '')
  typesOf.set(kind, known)
  return known
}

/** Schemas do not change while a program runs. */
const typesOf = new Map<KindName, readonly FieldType[]>()

function leaves(schema: z.core.$ZodType, path: string): FieldType[] {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodObject) {
    const whole = inner === place ? 'place' : inner === blob ? 'file' : null
    const parts = Object.entries(inner.shape).flatMap(([name, field]) => leaves(field, `${path}/${name}`))
    return whole === null ? parts : parts.map((part) => ({ ...part, is: whole, of: path }))
  }
  const target = references.get((inner instanceof z.ZodArray ? inner.element : inner) as z.ZodType)
  return [{ path, is: inner === edtf ? 'date' : target === undefined ? 'words' : 'reference', of: path, refTo: target?.refTo ?? [] }]
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? unwrap(schema.def.innerType) : schema
}
