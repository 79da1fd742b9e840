/**
 * Submissions as ODK Central, Briefcase and KoboToolbox give them out (invented, in the shape that those make): the same answers make the same rows, whichever it was.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import type { SheetRow } from '@proofmark/core/sheets'
import { SheetFault, writeWorkbook } from 'proofmark/sheets'
import { visitForm } from '../../core/forms/example-form.suite.ts'
import { zipOf } from '../sheets/example-workbook.suite.ts'
import { bundleOfFile, bundleOfFolder, openSubmissions, type Bundle } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-submissions-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let made = 0

const one = 'uuid:00000000-0000-4000-8000-000000000001'
const xmlOf = (id: string, more = '') => `<?xml version='1.0' ?><data id="visits" version="3" xmlns:orx="http://openrosa.org/xforms"><start>2084-03-15T09:00:00.000+02:00</start><day>2084-03-15</day><place><point>10.5 20.25 100.0 4.6</point><town>other</town><town_other>Works Hill</town_other></place><danger>mines wires</danger>${
  '<found><items><what>bomb &lt;b&gt; &amp; fuze</what><picture>a.jpg</picture><more><marks><sign>84</sign></marks><marks><sign>17</sign></marks></more></items><items><what>box</what><picture/><more><marks><sign>LOT 3</sign></marks></more></items></found>'}<orx:meta><orx:instanceID>${id}</orx:instanceID>${more}</orx:meta></data>`

const central = {
  'visits.csv': `SubmissionDate,start,day,place-point-Latitude,place-point-Longitude,place-point-Altitude,place-point-Accuracy,place-town,place-town_other,danger,KEY,SubmitterID\n2084-03-16T00:00:00.000Z,2084-03-15T09:00:00.000+02:00,2084-03-15,10.5,20.25,100.0,4.6,other,Works Hill,mines wires,${one},7\n`,
  'visits-items.csv': `what,picture,PARENT_KEY,KEY\nbomb <b> & fuze,a.jpg,${one},${one}/found/items[1]\nbox,,${one},${one}/found/items[2]\n`,
  'visits-marks.csv': `sign,PARENT_KEY,KEY\n84,${one}/found/items[1],${one}/found/items[1]/more/marks[1]\n17,${one}/found/items[1],${one}/found/items[1]/more/marks[2]\nLOT 3,${one}/found/items[2],${one}/found/items[2]/more/marks[1]\n`,
}
const uuid = one.slice(5)
const koboMain = ['start', 'day', 'place/point', '_place/point_latitude', '_place/point_longitude', '_place/point_altitude', '_place/point_precision', 'place/town', 'place/town_other', 'danger', 'danger/mines', 'danger/wires', '_id', '_uuid', '_submission_time', '_index']
const kobo = [
  { name: 'Visits', rows: [koboMain, ['2084-03-15T09:00:00.000+02:00', '2084-03-15', '10.5 20.25 100.0 4.6', '10.5', '20.25', '100.0', '4.6', 'other', 'Works Hill', 'mines wires', '1', '1', '55', uuid, '2084-03-16T00:00:00', '1']] },
  { name: 'items', rows: [['found/items/what', 'found/items/picture', 'found/items/picture_URL', '_index', '_parent_table_name', '_parent_index', '_submission__uuid'], ['bomb <b> & fuze', 'a.jpg', 'https://works.example/a.jpg', '1', 'Visits', '1', uuid], ['box', '', '', '2', 'Visits', '1', uuid]] },
  { name: 'marks', rows: [['found/items/more/marks/sign', '_index', '_parent_table_name', '_parent_index'], ['84', '1', 'items', '1'], ['17', '2', 'items', '1'], ['LOT 3', '3', 'items', '2']] },
]
/** As exported with the labels of one language as headers, and a column for each choice alone. */
const koboLabelled = [
  { name: 'Visits', rows: [['start', 'Day', 'Point', 'Town', 'Dangers/Mines', 'Dangers/Wires', '_uuid', '_index'], ['2084-03-15T09:00:00.000+02:00', '2084-03-15', '10.5 20.25 100.0 4.6', 'other', '1', '1', uuid, '1']] },
  { name: 'items', rows: [['What', 'Picture', '_index', '_parent_table_name', '_parent_index'], ['bomb <b> & fuze', 'a.jpg', '1', 'Visits', '1'], ['box', '', '2', 'Visits', '1']] },
  { name: 'marks', rows: [['Sign', '_index', '_parent_table_name', '_parent_index'], ['84', '1', 'items', '1'], ['17', '2', 'items', '1'], ['LOT 3', '3', 'items', '2']] },
]
const json = { count: 1, results: [{ _id: 55, 'formhub/uuid': 'x', start: '2084-03-15T09:00:00.000+02:00', day: '2084-03-15', 'place/point': '10.5 20.25 100.0 4.6', 'place/town': 'other', 'place/town_other': 'Works Hill', danger: 'mines wires', _uuid: uuid, 'meta/instanceID': one, _attachments: [{ filename: 'x/a.jpg' }], _geolocation: [10.5, 20.25],
  'found/items': [{ 'found/items/what': 'bomb <b> & fuze', 'found/items/picture': 'a.jpg', 'found/items/more/marks': [{ 'found/items/more/marks/sign': '84' }, { 'found/items/more/marks/sign': '17' }] }, { 'found/items/what': 'box', 'found/items/more/marks': [{ 'found/items/more/marks/sign': 'LOT 3' }] }] }] }

function workbook(sheets: typeof kobo): Uint8Array {
  const path = join(folder, `kobo-${made++}.xlsx`)
  const file = openSync(path, 'wx')
  writeWorkbook((bytes) => void writeSync(file, bytes), sheets)
  closeSync(file)
  return new Uint8Array(readFileSync(path))
}

const asked = ['KEY', 'PARENT_KEY', 'SUBMISSION', 'REPEAT', 'start', 'day', 'place/point.latitude', 'place/point.longitude', 'place/point.altitude', 'place/point.accuracy', 'place/point.precision-km', 'place/town', 'place/town_other', 'danger', 'found/items', 'found/items/what', 'found/items/picture', 'found/items/more/marks', 'found/items/more/marks/sign', 'parent.day', 'parent.found/items/what']
async function rowsOf(bundle: Bundle, columns: readonly string[] = asked) {
  const { sheet, document, read } = await openSubmissions(bundle, visitForm())
  const rows: SheetRow[] = []
  for await (const row of sheet.rows()) rows.push(row)
  const header = rows[0]!.cells.map(({ text }) => text)
  const lost = rows.filter(({ cells }) => cells[0]!.is === 'error').map(({ cells }) => cells[0]!.text)
  return { rows: rows.slice(1).filter(({ cells }) => cells[0]!.is !== 'error').map(({ cells }) => columns.map((name) => cells[header.indexOf(name)]?.text ?? '')), lost, notes: sheet.notes.map(({ code, message }) => `${code}: ${message}`), header, document, read }
}
const zipped = (files: Readonly<Record<string, string>>) => bundleOfFile(zipOf(files), 'submissions.zip')
const [items, marks] = [`${one}/found/items`, '/more/marks']
const start = '2084-03-15T09:00:00.000+02:00'
const expected = [
  [one, '', one, '', start, '2084-03-15', '10.5', '20.25', '100.0', '4.6', '0.0046', 'other', 'Works Hill', 'mines wires', `${items}[1]\n${items}[2]`, '', '', '', '', '', ''],
  [`${items}[1]`, one, one, 'found/items', ...Array.from({ length: 11 }, () => ''), 'bomb <b> & fuze', 'a.jpg', `${items}[1]${marks}[1]\n${items}[1]${marks}[2]`, '', '2084-03-15', ''],
  [`${items}[1]${marks}[1]`, `${items}[1]`, one, 'found/items/more/marks', ...Array.from({ length: 14 }, () => ''), '84', '2084-03-15', 'bomb <b> & fuze'],
  [`${items}[1]${marks}[2]`, `${items}[1]`, one, 'found/items/more/marks', ...Array.from({ length: 14 }, () => ''), '17', '2084-03-15', 'bomb <b> & fuze'],
  [`${items}[2]`, one, one, 'found/items', ...Array.from({ length: 11 }, () => ''), 'box', '', `${items}[2]${marks}[1]`, '', '2084-03-15', ''],
  [`${items}[2]${marks}[1]`, `${items}[2]`, one, 'found/items/more/marks', ...Array.from({ length: 14 }, () => ''), 'LOT 3', '2084-03-15', 'box'],
]

suite('openSubmissions', () => {
  test('XML documents in a zip, in a folder, alone', async () => {
    const { rows, lost, notes, document } = await rowsOf(zipped({ 'instances/one/submission.xml': xmlOf(one), 'instances/one/a.jpg': 'jpeg' }))
    deepEqual([rows, lost, notes, document.mediaType], [expected, [], [], 'application/zip'])
    const at = join(folder, 'instances')
    mkdirSync(join(at, 'one'), { recursive: true })
    writeFileSync(join(at, 'one', 'submission.xml'), xmlOf(one))
    writeFileSync(join(at, 'one', 'a.jpg'), 'jpeg')
    const inFolder = await rowsOf(bundleOfFolder(at))
    deepEqual([inFolder.rows, inFolder.read], [expected, ['one/submission.xml']])
    // Of a folder, what is sealed is a zip of the documents alone, and the same each time.
    deepEqual([[...bundleOfFile(inFolder.document.bytes, 'x').paths], inFolder.document.bytes], [['one/submission.xml'], (await rowsOf(bundleOfFolder(at))).document.bytes])
    deepEqual((await rowsOf(bundleOfFile(new TextEncoder().encode(xmlOf(one)), 'one.xml'))).rows, expected)
  })
  test('tables of ODK Central, linked by KEY and PARENT_KEY', async () => {
    const { rows, lost, notes } = await rowsOf(zipped({ ...central, 'media/a.jpg': 'jpeg' }))
    deepEqual([rows, lost, notes], [expected, [], ['other-columns: columns that the form has no question for: SubmissionDate, SubmitterID']])
  })
  test('a workbook of KoboToolbox, linked by _index and _parent_index; with labels as headers, and choices in columns of their own', async () => {
    deepEqual((await rowsOf(bundleOfFile(workbook(kobo), 'Visits.xlsx'))).rows, expected)
    const labelled = await rowsOf(bundleOfFile(workbook(koboLabelled), 'Visits.xlsx'))
    deepEqual(labelled.rows, expected.map((row, at) => (at === 0 ? row.map((text) => (text === 'Works Hill' ? '' : text)) : row)))
  })
  test('JSON of KoboToolbox', async () => {
    const { rows, lost } = await rowsOf(bundleOfFile(new TextEncoder().encode(JSON.stringify(json)), 'data.json'))
    deepEqual([rows, lost], [expected, []])
  })
  test('an edited submission keeps the key of the first version, and the replaced one is told', async () => {
    const two = 'uuid:00000000-0000-4000-8000-000000000002'
    const { rows, notes } = await rowsOf(zipped({ 'a/submission.xml': xmlOf(one), 'b/submission.xml': xmlOf(two, `<orx:deprecatedID>${one}</orx:deprecatedID>`) }), ['KEY', 'meta/instanceID'])
    deepEqual([rows.length, rows[0]], [6, [one, two]])
    deepEqual(notes, [`submission-replaced: replaced by a later version of them: a/submission.xml by ${two}`])
  })
  test('names that several files have: the one beside the submission, or in the folder of its id', async () => {
    const two = 'uuid:00000000-0000-4000-8000-000000000002'
    const beside = await rowsOf(zipped({ 'a/submission.xml': xmlOf(one), 'a/a.jpg': '1', 'b/submission.xml': xmlOf(two), 'b/a.jpg': '2' }), ['found/items/picture'])
    deepEqual(beside.rows.flat().filter((text) => text !== ''), ['a/a.jpg', 'b/a.jpg'])
    const byId = await rowsOf(zipped({ ...central, [`files/${uuid}/a.jpg`]: '1', 'files/other/a.jpg': '2' }), ['found/items/picture'])
    deepEqual(byId.rows.flat().filter((text) => text !== ''), [`files/${uuid}/a.jpg`])
    const unclear = await rowsOf(zipped({ ...central, 'files/x/a.jpg': '1', 'files/y/a.jpg': '2' }), ['found/items/picture'])
    deepEqual(unclear.rows.flat().filter((text) => text !== ''), ['a.jpg'])
  })
  test('what cannot land is a row with a word for it; the others stay', async () => {
    const deep = `${'<g>'.repeat(80)}x${'</g>'.repeat(80)}`
    const { rows, lost, notes } = await rowsOf(zipped({
      'good.xml': xmlOf(one), 'bomb.xml': '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><data id="visits"><day>&b;</day></data>', 'entity.xml': xmlOf(one).replace('2084-03-15<', '&x;<'), 'cut.xml': xmlOf(one).slice(0, 300),
      'noid.xml': '<data id="visits"><day>2084-03-15</day></data>', 'other.xml': `<data id="households"><meta><instanceID>${one}</instanceID></meta></data>`, 'twice.xml': xmlOf('uuid:2').replace('<danger>', '<danger>x</danger><danger>'),
      'deep.xml': `<data id="visits">${deep}<meta><instanceID>uuid:3</instanceID></meta></data>`, 'closed.xml': `<data id="visits" encrypted="yes"><base64EncryptedKey>x</base64EncryptedKey><meta><instanceID>uuid:4</instanceID></meta></data>`,
      'form.xml': '<h:html xmlns:h="x"><h:head/></h:html>', '../outside.xml': xmlOf('uuid:5'),
    }))
    deepEqual(rows, expected)
    deepEqual(lost.map((text) => text.split(': ').slice(0, 2).join(' ')).toSorted(), ['element-twice twice.xml', 'form-other other.xml', 'not-a-submission noid.xml', 'submission-encrypted closed.xml', 'too-deep deep.xml', 'xml-entities bomb.xml', 'xml-entities entity.xml', 'xml-unreadable cut.xml'])
    deepEqual(notes.map((text) => text.split(':')[0]), ['other-files', 'other-files'])
    match(notes.join('\n'), /"\.\.\/outside\.xml"/)
  })
  test('rows of repeats without their submission, or without a key, are told', async () => {
    const { rows, lost } = await rowsOf(zipped({ 'visits.csv': central['visits.csv'].replaceAll(one, 'uuid:9'), 'visits-items.csv': `${central['visits-items.csv']}box,,,\n` }))
    equal(rows.length, 1)
    deepEqual(lost.map((text) => text.split(':')[0]), ['key-missing', 'parent-missing', 'parent-missing'])
    const orphan = await rowsOf(bundleOfFile(workbook([kobo[0]!, { name: 'items', rows: [kobo[1]!.rows[0]!, ['box', '', '', '1', 'Visits', '7', uuid]] }, { name: 'others', rows: [['_index', '_parent_index', '_parent_table_name'], ['1', '1', 'Visits']] }]), 'Visits.xlsx'))
    deepEqual(orphan.lost.map((text) => text.split(':')[0]), ['parent-missing', 'form-other'])
  })
  test('files in which there is no submission, or that are made to harm, are refused whole', async () => {
    const refusal = async (bundle: () => Bundle) => { try { await openSubmissions(bundle(), visitForm()); return 'taken' } catch (error) { ok(error instanceof SheetFault, String(error)); return error.code } }
    equal(await refusal(() => zipped({ 'a.txt': 'x' })), 'not-a-sheet')
    equal(await refusal(() => bundleOfFile(new TextEncoder().encode('a,b\n1,2\n'), 'a.csv')), 'not-a-sheet')
    equal(await refusal(() => bundleOfFile(new TextEncoder().encode('{"a":1}'), 'a.json')), 'not-a-sheet')
    equal(await refusal(() => bundleOfFile(zipOf({ 'a.xml': ' '.repeat(64 * 1024 ** 2) }), 'a.zip')), 'zip-too-large')
    equal(await refusal(() => bundleOfFile(zipOf({ 'a.xml': xmlOf(one) }, { localName: 'b.xml' }), 'a.zip')), 'zip-lies')
    equal(await refusal(() => bundleOfFile(zipOf({ 'a.xml': xmlOf(one) }).subarray(0, 200), 'a.zip')), 'zip-unreadable')
    equal(await refusal(() => bundleOfFile(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'Visits.xls')), 'old-excel')
    // An entry that lies about its size is told in its row.
    const { lost } = await rowsOf(bundleOfFile(zipOf({ 'a.xml': xmlOf(one), 'b.xml': xmlOf('uuid:2') }, { claim: { size: 100 } }), 'a.zip'))
    deepEqual(lost.map((text) => text.split(': ').slice(0, 2)), [['zip-lies', 'b.xml']])
  })
})
