/**
 * Changed since: claims that come to something else now than when the finding was sealed, or than a package says that was published of it.
 *
 * Such a claim flags every sentence that carries it, and every publication that said otherwise.
 * @module
 */
import { withinSteps } from '@proofmark/core/dates'
import { referencesOf, type AnyStatement, type StatementId, type World } from '@proofmark/core/statements'
import { outcomeOf, type Outcome } from './claim-outcome.ts'
import { worldBefore } from './finding-versions.ts'
import type { ClaimStatus } from './views.ts'

/** What was said of one claim. */
export interface SaidOfClaim { readonly key: string; readonly status: ClaimStatus; readonly days: Outcome['days']; readonly window: Outcome['window'] }

export interface ChangedClaim {
  readonly key: string
  /** `null`: it was no claim of the finding then, or is none now. */
  readonly was: SaidOfClaim | null
  readonly is: SaidOfClaim | null
  readonly what: readonly ('status' | 'days' | 'window' | 'added' | 'gone')[]
}

export interface ChangedSince {
  readonly claims: readonly ChangedClaim[]
  /** Places of the sentences that carry one of these. */
  readonly sentences: readonly number[]
}

/** The claims of a finding that are others now than `was` says. */
export function changedSince(world: World, finding: StatementId, was: readonly SaidOfClaim[]): ChangedSince {
  const now = saidOfClaims(world, finding)
  const keys = [...new Set([...was, ...now].map(({ key }) => key))]
  const claims = keys.flatMap((key): ChangedClaim[] => {
    const [before, after] = [was.find((each) => each.key === key) ?? null, now.find((each) => each.key === key) ?? null]
    const what = before === null ? (['added'] as const) : after === null ? (['gone'] as const) : (['status', 'days', 'window'] as const).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
    return what.length === 0 ? [] : [{ key, was: before, is: after, what }]
  })
  const changed = new Set(claims.map(({ key }) => key))
  const sentences = (world.get(finding, 'finding')?.fields.sentences ?? []).flatMap(({ claims: keys }, at) => (keys.some((key) => changed.has(key)) ? [at] : []))
  return { claims, sentences }
}

/** As much work as a claim of a finding of sixteen may take. */
const stepsOfClaim = 2 ** 24

/** What the claims of a finding come to. Empty: there is no such finding in this world. */
export function saidOfClaims(world: World, finding: StatementId): SaidOfClaim[] {
  return (world.get(finding, 'finding')?.fields.claims ?? []).map(({ key, claim }) => {
    const found = withinSteps(stepsOfClaim, () => outcomeOf(world, claim))?.value
    return { key, status: found?.status ?? 'not-established', days: found?.days ?? null, window: found?.window ?? null }
  })
}

/** Since when something is said of a finding: since it was sealed, and since each publication of it. */
export interface Since { readonly by: StatementId; readonly what: 'sealed' | 'published'; readonly index: number; readonly changed: ChangedSince }

/** What changed since a finding was sealed with all that it names, and since each of its publications. `worldAt` may keep what it made. */
export function changedSinceSealed(world: World, finding: StatementId, worldAt: (index: number) => World = (index) => worldBefore(world, index)): Since[] {
  const sealed = world.sealed(finding)
  const publications = world.referring(finding, 'publication')
  return [...(sealed === undefined ? [] : [{ by: sealed.id, what: 'sealed' as const, index: wholeAt(world, sealed) }]), ...publications.map(({ id, index }) => ({ by: id, what: 'published' as const, index }))].flatMap(({ by, what, index }): Since[] =>
    (index === null ? [] : [{ by, what, index, changed: changedSince(world, finding, saidOfClaims(worldAt(index + 1), finding)) }]))
}

/** A batch may seal a finding before what its claims name. */
function wholeAt(world: World, finding: AnyStatement): number | null {
  const indexes = [finding.index, ...referencesOf(finding.kind, finding.fields).map(({ value }) => world.sealed(value)?.index ?? null)]
  return finding.index === null ? null : Math.max(...indexes.filter((index) => index !== null))
}

/** What `finding.json` says of its claims; `null`: it is no record of a finding. Foreign bytes, already parsed. */
export function saidInRecord(record: unknown): { readonly finding: StatementId; readonly claims: readonly SaidOfClaim[] } | null {
  if (!isRecord(record) || record['format'] !== 'proofmark/finding/v1' || typeof record['finding'] !== 'string' || !Array.isArray(record['claims'])) return null
  const claims = record['claims'].map((each: unknown) => (isRecord(each) && typeof each['key'] === 'string' && isStatus(each['status']) ? { key: each['key'], status: each['status'], days: limits(each['days'], 'least', 'most'), window: limits(each['window'], 'from', 'to') } : null))
  return claims.includes(null) ? null : { finding: record['finding'], claims: claims as unknown as SaidOfClaim[] }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isStatus = (value: unknown): value is ClaimStatus => typeof value === 'string' && ['established', 'possible', 'contradicted', 'not-established'].includes(value)
const limits = (value: unknown, a: string, b: string): unknown => (isRecord(value) ? { [a]: value[a] ?? null, [b]: value[b] ?? null } : null)
