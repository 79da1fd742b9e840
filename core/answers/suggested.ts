/**
 * Suggested: what an answer says of single items, as transfers that a person may seal or not. An answer is somebody's word: each transfer
 * is asserted by the addressee, and whether it was authorised stays unknown.
 * @module
 */
import type { Answer, AnsweredItem } from './answer.ts'

export interface Answered { readonly party: string; readonly document: string; /** Item statements by their number on the sheet. */ readonly items: ReadonlyMap<number, string> }

export interface SuggestedTransfer { readonly number: number; readonly step: 'delivery' | 'onward'; readonly fields: Readonly<Record<string, unknown>> }

/** In the order of the items; of one item the delivery first. */
export function suggestedTransfers(answer: Answer, { party, document, items }: Answered): readonly SuggestedTransfer[] {
  return answer.items.flatMap((each): readonly SuggestedTransfer[] => {
    const item = items.get(each.number)
    if (item === undefined) return []
    const common = { items: [item], assertedBy: party, documents: [document], authorised: 'unknown', basis: basisOf(answer, each) }
    const delivery = each.consignee === null && each.delivered === null ? [] : [{ number: each.number, step: 'delivery' as const, fields: { ...common, from: party, toText: each.consignee, transferKind: 'supply', when: each.delivered } }]
    const onward = each.onwardTo === null && each.onwardWhen === null ? [] : [{ number: each.number, step: 'onward' as const, fields: { ...common, fromText: each.consignee, toText: each.onwardTo, transferKind: 're-transfer', when: each.onwardWhen } }]
    return [...delivery, ...onward]
  })
}

const basisOf = (answer: Answer, { number, licence }: AnsweredItem): string =>
  `answer of ${answer.dated} by ${answer.by.name}, item ${number}${licence === null ? '' : `; licence or certificate named: ${licence}`}`
