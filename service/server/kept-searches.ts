/**
 * Kept searches: questions to all items that somebody saved, each an encrypted box, with the items that are new to them. What one looks for is told to nobody:
 * nothing of it is a statement, and nothing leaves the machine.
 *
 * A box keeps which items matched when it was last seen: so an item is news that matches and did not, and none that was only said more of.
 *
 * Layout: spec/data-folder.md, `searches/`
 * @module
 */
import { z } from 'zod'
import { canonicalText } from '@proofmark/core/bytes'
import { linkTo } from '@proofmark/core/findings'
import type { World } from '@proofmark/core/statements'
import { formatPlaces, parsePlaces, statementAt } from 'proofmark/search'
import type { Store } from 'proofmark/store'
import type { SavedSearchesView, SavedSearchView } from './saved-searches-view.ts'
import { textShelf } from './text-shelf.ts'

export const savedSearchFormat = 'proofmark/saved-search/v1'
/** Alerts of one search that an answer names; of more the number. */
const mostAlerts = 200
export const longestQuestion = 4000

/** `seen`: places in the log of the items that matched, as `formatPlaces` writes them, at the first `from` entries. */
const schema = z.strictObject({
  format: z.literal(savedSearchFormat), name: z.string().trim().min(1).max(200), question: z.string().min(1).max(longestQuestion), from: z.number().int().min(0), seen: z.string().refine((text) => parsePlaces(text) !== null),
})
export type SavedSearch = z.infer<typeof schema>

/** Foreign text enters here. `null`: it is no saved search. */
export function parseSavedSearch(text: string): SavedSearch | null {
  let value: unknown
  try { value = JSON.parse(text) } catch { return null }
  const parsed = schema.safeParse(value)
  return parsed.success && formatSavedSearch(parsed.data) === text ? parsed.data : null
}
export const formatSavedSearch = (search: SavedSearch): string => canonicalText({ ...search })

export interface SearchShelf {
  list(): { readonly searches: readonly SavedSearch[]; readonly unread: number }
  /** Takes the place of one of the same name. */
  save(search: SavedSearch): void
  /** `false`: there is none of this name. */
  remove(name: string): boolean
}

/** `folder` null: nowhere; there is none, and saving throws. */
export function searchShelf(folder: string | null, idOf: Store['derivedId']): SearchShelf {
  if (folder === null) return { list: () => ({ searches: [], unread: 0 }), save: () => { throw new Error('no folder for saved searches') }, remove: () => false }
  const shelf = textShelf({ folder, idOf, what: 'saved-search', nameOf: (text) => parseSavedSearch(text)?.name ?? null })
  return {
    list: () => { const { kept, unread } = shelf.list(); return { searches: kept.flatMap(({ text }) => parseSavedSearch(text) ?? []), unread } },
    save: (search) => void shelf.save(formatSavedSearch(search)),
    remove: (name) => shelf.remove(name),
  }
}

/** All items that match, by their places, ascending, with the size of the log at which each came to be as it is. */
export interface Matching { readonly places: ArrayLike<number>; readonly since: ArrayLike<number> }

/** What is asked of the items of a head; a text: the question cannot be asked. */
export type Match = (question: string) => Promise<Matching | string>

/** What matched before and does, and what came to match before entry `upTo`. */
export function seenUpTo(search: SavedSearch, matching: Matching, upTo: number): SavedSearch {
  const before = new Set(parsePlaces(search.seen))
  const seen = Array.from(matching.places).filter((place, n) => before.has(place) || matching.since[n]! <= upTo)
  return { ...search, from: Math.max(search.from, upTo), seen: formatPlaces(seen) }
}

export async function savedSearchesView(world: World, size: number, { searches, unread }: ReturnType<SearchShelf['list']>, match: Match): Promise<SavedSearchesView> {
  const made: SavedSearchView[] = []
  for (const { name, question, from, seen } of searches) {
    const matching = await match(question)
    if (typeof matching === 'string') { made.push({ name, question, from, matching: 0, alerts: [], more: 0, problem: matching }); continue }
    const known = new Set(parsePlaces(seen))
    const fresh = Array.from(matching.places).filter((place) => !known.has(place))
    // The newest first: of many, those are told that nobody can have met.
    const alerts = fresh.toReversed().slice(0, mostAlerts).flatMap((place) => {
      const item = statementAt(world.all, place)
      return item === undefined ? [] : [{ item: item.id, title: linkTo(world, item.id)?.title ?? item.id, why: place >= from ? 'appeared' as const : 'came-to-match' as const }]
    })
    made.push({ name, question, from, matching: matching.places.length, alerts, more: fresh.length - alerts.length, problem: null })
  }
  return { head: { size }, searches: made.toSorted((a, b) => Number(b.alerts.length > 0) - Number(a.alerts.length > 0)), count: made.reduce((sum, { alerts, more }) => sum + alerts.length + more, 0), unread }
}
