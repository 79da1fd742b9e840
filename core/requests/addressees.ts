/**
 * Addressees: whom a request about these items may go to, each with every reason and its statements. None is chosen: a reading that nobody accepted says
 * that it is only possible, and a name that no party bears stays a name.
 * @module
 */
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { nameKey, readFacts } from './item-groups.ts'

export type AddresseeReasonCode =
  | 'maker-read' // a reading of a mark names it as maker
  | 'maker-identified' // an identification names it as maker
  | 'country-read' // the State whose country a reading gives
  | 'country-identified' // the State whose country an identification gives
  | 'point-of-contact' // the national point of contact of such a State
  | 'supplied' // it gave the items in a transfer
  | 'exporting-state' // the State of who gave them
  | 'transit' // a transfer took place in that State, which is neither giver's nor taker's
  | 'received' // it took the items in a transfer
  | 'forwarded-to' // an earlier reply passed a request on to it
  | 'named-by-reply' // a transfer that rests on the paper of an earlier reply names it

export interface AddresseeReason { readonly code: AddresseeReasonCode; readonly because: readonly StatementId[]; readonly isPossible: boolean }

export interface AddresseeSuggestion {
  /** `null`: no party, or more than one, bears the name; `text` is the name or the country as it stands. */
  readonly party: StatementId | null
  readonly text: string
  /** Parties that bear the name, where there are several. */
  readonly candidates: readonly StatementId[]
  readonly reasons: readonly AddresseeReason[]
  /** Every reason is only possible. */
  readonly isPossible: boolean
  /** Requests about any of these items that went to it already. */
  readonly asked: readonly StatementId[]
}

interface Hint extends AddresseeReason { readonly party: StatementId | null; readonly text: string; readonly candidates: readonly StatementId[] }

export function suggestAddressees(world: World, items: readonly StatementId[]): AddresseeSuggestion[] {
  const hints = [...items.flatMap((item) => [...ofMakers(world, item), ...ofCountries(world, item), ...ofTransfers(world, item)]), ...ofReplies(world, items)]
  const requests = requestsAbout(world, items)
  return [...Map.groupBy(hints, ({ party, text }) => party ?? `text ${nameKey(text)}`).values()].map((same): AddresseeSuggestion => {
    const [{ party, text, candidates }] = same as [Hint]
    const reasons = [...Map.groupBy(same, ({ code, isPossible }) => `${code} ${isPossible}`).values()].map((alike) => ({ code: alike[0]!.code, isPossible: alike[0]!.isPossible, because: [...new Set(alike.flatMap(({ because }) => because))] }))
    return { party, text, candidates, reasons, isPossible: reasons.every(({ isPossible }) => isPossible), asked: party === null ? [] : requests.filter(({ fields }) => fields.addressees.includes(party)).map(({ id }) => id) }
  })
}

const requestsAbout = (world: World, items: readonly StatementId[]): readonly Statement<'request'>[] => [...new Map(items.flatMap((item) => world.referring(item, 'request').filter(({ fields }) => fields.items.includes(item))).map((request) => [request.id, request])).values()]

/** A party by a name that it bears, in whatever form. */
function byName(world: World, text: string): Pick<Hint, 'party' | 'text' | 'candidates'> {
  const bearers = world.of('party').filter(({ fields }) => fields.names.some((name) => nameKey(name.text) === nameKey(text))).map(({ id }) => id)
  return bearers.length === 1 ? { party: bearers[0]!, text, candidates: [] } : { party: null, text, candidates: bearers }
}

function ofMakers(world: World, item: StatementId): Hint[] {
  const read = readFacts(world, item, 'maker').map(({ value, isHeld, because }): Hint => ({ ...byName(world, value), code: 'maker-read', because, isPossible: !isHeld }))
  const identified = world.referring(item, 'identification').filter(({ fields }) => fields.item === item && fields.status !== 'rejected').flatMap(({ id, fields }): Hint[] => {
    const names = [fields.maker ?? (fields.level === 'maker' ? fields.value : null), ...(fields.level === 'maker' ? fields.alternatives : [])].filter((name) => name !== null)
    return names.map((name) => ({ ...byName(world, name), code: 'maker-identified', because: [id], isPossible: (fields.status !== 'accepted' && fields.status !== 'preferred') || names.length > 1 }))
  })
  return [...read, ...identified]
}

function ofCountries(world: World, item: StatementId): Hint[] {
  const read = readFacts(world, item, 'country').flatMap(({ value, isHeld, because }) => ofState(world, value, 'country-read', because, !isHeld))
  const identified = world.referring(item, 'identification').filter(({ fields }) => fields.item === item && fields.status !== 'rejected' && fields.country !== null)
    .flatMap(({ id, fields }) => ofState(world, fields.country!, 'country-identified', [id], fields.status !== 'accepted' && fields.status !== 'preferred'))
  return [...read, ...identified]
}

/** The State of a country code, and its national point of contact where a party has that role. A state that nobody recorded stays a code. */
function ofState(world: World, country: string, code: AddresseeReasonCode, because: readonly StatementId[], isPossible: boolean): Hint[] {
  const ofCountry = world.of('party').filter(({ fields }) => fields.jurisdiction === country)
  const states = ofCountry.filter(({ fields }) => fields.partyType === 'state').map(({ id }) => id)
  const contacts = ofCountry.filter(({ fields }) => fields.roles.some((role) => /\bpoint of contact\b/i.test(role)))
  return [
    { party: states.length === 1 ? states[0]! : null, text: country, candidates: states.length > 1 ? states : [], code, because, isPossible },
    ...contacts.map(({ id, fields }): Hint => ({ party: id, text: fields.names[0]?.text ?? country, candidates: [], code: 'point-of-contact', because: [...because, id], isPossible })),
  ]
}

function ofTransfers(world: World, item: StatementId): Hint[] {
  return world.referring(item, 'transfer').filter(({ fields }) => fields.items.includes(item)).flatMap(({ id, fields }): Hint[] => {
    const [from, to] = [world.get(fields.from, 'party'), world.get(fields.to, 'party')]
    // On one party's word, without a paper, a transfer is no more than possible.
    const isPossible = fields.documents.length === 0
    const side = (party: Statement<'party'> | undefined, text: string | null, code: AddresseeReasonCode): Hint[] =>
      party !== undefined ? [{ party: party.id, text: party.fields.names[0]?.text ?? '', candidates: [], code, because: [id], isPossible }] : text === null ? [] : [{ ...byName(world, text), code, because: [id], isPossible }]
    const exporter = from === undefined || from.fields.partyType === 'state' || from.fields.jurisdiction === null ? [] : ofState(world, from.fields.jurisdiction, 'exporting-state', [id, from.id], isPossible)
    const through = fields.place?.country ?? null
    const isTransit = through !== null && from !== undefined && to !== undefined && through !== from.fields.jurisdiction && through !== to.fields.jurisdiction
    return [...side(from, fields.fromText, 'supplied'), ...exporter, ...side(to, fields.toText, 'received'), ...(isTransit ? ofState(world, through, 'transit', [id], true) : [])]
  })
}

/** Whom replies to requests about any of the items passed them on to, and whom their papers name. */
function ofReplies(world: World, items: readonly StatementId[]): Hint[] {
  const replies = [...new Map(requestsAbout(world, items).flatMap(({ id }) => world.referring(id, 'reply').filter(({ fields }) => fields.requests.includes(id))).map((reply) => [reply.id, reply])).values()]
  return replies.flatMap((reply) => {
    const to = world.get(reply.fields.forwardedTo, 'party')
    const forwarded: Hint[] = to === undefined ? [] : [{ party: to.id, text: to.fields.names[0]?.text ?? '', candidates: [], code: 'forwarded-to', because: [reply.id], isPossible: false }]
    const paper = reply.fields.document
    const named = paper === null ? [] : world.referring(paper, 'transfer').filter(({ fields }) => fields.documents.includes(paper)).flatMap(({ id, fields }) =>
      [fields.from, fields.to].flatMap((each): Hint[] => { const party = world.get(each, 'party'); return party === undefined || party.id === reply.fields.from ? [] : [{ party: party.id, text: party.fields.names[0]?.text ?? '', candidates: [], code: 'named-by-reply', because: [reply.id, id], isPossible: false }] }))
    return [...forwarded, ...named]
  })
}
