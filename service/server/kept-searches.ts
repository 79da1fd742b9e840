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
import { queryParametersOf, readQuery } from '@proofmark/core/item-search'
import { formatPlaces, parsePlaces, statementAt, type InWork, type Matching, type SearchDesk } from 'proofmark/search'
import type { Store } from 'proofmark/store'
import type { SavedSearchesView, SavedSearchView } from './saved-searches-view.ts'
import { textShelf } from './text-shelf.ts'

const savedSearchFormat = 'proofmark/saved-search/v1'
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

/** What is found, or why it cannot be asked any more. */
type Found = Matching | { readonly ok: false; readonly why: string }

/** What matched before and does, and what came to match before entry `upTo`. */
export function seenUpTo(search: SavedSearch, { places, since }: Matching, upTo: number): SavedSearch {
  const before = new Set(parsePlaces(search.seen))
  return { ...search, from: Math.max(search.from, upTo), seen: formatPlaces(places.filter((place, n) => before.has(place) || since[n]! <= upTo)) }
}

/** Asks all of them at once, of one head. */
export async function findSaved(desk: SearchDesk, searches: readonly SavedSearch[], options: { readonly patience?: number } = {}): Promise<{ readonly inWork: InWork } | { readonly world: World; readonly size: number; readonly found: readonly Found[] }> {
  const read = searches.map(({ question }) => readQuery(new URLSearchParams(question)))
  const answered = await desk.ask({ what: 'matching', queries: read.flatMap((each) => (each.ok ? [each.query] : [])) }, options)
  if ('inWork' in answered) return answered
  const answers = answered.answer.values()
  return {
    world: answered.world, size: answered.size,
    found: read.map((each): Found => {
      if (!each.ok) return { ok: false, why: `${each.parameter}: expected ${each.expected}, found "${each.found}"` }
      const answer = answers.next().value!
      return answer.ok ? answer : { ok: false, why: `mark, at character ${answer.at + 1}: expected ${answer.expected}, found ${answer.found}` }
    }),
  }
}

function savedSearchesView({ world, size, found }: { readonly world: World; readonly size: number; readonly found: readonly Found[] }, searches: readonly SavedSearch[], unread: number): SavedSearchesView {
  const made = searches.map(({ name, question, from, seen }, n): SavedSearchView => {
    const matching = found[n]!
    if (!matching.ok) return { name, question, from, matching: 0, alerts: [], more: 0, problem: matching.why }
    const known = new Set(parsePlaces(seen))
    const fresh = [...matching.places].filter((place) => !known.has(place))
    // The newest first: of many, those are told that nobody can have met.
    const alerts = fresh.toReversed().slice(0, mostAlerts).flatMap((place) => {
      const item = statementAt(world.all, place)
      return item === undefined ? [] : [{ item: item.id, title: linkTo(world, item.id)?.title ?? item.id, why: place >= from ? 'appeared' as const : 'came-to-match' as const }]
    })
    return { name, question, from, matching: matching.places.length, alerts, more: fresh.length - alerts.length, problem: null }
  })
  return { head: { size }, searches: made.toSorted((a, b) => Number(b.alerts.length > 0) - Number(a.alerts.length > 0)), count: made.reduce((sum, { alerts, more }) => sum + alerts.length + more, 0), unread }
}

export type SavedRefusal = { readonly code: 'saved-search-invalid' | 'saved-search-unknown' | 'saved-search-taken' | 'searches-nowhere'; readonly message: string; readonly about: string | null }

/** What can be done to them, by a route or a command; each answers with a refusal, or with nothing where it was done. */
export interface SavedSearches {
  readonly shelf: SearchShelf
  /** `replaces`: the saved search whose place it takes, under its name or another; no other one is replaced. The same question keeps what was not seen. */
  save(name: string, question: string, replaces: string | null): Promise<SavedRefusal | { readonly inWork: InWork } | null>
  seen(name: string, upTo: number): Promise<SavedRefusal | { readonly inWork: InWork } | null>
  remove(name: string): SavedRefusal | null
  view(): Promise<SavedSearchesView | { readonly inWork: InWork }>
}

export function savedSearches({ folder, idOf, desk, patience }: { readonly folder: string | null; readonly idOf: Store['derivedId']; readonly desk: SearchDesk; readonly patience?: number }): SavedSearches {
  const shelf = searchShelf(folder, idOf)
  const options = patience === undefined ? {} : { patience }
  const unknown = (name: string): SavedRefusal => ({ code: 'saved-search-unknown', message: 'There is no saved search of this name.', about: name })
  const invalid = (message: string, about: string | null): SavedRefusal => ({ code: 'saved-search-invalid', message: `${message} Nothing was saved.`, about })
  /** What it finds now is what was seen, up to `upTo`; `null`: up to now. */
  const keep = async (search: SavedSearch, upTo: number | null): Promise<SavedRefusal | { readonly inWork: InWork } | null> => {
    const answered = await findSaved(desk, [search], options)
    if ('inWork' in answered) return answered
    const [found] = answered.found
    if (!found!.ok) return invalid(`${found!.why}.`, search.name)
    if (upTo !== null && upTo > answered.size) return { code: 'saved-search-invalid', message: 'upTo is at most the size of the log. Nothing was changed.', about: search.name }
    shelf.save(seenUpTo(search, found!, upTo ?? answered.size))
    return null
  }
  return {
    shelf,
    async save(name, question, replaces) {
      if (folder === null) return { code: 'searches-nowhere', message: 'This server has no data folder for saved searches.', about: null }
      const read = readQuery(new URLSearchParams(question))
      if (!read.ok) return invalid(`${read.parameter}: expected ${read.expected}, found "${read.found}".`, read.parameter)
      const asked = new URLSearchParams(queryParametersOf(read.query)).toString()
      const { searches } = shelf.list()
      const [taken, before] = [name.trim(), replaces].map((each) => searches.find((search) => search.name === each))
      if (replaces !== null && before === undefined) return unknown(replaces)
      if (taken?.question === asked && (replaces === null || taken === before)) return null
      if (taken !== undefined && taken !== before) return { code: 'saved-search-taken', message: `${JSON.stringify(taken.name)} is the name of another saved search. Nothing was saved. Choose another name, or say that this one takes its place (replaces).`, about: taken.name }
      const parsed = schema.safeParse({ format: savedSearchFormat, name, question: asked, from: 0, seen: '' })
      if (!parsed.success) return invalid(asked === '' ? 'A saved search asks something.' : `A name has 1 to 200 characters, a question at most ${longestQuestion}.`, parsed.error.issues[0]!.path.join('.'))
      if (before?.question === asked) shelf.save({ ...before, name: parsed.data.name })
      else {
        const refused = await keep(parsed.data, null)
        if (refused !== null) return refused
      }
      if (before !== undefined && before.name !== parsed.data.name) shelf.remove(before.name)
      return null
    },
    async seen(name, upTo) {
      const search = shelf.list().searches.find((each) => each.name === name)
      return search === undefined ? unknown(name) : keep(search, upTo)
    },
    remove: (name) => (shelf.remove(name) ? null : unknown(name)),
    async view() {
      const { searches, unread } = shelf.list()
      const answered = await findSaved(desk, searches, options)
      return 'inWork' in answered ? answered : savedSearchesView(answered, searches, unread)
    },
  }
}
