/**
 * S3 listing: one page of ListObjectsV2, whose keys come percent-encoded (`encoding-type=url`).
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 * @module
 */
import type { ListedObject } from './objects.ts'

/** `next`: the token of the page behind; `null`: there is none. `null`: not such a page. */
export function listPage(body: Uint8Array): { readonly objects: readonly ListedObject[]; readonly next: string | null } | null {
  const text = new TextDecoder().decode(body)
  if (!/<ListBucketResult[ >]/.test(text) || !text.includes('</ListBucketResult>')) return null
  const objects: ListedObject[] = []
  for (const [, one = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const [key, size, modified] = [keyOf(inside(one, 'Key')), Number(inside(one, 'Size') ?? Number.NaN), Date.parse(inside(one, 'LastModified') ?? '')]
    if (key === null || !Number.isSafeInteger(size) || Number.isNaN(modified)) return null
    objects.push({ key, size, modified })
  }
  const isCut = inside(text, 'IsTruncated') === 'true'
  const next = inside(text, 'NextContinuationToken')
  // A list that is cut without a token would be taken for a whole one.
  return isCut && next === null ? null : { objects, next: isCut ? next : null }
}

function inside(text: string, name: string): string | null {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1]
  return found === undefined ? null : found.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

function keyOf(encoded: string | null): string | null {
  try {
    return encoded === null ? null : decodeURIComponent(encoded.replaceAll('+', '%20'))
  } catch {
    return null
  }
}
