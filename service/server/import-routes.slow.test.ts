/** An import over HTTP: the same rows, statements and reports as on the command line; and what a hostile sheet or client gets. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import { openSheetFile } from 'proofmark/sheets'
import { excelFile } from '../sheets/example-workbook.suite.ts'
import type { ImportJob, ImportPreview, ImportRows, ImportSheet, ImportState, SavedMappings } from './api.ts'
import { createApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-import-routes-'))
const newId = () => randomBytes(16).toString('hex')
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
let store: Store
let app: ReturnType<typeof createApp>
before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: folder, newId, now: () => new Date(), logger: pino({ level: 'silent' }), mappingsFolder: join(folder, 'data', 'mappings') })
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const own = { host: '127.0.0.1:1' }
interface Answer<T> { readonly status: number; readonly body: T & { code?: string; message?: string; problems?: { code: string; at: string }[]; choices?: string[] } }
const ask = async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
  const answer = await app.request(path, { method, headers: { ...own, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return { status: answer.status, body: (answer.status === 204 ? {} : await answer.json()) as Answer<T>['body'] }
}
const send = async (bytes: Uint8Array, path = '/api/import/files') => {
  const sha256 = hashOf(bytes)
  const answer = await app.request(`${path}/${sha256}`, { method: 'PUT', headers: { ...own, 'content-type': 'application/octet-stream', 'upload-offset': '0', 'upload-length': String(bytes.length) }, body: bytes as Uint8Array<ArrayBuffer> })
  equal(answer.status, 201)
  return sha256
}
const open = async (bytes: Uint8Array, name = 'works.csv', more: object = {}) => ask<ImportSheet>('POST', '/api/import/open', { sha256: await send(bytes), name, sheet: null, encoding: null, separator: null, ...more })
const job = async () => (await ask<ImportState>('GET', '/api/import')).body.job!
const ended = async (): Promise<ImportJob> => { for (;;) { const now = await job(); if (now.state !== 'running') return now; await new Promise((resolve) => { setTimeout(resolve, 5) }) } }
const check = async (sheet: string, mapping: object, files: readonly object[] = []) => { equal((await ask('POST', '/api/import/check', { sheet, mapping: JSON.stringify(mapping), files })).status, 200); return ended() }
const seal = async (of: ImportJob, more: object = {}) => { const asked = await ask('POST', '/api/import/seal', { check: of.id, corrections: 'seal', reason: null, ...more }); equal(asked.status, 200, JSON.stringify(asked.body)); return ended() }
const rows = async (of: ImportJob, filter = 'all') => (await ask<ImportRows>('GET', `/api/import/${of.id}/rows?filter=${filter}&count=100`)).body
const csv = (...lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`)

const mapping = (name: string) => ({
  format: 'proofmark/mapping/v1', name, key: ['No.'], every: { handling: 'open' }, columns: { 'No.': {}, What: {}, Serial: { as: 'plain-mark' }, Photo: { as: 'file' } },
  statements: [
    { name: 'item', kind: 'item', label: `${name}:{No.}`, fields: { description: { $column: 'What' }, itemClass: 'mortar bomb' } },
    { name: 'serial', kind: 'mark', when: 'Serial', fields: { item: { $row: 'item' }, transcription: { $column: 'Serial' } } },
    { name: 'photo', kind: 'photo', when: 'Photo', fields: { blob: { $file: 'Photo' }, pictureType: 'original', shows: [{ $row: 'item' }] } },
  ],
})
const header = 'No.,What,Serial,Photo'

suite('import over HTTP', () => {
  test('a workbook is looked at: columns, samples, damage by its cell, and a mapping that may fit', async () => {
    const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
    const row = (n: number, cells: string) => `<row r="${n}">${cells}</row>`
    const { status, body } = await open(excelFile({ rows: [
      row(1, text('A1', 'No.') + text('B1', 'Description') + text('C1', 'Serial no') + text('D1', 'Date found')),
      row(2, text('A2', '1') + text('B2', 'bomb') + text('C2', '0071') + '<c r="D2" s="1"><v>67285</v></c>'),
      row(3, text('A3', '2') + text('B3', 'fuze') + '<c r="C3"><v>123000000000</v></c><c r="D3"><v>45366</v></c>'),
    ].join('') }), 'works.xlsx')
    equal(status, 200)
    deepEqual(body.columns.map(({ letter, header: over, filled }) => [letter, over, filled]), [['A', 'No.', 2], ['B', 'Description', 2], ['C', 'Serial no', 2], ['D', 'Date found', 2]])
    deepEqual(body.columns.map(({ damage }) => damage.map(({ code, cells }) => [code, ...cells.map(({ cell }) => cell)])), [[], [], [['fewer-digits', 'C2'], ['scientific-notation', 'C3'], ['leading-zeros-lost', 'C3']], [['date-as-number', 'D3']]])
    deepEqual(body.columns[3]!.sorts, { date: 1, number: 1 })
    match(body.suggestion.text, /"format": "proofmark\/mapping\/v1"/)
    equal((await ask<ImportState>('GET', '/api/import')).body.sheet!.id, body.id)
  })
  test('the first rows are shown as statements before anything is sealed; a mapping that is none is told with its place', async () => {
    const { body: sheet } = await open(csv(header, '1,bomb,84 017,', '2,,x,'))
    const size = store.size()
    const { body } = await ask<ImportPreview>('POST', '/api/import/preview', { sheet: sheet.id, mapping: JSON.stringify(mapping('shown')) })
    deepEqual(body.rows.map(({ number, status, statements, problems }) => [number, status, statements.map(({ kind, fields }) => [kind, fields!['description'] ?? fields!['transcription']]), problems.map(({ code, at }) => [code, at])]), [
      [2, 'new', [['item', 'bomb'], ['mark', '84 017']], []], [3, 'refused', [], [['field-invalid', 'item/description']]],
    ])
    const { body: none } = await ask<ImportPreview>('POST', '/api/import/preview', { sheet: sheet.id, mapping: '{"format":"proofmark/mapping/v1"}' })
    ok(none.problems.some(({ at }) => at === '/columns'))
    equal(store.size(), size)
  })
  test('a dry run seals nothing; what it was made of is sealed; the same file again is all the same; the report is that of the command line', async () => {
    const { body: sheet } = await open(csv(header, '1,bomb,84 017,', '2,fuze,,', '2,other,,'))
    const size = store.size()
    const tried = await check(sheet.id, mapping('twice'))
    deepEqual([tried.state, tried.isDryRun, tried.counts, tried.statements, store.size()], ['done', true, { all: 3, new: 1, changed: 0, same: 0, refused: 2, damaged: 2 }, 3, size])
    deepEqual((await rows(tried, 'refused')).rows.map(({ number, problems }) => [number, problems.map(({ code }) => code)]), [[3, ['key-twice']], [4, ['key-twice']]])
    const sealed = await seal(tried)
    deepEqual([sealed.state, sealed.isDryRun, sealed.statements, store.size() - size, sealed.result!.sealed], ['done', false, 3, 3, { first: size, last: size + 2 }])
    const [first] = (await rows(sealed, 'new')).rows
    deepEqual(first!.statements.map(({ kind, index, label }) => [kind, index, label]), [['item', size + 1, 'twice:1'], ['mark', size + 2, null]])
    const answer = await app.request(`/api/import/${sealed.id}/report`, { headers: own })
    match(answer.headers.get('content-disposition')!, /filename="works-report\.csv"/)
    const report = Buffer.from(await answer.arrayBuffer()).toString()
    deepEqual(report.split('\r\n').map((line) => line.split(',').slice(0, 6).join('|')), ['﻿No.|What|Serial|Photo|proofmark row|proofmark status', '1|bomb|84 017||2|new', '2|fuze|||3|refused', '2|other|||4|refused', ''])
    equal((await ask('POST', '/api/import/seal', { check: tried.id, corrections: 'seal', reason: null })).body.code, 'check-unknown')
    const again = await check(sheet.id, mapping('twice'))
    deepEqual([again.counts.same, again.statements], [1, 0])
    await check(sheet.id, mapping('twice-otherwise'))
    equal((await ask('POST', '/api/import/seal', { check: again.id, corrections: 'seal', reason: null })).body.code, 'check-unknown')
    equal(store.size() - size, 3)
  })
  test('of an XLSX file the report is one', async () => {
    const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
    const { body: sheet } = await open(excelFile({ rows: `<row r="1">${text('A1', 'No.')}${text('B1', 'What')}${text('C1', 'Serial')}${text('D1', 'Photo')}</row><row r="2">${text('A2', '1')}${text('B2', '=bomb')}</row>` }), 'Übersicht 1.xlsx')
    const tried = await check(sheet.id, mapping('as-xlsx'))
    const answer = await app.request(`/api/import/${tried.id}/report`, { headers: own })
    match(answer.headers.get('content-disposition')!, /filename\*=UTF-8''%C3%9Cbersicht%201-report\.xlsx/)
    const file = await openSheetFile(new Uint8Array(await answer.arrayBuffer()), { sheet: null, encoding: null, separator: null })
    const cells: string[][] = []
    for await (const row of file.rows()) cells.push(row.cells.map((cell) => cell.text))
    deepEqual(cells.map((row) => row.slice(0, 6)), [['No.', 'What', 'Serial', 'Photo', 'proofmark row', 'proofmark status'], ['1', '=bomb', '', '', '2', 'new']])
  })
  test('a changed row is shown with both values; its correction is sealed with the reason that was given, or left', async () => {
    const sealed = await seal(await check((await open(csv(header, '1,bomb,84 017,'))).body.id, mapping('changes')))
    equal(sealed.state, 'done')
    const tried = await check((await open(csv(header, '1,mine,84 018,', '2,fuze,,'))).body.id, mapping('changes'))
    deepEqual((await rows(tried, 'changed')).rows[0]!.changes, [{ statement: 'item', field: '/description', before: 'bomb', value: 'mine' }, { statement: 'serial', field: '/transcription', before: '84 017', value: '84 018' }])
    const left = await seal(tried, { corrections: 'leave' })
    deepEqual([left.counts.changed, left.counts.new, store.world().of('item').filter(({ fields }) => fields.label?.startsWith('changes:')).map(({ fields }) => fields.description)], [1, 1, ['bomb', 'fuze']])
    await seal(await check(left.sheet, mapping('changes')), { reason: 'read again from the photo' })
    deepEqual(store.world().of('item').filter(({ fields }) => fields.label?.startsWith('changes:')).map(({ fields }) => fields.description), ['mine', 'fuze'])
    deepEqual([...new Set(store.statements().flatMap(({ kind, fields }) => (kind === 'correction' ? [(fields as { reason: string }).reason] : [])))], ['read again from the photo'])
  })
  test('photographs are matched by name before they are sent; those without a row and rows without one are told; only sent bytes are sealed', async () => {
    const [a, b] = [new TextEncoder().encode('invented picture a'), new TextEncoder().encode('invented picture b')]
    const { body: sheet } = await open(csv(header, '1,bomb,,a.jpg', '2,fuze,,missing.jpg'))
    const files = [{ path: 'card/A.JPG', size: a.length, sha256: hashOf(a) }, { path: 'card/b.jpg', size: b.length, sha256: hashOf(b) }]
    const tried = await check(sheet.id, mapping('pictured'), files)
    deepEqual([tried.result!.wanted, tried.result!.unnamed, (await rows(tried, 'refused')).rows.map(({ problems }) => problems.map(({ code, cell, found }) => [code, cell, found]))], [[hashOf(a)], ['card/b.jpg'], [[['file-missing', 'D', 'missing.jpg']]]])
    const unsent = await seal(tried)
    deepEqual([unsent.counts.refused, unsent.statements], [2, 0])
    await send(a, `/api/capture/${newId()}/files`)
    const sealed = await seal(await check(sheet.id, mapping('pictured'), files))
    deepEqual([sealed.counts.new, sealed.statements, store.hasBlob(hashOf(b))], [1, 3, false])
    const photo = store.world().of('photo').at(-1)!
    deepEqual([photo.fields.blob!.name, photo.fields.blob!.type, Buffer.from((await store.blob(hashOf(a)))!).toString()], ['A.JPG', 'image/jpeg', 'invented picture a'])
  })
  test('can be stopped: what is sealed stays sealed and is told, and the same file goes on from there', async () => {
    const count = 2500
    const { body: sheet } = await open(csv(header, ...Array.from({ length: count }, (_, n) => `${n},bomb ${n},,`)))
    const tried = await check(sheet.id, mapping('stopped'))
    const sizeBefore = store.size()
    equal((await ask('POST', '/api/import/seal', { check: tried.id, corrections: 'seal', reason: null })).status, 200)
    equal((await ask('POST', '/api/import/check', { sheet: sheet.id, mapping: JSON.stringify(mapping('other')) })).body.code, 'import-running')
    equal((await ask('DELETE', '/api/import')).body.code, 'import-running')
    while (store.size() === sizeBefore) await new Promise((resolve) => { setTimeout(resolve, 1) })
    await ask('POST', '/api/import/stop')
    const stopped = await ended()
    const sealed = store.size() - sizeBefore
    equal(stopped.state, 'stopped')
    ok(sealed > 0 && sealed < count, String(sealed))
    deepEqual([stopped.counts.new, stopped.result!.stoppedAfter, stopped.statements], [sealed - 1, sealed, sealed])
    const rest = await seal(await check(sheet.id, mapping('stopped')))
    deepEqual([rest.counts.same, rest.counts.new, store.size() - sizeBefore], [sealed - 1, count - sealed + 1, count + 1])
  })
  test('files that are no sheet are named for what they are, and the sheet that lies there stays', async () => {
    const { body: sheet } = await open(csv(header, '1,bomb,,'))
    const refused = async (bytes: Uint8Array, more = {}) => { const { status, body } = await open(bytes, 'bad.xlsx', more); equal(status, 422); ok(body.message!.length > 10); return [body.code, ...(body.choices ?? [])] }
    deepEqual(await refused(new Uint8Array()), ['file-empty'])
    deepEqual(await refused(new TextEncoder().encode('%PDF-1.7 invented')), ['not-a-sheet'])
    deepEqual(await refused(excelFile({ rows: '' }).subarray(0, 300)), ['zip-unreadable'])
    deepEqual(await refused(csv('a,b;c', '1,2;3')), ['separator-unknown'])
    const two = excelFile({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>', sheets: '<sheet name="One" sheetId="1" r:id="rId1"/><sheet name="Two" sheetId="2" r:id="rId2"/>' })
    deepEqual(await refused(two), ['sheet-not-named', 'One', 'Two'])
    deepEqual(await refused(csv('only one value')), ['header-missing'])
    equal((await ask<ImportState>('GET', '/api/import')).body.sheet!.id, sheet.id)
    const chosen = await open(two, 'two.xlsx', { sheet: 'Two' })
    deepEqual([chosen.body.sheet, /"sheet": "Two"/.test(chosen.body.suggestion.text)], ['Two', true])
  })
  test('a sheet that was taken away, one that was never sent, and a job of before are told', async () => {
    equal((await ask('POST', '/api/import/open', { sha256: '0'.repeat(64), name: 'x', sheet: null, encoding: null, separator: null })).body.code, 'sheet-gone')
    equal((await ask('POST', '/api/import/check', { sheet: '0'.repeat(64), mapping: '{}' })).body.code, 'sheet-gone')
    equal((await ask('DELETE', '/api/import')).status, 204)
    deepEqual((await ask<ImportState>('GET', '/api/import')).body, { sheet: null, job: null })
    equal((await ask('GET', '/api/import/nothing/rows')).body.code, 'job-unknown')
    equal((await ask('GET', '/api/import/nothing/report')).body.code, 'job-unknown')
    equal((await app.request('/api/import', { headers: { ...own, origin: 'http://works.example' } })).status, 403)
  })
})

suite('saved mappings', () => {
  test('are kept under their names, and no name and no word of them lies on the disk', async () => {
    const secret = { ...mapping('works-secret'), every: { handling: 'restricted', note: 'invented-informant' } }
    equal((await ask('POST', '/api/import/mappings', { mapping: JSON.stringify(secret) })).status, 200)
    equal((await ask('POST', '/api/import/mappings', { mapping: JSON.stringify(mapping('another')) })).status, 200)
    deepEqual((await ask<SavedMappings>('GET', '/api/import/mappings')).body.mappings.map(({ name }) => name), ['another', 'works-secret'])
    const shelf = join(folder, 'data', 'mappings')
    for (const name of readdirSync(shelf)) { match(name, /^[0-9a-f]{32}$/); ok(!/works-secret|informant|proofmark/.test(readFileSync(join(shelf, name), 'latin1'))) }
    equal((await ask('POST', '/api/import/mappings', { mapping: '{}' })).body.code, 'mapping-invalid')
    equal((await ask('DELETE', '/api/import/mappings/another')).status, 204)
    equal((await ask('DELETE', '/api/import/mappings/another')).body.code, 'mapping-unknown')
    equal((await ask<SavedMappings>('GET', '/api/import/mappings')).body.mappings.length, 1)
  })
})
