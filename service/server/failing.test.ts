/** Requests that cannot be read, and a data folder that fails under a running server: codes and sentences, never a bare 500 or a path. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { DataFileFailed, openStore, StoreDamaged, type Store } from 'proofmark/store'
import { createApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-failing-'))
const logged: { code: string; message: string }[] = []
const logger = pino({ level: 'error', base: null }, { write: (line: string) => { logged.push(JSON.parse(line) as { code: string; message: string }) } })
let store: Store
before(async () => { store = await openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) }) })
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
const appOver = (used: Store) => createApp({ store: used, hosts: () => ['works.example'], pages: folder, newId: () => randomBytes(16).toString('hex'), now: () => new Date('2031-05-01'), logger })
async function ask(path: string, init: RequestInit = {}, used = store) {
  const answer = await appOver(used).request(path, { ...init, headers: { host: 'works.example', ...init.headers } })
  return { status: answer.status, ...((await answer.json()) as { code: string; message: string }) }
}
const post = (path: string, body: string, type = 'application/json') => ask(path, { method: 'POST', body, headers: { 'content-type': type } })

suite('a request that cannot be read', () => {
  test('of another type than JSON is refused with what to send', async () => {
    for (const path of ['/api/statements', '/api/keys', '/api/findings/x/publish']) {
      const { status, code, message } = await post(path, '{}', 'text/plain')
      deepEqual([status, code], [415, 'type-unsupported'], path)
      match(message, /application\/json.*text\/plain/)
    }
    equal((await ask('/api/statements', { method: 'POST' })).status, 400)
  })
  test('names the field that is missing or wrong', async () => {
    for (const [body, named] of [['{}', /^\/text: /], ['{"text":7}', /^\/text: /], ['{"text":"","dryRun":"yes"}', /^\/dryRun: /], ['{', /JSON/], ['', /JSON|\//]] as const) {
      const { status, code, message } = await post('/api/statements', body)
      deepEqual([status, code], [400, 'request-invalid'], body)
      match(message, named)
    }
    match((await post('/api/photos/x/redactions', '{"how":"x"}')).message, /^\/masks: /)
  })
  test('an address that is no text is refused', async () => {
    for (const path of ['/%c0%ae', '/a%00.js', '/%ff']) deepEqual([(await ask(path)).status, (await ask(path)).code], [400, 'address-malformed'], path)
  })
  test('a method that an address does not take is refused as JSON with its name', async () => {
    for (const [method, path] of [['PUT', '/api/cases'], ['DELETE', '/api/items/x'], ['OPTIONS', '/api/marks/search'], ['PUT', '/'], ['PATCH', '/api/nowhere']] as const) {
      const { status, code, message } = await ask(path, { method })
      deepEqual([status, code], [404, 'not-found'], `${method} ${path}`)
      match(message, new RegExp(`${method}\\.$`))
    }
  })
  test('nothing of it is for the log of the machine', () => equal(logged.length, 0))
})

suite('a data folder that fails', () => {
  const failing = (error: Error): Store => ({ ...store, world: () => { throw error } })
  for (const [error, status, code] of [
    [new DataFileFailed('file-damaged', '/secret/vault/keys.sqlite: damaged'), 500, 'file-damaged'],
    [new DataFileFailed('disk-full', '/secret/vault/keys.sqlite: full'), 503, 'disk-full'],
    [new DataFileFailed('file-busy', '/secret/vault/keys.sqlite: busy'), 503, 'file-busy'],
    [new StoreDamaged('entry-damaged', '/secret/log: damaged'), 500, 'entry-damaged'],
    [Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }), 503, 'disk-full'],
    [new Error('/secret: ours'), 500, 'server-failed'],
  ] as const) {
    test(`${code}: ${error.name}`, async () => {
      const answer = await ask('/api/cases', {}, failing(error))
      deepEqual([answer.status, answer.code], [status, code])
      ok(!answer.message.includes('secret'))
      equal(logged.at(-1)!.message, error.message)
    })
  }
})
