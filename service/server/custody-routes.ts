/**
 * Routes of custody: the chains of a case with their gaps, the chain of one thing, and the receipt of a hand-over.
 * @module
 */
import { Hono } from 'hono'
import { caseCustody, custodyChain, formatReceipt, receiptDigest, receiptOf, type CustodyChain } from '@proofmark/core/custody'
import { linkTo } from '@proofmark/core/findings'
import type { World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { ApiError, ChainView, CustodyView, ReceiptView } from './api.ts'
import { findStatement } from './lookup.ts'

export function custodyRoutes(store: Store) {
  const app = new Hono()
  const unknown = (code: string, message: string, about: string): ApiError => ({ code, message, about })

  app.get('/api/cases/:id/custody', (c) => {
    const found = findStatement(store.world(), c.req.param('id'), 'case')
    if (!found.ok) return c.json(unknown('case-unknown', 'No case has this id or label.', c.req.param('id')), 404)
    const view: CustodyView = { case: found.statement.id, chains: caseCustody(store.world(), found.statement.id).map((chain) => chainView(store.world(), chain)) }
    return c.json(view)
  })
  app.get('/api/custody/:id', (c) => {
    const found = findStatement(store.world(), c.req.param('id'))
    const chain = found.ok ? custodyChain(store.world(), found.statement.id) : null
    return chain === null ? c.json(unknown('thing-unknown', 'No item, photo or document has this id or label.', c.req.param('id')), 404) : c.json(chainView(store.world(), chain))
  })
  app.get('/api/receipts/:id', (c) => {
    const view = receiptView(store, c.req.param('id'))
    return view === null ? c.json(unknown('hand-over-unknown', 'No hand-over that counts now has this id or label.', c.req.param('id')), 404) : c.json(view)
  })
  return app
}

function chainView(world: World, { thing, first, steps, holders, gaps, madeFrom, copies }: CustodyChain): ChainView {
  return {
    thing: { id: thing.id, kind: thing.kind, label: thing.label, title: linkTo(world, thing.id)?.title ?? thing.description },
    madeFrom: madeFrom === null ? null : { id: madeFrom, title: linkTo(world, madeFrom)?.title ?? madeFrom.slice(0, 8) },
    copies: copies.map((copy) => ({ ...copy, title: linkTo(world, copy.id)?.title ?? copy.id.slice(0, 8), madeBy: copy.madeBy?.name ?? null })),
    first: first?.name ?? null, holders: holders.map(({ name }) => name), gaps,
    steps: steps.map((step) => ({ ...step, from: step.from?.name ?? null, to: step.to?.name ?? null })),
  }
}

/** Of the hand-over as it counts now. `null`: none has this name. */
export function receiptView(store: Store, name: string): ReceiptView | null {
  const world = store.world()
  const found = findStatement(world, name, 'custody')
  const receipt = found.ok ? receiptOf(world, found.statement.id) : null
  if (!found.ok || receipt === null) return null
  const text = formatReceipt(receipt)
  return { receipt, text, digest: receiptDigest(text), index: found.statement.index ?? null, head: new TextDecoder().decode(store.checkpoint()) }
}
