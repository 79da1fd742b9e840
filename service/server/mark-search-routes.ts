/**
 * Route of the search for marks.
 *
 *     GET /api/marks/search?pattern=&field=any|serial|lot&limit=&after=
 *
 * @module
 */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { markDesk, markFields } from './mark-desk.ts'
import { markSearchView } from './mark-search-view.ts'

const question = z.object({
  pattern: z.string().max(10_000).default(''),
  field: z.enum(markFields).default('any'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.coerce.number().int().min(0).default(0),
})

export function markSearchRoutes({ store }: { readonly store: Store }) {
  const app = new Hono()
  const desk = markDesk()
  app.get('/api/marks/search', (c) => {
    const asked = question.safeParse(c.req.query())
    if (!asked.success) return c.json({ code: 'question-invalid', message: `${asked.error.issues[0]!.path.join('.')}: ${asked.error.issues[0]!.message}. Fields are ${markFields.join(', ')}; limit is 1 to 200.`, about: null } satisfies ApiError, 422)
    const answer = markSearchView(store.world(), desk, asked.data)
    if (answer.ok) return c.json(answer)
    return c.json({ code: `pattern-${answer.code}`, message: `At character ${answer.at + 1}: expected ${answer.expected}, found ${answer.found}.`, about: String(answer.at) } satisfies ApiError, 422)
  })
  return app
}
