/**
 * Split view: two readers were shown two histories of one log.
 *
 * Two heads that the log signed are each fine by themselves; only side by side do they show whether one begins
 * with the other. Equal sizes with two roots need nothing else. Of different sizes the newer tree has to show what
 * root it had at the older size: is that another one than the older head signs, both signatures stand against the log.
 *
 * Standard: C2SP tlog-checkpoint, "Signatures" (no log signs two heads that are inconsistent).
 * @module
 */
import { type Bytes, equalBytes } from '@proofmark/core/bytes'
import { type CheckpointCode, parseCheckpoint } from './checkpoint.ts'
import { checkConsistency, type ConsistencyCode } from './consistency.ts'
import type { VerifierKey } from './key.ts'
import { type VerificationCode, verifyNote } from './verification.ts'

/** How the newer tree begins: its root at the older size, and the consistency path from there. */
export type Growth = { readonly root: Bytes; readonly path: readonly Bytes[] }

export type SplitViewCode =
  | CheckpointCode
  | VerificationCode
  | 'two-logs' // the checkpoints have different origins
  | 'log-signature-missing' // no key whose name is the origin signed
  | 'growth-missing' // sizes differ and nothing was given that leads from one to the other: nothing is known
  | 'growth-wrong' // what was given does not lead to the newer head: nothing is known
  | 'split-view' // the log signed two histories; the two notes (and the growth) prove it to anybody

export type Comparison =
  | { readonly ok: true; readonly relation: 'same' | 'first-is-older' | 'second-is-older' }
  | { readonly ok: false; readonly code: SplitViewCode; /** Which checkpoint is refused; `null`: both together. */ readonly of: 'first' | 'second' | null; readonly reason?: ConsistencyCode }

/**
 * Compares two checkpoints, whole signed notes from outside. Never throws. Only `split-view` says that the log
 * did wrong: a growth that does not hold may just be a bad one.
 *
 * `keys`: of the log; their name is the origin.
 */
export function compareCheckpoints(input: {
  readonly first: Bytes | string; readonly second: Bytes | string; readonly keys: readonly (VerifierKey | string)[]; readonly growth?: Growth | null
}): Comparison {
  const { first, second, keys, growth = null } = input ?? {}
  const no = (code: SplitViewCode, of: 'first' | 'second' | null = null) => ({ ok: false, code, of }) as const
  const [a, b] = [parseCheckpoint(first), parseCheckpoint(second)]
  if (!a.ok) return no(a.code, 'first')
  if (!b.ok) return no(b.code, 'second')
  if (a.origin !== b.origin) return no('two-logs')
  for (const [of, note] of [['first', first], ['second', second]] as const) {
    const verified = verifyNote(note, keys)
    if (!verified.ok) return no(verified.code === 'no-known-signature' ? 'log-signature-missing' : verified.code, of)
    if (!verified.verified.some(({ key }) => key.name === a.origin)) return no('log-signature-missing', of)
  }

  if (a.size === b.size) return equalBytes(a.root, b.root) ? { ok: true, relation: 'same' } : no('split-view')
  const [older, newer] = a.size < b.size ? [a, b] : [b, a]
  if (growth === null) return no('growth-missing')
  const leads = checkConsistency({ size1: older.size, size2: newer.size, root1: growth?.root, root2: newer.root, path: growth?.path })
  if (!leads.ok) return { ok: false, code: 'growth-wrong', of: null, reason: leads.code }
  if (!equalBytes(growth.root, older.root)) return no('split-view')
  return { ok: true, relation: older === a ? 'first-is-older' : 'second-is-older' }
}
