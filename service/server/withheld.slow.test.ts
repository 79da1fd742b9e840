/**
 * Nothing withheld is in a package, by a search that shares no code with ours: `core/evidence/leak.ts` makes each
 * encoding of a value and looks for it; here everything that can be decoded is decoded, folded, and read.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { leaks, shortestSearched, unzip } from '@proofmark/core/evidence'
import { openStore, type Store } from 'proofmark/store'
import { findStatement } from './lookup.ts'
import { publish } from './publishing.ts'
import { record } from './recording.ts'
import { verifyWithFinding } from './verifying.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'dprk-missiles-2024')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-withheld-'))
const newId = () => randomBytes(16).toString('hex')
let store: Store

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2031-01-01'), random: (n) => new Uint8Array(randomBytes(n)) })
  const { problems } = await record(store, readFileSync(join(example, 'statements.jsonl'), 'utf8'), { folder: example, newId })
  deepEqual(problems, [])
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Small and capital letters, wide and narrow ones, are one. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase().normalize('NFC')

/** All that a run of bytes can be read as, folded. `depth`: how often something encoded may stand inside the encoded. */
function readings(bytes: Buffer, depth: number): string[] {
  const plain = bytes.toString('utf8')
  const texts = [plain, ...[0, 1].flatMap((from) => {
    const even = bytes.subarray(from, from + 2 * Math.floor((bytes.length - from) / 2))
    return [even.toString('utf16le'), Buffer.from(even).swap16().toString('utf16le')]
  })]
  const unescaped = plain.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));/g, (_, hex: string | undefined, ten: string) => String.fromCodePoint(Math.min(0x10ffff, hex === undefined ? Number(ten) : Number.parseInt(hex, 16))))
  const percent = plain.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
  texts.push(unescaped, percent)
  if (depth > 0) {
    const latin1 = bytes.toString('latin1')
    const inner = [
      ...[...latin1.matchAll(/[A-Za-z0-9+/_-]{6,}/g)].flatMap(([run]) => [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64'))),
      ...[...latin1.matchAll(/[0-9a-fA-F]{8,}/g)].flatMap(([run]) => [0, 1].map((from) => Buffer.from(run.slice(from), 'hex'))),
    ]
    texts.push(...inner.flatMap((each) => readings(each, depth - 1)))
  }
  return texts.map(fold)
}

/** Path and value of everything that is found; the names of the files are read, too. */
function found(files: ReadonlyMap<string, Uint8Array>, values: readonly string[]): string[] {
  return [...files].flatMap(([path, bytes]) => {
    const text = [...readings(Buffer.from(bytes), 2), ...readings(Buffer.from(path), 2)].join('\n')
    return values.filter((value) => text.includes(fold(value))).map((value) => `${path}: ${value}`)
  })
}

async function published(withhold: readonly string[]) {
  const finding = findStatement(store.world(), 'production-to-use', 'finding')
  ok(finding.ok)
  const answer = await publish(store, { finding: finding.statement.id, withhold, verifyPage: join(folder, 'no-page'), newId, now: new Date('2031-01-02') })
  ok(answer.ok, JSON.stringify(answer))
  const verdict = verifyWithFinding(answer.zip)
  equal(verdict.ok, true, JSON.stringify(verdict.parts.filter(({ status }) => status !== 'holds')))
  const opened = unzip(answer.zip)
  ok(opened.ok)
  const ids = new Set(verdict.statements.map(({ id }) => id))
  const names = store.world().of('party').filter(({ id }) => ids.has(id)).flatMap(({ fields }) => fields.names.map(({ text }) => text)).filter((name) => name.length >= shortestSearched)
  ok(names.length > 3, names.join())
  return { entries: opened.entries, names }
}

suite('a package with all names withheld', () => {
  test('holds none of them, in no encoding and in no spelling of capitals', async () => {
    const { entries, names } = await published(['/names'])
    deepEqual(found(entries, names), [])
  })
  test('differs from one with the names shown, in which the same search finds every one of them', async () => {
    const { entries, names } = await published(['/note'])
    const hits = found(entries, names)
    deepEqual(names.filter((name) => !hits.some((hit) => hit.endsWith(`: ${name}`))), [])
  })
})

suite('a package with the mark itself withheld', () => {
  test('holds it in no field, in no words of the finding and in no picture, short as it is', async () => {
    const { entries } = await published(['mk-113:/transcription'])
    const words = [...entries].filter(([path]) => /\.disclosures$|finding\.json$|blobs\//.test(path)).flatMap(([path, bytes]) => {
      const text = path.endsWith('.disclosures') ? Buffer.from(bytes).toString().split('\n').map((line) => Buffer.from(line, 'base64url').toString().replace(/^\["[^"]*",/, '')).join('\n') : Buffer.from(bytes).toString()
      return /(?<![\p{L}\p{N}])113(?![\p{L}\p{N}])/u.test(text) ? [path] : []
    })
    deepEqual(words, [])
  })
  test('differs from one in which it is shown', async () => {
    const { entries } = await published(['/note'])
    ok([...entries].some(([path, bytes]) => path.endsWith('.disclosures') && Buffer.from(bytes).toString().split('\n').some((line) => Buffer.from(line, 'base64url').toString().includes('"/transcription","113"'))))
  })
})

const latin = (text: string) => Buffer.from(text, 'latin1')
const encodings: Readonly<Record<string, (value: string) => Buffer>> = {
  'as it is': (value) => Buffer.from(value),
  'in small letters': (value) => Buffer.from(value.toLowerCase()),
  'in capitals': (value) => Buffer.from(value.toUpperCase()),
  'letter by letter in another case': (value) => Buffer.from([...value].map((letter, at) => (at % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase())).join('')),
  'decomposed': (value) => Buffer.from(value.normalize('NFD')),
  'as escaped JSON': (value) => latin(`"${value.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`),
  'as HTML entities': (value) => latin(value.replace(/[^ -~]/g, (char) => `&#${char.charCodeAt(0)};`)),
  'percent-encoded': (value) => latin(encodeURIComponent(value)),
  'percent-encoded in small letters': (value) => latin(encodeURIComponent(value).toLowerCase()),
  'in hex': (value) => latin(Buffer.from(value).toString('hex')),
  'in capital hex': (value) => latin(Buffer.from(value).toString('hex').toUpperCase()),
  'as UTF-16, little end first': (value) => Buffer.from(value, 'utf16le'),
  'as UTF-16, big end first': (value) => Buffer.from(value, 'utf16le').swap16(),
  ...Object.fromEntries(['base64', 'base64url'].flatMap((form) => ['', 'x', 'xy'].map((before) => [
    `in ${form} after ${before.length} bytes`, (value: string) => latin(Buffer.from(`${before}${value} and more`).toString(form as 'base64')),
  ]))),
  'in base64 of capitals': (value) => latin(Buffer.from(`x${value.toUpperCase()}`).toString('base64')),
}

suite('the two searches for a withheld value', () => {
  for (const value of ['Nemo Example', 'Вигадане Підприємство', 'Écharpe Works']) {
    for (const [how, encode] of Object.entries(encodings)) {
      test(`find ${value} ${how}`, () => {
        const files = new Map([['data/file', new Uint8Array(Buffer.concat([latin('{"a":1,'), encode(value), latin(',"b":2}')]))]])
        deepEqual([found(files, [value]).length, leaks(files, [value]).length], [1, 1])
      })
    }
  }
  test('find nothing where there is nothing, and keep two values apart', () => {
    const files = new Map([['data/file', new Uint8Array(Buffer.from('Nemo Exemplar of Works, 4e656d6f'))]])
    deepEqual([found(files, ['Nemo Example']), leaks(files, ['Nemo Example'])], [[], []])
    deepEqual(leaks(files, ['Nemo Example', 'exemplar']).map(({ value }) => value), ['exemplar'])
  })
  test('read the name of a file, which only the first does: ours are ids and hashes', () => {
    deepEqual(found(new Map([['data/nemo example.txt', new Uint8Array()]]), ['Nemo Example']).length, 1)
  })
})
