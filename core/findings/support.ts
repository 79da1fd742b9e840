/**
 * Support: what a claim rests on: the smallest sets of statements that suffice for its status, and the single
 * statements without which it falls. By the rules findings/1, or by those of later ones (minimal-supports.ts).
 *
 * Found by leaving statements out and computing again, so that it cannot differ from what the rules do. Statements that
 * set a rival reading aside are part of the support: without them the rival is open.
 *
 * @module
 */
import type { Claim, StatementId, World } from '@proofmark/core/statements'
import { outcomeOf } from './claim-outcome.ts'
import { minimalSupports, type MinimalSupports } from './minimal-supports.ts'
import { nearWorld } from './relevant.ts'
import type { ClaimStatus } from './views.ts'

/** Rules under which all supports are listed. A finding that names no rules we know of was made under the first. */
const listsAll: readonly (string | null)[] = ['findings/2']

/** The support of a claim by the rules of its finding. `isCut`: there may be more sets, which under findings/1 is said of none. */
export function supportBy(rules: string | null, world: World, claim: Claim): MinimalSupports {
  return listsAll.includes(rules) ? minimalSupports(world, claim) : { ...supportOf(world, claim), isCut: false }
}

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
  const near = nearWorld(whole, claim, 'sealed')
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

/** The weakest of several statuses: a finding is no stronger than its weakest claim. */
export function weakest(statuses: readonly ClaimStatus[]): ClaimStatus {
  const order: readonly ClaimStatus[] = ['contradicted', 'not-established', 'possible', 'established']
  return order.find((status) => statuses.includes(status)) ?? 'not-established'
}
