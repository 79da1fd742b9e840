/**
 * openssl is the referee: it makes tokens that we hold, and whatever we hold, it holds.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { checkTimestamp, type TimestampAnswer } from '@proofmark/core/evidence'
import { ExampleAuthority, exampleExtensions, noOpenssl, openssl, type ExampleKey, type StampOptions } from './example-authority.suite.ts'
import { checkRaw } from './raw-signature.ts'

const imprint = new Uint8Array(createHash('sha256').update('An invented document.\n').digest())
const other = new Uint8Array(createHash('sha256').update('Another document.\n').digest())
const codeOf = (answer: TimestampAnswer) => (answer.ok ? 'ok' : answer.code)

suite('checkTimestamp and openssl', { skip: noOpenssl }, () => {
  const authorities = new Map<string, ExampleAuthority>()
  /** One a kind of keys; made when first asked for. */
  function authorityOf(...[root, intermediate, signer]: readonly [ExampleKey, ExampleKey, ExampleKey]): ExampleAuthority {
    const kind = [root, intermediate, signer].join()
    const known = authorities.get(kind)
    if (known !== undefined) return known
    const made = new ExampleAuthority('empty')
    authorities.set(kind, made)
    made.make('root', { key: root, extensions: exampleExtensions.root })
    made.make('intermediate', { key: intermediate, by: 'root', extensions: exampleExtensions.intermediate })
    made.make('signer', { key: signer, by: 'intermediate' })
    return made
  }
  after(() => { for (const each of authorities.values()) each.remove() })

  const ask = (authority: ExampleAuthority, token: Uint8Array, trusted: readonly string[], of = imprint) =>
    checkTimestamp({ token, imprint: of, authorities: trusted.map((name) => authority.certificate(name)), checkRaw })
  const now = () => Math.floor(Date.now() / 1000)

  const kinds: readonly (readonly [ExampleKey, ExampleKey, ExampleKey])[] = [['p256', 'p256', 'p256'], ['rsa', 'rsa', 'rsa'], ['p384', 'p256', 'p384'], ['p521', 'p384', 'p521'], ['ed25519', 'ed25519', 'rsa']]
  const options: readonly StampOptions[] = [
    { chain: ['intermediate'] }, {}, { chain: ['intermediate', 'root'], config: { accuracy: '', ordering: 'yes', tsa_name: 'yes' } },
    { chain: ['intermediate'], nonce: new Uint8Array(16).fill(0xfe), config: { accuracy: 'microsecs:7', signer_digest: 'sha384', ess_cert_id_alg: 'sha384' } },
    { chain: ['intermediate'], config: { signer_digest: 'sha512', ess_cert_id_alg: 'sha1', ess_cert_id_chain: 'yes' } },
  ]
  for (const kind of kinds) {
    test(`hold the same tokens of a root with ${kind[0]}, an intermediate with ${kind[1]}, a signer with ${kind[2]}`, () => {
      const authority = authorityOf(...kind)
      const verdicts: boolean[] = []
      for (const option of options) {
        const token = authority.stamp(imprint, option)
        for (const trusted of [['root'], ['intermediate'], ['signer']]) {
          const ours = ask(authority, token, trusted)
          equal(ours.ok, authority.holds(token, { imprint, trusted, at: now() }), `${JSON.stringify(option)} ${trusted[0]}: ${codeOf(ours)}`)
          verdicts.push(ours.ok)
          if (!ours.ok) continue
          ok(Math.abs(ours.time.genTime - now()) < 5)
          equal(ours.time.accuracy, option.config?.['accuracy'] === '' ? null : option.config?.['accuracy'] === undefined ? 1.5 : 0.000007)
          equal(ours.policy, '1.3.6.1.4.1.99999.1')
        }
      }
      // Without the chain, not under the root.
      equal(verdicts.filter((held) => held).length, 5 * 3 - 1)
    })
  }
  test('the text of openssl says the same time, serial number, policy and nonce', () => {
    const authority = authorityOf('p256', 'p256', 'p256')
    const token = authority.stamp(imprint, { chain: ['intermediate'], nonce: Uint8Array.of(0, 0x81, 2, 3, 4, 5, 6, 7) })
    writeFileSync(authority.path('said.tsr'), token)
    const said = openssl('ts', '-reply', '-in', authority.path('said.tsr'), '-text').toString()
    const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(said)![1]!
    const ours = ask(authority, token, ['root'])
    ok(ours.ok)
    deepEqual([ours.time.genTime, `0x${ours.serialNumber.toUpperCase().padStart(2, '0')}`, ours.policy, `0x${ours.nonce!.toUpperCase()}`], [Date.parse(field('Time stamp')) / 1000, field('Serial number'), field('Policy OID'), field('Nonce')])
  })
  test('refuse the same: another document, another root, a time after the end, a root of the same name', () => {
    const authority = authorityOf('p256', 'p256', 'p256')
    const stranger = authorityOf('p256', 'p256', 'rsa')
    const token = authority.stamp(imprint, { chain: ['intermediate'] })
    const verdicts = [
      [codeOf(ask(authority, token, ['root'], other)), authority.holds(token, { imprint: other, trusted: ['root'], at: now() })],
      [codeOf(ask(stranger, token, ['root'])), stranger.holds(token, { imprint, trusted: ['root'], at: now() })],
    ]
    authority.make('lapsed', { by: 'intermediate', days: -1 })
    const late = authority.stamp(imprint, { signer: 'lapsed', chain: ['intermediate'] })
    verdicts.push([codeOf(ask(authority, late, ['root'])), authority.holds(late, { imprint, trusted: ['root'], at: now() })])
    deepEqual(verdicts, [['imprint-differs', false], ['certificate-signature-wrong', false], ['certificate-not-valid-then', false]])
  })
  test('stamps of weaker hashes are refused here, and held by openssl', () => {
    const authority = authorityOf('p256', 'p256', 'p256')
    for (const imprintHash of ['sha1', 'sha512'] as const) equal(codeOf(ask(authority, authority.stamp(new Uint8Array(createHash(imprintHash).update('x').digest()), { imprintHash, chain: ['intermediate'] }), ['root'])), 'imprint-not-sha256')
    const weakly = authority.stamp(imprint, { chain: ['intermediate'], config: { signer_digest: 'sha1' } })
    deepEqual([codeOf(ask(authority, weakly, ['root'])), authority.holds(weakly, { imprint, trusted: ['root'], at: now() })], ['hash-weak', true])
    authority.make('small', { key: 'rsa-1024', by: 'intermediate' })
    equal(codeOf(ask(authority, authority.stamp(imprint, { signer: 'small', chain: ['intermediate'] }), ['root'])), 'key-weak')
  })
  test('a bit of each byte of a token: what we still hold, openssl holds, and it says the same', (t) => {
    const authority = authorityOf('rsa', 'rsa', 'rsa')
    const token = authority.stamp(imprint, { chain: ['intermediate', 'root'] })
    const held = ask(authority, token, ['root'])
    const trusted = [authority.certificate('root')]
    const at = held.ok ? held.time.genTime : 0
    const stillHeld: number[] = []
    for (let place = 0; place < token.length; place++) {
      const changed = token.slice()
      changed[place]! ^= place < 64 ? 1 : 1 << (place % 8)
      const ours = checkTimestamp({ token: changed, imprint, authorities: trusted, checkRaw })
      if (!ours.ok) continue
      stillHeld.push(place)
      deepEqual(ours, held)
      ok(authority.holds(changed, { imprint, trusted: ['root'], at }), `byte ${place}: held here, refused by openssl`)
    }
    // Unsigned: the status, and the certificate of the root, which the reader has himself; a change in it makes another certificate that
    // is no part of the chain.
    const root = Buffer.from(token).indexOf(Buffer.from(trusted[0]!))
    const [status, copy] = [stillHeld.filter((place) => place < 20), stillHeld.filter((place) => place >= 20)]
    t.diagnostic(`${stillHeld.length} of ${token.length} bytes: ${status.length} in the status, ${copy.length} in the copy of the root`)
    equal(status.length, 1)
    ok(root > 0 && copy.length > 100 && copy.every((place) => place > root && place < root + trusted[0]!.length))
  })
})

/** Out of a response whose status is two octets of frame and INTEGER. */
const tokenIn = (response: Uint8Array): Uint8Array => response.subarray(4 + 5)

interface Vector { readonly input: { readonly token: string; readonly imprint: string; readonly authorities: readonly string[]; readonly nonce?: string }; readonly expect: { readonly ok: boolean; readonly code?: string; readonly time?: { readonly genTime: number } } }

/** What openssl holds and we refuse, with the reason; also a table in spec/timestamp.md. */
const stricter: Readonly<Record<string, string>> = {
  'accuracy-0-millis': 'RFC 3161, 2.4.2: 1 to 999',
  'accuracy-1000-millis': 'RFC 3161, 2.4.2: 1 to 999',
  'attributes-order': 'RFC 5652, 5.3: signed attributes are in DER; openssl takes the order that it finds',
  'attributes-twice': 'RFC 5652, 5.3: one attribute of a type',
  'attributes-two-values': 'RFC 5652, 11.1: one value',
  'byte-behind': 'openssl reads the first value of a file',
  'certificate-version-1': 'RFC 5280, 4.1.2.1: extensions need version 3',
  'content-type-other': 'RFC 5652, 11.1: the type of the content',
  'digest-parameters': 'RFC 5754, 2: absent or NULL',
  'extension-critical': 'a critical extension has to be understood',
  'failure-info': 'RFC 3161, 2.4.2: a reason of failure comes without a token',
  'intermediate-usage': 'an authority limited to other purposes; RFC 5280 leaves this open',
  'length-indefinite': 'DER: definite lengths',
  'length-longer': 'DER: the shortest length',
  'no-content-type': 'RFC 5652, 5.3: it has to be there',
  'serial-long': 'RFC 3161, 2.4.2: 160 bits',
  'serial-negative': 'serial numbers are not negative',
  'signature-other-hash': 'openssl reads the hash beside the signature and passes over the one in it',
  'signature-rsa': 'openssl reads the kind of the key and passes over the kind of the signature',
  'signature-sha1': 'openssl reads the hash beside the signature and passes over the one in it',
  'time-fraction-zero': 'RFC 3161, 2.4.2: no trailing zeros',
  'time-no-such-day': 'there is no such day',
  'time-offset': 'RFC 3161, 2.4.2: UTC with Z',
  'version-of-envelope': 'RFC 5652, 5.1: version 3',
  'version-of-signer': 'RFC 5652, 5.3: version 1 goes with issuer and serial number, 3 with a key identifier',
}

/** Tokens that `openssl ts` cannot read and `openssl cms` can. */
const byCms: Readonly<Record<string, (answer: Uint8Array) => Uint8Array>> = { 'valid-key-id': tokenIn, 'valid-openssl-pss': (token) => token }

suite('the vectors of time stamps, judged by openssl', { skip: noOpenssl }, () => {
  const folder = new URL('../../spec/vectors/evidence/', import.meta.url)
  const vectors = readdirSync(folder).filter((name) => name.startsWith('timestamp-')).map((name) => [name.slice('timestamp-'.length, -'.json'.length), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector] as const)
  const authority = new ExampleAuthority('empty')
  before(() => { ok(vectors.length > 100) })
  after(() => authority.remove())

  test('it holds what we hold, and refuses what we refuse but for what is listed', () => {
    const apart: string[] = []
    for (const [name, { input, expect }] of vectors) {
      // With a hash it checks no nonce; and it has no Ed25519 in CMS: spec/verifier/timestamp.py judges that by `openssl pkeyutl`.
      if (expect.code === 'nonce-differs' || name === 'valid-ed25519') continue
      const token = Buffer.from(input.token, 'base64')
      const pem = input.authorities.map((each) => `-----BEGIN CERTIFICATE-----\n${each.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`)
      writeFileSync(authority.path('vector.pem'), pem.join(''))
      const question = { trusted: ['vector'], others: ['vector'], at: expect.time?.genTime ?? Date.UTC(2031, 1, 3, 4, 5, 6) / 1000 }
      const theirs = byCms[name] !== undefined ? authority.holdsAsCms(byCms[name](token), question) : authority.holds(token, { imprint: Buffer.from(input.imprint, 'hex'), ...question })
      if (name === 'valid-last-second') equal(theirs, false, 'openssl counts the last second of a certificate out; RFC 5280, 4.1.2.5, counts it in')
      else if (expect.ok) ok(theirs, `${name}: held here, refused by openssl`)
      else if (theirs) apart.push(name)
    }
    deepEqual(apart, Object.keys(stricter).toSorted())
  })
  test('the example of the specification can be checked by hand, as it says', () => {
    const blocks = [...readFileSync(new URL('../../spec/timestamp.md', import.meta.url), 'utf8').matchAll(/^```\w*\n([^]*?)^```$/gm)].map((match) => match[1]!)
    const folder = authority.path('by-hand')
    mkdirSync(folder)
    writeFileSync(join(folder, 'answer.base64'), blocks[0]!)
    writeFileSync(join(folder, 'root.pem'), blocks[1]!)
    const run = (commands: string) => spawnSync('sh', ['-ec', commands], { cwd: folder, encoding: 'utf8' })
    const { status, stdout, stderr } = run(blocks[2]!)
    equal(status, 0, stderr)
    ok(/Feb {2}3 04:05:06 2031 GMT/.test(stdout) && /Verification: OK/.test(stdout + stderr))
    equal(run(blocks[2]!.replace('An invented', 'Another')).status, 1)
  })
  test('the specification names these with their reasons', () => {
    const text = readFileSync(new URL('../../spec/timestamp.md', import.meta.url), 'utf8')
    deepEqual(Object.entries(stricter).filter(([name, why]) => !text.includes(`| \`${name}\` | ${why} |`)).map(([name]) => name), [])
  })
})
