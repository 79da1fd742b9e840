/**
 * Mapped list: any CSV of names, by a mapping that says which column is what. Encoding, separators and the form of dates are stated in it, never guessed.
 *
 * Format of the mapping: spec/lists.md, "Mappings"
 * @module
 */
import { canonicalText, parseJson, type Json } from '@proofmark/core/bytes'
import { parseDay } from '@proofmark/core/dates'
import { namedRows } from './csv-table.ts'
import { EntryDrafts } from './entry-draft.ts'
import { knownList } from './known-lists.ts'
import { dayFirstDate, isoDate, monthFirstDate, wordDate } from './list-dates.ts'
import { ListFault, refusing, type ReadList } from './list-entry.ts'
import { listEncodings, textOf, type ListEncoding } from './text-chunks.ts'

const dateForms = { iso: isoDate, 'day-first': dayFirstDate, 'month-first': monthFirstDate, words: wordDate } as const

export interface ListMapping {
  /** Small letters, digits and hyphens; none of the known lists. */
  readonly list: string
  readonly title: string
  readonly publisher: string
  /** The day that the list is of; `null`: it gives none. */
  readonly dated: string | null
  readonly encoding: ListEncoding
  readonly separator: ',' | ';' | '\t'
  /** Between several values of one field; `null`: a field is one value. */
  readonly within: string | null
  readonly dates: keyof typeof dateForms
  readonly columns: {
    /** `null`: the name is its own reference. */
    readonly reference: string | null
    readonly names: readonly string[]
    readonly aliases: readonly string[]
    readonly born: readonly string[]
    readonly countries: readonly string[]
    readonly identifiers: readonly { readonly column: string; readonly scheme: string }[]
    readonly programme: string | null
    readonly listedOn: string | null
    /** Which words of a column mean a person or a vessel. */
    readonly kind: { readonly column: string; readonly person: readonly string[]; readonly vessel: readonly string[] } | null
  }
}

export type MappingCode = 'not-json' | 'not-a-mapping'
export type ReadMapping = { readonly ok: true; readonly mapping: ListMapping } | { readonly ok: false; readonly code: MappingCode; readonly at: string; readonly line: number; readonly expected: string; readonly found: string }

/** Never throws. All members are there, none else. */
export function parseListMapping(text: string): ReadMapping {
  const read = parseJson(text)
  if (!read.ok) return { ok: false, code: 'not-json', at: read.path, line: read.at.line, expected: read.expected, found: read.found || 'the end of the text' }
  try {
    return { ok: true, mapping: mappingOf(read.value) }
  } catch (error) {
    if (error instanceof MappingFault) return { ok: false, code: 'not-a-mapping', at: error.at, line: 1, expected: error.expected, found: JSON.stringify(error.value ?? null).slice(0, 60) }
    throw error
  }
}

/** The text that a folder keeps; it parses to the same mapping. */
export const formatListMapping = (mapping: ListMapping): string => canonicalText({ format, ...mapping } as unknown as Json)

const format = 'proofmark/list-mapping/v1'

class MappingFault extends Error {
  readonly at: string
  readonly expected: string
  readonly value: Json | undefined
  constructor(at: string, expected: string, value: Json | undefined) { super(at); this.at = at; this.expected = expected; this.value = value }
}

type Members = Readonly<Record<string, Json>>

function mappingOf(value: Json): ListMapping {
  const all = members(value, '', ['format', 'list', 'title', 'publisher', 'dated', 'encoding', 'separator', 'within', 'dates', 'columns'])
  const columns = members(all['columns'], '/columns', ['reference', 'names', 'aliases', 'born', 'countries', 'identifiers', 'programme', 'listedOn', 'kind'])
  oneOf(all, 'format', '/format', [format])
  const list = line(all['list'], '/list')
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(list) || knownList(list) !== null) throw new MappingFault('/list', 'small letters, digits and hyphens, and none of the lists that the program knows', list)
  const dated = all['dated'] === null ? null : line(all['dated'], '/dated')
  if (dated !== null && parseDay(dated) === null) throw new MappingFault('/dated', 'a day such as 2084-03-01, or null', dated)
  const at = (name: string) => `/columns/${name}`
  const maybe = (name: string) => (columns[name] === null ? null : line(columns[name], at(name)))
  const names = lines(columns['names'], at('names'))
  if (names.length === 0) throw new MappingFault(at('names'), 'at least one column', [])
  return {
    list, title: line(all['title'], '/title'), publisher: line(all['publisher'], '/publisher'), dated, encoding: oneOf(all, 'encoding', '/encoding', listEncodings), separator: oneOf(all, 'separator', '/separator', [',', ';', '\t']),
    within: all['within'] === null ? null : line(all['within'], '/within'), dates: oneOf(all, 'dates', '/dates', Object.keys(dateForms) as (keyof typeof dateForms)[]),
    columns: {
      reference: maybe('reference'), names, aliases: lines(columns['aliases'], at('aliases')), born: lines(columns['born'], at('born')), countries: lines(columns['countries'], at('countries')),
      identifiers: array(columns['identifiers'], at('identifiers')).map((each, n) => { const one = members(each, `${at('identifiers')}/${n}`, ['column', 'scheme']); return { column: line(one['column'], `${at('identifiers')}/${n}/column`), scheme: line(one['scheme'], `${at('identifiers')}/${n}/scheme`) } }),
      programme: maybe('programme'), listedOn: maybe('listedOn'), kind: columns['kind'] === null ? null : kindOf(columns['kind'], at('kind')),
    },
  }
}

function kindOf(value: Json | undefined, at: string): NonNullable<ListMapping['columns']['kind']> {
  const one = members(value, at, ['column', 'person', 'vessel'])
  return { column: line(one['column'], `${at}/column`), person: lines(one['person'], `${at}/person`), vessel: lines(one['vessel'], `${at}/vessel`) }
}

function members(value: Json | undefined, at: string, names: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new MappingFault(at, `an object with ${names.join(', ')}`, value)
  for (const name of Object.keys(value)) if (!names.includes(name)) throw new MappingFault(`${at}/${name}`, `only ${names.join(', ')}`, name)
  for (const name of names) if (!Object.hasOwn(value, name)) throw new MappingFault(at, `a member ${name}`, Object.keys(value))
  return value as Members
}

function line(value: Json | undefined, at: string): string {
  if (typeof value !== 'string' || value === '' || value.length > 200 || /[\n\r]/.test(value)) throw new MappingFault(at, 'a line of 1 to 200 characters', value)
  return value
}

function array(value: Json | undefined, at: string): readonly Json[] {
  if (!Array.isArray(value) || value.length > 40) throw new MappingFault(at, 'an array of at most 40', value)
  return value
}

const lines = (value: Json | undefined, at: string): readonly string[] => array(value, at).map((each, n) => line(each, `${at}/${n}`))

function oneOf<T extends string>(all: Members, name: string, at: string, values: readonly T[]): T {
  const found = values.find((each) => each === all[name])
  if (found === undefined) throw new MappingFault(at, `one of ${values.map((each) => JSON.stringify(each)).join(', ')}`, all[name])
  return found
}

/** Never throws. Rows with the same reference are one entry. */
export function readMappedList(chunks: Iterable<Uint8Array>, { list, dated, encoding, separator, within, dates, columns }: ListMapping): ReadList {
  return refusing(() => {
    const drafts = new EntryDrafts()
    const several = (field: string) => (within === null ? [field] : field.split(within)).map((each) => each.trim()).filter((each) => each !== '')
    const { reference, names, aliases, born, countries, identifiers, programme, listedOn, kind } = columns
    const needed = [reference, ...names, ...aliases, ...born, ...countries, ...identifiers.map(({ column }) => column), programme, listedOn, kind?.column].filter((name) => typeof name === 'string')
    for (const { of, line: at } of namedRows(textOf(chunks, encoding), { separator, needed: [...new Set(needed)] })) {
      const name = names.map(of).filter((part) => part !== '').join(' ')
      const number = reference === null ? name : of(reference)
      if (number === '' || name === '') throw new ListFault('missing-field', at, name === '' ? `a name in ${names.join(', ')}` : `a reference in ${reference}`, 'none')
      const draft = drafts.of(number, at).name(name, 'primary')
      if (kind !== null) draft.kind = kind.person.includes(of(kind.column)) ? 'person' : kind.vessel.includes(of(kind.column)) ? 'vessel' : draft.kind
      for (const column of aliases) for (const text of several(of(column))) draft.name(text, 'good')
      for (const column of born) for (const text of several(of(column))) draft.birth(text, dateForms[dates](text))
      for (const column of countries) for (const text of several(of(column))) draft.country(text)
      for (const { column, scheme } of identifiers) for (const text of several(of(column))) draft.identifier(scheme, text)
      if (programme !== null && of(programme) !== '') draft.programmes.add(of(programme))
      if (listedOn !== null && of(listedOn) !== '') {
        const day = dateForms[dates](of(listedOn))
        if (day === null) draft.note(`day of listing not read: ${of(listedOn).slice(0, 200)}`)
        draft.listedOn ??= day
      }
    }
    return { list, dated, entries: drafts.entries() }
  })
}
