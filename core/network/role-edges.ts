/**
 * Role edges: who has which role of an item, transfer, paper or craft; of a seat or works, the place, and whose it is.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'
import { standingOf } from './edge-strength.ts'
import { isHidden, spanOf, type Building, type JoinedKind } from './network-ends.ts'
import type { EdgeKind, RoleName } from './network.ts'
import { placeLabel } from './node-labels.ts'

/** Who has one of these roles gets the object, or has it in the end: the edge leads to him. All others give it, make it or bring it on its way. */
export const receivingRoles: readonly RoleName[] = ['consignee', 'notify-party', 'end-user', 'owner', 'operator', 'manager']

export function roleEdges({ world, draft, same, isWanted, borne, record, transfer, end }: Building): void {
  const rejected = new Map<string, StatementId[]>()
  const standing = new Map<string, StatementId[]>()
  for (const statement of world.of('role')) {
    const { fields } = statement
    const subject = world.get(fields.of, 'item') ?? world.get(fields.of, 'transfer') ?? world.get(fields.of, 'document') ?? world.get(fields.of, 'craft')
    const inCase = fields.case ?? subject?.fields.case ?? null
    if (!isWanted(inCase)) continue
    const claim = JSON.stringify([subject === undefined || subject.kind === 'transfer' ? fields.of : same.of(subject.id), fields.role, fields.party === null ? null : same.of(fields.party), fields.partyText, fields.country, fields.place, fields.craft])
    const how = isHidden(statement, 'status') ? 'doubted' : standingOf(fields.status)
    for (const list of [how === null ? rejected : standing]) list.set(claim, [...(list.get(claim) ?? []), statement.id])
    if (how === null) continue
    if (subject === undefined) { draft.note(isHidden(statement, 'of') || world.sealed(fields.of) === undefined ? 'end-withheld' : 'end-withdrawn', statement.id); continue }
    const object = subject.kind === 'transfer' ? transfer(subject) : record(subject.kind as JoinedKind, subject.id)
    draft.inCase(object, subject.fields.case)
    const ofTransfer = subject.kind === 'transfer' && fields.since === null && fields.until === null
    const bearer = borne(statement, ofTransfer ? spanOf(subject.fields.when, subject.fields.when) : spanOf(fields.since, fields.until), inCase, how)
    const ofPlace = fields.role === 'headquarters' || fields.role === 'place-of-fabrication'
    const party = end(statement, 'party', 'party', fields.party, { field: 'partyText', text: fields.partyText, case: inCase })
    const craft = fields.craft === null ? null : end(statement, 'craft', 'craft', fields.craft)
    const label = placeLabel(fields.place, fields.country)
    const place = !ofPlace || label === '' ? null : draft.node(fields.place === null ? `place:${label}` : `place:${inCase ?? 'no-case'}:${label}`, { kind: 'place', label, country: fields.country ?? fields.place?.country ?? null, statements: [statement.id] })
    if (ofPlace && place === null && (isHidden(statement, 'country') || isHidden(statement, 'place'))) draft.note('end-withheld', statement.id)
    for (const node of ofPlace ? [place] : [party, craft]) {
      if (node === null) continue
      const getsIt = receivingRoles.includes(fields.role) && subject.kind !== 'craft'
      draft.edge(getsIt ? object : node, getsIt ? node : object, fields.role, bearer)
      draft.role(node, fields.role)
    }
    // A seat, or a works, of somebody: the place stands behind the party.
    if (place !== null && party !== null) draft.edge(place, party, fields.role as EdgeKind, bearer)
  }
  for (const [claim, ids] of rejected) if (standing.has(claim)) draft.note('judgements-differ', ...ids, ...standing.get(claim)!)
}
