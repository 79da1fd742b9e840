/**
 * Security: the server answers only to its own name and its own pages, and its pages may load nothing from elsewhere.
 *
 * A page of another site that the user has open can send requests to loopback; checking Host stops DNS rebinding,
 * checking Origin stops cross-site posts.
 *
 * @module
 */
import type { MiddlewareHandler } from 'hono'

/** No inline script or style, no third party. */
export const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self'", "frame-src 'self'", "manifest-src 'self'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ')

/** Refuses foreign hosts and origins with 403, and sets the headers of every answer. `hosts` as in the Host header. */
export function onlyOwnPages(hosts: () => readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    const origin = c.req.header('origin')
    const isOwnHost = hosts().includes(host.toLowerCase())
    const isOwnOrigin = origin === undefined || hosts().some((own) => origin === `http://${own}` || origin === `https://${own}`)
    if (!isOwnHost) return c.json({ code: 'host-refused', message: 'This server answers only to its own address.', about: host }, 403)
    if (!isOwnOrigin || c.req.header('sec-fetch-site') === 'cross-site') {
      return c.json({ code: 'origin-refused', message: 'Requests from other sites are refused.', about: origin ?? null }, 403)
    }
    await next()
    c.header('Content-Security-Policy', c.res.headers.get('Content-Security-Policy') ?? contentSecurityPolicy)
    // What a browser keeps of an answer lies on its disk in the clear.
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
  }
}
