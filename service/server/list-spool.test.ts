/** Lists that wait to be read: a large one lies on the disk in parts that open with the key of this process alone, and is gone once it was read. */
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { derivedIds } from 'proofmark/store'
import { listSpool, bytesOfWaiting, sizeOfWaiting } from './list-spool.ts'
import { ListThreads } from './list-threads.ts'
import { uploads } from './uploads.ts'

const root = mkdtempSync(join(tmpdir(), 'proofmark-spool-'))
after(() => rmSync(root, { recursive: true, force: true }))
const folder = join(root, 'arriving')
const session = '0'.repeat(32)
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const lines = (count: number, last = '') => new TextEncoder().encode(`${Array.from({ length: count }, (_, n) => `{"id":"xx-${n}","schema":"Person","properties":{"name":["Exampleman ${n}"],"notes":["${'x'.repeat(400)}"]}}`).join('\n')}\n${last}`)
const send = async (spool: ReturnType<typeof listSpool>, bytes: Uint8Array, sha256 = hashOf(bytes)) => {
  const files = uploads(spool, () => 0)
  for (let offset = 0; offset < bytes.length; offset += 1000) {
    const taken = await files.take({ session, sha256, offset, length: bytes.length, bytes: bytes.subarray(offset, offset + 1000) })
    if (!taken.ok) return taken.code
  }
  return sha256
}

suite('a list that waits to be read', () => {
  test('lies on the disk in parts that show nothing, from a size on, and comes back as it was sent', async () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'left'), 'of an earlier run')
    const spool = listSpool({ folder, inMemory: 4000, most: 1 })
    ok(!existsSync(join(folder, 'left')))
    const bytes = lines(40)
    const waiting = spool.waiting(await send(spool, bytes))!
    ok('spooled' in waiting && waiting.spooled.parts.length === Math.ceil(bytes.length / 1000))
    deepEqual([Buffer.concat([...bytesOfWaiting(waiting, 300)]).equals(bytes), sizeOfWaiting(waiting)], [true, bytes.length])
    for (const name of readdirSync(folder)) ok(!readFileSync(join(folder, name)).includes('xxxx'), name)
    writeFileSync(waiting.spooled.parts[1]!, new Uint8Array(1028))
    throws(() => [...bytesOfWaiting(waiting, 300)], /another than was sent/)
    // Another takes its place: nothing of the first is left.
    const small = spool.waiting(await send(spool, lines(2)))!
    ok('bytes' in small)
    deepEqual(readdirSync(folder), [])
    equal(await send(spool, lines(40), 'f'.repeat(64)), 'upload-hash')
    deepEqual(readdirSync(folder), [])
  })
  test('is read by the thread from its parts, with progress, or refused with its line, or left when it is cancelled', async () => {
    const spool = listSpool({ folder, inMemory: 4000, most: 4 })
    const threads = new ListThreads(join(root, 'lists'), derivedIds(new Uint8Array(32).fill(7)))
    const add = async (bytes: Uint8Array, signal?: AbortSignal, onDone: () => void = () => {}) => threads.add([{ name: 'entities.ftm.json', ...spool.waiting(await send(spool, bytes))! }], { addedAt: '2084-03-02T00:00:00Z' }, { onDone, ...(signal === undefined ? {} : { signal }) })
    const added = await add(lines(400))
    deepEqual(added?.ok === true ? [added.snapshot.entries, added.snapshot.readAs] : added, [400, 'ftm-lines'])
    const refused = await add(lines(400, '{"id":'))
    deepEqual(refused?.ok === false ? [refused.code, refused.line] : refused, ['not-json', 401])
    const stop = new AbortController()
    let told = 0
    equal(await add(lines(8000), stop.signal, () => { told++; stop.abort() }), null)
    ok(told > 0)
    deepEqual(readdirSync(join(root, 'lists')).length, 2)
  })
})
