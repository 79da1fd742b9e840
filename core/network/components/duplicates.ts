/**
 * Duplicates: records of one weapon that may be one part said twice. They are candidates for a person to judge: both are counted until somebody withdraws one or says that they are the same.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'
import type { Listed } from './counts.ts'
import { subjectOf, type Part } from './part.ts'
import { makersOf } from './part-type.ts'

/** `same-entry`: one entry of a list, twice. `same-text`: the same text and the same maker. `untold`: the same maker and class, and nothing that could tell them apart. */
export type DuplicateReason = 'same-entry' | 'same-text' | 'untold'

export interface Duplicate {
  readonly reason: DuplicateReason
  readonly weapon: StatementId
  /** Two or more, in the order in which they came. */
  readonly items: readonly StatementId[]
  /** The entry or the text that they share; `null`: none. */
  readonly text: string | null
  /** `null`: undetermined for each of them. */
  readonly maker: string | null
}

export function duplicatesIn(all: readonly Listed[]): Duplicate[] {
  const groups = new Map<string, { reason: DuplicateReason; weapon: StatementId; items: Set<StatementId>; text: string | null; maker: string | null }>()
  const put = (reason: DuplicateReason, { weapon, part }: Listed, shared: readonly (string | null)[], text: string | null) => {
    const key = JSON.stringify([reason, weapon, ...shared])
    const group = groups.get(key) ?? { reason, weapon, items: new Set<StatementId>(), text, maker: makersOf(part)[0]?.name ?? null }
    group.items.add(part.id)
    groups.set(key, group)
  }
  for (const listed of all) {
    const { part } = listed
    for (const { register, value } of part.entries) put('same-entry', listed, [register, value], `${register}: ${value}`)
    const maker = makersOf(part).map((owner) => subjectOf(owner)).toSorted().join(' | ')
    const text = exactText(part)
    if (text !== null) put('same-text', listed, [text, maker], text)
    else if (part.numbers.length === 0) put('untold', listed, [maker, part.itemClass], null)
  }
  return [...groups.values()].filter(({ items }) => items.size > 1).map((group) => ({ ...group, items: [...group.items] }))
}

/** All but the first of those that are one entry or bear one text: so many fewer parts, if each of these candidates is one part. */
export const extrasOf = (duplicates: readonly Duplicate[]): ReadonlySet<StatementId> => new Set(duplicates.flatMap(({ reason, items }) => (reason === 'untold' ? [] : items.slice(1))))

/** Exactly as transcribed: a duplicate is no likeness. */
function exactText({ marks }: Part): string | null {
  const texts = marks.flatMap(({ transcription }) => transcription ?? []).toSorted()
  return texts.length === 0 ? null : texts.join(' | ')
}
