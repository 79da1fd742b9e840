/**
 * S3 multipart: a large file in parts, of which one is in memory at a time. Parts of an upload that failed are removed.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 * @module
 */
import { utf8 } from '@proofmark/core/bytes'
import type { Readable } from './chunked-blob.ts'
import { ObjectsFailed } from './faults.ts'
import type { S3Address } from './s3-address.ts'
import { refusal, type S3Asker } from './s3-request.ts'

/** `there`: something lies there. `conflict`: who wrote it is only known by reading. */
export type S3Outcome = 'stored' | 'there' | 'conflict'

/** Parts of one object at most. */
const mostParts = 10_000

interface Upload { readonly address: S3Address; readonly ask: S3Asker; readonly key: string; readonly file: Readable; readonly partSize: number }

/** Of a key that nothing lies under. */
export async function s3Upload(upload: Upload): Promise<S3Outcome> {
  const { address, ask, key } = upload
  const begun = await ask({ method: 'POST', key, query: { uploads: '' }, headers: { 'content-type': 'application/octet-stream' } })
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(new TextDecoder().decode(begun.body))?.[1]
  if (begun.status !== 200 || uploadId === undefined) throw refusal(address, begun, 'beginning a large file')
  try {
    const outcome = await completed(upload, uploadId, await sendParts(upload, uploadId))
    if (outcome !== 'stored') await abort(upload, uploadId)
    return outcome
  } catch (error) {
    await abort(upload, uploadId)
    throw error
  }
}

async function sendParts({ address, ask, key, file, partSize }: Upload, uploadId: string): Promise<string[]> {
  const size = Math.max(partSize, Math.ceil(file.size / mostParts))
  const etags: string[] = []
  for (let at = 0; at < file.size; at += size) {
    const answer = await ask({ method: 'PUT', key, query: { partNumber: String(etags.length + 1), uploadId }, body: file.read(at, size) })
    const etag = answer.headers.get('etag')
    if (answer.status !== 200 || etag === null) throw refusal(address, answer, 'sending a part of a large file')
    etags.push(etag)
  }
  return etags
}

async function completed({ address, ask, key }: Upload, uploadId: string, etags: readonly string[]): Promise<S3Outcome> {
  const parts = etags.map((etag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${escaped(etag)}</ETag></Part>`).join('')
  const body = utf8(`<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts}</CompleteMultipartUpload>`)
  const answer = await ask({ method: 'POST', key, query: { uploadId }, body, headers: { 'content-type': 'application/xml', 'if-none-match': '*' } })
  // 200 is said before the parts are put together: an error may stand in the body.
  if (answer.status === 200 && answer.code === null) return 'stored'
  if (answer.status === 412) return 'there'
  // Made again after a lost answer, the upload is not there any more: either it was put together, or somebody ended it.
  if (answer.status === 409 || (answer.status === 404 && answer.code === 'NoSuchUpload')) return 'conflict'
  if (answer.status === 200) throw new ObjectsFailed('storage-away', `the object storage ${address.name} could not put a large file together (${answer.code}); try again`)
  throw refusal(address, answer, 'ending a large file')
}

/** What is left of it costs money, and is no harm: a rule of the bucket can end what nobody ends. */
const abort = ({ ask, key }: Upload, uploadId: string): Promise<unknown> => ask({ method: 'DELETE', key, query: { uploadId } }).catch(() => undefined)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
