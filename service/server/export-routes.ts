/**
 * Route of exports: one file, sent as it is made.
 *
 *     GET /api/export?format=&case=&kind=&handling=
 *
 * @module
 */
import { createReadStream, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { TooManyRows, workbookOf, writeGeopackage } from 'proofmark/exports'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { ExportRefused, exportText, fileFormats, mediaTypes, readyExport, type FileFormat } from './exporting.ts'

const parameters = ['format', 'case', 'kind', 'handling']

export function exportRoutes({ store, now }: { readonly store: Store; readonly now: () => Date }) {
  const app = new Hono()
  app.get('/api/export', (c) => {
    const refused = (code: string, message: string, about: string | null) => c.json({ code, message, about } satisfies ApiError, code === 'case-unknown' ? 404 : 422)
    const query = c.req.query()
    const unknown = Object.keys(query).find((name) => !parameters.includes(name))
    if (unknown !== undefined) return refused('question-invalid', `${unknown}: expected one of ${parameters.join(', ')}.`, unknown)
    const format = (query['format'] ?? '') as FileFormat
    if (!fileFormats.includes(format)) return refused('format-unknown', `format: expected one of ${fileFormats.join(', ')}.`, query['format'] ?? null)
    try {
      const ready = readyExport(store, { case: c.req.query('case') ?? null, handling: c.req.query('handling') ?? null, kind: c.req.query('kind') ?? null })
      const head = { 'Content-Type': mediaTypes[format], 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${ready.name}.${format}`)}`, 'Cache-Control': 'no-store' }
      if (format === 'xlsx') {
        const pieces: Uint8Array[] = []
        workbookOf(ready.selection, (piece) => pieces.push(piece))
        return c.body(new Uint8Array(Buffer.concat(pieces)), 200, head)
      }
      if (format === 'gpkg') return c.body(fileStream((path) => writeGeopackage(path, ready.source, ready.selection, now())), 200, head)
      return c.body(textStream(exportText(format, ready)), 200, head)
    } catch (error) {
      if (error instanceof ExportRefused) return refused(error.code, `${error.message}.`, error.about)
      if (error instanceof TooManyRows) return refused('too-many-rows', `${error.message}.`, null)
      throw error
    }
  })
  return app
}

/** Bytes that are made for one turn; others are served between two. */
const piece = 64 * 1024

/** Made as fast as it is taken; who goes away ends it. */
function textStream(lines: Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const each = lines[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      await new Promise<void>((resolve) => { setImmediate(resolve) })
      const until = performance.now() + turn
      let text = ''
      while (text.length < piece && performance.now() < until) {
        const { done, value } = each.next()
        if (done === true) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += value
      }
      controller.enqueue(encoder.encode(text))
    },
    cancel() { each.return?.() },
  }, { highWaterMark: 1 })
}

/** Milliseconds of a turn. */
const turn = 8

/** A file that is written whole before it is sent. Its name is gone before its first byte goes, so that a server that is killed leaves nothing in the clear. */
function fileStream(write: (path: string) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-export-'))
  try {
    const path = join(folder, 'file')
    write(path)
    return Readable.toWeb(createReadStream('', { fd: openSync(path, 'r') })) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
