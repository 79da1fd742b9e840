/** The log over HTTP as another program reads it: checkpoint, tiles and entries of every size, who gets what, how long it may be kept. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { checkTile, leafHash, parseCheckpoint, parseEntryBundle, rootOf, tileHashes, tilePath, verifyNote } from '@proofmark/core/log'
import { kinds } from '@proofmark/core/statements'
import { openStore, type Store } from 'proofmark/store'
import { isFromThisMachine, logRoutes } from './log-routes.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-log-routes-'))
const random = (n: number) => new Uint8Array(randomBytes(n))
const uses = (count: number) => Array.from({ length: count }, (_, n) => ({ id: Buffer.from(random(16)).toString('hex'), kind: 'use' as const, fields: kinds.use.schema.parse({ what: `strike ${n}` }) }))
let store: Store
const heads: { size: number; root: Uint8Array }[] = []

before(async () => {
  store = await openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random })
  for (const count of [3, 240, 8, 6]) {
    await store.seal(uses(count))
    const head = parseCheckpoint(store.checkpoint())
    ok(head.ok)
    heads.push(head)
  }
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, remote = '127.0.0.1', headers: Record<string, string> = {}) =>
  logRoutes(store, { mayReadEntries: isFromThisMachine, anchoring: () => ({ isSetUp: false, fault: null, last: null }) }).request(path, { headers }, { incoming: { socket: { remoteAddress: remote, remotePort: 1, remoteFamily: remote.includes(':') ? 'IPv6' : 'IPv4' } } })
const bytesAt = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer())

suite('the log over HTTP', () => {
  test('the checkpoint is a signed note that nobody keeps', async () => {
    const answer = await get('/log/checkpoint')
    deepEqual([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')], [200, 'text/plain; charset=utf-8', 'no-store'])
    equal(verifyNote(new Uint8Array(await answer.arrayBuffer()), [store.logKey]).ok, true)
  })
  test('every head ever signed can be computed from the tiles and the entries of its size', async () => {
    deepEqual(heads.map(({ size }) => size), [8, 248, 256, 262])
    for (const { size, root } of heads) {
      const tiles = new Map<string, Uint8Array>()
      for (let at = 0; at < size; at += 256) {
        const path = (level: 0 | 'entries') => tilePath(level, at / 256, Math.min(256, size - at))
        tiles.set(path(0), await bytesAt(`/log/${path(0)}`))
        deepEqual(Buffer.concat(parseEntryBundle(await bytesAt(`/log/${path('entries')}`))!.map(leafHash)), Buffer.from(tiles.get(path(0))!))
      }
      if (size >= 256) tiles.set(tilePath(1, 0, 1), await bytesAt(`/log/${tilePath(1, 0, 1)}`))
      deepEqual(rootOf(size, tileHashes(size, ({ level, index, width }) => tiles.get(tilePath(level, index, width))!)), root)
    }
    deepEqual(checkTile({ bytes: await bytesAt('/log/tile/0/000'), width: 256, hash: await bytesAt('/log/tile/1/000.p/1') }), { ok: true })
  })
  test('tiles are bytes that may be kept for good, by all; entries by the reader alone', async () => {
    for (const [path, keep] of [['tile/0/000', 'max-age=604800, immutable'], ['tile/0/001.p/6', 'max-age=604800, immutable'], ['tile/entries/001.p/6', 'private, max-age=604800, immutable']]) {
      const answer = await get(`/log/${path}`)
      deepEqual([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')], [200, 'application/octet-stream', keep], path)
    }
  })
  test('what no head has is not there, and that is not kept', async () => {
    for (const path of ['0/001', '0/001.p/7', '0/002.p/1', '0/000.p/0', '0/000.p/256', '0/0', '00/000', '1/000', '1/000.p/2', '2/000.p/1', '64/000', 'entries/001', 'entries/001.p/7', '-1/000', 'x/000', '0/x000/000', '0/000.p/08', '0/000.p/', '']) {
      const answer = await get(`/log/tile/${path}`)
      deepEqual([answer.status, answer.headers.get('cache-control')], [404, 'no-store'], path)
    }
    for (const path of ['/log/heads', '/log/tile/%2e%2e/heads', '/log/tile/..%2fheads', '/log/tile/0/%2e%2e%2f%2e%2e%2fheads']) equal((await get(path)).status, 404, path)
  })
  test('entries go to this machine only, and a refusal does not tell what is there', async () => {
    for (const [remote, headers] of [['192.0.2.7', {}], ['2001:db8::1', {}], ['127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }], ['127.0.0.1', { forwarded: 'for=192.0.2.7' }]] as const) {
      const answers = await Promise.all(['000', '009'].map(async (index) => get(`/log/tile/entries/${index}`, remote, headers)))
      deepEqual(answers.map(({ status }) => status), [403, 403], remote)
      equal(answers[0]!.headers.get('cache-control'), 'no-store')
      equal((await get('/log/tile/0/000', remote, headers)).status, 200)
    }
    for (const remote of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) equal((await get('/log/tile/entries/000', remote)).status, 200, remote)
  })
  test('a request of which nobody knows whence it comes gets no entries', async () => {
    equal((await logRoutes(store, { mayReadEntries: isFromThisMachine, anchoring: () => ({ isSetUp: false, fault: null, last: null }) }).request('/log/tile/entries/000')).status, 403)
  })
})
