/**
 * Case bag thread: chooses fields, searches for withheld values and packs, beside the thread that serves. It is sent the parts of one bag, and ends with it.
 * @module
 */
import { parentPort } from 'node:worker_threads'
import { NoBag, type BagPart } from './bag-material.ts'
import { BagMaker, type CaseBagMade, type CaseBagOptions } from './case-bag.ts'

export type ToBagThread = BagPart | { readonly part: 'make'; readonly options: CaseBagOptions }
export type FromBagThread = { readonly made: CaseBagMade } | { readonly refused: Pick<NoBag, 'code' | 'message'> } | { readonly fault: string }

const maker = new BagMaker()
const say = (message: FromBagThread, transfer: ArrayBuffer[] = []) => parentPort!.postMessage(message, transfer)

parentPort!.on('message', (message: ToBagThread) => {
  if (message.part !== 'make') return maker.take(message)
  maker.make(message.options).then((made) => say({ made }, [made.zip.buffer as ArrayBuffer]), (error: unknown) => {
    if (error instanceof NoBag) say({ refused: { code: error.code, message: error.message } })
    else say({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  })
})
