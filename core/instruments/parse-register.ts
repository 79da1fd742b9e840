/**
 * A register from a file: a project's own measures, regional or national, beside the built-in ones. Foreign text enters here: read strictly, refused with a code and the place.
 *
 * Format: spec/instruments.md
 * @module
 */
import { parseJson } from '@proofmark/core/bytes'
import { requireBounds } from '@proofmark/core/dates'
import { builtInName } from './built-in-measures.ts'
import { builtIn } from './built-in.ts'
import { versionOf } from './citation.ts'
import { registerSchema, type Measure, type Register } from './register.ts'

export type RegisterCode =
  | 'not-a-register' // no JSON, or another shape than the format's
  | 'id-twice' // within one list
  | 'reference-missing' // a regime, source or measure that the register has not
  | 'end-before-begin' // a term, or one of its exceptions, ends before it can have begun
  | 'until-missing' // a stated end without a date, or a date where none is stated
  | 'dispute-missing' // disputed by nobody, or disputed in another status
  | 'name-taken' // the name of the built-in register

export type ParsedRegister = { readonly ok: true; readonly register: Register } | { readonly ok: false; readonly code: RegisterCode; readonly at: string; readonly expected: string }

/** A register of a project. Never throws. What is read prints back as the same value. */
export function parseRegister(text: string): ParsedRegister {
  const json = parseJson(text)
  if (!json.ok) return { ok: false, code: 'not-a-register', at: '', expected: 'one JSON value, each name once' }
  const parsed = registerSchema.safeParse(json.value)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    return { ok: false, code: 'not-a-register', at: `/${path.join('/')}`, expected: message }
  }
  const register = parsed.data
  if (register.name === builtInName) return { ok: false, code: 'name-taken', at: '/name', expected: `another name than ${builtInName}, which is built in` }
  return problemOf(register) ?? { ok: true, register }
}

export const formatRegister = (register: Register): string => `${JSON.stringify(register, null, 2)}\n`

/** What its rows say of each other; `null`: nothing is wrong. */
export function problemOf(register: Register): (ParsedRegister & { ok: false }) | null {
  const no = (code: RegisterCode, at: string, expected: string) => ({ ok: false as const, code, at, expected })
  for (const list of ['regimes', 'measures', 'events', 'disagreements', 'sources'] as const) {
    const seen = new Set<string>()
    for (const [at, { id }] of register[list].entries()) {
      if (seen.has(id)) return no('id-twice', `/${list}/${at}/id`, `an id that is not there yet; ${id} is`)
      seen.add(id)
    }
  }
  const [regimes, measures, sources] = [register.regimes, register.measures, register.sources].map((list) => new Set(list.map(({ id }) => id))) as [Set<string>, Set<string>, Set<string>]
  const missing = (at: string, known: ReadonlySet<string>, ids: readonly string[]) => {
    const unknown = ids.find((id) => !known.has(id))
    return unknown === undefined ? null : no('reference-missing', at, `an id of this register; ${unknown} is none`)
  }
  for (const [at, measure] of register.measures.entries()) {
    const here = `/measures/${at}`
    const found = missing(`${here}/regime`, regimes, [measure.regime]) ?? missing(`${here}/supersededBy`, measures, measure.supersededBy === null ? [] : [measure.supersededBy])
      ?? missing(`${here}/sources`, sources, [...measure.sources, ...measure.exceptions.flatMap((exception) => exception.sources)])
    if (found !== null) return found
    if ((measure.until === null) !== (measure.untilKind === 'open-ended' || measure.untilKind === 'unknown')) return no('until-missing', `${here}/until`, 'a date where the end is fixed, ended or superseded, and none where it is open-ended or unknown')
    if ((measure.status === 'disputed') !== (measure.disputedBy.length > 0)) return no('dispute-missing', `${here}/disputedBy`, 'who disputes it, exactly where its status is disputed')
    if ([measure, ...measure.exceptions].some(isBackwards)) return no('end-before-begin', `${here}/until`, 'an end that is not before the begin')
  }
  for (const [at, { affects, sources: from }] of register.events.entries()) {
    const found = missing(`/events/${at}/affects`, measures, affects) ?? missing(`/events/${at}/sources`, sources, from)
    if (found !== null) return found
  }
  for (const [at, { about, sources: from }] of register.disagreements.entries()) {
    const found = missing(`/disagreements/${at}/about`, measures, about) ?? missing(`/disagreements/${at}/sources`, sources, from)
    if (found !== null) return found
  }
  return null
}

function isBackwards({ from, until }: Pick<Measure, 'from' | 'until'>): boolean {
  if (from === null || until === null) return false
  const [begin, end] = [requireBounds(from).begins.from, requireBounds(until).ends.to]
  return typeof begin === 'number' && typeof end === 'number' && end < begin
}

/** Registers beside each other, the built-in one first; one of a name takes the place of an earlier one. A measure is known by register and id. */
export const withBuiltIn = (own: readonly Register[]): readonly Register[] => [builtIn, ...new Map(own.map((register) => [register.name, register])).values()]

/** The measure that a finding names, if a register of that version is at hand. */
export function findMeasure(registers: readonly Register[], version: string, id: string): Measure | null {
  return registers.find((register) => versionOf(register) === version)?.measures.find((measure) => measure.id === id) ?? null
}
