/**
 * Compare: two sets of briefed sentences, then and now: which are new, gone or worded otherwise, and whose claims come to something else.
 * @module
 */
import type { ClaimStatus } from '@proofmark/core/findings'
import type { StatementId } from '@proofmark/core/statements'
import type { BriefedSentence } from './document.ts'

export type SentenceChange =
  | { readonly kind: 'added' | 'removed'; readonly finding: StatementId; readonly id: string; readonly text: string }
  | { readonly kind: 'reworded'; readonly finding: StatementId; readonly id: string; readonly before: string; readonly now: string }
  | { readonly kind: 'status'; readonly finding: StatementId; readonly id: string; readonly key: string; readonly before: ClaimStatus; readonly now: ClaimStatus }
  | { readonly kind: 'figure'; readonly finding: StatementId; readonly id: string; readonly key: string; readonly before: string | null; readonly now: string | null }

/** Sentences are the same by their words; what is left on both sides of one place is one sentence, worded otherwise. Claims are the same by their key. */
export function compareSentences(then: readonly BriefedSentence[], now: readonly BriefedSentence[]): SentenceChange[] {
  const findings = [...new Set([...then, ...now].map(({ finding }) => finding))]
  return findings.flatMap((finding) => compareFinding(finding, then.filter((each) => each.finding === finding), now.filter((each) => each.finding === finding)))
}

function compareFinding(finding: StatementId, then: readonly BriefedSentence[], now: readonly BriefedSentence[]): SentenceChange[] {
  const [before, after] = [new Set(then.map(({ text }) => text)), new Set(now.map(({ text }) => text))]
  const gone = then.flatMap((each, at) => (after.has(each.text) ? [] : [{ ...each, at }]))
  const fresh = now.flatMap((each, at) => (before.has(each.text) ? [] : [{ ...each, at }]))
  const pairs = new Map(fresh.flatMap((each) => { const old = gone.find(({ at }) => at === each.at); return old === undefined ? [] : [[each.at, old] as const] }))
  const claims = (all: readonly BriefedSentence[]) => new Map(all.flatMap((each) => each.claims).map((claim) => [claim.key, claim]))
  const [claimsThen, claimsNow] = [claims(then), claims(now)]
  return [
    ...gone.filter(({ at }) => !pairs.has(at)).map(({ id, text }): SentenceChange => ({ kind: 'removed', finding, id, text })),
    ...fresh.map(({ id, text, at }): SentenceChange => { const old = pairs.get(at); return old === undefined ? { kind: 'added', finding, id, text } : { kind: 'reworded', finding, id, before: old.text, now: text } }),
    ...[...claimsNow].flatMap(([key, claim]): SentenceChange[] => {
      const old = claimsThen.get(key)
      return [
        ...(old !== undefined && old.status !== claim.status ? [{ kind: 'status', finding, id: claim.id, key, before: old.status, now: claim.status } as const] : []),
        ...(old !== undefined && old.figure !== claim.figure ? [{ kind: 'figure', finding, id: claim.id, key, before: old.figure, now: claim.figure } as const] : []),
      ]
    }),
  ]
}
