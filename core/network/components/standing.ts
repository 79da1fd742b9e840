/**
 * Standing: which of several claims about one part count. Brand owner, seat and maker are often confused, so several claims stand side by side until somebody judges.
 *
 * A rejected claim never counts. Where one is accepted or preferred, the others wait behind it. Where none is and they name different things, each counts as possible and none as certain.
 * @module
 */
import type { FieldsOf } from '@proofmark/core/statements'

export type Status = FieldsOf<'role'>['status']

/** `possibly`: something else is claimed as well, or the judgement leaves it open. */
export type Counts = 'yes' | 'possibly' | 'no'

export interface Claimed { readonly status: Status; /** What is claimed, so that two claims of the same can be told; `null`: nothing that could be counted. */ readonly subject: string | null }

/** How each of the claims counts, in their order. */
export function countsOf(claims: readonly Claimed[]): Counts[] {
  const live = claims.filter(({ status, subject }) => status !== 'rejected' && subject !== null)
  const held = live.filter(({ status }) => status === 'accepted' || status === 'preferred')
  const counted = held.length > 0 ? held : live
  const isOne = new Set(counted.map(({ subject }) => subject)).size === 1
  const isCertain = (claim: Claimed) => isOne && (held.length > 0 || claim.status === 'proposed')
  return claims.map((claim) => (!counted.includes(claim) ? 'no' : isCertain(claim) || (isOne && counted.some(isCertain)) ? 'yes' : 'possibly'))
}
