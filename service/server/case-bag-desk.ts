/**
 * Case bag desk: the bag of a case, made here or by a thread of its own.
 * @module
 */
import { Worker } from 'node:worker_threads'
import type { Store } from 'proofmark/store'
import { bagParts, NoBag } from './bag-material.ts'
import type { FromBagThread, ToBagThread } from './case-bag-thread.ts'
import { BagMaker, type CaseBagMade, type CaseBagOptions } from './case-bag.ts'

/** Where nobody else waits. Throws `NoBag`. */
export async function caseBag(store: Store, options: CaseBagOptions): Promise<CaseBagMade> {
  const maker = new BagMaker()
  for await (const part of bagParts(store, options.caseId, options.upTo)) maker.take(part)
  return maker.make(options)
}

/** In a thread that begins and ends with it. Throws `NoBag`. `isGone`: nobody waits for it any more. */
export async function caseBagInThread(store: Store, options: CaseBagOptions, isGone: () => boolean = () => false): Promise<CaseBagMade> {
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
