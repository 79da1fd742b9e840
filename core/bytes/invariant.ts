/**
 * Invariants: what must be true unless this program has a bug.
 *
 * Text and bytes from outside are answered with data and never come here; a broken invariant is thrown and
 * nobody catches it.
 * @module
 */

/** Throws when `condition` is false. The message says what was expected, for the person who mends the bug. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`)
}
