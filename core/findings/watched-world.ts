/**
 * Watched world: a world that remembers what was asked of it, so that it can be told which other statements could have changed the answer.
 *
 * A computation that asked nothing that a statement would answer comes to the same with that statement and without it.
 * @module
 */
import { referencesOf, type AnyStatement, type KindName, type StatementId, type World } from '@proofmark/core/statements'

export interface WatchedWorld { readonly world: World; readonly asked: ReadonlySet<string> }

/** What is asked of `world` from here on is in `asked`. */
export function watched(of: World): WatchedWorld {
  const asked = new Set<string>()
  const world: World = {
    get all() { asked.add(everything); return of.all },
    get current() { asked.add(everything); return of.current },
    get: (id, kind) => { if (id !== null) asked.add(id); return of.get(id, kind) },
    sealed: (id) => { asked.add(id); return of.sealed(id) },
    of: (kind) => { asked.add(kind); return of.of(kind) },
    everOf: (kind) => { asked.add(everything); return of.everOf(kind) },
    referring: (id, kind) => { asked.add(`${id} ${kind}`); return of.referring(id, kind) },
    countIn: (caseId, kind) => { asked.add(everything); return of.countIn(caseId, kind) },
    labelled: (label) => { asked.add(everything); return of.labelled(label) },
    beginning: (prefix) => { asked.add(everything); return of.beginning(prefix) },
    naming: (id, kind) => { asked.add(everything); return of.naming(id, kind) },
    laterWord: (id) => { asked.add(`later ${id}`); return of.laterWord(id) },
    without: (ids) => { asked.add(everything); return of.without(ids) },
  }
  return { world, asked }
}

const everything = 'everything'

/** What one statement would answer, were it added. */
export interface Presence {
  readonly id: StatementId
  readonly kind: KindName
  /** What it refers to, as sealed or as any later word has it. */
  readonly refers: readonly StatementId[]
  /** Of a correction or withdrawal: the statements whose word it changes, the nearest first. */
  readonly changes: readonly StatementId[]
}

/** Of each statement of a world what it would answer. */
export function presencesOf(world: World): ReadonlyMap<StatementId, Presence> {
  const changed = new Map(world.all.map((statement) => [statement.id, changesOf(world, statement)]))
  const named = new Map(world.all.map((statement) => [statement.id, new Set(idsIn(statement))]))
  for (const [id, roots] of changed) for (const root of roots) for (const ref of named.get(id)!) named.get(root)?.add(ref)
  return new Map(world.all.map(({ id, kind }) => [id, { id, kind, refers: [...named.get(id)!], changes: changed.get(id)! }]))
}

/** Whether the answer could be another with this statement: `asked` without it, in a world that holds `holds`. */
export function couldChange({ id, kind, refers, changes }: Presence, asked: ReadonlySet<string>, holds: (id: StatementId) => boolean): boolean {
  return asked.has(everything) || asked.has(id) || asked.has(kind) || refers.some((ref) => asked.has(`${ref} ${kind}`)) || changes.some((of) => holds(of) || asked.has(`later ${of}`))
}

/** What a correction or withdrawal is of, what that is of, and so on. Empty for every other kind. */
export function changesOf(world: Pick<World, 'sealed'>, statement: AnyStatement): StatementId[] {
  const chain = new Set<StatementId>()
  for (let at: AnyStatement | undefined = statement; at?.kind === 'correction' || at?.kind === 'withdrawal'; at = world.sealed(at.fields.of)) {
    if (chain.has(at.fields.of)) break
    chain.add(at.fields.of)
  }
  return [...chain]
}

/** Ids that a statement names, those in the values of a correction too. */
export function idsIn({ kind, fields }: AnyStatement): StatementId[] {
  const inChanges = kind === 'correction' ? (JSON.stringify(fields.changes).match(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g) ?? []) : []
  return [...referencesOf(kind, fields).map(({ value }) => value), ...inChanges]
}
