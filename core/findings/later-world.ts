/**
 * Later world: a world with a few statements more, or without some, and not made anew for that.
 *
 * Equal to the world of those statements; costs what the few and what they change cost.
 * @module
 */
import { referencesOf, world as worldOf, type AnyStatement, type KindName, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { changesOf } from './watched-world.ts'

/** `placeOf`: where a statement of `before` stands in the log. */
export function laterWorld(before: World, placeOf: (id: StatementId) => number | undefined, added: readonly AnyStatement[], gone: ReadonlySet<StatementId> = new Set()): World {
  const news = new Map(added.map((statement) => [statement.id, statement]))
  const sealed = (id: StatementId) => (gone.has(id) ? undefined : (before.sealed(id) ?? news.get(id)))
  // What a later word is of, and everything that was ever said of that, is looked at anew; the rest stands as it stood.
  const touched = new Set<StatementId>([...news.keys(), ...gone])
  for (const statement of [...added, ...[...gone].flatMap((id) => before.sealed(id) ?? [])]) for (const id of changesOf({ sealed: (each) => before.sealed(each) ?? news.get(each) }, statement)) touched.add(id)
  for (const id of touched) for (const later of before.laterWord(id)) touched.add(later)
  const place = (id: StatementId) => placeOf(id) ?? Number.MAX_SAFE_INTEGER
  const inOrder = <T extends { readonly id: StatementId }>(statements: readonly T[]) => statements.toSorted((a, b) => place(a.id) - place(b.id))
  const anew = worldOf([...inOrder([...touched].flatMap((id) => (gone.has(id) ? [] : (before.sealed(id) ?? [])))), ...added])
  const untouched = <T extends { readonly id: StatementId }>(statements: readonly T[]) => statements.filter(({ id }) => !touched.has(id))
  const both = <T extends { readonly id: StatementId }>(old: readonly T[], renewed: readonly T[]): readonly T[] => (renewed.length === 0 && !old.some(({ id }) => touched.has(id)) ? old : inOrder([...untouched(old), ...renewed]))
  const all = () => [...before.all.filter(({ id }) => !gone.has(id)), ...added]
  return {
    get all() { return all() },
    get current() { return both(before.current, anew.current) },
    get: (id, kind) => (id !== null && touched.has(id) ? anew.get(id, kind) : before.get(id, kind)),
    sealed,
    of: <K extends KindName>(kind: K) => both<Statement<K>>(before.of(kind), anew.of(kind)),
    everOf: <K extends KindName>(kind: K) => [...before.everOf(kind).filter(({ id }) => !gone.has(id)), ...(added.filter((each) => each.kind === kind) as unknown as Statement<K>[])],
    referring: <K extends KindName>(id: StatementId, kind: K) => both<Statement<K>>(before.referring(id, kind), anew.referring(id, kind)),
    countIn: (caseId, kind) => before.countIn(caseId, kind) - before.of(kind).filter(({ id, fields }) => touched.has(id) && fields.case === caseId).length + anew.countIn(caseId, kind),
    labelled: (label) => both(before.labelled(label), anew.labelled(label)),
    beginning: (prefix) => [...before.beginning(prefix).filter(({ id }) => !gone.has(id)), ...added.filter(({ id }) => id.startsWith(prefix))],
    naming: (id, kind) => [...before.naming(id, kind).filter((each) => !gone.has(each.id)), ...added.filter((each) => (kind === undefined || each.kind === kind) && referencesOf(each.kind, each.fields).some(({ value }) => value === id))],
    laterWord: (id) => [...before.laterWord(id).filter((later) => !gone.has(later)), ...anew.laterWord(id).filter((later) => news.has(later))],
    without: (ids) => worldOf(all().filter(({ id }) => !ids.has(id))),
  }
}
