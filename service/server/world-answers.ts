/**
 * World answers: what takes long to answer of a large world, so that a thread may do it (network-desk.ts): its network, and who in it may be the same.
 * @module
 */
import type { World } from '@proofmark/core/statements'
import { networkAnswer, type NetworkAnswer } from './network-answers.ts'
import type { NetworkQuestion } from './network-question.ts'
import { samenessView, type SamenessQuestion } from './sameness.ts'

export type WorldQuestion = NetworkQuestion | { readonly sameness: SamenessQuestion }

export function worldAnswer(world: World, question: WorldQuestion): NetworkAnswer {
  if (!('sameness' in question)) return networkAnswer(world, question)
  // Each record in it says its own handling; the whole can hold the narrowest.
  return { ok: true, text: JSON.stringify(samenessView(world, question.sameness)), type: 'application/json', handling: 'confidential' }
}
