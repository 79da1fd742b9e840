/**
 * Files that are no sheets, or sheets that are made to harm: each is contained with a word.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { openSheetFile, SheetFault, xlsxWriter } from './index.ts'
import { excelFile, zipOf } from './example-workbook.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-sheets-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const choice = { sheet: null, encoding: null, separator: null }

/** The rows as texts, or the code of the refusal. */
async function read(bytes: Uint8Array, more: Partial<typeof choice> | { encoding: string } | { separator: string } = {}): Promise<string[][] | string> {
  try {
    const file = await openSheetFile(bytes, { ...choice, ...more })
    const rows: string[][] = []
    for await (const row of file.rows()) rows.push(row.cells.map(({ text }) => text))
    return rows
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error
    return error.code
  }
}
const text = (words: string) => new TextEncoder().encode(words)

suite('bad files', () => {
  test('what is no sheet is named by its bytes', async () => {
    equal(await read(new Uint8Array()), 'file-empty')
    equal(await read(text('%PDF-1.7')), 'not-a-sheet')
    equal(await read(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)), 'not-a-sheet')
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    equal(await read(Buffer.concat([ole, Buffer.from('Workbook', 'utf16le')])), 'old-excel')
    equal(await read(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])), 'encrypted')
    equal(await read(zipOf({ 'word/document.xml': '<document/>' })), 'not-a-workbook')
    equal(await read(text('a\0b')), 'not-text')
  })
  test('cut at every hundredth byte: refused, never half read', async () => {
    const whole = excelFile({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>' })
    deepEqual(await read(whole), [['a']])
    for (let end = 4; end < whole.length; end += 97) equal(await read(whole.subarray(0, end)), 'zip-unreadable', `cut at ${end}`)
  })
  test('every byte changed: the same rows, or a code; never another error', async () => {
    const whole = excelFile({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1"><v>12</v></c></row>' })
    let [kept, refused] = [0, 0]
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice()
      changed[at]! ^= 0x11
      const answer = await read(changed)
      if (typeof answer === 'string') refused++
      else { deepEqual(answer, [['a', '12']], `byte ${at}`); kept++ }
    }
    // Dates, attributes and versions in the zip mean nothing here.
    ok(refused > kept, `${refused} refused, ${kept} kept`)
  })
  test('a bomb: by what it claims, and by what it unpacks to', async () => {
    const zeros = Buffer.alloc(64 * 1024 ** 2, ' ')
    equal(await read(excelFile({ rows: zeros.toString('latin1') })), 'zip-too-large')
    equal(await read(excelFile({ rows: ' ' }, { claim: { size: 2 ** 31 } })), 'zip-too-large')
    equal(await read(excelFile({ rows: ' '.repeat(5000) }, { claim: { size: 400 } })), 'zip-lies')
    equal(await read(excelFile({ rows: ' '.repeat(5000) }, { claim: { crc: 7 } })), 'zip-lies')
    equal(await read(excelFile({ rows: '' }, { localName: 'xl/worksheets/sheet9.xml' })), 'zip-lies')
  })
  test('entities and document types are refused, HTML is a value', async () => {
    equal(await read(excelFile({ before: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>' })), 'xml-entities')
    equal(await read(excelFile({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>' })), 'xml-entities')
    equal(await read(excelFile({ rows: '<row r="1"><c r="A1"><v>1</v></row>' })), 'xml-unreadable')
    deepEqual(await read(excelFile({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;img src=x onerror=alert(1)&gt; &#x26; &amp;lt;</t></is></c></row>' })), [['<img src=x onerror=alert(1)> & &lt;']])
  })
  test('a sheet of empty rows is read and empty (a million of them: large-sheets.long.test.ts)', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" s="1"/></row>`).join('')
    deepEqual(await read(excelFile({ rows })), [])
  })
  test('what is not CSV in its encoding is refused, and named right when the mapping names it', async () => {
    const cyrillic = Uint8Array.of(0xc1, 0xee, 0xec, 0xe1, 0xe0, 0x2c, 0x31)
    equal(await read(cyrillic), 'not-utf8')
    deepEqual(await read(cyrillic, { encoding: 'windows-1251' }), [['Бомба', '1']])
    deepEqual(await read(Buffer.from('\ufeffa,é\n', 'utf16le')), [['a', 'é']])
    deepEqual(await read(text('\ufeffa,é\n')), [['a', 'é']])
    equal(await read(text('a,"b\nc')), 'quote-open')
    equal(await read(text('a,b;c\n')), 'separator-unknown')
    deepEqual(await read(text('a,b;c\n'), { separator: ';' }), [['a,b', 'c']])
    equal(await read(text(`a,"${'x'.repeat(1_000_100)}"`)), 'cell-too-long')
    deepEqual(await read(text('a\tb\r\n"x""y\r\nz"\t"="\r')), [['a', 'b'], ['x"y\r\nz', '=']])
  })
  test('what the writer writes is read back: every character that a cell can hold', async () => {
    const path = join(folder, 'written.xlsx')
    const rows = [['<&>"', '=1+1', '_x000D_', 'a\r\nb', '\u0001', ' x ', '0071'], ['', '🧭', 'ﷺ', "'=1", '-5', '1.23E+11', '']]
    const file = openSync(path, 'wx')
    const writer = xlsxWriter((bytes) => void writeSync(file, bytes), 'R & <D>')
    for (const row of rows) writer.write(row)
    writer.close()
    closeSync(file)
    deepEqual(await read(readFileSync(path)), [rows[0], rows[1]!.slice(0, -1)])
  })
})
