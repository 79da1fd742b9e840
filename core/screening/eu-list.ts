/**
 * The consolidated list of the European Union's financial sanctions (FSF), as XML or as CSV with semicolons, form 1.1.
 *
 * Several names of an entry are all good or, where `strong` is false, weak; none is called the main one, so the first good one is.
 * The country 00 is the issuer's word for unknown.
 *
 * Source: https://webgate.ec.europa.eu/fsd/fsf (xmlFullSanctionsList_1_1, csvFullSanctionsList_1_1; namespace http://eu.europa.ec/fpi/fsd/export).
 * @module
 */
import { namedRows, type NamedRow } from './csv-table.ts'
import { EntryDraft, EntryDrafts } from './entry-draft.ts'
import { dayFirstDate, isoDate } from './list-dates.ts'
import { ListFault, refusing, type ListEntry, type ReadList } from './list-entry.ts'
import { ListedEntries } from './listed-entries.ts'
import { textOf } from './text-chunks.ts'
import { readXmlRecords, type XmlNode } from './xml-records.ts'

/** Never throws. */
export function readEuXmlList(chunks: Iterable<Uint8Array>): ReadList {
  return refusing(() => {
    const entries = new ListedEntries()
    let dated: string | null = null
    readXmlRecords(textOf(chunks), 'export', {
      root(root) { dated = isoDate(root.attribute('generationDate')) },
      take(record, end) { if (record.name === 'sanctionEntity') entries.add(entryOf(record, end), record.line) },
    })
    return { list: 'eu', dated, ...entries.told }
  })
}

function entryOf(record: XmlNode, end: number): ListEntry {
  const reference = record.attribute('euReferenceNumber') || record.attribute('logicalId')
  if (reference === '') throw new ListFault('missing-field', record.line, 'an euReferenceNumber of each sanctionEntity', `none up to line ${end}`)
  const draft = new EntryDraft(reference, record.line)
  draft.listedOn = isoDate(record.attribute('designationDate'))
  for (const node of record.children) {
    const of = (name: string) => node.attribute(name)
    if (node.name === 'subjectType' && (of('code') === 'person' || of('classificationCode') === 'P')) draft.kind = 'person'
    if (node.name === 'regulation' && of('programme') !== '') draft.programmes.add(of('programme'))
    if (node.name === 'nameAlias') draft.name(of('wholeName') || [of('firstName'), of('middleName'), of('lastName')].join(' '), of('strong') === 'false' ? 'low' : 'good')
    if (node.name === 'citizenship' || node.name === 'address') country(draft, of('countryIso2Code'), of('countryDescription'))
    if (node.name === 'birthdate') birth(draft, { date: of('birthdate'), year: of('year'), month: of('monthOfYear'), day: of('dayOfMonth'), from: of('yearRangeFrom'), to: of('yearRangeTo'), circa: of('circa') })
    if (node.name === 'identification') number(draft, of('identificationTypeCode'), of('number') || of('latinNumber'), of('knownFalse'))
  }
  return draft.entry()
}

const columns = ['Entity_LogicalId', 'Entity_EU_ReferenceNumber', 'NameAlias_WholeName']

/** Never throws. An entry is spread over the rows that have its number, wherever they stand. */
export function readEuCsvList(chunks: Iterable<Uint8Array>): ReadList {
  return refusing(() => {
    const drafts = new EntryDrafts()
    let dated: string | null = null
    for (const row of namedRows(textOf(chunks), { separator: ';', needed: columns })) {
      const generated = row.of('fileGenerationDate')
      dated ??= isoDate(generated) ?? dayFirstDate(generated)
      addRow(drafts, row)
    }
    return { list: 'eu', dated, entries: drafts.entries() }
  })
}

function addRow(drafts: EntryDrafts, { of, line }: NamedRow): void {
  const reference = of('Entity_EU_ReferenceNumber') || of('Entity_LogicalId')
  if (reference === '') throw new ListFault('missing-field', line, 'Entity_EU_ReferenceNumber', 'none')
  const draft = drafts.of(reference, line)
  const subject = of('Entity_SubjectType_ClassificationCode') || of('Entity_SubjectType')
  if (subject === 'person' || subject === 'P') draft.kind = 'person'
  draft.listedOn ??= isoDate(of('Entity_DesignationDate'))
  if (of('Entity_Regulation_Programme') !== '') draft.programmes.add(of('Entity_Regulation_Programme'))
  draft.name(of('NameAlias_WholeName') || [of('NameAlias_FirstName'), of('NameAlias_MiddleName'), of('NameAlias_LastName')].join(' '), of('NameAlias_Strong') === 'false' ? 'low' : 'good')
  for (const part of ['Address', 'Citizenship']) country(draft, of(`${part}_CountryIso2Code`), of(`${part}_CountryDescription`))
  birth(draft, { date: of('BirthDate_BirthDate'), year: of('BirthDate_Year'), month: of('BirthDate_Month'), day: of('BirthDate_Day'), from: of('BirthDate_YearRangeFrom'), to: of('BirthDate_YearRangeTo'), circa: of('BirthDate_Circa') })
  number(draft, of('Identification_TypeCode'), of('Identification_Number') || of('Identification_LatinNumber'), of('Identification_KnownFalse'))
}

function country(draft: EntryDraft, code: string, name: string): void {
  if (/^[A-Z]{2}$/.test(code)) draft.country(code)
  else if (code !== '00' && name !== '' && name !== 'UNKNOWN') draft.country(name)
}

interface Birth { readonly date: string; readonly year: string; readonly month: string; readonly day: string; readonly from: string; readonly to: string; readonly circa: string }

function birth(draft: EntryDraft, { date, year, month, day, from, to, circa }: Birth): void {
  const sign = circa === 'true' ? '~' : ''
  const parts = [year, month, day].map((part) => part.padStart(2, '0'))
  const read = isoDate(date) ?? (year === '' || year === '0' ? null : isoDate([year, ...(month === '' ? [] : [parts[1]!, ...(day === '' ? [] : [parts[2]!])])].join('-')))
  if (read !== null) draft.birth('', `${read}${sign}`)
  else if (isoDate(from) !== null && isoDate(to) !== null) draft.birth('', `${from}/${to}`)
  else draft.birth([date, year, month, day, from, to].filter((part) => part !== '' && part !== '0').join(' '), null)
}

/** A number that the issuer calls false says nothing of who bears it. */
function number(draft: EntryDraft, type: string, value: string, knownFalse: string): void {
  if (!/[\p{L}\p{N}]/u.test(value)) return
  if (knownFalse === 'true') draft.note(`number known to be false: ${type} ${value}`)
  else draft.identifier(schemes[type] ?? (type === '' ? 'number' : type.toLowerCase()), value)
}

const schemes: Readonly<Record<string, string>> = { id: 'national id no', passport: 'passport', regnumber: 'registration number', fiscalcode: 'tax id no', ssn: 'ssn', swiftbic: 'swift/bic', imo: 'imo', other: 'number' }
