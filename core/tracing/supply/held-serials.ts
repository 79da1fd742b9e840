/**
 * Held serials: those that stated readings give items, for a list that is compared with another list. A serial of which the mark leaves
 * a character open is told apart: it is not one serial but several.
 *
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import { isReadWhole } from './serial-number.ts'
import { standing } from './supply-index.ts'

export interface HeldSerial { readonly serial: string; readonly item: StatementId; readonly case: StatementId | null; readonly isReadWhole: boolean }

/** By the latest judgement of each reading, as for a chain; withdrawn and rejected ones hold nothing. */
export function heldSerials(world: World): readonly HeldSerial[] {
  return standing(world.of('reading')).flatMap(({ fields }) => {
    const mark = world.get(fields.mark, 'mark')
    const item = world.get(fields.item ?? mark?.fields.item ?? null, 'item')
    if (fields.serial === null || item === undefined) return []
    const transcription = mark?.fields.transcription ?? null
    return [{ serial: fields.serial, item: item.id, case: item.fields.case, isReadWhole: transcription === null || isReadWhole(fields.serial, transcription) }]
  })
}
