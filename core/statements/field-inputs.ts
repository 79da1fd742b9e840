/**
 * Field inputs: how each field of a kind is put in by a person, as its schema says: one line, a date, a choice, or a value of its own form.
 * @module
 */
import { z } from 'zod'
import { edtf } from './fields.ts'
import { kinds, type KindName } from './kinds/index.ts'

export interface FieldInput {
  /** Such as `/itemClass`; always of the top, as corrections name them. */
  readonly field: string
  /** `json`: lists, records and references, written as JSON. */
  readonly is: 'text' | 'date' | 'choice' | 'json'
  readonly choices: readonly string[]
  readonly mayBeEmpty: boolean
}

/** In the order of the schema. */
export function fieldInputs(kind: KindName): readonly FieldInput[] {
  return Object.entries(kinds[kind].schema.shape as Record<string, z.ZodType>).map(([name, schema]): FieldInput => {
    const inner = unwrap(schema)
    const is = inner === edtf ? 'date' : inner instanceof z.ZodEnum ? 'choice' : inner instanceof z.ZodString ? 'text' : 'json'
    return { field: `/${name}`, is, choices: inner instanceof z.ZodEnum ? inner.options.map(String) : [], mayBeEmpty: schema.safeParse(null).success }
  })
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? unwrap(schema.def.innerType) : schema
}
