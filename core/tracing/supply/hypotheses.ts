/**
 * Hypotheses: what has been stated of how an item was diverted, side by side, each held against every version of the chain.
 * @module
 */
import type { Statement, World } from '@proofmark/core/statements'
import type { Days, FitCode, Holder, Hypothesis, PointOfDiversion, Version } from '../supply-views.ts'
import { naming, type Related } from './bearing.ts'
import { statedDays } from './hand-over.ts'
import { holderOf, isSameHolder } from './holder.ts'

export function hypothesesOf(world: World, related: readonly Related[], versions: readonly Version[]): Hypothesis[] {
  return naming(world, related, 'diversion').map(({ statement }) => hypothesis(world, statement, versions))
}

function hypothesis(world: World, { id, fields }: Statement<'diversion'>, versions: readonly Version[]): Hypothesis {
  const stands = (each: { statement: string; says: string }) => ({ ...each, stands: isCurrent(world, each.statement) })
  const [lastAuthorised, firstUnauthorised] = [holderOf(world, fields.lastAuthorised, null), holderOf(world, fields.firstUnauthorised, null)]
  const days = statedDays(fields.when, id)
  return {
    diversion: id, diversionKind: fields.diversionKind, diversionStage: fields.diversionStage, status: fields.status, by: holderOf(world, fields.by, null),
    lastAuthorised, firstUnauthorised, days,
    supports: (fields.supports ?? []).map(stands), against: (fields.against ?? []).map(stands), wouldExclude: fields.wouldExclude ?? [], alternatives: fields.alternatives ?? [],
    fits: versions.map((version) => ({ version: version.key, ...fit(world, { lastAuthorised, firstUnauthorised, days, isApplicable: fields.diversionKind !== 'not-applicable' }, version) })),
  }
}

/** A statement counts now: it is known and was not withdrawn. */
const isCurrent = (world: World, id: string): boolean => {
  const sealed = world.sealed(id)
  return sealed !== undefined && world.get(id, sealed.kind) !== undefined
}

export interface Stated { readonly lastAuthorised: Holder | null; readonly firstUnauthorised: Holder | null; readonly days: Days; readonly isApplicable: boolean }

/** `no` where holders, their order or the days exclude it; `yes` where the account bears what it states; else open. */
export function fit(world: World, stated: Stated, version: Version): { fits: 'yes' | 'no' | 'open'; why: readonly FitCode[] } {
  const points = [version.diversion, ...version.laterDiversions].filter((point): point is Extract<PointOfDiversion, { days: Days }> => 'days' in point)
  if (!stated.isApplicable) return points.length > 0 ? { fits: 'no', why: ['unauthorised-custody-recorded'] } : { fits: 'open', why: ['no-diversion-recorded'] }
  const [last, first] = [place(world, version, stated.lastAuthorised), place(world, version, stated.firstUnauthorised)]
  const against: FitCode[] = []
  if (last === 'nowhere' || first === 'nowhere') against.push('no-such-holder')
  if (typeof last === 'object' && typeof first === 'object' && first.latest < last.earliest) against.push('order-reversed')
  if (points.length > 0 && points.every(({ days }) => areApart(days, stated.days))) against.push('days-apart')
  if (typeof last === 'object' && lastIsLater(version, last.latest)) against.push('authorised-later')
  if (against.length > 0) return { fits: 'no', why: against }
  const isBorne = points.some((point) => isSameHolder(world, point.lastAuthorised, stated.lastAuthorised) && isSameHolder(world, point.firstUnauthorised, stated.firstUnauthorised))
  if (isBorne) return { fits: 'yes', why: ['as-the-account'] }
  const open: FitCode[] = [
    ...(points.length === 0 ? ['no-diversion-recorded' as const] : []),
    ...(last === 'unsaid' || first === 'unsaid' || points.some((point) => point.lastAuthorised === null || point.firstUnauthorised === null) ? ['custodian-undetermined' as const] : []),
    ...(stated.days.from === null && stated.days.to === null ? ['time-undetermined' as const] : []),
  ]
  return { fits: 'open', why: open }
}

/** Where in the account somebody holds it, by step. `nowhere`: the account has no gap in which he could. */
function place(world: World, version: Version, holder: Holder | null): { earliest: number; latest: number } | 'nowhere' | 'unsaid' {
  if (holder === null) return 'unsaid'
  const at = version.steps.flatMap((step, index) => (step.type === 'leg'
    ? [...(isSameHolder(world, step.from, holder) ? [index] : []), ...(isSameHolder(world, step.to, holder) ? [index + 1] : [])]
    : isSameHolder(world, step.after, holder) || isSameHolder(world, step.before, holder) ? [index] : []))
  if (at.length > 0) return { earliest: Math.min(...at), latest: Math.max(...at) }
  return version.steps.some((step) => step.type === 'gap' || step.to.name === null) || version.steps.length === 0 ? 'unsaid' : 'nowhere'
}

/** After the named custodian gave it on, somebody else had it with authority before anybody had it without. */
function lastIsLater(version: Version, at: number): boolean {
  const firstWithout = version.steps.findIndex((step) => step.type === 'leg' && step.authorised === 'no')
  return version.steps.some((step, index) => step.type === 'leg' && step.authorised === 'yes' && index >= at && (firstWithout < 0 || index < firstWithout))
}

const areApart = (a: Days, b: Days) => (a.to !== null && b.from !== null && a.to < b.from) || (b.to !== null && a.from !== null && b.to < a.from)
