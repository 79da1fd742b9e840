/**
 * Differences between two snapshots of a list: who came, who went, and what changed of those who stayed.
 *
 * Entries are the same by their reference. The order of entries, and of what stands in them, says nothing.
 * @module
 */
import type { ListEntry, ListedName, ParsedList } from './list-entry.ts'

export type EntryField = Exclude<keyof ListEntry, 'reference'>

export interface EntryChange {
  readonly reference: string
  readonly before: ListEntry
  readonly after: ListEntry
  /** At least one. */
  readonly fields: readonly EntryField[]
  readonly namesAdded: readonly ListedName[]
  readonly namesRemoved: readonly ListedName[]
}

export interface ListDifferences {
  readonly before: { readonly list: string; readonly dated: string | null }
  readonly after: { readonly list: string; readonly dated: string | null }
  /** By reference, as the others. */
  readonly added: readonly ListEntry[]
  readonly removed: readonly ListEntry[]
  readonly changed: readonly EntryChange[]
}

/** Where a reference stands twice in a list, its entries are held against each other in the order of what they say. */
export function differencesOf(before: ParsedList, after: ParsedList): ListDifferences {
  const [old, now] = [byReference(before), byReference(after)]
  const [added, removed, changed]: [ListEntry[], ListEntry[], EntryChange[]] = [[], [], []]
  for (const reference of [...new Set([...old.keys(), ...now.keys()])].toSorted(inOrder)) {
    const [ones, others] = unequal(old.get(reference) ?? [], now.get(reference) ?? [])
    for (let at = 0; at < Math.max(ones.length, others.length); at++) {
      const [one, other] = [ones[at], others[at]]
      if (one === undefined) added.push(other!)
      else if (other === undefined) removed.push(one)
      else changed.push(changeOf(one, other))
    }
  }
  const { list, dated } = before
  return { before: { list, dated }, after: { list: after.list, dated: after.dated }, added, removed, changed }
}

/** The list that `differences` lead to from this one; its entries by reference. */
export function withDifferences(before: ParsedList, { after, added, removed, changed }: ListDifferences): ParsedList {
  const gone = new Map<string, number>()
  for (const entry of [...removed, ...changed.map(({ before: one }) => one)]) { const key = wholeKey(entry); gone.set(key, (gone.get(key) ?? 0) + 1) }
  const kept = before.entries.filter((entry) => {
    const key = wholeKey(entry)
    const count = gone.get(key) ?? 0
    if (count > 0) gone.set(key, count - 1)
    return count === 0
  })
  return { ...after, entries: inListOrder([...kept, ...added, ...changed.map(({ after: one }) => one)]) }
}

/** By reference, then by what they say. */
export const inListOrder = (entries: readonly ListEntry[]): ListEntry[] =>
  entries.map((entry) => [entry, wholeKey(entry)] as const).toSorted(([a, one], [b, other]) => inOrder(a.reference, b.reference) || inOrder(one, other)).map(([entry]) => entry)

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function byReference({ entries }: ParsedList): Map<string, ListEntry[]> {
  const all = new Map<string, ListEntry[]>()
  for (const entry of entries) {
    const same = all.get(entry.reference)
    if (same === undefined) all.set(entry.reference, [entry])
    else same.push(entry)
  }
  return all
}

/** Both without what stands in both. */
function unequal(ones: readonly ListEntry[], others: readonly ListEntry[]): readonly [ListEntry[], ListEntry[]] {
  const rest = new Map<string, ListEntry[]>()
  for (const other of others) {
    const same = rest.get(wholeKey(other))
    if (same === undefined) rest.set(wholeKey(other), [other])
    else same.push(other)
  }
  const left = ones.filter((one) => rest.get(wholeKey(one))?.pop() === undefined)
  return [inListOrder(left), inListOrder([...rest.values()].flat())]
}

const fields: readonly EntryField[] = ['kind', 'names', 'born', 'countries', 'identifiers', 'programme', 'listedOn', 'notes']

/** The same whatever the order within a field. */
const fieldKey = (entry: ListEntry, field: EntryField): string => {
  const value = entry[field]
  return JSON.stringify(Array.isArray(value) ? value.map(partKey).toSorted() : value)
}
const partKey = (part: string | ListedName | ListEntry['identifiers'][number]): string =>
  JSON.stringify(typeof part === 'string' ? part : 'text' in part ? [part.text, part.quality] : [part.scheme, part.value])
const wholeKey = (entry: ListEntry): string => fields.map((field) => fieldKey(entry, field)).join('\n')

function changeOf(before: ListEntry, after: ListEntry): EntryChange {
  const missingIn = (names: readonly ListedName[], others: readonly ListedName[]) => {
    const rest = others.map(partKey)
    return names.filter((name) => { const at = rest.indexOf(partKey(name)); if (at !== -1) rest.splice(at, 1); return at === -1 })
  }
  return {
    reference: before.reference, before, after,
    fields: fields.filter((field) => fieldKey(before, field) !== fieldKey(after, field)),
    namesAdded: missingIn(after.names, before.names), namesRemoved: missingIn(before.names, after.names),
  }
}
