/**
 * XLSX writer: sheets row by row, one after the other, every cell a text. What is text is never run as a formula, and no digit of it is lost.
 *
 * Standard: ECMA-376-1:2016 §18.3.1; a zip as PKWARE APPNOTE §4.3 has it, with sizes behind the data where they are known last.
 * @module
 */
import { crc32, deflateRawSync } from 'node:zlib'
import { invariant } from '@proofmark/core/bytes'
import { lettersOf } from '@proofmark/core/sheets'

export interface RowWriter { write(cells: readonly string[]): void; close(): void }

const heading = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** A path within the file for each sheet, in their order. */
const sheetPath = (at: number) => `xl/worksheets/sheet${at + 1}.xml`
const fixedParts = (sheets: readonly string[]): readonly (readonly [name: string, text: string])[] => [
  ['[Content_Types].xml', `${heading}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/${sheetPath(at)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`],
  ['_rels/.rels', `${heading}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
  ['xl/_rels/workbook.xml.rels', `${heading}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="${sheetPath(at).slice(3)}"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`],
  ['xl/workbook.xml', `${heading}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`],
  // Format 49 is text: what is typed into the cell later stays text as well.
  ['xl/styles.xml', `${heading}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`],
]

/** Characters that XML does not hold, and what reads like their name, as Excel writes them. */
function xmlText(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // oxlint-disable-next-line no-control-regex -- these are what it is about
    .replaceAll(/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Takes bytes in their order. */
export type ByteSink = (bytes: Uint8Array) => void

/** From the beginning of a file; memory is that of some hundred rows. */
export const xlsxWriter = (sink: ByteSink, sheet: string): RowWriter => workbookWriter(sink, [sheet])

export interface WrittenSheet { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** Several sheets that are at hand whole; at least one. */
export function writeWorkbook(sink: ByteSink, sheets: readonly WrittenSheet[]): void {
  const writer = workbookWriter(sink, sheets.map(({ name }) => name))
  for (const [at, { rows }] of sheets.entries()) {
    if (at > 0) writer.nextSheet()
    for (const row of rows) writer.write(row)
  }
  writer.close()
}

/** Rows of one sheet after the other. */
export interface WorkbookWriter extends RowWriter {
  /** What is written from now on is of the next sheet. */
  nextSheet(): void
}

/** Characters that are packed at once: few enough that a server that packs them goes on answering. */
const packedAtOnce = 200_000

/** `sheets`: the names of all that will be written, in their order; at least one. */
export function workbookWriter(sink: ByteSink, sheets: readonly string[]): WorkbookWriter {
  const listed: Uint8Array[] = []
  let at = 0
  const put = (bytes: Uint8Array) => { sink(bytes); at += bytes.length }
  const addPart = (name: string, text: string) => {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const facts = { crc: crc32(plain), packed: packed.length, size: plain.length }
    listed.push(listHead(name, false, facts, at))
    put(localHead(name, false, facts))
    put(packed)
  }
  for (const [name, text] of fixedParts(sheets)) addPart(name, text)

  let sheet = -1
  let rows: RowWriter | null = null
  const next = () => {
    rows?.close()
    sheet++
    invariant(sheet < sheets.length, 'a sheet more than was named')
    rows = sheetWriter(sheetPath(sheet), put, () => at, (head) => listed.push(head))
  }
  next()
  return {
    write: (cells) => rows!.write(cells),
    nextSheet: next,
    close() {
      rows!.close()
      invariant(sheet === sheets.length - 1, 'each sheet that was named is written')
      const list = at
      for (const head of listed) put(head)
      put(numbers([4, 0x06054b50], [2, 0], [2, 0], [2, listed.length], [2, listed.length], [4, at - list], [4, list], [2, 0]))
    },
  }
}

/** One sheet, whose sizes stand behind it. */
function sheetWriter(name: string, put: ByteSink, position: () => number, list: (head: Uint8Array) => void): RowWriter {
  const facts = { crc: 0, packed: 0, size: 0 }
  const from = position()
  put(localHead(name, true, facts))
  let [waiting, row] = [sheetBegin, 0]
  /** Pieces of a DEFLATE stream that end on a byte can be joined; the last one ends it. */
  const flush = (isLast: boolean) => {
    const plain = Buffer.from(waiting)
    waiting = ''
    facts.crc = crc32(plain, facts.crc)
    facts.size += plain.length
    const packed = deflateRawSync(plain, isLast ? {} : { finishFlush: 2 })
    facts.packed += packed.length
    put(packed)
  }
  return {
    write(cells) {
      row++
      waiting += rowText(cells, row)
      if (waiting.length > packedAtOnce) flush(false)
    },
    close() {
      waiting += sheetEnd
      flush(true)
      put(numbers([4, 0x08074b50], [4, facts.crc], [4, facts.packed], [4, facts.size]))
      list(listHead(name, true, facts, from))
    },
  }
}

const sheetBegin = `${heading}<worksheet xmlns="${main}"><sheetData>`
const sheetEnd = '</sheetData></worksheet>'
const rowText = (cells: readonly string[], row: number): string => `<row r="${row}">${cells.map((text, n) => (text === '' ? '' : `<c r="${lettersOf(n)}${row}" s="1" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`)).join('')}</row>`

interface Facts { readonly crc: number; readonly packed: number; readonly size: number }

/** Version 20, UTF-8 names, DEFLATE, the first of January 1980; bit 3: sizes stand behind the data. */
const common = (name: Uint8Array, isStreamed: boolean, { crc, packed, size }: Facts) => [[2, 20], [2, 0x0800 | (isStreamed ? 8 : 0)], [2, 8], [2, 0], [2, 0x21], [4, crc], [4, packed], [4, size], [2, name.length], [2, 0]] as const

function localHead(name: string, isStreamed: boolean, facts: Facts): Uint8Array {
  const bytes = Buffer.from(name)
  return Buffer.concat([numbers([4, 0x04034b50], ...common(bytes, isStreamed, isStreamed ? { crc: 0, packed: 0, size: 0 } : facts)), bytes])
}

function listHead(name: string, isStreamed: boolean, facts: Facts, from: number): Uint8Array {
  const bytes = Buffer.from(name)
  return Buffer.concat([numbers([4, 0x02014b50], [2, 20], ...common(bytes, isStreamed, facts), [2, 0], [2, 0], [2, 0], [4, 0], [4, from]), bytes])
}

function numbers(...fields: readonly (readonly [width: number, value: number])[]): Uint8Array {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of fields) at = width === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at)
  return bytes
}
