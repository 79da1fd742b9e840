/** Search for marks over HTTP: what is sealed is found at once, what is corrected as corrected, what is withdrawn or erased no more. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { ApiError, MarkSearchView } from './api.ts'
import { createApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-mark-search-'))
let store: Store
let app: ReturnType<typeof createApp>
const host = { host: '127.0.0.1:1' }
const get = (path: string) => app.request(path, { headers: host })
const record = async (...lines: readonly object[]) => equal((await app.request('/api/statements', { method: 'POST', headers: { ...host, 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n') }) })).status, 201)
const search = async (pattern: string, more = '') => await (await get(`/api/marks/search?pattern=${encodeURIComponent(pattern)}${more}`)).json() as MarkSearchView
const found = async (pattern: string, more = '') => (await search(pattern, more)).hits.map(({ grade, text }) => `${grade} ${text}`)
const idOf = (label: string) => store.world().all.find((each) => each.fields.label === label)!.id

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }) })
  await record(
    { kind: 'case', label: 'case', title: 'Invented case' },
    { kind: 'item', label: 'rifle', case: '#case', description: 'invented rifle', itemClass: 'rifle' },
    { kind: 'mark', label: 'serial', item: '#rifle', position: 'receiver', transcription: 'КВ-930712', technique: 'stamped' },
    { kind: 'mark', label: 'damaged', item: '#rifle', position: 'bolt', transcription: 'KB-9?0712', technique: 'stamped', handling: 'confidential' },
    { kind: 'mark', label: 'near', item: '#rifle', transcription: 'KB930719', technique: 'stamped' },
    { kind: 'mark', label: 'burnt', item: '#rifle', transcription: '*12', technique: 'stamped' },
    { kind: 'reading', label: 'read', mark: '#serial', scheme: 'as-reported', meaning: 'an invented serial', status: 'accepted', serial: 'KB?930712', lot: 'L-17' },
    { kind: 'reading', mark: '#near', scheme: 'as-reported', meaning: 'an invented serial', status: 'rejected', reason: 'invented', serial: 'KB930719' },
  )
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('search for marks', () => {
  test('by the whole mark: each grade, which places agree, and what lies near in the sequence', async () => {
    const { hits, counts, neighbours, asked, next } = await search('kb-930712')
    deepEqual(hits.map(({ grade, text, legible }) => [grade, text, legible]), [['fits', 'КВ-930712', 8], ['may-fit', 'KB-9?0712', 7], ['not-excluded', '*12', 2]])
    deepEqual([counts, asked, next], [{ fits: 1, 'may-fit': 1, 'not-excluded': 1 }, 8, null])
    deepEqual(hits[0]!.cells, ['typed-otherwise', 'typed-otherwise', 'beside', 'agrees', 'agrees', 'agrees', 'agrees', 'agrees', 'agrees'])
    deepEqual(hits[1]!.cells.slice(3, 6), ['agrees', 'may', 'agrees'])
    deepEqual([hits[0]!.item?.title, hits[0]!.case?.title, hits[0]!.position, hits[0]!.handling, hits[1]!.handling], ['invented rifle', 'Invented case', 'receiver', 'open', 'confidential'])
    deepEqual(neighbours.map(({ text, distance }) => [text, distance]), [['KB930719', 7]])
  })
  test('by a part, by serials and lots as read: a question mark in a serial is a character, and what was rejected is not told', async () => {
    deepEqual(await found('*93071?'), ['fits КВ-930712', 'fits KB930719', 'may-fit KB-9?0712', 'not-excluded *12'])
    deepEqual([await found(String.raw`KB\?930712`, '&field=serial'), await found('KB930719', '&field=serial'), await found('*17', '&field=lot')], [[String.raw`fits KB\?930712`], [], ['fits L-17']])
  })
  test('page after page, each hit once', async () => {
    const first = await search('*', '&limit=3')
    const second = await search('*', `&limit=3&after=${first.next}`)
    deepEqual([first.hits.length, second.hits.length, second.next, new Set([...first.hits, ...second.hits].map(({ statement }) => statement)).size], [3, 1, null, 4])
  })
  test('what is no pattern, or no field, is refused with its place', async () => {
    for (const path of ['?pattern=9&pattern=8', '?pattern=9&aroud=5']) equal((await get(`/api/marks/search${path}`)).status, 422, path)
    const answer = await get('/api/marks/search?pattern=93%5B07')
    deepEqual([answer.status, await answer.json()], [422, { code: 'pattern-unclosed', message: 'pattern, at character 3: expected a "]" after it, found the end of the text.', about: 'pattern' }])
    const refusal = async (question: string) => (await (await get(`/api/marks/search?${question}`)).json()) as ApiError
    for (const [question, about] of [['pattern=9&aroud=5', 'aroud'], ['pattern=9&limit=201', 'limit'], ['pattern=9&field=colour', 'field']] as const) {
      const { about: named, message } = await refusal(question)
      deepEqual([named, message.startsWith(`${about}: `)], [about, true], message)
    }
    match((await (await get('/api/marks/search?pattern=9&field=colour')).json() as ApiError).message, /field: .*Fields are any, serial, lot/)
  })
  test('what comes later is followed: new, corrected twice, withdrawn, brought back, erased', async () => {
    await record({ kind: 'mark', label: 'later', item: '#rifle', transcription: 'ZZ-1', technique: 'stamped' })
    deepEqual(await found('ZZ1'), ['fits ZZ-1'])
    const correct = (value: string) => record({ kind: 'correction', of: idOf('later'), changes: [{ field: '/transcription', value }], reason: 'invented' })
    await correct('ZZ-2')
    await correct('ZZ-3')
    deepEqual([await found('ZZ?'), await found('ZZ1')], [['fits ZZ-3'], []])
    await record({ kind: 'withdrawal', label: 'gone', of: idOf('later'), reason: 'invented' })
    deepEqual(await found('ZZ?'), [])
    await record({ kind: 'withdrawal', of: idOf('gone'), reason: 'invented' })
    deepEqual(await found('ZZ?'), ['fits ZZ-3'])
    await store.erase(idOf('near'), ['/transcription'], 'invented')
    deepEqual(await found('KB93071?'), ['fits КВ-930712', 'may-fit KB-9?0712', 'not-excluded *12'])
  })
  test('a serial that is no mark is told, not left out in silence', async () => {
    await record({ kind: 'reading', label: 'odd', mark: '#serial', scheme: 'as-reported', meaning: 'invented', status: 'proposed', serial: '12\u202e34' })
    deepEqual([(await search('1*', '&field=serial')).notSearched, (await search('1*')).notSearched], [[idOf('odd')], []])
  })
  test('all of one sequence around a number, in its order, with what is missing; whatever is read as of the same lot, and lots near to it', async () => {
    await record(
      { kind: 'item', label: 'other', case: '#case', description: 'another invented rifle', itemClass: 'rifle' },
      ...[['QQ-500', 'Z-100'], ['QQ-507', 'Z-1?0'], ['QQ-52?', 'Z-104'], ['QQ-541', 'Z-900']].flatMap(([transcription, lot], n) => [
        { kind: 'mark', label: `run${n}`, item: '#other', transcription, technique: 'stamped' },
        { kind: 'reading', mark: `#run${n}`, scheme: 'as-reported', meaning: 'an invented lot', status: 'proposed', lot },
      ]),
    )
    const near = async (more: string) => (await search('QQ507', more)).neighbours.map(({ text, distance, missing }) => [text, distance, missing])
    deepEqual([await near(''), await near('&around=34'), await near('&around=6')], [[['QQ-500', -7, null]], [['QQ-500', -7, null], ['QQ-52?', 13, null], ['QQ-541', 34, 33]], []])
    const { lots } = await search('QQ500', '&same=lot&around=50')
    deepEqual(lots?.map(({ lot, hits, neighbours }) => [lot, hits.map(({ text, item }) => [text, item?.title]), neighbours.map(({ text, distance }) => [text, distance])]), [['Z-100', [['Z-100', 'another invented rifle']], [['Z-104', 4]]]])
    deepEqual([(await search('QQ500')).lots, (await search('QQ99', '&same=lot')).lots], [null, []])
    deepEqual((await get('/api/marks/search?pattern=9&around=10001')).status, 422)
  })
})
