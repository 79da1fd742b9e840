/**
 * Change cause: since which entry of the log a sentence or a claim is as it is now, and what that entry gives as its reason.
 *
 * Found by halving: at the entry that is told it came to what it is, and just before it was otherwise. Where it went to and fro, there are earlier or later such entries.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import type { SentenceChange } from './compare.ts'
import { sentencesOf, worldAt } from './standing.ts'

export interface ChangeCause { readonly index: number; readonly statement: StatementId; readonly made: string | null; /** `null`: it gives none. */ readonly reason: string | null }

/** One for each change, in their order; `null`: no entry made it, as where another finding was chosen. `asOf`: how many statements the log had then. */
export function changeCauses(world: World, asOf: number, changes: readonly SentenceChange[]): (ChangeCause | null)[] {
  const later = world.all.filter(({ index }) => index !== null && index >= asOf).toSorted((a, b) => a.index! - b.index!)
  const known = new Map<string, string>()
  /** What a change is about, in the world with so many of the later statements. */
  const stateAt = (count: number, change: SentenceChange): string => {
    const key = `${change.finding} ${count}`
    const at = count === later.length ? world : worldAt(world, count === 0 ? asOf : later[count - 1]!.index! + 1)
    const sentences = known.get(key) ?? JSON.stringify(sentencesOf(at, [change.finding], 'en'))
    known.set(key, sentences)
    return partOf(JSON.parse(sentences) as ReturnType<typeof sentencesOf>, change)
  }
  return changes.map((change) => {
    const now = stateAt(later.length, change)
    if (stateAt(0, change) === now) return null
    let [otherwise, same] = [0, later.length]
    while (same - otherwise > 1) { const middle = (otherwise + same) >> 1; if (stateAt(middle, change) === now) same = middle; else otherwise = middle }
    const cause = later[same - 1]!
    const { fields } = cause
    return { index: cause.index!, statement: cause.id, made: fields.made ?? null, reason: 'reason' in fields && typeof fields.reason === 'string' ? fields.reason : null }
  })
}

function partOf(sentences: ReturnType<typeof sentencesOf>, change: SentenceChange): string {
  switch (change.kind) {
    case 'added': return `${sentences.some(({ text }) => text === change.text)}`
    case 'removed': return `${sentences.some(({ text }) => text === change.text)}`
    case 'reworded': return `${sentences.some(({ text }) => text === change.now)}`
    case 'status': return `${sentences.flatMap(({ claims }) => claims).find(({ key }) => key === change.key)?.status}`
    case 'figure': return `${sentences.flatMap(({ claims }) => claims).find(({ key }) => key === change.key)?.figure}`
  }
}
