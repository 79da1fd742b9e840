/** A capture over HTTP: files in parts, statements all or none and never twice; and what a hostile or broken client sends. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { largestOriginal } from '@proofmark/core/capture'
import { openStore, type Store } from 'proofmark/store'
import { createApp } from './app.ts'
import { diskReserve, largestPart, mostUploads, uploads } from './uploads.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-capture-routes-'))
const newId = () => randomBytes(16).toString('hex')
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
let store: Store
let app: ReturnType<typeof createApp>
let time = 0
const start = async () => {
  store = await openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: folder, newId, now: () => new Date(time), logger: pino({ level: 'silent' }) })
}
/** What another process finds in the folder. */
const restart = async () => {
  await store.close()
  await start()
}
before(start)
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const own = { host: '127.0.0.1:1' }
const put = async (session: string, sha256: string, bytes: Uint8Array, offset: number | string, length: number | string, more: Record<string, string> = {}) => {
  const answer = await app.request(`/api/capture/${session}/files/${sha256}`, { method: 'PUT', headers: { ...own, 'content-type': 'application/octet-stream', 'upload-offset': String(offset), 'upload-length': String(length), ...more }, body: bytes as Uint8Array<ArrayBuffer> })
  return { status: answer.status, offset: answer.headers.get('upload-offset'), code: answer.status >= 400 ? ((await answer.json().catch(() => ({ code: null }))) as { code: string | null }).code : null }
}
const head = async (session: string, sha256: string) => {
  const { headers, status } = await app.request(`/api/capture/${session}/files/${sha256}`, { method: 'HEAD', headers: own })
  return [status, headers.get('upload-offset'), headers.get('upload-complete')]
}
const post = async (path: string, body: unknown, headers: Record<string, string> = own) => {
  const answer = await app.request(path, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return { status: answer.status, body: (await answer.json()) as { code?: string; fresh?: number; receipts?: { id: string; kind: string | null; index: number | null; noteSha256: string | null }[]; problems?: { code: string; line: number }[] } }
}
const seal = (lines: readonly object[]) => post('/api/capture/seal', { text: lines.map((line) => JSON.stringify(line)).join('\n') })
const item = (id: string, more: object = {}) => ({ kind: 'item', id, description: 'invented bomb', itemClass: 'mortar bomb', ...more })

suite('files of a capture', () => {
  test('arrive in parts, are told how far they are, and are kept when they are whole', async () => {
    const [session, bytes] = [newId(), randomBytes(1000)]
    const name = hashOf(bytes)
    deepEqual(await head(session, name), [200, '0', '?0'])
    deepEqual(await put(session, name, bytes.subarray(0, 400), 0, 1000), { status: 204, offset: '400', code: null })
    deepEqual(await head(session, name), [200, '400', '?0'])
    equal(store.hasBlob(name), false)
    deepEqual(await put(session, name, bytes.subarray(400), 400, 1000), { status: 201, offset: '1000', code: null })
    deepEqual(await head(session, name), [200, '0', '?1'])
    ok(Buffer.from((await store.blob(name))!).equals(bytes))
    deepEqual(await put(session, name, bytes, 0, 1000), { status: 201, offset: '1000', code: null })
  })
  test('a file of no bytes is a file', async () => {
    const empty = new Uint8Array()
    deepEqual(await put(newId(), hashOf(empty), empty, 0, 0), { status: 201, offset: '0', code: null })
    equal(store.hasBlob(hashOf(empty)), true)
  })
  test('a part that comes a second time, or too early, is told where to go on', async () => {
    const [session, bytes] = [newId(), randomBytes(30)]
    const name = hashOf(bytes)
    await put(session, name, bytes.subarray(0, 10), 0, 30)
    for (const offset of [0, 5, 11, 30]) deepEqual(await put(session, name, bytes.subarray(0, 1), offset, 30), { status: 409, offset: '10', code: 'upload-offset' }, String(offset))
    equal((await put(session, name, bytes.subarray(10), 10, 30)).status, 201)
  })
  test('the offset of another session counts for nobody else', async () => {
    const [bytes, one, two] = [randomBytes(20), newId(), newId()]
    await put(one, hashOf(bytes), bytes.subarray(0, 10), 0, 20)
    deepEqual(await put(two, hashOf(bytes), bytes.subarray(10), 10, 20), { status: 409, offset: '0', code: 'upload-offset' })
    deepEqual(await put(two, hashOf(bytes), bytes, 0, 20), { status: 201, offset: '20', code: null })
    deepEqual(await head(one, hashOf(bytes)), [200, '0', '?1'])
  })
  test('other bytes than the name says are thrown away, and can be sent again', async () => {
    const [session, bytes] = [newId(), randomBytes(50)]
    deepEqual(await put(session, hashOf(bytes), randomBytes(50), 0, 50), { status: 422, offset: '0', code: 'upload-hash' })
    equal(store.hasBlob(hashOf(bytes)), false)
    equal((await put(session, hashOf(bytes), bytes, 0, 50)).status, 201)
  })
  test('refuses what is too much, too long, or has no whole number', async () => {
    const [session, bytes] = [newId(), randomBytes(8)]
    const name = hashOf(bytes)
    deepEqual(await put(session, name, bytes, 0, 4), { status: 400, offset: '0', code: 'upload-beyond' })
    deepEqual(await put(session, name, bytes, 0, 2 ** 40), { status: 413, offset: '0', code: 'file-too-large' })
    deepEqual(await put(session, name, bytes, 0, largestOriginal + 1), { status: 413, offset: '0', code: 'file-too-large' })
    deepEqual(await put(session, name, new Uint8Array(largestPart + 1), 0, largestOriginal), { status: 413, offset: '0', code: 'part-too-large' })
    deepEqual(await put(session, name, bytes, 0, 8, { 'content-length': String(largestPart + 1) }), { status: 413, offset: '0', code: 'part-too-large' })
    for (const length of ['', '-1', '8.0', '08', '1e3', '9'.repeat(20)]) equal((await put(session, name, bytes, 0, length)).code, 'upload-length', length)
    for (const offset of ['', '-1', '0x0', '00']) equal((await put(session, name, bytes, offset, 8)).code, 'upload-offset', offset)
    equal((await put(session, name, bytes, 0, 8, { 'content-type': 'text/plain' })).status, 415)
    deepEqual([(await put(session, name, bytes.subarray(0, 4), 0, 8)).status, (await put(session, name, new Uint8Array(), 4, 8)).status], [204, 204])
    equal((await put(session, name, bytes.subarray(4), 4, 9)).code, 'upload-length')
    equal(store.hasBlob(name), false)
  })
  test('a name that is no session or no hash leads nowhere', async () => {
    const bytes = randomBytes(4)
    for (const [session, name] of [['..', hashOf(bytes)], ['%2e%2e%2f%2e%2e%2fetc', hashOf(bytes)], [newId(), '..%2f..%2fpasswd'], [newId(), hashOf(bytes).toUpperCase()], [newId().slice(1), hashOf(bytes)], [newId(), `${hashOf(bytes)}%00`]] as const) {
      const { status, code } = await put(session, name, bytes, 0, 4)
      ok((status === 400 && code === 'upload-name') || status === 404, `${session} ${name}: ${status} ${code}`)
    }
  })
  test('only so many may be begun; one that waited for an hour makes room', async () => {
    let clock = Date.now()
    const some = uploads(store, () => clock)
    const begun = store.arrivals.all().length
    const begin = (n: number) => some.take({ session: newId(), sha256: hashOf(Uint8Array.of(n, 1)), offset: 0, length: 2, bytes: Uint8Array.of(n) })
    for (let n = begun; n < mostUploads; n++) ok((await begin(n)).ok)
    const refused = await begin(200)
    equal(refused.ok ? null : refused.code, 'uploads-too-many')
    clock += 3_700_000
    ok((await begin(201)).ok)
    equal(store.arrivals.all().length, mostUploads)
    for (const each of store.arrivals.all()) store.arrivals.remove(each)
  })
  test('what waits lies on the disk in no form that can be read', async () => {
    const [session, text] = [newId(), Buffer.from('invented words that nobody may read. '.repeat(40_000))]
    await put(session, hashOf(text), text.subarray(0, 1_200_000), 0, text.length)
    const waiting = join(folder, 'uploads', `${session}-${hashOf(text)}-${text.length}`)
    ok(readFileSync(waiting).length > 1_000_000 && !readFileSync(waiting).includes('invented'))
    await put(session, hashOf(text), text.subarray(1_200_000), 1_200_000, text.length)
    deepEqual([existsSync(waiting), store.arrivals.all().length, Buffer.from((await store.blob(hashOf(text)))!).equals(text)], [false, 0, true])
  })
  test('a file goes on after a restart at the end of what is on the disk, and is still held against its hash', async () => {
    const [good, bad, bytes] = [newId(), newId(), randomBytes(3_500_000)]
    const name = hashOf(bytes)
    await put(good, name, bytes.subarray(0, 2_300_000), 0, bytes.length)
    await put(bad, name, randomBytes(2_300_000), 0, bytes.length)
    await restart()
    for (const session of [good, bad]) deepEqual(await head(session, name), [200, String(2 * 1024 ** 2), '?0'])
    deepEqual(await put(good, name, bytes.subarray(2_300_000), 2_300_000, bytes.length), { status: 409, offset: String(2 * 1024 ** 2), code: 'upload-offset' })
    deepEqual(await put(bad, name, bytes.subarray(2 * 1024 ** 2), 2 * 1024 ** 2, bytes.length), { status: 422, offset: '0', code: 'upload-hash' })
    deepEqual(await put(good, name, bytes.subarray(2 * 1024 ** 2), 2 * 1024 ** 2, bytes.length), { status: 201, offset: String(bytes.length), code: null })
    ok(Buffer.from((await store.blob(name))!).equals(bytes))
    deepEqual(readdirSync(join(folder, 'uploads')), [])
  })
  test('what a cut damaged is sent again from the last chunk that opens; without its key it is nothing', async () => {
    const [session, lost, bytes] = [newId(), newId(), randomBytes(3_500_000)]
    const name = hashOf(bytes)
    for (const each of [session, lost]) await put(each, name, bytes.subarray(0, 3_300_000), 0, bytes.length)
    const waiting = join(folder, 'uploads', `${session}-${name}-${bytes.length}`)
    const torn = readFileSync(waiting)
    torn[1_500_000]! ^= 1
    writeFileSync(waiting, torn)
    await store.close()
    const keys = new DatabaseSync(join(folder, 'vault', 'keys.sqlite'))
    equal(keys.prepare('DELETE FROM blob_key WHERE sha256 = ?').run(`${lost}-${name}`).changes, 1)
    keys.close()
    await start()
    deepEqual([await head(session, name), await head(lost, name)], [[200, String(1024 ** 2), '?0'], [200, '0', '?0']])
    equal((await put(session, name, bytes.subarray(1024 ** 2), 1024 ** 2, bytes.length)).status, 201)
    ok(Buffer.from((await store.blob(name))!).equals(bytes))
  })
  test('a file that does not fit on the disk is refused before it is begun, and what is here of others stays', async () => {
    const [session, bytes] = [newId(), randomBytes(8)]
    let room = diskReserve + 8
    const small = uploads({ ...store, arrivals: { ...store.arrivals, room: () => room } }, Date.now)
    const part = (at: number, until: number) => small.take({ session, sha256: hashOf(bytes), offset: at, length: 8, bytes: bytes.subarray(at, until) })
    ok((await part(0, 4)).ok)
    room = diskReserve + 3
    deepEqual([await part(4, 6).then((taken) => [taken.ok ? null : taken.code, taken.offset])], [['disk-too-small', 4]])
    room = diskReserve + 4
    deepEqual(await part(4, 8), { ok: true, offset: 8, isWhole: true })
  })
  test('a write that fails in the middle leaves what was here before, and the part can be sent again', async () => {
    const [session, bytes] = [newId(), randomBytes(2_500_000)]
    const [one, two] = [bytes.subarray(0, 1_200_000), bytes.subarray(1_200_000)]
    await put(session, hashOf(bytes), one, 0, bytes.length)
    const waiting = join(folder, 'uploads', `${session}-${hashOf(bytes)}-${bytes.length}`)
    renameSync(waiting, `${waiting}.away`)
    equal((await put(session, hashOf(bytes), two, one.length, bytes.length)).status, 500)
    renameSync(`${waiting}.away`, waiting)
    deepEqual(await head(session, hashOf(bytes)), [200, String(one.length), '?0'])
    equal((await put(session, hashOf(bytes), two, one.length, bytes.length)).status, 201)
  })
})

suite('sealing a capture', () => {
  test('seals all, answers with the places in the log, and with the same places ever after', async () => {
    const [site, one, two] = [newId(), newId(), newId()]
    const lines = [{ kind: 'site', id: site, what: 'store of Example Works' }, item(one, { documentedAt: [site], label: 'RX-1' }), item(two, { documentedAt: [site], partOf: one })]
    const first = await seal(lines)
    deepEqual([first.status, first.body.fresh], [201, 3])
    const size = store.size()
    const again = await seal(lines)
    deepEqual([again.status, again.body.fresh, again.body.receipts], [200, 0, first.body.receipts])
    deepEqual(first.body.receipts!.map(({ id, index }) => [id, index]), lines.map(({ id }) => [id, store.indexOf(id)]))
    equal(first.body.receipts![0]!.noteSha256, hashOf(store.note(site)!))
    equal(store.size(), size)
  })
  test('sent many times at once it is sealed once', async () => {
    const lines = [item(newId()), item(newId())]
    const before = store.size()
    const answers = await Promise.all(Array.from({ length: 8 }, () => seal(lines)))
    equal(answers.reduce((sum, { body }) => sum + body.fresh!, 0), 2)
    equal(store.size(), before + 2)
    equal(new Set(answers.map(({ body }) => JSON.stringify(body.receipts))).size, 1)
  })
  test('what is new beside what is sealed is sealed, and may refer to it', async () => {
    const [whole, part] = [newId(), newId()]
    await seal([item(whole)])
    const { status, body } = await seal([item(whole), item(part, { partOf: whole })])
    deepEqual([status, body.fresh, body.receipts!.map(({ id }) => id)], [201, 1, [whole, part]])
  })
  test('the same id with other fields, or of another kind, stops everything', async () => {
    const [known, fresh] = [newId(), newId()]
    await seal([item(known)])
    for (const other of [item(known, { condition: 'burnt' }), { ...item(known), description: 'another' }, { kind: 'use', id: known, what: 'strike' }, item(known, { more: 1 })]) {
      const { status, body } = await seal([item(fresh), other])
      deepEqual([status, body.code], [409, 'id-other-fields'])
      equal(store.indexOf(fresh), null)
    }
  })
  test('one line that is not valid stops everything, and is named by the line that was sent', async () => {
    const [known, fresh] = [newId(), newId()]
    await seal([item(known)])
    const { status, body } = await seal([item(known), item(fresh), { kind: 'photo', id: newId(), pictureType: 'original', blob: { sha256: 'a'.repeat(64), size: 1, type: 'image/jpeg' } }])
    deepEqual([status, body.code, body.problems!.map(({ code, line }) => [code, line])], [422, 'statements-invalid', [['blob-missing', 3]]])
    equal(store.indexOf(fresh), null)
    for (const [line, code] of [[{ ...item(''), id: undefined }, 'id-missing'], [{ kind: 'key', id: newId() }, 'kind-not-captured'], [item('X'), 'statements-invalid'], [item(newId(), { partOf: newId() }), 'statements-invalid']] as const) equal((await seal([item(fresh), line])).body.code, code)
    equal((await post('/api/capture/seal', { text: '{"kind":"item"' })).body.code, 'statements-invalid')
    equal(store.indexOf(fresh), null)
  })
  test('a statement of which a field was erased is still known by its id', async () => {
    const id = newId()
    await seal([item(id, { condition: 'burnt' })])
    await store.erase(id, ['/condition'], 'invented reason')
    deepEqual([(await seal([item(id, { condition: 'burnt' })])).status, (await seal([item(id, { note: 'more' })])).status], [200, 409])
  })
  test('receipts tell of each id whether it is sealed and where', async () => {
    const [known, unknown] = [newId(), newId()]
    await seal([item(known)])
    const { body } = await post('/api/capture/receipts', { ids: [unknown, known] })
    deepEqual(body.receipts!.map(({ id, kind, index }) => [id, kind, index]), [[unknown, null, null], [known, 'item', store.indexOf(known)]])
    equal((await post('/api/capture/receipts', { ids: ['x'] })).status, 400)
  })
  test('answers only to its own name and its own pages', async () => {
    equal((await post('/api/capture/receipts', { ids: [] }, { host: 'works.example' })).status, 403)
    equal((await post('/api/capture/seal', { text: '' }, { ...own, origin: 'https://works.example' })).body.code, 'origin-refused')
    equal((await put(newId(), 'a'.repeat(64), new Uint8Array(1), 0, 1, { 'sec-fetch-site': 'cross-site' })).code, 'origin-refused')
    match(String((await app.request('/api/capture/x/files/y', { method: 'HEAD', headers: own })).headers.get('content-security-policy')), /default-src 'none'/)
  })
})
