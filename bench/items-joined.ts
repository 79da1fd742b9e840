/**
 * Items joined with their marks: a pattern, days and a page, as the search thread answers them, over as many marks as items.
 * @module
 */
import { chanceFrom, inventedItems, inventedMarks, patternClasses } from '@proofmark/core/invented'
import { emptyQuery, type ItemQuery } from '@proofmark/core/item-search'
import { noChanges } from '../service/search/changes.ts'
import { HeldIndexes } from '../service/search/held-indexes.ts'

const rowsAtOnce = 1000
/** Of each class of patterns. */
const asked = 12

/** Milliseconds of each question. */
export function joinedTimes(count: number): readonly number[] {
  const held = filled(count)
  const chance = chanceFrom(59)
  const day = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10)
  return Object.values(patternClasses(chance)).flatMap((pattern) => Array.from({ length: asked }, () => {
    const from = chance(14_000)
    const query: ItemQuery = { ...emptyQuery, mark: { pattern: pattern(), field: 'any' }, spans: { made: { from: day(from), to: day(from + 2000), certainty: 'can' } } }
    const start = performance.now()
    held.answer({ what: 'items', query, sort: null, limit: 50, after: null })
    return performance.now() - start
  }))
}

function filled(count: number): HeldIndexes {
  const held = HeldIndexes.empty()
  let changes = noChanges()
  const send = () => { held.change(changes, 0); changes = noChanges() }
  for (const row of inventedItems(count)) {
    changes.items.rows.push(row)
    changes.items.gone.push(false)
    if (changes.items.rows.length === rowsAtOnce) send()
  }
  for (const { id, transcription } of inventedMarks(count)) {
    const { rows, places, items, any, serial, lot } = changes.marks
    rows.push(count + id); places.push(count + id); items.push(id); any.push(transcription); serial.push(null); lot.push(null)
    if (rows.length === rowsAtOnce) send()
  }
  send()
  held.build()
  return held
}
