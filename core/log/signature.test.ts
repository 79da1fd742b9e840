import { equal } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { flipped } from './naive-tree.test.ts'
import { admitSignature, checkSignature, isPublicKey } from './signature.ts'

const Point = ed25519.Point
type Point = typeof Point.BASE
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
const scalar = (value: bigint) => new Uint8Array(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse())
const order = Point.Fn.ORDER

/** RFC 8032 §7.1, tests 1 to 3: secret key, public key, message, signature. */
const published = [
  ['9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
  ['4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
  ['c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
].map((row) => row.map(hex) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array])

/** The eight points of small order: the multiples of one of order 8. */
const eighth = Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a')
const smallOrder = Array.from({ length: 8 }, (_, n) => Array.from({ length: n }).reduce<Point>((sum) => sum.add(eighth), Point.ZERO))

/** A signature made by hand with any A = a·B + t and R = r·B + u, true under the cofactorless equation if it can be. */
function forge(message: Uint8Array, t: Point, u: Point, encodedKey?: Uint8Array): { key: Uint8Array; signature: Uint8Array } {
  const [a, r] = [123456789n, 987654321n]
  const key = encodedKey ?? Point.BASE.multiply(a).add(t).toBytes()
  const bigR = Point.BASE.multiply(r).add(u).toBytes()
  const k = number(sha512(Buffer.concat([bigR, key, message]))) % order
  return { key, signature: new Uint8Array(Buffer.concat([bigR, scalar((r + k * (encodedKey ? 0n : a)) % order)])) }
}
const nodeKey = (key: Uint8Array) => createPublicKey({ key: Buffer.concat([hex('302a300506032b6570032100'), key]), format: 'der', type: 'spki' })

suite('admitSignature', () => {
  const [, key] = published[0]!
  const prime = Point.Fp.ORDER
  const near = (bound: bigint) => [-256n, -2n, -1n, 0n, 1n, 2n, 256n].map((step) => bound + step).filter((value) => value >= 0n && value < 2n ** 256n)
  const bounds = [0n, order, 2n * order, prime, 2n ** 252n, 2n ** 255n, 2n ** 256n - 1n].flatMap(near)
  test('takes S below the order and y below the prime, but not 1, as numbers do, at both sides of every bound', () => {
    for (const s of bounds) {
      equal(admitSignature(key!, Buffer.concat([scalar(2n), scalar(s)])), s < order, `S = ${s}`)
      const y = s % 2n ** 255n // the highest bit is the sign of x
      equal(admitSignature(key!, Buffer.concat([scalar(s), scalar(2n)])), y < prime && y !== 1n, `R = ${s}`)
    }
  })
  test('leaves the bytes as they are, of a Buffer too', () => {
    const signature = Buffer.alloc(64, 0xaa)
    admitSignature(key!, signature)
    equal(signature.equals(Buffer.alloc(64, 0xaa)), true)
  })
})

suite('checkSignature', () => {
  test('admits the signatures of RFC 8032 §7.1, and none for another key, message or signature', () => {
    for (const [, key, message, signature] of published) {
      equal(checkSignature(key, message, signature), true)
      equal(checkSignature(key, Buffer.concat([message, Buffer.of(0)]), signature), false)
      for (const [, other] of published) if (other !== key) equal(checkSignature(other, message, signature), false)
    }
  })
  test('refuses a published signature with any one bit turned', () => {
    const [, key, message, signature] = published[2]!
    for (let bit = 0; bit < 512; bit += 3) equal(checkSignature(key, message, flipped(signature, bit)), false, `bit ${bit}`)
    for (let bit = 0; bit < 256; bit += 5) equal(checkSignature(flipped(key, bit), message, signature), false, `bit ${bit} of the key`)
  })
  test('agrees with node:crypto on honest signatures, however often a key is used', () => {
    for (let n = 0; n < 3; n++) {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519')
      const key = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(12))
      for (let length = 0; length < 10; length++) {
        const message = new Uint8Array(length).fill(n)
        const signature = new Uint8Array(sign(null, message, privateKey))
        equal(checkSignature(key, message, signature), true)
        equal(checkSignature(key, message, flipped(signature, length * 50)), false)
      }
    }
  })
  test('agrees with openssl', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'proofmark-openssl-'))
    try {
      const path = (name: string) => join(folder, name)
      const message = new Uint8Array(Buffer.from('statement of Example Works\n'))
      writeFileSync(path('message'), message)
      try {
        execFileSync('openssl', ['genpkey', '-algorithm', 'ed25519', '-out', path('key.pem')], { stdio: 'pipe' })
      } catch {
        return context.skip('no openssl with Ed25519 on this machine')
      }
      execFileSync('openssl', ['pkeyutl', '-sign', '-rawin', '-inkey', path('key.pem'), '-in', path('message'), '-out', path('signature')], { stdio: 'pipe' })
      const key = new Uint8Array(execFileSync('openssl', ['pkey', '-in', path('key.pem'), '-pubout', '-outform', 'DER']).subarray(12))
      const signature = new Uint8Array(readFileSync(path('signature')))
      equal(checkSignature(key, message, signature), true)
      equal(checkSignature(key, message, flipped(signature, 77)), false)
      equal(checkSignature(key, flipped(message, 3), signature), false)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
  test('admits a forged-by-hand signature without small parts: the next tests refuse for the right reason', () => {
    const message = hex('00')
    const { key, signature } = forge(message, Point.ZERO, Point.ZERO)
    equal(checkSignature(key, message, signature), true)
    equal(verify(null, message, nodeKey(key), signature), true)
  })
  test('refuses keys with a part of small order, also where the equation holds and Node says yes', () => {
    let nodeSaysYes = 0
    for (const t of smallOrder.slice(1)) {
      for (let n = 0; n < 24; n++) {
        const message = Uint8Array.of(n)
        const { key, signature } = forge(message, t, Point.ZERO)
        equal(isPublicKey(key), false)
        equal(checkSignature(key, message, signature), false)
        if (verify(null, message, nodeKey(key), signature)) nodeSaysYes++
      }
    }
    equal(nodeSaysYes > 0, true)
  })
  test('refuses an R with a part of small order', () => {
    for (const u of smallOrder.slice(1)) {
      const { key, signature } = forge(hex('01'), Point.ZERO, u)
      equal(checkSignature(key, hex('01'), signature), false)
    }
  })
  test('refuses all keys of small order, for which one signature fits many messages', () => {
    for (const t of smallOrder) {
      const key = t.toBytes()
      equal(isPublicKey(key), false)
      for (let n = 0; n < 16; n++) {
        const { signature } = forge(Uint8Array.of(n), Point.ZERO, Point.ZERO, key)
        equal(checkSignature(key, Uint8Array.of(n), signature), false)
      }
    }
  })
  test('refuses the neutral element as R, with S = k·a', () => {
    const [a, message] = [123456789n, hex('02')]
    const [key, r] = [Point.BASE.multiply(a).toBytes(), Point.ZERO.toBytes()]
    const k = number(sha512(Buffer.concat([r, key, message]))) % order
    const signature = new Uint8Array(Buffer.concat([r, scalar((k * a) % order)]))
    equal(checkSignature(key, message, signature), false)
  })
  test('refuses S + L, and any S from L on', () => {
    const [, key, message, signature] = published[0]!
    const s = number(signature.subarray(32))
    for (const wrong of [s + order, order, (1n << 256n) - 1n]) {
      equal(checkSignature(key, message, new Uint8Array(Buffer.concat([signature.subarray(0, 32), scalar(wrong)]))), false)
    }
  })
  test('refuses encodings that are not canonical: y from p on, and the sign of x = 0', () => {
    const p = Point.Fp.ORDER
    for (let more = 0n; more < 19n; more++) {
      for (const sign of [0n, 1n]) equal(isPublicKey(scalar(p + more + (sign << 255n))), false)
    }
    for (const y of [1n, p - 1n]) equal(isPublicKey(scalar(y + (1n << 255n))), false)
    equal(isPublicKey(Point.BASE.toBytes()), true)
  })
  test('answers false for what is no key, message or signature', () => {
    const [, key, message, signature] = published[1]!
    for (const foreign of [null, undefined, '', 'key', 1, [], {}, Array.from(key), new Uint8Array(31), new Uint8Array(33), new Uint8Array(0)]) {
      equal(checkSignature(foreign as Uint8Array, message, signature), false)
      equal(checkSignature(key, message, foreign as Uint8Array), false)
      if (!(foreign instanceof Uint8Array)) equal(checkSignature(key, foreign as Uint8Array, signature), false)
      equal(isPublicKey(foreign as Uint8Array), false)
    }
    equal(checkSignature(key, message, Buffer.concat([signature, Buffer.of(0)])), false)
  })
  test('signs and checks with the key of the first published test, as node:crypto does', () => {
    const [secret, key, message, signature] = published[0]!
    const privateKey = createPrivateKey({ key: Buffer.concat([hex('302e020100300506032b657004220420'), secret]), format: 'der', type: 'pkcs8' })
    equal(Buffer.compare(sign(null, message, privateKey), signature), 0)
    equal(checkSignature(key, message, signature), true)
  })
})
