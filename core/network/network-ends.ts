/**
 * Network ends: the nodes that edges have, made of records and of words while a network is built, and what an edge is borne by.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow, type Day, type Limit } from '@proofmark/core/dates'
import { sameRecords, type AnyStatement, type SameRecords, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { evidenceLines, type Standing } from './edge-strength.ts'
import { networkDraft, type NetworkDraft, type Span } from './network-draft.ts'
import { craftLabel, documentLabel, itemKind, itemLabel, partyLabel, transferLabel } from './node-labels.ts'

export type JoinedKind = 'party' | 'item' | 'craft' | 'document'

/** What a field says in words where it names no record. */
export interface EndWords { readonly field: string; readonly text: string | null; readonly case: StatementId | null }

export interface Building {
  readonly world: World
  readonly draft: NetworkDraft
  readonly same: SameRecords
  /** Whether what is said in a case is asked for. */
  isWanted(inCase: StatementId | null): boolean
  borne(statement: AnyStatement, span: Span, inCase?: StatementId | null, standing?: Standing): Parameters<NetworkDraft['edge']>[3]
  /** The node of a record: all records of it, and what joins them. */
  record(kind: JoinedKind, id: StatementId): string
  transfer(statement: Statement<'transfer'>): string
  /** The node that a field names, or null with a note where there should be one. */
  end(statement: AnyStatement, field: string, kind: JoinedKind, id: StatementId | null, words?: EndWords | null): string | null
}

/** `of`: only what is said in these cases; `null`: in all. */
export function building(world: World, of: readonly StatementId[] | null): Building {
  const draft = networkDraft()
  const same = sameRecords(world)
  const lines = evidenceLines(world, same)
  const items = world.of('item')
  const wholes = new Set(items.filter(({ fields }) => fields.partOf !== null && world.get(fields.partOf, 'item') !== undefined).map(({ id }) => id))
  const parts = new Set(items.filter(({ id }) => wholes.has(id)).flatMap(({ fields }) => same.group(fields.partOf!).records))
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
  return { world, draft, same, isWanted, borne, record, transfer, end }
}

/** Of what holds without a day. */
export const always: Span = { since: null, until: null }

export const isHidden = ({ hidden }: Pick<AnyStatement, 'hidden'>, field: string): boolean => hidden.some((path) => path === `/${field}` || path.startsWith(`/${field}/`))

/** The outer bounds of what began at one date and ended at another. */
export function spanOf(begin: string | null, finish: string | null): Span {
  const dayOf = (limit: Limit): Day | null => (isDay(limit) ? limit : null)
  const window = (date: string | null) => { const found = date === null || date === undefined ? null : bounds(date); return found === null || isRefusal(found) ? null : outerWindow(found) }
  return { since: dayOf(window(begin)?.from ?? null), until: dayOf(window(finish)?.to ?? null) }
}
