/**
 * Row handle: how a reference to a statement of another row, by that row's key, travels until it is known whether that row lands. It takes the place of a
 * label, and nobody can type one: it begins with a character that no label has.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'

const mark = '\u0001'

export const rowHandle = (statement: string, key: string, id: StatementId): string => `${mark}${statement} of ${key}${mark}${id}`

/** `null`: a label like any other. */
export function idOfHandle(label: string): StatementId | null {
  return label.startsWith(mark) ? label.slice(label.lastIndexOf(mark) + 1) : null
}

/** A reference as people read it. */
export const shownReference = (value: string): string => (idOfHandle(value.slice(1)) === null ? value : value.slice(2, value.lastIndexOf(mark)))
