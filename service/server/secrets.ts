/**
 * Secrets: the values of withheld fields, as what they are: names, dates, points, words. What says nothing is none.
 * @module
 */
import { shortestSearched, stringsIn, type Secret } from '@proofmark/core/evidence'
import { commitFields, fieldTypes, isKindName, kindNames, kinds, type AnyStatement, type FieldType } from '@proofmark/core/statements'
import { z } from 'zod'

/** `chance`: the value says something, and stands in so many places that nobody can look for it. */
export interface SecretsOfField { readonly secrets: readonly Secret[]; readonly chance: readonly string[] }

export function secretsOf(statement: AnyStatement, { path, is, of }: FieldType): SecretsOfField {
  const value = commitFields(statement.kind, statement.fields).get(path) ?? null
  const from = { id: statement.id, path }
  if (path === '/blob/type' || path === '/blob/size' || path.endsWith('/precisionKm')) return { secrets: [], chance: [] }
  if (path === '/names' && Array.isArray(value)) {
    const isPerson = statement.kind === 'party' && statement.fields.partyType === 'person'
    return { secrets: value.flatMap((name) => (isNamed(name) ? [{ ...from, kind: 'name' as const, value: name.text, isPerson }] : [])), chance: [] }
  }
  if (is === 'place' && (path === `${of}/lat` || path === `${of}/lon`)) return { secrets: pointAt(statement, of, from), chance: [] }
  if (is === 'date' && typeof value === 'string') return { secrets: [{ ...from, kind: 'date', value }], chance: [] }
  const telling = stringsIn(value).filter((text) => !/^[0-9a-f]{32}$/.test(text) && !listedWords().has(text) && !namesOfFields().has(text) && !/^[A-Z]{2}$/.test(text))
  const [searched, chance] = [telling.filter((text) => !isChance(text, path)), telling.filter((text) => isChance(text, path))]
  return { secrets: searched.map((text) => ({ ...from, kind: 'text', value: text })), chance }
}

const isNamed = (name: unknown): name is { text: string } => typeof (name as { text?: unknown } | null)?.text === 'string'

function pointAt({ fields }: AnyStatement, of: string, from: { id: string; path: string }): Secret[] {
  const place = (fields as Record<string, unknown>)[of.slice(1)] as { lat: number | null; lon: number | null; precisionKm: number | null } | null
  if (place === null || place === undefined || place.lat === null || place.lon === null) return []
  return [{ ...from, kind: 'point', value: `${place.lat}, ${place.lon}`, point: { lat: place.lat, lon: place.lon }, precisionKm: place.precisionKm ?? 0 }]
}

/** The texts to be looked for in bytes: a point as its two numbers. */
export const searchedValues = (secrets: readonly Secret[]): string[] => [...new Set(secrets.flatMap((secret) =>
  (secret.kind === 'point' ? [String(secret.point.lat), String(secret.point.lon)].filter((number) => number.length > shortestSearched) : [secret.value])))]

/** A mark, a lot, a serial or a name is told by its very words, however short; any other short word or number is not looked for. */
const isChance = (value: string, path: string): boolean => value.length < shortestSearched && !/^\/(?:transcription|lot|serial|names|aliases)/.test(path)

let words: Set<string> | null = null
/** All words of closed lists in the schemas: `state`, `quote`, `open` … say nothing by being withheld once. */
function listedWords(): Set<string> {
  if (words !== null) return words
  const found = new Set<string>()
  const visit = (schema: unknown) => {
    if (schema instanceof z.ZodEnum) for (const option of schema.options) found.add(String(option))
    else if (schema instanceof z.ZodLiteral) found.add(String(schema.value))
    else if (schema instanceof z.ZodObject) Object.values(schema.shape).forEach(visit)
    else if (schema instanceof z.ZodArray) visit(schema.element)
    else if (schema instanceof z.ZodDiscriminatedUnion) schema.options.forEach(visit)
    else if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) visit(schema.def.innerType)
  }
  for (const name of Object.keys(kinds)) if (isKindName(name)) visit(kinds[name].schema)
  return (words = found)
}

let fieldNames: ReadonlySet<string> | null = null
/** `/place/lat`, and `/place`: what a correction changes and an erasure destroys; every note names its own fields. */
const namesOfFields = (): ReadonlySet<string> => (fieldNames ??= new Set(kindNames.flatMap((kind) => fieldTypes(kind).flatMap(({ path }) => [path, /^\/[^/]+/.exec(path)![0]]))))
