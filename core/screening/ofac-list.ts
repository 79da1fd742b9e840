/**
 * The list of Specially Designated Nationals of the United States Treasury, as three files of CSV without headings: sdn, alt, add; and a fourth with what is too long.
 *
 * An empty field is `-0-`. Dates of birth, numbers of documents and of ships stand in the remarks, in sentences of a fixed form.
 *
 * Source: https://ofac.treasury.gov/ (SDN data formats: dat_spec.txt).
 * @module
 */
import type { NameKind } from '@proofmark/core/names'
import { csvRecords, type CsvRecord } from './csv-records.ts'
import { wordDate } from './list-dates.ts'
import { ListFault, refusing, type ListEntry, type ListedName, type ReadList } from './list-entry.ts'
import { ListedEntries } from './listed-entries.ts'
import { ofacNumberIn } from './ofac-numbers.ts'
import { textOf, type ListEncoding } from './text-chunks.ts'

export interface OfacFiles {
  readonly sdn: Iterable<Uint8Array>
  /** Aliases and addresses; without them the names are fewer, and the snapshot says which files it had. */
  readonly alt?: Iterable<Uint8Array>
  readonly add?: Iterable<Uint8Array>
  /** What did not find room in the remarks. */
  readonly comments?: Iterable<Uint8Array>
  /** The published files are ASCII. */
  readonly encoding?: ListEncoding | undefined
}

/** Never throws; a file with a fault is refused whole, by its line. The list gives itself no day. */
export function readOfacList({ sdn, alt = [], add = [], comments = [], encoding = 'utf-8' }: OfacFiles): ReadList {
  return refusing(() => {
    const aliases = new Map<string, ListedName[]>()
    for (const { fields, line } of records(alt, 5, encoding)) {
      const [entry, , type, name] = fields as [string, string, string, string]
      if (name === '') throw new ListFault('missing-field', line, 'a name in the fourth field', 'none')
      const alias: ListedName = { text: name, quality: type === 'fka' ? 'former' : type.includes('weak') ? 'low' : 'good' }
      const known = aliases.get(entry)
      if (known === undefined) aliases.set(entry, [alias])
      else known.push(alias)
    }
    const countries = new Map<string, Set<string>>()
    for (const { fields } of records(add, 6, encoding)) {
      const [entry, country] = [fields[0]!, fields[4]!]
      if (country !== '') countries.set(entry, (countries.get(entry) ?? new Set()).add(country))
    }
    const overflow = new Map<string, string>()
    for (const { fields } of records(comments, 2, encoding)) overflow.set(fields[0]!, fields[1]!)
    const entries = new ListedEntries()
    for (const { fields, line } of records(sdn, 12, encoding)) entries.add(entryOf(fields, line, overflow.get(fields[0]!) ?? '', aliases, countries), line)
    return { list: 'ofac-sdn', dated: null, ...entries.told }
  })
}

function* records(chunks: Iterable<Uint8Array>, length: number, encoding: ListEncoding): Generator<CsvRecord> {
  for (const record of csvRecords(textOf(chunks, encoding))) {
    // The published files end with the end-of-file sign of DOS.
    if (record.fields.length === 1 && (record.fields[0] === '' || record.fields[0] === '\u001a')) continue
    if (record.fields.length !== length || !/^\d+$/.test(record.fields[0]!)) throw new ListFault('not-this-list', record.line, `${length} fields, of which the first is a number`, `${record.fields.length}, beginning ${record.fields[0]!.slice(0, 40)}`)
    // The last field is free text, which may go on in another file.
    yield { line: record.line, fields: record.fields.map((field, at) => (field.trim() === '-0-' ? '' : at === length - 1 ? field : field.trim())) }
  }
}

function entryOf(fields: readonly string[], line: number, overflow: string, aliases: ReadonlyMap<string, readonly ListedName[]>, countries: ReadonlyMap<string, ReadonlySet<string>>): ListEntry {
  const [reference, name, type, programme, , callSign, , , , flag, , remarks] = fields as [string, string, string, string, string, string, string, string, string, string, string, string]
  if (name === '') throw new ListFault('missing-field', line, 'a name in the second field', 'none')
  const kind: NameKind | null = type === 'individual' ? 'person' : type === 'vessel' ? 'vessel' : null
  const notes: string[] = []
  const [born, identifiers]: [string[], { scheme: string; value: string }[]] = [[], callSign === '' ? [] : [{ scheme: 'call sign', value: callSign }]]
  for (const remark of `${remarks}${overflow}`.split(';').map((each) => each.trim().replace(/^alt\. /, '').replace(/\.$/, ''))) {
    const birth = /^DOB (.*)$/.exec(remark)
    if (birth !== null) {
      const date = wordDate(birth[1]!)
      if (date === null) notes.push(`date of birth not read: ${birth[1]}`)
      else born.push(date)
      continue
    }
    const number = ofacNumberIn(remark)
    if (number !== null) identifiers.push(number)
  }
  return {
    reference, kind, names: [{ text: name, quality: 'primary' }, ...(aliases.get(reference) ?? [])], born, countries: [...new Set([...(countries.get(reference) ?? []), ...(flag === '' ? [] : [flag])])],
    identifiers, programme: programme === '' ? null : programme, listedOn: null, notes,
  }
}
