/**
 * Selection: which statements leave the house in an export: those that count now, of all cases or of one, up to a handling. What stays is counted.
 *
 * Nothing is copied: statements are looked at one by one, so that a store of millions can be exported.
 * @module
 */
import { handlingOf, isBeyond, kindNames, referencesOf, type AnyStatement, type Handling, type KindName, type StatementId, type World } from '@proofmark/core/statements'

export interface ExportSource {
  readonly world: World
  /** Of one case, with the parties, documents and craft that it refers to; `null`: of all. */
  readonly caseId: StatementId | null
  readonly upTo: Handling
  /** The log that it is of. */
  readonly head: { readonly origin: string; readonly size: number; readonly root: string }
}

/** A statement with how narrowly all of it is handled, corrections too. */
export interface Exported { readonly statement: AnyStatement; readonly handling: Handling }

/** What has no case of its own, and goes with the case that refers to it. */
const shared: readonly KindName[] = ['party', 'document', 'craft', 'role', 'identifier']
/** What is said of an item or of a mark. */
const saying: readonly KindName[] = ['mark', 'reading', 'identification', 'photo', 'custody', 'transfer', 'comparison', 'identifier', 'role']
/** What is said of the log and of other statements, and is in their current form already. */
const administration: readonly KindName[] = ['correction', 'withdrawal', 'erasure', 'key', 'key-close', 'anchor']

export interface Selection {
  /** In the order of the log; can be begun again. */
  statements(kind?: KindName): Generator<Exported, void>
  /** Looked at so far and handled more strictly than asked. */
  readonly leftOut: number
}

export function selectionOf({ world, caseId, upTo }: ExportSource): Selection {
  let leftOut = 0
  const seen = new Set<StatementId>()
  const judged = (statement: AnyStatement): Exported | null => {
    const handling = handlingOf(world, [statement.id])
    if (!isBeyond(handling, upTo)) return { statement, handling }
    if (!seen.has(statement.id)) leftOut++
    seen.add(statement.id)
    return null
  }
  return {
    get leftOut() { return leftOut },
    *statements(kind) {
      if (caseId !== null) {
        for (const statement of ofCase(world, caseId)) {
          const found = kind === undefined || statement.kind === kind ? judged(statement) : null
          if (found !== null) yield found
        }
        return
      }
      if (kind !== undefined) {
        for (const statement of world.of(kind) as unknown as readonly AnyStatement[]) { const found = judged(statement); if (found !== null) yield found }
        return
      }
      for (const sealed of world.all) {
        if (administration.includes(sealed.kind)) continue
        const current = world.get(sealed.id, sealed.kind) as AnyStatement | undefined
        const found = current === undefined ? null : judged(current)
        if (found !== null) yield found
      }
    },
  }
}

/** Of one case: itself, what names it, what is said of its items and marks, and what these refer to that has no case. In the order of the log. */
function ofCase(world: World, caseId: StatementId): readonly AnyStatement[] {
  const found = new Map<StatementId, AnyStatement>()
  const add = (statement: AnyStatement | undefined): boolean => {
    if (statement === undefined || found.has(statement.id)) return false
    found.set(statement.id, statement)
    return true
  }
  add(world.get(caseId, 'case') as AnyStatement | undefined)
  for (const kind of kindNames) if (!administration.includes(kind)) for (const statement of world.referring(caseId, kind) as unknown as readonly AnyStatement[]) if (statement.fields.case === caseId) add(statement)
  // What is said of its things goes with them, where it names no case of its own.
  for (const { id, kind } of found.values()) if (kind === 'item') saidOf(id)
  function saidOf(id: StatementId): void {
    for (const kind of saying) for (const statement of world.referring(id, kind) as unknown as readonly AnyStatement[]) if (statement.fields.case === null && add(statement) && kind === 'mark') saidOf(statement.id)
  }
  for (const { id, kind } of found.values()) if (kind === 'mark') saidOf(id)
  for (let next = [...found.values()]; next.length > 0;) {
    next = next.flatMap(({ kind, fields }) => referencesOf(kind, fields).flatMap(({ value }) => {
      const sealed = world.sealed(value)
      const current = sealed === undefined || !shared.includes(sealed.kind) ? undefined : world.get(value, sealed.kind) as AnyStatement | undefined
      return add(current) ? [current!] : []
    }))
  }
  return [...found.values()].toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0))
}

/** Where people read it, on the server that it came from. */
export const addressOf = (id: StatementId): string => `/statements/${id}`
