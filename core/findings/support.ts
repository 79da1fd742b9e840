/**
 * Support: what a claim rests on: the smallest sets of statements that suffice for its status, and the single
 * statements without which it falls.
 *
 * Found by leaving statements out and computing again, so that it cannot differ from what the rules do. Statements that
 * set a rival reading aside are part of the support: without them the rival is open.
 *
 * @module
 */
import { referencesOf, world as worldOf, type AnyStatement, type Claim, type StatementId, type World } from '@proofmark/core/statements'
import { assemblyOf } from '@proofmark/core/tracing'
import { countryIdentifications } from './assertion-outcome.ts'
import { outcomeOf } from './claim-outcome.ts'
import type { ClaimStatus } from './views.ts'

export interface Support {
  /** Smallest sufficient sets, ids in the order of the log; at least one when the claim is established or possible. */
  readonly sets: readonly (readonly StatementId[])[]
  /** Statements that every sufficient set holds. */
  readonly hangsOn: readonly StatementId[]
}

/** Sets beyond this number are not looked for: a reader is helped by a few, and there can be very many. */
const mostSets = 6

/** The support of the status that the claim has in this world. Empty for contradicted and not-established. */
export function supportOf(whole: World, claim: Claim): Support {
  const relevant = relevantTo(whole, claim)
  const near = worldOf(whole.all.filter(({ id }) => relevant.has(id)))
  const { status } = outcomeOf(near, claim)
  if (status !== 'established' && status !== 'possible') return { sets: [], hangsOn: [] }
  const ids = near.all.map(({ id }) => id)
  const suffices = (kept: ReadonlySet<StatementId>) => outcomeOf(near.without(new Set(ids.filter((id) => !kept.has(id)))), claim).status === status
  const hangsOn = ids.filter((id) => !suffices(new Set(ids.filter((other) => other !== id))))
  const first = minimise(ids, suffices)
  const sets = [first]
  // Another set must do without some statement of the first that is not needed by all.
  for (const id of first.filter((each) => !hangsOn.includes(each))) {
    if (sets.length >= mostSets) break
    const rest = ids.filter((other) => other !== id)
    if (!suffices(new Set(rest))) continue
    const other = minimise(rest, suffices)
    if (!sets.some((set) => set.join() === other.join())) sets.push(other)
  }
  return { sets: sets.toSorted((a, b) => a.length - b.length), hangsOn }
}

/** Leaves out what is not needed, the newest first: what was said first is what a claim rests on. */
function minimise(ids: readonly StatementId[], suffices: (kept: ReadonlySet<StatementId>) => boolean): StatementId[] {
  const kept = new Set(ids)
  for (const id of [...ids].reverse()) {
    kept.delete(id)
    if (!suffices(kept)) kept.add(id)
  }
  return ids.filter((id) => kept.has(id))
}

/**
 * Statements that can bear on a claim: what it names, the assemblies of its items with their events, marks, readings and
 * identifications, and every later correction or withdrawal of those.
 */
export function relevantTo(world: World, claim: Claim): Set<StatementId> {
  const found = new Set<StatementId>()
  const add = (statement: AnyStatement | undefined) => {
    if (statement === undefined || found.has(statement.id)) return
    found.add(statement.id)
    for (const id of world.laterWord(statement.id)) add(world.sealed(id))
  }
  const addWith = (statement: AnyStatement | undefined, kinds: readonly string[]) => {
    add(statement)
    if (statement === undefined) return
    for (const { value } of referencesOf(statement.kind, statement.fields)) {
      const target = world.sealed(value)
      if (target !== undefined && kinds.includes(target.kind)) add(target)
    }
  }
  const addItem = (id: StatementId) => {
    addWith(world.sealed(id), ['use', 'recovery', 'site'])
    for (const mark of world.referring(id, 'mark')) {
      add(mark)
      for (const reading of world.referring(mark.id, 'reading')) add(reading)
    }
    for (const reading of world.referring(id, 'reading')) if (reading.fields.item === id) add(reading)
  }
  const items = 'item' in claim ? [claim.item] : claim.type === 'at-least-used' ? claim.items : []
  const usesDates = claim.type === 'production-to-use' || claim.type === 'produced-within' || claim.type === 'made-after' || claim.type === 'used-within'
  for (const id of items) {
    addItem(id)
    if (usesDates || claim.type === 'part-of') for (const item of assemblyOf(world, id)) addItem(item.id)
    if (claim.type === 'made-in') {
      for (const identification of countryIdentifications(world, id)) addWith(identification, ['item'])
    }
  }
  if (claim.type === 'part-of') add(world.sealed(claim.whole))
  if (claim.type === 'counted') addWith(world.sealed(claim.quantity), [])
  if (claim.type === 'supplied') addWith(world.sealed(claim.transfer), ['document', 'party'])
  if (claim.type === 'transfer-forbidden') {
    addWith(world.sealed(claim.transfer), ['party', 'item'])
    for (const { by } of claim.answers) add(world.sealed(by))
  }
  if (claim.type === 'said') addWith(world.sealed(claim.position), [])
  return found
}

/** The weakest of several statuses: a finding is no stronger than its weakest claim. */
export function weakest(statuses: readonly ClaimStatus[]): ClaimStatus {
  const order: readonly ClaimStatus[] = ['contradicted', 'not-established', 'possible', 'established']
  return order.find((status) => statuses.includes(status)) ?? 'not-established'
}
