/**
 * Edits: what one step of writing does to the draft of a finding, as pure functions.
 * @module
 */
import type { DraftClaim, DraftSentence, FindingDraft } from './draft.ts'

const withSentences = (draft: FindingDraft, sentences: readonly DraftSentence[]): FindingDraft => ({ ...draft, sentences })

export const changeSentence = (draft: FindingDraft, id: string, change: Partial<DraftSentence>): FindingDraft => withSentences(draft, draft.sentences.map((each) => (each.id === id ? { ...each, ...change } : each)))

/** Splits at the cursor; both parts keep what bears them, so that nothing is unbound by a key. */
export function splitSentence(draft: FindingDraft, id: string, at: number, newId: string): FindingDraft {
  return withSentences(draft, draft.sentences.flatMap((each) => (each.id === id ? [{ ...each, text: each.text.slice(0, at).trimEnd() }, { ...each, id: newId, text: each.text.slice(at).trimStart() }] : [each])))
}

/** Joins a sentence to the one before it, with the claims of both. `cursor`: where the two met. */
export function joinBefore(draft: FindingDraft, id: string): { readonly draft: FindingDraft; readonly to: string; readonly cursor: number } | null {
  const at = draft.sentences.findIndex((each) => each.id === id)
  const [before, own] = [draft.sentences[at - 1], draft.sentences[at]]
  if (before === undefined || own === undefined) return null
  const gap = before.text === '' || own.text === '' ? '' : ' '
  const claims = [...new Set([...before.claims, ...own.claims])]
  const joined: DraftSentence = { ...before, text: before.text + gap + own.text, claims, nature: claims.length > 0 ? '' : before.nature === own.nature || own.text === '' ? before.nature : before.text === '' ? own.nature : '' }
  return { draft: withSentences(draft, draft.sentences.flatMap((each) => (each.id === before.id ? [joined] : each.id === id ? [] : [each]))), to: before.id, cursor: before.text.length + gap.length }
}

export function moveSentence(draft: FindingDraft, id: string, by: 1 | -1): FindingDraft {
  const at = draft.sentences.findIndex((each) => each.id === id)
  const to = at + by
  if (at < 0 || to < 0 || to >= draft.sentences.length) return draft
  const sentences = [...draft.sentences]
  ;[sentences[at], sentences[to]] = [sentences[to]!, sentences[at]!]
  return withSentences(draft, sentences)
}

/** Pasted text becomes sentences: the first joins where the cursor is, the rest follow unbound. */
export function pasteInto(draft: FindingDraft, id: string, from: number, to: number, text: string, newId: () => string): FindingDraft {
  const [first = '', ...rest] = sentencesIn(text)
  return withSentences(draft, draft.sentences.flatMap((each) => (each.id !== id ? [each] : rest.length === 0
    ? [{ ...each, text: each.text.slice(0, from) + first + each.text.slice(to) }]
    : [{ ...each, text: each.text.slice(0, from) + first }, ...rest.map((words, n): DraftSentence => ({ id: newId(), text: n === rest.length - 1 ? words + each.text.slice(to) : words, claims: [], nature: '' }))])))
}

export const sentencesIn = (text: string): string[] => text.split(/\n+/).flatMap((line) => [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(line)].map(({ segment }) => segment.trim())).filter((segment) => segment !== '')

/** A claim that is new, or changed under its key. A key that is changed is changed in the sentences too. */
export function putClaim(draft: FindingDraft, claim: DraftClaim, formerKey: string | null): FindingDraft {
  const isKnown = formerKey !== null && draft.claims.some(({ key }) => key === formerKey)
  const claims = isKnown ? draft.claims.map((each) => (each.key === formerKey ? claim : each)) : [...draft.claims, claim]
  const sentences = !isKnown || formerKey === claim.key ? draft.sentences : draft.sentences.map((each) => ({ ...each, claims: each.claims.map((key) => (key === formerKey ? claim.key : key)) }))
  return { ...draft, claims, sentences }
}

/** Sentences that it bore are unbound by that. */
export const dropClaim = (draft: FindingDraft, key: string): FindingDraft => ({ ...draft, claims: draft.claims.filter((each) => each.key !== key), sentences: draft.sentences.map((each) => ({ ...each, claims: each.claims.filter((own) => own !== key) })) })
