/**
 * What the saved searches of a data folder answer: each with the items that are new to it.
 *
 *     GET  /api/searches                     SavedSearchesView
 *     POST /api/searches                     {name, question, replaces?}: `question` is the parameters of an address, as a link to the search has them;
 *                                            `replaces` names the saved search whose place it takes, and which alone it replaces (`saved-search-taken`)
 *     POST /api/searches/seen                {name, upTo}: items that came before entry `upTo` of the log were seen
 *     POST /api/searches/remove              {name}
 *
 * Each answers with SavedSearchesView. While an index is being made, the answer is 503 with `IndexProgress`.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'
import type { IndexedHead } from './item-search-view.ts'

export interface SearchAlertView {
  readonly item: StatementId
  readonly title: string
  /** `appeared`: the item was sealed since; `came-to-match`: it was there, and what is said of it changed. */
  readonly why: 'appeared' | 'came-to-match'
}

export interface SavedSearchView {
  readonly name: string
  /** Parameters of an address, without `?`. */
  readonly question: string
  /** Entries of the log that were there when it was saved or last seen. */
  readonly from: number
  /** Items that match now. */
  readonly matching: number
  readonly alerts: readonly SearchAlertView[]
  /** Alerts that are not listed. */
  readonly more: number
  /** The question cannot be asked any more, with the reason; then nothing is counted. */
  readonly problem: string | null
}

export interface SavedSearchesView {
  readonly head: IndexedHead
  readonly searches: readonly SavedSearchView[]
  /** Alerts of all of them: what the bell counts. */
  readonly count: number
  /** Searches of this data folder that its key does not open. */
  readonly unread: number
}
