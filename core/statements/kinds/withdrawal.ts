/**
 * Withdrawal: an earlier statement is no longer held. It stays visible and no longer counts.
 * @module
 */
import { statementKind } from '../kind.ts'
import { ref, text } from '../fields.ts'

export const withdrawalKind = statementKind({
  name: 'withdrawal',
  version: 1,
  says: 'An earlier statement is no longer held, and why.',
  fields: { of: ref('*'), reason: text },
})
