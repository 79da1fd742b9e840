/**
 * Routes of upkeep: the history of a statement, the plan of a change to many, and their sealing.
 * @module
 */
import { Hono, type Context } from 'hono'
import { z } from '@hono/zod-openapi'
import { titleOf } from '@proofmark/core/findings'
import { bulkPlan, fieldInputs, historyOf, kindNames, statementsIn, type AnyStatement } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { ApiError, BulkView, HistoryView } from './api.ts'
import { findStatement } from './lookup.ts'
import { upkeep, type Change } from './upkeep.ts'

const most = 5000
const field = z.string().regex(/^\/[A-Za-z]+$/).max(60)
/** Letters or digits: what nobody can see is no reason. */
const reason = z.string().trim().max(5000, 'at most 5000 characters').regex(/[\p{L}\p{N}]/u, 'words')
const UpkeepRequest = z.strictObject({
  corrections: z.array(z.strictObject({ of: z.string().max(40), seen: z.number().int().nonnegative(), changes: z.array(z.strictObject({ field, value: z.json() })).min(1).max(100) })).max(most).default([]),
  withdrawals: z.array(z.strictObject({ of: z.string().max(40), seen: z.number().int().nonnegative() })).max(most).default([]),
  reason, dryRun: z.boolean().default(false),
})
const BulkRequest = z.strictObject({ kind: z.enum(kindNames as unknown as [string, ...string[]]), change: z.union([z.strictObject({ field, set: z.json() }), z.strictObject({ field, replace: z.string().max(5000), by: z.string().max(5000) })]) })

export function upkeepRoutes({ store, newId, now }: { readonly store: Store; readonly newId: () => string; readonly now: () => Date }) {
  const app = new Hono()
  const failure = (code: string, message: string, about: string | null, problems: ApiError['problems'] = []): ApiError => ({ code, message, about, problems })

  app.get('/api/statements/:id/history', (c) => {
    const found = findStatement(store.world(), c.req.param('id'))
    if (!found.ok) return c.json(failure('statement-unknown', 'No statement has this id or label.', c.req.param('id')), 404)
    const { id, kind } = found.statement
    const world = store.world()
    const current = world.get(id, kind) as AnyStatement | undefined
    const view: HistoryView = {
      id, kind, title: titleOf(world, current ?? found.statement), versions: historyOf(world, id).map((each) => ({ ...each, author: each.author === null ? null : (world.get(each.author, 'party')?.fields.names[0]?.text ?? each.author) })),
      current: (current?.fields ?? null) as HistoryView['current'], hidden: found.statement.hidden, inputs: fieldInputs(kind), seen: world.laterWord(id).length,
    }
    return c.json(view)
  })

  app.post('/api/cases/:id/bulk-plan', async (c) => {
    const world = store.world()
    const found = findStatement(world, c.req.param('id'), 'case')
    if (!found.ok) return c.json(failure('case-unknown', 'No case has this id or label.', c.req.param('id')), 404)
    const asked = await checked(BulkRequest, c)
    if (asked === null) return c.json(failure('request-invalid', 'The JSON is nested too deeply.', null), 400)
    if (!asked.success) return c.json(failure('request-invalid', `${asked.error.issues[0]?.path.join('/') ?? ''}: ${asked.error.issues[0]?.message ?? 'not as expected'}`, null), 400)
    const { kind, change } = asked.data
    const statements = statementsIn(world, found.statement.id).filter((each) => each.kind === kind)
    const byId = new Map(statements.map((each) => [each.id, each]))
    const view: BulkView = { case: found.statement.id, inputs: fieldInputs(kind as Parameters<typeof fieldInputs>[0]), rows: bulkPlan(statements, change as Parameters<typeof bulkPlan>[1]).map((row) => ({ ...row, label: byId.get(row.id)!.fields.label, title: titleOf(world, byId.get(row.id)!), seen: world.laterWord(row.id).length })) }
    return c.json(view)
  })

  app.post('/api/upkeep', async (c) => {
    const asked = await checked(UpkeepRequest, c)
    if (asked === null) return c.json(failure('request-invalid', 'The JSON is nested too deeply.', null), 400)
    if (!asked.success) {
      const issue = asked.error.issues[0]
      return c.json(issue?.path[0] === 'reason' && issue.code !== 'too_big' ? failure('reason-missing', 'Say why: a correction or withdrawal without a reason is not sealed.', '/reason') : failure('request-invalid', `${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'not as expected'}`, null), 400)
    }
    const { corrections, withdrawals, reason: why, dryRun } = asked.data
    const changes: Change[] = [...(corrections as Change[]), ...withdrawals.map((each): Change => ({ ...each, changes: 'withdraw' }))]
    if (changes.length === 0) return c.json(failure('request-invalid', 'Nothing is to be corrected or withdrawn.', null), 400)
    const answer = await upkeep(store, changes, { reason: why, made: now().toISOString().slice(0, 10), dryRun, newId })
    return answer.ok ? c.json({ sealed: answer.sealed, effects: answer.effects }, dryRun ? 200 : 201) : c.json(failure(answer.code, answer.message, answer.about, answer.problems), answer.code === 'changed-meanwhile' ? 409 : answer.code === 'target-unknown' ? 404 : 422)
  })
  return app
}

/** `null`: nested so deeply that nobody could check it. */
async function checked<T extends z.ZodType>(schema: T, c: Context) {
  const body: unknown = await c.req.json().catch(() => null)
  try {
    return schema.safeParse(body)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
