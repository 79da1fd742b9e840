/**
 * One for each: the same request to several addressees as a request of its own for each of them, so that deadline, chasers and letters are of one addressee.
 * Nothing is sealed that says they belong together: it is read from what they ask.
 * @module
 */
import type { Statement, StatementId, World } from '@proofmark/core/statements'

/** `EX-7` for three addressees: `EX-7-1`, `EX-7-2`, `EX-7-3`. One alone, or no reference, stays as it is. */
export const referencesForEach = (reference: string | null, count: number): readonly (string | null)[] =>
  Array.from({ length: count }, (_, at) => (reference === null || count === 1 ? reference : `${reference}-${at + 1}`))

const same = ['purpose', 'finding', 'case', 'recoveryCircumstances', 'groundsOfIllegality', 'intendedUse', 'identification', 'other', 'confidentialityUndertaking'] as const
const keyOf = ({ fields }: Statement<'request'>): string => JSON.stringify([...same.map((name) => fields[name]), fields.items.toSorted(), fields.marks.toSorted()])

/** Other requests that ask the same, in the same words, about the same items or the same finding, of others. */
export function sameToOthers(world: World, request: Statement<'request'>): readonly Statement<'request'>[] {
  const key = keyOf(request)
  const own = new Set<StatementId>(request.fields.addressees)
  return world.of('request').filter((each) => each.id !== request.id && each.fields.items.length === request.fields.items.length && each.fields.addressees.every((party) => !own.has(party)) && keyOf(each) === key)
}
