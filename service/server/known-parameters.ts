/**
 * Known parameters: an address that asks for what its route does not know is refused, and never answered as if it had not asked; likewise one that is no text.
 * @module
 */
import type { MiddlewareHandler } from 'hono'
import type { ApiError } from './api.ts'
import { plainName } from './api-document/index.ts'
import { describedRoute } from './described-route.ts'

/** Before all routes that read. What one of them takes is in the table of the API. */
export const onlyKnownParameters = (): MiddlewareHandler => async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
  const { search, searchParams } = new URL(c.req.url)
  if (!isText(search)) return c.json({ code: 'address-malformed', message: 'This address is no text in UTF-8.', about: c.req.path } satisfies ApiError, 400)
  const described = describedRoute(c)
  if (described === undefined) return next()
  const known = (described.query ?? []).map(plainName)
  const other = [...searchParams.keys()].find((name) => !known.includes(name))
  if (other === undefined) return next()
  return c.json({ code: 'question-invalid', message: `${other}: expected ${known.length === 0 ? 'no parameter' : `one of ${known.join(', ')}`}, found "${other.slice(0, 100)}".`, about: other } satisfies ApiError, 422)
}

function isText(search: string): boolean {
  try {
    decodeURIComponent(search)
    return true
  } catch {
    return false
  }
}
