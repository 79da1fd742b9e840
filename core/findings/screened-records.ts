/**
 * Screened records: the parties and craft of a case as they are held against lists, now and as they were when somebody decided.
 *
 * Names in every script, numbers of registers and the jurisdiction are taken; a number that was rejected is not. No statement says when somebody was born.
 * @module
 */
import { everReferring, inLogOrder, referencesOf, statementsIn, world as worldOf, type AnyStatement, type FieldsOf, type Statement, type StatementId, type World } from '@proofmark/core/statements'
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
}

/** Records of a case: those that belong to it, and those that a statement of it names. `null`: all that are recorded. In the order of the log. */
export function caseRecords(world: World, of: StatementId | null): CaseRecord[] {
  const isRecord = (id: StatementId) => world.get(id, 'party') !== undefined || world.get(id, 'craft') !== undefined
  const own = of === null ? [] : statementsIn(world, of)
  const ids = of === null ? [...world.of('party'), ...world.of('craft')].map(({ id }) => id)
    : own.flatMap((statement) => [...(statement.kind === 'party' || statement.kind === 'craft' ? [statement.id] : []), ...named(statement).filter(isRecord)])
  return inLogOrder(world, ids).flatMap(({ id }) => {
    const record = recordOf(world, id)
    return record === null ? [] : [record]
  })
}

/** Ids that a statement brings into its case. Who wrote it or decided on a candidate is no party of the case by that. */
const named = ({ kind, fields }: AnyStatement): StatementId[] => (kind === 'screening' ? [] : referencesOf(kind, fields).flatMap(({ path, value }) => (path === '/author' ? [] : [value])))

const kindOf = { person: 'person', company: 'organisation', 'armed-group': 'organisation', organisation: 'organisation', body: 'organisation', group: 'organisation', state: 'organisation', vessel: 'vessel', aircraft: null } as const

/** `null`: no such party or craft now. */
function recordOf(world: World, id: StatementId): CaseRecord | null {
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
export const screenedRecord = (world: World, id: StatementId): CaseRecord | null => recordOf(world, id)

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
  for (const statement of everReferring(world, id, 'identifier')) if (statement.kind === 'identifier' && (statement.fields.of === id || world.get(statement.id, 'identifier')?.fields.of === id)) add(statement)
  const then = recordOf(worldOf([...near.values()].filter((each) => (each.index ?? Infinity) < index).toSorted((a, b) => a.index! - b.index!)), id)
  return then === null ? { names: [], numbers: [], jurisdiction: null } : recordFacts(then)
}

/** Decisions that count: a withdrawn one is as if it had never been made. */
export function statedDecisions(world: World): StatedDecision[] {
  return world.of('screening').flatMap(({ id, index, fields: { party, list, listDate, entry, decision, reasons, by, author, basis } }) =>
    index === null || party === null || list === null || entry === null || decision === null ? [] : [{ statement: id, index, record: party, list, listDate, entry, decision, reasons: reasons ?? [], by: by ?? author, basis }])
}
