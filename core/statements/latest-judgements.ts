/**
 * Latest judgements: of each pair of records the judgement of sameness that counts now. The latest one does; one that leaves it undecided takes nothing back.
 * @module
 */
import type { FieldsOf } from './kinds/index.ts'
import type { Statement, StatementId } from './statement.ts'
import type { World } from './world.ts'

type Judged = Statement<'sameness'>

/** Key of a pair, whichever of the two is named first. */
export const pairKey = (a: StatementId, b: StatementId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Which records a judgement is of, or what it says of them, is not here: it joins and parts nothing. */
export const isWithheld = ({ hidden }: Judged): boolean => hidden.some((path) => ['/a', '/b', '/judgement', '/of'].includes(path))

/** By the key of the pair, in the order in which pairs were first judged. Judgements that decide, and nothing withdrawn or withheld. */
export function latestJudgements(world: World, of: FieldsOf<'sameness'>['of']): ReadonlyMap<string, Judged> {
  const latest = new Map<string, Judged>()
  for (const statement of world.of('sameness')) if (statement.fields.of === of && statement.fields.judgement !== 'undecided' && !isWithheld(statement)) latest.set(pairKey(statement.fields.a, statement.fields.b), statement)
  return latest
}
