/**
 * Objects in S3-compatible storage: conditional writes, ranges, large files in parts.
 *
 * Conditions: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html. Parts:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
 * @module
 */
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { equalBytes, invariant } from '@proofmark/core/bytes'
import { ObjectsFailed } from './faults.ts'
import { largeFile } from './large-file.ts'
import { isObjectKey, type Objects, type ObjectSource } from './objects.ts'
import type { S3Address } from './s3-address.ts'
import { listPage } from './s3-listing.ts'
import { s3Upload, type S3Outcome } from './s3-multipart.ts'
import { patience as usual, refusal, s3Asker, type S3Answer, type S3Patience } from './s3-request.ts'

/** Files above it go in parts. The smallest part of S3 is 5 MiB. */
const partSize = 8 * 1024 * 1024

export function s3Objects(address: S3Address, patience: S3Patience = usual): Objects {
  const { ask, awaySince } = s3Asker(address, patience)
  const nameOf = (key: string): string => {
    invariant(isObjectKey(key), 'a key of plain letters')
    return `${address.prefix}${key}`
  }

  async function get(key: string, range?: { readonly from: number; readonly length: number }) {
    if (range !== undefined && range.length < 1) return { bytes: new Uint8Array(), etag: (await head(key))?.etag ?? '' }
    const answer = await ask({ method: 'GET', key: nameOf(key), headers: range === undefined ? { 'x-amz-checksum-mode': 'ENABLED' } : { range: `bytes=${range.from}-${range.from + range.length - 1}` } })
    if (isMissing(answer)) return null
    // Beyond the end there are no bytes.
    if (range !== undefined && answer.status === 416) return { bytes: new Uint8Array(), etag: '' }
    if (answer.status !== (range === undefined ? 200 : 206)) throw refusal(address, answer, `reading ${key}`)
    if (range !== undefined && !new RegExp(`^bytes ${range.from}-`).test(answer.headers.get('content-range') ?? '')) throw new ObjectsFailed('storage-failed', `${address.name}: ${key}: another range was answered than was asked for`)
    const checksum = answer.headers.get('x-amz-checksum-sha256')
    if (range === undefined && checksum !== null && !checksum.includes('-') && checksum !== sha256Of(answer.body)) throw new ObjectsFailed('object-damaged', `${address.name}: ${key} is not what was kept`)
    return { bytes: answer.body, etag: requireEtag(address, answer, key) }
  }

  async function head(key: string) {
    const answer = await ask({ method: 'HEAD', key: nameOf(key) })
    if (answer.status === 404) return null
    if (answer.status !== 200) throw refusal(address, answer, `looking for ${key}`)
    return { size: Number(answer.headers.get('content-length')), etag: requireEtag(address, answer, key), modified: Date.parse(answer.headers.get('last-modified') ?? '') || 0 }
  }

  /** Whether what lies there is the source, read back a part at a time. `null`: nothing does. */
  async function holds(key: string, source: ObjectSource): Promise<boolean | null> {
    const found = await head(key)
    if (found === null) return null
    const file = source instanceof Uint8Array ? { size: source.length, read: (at: number, length: number) => source.subarray(at, at + length) } : largeFile(source.path)
    if (file === null || file.size !== found.size) return false
    for (let at = 0; at < file.size; at += partSize) {
      const bytes = (await get(key, { from: at, length: partSize }))?.bytes
      if (bytes === undefined || !equalBytes(bytes, file.read(at, partSize))) return false
    }
    return true
  }

  const put = async (key: string, bytes: Uint8Array, condition: Readonly<Record<string, string>>): Promise<{ readonly outcome: S3Outcome; readonly etag: string | null }> => {
    const answer = await ask({ method: 'PUT', key: nameOf(key), body: bytes, headers: { ...condition, 'content-type': 'application/octet-stream', 'x-amz-checksum-sha256': sha256Of(bytes) } })
    if (answer.status === 200) return { outcome: 'stored', etag: requireEtag(address, answer, key) }
    if (answer.status === 412 || (answer.status === 404 && condition['if-match'] !== undefined)) return { outcome: 'there', etag: null }
    if (answer.status === 409) return { outcome: 'conflict', etag: null }
    throw refusal(address, answer, `writing ${key}`)
  }

  /** Two conditional writes met (409): nobody knows which was done until it is read. */
  const wait = (tried: number) => pause((0.5 + Math.random() / 2) * Math.min(patience.longestPauseMs, patience.firstPauseMs * 2 ** tried))

  return {
    name: address.name,
    awaySince,
    get,
    head,
    async putNew(key, source) {
      const file = source instanceof Uint8Array ? null : largeFile(source.path)
      invariant(source instanceof Uint8Array || file !== null, 'the file that is put is there')
      const whole = source instanceof Uint8Array ? source : file!.size <= partSize ? file!.read(0, file!.size) : null
      for (let tried = 1; tried <= patience.tries; tried++) {
        const outcome = whole !== null ? (await put(key, whole, { 'if-none-match': '*' })).outcome : await holds(key, source) ?? await s3Upload({ address, ask, key: nameOf(key), file: file!, partSize })
        if (outcome === true) return
        // What was put in parts was compared part by part on its way; its size is the rest.
        if (outcome === 'stored' && (whole !== null || (await head(key))?.size === file!.size)) return
        const isThere = await holds(key, source)
        if (isThere === true) return
        if (isThere === false) throw new ObjectsFailed('object-differs', `${key} in ${address.name}: other bytes lie there; nothing was changed`)
        await wait(tried)
      }
      throw new ObjectsFailed('storage-away', `the object storage ${address.name} does not settle who writes ${key}; try again`)
    },
    async replace(key, bytes, etag) {
      for (let tried = 1; tried <= patience.tries; tried++) {
        const { outcome, etag: made } = await put(key, bytes, etag === null ? { 'if-none-match': '*' } : { 'if-match': etag })
        if (outcome === 'stored') return made!
        // A first try may have been done without an answer, and the second one then met its own bytes.
        const found = await get(key)
        if (found !== null && equalBytes(found.bytes, bytes)) return found.etag
        if ((found?.etag ?? null) !== etag) throw new ObjectsFailed('object-changed', `${key} in ${address.name}: somebody else wrote it meanwhile; nothing was changed`)
        await wait(tried)
      }
      throw new ObjectsFailed('storage-away', `the object storage ${address.name} does not settle who writes ${key}; try again`)
    },
    async* list(prefix) {
      for (let token: string | null = ''; token !== null;) {
        const answer: S3Answer = await ask({ method: 'GET', key: null, query: { 'list-type': '2', 'encoding-type': 'url', prefix: `${address.prefix}${prefix}`, ...(token === '' ? {} : { 'continuation-token': token }) } })
        if (answer.status !== 200) throw refusal(address, answer, 'listing')
        const page = listPage(answer.body)
        if (page === null) throw new ObjectsFailed('storage-failed', `${address.name}: a list that cannot be read`)
        for (const found of page.objects) if (found.key.startsWith(address.prefix)) yield { ...found, key: found.key.slice(address.prefix.length) }
        token = page.next
      }
    },
    async remove(key) {
      const answer = await ask({ method: 'DELETE', key: nameOf(key) })
      if (answer.status !== 204 && answer.status !== 200 && !isMissing(answer)) throw refusal(address, answer, `removing ${key}`)
    },
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64')

/** A bucket that is not there is another matter. */
const isMissing = ({ status, code }: S3Answer): boolean => status === 404 && code !== 'NoSuchBucket'

function requireEtag(address: S3Address, { headers }: S3Answer, key: string): string {
  const etag = headers.get('etag')
  if (etag === null) throw new ObjectsFailed('storage-failed', `${address.name}: no ETag for ${key}: this storage cannot be written to by conditions`)
  return etag
}
