/**
 * Routes of the log: the checkpoint, tiles and entry bundles as C2SP tlog-tiles serves them, and the same for the screen.
 *
 * The prefix is `/log`. Hash tiles tell nothing but hashes; entries go only to those who may read them.
 *
 * Standard: C2SP tlog-tiles (https://c2sp.org/tlog-tiles).
 * @module
 */
import { createHash } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { OpenAPIHono } from '@hono/zod-openapi'
import { fromUtf8, toBase64 } from '@proofmark/core/bytes'
import { titleOf, partyName } from '@proofmark/core/findings'
import { parseCheckpoint } from '@proofmark/core/log'
import type { Context } from 'hono'
import type { Store } from 'proofmark/store'
import { anchorViews } from './anchor-view.ts'
import type { AnchoringView, LogEntry, LogView } from './api.ts'

/** Most entries of one page. */
const longestPage = 200

/** Tiles and bundles of a name never change: a week, and no question whether they did. */
const forGood = 'max-age=604800, immutable'

export interface LogRouteOptions {
  /** Who may read entries. They hold no values, but ids, kinds, signers and who refers to whom. */
  readonly mayReadEntries: (c: Context) => boolean
  readonly anchoring: () => AnchoringView
}

export function logRoutes(store: Store, { mayReadEntries, anchoring }: LogRouteOptions) {
  const app = new OpenAPIHono()
  const refused = (c: Context, code: string, message: string, status: 403 | 404) => c.json({ code, message, about: c.req.path }, status, { 'Cache-Control': 'no-store' })
  app.get('/log/checkpoint', (c) => {
    const checkpoint = store.checkpoint()
    if (checkpoint.length === 0) return refused(c, 'checkpoint-unknown', 'The log has no entries yet.', 404)
    return c.body(checkpoint as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  })
  app.get('/log/tile/*', (c) => {
    const path = c.req.path.slice('/log/'.length)
    const isEntries = path.startsWith('tile/entries/')
    // Before anything is looked up, so that a refusal does not tell what is there.
    if (isEntries && !mayReadEntries(c)) return refused(c, 'entries-refused', 'Entries are served to this machine only. Tiles of hashes are at /log/tile/0/.', 403)
    const bytes = store.tile(path)
    if (bytes === null) return refused(c, 'tile-unknown', 'The log has no such tile.', 404)
    const headers = { 'Content-Type': 'application/octet-stream', 'Cache-Control': isEntries ? `private, ${forGood}` : forGood }
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers)
  })
  app.get('/api/log', (c) => c.json(logView(store, anchoring())))
  app.get('/api/log/entries', (c) => {
    const from = wholeNumber(c.req.query('from')) ?? 0
    const count = Math.min(wholeNumber(c.req.query('count')) ?? 50, longestPage)
    return c.json({ from, size: store.size(), entries: logEntries(store, from, count) })
  })
  return app
}

/** A request that comes from this machine and was not passed on by a proxy, behind which anybody may stand. */
export function isFromThisMachine(c: Context): boolean {
  if (['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => c.req.header(name) !== undefined)) return false
  const address = (c.env as { incoming?: unknown } | undefined)?.incoming === undefined ? undefined : getConnInfo(c).remote.address
  return address !== undefined && /^(?:::ffff:)?127\.|^::1$/.test(address)
}

const wholeNumber = (text: string | undefined) => (text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null)

export function logView(store: Store, anchoring: AnchoringView): LogView {
  const checkpoint = store.checkpoint()
  const head = parseCheckpoint(checkpoint)
  return {
    origin: store.origin, size: store.size(), root: head.ok ? toBase64(head.root) : '', checkpoint: fromUtf8(checkpoint) ?? '', verifierKey: store.logKey,
    anchors: anchorViews(store), anchoring,
  }
}

function logEntries(store: Store, from: number, count: number): LogEntry[] {
  const world = store.world()
  return world.all.slice(from, from + count).map((statement) => ({
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
