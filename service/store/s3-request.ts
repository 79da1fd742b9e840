/**
 * S3 request: one signed request over HTTP, made again with growing pauses where the storage is busy, ill or gone.
 *
 * The body's SHA-256 is part of what is signed, so that the storage refuses bytes that changed on the way.
 * Errors: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 * @module
 */
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { ObjectsFailed } from './faults.ts'
import type { S3Address } from './s3-address.ts'

export interface S3Ask {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** With the prefix; `null`: the bucket itself. */
  readonly key: string | null
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/** `code`: of the storage, where the answer is an error in XML. `tries`: more than one means that an earlier one may have been done. */
export interface S3Answer { readonly status: number; readonly headers: Headers; readonly body: Uint8Array; readonly code: string | null; readonly tries: number }

export interface S3Patience {
  readonly tries: number
  /** Pause before the second try; doubled each time, and a random part of it. */
  readonly firstPauseMs: number
  readonly longestPauseMs: number
  /** Of one try, without the time that its bytes take. */
  readonly timeoutMs: number
}

/** As the SDKs of AWS do in their standard mode, with one try more: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
export const patience: S3Patience = { tries: 4, firstPauseMs: 200, longestPauseMs: 5000, timeoutMs: 15_000 }

/** Bytes a second that a slow line carries all the same: 1 Mbit/s. */
const slowestLine = 125_000
/** Bytes of an answer at most: what is asked for in one piece is smaller. */
const largestAnswer = 640 * 1024 * 1024

export type S3Asker = (ask: S3Ask) => Promise<S3Answer>

/** Milliseconds between two questions whether it is back, so that it is known though nobody wants anything of it. */
const askEvery = 2000

export function s3Asker(address: S3Address, { tries, firstPauseMs, longestPauseMs, timeoutMs }: S3Patience = patience): { readonly ask: S3Asker; awaySince(): Date | null } {
  const cache = new Map<string, ArrayBuffer>()
  async function once({ method, key, query = {}, headers = {}, body }: S3Ask): Promise<Omit<S3Answer, 'tries'>> {
    const search = new URLSearchParams(query).toString().replaceAll('+', '%20')
    const url = `${address.bucketUrl}${key === null ? '' : `/${key.split('/').map(encodeURIComponent).join('/')}`}${search === '' ? '' : `?${search}`}`
    const signed = await new AwsV4Signer({
      method, url, service: 's3', region: address.region, accessKeyId: address.accessKeyId, secretAccessKey: address.secretAccessKey, cache,
      ...(address.sessionToken === null ? {} : { sessionToken: address.sessionToken }),
      headers: { ...headers, 'x-amz-content-sha256': createHash('sha256').update(body ?? '').digest('hex') },
    }).sign()
    const signal = AbortSignal.timeout(timeoutMs + Math.ceil((body?.length ?? 0) / slowestLine) * 1000)
    // A redirection would carry the signature elsewhere.
    const answer = await fetch(signed.url, { method, headers: signed.headers, redirect: 'manual', signal, ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }) })
    const length = Number(answer.headers.get('content-length') ?? 0)
    if (length > largestAnswer) throw new ObjectsFailed('storage-failed', `${address.name}: an answer of ${length} bytes; at most ${largestAnswer} are read`)
    const bytes = method === 'HEAD' ? new Uint8Array() : new Uint8Array(await answer.arrayBuffer())
    return { status: answer.status, headers: answer.headers, body: bytes, code: errorCode(answer.headers, bytes) }
  }
  let away: Date | null = null
  let asking: NodeJS.Timeout | null = null
  const heard = () => {
    away = null
    if (asking !== null) clearInterval(asking)
    asking = null
  }
  const isGone = () => {
    away ??= new Date()
    asking ??= setInterval(() => void once({ method: 'HEAD', key: `${address.prefix}log/writer` }).then(({ status }) => { if (status < 500) heard() }, () => undefined), askEvery).unref()
  }
  const ask: S3Asker = async (ask) => {
    for (let tried = 1; ; tried++) {
      let cause: unknown
      let said = ''
      try {
        const answer = await once(ask)
        if (answer.status < 500 && answer.status !== 429) {
          heard()
          return { ...answer, tries: tried }
        }
        said = ` (${answer.code ?? answer.status})`
      } catch (error) {
        if (error instanceof ObjectsFailed) throw error
        cause = error
      }
      if (tried === tries) isGone()
      if (tried === tries) throw new ObjectsFailed('storage-away', `the object storage ${address.name} does not answer${said}. What was acknowledged is safe; nothing else was. It goes on by itself when the storage is back`, { cause })
      await pause((0.5 + Math.random() / 2) * Math.min(longestPauseMs, firstPauseMs * 2 ** (tried - 1)))
    }
  }
  return { ask, awaySince: () => away }
}

function errorCode(headers: Headers, body: Uint8Array): string | null {
  if (!/xml/.test(headers.get('content-type') ?? '')) return null
  const text = new TextDecoder().decode(body.subarray(0, 4096))
  return /<Error>/.test(text) ? /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(text)?.[1] ?? null : null
}

/** What a storage refuses, in words that hold no key and no signature. */
export function refusal(address: S3Address, { status, code }: Pick<S3Answer, 'status' | 'code'>, what: string): ObjectsFailed {
  const told = `${what} (${code ?? status})`
  if (code === 'RequestTimeTooSkewed') return new ObjectsFailed('storage-refused', `${address.name}: ${told}: the clock of this machine is wrong by more than a quarter of an hour`)
  if (status === 401 || status === 403) return new ObjectsFailed('storage-refused', `${address.name} does not let this key in, or not there: ${told}. Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and what the key may do`)
  if (code === 'NoSuchBucket') return new ObjectsFailed('storage-refused', `${address.name}: there is no such bucket: create it first`)
  if (status >= 300 && status < 400) return new ObjectsFailed('storage-refused', `${address.name} is elsewhere: ${told}. Look at region and endpoint`)
  return new ObjectsFailed('storage-failed', `${address.name} refused what was asked: ${told}; nothing was acknowledged`)
}
