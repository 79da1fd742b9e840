import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { utf8 } from '@proofmark/core/bytes'
import { examplePolicyText } from './example-anchors.suite.ts'
import { verifierKeyOf } from './example-package.suite.ts'
import { certificatesIn } from './pem.ts'
import { parseReaderTrust } from './reader-trust.ts'

const pem = '-----BEGIN CERTIFICATE-----\nAQID\n-----END CERTIFICATE-----\n'
const codeOf = (file: unknown) => { const read = parseReaderTrust(file as string); return read.ok ? 'ok' : read.code }

suite('parseReaderTrust', () => {
  test('takes a tlog-policy by itself: its logs are the log keys', () => {
    const read = parseReaderTrust(utf8(examplePolicyText()))
    ok(read.ok)
    deepEqual([Object.keys(read.trust), read.trust.logKeys, read.trust.policy?.quorum], [['logKeys', 'policy'], [verifierKeyOf('log')], 'enough'])
  })
  test('takes JSON with any of its members; keys that are named go before those of the policy', () => {
    const read = parseReaderTrust(JSON.stringify({ rootKeys: [verifierKeyOf('root')], logKeys: [verifierKeyOf('stranger')], policy: examplePolicyText(), authorities: [pem + pem, pem] }))
    ok(read.ok)
    deepEqual([read.trust.rootKeys, read.trust.logKeys, read.trust.authorities?.length], [[verifierKeyOf('root')], [verifierKeyOf('stranger')], 3])
    for (const one of [{ rootKeys: [] }, { logKeys: [] }, { policy: 'quorum none\n' }, { authorities: [pem] }]) equal(codeOf(JSON.stringify(one)), 'ok')
  })
  test('refuses by name what is none, and a slip that would pass for trust', () => {
    const cases: readonly (readonly [unknown, string])[] = [
      [Uint8Array.of(0xff), 'trust-not-text'], [null, 'trust-not-text'], ['{', 'trust-not-json'], ['{}', 'trust-empty'], ['{"rootkeys":[]}', 'trust-member-unknown'], ['{"rootKeys":"x"}', 'trust-keys'], ['{"logKeys":["x"]}', 'trust-keys'],
      ['', 'trust-policy'], ['quorum none', 'trust-policy'], ['{"policy":7}', 'trust-policy'], ['{"policy":"quorum some\\n"}', 'trust-policy'], ['{"authorities":[]}', 'trust-authorities'], ['{"authorities":["x"]}', 'trust-authorities'], ['{"authorities":[7]}', 'trust-authorities'],
      ['[]', 'trust-policy'],
    ]
    for (const [file, code] of cases) equal(codeOf(file), code, JSON.stringify(file))
  })
})

suite('certificatesIn', () => {
  test('gives every certificate of a text, whatever stands between', () => {
    deepEqual(certificatesIn(`Example Root\n${pem}\r\nExample Other\n${pem.replaceAll('\n', '\r\n')}`), [Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2, 3)])
  })
  test('is nothing for no certificate, a torn one and what is no base64', () => {
    for (const text of ['', 'AQID', pem.slice(0, -10), pem.replace('AQID', 'AQ='), pem.replace('AQID', ''), pem + pem.slice(0, 40), null]) equal(certificatesIn(text as string), null, String(text))
  })
})
