/**
 * Change cause: since which entry of the log a sentence, a claim or another word of a finding is as it is now, and what that entry gives as its reason.
 *
 * Found by halving: at the entry that is told it came to what it is, and just before it was otherwise. Where it went to and fro, there are earlier or later such entries.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import { findingWords, hasWords, type FindingWords } from './finding-words.ts'
import { sentencesOf, worldAt, type BriefingChange } from './standing.ts'

export interface ChangeCause { readonly index: number; readonly statement: StatementId; readonly made: string | null; /** `null`: it gives none. */ readonly reason: string | null }

/** One for each change, in their order; `null`: no entry made it, as where another finding was chosen. `asOf`: how many statements the log had then. */
export function changeCauses(world: World, asOf: number, changes: readonly BriefingChange[]): (ChangeCause | null)[] {
  const later = world.all.filter(({ index }) => index !== null && index >= asOf).toSorted((a, b) => a.index! - b.index!)
  const known = new Map<string, State>()
  /** What a change is about, in the world with so many of the later statements. */
  const stateAt = (count: number, change: BriefingChange): string => {
    const key = `${change.finding} ${count}`
    const found = known.get(key) ?? stateOf(count === later.length ? world : worldAt(world, count === 0 ? asOf : later[count - 1]!.index! + 1), change.finding)
    known.set(key, found)
    return partOf(found, change)
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

interface State { readonly sentences: ReturnType<typeof sentencesOf>; readonly words: readonly FindingWords[] }
const stateOf = (world: World, finding: StatementId): State => ({ sentences: sentencesOf(world, [finding], 'en'), words: findingWords(world, [finding]) })

function partOf({ sentences, words }: State, change: BriefingChange): string {
  switch (change.kind) {
    case 'added': return `${sentences.some(({ text }) => text === change.text)}`
    case 'removed': return `${sentences.some(({ text }) => text === change.text)}`
    case 'reworded': return `${sentences.some(({ text }) => text === change.now)}`
    case 'status': return `${sentences.flatMap(({ claims }) => claims).find(({ key }) => key === change.key)?.status}`
    // Words that are new count by themselves; those that are gone, by being gone.
    case 'words': return `${hasWords(words, { ...change, words: change.now.length > 0 ? change.now : change.before })}`
    case 'figure': return `${sentences.flatMap(({ claims }) => claims).find(({ key }) => key === change.key)?.figure}`
  }
}
