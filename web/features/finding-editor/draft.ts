/**
 * Draft of a finding: what is written and not sealed yet, and the steps by which it is changed, each of which can be undone.
 * @module
 */
import type { Claim } from '@proofmark/core/statements'

export interface DraftSentence { readonly id: string; readonly text: string; readonly claims: readonly string[]; readonly nature: '' | 'context' | 'opinion' }
export interface DraftClaim { readonly key: string; readonly text: string; readonly claim: Readonly<Record<string, unknown>> }
export interface DraftAlternative { readonly text: string; readonly setAsideBecause: string; readonly wouldDecide: string }

export interface FindingDraft {
  /** The finding that is corrected; `null`: a new one. */
  readonly of: string | null
  readonly case: string | null
  readonly title: string
  readonly sentences: readonly DraftSentence[]
  readonly claims: readonly DraftClaim[]
  readonly standardOfProof: string
  readonly confidence: '' | 'low' | 'moderate' | 'high'
  readonly confidenceReason: string
  readonly caveats: readonly string[]
  readonly alternatives: readonly DraftAlternative[]
  readonly substantivelyReferenced: readonly string[]
  readonly author: string | null
  readonly handling: 'open' | 'restricted' | 'confidential'
}

export const emptyDraft = (of: string | null, inCase: string | null, newId: () => string): FindingDraft => ({
  of, case: inCase, title: '', sentences: [{ id: newId(), text: '', claims: [], nature: '' }], claims: [], standardOfProof: '', confidence: '', confidenceReason: '', caveats: [], alternatives: [], substantivelyReferenced: [], author: null, handling: 'restricted',
})

/** Fields of a sealed finding, as it stands now, and what is said of its sentences. */
export function draftOf(id: string, fields: Readonly<Record<string, any>>, natures: ReadonlyMap<string, 'context' | 'opinion'>, newId: () => string): FindingDraft {
  const words = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
  return {
    of: id, case: fields['case'] ?? null, title: words('title'),
    sentences: (fields['sentences'] as { text: string; claims: string[] }[]).map(({ text, claims }) => ({ id: newId(), text, claims, nature: claims.length > 0 ? '' : natures.get(text) ?? '' })),
    claims: fields['claims'] as DraftClaim[], standardOfProof: words('standardOfProof'), confidence: words('confidence') as FindingDraft['confidence'], confidenceReason: words('confidenceReason'), caveats: fields['caveats'] as string[],
    alternatives: (fields['alternatives'] as { text: string; setAsideBecause: string; wouldDecide: string | null }[]).map((each) => ({ ...each, wouldDecide: each.wouldDecide ?? '' })),
    substantivelyReferenced: fields['substantivelyReferenced'] as string[], author: fields['author'] ?? null, handling: fields['handling'] as FindingDraft['handling'],
  }
}

/** As in a statement file. Sentences without words are left out. */
export function findingFields(draft: FindingDraft): Record<string, unknown> {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    title: draft.title.trim(),
    sentences: draft.sentences.filter(({ text }) => text.trim() !== '').map(({ text, claims }) => ({ text: text.trim(), claims })),
    claims: draft.claims.map(({ key, text, claim }) => ({ key, text: text.trim(), claim: claim as unknown as Claim })),
    standardOfProof: orNull(draft.standardOfProof), confidence: draft.confidence === '' ? null : draft.confidence, confidenceReason: orNull(draft.confidenceReason),
    caveats: draft.caveats.map((text) => text.trim()).filter((text) => text !== ''),
    alternatives: draft.alternatives.filter(({ text }) => text.trim() !== '').map(({ text, setAsideBecause, wouldDecide }) => ({ text: text.trim(), setAsideBecause: setAsideBecause.trim(), wouldDecide: orNull(wouldDecide) })),
    substantivelyReferenced: draft.substantivelyReferenced,
  }
}

/** What the sentences without a claim are, where somebody said so. */
export const naturesOf = ({ sentences }: FindingDraft): { readonly text: string; readonly nature: 'context' | 'opinion' }[] =>
  sentences.flatMap(({ text, claims, nature }) => (claims.length === 0 && nature !== '' && text.trim() !== '' ? [{ text: text.trim(), nature }] : []))

/** Members that differ from the sealed ones, as a correction names them. */
export function changesOf(draft: FindingDraft, sealed: Readonly<Record<string, unknown>>): { readonly field: string; readonly value: unknown }[] {
  return Object.entries(findingFields(draft)).flatMap(([name, value]) => (sameJson(value, sealed[name] ?? null) ? [] : [{ field: `/${name}`, value }]))
}

/** Equal but for the order of members and those that are absent or `null`. */
function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, at) => sameJson(each, b[at]))
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && !Array.isArray(a) && !Array.isArray(b)) {
    const [x, y] = [a, b] as Readonly<Record<string, unknown>>[]
    return [...new Set([...Object.keys(x!), ...Object.keys(y!)])].every((name) => sameJson(x![name] ?? null, y![name] ?? null))
  }
  return a === b
}
