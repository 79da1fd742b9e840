/**
 * Unread requests: what is refused before the app sees it (headers that are too long, no HTTP, no address) is answered as all refusals are.
 *
 * Standard: RFC 9110, sections 15.5.1 (400), 15.5.9 (408), 15.5.18 (417); RFC 6585, section 5 (431).
 * @module
 */
import { createServer, maxHeaderSize, STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { ApiError } from './api.ts'
import { headersOfApi } from './security.ts'

/** A server that hands requests to `fetch`, and refuses what is none as JSON. */
export function serverOver(fetch: Parameters<typeof getRequestListener>[0], hostname: string): Server {
  // A missing Host is refused by the listener, with a body.
  const server = createServer({ requireHostHeader: false }, getRequestListener(fetch, { hostname, errorHandler: () => Response.json(malformed, { status: 400, headers: headersOfApi }) }))
  const begun = new WeakMap<Duplex, ServerResponse>()
  server.on('request', ({ socket }, answer) => begun.set(socket, answer))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answer = begun.get(socket)
    const isMidway = answer !== undefined && answer.headersSent && !answer.writableFinished
    // Bytes in the middle of another answer would be taken for its own.
    if (socket.writable && !isMidway) socket.end(textOf(refusalOf(error.code)))
    else socket.destroy()
  })
  server.on('checkExpectation', ({ socket }) => socket.end(textOf({ status: 417, said: { code: 'expectation-refused', message: 'Of what a request can expect only "100-continue" is known.', about: 'Expect' } })))
  return server
}

interface Unread { readonly status: number; readonly said: ApiError }
const malformed: ApiError = { code: 'request-malformed', message: 'This is no HTTP request that can be read. Send one with an address and one Host.', about: null }

/** `code`: of Node's reader of requests. */
function refusalOf(code: string | undefined): Unread {
  if (code === 'HPE_HEADER_OVERFLOW') return { status: 431, said: { code: 'headers-too-large', message: `The address and the headers of a request have at most ${maxHeaderSize} bytes together. Ask for fewer values at once.`, about: null } }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { status: 408, said: { code: 'request-late', message: 'The request did not arrive whole in time. Send it again.', about: null } }
  return { status: 400, said: malformed }
}

function textOf({ status, said }: Unread): string {
  const body = JSON.stringify(said)
  const headers = { ...headersOfApi, 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' }
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
}
