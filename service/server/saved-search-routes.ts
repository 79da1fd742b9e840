/**
 * Routes of saved searches: see saved-searches-view.ts.
 *
 *     GET  /api/searches
 *     POST /api/searches                {name, question, replaces?}
 *     POST /api/searches/seen           {name, upTo}
 *     POST /api/searches/remove         {name}
 *
 * @module
 */
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { InWork, SearchDesk } from 'proofmark/search'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { savedSearches, type SavedRefusal } from './kept-searches.ts'
import { answered } from './search-answering.ts'

const saving = z.strictObject({ name: z.string().max(1000), question: z.string().max(20_000), replaces: z.string().nullable().default(null) })
const reading = z.strictObject({ name: z.string(), upTo: z.number().int().min(0) })
const removing = z.strictObject({ name: z.string() })

export interface SavedSearchRoutesOptions {
  readonly store: Pick<Store, 'derivedId'>
  readonly search: SearchDesk
  /** Where they are kept; `null`: nowhere. */
  readonly searchesFolder: string | null
}

export function savedSearchRoutes({ store, search, searchesFolder }: SavedSearchRoutesOptions) {
  const app = new Hono()
  const saved = savedSearches({ folder: searchesFolder, idOf: store.derivedId, desk: search })
  /** Does it, and answers with all of them. */
  const done = <T>(c: Context, schema: z.ZodType<T>, expected: string, work: (asked: T) => Promise<SavedRefusal | { readonly inWork: InWork } | null>) => answered(c, async () => {
    const asked = schema.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return { refused: { code: 'saved-search-invalid', message: `Expected ${expected}. Nothing was changed.`, about: null } satisfies ApiError }
    const said = await work(asked.data)
    if (said !== null && 'inWork' in said) return said
    if (said !== null) return { refused: said, status: said.code === 'saved-search-unknown' ? 404 : said.code === 'saved-search-taken' ? 409 : 422 }
    return all()
  })
  const all = async () => { const view = await saved.view(); return 'inWork' in view ? view : { view } }
  app.get('/api/searches', (c) => answered(c, all))
  app.post('/api/searches', (c) => done(c, saving, 'name and question', ({ name, question, replaces }) => saved.save(name, question, replaces)))
  app.post('/api/searches/seen', (c) => done(c, reading, 'name and upTo, a size of the log', ({ name, upTo }) => saved.seen(name, upTo)))
  app.post('/api/searches/remove', (c) => done(c, removing, 'name', async ({ name }) => saved.remove(name)))
  return app
}
