/**
 * Building: statements → the network of who makes, sells, carries, gets and builds in.
 *
 * Every item that counts is a node; parties, places, craft and documents are where an edge leads to them. Words without a record are a node of their
 * case: the same words elsewhere may mean somebody else. What the maker's mark says (an identification) is no role and makes no edge (decision 0030).
 * O(statements), and the same whatever the order of the log.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow, type Day, type Limit } from '@proofmark/core/dates'
import { isJudgementWithheld, sameRecords, type AnyStatement, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { evidenceLines, standingOf, type Standing } from './edge-strength.ts'
import { networkDraft, type Span } from './network-draft.ts'
import type { EdgeKind, Network, RoleName } from './network.ts'
import { sortedNotes, type NetworkNote } from './network-notes.ts'
import { craftLabel, documentLabel, itemKind, itemLabel, partyLabel, placeLabel, transferLabel } from './node-labels.ts'

type JoinedKind = 'party' | 'item' | 'craft' | 'document'

export interface BuiltNetwork extends Network { readonly notes: readonly NetworkNote[] }

/** Who has one of these roles gets the object, or has it in the end: the edge leads to him. All others give it, make it or bring it on its way. */
export const receivingRoles: readonly RoleName[] = ['consignee', 'notify-party', 'end-user', 'owner', 'operator', 'manager']

/** `of`: only what is said in these cases; `null`: in all. */
export function buildNetwork(world: World, of: readonly StatementId[] | null = null): BuiltNetwork {
  const draft = networkDraft()
  const same = sameRecords(world)
  const lines = evidenceLines(world, same)
  const isWanted = (inCase: StatementId | null) => of === null || (inCase !== null && of.includes(inCase))
  const borne = (statement: AnyStatement, span: Span, inCase: StatementId | null = statement.fields.case, standing: Standing = 'stated') => {
    if (isHidden(statement, 'sources') || (statement.kind === 'transfer' && isHidden(statement, 'documents'))) draft.note('sources-withheld', statement.id)
    return { standing, lines: lines(statement), ...span, case: inCase, statements: [statement.id] }
  }

  /** The node of a record: all records of it, and what joins them. */
  const record = (kind: JoinedKind, id: StatementId): string => {
    const key = same.of(id)
    if (draft.has(key)) return key
    const group = same.group(id)
    const records = group.records.filter((each) => world.get(each, kind) !== undefined)
    const first = world.get(key, kind) as AnyStatement
    const statements = [...records, ...group.judgements]
    switch (first.kind) {
      case 'party': return draft.node(key, { kind: 'party', label: partyLabel(first), country: first.fields.jurisdiction ?? null, statements })
      case 'craft': return draft.node(key, { kind: 'craft', label: craftLabel(first), statements })
      case 'document': return draft.node(key, { kind: 'document', label: documentLabel(first), statements })
      default: return draft.node(key, { kind: itemKind(first as Statement<'item'>, records.some((each) => wholes.has(each)), records.some((each) => parts.has(each))), label: itemLabel(first as Statement<'item'>), statements })
    }
  }
  const transfer = (statement: Statement<'transfer'>) => draft.node(statement.id, { kind: 'transfer', label: transferLabel(statement), ...(isHidden(statement, 'items') ? { goods: 'not-all-stated' as const } : {}), statements: [statement.id] })
  /** The node that a field names, or null with a note where there should be one. */
  const end = (statement: AnyStatement, field: string, kind: JoinedKind, id: StatementId | null, words: { field: string; text: string | null; case: StatementId | null } | null = null): string | null => {
    if (id !== null && id !== undefined && world.get(id, kind) !== undefined) return record(kind, id)
    const isWithheld = isHidden(statement, field) || (id !== null && id !== undefined && world.sealed(id) === undefined)
    // Words beside a party that is withheld are no name of somebody else.
    if (!isWithheld && words?.text) return draft.node(`named:${words.case ?? 'no-case'}:${words.text}`, { kind: 'named', label: words.text, statements: [statement.id] })
    if (isWithheld || (words !== null && isHidden(statement, words.field))) draft.note('end-withheld', statement.id)
    else if (id !== null && id !== undefined) draft.note('end-withdrawn', statement.id)
    return null
  }

  const items = world.of('item')
  const wholes = new Set(items.filter(({ fields }) => fields.partOf !== null && world.get(fields.partOf, 'item') !== undefined).map(({ id }) => id))
  const parts = new Set(items.filter(({ id }) => wholes.has(id)).flatMap(({ fields }) => same.group(fields.partOf!).records))
  for (const item of items) {
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

  linkDocuments()
  linkAffiliates()
  return { ...draft.done(), notes: sortedNotes([...samenessNotes(world), ...draft.notes]) }

  /** Papers that are nodes already name who issued them. */
  function linkDocuments(): void {
    for (const document of world.of('document')) {
      const key = same.of(document.id)
      if (!draft.has(key)) continue
      const issuer = end(document, 'issuer', 'party', document.fields.issuer)
      if (issuer !== null) draft.edge(key, issuer, 'names', borne(document, spanOf(document.fields.date, document.fields.date)))
    }
  }

  /** To whom parties of the network belong, and those in their turn. */
  function linkAffiliates(): void {
    const waiting = world.of('party').filter(({ id }) => draft.has(same.of(id)))
    const seen = new Set(waiting.map(({ id }) => id))
    for (const party of waiting) {
      const head = end(party, 'affiliation', 'party', party.fields.affiliation)
      if (head === null) continue
      draft.edge(same.of(party.id), head, 'affiliated', borne(party, always))
      for (const id of same.group(party.fields.affiliation!).records) if (!seen.has(id) && world.get(id, 'party') !== undefined) { seen.add(id); waiting.push(world.get(id, 'party')!) }
    }
  }
}

/** Judgements of sameness that join nothing though they might. */
const samenessNotes = (world: World): NetworkNote[] => [
  ...sameRecords(world).contradictions.map(({ same, notSame }): NetworkNote => ({ code: 'sameness-contradicts', statements: [...same, notSame] })),
  ...world.of('sameness').filter(isJudgementWithheld).map(({ id }): NetworkNote => ({ code: 'sameness-withheld', statements: [id] })),
]

const always: Span = { since: null, until: null }

const isHidden = ({ hidden }: Pick<AnyStatement, 'hidden'>, field: string): boolean => hidden.some((path) => path === `/${field}` || path.startsWith(`/${field}/`))

/** The outer bounds of what began at one date and ended at another. */
export function spanOf(begin: string | null, finish: string | null): Span {
  const dayOf = (limit: Limit): Day | null => (isDay(limit) ? limit : null)
  const window = (date: string | null) => { const found = date === null || date === undefined ? null : bounds(date); return found === null || isRefusal(found) ? null : outerWindow(found) }
  return { since: dayOf(window(begin)?.from ?? null), until: dayOf(window(finish)?.to ?? null) }
}
