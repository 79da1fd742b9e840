/**
 * World: all statements, and what of them holds now. Corrections are applied in the order of the log, withdrawn
 * statements no longer count, and both stay readable. A world is a value: `without` gives another one.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import { isKindName, kindNames, kinds, type KindName } from './kinds/index.ts'
import { once } from './once.ts'
import { referencesOf } from './reference.ts'
import type { AnyStatement, Statement, StatementId } from './statement.ts'

export interface World {
  /** As sealed, withdrawn and corrected ones too, in the order of the log. */
  readonly all: readonly AnyStatement[]
  /** What counts now, with corrections applied, in the order of the log. */
  readonly current: readonly AnyStatement[]
  /** The current form of one statement; `undefined` where it is unknown or withdrawn. */
  get<K extends KindName>(id: StatementId | null, kind: K): Statement<K> | undefined
  /** Any statement as sealed, withdrawn or not. */
  sealed(id: StatementId): AnyStatement | undefined
  of<K extends KindName>(kind: K): readonly Statement<K>[]
  /** As sealed, withdrawn and corrected ones too. */
  everOf<K extends KindName>(kind: K): readonly Statement<K>[]
  /** Current statements that refer to `id`, of one kind. */
  referring<K extends KindName>(id: StatementId, kind: K): readonly Statement<K>[]
  /** How many current statements of a kind are of a case. */
  countIn(caseId: StatementId, kind: KindName): number
  /** Current statements with this label. */
  labelled(label: string): readonly AnyStatement[]
  /** As sealed, those whose id begins so. */
  beginning(prefix: string): readonly AnyStatement[]
  /** As sealed, those that refer to `id`, of one kind or of all, in the order of the log. */
  naming(id: StatementId, kind?: KindName): readonly AnyStatement[]
  /** Ids of the corrections and withdrawals of a statement, in the order of the log. */
  laterWord(id: StatementId): readonly StatementId[]
  /** The world as it would be if these statements had never been made. */
  without(ids: ReadonlySet<StatementId>): World
}

/** Statements in the order of the log → the world. O(statements × references). */
export function world(all: readonly AnyStatement[]): World {
  spend(300 * all.length)
  const byId = new Map(all.map((statement) => [statement.id, statement]))
  const withdrawn = new Set<StatementId>()
  const laterWord = new Map<StatementId, StatementId[]>()
  const note = (of: StatementId, by: StatementId) => laterWord.set(of, [...(laterWord.get(of) ?? []), by])

  // A withdrawal may itself be withdrawn, which undoes it: read from the newest back.
  for (const statement of [...all].reverse()) {
    if (statement.kind === 'withdrawal' && !withdrawn.has(statement.id)) withdrawn.add(statement.fields.of)
  }
  const corrected = new Map<StatementId, AnyStatement>()
  for (const statement of all) {
    if (statement.kind === 'withdrawal') note(statement.fields.of, statement.id)
    if (statement.kind !== 'correction') continue
    note(statement.fields.of, statement.id)
    const target = corrected.get(statement.fields.of) ?? byId.get(statement.fields.of)
    if (target !== undefined && !withdrawn.has(statement.id)) corrected.set(target.id, applyCorrection(target, statement))
  }

  const current = all.filter(({ id }) => !withdrawn.has(id)).map((statement) => corrected.get(statement.id) ?? statement)
  const currentById = new Map(current.map((statement) => [statement.id, statement]))
  const byKind = Map.groupBy(current, (statement) => statement.kind)
  const referrers = new Map<StatementId, AnyStatement[]>()
  for (const statement of current) {
    for (const id of new Set(referencesOf(statement.kind, statement.fields).map(({ value }) => value))) {
      const known = referrers.get(id)
      if (known === undefined) referrers.set(id, [statement])
      else known.push(statement)
    }
  }
  const labels = once(() => Map.groupBy(current, ({ fields }) => fields.label))
  const counts = once(() => {
    const found = new Map<string, number>()
    for (const { kind, fields } of current) if (fields.case !== null) found.set(`${fields.case} ${kind}`, (found.get(`${fields.case} ${kind}`) ?? 0) + 1)
    return found
  })
  const namers = once(() => {
    const found = new Map<StatementId, AnyStatement[]>()
    for (const statement of all) for (const id of new Set(referencesOf(statement.kind, statement.fields).map(({ value }) => value))) {
      const known = found.get(id)
      if (known === undefined) found.set(id, [statement])
      else known.push(statement)
    }
    return found
  })
  const ofKind = <K extends KindName>(statements: readonly AnyStatement[], kind: K) =>
    statements.filter((statement) => statement.kind === kind) as unknown as Statement<K>[]

  return {
    all,
    current,
    get: (id, kind) => {
      const statement = id === null ? undefined : currentById.get(id)
      return statement?.kind === kind ? (statement as unknown as Statement<typeof kind>) : undefined
    },
    sealed: (id) => byId.get(id),
    of: (kind) => (byKind.get(kind) ?? []) as unknown as Statement<typeof kind>[],
    everOf: (kind) => ofKind(all, kind),
    referring: (id, kind) => ofKind(referrers.get(id) ?? [], kind),
    countIn: (caseId, kind) => counts().get(`${caseId} ${kind}`) ?? 0,
    labelled: (label) => labels().get(label) ?? [],
    beginning: (prefix) => all.filter(({ id }) => id.startsWith(prefix)),
    naming: (id, kind) => (namers().get(id) ?? []).filter((each) => kind === undefined || each.kind === kind),
    laterWord: (id) => laterWord.get(id) ?? [],
    without: (ids) => world(all.filter(({ id }) => !ids.has(id))),
  }
}

/** Those of these ids that are there, as sealed, in the order of the log. O(ids), however large the world is. */
export function inLogOrder(world: Pick<World, 'sealed' | 'all'>, ids: Iterable<StatementId>): readonly AnyStatement[] {
  const found = [...new Set(ids)].flatMap((id) => world.sealed(id) ?? [])
  // What is not sealed yet has no place: then the list says the order.
  if (found.every(({ index }) => index !== null)) return found.toSorted((a, b) => a.index! - b.index!)
  const wanted = new Set(found)
  return world.all.filter((statement) => wanted.has(statement))
}

/** Current statements of any kind that refer to `id`, in the order of the log, and behind them by kind what is not sealed yet. O(those), however large the world is. */
export const referrersOf = (world: Pick<World, 'referring'>, id: StatementId): readonly AnyStatement[] =>
  byPlace(kindNames.flatMap((kind) => world.referring(id, kind) as readonly AnyStatement[]))

/** What counts now of a case, in the same order. */
export const statementsIn = (world: Pick<World, 'referring'>, caseId: StatementId): readonly AnyStatement[] => referrersOf(world, caseId).filter(({ fields }) => fields.case === caseId)

/** As sealed, those of a kind that refer to `id` or did when they were sealed, withdrawn ones too; in the order of the log. */
export const everReferring = (world: World, id: StatementId, kind: KindName): readonly AnyStatement[] =>
  byPlace([...new Set([...world.naming(id, kind), ...world.referring(id, kind).flatMap((each) => world.sealed(each.id) ?? [])])])

/** Where statements stand: in the log; where the last ones are not sealed yet, in the list. */
export function placesIn(world: Pick<World, 'sealed' | 'all'>): (id: StatementId) => number | undefined {
  if (typeof world.all.at(-1)?.index === 'number') return (id) => world.sealed(id)?.index ?? undefined
  const places = new Map(world.all.map(({ id, index }, at) => [id, index ?? at]))
  return (id) => places.get(id)
}

/** What is not sealed yet comes last. */
const byPlace = (statements: readonly AnyStatement[]): readonly AnyStatement[] => statements.toSorted((a, b) => (a.index ?? Number.MAX_SAFE_INTEGER) - (b.index ?? Number.MAX_SAFE_INTEGER))

/**
 * The statement with the changes of a correction. A change that would not be valid is refused when the correction is
 * sealed (`checkCorrection`); of a partly withheld copy it may still arrive here, and then changes nothing.
 */
export function applyCorrection(target: AnyStatement, correction: Statement<'correction'>): AnyStatement {
  const checked = checkCorrection(target, correction.fields.changes)
  return checked.ok || target.hidden.length > 0
    ? ({ ...target, fields: mergeChanges(target.fields, correction.fields.changes) } as AnyStatement)
    : target
}

/** Whether the statement would still be valid with these changes. */
export function checkCorrection(
  target: { readonly kind: string; readonly fields: object },
  changes: readonly { readonly field: string; readonly value: unknown }[],
): { ok: true } | { ok: false; field: string; expected: string } {
  if (!isKindName(target.kind)) return { ok: false, field: '/of', expected: 'a statement of a known kind' }
  const kind = kinds[target.kind]
  const unknown = changes.find(({ field }) => !Object.hasOwn(kind.schema.shape, field.slice(1)))
  if (unknown !== undefined) return { ok: false, field: unknown.field, expected: `a field of ${target.kind}` }
  const parsed = kind.schema.safeParse(mergeChanges(target.fields, changes))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { ok: false, field: `/${issue?.path.join('/') ?? ''}`, expected: issue?.message ?? 'a valid statement' }
  }
  const problem = 'check' in kind && kind.check !== undefined ? (kind.check as (f: unknown) => ReturnType<NonNullable<typeof kind.check>>)(parsed.data) : null
  return problem === null ? { ok: true } : { ok: false, ...problem }
}

/** A field is replaced whole. */
export const mergeChanges = (fields: object, changes: readonly { readonly field: string; readonly value: unknown }[]) => ({
  ...fields,
  ...Object.fromEntries(changes.map(({ field, value }) => [field.slice(1), value])),
})
