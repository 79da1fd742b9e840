/**
 * Handled: the handling of what is named beside it, where that is not open.
 * @module
 */
import { Handling } from '../evidence/parts.tsx'
import type { NamedHere } from './sameness-api.ts'

/** `of`: a handling, or what is named; what is not named has none to show. */
export function Handled({ of }: { of: string | NamedHere | undefined }) {
  const handling = typeof of === 'object' ? of.handling : of
  return handling === undefined || handling === 'open' ? null : <><Handling of={handling} /> </>
}
