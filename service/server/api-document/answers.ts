/**
 * Answers: the shapes of what programs of others most ask for, as schemas. What an answer has more of than its schema says is no fault of it.
 * @module
 */
import { z } from '@hono/zod-openapi'

const handling = z.enum(['open', 'restricted', 'confidential'])
const count = z.number().int().min(0)
const id = z.string().regex(/^[0-9a-f]{32}$/).openapi({ description: 'Id of a statement: stable for ever' })
const label = z.string().nullable()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const link = z.looseObject({ id, kind: z.string(), title: z.string() }).nullable()

export const Failure = z.object({ code: z.string(), message: z.string(), about: z.string().nullable() }).openapi('Failure', { description: 'A code that programs read, and a sentence that says what to do' })

export const SealedStatement = z.looseObject({
  id, kind: z.string(), label, index: count.openapi({ description: 'Place in the log' }), handling,
  address: z.string().openapi({ description: 'Where people read it' }),
  fields: z.record(z.string(), z.unknown()).openapi({ description: 'As it counts now, corrections applied (spec/statement-kinds.md)' }),
  hidden: z.array(z.string()).openapi({ description: 'Paths of fields that are withheld or erased' }),
}).openapi('Statement')

export const StatementsPage = z.object({
  head: z.object({ size: count, root: z.string() }).openapi({ description: 'The log that the answer is of' }),
  statements: z.array(SealedStatement),
  next: z.string().nullable().openapi({ description: '`after` of the next page; null: this is the last one' }),
}).openapi('StatementsPage')

/** By method and path. */
export const answerSchemas: Readonly<Record<string, z.ZodType>> = {
  'GET /api/cases': z.object({ cases: z.array(z.looseObject({ id, label, title: z.string(), summary: z.string().nullable(), handling, findings: count, items: count })) }).openapi('Cases'),
  'GET /api/statements': StatementsPage,
  'GET /api/statements/{id}': z.looseObject({ id, kind: z.string(), label }).openapi('StatementView'),
  'GET /api/statements/{id}/seal': z.looseObject({ id, index: count, size: count, root: hash, noteText: z.string(), noteSha256: hash, leafHash: hash, path: z.array(hash), checkpoint: z.string() }).openapi('Seal'),
  'GET /api/items/{id}': z.looseObject({ id, label }).openapi('ItemView'),
  'GET /api/findings/{id}': z.looseObject({ id, label }).openapi('FindingView'),
  'GET /api/cases/{id}': z.looseObject({ id, label }).openapi('CaseView'),
  'GET /api/marks/search': z.looseObject({
    ok: z.literal(true), counts: z.object({ fits: count, 'may-fit': count, 'not-excluded': count }), next: count.nullable(), asked: count,
    hits: z.array(z.looseObject({ grade: z.enum(['fits', 'may-fit', 'not-excluded']), legible: count, statement: id, text: z.string(), item: link, case: link, handling })),
  }).openapi('MarkSearch'),
  'GET /api/items/search': z.looseObject({
    head: z.object({ size: count }), count, grades: z.object({ fits: count, 'may-fit': count, 'not-excluded': count }).nullable(), next: z.string().nullable(),
    hits: z.array(z.looseObject({ item: id, label, description: z.string(), case: link, handling })),
  }).openapi('ItemSearch'),
  'GET /api/items/facets': z.looseObject({ head: z.object({ size: count }), count, facets: z.array(z.looseObject({ name: z.string(), values: z.array(z.looseObject({ value: z.string(), label: z.string(), count, isChosen: z.boolean() })), more: count, without: count })) }).openapi('Facets'),
  'GET /api/items/map': z.looseObject({ head: z.object({ size: count }), count, clusters: z.array(z.looseObject({ lat: z.number(), lon: z.number(), radiusKm: z.number(), count })), unplaced: count, outside: count }).openapi('ItemMap'),
  'GET /api/items/routes': z.looseObject({ head: z.object({ size: count }), count, items: count, shown: count, routes: z.array(z.looseObject({ count, broken: count })), pairs: z.object({ drawn: count, more: count, together: count, outside: count }) }).openapi('ItemRoutes'),
  'GET /api/items/chart': z.looseObject({ head: z.object({ size: count }), by: z.string(), count, grades: z.object({ 'fits': count, 'may-fit': count, 'not-excluded': count }).nullable(), bars: z.array(z.looseObject({ value: z.string(), label: z.string(), certain: count, possible: count })), notCounted: z.array(z.looseObject({ reason: z.string(), count })) }).openapi('ItemChart'),
  'GET /api/decode': z.looseObject({ mark: z.string(), readings: z.array(z.looseObject({ scheme: z.string(), weight: z.number() })) }).openapi('Readings'),
  'GET /api/dates': z.looseObject({ input: z.string(), valid: z.boolean() }).openapi('DateEnds'),
  'GET /api/server': z.looseObject({ readOnly: z.looseObject({ writer: z.string().nullable(), isBehind: z.boolean() }).nullable(), database: z.looseObject({ awaySince: z.string().nullable() }).nullable(), size: count }).openapi('ServerState'),
  'GET /api/log': z.looseObject({ size: count, root: z.string() }).openapi('LogHead'),
}
