/** The copy of the log in object storage: cut at each request, taken over by other machines, written by two at once. */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, before, suite, test } from 'node:test'
import { toBase64 } from '@proofmark/core/bytes'
import { kinds } from '@proofmark/core/statements'
import { farStore, use, type FarStore } from './far-store.suite.ts'
import { stubBucket, type StubFault } from './s3-stub.suite.ts'
import type { Sealable } from './sealing.ts'
import type { Store } from './store.ts'

let far: FarStore
let places = 0
const newUrl = () => `s3://${stubBucket}/place-${++places}`
before(async () => { far = await farStore() })
afterEach(() => { far.stub.fault = () => null })
after(() => far.close())

const labels = (store: Store) => store.world().of('use').map(({ fields }) => fields.label)
const rootOf = (store: Store) => toBase64(store.rootAt(store.size()))
const keyOf = (url: string, name: string) => `${url.slice(`s3://${stubBucket}/`.length)}/log/${name}`

const photo = (sha256: string): Sealable => ({ id: randomBytes(16).toString('hex'), kind: 'photo', fields: kinds.photo.schema.parse({ blob: { sha256, size: 5000, type: 'image/png', name: 'invented.png' }, pictureType: 'original', shows: [] }) })

async function requireWhole(store: Store): Promise<void> {
  const audit = await store.audit()
  deepEqual([audit.ok, audit.problems], [true, []])
}

suite('the log in object storage', () => {
  test('is the one of the folder, tile by tile, and another machine goes on with it', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const first = await far.open(folder, { url })
    for (const count of [1, 3, 250, 7]) await first.seal(Array.from({ length: count }, (_, at) => use(`strike ${first.size()} ${at}`)))
    const [size, root, all] = [first.size(), rootOf(first), labels(first)]
    deepEqual(Buffer.from(first.checkpoint()), far.stub.objects.get(keyOf(url, 'checkpoint'))!.bytes)
    await first.close()
    // What the log outgrew is gone there as here.
    deepEqual([...far.stub.objects.keys()].filter((key) => key.startsWith(keyOf(url, 'tile'))).map((key) => key.slice(keyOf(url, '').length)).toSorted(), ['tile/0/000', 'tile/0/001.p/10', 'tile/1/000.p/1', 'tile/entries/000', 'tile/entries/001.p/10'])
    const other = far.machineWithVaultOf(folder)
    const second = await far.open(other, { url })
    deepEqual([second.size(), rootOf(second), labels(second)], [size, root, all])
    await second.seal([use('after')])
    await requireWhole(second)
    await second.close()
    // The first machine comes back, is behind, and catches up.
    cpSync(join(other, 'vault'), join(folder, 'vault'), { recursive: true, force: true })
    const again = await far.open(folder, { url })
    deepEqual([again.size(), labels(again).at(-1)], [size + 1, 'after'])
    await requireWhole(again)
    await again.close()
  })

  test('is held against the folder by an audit, object by object', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const store = await far.open(folder, { url })
    for (const count of [1, 3, 250, 7]) await store.seal(Array.from({ length: count }, (_, at) => use(`strike ${store.size()} ${at}`)))
    await requireWhole(store)
    const kept = new Map(far.stub.objects)
    const heads = [...kept.keys()].filter((key) => key.startsWith(keyOf(url, 'heads/'))).map((key) => key.slice(keyOf(url, '').length)).toSorted()
    /** With the checksum of what it was, which the storage itself holds against it; or with none. */
    const turn = (object: string, checksum?: null) => {
      const key = keyOf(url, object)
      const was = far.stub.objects.get(key)!
      const bytes = Buffer.from(was.bytes)
      bytes[bytes.length >> 1]! ^= 1
      far.stub.objects.set(key, { ...was, bytes, ...(checksum === null ? { checksum } : {}) })
    }
    const remove = (object: string) => { far.stub.objects.delete(keyOf(url, object)) }
    for (const [code, object, change] of [
      ['copy-differs', 'tile/entries/000', turn], ['copy-differs', 'tile/0/001.p/10', (name: string) => turn(name, null)], ['copy-differs', 'checkpoint', (name: string) => turn(name, null)],
      ...['tile/0/000', 'tile/1/000.p/1', 'tile/entries/001.p/10', 'checkpoint', heads[1]!].map((name) => ['copy-missing', name, remove] as const),
      ['copy-differs', `heads/0000000000000007.${'a'.repeat(64)}`, (name: string) => { far.stub.objects.set(keyOf(url, name), kept.get(keyOf(url, heads[0]!))!) }],
    ] as const) {
      change(object)
      const { ok: isWhole, problems } = await store.audit()
      deepEqual([isWhole, problems.map((problem) => [problem.code, problem.at.split(' ')[0]])], [false, [[code, `log/${object}`]]])
      far.stub.objects.clear()
      for (const [key, was] of kept) far.stub.objects.set(key, was)
    }
    await store.close()
    // Beside who writes; then a folder, and then a copy, that was put back from an older state.
    const older = far.newFolder()
    cpSync(folder, older, { recursive: true })
    const [reader, writer] = [await far.open(folder, { url, readOnly: true }), await far.open(folder, { url })]
    await writer.seal([use('later')])
    await requireWhole(reader)
    await reader.close()
    await writer.close()
    const behind = await far.open(older, { url, readOnly: true })
    deepEqual((await behind.audit()).problems.map(({ code }) => code), ['folder-behind-copy'])
    await behind.close()
    for (const [key, was] of kept) far.stub.objects.set(key, was)
    const ahead = await far.open(folder, { url, readOnly: true })
    deepEqual((await ahead.audit()).problems.map(({ code }) => code), ['copy-behind'])
    await ahead.close()
  })
  for (const fault of ['cut', 'lost', 'ill', 'half', 'met'] as const) {
    test(`an append at each of whose requests the storage is ${fault} once is acknowledged all the same`, async () => {
      const [folder, url] = [far.newFolder(), newUrl()]
      const store = await far.open(folder, { url })
      const start = far.stub.asked.length
      await store.seal([use('counted')])
      const count = far.stub.asked.length - start
      ok(count >= 5, String(count))
      for (let at = 0; at < count; at++) {
        let left = at
        far.stub.fault = ({ method }) => (left-- === 0 && (fault !== 'met' || method === 'PUT') ? fault : null)
        await store.seal([use(`at ${at}`)])
      }
      far.stub.fault = () => null
      const [size, root] = [store.size(), rootOf(store)]
      equal(size, 5 + 1 + count)
      await store.close()
      const other = await far.open(far.machineWithVaultOf(folder), { url })
      deepEqual([other.size(), rootOf(other)], [size, root])
      await requireWhole(other)
      await other.close()
    })
  }

  for (const fault of ['cut', 'lost'] as const) for (const then of ['comes back', 'the folder is opened again', 'another machine takes over'] as const) {
    test(`the storage goes away (${fault}) at each request of an append, and ${then}: what was acknowledged is there, each once, in one history`, async () => {
      const [folder, url] = [far.newFolder(), newUrl()]
      let at = 0
      let acknowledged: string[] = []
      let heads: string[] = []
      let machine = folder
      let store = await far.open(machine, { url })
      for (let isDone = false; !isDone; at++) {
        let left = at
        let isAway = false
        // What is away stays away for all tries of a request; "lost" did the first of them.
        far.stub.fault = (): StubFault => {
          if (isAway) return 'cut'
          if (left-- > 0) return null
          isAway = true
          return fault
        }
        const label = `step-${at}`
        const failure = await store.seal([use(label)]).then(() => null, (error: unknown) => error as Error & { code: string })
        far.stub.fault = () => null
        if (failure === null) {
          acknowledged.push(label)
          // Removing what was outgrown is tried behind the acknowledgement.
          isDone = !isAway
        } else ok(['storage-away', 'storage-doubt'].includes(failure.code), failure.code)
        const isSigned = labels(store).includes(label)
        if (failure?.code === 'storage-away') ok(!isSigned, 'away is said of what was not done')
        if (then !== 'comes back') {
          await store.close()
          if (then === 'another machine takes over') machine = far.machineWithVaultOf(machine)
          store = await far.open(machine, { url })
          deepEqual(far.stub.objects.get(keyOf(url, 'checkpoint'))!.bytes, Buffer.from(store.checkpoint()))
          if (isSigned) ok(labels(store).includes(label), 'what was signed stays')
        }
        await store.seal([use(`after-${at}`)])
        acknowledged.push(`after-${at}`)
        const there = labels(store)
        for (const each of acknowledged) equal(there.filter((found) => found === each).length, 1, each)
        for (const [place, head] of heads.entries()) equal(toBase64(store.rootAt(Number(head.split(' ')[0]))), head.split(' ')[1], `head ${place} of before`)
        heads.push(`${store.size()} ${rootOf(store)}`)
        ok(at < 30)
      }
      await requireWhole(store)
      await store.close()
      // No two heads of one size were ever told.
      const sizes = [...far.stub.objects.keys()].filter((key) => key.startsWith(keyOf(url, 'heads/'))).map((key) => key.split('/').at(-1)!.slice(0, 16))
      equal(new Set(sizes).size, sizes.length)
    })
  }

  test('the storage goes away at each request of an erasure: where the erasure is in the log, the value is gone', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const store = await far.open(folder, { url })
    let doubts = 0
    for (let at = 0; at < 12; at++) {
      const { id } = (await store.seal([use(`value ${at}`)]))[0]!
      let left = at
      far.stub.fault = () => (left-- > 0 ? null : 'cut')
      const code = await store.erase(id, ['/what'], 'consent withdrawn').then(() => null, (error: unknown) => (error as { code: string }).code)
      far.stub.fault = () => null
      const isThere = (await store.disclosures(id)).some((line) => Buffer.from(line, 'base64url').toString().includes(`value ${at}`))
      const isErased = store.world().of('erasure').some(({ fields }) => fields.of === id)
      equal(isThere, !isErased, `step ${at}: ${code}`)
      if (code === 'storage-doubt' && isErased) doubts++
    }
    ok(doubts > 0, 'some were signed and not heard of')
    await requireWhole(store)
    await store.close()
  })

  test('what was refused while the storage was away is sealed by the same ids when it is back, one and many', async () => {
    const store = await far.open(far.newFolder(), { url: newUrl() })
    for (const drafts of [[use('one')], Array.from({ length: 100 }, (_, at) => use(`many ${at}`))]) {
      for (const isAnnounced of [false, true]) {
        let isAway = false
        far.stub.fault = ({ method, key }): StubFault => {
          if (isAway || !isAnnounced) return 'cut'
          isAway = method === 'PUT' && key.endsWith('log/writer')
          return isAway ? 'lost' : null
        }
        await rejects(store.seal(drafts), { code: isAnnounced ? 'storage-doubt' : 'storage-away' })
      }
      far.stub.fault = () => null
      equal((await store.seal(drafts)).length, drafts.length)
    }
    equal(store.size(), 5 + 1 + 100)
    await requireWhole(store)
    await store.close()
  })

  test('a head that was announced without an answer is taken back before anything of the next one is written: whenever the storage goes away again, the log opens', async () => {
    let refused = 0
    for (let at = 0, isDone = false; !isDone; at++) {
      const [folder, url] = [far.newFolder(), newUrl()]
      const store = await far.open(folder, { url })
      let isAway = false
      far.stub.fault = ({ method, key }): StubFault => {
        if (isAway) return 'cut'
        isAway = method === 'PUT' && key.endsWith('log/writer')
        return isAway ? 'lost' : null
      }
      const draft = use('again')
      await rejects(store.seal([draft]), { code: 'storage-doubt' })
      // The same again, or another one: of either the tiles have the names of those that were announced.
      isAway = false
      let left = at
      far.stub.fault = (): StubFault => {
        if (!isAway && left-- > 0) return null
        isAway = true
        return 'cut'
      }
      const failure = await store.seal([at % 2 === 0 ? draft : use('other')]).then(() => null, (error: unknown) => error)
      if (failure !== null) refused++
      isDone = !isAway
      far.stub.fault = () => null
      await store.close()
      const machine = at % 4 < 2 ? folder : far.machineWithVaultOf(folder)
      const again = await far.open(machine, { url })
      ok(again.size() === 5 || again.size() === 6, `step ${at}: ${again.size()}`)
      if (failure === null) equal(again.size(), 6)
      await requireWhole(again)
      await again.seal([use('after')])
      await requireWhole(again)
      await again.close()
      ok(at < 30)
    }
    ok(refused >= 5, String(refused))
  })

  test('a machine that was replaced and does not know it destroys no file that the other one counts on', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const first = await far.open(folder, { url })
    const [old, fresh] = [new Uint8Array(randomBytes(5000)), new Uint8Array(randomBytes(5000))]
    const { sha256 } = await first.putBlob(old)
    const other = far.machineWithVaultOf(folder)
    const second = await far.open(other, { url })
    await second.seal([photo(sha256)])
    await second.putBlob(fresh)
    // The first one knows of no statement that names the old file, and has another key for the new one.
    await rejects(first.dropUnsealed(sha256), { code: 'log-taken-over' })
    await rejects(first.putBlob(fresh), { code: 'log-taken-over' })
    rmSync(join(other, 'blobs'), { recursive: true, force: true })
    for (const bytes of [old, fresh]) ok(Buffer.from((await second.blob(createHash('sha256').update(bytes).digest('hex')))!).equals(bytes))
    ok((await first.blob(sha256)) !== null, 'its own key is kept too')
    await first.close()
    await second.close()
  })

  test('of two machines that write, the first gets no further once the second has opened it, and nothing forks', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const first = await far.open(folder, { url })
    await first.seal([use('before')])
    const second = await far.open(far.machineWithVaultOf(folder), { url })
    await rejects(first.seal([use('too late')]), { code: 'log-taken-over' })
    await second.seal([use('in time')])
    await rejects(first.seal([use('too late again')]), { code: 'log-taken-over' })
    deepEqual(labels(second), ['before', 'in-time'])
    deepEqual(labels(first), ['before'])
    await requireWhole(second)
    await first.close()
    await second.close()
  })

  test('a machine that was taken over in the middle of an append signs no other head than the one who took over', async () => {
    for (let at = 0; at < 8; at++) {
      const [folder, url] = [far.newFolder(), newUrl()]
      const first = await far.open(folder, { url })
      await first.seal([use('before')])
      const other = far.machineWithVaultOf(folder)
      let left = at
      let second: Promise<Store> | null = null
      far.stub.fault = ({ method }) => {
        if (method === 'PUT' && left-- === 0) second ??= far.open(other, { url })
        return null
      }
      const failure = await first.seal([use('meanwhile')]).then(() => null, (error: unknown) => error as Error & { code: string })
      far.stub.fault = () => null
      const store = second === null ? await far.open(other, { url }) : await (second as Promise<Store>)
      if (failure !== null) equal(failure.code, 'log-taken-over')
      await store.seal([use('by the second')])
      // Its vault does not know "meanwhile"; whether the entry is there is said by the log.
      const [ours, theirs] = [first.size(), store.size()]
      ok(theirs >= ours, `${ours} ${theirs}`)
      equal(rootOf(first), toBase64(store.rootAt(ours)), `step ${at}: what the first machine signed is in the history of the second`)
      await first.close()
      await store.close()
    }
  })

  test('two histories are refused, and so are another log, an emptied place and a folder of its own files', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const store = await far.open(folder, { url })
    await store.seal([use('one')])
    await store.close()
    await rejects(far.open(far.newFolder(), { url }), { code: 'log-histories-differ' })
    await rejects(far.open(folder, { url: newUrl() }), { code: 'log-not-there' })
    // Both of these go on from the same head.
    const left = newUrl()
    for (const [key, kept] of far.stub.objects) if (key.startsWith(keyOf(url, '').slice(0, -4))) far.stub.objects.set(key.replace(keyOf(url, '').slice(0, -4), keyOf(left, '').slice(0, -4)), kept)
    const twin = far.newFolder()
    cpSync(folder, twin, { recursive: true })
    rmSync(join(twin, 'lock'), { force: true })
    for (const [place, at] of [[folder, url], [twin, left]] as const) {
      const each = await far.open(place, { url: at })
      await each.seal([use(`in ${at}`)])
      await each.close()
    }
    await rejects(far.open(twin, { url }), { code: 'log-histories-differ' })
    const longer = await far.open(twin, { url: left })
    await longer.seal([use('longer')])
    await longer.close()
    await rejects(far.open(twin, { url }), { code: 'log-histories-differ' })
    await rejects(far.open(folder, { url: left }), { code: 'log-histories-differ' })
    // Nobody was hindered by it.
    const again = await far.open(folder, { url })
    await requireWhole(again)
    await again.close()
  })

  test('a storage that passes over conditions is refused before anything is written to the log', async () => {
    const url = newUrl()
    far.stub.passesOverConditions = true
    await rejects(far.open(far.newFolder(), { url }), { code: 'storage-refused', message: /If-None-Match/ })
    far.stub.passesOverConditions = false
    equal(far.stub.objects.has(keyOf(url, 'writer')), false)
  })

  test('a tile that was changed there is not taken over', async () => {
    const [folder, url] = [far.newFolder(), newUrl()]
    const store = await far.open(folder, { url })
    await store.seal([use('one')])
    await store.close()
    const key = [...far.stub.objects.keys()].find((each) => each.startsWith(keyOf(url, 'tile/entries')))!
    const kept = far.stub.objects.get(key)!
    const changed = Buffer.from(kept.bytes)
    changed[changed.length - 1]! ^= 1
    far.stub.objects.set(key, { ...kept, bytes: changed, checksum: null })
    await rejects(far.open(far.machineWithVaultOf(folder), { url }), { code: 'log-histories-differ' })
    far.stub.objects.set(key, kept)
    const other = await far.open(far.machineWithVaultOf(folder), { url })
    await requireWhole(other)
    await other.close()
  })
})
