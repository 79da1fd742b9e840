/**
 * Scenarios: every combination of readings that nobody rejected, for the marks that bear on an item. What holds in all
 * of them is established; what holds in some is possible.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { StatementId, World } from '@proofmark/core/statements'
import { assemblyOf } from './assembly.ts'
import { itemDatesBy, type Choice, type ItemDates } from './item-dates.ts'
import { optionsOfMark, optionsOfReport, type DateOption } from './weighed-readings.ts'

export interface Scenario {
  readonly choice: Choice
  readonly dates: ItemDates
}

/** More combinations than this are not tried; the answer is then that the readings leave too much open. */
export const mostScenarios = 4096

/**
 * All scenarios of the assembly of an item, each with its dates. `null`: more than `mostScenarios`. A scenario whose
 * statements contradict each other is kept, with its contradiction.
 */
export function scenariosOf(world: World, item: StatementId): Scenario[] | null {
  const items = assemblyOf(world, item)
  const questions: { item: StatementId; options: DateOption[] }[] = []
  let count = 1
  for (const { id } of items) {
    for (const options of questionsOf(world, id)) {
      questions.push({ item: id, options })
      count *= options.length
      // Marks behind this one cannot make it fewer, and need not be read.
      if (count > mostScenarios) return null
    }
  }
  spend(count * (10 + questions.length))
  const datesOf = itemDatesBy(world, items)
  return choices(questions).map((choice) => ({ choice, dates: datesOf(choice) }))
}

function* questionsOf(world: World, item: StatementId): Iterable<DateOption[]> {
  for (const mark of world.referring(item, 'mark')) yield optionsOfMark(world, mark)
  for (const report of world.referring(item, 'reading')) if (report.fields.item === item) yield optionsOfReport(report)
}

/** Every combination, the options of the last question turning fastest. Most questions have one option, so each combination is written once and not grown. */
function choices(questions: readonly { item: StatementId; options: readonly DateOption[] }[]): Choice[] {
  const count = questions.reduce((product, { options }) => product * options.length, 1)
  // After how many combinations the option of a question turns.
  const turns: number[] = []
  for (let at = questions.length - 1, turn = 1; at >= 0; turn *= questions[at]!.options.length, at--) turns[at] = turn
  return Array.from({ length: count }, (_, n) => questions.map(({ item, options }, at) => ({ item, option: options[Math.floor(n / turns[at]!) % options.length]! })))
}
