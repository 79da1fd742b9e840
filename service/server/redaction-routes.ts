/**
 * Routes that seal the pixels of a photo and redact it: what is there, the pixels for the eye, a trial, and the seal.
 *
 * The picture for the eye is of the same pixels in the same place as those that are sealed, unturned, so that a mask cannot
 * land elsewhere than where it was drawn.
 *
 * @module
 */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { FieldsOf } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import { RedactionRequest, type ApiError, type RedactionView } from './api.ts'
import { refuseInvalid } from './failing.ts'
import { findStatement } from './lookup.ts'
import { fileMissing, fileOf, sealPixels, usableSeals } from './pixel-seals.ts'
import { decodePixels, pixelsForTheEye } from './pixels.ts'
import { redact } from './redacting.ts'

const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })
const Failure = z.object({ code: z.string(), message: z.string(), about: z.string().nullable() })
const Redacted = z.object({ sha256: z.string(), masked: z.array(z.number()), tiles: z.number(), seal: z.string(), fields: z.unknown(), receipt: z.unknown() })
const photoId = z.object({ id: z.string().max(200) })

const postRedaction = createRoute({
  method: 'post',
  path: '/api/photos/{id}/redactions',
  request: { params: photoId, body: { ...json(RedactionRequest, 'Masks in sealed pixels, and what is said of them'), required: true } },
  responses: { 200: json(Redacted, 'A trial: nothing was sealed'), 201: json(Redacted, 'Sealed in the log'), 404: json(Failure, 'photo-unknown, file-missing'), 422: json(Failure, 'nothing was sealed: spec/redacted-photo.md') },
})
const postSeal = createRoute({
  method: 'post',
  path: '/api/photos/{id}/pixel-seal',
  request: { params: photoId },
  responses: { 201: json(z.unknown(), 'Sealed in the log'), 404: json(Failure, 'photo-unknown, file-missing'), 422: json(Failure, 'nothing was sealed: spec/redacted-photo.md') },
})

export function redactionRoutes({ store, newId, now }: { readonly store: Store; readonly newId: () => string; readonly now: () => Date }) {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid })
  const photoOf = (id: string) => { const found = findStatement(store.world(), id, 'photo'); return found.ok ? found.statement : undefined }
  const failure = ({ code, message }: { code: string; message: string }, about: string): ApiError => ({ code, message, about })
  const statusOf = (code: string) => (code === 'photo-unknown' || code === 'file-missing' ? 404 : 422)

  app.get('/api/photos/:id/redaction', async (c) => {
    const photo = photoOf(c.req.param('id'))
    if (photo === undefined) return c.json(failure({ code: 'photo-unknown', message: 'No photo has this id or label.' }, c.req.param('id')), 404)
    const { label, caption, case: caseId, handling, shows, pictureType } = photo.fields as FieldsOf<'photo'>
    const bytes = await fileOf(store, photo)
    const decoded = bytes === null ? fileMissing : await decodePixels(bytes)
    const seal = (await usableSeals(store, photo.id)).at(-1)
    const item = shows.map((id) => store.world().get(id, 'item')).find((found) => found !== undefined)
    const view: RedactionView = {
      photo: { id: photo.id, label, title: caption ?? label ?? photo.id.slice(0, 8), case: caseId, handling, pictureType, index: photo.index ?? 0 },
      item: item === undefined ? null : { id: item.fields.label ?? item.id, title: item.fields.description ?? item.id.slice(0, 8) },
      picture: decoded.ok ? { width: decoded.picture.width, height: decoded.picture.height, orientation: decoded.orientation, decoder: decoded.decoder } : null,
      problem: decoded.ok ? null : { code: decoded.code, message: decoded.message },
      seal: seal === undefined ? null : { id: seal.id, index: seal.index ?? 0 },
      redactions: store.world().referring(photo.id, 'photo').filter(({ fields }) => fields.pictureType === 'redacted' && fields.madeFrom === photo.id)
        .map(({ id, index, fields }) => ({ id, index: index ?? 0, label: fields.label, sha256: fields.blob?.sha256 ?? null, handling: fields.handling, how: fields.madeHow })),
    }
    return c.json(view)
  })
  app.get('/api/photos/:id/pixels', async (c) => {
    const photo = photoOf(c.req.param('id'))
    const bytes = photo === undefined ? null : await fileOf(store, photo)
    const shown = bytes === null ? null : await pixelsForTheEye(bytes)
    if (shown === null) return c.json(failure(fileMissing, c.req.param('id')), 404)
    return c.body(shown as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'image/jpeg', 'Cache-Control': 'no-store' })
  })
  app.openapi(postSeal, async (c) => {
    const { id } = c.req.valid('param')
    const answer = await sealPixels(store, photoOf(id), { newId })
    return answer.ok ? c.json(answer.receipt, 201) : c.json(failure(answer, id), statusOf(answer.code))
  })
  app.openapi(postRedaction, async (c) => {
    const { id } = c.req.valid('param')
    const { dryRun, ...request } = c.req.valid('json')
    const made = await redact(store, photoOf(id), request, { newId, now: now(), dryRun })
    if (!made.ok) return c.json(failure(made, id), statusOf(made.code))
    const { png: _, ok: __, masked, ...rest } = made
    return c.json({ ...rest, masked: [...masked] }, dryRun ? 200 : 201)
  })
  return app
}
