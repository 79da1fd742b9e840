/** A thread that reads beside answers what goes through all statements as whoever serves would, of all that was sealed, and of nothing that was erased. */
import { deepEqual, equal, match, notEqual } from 'node:assert/strict'
import { once } from 'node:events'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { randomBytes } from 'node:crypto'
import pino from 'pino'
import { openStore } from 'proofmark/store'
import { postgresMissing, startPostgres } from '../store/postgres.suite.ts'
import { createApp } from './app.ts'
import { exampleServer } from './example-server.suite.ts'
import { record } from './recording.ts'
import { besidePaths, readerBeside, type ReaderBeside } from './reader-beside.ts'

const server = await exampleServer()
const place = { folder: server.folder, database: null, blobs: null, registersFolder: null }
const begun: ReaderBeside[] = []
after(async () => {
  for (const each of begun) await each.close()
  await server.close()
})
/** An app that answers by a thread, with how often the serving thread answered itself. */
function appBeside(more: { largeFrom?: number; rest?: number } = {}, folder = server.folder) {
  const beside = readerBeside(server.store, { ...place, folder }, { largeFrom: 0, ...more })
  begun.push(beside)
  let through = 0
  const counted: ReaderBeside = { ...beside, answers: (c, next) => beside.answers(c, async () => { through++; await next() }) }
  const app = createApp({ store: server.store, hosts: () => ['works.example'], pages: server.folder, newId: () => randomBytes(16).toString('hex'), now: () => new Date(), logger: pino({ level: 'silent' }), beside: counted })
  return { beside, through: () => through, get: async (path: string, more: RequestInit = {}) => app.request(path, { headers: { host: 'works.example' }, ...more }) }
}
const whole = async (response: Response | Promise<Response>) => { const got = await response; return { status: got.status, type: got.headers.get('content-type'), disposition: got.headers.get('content-disposition'), body: await got.text() } }
const idOf = (kind: string) => server.store.world().all.find((each) => each.kind === kind)!.id
const asked = () => [
  '/api/statistics', '/api/statistics?on=2024-09-01', '/api/statistics?on=never', '/api/statistics/sheet?format=csv', '/api/statistics/sheet?format=odd', '/api/indicators', '/api/indicators?model=KN-23', '/api/indicators/sheet?lot=1',
  `/api/items/${idOf('item')}/chain`, '/api/items/nothing/chain', `/api/cases/${idOf('case')}/chains?from=10`, '/api/cases/%20%2F/chains', '/api/matching/cases',
]

suite('a thread that reads beside', () => {
  const shared = appBeside()
  test('answers as who serves does, byte for byte, and who serves does nothing', async () => {
    const { get, through } = shared
    for (const path of asked()) deepEqual(await whole(get(path)), await whole(server.get(path)), path)
    equal(through(), 0)
    for (const path of besidePaths) equal(asked().some((each) => new RegExp(`^${path.replace(/:\w+/, '[^/]+')}(?:$|\\?)`).test(each)), true, path)
  })
  test('a small store, and what is of one case, is answered by who serves', async () => {
    const small = appBeside({ largeFrom: 1_000_000 })
    await small.get('/api/statistics')
    const large = appBeside()
    await large.get(`/api/statistics?case=${idOf('case')}`)
    deepEqual([small.through(), large.through()], [1, 1])
  })
  test('has whatever was sealed before it was asked, and its ETag', async () => {
    const { get, through } = shared
    const path = '/api/items/invented-fuze/chain'
    const before = await get(path)
    await server.seal(JSON.stringify({ kind: 'item', label: 'invented-fuze', case: `#${server.store.world().of('case')[0]!.fields.label}`, description: 'Invented fuze of nowhere', itemClass: 'fuze', handling: 'open' }))
    const now = await get(path)
    match(await now.text(), /Invented fuze of nowhere/)
    notEqual(before.headers.get('etag'), now.headers.get('etag'))
    equal((await get(path, { headers: { host: 'works.example', 'if-none-match': now.headers.get('etag')! } })).status, 304)
    await server.store.erase(server.store.world().all.find(({ fields }) => fields.label === 'invented-fuze')!.id, ['/description'], 'invented')
    equal((await (await get(path)).text()).includes('Invented fuze of nowhere'), false)
    equal(through(), 0)
  })
  test('the same question asked twice at once is worked out once; others are answered meanwhile', async () => {
    const { get } = shared
    const order: string[] = []
    const [first, second] = await Promise.all([...['a', 'b'].map(async (name) => { const answer = await whole(get('/api/statistics')); order.push(name); return answer }), whole(get('/api/log')).then((answer) => { order.push('log'); return answer })])
    deepEqual(first, second)
    equal(order[0], 'log')
  })
  test('whose asker left before it was begun is not worked out, and more than a hundred questions are too many', async () => {
    const { get } = shared
    const gone = new AbortController()
    const days = Array.from({ length: 102 }, (_, n) => `/api/statistics?on=${1900 + n}-01-01`)
    const answers = days.map((path) => get(path, { signal: gone.signal, headers: { host: 'works.example' } }))
    const busy = await answers.at(-1)!
    deepEqual([busy.status, busy.headers.get('retry-after'), (await busy.json() as { code: string }).code], [503, '10', 'server-busy'])
    gone.abort()
    const [first, ...left] = await Promise.all(answers.slice(0, -1))
    deepEqual([first!.status, ...new Set(left.map(({ status }) => status))], [200, 503])
    equal((await get('/api/statistics')).status, 200)
  })
  test('a thread that cannot read says so, and the next question has another', async () => {
    const moved = join(server.folder, 'elsewhere')
    const { get } = appBeside({}, moved)
    const failed = await get('/api/statistics')
    deepEqual([failed.status, (await failed.json() as { code: string }).code], [503, 'reader-ended'])
    renameSync(join(server.folder, 'vault'), join(server.folder, 'vault-away'))
    const other = appBeside()
    const early = (await other.get('/api/indicators')).status
    renameSync(join(server.folder, 'vault-away'), join(server.folder, 'vault'))
    deepEqual([early, (await other.get('/api/indicators')).status], [503, 200])
  })
  test('ends when nobody asks for a while, and begins again', async () => {
    const { get } = appBeside({ rest: 1 })
    equal((await get('/api/statistics')).status, 200)
    await once(AbortSignal.timeout(100), 'abort')
    equal((await get('/api/statistics')).status, 200)
  })
  test('reads a vault that lies in PostgreSQL, too, and follows it', { skip: postgresMissing }, async () => {
    const postgres = startPostgres()
    try {
      const [folder, database] = [join(server.folder, 'headquarters'), postgres.database()]
      const store = await openStore({ folder, database, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
      const beside = readerBeside(store, { ...place, folder, database }, { largeFrom: 0 })
      const app = createApp({ store, hosts: () => ['works.example'], pages: folder, newId: () => randomBytes(16).toString('hex'), now: () => new Date(), logger: pino({ level: 'silent' }), beside })
      const chain = async () => { const answer = await app.request('/api/items/invented/chain', { headers: { host: 'works.example' } }); return { status: answer.status, body: await answer.text() } }
      try {
        equal((await chain()).status, 404)
        deepEqual((await record(store, JSON.stringify({ kind: 'item', label: 'invented', description: 'Invented fuze of nowhere', itemClass: 'fuze', handling: 'open' }), { folder: null, newId: () => randomBytes(16).toString('hex') })).problems, [])
        match((await chain()).body, /Invented fuze of nowhere/)
      } finally {
        await beside.close()
        await store.close()
      }
    } finally {
      postgres.remove()
    }
  })
})
