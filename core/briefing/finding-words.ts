/**
 * Finding words: what a briefing prints of a finding beside its sentences and claims: title, standard of proof, confidence and why, caveats, other explanations, and who pays;
 * and which of it reads otherwise than it did.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'

export type FindingPart = 'title' | 'standard-of-proof' | 'funding' | 'confidence' | 'confidence-reason' | 'caveat' | 'alternative'

/** `id`: its letter. `words`: in pieces, each of which may have a translation; of an alternative what it says, why it is set aside, what would decide. */
export interface FindingWords { readonly finding: StatementId; readonly id: string; readonly part: FindingPart; readonly words: readonly string[] }

/** Empty: there was none, or there is none now. */
export interface WordsChange { readonly kind: 'words'; readonly finding: StatementId; readonly id: string; readonly part: FindingPart; readonly before: readonly string[]; readonly now: readonly string[] }

/** Of those that count in this world, in their order. */
export function findingWords(world: World, findings: readonly StatementId[]): FindingWords[] {
  return findings.flatMap((finding, at) => {
    const fields = world.get(finding, 'finding')?.fields
    if (fields === undefined) return []
    const of = world.get(fields.case, 'case')?.fields
    const said = (part: FindingPart, ...words: readonly (string | null | undefined)[]): FindingWords[] => {
      const own = words.filter((each) => each != null)
      return own.length === 0 ? [] : [{ finding, id: String.fromCharCode(65 + at), part, words: own }]
    }
    return [
      ...said('title', fields.title), ...said('standard-of-proof', fields.standardOfProof ?? of?.standardOfProof), ...said('funding', of?.fundingStatement), ...said('confidence', fields.confidence),
      ...said('confidence-reason', fields.confidenceReason), ...fields.caveats.flatMap((text) => said('caveat', text)),
      ...fields.alternatives.flatMap(({ text, setAsideBecause, wouldDecide }) => said('alternative', text, setAsideBecause, wouldDecide)),
    ]
  })
}

/** Of findings on both sides. Caveats and other explanations are the same by their words; what is left on both sides is paired in its order. */
export function compareWords(then: readonly FindingWords[], now: readonly FindingWords[]): WordsChange[] {
  return [...new Set(then.map(({ finding }) => finding))].filter((finding) => now.some((each) => each.finding === finding)).flatMap((finding) => parts.flatMap((part) => {
    const of = (all: readonly FindingWords[]) => all.filter((each) => each.finding === finding && each.part === part)
    const [gone, fresh] = [of(then).filter((each) => !hasWords(now, each)), of(now).filter((each) => !hasWords(then, each))]
    return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, at): WordsChange => ({ kind: 'words', finding, id: (fresh[at] ?? gone[at])!.id, part, before: gone[at]?.words ?? [], now: fresh[at]?.words ?? [] }))
  }))
}

const parts: readonly FindingPart[] = ['title', 'standard-of-proof', 'funding', 'confidence', 'confidence-reason', 'caveat', 'alternative']

/** Whether these words stand there, whatever the letter of their finding. */
export const hasWords = (all: readonly FindingWords[], { finding, part, words }: Omit<FindingWords, 'id'>): boolean => all.some((each) => each.finding === finding && each.part === part && JSON.stringify(each.words) === JSON.stringify(words))
