/**
 * Said: `finding.json` as it stands in a package, taken for what it is: somebody's file, in which anything may stand.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import { daysText, type ClaimStatus } from '@proofmark/core/findings'
import { visible } from '../../visible.ts'

/** A field of a finding that should be a text, and may be absent or anything. */
export const visibleField = (value: unknown): string => (typeof value === 'string' ? visible(value) : value === null || value === undefined ? '[not said]' : visible(JSON.stringify(value)))

export interface SaidClaim {
  readonly status: ClaimStatus | null
  /** "0 to 230 days", "not after 2031-05-01"; `null`: no bounds. */
  readonly bounds: string | null
}

export interface Said { readonly status: ClaimStatus | null; readonly claims: ReadonlyMap<string, SaidClaim> }

/** Only what is written as a publisher writes it; the rest is as if it were not there, and fails elsewhere. */
export function saidOf(record: Json | null): Said {
  const claims = listAt(record, 'claims').flatMap((each) => {
    const key = at(each, 'key')
    return typeof key === 'string' ? [[key, { status: statusOf(at(each, 'status')), bounds: boundsText({ days: numbersOf(at(each, 'days')), window: daysOf(at(each, 'window')) }) }] as const] : []
  })
  return { status: statusOf(at(record, 'status')), claims: new Map(claims) }
}

interface Bounded { readonly days: { least: number | null; most: number | null } | null; readonly window: { from: string | null; to: string | null } | null }

/** The interval of a claim in words; `null`: nothing bounds it. */
export function boundsText({ days, window }: Bounded): string | null {
  if (days !== null) return daysText(days)
  if (window === null || (window.from === null && window.to === null)) return null
  if (window.from === null) return `not after ${window.to}`
  if (window.to === null) return `not before ${window.from}`
  return window.from === window.to ? window.from : `${window.from} to ${window.to}`
}

const statuses: readonly ClaimStatus[] = ['established', 'possible', 'contradicted', 'not-established']
const statusOf = (value: Json | undefined): ClaimStatus | null => statuses.find((status) => status === value) ?? null

const at = (of: Json | undefined, name: string): Json | undefined => (typeof of === 'object' && of !== null && !Array.isArray(of) ? (of as Readonly<Record<string, Json>>)[name] : undefined)
function listAt(of: Json | null, name: string): readonly Json[] {
  const found = at(of ?? undefined, name)
  return Array.isArray(found) ? found : []
}

const isDays = (value: Json | undefined): value is number | null => value === null || typeof value === 'number'
function numbersOf(of: Json | undefined): Bounded['days'] {
  const [least, most] = [at(of, 'least'), at(of, 'most')]
  return isDays(least) && isDays(most) ? { least, most } : null
}

const isDay = (value: Json | undefined): value is string | null => value === null || (typeof value === 'string' && /^-?\d{4,6}-\d\d-\d\d$/.test(value))
function daysOf(of: Json | undefined): Bounded['window'] {
  const [from, to] = [at(of, 'from'), at(of, 'to')]
  return isDay(from) && isDay(to) ? { from, to } : null
}
