/**
 * S3 address: `s3://BUCKET/PREFIX?endpoint=URL&region=NAME&style=path`, with what AWS_* variables add, and what of it may be told.
 *
 * Variables: https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html. Names of buckets:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 * @module
 */
import { ObjectsFailed } from './faults.ts'
import { isObjectKey } from './objects.ts'

export interface S3Address {
  /** As it may be told: bucket, prefix and host, no key. */
  readonly name: string
  /** Where the bucket is; no slash at its end. */
  readonly bucketUrl: string
  /** Before every key: empty, or with a slash at its end. */
  readonly prefix: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

const parameters = new Set(['endpoint', 'region', 'style', 'insecure'])
const form = 's3://BUCKET/PREFIX?endpoint=https://HOST&region=NAME'

/** Throws `ObjectsFailed`, and does not repeat what was given: it may hold a secret. */
export function parseS3Address(text: string, environment: Environment = process.env): S3Address {
  const url = parsed(text, `the address of the object storage is not of the form ${form}`)
  if (url.protocol !== 's3:' || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.hostname) || url.port !== '' || url.hash !== '') throw refused(`the address of the object storage is not of the form ${form}`)
  if (url.username !== '' || url.password !== '') throw refused('the address of the object storage holds a key, where other users of this machine can see it: take it out, and give AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment')
  const unknown = [...url.searchParams.keys()].find((key) => !parameters.has(key))
  if (unknown !== undefined) throw refused(`the address of the object storage: expected no other parameter than ${[...parameters].join(', ')}`)
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '')
  if (prefix !== '' && !isObjectKey(prefix)) throw refused('the address of the object storage: expected a prefix of plain letters, digits, ".", "-", "_" and "/"')
  const region = url.searchParams.get('region') ?? environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'us-east-1'
  if (!/^[a-z0-9-]+$/.test(region)) throw refused('the region of the object storage: expected a name as eu-central-1')
  const given = url.searchParams.get('endpoint') ?? environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL'] ?? null
  const endpoint = parsed(given ?? `https://s3.${region}.amazonaws.com`, 'the endpoint of the object storage is not of the form https://HOST:PORT')
  if (endpoint.username !== '' || endpoint.password !== '' || endpoint.search !== '' || endpoint.pathname !== '/') throw refused('the endpoint of the object storage is not of the form https://HOST:PORT')
  requireSafeLine(endpoint, url.searchParams.get('insecure') === 'yes')
  const style = url.searchParams.get('style') ?? (given === null && !url.hostname.includes('.') ? 'host' : 'path')
  if (style !== 'path' && style !== 'host') throw refused('the address of the object storage: style is path or host')
  const [accessKeyId, secretAccessKey] = [environment['AWS_ACCESS_KEY_ID'], environment['AWS_SECRET_ACCESS_KEY']]
  if (!accessKeyId || !secretAccessKey) throw new ObjectsFailed('storage-refused', 'no key for the object storage: give AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment')
  return {
    name: `s3://${url.hostname}${prefix === '' ? '' : `/${prefix}`} at ${endpoint.host}`,
    bucketUrl: style === 'path' ? `${endpoint.origin}/${url.hostname}` : `${endpoint.protocol}//${url.hostname}.${endpoint.host}`,
    prefix: prefix === '' ? '' : `${prefix}/`, region, accessKeyId, secretAccessKey, sessionToken: environment['AWS_SESSION_TOKEN'] || null,
  }
}

/** What is encrypted anyway tells by its size and its time; and an answer that anybody on the line may write is none. */
function requireSafeLine({ protocol, hostname }: URL, isInsecureMeant: boolean): void {
  if (protocol === 'https:') return
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
  if (protocol !== 'http:' || (!isLoopback && !isInsecureMeant)) throw refused('the endpoint of the object storage is not https: only this machine itself is asked in the clear. "insecure=yes" in the address allows it all the same')
}

function parsed(text: string, otherwise: string): URL {
  try {
    return new URL(text)
  } catch {
    throw refused(otherwise)
  }
}

const refused = (message: string) => new ObjectsFailed('storage-url', message)
