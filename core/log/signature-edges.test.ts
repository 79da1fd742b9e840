import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { admitSignature, checkSignature } from './signature.ts'
import { signatureEdges } from './signature-edges.suite.ts'

suite('signatures at which engines part', () => {
  const cases = signatureEdges()
  test('are many, of both verdicts, and each another', () => {
    ok(cases.length >= 900, String(cases.length))
    ok(cases.filter(({ expect }) => expect).length >= 100)
    equal(new Set(cases.map(({ publicKey, message, signature }) => [publicKey, message, signature].join('/'))).size > 900, true)
  })
  test('are judged as the rule says', () => {
    deepEqual(cases.filter(({ publicKey, message, signature, expect }) => checkSignature(publicKey, message, signature) !== expect).map(({ about }) => about), [])
  })
  test('what is not admitted is refused; what holds is admitted', () => {
    for (const { publicKey, signature, expect, about } of cases) if (expect) ok(admitSignature(publicKey, signature), about)
    const held = cases.filter(({ publicKey, signature, expect }) => !expect && admitSignature(publicKey, signature)).map(({ about }) => about)
    // Only the equation is left to refuse these: other S, other bits, an R with a part of small order under an honest key.
    ok(held.length > 50 && held.every((about) => !/^A with part [1-7]|^A small|S \+ \d+·L|S = L$|p \+ /.test(about)), held.join('\n'))
    // The equation holds for these; an engine may say so, and OpenSSL 3.5 does not.
    const neutral = cases.filter(({ about }) => about.startsWith('honest A, R small 0,'))
    equal(neutral.length > 0 && neutral.every(({ publicKey, signature }) => !admitSignature(publicKey, signature)), true)
    for (const foreign of [null, undefined, 'key', 64, {}, []]) equal(admitSignature(cases[0]!.publicKey, foreign as unknown as Uint8Array), false)
  })
})
