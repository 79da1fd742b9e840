import { equal, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, suite, test } from 'node:test'
import { utf8 } from '@proofmark/core/bytes'
import { folderObjects } from './folder-objects.ts'
import { objectsConformance } from './objects-conformance.suite.ts'
import { parseS3Address } from './s3-address.ts'
import { s3Objects } from './s3-objects.ts'
import { s3Stub, stubBucket, type S3Stub } from './s3-stub.suite.ts'

const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-objects-')); folders.push(folder); return folder }
const quick = { tries: 4, firstPauseMs: 5, longestPauseMs: 20, timeoutMs: 2000 }
let stub: S3Stub
let prefixes = 0
const open = (environment: Record<string, string> = {}) => s3Objects(parseS3Address(`s3://${stubBucket}/pre${++prefixes}/fix`, { ...stub.environment, ...environment }), quick)

before(async () => { stub = await s3Stub() })
afterEach(() => { stub.fault = () => null })
after(async () => {
  await stub.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

objectsConformance('a folder', { open: () => folderObjects(newFolder()), folder: newFolder, many: 60 })
objectsConformance('S3', { open: () => open(), folder: newFolder, many: 2050 })

suite('objects in S3 that is busy, ill or cut off', () => {
  const sources = { small: () => utf8('small'), large: () => { const path = join(newFolder(), 'large'); writeFileSync(path, randomBytes(9 * 1024 * 1024)); return { path } } }
  for (const fault of ['busy', 'ill', 'cut', 'lost', 'half', 'met'] as const) {
    for (const [name, source] of Object.entries(sources)) {
      test(`each request of a ${name} object once ${fault}: it is there in the end, once`, async () => {
        const objects = open()
        const from = source()
        // As many requests as it takes without a fault; then each of them fails once.
        const start = stub.asked.length
        await objects.putNew('counted', from)
        const count = stub.asked.length - start
        for (let at = 0; at < count; at++) {
          let left = at
          // Only a conditional write can meet another one.
          stub.fault = ({ headers }) => ((fault !== 'met' || headers['if-none-match'] !== undefined) && left-- === 0 ? fault : null)
          await objects.putNew(`object-${at}`, from)
          stub.fault = () => null
          await objects.putNew(`object-${at}`, from)
        }
        // An upload whose beginning was answered to nobody has no name here, and no part.
        equal([...stub.uploads.values()].filter(({ parts }) => parts.size > 0).length, 0, 'no part of an upload is left')
      })
    }
    test(`a replacement once ${fault} is done once, and its etag is the new one`, async () => {
      const objects = open()
      const first = await objects.replace('head', utf8('one'), null)
      let isFirst = true
      stub.fault = () => { const now = isFirst; isFirst = false; return now ? fault : null }
      const second = await objects.replace('head', utf8('two'), first)
      equal((await objects.get('head'))?.etag, second)
      await objects.replace('head', utf8('three'), second)
    })
  }

  test('an answer cut in half is asked for again', async () => {
    const objects = open()
    await objects.putNew('one', randomBytes(100_000))
    let times = 0
    stub.fault = () => (++times <= 2 ? 'half' : null)
    equal((await objects.get('one'))?.bytes.length, 100_000)
    equal(times, 3)
  })

  test('a storage that hangs or is gone is away, in the end, and the same succeeds later', async () => {
    const objects = open()
    stub.fault = () => 'busy'
    await rejects(objects.putNew('one', utf8('one')), { code: 'storage-away' })
    stub.fault = () => null
    await stub.stop()
    await rejects(objects.get('one'), { code: 'storage-away' })
    await stub.start()
    await objects.putNew('one', utf8('one'))
  })

  test('a refusal is not asked for twice, and tells no secret', async () => {
    const objects = open({ AWS_SECRET_ACCESS_KEY: 'another-invented-secret' })
    await rejects(objects.putNew('one', utf8('one')), (error: Error & { code: string }) => {
      equal(error.code, 'storage-refused')
      ok(error.message.includes('SignatureDoesNotMatch') && !error.message.includes('secret') && !error.message.includes('INVENTEDKEY'), error.message)
      return true
    })
    await rejects(s3Objects(parseS3Address('s3://another-bucket', stub.environment), quick).get('one'), { code: 'storage-refused', message: /no such bucket/ })
    const start = stub.asked.length
    await open().putNew('one', utf8('one'))
    await rejects(open({ AWS_REGION: 'mars-1' }).get('one'), { code: 'storage-failed' })
    equal(stub.asked.length, start + 1)
  })

  test('bytes that changed in the storage are not given out', async () => {
    const objects = open()
    await objects.putNew('one', utf8('as it was'))
    const [key, kept] = [...stub.objects].at(-1)!
    stub.objects.set(key, { ...kept, bytes: Buffer.from('as it is ') })
    await rejects(objects.get('one'), { code: 'object-damaged' })
  })
})
