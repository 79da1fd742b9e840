/**
 * Example workbooks: small XLSX files whose parts can be said in the test, right and wrong.
 * @module
 */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Lies { readonly claim?: { readonly size?: number; readonly crc?: number }; readonly localName?: string }

/** A zip with DEFLATE. `lies` hold for the last file. */
export function zipOf(files: Readonly<Record<string, string>>, lies: Lies = {}): Uint8Array<ArrayBuffer> {
  const names = Object.keys(files)
  const locals: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const name of names) {
    const isLast = name === names.at(-1)
    const plain = Buffer.from(files[name]!)
    const packed = deflateRawSync(plain)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE((isLast ? lies.claim?.crc : undefined) ?? crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE((isLast ? lies.claim?.size : undefined) ?? plain.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(isLast ? (lies.localName ?? name) : name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(names.length, 4)
  end.writeUInt16LE(names.length, 6)
  end.writeUInt32LE(list.reduce((sum, each) => sum + each.length, 0), 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...locals, ...list, Buffer.from('PK\x05\x06'), end]))
}

export interface WorkbookParts {
  readonly rows: string
  readonly before?: string
  readonly after?: string
  readonly columns?: string
  readonly is1904?: boolean
  readonly sheets?: string
  /** Style 1 of the cells is a date, style 2 a time, style 3 `dd/mm/yyyy`. */
  readonly texts?: readonly string[]
}

export function excelFile({ rows, before = '', after = '', columns = '', is1904 = false, sheets = '<sheet name="Items" sheetId="1" r:id="rId1"/>', texts = [] }: WorkbookParts, lies: Lies = {}): Uint8Array<ArrayBuffer> {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('s', 'styles', 'styles.xml')}${relation('t', 'sharedStrings', '/xl/sharedStrings.xml')}<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${texts.map((each) => `<si>${each}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${before}<worksheet>${columns}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  }, lies)
}
