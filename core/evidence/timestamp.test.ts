/** Tokens made here, part by part; those of openssl and openssl's opinion are in service/store/timestamp.long.test.ts. */
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { checkRaw } from '../../service/store/raw-signature.ts'
import { formatDer, formatOid, parseDer, toHex, utf8 } from '@proofmark/core/bytes'
import { distinguishedName } from './distinguished-name.ts'
import { basicConstraints, exampleCertificate, exampleImprint, exampleToken, nameOf, sequence, set, whole } from './example-token.suite.ts'
import { timestampCases, timestampInput } from './example-timestamps.suite.ts'
import { checkTimestamp } from './timestamp.ts'
import type { TimestampCode } from './timestamp-code.ts'
import { formatTimestampRequest, readTimestampResponse } from './timestamp-request.ts'

const folder = new URL('../../spec/vectors/evidence/', import.meta.url)
const { token, certificates } = exampleToken()
const ask = (bytes: Uint8Array) => checkTimestamp({ token: bytes, imprint: exampleImprint, authorities: [certificates.root], checkRaw })

suite('checkTimestamp', () => {
  test('its vectors are what the examples give today: a change of the format changes these files', () => {
    for (const [name, each] of Object.entries(timestampCases)) {
      const { about, input, expect } = JSON.parse(readFileSync(new URL(`timestamp-${name}.json`, folder), 'utf8')) as { about: string; input: unknown; expect: { ok: boolean; code?: string } }
      deepEqual([about, input, expect.ok ? 'ok' : expect.code], [each.about, timestampInput(each), each.code], name)
    }
    const files = readdirSync(folder).filter((name) => name.startsWith('timestamp-') && !name.startsWith('timestamp-valid-openssl-'))
    deepEqual(files.filter((name) => timestampCases[name.slice('timestamp-'.length, -'.json'.length)] === undefined), [])
  })
  test('every code has a vector', () => {
    const codes = [...readFileSync(new URL('timestamp-code.ts', import.meta.url), 'utf8').matchAll(/^ {2}\| '([a-z0-9-]+)'/gm)].map((match) => match[1] as TimestampCode)
    ok(codes.length > 25)
    deepEqual(codes.filter((code) => !Object.values(timestampCases).some((each) => each.code === code)), [])
  })
  test('a bit of any byte of a token that changes is refused, or changes nothing that is read', () => {
    const held = ask(token)
    const heldAt: number[] = []
    for (let at = 0; at < token.length; at++) {
      const changed = token.slice()
      changed[at]! ^= at < 20 ? 1 : 1 << at % 8
      const answer = ask(changed)
      if (!answer.ok) continue
      deepEqual(answer, held)
      heldAt.push(at)
    }
    // Status 1 instead of 0: granted with modifications. No signature covers it, and nothing is read from it.
    deepEqual(heldAt, [8])
  })
  test('a token cut anywhere, or with a byte put in anywhere, is refused', () => {
    for (let at = 0; at < token.length; at++) {
      equal(ask(token.slice(0, at)).ok, false)
      equal(ask(Uint8Array.of(...token.subarray(0, at), 0x05, ...token.subarray(at))).ok, false)
    }
  })
  test('law: never throws on any bytes, nor on a token with any octets changed', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => ask(bytes).ok === false), { numRuns: 2000 })
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(token.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
      const changed = token.slice()
      for (const [at, octet] of changes) changed[at] = octet
      ok(typeof ask(changed).ok === 'boolean')
    }), { numRuns: 2000 })
    for (const bytes of [null, undefined, 'token', 7, {}, [1]]) deepEqual(ask(bytes as never), { ok: false, code: 'not-der' })
  })
  test('what the port throws is passed on: a broken port is no forged token', () => {
    throws(() => checkTimestamp({ token, imprint: exampleImprint, authorities: [certificates.root], checkRaw: () => { throw new Error('no crypto here') } }), /no crypto here/)
  })
  test('a port that says no refuses every token', () => {
    deepEqual(checkTimestamp({ token, imprint: exampleImprint, authorities: [certificates.root], checkRaw: () => false }), { ok: false, code: 'signature-wrong' })
  })
  test('a chain of eight certificates holds, of nine no more', () => {
    const asked = (length: number) => {
      const names = Array.from({ length: length - 2 }, (_, n) => `authority ${n}`)
      const line = names.map((name, n) => exampleCertificate(name, { issuer: nameOf(names[n + 1] ?? 'Example Time Root'), by: names[n + 1] ?? 'root', subject: nameOf(name), extensions: [basicConstraints(true)] }))
      const made = exampleToken({ certificates: { signer: { issuer: nameOf(names[0]!), by: names[0]! } }, signer: { id: sequence(nameOf(names[0]!), whole(3)) }, signedData: { certificates: formatDer(0xa0, exampleCertificate('signer', { issuer: nameOf(names[0]!), by: names[0]! }), ...line) } })
      const answer = ask(made.token)
      return answer.ok ? 'ok' : answer.code
    }
    deepEqual([3, 8, 9].map(asked), ['ok', 'ok', 'path-too-long'])
  })
  test('many certificates of one name cost a bounded number of signatures', () => {
    const same = Array.from({ length: 60 }, (_, n) => exampleCertificate(`stranger ${n}`, { issuer: nameOf('Example Time Intermediate'), subject: nameOf('Example Time Intermediate'), extensions: [] }))
    const others = Array.from({ length: 40 }, (_, n) => exampleCertificate('intermediate', { serial: n + 10 }))
    let asked = 0
    const answer = checkTimestamp({
      token, imprint: exampleImprint, authorities: [...same, ...others.map((each) => each), exampleCertificate('stranger')],
      checkRaw: (question) => { asked++; return asked === 1 && checkRaw(question) },
    })
    equal(answer.ok, false)
    ok(asked > 10 && asked <= 33, String(asked))
  })
})

suite('formatTimestampRequest and readTimestampResponse', () => {
  const nonce = Uint8Array.of(0xf1, 2, 3, 4, 5, 6, 7, 8)
  test('the question is this', () => {
    const [version, sha256, asked, certificates] = ['020101', '300d06096086480165030402010500', '020900f102030405060708', '0101ff']
    equal(toHex(formatTimestampRequest({ imprint: exampleImprint, nonce })), `3044${version}3031${sha256}0420${toHex(exampleImprint)}${asked}${certificates}`)
    throws(() => formatTimestampRequest({ imprint: nonce, nonce }), /SHA-256/)
    throws(() => formatTimestampRequest({ imprint: exampleImprint, nonce: Uint8Array.of(1) }), /8 to 32/)
  })
  test('an answer gives the token alone, which holds', () => {
    const read = readTimestampResponse(token, { imprint: exampleImprint, nonce })
    ok(read.ok)
    deepEqual(read.token, exampleToken({ status: null }).token)
    equal(ask(read.token).ok, true)
  })
  test('an answer to another question is none', () => {
    deepEqual(readTimestampResponse(token, { imprint: exampleImprint, nonce: nonce.slice().reverse() }), { ok: false, code: 'nonce-differs', said: '' })
    deepEqual(readTimestampResponse(token, { imprint: new Uint8Array(32), nonce }), { ok: false, code: 'imprint-differs', said: '' })
  })
  test('a refusal says why, in words or without', () => {
    const said = (...status: Uint8Array[]) => { const read = readTimestampResponse(sequence(sequence(...status)), { imprint: exampleImprint, nonce }); return read.ok ? 'ok' : [read.code, read.said] }
    const [words, failure] = [sequence(formatDer(0x0c, utf8('too bad')), formatDer(0x0c, utf8('today'))), (...octets: number[]) => formatDer(0x03, Uint8Array.from(octets))]
    deepEqual(said(whole(2)), ['not-granted', 'rejected'])
    deepEqual(said(whole(2), words, failure(7, 0x80)), ['not-granted', 'rejected: unknown algorithm (too bad today)'])
    deepEqual(said(whole(3), failure(6, 0, 0, 0, 0x40)), ['not-granted', 'waiting: system failure'])
    deepEqual(said(whole(7)), ['not-granted', 'no status'])
    deepEqual(said(whole(2), formatDer(0x05)), ['token-malformed', ''])
  })
})

suite('distinguishedName', () => {
  const name = (...parts: Uint8Array[]) => { const read = parseDer(sequence(...parts.map((part) => set(part)))); return read.ok ? distinguishedName(read.der) : read.code }
  const part = (oid: string, tag: number, ...octets: number[]) => sequence(formatOid(oid), formatDer(tag, Uint8Array.from(octets)))
  test('one line, in the order of the certificate; nothing in it can end a part or turn the line around', () => {
    equal(name(), '')
    equal(name(part('2.5.4.6', 0x13, 0x58, 0x41), part('2.5.4.3', 0x0c, ...utf8('A, B=C+D'))), 'C=XA, CN=A\\, B\\=C\\+D')
    equal(name(part('1.2.3.4', 0x0c, ...utf8('x\u202ey\n'))), '1.2.3.4=x\\202ey\\000a')
    equal(name(part('2.5.4.3', 0x1e, 0, 0x41, 6, 0x27), part('2.5.4.3', 0x14, 0xe9)), 'CN=Aا, CN=é')
  })
  test('what is no text is shown in hex', () => {
    equal(name(part('2.5.4.3', 0x02, 5)), 'CN=#020105')
    equal(name(part('2.5.4.3', 0x1e, 0xd8, 0)), 'CN=#1e02d800')
    equal(name(sequence()), '#3000')
  })
})
