/**
 * Minimal supports: all the smallest sets of statements that carry the status of a claim (rules findings/2, spec/claims.md).
 *
 * A set carries the status if the claim has it, or a stronger one, whichever of the other statements stand beside it. So a statement that sets a rival
 * reading aside belongs to every support of which the rival could be the ruin. A set of statements without which the status falls is a *gap*; supports
 * are what meets every gap, and the claim hangs on those statements that are a gap alone.
 *
 * Found by leaving statements out and computing again. Statements that the computation asked for nothing cannot change it, and are not tried. Where very many
 * others could, some combinations are tried, and the list is said to be cut.
 * @module
 */
import { withinSteps } from '@proofmark/core/dates'
import { world as worldOf, type Claim, type StatementId, type World } from '@proofmark/core/statements'
import { outcomeOf } from './claim-outcome.ts'
import { hittingSets, members } from './hitting-sets.ts'
import { nearWorld } from './relevant.ts'
import { couldChange, presencesOf, watched } from './watched-world.ts'
import type { ClaimStatus } from './views.ts'

/** More supports than this are not listed; of so many alternatives a reader needs no list. */
export const mostSupports = 32
/** Candidates that are kept while it is looked for them. */
const mostCandidates = 512
/** Worlds that are tried to find out whether one set carries the status; where more would be needed, a quarter as many with one or two statements more than the set or fewer than all. */
const mostTried = 512
/** Steps for the supports of one claim, however many a finding has: a few seconds at most. */
export const supportSteps = 2 ** 24

export interface MinimalSupports {
  /** Each as small as can be, ids in the order of the log, fewest first. Empty unless the claim is established or possible. */
  readonly sets: readonly (readonly StatementId[])[]
  /** What every support holds. Complete also where the list is not; `null`: not even that was computed. */
  readonly hangsOn: readonly StatementId[] | null
  /** There may be more sets than these. */
  readonly isCut: boolean
}

const strength: Record<ClaimStatus, number> = { contradicted: 0, 'not-established': 0, possible: 1, established: 2 }

/** All supports of the status that the claim has in this world, within `most` steps. */
export function minimalSupports(whole: World, claim: Claim, most = supportSteps): MinimalSupports {
  const found: Found = { sets: [], first: null, hangsOn: null, isComplete: false }
  let all: World['all'] = []
  withinSteps(most, () => {
    const near = nearWorld(whole, claim)
    all = near.all
    search(near, claim, found)
  })
  const idsOf = (set: bigint) => all.filter((_, at) => (set >> BigInt(at) & 1n) === 1n).map(({ id }) => id)
  const sets = found.sets.length === 0 && found.first !== null ? [found.first] : found.sets
  return { sets: sets.map(idsOf), hangsOn: found.hangsOn === null ? null : idsOf(found.hangsOn), isCut: !found.isComplete }
}

/** `first`: a set that suffices by itself and holds what all hold, for where the steps end before any was found to carry the status. */
interface Found { sets: bigint[]; first: bigint | null; hangsOn: bigint | null; isComplete: boolean }

/** Fills `found`, so that what was found stays where the steps end. */
function search(near: World, claim: Claim, found: Found): void {
  const size = near.all.length
  const all = (1n << BigInt(size)) - 1n
  const least = strength[outcomeOf(near, claim).status]
  if (least === 0) {
    found.hangsOn = 0n
    found.isComplete = true
    return
  }
  const { ofSet, fallen } = evaluation(near, claim, least)
  let hangsOn = 0n
  for (let one = 1n; one <= all; one <<= 1n) if (!ofSet(all & ~one).holds) hangsOn |= one
  found.hangsOn = hangsOn
  let first = all
  // The newest first: what was said first is what a claim rests on.
  for (let one = 1n << BigInt(size) >> 1n; one > 0n; one >>= 1n) if ((hangsOn & one) === 0n && ofSet(first & ~one).holds) first &= ~one
  found.first = first
  let isSure = true
  let candidates = hittingSets(size, mostCandidates)
  for (let one = 1n; one <= all; one <<= 1n) if ((hangsOn & one) !== 0n) candidates = candidates.with(one)
  const carrying = new Set<bigint>()
  for (;;) {
    const next = candidates.all.find((set) => !carrying.has(set))
    if (next === undefined || carrying.size === mostSupports) {
      found.isComplete = next === undefined && !candidates.isCut && isSure
      return
    }
    const { gap, isSure: isTold } = fallen(next)
    if (gap === null) {
      isSure &&= isTold
      carrying.add(next)
      found.sets.push(next)
    } else candidates = candidates.with(gap)
  }
}

interface Evaluation { readonly holds: boolean; readonly asked: ReadonlySet<string> }

function evaluation(near: World, claim: Claim, least: number) {
  const size = near.all.length
  const all = (1n << BigInt(size)) - 1n
  const presences = presencesOf(near)
  const bits = near.all.map(({ id }, at) => ({ one: 1n << BigInt(at), presence: presences.get(id)! }))
  const known = new Map<bigint, Evaluation>()
  /** Whether the claim has its status where only these statements were made, and what was asked for it. */
  const ofSet = (set: bigint): Evaluation => {
    const already = known.get(set)
    if (already !== undefined) return already
    const { world, asked } = watched(worldOf(near.all.filter((_, at) => (set & bits[at]!.one) !== 0n)))
    const made: Evaluation = { holds: strength[outcomeOf(world, claim).status] >= least, asked }
    known.set(set, made)
    return made
  }
  /** A set of statements beside `set` without which the status falls. `null`: there is none, or none was found where it is not sure. */
  const fallen = (set: bigint): { readonly gap: bigint | null; readonly isSure: boolean } => {
    if (onlyGains(claim, near)) return { gap: ofSet(set).holds ? null : gapFrom(set), isSure: true }
    const waiting = [{ set, left: all & ~set }]
    for (let tried = 0; waiting.length > 0 && tried < mostTried; tried++) {
      const at = waiting.pop()!
      const { holds, asked } = ofSet(at.set)
      if (!holds) return { gap: gapFrom(at.set), isSure: true }
      const standing = new Set(bits.filter(({ one }) => (at.set & one) !== 0n).map(({ presence }) => presence.id))
      let { left } = at
      for (const { one, presence } of bits) {
        if ((left & one) === 0n || !couldChange(presence, asked, (id) => standing.has(id))) continue
        left &= ~one
        waiting.push({ set: at.set | one, left })
      }
    }
    if (waiting.length === 0) return { gap: null, isSure: true }
    const others = members(all & ~set, size)
    const few = others.slice(0, 32)
    const tries = [...others, ...few.flatMap((a, at) => few.slice(at + 1).map((b) => a | b))].flatMap((some) => [all & ~some, set | some]).slice(0, mostTried / 4)
    const falls = tries.find((each) => !ofSet(each).holds)
    return { gap: falls === undefined ? null : gapFrom(falls), isSure: false }
  }
  /** As few as can be of what is left out, so that it falls still. */
  const gapFrom = (set: bigint): bigint => {
    let without = set
    for (const { one } of bits) if ((without & one) === 0n && !ofSet(without | one).holds) without |= one
    return all & ~without
  }
  return { ofSet, fallen }
}

/** Claims that no further statement can weaken, but for a later word on what was said. */
function onlyGains({ type }: Claim, near: World): boolean {
  return (type === 'said' || type === 'counted' || type === 'part-of' || type === 'at-least-used' || type === 'supplied') && near.all.every(({ kind }) => kind !== 'correction' && kind !== 'withdrawal')
}
