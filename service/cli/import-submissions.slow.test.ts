/**
 * Submissions imported from the command line: the example of the specification, each kind of export twice is once, faults told.
 * @module
 */
import { deepEqual, equal, match, rejects } from 'node:assert/strict'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { writeWorkbook } from 'proofmark/sheets'
import { openStore } from 'proofmark/store'
import { zipOf, type Lies } from '../sheets/example-workbook.suite.ts'
import { form as formCommand } from './commands/form.ts'
import { importCommand } from './commands/import.ts'
import { means } from './data-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-import-forms-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const spec = readFileSync(join(import.meta.dirname, '..', '..', 'spec', 'forms.md'), 'utf8')
const block = (n: number) => [...spec.matchAll(/^```\w+\n([^]*?)^```$/gm)][n]![1]!
let made = 0

function write(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, `${made++}-${name}`)
  writeFileSync(path, bytes)
  return path
}
function formFile(survey: readonly (readonly string[])[]): string {
  const path = join(folder, `${made++}-form.xlsx`)
  const file = openSync(path, 'wx')
  writeWorkbook((bytes) => void writeSync(file, bytes), [{ name: 'survey', rows: survey }])
  closeSync(file)
  return path
}
const visits = formFile(block(0).trimEnd().split('\n').map((line) => line.split(',')))
const mapping = write('visits.json', block(2))
const xml = block(1)

async function run(file: string, { data = join(folder, `data-${made++}`), form = visits, more = {} as Record<string, string | boolean>, map = mapping as string | null } = {}) {
  const [printed, complained] = [[] as string[], [] as string[]]
  const exit = await importCommand.run({ arguments: [file], options: { data, form, ...(map === null ? {} : { mapping: map }), ...more }, isJson: false, print: (text) => void printed.push(text), complain: (text) => void complained.push(text.replaceAll(file, 'FILE')) })
  return { exit, data, printed, complained }
}
const zipped = (files: Readonly<Record<string, string>>, lies: Lies = {}) => write('visits.zip', zipOf(files, lies))

suite('proofmark import --form', () => {
  test('the example of the specification', async () => {
    const { exit, printed, complained, data } = await run(zipped({ 'instances/one/submission.xml': xml, 'instances/one/a.jpg': 'jpeg' }))
    deepEqual([exit, printed, complained], [0, ['3 rows: 3 new, 0 changed, 0 same, 0 refused.', '5 statements sealed.'], []])
    const store = await openStore({ folder: data, ...means, readOnly: true })
    try {
      const world = store.world()
      const [site] = world.of('site')
      deepEqual(site!.fields.place, { text: null, lat: 10.5, lon: 20.25, precisionKm: 0.0046, country: null })
      deepEqual(world.of('item').map(({ fields }) => [fields.description, fields.documentedAt, fields.sources[0]!.at]), [
        ['mortar bomb, seen 2084-03-15', [site!.id], 'submissions, row 3: uuid:00000000-0000-4000-8000-000000000001/items[1]'], ['fuze, seen 2084-03-15', [site!.id], 'submissions, row 4: uuid:00000000-0000-4000-8000-000000000001/items[2]'],
      ])
      deepEqual(world.of('photo').map(({ fields }) => [fields.blob.name, fields.shows]), [['a.jpg', [world.of('item')[0]!.id]]])
      equal(world.of('document')[0]!.fields.blob!.type, 'application/zip')
    } finally {
      await store.close()
    }
  })
  test('the same submission as tables of Central, later: the same; an answer changed there: a correction', async () => {
    const { data } = await run(zipped({ 'submission.xml': xml, 'a.jpg': 'jpeg' }))
    const id = 'uuid:00000000-0000-4000-8000-000000000001'
    const tables = (what: string) => ({ 'visits.csv': `day,point-Latitude,point-Longitude,point-Altitude,point-Accuracy,KEY\n2084-03-15,10.5,20.25,100.0,4.6,${id}\n`, 'visits-items.csv': `what,picture,PARENT_KEY,KEY\n${what},a.jpg,${id},${id}/items[1]\nfuze,,${id},${id}/items[2]\n`, 'media/a.jpg': 'jpeg' })
    deepEqual((await run(zipped(tables('mortar bomb')), { data })).printed, ['3 rows: 0 new, 0 changed, 3 same, 0 refused.', '0 statements sealed.'])
    const changed = await run(zipped(tables('shell')), { data, more: { 'dry-run': true } })
    deepEqual(changed.printed.slice(-2), ['3 rows: 0 new, 1 changed, 2 same, 0 refused.', '2 statements would be sealed; nothing was (--dry-run).'])
  })
  test('a document that cannot be read is a refused row, with a word; photographs that are missing, outside or damaged as well', async () => {
    const other = (id: string, picture: string) => xml.replace(/uuid:[^<]+/, id).replace('a.jpg', picture)
    const { exit, printed, complained } = await run(zipped({ 'a.xml': xml, 'b.xml': '<!DOCTYPE x><data/>', 'c.xml': other('uuid:3', '../../c.jpg'), 'd.xml': other('uuid:4', 'd.jpg'), 'e.xml': other('uuid:5', 'e.jpg'), 'a.jpg': 'jpeg', 'e.jpg': 'jpeg' }, { claim: { crc: 7 } }))
    equal(exit, 1)
    equal(printed[0], '13 rows: 9 new, 0 changed, 0 same, 4 refused.')
    deepEqual(complained.filter((line) => line.startsWith('FILE:')).map((line) => /(error-value|key-empty|file-\w+): expected .*found ([^:]+)/.exec(line)?.slice(1)), [['file-outside', '../../c.jpg'], ['file-missing', 'd.jpg'], ['file-missing', 'zip-lies'], ['error-value', 'xml-entities'], ['key-empty', 'nothing']])
  })
  test('a form with faults, and a mapping without KEY, are refused before anything is made', async () => {
    const data = join(folder, 'nothing')
    const bad = formFile([['type', 'name', 'label'], ['select_one kinds', 'a', 'A'], ['begin repeat', 'b', 'B']])
    await rejects(run(zipped({ 'a.xml': xml }), { data, form: bad }), /survey:2: list-missing[^]*survey:3: begin-without-end/)
    const noKey = write('no-key.json', JSON.stringify({ ...JSON.parse(block(2)), key: ['day'] }))
    await rejects(run(zipped({ 'a.xml': xml }), { data, map: noKey }), /column KEY as its key/)
    await rejects(run(write('old.zip', 'PK'), { data }), /zip-unreadable/)
    equal(existsSync(data), false)
  })
})

suite('proofmark form', () => {
  const call = async (options: Record<string, string | boolean>) => { const printed: string[] = []; const exit = await formCommand.run({ arguments: [], options, isJson: false, print: (text) => void printed.push(text), complain: () => undefined }); return { exit, printed } }
  test('writes the languages that were asked for, and no file twice', async () => {
    const out = join(folder, 'capture.xlsx')
    const { exit, printed } = await call({ out, languages: 'uk, en' })
    equal(exit, 0)
    match(printed[0]!, /rows of questions/)
    await rejects(call({ out }), /is there already/)
    await rejects(call({ out: join(folder, 'x.xlsx'), languages: 'de' }), /"de" is none of en, fr, uk, ar/)
    await rejects(call({}), /--out is missing/)
  })
  test('its mapping is printed and is one', async () => {
    const { printed } = await call({ mapping: true })
    equal((JSON.parse(printed[0]!) as { name: string }).name, 'proofmark-capture-form')
  })
})
