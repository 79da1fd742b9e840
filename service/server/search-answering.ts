/**
 * Search answering: what is the same for all questions to the search thread: an index that is being made says how far it is, and a thread that died in the
 * middle is a reason to ask again.
 * @module
 */
import type { Context } from 'hono'
import { SearchEnded, type InWork } from 'proofmark/search'
import type { ApiError } from './api.ts'
import type { IndexedHead, IndexProgress } from './item-search-view.ts'

export type Answer = { readonly view: { readonly head: IndexedHead } } | { readonly inWork: InWork } | { readonly refused: ApiError; readonly status?: 404 | 409 | 422 }

/** Seconds, in which an index of some ten thousand marks is made. */
const comeAgain = 2

export async function answered(c: Context, ask: () => Promise<Answer | Response>): Promise<Response> {
  try {
    const answer = await ask()
    if (answer instanceof Response) return answer
    if ('refused' in answer) return c.json(answer.refused, answer.status ?? 422)
    if ('view' in answer) return c.json(answer.view)
    const { done, of } = answer.inWork
    return c.json({ code: 'index-in-work', message: `The search index is being made: ${done} of ${of} statements are read.`, done, of } satisfies IndexProgress, 503, { 'retry-after': String(comeAgain) })
  } catch (error) {
    if (!(error instanceof SearchEnded)) throw error
    return c.json({ code: error.code, message: 'The search had to begin again and did not answer this; ask again.', about: null } satisfies ApiError, 503, { 'retry-after': String(comeAgain) })
  }
}
