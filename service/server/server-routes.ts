/**
 * Routes of the server's own state: whether it only reads, and whether its database answers. Asked by every page.
 * @module
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from 'proofmark/store'
import type { ServerView } from './api.ts'

/** `readOnly`: who takes changes; left out: this server does. */
export function serverRoutes(store: Store, readOnly?: { readonly writer: () => string | null; readonly fault: () => Error | null }) {
  const app = new OpenAPIHono()
  app.get('/api/server', (c) => {
    const away = store.database?.awaySince() ?? null
    return c.json({
      readOnly: readOnly === undefined ? null : { writer: readOnly.writer(), isBehind: readOnly.fault() !== null },
      database: store.database === null ? null : { awaySince: away === null ? null : away.toISOString() },
      size: store.size(),
    } satisfies ServerView, 200, { 'Cache-Control': 'no-store' })
  })
  return app
}
