/**
 * Claim inputs: how each member of a claim is put in by a person, as its schema says, so that a form needs no list of the types and fits those that come later.
 * @module
 */
import { z } from 'zod'
import { claim } from './claim.ts'
import { country, edtf, references } from './fields.ts'

export interface ClaimInput {
  readonly name: string
  /** `day`: a calendar day. `date`: EDTF. `json`: records, written as JSON. `references`, `texts`: lists. */
  readonly is: 'reference' | 'references' | 'day' | 'date' | 'number' | 'choice' | 'country' | 'boolean' | 'text' | 'texts' | 'json'
  /** Of references: the kinds that they may point to. */
  readonly refTo: readonly string[]
  readonly choices: readonly string[]
  readonly mayBeEmpty: boolean
}
export interface ClaimType { readonly type: string; readonly inputs: readonly ClaimInput[] }

/** In the order of the schema. */
export const claimTypes: readonly ClaimType[] = claim.options.map((option) => {
  const { type, ...members } = option.shape as Readonly<Record<string, z.ZodType>>
  return { type: String((type as unknown as z.ZodLiteral).value), inputs: Object.entries(members).map(([name, schema]) => inputOf(name, schema)) }
})

function inputOf(name: string, schema: z.ZodType): ClaimInput {
  const inner = unwrap(schema) as z.ZodType
  const element = inner instanceof z.ZodArray ? unwrap(inner.element) as z.ZodType : null
  const refTo = references.get(element ?? inner)?.refTo ?? []
  const is = element !== null
    ? refTo.length > 0 ? 'references' : element instanceof z.ZodString ? 'texts' : 'json'
    : refTo.length > 0 ? 'reference' : inner === edtf ? 'date' : inner === country ? 'country' : inner instanceof z.ZodEnum ? 'choice' : inner instanceof z.ZodNumber ? 'number'
      : inner instanceof z.ZodBoolean ? 'boolean' : inner instanceof z.ZodISODate ? 'day' : inner instanceof z.ZodString ? 'text' : 'json'
  return { name, is, refTo, choices: inner instanceof z.ZodEnum ? inner.options.map(String) : [], mayBeEmpty: schema.safeParse(null).success || schema.safeParse(undefined).success }
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? unwrap(schema.def.innerType) : schema
}
