/**
 * Made until ended: days from the production of an item to its use or recovery, under every reading of its marks that nobody rejected.
 * @module
 */
import { withinSteps, type Duration } from '@proofmark/core/dates'
import type { Statement, World } from '@proofmark/core/statements'
import { assemblyOf, scenariosOf, type ItemEvent } from '@proofmark/core/tracing'
import type { DayRange } from './day-range.ts'
import type { ReasonName } from './figure-names.ts'
import type { Item } from './item-facts.ts'

/** For one item; more is left out and said. */
const mostSteps = 2_000_000

/** Without an accepted or preferred reading the marks may mean something else, and nothing is known of the production: that is asked first, because it is quick. */
export function madeUntil(world: World, item: Item, end: ItemEvent): DayRange | ReasonName {
  if (!hasHeldReading(world, item)) return 'production-unknown'
  const found = withinSteps(mostSteps, () => scenariosOf(world, item.id))
  if (found === null || found.value === null) return 'too-many-readings'
  const solved = found.value.map(({ dates }) => dates).filter((dates) => dates.ok)
  if (solved.length === 0) return 'contradicted'
  const youngest = solved.map((dates) => dates.between(item.id, 'production', end).least)
  const oldest = solved.map((dates) => dates.between(item.id, 'first-production', end).most)
  const most = extreme(oldest, Math.max)
  // Nothing limits how long ago it was made: the readings that are held date something else.
  return most === null && !solved.some((dates) => isDated(dates.between(item.id, 'first-production', end))) ? 'production-unknown' : { least: Math.max(0, extreme(youngest, Math.min) ?? 0), most }
}

export const isHeldReading = ({ fields }: Statement<'reading'>): boolean => fields.status === 'accepted' || fields.status === 'preferred'

const isDated = ({ least, most }: Duration) => most !== null || (least !== null && least > 0)

function hasHeldReading(world: World, item: Item): boolean {
  return assemblyOf(world, item.id).some(({ id }) => [...world.referring(id, 'reading'), ...world.referring(id, 'mark').flatMap((mark) => world.referring(mark.id, 'reading'))]
    .some(isHeldReading))
}

const extreme = (days: readonly (number | null)[], pick: (...days: number[]) => number): number | null => (days.includes(null) ? null : pick(...(days as readonly number[])))
