/**
 * Building: statements → the network of who makes, sells, carries, gets and builds in.
 *
 * Every item that counts is a node; parties, places, craft and documents are where an edge leads to them. Words without a record are a node of their
 * case: the same words elsewhere may mean somebody else. What the maker's mark says (an identification) is no role and makes no edge (decision 0030).
 * O(statements), and the same whatever the order of the log.
 * @module
 */
import { isJudgementWithheld, sameRecords, type StatementId, type World } from '@proofmark/core/statements'
import { affiliateEdges, documentEdges } from './linked-edges.ts'
import { always, building, isHidden, spanOf, type Building } from './network-ends.ts'
import type { Network } from './network.ts'
import { sortedNotes, type NetworkNote } from './network-notes.ts'
import { roleEdges } from './role-edges.ts'

export interface BuiltNetwork extends Network { readonly notes: readonly NetworkNote[] }

/** `of`: only what is said in these cases; `null`: in all. */
export function buildNetwork(world: World, of: readonly StatementId[] | null = null): BuiltNetwork {
  const built = building(world, of)
  itemEdges(built)
  transferEdges(built)
  roleEdges(built)
  documentEdges(built)
  affiliateEdges(built)
  return { ...built.draft.done(), notes: sortedNotes([...samenessNotes(world), ...built.draft.notes]) }
}

/** Parts lead to wholes, lots to what is in them. */
function itemEdges({ world, draft, isWanted, borne, record, end }: Building): void {
  for (const item of world.of('item')) {
    if (!isWanted(item.fields.case)) continue
    const key = record('item', item.id)
    draft.inCase(key, item.fields.case)
    for (const [field, kind] of [['partOf', 'part-of'], ['memberOf', 'covers']] as const) {
      const whole = end(item, field, 'item', item.fields[field])
      if (whole === null) continue
      if (kind === 'part-of') draft.edge(key, whole, kind, borne(item, always))
      else draft.edge(whole, key, kind, borne(item, always))
    }
  }
}

function transferEdges({ world, draft, isWanted, borne, transfer, end }: Building): void {
  for (const statement of world.of('transfer')) {
    if (!isWanted(statement.fields.case)) continue
    const { fields } = statement
    const key = transfer(statement)
    draft.inCase(key, fields.case)
    const span = spanOf(fields.when, fields.when)
    const from = end(statement, 'from', 'party', fields.from, { field: 'fromText', text: fields.fromText, case: fields.case })
    const to = end(statement, 'to', 'party', fields.to, { field: 'toText', text: fields.toText, case: fields.case })
    if (from !== null) draft.edge(from, key, 'gives', borne(statement, span))
    if (to !== null) draft.edge(key, to, 'gets', borne(statement, span))
    if (isHidden(statement, 'items')) draft.note('end-withheld', statement.id)
    for (const id of fields.items ?? []) { const item = end(statement, 'items/', 'item', id); if (item !== null) draft.edge(key, item, 'covers', borne(statement, span)) }
    for (const id of fields.documents ?? []) { const document = end(statement, 'documents/', 'document', id); if (document !== null) draft.edge(document, key, 'names', borne(statement, span)) }
  }
}

/** Judgements of sameness that join nothing though they might. */
const samenessNotes = (world: World): NetworkNote[] => [
  ...sameRecords(world).contradictions.map(({ same, notSame }): NetworkNote => ({ code: 'sameness-contradicts', statements: [...same, notSame] })),
  ...world.of('sameness').filter(isJudgementWithheld).map(({ id }): NetworkNote => ({ code: 'sameness-withheld', statements: [id] })),
]
