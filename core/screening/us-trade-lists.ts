/**
 * Lists of the US Department of Commerce: the denied persons (BIS, with tabs), and the Consolidated Screening List of several offices (CSV).
 *
 * Neither numbers its own denied persons: the reference is the name with the day of the order, or the list with the name. Both give themselves no day.
 *
 * Source: https://www.bis.gov/dpl (dpl.txt); https://www.trade.gov/consolidated-screening-list (columns of consolidated.csv).
 * @module
 */
import { namedRows } from './csv-table.ts'
import { EntryDraft, EntryDrafts } from './entry-draft.ts'
import { isoDate, monthFirstDate, wordDate } from './list-dates.ts'
import { ListFault, refusing, type ReadList } from './list-entry.ts'
import { ListedEntries } from './listed-entries.ts'
import { ofacNumber } from './ofac-numbers.ts'
import { textOf } from './text-chunks.ts'

/** Never throws. One row an address. An order that ran out still stands in the list; its programme says until when it was. */
export function readDeniedPersons(chunks: Iterable<Uint8Array>): ReadList {
  return refusing(() => {
    const drafts = new EntryDrafts()
    for (const { of, line } of namedRows(textOf(chunks), { separator: '\t', needed: ['Name', 'Country', 'Effective_Date', 'Expiration_Date'] })) {
      if (of('Name') === '') throw new ListFault('missing-field', line, 'a Name', 'none')
      const listedOn = monthFirstDate(of('Effective_Date'))
      const draft = drafts.of(`${of('Name')} ${listedOn ?? of('Effective_Date')}`.trim(), line).name(of('Name'), 'primary').country(of('Country'))
      draft.listedOn = listedOn
      const until = monthFirstDate(of('Expiration_Date'))
      draft.programmes.add(until === null ? 'denial order' : `denial order until ${until}`)
      if (listedOn === null && of('Effective_Date') !== '') draft.note(`day of the order not read: ${of('Effective_Date')}`)
    }
    return { list: 'us-denied', dated: null, entries: drafts.entries() }
  })
}

/** Never throws. Several values of a field stand with semicolons between them, a country behind the last comma of an address. */
export function readScreeningListCsv(chunks: Iterable<Uint8Array>): ReadList {
  return refusing(() => {
    // Of an office that does not number its entries each row is an address, and those of one name are one entry.
    const [entries, unnumbered] = [new ListedEntries(), new EntryDrafts()]
    for (const { of, line } of namedRows(textOf(chunks), { needed: ['source', 'entity_number', 'type', 'programs', 'name', 'addresses', 'alt_names', 'dates_of_birth', 'ids'] })) {
      if (of('name') === '') throw new ListFault('missing-field', line, 'a name', 'none')
      const office = /\(([A-Z]{2,5})\)/.exec(of('source'))?.[1] ?? of('source')
      const draft = (of('entity_number') === '' ? unnumbered.of(`${office} ${of('name')}`, line) : new EntryDraft(`${office} ${of('entity_number')}`, line)).name(of('name'), 'primary')
      draft.kind = of('type') === 'Individual' ? 'person' : of('type') === 'Vessel' ? 'vessel' : null
      draft.listedOn ??= isoDate(of('start_date'))
      for (const text of [office, ...several(of('programs'))]) draft.programmes.add(text)
      for (const text of several(of('alt_names'))) draft.name(text.replace(/^and /, ''), 'good')
      for (const text of several(of('dates_of_birth'))) draft.birth(text, isoDate(text) ?? wordDate(text))
      for (const text of several(of('addresses'))) { const code = /(?:^|, )([A-Z]{2})$/.exec(text)?.[1]; if (code !== undefined) draft.country(code) }
      for (const text of [...several(of('citizenships')), ...several(of('nationalities')), of('vessel_flag')]) draft.country(text)
      draft.identifier('call sign', of('call_sign'))
      for (const text of several(of('ids'))) {
        // `US, 80-0890696, Tax ID No.` or `1107746256727, Registration ID`
        const parts = text.split(', ')
        const number = parts.length < 2 ? null : ofacNumber(parts.at(-1)!, /^[A-Z]{2}$/.test(parts[0]!) ? parts.slice(1, -1).join(', ') : parts.slice(0, -1).join(', '))
        if (number !== null) draft.identifier(number.scheme, number.value)
      }
      if (of('entity_number') !== '') entries.add(draft.entry(), line)
    }
    for (const entry of unnumbered.entries()) entries.add(entry, 1)
    return { list: 'us-csl', dated: null, ...entries.told }
  })
}

const several = (text: string) => text.split('; ').map((each) => each.trim()).filter((each) => each !== '')
