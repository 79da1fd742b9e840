/**
 * Statements page: current statements in the order of the log, as a program of others reads them, a page at a time.
 *
 *     GET /api/statements?kind=&case=&handling=&after=&limit=
 *
 * A cursor is a place in the log, so that it stays right whatever is sealed meanwhile.
 * @module
 */
import { Hono } from 'hono'
import { z } from '@hono/zod-openapi'
import { toBase64 } from '@proofmark/core/bytes'
import { parseCheckpoint } from '@proofmark/core/log'
import { handlingOf, isBeyond, isKindName, kinds, type AnyStatement, type Handling } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { ApiError, StatementsPageView } from './api.ts'
import { findStatement } from './lookup.ts'

const question = z.strictObject({
  kind: z.string().optional(),
  case: z.string().optional(),
  handling: z.enum(['open', 'restricted', 'confidential']).default('confidential'),
  after: z.string().regex(/^\d{1,12}$/, 'the next of the page before').default('0').transform(Number),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

/** Statements that are looked at for one page: beyond, the page ends early and names where to go on. */
const mostLookedAt = 20_000

export function statementsPageRoutes(store: Store) {
  const app = new Hono()
  app.get('/api/statements', (c) => {
    const asked = question.safeParse(c.req.query())
    const refused = (message: string, about: string | null) => c.json({ code: 'question-invalid', message, about } satisfies ApiError, 422)
    if (!asked.success) {
      const issue = asked.error.issues[0]!
      return refused(`${issue.path.join('.')}: ${issue.message}. Asked can be: kind, case, handling, after, limit.`, String(issue.path[0] ?? ''))
    }
    const { kind, handling, after, limit } = asked.data
    if (kind !== undefined && !isKindName(kind)) return refused(`kind: expected one of ${Object.keys(kinds).join(', ')}; found ${kind}.`, 'kind')
    const world = store.world()
    const found = asked.data.case === undefined ? null : findStatement(world, asked.data.case, 'case')
    if (found !== null && !found.ok) return c.json({ code: `case-${found.code}`, message: found.code === 'unknown' ? 'No case has this id or label.' : 'Several cases fit; give the whole id.', about: asked.data.case! } satisfies ApiError, found.code === 'unknown' ? 404 : 409)
    const caseId = found === null ? null : found.statement.id
    const { all } = world
    const statements: StatementsPageView['statements'][number][] = []
    let at = placeFrom(all, after)
    const until = Math.min(all.length, at + mostLookedAt)
    for (; at < until && statements.length < limit; at++) {
      const sealed = all[at]!
      if (kind !== undefined && sealed.kind !== kind) continue
      const statement = world.get(sealed.id, sealed.kind) as AnyStatement | undefined
      if (statement === undefined || (caseId !== null && statement.id !== caseId && statement.fields.case !== caseId)) continue
      const narrow: Handling = handlingOf(world, [statement.id])
      if (isBeyond(narrow, handling)) continue
      statements.push({ id: statement.id, kind: statement.kind, label: statement.fields.label, index: statement.index ?? 0, handling: narrow, address: `/statements/${statement.id}`, fields: statement.fields as unknown as Record<string, unknown>, hidden: statement.hidden })
    }
    const head = parseCheckpoint(store.checkpoint())
    return c.json({ head: { size: store.size(), root: head.ok ? toBase64(head.root) : '' }, statements, next: at < all.length ? String(all[at]!.index ?? at) : null } satisfies StatementsPageView)
  })
  return app
}

/** The first statement at this place of the log or behind it. */
function placeFrom(all: readonly AnyStatement[], index: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((all[middle]!.index ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}
