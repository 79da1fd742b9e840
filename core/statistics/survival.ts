/**
 * Survival: of those that wait for something, how many still wait after so many days, where some were last seen waiting.
 *
 * Leaving out those that still wait would make every time look short. They count until the day on which they were last seen.
 *
 * Source: E. L. Kaplan, P. Meier, Nonparametric estimation from incomplete observations, J. Am. Stat. Assoc. 53 (1958) 457–481; variance by M. Greenwood
 * (1926); interval on the log-log scale, J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data (1980) §1.4; of the median,
 * R. Brookmeyer, J. Crowley, Biometrics 38 (1982) 29–41.
 * @module
 */

/** `hasEnded`: what was waited for came after that many days; else it had not come by then. */
export interface Wait { readonly days: number; readonly hasEnded: boolean }

/** From this day on `share` still wait. `low`, `high`: 95 % interval; `null` where nobody waits any longer. */
export interface SurvivalStep { readonly days: number; readonly atRisk: number; readonly ended: number; readonly share: number; readonly low: number | null; readonly high: number | null }

/** Days, or `null`: not reached. */
export interface Median { readonly days: number | null; readonly low: number | null; readonly high: number | null }

export interface Survival {
  readonly counted: number
  readonly ended: number
  /** Days on which somebody was last seen waiting, in order. */
  readonly open: readonly number[]
  /** In the order of days; one for each day on which something ended. */
  readonly steps: readonly SurvivalStep[]
  readonly median: Median
}

/** 97.5 % point of the normal distribution. */
const z = 1.959963984540054
/** Shares are products of fractions; what differs by less is the same. */
const tolerance = 1e-12

/** The order of the waits does not matter. O(n log n). */
export function survival(waits: readonly Wait[]): Survival {
  const sorted = waits.toSorted((a, b) => a.days - b.days)
  const steps: SurvivalStep[] = []
  let [share, variance] = [1, 0]
  for (let at = 0; at < sorted.length;) {
    const { days } = sorted[at]!
    let [next, ended] = [at, 0]
    for (; next < sorted.length && sorted[next]!.days === days; next++) if (sorted[next]!.hasEnded) ended++
    // Who was last seen on the day on which others ended was waiting with them.
    const atRisk = sorted.length - at
    if (ended > 0) {
      share *= (atRisk - ended) / atRisk
      variance += ended / (atRisk * (atRisk - ended))
      steps.push({ days, atRisk, ended, share, ...bandOf(share, variance) })
    }
    at = next
  }
  const first = (value: (step: SurvivalStep) => number | null): number | null => steps.find((step) => (value(step) ?? 0) <= 0.5 + tolerance)?.days ?? null
  return {
    counted: sorted.length, ended: steps.reduce((sum, each) => sum + each.ended, 0), open: sorted.flatMap(({ days, hasEnded }) => (hasEnded ? [] : [days])), steps,
    median: { days: first(({ share: of }) => of), low: first(({ low }) => low), high: first(({ high }) => high) },
  }
}

function bandOf(share: number, variance: number): { low: number | null; high: number | null } {
  if (share <= 0) return { low: null, high: null }
  const reach = (z * Math.sqrt(variance)) / Math.abs(Math.log(share))
  return { low: share ** Math.exp(reach), high: share ** Math.exp(-reach) }
}

/** How many were still seen waiting at a day: those whose wait is at least as long. */
export const atRiskOn = (waits: Pick<Survival, 'steps' | 'open'>, day: number): number =>
  waits.steps.reduce((sum, { days, ended }) => sum + (days >= day ? ended : 0), 0) + waits.open.filter((days) => days >= day).length
