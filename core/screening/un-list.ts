/**
 * The United Nations Security Council consolidated list, as the XML that the secretariat publishes.
 *
 * Source: https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list (schema sc-sanctions.xsd).
 * @module
 */
import type { NameKind } from '@proofmark/core/names'
import { ListFault, refusing, type ListEntry, type ListedName, type NameQuality, type ReadList } from './list-entry.ts'
import { ListedEntries } from './listed-entries.ts'
import { textChunks } from './text-chunks.ts'
import { readXml } from './xml-events.ts'

/** Fields of one element that repeats (an alias, a date of birth), or of the entry itself. */
type Fields = Map<string, string[]>

/** Of the bytes of the file, piece by piece. Never throws; a file with a fault is refused whole. */
export function readUnList(chunks: Iterable<Uint8Array>): ReadList {
  return refusing(() => {
    const entries = new ListedEntries()
    const path: string[] = []
    let dated: string | null = null
    let text = ''
    let record: { fields: Fields; parts: { name: string; fields: Fields }[]; line: number } | null = null
    readXml(textChunks(chunks), {
      open(name, attributes, line) {
        if (path.length === 0) {
          if (name !== 'CONSOLIDATED_LIST') throw new ListFault('not-this-list', line, '<CONSOLIDATED_LIST>', `<${name}>`)
          dated = dayOf(attributes.get('dateGenerated') ?? '')
        }
        path.push(name)
        text = ''
        if (path.length === 3) record = { fields: new Map(), parts: [], line }
        if (path.length === 4 && record !== null) record.parts.push({ name, fields: new Map() })
      },
      text(more) { text += more },
      close(name, line) {
        if (record !== null && path.length === 4 && text.trim() !== '') add(record.fields, name, text)
        if (record !== null && path.length === 5) add(record.parts.at(-1)!.fields, name, text)
        if (record !== null && path.length === 3) {
          if (name === 'INDIVIDUAL' || name === 'ENTITY') entries.add(entryOf(record, name === 'INDIVIDUAL' ? 'person' : null, line), record.line)
          record = null
        }
        path.pop()
        text = ''
      },
    })
    return { list: 'un', dated, ...entries.told }
  })
}

function add(fields: Fields, name: string, text: string): void {
  const value = text.replace(/\s+/g, ' ').trim()
  if (value === '') return
  const known = fields.get(name)
  if (known === undefined) fields.set(name, [value])
  else known.push(value)
}

function entryOf({ fields, parts, line }: { fields: Fields; parts: readonly { name: string; fields: Fields }[]; line: number }, kind: NameKind | null, end: number): ListEntry {
  const one = (name: string) => fields.get(name)?.[0] ?? null
  const reference = one('REFERENCE_NUMBER') ?? one('DATAID')
  if (reference === null) throw new ListFault('missing-field', line, 'a REFERENCE_NUMBER in each entry', `none up to line ${end}`)
  const first = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].flatMap((name) => fields.get(name) ?? []).join(' ')
  if (first === '') throw new ListFault('missing-field', line, `a name of ${reference}`, `none up to line ${end}`)
  const notes: string[] = []
  const names: ListedName[] = [{ text: first, quality: 'primary' }, ...(fields.get('NAME_ORIGINAL_SCRIPT') ?? []).map((text) => ({ text, quality: 'original-script' as const }))]
  const [born, countries, identifiers] = [new Set<string>(), new Set<string>(), [] as { scheme: string; value: string }[]]
  for (const { name, fields: part } of parts) {
    const of = (field: string) => part.get(field)?.[0] ?? null
    if (name.endsWith('_ALIAS')) for (const text of part.get('ALIAS_NAME') ?? []) names.push({ text, quality: qualities[of('QUALITY') ?? ''] ?? 'good' })
    if (name === 'INDIVIDUAL_DATE_OF_BIRTH') {
      const date = bornOf(part)
      if (date !== null) born.add(date)
      else if (part.size > 0) notes.push(`date of birth not read: ${[...part.values()].flat().join(' ')}`)
    }
    if (name === 'NATIONALITY') for (const value of part.get('VALUE') ?? []) countries.add(value)
    if (name === 'ENTITY_ADDRESS' || name === 'INDIVIDUAL_ADDRESS') for (const value of part.get('COUNTRY') ?? []) countries.add(value)
    if (name === 'INDIVIDUAL_DOCUMENT') {
      const number = of('NUMBER')
      if (number !== null) identifiers.push({ scheme: (of('TYPE_OF_DOCUMENT') ?? 'document').toLowerCase(), value: number })
    }
  }
  return { reference, kind, names, born: [...born], countries: [...countries], identifiers, programme: one('UN_LIST_TYPE'), listedOn: dayOf(one('LISTED_ON') ?? ''), notes }
}

const qualities: Readonly<Record<string, NameQuality>> = { 'Good': 'good', 'Low': 'low', 'a.k.a.': 'good', 'f.k.a.': 'former' }

const dayOf = (text: string) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null

/** EDTF: a day, a year, an interval of years, with ~ where the list says approximately. */
function bornOf(part: Fields): string | null {
  const of = (field: string) => part.get(field)?.[0] ?? ''
  const sign = of('TYPE_OF_DATE') === 'APPROXIMATELY' ? '~' : ''
  const day = dayOf(of('DATE'))
  if (day !== null) return day + sign
  if (/^\d{4}$/.test(of('YEAR'))) return of('YEAR') + sign
  return /^\d{4}$/.test(of('FROM_YEAR')) && /^\d{4}$/.test(of('TO_YEAR')) ? `${of('FROM_YEAR')}/${of('TO_YEAR')}` : null
}
