/** A data folder whose files lie in object storage, from the command line: recorded, served, moved there and back; and the storage goes away under it. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { s3Stub, stubBucket, type S3Stub } from '../store/s3-stub.suite.ts'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-blobs-'))
const main = join(import.meta.dirname, 'proofmark.mjs')
const address = `s3://${stubBucket}/here`
const children: ChildProcess[] = []
let stub: S3Stub
let [base, told] = ['', '']
before(async () => {
  stub = await s3Stub()
  Object.assign(process.env, stub.environment)
})
after(async () => {
  for (const child of children) if (child.exitCode === null) { child.kill('SIGTERM'); await once(child, 'exit') }
  await stub.stop()
  rmSync(folder, { recursive: true, force: true })
})
const run = (...given: string[]) => typed(folder, given)

async function serving(...more: string[]): Promise<string> {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--json', ...more], { cwd: folder, env: process.env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let out = ''
  child.stderr.on('data', (chunk) => { told += String(chunk) })
  child.stdout.on('data', (chunk) => { out += String(chunk) })
  while (!out.includes('\n')) await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => { throw new Error(`serve ended: ${out}${told}`) })])
  return (JSON.parse(out) as { url: string }).url
}
const get = async (of: string) => { const answer = await fetch(of); return { status: answer.status, body: (await answer.json()) as Record<string, unknown> } }
const record = async (what: string) => {
  const answer = await fetch(`${base}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: `${JSON.stringify({ kind: 'use', what })}\n` }) })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const awaySince = async () => ((await get(`${base}api/server`)).body['storage'] as { awaySince: string | null }).awaySince

suite('object storage, at the command line', () => {
  test('a folder is moved there, is refused without it, and is audited with it', async () => {
    writeFileSync(join(folder, 'one.jsonl'), `${JSON.stringify({ kind: 'use', label: 'use-1', what: 'said by Nemo-in-Clear' })}\n`)
    equal((await run('record', 'one.jsonl', '--data', 'own')).status, 0)
    const moved = await run('move', 'there', '--data', 'own', '--to-blobs', address)
    deepEqual([moved.status, /^6 entries, \d+ openings and 0 files of evidence are in /.test(moved.stdout)], [0, true], moved.stdout + moved.stderr)
    const refused = await run('log', 'audit', '--data', 'there')
    deepEqual([refused.status, /--blobs or PROOFMARK_BLOBS/.test(refused.stderr)], [2, true], refused.stderr)
    const audited = await run('log', 'audit', '--data', 'there', '--blobs', address)
    equal(audited.status, 0, audited.stderr)
    ok(![...stub.objects.values()].some(({ bytes }) => bytes.includes('Nemo-in-Clear')))
    match((await run('backup', 'b', '--data', 'there', '--blobs', address)).stderr, /object-storage\.md/)
  })
  test('a key in the address is refused, and not repeated', async () => {
    const refused = await run('log', 'audit', '--data', 'there', '--blobs', `s3://INVENTED:invented-Secret@${stubBucket}/here`)
    deepEqual([refused.status, /AWS_SECRET_ACCESS_KEY/.test(refused.stderr), /invented-Secret/.test(refused.stderr)], [2, true, false], refused.stderr)
  })
  test('is served: sealed over HTTP, and read by a second server', async () => {
    base = await serving('--data', 'there', '--blobs', address)
    equal((await record('over HTTP')).status, 201)
    const checkpoint = stub.objects.get('here/log/checkpoint')!.bytes
    deepEqual(readFileSync(join(folder, 'there', 'log', 'checkpoint')), checkpoint)
    equal(await awaySince(), null)
    const reader = await serving('--read-only', '--data', 'there', '--blobs', address)
    equal((await get(`${reader}api/server`)).body['size'], (await get(`${base}api/server`)).body['size'])
  })
  test('that goes away answers 503 with a code, says so to every page, and goes on by itself', async () => {
    const size = (await get(`${base}api/server`)).body['size']
    stub.fault = () => 'busy'
    const refused = await record('while it is away')
    deepEqual([refused.status, refused.body['code']], [503, 'storage-away'])
    match(String(refused.body['message']), /goes on by itself when the storage is back/)
    match(String(await awaySince()), /^\d{4}-/)
    deepEqual([(await get(`${base}api/server`)).body['size'], (await get(`${base}api/log`)).status], [size, 200])
    stub.fault = () => null
    for (let n = 0; await awaySince() !== null; n++) { ok(n < 100, 'it is seen to be back'); await new Promise((resolve) => setTimeout(resolve, 100)) }
    equal((await record('when it is back')).status, 201)
    ok(!told.includes(stub.environment['AWS_SECRET_ACCESS_KEY']!) && !told.includes('Signature='), 'no secret is logged')
  })
  test('moves back into files', async () => {
    const child = children[0]!
    child.kill('SIGTERM')
    await once(child, 'exit')
    const moved = await run('move', 'back', '--data', 'there', '--blobs', address)
    equal(moved.status, 0, moved.stderr)
    const audited = await run('log', 'audit', '--data', 'back', '--json')
    deepEqual([audited.status, (JSON.parse(audited.stdout) as { size: number }).size], [0, 8])
  })
})
