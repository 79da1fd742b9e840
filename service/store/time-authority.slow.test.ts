/** An authority of openssl on this machine, and servers that answer otherwise. */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, suite, test } from 'node:test'
import { checkTimestamp } from '@proofmark/core/evidence'
import { ExampleAuthority, noOpenssl } from './example-authority.suite.ts'
import { checkRaw } from './raw-signature.ts'
import { askTimeAuthority, TimeAuthorityFailed, type TimeAuthorityCode } from './time-authority.ts'

const imprint = new Uint8Array(createHash('sha256').update('invented').digest())
const random = (length: number) => new Uint8Array(randomBytes(length))
const means = { fetch, random }

/** The fault; its message names the address. */
async function fault(url: string, given: Parameters<typeof askTimeAuthority>[2] = means, authorities: readonly Uint8Array[] = []): Promise<{ code: TimeAuthorityCode; message: string }> {
  let found: unknown
  await rejects(askTimeAuthority(url, imprint, given, authorities), (error) => { found = error; return error instanceof TimeAuthorityFailed })
  const { code, message } = found as TimeAuthorityFailed
  ok(message.includes(url), message)
  return { code, message }
}

suite('askTimeAuthority', { skip: noOpenssl }, () => {
  let authority: ExampleAuthority
  before(async () => { authority = await ExampleAuthority.start() })
  after(() => authority.stop())

  test('brings a token over the hash, which holds under each certificate of the chain', async () => {
    const roots = ['root', 'intermediate', 'signer'].map((name) => authority.certificate(name))
    const now = Date.now() / 1000
    const { token, time } = await askTimeAuthority(authority.url, imprint, means, roots.slice(0, 1))
    ok(Math.abs(time.genTime - now) < 5 && time.accuracy === 1.5 && time.from < time.genTime && time.genTime < time.to)
    for (const root of roots) deepEqual((({ ok: holds, ...rest }) => [holds, 'time' in rest && rest.time])(checkTimestamp({ token, imprint, authorities: [root], checkRaw })), [true, time])
    equal(authority.holds(token, { imprint, trusted: ['root'], at: time.genTime }), true)
  })
  test('the question is one that openssl reads, with a new nonce each time', async () => {
    const asked: Uint8Array[] = []
    const listening: typeof means.fetch = async (url, init) => { asked.push(init!.body as Uint8Array); return fetch(url, init) }
    for (let n = 0; n < 2; n++) await askTimeAuthority(authority.url, imprint, { fetch: listening, random })
    equal(asked.length, 2)
    ok(!Buffer.from(asked[0]!).equals(asked[1]!))
    // Nothing but the hash and the nonce: 24 bytes of frame, 32 of hash, at most 19 of nonce, 3 of the wish for certificates.
    ok(asked.every((each) => each.length <= 80 && Buffer.from(each).includes(Buffer.from(imprint))))
  })
  test('a certificate that is not the authority\'s: nothing is kept', async () => {
    authority.make('stranger', { extensions: ['basicConstraints = critical, CA:TRUE'] })
    const { code, message } = await fault(authority.url, means, [authority.certificate('stranger')])
    equal(code, 'stamp-refused')
    match(message, /not hold under the certificates that you trust \(not-trusted\)/)
  })
  test('an authority that refuses says why, in its own words', async () => {
    authority.options = { config: { digests: 'sha512' } }
    const { code, message } = await fault(authority.url)
    authority.options = { chain: ['intermediate'] }
    equal(code, 'stamp-refused')
    match(message, /it says "rejected: unknown algorithm \(.+\)"/)
  })
})

suite('an address that gives no stamp', () => {
  let answer: (response: ServerResponse, body: Buffer) => void = () => {}
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => answer(response, Buffer.concat(parts)))
  })
  let url = ''
  before(async () => {
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  after(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => { server.close(resolve) })
  })
  const reply = { 'content-type': 'application/timestamp-reply' }

  test('is refused before anything is asked', async () => {
    const never = async () => { throw new Error('was asked') }
    for (const bad of ['', 'works.example', 'ftp://works.example/', 'file:///etc/hosts', 'http://name:word@works.example/']) equal((await fault(bad, { fetch: never, random })).code, 'address-unusable', bad)
  })
  test('another status, a redirect, another type', async () => {
    answer = (response) => response.writeHead(503).end()
    deepEqual((({ code, message }) => [code, message.includes('503')])(await fault(url)), ['answer-refused', true])
    answer = (response) => response.writeHead(302, { location: `${url}elsewhere` }).end()
    const { code, message } = await fault(url)
    equal(code, 'answer-refused')
    match(message, /a redirect, which is not followed/)
    answer = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>welcome')
    equal((await fault(url)).code, 'answer-not-timestamp')
    answer = (response) => response.writeHead(200).end()
    equal((await fault(url)).code, 'answer-not-timestamp')
  })
  test('more bytes than a token has, without end', async () => {
    answer = (response) => {
      response.writeHead(200, reply)
      const more = () => { if (!response.destroyed) response.write(Buffer.alloc(16_384), () => setImmediate(more)) }
      more()
    }
    equal((await fault(url)).code, 'answer-too-large')
  })
  test('no answer, half an answer, no connection', async () => {
    answer = () => {}
    equal((await fault(url, { ...means, timeoutMs: 200 })).code, 'timed-out')
    answer = (response) => { response.writeHead(200, reply).write('half') }
    equal((await fault(url, { ...means, timeoutMs: 200 })).code, 'timed-out')
    answer = (response) => { response.writeHead(200, { ...reply, 'content-length': '100' }).write('half', () => response.destroy()) }
    equal((await fault(url)).code, 'not-reached')
    const { code, message } = await fault('http://127.0.0.1:1/')
    deepEqual([code, /ECONNREFUSED|bad port/i.test(message)], ['not-reached', true])
  })
  test('bytes that are no answer to this question', async () => {
    for (const body of [Buffer.alloc(0), Buffer.from('3003020100', 'hex'), Buffer.from('30053003020100', 'hex'), Buffer.from('30053003020102', 'hex'), randomBytes(200)]) {
      answer = (response) => response.writeHead(200, reply).end(body)
      equal((await fault(url)).code, 'stamp-refused', body.toString('hex'))
    }
  })
  test('the answer to an older question', { skip: noOpenssl }, async () => {
    const authority = new ExampleAuthority()
    const older = authority.stamp(imprint)
    authority.remove()
    answer = (response) => response.writeHead(200, reply).end(older)
    match((await fault(url)).message, /not a time stamp of what was asked \(nonce-differs\)/)
  })
})
