/**
 * Craft: a vessel or aircraft as it is known: the names it bore with flags and times, its numbers with their checks, who owned and ran it, what it carried.
 *
 * Records that people judged to be one craft are shown as one, each part with the record it came from. Nothing is resolved: two numbers for one hull are a contradiction and are shown.
 * @module
 */
import { handlingOf, sameRecords, type Contradiction, type FieldsOf, type Handling, type Member, type StatementId, type World } from '@proofmark/core/statements'
import { numberConflicts, numberEvidence, type NumberEvidence } from '../same-parties/number-evidence.ts'
import { partyRecords, type RecordNumber } from '../same-parties/party-record.ts'
import { borneNames, type BetweenNames, type BorneName } from './borne-names.ts'

export interface CraftRole {
  readonly statement: StatementId
  readonly role: FieldsOf<'role'>['role']
  readonly party: StatementId | null
  readonly partyText: string | null
  readonly country: string | null
  readonly since: string | null
  readonly until: string | null
  readonly status: FieldsOf<'role'>['status']
}

export interface CraftRecord {
  /** The lowest id of its records. */
  readonly id: StatementId
  readonly craftType: FieldsOf<'craft'>['craftType']
  readonly members: readonly Member[]
  readonly models: readonly { readonly text: string; readonly record: StatementId }[]
  readonly built: readonly { readonly text: string; readonly record: StatementId }[]
  readonly names: readonly BorneName[]
  readonly between: readonly BetweenNames[]
  readonly numbers: readonly (RecordNumber & { readonly record: StatementId })[]
  /** Two numbers that one craft cannot both have. */
  readonly conflicts: readonly NumberEvidence[]
  /** Numbers whose country is that of no flag it is said to have borne. */
  readonly otherFlags: readonly StatementId[]
  readonly roles: readonly CraftRole[]
  /** What it carried: the role of a carrier, and of what. */
  readonly carried: readonly { readonly statement: StatementId; readonly of: StatementId; readonly since: string | null; readonly until: string | null }[]
  /** Other craft with the same number, which nobody has joined to it: candidates for sameness. */
  readonly sameNumber: readonly { readonly craft: StatementId; readonly numbers: readonly NumberEvidence[]; readonly apart: StatementId | null }[]
  readonly contradictions: readonly Contradiction[]
  /** The narrowest of its records and numbers. */
  readonly handling: Handling
}

/** `null`: no craft that counts now has this id. */
export function craftRecord(world: World, id: StatementId): CraftRecord | null {
  const groups = sameRecords(world)
  const all = partyRecords(world).filter(({ of }) => of === 'craft')
  const members = groups.members(groups.of(id))
  const records = members.flatMap((member) => world.get(member.id, 'craft') ?? [])
  const [first] = records
  if (first === undefined) return null
  const ids = new Set(records.map((record) => record.id))
  const own = all.filter((record) => ids.has(record.id))
  const numbers = own.flatMap(({ id: record, numbers: each }) => each.map((number) => ({ ...number, record })))
  const { names, between } = borneNames(records.map(({ id: record, fields }) => ({ id: record, names: fields.names ?? [] })))
  const flags = new Set(names.flatMap(({ flag }) => flag ?? []))
  const roles = records.flatMap((record) => world.referring(record.id, 'role'))
  const texts = (field: 'model' | 'built') => records.flatMap(({ id: record, fields }) => (fields[field] === null ? [] : [{ text: fields[field], record }]))
  return {
    id: groups.of(id), craftType: first.fields.craftType, members, models: texts('model'), built: texts('built'), names, between, numbers,
    conflicts: numberConflicts(numbers),
    otherFlags: flags.size === 0 ? [] : numbers.filter(({ said }) => said.countries.length > 0 && !said.countries.some((country) => flags.has(country))).map(({ statement }) => statement),
    roles: roles.filter(({ fields }) => ids.has(fields.of)).map(({ id: statement, fields: { role, party, partyText, country, since, until, status } }) => ({ statement, role, party, partyText, country, since, until, status })),
    carried: roles.filter(({ fields }) => fields.craft !== null && ids.has(fields.craft) && fields.role === 'carrier').map(({ id: statement, fields: { of, since, until } }) => ({ statement, of, since, until })),
    sameNumber: all.filter((other) => !ids.has(other.id)).flatMap((other) => {
      const shared = numberEvidence({ ...other, numbers }, other).filter(({ relation }) => relation === 'same' || relation === 'same-for-a-time' || relation === 'same-at-other-times')
      return shared.length === 0 ? [] : [{ craft: other.id, numbers: shared, apart: groups.apart(id, other.id) }]
    }),
    contradictions: groups.contradictionsOf(id),
    handling: handlingOf(world, [...ids, ...numbers.map(({ statement }) => statement)]),
  }
}

export interface CraftLine {
  readonly id: StatementId
  readonly craftType: FieldsOf<'craft'>['craftType']
  readonly records: number
  readonly names: readonly string[]
  readonly flags: readonly string[]
  readonly numbers: readonly RecordNumber[]
  readonly cases: readonly StatementId[]
  /** The narrowest of its records and numbers. */
  readonly handling: Handling
}

/** All craft, each once however many records it has, in the order of the log. */
export function craftLines(world: World): CraftLine[] {
  const groups = sameRecords(world)
  const byGroup = Map.groupBy(partyRecords(world).filter(({ of }) => of === 'craft'), ({ id }) => groups.of(id))
  return [...byGroup].map(([id, records]) => ({
    id, craftType: records[0]!.type as CraftLine['craftType'], records: records.length, names: [...new Set(records.flatMap(({ names }) => names.map(({ text }) => text)))],
    flags: [...new Set(records.flatMap((record) => world.get(record.id, 'craft')!.fields.names.flatMap(({ flag }) => flag ?? [])))],
    numbers: records.flatMap(({ numbers }) => numbers), cases: [...new Set(records.flatMap(({ cases }) => [...cases()]))], handling: handlingOf(world, records.flatMap(({ id: record, numbers }) => [record, ...numbers.map(({ statement }) => statement)])),
  }))
}
