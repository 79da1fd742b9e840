/**
 * The lists of the US Treasury as XML: `sdn.xml`, and `consolidated.xml` of the same form.
 *
 * Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas (the XML of the older form, schema sdnList; the issuer
 * writes `publshInformation` so).
 * @module
 */
import { EntryDraft } from './entry-draft.ts'
import { monthFirstDate, wordDate } from './list-dates.ts'
import { ListFault, refusing, type ListEntry, type NameQuality, type ReadList } from './list-entry.ts'
import { ListedEntries } from './listed-entries.ts'
import { ofacNumber } from './ofac-numbers.ts'
import { textOf } from './text-chunks.ts'
import { readXmlRecords, type XmlNode } from './xml-records.ts'

/** Never throws. The file does not say which of the two lists it is. */
export function readOfacXmlList(chunks: Iterable<Uint8Array>, list = 'ofac-sdn'): ReadList {
  return refusing(() => {
    const entries = new ListedEntries()
    let dated: string | null = null
    readXmlRecords(textOf(chunks), 'sdnList', {
      take(record, end) {
        if (record.name === 'publshInformation') dated = monthFirstDate(record.first('Publish_Date'))
        if (record.name === 'sdnEntry') entries.add(entryOf(record, end), record.line)
      },
    })
    return { list, dated, ...entries.told }
  })
}

function entryOf(record: XmlNode, end: number): ListEntry {
  const reference = record.first('uid')
  if (reference === '') throw new ListFault('missing-field', record.line, 'a uid in each sdnEntry', `none up to line ${end}`)
  const draft = new EntryDraft(reference, record.line).name(nameOf(record), 'primary')
  if (!draft.hasName) throw new ListFault('missing-field', record.line, `a lastName of ${reference}`, `none up to line ${end}`)
  const type = record.first('sdnType')
  draft.kind = type === 'Individual' ? 'person' : type === 'Vessel' ? 'vessel' : null
  for (const { text } of record.all('programList', 'program')) draft.programmes.add(text)
  for (const alias of record.all('akaList', 'aka')) draft.name(nameOf(alias), qualityOf(alias.first('type'), alias.first('category')))
  for (const { text } of record.all('dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth')) draft.birth(text, wordDate(text))
  for (const path of [['nationalityList', 'nationality', 'country'], ['citizenshipList', 'citizenship', 'country'], ['addressList', 'address', 'country'], ['vesselInfo', 'vesselFlag']]) for (const { text } of record.all(...path)) draft.country(text)
  draft.identifier('call sign', record.first('vesselInfo', 'callSign'))
  for (const id of record.all('idList', 'id')) {
    const number = ofacNumber(id.first('idType'), id.first('idNumber'))
    if (number !== null) draft.identifier(number.scheme, number.value)
  }
  return draft.entry()
}

/** As the issuer prints it, and as sdn.csv has it. */
const nameOf = (node: XmlNode) => [node.first('lastName'), node.first('firstName')].filter((part) => part !== '').join(', ')

const qualityOf = (type: string, category: string): NameQuality => (type.startsWith('f.k.a') ? 'former' : category === 'weak' ? 'low' : 'good')
