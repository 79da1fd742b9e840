/**
 * Label groups: which photographs belong to which item, by the labels that they show.
 *
 * The rule: photographs are gone through as they stand. One that shows a label of this session begins the group of that field number, and every
 * one after it belongs to that group until another label is shown. What stands before the first label belongs to nothing. So does what follows
 * a photograph whose label says nothing for certain (two numbers at once, a label of another session): the next label begins again.
 * A photograph that a person assigned stays where it is. Proposed only: a person sees it, then it is applied.
 * @module
 */
import { nextItem } from './next-item.ts'
import { labelSession, parseLabel, type Label } from './label.ts'
import type { Draft, DraftItem, DraftPhoto } from './draft.ts'
import type { Step } from './step.ts'

export interface LabelGroup {
  readonly number: string
  /** The item of that field number; `none`: there is none; `several`: more than one has it, so none is meant. */
  readonly item: DraftItem | 'none' | 'several'
  /** Of no item yet, in order: those that would be assigned. */
  readonly photos: readonly DraftPhoto[]
  /** How many of the group are of an item already, and stay there. */
  readonly assigned: number
}

/** A photograph whose label says nothing for certain, and how many of no item follow until the next label. */
export interface UnclearLabel { readonly photo: DraftPhoto; readonly why: 'two-numbers' | 'other-session'; readonly labels: readonly Label[]; readonly following: readonly DraftPhoto[] }

export interface LabelGroups {
  readonly groups: readonly LabelGroup[]
  /** Of no item, before the first label. */
  readonly before: readonly DraftPhoto[]
  readonly unclear: readonly UnclearLabel[]
}

/** What of the squares that were read in a photograph are labels and scale cards, of whatever session. */
export const labelsOf = ({ read }: Pick<DraftPhoto, 'read'>): Label[] => (read?.squares ?? []).flatMap((text) => { const parsed = parseLabel(text); return parsed.ok ? [parsed.label] : [] })

/** In the order in which the numbers are first shown. */
export function groupsByLabels(draft: Pick<Draft, 'id' | 'items' | 'photos'>): LabelGroups {
  const session = labelSession(draft.id)
  const groups = new Map<string, { photos: DraftPhoto[]; assigned: number }>()
  const before: DraftPhoto[] = []
  const unclear: (UnclearLabel & { following: DraftPhoto[] })[] = []
  let current: { photos: DraftPhoto[]; assigned: number } = { photos: before, assigned: 0 }
  for (const photo of draft.photos) {
    // A scale card without a number says nothing of the item.
    const labels = labelsOf(photo).filter(({ number }) => number !== '')
    const numbers = new Set(labels.filter((label) => label.session === session).map(({ number }) => number))
    const isOther = labels.some((label) => label.session !== session)
    if (numbers.size > 1 || isOther) {
      const following: DraftPhoto[] = []
      unclear.push({ photo, why: isOther ? 'other-session' : 'two-numbers', labels, following })
      current = { photos: following, assigned: 0 }
      continue
    }
    for (const number of numbers) {
      current = groups.get(number) ?? { photos: [], assigned: 0 }
      groups.set(number, current)
    }
    if (photo.item === null) current.photos.push(photo)
    else current.assigned++
  }
  const byNumber = Map.groupBy(draft.items, ({ label }) => label.trim())
  const itemOf = (number: string): LabelGroup['item'] => { const found = byNumber.get(number) ?? []; return found.length > 1 ? 'several' : found[0] ?? 'none' }
  return { groups: [...groups].map(([number, { photos, assigned }]) => ({ number, item: itemOf(number), photos, assigned })), before, unclear }
}

/** What applying them does. `newId`: draws the id of an item that is made for a number without one; `null`: none is made, and its group is left. */
export function labelSteps({ groups }: LabelGroups, newId: (() => string) | null): Step[] {
  return groups.flatMap(({ number, item, photos }): Step[] => {
    if (item === 'several' || (item === 'none' && newId === null)) return []
    const made = item === 'none' ? { ...nextItem(newId!(), null), label: number } : null
    const to = made?.id ?? (item as DraftItem).id
    const assign: Step[] = photos.length === 0 ? [] : [{ do: 'assign-photos', ids: photos.map(({ id }) => id), item: to }]
    return made === null ? assign : [{ do: 'add-item', item: made }, ...assign]
  })
}
