/**
 * Age of a list: how long ago the day lies that a list gives itself, and from when on that is said aloud.
 *
 * The United Nations amend their list several times a month, the US Treasury most weeks, the European Union and the United Kingdom nearly
 * as often: after a week something was probably added, after a month hardly any of them is still what it was. Both limits are settings.
 * @module
 */
import { parseDay } from '@proofmark/core/dates'

export interface AgeLimits {
  /** From this many days on a list is to be looked at again. */
  readonly ageing: number
  /** From this many days on no screening should rest on it without saying so. */
  readonly stale: number
}

export const usualAgeLimits: AgeLimits = { ageing: 7, stale: 30 }

export interface ListAge {
  readonly days: number
  /** `added`: the list has no day, so that it is at least this old. */
  readonly since: 'own-day' | 'added'
  readonly state: 'fresh' | 'ageing' | 'stale'
}

/** `today` and `added`: days or instants in ISO 8601. A list of tomorrow has 0 days. Throws on a text that is no day. */
export function ageOf({ dated, added }: { readonly dated: string | null; readonly added: string }, today: string, { ageing, stale }: AgeLimits = usualAgeLimits): ListAge {
  const number = (text: string) => {
    const day = parseDay(text.slice(0, 10))
    if (day === null) throw new RangeError(`"${text}": expected a day`)
    return day
  }
  const days = Math.max(0, number(today) - number(dated ?? added))
  return { days, since: dated === null ? 'added' : 'own-day', state: days >= stale ? 'stale' : days >= ageing ? 'ageing' : 'fresh' }
}
