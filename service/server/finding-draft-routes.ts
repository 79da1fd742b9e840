/**
 * Routes of drafts of findings.
 *
 *     POST /api/findings/weigh                              {finding, sentences}: what it would come to; nothing is kept
 *     GET  /api/nameable?kinds=item,party&case=ID&text=…    statements that a member of a claim can name, those of the case first, at most fifty
 *
 * @module
 */
import { Hono } from 'hono'
import { z } from '@hono/zod-openapi'
import { titleOf } from '@proofmark/core/findings'
import { isKindName } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { ApiError, NameableView } from './api.ts'
import { weighDraft } from './finding-draft.ts'
import { findStatement } from './lookup.ts'

const mostNameable = 50
const Asked = z.strictObject({ finding: z.record(z.string().max(60), z.json()), sentences: z.array(z.strictObject({ text: z.string().min(1).max(20_000), nature: z.enum(['context', 'opinion']) })).max(2_000).default([]) })

export function findingDraftRoutes(store: Store, newId: () => string) {
  const app = new Hono()
  const failure = (code: string, message: string, about: string | null): ApiError => ({ code, message, about })

  app.post('/api/findings/weigh', async (c) => {
    const body: unknown = await c.req.json().catch(() => null)
    const asked = Asked.safeParse(body)
    if (!asked.success) { const issue = asked.error.issues[0]; return c.json(failure('request-invalid', `${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'not as expected'}`, null), 400) }
    return c.json(weighDraft(store.world(), store.known, newId, asked.data))
  })
  app.get('/api/nameable', (c) => {
    const world = store.world()
    const kinds = (c.req.query('kinds') ?? '').split(',').filter((kind) => kind !== '')
    const unknown = kinds.find((kind) => !isKindName(kind))
    if (kinds.length === 0 || unknown !== undefined) return c.json(failure('kind-unknown', 'Expected kinds of statements, separated by commas.', unknown ?? null), 422)
    const asked = c.req.query('case') ?? ''
    const inCase = asked === '' ? null : findStatement(world, asked, 'case')
    if (inCase?.ok === false) return c.json(failure('case-unknown', 'No case has this id or label.', asked), 404)
    const own = inCase?.ok === true ? inCase.statement.id : null
    const words = (c.req.query('text') ?? '').trim().toLowerCase()
    const all = kinds.flatMap((kind) => world.of(kind as 'item')).map((each) => ({ id: each.id, kind: each.kind as string, label: each.fields.label, title: titleOf(world, each), isOfCase: own !== null && each.fields.case === own }))
      .filter(({ id, label, title }) => words === '' || id === words || label?.toLowerCase().includes(words) === true || title.toLowerCase().includes(words))
    const view: NameableView = { total: all.length, found: all.toSorted((a, b) => Number(b.isOfCase) - Number(a.isOfCase)).slice(0, mostNameable) }
    return c.json(view)
  })
  return app
}
