/**
 * The list of Specially Designated Nationals of the United States Treasury, as three files of CSV without headings: sdn, alt, add.
 *
 * An empty field is `-0-`. Dates of birth, numbers of documents and of ships stand in the remarks, in sentences of a fixed form.
 *
 * Source: https://ofac.treasury.gov/ (SDN data formats: dat_spec.txt).
 * @module
 */
import type { NameKind } from '@proofmark/core/names'
import { csvRecords, type CsvRecord } from './csv-records.ts'
import { ListFault, refusing, type ListEntry, type ListedName, type ReadList } from './list-entry.ts'
import { textChunks } from './text-chunks.ts'

export interface OfacFiles {
  readonly sdn: Iterable<Uint8Array>
  /** Aliases and addresses; without them the names are fewer, and the snapshot says which files it had. */
  readonly alt?: Iterable<Uint8Array>
  readonly add?: Iterable<Uint8Array>
}

/** Never throws; a file with a fault is refused whole, by its line. The list gives itself no day. */
export function readOfacList({ sdn, alt = [], add = [] }: OfacFiles): ReadList {
  return refusing(() => {
    const aliases = new Map<string, ListedName[]>()
    for (const { fields, line } of records(alt, 5)) {
      const [entry, , type, name] = fields as [string, string, string, string]
      if (name !== '') aliases.set(entry, [...(aliases.get(entry) ?? []), { text: name, quality: type === 'fka' ? 'former' : type.includes('weak') ? 'low' : 'good' }])
      else throw new ListFault('missing-field', line, 'a name in the fourth field', 'none')
    }
    const countries = new Map<string, Set<string>>()
    for (const { fields } of records(add, 6)) {
      const [entry, country] = [fields[0]!, fields[4]!]
      if (country !== '') countries.set(entry, (countries.get(entry) ?? new Set()).add(country))
    }
    const entries: ListEntry[] = []
    for (const { fields, line } of records(sdn, 12)) entries.push(entryOf(fields, line, aliases, countries))
    return { list: 'ofac-sdn', dated: null, entries }
  })
}

function* records(chunks: Iterable<Uint8Array>, length: number): Generator<CsvRecord> {
  for (const record of csvRecords(textChunks(chunks))) {
    // The published files end with the end-of-file sign of DOS.
    if (record.fields.length === 1 && (record.fields[0] === '' || record.fields[0] === '\u001a')) continue
    if (record.fields.length !== length || !/^\d+$/.test(record.fields[0]!)) throw new ListFault('not-this-list', record.line, `${length} fields, of which the first is a number`, `${record.fields.length}, beginning ${record.fields[0]!.slice(0, 40)}`)
    yield { line: record.line, fields: record.fields.map((field) => (field.trim() === '-0-' ? '' : field.trim())) }
  }
}

function entryOf(fields: readonly string[], line: number, aliases: ReadonlyMap<string, readonly ListedName[]>, countries: ReadonlyMap<string, ReadonlySet<string>>): ListEntry {
  const [reference, name, type, programme, , callSign, , , , flag, , remarks] = fields as [string, string, string, string, string, string, string, string, string, string, string, string]
  if (name === '') throw new ListFault('missing-field', line, 'a name in the second field', 'none')
  const kind: NameKind | null = type === 'individual' ? 'person' : type === 'vessel' ? 'vessel' : null
  const notes: string[] = []
  const [born, identifiers]: [string[], { scheme: string; value: string }[]] = [[], callSign === '' ? [] : [{ scheme: 'call sign', value: callSign }]]
  for (const remark of remarks.split(';').map((each) => each.trim().replace(/^alt\. /, '').replace(/\.$/, ''))) {
    const birth = /^DOB (.*)$/.exec(remark)
    if (birth !== null) {
      const date = edtfOf(birth[1]!)
      if (date === null) notes.push(`date of birth not read: ${birth[1]}`)
      else born.push(date)
      continue
    }
    const number = /^(Passport|Tax ID No|National ID No|Identification Number|Registration ID|Registration Number|Cedula No|D-U-N-S Number|MMSI|Vessel Registration Identification)\.? (?:IMO )?([\p{L}\p{N}][\p{L}\p{N} /.-]*)/u.exec(remark)
    if (number !== null) identifiers.push({ scheme: number[1] === 'Vessel Registration Identification' ? 'imo' : number[1]!.toLowerCase(), value: number[2]!.trim() })
  }
  return {
    reference, kind, names: [{ text: name, quality: 'primary' }, ...(aliases.get(reference) ?? [])], born, countries: [...new Set([...(countries.get(reference) ?? []), ...(flag === '' ? [] : [flag])])],
    identifiers, programme: programme === '' ? null : programme, listedOn: null, notes,
  }
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `12 Jun 1960`, `Jun 1960`, `1960`, `circa 1960`, `1960 to 1962` as EDTF. */
function edtfOf(text: string): string | null {
  const [from, to] = text.split(' to ')
  if (to !== undefined) {
    const [begin, end] = [edtfOf(from!), edtfOf(to)]
    return begin === null || end === null ? null : `${begin}/${end}`
  }
  const match = /^(circa )?(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})$/.exec(text)
  if (match === null) return null
  const [, circa, day, month, year] = match
  const number = month === undefined ? 0 : months.indexOf(month) + 1
  if (month !== undefined && number === 0) return null
  return [year, ...(number === 0 ? [] : [String(number).padStart(2, '0')]), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-') + (circa === undefined ? '' : '~')
}
