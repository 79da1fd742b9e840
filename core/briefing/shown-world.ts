/**
 * Shown world: what of a world a briefing may be made of. All that it says is computed from this and nothing else, so that no word, name or
 * figure of a statement that is handled more strictly can stand in it.
 * @module
 */
import { world as worldOf, type AnyStatement, type World } from '@proofmark/core/statements'

/** Up to which handling. Nothing confidential is ever briefed. */
export type Reach = 'open' | 'restricted'

const level = { open: 0, restricted: 1, confidential: 2 } as const

/** As it is handled now, and as each of its corrections is: a correction that is confidential makes confidential what it corrects. */
export function isShown(world: World, statement: AnyStatement, reach: Reach): boolean {
  const current = (world.get(statement.id, statement.kind) as AnyStatement | undefined) ?? statement
  const corrections = world.laterWord(statement.id).flatMap((id) => world.get(id, 'correction') ?? [])
  return [current, ...corrections].every(({ fields }) => level[fields.handling ?? 'restricted'] <= level[reach])
}

/** Withdrawals always count, and corrections with what they correct: what was taken back stands nowhere. */
export function shownWorld(world: World, reach: Reach): World {
  const shown = world.all.filter((statement) => statement.kind === 'withdrawal' || isShown(world, statement, reach))
  return shown.length === world.all.length ? world : worldOf(shown)
}
