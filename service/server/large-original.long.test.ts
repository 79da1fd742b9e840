/**
 * A film of two gigabytes on its whole way: sent in parts to a server that is killed in the middle, sealed, read back, backed up; and the memory
 * that the server took for it at most.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const program = join(import.meta.dirname, '../cli/proofmark.mjs')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-large-'))
const data = join(folder, 'data')
const running = new Set<ChildProcess>()
after(() => {
  for (const each of running) each.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const size = 2 * 1024 ** 3 + 12_345
const partSize = 4 * 1024 * 1024
const noise = randomBytes(partSize)
const noiseHead = Buffer.from('00000018667479706d703432', 'hex') // the head of an MP4
/** Each part differs from the others, most of its bytes do not. */
function partAt(offset: number): Buffer {
  const part = Buffer.from(noise.subarray(0, Math.min(partSize, size - offset)))
  part.writeDoubleBE(offset, 16)
  if (offset === 0) noiseHead.copy(part)
  return part
}
function* parts(from = 0) { for (let at = from; at < size; at += partSize) yield [at, partAt(at)] as const }

async function serve(): Promise<{ url: string; peakMb: () => number; end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void> }> {
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--json', '--data', data])
  running.add(server)
  let said = ''
  const url = await new Promise<string>((resolve) => server.stdout.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) }))
  return {
    url,
    peakMb: () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]) / 1024,
    end: (signal) => new Promise((resolve) => {
      server.once('exit', () => { running.delete(server); resolve() })
      server.kill(signal)
    }),
  }
}

const { bavail, bsize } = statfsSync(folder)
const skip = process.platform !== 'linux' ? 'the memory of another process is read from /proc' : bavail * bsize < 8 * 1024 ** 3 ? 'less than 8 GB are free on the disk' : false

test('a film of 2 GB goes through with the memory of a few parts, over a server that is killed', { skip, timeout: 600_000 }, async (t) => {
  const hash = createHash('sha256')
  for (const [, part] of parts()) hash.update(part)
  const sha256 = hash.digest('hex')
  const session = randomBytes(16).toString('hex')
  const peaks: number[] = []
  let server = await serve()
  const atRest = server.peakMb()
  const send = async (from: number, until: number) => {
    let last = 0
    for (const [at, part] of parts(from)) {
      if (at >= until) break
      const answer = await fetch(`${server.url}api/capture/${session}/files/${sha256}`, { method: 'PUT', headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(at), 'upload-length': String(size) }, body: part as Uint8Array<ArrayBuffer> })
      equal(answer.status < 300, true, `${answer.status} at ${at}`)
      last = answer.status
    }
    return last
  }
  const head = async () => Number((await fetch(`${server.url}api/capture/${session}/files/${sha256}`, { method: 'HEAD' })).headers.get('upload-offset'))

  equal(await send(0, 1.2 * 1024 ** 3), 204)
  const before = await head()
  peaks.push(server.peakMb())
  await server.end('SIGKILL')
  server = await serve()
  const started = performance.now()
  equal(await head(), before)
  t.diagnostic(`read back after the kill: ${before} bytes in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  equal(await send(before, size), 201)

  const line = { kind: 'photo', id: randomBytes(16).toString('hex'), pictureType: 'original', blob: { sha256, size, type: 'video/mp4', name: 'INVENTED.MP4' } }
  const sealed = await fetch(`${server.url}api/capture/seal`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: JSON.stringify(line) }) })
  equal(sealed.status, 201, await sealed.clone().text())

  const answer = await fetch(`${server.url}blobs/${sha256}`)
  const back = createHash('sha256')
  let length = 0
  for await (const chunk of answer.body!) { back.update(chunk); length += chunk.length }
  deepEqual([length, Number(answer.headers.get('content-length')), back.digest('hex')], [size, size, sha256])
  peaks.push(server.peakMb())
  await server.end('SIGTERM')

  deepEqual(readdirSync(join(data, 'uploads')), [])
  const backup = spawnSync('/usr/bin/env', ['time', '-f', 'peak %M', process.execPath, program, 'backup', join(folder, 'backup'), '--data', data], { encoding: 'utf8' })
  equal(backup.status, 0, backup.stderr)
  match(backup.stderr, /peak \d+/)
  peaks.push(Number(/peak (\d+)/.exec(backup.stderr)![1]) / 1024)
  const kept = join('blobs', sha256.slice(0, 2), sha256.slice(2))
  equal(statSync(join(folder, 'backup', 'data', kept)).size, statSync(join(data, kept)).size)
  t.diagnostic(`at rest ${atRest.toFixed(0)} MB; at most ${peaks.map((peak) => peak.toFixed(0)).join(', ')} MB: sending, sealing and reading, backup`)
  ok(Math.max(...peaks) < 600, `at most 600 MB, found ${peaks.join(', ')}`)
})
