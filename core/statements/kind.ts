/**
 * A statement kind: one Zod schema that gives types, validation, forms and the list of committed fields.
 *
 * Shared code never asks which kind it has; the kind declares, the code asks.
 *
 * @module
 */
import { z } from 'zod'
import { commonFields } from './fields.ts'

export interface StatementKind<Name extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: Name
  /** Grows when a field is added or its meaning changes; old statements keep the version they were sealed with. */
  readonly version: number
  /** One sentence: what a statement of this kind says. */
  readonly says: string
  readonly schema: z.ZodObject<Shape & typeof commonFields, z.core.$strict>
  /** What one field cannot see alone. Answers with the field and what was expected, or null. */
  readonly check?: (fields: never) => { readonly field: string; readonly expected: string } | null
}

/** Declares a kind. The common fields are added; unknown fields are refused. */
export function statementKind<const Name extends string, Shape extends z.ZodRawShape>(kind: {
  name: Name
  version: number
  says: string
  fields: Shape
  check?: (fields: z.output<z.ZodObject<Shape & typeof commonFields>>) => { field: string; expected: string } | null
}): StatementKind<Name, Shape> {
  const schema = z.strictObject({ ...kind.fields, ...commonFields }) as unknown as StatementKind<Name, Shape>['schema']
  const declared = { name: kind.name, version: kind.version, says: kind.says, schema }
  return (kind.check === undefined ? declared : { ...declared, check: kind.check }) as StatementKind<Name, Shape>
}
