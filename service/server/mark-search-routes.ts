/**
 * Route of the search for marks.
 *
 *     GET /api/marks/search?pattern=&field=any|serial|lot&limit=&after=&around=&same=lot
 *
 * @module
 */
import { Hono } from 'hono'
import { z } from 'zod'
import { markFields, type MarkQuestion, type SearchDesk } from 'proofmark/search'
import { markSearchView, withLots } from './mark-search-view.ts'
import { answered } from './search-answering.ts'

const questionAsked = z.strictObject({
  pattern: z.string().max(10_000).default(''),
  field: z.enum(markFields).default('any'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.coerce.number().int().min(0).default(0),
  around: z.coerce.number().int().min(0).max(10_000).optional(),
  same: z.literal('lot').optional(),
})

export function markSearchRoutes(search: SearchDesk) {
  const app = new Hono()
  app.get('/api/marks/search', (c) => answered(c, async () => {
    const twice = Object.entries(c.req.queries()).find(([, values]) => values.length > 1)
    if (twice !== undefined) return { refused: { code: 'question-invalid', message: `${twice[0]}: expected it once, found ${twice[1].length} times.`, about: twice[0] } }
    const asked = questionAsked.safeParse(c.req.query())
    if (!asked.success) {
      const [issue] = asked.error.issues
      const about = issue!.code === 'unrecognized_keys' ? issue!.keys[0]! : String(issue!.path[0])
      const said = issue!.code === 'unrecognized_keys' ? `expected one of ${Object.keys(questionAsked.shape).join(', ')}` : issue!.message
      return { refused: { code: 'question-invalid', message: `${about}: ${said}. Fields are ${markFields.join(', ')}; limit is 1 to 200; around is 0 to 10000; same is lot.`, about } }
    }
    const { same, ...question } = asked.data
    const ask = (of: MarkQuestion) => search.ask({ what: 'marks', question: of })
    const found = await ask(question)
    if ('inWork' in found) return found
    const view = markSearchView(found, question)
    if (view.ok && same === 'lot') {
      const all = await withLots(found, view, question, ask)
      return 'inWork' in all ? all : { view: all }
    }
    return view.ok ? { view } : { refused: { code: `pattern-${view.code}`, message: `pattern, at character ${view.at + 1}: expected ${view.expected}, found ${view.found}.`, about: 'pattern' } }
  }))
  return app
}
