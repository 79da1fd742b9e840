/** The vectors are files that other implementations can use: spec/vectors/evidence, described in spec/package.md. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { fromBase64, fromHex, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { verifyNote } from '@proofmark/core/log'
import { checkRaw } from '../../service/store/raw-signature.ts'
import { checkBag } from './bag.ts'
import { disclosureDigest, openDisclosure } from './disclosure.ts'
import { anchoredExample, brokenAnchors, publishAnchored } from './example-anchors.suite.ts'
import { brokenCases, exampleCase, exampleForPeople } from './example-case.suite.ts'
import { brokenChallenges, exampleChallenge, exampleRules, filesOf, publishExample } from './example-package.suite.ts'
import { publishPicture } from './example-picture.suite.ts'
import { checkFields } from './field-check.ts'
import { parseReaderTrust } from './reader-trust.ts'
import { stampReader } from './stamp-reader.ts'
import { parseStatementNote } from './statement-note.ts'
import type { TimeEnd } from './time-words.ts'
import { checkTimestamp } from './timestamp.ts'
import { verifyPackage } from './verify.ts'
import { unzip, zip } from './zip.ts'

type Texts = Readonly<Record<string, string | null>>
interface PackageInput { readonly files: Texts; readonly base64?: Readonly<Record<string, string>> }
type Vector = { about: string; input: never; expect: Record<string, unknown> }

const folder = new URL('../../spec/vectors/evidence/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector
const texts = (bytes: ReadonlyMap<string, Bytes>) => Object.fromEntries([...bytes].map(([path, each]) => [path, new TextDecoder().decode(each)]))
const bytesIn = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files).map(([path, text]) => [path, new Uint8Array(Buffer.from(text, 'base64'))] as const))
const filesIn = (files: Texts) => new Map(Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, utf8(text)] as const])))

interface PackageInput { readonly files: Texts; readonly base64?: Readonly<Record<string, string>> }
/** `null` in `files` takes a file away, whatever it was. */
const laidOver = (base: PackageInput, { files, base64 = {} }: PackageInput) => new Map([
  ...filesIn({ ...base.files, ...files }),
  ...Object.entries({ ...base.base64, ...base64 }).flatMap(([path, text]) => (files[path] === null ? [] : [[path, new Uint8Array(Buffer.from(text, 'base64'))] as const])),
])

/** What we say of each form of input; compared with what the vector expects. */
export const answers: Readonly<Record<string, (input: never) => Record<string, unknown>>> = {
  disclosure({ disclosure }: { disclosure: string }) {
    const opened = openDisclosure(disclosure)
    return opened.ok ? { ok: true, salt: toHex(opened.salt), path: opened.path, value: opened.value, digest: disclosureDigest(disclosure) } : opened
  },
  note({ note, keys }: { note: string; keys: string[] }) {
    const parsed = parseStatementNote(utf8(note))
    if (!parsed.ok) return parsed
    const signed = verifyNote(parsed.note, keys)
    return signed.ok ? { ok: true, body: parsed.body, signedBy: signed.verified.map(({ key }) => key.name) } : signed
  },
  fields({ d, disclosures, withheld }: { d: Record<string, string>; disclosures: string; withheld: string | null }) {
    const answer = checkFields(d, utf8(disclosures), withheld === null ? undefined : utf8(withheld))
    return answer.ok ? answer : { ok: false, code: answer.code }
  },
  zip({ hex }: { hex: string }) {
    const opened = unzip(fromHex(hex)!)
    return opened.ok ? { ok: true, isCanonical: opened.isCanonical, files: texts(opened.entries) } : { ok: false, code: opened.code }
  },
  bag({ files }: { files: Texts }) {
    const answer = checkBag(filesIn(files))
    return { ok: answer.ok, problems: answer.problems.map(({ code }) => code), warnings: answer.warnings.map(({ code }) => code) }
  },
  timestamp({ token, imprint, authorities, nonce }: { token: string; imprint: string; authorities: string[]; nonce?: string }) {
    return { ...checkTimestamp({ token: fromBase64(token)!, imprint: fromHex(imprint)!, authorities: authorities.map((each) => fromBase64(each)!), checkRaw, ...(nonce === undefined ? {} : { nonce: fromHex(nonce)! }) }) }
  },
  package({ like, files, base64 = {}, trust }: PackageInput & { like?: string; trust?: string }) {
    const base = like === undefined ? { files: {} } : (read(like) as unknown as { input: PackageInput }).input
    const bytes = zip(laidOver(base, { files, base64 }))
    const reader = trust === undefined ? { ok: true as const, trust: {} } : parseReaderTrust(trust)
    ok(reader.ok)
    const { authorities = [], ...named } = reader.trust
    const { ok: isGood, parts, statements } = verifyPackage(bytes, { recompute: exampleRules, forPeople: exampleForPeople, stamps: { read: stampReader({ authorities, checkRaw }), namesAuthorities: authorities.length > 0 }, ...named })
    const fails = parts.filter(({ status }) => status === 'fails').map(({ part, code }) => `${part}: ${code}`)
    equal(isGood, fails.length === 0)
    if (trust === undefined) return { fails }
    const trusted = ({ time, by, isTrusted }: TimeEnd) => (isTrusted ? { time, by } : null)
    return { fails, times: statements.map(({ id, existed }) => ({ id, notBefore: trusted(existed!.notBefore), notAfter: trusted(existed!.notAfter) })) }
  },
}

suite('vectors of spec/vectors/evidence', () => {
  const inputOf = (name: string) => (read(name) as unknown as { input: PackageInput }).input
  const kindOfVector = (name: string) => name.slice(0, name.indexOf('-'))
  test('are of every form, valid and refused', () => {
    for (const kind of Object.keys(answers)) {
      const of = names.filter((name) => kindOfVector(name) === kind)
      ok(of.some((name) => name.includes('-valid')), kind)
      ok(of.filter((name) => !name.includes('-valid')).length >= 6, kind)
    }
    deepEqual(names.filter((name) => answers[kindOfVector(name)] === undefined), [])
  })
  for (const name of names) {
    const { about, input, expect } = read(name)
    test(`${name}: ${about}`, () => {
      const { text: _, ...found } = answers[kindOfVector(name)]!(input)
      // Compared as JSON: a canonical body comes without prototypes of its own.
      deepEqual(JSON.parse(JSON.stringify(found)), expect)
      const isGood = expect['fails'] === undefined ? expect['ok'] === true && expect['isCanonical'] !== false : (expect['fails'] as string[]).length === 0
      equal(isGood && !(expect['warnings'] as string[] | undefined)?.length, name.includes('-valid'))
    })
  }
  test('package-valid.json is what the example log publishes today: a change of the format changes this file', () => {
    deepEqual(texts(filesOf(publishExample())), (read('package-valid.json') as unknown as { input: { files: Texts } }).input.files)
  })
  test('package-valid-anchors.json and package-anchor-*.json are what the anchored example publishes today', () => {
    const valid = inputOf('package-valid-anchors.json')
    const token = new Uint8Array(Buffer.from(valid.base64!['data/anchors/7/works.tsr']!, 'base64'))
    const published = (bytes: Bytes) => [...filesOf(bytes)].map(([path, each]) => [path, Buffer.from(each).toString('base64')]).toSorted()
    const written = (input: PackageInput) => [...laidOver(valid, input)].map(([path, each]) => [path, Buffer.from(each).toString('base64')]).toSorted()
    deepEqual(written({ files: {} }), published(publishAnchored(anchoredExample({ stamp: () => token }))))
    for (const [name, { bytes }] of Object.entries(brokenAnchors(() => token))) deepEqual(written(inputOf(`package-anchor-${name}.json`)), published(bytes), name)
  })
  test('package-challenge-*.json are what the example publishes with a record of what speaks against it', () => {
    const valid = inputOf('package-valid.json')
    for (const [name, challenge] of Object.entries({ valid: exampleChallenge, ...brokenChallenges })) deepEqual(texts(laidOver(valid, inputOf(`package-challenge-${name}.json`))), texts(filesOf(publishExample(undefined, { challenge }))), name)
  })
  test('package-case-*.json are what the example gives as the bag of a case', () => {
    const valid = inputOf('package-case-valid.json')
    deepEqual(valid.files, texts(filesOf(exampleCase())))
    for (const [name, { bytes }] of Object.entries(brokenCases)) deepEqual(texts(laidOver(valid, inputOf(`package-case-${name}.json`))), texts(filesOf(bytes())), name)
  })
  test('package-picture-valid.json likewise, with its redacted photo', () => {
    const { files, base64 = {} } = (read('package-picture-valid.json') as unknown as { input: PackageInput }).input
    deepEqual(texts(filesOf(publishPicture())), texts(new Map([...filesIn(files), ...bytesIn(base64)])))
    equal(Object.keys(base64).length, 1)
  })
})
