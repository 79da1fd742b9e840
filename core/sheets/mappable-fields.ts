/**
 * Mappable fields: what a row can say in a statement of a kind, each with the sort of value that it takes; for those who build a mapping by choosing.
 * @module
 */
import { z } from 'zod'
import { fieldTypes, kinds, type KindName } from '@proofmark/core/statements'

export interface MappableField {
  /** A JSON pointer into the fields: `/place/text`. Of a file: the field as a whole. */
  readonly path: string
  readonly is: 'words' | 'date' | 'number' | 'choice' | 'file' | 'reference'
  readonly choices: readonly string[]
  /** Of a reference: kinds that it may lead to; `*`: any. */
  readonly refTo: readonly string[]
  readonly isList: boolean
  /** The statement is none without it. */
  readonly isNeeded: boolean
}

/** In the order of the kind; labels and sources are not said by fields. Lists of records are left out: they are written as text. */
export function mappableFields(kind: KindName): readonly MappableField[] {
  const types = new Map(fieldTypes(kind).map((type) => [type.path, type]))
  const walk = (schema: z.core.$ZodType, path: string, isNeeded: boolean): MappableField[] => {
    const [inner, isFree] = unwrapped(schema)
    const needed = isNeeded && !isFree
    const leaf = (is: MappableField['is'], more: Partial<MappableField> = {}): MappableField[] => [{ path, is, choices: [], refTo: [], isList: false, isNeeded: needed, ...more }]
    if (inner instanceof z.ZodObject) {
      if (types.get(`${path}/sha256`)?.is === 'file') return leaf('file')
      return Object.entries(inner.shape).flatMap(([name, field]) => (path === '' && (name === 'label' || name === 'sources') ? [] : walk(field, `${path}/${name}`, needed)))
    }
    const isList = inner instanceof z.ZodArray
    const [each] = isList ? unwrapped(inner.element) : [inner]
    if (each instanceof z.ZodObject) return []
    const type = types.get(path)
    if (type?.is === 'reference') return leaf('reference', { refTo: type.refTo, isList })
    if (each instanceof z.ZodEnum) return leaf('choice', { choices: each.options.map(String), isList })
    return leaf(each instanceof z.ZodNumber ? 'number' : type?.is === 'date' ? 'date' : 'words', { isList })
  }
  return walk(kinds[kind].schema, '', true)
}

/** Without what makes it absent; whether it may be. */
function unwrapped(schema: z.core.$ZodType): readonly [z.core.$ZodType, boolean] {
  const isFree = schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
  return isFree ? [unwrapped(schema.def.innerType)[0], true] : [schema, false]
}
