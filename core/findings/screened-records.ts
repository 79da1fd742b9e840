/**
 * Screened records: the parties and craft of a case as they are held against lists, now and as they were when somebody decided.
 *
 * Names in every script, numbers of registers and the jurisdiction are taken; a number that was rejected is not. No statement says when somebody was born.
 * @module
 */
import { referencesOf, world as worldOf, type AnyStatement, type FieldsOf, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import type { RecordFacts, ScreenedRecord, StatedDecision } from '@proofmark/core/screening'
import { shownName } from '@proofmark/core/names'
import { titleOf } from './titles.ts'

export interface CaseRecord extends ScreenedRecord {
  readonly title: string
  readonly label: string | null
  readonly handling: FieldsOf<'party'>['handling']
  readonly partyType: FieldsOf<'party'>['partyType'] | FieldsOf<'craft'>['craftType']
  readonly names: readonly { readonly text: string; readonly script: string | null; readonly use: string | null }[]
  readonly numbers: readonly { readonly statement: StatementId; readonly scheme: string; readonly value: string }[]
  readonly jurisdiction: string | null
  readonly cases: readonly StatementId[]
}

/** Records of a case: those that belong to it, and those that a statement of it names. `null`: all that are recorded. In the order of the log. */
export function caseRecords(world: World, of: StatementId | null): CaseRecord[] {
  const cases = new Map<StatementId, Set<StatementId>>()
  const note = (record: StatementId, in_: StatementId | null) => { const known = cases.get(record) ?? new Set(); cases.set(record, in_ === null ? known : known.add(in_)) }
  const isRecord = (id: StatementId) => world.get(id, 'party') !== undefined || world.get(id, 'craft') !== undefined
  for (const statement of world.current) {
    if (statement.kind === 'party' || statement.kind === 'craft') note(statement.id, statement.fields.case)
    // Who wrote a statement or decided on a candidate is no party of the case by that.
    if (statement.fields.case === null || statement.kind === 'screening') continue
    for (const { path, value } of referencesOf(statement.kind, statement.fields)) if (path !== '/author' && isRecord(value)) note(value, statement.fields.case)
  }
  return [...cases].filter(([, in_]) => of === null || in_.has(of)).flatMap(([id, in_]) => { const record = recordOf(world, id); return record === null ? [] : [{ ...record, cases: [...in_] }] })
}

const kindOf = { person: 'person', company: 'organisation', 'armed-group': 'organisation', organisation: 'organisation', body: 'organisation', group: 'organisation', state: 'organisation', vessel: 'vessel', aircraft: null } as const

/** `null`: no such party or craft now. */
function recordOf(world: World, id: StatementId): Omit<CaseRecord, 'cases'> | null {
  const record: Statement<'party'> | Statement<'craft'> | undefined = world.get(id, 'party') ?? world.get(id, 'craft')
  if (record === undefined) return null
  const numbers = world.referring(id, 'identifier').filter(({ fields }) => fields.of === id && fields.status !== 'rejected' && fields.value !== null).map((each) => ({ statement: each.id, scheme: each.fields.scheme, value: each.fields.value }))
  const names = record.kind === 'party' ? (record.fields.names ?? []).map(({ text, script, use }) => ({ text, script, use })) : (record.fields.names ?? []).map(({ text, script }) => ({ text, script, use: null }))
  const partyType = record.kind === 'party' ? record.fields.partyType : record.fields.craftType
  const jurisdiction = record.kind === 'party' ? record.fields.jurisdiction : null
  return {
    id, kind: record.kind, title: shownName(titleOf(world, record)), label: record.fields.label, handling: record.fields.handling ?? 'restricted', partyType, names, numbers, jurisdiction,
    facts: {
      names: [...new Set(names.map(({ text }) => text))], kind: kindOf[partyType] ?? null, born: [], countries: jurisdiction === null ? [] : [jurisdiction],
      identifiers: numbers.map(({ scheme, value }) => ({ scheme, value })),
    },
  }
}

/** A party or craft by itself; `null`: none now. */
export const screenedRecord = (world: World, id: StatementId): Omit<CaseRecord, 'cases'> | null => recordOf(world, id)

/** As a decision is held against. */
export const recordFacts = ({ names, numbers, jurisdiction }: Pick<CaseRecord, 'names' | 'numbers' | 'jurisdiction'>): RecordFacts => ({
  names: [...new Set(names.map(({ text }) => text))].toSorted(), numbers: [...new Set(numbers.map(({ scheme, value }) => `${scheme} ${value}`))].toSorted(), jurisdiction,
})

/** What was sealed of a record before an index of the log: its statement, its numbers, and every later word on those. */
export function factsBefore(world: World, id: StatementId, index: number): RecordFacts {
  const near = new Map<StatementId, AnyStatement>()
  const add = (statement: AnyStatement | undefined) => {
    if (statement === undefined || near.has(statement.id)) return
    near.set(statement.id, statement)
    for (const later of world.laterWord(statement.id)) add(world.sealed(later))
  }
  add(world.sealed(id))
  for (const statement of numbersByRecord(world).get(id) ?? []) add(statement)
  const then = recordOf(worldOf([...near.values()].filter((each) => (each.index ?? Infinity) < index).toSorted((a, b) => a.index! - b.index!)), id)
  return then === null ? { names: [], numbers: [], jurisdiction: null } : recordFacts(then)
}

const knownNumbers = new WeakMap<World, Map<StatementId, AnyStatement[]>>()

/** Statements that ever gave a record a number, withdrawn ones too. */
function numbersByRecord(world: World): Map<StatementId, AnyStatement[]> {
  const known = knownNumbers.get(world)
  if (known !== undefined) return known
  const made = new Map<StatementId, AnyStatement[]>()
  for (const statement of world.all) {
    if (statement.kind !== 'identifier') continue
    for (const of of new Set([statement.fields.of, world.get(statement.id, 'identifier')?.fields.of])) if (of !== undefined) made.set(of, [...(made.get(of) ?? []), statement])
  }
  knownNumbers.set(world, made)
  return made
}

/** Decisions that count: a withdrawn one is as if it had never been made. */
export function statedDecisions(world: World): StatedDecision[] {
  return world.of('screening').flatMap(({ id, index, fields: { party, list, listDate, entry, decision, reasons, by, author, basis } }) =>
    index === null || party === null || list === null || entry === null || decision === null ? [] : [{ statement: id, index, record: party, list, listDate, entry, decision, reasons: reasons ?? [], by: by ?? author, basis }])
}
