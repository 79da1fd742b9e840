/**
 * What a form about a craft becomes: one line of a statement file, or why it cannot be yet. No field is filled in that nobody typed.
 * @module
 */
import { parseEdtf } from '@proofmark/core/dates'

export type CraftKind = 'craft' | 'identifier' | 'role'
/** Codes of what is still needed, each a sentence of `words.ts`. */
export type Need = 'needName' | 'needValue' | 'needRegister' | 'needParty' | 'badDate' | 'badCountry'

export type Typed = Readonly<Record<string, string>>

/** Schemes that a craft can have, and roles that are of a craft, in the order in which they are offered. */
export const craftSchemes = ['imo-ship', 'mmsi', 'call-sign', 'official-number', 'aircraft-registration', 'icao-address', 'constructor-number', 'other'] as const
export const craftRoles = ['owner', 'operator', 'manager', 'financier', 'other'] as const

/** `of`: the craft that a number or role is of. */
export function fieldsOf(kind: CraftKind, typed: Typed, of: string | null, party: string | null): Record<string, unknown> {
  const said = (name: string) => (typed[name]?.trim() ?? '') || null
  const country = (name: string) => said(name)?.toUpperCase() ?? null
  if (kind === 'craft') {
    const name = said('name')
    return { craftType: said('craftType') ?? 'vessel', names: name === null ? [] : [{ text: name, flag: country('country'), since: said('since'), until: said('until') }], model: said('model'), built: said('built') }
  }
  const shared = { of, since: said('since'), until: said('until'), country: country('country'), basis: said('basis') }
  return kind === 'identifier' ? { ...shared, scheme: said('scheme') ?? craftSchemes[0], value: said('value'), register: said('register') } : { ...shared, role: said('role') ?? craftRoles[0], party, partyText: said('partyText') }
}

/** What keeps the form from being reviewed; empty: nothing does. */
export function needsOf(kind: CraftKind, typed: Typed, party: string | null): Need[] {
  const said = (name: string) => (typed[name]?.trim() ?? '') || null
  const country = said('country')
  return [
    ...(kind === 'craft' && said('name') === null && said('model') === null ? ['needName' as const] : []),
    ...(kind === 'identifier' && said('value') === null ? ['needValue' as const] : []),
    ...(kind === 'identifier' && said('scheme') === 'other' && said('register') === null ? ['needRegister' as const] : []),
    ...(kind === 'role' && party === null && said('partyText') === null ? ['needParty' as const] : []),
    ...(['since', 'until', 'built'].some((name) => { const text = said(name); return text !== null && !parseEdtf(text).ok }) ? ['badDate' as const] : []),
    ...(country !== null && !/^[A-Za-z]{2}$/.test(country) ? ['badCountry' as const] : []),
  ]
}

/** `made`: the day on which it is written, which nobody types. */
export const lineOf = (kind: CraftKind, typed: Typed, { of, party, case: ofCase, made }: { readonly of: string | null; readonly party: string | null; readonly case: string; readonly made: string }): Record<string, unknown> =>
  ({ kind, case: ofCase, ...fieldsOf(kind, typed, of, party), made, handling: 'restricted' })
