/**
 * Next item: what repeats from the item before. A crate of forty rifles differs in the marks, not in how it was recovered.
 *
 * Only what a person said once of a row of things repeats. What has to be looked at on each (marks, condition, how many, notes) never
 * does: copied, it would be a statement that nobody made.
 * @module
 */
import type { DraftItem } from './draft.ts'

/** Field → why it repeats. */
export const repeats = {
  itemClass: 'the items of a row are mostly of one class',
  taxonomy: 'goes with the class',
  description: 'items of one class are described alike; it is selected, so that typing replaces it',
  partOf: 'parts of one whole are documented one after the other',
  custodian: 'one holder shows them all',
  recovery: 'recovered together',
  uses: 'used together',
} as const satisfies Partial<Record<keyof DraftItem, string>>

const empty: Omit<DraftItem, 'id'> = { label: '', itemClass: '', taxonomy: '', description: '', count: null, partOf: null, condition: '', custodian: '', recovery: null, uses: [], marks: [], note: '' }

/** The item to write down next. `before`: the one before; `null` for the first of a session. */
export function nextItem(id: string, before: DraftItem | null, labels: readonly string[] = []): DraftItem {
  if (before === null) return { ...empty, id }
  const copied = Object.fromEntries(Object.keys(repeats).map((field) => [field, before[field as keyof typeof repeats]]))
  return { ...empty, ...copied, id, label: nextLabel(before.label, labels) }
}

/**
 * The field number after this one: `RX-009` → `RX-010`, `B/7a` → none. An empty text where the label ends in no number, or the next one is taken: a
 * number that is guessed would be a number that nobody wrote on the thing.
 */
export function nextLabel(label: string, taken: readonly string[] = []): string {
  const match = /^(.*?)(\d{1,9})$/u.exec(label)
  if (match === null) return ''
  const [, stem = '', digits = ''] = match
  const next = stem + String(Number(digits) + 1).padStart(digits.length, '0')
  return taken.includes(next) || next.length > 80 ? '' : next
}
