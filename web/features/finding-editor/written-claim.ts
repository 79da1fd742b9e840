/**
 * Written claim: a claim as somebody writes it, in which members may still be missing.
 * @module
 */
import { claimTypes, type ClaimType } from '@proofmark/core/statements'

export type WrittenClaim = Readonly<Record<string, unknown>>

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

export const hasType = (claim: WrittenClaim): boolean => typeof claim['type'] === 'string' && claim['type'] !== ''

/** `null`: none is chosen. */
export const typeOf = (claim: WrittenClaim): ClaimType | null => claimTypes.find(({ type }) => type === claim['type']) ?? null

/** Without the members in which nothing stands. */
export const written = (claim: WrittenClaim): WrittenClaim => Object.fromEntries(Object.entries(claim).filter(([name, value]) => (name === 'type' ? value !== '' : !isEmpty(value))))

/** Members that its type needs and that are empty; without a type, `type`. */
export function missingOf(claim: WrittenClaim): readonly string[] {
  const type = typeOf(claim)
  return type === null ? ['type'] : type.inputs.filter(({ name, mayBeEmpty }) => !mayBeEmpty && isEmpty(claim[name])).map(({ name }) => name)
}
