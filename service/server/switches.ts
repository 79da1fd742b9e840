/**
 * Switches of a hypothesis, as they are typed: the statement may be named by its label.
 * @module
 */
import { parseSwitch, type Switch } from '@proofmark/core/findings'
import type { World } from '@proofmark/core/statements'
import { findStatement } from './lookup.ts'

/** `null`: no such switch, or nothing is named so. */
export function readSwitch(world: World, text: string): Switch | null {
  const read = parseSwitch(text)
  const found = read === null ? null : findStatement(world, 'mark' in read ? read.mark : read.id)
  if (read === null || found === null || !found.ok) return null
  return 'mark' in read ? { ...read, mark: found.statement.id } : { ...read, id: found.statement.id }
}
