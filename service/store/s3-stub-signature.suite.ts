/**
 * Signatures as the stub checks them, from the text of the rules and with no line of the client:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 * @module
 */
import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const hash = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Uint8Array, text: string) => createHmac('sha256', key).update(text).digest()
const encoded = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
/** Headers that must be signed: the host and all that S3 acts upon. */
const mustBeSigned = (name: string) => name === 'host' || name.startsWith('x-amz-') || name === 'if-match' || name === 'if-none-match'
/** Minutes by which a clock may be wrong. */
const skewMinutes = 15

export function signatureFault(request: IncomingMessage, url: URL, body: Buffer, keys: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly region: string }): { readonly status: number; readonly code: string } | null {
  const [, id, day, region, service, names, signature] = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '') ?? []
  if (signature === undefined) return { status: 403, code: 'AccessDenied' }
  if (id !== keys.accessKeyId) return { status: 403, code: 'InvalidAccessKeyId' }
  if (region !== keys.region || service !== 's3') return { status: 400, code: 'AuthorizationHeaderMalformed' }
  const date = String(request.headers['x-amz-date'] ?? '')
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (Number.isNaN(at) || !date.startsWith(day!)) return { status: 403, code: 'AccessDenied' }
  if (Math.abs(at - Date.now()) > skewMinutes * 60_000) return { status: 403, code: 'RequestTimeTooSkewed' }
  const signed = names!.split(';')
  if (Object.keys(request.headers).some((name) => mustBeSigned(name) && !signed.includes(name))) return { status: 403, code: 'AccessDenied' }
  const said = String(request.headers['x-amz-content-sha256'] ?? '')
  if (said !== hash(body)) return { status: 400, code: 'XAmzContentSHA256Mismatch' }
  const query = [...url.searchParams].map(([name, value]) => [encoded(name), encoded(value)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)).map((pair) => pair.join('=')).join('&')
  const path = decodeURIComponent(url.pathname).split('/').map(encoded).join('/')
  const canonical = [request.method, path, query, ...signed.map((name) => `${name}:${String(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`), '', names, said].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const key = [keys.region, 's3', 'aws4_request'].reduce((last, part) => hmac(last, part), hmac(`AWS4${keys.secretAccessKey}`, day!))
  const expected = hmac(key, ['AWS4-HMAC-SHA256', date, scope, hash(canonical)].join('\n')).toString('hex')
  return expected === signature ? null : { status: 403, code: 'SignatureDoesNotMatch' }
}
