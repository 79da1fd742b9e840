/**
 * Instruments: registers as the screen and the command show them, and a transfer held against them. The rules are in core.
 * @module
 */
import { bounds, formatLimit, isRefusal } from '@proofmark/core/dates'
import { linkTo, positionView } from '@proofmark/core/findings'
import { builtInName, citationOf, findMeasure, heldAgainst, inForce, transferFacts, versionOf, type Measure, type Register } from '@proofmark/core/instruments'
import type { World } from '@proofmark/core/statements'
import { carriedDays } from '@proofmark/core/tracing'
import type { InstrumentsView, MeasureClaim, ProhibitionsView, SourceLine } from './instruments-view.ts'

/** `on`: the date in EDTF for which each row answers; one that is none is told, and no row answers. */
export function instrumentsView(registers: readonly Register[], on: string | null, { unread = 0, claims = [] }: Partial<Pick<InstrumentsView, 'unread' | 'claims'>> = {}): InstrumentsView {
  const asked = on === null ? null : bounds(on)
  const when = asked === null || isRefusal(asked) ? null : asked
  return {
    registers: registers.map(({ name, asOf, title, events, disagreements, sources }) => ({ name, asOf, title, events, disagreements, sources, version: versionOf({ name, asOf }), isBuiltIn: name === builtInName })),
    regimes: registers.flatMap((register) => register.regimes.map((regime) => ({ ...regime, register: versionOf(register) }))),
    measures: registers.flatMap((register) => register.measures.map((measure) => ({
      register: versionOf(register), measure, citation: citationOf(measure), begins: dayOf(measure.from, 'begins'), ends: dayOf(measure.until, 'ends'), inForce: when === null ? null : inForce(measure, when),
    }))),
    on, isDate: when !== null, unread, claims,
  }
}

/** What findings say by which version of which register. */
export function measureClaims(world: World, registers: readonly Register[]): MeasureClaim[] {
  const versions = new Map(registers.map((register) => [versionOf(register), register.name === builtInName ? 'built-in' as const : 'own' as const]))
  return world.of('finding').flatMap(({ id, fields }) => fields.claims.flatMap(({ claim }) => (claim.type !== 'transfer-forbidden' ? [] : [{
    finding: { id, title: fields.title }, register: claim.registerVersion, measure: claim.measure, from: findMeasure(registers, claim.registerVersion, claim.measure) === null ? 'none' : versions.get(claim.registerVersion) ?? 'none',
  } satisfies MeasureClaim])))
}

function dayOf(date: string | null, side: 'begins' | 'ends'): string | null {
  const found = date === null ? null : bounds(date)
  return found === null || isRefusal(found) ? null : formatLimit(side === 'begins' ? found.begins.from : found.ends.to)
}

/** `null`: there is no such transfer, or it was withdrawn. */
export function prohibitionsView(world: World, id: string, registers: readonly Register[], supposed: string | null = null, unread = 0): ProhibitionsView | null {
  const facts = transferFacts(world, id, supposed, carriedDays(world, id))
  if (facts === null) return null
  const held = heldAgainst(facts, registers)
  const sources = new Map(registers.map((register) => [versionOf(register), new Map(register.sources.map((source) => [source.id, source]))]))
  const linesOf = (register: string, measure: Measure): SourceLine[] => measure.sources.flatMap((source) => {
    const found = sources.get(register)?.get(source)
    return found === undefined ? [] : [{ publisher: found.publisher, url: found.url, date: found.date, read: found.read }]
  })
  const cited = <T extends { readonly measure: Measure }>(row: T) => ({ ...row, citation: citationOf(row.measure) })
  return {
    transfer: { id, label: world.get(id, 'transfer')?.fields.label ?? null, title: linkTo(world, id)?.title ?? id },
    note: world.get(id, 'transfer')?.fields.note ?? null, positions: world.referring(id, 'position').filter(({ fields }) => fields.about.includes(id)).map((each) => positionView(world, each)),
    when: facts.whenWords, whenIs: facts.whenIs, whenBy: facts.whenFrom.by, whenBecause: facts.whenFrom.because.flatMap((each) => linkTo(world, each) ?? []),
    registers: registers.map((register) => ({ version: versionOf(register), title: register.title, isBuiltIn: register.name === builtInName })), unread,
    prohibitions: held.prohibitions.map((row) => ({ ...cited(row), sources: linesOf(row.register, row.measure) })),
    authorities: held.authorities.map(cited), mandates: held.mandates.map(cited), apart: held.apart,
  }
}
