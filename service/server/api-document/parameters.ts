/**
 * Parameters: what stands behind the `?` of an address, each name once, with what it may be.
 * @module
 */
import { z } from '@hono/zod-openapi'
import { apartNames, eventNames, facetNames } from '@proofmark/core/item-search'
import { chartNames } from '../item-search-view.ts'
import { exportFormats } from '../exporting.ts'
import { exportForms } from '../network-question.ts'
import { markFields } from 'proofmark/search'

const text = (says: string) => z.string().optional().openapi({ description: says })
const many = (says: string) => z.array(z.string()).optional().openapi({ description: `${says}; may be given several times` })
const place = (says: string) => z.coerce.number().int().min(0).optional().openapi({ description: says })
const oneOf = <const T extends readonly [string, ...string[]]>(names: T, says: string) => z.enum(names).optional().openapi({ description: says })
const handling = oneOf(['open', 'restricted', 'confidential'], 'Only what is handled so or less strictly')

/** By name; where one name means two things, by the name and its path. */
export const parameters = {
  'accepted': many('Statements of roles, by id or label: as if they were accepted'),
  'after': text('Where the page begins: what the page before named as `next`'),
  'after:snapshots': text('Id of the newer snapshot'),
  'age': text('Years from make to recovery'),
  'around': z.coerce.number().int().min(1).optional().openapi({ description: 'Serials of the same form whose number is at most so far away' }),
  'around:marks': z.coerce.number().int().min(0).max(10_000).optional().openapi({ description: 'Marks of the same sequence whose number is at most so far away, by number' }),
  'asOf': text('EDTF; a date: what may have been by its end; an interval: what may have been within it'),
  'asked': text('The order of a briefing as JSON (spec/briefing.md)'),
  'before': text('A finding as it stood when the log had so many entries'),
  'before:snapshots': text('Id of the older snapshot'),
  'by': text('What is counted by'),
  'by:chart': oneOf(chartNames, 'What the bars are'),
  'by:recurring': oneOf(['case', 'weapon'], 'What recurrence is counted over'),
  'case': text('Id or label of a case'),
  'cases': many('Ids or labels of cases; none: all'),
  'cells': z.coerce.number().int().optional().openapi({ description: 'Cells of the longer side of the view: items of one cell are one circle' }),
  'consignee': text('Id or label of a party'),
  'context': text('What is known of the object'),
  'count': place('Entries, 50 unless told, 200 at most'),
  'day': text('YYYY-MM-DD; today unless told'),
  'document': text('Id or label of a document'),
  'edtf': z.string().openapi({ description: 'A date by EDTF' }),
  'eitherWay': oneOf(['0', '1'], '1: along edges in both directions'),
  'endUser': text('Id or label of a party'),
  'exporter': text('Id or label of a party'),
  'field': z.enum(markFields).optional().openapi({ description: 'Marks as transcribed, or what readings take them for' }),
  'figure': text('Name of a figure'),
  'filter': text('Which rows'),
  'finding': text('Id or label of a finding'),
  'first': z.string().openapi({ description: 'Id or label of an item' }),
  'form': oneOf(['csv', 'xlsx'], 'CSV unless told'),
  'form:network': oneOf(exportForms, 'GEXF unless told'),
  'format': oneOf(['xlsx', 'csv'], 'XLSX unless told'),
  'format:export': z.enum(exportFormats).openapi({ description: 'Of the file' }),
  'found': text('A question of the search page, as its address has it (docs/searching.md): the items that it finds, instead of a case'),
  'from': place('Where the page begins'),
  'from:nodes': many('Nodes by id, label of a record, or the words on them'),
  'from:score': z.coerce.number().optional().openapi({ description: 'Lowest score of a candidate, 0 to 1' }),
  'handling': handling,
  'if': many('One change, as one word (spec/support.md)'),
  'items': text('Ids or labels of items, with commas between'),
  'kept-apart': oneOf(['yes', 'no'], 'yes: those that were judged apart too'),
  'kind': text('Kind of statement (spec/statement-kinds.md)'),
  'kinds': text('Kinds of statements, with commas between'),
  'limit': z.coerce.number().int().min(1).max(200).optional().openapi({ description: 'Entries of a page' }),
  'limit:statements': z.coerce.number().int().min(1).max(1000).optional().openapi({ description: 'Statements of a page' }),
  'lot': text('A lot'),
  'mark': text('A mark as transcribed (spec/transcription.md)'),
  'model': text('A model'),
  'most': place('Answers at most'),
  'of': many('Id of a statement'),
  'on': text('A date by EDTF; today unless told'),
  'pattern': text('A mark, or a part of it (docs/searching.md)'),
  'row': text('Row of the counting; `~`: undetermined'),
  'same': z.literal('lot').optional().openapi({ description: 'lot: with whatever else is read as of the lots of the marks that fit' }),
  'scheme': text('Register or scheme of a number'),
  'second': z.string().openapi({ description: 'Id or label of an item' }),
  'seed': place('Another sample for another number'),
  'since': many('PARTY:DAY'),
  'sort': text('Order of the hits'),
  'strength': text('Only edges that are borne so well or better'),
  'text': text('Words'),
  'to': many('Nodes by id, label of a record, or the words on them'),
  'value': text('A number as it is written'),
  'view': text('West, south, east, north of what is seen, in degrees'),
  'weapon': text('Id or label of an item'),
  'in': oneOf(markFields, 'Where the mark is looked for: marks as transcribed, or what readings take them for'),
  ...Object.fromEntries(facetNames.map((name) => [`${name}:items`, many('A value; an item with any of those that are given')])) as Record<`${(typeof facetNames)[number]}:items`, ReturnType<typeof many>>,
  ...Object.fromEntries(eventNames.map((name) => [name, text('A date by EDTF, or two with / between, one of which may be missing')])) as Record<(typeof eventNames)[number], ReturnType<typeof text>>,
  ...Object.fromEntries(eventNames.map((name) => [`${name}-if`, oneOf(['can', 'must'], 'Whether the day can lie there, or must')])) as unknown as Record<`${(typeof eventNames)[number]}-if`, ReturnType<typeof text>>,
  ...Object.fromEntries(apartNames.map((name) => [`${name}:items`, text(`Whole ${name === 'age' ? 'years from make to recovery' : 'days from make to use'}: a number, or two with / between, one of which may be missing`)])) as Record<`${(typeof apartNames)[number]}:items`, ReturnType<typeof text>>,
  ...Object.fromEntries(apartNames.map((name) => [`${name}-if`, oneOf(['can', 'must'], 'Whether it can be so long, or must')])) as unknown as Record<`${(typeof apartNames)[number]}-if`, ReturnType<typeof text>>,
  'within': text('box:W,S,E,N or circle:LON,LAT,KM or polygon:LON,LAT,…'),
  'within-if': oneOf(['can', 'must'], 'Whether the place can lie there, or must'),
  'with': text('Id or label of another finding'),
  'without': many('Statements, by id or label: as if they had never been made'),
} as const satisfies Record<string, z.ZodType>

export type ParameterName = keyof typeof parameters
