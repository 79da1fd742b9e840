/**
 * Request view: one request part by part, each addressee with its timeline, and what a form for a new one proposes.
 * @module
 */
import { formatDay, type Day } from '@proofmark/core/dates'
import { linkTo, partyName, titleOf } from '@proofmark/core/findings'
import { addresseeStates, formatSpan, itemGroups, missingIn, nextReference, proposeContent, ruleFor, sameToOthers, suggestAddressees, type AddresseeSuggestion, type DeskSettings, type OrderedReply } from '@proofmark/core/requests'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import type { ComposeView, PartyChoice, Titled, ReplyView, RequestView, SuggestionView } from './desk-view.ts'

/** Others of the same request that are named on its page. */
const mostOthers = 200

export const named = (world: World, id: string | null): Titled | null => {
  const link = linkTo(world, id)
  return link === null ? null : { id: link.id, title: link.title }
}
const party = (world: World, id: string | null): Titled | null => (id === null ? null : { id, title: partyName(world, id) ?? id })
/** Those of the case first, then by name. Where several bear one name, each says its case: a party of another case is easily taken for it. */
export function partiesOf(world: World, of: StatementId | null = null): readonly PartyChoice[] {
  const all = world.of('party').map((each) => ({ id: each.id, title: titleOf(world, each), case: each.fields.case }))
  const bearers = Map.groupBy(all, ({ title }) => title)
  const caseName = (id: StatementId | null) => (id === null ? 'no case' : world.get(id, 'case')?.fields.label ?? id.slice(0, 8))
  return all.map((each) => (bearers.get(each.title)!.length === 1 ? each : { ...each, title: `${each.title} (${[caseName(each.case), world.get(each.id, 'party')?.fields.label].filter(Boolean).join(', ')})` }))
    .toSorted((a, b) => Number(b.case === of && of !== null) - Number(a.case === of && of !== null) || a.title.localeCompare(b.title, 'en'))
}

export function requestView(world: World, request: Statement<'request'>, day: Day, settings: DeskSettings): RequestView {
  const { id, fields } = request
  const { states, unassigned } = addresseeStates(world, request, day, settings)
  const asked = new Set(fields.addressees)
  const content = proposeContent(world, fields.items)
  return {
    id, title: titleOf(world, request), day: formatDay(day), purpose: fields.purpose, reference: fields.reference, case: named(world, fields.case), finding: named(world, fields.finding), handling: fields.handling,
    sent: fields.sent, deadline: fields.deadline, language: fields.language, requestingAgency: party(world, fields.requestingAgency),
    content: { recoveryCircumstances: fields.recoveryCircumstances, groundsOfIllegality: fields.groundsOfIllegality, intendedUse: fields.intendedUse, identification: fields.identification, other: fields.other, confidentialityUndertaking: fields.confidentialityUndertaking },
    missing: fields.purpose === 'trace' ? missingIn(fields) : [],
    items: fields.items.flatMap((item) => named(world, item) ?? []),
    marks: fields.marks.flatMap((mark) => { const found = world.get(mark, 'mark'); return found === undefined ? [] : [{ id: mark, transcription: found.fields.transcription, state: found.fields.state, position: found.fields.position }] }),
    pictures: content.pictures,
    addressees: states.map(({ replies, sent: _sent, lastAsked: _asked, deadline, ...state }) => ({
      ...state, name: partyName(world, state.addressee) ?? state.addressee, rule: ruleFor(settings, state.addressee),
      deadline: deadline === null ? null : { ...formatSpan(deadline.span), basis: deadline.basis }, replies: replies.map((reply) => replyView(world, id, reply)),
    })),
    chasers: fields.chasers ?? [], unassigned: unassigned.map((reply) => replyView(world, id, reply)),
    sameToOthers: sameToOthers(world, request).slice(0, mostOthers).map((each) => ({ id: each.id, title: titleOf(world, each), reference: each.fields.reference, addressees: each.fields.addressees.map((id) => partyName(world, id) ?? id) })),
    suggestions: suggestAddressees(world, fields.items).filter((each) => each.reasons.some(({ code }) => code === 'forwarded-to' || code === 'named-by-reply') && each.party !== null && !asked.has(each.party)).map((each) => suggestionView(world, each)),
    parties: partiesOf(world, fields.case), seen: world.laterWord(id).length,
  }
}

function replyView(world: World, request: string, { id, statement: { fields } }: OrderedReply): ReplyView {
  const document = world.get(fields.document, 'document')
  return {
    id, from: party(world, fields.from), responseKind: fields.responseKind, dated: fields.dated, received: fields.received, wording: fields.wording, language: fields.language, reason: fields.reason, conditions: fields.conditions,
    forwardedTo: party(world, fields.forwardedTo), document: document === undefined ? null : { ...named(world, document.id)!, sha256: document.fields.blob?.sha256 ?? null },
    also: fields.requests.filter((each) => each !== request).flatMap((each) => named(world, each) ?? []),
  }
}

const suggestionView = (world: World, suggestion: AddresseeSuggestion): SuggestionView => ({
  ...suggestion, name: partyName(world, suggestion.party) ?? suggestion.text, candidateNames: suggestion.candidates.map((id) => ({ id, title: partyName(world, id) ?? id })),
})

/** `items`: those of one case; others are left out. `finding`: a notice is drawn up about it. */
export function composeView(world: World, items: readonly string[], finding: Statement<'finding'> | null, day: Day, settings: DeskSettings): ComposeView {
  const known = items.filter((id) => world.get(id, 'item') !== undefined)
  const first = world.get(known[0] ?? null, 'item')
  const found = world.get(finding?.fields.case ?? first?.fields.case ?? null, 'case')
  const titles = (ids: readonly string[]) => ids.flatMap((id) => named(world, id) ?? [])
  const content = proposeContent(world, known)
  return {
    day: formatDay(day), case: found === undefined ? null : { id: found.id, title: found.fields.title, label: found.fields.label }, items: titles(known), finding: finding === null ? null : named(world, finding.id),
    groups: first === undefined ? [] : itemGroups(world, first.id).map((group) => ({ ...group, title: group.how === 'lot' ? group.of : (linkTo(world, group.of)?.title ?? group.of), itemTitles: titles(group.items) })),
    content, marks: content.marks.flatMap((id) => { const mark = world.get(id, 'mark'); return mark === undefined ? [] : [{ id, transcription: mark.fields.transcription, state: mark.fields.state }] }),
    suggestions: suggestAddressees(world, known).map((each) => suggestionView(world, each)),
    reference: nextReference(world, settings.reference, { caseLabel: found?.fields.label ?? 'case', year: formatDay(day).slice(0, 4) }), parties: partiesOf(world, found?.id ?? null),
  }
}
