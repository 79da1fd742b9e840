/**
 * Routes of custody: the chains of a case with their gaps, the chain of one thing, and the receipt of a hand-over.
 * @module
 */
import { Hono } from 'hono'
import { caseCustody, custodyChain, formatReceipt, receiptDigest, type CustodyChain, type Receipt } from '@proofmark/core/custody'
import { linkTo, titleOf } from '@proofmark/core/findings'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
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

function chainView(world: World, { thing, first, steps, holders, gaps }: CustodyChain): ChainView {
  return {
    thing: { id: thing.id, kind: thing.kind, label: thing.label, title: linkTo(world, thing.id)?.title ?? thing.description },
    first: first?.name ?? null, holders: holders.map(({ name }) => name), gaps,
    steps: steps.map((step) => ({ ...step, from: step.from?.name ?? null, to: step.to?.name ?? null })),
  }
}

/** Of the hand-over as it counts now. `null`: none has this name. */
export function receiptView(store: Store, name: string): ReceiptView | null {
  const world = store.world()
  const found = findStatement(world, name, 'custody')
  const handOver = found.ok ? world.get(found.statement.id, 'custody') : undefined
  if (handOver === undefined) return null
  const receipt = receiptOf(world, handOver)
  const text = formatReceipt(receipt)
  return { receipt, text, digest: receiptDigest(text), index: handOver.index ?? null, head: new TextDecoder().decode(store.checkpoint()) }
}

function receiptOf(world: World, { id, fields }: Statement<'custody'>): Receipt {
  const name = (party: StatementId | null, text: string | null) => (party === null ? undefined : linkTo(world, party)?.title) ?? text ?? ''
  const things = fields.of.flatMap((each) => world.get(each, 'item') ?? world.get(each, 'photo') ?? world.get(each, 'document') ?? [])
  return {
    handOver: id, from: name(fields.from, fields.fromText), to: name(fields.to, fields.toText), when: fields.when ?? '', place: fields.place?.text ?? '', why: fields.why ?? '', seal: fields.seal ?? '',
    things: things.flatMap((thing) => ('blob' in thing.fields && thing.fields.blob?.sha256 != null ? [] : [[thing.kind, thing.fields.label ?? thing.id.slice(0, 8), titleOf(world, thing)].filter((part) => part !== null && part !== '').join(' ')])),
    files: things.flatMap((thing) => ('blob' in thing.fields && thing.fields.blob?.sha256 != null ? [{ sha256: thing.fields.blob.sha256, name: thing.fields.blob.name ?? '' }] : [])),
  }
}
