/**
 * Differences: two transcriptions of one mark, character by character. Neither is taken for the better one.
 * @module
 */
import { formatTranscription, parseTranscription, type Cell } from '@proofmark/core/marks'

/** `null`: the other reader has a character here that this one has not. */
export interface Place { readonly one: string | null; readonly other: string | null; readonly isSame: boolean }

/** The fewest differences (Levenshtein); of several ways the one that pairs characters first. `null`: one of them is no transcription, or both are very long. */
export function differences(one: string, other: string): readonly Place[] | null {
  const [left, right] = [parseTranscription(one), parseTranscription(other)]
  if (!left.ok || !right.ok) return null
  const [a, b] = [left.cells.map(textOf), right.cells.map(textOf)]
  if (a.length * b.length > mostPairs) return null
  const cost = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)))
  for (let i = 1; i <= a.length; i++) for (let j = 1; j <= b.length; j++) {
    cost[i]![j] = Math.min(cost[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), cost[i - 1]![j]! + 1, cost[i]![j - 1]! + 1)
  }
  const places: Place[] = []
  for (let [i, j] = [a.length, b.length]; i > 0 || j > 0;) {
    const isPaired = i > 0 && j > 0 && cost[i]![j] === cost[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
    const isOnlyLeft = !isPaired && i > 0 && cost[i]![j] === cost[i - 1]![j]! + 1
    places.push(isPaired ? { one: a[i - 1]!, other: b[j - 1]!, isSame: a[i - 1] === b[j - 1] } : isOnlyLeft ? { one: a[i - 1]!, other: null, isSame: false } : { one: null, other: b[j - 1]!, isSame: false })
    if (isPaired || isOnlyLeft) i--
    if (isPaired || !isOnlyLeft) j--
  }
  return places.toReversed()
}

/** A table larger than this holds up the screen. */
const mostPairs = 1_000_000

const textOf = (cell: Cell): string => formatTranscription([cell])
