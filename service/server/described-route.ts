/**
 * Described route: of a request, the route that will answer it, as the table of the API has it.
 * @module
 */
import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import { describedPaths } from './api-document/index.ts'
import type { DescribedPath } from './api-document/paths.ts'

/** The first that matches is the one that answers: `/api/items/search` stands before `/api/items/:id`. `undefined`: none of the table. */
export function describedRoute(c: Context): DescribedPath | undefined {
  const route = matchedRoutes(c).find(({ method, path }) => method === 'GET' && !path.endsWith('*'))
  return route === undefined ? undefined : describedPaths[`GET ${route.path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`]
}
