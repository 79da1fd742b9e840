/** The client against a real server on a socket, and the examples of docs/api.md, run as they stand there. */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { serve } from '@hono/node-server'
import { exampleServer, type ExampleServer } from '../server/example-server.suite.ts'
import { ApiFailure, proofmarkClient, type Client } from './index.ts'

let server: ExampleServer
let socket: ReturnType<typeof serve>
let url = ''
let client: Client
before(async () => {
  const hosts: string[] = []
  server = await exampleServer({ hosts: () => hosts })
  const port = await new Promise<number>((resolve) => { socket = serve({ fetch: server.app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port)) })
  hosts.push(`127.0.0.1:${port}`)
  url = `http://127.0.0.1:${port}`
  client = proofmarkClient({ url })
})
after(async () => {
  await new Promise((resolve) => socket.close(resolve))
  await server.close()
})

suite('client', () => {
  test('cases, items, findings, statements and seals, with the types of the server', async () => {
    const [first] = await client.cases()
    ok(first!.items > 0)
    const of = await client.case(first!.id)
    equal(of.id, first!.id)
    const { noteSha256, size } = await client.seal(first!.id)
    match(noteSha256, /^[0-9a-f]{64}$/)
    equal(size, server.store.size())
  })
  test('all statements and all marks, page after page', async () => {
    const ids: string[] = []
    for await (const { id } of client.statements({ kind: 'mark', limit: 2 })) ids.push(id)
    deepEqual(ids, server.store.world().of('mark').map(({ id }) => id))
    const hits: string[] = []
    for await (const { statement } of client.marks({ pattern: '*', limit: 3 })) hits.push(statement)
    deepEqual(hits.toSorted(), ids.toSorted())
  })
  test('items by what is said of them, counted, gathered and as bars', async () => {
    const all: string[] = []
    for await (const { item } of client.items({ limit: '2' })) all.push(item)
    deepEqual(all.toSorted(), server.store.world().of('item').map(({ id }) => id).toSorted())
    const { facets } = await client.facets({})
    const { values } = facets.find(({ name }) => name === 'class')!
    const some = values.slice(0, 2).map(({ value }) => value)
    equal((await client.itemsPage({ class: some })).count, values.slice(0, 2).reduce((sum, { count }) => sum + count, 0))
    const { clusters, unplaced } = await client.map({})
    equal(clusters.reduce((sum, { count }) => sum + count, 0) + unplaced, all.length)
    equal((await client.chart('class', {})).count, all.length)
    await rejects(client.itemsPage({ klass: 'x' }), (error) => error instanceof ApiFailure && error.about === 'klass')
  })
  test('what is as it was is not sent twice, and what was sealed is seen', async () => {
    const answers: number[] = []
    const watched = proofmarkClient({ url, fetch: async (input, init) => { const response = await fetch(input, init); answers.push(response.status); return response } })
    const before = await watched.cases()
    deepEqual(await watched.cases(), before)
    deepEqual(answers, [200, 304])
    const { sealed } = await watched.record('{"kind":"case","title":"Invented case of a client"}')
    equal((await watched.cases()).at(-1)!.id, sealed[0]!.id)
  })
  test('a refusal has its code, and what is no server of this kind is said', async () => {
    await rejects(client.case('nobody'), (error) => error instanceof ApiFailure && error.status === 404 && error.code === 'case-unknown' && error.about === 'nobody')
    await rejects(client.record('{"kind":"gun"}'), (error) => error instanceof ApiFailure && error.code === 'statements-invalid')
    const elsewhere = proofmarkClient({ url, fetch: async () => new Response('<html>', { status: 200 }) })
    await rejects(elsewhere.cases(), (error) => error instanceof ApiFailure && error.code === 'answer-unreadable')
  })
  test('who asks too fast is refused, told when to come again, and waits by itself', async () => {
    const hosts: string[] = []
    const slow = await exampleServer({ hosts: () => hosts, rate: { perSecond: 1 } })
    let own!: ReturnType<typeof serve>
    const port = await new Promise<number>((resolve) => { own = serve({ fetch: slow.app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port)) })
    hosts.push(`127.0.0.1:${port}`)
    try {
      // Ten times as many from this machine: fifty in five seconds.
      const statuses = await Promise.all(Array.from({ length: 80 }, async () => (await fetch(`http://127.0.0.1:${port}/api/dates?edtf=2024`)).status))
      deepEqual(statuses.filter((status) => status === 200).length, 50)
      const refused = await fetch(`http://127.0.0.1:${port}/api/dates?edtf=2024`)
      deepEqual([refused.status, (await refused.json() as { code: string }).code], [429, 'too-many-requests'])
      ok(Number(refused.headers.get('retry-after')) >= 1)
      deepEqual((await proofmarkClient({ url: `http://127.0.0.1:${port}` }).get<{ valid: boolean }>('/api/dates', { edtf: '2024' })).valid, true)
    } finally {
      await new Promise((resolve) => own.close(resolve))
      await slow.close()
    }
  })
})

suite('the examples of docs/api.md', () => {
  test('run as they stand there, one after the other', async () => {
    const root = join(import.meta.dirname, '..', '..')
    const blocks = [...readFileSync(join(root, 'docs', 'api.md'), 'utf8').matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code!)
    ok(blocks.length >= 6)
    const folder = mkdtempSync(join(tmpdir(), 'proofmark-api-examples-'))
    try {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
      const file = join(folder, 'examples.ts')
      // The second block names `first` anew; each is a scope of its own, with what the first one imports.
      const [head, ...rest] = blocks
      writeFileSync(file, [head!.replace('http://127.0.0.1:4180', url), ...rest.map((code) => `{\n${code}}\n`)].join('\n'))
      const said = await new Promise<string>((resolve, reject) => {
        execFile(process.execPath, ['--disable-warning=ExperimentalWarning', file], { encoding: 'utf8', timeout: 60_000 }, (error, stdout, stderr) => (error === null ? resolve(stdout) : reject(new Error(`${stderr}\n${stdout}`))))
      })
      const lines = said.trim().split('\n')
      ok(lines.length > blocks.length, said)
      match(said, /404 case-unknown No case has this id or label\./)
      match(said, /\[ 'established'|possible|not-established/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
