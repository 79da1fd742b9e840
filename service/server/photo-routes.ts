/**
 * Routes that show a photograph: what its file says, what of that does not fit its site, its pieces to come close by, and what a machine reads in it.
 * @module
 */
import { Hono } from 'hono'
import { claimedDays, conflictsOf, readCameraFile, tellingBytes, type ClaimedSite } from '@proofmark/core/photos'
import type { FieldsOf, World } from '@proofmark/core/statements'
import { largestWhole, type Store } from 'proofmark/store'
import { SuggestRequest, type ApiError, type PhotoView } from './api.ts'
import { pyramidKeeper } from './derivatives.ts'
import { findStatement } from './lookup.ts'
import { machineReader, suggestions } from './machine-reader.ts'

export function photoRoutes(store: Store, now: () => Date) {
  const app = new Hono()
  const pyramid = pyramidKeeper((sha256) => store.blob(sha256))
  const unknown = (about: string): ApiError => ({ code: 'photo-unknown', message: 'No photo has this id or label.', about })

  app.get('/api/photos/:id', async (c) => {
    const found = findStatement(store.world(), c.req.param('id'), 'photo')
    if (!found.ok) return c.json(unknown(c.req.param('id')), 404)
    const { id, index } = found.statement
    const { label, caption, case: caseId, handling, shows, pictureType, blob, taken, takenAt } = found.statement.fields as FieldsOf<'photo'>
    const size = blob?.sha256 == null ? null : store.blobSize(blob.sha256)
    const read = size === null ? null : readCameraFile(await tellingBytes(size, async (from, length) => await store.blobPart(blob!.sha256!, from, length) ?? new Uint8Array()), size)
    const isTooLarge = size !== null && size > largestWhole
    const isFilm = /^(?:video|audio)\//.test(blob?.type ?? '')
    const drawn = size === null || isTooLarge || isFilm ? null : await pyramid(blob!.sha256!)
    const site = siteOf(store.world(), shows)
    const view: PhotoView = {
      photo: { id, index: index ?? 0, title: caption ?? label ?? blob?.name ?? id.slice(0, 8), case: caseId, handling, pictureType, sha256: blob?.sha256 ?? null, type: blob?.type ?? null, name: blob?.name ?? null, size: blob?.size ?? null, taken, hasPlace: takenAt?.lat != null },
      items: shows.flatMap((each) => { const item = store.world().get(each, 'item'); return item === undefined ? [] : [{ id: item.fields.label ?? item.id, title: item.fields.description ?? item.id.slice(0, 8) }] }),
      file: read === null ? null : { ...read, preview: null },
      conflicts: read === null || site === null ? [] : conflictsOf(read, site, { now: now().getTime() }),
      picture: drawn?.ok === true ? { width: drawn.width, height: drawn.height, tileSize: drawn.tileSize, overlap: drawn.overlap } : null,
      problem: isFilm && size !== null ? { code: 'format-unsupported', message: 'Films and sound are not drawn here. The file can be saved as it is.' } : isTooLarge ? { code: 'picture-too-large', message: `The file has ${blob?.size} bytes; at most ${largestWhole} are drawn. It can be saved as it is.` } : drawn === null ? { code: 'file-missing', message: 'The file is not kept here: it was withheld, erased or never stored.' } : drawn.ok ? null : { code: drawn.code, message: drawn.message },
    }
    return c.json(view)
  })

  app.get('/derivatives/:sha256/:level/:tile', async (c) => {
    const { sha256, level, tile } = c.req.param()
    const name = /^\d{1,2}$/.test(level) && /^\d{1,4}_\d{1,4}\.jpeg$/.test(tile) ? `${level}/${tile.slice(0, -5)}` : null
    const drawn = name === null || !/^[0-9a-f]{64}$/.test(sha256) ? null : await pyramid(sha256)
    const piece = drawn?.ok === true ? drawn.tiles.get(name!) : undefined
    if (piece === undefined) return c.json({ code: 'derivative-unknown', message: 'There is no such piece of a picture.', about: sha256 } satisfies ApiError, 404)
    return c.body(piece as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, max-age=3600' })
  })

  app.get('/api/machine-reader', async (c) => c.json({ reader: await machineReader() }))
  app.post('/api/machine-reader', async (c) => {
    const asked = SuggestRequest.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return c.json({ code: 'request-invalid', message: 'Send a close-up as PNG in base64 and a language.', about: null } satisfies ApiError, 400)
    const answer = await suggestions(new Uint8Array(Buffer.from(asked.data.png, 'base64')), asked.data.language)
    return answer.ok ? c.json(answer) : c.json({ code: answer.code, message: answer.message, about: null } satisfies ApiError, 422)
  })
  return app
}

/** The site that it shows, or at which its item was documented; of several the first. */
function siteOf(world: World, shows: readonly string[]): ClaimedSite | null {
  const ids = shows.flatMap((id) => [id, ...(world.get(id, 'item')?.fields.documentedAt ?? [])])
  for (const id of ids) {
    const site = world.get(id, 'site')?.fields
    if (site === undefined) continue
    const { lat, lon, precisionKm } = site.place ?? { lat: null, lon: null, precisionKm: null }
    return {
      point: lat === null || lon === null || precisionKm === null ? null : { lat, lon, precisionKm },
      days: claimedDays(site.when),
    }
  }
  return null
}
