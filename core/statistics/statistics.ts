/**
 * Statistics: all figures of a case, or of everything that is recorded, as of a day.
 *
 * Guide: docs/guides/what-the-figures-count.md
 * @module
 */
import { formatDay, type Day } from '@proofmark/core/dates'
import type { StatementId, World } from '@proofmark/core/statements'
import { diversionFigures } from './diversion-figures.ts'
import type { Figure } from './figure.ts'
import { matrixFigures, timeFigures } from './item-figures.ts'
import { factsOf } from './item-facts.ts'
import { requestFigures } from './request-figures.ts'

export interface Statistics {
  /** `null`: all cases, and what is of none. */
  readonly case: StatementId | null
  readonly on: string
  /** Only where something was looked at: an absent figure has nothing to count. */
  readonly figures: readonly Figure[]
}

const purposes = ['trace', 'right-of-reply'] as const
const samples = ['attributed', 'unattributed', 'sample-not-said'] as const

/** Requests and items of the case; replies, sales and hypotheses of them, whatever case those are of. */
export function statistics(world: World, of: StatementId | null, on: Day): Statistics {
  const isOf = ({ fields }: { readonly fields: { readonly case: StatementId | null } }) => of === null || fields.case === of
  const requests = world.of('request').filter(isOf)
  const facts = factsOf(world, of === null ? world.of('item') : world.referring(of, 'item').filter(isOf))
  return {
    case: of, on: formatDay(on),
    figures: [
      ...purposes.flatMap((purpose) => requestFigures(world, requests.filter(({ fields }) => fields.purpose === purpose), purpose, on)),
      ...samples.flatMap((group) => {
        const sample = { world, group, facts: facts.filter((each) => each.sample === group), on }
        return [...timeFigures(sample), ...matrixFigures(sample), ...diversionFigures(sample)]
      }),
    ],
  }
}
