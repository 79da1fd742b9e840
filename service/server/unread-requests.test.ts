/** What no route sees is refused as JSON all the same: too long headers, no Host, no HTTP, an expectation that nobody knows. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { maxHeaderSize, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { after, before, suite, test } from 'node:test'
import { serverOver } from './unread-requests.ts'

suite('a request that no route sees', () => {
  let server: Server
  const slow = Promise.withResolvers<void>()
  before(async () => {
    const answer = async ({ url }: Request) => (url.endsWith('/begun') ? new Response(new ReadableStream({ async start(stream) { stream.enqueue(new TextEncoder().encode('half')); await slow.promise; stream.close() } })) : new Response('answered'))
    server = serverOver(answer, '127.0.0.1')
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  })
  after(() => { server.closeAllConnections(); server.close() })
  /** All that comes back for these bytes; `more` are sent once something came. */
  const said = (bytes: string, more?: string) => new Promise<string>((resolve) => {
    let text = ''
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('utf8').on('error', () => undefined).on('close', () => resolve(text)).on('data', (part: string) => {
      if (text === '' && more !== undefined) socket.write(more)
      text += part
    })
  })
  const refused = async (bytes: string) => {
    const [head = '', body = ''] = (await said(bytes)).split('\r\n\r\n')
    match(head, /^content-type: application\/json/im)
    match(head, /^x-content-type-options: nosniff/im)
    return [Number(head.split(' ')[1]), (JSON.parse(body) as { code: string }).code]
  }
  test('is refused as JSON with its code', async () => {
    const long = 'a'.repeat(maxHeaderSize)
    deepEqual(await refused(`GET /?text=${long} HTTP/1.1\r\nHost: works.example\r\n\r\n`), [431, 'headers-too-large'])
    deepEqual(await refused(`GET / HTTP/1.1\r\nHost: works.example\r\nX-Long: ${long}\r\n\r\n`), [431, 'headers-too-large'])
    deepEqual(await refused('GET /a b HTTP/1.1\r\nHost: works.example\r\n\r\n'), [400, 'request-malformed'])
    deepEqual(await refused('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'), [400, 'request-malformed'])
    deepEqual(await refused('GET / HTTP/1.1\r\nHost: works.example\r\nExpect: tea\r\n\r\n'), [417, 'expectation-refused'])
  })
  test('without a Host comes to the app, which refuses it', async () => match(await said('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'), /answered/))
  test('writes nothing into an answer that has begun', async () => {
    const all = await said('GET /begun HTTP/1.1\r\nHost: works.example\r\n\r\n', 'no HTTP\r\n\r\n')
    slow.resolve()
    equal(all.includes('request-malformed'), false, all)
    match(all, /half/)
  })
  test('after an answer that ended is refused on the same line', async () => {
    match(await said('GET / HTTP/1.1\r\nHost: works.example\r\n\r\n', 'no HTTP\r\n\r\n'), /answered[^]*request-malformed/)
  })
})
