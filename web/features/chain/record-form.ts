/**
 * What a form about a chain becomes: one line of a statement file, or why it cannot be yet. No field is filled in that nobody typed.
 * @module
 */
import { parseEdtf } from '@proofmark/core/dates'

export type RecordKind = 'transfer' | 'undertaking' | 'diversion'
/** Codes of what is still needed, each a sentence of `record-words.ts`. */
export type Need = 'needItems' | 'needSupport' | 'needReviewer' | 'needReason' | 'needWords' | 'needSays' | 'needPoint' | 'badDate' | 'needHands'

export interface Typed { readonly text: Readonly<Record<string, string>>; readonly refs: Readonly<Record<string, readonly string[]>>; readonly says: Readonly<Record<string, string>> }

export const nothingTyped: Typed = { text: {}, refs: {}, says: {} }

const dates = { transfer: ['when'], undertaking: ['since', 'until'], diversion: ['when'] } as const
const texts = { transfer: ['fromText', 'toText', 'when', 'basis'], undertaking: ['endUseText', 'since', 'until', 'wording'], diversion: ['when', 'reason'] } as const
/** With what stands where nobody chose. */
const codes = { transfer: { transferKind: 'undetermined', authorised: 'unknown' }, undertaking: { undertakingType: 'no-retransfer' }, diversion: { diversionKind: 'undetermined', diversionStage: 'undetermined', status: 'proposed', confidence: null } } as const
const single = { transfer: ['from', 'to', 'assertedBy'], undertaking: ['givenBy', 'givenTo', 'endUser', 'consentOf'], diversion: ['lastAuthorised', 'firstUnauthorised', 'by'] } as const
const several = { transfer: ['items', 'documents'], undertaking: ['items', 'documents', 'lifts'], diversion: ['items'] } as const

export function fieldsOf(kind: RecordKind, { text, refs, says }: Typed): Record<string, unknown> {
  const said = (name: string) => (text[name]?.trim() ?? '') || null
  const bearing = (name: string) => (refs[name] ?? []).map((statement) => ({ statement, says: says[`${name} ${statement}`]?.trim() ?? '' }))
  return {
    ...Object.fromEntries(several[kind].map((name) => [name, refs[name] ?? []])),
    ...Object.fromEntries(single[kind].map((name) => [name, refs[name]?.[0] ?? null])),
    ...Object.fromEntries(texts[kind].map((name) => [name, said(name)])),
    ...Object.fromEntries(Object.entries(codes[kind]).map(([name, usual]) => [name, said(name) ?? usual])),
    ...(kind === 'undertaking' ? {} : { place: placeOf(said) }),
    ...(kind === 'diversion' ? { supports: bearing('supports'), against: bearing('against'), wouldExclude: (text['wouldExclude'] ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '') } : {}),
  }
}

function placeOf(said: (name: string) => string | null) {
  const number = (name: string) => (said(name) === null ? null : Number(said(name)))
  const place = { text: said('place'), lat: number('lat'), lon: number('lon'), precisionKm: number('precision'), country: said('country')?.toUpperCase() ?? null }
  return Object.values(place).every((part) => part === null) ? null : place
}

/** What keeps the form from being reviewed; empty: nothing does. */
export function needsOf(kind: RecordKind, typed: Typed): Need[] {
  const fields = fieldsOf(kind, typed) as { [name: string]: unknown; items: readonly string[]; place?: { lat: number | null; lon: number | null; precisionKm: number | null } | null; supports?: readonly { says: string }[]; against?: readonly { says: string }[] }
  const place = fields.place ?? null
  const numbers = place === null ? [] : [place.lat, place.lon, place.precisionKm]
  const isKind = kind === 'diversion' && fields['diversionKind'] !== 'undetermined' && fields['diversionKind'] !== 'not-applicable'
  return [
    ...(fields.items.length === 0 ? ['needItems' as const] : []),
    ...(dates[kind].some((name) => { const text = fields[name] as string | null; return text !== null && !parseEdtf(text).ok }) ? ['badDate' as const] : []),
    ...(numbers.some((part) => part !== null) && numbers.some((part) => part === null || !Number.isFinite(part)) ? ['needPoint' as const] : []),
    ...(kind === 'transfer' && ['from', 'fromText', 'to', 'toText'].every((name) => fields[name] === null) ? ['needHands' as const] : []),
    ...(kind === 'undertaking' && fields['undertakingType'] === 'other' && fields['wording'] === null ? ['needWords' as const] : []),
    ...(isKind && fields.supports!.length === 0 ? ['needSupport' as const] : []),
    ...(kind === 'diversion' && fields['by'] === null ? ['needReviewer' as const] : []),
    ...(kind === 'diversion' && fields['status'] === 'rejected' && fields['reason'] === null ? ['needReason' as const] : []),
    ...([...(fields.supports ?? []), ...(fields.against ?? [])].some(({ says }) => says === '') ? ['needSays' as const] : []),
  ]
}

/** `made`: the day on which it is written, which nobody types. Handling is restricted where nobody chose another. */
export const lineOf = (kind: RecordKind, typed: Typed, of: string, made: string): string => JSON.stringify({ kind, case: of, ...fieldsOf(kind, typed), made, handling: typed.text['handling'] ?? 'restricted' })
