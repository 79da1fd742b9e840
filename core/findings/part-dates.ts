/**
 * Part dates: when a component was made by its own marks and reports, and how its youngest part bounds a weapon: no weapon is made before its parts.
 *
 * Each part is dated by the engine of one item (core/tracing), under every reading that nobody rejected. So a weapon of hundreds of parts is dated part by part, where
 * all combinations of their readings together would be too many.
 * @module
 */
import { formatDay, type Day } from '@proofmark/core/dates'
import { noDate, type Part, type PartDate } from '@proofmark/core/network'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { isGroup, itemDates, mostScenarios, optionsOfMark, optionsOfReport, scenariosOf, type Choice } from '@proofmark/core/tracing'
import { boundsView } from './bounds-view.ts'

/** `youngest`: of a group the day before which its last object was not made; of one object the same as `from`. */
export interface DatedPart extends PartDate { readonly youngest: Day | null; readonly becauseYoungest: readonly StatementId[] }

const undated: DatedPart = { ...noDate, youngest: null, becauseYoungest: [] }

/** By its own marks and reports alone. What nobody read bounds nothing: a decoder alone dates nothing. */
export function datedPart(world: World, id: StatementId): DatedPart {
  const item = world.get(id, 'item')
  const choices = item === undefined ? null : choicesOf(world, item)
  if (item === undefined || choices === null) return undated
  const solved = choices.map((choice) => itemDates(world, [item], choice)).filter((dates) => dates.ok)
  if (solved.length === 0) return undated
  const ends = solved.map((dates) => ({ first: dates.windowOf(id, 'first-production'), last: dates.windowOf(id, 'production') }))
  const least = (days: readonly (Day | null)[]) => (days.includes(null) ? null : (Math.min(...(days as Day[])) as Day))
  const most = (days: readonly (Day | null)[]) => (days.includes(null) ? null : (Math.max(...(days as Day[])) as Day))
  const youngest = least(ends.map(({ last }) => last.from))
  const because = (lists: readonly (readonly StatementId[])[]) => [...new Set(lists.flat())]
  return {
    from: least(ends.map(({ first }) => first.from)), to: most(ends.map(({ last }) => last.to)), because: because(ends.flatMap(({ first, last }) => [first.because.from, last.because.to])),
    youngest, becauseYoungest: youngest === null ? [] : because(ends.map(({ last }) => last.because.from)),
  }
}

/** `null`: nobody read a mark of it or reported a date, or there are too many combinations. */
function choicesOf(world: World, item: Statement<'item'>): Choice[] | null {
  const readings = world.referring(item.id, 'reading').filter(({ fields }) => fields.item === item.id)
  const marks = world.referring(item.id, 'mark').filter((mark) => world.referring(mark.id, 'reading').length > 0)
  const questions = [...marks.map((mark) => optionsOfMark(world, mark)), ...readings.map(optionsOfReport)]
  if (questions.length === 0 || questions.reduce((product, options) => product * options.length, 1) > mostScenarios) return null
  return questions.reduce<Choice[]>((all, options) => all.flatMap((choice) => options.map((option) => [...choice, { item: item.id, option }])), [[]])
}

export type Youngest =
  /** `together`: from all parts and marks at once; `part-by-part`: their readings have too many combinations. */
  | { readonly is: 'bound'; readonly notBefore: string; readonly parts: readonly StatementId[]; readonly because: readonly StatementId[]; readonly how: 'together' | 'part-by-part' }
  /** Several weapons: in which of them the youngest part was is not known. The day is of one of them at least. */
  | { readonly is: 'of-a-group'; readonly notBefore: string | null; readonly parts: readonly StatementId[]; readonly because: readonly StatementId[] }
  /** Under no readings that nobody rejected can all statements hold; each set cannot. */
  | { readonly is: 'contradicted'; readonly sets: readonly (readonly StatementId[])[] }
  | { readonly is: 'nothing-dated' }

export function youngestOf(world: World, weapon: Statement<'item'>, parts: readonly Part[], dateOf: (item: StatementId) => DatedPart): Youngest {
  const groups = isGroup(weapon) || parts.some(({ whole }) => world.get(whole, 'item')?.fields.memberOf === weapon.id)
  const bounding = parts.flatMap((part) => part.records.map((record) => ({ part, record, dated: dateOf(record) }))).filter(({ part, dated }) => dated.youngest !== null && (groups || !isBelowGroup(world, part, weapon.id)))
  const day = bounding.length === 0 ? null : (Math.max(...bounding.map(({ dated }) => dated.youngest!)) as Day)
  const at = bounding.filter(({ dated }) => dated.youngest === day)
  const single = { notBefore: day === null ? null : formatDay(day), parts: [...new Set(at.map(({ part }) => part.id))], because: [...new Set(at.slice(0, 1).flatMap(({ record, dated }) => [...dated.becauseYoungest, ...wholesOf(world, record, weapon.id)]))] }
  if (groups) return { is: 'of-a-group', ...single }
  const scenarios = scenariosOf(world, weapon.id)
  if (scenarios !== null) {
    const { production: { from, becauseFrom }, isContradicted, contradictions } = boundsView(world, weapon.id, scenarios)
    if (isContradicted) return { is: 'contradicted', sets: contradictions }
    return from === null ? { is: 'nothing-dated' } : { is: 'bound', notBefore: from, parts: single.notBefore === from ? single.parts : [], because: becauseFrom, how: 'together' }
  }
  return single.notBefore === null ? { is: 'nothing-dated' } : { is: 'bound', notBefore: single.notBefore, parts: single.parts, because: single.because, how: 'part-by-part' }
}

/** A part of a group of wholes bounds none of them by itself. */
const isBelowGroup = (world: World, { whole }: Part, weapon: StatementId): boolean => [whole, ...wholesOf(world, whole, weapon)].some((id) => id !== weapon && world.get(id, 'item') !== undefined && isGroup(world.get(id, 'item')!))

/** Records that say of what it is a part, up to the weapon. */
function wholesOf(world: World, id: StatementId, weapon: StatementId): StatementId[] {
  const found: StatementId[] = []
  for (let at = world.get(id, 'item'); at !== undefined && at.id !== weapon && !found.includes(at.id); at = world.get(at.fields.partOf, 'item')) found.push(at.id)
  return found
}
