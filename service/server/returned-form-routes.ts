/**
 * Routes of a reply form that came back as DOCX: read, and a reply proposed. Nothing is kept and nothing sealed: a person confirms the reply, and the file goes with it as a document.
 *
 *     PUT /api/requests/{id}/returned-form      the file as it is
 *
 * Codes: spec/letter-template.md, "A form that came back"
 * @module
 */
import { Hono } from 'hono'
import { kinds, type Statement } from '@proofmark/core/statements'
import { proposedReply, readReturnedForm, type ReturnedForm } from 'proofmark/letters'
import type { Store } from 'proofmark/store'
import type { ReturnedFormView } from './returned-form-view.ts'
import { findStatement } from './lookup.ts'

export function returnedFormRoutes(store: Store) {
  const app = new Hono()
  app.put('/api/requests/:id/returned-form', async (c) => {
    const name = c.req.param('id')
    const found = findStatement(store.world(), name, 'request')
    const request = found.ok ? store.world().get(found.statement.id, 'request') : undefined
    if (request === undefined) return c.json({ code: 'request-unknown', message: 'No request that counts now has this id or label.', about: name }, 404)
    const read = await readReturnedForm(new Uint8Array(await c.req.arrayBuffer()))
    if (!read.ok) return c.json({ code: read.code, message: `This file is refused: ${read.message}.`, about: null }, 422)
    return c.json(returnedFormView(read.form, request), 200, { 'Cache-Control': 'no-store' })
  })
  return app
}

/** `request` null: nobody said to which request it belongs. */
export function returnedFormView(form: ReturnedForm, request: Statement<'request'> | null): ReturnedFormView {
  const reference = request?.fields.reference ?? null
  return {
    reply: proposedReply(form, kinds.reply.schema.shape.responseKind.options), kinds: form.kinds, filled: [...form.filled].map(([name, text]) => ({ name, text })), gone: form.gone, hasNotes: form.hasNotes,
    namesReference: reference === null ? null : form.text.includes(reference),
  }
}
