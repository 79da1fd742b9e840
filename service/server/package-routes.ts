/**
 * Routes that publish: a preview of exactly what will be shown, and the package itself.
 * @module
 */
import { join } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Store } from 'proofmark/store'
import { PublishRequest } from './api.ts'
import { findStatement } from './lookup.ts'
import { previewOf, publish } from './publishing.ts'
import type { Choices } from './selection.ts'

export interface PackageRouteOptions { readonly store: Store; readonly pages: string; readonly newId: () => string; readonly now: () => Date }

export function packageRoutes({ store, pages, newId, now }: PackageRouteOptions) {
  const app = new OpenAPIHono()
  const read = async (c: Context) => {
    const parsed = PublishRequest.safeParse(await c.req.json().catch(() => null))
    const found = findStatement(store.world(), c.req.param('id') ?? '', 'finding')
    // Names of rules and of the audience are checked with the other choices, so that they are refused in one way.
    return { choices: parsed.success ? (parsed.data as Choices) : null, finding: found.ok ? found.statement : null }
  }
  const refuse = (c: Context, isUnknown: boolean) => isUnknown
    ? c.json({ code: 'finding-unknown', message: 'No finding has this id or label.', about: c.req.param('id') ?? null }, 404)
    : c.json({ code: 'request-invalid', message: 'Send {"withhold": ["/field", …]}.', about: null }, 400)

  app.post('/api/findings/:id/publish/preview', async (c) => {
    const { choices, finding } = await read(c)
    if (finding === null || choices === null) return refuse(c, finding === null)
    const previewed = await previewOf(store, finding.id, choices, now())
    return previewed.ok ? c.json(previewed.preview) : c.json({ code: previewed.code, message: previewed.message, about: finding.id }, 422)
  })
  app.post('/api/findings/:id/publish', async (c) => {
    const { choices, finding } = await read(c)
    if (finding === null || choices === null) return refuse(c, finding === null)
    const published = await publish(store, { ...choices, finding: finding.id, verifyPage: join(pages, 'verify.html'), newId, now: now() })
    if (!published.ok) return c.json({ code: published.code, message: published.message, about: finding.id, leaks: published.leaks }, 422)
    return c.body(published.zip as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${published.name}"`,
    })
  })
  return app
}
