/**
 * Routes of the server's own state: whether it only reads, and whether its database and its object storage answer. Asked by every page.
 * @module
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from 'proofmark/store'
import type { ServerView } from './api.ts'

/** `readOnly`: who takes changes; left out: this server does. */
export function serverRoutes(store: Store, readOnly?: { readonly writer: () => string | null; readonly fault: () => Error | null }) {
  const app = new OpenAPIHono()
  app.get('/api/server', (c) => {
    return c.json({
      readOnly: readOnly === undefined ? null : { writer: readOnly.writer(), isBehind: readOnly.fault() !== null },
      database: stateOf(store.database),
      storage: stateOf(store.storage),
      size: store.size(),
    } satisfies ServerView, 200, { 'Cache-Control': 'no-store' })
  })
  return app
}

const stateOf = (far: { awaySince(): Date | null } | null) => (far === null ? null : { awaySince: far.awaySince()?.toISOString() ?? null })
