/**
 * Logs at addresses whose servers are hostile, slow or not there: every answer is bounded, and the message names the address.
 * @module
 */
import { equal, ok, rejects } from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { formatCheckpoint, formatNote } from '@proofmark/core/log'
import { openLogAtHand } from './log-at-hand.ts'
import { LogUnread } from './log-reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-at-hand-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const head = (size: number) => formatNote({ text: formatCheckpoint({ origin: 'works.example/log', size, root: new Uint8Array(32) }), signatures: [{ name: 'works.example/log', keyId: '00000000', signature: new Uint8Array(64) }] })

/** `use` with the address of a server that answers so; what it sent is counted. */
async function serving(answer: RequestListener, use: (url: string) => Promise<void>) {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
const refuses = (url: string, code: string, timeoutMs = 5000) => rejects(openLogAtHand(url, { timeoutMs }), (error) => error instanceof LogUnread && error.code === code && error.message.includes(url))
const block = Buffer.alloc(1 << 20)
function endless(response: ServerResponse) {
  let sent = 0
  const more = () => { while (!response.destroyed && response.write(block)) sent += block.length }
  response.on('drain', more)
  more()
  return () => sent
}

suite('a log at an address', () => {
  test('that sends without end is cut off at the size of a file', async () => {
    let sent = () => 0
    await serving((_, response) => { sent = endless(response) }, (url) => refuses(url, 'log-answer-too-large'))
    ok(sent() < 100 * block.length, `${sent()} bytes were taken`)
  })
  test('that says nothing, or stops in the middle of its answer, is left after the time that it has', async () => {
    await serving(() => {}, (url) => refuses(url, 'log-timed-out', 300))
    await serving((_, response) => { response.write('works.example/log\n') }, (url) => refuses(url, 'log-timed-out', 300))
  })
  test('that breaks off, is not there, or has a password in it', async () => {
    await serving((request) => request.socket.destroy(), (url) => refuses(url, 'log-unreachable'))
    await refuses('http://127.0.0.1:9', 'log-unreachable')
    await rejects(openLogAtHand('http://name:secret@127.0.0.1:9'), (error) => error instanceof LogUnread && !error.message.includes('secret'))
    await rejects(openLogAtHand('http://'), (error) => error instanceof LogUnread)
  })
  test('that leads elsewhere is not followed', async () => {
    let asked = 0
    await serving((_, response) => { asked++; response.end(head(1)) }, async (other) => {
      await serving((_, response) => { response.writeHead(302, { location: `${other}/checkpoint` }).end() }, (url) => refuses(url, 'log-redirects'))
    })
    equal(asked, 0)
  })
  test('without a head there', async () => {
    await serving((_, response) => { response.writeHead(404).end() }, (url) => refuses(url, 'log-missing'))
    await serving((_, response) => { response.end('hello') }, (url) => refuses(url, 'log-missing'))
  })
  test('whose head says more entries than anybody reads: they are not asked for one after another', async () => {
    let asked = 0
    await serving((_, response) => { asked++; response.end(head(2 ** 50)) }, async (url) => {
      const log = await openLogAtHand(url)
      await rejects(log.entries('key'), (error) => error instanceof LogUnread && error.code === 'log-too-large')
      equal(await log.growth(1, 2 ** 50), null, 'its tiles are no tiles')
    })
    ok(asked < 5)
  })
})

suite('a log in a folder', () => {
  test('whose files are devices, folders or too large is not read on for ever', async () => {
    mkdirSync(join(folder, 'checkpoint'))
    await refuses(folder, 'log-missing')
    rmSync(join(folder, 'checkpoint'), { recursive: true })
    symlinkSync('/dev/zero', join(folder, 'checkpoint'))
    await refuses(folder, 'log-missing')
    rmSync(join(folder, 'checkpoint'))
    writeFileSync(join(folder, 'checkpoint'), '')
    truncateSync(join(folder, 'checkpoint'), 1e9)
    await refuses(folder, 'log-answer-too-large')
  })
})
