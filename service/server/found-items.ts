/**
 * Found items: all items that a question of the search page finds, for an export of them. Asked in parts of the thread that searches; all are of one head.
 * @module
 */
import type { Grade } from '@proofmark/core/mark-search'
import { readQuery } from '@proofmark/core/item-search'
import { statementAt, type Answered, type InWork, type SearchDesk } from 'proofmark/search'
import type { Scope } from 'proofmark/exports'
import { patternProblem } from './item-search-routes.ts'
import type { ApiError } from './api.ts'

/** Items of one part: their ids are looked up between two moments in which others are served. */
const part = 500
/** How often it begins again where something was sealed meanwhile. */
const mostTries = 5

export type FoundAnswer = { readonly ok: true; readonly found: Extract<Scope, { of: 'found' }> } | { readonly ok: false; readonly refused: ApiError } | { readonly ok: false; readonly inWork: InWork }

/** `question`: as in the address of the search page. `patience`: as of `SearchDesk.ask`, and it rejects as that does. */
export async function foundItems(search: SearchDesk, question: string, options: { readonly patience?: number } = {}): Promise<FoundAnswer> {
  const read = readQuery(new URLSearchParams(question))
  if (!read.ok) return { ok: false, refused: { code: 'question-invalid', message: `found: ${read.parameter}: expected ${read.expected}, found "${read.found}".`, about: read.parameter } }
  for (let tries = 0; tries < mostTries; tries++) {
    const items: string[] = []
    const marks = new Map<string, readonly { readonly statement: string; readonly grade: Grade }[]>()
    let size: number | null = null
    for (let after: string | null = null; ;) {
      const answer: Answered<'items'> = await search.ask({ what: 'items', query: read.query, sort: 'log', limit: part, after, everyMark: true }, options)
      if ('inWork' in answer) return { ok: false, inWork: answer.inWork }
      if (!answer.answer.ok) return { ok: false, refused: patternProblem(answer.answer) }
      size ??= answer.size
      if (answer.size !== size) break
      const idAt = (place: number) => statementAt(answer.world.all, place)!.id
      for (const hit of answer.answer.hits) {
        items.push(idAt(hit.place))
        if (hit.marks.length > 0) marks.set(idAt(hit.place), hit.marks.map(({ place, grade }) => ({ statement: idAt(place), grade })))
      }
      after = answer.answer.next
      if (after === null) return { ok: true, found: { of: 'found', items, question, marks: read.query.mark === null ? null : marks } }
    }
  }
  return { ok: false, refused: { code: 'log-grew', message: 'found: something was sealed again and again while the items were gathered. Ask again.', about: 'found' } }
}
