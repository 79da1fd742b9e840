/**
 * Finding versions: one finding at two times, or two findings, side by side: which sentences, claims, statuses and caveats differ, and how.
 * @module
 */
import { world as worldOf, type Claim, type World } from '@proofmark/core/statements'
import { claimText, differingTerms, relationOf, type Term } from './claim-terms.ts'
import { laterWorld } from './later-world.ts'
import type { WeighedFinding } from './finding-view.ts'
import type { ClaimStatus, ClaimView } from './views.ts'

export type Compared<T> =
  | { readonly change: 'same' | 'changed'; readonly before: T; readonly after: T }
  | { readonly change: 'added'; readonly before: null; readonly after: T }
  | { readonly change: 'removed'; readonly before: T; readonly after: null }

export interface ComparedSentence { readonly text: string; readonly status: ClaimStatus | null; readonly claims: readonly string[] }
export interface ComparedClaim { readonly key: string; readonly text: string; readonly claim: Claim; readonly status: ClaimStatus; readonly days: ClaimView['days']; readonly window: ClaimView['window'] }

export interface FindingVersions {
  /** Nothing differs. */
  readonly isSame: boolean
  readonly status: { readonly before: ClaimStatus; readonly after: ClaimStatus }
  /** Title, standard of proof, confidence and its reason, rules: those that differ. */
  readonly words: readonly Term[]
  readonly sentences: readonly Compared<ComparedSentence>[]
  readonly claims: readonly (Compared<ComparedClaim> & { readonly terms: readonly Term[] })[]
  readonly caveats: readonly Compared<string>[]
  readonly alternatives: readonly Compared<string>[]
}

/** The world as it was when the log had so many entries. As costly as what was sealed since, or as making a world. */
export function worldBefore(whole: World, entries: number): World {
  const since = whole.all.filter(({ index }) => index === null || index >= entries)
  if (since.length * 8 > whole.all.length) return worldOf(whole.all.filter(({ index }) => index !== null && index < entries))
  const places = new Map(whole.all.map(({ id }, at) => [id, at]))
  return laterWorld(whole, (id) => places.get(id), [], new Set(since.map(({ id }) => id)))
}

export function findingVersions(before: WeighedFinding, after: WeighedFinding): FindingVersions {
  const sentences = aligned(before.sentences, after.sentences, (a, b) => a.text === b.text, likeness)
    .map((row) => changedIf(row, ({ before: a, after: b }) => a.text !== b.text || a.status !== b.status))
  const pairs = aligned(before.claims.map(shortened), after.claims.map(shortened), (a, b) => claimText(a.claim) === claimText(b.claim), (a, b) => (a.key === b.key ? 2 : 0) + (relationOf(a.claim, b.claim) === null ? 0 : 1))
  const claims = pairs.map((row) => ({
    ...changedIf(row, ({ before: a, after: b }) => claimText(a.claim) !== claimText(b.claim) || a.status !== b.status || a.text !== b.text || JSON.stringify([a.days, a.window]) !== JSON.stringify([b.days, b.window])),
    terms: row.before === null || row.after === null ? [] : differingTerms(row.before.claim, row.after.claim),
  }))
  const caveats = listed(before.caveats, after.caveats)
  const alternatives = listed(...([before, after].map(({ alternatives: all }) => all.map(({ text, setAsideBecause, wouldDecide }) => [text, setAsideBecause, ...(wouldDecide === null ? [] : [wouldDecide])].join(' · '))) as [string[], string[]]))
  const words = (['title', 'standardOfProof', 'confidence', 'confidenceReason', 'rules'] as const)
    .flatMap((name) => (before[name] === after[name] ? [] : [{ name, ours: before[name], theirs: after[name] }]))
  const isSame = before.status === after.status && words.length === 0 && [...sentences, ...claims, ...caveats, ...alternatives].every(({ change }) => change === 'same')
  return { isSame, status: { before: before.status, after: after.status }, words, sentences, claims, caveats, alternatives }
}

const shortened = ({ key, text, claim, status, days, window }: ClaimView): ComparedClaim => ({ key, text, claim, status, days, window })

const listed = (before: readonly string[], after: readonly string[]) => aligned(before, after, (a, b) => a === b, () => 0)

function changedIf<T>(row: Compared<T>, isChanged: (pair: { before: T; after: T }) => boolean): Compared<T> {
  return row.before === null || row.after === null ? row : { change: isChanged({ before: row.before, after: row.after }) ? 'changed' : 'same', before: row.before, after: row.after }
}

/**
 * Pairs two lists: first what is equal, then of the rest what is most alike (`like` above 0; of equal likeness the first), each once. In the order of the second list, with what is gone
 * where it stood.
 */
function aligned<T>(before: readonly T[], after: readonly T[], isEqual: (a: T, b: T) => boolean, like: (a: T, b: T) => number): Compared<T>[] {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (to: number, from: number) => { partner.set(to, from); taken.add(from) }
  after.forEach((b, to) => { const from = before.findIndex((a, at) => !taken.has(at) && isEqual(a, b)); if (from >= 0) pair(to, from) })
  const rest = after.flatMap((b, to) => (partner.has(to) ? [] : before.flatMap((a, from) => (taken.has(from) ? [] : [{ to, from, score: like(a, b) }]))))
  for (const { to, from, score } of rest.toSorted((x, y) => y.score - x.score)) if (score > 0 && !partner.has(to) && !taken.has(from)) pair(to, from)
  const rows: Compared<T>[] = []
  let next = 0
  const flushTo = (end: number) => { for (; next < end; next++) if (!taken.has(next)) rows.push({ change: 'removed', before: before[next]!, after: null }) }
  after.forEach((b, to) => {
    const from = partner.get(to)
    if (from === undefined) rows.push({ change: 'added', before: null, after: b })
    else { flushTo(from); rows.push({ change: 'same', before: before[from]!, after: b }) }
  })
  flushTo(before.length)
  return rows
}

/** Half of the words in common, or a claim in common, makes a sentence the same one, reworded. */
function likeness(a: ComparedSentence, b: ComparedSentence): number {
  const [x, y] = [a, b].map(({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])) as [Set<string>, Set<string>]
  const both = [...x].filter((word) => y.has(word)).length
  const common = both / Math.max(1, x.size + y.size - both)
  const sharesClaim = a.claims.some((key) => b.claims.includes(key))
  return common >= 0.5 ? 1 + common : sharesClaim ? common + 0.01 : 0
}
