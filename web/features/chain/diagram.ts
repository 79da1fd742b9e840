/**
 * Diagram: one account of a chain as rows from top to bottom: a holder, the leg that left him, the next holder. Who holds the thing again gets a
 * row again, so that arrows never cross and time is read along one axis.
 * @module
 */
import type { Gap, Holder, Leg, SupplyChain, Version } from '@proofmark/core/tracing'

export interface Held { readonly from: string; readonly to: string }

export type DiagramRow =
  /** `held`: the days on which the holder had it for certain, if the account is true; `null`: none follow. */
  | { readonly type: 'holder'; readonly key: string; readonly holder: Holder; readonly held: Held | null; readonly isAgain: boolean }
  | { readonly type: 'leg'; readonly key: string; readonly number: number; readonly leg: Leg }
  | { readonly type: 'gap'; readonly key: string; readonly gap: Gap }

/** Two holders are one if both name the same party, or the same words and country. Two of whom nobody says who they are never are. */
export const isSameHolder = (a: Holder | null, b: Holder | null): boolean =>
  a !== null && b !== null && (a.party !== null || b.party !== null ? a.party === b.party : a.name !== null && a.name === b.name && a.country === b.country)

const from = (step: Leg | Gap) => (step.type === 'leg' ? step.from : step.after)
const to = (step: Leg | Gap) => (step.type === 'leg' ? step.to : step.before)

/** Rows of an account: whoever stands at the end of a step stands once if the next step begins with him. */
export function diagramOf({ makers, production, ends }: Pick<SupplyChain, 'makers' | 'production' | 'ends'>, { steps }: Pick<Version, 'steps'>): DiagramRow[] {
  const rows: DiagramRow[] = []
  const seen: Holder[] = []
  let number = 0
  const hold = (holder: Holder, since: string | null, until: string | null) => {
    rows.push({ type: 'holder', key: `holder ${rows.length}`, holder, held: since !== null && until !== null && since <= until ? { from: since, to: until } : null, isAgain: seen.some((each) => isSameHolder(each, holder)) })
    seen.push(holder)
  }
  steps.forEach((step, at) => {
    const [before, after] = [steps[at - 1], steps[at + 1]]
    const origin = from(step)
    if (origin !== null && (before === undefined || !isSameHolder(to(before), origin))) {
      const isMaker = before === undefined && makers.some((maker) => isSameHolder(maker, origin))
      hold(origin, isMaker ? production.to : null, step.days.from)
    }
    if (step.type === 'leg') rows.push({ type: 'leg', key: step.transfer, number: ++number, leg: step })
    else rows.push({ type: 'gap', key: `gap ${at}`, gap: step })
    const holder = to(step)
    if (holder !== null) hold(holder, step.days.to, after === undefined ? earliest(ends) : isSameHolder(holder, from(after)) ? after.days.from : null)
  })
  return rows
}

/** The first of its end events that has a day: it was there by then. */
const earliest = (ends: SupplyChain['ends']): string | null => ends.flatMap(({ days }) => days.from ?? []).toSorted()[0] ?? null

/** Every day that the picture has to hold. */
export const daysOf = ({ production, ends }: Pick<SupplyChain, 'production' | 'ends'>, { steps, diversion }: Pick<Version, 'steps' | 'diversion'>): string[] =>
  [production, ...ends.map(({ days }) => days), ...steps.map(({ days }) => days), ...('days' in diversion ? [diversion.days] : [])].flatMap(({ from: first, to: last }) => [first, last]).filter((day) => day !== null)
