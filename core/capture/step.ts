/**
 * Step: one change of a draft, as data. Each comes with the step that takes it back, so that undoing needs no copy of the whole.
 *
 * A step that fits nothing (an item that is gone) changes nothing. Steps never throw, whatever the draft.
 * @module
 */
import { mayBePartOf } from './part-tree.ts'
import type { Draft, DraftHandOver, DraftHappening, DraftItem, DraftMark, DraftPhoto, DraftSite, Shot, TeamMember } from './draft.ts'

/** The lists of a draft; the order of a list is part of it. */
export type ListName = 'team' | 'happenings' | 'items' | 'photos' | 'custody'
export const listNames: readonly ListName[] = ['team', 'happenings', 'items', 'photos', 'custody']
type Entry<L extends ListName> = Draft[L][number]

/** Without its lists: what there is once. */
export type DraftHead = Omit<Draft, ListName>

export type Step =
  | { readonly do: 'set-head'; readonly change: Partial<Pick<Draft, 'case' | 'handling' | 'clocks'>> }
  | { readonly do: 'set-site'; readonly change: Partial<Omit<DraftSite, 'id'>> }
  | { readonly do: 'set-team'; readonly team: readonly TeamMember[] }
  /** `at`: before which place; left out, at the end. */
  | { readonly do: 'add-item'; readonly item: DraftItem; readonly at?: number }
  /** A whole that is not there, or is part of the item itself, changes nothing. */
  | { readonly do: 'set-item'; readonly id: string; readonly change: Partial<Omit<DraftItem, 'id' | 'marks'>> }
  | { readonly do: 'remove-item'; readonly id: string }
  | { readonly do: 'move'; readonly list: ListName; readonly id: string; readonly to: number }
  | { readonly do: 'add-mark'; readonly item: string; readonly mark: DraftMark }
  | { readonly do: 'set-mark'; readonly id: string; readonly change: Partial<Omit<DraftMark, 'id'>> }
  | { readonly do: 'remove-mark'; readonly id: string }
  | { readonly do: 'add-photos'; readonly photos: readonly DraftPhoto[] }
  | { readonly do: 'set-photo'; readonly id: string; readonly change: Partial<Pick<DraftPhoto, 'caption' | 'shot' | 'marks' | 'read'>> }
  | { readonly do: 'assign-photos'; readonly ids: readonly string[]; readonly item: string | null; readonly shot?: Shot | null }
  | { readonly do: 'remove-photos'; readonly ids: readonly string[] }
  | { readonly do: 'add-happening'; readonly happening: DraftHappening }
  | { readonly do: 'set-happening'; readonly id: string; readonly change: Partial<Omit<DraftHappening, 'id' | 'kind'>> }
  | { readonly do: 'remove-happening'; readonly id: string }
  | { readonly do: 'add-hand-over'; readonly handOver: DraftHandOver }
  | { readonly do: 'set-hand-over'; readonly id: string; readonly change: Partial<Omit<DraftHandOver, 'id'>> }
  | { readonly do: 'remove-hand-over'; readonly id: string }
  | Restore

/** Takes a draft back to an earlier form: the entries that differ, and the order of each list that differs. */
export interface Restore {
  readonly do: 'restore'
  readonly head: DraftHead | null
  readonly lists: { readonly [L in ListName]?: { readonly order: readonly string[] | null; readonly put: readonly Entry<L>[] } }
}

/** The draft after the step, and the step back: `applyStep(after, back).draft` is the draft before. The same object where nothing changed. */
export function applyStep(draft: Draft, step: Step): { readonly draft: Draft; readonly back: Restore } {
  const after = changed(draft, step)
  return { draft: after, back: restoring(after, draft) }
}

/** The step that makes `to` of `from`. */
export function restoring(from: Draft, to: Draft): Restore {
  const lists: Partial<Record<ListName, { order: readonly string[] | null; put: readonly Entry<ListName>[] }>> = {}
  for (const name of listNames) {
    if (from[name] === to[name]) continue
    const known = new Map<string, unknown>(from[name].map((each) => [each.id, each]))
    const isSameOrder = from[name].length === to[name].length && from[name].every(({ id }, at) => to[name][at]!.id === id)
    lists[name] = { order: isSameOrder ? null : to[name].map(({ id }) => id), put: to[name].filter((each) => known.get(each.id) !== each) }
  }
  return { do: 'restore', head: isSameHead(from, to) ? null : headOf(to), lists: lists as Restore['lists'] }
}

export const changesNothing = ({ head, lists }: Restore): boolean => head === null && Object.keys(lists).length === 0

export function headOf({ format, id, begun, case: of, handling, site, clocks }: Draft): DraftHead {
  return { format, id, begun, case: of, handling, site, clocks }
}

const isSameHead = (a: Draft, b: Draft) => a.case === b.case && a.handling === b.handling && a.site === b.site && a.clocks === b.clocks && a.begun === b.begun

function changed(draft: Draft, step: Step): Draft {
  switch (step.do) {
    case 'set-head': return { ...draft, ...step.change }
    case 'set-site': return { ...draft, site: { ...draft.site, ...step.change } }
    case 'set-team': return { ...draft, team: step.team.filter(({ id }, at) => step.team.findIndex((other) => other.id === id) === at) }
    case 'add-item': return draft.items.some(({ id }) => id === step.item.id) ? draft : { ...draft, items: draft.items.toSpliced(step.at ?? draft.items.length, 0, step.item) }
    case 'set-item': return typeof step.change.partOf === 'string' && !mayBePartOf(draft.items, step.id, step.change.partOf) ? draft : inList(draft, 'items', step.id, (item) => ({ ...item, ...step.change }))
    case 'remove-item': return withoutItem(draft, step.id)
    case 'move': return moved(draft, step.list, step.id, step.to)
    case 'add-mark': return inList(draft, 'items', step.item, (item) => (item.marks.some(({ id }) => id === step.mark.id) ? item : { ...item, marks: [...item.marks, step.mark] }))
    case 'set-mark': return inMarks(draft, step.id, (marks, at) => marks.with(at, { ...marks[at]!, ...step.change }))
    case 'remove-mark': return withoutMarks(inMarks(draft, step.id, (marks, at) => marks.toSpliced(at, 1)), new Set([step.id]))
    case 'add-photos': {
      const known = new Set(draft.photos.map(({ id }) => id))
      const added = step.photos.filter(({ id }) => !known.has(id))
      return added.length === 0 ? draft : { ...draft, photos: [...draft.photos, ...added] }
    }
    case 'set-photo': return inList(draft, 'photos', step.id, (photo) => ({ ...photo, ...step.change }))
    case 'assign-photos': return assigned(draft, new Set(step.ids), step.item, step.shot)
    case 'remove-photos': return withoutPhotos(draft, new Set(step.ids))
    case 'add-happening': return draft.happenings.some(({ id }) => id === step.happening.id) ? draft : { ...draft, happenings: [...draft.happenings, step.happening] }
    case 'set-happening': return inList(draft, 'happenings', step.id, (each) => ({ ...each, ...step.change }))
    case 'remove-happening': return withoutHappening(draft, step.id)
    case 'add-hand-over': return draft.custody.some(({ id }) => id === step.handOver.id) ? draft : { ...draft, custody: [...draft.custody, step.handOver] }
    case 'set-hand-over': return inList(draft, 'custody', step.id, (each) => ({ ...each, ...step.change }))
    case 'remove-hand-over': return draft.custody.some(({ id }) => id === step.id) ? { ...draft, custody: draft.custody.filter(({ id }) => id !== step.id) } : draft
    case 'restore': return restored(draft, step)
  }
}

function restored(draft: Draft, { head, lists }: Restore): Draft {
  const after: Draft = head === null ? { ...draft } : { ...draft, ...head }
  for (const name of listNames) {
    const change = lists[name]
    if (change === undefined) continue
    const put = new Map<string, Entry<ListName>>(change.put.map((each) => [each.id, each]))
    const known = new Map<string, Entry<ListName>>(draft[name].map((each) => [each.id, each]))
    const order = change.order ?? draft[name].map(({ id }) => id)
    Object.assign(after, { [name]: order.flatMap((id) => put.get(id) ?? known.get(id) ?? []) })
  }
  return after
}

/** One entry of a list; the draft as it is where the list has none of this id. */
function inList<L extends ListName>(draft: Draft, name: L, id: string, change: (entry: Entry<L>) => Entry<L>): Draft {
  const entries: readonly Entry<L>[] = draft[name]
  const at = entries.findIndex((each) => each.id === id)
  const entry = entries[at]
  const after = entry === undefined ? undefined : change(entry)
  return after === undefined || after === entry ? draft : { ...draft, [name]: entries.with(at, after) }
}

function inMarks(draft: Draft, id: string, change: (marks: readonly DraftMark[], at: number) => DraftMark[]): Draft {
  const item = draft.items.find(({ marks }) => marks.some((mark) => mark.id === id))
  return item === undefined ? draft : inList(draft, 'items', item.id, () => ({ ...item, marks: change(item.marks, item.marks.findIndex((mark) => mark.id === id)) }))
}

function moved(draft: Draft, name: ListName, id: string, to: number): Draft {
  const entries: readonly Entry<ListName>[] = draft[name]
  const from = entries.findIndex((each) => each.id === id)
  const place = Math.max(0, Math.min(to, entries.length - 1))
  return from === -1 || from === place ? draft : { ...draft, [name]: entries.toSpliced(from, 1).toSpliced(place, 0, entries[from]!) }
}

/** Its photographs stay and are of no item; what was part of it is part of nothing; recoveries and uses that no other item has go with it. */
function withoutItem(draft: Draft, id: string): Draft {
  const gone = draft.items.find((item) => item.id === id)
  if (gone === undefined) return draft
  const items = draft.items.filter((item) => item !== gone).map((item) => (item.partOf === id ? { ...item, partOf: null } : item))
  const photos = draft.photos.some((photo) => photo.item === id) ? draft.photos.map((photo) => (photo.item === id ? { ...photo, item: null, marks: [] } : photo)) : draft.photos
  const kept = new Set(items.flatMap((item) => [item.recovery, ...item.uses]))
  const own = new Set([gone.recovery, ...gone.uses].filter((each) => each !== null && !kept.has(each)))
  const happenings = own.size > 0 ? draft.happenings.filter((each) => !own.has(each.id)) : draft.happenings
  return { ...draft, items, photos, happenings, custody: withoutHandedOver(draft.custody, new Set([id])) }
}

function withoutMarks(draft: Draft, gone: ReadonlySet<string>): Draft {
  const isHit = (photo: DraftPhoto) => photo.marks.some((id) => gone.has(id))
  return draft.photos.some(isHit) ? { ...draft, photos: draft.photos.map((photo) => (isHit(photo) ? { ...photo, marks: photo.marks.filter((id) => !gone.has(id)) } : photo)) } : draft
}

/** A photograph of another item shows none of the marks of this one. */
function assigned(draft: Draft, ids: ReadonlySet<string>, item: string | null, shot: Shot | null | undefined): Draft {
  if (item !== null && !draft.items.some(({ id }) => id === item)) return draft
  const change = (photo: DraftPhoto): DraftPhoto => ({ ...photo, item, marks: photo.item === item ? photo.marks : [], shot: shot === undefined ? photo.shot : shot })
  const differs = (photo: DraftPhoto) => ids.has(photo.id) && (photo.item !== item || (shot !== undefined && photo.shot !== shot))
  return draft.photos.some(differs) ? { ...draft, photos: draft.photos.map((photo) => (differs(photo) ? change(photo) : photo)) } : draft
}

function withoutPhotos(draft: Draft, gone: ReadonlySet<string>): Draft {
  if (!draft.photos.some(({ id }) => gone.has(id))) return draft
  const isHit = (mark: DraftMark) => mark.regions.some(({ photo }) => gone.has(photo))
  const items = draft.items.map((item) => (item.marks.some(isHit) ? { ...item, marks: item.marks.map((mark) => (isHit(mark) ? { ...mark, regions: mark.regions.filter(({ photo }) => !gone.has(photo)) } : mark)) } : item))
  return { ...draft, items: items.some((item, at) => item !== draft.items[at]) ? items : draft.items, photos: draft.photos.filter(({ id }) => !gone.has(id)), custody: withoutHandedOver(draft.custody, gone) }
}

function withoutHappening(draft: Draft, gone: string): Draft {
  if (!draft.happenings.some(({ id }) => id === gone)) return draft
  const items = draft.items.map((item) => (item.recovery === gone || item.uses.includes(gone) ? { ...item, recovery: item.recovery === gone ? null : item.recovery, uses: item.uses.filter((id) => id !== gone) } : item))
  return { ...draft, happenings: draft.happenings.filter(({ id }) => id !== gone), items: items.some((item, at) => item !== draft.items[at]) ? items : draft.items }
}

const withoutHandedOver = (custody: DraftHandOver[], gone: ReadonlySet<string>): DraftHandOver[] =>
  custody.some(({ of }) => of.some((id) => gone.has(id))) ? custody.map((each) => (each.of.some((id) => gone.has(id)) ? { ...each, of: each.of.filter((id) => !gone.has(id)) } : each)) : custody
