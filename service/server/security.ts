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
    const headers = { ...ofEachAnswer, ...(c.req.path.startsWith('/api/') ? notKept : {}) }
    // Beforehand, and the routes set their own in place of these: to change an answer that is made costs more than to make it.
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    await next()
    // An answer that was made without this context has none of them.
    if (!c.res.headers.has('X-Content-Type-Options')) for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.header(name, value)
  }
}

const ofEachAnswer = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}
/** What a browser keeps of an answer lies on its disk in the clear. */
const notKept = { 'Cache-Control': 'no-store' }

/** For answers that are made outside of the app. */
export const headersOfApi = { ...ofEachAnswer, ...notKept }
