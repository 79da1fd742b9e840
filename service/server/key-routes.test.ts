/** Keys over HTTP: listed, planned, changed; and what is refused has its code, not a failure of the server. */
import { deepEqual, equal } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import { createApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-key-routes-'))
let store: Store
let app: ReturnType<typeof createApp>
before(async () => {
  store = await openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['works.example'], pages: folder, newId: () => randomBytes(16).toString('hex'), now: () => new Date('2031-05-01'), logger: pino({ level: 'silent' }) })
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
const ask = async (path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { headers: { host: 'works.example', 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) })
  return { status: answer.status, said: (await answer.json()) as { code?: string; keys?: { role: string }[]; kind?: string; fields?: Record<string, unknown> } }
}

suite('keys over HTTP', () => {
  test('are listed, planned without being made, and changed', async () => {
    const size = store.size()
    deepEqual((await ask('/api/keys')).said.keys?.map(({ role }) => role), ['root', 'log', 'collector', 'reviewer', 'publisher'])
    const planned = await ask('/api/keys', { change: 'add', role: 'collector', name: 'field.two', dryRun: true })
    deepEqual([planned.status, planned.said.kind, store.size()], [200, 'key', size])
    deepEqual([(await ask('/api/keys', { change: 'add', role: 'collector', name: 'field.two' })).status, store.size()], [201, size + 1])
    deepEqual([(await ask('/api/keys', { change: 'close', name: 'field.two', why: 'lost', reason: 'invented' })).status, store.keys.list().at(-1)?.closedAt], [201, size + 1])
  })
  test('are refused with their codes', async () => {
    for (const [body, status, code] of [
      [{ change: 'add', role: 'root' }, 422, 'key-stays'], [{ change: 'close', name: 'nobody', why: 'lost', reason: 'x' }, 422, 'key-unknown'], [{ change: 'close', name: 'field.two', why: 'lost', reason: 'x' }, 422, 'key-closed'],
      [{ change: 'dance' }, 400, 'request-invalid'], [null, 400, 'request-invalid'],
    ] as const) {
      const { status: found, said } = await ask('/api/keys', body)
      deepEqual([found, said.code], [status, code])
    }
    equal((await ask('/api/keys', { change: 'add', role: 'collector' }, { origin: 'https://other.example' })).said.code, 'origin-refused')
  })
  test('do not come in with a file of statements', async () => {
    const size = store.size()
    const text = JSON.stringify({ kind: 'key', verifierKey: store.keys.list()[2]!.verifierKey, role: 'publisher', handling: 'open' })
    const { status, said } = await ask('/api/statements', { text })
    deepEqual([status, said.code, store.size()], [422, 'role-may-not-sign', size])
  })
})
