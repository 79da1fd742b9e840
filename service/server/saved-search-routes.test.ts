/** Saved searches: an item is news once, when it appears or comes to match; boxes tell nothing; what is erased is no news. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { createApp } from './app.ts'
import type { SavedSearchesView } from './saved-searches-view.ts'
import { closeSearch } from './search-at-hand.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-saved-searches-'))
const searchesFolder = join(folder, 'data', 'searches')
let store: Store
let app: ReturnType<typeof createApp>
const host = { host: '127.0.0.1:1' }
const post = (path: string, body: object) => app.request(path, { method: 'POST', headers: { ...host, 'content-type': 'application/json' }, body: JSON.stringify(body) })
const record = async (...lines: readonly object[]) => {
  const answer = await post('/api/statements', { text: lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n') })
  equal(answer.status, 201, await answer.text())
}
const viewOf = async (answer: Response | Promise<Response>): Promise<SavedSearchesView> => { const given = await answer; equal(given.status, 200); return await given.json() as SavedSearchesView }
const all = () => viewOf(app.request('/api/searches', { headers: host }))
const news = async () => (await all()).searches.map(({ name, matching, alerts }) => [name, matching, alerts.map(({ title, why }) => `${why} ${title}`)])
const idOf = (label: string) => store.world().all.find((each) => each.fields.label === label)!.id
const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: `invented ${label}`, itemClass: 'rifle', ...more })

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date(), logger: pino({ level: 'silent' }), searchesFolder })
  await record(item('first'), item('mine', { itemClass: 'mine' }))
})
after(async () => { await closeSearch(store); await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('saved searches', () => {
  test('what is there when it is saved is no news; what appears or comes to match is, until it was seen', async () => {
    const saved = await viewOf(post('/api/searches', { name: 'Rifles', question: 'class=rifle' }))
    deepEqual([saved.count, saved.head.size, saved.searches[0]!.question], [0, store.size(), 'class=rifle'])
    await record(item('second'), { kind: 'correction', of: idOf('mine'), changes: [{ field: '/itemClass', value: 'rifle' }], reason: 'invented' }, { kind: 'correction', of: idOf('first'), changes: [{ field: '/description', value: 'invented otherwise' }], reason: 'invented' })
    deepEqual(await news(), [['Rifles', 3, ['appeared invented second', 'came-to-match invented mine']]])
    equal((await all()).count, 2)
    const { head } = await all()
    deepEqual((await viewOf(post('/api/searches/seen', { name: 'Rifles', upTo: head.size }))).count, 0)
    await record({ kind: 'withdrawal', label: 'gone', of: idOf('second'), reason: 'invented' })
    deepEqual(await news(), [['Rifles', 2, []]])
  })
  test('what was sealed after a page was read is not seen with it', async () => {
    const { head } = await all()
    await record(item('third'))
    deepEqual((await viewOf(post('/api/searches/seen', { name: 'Rifles', upTo: head.size }))).searches[0]!.alerts.map(({ title }) => title), ['invented third'])
  })
  test('what comes back is news again', async () => {
    await viewOf(post('/api/searches/seen', { name: 'Rifles', upTo: store.size() }))
    await record({ kind: 'withdrawal', of: idOf('gone'), reason: 'invented' })
    deepEqual(await news(), [['Rifles', 4, ['came-to-match invented second']]])
  })
  test('of a mark: what fits or may fit is news, what is only not excluded is none', async () => {
    await viewOf(post('/api/searches', { name: 'Mark', question: 'mark=KB77' }))
    await record({ kind: 'mark', item: idOf('first'), transcription: 'KB7?', technique: 'stamped' }, { kind: 'mark', item: idOf('third'), transcription: '*7', technique: 'stamped' })
    deepEqual((await news()).find(([name]) => name === 'Mark'), ['Mark', 1, ['came-to-match invented otherwise']])
  })
  test('the box tells neither name nor question, and what does not open is counted', async () => {
    writeFileSync(join(searchesFolder, '0'.repeat(32)), 'no box')
    equal((await all()).unread, 1)
    rmSync(join(searchesFolder, '0'.repeat(32)))
    const files = readdirSync(searchesFolder)
    equal(files.length, 2)
    ok(files.every((name) => /^[0-9a-f]{32}$/.test(name) && !readFileSync(join(searchesFolder, name)).includes('class=')))
  })
  test('a name that another one has is refused by name, for a question and for a new name, and nothing changes', async () => {
    const before = await all()
    for (const body of [{ name: ' Mark', question: 'class=mine' }, { name: 'Mark', question: 'class=rifle', replaces: 'Rifles' }]) {
      const answer = await post('/api/searches', body)
      const { code, message, about } = await answer.json() as ApiError
      deepEqual([answer.status, code, about], [409, 'saved-search-taken', 'Mark'], JSON.stringify(body))
      match(message, /"Mark" is the name of another saved search/)
    }
    equal((await post('/api/searches', { name: 'New', question: 'class=mine', replaces: 'nobody' })).status, 404)
    deepEqual(await all(), before)
  })
  test('under another name it keeps what was not seen', async () => {
    const before = (await all()).searches.find(({ name }) => name === 'Rifles')!
    ok(before.alerts.length > 0)
    const renamed = await viewOf(post('/api/searches', { name: 'Long guns', question: 'class=rifle', replaces: 'Rifles' }))
    deepEqual(renamed.searches.find(({ name }) => name === 'Long guns'), { ...before, name: 'Long guns' })
    deepEqual(renamed.searches.map(({ name }) => name).toSorted(), ['Long guns', 'Mark'])
    await viewOf(post('/api/searches', { name: 'Rifles', question: 'class=rifle', replaces: 'Long guns' }))
  })
  test('saving it again keeps what was not seen; another question begins anew; taken away it is gone', async () => {
    const before = (await all()).searches.find(({ name }) => name === 'Rifles')!
    deepEqual((await viewOf(post('/api/searches', { name: 'Rifles', question: 'class=rifle&text=' }))).searches.find(({ name }) => name === 'Rifles'), before)
    equal((await viewOf(post('/api/searches', { name: 'Rifles', question: 'class=mine', replaces: 'Rifles' }))).searches.find(({ name }) => name === 'Rifles')!.question, 'class=mine')
    deepEqual((await viewOf(post('/api/searches/remove', { name: 'Rifles' }))).searches.map(({ name }) => name), ['Mark'])
  })
  test('what is no question, no name or not there is refused, and nothing is saved', async () => {
    for (const [path, body, status, says] of [
      ['', { name: 'A', question: 'colour=red' }, 422, /^colour: expected/], ['', { name: '', question: 'class=mine' }, 422, /1 to 200 characters/], ['', { name: 'A', question: '' }, 422, /asks something/], ['', { name: 'A', question: 'mark=9[' }, 422, /at character 2/],
      ['', { question: 'class=mine' }, 422, /Expected name and question/], ['/seen', { name: 'nobody', upTo: 1 }, 404, /no saved search/], ['/seen', { name: 'Mark', upTo: 100_000 }, 422, /at most the size/], ['/remove', { name: 'nobody' }, 404, /no saved search/],
    ] as const) {
      const answer = await post(`/api/searches${path}`, body)
      equal(answer.status, status, JSON.stringify(body))
      match((await answer.json() as ApiError).message, says)
    }
    deepEqual((await all()).searches.map(({ name }) => name), ['Mark'])
  })
})
