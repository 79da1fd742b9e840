/**
 * The vectors of packages in the second verifier: it fails in the parts in which ours fails, with the same codes, and bounds each
 * statement by the same times and the same names.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { zip } from '@proofmark/core/evidence'
import { exampleRecord } from '../../core/evidence/example-package.suite.ts'

type Texts = Readonly<Record<string, string | null>>
interface Vector { readonly about: string; readonly input: { readonly like?: string; readonly files: Texts; readonly base64?: Readonly<Record<string, string>>; readonly trust?: string }; readonly expect: { readonly fails: readonly string[]; readonly times?: unknown } }
interface Spoken { readonly ok: boolean; readonly parts: readonly { readonly part: string; readonly status: string; readonly code: string }[]; readonly times: readonly { readonly id: string }[] }

const root = join(import.meta.dirname, '..', '..')
const vectors = join(root, 'spec', 'vectors', 'evidence')
const program = join(root, 'spec', 'verifier', 'verify.py')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-anchors-python-'))
const read = (name: string) => JSON.parse(readFileSync(join(vectors, name), 'utf8')) as Vector
const skip = ['python3', 'openssl'].find((tool) => spawnSync(tool, ['-h']).error !== undefined)
const names = readdirSync(vectors).filter((name) => /^package-(?:valid-)?anchor/.test(name))

function packageOf({ like, files, base64 = {} }: Vector['input']): Uint8Array {
  const base = like === undefined ? null : read(like).input
  const entries = [...Object.entries({ ...base?.files, ...files }).map(([path, text]) => [path, text, 'utf8'] as const), ...Object.entries({ ...base?.base64, ...base64 }).map(([path, text]) => [path, text, 'base64'] as const)]
  return zip(new Map(entries.flatMap(([path, text, form]) => (text === null || files[path] === null ? [] : [[path, new Uint8Array(Buffer.from(text, form))] as const]))))
}

suite('anchors in Python', { skip: skip === undefined ? false : `${skip} is not installed` }, () => {
  after(() => rmSync(folder, { recursive: true, force: true }))
  test('there are enough of them', () => ok(names.length >= 19, String(names.length)))
  for (const name of names) {
    const { about, input, expect } = read(name)
    test(`${name}: ${about}`, () => {
      const [file, trust, recomputed] = ['package.zip', 'trust', 'finding.json'].map((each) => join(folder, each)) as [string, string, string]
      writeFileSync(file, packageOf(input))
      const finding = (JSON.parse(Object.entries({ ...(input.like === undefined ? {} : read(input.like).input.files), ...input.files }).find(([path]) => path === 'data/keys.json')![1]!) as { finding: string }).finding
      writeFileSync(recomputed, exampleRecord(finding))
      if (input.trust !== undefined) writeFileSync(trust, input.trust)
      const { stdout, stderr } = spawnSync('python3', [program, '--json', '--recomputed', recomputed, ...(input.trust === undefined ? [] : ['--policy', trust]), file], { encoding: 'utf8' })
      ok(stdout !== '', stderr)
      const spoken = JSON.parse(stdout) as Spoken
      deepEqual(spoken.parts.filter(({ status }) => status === 'fails').map(({ part, code }) => `${part}: ${code}`), expect.fails)
      equal(spoken.ok, expect.fails.length === 0)
      if (expect.times !== undefined && expect.fails.length === 0) deepEqual(spoken.times, expect.times)
    })
  }
})
