/**
 * Unchanged: an answer that depends only on what is sealed bears the head of the log as its ETag, and who has it already is told so in place of it.
 *
 * Standard: RFC 9110, sections 8.8.3 and 13.1.2.
 * @module
 */
import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Store } from 'proofmark/store'
import { describedRoute } from './described-route.ts'

/** `edition`: of the program, which may derive otherwise than the one before. */
export function unchanged(store: Pick<Store, 'checkpoint'>, edition: string): MiddlewareHandler {
  return async (c, next) => {
    if (!['GET', 'HEAD'].includes(c.req.method) || describedRoute(c)?.dependsOn !== 'log') return next()
    const tagNow = () => `"${createHash('sha256').update(store.checkpoint()).update(edition).update(c.req.url).digest('base64url').slice(0, 22)}"`
    const tag = tagNow()
    const known = c.req.header('if-none-match')
    if (known !== undefined && known.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)) return c.body(null, 304, { ETag: tag })
    // Beforehand: to change an answer that is made costs more than to make it.
    c.header('ETag', tag)
    await next()
    // Sealed meanwhile: then the answer may be of either head, and bears none.
    if (c.res.status !== 200 || tagNow() !== tag) c.header('ETag', undefined)
    return undefined
  }
}
