/**
 * Selection: which statements leave the house in an export: those that count now, of all cases, of one, or of items that were found, up to a handling. What stays is counted.
 *
 * Nothing is copied: statements are looked at one by one, so that a store of millions can be exported. Between them it gives way (`null`), so that a server that makes a
 * file goes on answering others, however many statements in a row are none of the file.
 * @module
 */
import type { Grade } from '@proofmark/core/mark-search'
import { administration, type TabledStatement } from '@proofmark/core/sheets'
import { handlingOf, isBeyond, kindNames, referencesOf, type AnyStatement, type Handling, type KindName, type StatementId, type World } from '@proofmark/core/statements'

/** By item: statements of marks, or of what they were read as, and how surely each fits. */
export type FoundMarks = ReadonlyMap<StatementId, readonly { readonly statement: StatementId; readonly grade: Grade }[]>
/** `case`: with the parties, documents and craft that it refers to. `found`: these items, with what is said of them and what they refer to; `question` is how they were found, `marks` what the mark in it found on each; `null`: it asks for none. */
export type Scope = { readonly of: 'all' } | { readonly of: 'case'; readonly id: StatementId } | { readonly of: 'found'; readonly items: readonly StatementId[]; readonly question: string; readonly marks: FoundMarks | null }

export interface ExportSource {
  readonly world: World
  readonly scope: Scope
  readonly upTo: Handling
  /** The log that it is of. */
  readonly head: { readonly origin: string; readonly size: number; readonly root: string }
}

/** What has no case of its own, and goes with the case that refers to it. */
const shared: readonly KindName[] = ['party', 'document', 'craft', 'role', 'identifier']
/** What an item names as its place. */
const places: readonly KindName[] = ['recovery', 'site', 'use']
/** What is said of an item or of a mark. */
const saying: readonly KindName[] = ['mark', 'reading', 'identification', 'photo', 'custody', 'transfer', 'comparison', 'identifier', 'role']
/** All that say something of the world. */
const exportedKinds: readonly KindName[] = kindNames.filter((kind) => !administration.includes(kind))

export interface Selection {
  /** In the order of the log; can be begun again. `null`: nothing to say now, a moment in which others can be served. */
  statements(kind?: KindName): Generator<TabledStatement | null, void>
  /** Looked at so far and handled more strictly than asked. */
  readonly leftOut: number
}

export function selectionOf({ world, scope, upTo }: ExportSource): Selection {
  let leftOut = 0
  const seen = new Set<StatementId>()
  let gathered: readonly StatementId[] | null = null
  const judged = (statement: AnyStatement): TabledStatement | null => {
    const handling = handlingOf(world, [statement.id])
    if (!isBeyond(handling, upTo)) return { statement, handling, erased: erasedOf(world, statement) }
    if (!seen.has(statement.id)) leftOut++
    seen.add(statement.id)
    return null
  }
  return {
    get leftOut() { return leftOut },
    *statements(kind) {
      if (scope.of !== 'all') {
        gathered ??= yield* gatheredIn(world, scope)
        for (const id of gathered) {
          const statement = currentOf(world, id)
          yield statement === undefined || (kind !== undefined && statement.kind !== kind) ? null : judged(statement)
        }
      } else if (kind !== undefined) {
        for (const statement of world.of(kind) as unknown as readonly AnyStatement[]) yield judged(statement)
      } else {
        for (const sealed of world.all) {
          const current = administration.includes(sealed.kind) ? undefined : currentOf(world, sealed.id)
          yield current === undefined ? null : judged(current)
        }
      }
    },
  }
}

/** Goes through all, and counts by kind what leaves. */
export function* countedIn(selection: Selection): Generator<null, ReadonlyMap<KindName, number>> {
  const counts = new Map<KindName, number>()
  for (const each of selection.statements()) {
    if (each !== null) counts.set(each.statement.kind, (counts.get(each.statement.kind) ?? 0) + 1)
    yield null
  }
  return counts
}

const currentOf = (world: World, id: StatementId): AnyStatement | undefined => {
  const sealed = world.sealed(id)
  return sealed === undefined ? undefined : world.get(id, sealed.kind) as AnyStatement | undefined
}

function erasedOf(world: World, { id, hidden }: AnyStatement): readonly string[] {
  return hidden.length === 0 ? hidden : world.referring(id, 'erasure').filter(({ fields }) => fields.of === id).flatMap(({ fields }) => fields.paths)
}

/** Of so many statements those of a case are fetched together; of more they are looked for one by one, so that nobody waits for all of them. */
const fetchedTogether = 300

/** What names the case, or the items; what is said of items and their marks; and what these refer to that has no case. In the order of the log. */
export function* gatheredIn(world: World, scope: Exclude<Scope, { of: 'all' }>): Generator<null, readonly StatementId[]> {
  const found = new Map<StatementId, AnyStatement>()
  const add = (statement: AnyStatement | undefined): boolean => {
    if (statement === undefined || found.has(statement.id)) return false
    found.set(statement.id, statement)
    return true
  }
  if (scope.of === 'found') for (const id of scope.items) { add(world.get(id, 'item') as AnyStatement | undefined); yield null }
  else {
    add(world.get(scope.id, 'case') as AnyStatement | undefined)
    const kinds = exportedKinds.filter((kind) => world.countIn(scope.id, kind) > 0)
    const areFew = kinds.reduce((sum, kind) => sum + world.countIn(scope.id, kind), 0) <= fetchedTogether
    for (const kind of kinds) for (const statement of (areFew ? world.referring(scope.id, kind) : world.of(kind)) as unknown as readonly AnyStatement[]) {
      if (statement.fields.case === scope.id) add(statement)
      yield null
    }
  }
  // What is said of its things goes with them: of a case, where it names no case of its own.
  function* saidOf(id: StatementId): Generator<null, void> {
    for (const kind of saying) for (const statement of world.referring(id, kind) as unknown as readonly AnyStatement[]) {
      if ((scope.of === 'found' || statement.fields.case === null) && add(statement) && kind === 'mark') yield* saidOf(statement.id)
      yield null
    }
  }
  for (const { id, kind } of found.values()) if (kind === 'item' || kind === 'mark') yield* saidOf(id)
  const followed = scope.of === 'found' ? [...shared, ...places, 'case'] : shared
  for (let next = [...found.values()]; next.length > 0;) {
    const more: AnyStatement[] = []
    for (const { kind, fields } of next) {
      for (const { value } of referencesOf(kind, fields)) {
        const sealed = world.sealed(value)
        const current = sealed === undefined || !followed.includes(sealed.kind) ? undefined : currentOf(world, value)
        if (add(current)) more.push(current!)
      }
      yield null
    }
    next = more
  }
  const idAt = new Map([...found.values()].map(({ id, index }) => [index ?? 0, id]))
  return Array.from(Uint32Array.from(idAt.keys()).sort(), (index) => idAt.get(index)!)
}
