/**
 * Restored folder and witnesses: they remember the newest head that they cosigned, so nobody has to find it.
 *
 * A witness that remembers a head of this log and accepts the proof from there to the restored head knows of nothing newer. One that
 * never saw the log accepts everything, so it does not count.
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
    answer: await askWitness({ witness, size, checkpoint: store.checkpoint(), known: 0, proveFrom: (old) => store.proveConsistency(old, size), timeoutMs }),
  })))
  for (const { answer } of answers) {
    if (answer.ok) continue
    if (answer.code === 'witness-ahead') throw new BackupRefused('backup-behind', `${answer.message}. Find a newer backup; else keep this folder for reading and begin a new log in another one`)
    if (answer.code === 'head-conflict' || answer.code === 'proof-refused') throw new BackupRefused('head-differs', answer.message)
  }
  const remembering = answers.flatMap(({ name, answer }) => (answer.ok && answer.remembered > 0 ? [name] : []))
  if (policy.quorum === null || !isQuorum(policy, new Set(remembering))) {
    const others = answers.flatMap(({ name, answer }) => (answer.ok ? (answer.remembered > 0 ? [] : [`witness ${name} never saw this log`]) : [answer.message]))
    throw new BackupRefused('witnesses-too-few', `${policy.quorum === null ? 'the policy asks for no quorum, so no witness decides' : `${remembering.length} of ${answers.length} witnesses remember this log, which is no quorum of the policy`}${others.length === 0 ? '' : ` (${others.join('; ')})`}. Give the newest checkpoint that is known with --newest FILE`)
  }
  return remembering
}
