/**
 * Joined record: all that is said of a party or craft under the records that people judged to be one: each name, number and role with the record and the sources it came from.
 * @module
 */
import { sameRecords, type Contradiction, type FieldsOf, type Member, type StatementId, type World } from '@proofmark/core/statements'
import { numberConflicts, type NumberEvidence } from './number-evidence.ts'
import { partyRecords, type RecordName, type RecordNumber } from './party-record.ts'

export interface JoinedRecord {
  /** The lowest id of its records. */
  readonly id: StatementId
  readonly of: 'party' | 'craft'
  readonly members: readonly Member[]
  readonly names: readonly (RecordName & { readonly record: StatementId })[]
  readonly countries: readonly { readonly country: string; readonly record: StatementId }[]
  readonly numbers: readonly (RecordNumber & { readonly record: StatementId })[]
  readonly roles: readonly { readonly statement: StatementId; readonly role: FieldsOf<'role'>['role']; readonly of: StatementId; readonly record: StatementId }[]
  readonly contradictions: readonly Contradiction[]
  /** Numbers that one party or craft cannot both have. */
  readonly conflicts: readonly NumberEvidence[]
}

/** `null`: no party or craft that counts now has this id. */
export function joinedRecord(world: World, id: StatementId): JoinedRecord | null {
  const groups = sameRecords(world)
  const members = groups.members(groups.of(id))
  const ids = new Set(members.map((member) => member.id))
  const records = partyRecords(world).filter((record) => ids.has(record.id))
  const [first] = records
  if (first === undefined) return null
  return {
    id: groups.of(id), of: first.of, members,
    names: records.flatMap(({ id: record, names }) => names.map((name) => ({ ...name, record }))),
    countries: records.flatMap(({ id: record, countries }) => countries.map((country) => ({ country, record }))),
    numbers: records.flatMap(({ id: record, numbers }) => numbers.map((number) => ({ ...number, record }))),
    roles: records.flatMap(({ id: record }) => world.referring(record, 'role').flatMap(({ id: statement, fields }) => (fields.status === 'rejected' || (fields.party !== record && fields.craft !== record) ? [] : [{ statement, role: fields.role, of: fields.of, record }]))),
    conflicts: numberConflicts(records.flatMap(({ numbers }) => numbers)),
    contradictions: groups.contradictionsOf(id),
  }
}
