/**
 * Routes of keys: which there are, what a change would seal, and the change itself.
 *
 * Only what the page can show beforehand is sealed from it; the exported root key never comes over HTTP: the command line takes its file.
 * @module
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from 'proofmark/store'
import { KeyChangeRequest, type KeyPlan, type KeyView } from './api.ts'

export function keyRoutes(store: Store) {
  const app = new OpenAPIHono()
  app.get('/api/keys', (c) => c.json({ keys: store.keys.list() satisfies KeyView[] }))
  app.post('/api/keys', async (c) => {
    const parsed = KeyChangeRequest.safeParse(await c.req.json().catch(() => null))
    if (!parsed.success) return c.json({ code: 'request-invalid', message: 'Send {"change": "add", "role", "name", "holder"} or {"change": "close", "name", "why", "reason"}.', about: c.req.path }, 400)
    const wanted = parsed.data
    const { keys } = store
    if (wanted.dryRun) return c.json((wanted.change === 'add' ? keys.planAdd(wanted) : keys.planClose(wanted.name, wanted)) satisfies KeyPlan)
    return c.json((wanted.change === 'add' ? await keys.add(wanted) : await keys.close(wanted.name, wanted)) satisfies KeyPlan, 201)
  })
  return app
}
