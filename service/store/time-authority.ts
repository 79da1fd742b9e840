/**
 * Time authority: asks one over HTTP for a time stamp of a hash.
 *
 * Nothing is asked unless the user named the address. Only the hash and a random number leave the machine. The answer is read
 * as the foreign bytes that it is; with the authority's certificates it is also checked, so that nothing is kept that would not hold.
 *
 * Standard: RFC 3161, 3.4 (transport over HTTP).
 * @module
 */
import { checkTimestamp, formatTimestampRequest, readTimestampResponse, type TimestampTime } from '@proofmark/core/evidence'
import { checkRaw } from './raw-signature.ts'

export interface TimeAuthorityMeans {
  /** As the platform has it; a test gives another. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly random: (length: number) => Uint8Array
  /** From the question to the last byte of the answer. */
  readonly timeoutMs?: number
}

export interface StampedHash {
  /** A TimeStampToken in DER. */
  readonly token: Uint8Array
  /** What the authority says; it is as good as the authority and the check. */
  readonly time: TimestampTime
}

export type TimeAuthorityCode =
  | 'address-unusable' // not http or https, or with a password in it
  | 'not-reached' // no connection, or it broke off
  | 'timed-out' // no whole answer in time
  | 'answer-refused' // another status than 200, a redirect among them
  | 'answer-not-timestamp' // another type of content
  | 'answer-too-large' // more than 64 KiB
  | 'stamp-refused' // the authority refused, or its token does not hold

/** The authority gave no stamp that can be kept. The message names its address and says why. */
export class TimeAuthorityFailed extends Error {
  override name = 'TimeAuthorityFailed'
  readonly code: TimeAuthorityCode
  readonly url: string
  constructor(code: TimeAuthorityCode, url: string, why: string, options?: ErrorOptions) {
    super(`the time authority at ${url} gave no stamp: ${why}`, options)
    this.code = code
    this.url = url
  }
}

const mostBytes = 65_536

/**
 * A token over `imprint` (SHA-256) from the authority at `url`. With `authorities` (certificates in DER that the user trusts) the token
 * holds under one of them; without, it is only known to answer this question. Rejects with `TimeAuthorityFailed`. Asks once.
 */
export async function askTimeAuthority(url: string, imprint: Uint8Array, means: TimeAuthorityMeans, authorities: readonly Uint8Array[] = []): Promise<StampedHash> {
  const fail = (code: TimeAuthorityCode, why: string, options?: ErrorOptions) => new TimeAuthorityFailed(code, url, why, options)
  const address = URL.canParse(url) ? new URL(url) : null
  if (address === null || !['http:', 'https:'].includes(address.protocol)) throw fail('address-unusable', 'expected an address that begins with http:// or https://')
  if (address.username !== '' || address.password !== '') throw fail('address-unusable', 'expected an address without a name or password in it')
  const request = { imprint, nonce: means.random(16) }
  const timeoutMs = means.timeoutMs ?? 20_000
  const bytes = await post(address.href, formatTimestampRequest(request), means.fetch, AbortSignal.timeout(timeoutMs)).catch((error: unknown) => {
    if (error instanceof NoAnswer) throw fail(error.code, error.message)
    if ((error as Error).name === 'TimeoutError') throw fail('timed-out', `no whole answer within ${timeoutMs / 1000} seconds`, { cause: error })
    throw fail('not-reached', reasonOf(error), { cause: error })
  })
  const response = readTimestampResponse(bytes, request)
  if (!response.ok) throw fail('stamp-refused', response.said === '' ? `its answer is not a time stamp of what was asked (${response.code})` : `it says "${response.said}"`)
  if (authorities.length > 0) {
    const checked = checkTimestamp({ token: response.token, imprint, authorities, checkRaw, nonce: request.nonce })
    if (!checked.ok) throw fail('stamp-refused', `its time stamp does not hold under the certificates that you trust (${checked.code})`)
  }
  return { token: response.token, time: response.time }
}

class NoAnswer extends Error {
  readonly code: TimeAuthorityCode
  constructor(code: TimeAuthorityCode, message: string) {
    super(message)
    this.code = code
  }
}

async function post(url: string, body: Uint8Array, fetch: TimeAuthorityMeans['fetch'], signal: AbortSignal): Promise<Uint8Array> {
  // A redirect would send the hash to a machine that the user did not name.
  const response = await fetch(url, { method: 'POST', redirect: 'manual', signal, body: new Uint8Array(body), headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' } })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new NoAnswer('answer-refused', `it answered with status ${response.status}${response.status >= 300 && response.status < 400 ? ', a redirect, which is not followed' : ''}`)
  }
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/timestamp-reply') {
    await response.body?.cancel()
    throw new NoAnswer('answer-not-timestamp', `expected an answer of type application/timestamp-reply, found ${type ?? 'none'}`)
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > mostBytes) throw new NoAnswer('answer-too-large', `its answer has more than ${mostBytes} bytes`)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** What `fetch` hides in the cause: the refusal of the connection, the name that is not known. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error
  const known = cause as { code?: string; message?: string } | undefined
  return `it could not be reached (${known?.code ?? known?.message ?? message})`
}
