/**
 * Bearing: which statements bear on the claims of who made, who judged, who held and by which ways; those on dates and marks are gathered by `relevant.ts`.
 * @module
 */
import type { AnyStatement, Claim, FieldsOf, StatementId, World } from '@proofmark/core/statements'
import { recordsOf } from './item-records.ts'
import { bearingOnNetwork } from './network-outcome.ts'
import { withheldFor } from './withheld-words.ts'

/** Ids in no order. What was later said of each is for the caller to add. */
export function bearingOn(world: World, claim: Claim): ReadonlySet<StatementId> {
  const found = new Set<StatementId>()
  const add = (id: StatementId | null) => { if (id !== null) found.add(id) }
  const addClass = (of: FieldsOf<'sameness'>['of'], first: StatementId): StatementId[] => {
    const all = new Set([first])
    for (const id of all) {
      add(id)
      for (const judged of world.referring(id, 'sameness')) {
        if (judged.fields.of !== of) continue
        addCited(judged)
        for (const each of [judged.fields.a, judged.fields.b]) if (each !== null) all.add(each)
      }
    }
    return [...all]
  }
  /** With the documents by which it is more than somebody's word. */
  const addCited = (statement: AnyStatement) => {
    add(statement.id)
    for (const { document } of statement.fields.sources ?? []) add(document)
    if (statement.kind === 'transfer') for (const document of statement.fields.documents ?? []) add(document)
  }
  const addNamed = (role: Extract<AnyStatement, { kind: 'role' }>) => {
    addCited(role)
    if (role.fields.party !== null) addClass('party', role.fields.party)
  }
  switch (claim.type) {
    case 'made-by':
    case 'identified-as': {
      if (claim.type === 'made-by' && claim.party !== null) addClass('party', claim.party)
      for (const id of [...recordsOf(world, claim.item).keys()].flatMap((each) => addClass('item', each))) {
        for (const said of world.referring(id, 'identification')) addCited(said)
        if (claim.type === 'made-by') for (const role of world.referring(id, 'role')) addNamed(role)
      }
      break
    }
    case 'bears-mark':
      for (const id of claim.items.flatMap((item) => [...recordsOf(world, item).keys()]).flatMap((each) => addClass('item', each))) for (const mark of world.referring(id, 'mark')) {
        addCited(mark)
        for (const { photo } of mark.fields.regions ?? []) add(photo)
      }
      break
    case 'has-role':
      addClass('party', claim.party)
      add(claim.of)
      for (const role of world.referring(claim.of, 'role')) if (role.fields.of === claim.of) addNamed(role)
      break
    case 'listed': {
      const kind = world.sealed(claim.party)?.kind === 'craft' ? 'craft' : 'party'
      for (const id of addClass(kind, claim.party)) for (const screening of world.referring(id, 'screening')) addCited(screening)
      break
    }
    case 'same-object':
    case 'same-party':
      for (const id of [claim.a, claim.b]) addClass(claim.type === 'same-object' ? 'item' : 'party', id)
      break
    case 'in-network':
      addClass('party', claim.party)
      addClass('item', claim.weapon)
      for (const id of bearingOnNetwork(world, claim)) {
        const statement = world.sealed(id)
        if (statement === undefined) continue
        addCited(statement)
        if (statement.kind === 'party' || statement.kind === 'item' || statement.kind === 'craft' || statement.kind === 'document') addClass(statement.kind, id)
      }
      break
    case 'custody':
    case 'held-by': {
      for (const party of claim.type === 'custody' ? [claim.from, claim.to] : [claim.party]) if (party !== null) addClass('party', party)
      add(claim.of)
      for (const step of world.referring(claim.of, 'custody')) { addCited(step); for (const party of [step.fields.from, step.fields.to]) add(party) }
      const item = world.get(claim.of, 'item')
      if (item !== undefined) { add(item.fields.custodian); for (const site of item.fields.documentedAt) add(site) }
      const photo = world.get(claim.of, 'photo')
      for (const who of [photo?.fields.takenBy, photo?.fields.madeBy]) add(who ?? null)
      break
    }
    default: break
  }
  for (const { id } of withheldFor(world, claim)) add(id)
  return found
}
