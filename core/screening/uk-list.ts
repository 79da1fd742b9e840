/**
 * The UK Sanctions List of the Foreign, Commonwealth and Development Office as XML or CSV, and the older list of the Treasury (OFSI ConList) as CSV.
 *
 * A name is six parts, of which the sixth is the family name or that of an entity, and comes last. CSV has a row a name; before the heading stands the
 * day of the report. The Treasury's list ended in January 2026; older decisions may refer to it.
 *
 * Source: https://www.gov.uk/government/publications/the-uk-sanctions-list (format guide); https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets
 * @module
 */
import { namedRows, type NamedRow } from './csv-table.ts'
import { EntryDraft, EntryDrafts } from './entry-draft.ts'
import { dayFirstDate, isoDate } from './list-dates.ts'
import { ListFault, refusing, type ListEntry, type NameQuality, type ReadList } from './list-entry.ts'
import { ListedEntries } from './listed-entries.ts'
import { textOf } from './text-chunks.ts'
import { readXmlRecords, type XmlNode } from './xml-records.ts'

/** Never throws. */
export function readUkXmlList(chunks: Iterable<Uint8Array>): ReadList {
  return refusing(() => {
    const entries = new ListedEntries()
    let dated: string | null = null
    readXmlRecords(textOf(chunks), 'Designations', {
      take(record, end) {
        if (record.name === 'DateGenerated') dated = dayOf(record.text)
        if (record.name === 'Designation') entries.add(entryOf(record, end), record.line)
      },
    })
    return { list: 'uk', dated, ...entries.told }
  })
}

const dayOf = (text: string) => isoDate(text.replace(' ', 'T')) ?? dayFirstDate(text.split(' ')[0]!)
const partsOfName = [1, 2, 3, 4, 5, 6]

function entryOf(record: XmlNode, end: number): ListEntry {
  const reference = record.first('UniqueID') || record.first('OFSIGroupID')
  if (reference === '') throw new ListFault('missing-field', record.line, 'a UniqueID in each Designation', `none up to line ${end}`)
  const draft = new EntryDraft(reference, record.line)
  setKind(draft, record.first('IndividualEntityShip'))
  draft.listedOn = dayOf(record.first('DateDesignated'))
  if (record.first('RegimeName') !== '') draft.programmes.add(record.first('RegimeName'))
  for (const name of record.all('Names', 'Name')) draft.name(partsOfName.map((part) => name.first(`Name${part}`)).join(' '), qualityOf(name.first('NameType'), name.first('AliasStrength')))
  for (const { text } of record.all('NonLatinNames', 'NonLatinName', 'NameNonLatinScript')) draft.name(text, 'original-script')
  for (const { text } of record.all('Addresses', 'Address', 'AddressCountry')) draft.country(text)
  for (const { text } of record.all('IndividualDetails', 'Individual', 'Nationalities', 'Nationality')) draft.country(text)
  for (const { text } of record.all('IndividualDetails', 'Individual', 'DOBs', 'DOB')) draft.birth(text, dayFirstDate(text))
  for (const { text } of record.all('IndividualDetails', 'Individual', 'PassportDetails', 'Passport', 'PassportNumber')) draft.identifier('passport', text)
  for (const { text } of record.all('IndividualDetails', 'Individual', 'NationalIdentifierDetails', 'NationalIdentifier', 'NationalIdentifierNumber')) draft.identifier('national id no', text)
  for (const { text } of record.all('EntityDetails', 'Entity', 'BusinessRegistrationNumbers', 'BusinessRegistrationNumber')) draft.identifier('registration number', text)
  for (const { text } of record.all('ShipDetails', 'Ship', 'IMONumbers', 'IMONumber')) draft.identifier('imo', text.replace(/^IMO\s*/i, ''))
  for (const { text } of record.all('ShipDetails', 'Ship', 'CurrentBelievedFlagOfShips', 'CurrentBelievedFlagOfShip')) draft.country(text)
  return draft.entry()
}

function setKind(draft: EntryDraft, type: string): void {
  if (/^individual$/i.test(type)) draft.kind = 'person'
  if (/^ship$/i.test(type)) draft.kind = 'vessel'
}

function qualityOf(type: string, strength: string): NameQuality {
  if (/^primary name$/i.test(type)) return 'primary'
  if (/f\.k\.a/i.test(type) || /f\.k\.a/i.test(strength)) return 'former'
  return /low/i.test(strength) ? 'low' : 'good'
}

/** Never throws. Both lists of CSV; the newer has a Unique ID, the older a Group ID. */
export function readUkCsvList(chunks: Iterable<Uint8Array>): ReadList {
  return refusing(() => {
    const drafts = new EntryDrafts()
    let dated: string | null = null
    const isHeading = (fields: readonly string[]) => {
      if (fields.some((field) => field.trim() === 'Name 6')) return true
      const day = /^(?:Report Date|Last Updated)\s*[:,]?\s*(\S*)$/.exec(fields.map((field) => field.trim()).filter((field) => field !== '').join(' '))?.[1]
      dated ??= day === undefined ? null : reportDay(day)
      return false
    }
    for (const row of namedRows(textOf(chunks), { needed: ['Name 6', 'Name 1'], isHeading })) addRow(drafts, row)
    return { list: 'uk', dated, entries: drafts.entries() }
  })
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `23-Sep-2084` or `23/09/2084`. */
function reportDay(text: string): string | null {
  const match = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(text)
  const month = match === null ? -1 : monthNames.indexOf(match[2]!.toLowerCase())
  return month === -1 ? dayFirstDate(text) : dayFirstDate(`${match![1]}/${month + 1}/${match![3]}`)
}

function addRow(drafts: EntryDrafts, { of, line }: NamedRow): void {
  const either = (...names: readonly string[]) => names.map(of).find((value) => value !== '') ?? ''
  const reference = either('Unique ID', 'Group ID', 'OFSI Group ID')
  if (reference === '') throw new ListFault('missing-field', line, 'a Unique ID or Group ID', 'none')
  const draft = drafts.of(reference, line)
  setKind(draft, either('Designation Type', 'Individual, Entity, Ship', 'Group Type'))
  draft.listedOn ??= dayFirstDate(either('Date Designated', 'UK Sanctions List Date Designated', 'Listed On'))
  if (either('Regime Name', 'Regime') !== '') draft.programmes.add(either('Regime Name', 'Regime'))
  draft.name(partsOfName.map((part) => of(`Name ${part}`)).join(' '), qualityOf(either('Name type', 'Alias Type'), either('Alias strength', 'Alias Quality')))
  draft.name(either('Name non-latin script', 'Name Non-Latin Script'), 'original-script')
  for (const text of [either('Address Country', 'Country'), ...several(either('Nationality(/ies)', 'Nationality')), either('Current believed flag of ship')]) draft.country(text)
  for (const text of several(either('D.O.B', 'DOB'))) draft.birth(text, dayFirstDate(text))
  for (const text of several(either('Passport number', 'Passport Number'))) draft.identifier('passport', text)
  for (const text of several(either('National Identifier number', 'National Identification Number'))) draft.identifier('national id no', text)
  for (const text of several(of('Business registration number (s)'))) draft.identifier('registration number', text)
  for (const text of several(of('IMO number'))) draft.identifier('imo', text.replace(/^IMO\s*/i, ''))
}

/** `(1) one (2) two`, as the older list counts. */
const several = (text: string) => text.split(/\(\d+\)/).map((each) => each.trim()).filter((each) => each !== '')
