/**
 * What a record of a party or a craft tells by which it can be known again: names, numbers, countries, each with the statement that says it.
 * @module
 */
import type { NameKind } from '@proofmark/core/names'
import { everReferring, once, placesIn, referrersOf, type FieldsOf, type StatementId, type World } from '@proofmark/core/statements'
import { identifierSays, type NumberSaid } from '../numbers/index.ts'

export interface RecordNumber {
  readonly statement: StatementId
  readonly scheme: FieldsOf<'identifier'>['scheme']
  readonly register: string | null
  readonly country: string | null
  /** EDTF, as it is stated; `null`: not said. */
  readonly since: string | null
  readonly until: string | null
  readonly said: NumberSaid
}

export interface RecordName { readonly text: string; readonly sources: FieldsOf<'party'>['sources'] }

export interface PartyRecord {
  readonly id: StatementId
  readonly of: 'party' | 'craft'
  /** Of a party its type, of a craft whether it sails or flies. */
  readonly type: FieldsOf<'party'>['partyType'] | FieldsOf<'craft'>['craftType']
  readonly nameKind: NameKind | null
  readonly names: readonly RecordName[]
  /** Of a party its jurisdiction, of a craft nothing: flags change. */
  readonly countries: readonly string[]
  readonly numbers: readonly RecordNumber[]
  /** Cases that name it, found when somebody asks: very many statements may. */
  readonly cases: () => ReadonlySet<StatementId>
  /** The latest statement that gave, changed or took a name or number, and its place in the log; `null`: it is not sealed. */
  readonly changed: { readonly statement: StatementId; readonly index: number | null }
}

const nameKinds: Readonly<Record<PartyRecord['type'], NameKind | null>> = { 'state': 'organisation', 'company': 'organisation', 'armed-group': 'organisation', 'organisation': 'organisation', 'body': 'organisation', 'person': 'person', 'group': 'organisation', 'vessel': 'vessel', 'aircraft': 'vessel' }

const known = new WeakMap<World, readonly PartyRecord[]>()

/** All parties and craft that count now, in the order of the log. A name or number that is withheld or erased is not there. */
export function partyRecords(world: World): readonly PartyRecord[] {
  const before = known.get(world)
  if (before !== undefined) return before
  const made = makeRecords(world)
  known.set(world, made)
  return made
}

function makeRecords(world: World): PartyRecord[] {
  const placeOf = placesIn(world)
  const casesOf = (id: StatementId) => referrersOf(world, id).flatMap(({ kind, fields }) => (fields.case === null || kind === 'sameness' ? [] : [fields.case]))
  const later = (id: StatementId): StatementId[] => world.laterWord(id).flatMap((each) => [each, ...later(each)])
  /** Statements that ever gave it a number. */
  const numbersOf = (record: StatementId) => everReferring(world, record, 'identifier').filter(({ id, kind, fields }) => kind === 'identifier' && (fields.of === record || world.get(id, kind)?.fields.of === record)).map(({ id }) => id)

  const changedOf = (id: StatementId): PartyRecord['changed'] => {
    const own = later(id).filter((each) => { const said = world.sealed(each); return said?.kind !== 'correction' || said.fields.changes.some(({ field }) => field === '/names') })
    const all = [id, ...own, ...numbersOf(id).flatMap((each) => [each, ...later(each)])]
    const statement = all.reduce((last, each) => (placeOf(each)! > placeOf(last)! ? each : last))
    return { statement, index: world.sealed(statement)?.index ?? null }
  }
  const shared = (id: StatementId, own: StatementId | null) => ({
    id, changed: changedOf(id), cases: once(() => new Set([...casesOf(id), ...(own === null ? [] : [own])])),
    numbers: world.referring(id, 'identifier').flatMap(({ id: statement, fields, hidden }): RecordNumber[] => (fields.of !== id || fields.status === 'rejected' || hidden.some((path) => path === '/value' || path === '/scheme') ? [] : [{ statement, scheme: fields.scheme, register: fields.register, country: fields.country, since: fields.since ?? null, until: fields.until ?? null, said: identifierSays(fields) }])),
  })
  const namesIn = (names: readonly RecordName[] | null) => (names ?? []).filter(({ text }) => text !== null && text !== '').map(({ text, sources }) => ({ text, sources: sources ?? [] }))
  return [
    ...world.of('party').map(({ id, fields }): PartyRecord => ({ ...shared(id, fields.case), of: 'party', type: fields.partyType, nameKind: nameKinds[fields.partyType] ?? null, names: namesIn(fields.names), countries: fields.jurisdiction === null ? [] : [fields.jurisdiction] })),
    ...world.of('craft').map(({ id, fields }): PartyRecord => ({ ...shared(id, fields.case), of: 'craft', type: fields.craftType, nameKind: nameKinds[fields.craftType] ?? null, names: namesIn(fields.names), countries: [] })),
  ]
}
