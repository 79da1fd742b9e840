/** A store moves from files to a database and object storage and back: the same log, the same values, the same files; cut at many places and gone on. */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, suite, test } from 'node:test'
import { encrypt } from './cipher.ts'
import { disk } from './disk.ts'
import { use } from './far-store.suite.ts'
import { moveStore, type MovePlace } from './moving.ts'
import { openStore } from './open-store.ts'
import { postgresMissing, startPostgres, type TestPostgres } from './postgres.suite.ts'
import { parseS3Address } from './s3-address.ts'
import { s3Objects } from './s3-objects.ts'
import { s3Stub, stubBucket, type S3Stub } from './s3-stub.suite.ts'
import type { Store } from './store.ts'
import { openVault } from './vault.ts'

const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-move-')); folders.push(folder); return folder }
const means = { clock: () => new Date(), random: (n: number) => new Uint8Array(randomBytes(n)) }
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const old = Buffer.alloc(3000, 'Invented file of an older folder. ')
const files = [new Uint8Array(), new Uint8Array(randomBytes(10)), new Uint8Array(randomBytes(2_500_000)), new Uint8Array(old)]

let stub: S3Stub
let postgres: TestPostgres
let places = 0
const newBlobs = () => s3Objects(parseS3Address(`s3://${stubBucket}/move-${++places}`, stub.environment), { tries: 2, firstPauseMs: 2, longestPauseMs: 4, timeoutMs: 3000 })
const inFiles = (folder = join(newFolder(), 'data')): MovePlace => ({ folder, database: null, blobs: null })
const far = (database: string | null): MovePlace => ({ folder: join(newFolder(), 'data'), database, blobs: newBlobs() })
const open = (place: MovePlace, readOnly = false) => openStore({ ...place, ...means, readOnly })
const move = (from: MovePlace, to: MovePlace) => moveStore({ from, to, disk, ...means })

/** What lies in a folder, but for what is of the machine. */
function bytesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/^lock|-journal$|^index/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(names.map((name) => [name.slice(folder.length), sha256(readFileSync(name))]))
}

/** All that a store says. */
async function told(store: Store) {
  const blobs: (string | null)[] = []
  for (const bytes of files) { const found = await store.blob(sha256(bytes)); blobs.push(found === null ? null : sha256(found)) }
  const statements = store.statements()
  const disclosures: string[][] = []
  for (const { id } of statements) disclosures.push(await store.disclosures(id))
  const { ok: isSound, openings, problems } = await store.audit()
  return { checkpoint: Buffer.from(store.checkpoint()).toString(), statements, disclosures, blobs, isSound, openings, problems }
}

async function filled(): Promise<MovePlace> {
  const place = inFiles()
  const store = await open(place)
  for (const bytes of files.slice(0, 3)) await store.putBlob(bytes)
  await store.seal(Array.from({ length: 300 }, (_, at) => use(`strike ${at}`)))
  const [gone] = await store.seal([use('goes')])
  await store.erase(gone!.id, ['/what'], 'consent withdrawn')
  await store.close()
  // One box, as an older version kept it.
  const vault = await openVault(place.folder, { disk })
  const name = sha256(old)
  disk.replace(join(place.folder, 'blobs', name.slice(0, 2), name.slice(2)), encrypt(vault.blobKeys.make(name), old, `blob ${name}`))
  await vault.blobKeys.settled()
  await vault.close()
  disk.replace(join(place.folder, 'mappings', 'invented.json'), new Uint8Array([123, 125]))
  return place
}

before(async () => {
  stub = await s3Stub()
  if (postgresMissing === false) postgres = startPostgres()
})
afterEach(() => { stub.fault = () => null })
after(async () => {
  await stub.stop()
  if (postgresMissing === false) postgres.remove()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

suite('moving a store', () => {
  test('to a database and object storage and back, it says the same, and the source is not changed', { skip: postgresMissing }, async () => {
    const source = await filled()
    const here = await open(source, true)
    const expected = await told(here)
    await here.close()
    deepEqual([expected.isSound, expected.blobs], [true, files.map(sha256)])
    const before = bytesOf(source.folder)
    const there = far(postgres.database())
    const moved = await move(source, there)
    deepEqual([moved.size, moved.blobs, moved.left, moved.openings], [expected.statements.length, files.length, 0, expected.openings])
    deepEqual(bytesOf(source.folder), before)
    ok(!existsSync(join(there.folder, 'blobs', sha256(old).slice(0, 2))) || readdirSync(join(there.folder, 'blobs', sha256(old).slice(0, 2))).length === 0)
    ok(existsSync(join(there.folder, 'mappings', 'invented.json')))
    const store = await open(there)
    deepEqual(await told(store), expected)
    await store.seal([use('at headquarters')])
    const later = await told(store)
    equal(later.isSound, true)
    await store.close()
    const back = inFiles()
    await move(there, back)
    const again = await open(back)
    deepEqual(await told(again), later)
    await again.seal([use('back in files')])
    equal((await again.audit()).ok, true)
    await again.close()
  })

  for (const fault of ['cut', 'lost'] as const) test(`cut at request after request (${fault}) it goes on where it was, and until then nobody writes to it`, async () => {
    const source = await filled()
    const here = await open(source, true)
    const expected = await told(here)
    await here.close()
    const target = far(null)
    let cuts = 0
    for (let isDone = false; !isDone;) {
      // Each time it gets a few requests further than what is there already.
      let left = 4 + 3 * cuts
      let isAway = false
      stub.fault = () => {
        if (isAway) return 'cut'
        if (left-- > 0) return null
        isAway = true
        return fault
      }
      isDone = await move(source, target).then(() => true, (error: unknown) => { equal((error as { code: string }).code.startsWith('storage-'), true, String(error)); return false })
      stub.fault = () => null
      if (!isDone) await rejects(open(target), { code: 'copy-unfinished' })
      ok(++cuts < 60)
    }
    ok(cuts > 3, String(cuts))
    const store = await open(target)
    deepEqual(await told(store), expected)
    await store.seal([use('after')])
    await store.close()
  })

  test('is refused into what is not empty, of a source that went on, and where a file is not what was kept', async () => {
    const source = await filled()
    const full = inFiles(newFolder())
    writeFileSync(join(full.folder, 'something'), '')
    await rejects(move(source, full), { code: 'target-there' })
    const used = far(null)
    await (used.blobs as ReturnType<typeof newBlobs>).putNew('something', new Uint8Array(1))
    await rejects(move(source, used), { code: 'target-there' })
    const writer = await open(source)
    await rejects(move(source, inFiles()), { code: 'store-locked' })
    await writer.close()
    const name = sha256(files[2]!)
    const path = join(source.folder, 'blobs', name.slice(0, 2), name.slice(2))
    const kept = readFileSync(path)
    const changed = Buffer.from(kept)
    changed[1_500_000]! ^= 1
    writeFileSync(path, changed)
    const target = far(null)
    await rejects(move(source, target), { code: 'blob-damaged' })
    await rejects(open(target), { code: 'copy-unfinished' })
    writeFileSync(path, kept)
    const more = await open(source)
    await more.seal([use('went on')])
    await more.close()
    await rejects(move(source, target), { code: 'source-changed' })
    const other = far(null)
    await move(source, other)
    const store = await open(other)
    equal((await store.audit()).ok, true)
    await store.close()
  })
})
