/**
 * Routes of the log: the checkpoint and tiles as C2SP tlog-tiles serves them, and the same for the screen.
 *
 * Entries hold digests, no values; they are served to this machine only, like everything else.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { fromUtf8, toBase64 } from '@proofmark/core/bytes'
import { titleOf, partyName } from '@proofmark/core/findings'
import { parseCheckpoint } from '@proofmark/core/log'
import type { Store } from 'proofmark/store'
import type { LogEntry, LogView } from './api.ts'

/** Most entries of one page. */
const longestPage = 200

export function logRoutes(store: Store) {
  const app = new OpenAPIHono()
  app.get('/log/checkpoint', (c) => c.body(store.checkpoint() as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }))
  app.get('/log/tile/*', (c) => {
    const bytes = store.tile(c.req.path.slice('/log/'.length))
    if (bytes === null) return c.json({ code: 'tile-unknown', message: 'The log has no such tile.', about: c.req.path }, 404)
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'max-age=604800, immutable' })
  })
  app.get('/api/log', (c) => c.json(logView(store)))
  app.get('/api/log/entries', (c) => {
    const from = wholeNumber(c.req.query('from')) ?? 0
    const count = Math.min(wholeNumber(c.req.query('count')) ?? 50, longestPage)
    return c.json({ from, size: store.size(), entries: logEntries(store, from, count) })
  })
  return app
}

const wholeNumber = (text: string | undefined) => (text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null)

export function logView(store: Store): LogView {
  const checkpoint = store.checkpoint()
  const head = parseCheckpoint(checkpoint)
  return {
    origin: store.origin, size: store.size(), root: head.ok ? toBase64(head.root) : '', checkpoint: fromUtf8(checkpoint) ?? '', verifierKey: store.logKey,
  }
}

function logEntries(store: Store, from: number, count: number): LogEntry[] {
  const world = store.world()
  return world.all.filter(({ index }) => index !== null && index >= from && index < from + count).map((statement) => ({
    index: statement.index ?? 0,
    id: statement.id,
    kind: statement.kind,
    title: titleOf(world, statement),
    label: statement.fields.label,
    sha256: createHash('sha256').update(store.note(statement.id) ?? new Uint8Array()).digest('hex'),
    author: partyName(world, statement.fields.author),
    made: statement.fields.made,
  }))
}
