/**
 * Item: one physical object, or a lot or sample of stated size. What it is said to be (its identification) is not here:
 * several identifications may stand side by side.
 * @module
 */
import { statementKind } from '../kind.ts'
import { maybeQuantity, maybeRef, maybeText, refs, text } from '../fields.ts'

export const itemKind = statementKind({
  name: 'item',
  version: 1,
  says: 'One physical object, or a lot or sample of stated size, with what it is part of and how it came to light.',
  fields: {
    description: text,
    /** Class by a named, versioned taxonomy, such as `items/1` (spec/taxonomy.md); none is built in, and `null` leaves the words of a source as they are. */
    itemClass: text,
    taxonomy: maybeText,
    quantity: maybeQuantity,
    partOf: maybeRef('item'),
    memberOf: maybeRef('item'),
    condition: maybeText,
    custodian: maybeRef('party'),
    custodianText: maybeText,
    documentedAt: refs('site'),
    recoveredIn: maybeRef('recovery'),
    /** Several uses of a group: which member belongs to which use is not known. */
    usedIn: refs('use'),
  },
})
