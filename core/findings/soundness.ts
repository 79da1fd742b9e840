/**
 * Soundness: what a statement must have for its word to carry a claim alone.
 * @module
 */
import type { AnyStatement, FieldsOf, World } from '@proofmark/core/statements'

/** A document that is here and was not withdrawn: as a source, or as a paper of a transfer. */
export function citesDocument(world: World, statement: AnyStatement): boolean {
  const { sources, documents } = statement.fields as { sources?: readonly { document: string | null }[] | null; documents?: readonly string[] | null }
  return [...(sources ?? []).map(({ document }) => document), ...(statement.kind === 'transfer' ? documents ?? [] : [])].some((id) => world.get(id, 'document') !== undefined)
}

type Judged = FieldsOf<'identification'>['status'] | null

/** Somebody took it for right; one that is only proposed leaves open that it is not. */
export const isHeld = (status: Judged): boolean => status === 'accepted' || status === 'preferred'

/** Whether a field is not shown here. */
export const hides = ({ hidden }: Pick<AnyStatement, 'hidden'>, ...fields: readonly string[]): boolean =>
  hidden.length > 0 && fields.some((field) => hidden.some((path) => path === `/${field}` || path.startsWith(`/${field}/`)))
