/**
 * A second check of time stamps, in another language and written from the specification: the same answer to everything.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, randomInt } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { checkTimestamp } from '@proofmark/core/evidence'
import { ExampleAuthority } from './example-authority.suite.ts'
import { checkRaw } from './raw-signature.ts'

const root = join(import.meta.dirname, '..', '..')
const program = join(root, 'spec/verifier/timestamp.py')
const missing = ['python3', 'openssl'].find((tool) => spawnSync(tool, ['-h']).error !== undefined)

interface Spoken { readonly file: string; readonly agrees: boolean; readonly answer: { readonly ok: boolean; readonly code?: string } }

suite('the check of time stamps in Python', { skip: missing === undefined ? false : `${missing} is not installed` }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-timestamp-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const python = (...options: readonly string[]) => spawnSync('python3', [program, ...options], { encoding: 'utf8', maxBuffer: 1e8 })
  const judged = (files: readonly string[]): Spoken[] => {
    const { stdout, stderr } = python('--vectors', ...files)
    const spoken = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Spoken)
    equal(spoken.length, files.length, stderr)
    return spoken
  }

  test('gives the answer of every vector, code for code', () => {
    const vectors = readdirSync(join(root, 'spec/vectors/evidence')).filter((name) => name.startsWith('timestamp-')).map((name) => join(root, 'spec/vectors/evidence', name))
    ok(vectors.length > 100)
    deepEqual(judged(vectors).filter(({ agrees }) => !agrees), [])
  })
  test('gives our answer to tokens of openssl with one to three octets changed, and whole', (t) => {
    const files: string[] = []
    for (const key of ['rsa', 'p384'] as const) {
      const authority = new ExampleAuthority('complete', key)
      const imprint = new Uint8Array(createHash('sha256').update(key).digest())
      const token = authority.stamp(imprint, { chain: ['intermediate', 'root'], config: { tsa_name: 'yes' } })
      const authorities = [authority.certificate('root')]
      authority.remove()
      for (let n = 0; n < 250; n++) {
        const changed = token.slice()
        for (let change = 0; change < n % 4; change++) changed[randomInt(token.length)]! ^= 1 << randomInt(8)
        const file = join(folder, `${key}-${n}.json`)
        const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
        writeFileSync(file, JSON.stringify({ input: { token: base64(changed), imprint: Buffer.from(imprint).toString('hex'), authorities: authorities.map(base64) }, expect: checkTimestamp({ token: changed, imprint, authorities, checkRaw }) }))
        files.push(file)
      }
    }
    const spoken = judged(files)
    deepEqual(spoken.filter(({ agrees }) => !agrees), [])
    const counts = Object.entries(Object.groupBy(spoken, ({ answer }) => answer.code ?? 'ok')).map(([code, of]) => `${of!.length} ${code}`)
    t.diagnostic(counts.join(', '))
    ok(counts.length > 8 && spoken.filter(({ answer }) => answer.ok).length >= 100)
  })
  test('checks files, and says so by its exit', () => {
    const authority = new ExampleAuthority()
    const path = (name: string, bytes: Uint8Array | string) => { writeFileSync(join(folder, name), bytes); return join(folder, name) }
    const [document, other] = [path('document', 'An invented document.\n'), path('other', 'Another.\n')]
    const token = path('token', authority.stamp(new Uint8Array(createHash('sha256').update('An invented document.\n').digest()), { chain: ['intermediate'] }))
    const trusted = path('root', authority.certificate('root'))
    authority.remove()
    const held = python(token, document, '--authority', trusted)
    equal(held.status, 0, held.stderr)
    ok(held.stdout.includes('Stamped by O=Example Works, CN=Example Time Authority, under O=Example Works, CN=Example Time Root'))
    deepEqual([python(token, other, '--authority', trusted).stdout, python(token, document).status, python(token).status, python(join(folder, 'none'), document).status], ['Not to be relied on: imprint-differs.\n', 1, 2, 2])
  })
})
