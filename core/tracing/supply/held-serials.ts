/**
 * Held serials: those that stated readings give items, for a list that is compared with another list. A serial of which the mark leaves
 * a character open is told apart: it is not one serial but several.
 *
 * @module
 */
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { isReadWhole } from './serial-number.ts'
import { standing } from './supply-index.ts'

export interface HeldSerial { readonly serial: string; readonly item: StatementId; readonly case: StatementId | null; readonly isReadWhole: boolean }

/** By the latest judgement of each reading, as for a chain; withdrawn and rejected ones hold nothing. `cases`: of their items alone, which are looked up; `null`: of all. In the order of the log. */
export function heldSerials(world: World, cases: ReadonlySet<StatementId> | null = null): readonly HeldSerial[] {
  return standing(cases === null ? world.of('reading') : readingsOf(world, cases)).flatMap(({ fields }) => {
    const mark = world.get(fields.mark, 'mark')
    const item = world.get(fields.item ?? mark?.fields.item ?? null, 'item')
    if (fields.serial === null || item === undefined || (cases !== null && (item.fields.case === null || !cases.has(item.fields.case)))) return []
    const transcription = mark?.fields.transcription ?? null
    return [{ serial: fields.serial, item: item.id, case: item.fields.case, isReadWhole: transcription === null || isReadWhole(fields.serial, transcription) }]
  })
}

/** Of the items of these cases and of their marks: whatever is a later judgement of one of them is among them. */
function readingsOf(world: World, cases: ReadonlySet<StatementId>): Statement<'reading'>[] {
  const readings = new Map<StatementId, Statement<'reading'>>()
  for (const of of cases) for (const item of world.referring(of, 'item')) {
    for (const each of [item, ...world.referring(item.id, 'mark')]) for (const reading of world.referring(each.id, 'reading')) readings.set(reading.id, reading)
  }
  return [...readings.values()].toSorted((a, b) => (a.index ?? Infinity) - (b.index ?? Infinity))
}
