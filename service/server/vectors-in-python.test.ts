/**
 * The vectors of packages by the verifier in Python: the same parts fail, with the same codes, as the vectors say and as ours says.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { canonicalBytes, utf8, type Bytes } from '@proofmark/core/bytes'
import { zip } from '@proofmark/core/evidence'

type Texts = Readonly<Record<string, string | null>>
interface Vector { readonly input: { readonly like?: string; readonly files: Texts }; readonly expect: { readonly fails: readonly string[] } }
interface Spoken { readonly finding: string | null; readonly parts: readonly { readonly part: string; readonly status: string; readonly code: string }[] }

const root = join(import.meta.dirname, '..', '..')
const vectors = join(root, 'spec', 'vectors', 'evidence')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-vectors-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const skip = spawnSync('python3', ['-h']).error === undefined ? false : 'python3 is not installed'

const read = (name: string) => JSON.parse(readFileSync(join(vectors, name), 'utf8')) as Vector
function packageOf({ input: { like, files } }: Vector): Bytes {
  const all: Texts = { ...(like === undefined ? {} : read(like).input.files), ...files }
  return zip(new Map(Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [[path, utf8(text)] as const]))))
}

suite('the vectors of packages, in Python', { skip }, () => {
  const names = readdirSync(vectors).filter((name) => name.startsWith('package-'))
  // The finding of the vectors is always this one: what the rules give for it is said in spec/package.md.
  const finding = '42713feddc3c1976bfe3f63914bfcc43'
  const recomputed = join(folder, 'finding.json')
  writeFileSync(recomputed, canonicalBytes({ claims: [], finding, format: 'proofmark/finding/v1', rules: null, status: 'not-established' }))
  const files = names.map((name) => { const path = join(folder, `${name}.zip`); writeFileSync(path, packageOf(read(name))); return path })
  const { stdout, stderr } = spawnSync('python3', [join(root, 'spec', 'verifier', 'verify.py'), '--json', '--recomputed', recomputed, ...files], { encoding: 'utf8', maxBuffer: 1e9 })
  const lines = stdout.trimEnd().split('\n')

  test('are all answered', () => {
    ok(names.length >= 50)
    deepEqual([lines.length, stderr], [names.length, ''])
  })
  for (const [at, name] of names.entries()) {
    test(name, () => {
      const { parts } = JSON.parse(lines[at]!) as Spoken
      deepEqual(parts.filter(({ status }) => status === 'fails').map(({ part, code }) => `${part}: ${code}`), read(name).expect.fails)
    })
  }
})
