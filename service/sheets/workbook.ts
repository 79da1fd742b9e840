/**
 * Workbook: what an XLSX file says of itself before its rows are read: sheets, formats of numbers, shared texts, date system.
 *
 * Our own reader, since others give a date or a rounded number for a cell and keep from us what the cell holds: docs/decisions/0022-own-sheet-reader.md
 *
 * Standard: ECMA-376-1:2016, part 18 (SpreadsheetML).
 * @module
 */
import { posix } from 'node:path'
import { isDateFormat } from './excel-date.ts'
import { SheetFault } from './sheet-fault.ts'
import { xmlEvents, type XmlEvent } from './xml-events.ts'
import { readZipDirectory, unpack, type ZipEntry } from './zip-directory.ts'

export interface WorkbookSheet { readonly name: string; readonly isHidden: boolean; readonly entry: ZipEntry }

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  readonly is1904: boolean
  /** By index of the cell's style: whether it shows a day. */
  readonly dateStyles: readonly boolean[]
  readonly texts: readonly string[]
  events(entry: ZipEntry): AsyncGenerator<XmlEvent[]>
}

/** Texts of all cells together that are held in memory. */
const mostText = 256 * 1024 ** 2

/** Throws `SheetFault`. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const entries = readZipDirectory(bytes)
  const events = (entry: ZipEntry) => xmlEvents(entry.name, unpack(bytes, entry))
  const relations = await relationsOf(entries, '_rels/.rels', events)
  const main = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target
  const workbook = main === undefined ? undefined : entries.get(main)
  if (main === undefined || workbook === undefined || !entries.has('[Content_Types].xml')) throw new SheetFault('not-a-workbook', 'this is a zip, and no Excel workbook: it names no main document')
  const parts = await relationsOf(entries, posix.join(posix.dirname(main), '_rels', `${posix.basename(main)}.rels`), events)
  const byType = (type: string) => [...parts.values()].filter((part) => part.type.endsWith(`/${type}`)).map(({ target }) => entries.get(target))[0]

  let is1904 = false
  const sheets: WorkbookSheet[] = []
  let root: string | null = null
  for await (const some of events(workbook)) for (const event of some) {
    if (event.kind !== 'open') continue
    root ??= event.name
    if (event.name === 'workbookPr') is1904 = ['1', 'true'].includes(event.attributes['date1904'] ?? '')
    if (event.name !== 'sheet') continue
    const part = parts.get(event.attributes['id'] ?? '')
    const entry = part === undefined || !part.type.endsWith('/worksheet') ? undefined : entries.get(part.target)
    if (entry !== undefined) sheets.push({ name: event.attributes['name'] ?? '', isHidden: ['hidden', 'veryHidden'].includes(event.attributes['state'] ?? ''), entry })
  }
  if (root !== 'workbook') throw new SheetFault('not-a-workbook', `this is no Excel workbook: its main document is <${root ?? 'nothing'}>`)
  if (sheets.length === 0) throw new SheetFault('not-a-workbook', 'this workbook has no sheet with cells')
  const [styles, texts] = [byType('styles'), byType('sharedStrings')]
  return { sheets, is1904, dateStyles: styles === undefined ? [] : await dateStylesOf(events(styles)), texts: texts === undefined ? [] : await sharedTexts(events(texts)), events }
}

interface Relation { readonly type: string; readonly target: string }

/** Only parts of this file; a target outside of it is not looked at. */
async function relationsOf(entries: ReadonlyMap<string, ZipEntry>, name: string, events: Workbook['events']): Promise<Map<string, Relation>> {
  const entry = entries.get(name)
  const found = new Map<string, Relation>()
  if (entry === undefined) return found
  const base = posix.dirname(posix.dirname(name))
  for await (const some of events(entry)) for (const event of some) {
    if (event.kind !== 'open' || event.name !== 'Relationship' || event.attributes['TargetMode'] === 'External') continue
    const { Id = '', Type = '', Target = '' } = event.attributes
    found.set(Id, { type: Type, target: Target.startsWith('/') ? Target.slice(1) : posix.join(base, Target).replace(/^\.\//, '') })
  }
  return found
}

async function dateStylesOf(events: AsyncGenerator<XmlEvent[]>): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let isInCells = false
  for await (const some of events) for (const event of some) {
    if (event.kind === 'open' && event.name === 'numFmt') codes.set(Number(event.attributes['numFmtId']), event.attributes['formatCode'] ?? '')
    if (event.kind !== 'text' && event.name === 'cellXfs') isInCells = event.kind === 'open' && !event.isClosed
    if (isInCells && event.kind === 'open' && event.name === 'xf') formats.push(Number(event.attributes['numFmtId'] ?? 0))
  }
  return formats.map((id) => isDateFormat(id, codes.get(id)))
}

/** Runs of one text are joined; how it is pronounced (`rPh`) is left out. */
async function sharedTexts(events: AsyncGenerator<XmlEvent[]>): Promise<string[]> {
  const texts: string[] = []
  let [text, isText, sounds, size] = ['', false, 0, 0]
  for await (const some of events) for (const event of some) {
    if (event.kind === 'text') { if (isText && sounds === 0) text += event.text; continue }
    const isOpening = event.kind === 'open'
    if (event.name === 'si' && isOpening) text = ''
    if (event.name === 't') isText = isOpening && !event.isClosed
    if (event.name === 'rPh' && !(isOpening && event.isClosed)) sounds += isOpening ? 1 : -1
    if (event.name === 'si' && (!isOpening || event.isClosed)) {
      size += text.length * 2
      if (size > mostText) throw new SheetFault('sheet-too-large', 'the texts of this workbook have more than 256 MiB; split it')
      texts.push(unescaped(text))
    }
  }
  return texts
}

/** `_x000D_` is how Excel writes characters that XML does not hold; halves of a character are none. */
export const unescaped = (text: string): string => (text.includes('_x') ? text.replaceAll(/_x(?![dD][89a-fA-F])([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text)
