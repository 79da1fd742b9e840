import { suite, test } from 'node:test'
import { deepEqual, equal, notDeepEqual, throws } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { hashingOnce, sha256, startSha256 } from './sha256.ts'

const file = Uint8Array.from({ length: 5000 }, (_, at) => at & 255)
const digest = new Uint8Array(createHash('sha256').update(file).digest())

suite('startSha256', () => {
  test('is the hash of the pieces as one', () => {
    for (const size of [1, 63, 64, 65, 999, 5000]) {
      const hash = startSha256()
      for (let at = 0; at < file.length; at += size) hash.update(file.subarray(at, at + size))
      deepEqual(hash.digest(), digest, String(size))
    }
    deepEqual(startSha256().digest(), new Uint8Array(createHash('sha256').digest()))
  })
})

suite('hashingOnce', () => {
  test('remembers an array by itself, not by what it holds, and only while the work is done', () => {
    const known = new WeakMap<Uint8Array, Uint8Array>()
    hashingOnce(known, () => {
      deepEqual(sha256(file), digest)
      equal(sha256(file), sha256(file))
      deepEqual(sha256(file.with(0, 9)), new Uint8Array(createHash('sha256').update(file.with(0, 9)).digest()))
    })
    deepEqual(known.get(file), digest)
    const other = new Uint8Array(file)
    equal(known.get(other), undefined)
    notDeepEqual(sha256(file) === known.get(file), true)
  })
  test('takes digests that the host brings, and forgets them when the work fails', () => {
    const brought = new Uint8Array(32)
    equal(hashingOnce(new WeakMap([[file, brought]]), () => sha256(file)), brought)
    throws(() => hashingOnce(new WeakMap([[file, brought]]), () => { throw new Error('invented') }), /invented/)
    deepEqual(sha256(file), digest)
  })
})
