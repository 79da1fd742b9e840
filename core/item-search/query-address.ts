/**
 * Query address: a question as the parameters of an address, and back. What cannot be read is refused with its name; nothing is passed over.
 *
 *     mark=K7*&in=serial          a mark, in marks, serials or lots
 *     text=rifle                  words
 *     class=pistol&class=…        values of a facet, each as often as needed
 *     made=1985/1989&made-if=must days by EDTF: a date, or two with / between, one of which may be missing
 *     age=5/9&age-if=must         whole years from make to recovery; likewise to-use, whole days from make to use
 *     within=box:W,S,E,N          within=circle:LON,LAT,KM   within=polygon:LON,LAT,LON,LAT,…
 *     within-if=must
 *
 * @module
 */
import { farthestKm, goesRoundPole } from './area.ts'
import { apartNames, emptyQuery, eventNames, facetNames, type ApartAsked, type ApartName, type AreaAsked, type Certainty, type EventName, type FacetName, type ItemQuery, type Position, type SpanAsked } from './item-query.ts'
import { daySpan } from './spans.ts'
import { mostWords } from './word-lists.ts'
import { wordsOf } from './words.ts'

export interface AddressProblem { readonly ok: false; readonly parameter: string; readonly expected: string; readonly found: string }
type ReadQuery = { readonly ok: true; readonly query: ItemQuery } | AddressProblem

/** Names that a question can have; all others are somebody else's, or a slip. */
const queryParameters: readonly string[] = ['mark', 'in', 'text', ...facetNames, ...[...eventNames, ...apartNames].flatMap((name) => [name, `${name}-if`]), 'within', 'within-if']

/** Of text, of values and of corners: far beyond what anybody types, far below what could stall an answer. */
const [longestText, mostValues, mostCorners] = [1000, 200, 500]
const fields = ['any', 'serial', 'lot'] as const
const certainties = ['can', 'must'] as const

class Refused extends Error {
  readonly problem: AddressProblem
  constructor(parameter: string, expected: string, found: string) {
    super(expected)
    this.problem = { ok: false, parameter, expected, found }
  }
}

/** `others`: parameters beside those of the question, which the caller reads himself. */
export function readQuery(parameters: Iterable<readonly [string, string]>, others: readonly string[] = []): ReadQuery {
  const given = Map.groupBy(parameters, ([name]) => name)
  const one = (name: string): string | null => {
    const all = given.get(name) ?? []
    if (all.length > 1) throw new Refused(name, 'it once', `${all.length} times`)
    const [, text] = all[0] ?? ['', '']
    if (text.length > longestText && name !== 'within') throw new Refused(name, `${longestText} characters at most`, `${text.length}`)
    return text === '' ? null : text
  }
  const oneOf = <T extends string>(name: string, values: readonly T[], otherwise: T): T => {
    const text = one(name)
    if (text !== null && !values.includes(text as T)) throw new Refused(name, values.join(' or '), text)
    return (text as T | null) ?? otherwise
  }
  try {
    for (const name of given.keys()) if (!queryParameters.includes(name) && !others.includes(name)) throw new Refused(name, `one of ${[...queryParameters, ...others].join(', ')}`, name)
    for (const name of others) one(name)
    for (const [name, of] of [['in', 'mark'], ['within-if', 'within'], ...[...eventNames, ...apartNames].map((event) => [`${event}-if`, event] as const)] as const) if (one(name) !== null && one(of) === null) throw new Refused(name, `${of} beside it`, 'none')
    const [pattern, field] = [one('mark'), oneOf('in', fields, 'any')]
    const facets: Partial<Record<FacetName, readonly string[]>> = {}
    for (const name of facetNames) {
      const values = [...new Set((given.get(name) ?? []).map(([, value]) => value).filter((value) => value !== ''))]
      if (values.length > mostValues) throw new Refused(name, `${mostValues} values at most`, `${values.length}`)
      if (values.some((value) => value.length > longestText)) throw new Refused(name, `${longestText} characters at most`, 'more')
      if (values.length > 0) facets[name] = values
    }
    const spans: Partial<Record<EventName, SpanAsked>> = {}
    for (const name of eventNames) {
      const [text, certainty] = [one(name), oneOf(`${name}-if`, certainties, 'can')]
      if (text !== null) spans[name] = spanIn(name, text, certainty)
    }
    const apart: Partial<Record<ApartName, ApartAsked>> = {}
    for (const name of apartNames) {
      const [text, certainty] = [one(name), oneOf(`${name}-if`, certainties, 'can')]
      if (text !== null) apart[name] = apartIn(name, text, certainty)
    }
    const text = one('text')
    const asked = text === null ? 0 : wordsOf(text).length
    if (text !== null && asked === 0) throw new Refused('text', 'a word, of letters or digits', text)
    if (asked > mostWords) throw new Refused('text', `${mostWords} words at most`, `${asked}`)
    const [within, certainty] = [one('within'), oneOf('within-if', certainties, 'can')]
    return { ok: true, query: { ...emptyQuery, mark: pattern === null ? null : { pattern, field }, text, facets, spans, apart, area: within === null ? null : areaIn(within, certainty) } }
  } catch (refused) {
    if (refused instanceof Refused) return refused.problem
    throw refused
  }
}

/** The shortest that means the same; `readQuery` gives the question back. */
export function queryParametersOf({ mark, text, facets, spans, apart, area }: ItemQuery): [string, string][] {
  const certain = (name: string, { certainty }: { readonly certainty: Certainty }): [string, string][] => (certainty === 'must' ? [[`${name}-if`, 'must']] : [])
  const ends = (name: EventName | ApartName, span: SpanAsked | ApartAsked | undefined): [string, string][] => (span === undefined ? [] : [[name, span.from === span.to ? String(span.from ?? '') : `${span.from ?? ''}/${span.to ?? ''}`], ...certain(name, span)])
  return [
    ...(mark === null ? [] : [['mark', mark.pattern], ...(mark.field === 'any' ? [] : [['in', mark.field]])] as [string, string][]),
    ...(text === null ? [] : [['text', text]] as [string, string][]),
    ...facetNames.flatMap((name) => (facets[name] ?? []).map((value): [string, string] => [name, value])),
    ...eventNames.flatMap((name) => ends(name, spans[name])),
    ...apartNames.flatMap((name) => ends(name, apart[name])),
    ...(area === null ? [] : [['within', areaText(area)] as [string, string], ...certain('within', area)]),
  ]
}

function spanIn(name: string, text: string, certainty: Certainty): SpanAsked {
  const parts = text.split('/')
  const [from, to] = parts.length === 1 ? [text, text] : parts.map((part) => (part === '' || part === '..' ? null : part))
  if (parts.length > 2 || (from === null && to === null)) throw new Refused(name, 'a date by EDTF, or two with / between', text)
  const span: SpanAsked = { from: from ?? null, to: to ?? null, certainty }
  const days = daySpan(span)
  if (!('isMust' in days)) throw new Refused(name, days.refusal === null ? 'a span that ends after it begins' : `a date by EDTF (${days.refusal.expected})`, (days.end === 'from' ? from : to) ?? text)
  return span
}

/** Whole numbers of up to six digits: beyond two thousand years nothing was made. */
function apartIn(name: string, text: string, certainty: Certainty): ApartAsked {
  const [, one, from, to] = /^(?:(\d{1,6})|(\d{1,6})?\/(\d{1,6})?)$/.exec(text) ?? []
  if (one === undefined && from === undefined && to === undefined) throw new Refused(name, 'a whole number, or two with / between', text)
  const asked = { from: numberOrNull(one ?? from), to: numberOrNull(one ?? to), certainty }
  if (asked.from !== null && asked.to !== null && asked.from > asked.to) throw new Refused(name, 'the smaller number first', text)
  return asked
}

const numberOrNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

function areaIn(text: string, certainty: Certainty): AreaAsked {
  const [kind = '', ...rest] = text.split(':')
  const list = rest.join(':')
  const numbers = list.split(',').map((part) => (/^-?\d{1,9}(?:\.\d{1,10})?$/.test(part.trim()) ? Number(part) : Number.NaN))
  const refuse = (expected: string) => new Refused('within', expected, text.slice(0, 80))
  if (numbers.some(Number.isNaN)) throw refuse('numbers with commas between, as in box:-10,30,40,60')
  const [a = 0, b = 0, c = 0, d = 0] = numbers
  const isLat = (lat: number) => Math.abs(lat) <= 90
  const isLon = (lon: number) => Math.abs(lon) <= 180
  if (kind === 'box') {
    if (numbers.length !== 4 || !isLon(a) || !isLon(c) || !isLat(b) || !isLat(d) || b > d) throw refuse('box:WEST,SOUTH,EAST,NORTH in degrees')
    return { kind, box: [a, b, c, d], certainty }
  }
  if (kind === 'circle') {
    if (numbers.length !== 3 || !isLon(a) || !isLat(b) || !(c > 0 && c <= farthestKm)) throw refuse(`circle:LONGITUDE,LATITUDE,KILOMETRES with degrees to 180 and 90, and more than 0 and at most ${farthestKm} kilometres`)
    return { kind: 'radius', centre: [a, b], km: c, certainty }
  }
  if (kind !== 'polygon') throw refuse('box:…, circle:… or polygon:…')
  const corners = Array.from({ length: numbers.length / 2 }, (_, at): Position => [numbers[2 * at]!, numbers[2 * at + 1]!])
  if (numbers.length % 2 !== 0 || corners.length < 3 || corners.length > mostCorners || corners.some(([lon, lat]) => !isLon(lon) || !isLat(lat))) throw refuse(`polygon: of 3 to ${mostCorners} corners, each LONGITUDE,LATITUDE`)
  if (goesRoundPole(corners)) throw refuse('a polygon that goes round no pole; a box as far as 90 or -90, or a circle, holds a pole')
  return { kind, corners, certainty }
}

const areaText = (area: AreaAsked): string => (area.kind === 'box' ? `box:${area.box.join(',')}` : area.kind === 'radius' ? `circle:${[...area.centre, area.km].join(',')}` : `polygon:${area.corners.flat().join(',')}`)
