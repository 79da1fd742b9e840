/**
 * S3 stub: a server on this machine that keeps objects in memory and is as strict as S3 about what the store relies on: signatures, checksums,
 * conditions, parts, ranges, pages of a list. A test can let it be busy, ill, slow or cut off at any request.
 *
 * Written from https://docs.aws.amazon.com/AmazonS3/latest/API/ and not from the client it is held against.
 * @module
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signatureFault } from './s3-stub-signature.suite.ts'

/** `busy`: 503 SlowDown. `ill`: 500. `cut`: nothing was done, no answer. `lost`: done, no answer. `half`: done, half of the answer. `hang`: no answer for ever. */
export type StubFault = 'busy' | 'ill' | 'cut' | 'lost' | 'half' | 'hang' | 'met' | null

export interface StubRequest { readonly method: string; readonly key: string; readonly query: URLSearchParams; readonly headers: IncomingMessage['headers']; readonly number: number }

export interface Kept { bytes: Buffer; etag: string; modified: number; checksum: string | null }

export interface S3Stub {
  readonly endpoint: string
  readonly objects: Map<string, Kept>
  readonly uploads: Map<string, { key: string; parts: Map<number, { bytes: Buffer; etag: string }> }>
  /** Asked at each request whose signature holds. */
  fault: (request: StubRequest) => StubFault
  /** All of them so far: "PUT key". */
  readonly asked: string[]
  /** As older storages do. */
  passesOverConditions: boolean
  environment: Record<string, string>
  /** Nobody answers, as after a failure of the machine; and back again with what was kept. */
  stop(): Promise<void>
  start(): Promise<void>
}

export const stubBucket = 'invented-bucket'
/** Smallest part but the last: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const smallestPart = 5 * 1024 * 1024
const mostKeys = 1000

interface Answer { readonly status: number; readonly headers?: Record<string, string>; readonly body?: Uint8Array | string }

const xml = (body: string, status = 200): Answer => ({ status, headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` })
const no = (status: number, code: string): Answer => xml(`<Error><Code>${code}</Code><Message>Invented message of ${code}</Message><RequestId>1</RequestId></Error>`, status)
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')
const sha256 = (bytes: Uint8Array, as: 'hex' | 'base64') => createHash('sha256').update(bytes).digest(as)
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export async function s3Stub({ region = 'eu-north-1' } = {}): Promise<S3Stub> {
  const keys = { accessKeyId: 'INVENTEDKEY', secretAccessKey: 'invented/secret+of=letters', region }
  const objects: S3Stub['objects'] = new Map()
  const uploads: S3Stub['uploads'] = new Map()
  let numbers = 0

  function answer({ method, key, query, headers }: StubRequest, body: Buffer): Answer {
    if (key === '') return method === 'GET' && query.get('list-type') === '2' ? list(query) : no(501, 'NotImplemented')
    if (query.has('uploads') && method === 'POST') {
      const uploadId = `up/load+${++numbers}==`
      uploads.set(uploadId, { key, parts: new Map() })
      return xml(`<InitiateMultipartUploadResult><Key>${escaped(key)}</Key><UploadId>${uploadId}</UploadId></InitiateMultipartUploadResult>`)
    }
    if (query.has('uploadId')) return part(method, key, query, headers, body)
    if (method === 'PUT') {
      const refused = conditionFault(key, headers)
      if (refused !== null) return refused
      return { status: 200, headers: { etag: keep(key, body, `"${md5(body)}"`, (headers['x-amz-checksum-sha256'] as string | undefined) ?? null).etag } }
    }
    if (method === 'DELETE') {
      objects.delete(key)
      return { status: 204 }
    }
    const found = objects.get(key)
    if (found === undefined) return method === 'HEAD' ? { status: 404 } : no(404, 'NoSuchKey')
    return read(method, found, headers)
  }

  function read(method: string, found: Kept, headers: IncomingMessage['headers']): Answer {
    const told = { etag: found.etag, 'last-modified': new Date(found.modified).toUTCString(), 'accept-ranges': 'bytes' }
    if (method === 'HEAD') return { status: 200, headers: { ...told, 'content-length': String(found.bytes.length) } }
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    if (from === undefined) return { status: 200, headers: { ...told, ...(headers['x-amz-checksum-mode'] === 'ENABLED' && found.checksum !== null ? { 'x-amz-checksum-sha256': found.checksum } : {}) }, body: found.bytes }
    if (Number(from) >= found.bytes.length) return no(416, 'InvalidRange')
    const body = found.bytes.subarray(Number(from), Number(to) + 1)
    return { status: 206, headers: { ...told, 'content-range': `bytes ${from}-${Number(from) + body.length - 1}/${found.bytes.length}` }, body }
  }

  function conditionFault(key: string, headers: IncomingMessage['headers']): Answer | null {
    if (stub.passesOverConditions) return null
    const found = objects.get(key)
    if (headers['if-none-match'] !== undefined && headers['if-none-match'] !== '*') return no(501, 'NotImplemented')
    if (headers['if-none-match'] === '*' && found !== undefined) return no(412, 'PreconditionFailed')
    if (headers['if-match'] !== undefined && found === undefined) return no(404, 'NoSuchKey')
    return headers['if-match'] !== undefined && found!.etag !== headers['if-match'] ? no(412, 'PreconditionFailed') : null
  }

  function part(method: string, key: string, query: URLSearchParams, headers: IncomingMessage['headers'], body: Buffer): Answer {
    const id = query.get('uploadId')!
    const upload = uploads.get(id)
    if (upload === undefined || upload.key !== key) return no(404, 'NoSuchUpload')
    if (method === 'DELETE') {
      uploads.delete(id)
      return { status: 204 }
    }
    if (method === 'PUT') {
      const number = Number(query.get('partNumber'))
      if (!Number.isInteger(number) || number < 1 || number > 10_000) return no(400, 'InvalidArgument')
      upload.parts.set(number, { bytes: body, etag: `"${md5(body)}"` })
      return { status: 200, headers: { etag: `"${md5(body)}"` } }
    }
    const asked = [...body.toString().matchAll(/<Part><PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag><\/Part>/g)].map(([, number, etag]) => ({ number: Number(number), etag: etag!.replaceAll('&quot;', '"') }))
    if (asked.length === 0) return no(400, 'MalformedXML')
    if (asked.some(({ number }, at) => at > 0 && number <= asked[at - 1]!.number)) return no(400, 'InvalidPartOrder')
    const found = asked.map(({ number, etag }) => ({ part: upload.parts.get(number), etag }))
    if (found.some(({ part, etag }) => part?.etag !== etag)) return no(400, 'InvalidPart')
    if (found.slice(0, -1).some(({ part }) => part!.bytes.length < smallestPart)) return no(400, 'EntityTooSmall')
    const refused = conditionFault(key, headers)
    if (refused !== null) return refused
    const etag = `"${md5(Buffer.concat(found.map(({ part }) => createHash('md5').update(part!.bytes).digest())))}-${found.length}"`
    keep(key, Buffer.concat(found.map(({ part }) => part!.bytes)), etag, null)
    uploads.delete(id)
    return xml(`<CompleteMultipartUploadResult><Key>${escaped(key)}</Key><ETag>${escaped(etag)}</ETag></CompleteMultipartUploadResult>`)
  }

  function keep(key: string, bytes: Buffer, etag: string, checksum: string | null): Kept {
    const kept = { bytes, etag, modified: Date.now(), checksum }
    objects.set(key, kept)
    return kept
  }

  function list(query: URLSearchParams): Answer {
    const prefix = query.get('prefix') ?? ''
    const token = query.get('continuation-token')
    if (token !== null && !token.startsWith('after/')) return no(400, 'InvalidArgument')
    const all = [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    const rest = token === null ? all : all.filter((key) => Buffer.compare(Buffer.from(key), Buffer.from(token.slice('after/'.length))) > 0)
    const page = rest.slice(0, Math.min(mostKeys, Number(query.get('max-keys') ?? mostKeys)))
    const named = (key: string) => (query.get('encoding-type') === 'url' ? encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+') : escaped(key))
    const isCut = page.length < rest.length
    return xml(`<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${stubBucket}</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${isCut}</IsTruncated>${isCut ? `<NextContinuationToken>after/${escaped(page.at(-1)!)}</NextContinuationToken>` : ''}${page.map((key) => `<Contents><Key>${named(key)}</Key><LastModified>${new Date(objects.get(key)!.modified).toISOString()}</LastModified><ETag>&quot;x&quot;</ETag><Size>${objects.get(key)!.bytes.length}</Size></Contents>`).join('')}</ListBucketResult>`)
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray() as Buffer[])
    const url = new URL(request.url!, 'http://stub')
    const send = ({ status, headers = {}, body: bytes = '' }: Answer, half = false) => {
      const whole = Buffer.from(bytes)
      response.writeHead(status, { ...(headers['content-length'] === undefined ? { 'content-length': String(whole.length) } : {}), ...headers })
      if (!half) return void response.end(whole)
      response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy())
    }
    const path = decodeURIComponent(url.pathname)
    if (path !== `/${stubBucket}` && !path.startsWith(`/${stubBucket}/`)) return send(no(404, 'NoSuchBucket'))
    const unsigned = signatureFault(request, url, body, keys)
    if (unsigned !== null) return send(no(unsigned.status, unsigned.code))
    const checksum = request.headers['x-amz-checksum-sha256']
    if (checksum !== undefined && checksum !== sha256(body, 'base64')) return send(no(400, 'BadDigest'))
    const asked: StubRequest = { method: request.method!, key: path.slice(stubBucket.length + 2), query: url.searchParams, headers: request.headers, number: stub.asked.length }
    stub.asked.push(`${asked.method} ${asked.key}`)
    const fault = stub.fault(asked)
    if (fault === 'busy') return send(no(503, 'SlowDown'))
    if (fault === 'ill') return send(no(500, 'InternalError'))
    if (fault === 'met') return send(no(409, 'ConditionalRequestConflict'))
    if (fault === 'hang') return undefined
    if (fault === 'cut') return void request.socket.destroy()
    const made = answer(asked, body)
    if (fault === 'lost') return void request.socket.destroy()
    return send(made, fault === 'half')
  }

  const made = () => createServer((request, response) => void serve(request, response).catch((error: unknown) => response.destroy(error as Error)))
  let server = made()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const stub: S3Stub = {
    endpoint: `http://127.0.0.1:${port}`, objects, uploads, fault: () => null, asked: [], passesOverConditions: false,
    environment: { AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey, AWS_REGION: region, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` },
    stop: () => new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    }),
    start: async () => {
      server = made()
      await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
    },
  }
  return stub
}
