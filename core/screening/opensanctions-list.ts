/**
 * Lists of OpenSanctions and whoever writes like them: entities of FollowTheMoney as lines of JSON, or the simplified CSV of targets.
 *
 * Of the lines, parties and craft become entries; Sanction and Identification lines are joined to them; whatever else there is (addresses, ownership) is not
 * of a list. An entity that says it is no target is left out: it stands there as a relation of one.
 *
 * Source: https://www.opensanctions.org/docs/bulk/json/ and /docs/bulk/csv/; FollowTheMoney model https://followthemoney.tech/explorer/
 * @module
 */
import { parseJson, type Json } from '@proofmark/core/bytes'
import type { NameKind } from '@proofmark/core/names'
import { csvRecords } from './csv-records.ts'
import { namedRows } from './csv-table.ts'
import { EntryDraft } from './entry-draft.ts'
import { isoDate } from './list-dates.ts'
import { largestCollection, ListFault, mostEntries, refusing, type NameQuality, type ReadList } from './list-entry.ts'
import { ListedEntries } from './listed-entries.ts'
import { textOf } from './text-chunks.ts'

const parties: Readonly<Record<string, NameKind | null>> = { Person: 'person', LegalEntity: null, Organization: null, Company: null, PublicBody: null, Vessel: 'vessel', Airplane: null }
const longestLine = 1_000_000
const mostTold = 2 * mostEntries

/** Texts of its own: a part of a text keeps the whole piece of the file in memory that it was cut from. */
const detached = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const names: readonly (readonly [property: string, quality: NameQuality])[] = [['name', 'good'], ['alias', 'good'], ['weakAlias', 'low'], ['previousName', 'former']]
const countries = ['country', 'nationality', 'citizenship', 'jurisdiction', 'mainCountry', 'flag']
const numbers: Readonly<Record<string, string>> = {
  passportNumber: 'passport', idNumber: 'national id no', taxNumber: 'tax id no', innCode: 'tax id no', ogrnCode: 'ogrn', okpoCode: 'okpo', vatCode: 'v.a.t. number', registrationNumber: 'registration number', leiCode: 'lei', dunsCode: 'd-u-n-s number', swiftBic: 'swift/bic', uniqueEntityId: 'uei', imoNumber: 'imo', mmsi: 'mmsi', callSign: 'call sign', socialSecurityNumber: 'ssn', serialNumber: 'serial number',
}

/** Never throws. The lines give the list no day. */
export function readFtmList(chunks: Iterable<Uint8Array>): ReadList {
  return refusing(() => {
    const entries = new ListedEntries()
    // Finished at once, since a draft takes much more memory; what other lines tell of them is added at the end.
    const told = new Map<string, ((draft: EntryDraft) => void)[]>()
    let toldCount = 0
    const tell = (of: readonly string[], add: (draft: EntryDraft) => void) => { for (const id of of) { if (++toldCount > mostTold) throw new ListFault('too-large', 1, `at most ${mostTold} lines of sanctions and documents`, 'more: take a smaller collection of the issuer'); const known = told.get(id); if (known === undefined) told.set(id, [add]); else known.push(add) } }
    for (const [text, line] of lines(textOf(chunks, 'utf-8', largestCollection))) {
      const read = parseJson(text)
      if (!read.ok) throw new ListFault('not-json', line, read.expected, `${read.code} in column ${read.at.column}: ${read.found || 'the end of the line'}`)
      const { id, schema, values, isTarget, caption } = entityOf(read.value, line)
      if (Object.hasOwn(parties, schema) && isTarget) {
        if (entries.all.length === mostEntries) throw new ListFault('too-large', line, `at most ${mostEntries} parties and craft`, 'more: take a smaller collection of the issuer')
        entries.add(detached(filled(new EntryDraft(id, line), parties[schema] ?? null, values, caption).entry()), line)
      } else if (schema === 'Sanction') tell(detached(values('entity')), sanctionOf(values))
      else if (schema === 'Identification' || schema === 'Passport') tell(detached(values('holder')), documentOf(values, schema === 'Passport' ? 'passport' : 'number'))
    }
    for (const [id, adds] of told) {
      const at = entries.placeOf(id)
      if (at === undefined) continue
      const draft = EntryDraft.of(entries.all[at]!)
      for (const add of adds) add(draft)
      entries.all[at] = draft.entry()
    }
    return { list: 'opensanctions', dated: null, ...entries.told }
  })
}

function sanctionOf(values: Entity['values']): (draft: EntryDraft) => void {
  const [programmes, listedOn] = [detached([...values('program'), ...values('programId')]), [...values('listingDate'), ...values('startDate')].map(isoDate).find((date) => date !== null) ?? null]
  return (draft) => {
    for (const text of programmes) draft.programmes.add(text)
    draft.listedOn ??= listedOn
  }
}

function documentOf(values: Entity['values'], scheme: string): (draft: EntryDraft) => void {
  const [given, issuers] = [detached([...values('number'), ...values('passportNumber')]), detached(values('country'))]
  return (draft) => {
    for (const text of given) draft.identifier(scheme, text)
    for (const text of issuers) draft.country(text.toUpperCase())
  }
}

function* lines(chunks: Iterable<string>): Generator<readonly [string, number]> {
  let [rest, line] = ['', 1]
  for (const chunk of chunks) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop()!
    for (const part of parts) {
      if (part.length > longestLine) throw new ListFault('text-too-long', line, `a line of at most ${longestLine} characters`, 'more')
      if (part.trim() !== '') yield [part, line]
      line++
    }
    if (rest.length > longestLine) throw new ListFault('text-too-long', line, `a line of at most ${longestLine} characters`, 'more')
  }
  if (rest.trim() !== '') yield [rest, line]
}

interface Entity { readonly id: string; readonly schema: string; readonly caption: string; readonly isTarget: boolean; readonly values: (property: string) => readonly string[] }

function entityOf(value: Json, line: number): Entity {
  const of = (from: Json | undefined, key: string): Json | undefined => (typeof from === 'object' && from !== null && !Array.isArray(from) && Object.hasOwn(from, key) ? (from as Readonly<Record<string, Json>>)[key] : undefined)
  const [id, schema, properties] = [of(value, 'id'), of(value, 'schema'), of(value, 'properties')]
  if (typeof id !== 'string' || id === '' || typeof schema !== 'string' || typeof properties !== 'object' || properties === null) throw new ListFault('missing-field', line, 'an object with id, schema and properties', JSON.stringify(value).slice(0, 60))
  const caption = of(value, 'caption')
  return {
    id, schema, caption: typeof caption === 'string' ? caption : '', isTarget: of(value, 'target') !== false,
    values: (property) => { const all = of(properties, property); return (Array.isArray(all) ? all : [all]).filter((each) => typeof each === 'string') },
  }
}

function filled(draft: EntryDraft, kind: NameKind | null, values: Entity['values'], caption: string): EntryDraft {
  draft.kind = kind
  if (values('name').includes(caption)) draft.name(caption, 'primary')
  for (const [property, quality] of names) for (const text of values(property)) draft.name(text, quality)
  if (!draft.hasName) throw new ListFault('missing-field', draft.line, `a name of ${draft.reference}`, 'none')
  for (const text of values('birthDate')) draft.birth(text, isoDate(text))
  for (const property of countries) for (const text of values(property)) draft.country(text.toUpperCase())
  for (const [property, scheme] of Object.entries(numbers)) for (const text of values(property)) draft.identifier(scheme, scheme === 'imo' ? text.replace(/^IMO\s*/i, '') : text)
  for (const text of values('programId')) draft.programmes.add(text)
  return draft
}

/** Never throws. Several values of a field are CSV with semicolons inside it. */
export function readTargetsCsvList(chunks: Iterable<Uint8Array>): ReadList {
  return refusing(() => {
    const entries = new ListedEntries()
    for (const { of, line } of namedRows(textOf(chunks), { needed: ['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'identifiers'] })) {
      if (of('id') === '' || of('name') === '') throw new ListFault('missing-field', line, 'an id and a name', of('id') || 'no id')
      const draft = new EntryDraft(of('id'), line).name(of('name'), 'primary')
      draft.kind = Object.hasOwn(parties, of('schema')) ? parties[of('schema')] ?? null : null
      for (const text of several(of('aliases'), line)) draft.name(text, 'good')
      for (const text of several(of('birth_date'), line)) draft.birth(text, isoDate(text))
      for (const text of several(of('countries'), line)) draft.country(text.toUpperCase())
      for (const text of several(of('identifiers'), line)) draft.identifier('number', text)
      for (const text of several(of('program_ids') || of('sanctions'), line)) draft.programmes.add(text)
      entries.add(draft.entry(), line)
    }
    return { list: 'opensanctions', dated: null, ...entries.told }
  })
}

function several(field: string, line: number): readonly string[] {
  if (field === '') return []
  if (!field.includes('"')) return field.split(';').map((each) => each.trim()).filter((each) => each !== '')
  try {
    return [...csvRecords([field], ';')].flatMap(({ fields }) => fields).map((each) => each.trim()).filter((each) => each !== '')
  } catch (error) {
    throw error instanceof ListFault ? new ListFault(error.refusal.code, line, error.refusal.expected, error.refusal.found) : error
  }
}
