/**
 * What if: which claims and findings would be others if some statements were set aside or judged otherwise, and what stands. A hypothesis; nothing is changed.
 * @module
 */
import type { FieldsOf, StatementId, World } from '@proofmark/core/statements'
import type { SaidOfClaim } from './changed-since.ts'
import type { ClaimBook } from './claim-book.ts'
import type { Outcome } from './claim-outcome.ts'
import { evidenceLines, originsOf, type EvidenceLines } from './evidence-lines.ts'
import { hypothesisOf, type Switch } from './hypothesis.ts'
import { minimalSupports, type MinimalSupports } from './minimal-supports.ts'
import { linkTo } from './statement-view.ts'
import { weakest } from './support.ts'
import type { ClaimStatus, Link } from './views.ts'
import { wouldChange, type WouldChange } from './would-change.ts'

export interface WhatIf {
  /** Statements that count as never made. */
  readonly aside: readonly StatementId[]
  /** Claims of all findings that would be others. */
  readonly claims: readonly { readonly finding: StatementId; readonly key: string; readonly text: string; readonly was: Said; readonly is: Said }[]
  readonly findings: readonly { readonly id: StatementId; readonly title: string; readonly was: ClaimStatus; readonly is: ClaimStatus }[]
  /** Claims that were asked: those on which something of it bears; and how many of them stand as they are. */
  readonly touched: number
  readonly standing: number
}

type Said = Pick<SaidOfClaim, 'status' | 'days' | 'window'>
const said = ({ status, days, window }: Outcome): Said => ({ status, days, window })

export function whatIf(book: ClaimBook, switches: readonly Switch[]): WhatIf {
  const { world } = book
  const assumed = book.assuming(switches)
  const changed = assumed.filter(({ was, outcome }) => JSON.stringify(said(was)) !== JSON.stringify(said(outcome)))
  const now = new Map(changed.map((each) => [`${each.finding} ${each.key}`, each.outcome.status]))
  const findings = [...new Set(changed.map(({ finding }) => finding))].map((id) => {
    const own = book.claims.filter(({ finding }) => finding === id)
    return { id, title: world.get(id, 'finding')?.fields.title ?? '', was: weakest(own.map(({ outcome }) => outcome.status)), is: weakest(own.map(({ key, outcome }) => now.get(`${id} ${key}`) ?? outcome.status)) }
  })
  return {
    aside: [...hypothesisOf(world, switches).aside],
    claims: changed.map(({ finding, key, was, outcome }) => ({ finding, key, text: textOf(world, finding, key), was: said(was), is: said(outcome) })),
    findings,
    touched: assumed.length,
    standing: assumed.length - changed.length,
  }
}

const textOf = (world: World, finding: StatementId, key: string): string => world.get(finding, 'finding')?.fields.claims.find((each) => each.key === key)?.text ?? ''

/** On what one claim rests, and what would change it. */
export interface ClaimBasis {
  readonly key: string
  readonly text: string
  readonly status: ClaimStatus
  readonly supports: MinimalSupports
  readonly evidence: EvidenceLines
  readonly changes: WouldChange
}

/** The same of all claims of a finding, with what could be switched off. */
export interface BasisView {
  readonly finding: StatementId
  readonly claims: readonly ClaimBasis[]
  /** What the supports hold, and where it comes from in the end; that on which most claims rest first. */
  readonly switchable: readonly (Link & { readonly claims: readonly string[]; readonly switch: Switch })[]
  /** Titles of all that is named. */
  readonly titles: Readonly<Record<StatementId, Link>>
}

/** As costly as its supports, which end with their steps. */
export function claimBasis(world: World, { key, text, claim }: KeyedClaim): ClaimBasis {
  const supports = minimalSupports(world, claim)
  const changes = wouldChange(world, claim)
  return { key, text, status: changes.status, supports, evidence: evidenceLines(world, supports.sets), changes }
}

export type KeyedClaim = FieldsOf<'finding'>['claims'][number]

export function basisView(world: World, finding: StatementId, claims: readonly ClaimBasis[]): BasisView {
  const restsOn = new Map<StatementId, Set<string>>()
  const rest = (of: StatementId, key: string) => restsOn.set(of, (restsOn.get(of) ?? new Set()).add(key))
  for (const { key, supports } of claims) for (const each of new Set(supports.sets.flat())) {
    rest(each, key)
    for (const { what, of } of originsOf(world, each)) if (what !== 'words') rest(of, key)
  }
  const link = (of: StatementId): Link[] => [linkTo(world, of)].filter((each) => each !== null)
  const named = new Set([...restsOn.keys(), ...claims.flatMap(({ changes }) => changes.changes.map(({ of }) => of))])
  return {
    finding, claims,
    switchable: [...restsOn].toSorted(([, a], [, b]) => b.size - a.size).flatMap(([of, keys]) => link(of).map((each) => ({ ...each, claims: [...keys], switch: switchFor(world, of) }))),
    titles: Object.fromEntries([...named].flatMap(link).map((each) => [each.id, each])),
  }
}

/** What somebody took to be so is rejected; all else, a rejection too, is set aside. */
function switchFor(world: World, id: StatementId): Switch {
  const taken = world.get(id, 'reading') ?? world.get(id, 'identification') ?? world.get(id, 'diversion')
  return taken !== undefined && taken.fields.status !== 'rejected' ? { what: 'reject', id } : { what: 'set-aside', id }
}
