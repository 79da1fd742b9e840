/**
 * Role: that a party or a place has one part in how an object came about or came along. Brand owner, place of fabrication and seller
 * are often different and often confused: each is a statement of its own, with its own source, and several of one role stand side by side.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeCountry, maybeEdtf, maybePlace, maybeRef, maybeText, ref } from '../fields.ts'

/** A role that a place has; all others are of somebody. */
const ofPlaces: readonly string[] = ['headquarters', 'place-of-fabrication']

export const roleKind = statementKind({
  name: 'role',
  version: 1,
  says: 'A party or a place has one role for an item, a transfer, a document or a craft: according to whom, since when, on which basis.',
  fields: {
    of: ref('item', 'transfer', 'document', 'craft'),
    role: z.enum([
      'brand-owner', 'headquarters', 'fabricator', 'place-of-fabrication', 'packager', 'distributor', 'broker', 'consignor', 'carrier', 'freight-forwarder',
      'notify-party', 'consignee', 'financier', 'end-user', 'owner', 'operator', 'manager', 'other',
    ]),
    party: maybeRef('party'),
    /** As a source names it, where there is no record of the party. */
    partyText: maybeText,
    /** The jurisdiction, of `headquarters` and `place-of-fabrication` above all. */
    country: maybeCountry,
    place: maybePlace,
    /** The craft that carried, of `carrier`. */
    craft: maybeRef('craft'),
    since: maybeEdtf,
    until: maybeEdtf,
    by: maybeRef('party'),
    byText: maybeText,
    basis: maybeText,
    status: z.enum(['proposed', 'preferred', 'accepted', 'less-likely', 'rejected', 'undetermined']).default('proposed'),
    reason: maybeText,
  },
  check: (said) => {
    if (ofPlaces.includes(said.role)) return said.country === null && said.place === null ? { field: '/country', expected: 'a country or a place: this role is of a place' } : null
    if (said.craft !== null && said.role !== 'carrier') return { field: '/craft', expected: 'no craft: only a carrier has one' }
    if (said.role === 'other' && said.basis === null) return { field: '/basis', expected: 'which role is meant: it has no name of its own here' }
    return said.party === null && said.partyText === null && said.craft === null ? { field: '/party', expected: 'a party, or its name as partyText' } : null
  },
})
