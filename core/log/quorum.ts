/**
 * Quorum: is this checkpoint signed by a log of the policy, and cosigned as the policy asks?
 *
 * A witness counts once however often it signed; a group counts when enough of its members do. The answer names
 * who cosigned and when, also where that is too few.
 *
 * Standard: C2SP tlog-policy (https://c2sp.org/tlog-policy). Format: spec/policy.md
 * @module
 */
import type { Bytes } from '@proofmark/core/bytes'
import { type CheckpointCode, parseCheckpoint } from './checkpoint.ts'
import type { VerifierKey } from './key.ts'
import type { Policy } from './policy.ts'
import { type VerificationCode, verifyNote } from './verification.ts'

/** One witness of the policy whose cosignature holds. */
export type Cosigned = {
  /** As the policy calls it. */
  readonly witness: string
  readonly key: VerifierKey
  /** Seconds since 1970-01-01T00:00:00Z by its own clock; of several cosignatures the earliest. */
  readonly time: number
}

export type QuorumCode =
  | CheckpointCode
  | Exclude<VerificationCode, 'no-known-signature'>
  | 'unknown-log' // the policy lists logs, and none has this origin and a key that is checked here
  | 'log-signature-missing'
  | 'quorum-not-met'

export type QuorumAnswer = {
  readonly origin: string
  readonly size: number
  readonly root: Bytes
  /** In the order of the policy. */
  readonly cosigned: readonly Cosigned[]
}

/**
 * Judges a checkpoint, a whole signed note from outside, by a policy. Never throws on foreign bytes.
 *
 * A policy without logs wants them from elsewhere: `logs`, keys whose name is the origin. A known key whose
 * signature does not hold refuses the whole note.
 */
export function checkQuorum({ checkpoint, policy, logs = [] }: { checkpoint: Bytes | string; policy: Policy; logs?: readonly VerifierKey[] }):
  | ({ ok: true } & QuorumAnswer)
  | { ok: false; code: QuorumCode; cosigned: readonly Cosigned[] } {
  const no = (code: QuorumCode, cosigned: readonly Cosigned[] = []) => ({ ok: false, code, cosigned }) as const
  const head = parseCheckpoint(checkpoint)
  if (!head.ok) return no(head.code)
  const known = policy.logs.length === 0 ? logs : policy.logs.flatMap(({ key, isChecked }) => (isChecked ? [key] : []))
  const own = known.filter(({ name }) => name === head.origin)
  if (own.length === 0) return no('unknown-log')
  const witnesses = policy.witnesses.filter(({ isChecked }) => isChecked)
  const note = verifyNote(checkpoint, [...own, ...witnesses.map(({ key }) => key)])
  if (!note.ok) return no(note.code === 'no-known-signature' ? 'log-signature-missing' : note.code)

  const cosigned = witnesses.flatMap(({ name, key }): Cosigned[] => {
    const times = note.verified.flatMap((each) => (isSame(each.key, key) && each.time !== null ? [each.time] : []))
    return times.length === 0 ? [] : [{ witness: name, key, time: Math.min(...times) }]
  })
  if (!note.verified.some((each) => own.some((key) => isSame(each.key, key)))) return no('log-signature-missing', cosigned)
  if (!isQuorum(policy, new Set(cosigned.map(({ witness }) => witness)))) return no('quorum-not-met', cosigned)
  return { ok: true, origin: head.origin, size: head.size, root: head.root, cosigned }
}

/** Do these witnesses, by their names in the policy, suffice? Groups stand behind their members, so one pass is enough. */
export function isQuorum({ groups, quorum }: Policy, witnesses: ReadonlySet<string>): boolean {
  const met = new Set(witnesses)
  for (const { name, threshold, members } of groups) {
    if (members.filter((member) => met.has(member)).length >= threshold) met.add(name)
  }
  return quorum === null || met.has(quorum)
}

const isSame = (a: VerifierKey, b: VerifierKey) => a.name === b.name && a.keyId === b.keyId && a.type === b.type
