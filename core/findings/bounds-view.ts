/**
 * Bounds view: the dates of one item under all readings that nobody rejected, each end with its cause.
 *
 * The window shown is the hull of all scenarios that can be true: an end is shown only where every scenario bounds it.
 *
 * @module
 */
import { formatDay, type Duration, type EventWindow } from '@proofmark/core/dates'
import type { StatementId, World } from '@proofmark/core/statements'
import { scenariosOf, type ItemDates, type ItemEvent, type Scenario } from '@proofmark/core/tracing'
import { titleOf } from './titles.ts'
import type { BoundsView, DurationView, WindowView } from './views.ts'

const nothing: WindowView = { from: null, to: null, becauseFrom: [], becauseTo: [] }
const noDuration: DurationView = { least: null, most: null, becauseLeast: [], becauseMost: [] }

/** `known`: the scenarios of its assembly, where somebody has them already: they are those of all its parts. */
export function boundsView(world: World, id: StatementId, known?: readonly Scenario[] | null): BoundsView {
  const item = world.get(id, 'item')
  const scenarios = item === undefined ? [] : ((known === undefined ? scenariosOf(world, id) : known) ?? [])
  const solved = scenarios.map(({ dates }) => dates).filter((dates) => dates.ok)
  const window = (event: ItemEvent) => hullOfWindows(solved.map((dates) => dates.windowOf(id, event)))
  const first = window('first-production')
  const last = window('production')
  return {
    item: id,
    itemTitle: item === undefined ? '' : titleOf(world, item),
    production: { from: first.from, becauseFrom: first.becauseFrom, to: last.to, becauseTo: last.becauseTo },
    // That a thing was made gives its use a lower end; that it was used at all must be said by somebody.
    use: solved.every((dates) => dates.windowOf(id, 'use').to === null) ? nothing : window('use'),
    recovery: window('recovery'),
    documentation: window('documentation'),
    productionToUse: productionToUse(id, solved),
    isContradicted: scenarios.length > 0 && solved.length === 0,
    contradictions: distinct(scenarios.flatMap(({ dates }) => (dates.ok ? [] : [dates.because]))),
  }
}

/** Each set once, whatever the order of its statements. */
const distinct = (sets: readonly (readonly StatementId[])[]): (readonly StatementId[])[] => [...new Map(sets.map((set) => [set.toSorted().join(), set])).values()]

/** Days from production to use. Silent when nothing says that the item was used. */
function productionToUse(id: StatementId, solved: readonly (ItemDates & { ok: true })[]): DurationView {
  if (solved.length === 0 || solved.some((dates) => dates.windowOf(id, 'use').to === null)) return noDuration
  const youngest = solved.map((dates) => dates.between(id, 'production', 'use'))
  const oldest = solved.map((dates) => dates.between(id, 'first-production', 'use'))
  const least = extreme(youngest, (d: Duration) => d.least, (a, b) => a < b)
  const most = extreme(oldest, (d: Duration) => d.most, (a, b) => a > b)
  return {
    least: least?.least ?? null,
    most: most?.most ?? null,
    becauseLeast: least?.because.least ?? [],
    becauseMost: most?.because.most ?? [],
  }
}

function hullOfWindows(windows: readonly EventWindow[]): WindowView {
  if (windows.length === 0) return nothing
  const from = extreme(windows, (w) => w.from, (a, b) => a < b)
  const to = extreme(windows, (w) => w.to, (a, b) => a > b)
  return {
    from: from === null || from.from === null ? null : formatDay(from.from),
    to: to === null || to.to === null ? null : formatDay(to.to),
    becauseFrom: from?.because.from ?? [],
    becauseTo: to?.because.to ?? [],
  }
}

/** The one that reaches furthest; `null` as soon as one has no limit there. */
function extreme<T>(all: readonly T[], limit: (each: T) => number | null, isFurther: (a: number, b: number) => boolean): T | null {
  if (all.some((each) => limit(each) === null)) return null
  return all.reduce<T | null>((furthest, each) => (furthest === null || isFurther(limit(each)!, limit(furthest)!) ? each : furthest), null)
}
