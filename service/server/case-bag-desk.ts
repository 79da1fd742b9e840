/**
 * Case bag desk: the bag of a case, made here or by a thread of its own.
 * @module
 */
import { Worker } from 'node:worker_threads'
import type { KindName, World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import { bagParts, idsOfCase, NoBag } from './bag-material.ts'
import type { FromBagThread, ToBagThread } from './case-bag-thread.ts'
import { BagMaker, type CaseBagMade, type CaseBagOptions } from './case-bag.ts'

/** How often it is made anew where something was sealed meanwhile. */
const mostTries = 5

/** Where nobody else waits. Throws `NoBag`. */
export const caseBag = (store: Store, options: CaseBagOptions): Promise<CaseBagMade> => ofOneHead(store, options.caseId, async () => {
  const maker = new BagMaker()
  for await (const part of bagParts(store, options.caseId, options.upTo)) maker.take(part)
  return maker.make(options)
})

/** In a thread that begins and ends with it. Throws `NoBag`. `isGone`: nobody waits for it any more. */
export const caseBagInThread = (store: Store, options: CaseBagOptions, isGone: () => boolean = () => false): Promise<CaseBagMade> => ofOneHead(store, options.caseId, () => inThread(store, options, isGone), isGone)

/** What was sealed while it was made may erase or narrow what is in it, or belong to it: then it is made anew, and what went wrong meanwhile says nothing. */
async function ofOneHead(store: Store, caseId: string, make: () => Promise<CaseBagMade>, isGone: () => boolean = () => false): Promise<CaseBagMade> {
  for (let tries = 0; tries < mostTries; tries++) {
    const before = store.world()
    const size = before.all.length
    try {
      const made = await make()
      if (store.size() === size || await isUntouched(store, before, caseId)) return made
    } catch (error) {
      if (store.size() === size || isGone()) throw error
    }
  }
  throw new NoBag('log-grew', 'something that bears on the case was sealed again and again while the bag was made; nothing was made. Ask again')
}

/** Kinds by which what was sealed before counts otherwise; what they are of is not looked at. */
const changing: ReadonlySet<KindName> = new Set<KindName>(['erasure', 'correction', 'withdrawal', 'key', 'key-close', 'anchor'])

/** Whether nothing that was sealed since bears on a case. */
async function isUntouched(store: Store, before: World, caseId: string): Promise<boolean> {
  const hasChanged = () => store.world().all.slice(before.all.length).some(({ kind }) => changing.has(kind))
  if (hasChanged()) return false
  // Nothing leaves this set, so one of the same size is the same.
  const [was, is] = [await idsOfCase(before, caseId), await idsOfCase(store.world(), caseId)]
  return was.size === is.size && !hasChanged()
}

async function inThread(store: Store, options: CaseBagOptions, isGone: () => boolean): Promise<CaseBagMade> {
  const worker = new Worker(new URL('./case-bag-thread.ts', import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'] })
  const answer = new Promise<FromBagThread>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread of the bag ended with ${code}`)))
  })
  // Who is refused before he asks it does not wait for it.
  answer.catch(() => {})
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
  const post = (message: ToBagThread) => worker.postMessage(message)
  try {
    for await (const part of bagParts(store, options.caseId, options.upTo)) {
      if (isGone()) throw new Error('nobody waits for this any more')
      post(part)
    }
    post({ part: 'make', options })
    const said = await answer
    if ('refused' in said) throw new NoBag(said.refused.code, said.refused.message)
    if ('fault' in said) throw new Error(said.fault)
    return said.made
  } finally {
    await worker.terminate()
  }
}
