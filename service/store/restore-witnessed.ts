/**
 * Restored folder and witnesses: they remember the newest head that they cosigned, so nobody has to find it.
 *
 * A witness that remembers exactly the restored head knows of nothing newer. One that remembers less was not asked about every head, so what came
 * after the backup can have passed it by: it does not count, and neither does one that never saw the log. Nor is either shown the restored head, lest it count when asked again. Even so a witness speaks only of what it was
 * asked: a head that was signed and never shown to one is known to nobody.
 * @module
 */
import { isQuorum, type Policy } from '@proofmark/core/log'
import { BackupRefused } from './faults.ts'
import type { Store } from './store.ts'
import { askWitness } from './witness.ts'

/** Names of the witnesses that spoke for it. Rejects with `BackupRefused` unless they meet the quorum, and where one of all knows better. `store` is a reader of the restored folder. */
export async function holdAgainstWitnesses(store: Store, policy: Policy, { timeoutMs = 20_000 }: { readonly timeoutMs?: number } = {}): Promise<string[]> {
  const size = store.size()
  const answers = await Promise.all(policy.witnesses.map(async (witness) => ({
    name: witness.name,
    answer: await askWitness({ witness, size, checkpoint: store.checkpoint(), known: size, isOnlyAsked: true, proveFrom: (old) => store.proveConsistency(old, size), timeoutMs }),
  })))
  for (const { answer } of answers) {
    if (answer.ok) continue
    if (answer.code === 'witness-ahead') throw new BackupRefused('backup-behind', `${answer.message}. Find a newer backup; else keep this folder for reading and begin a new log in another one`)
    if (answer.code === 'head-conflict' || answer.code === 'proof-refused') throw new BackupRefused('head-differs', answer.message)
  }
  const remembering = answers.flatMap(({ name, answer }) => (answer.ok ? [name] : []))
  if (policy.quorum === null || !isQuorum(policy, new Set(remembering))) {
    const others = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.message]))
    throw new BackupRefused('witnesses-too-few', `${policy.quorum === null ? 'the policy asks for no quorum, so no witness decides' : `${remembering.length} of ${answers.length} witnesses remember this head, which is no quorum of the policy`}${others.length === 0 ? '' : ` (${others.join('; ')})`}. Give the newest checkpoint that is known with --newest FILE`)
  }
  return remembering
}
