/**
 * Claim terms: whether two claims speak of the same thing, and in what they differ.
 * @module
 */
import { canonicalText, type Json } from '@proofmark/core/bytes'
import type { Claim } from '@proofmark/core/statements'

/** One term in which two claims of one type differ; `null`: it is not set there. */
export interface Term { readonly name: string; readonly ours: string | null; readonly theirs: string | null }

/** Equal texts are equal claims, whatever the order of their members. */
export const claimText = (claim: Claim): string => canonicalText(claim as unknown as Json)

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)

/** The statements that a claim names, in the order of their ids. */
export function namedIn(claim: Claim): readonly string[] {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (isId(value)) found.add(value)
    else if (Array.isArray(value)) for (const each of value) walk(each)
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) walk(each)
  }
  walk(claim)
  return [...found].toSorted()
}

/** `same`: word for word. `subject`: of one type and of the same things, in other terms. `part`: of one type and of some of the same things. */
export function relationOf(a: Claim, b: Claim): 'same' | 'subject' | 'part' | null {
  if (a.type !== b.type) return null
  if (claimText(a) === claimText(b)) return 'same'
  const [ours, theirs] = [subjectOf(a), subjectOf(b)]
  if (ours.join() === theirs.join()) return 'subject'
  return ours.some((id) => theirs.includes(id)) ? 'part' : null
}

/** What the claim is about first: its items, transfer, quantity or words; a party that it names is a term, as a country is. */
function subjectOf(claim: Claim): readonly string[] {
  const fields = claim as Readonly<Record<string, unknown>>
  const subject = ['item', 'items', 'transfer', 'quantity', 'position', 'of', 'party', 'a', 'b'].flatMap((name) => { const value = fields[name]; return Array.isArray(value) ? value.filter(isId) : isId(value) ? [value] : [] })
  const first = fields['item'] ?? fields['items'] ?? fields['transfer'] ?? fields['quantity'] ?? fields['position']
  return (first === undefined ? subject : Array.isArray(first) ? first.filter(isId) : isId(first) ? [first] : subject).toSorted()
}

/** Of two claims of one type, the members that differ. */
export function differingTerms(ours: Claim, theirs: Claim): readonly Term[] {
  const [a, b] = [ours, theirs] as unknown as [Readonly<Record<string, Json>>, Readonly<Record<string, Json>>]
  const said = (value: Json | undefined) => (value === undefined || value === null ? null : typeof value === 'string' ? value : canonicalText(value))
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name) => {
    const term = { name, ours: said(a[name]), theirs: said(b[name]) }
    return term.ours === term.theirs ? [] : [term]
  })
}
