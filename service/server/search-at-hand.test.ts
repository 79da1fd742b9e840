/**
 * Search at hand: the index that a data folder keeps is used where it is of this log, and never half; what was erased is in none; a thread that dies is
 * begun again, and nobody waits for ever.
 */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { SearchEnded, type SearchDesk } from 'proofmark/search'
import { openStore, searchFolder, type Store } from 'proofmark/store'
import { record } from './recording.ts'
import { closeSearch, indexPlace, searchOf } from './search-at-hand.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-search-at-hand-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const random = (n: number) => new Uint8Array(randomBytes(n))
/** Everything is written at once, however little it is. */
const measures = { keptFrom: 0, quiet: 0, between: 0, tick: 20, patience: 5000 }

async function storeIn(name: string): Promise<Store> {
  const store = await openStore({ folder: join(folder, name), clock: () => new Date('2091-05-25T12:00:00Z'), random })
  await put(store, { kind: 'item', label: 'thing', description: 'invented thing', itemClass: 'rifle' })
  return store
}
const put = async (store: Store, ...lines: readonly object[]) => deepEqual((await record(store, lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n'), { folder: null, newId: () => randomBytes(16).toString('hex') })).problems, [])
const marks = (...texts: readonly string[]) => texts.map((transcription) => ({ kind: 'mark', label: transcription.toLowerCase(), item: '#thing', transcription, technique: 'stamped' }))
const found = async (desk: SearchDesk, pattern: string): Promise<readonly string[]> => {
  const answered = await desk.ask({ what: 'marks', question: { pattern, field: 'any', limit: 50, after: 0 } })
  ok(!('inWork' in answered) && answered.answer.ok)
  const { world, answer } = answered
  return answer.hits.map(({ place }) => world.get(world.all[place]!.id, 'mark')!.fields.transcription ?? 'nothing')
}
const kept = (name: string) => join(searchFolder(join(folder, name)), 'index')
const until = async (isSo: () => boolean): Promise<void> => { while (!isSo()) await new Promise((resolve) => { setTimeout(resolve, 5) }) }
const idOf = (store: Store, label: string) => store.world().all.find(({ fields }) => fields.label === label)!.id

suite('the search of a data folder', { timeout: 60_000 }, () => {
  test('is kept by head: used at the next start with what came since, and told otherwise where it is none', async () => {
    const store = await storeIn('kept')
    const said: string[] = []
    const open = () => searchOf(store, { folder: join(folder, 'kept'), measures, tell: (text) => said.push(text) })
    await put(store, ...marks('KB-930712', 'ZZ-1'))
    deepEqual(await found(open(), 'KB*'), ['KB-930712'])
    await until(() => existsSync(kept('kept')))
    await closeSearch(store)
    ok(!readFileSync(kept('kept')).includes('930712'), 'nothing of it in the clear')
    await put(store, { kind: 'correction', of: idOf(store, 'zz-1'), changes: [{ field: '/transcription', value: 'ZZ-2' }], reason: 'invented'}, ...marks('KB-930713'))
    deepEqual([await found(open(), 'KB93071?'), await found(open(), 'ZZ*'), said], [['KB-930712', 'KB-930713'], ['ZZ-2'], []])
    await closeSearch(store)
    const whole = readFileSync(kept('kept'))
    const damaged: readonly (readonly [Buffer, RegExp])[] = [
      [whole.subarray(0, whole.length - 5), /damaged/], [whole.subarray(0, 20), /damaged/], [Buffer.from(whole.toString('latin1').replace(/(?<=search-index\/v)\d/u, '9'), 'latin1'), /an older or newer version of the program wrote it/],
      [Buffer.concat([whole.subarray(0, 200), Buffer.from([whole[200]! ^ 1]), whole.subarray(201)]), /damaged/],
      // The last piece is left out, as a cut would: all others open.
      [whole.subarray(0, whole.length - 20), /damaged/],
    ]
    for (const [bytes, says] of damaged) {
      writeFileSync(kept('kept'), bytes)
      said.length = 0
      deepEqual(await found(open(), 'KB93071?'), ['KB-930712', 'KB-930713'])
      match(said.join('\n'), says)
      equal(said.length, 1)
      await closeSearch(store)
    }
    // A writing that was cut left a piece under another name, and the old file as it was.
    writeFileSync(`${kept('kept')}.new`, whole.subarray(0, 100))
    deepEqual(await found(open(), 'KB93071?'), ['KB-930712', 'KB-930713'])
    await closeSearch(store)
    await store.close()
  })

  test('of another log, or of another head of this one, is not used', async () => {
    const [store, other] = [await storeIn('one'), await storeIn('other')]
    await put(store, ...marks('AA-1'))
    await put(other, ...marks('BB-1'))
    for (const [each, name] of [[store, 'one'], [other, 'other']] as const) {
      await found(searchOf(each, { folder: join(folder, name), measures }), '*')
      await until(() => existsSync(kept(name)))
      await closeSearch(each)
    }
    writeFileSync(kept('one'), readFileSync(kept('other')))
    const said: string[] = []
    deepEqual(await found(searchOf(store, { folder: join(folder, 'one'), measures, tell: (text) => said.push(text) }), '*'), ['AA-1'])
    match(said.join(), /damaged/) // its key is another
    await closeSearch(store)
    // The same folder, whose log says that its head was another: one that was put back from a backup and went on otherwise.
    const forked: Store = { ...store, rootAt: (size) => store.rootAt(size).map((byte) => byte ^ 1) }
    said.length = 0
    deepEqual(await found(searchOf(forked, { folder: join(folder, 'one'), measures, tell: (text) => said.push(text) }), '*'), ['AA-1'])
    match(said.join(), /another log/)
    await closeSearch(forked)
    await store.close()
    await other.close()
  })

  test('forgets what is erased: it is found no more, and neither the thread nor a file holds it', async () => {
    const store = await storeIn('erased')
    const desk = searchOf(store, { folder: join(folder, 'erased'), measures })
    await put(store, ...marks('SECRET-77', 'AA-1'))
    deepEqual(await found(desk, 'secret*'), ['SECRET-77'])
    await until(() => existsSync(kept('erased')))
    const before = desk.thread()
    await store.erase(idOf(store, 'secret-77'), ['/transcription'], 'invented')
    ok(!existsSync(kept('erased')), 'the file went with the value')
    deepEqual(await found(desk, 'secret*'), [])
    await desk.forgotten()
    ok(desk.thread() !== before, 'another thread answers')
    await until(() => existsSync(kept('erased')))
    deepEqual([await found(desk, 'secret*'), await found(desk, '*')], [[], ['AA-1']])
    ok(!symbolsKept(store, 'erased').includes('SECRET'), 'no symbol of it is in the file')
    await closeSearch(store)
    await store.close()
  })

  test('a file of before an erasure that came back is not used', async () => {
    const store = await storeIn('back')
    await put(store, ...marks('SECRET-78', 'AA-1'))
    await found(searchOf(store, { folder: join(folder, 'back'), measures }), '*')
    await until(() => existsSync(kept('back')))
    await closeSearch(store)
    const old = readFileSync(kept('back'))
    ok(symbolsKept(store, 'back').includes('SECRET'), 'the trial sees what it looks for')
    await store.erase(idOf(store, 'secret-78'), ['/transcription'], 'invented')
    writeFileSync(kept('back'), old)
    const said: string[] = []
    const desk = searchOf(store, { folder: join(folder, 'back'), measures, tell: (text) => said.push(text) })
    deepEqual(await found(desk, '*'), ['AA-1'])
    match(said.join(), /something was erased since/)
    await until(() => existsSync(kept('back')))
    ok(!symbolsKept(store, 'back').includes('SECRET'))
    await closeSearch(store)
    await store.close()
  })

  test('a thread that is killed: who asked is refused, and the next is answered by another', async () => {
    const store = await storeIn('killed')
    await put(store, ...marks('AA-1'))
    const desk = searchOf(store, { measures })
    deepEqual(await found(desk, '*'), ['AA-1'])
    const asked = Array.from({ length: 20 }, () => found(desk, 'A*'))
    await new Promise((resolve) => { setImmediate(resolve) })
    await desk.thread()!.kill()
    const ends = await Promise.allSettled(asked)
    ok(ends.every((end) => end.status === 'fulfilled' || end.reason instanceof SearchEnded))
    deepEqual(await found(desk, 'A*'), ['AA-1'])
    // One that dies again and again is left alone for a while, and says so at once.
    for (let n = 0; n < 3; n++) { await found(desk, '*'); await desk.thread()!.kill() }
    await rejects(found(desk, '*'), SearchEnded)
    await closeSearch(store)
    await store.close()
  })

  test('closed while the index is made: nothing hangs, nothing is left half', async () => {
    const store = await storeIn('closed')
    await put(store, ...marks(...Array.from({ length: 3000 }, (_, n) => `AB-${n}`)))
    const desk = searchOf(store, { folder: join(folder, 'closed'), measures: { ...measures, slice: 0.01, patience: 0 } })
    deepEqual(await desk.ask({ what: 'marks', question: { pattern: '*', field: 'any', limit: 1, after: 0 } }).then((answered) => 'inWork' in answered), true)
    await until(() => (desk.inWork()?.done ?? 0) > 100)
    await closeSearch(store)
    deepEqual(existsSync(searchFolder(join(folder, 'closed'))) ? readdirSync(searchFolder(join(folder, 'closed'))) : [], [])
    await rejects(desk.ask({ what: 'marks', question: { pattern: '*', field: 'any', limit: 1, after: 0 } }), SearchEnded)
    await store.close()
  })
})

/** All capitals that stand in the kept index one after the other, as symbols of 16 bits. */
function symbolsKept(store: Store, name: string): string {
  const { key, path } = indexPlace(join(folder, name), store.derivedId)
  const plain = plainOf(readFileSync(path), key)
  return [0, 1].map((shift) => Buffer.from(plain.subarray(shift)).toString('utf16le')).join('').replace(/[^A-Z]/gu, ' ')
}

/** As spec/data-folder.md tells it. */
function plainOf(file: Buffer, key: Uint8Array): Buffer {
  const begin = file.indexOf(10) + 1
  const own = createHmac('sha256', key).update(file.subarray(begin, begin + 32)).digest()
  const pieces: Buffer[] = []
  for (let at = begin + 32, number = 0; at < file.length; number++) {
    const length = file.readUInt32LE(at)
    const nonce = Buffer.alloc(12)
    nonce.writeUIntBE(number, 0, 6)
    nonce[11] = Number(at + 4 + length + 16 === file.length)
    const decipher = createDecipheriv('aes-256-gcm', own, nonce, { authTagLength: 16 })
    decipher.setAuthTag(file.subarray(at + 4 + length, at + 4 + length + 16))
    pieces.push(decipher.update(file.subarray(at + 4, at + 4 + length)), decipher.final())
    at += 4 + length + 16
  }
  return Buffer.concat(pieces)
}
