/** A server beside the one that writes: it shows what is sealed, soon after, and changes nothing. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pino from 'pino'
import { kinds } from '@proofmark/core/statements'
import { openStore, type Store } from 'proofmark/store'
import { createApp } from './app.ts'
import { followHeads, writerOf, type FollowedStore } from './read-only.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-reading-'))
const open = (readOnly: boolean) => openStore({ folder, readOnly, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
const use = (what: string) => ({ id: randomBytes(16).toString('hex'), kind: 'use' as const, fields: kinds.use.schema.parse({ what }) })
let [writer, followed] = [null, null] as unknown as [Store, FollowedStore]
let [cannotOpen, cannotFollow, openings] = [false, false, 0]
/** A store for reading that cannot follow, or cannot be opened, when it is told so. */
async function opening(): Promise<Store> {
  openings++
  if (cannotOpen) throw new Error('invented')
  const store = await open(true)
  return { ...store, follow: async () => !cannotFollow && store.follow() }
}
before(async () => {
  writer = await open(false)
  await writer.seal([use('first')])
  followed = followHeads(await opening(), { open: opening, every: 20, kept: 40 })
})
after(async () => {
  await followed.stop()
  await writer.close()
  rmSync(folder, { recursive: true, force: true })
})
const app = () => createApp({ store: followed.store, hosts: () => ['works.example'], pages: folder, newId: () => randomBytes(16).toString('hex'), now: () => new Date('2031-05-01'), logger: pino({ level: 'silent' }), readOnly: { writer: () => writerOf(folder), fault: followed.fault }, deskFolder: join(folder, 'desk'), watchesFolder: join(folder, 'watches') })
/** Those that change nothing: the list here is by hand, so that one that is added to the code is looked at. */
const isQuestion = (path: string) => ['/api/findings/weigh', '/api/reports/weigh', '/api/cases/{id}/bulk-plan', '/api/cases/{id}/briefings/plan', '/api/findings/{id}/publish/preview'].includes(path)
const ask = async (path: string, init: RequestInit = {}) => app().request(path, { ...init, headers: { host: 'works.example', 'content-type': 'application/json', ...init.headers } })
const until = async (isSo: () => boolean) => { for (let n = 0; !isSo(); n++) { ok(n < 200, 'it is followed within seconds'); await wait(25) } }

suite('a server that only reads', () => {
  test('follows what is sealed and erased, and says that it reads and who writes', async () => {
    const draft = use('second')
    await writer.seal([draft])
    await until(() => followed.store.size() === writer.size())
    equal(followed.store.world().get(draft.id, 'use')?.fields.what, 'second')
    ok((await followed.store.disclosures(draft.id)).length > 0)
    await writer.erase(draft.id, ['/what'], 'invented')
    await until(() => followed.store.size() === writer.size())
    equal(followed.store.world().get(draft.id, 'use')?.fields.what, null)
    equal(openings, 1, 'what was appended is enough')
    deepEqual(await (await ask('/api/server')).json(), { readOnly: { writer: hostname(), isBehind: false }, database: null, storage: null, size: writer.size() })
    deepEqual(((await (await ask('/api/log')).json()) as { size: number }).size, writer.size())
  })
  test('refuses every change with who takes it, and nothing in the folder is another', async () => {
    const state = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('index')).map((entry) => join(entry.parentPath, entry.name)).toSorted().map((path) => [path, readFileSync(path).toString('base64')])
    const before = state()
    const { paths } = (await (await ask('/api/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> }
    const changing = [...Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).filter((method) => ['post', 'put', 'delete', 'patch'].includes(method)).map((method) => [method.toUpperCase(), path] as const)).filter(([, path]) => !isQuestion(path)), ['POST', '/api/keys'], ['POST', '/api/upkeep'], ['POST', '/api/watches'], ['POST', '/api/desk/settings'], ['PUT', `/api/import/files/${'a'.repeat(64)}`], ['DELETE', '/api/letter-templates/x']] as const
    ok(changing.length > 20, String(changing.length))
    for (const [method, path] of changing) {
      const answer = await ask(path, { method, body: '{}' })
      const said = (await answer.json()) as { code: string; message: string }
      deepEqual([answer.status, said.code], [403, 'server-read-only'], `${method} ${path}`)
      match(said.message, new RegExp(`Changes are made at the one that writes, on ${hostname()}\\.$`))
    }
    deepEqual(state(), before)
  })
  test('answers what is asked as POST and changes nothing', async () => {
    const answer = await ask('/api/findings/weigh', { method: 'POST', body: '{}' })
    ok(answer.status !== 403, String(answer.status))
  })
  test('opens the folder anew where appends are not enough: for keys, and where it cannot follow', async () => {
    const before = openings
    await writer.keys.add({ role: 'reviewer', name: 'field.two', holder: 'Invented Reviewer' })
    await until(() => followed.store.size() === writer.size())
    equal(openings, before + 1)
    cannotFollow = true
    await writer.seal([use('seen by opening anew')])
    await until(() => followed.store.size() === writer.size())
    cannotFollow = false
    ok(openings > before + 1)
  })
  test('goes on with what it has where a new head cannot be opened, says so, and catches up', async () => {
    cannotOpen = cannotFollow = true
    const size = followed.store.size()
    await writer.seal([use('third')])
    await until(() => followed.fault() !== null)
    deepEqual([followed.store.size(), ((await (await ask('/api/server')).json()) as { readOnly: unknown }).readOnly], [size, { writer: hostname(), isBehind: true }])
    cannotOpen = cannotFollow = false
    await until(() => followed.store.size() === writer.size())
    equal(followed.fault(), null)
  })
})
