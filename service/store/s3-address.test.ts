import { equal, ok, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseS3Address } from './s3-address.ts'

const keys = { AWS_ACCESS_KEY_ID: 'INVENTED', AWS_SECRET_ACCESS_KEY: 'invented-secret' }
const parse = (text: string, more: Record<string, string> = {}) => parseS3Address(text, { ...keys, ...more })

suite('s3 address', () => {
  test('of AWS itself: the host names bucket and region', () => {
    equal(parse('s3://bucket/a/b/?region=eu-central-1').bucketUrl, 'https://bucket.s3.eu-central-1.amazonaws.com')
    equal(parse('s3://bucket/a/b/').prefix, 'a/b/')
    equal(parse('s3://bucket').prefix, '')
    // A certificate of *.s3… does not hold for two levels.
    equal(parse('s3://bucket.with.dots').bucketUrl, 'https://s3.us-east-1.amazonaws.com/bucket.with.dots')
  })

  test('of another storage: from the address or from the environment', () => {
    equal(parse('s3://bucket?endpoint=https://minio.example:9000').bucketUrl, 'https://minio.example:9000/bucket')
    equal(parse('s3://bucket', { AWS_ENDPOINT_URL: 'https://one.example', AWS_ENDPOINT_URL_S3: 'https://two.example' }).bucketUrl, 'https://two.example/bucket')
    equal(parse('s3://bucket?endpoint=https://one.example&style=host').bucketUrl, 'https://bucket.one.example')
    equal(parse('s3://bucket', { AWS_DEFAULT_REGION: 'a-1' }).region, 'a-1')
  })

  test('in the clear to this machine alone', () => {
    for (const host of ['localhost:9000', '127.0.0.1:9000', '[::1]:9000']) ok(parse(`s3://bucket?endpoint=http://${host}`))
    for (const host of ['10.0.0.1', 'localhost.example', '127.0.0.1.example']) throws(() => parse(`s3://bucket?endpoint=http://${host}`), { code: 'storage-url', message: /insecure=yes/ })
    ok(parse('s3://bucket?endpoint=http://10.0.0.1&insecure=yes'))
  })

  for (const text of ['', 's3:', 's3://', 's3://B', 'https://bucket', 's3://key:secret@bucket', 's3://bucket/a//b', 's3://bucket/..%2f', 's3://bucket/a b', 's3://bucket?key=secret', 's3://bucket?endpoint=nowhere', 's3://bucket?endpoint=https://a/b', 's3://bucket?style=other', 's3://bucket?region=A%20B']) {
    test(`"${text}" is refused, and not repeated`, () => {
      throws(() => parse(text), (error: Error & { code: string }) => error.code === 'storage-url' && !error.message.includes('secret'))
    })
  }

  test('without keys it says which are missing', () => {
    throws(() => parseS3Address('s3://bucket', {}), { code: 'storage-refused', message: /AWS_ACCESS_KEY_ID/ })
  })
})
