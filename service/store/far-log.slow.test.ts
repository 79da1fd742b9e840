/** The copy of the log in object storage: tile by tile, and cut at each request. */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, before, suite, test } from 'node:test'
import { toBase64 } from '@proofmark/core/bytes'
import { farStore, keyOf, labels, newUrl, requireWhole, rootOf, use, type FarStore } from './far-store.suite.ts'
import type { StubFault } from './s3-stub.suite.ts'

let far: FarStore
before(async () => { far = await farStore() })
afterEach(() => { far.stub.fault = () => null })
after(() => far.close())

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
})
