/**
 * Specifications cannot fall behind: every code with which the code refuses is named in the specification of that format.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Source files → the specifications that together have to name all their codes. */
const specified: readonly (readonly [sources: readonly string[], specs: readonly string[]])[] = [
  [['core/bytes/canonical-json.ts'], ['spec/log.md']],
  [['core/log/checkpoint.ts', 'core/log/tile.ts'], ['spec/log.md']],
  [['core/log/note.ts', 'core/log/key.ts', 'core/log/verification.ts', 'core/log/cosignature.ts'], ['spec/note.md']],
  [['core/log/inclusion.ts', 'core/log/consistency.ts', 'core/log/log-proof.ts'], ['spec/proof.md']],
  [['core/statements/statement-file.ts'], ['spec/statement-file.md']],
  [['service/store/faults.ts'], ['spec/data-folder.md']],
]

/** The members of every exported union of codes: `'not-a-proof' | 'hash-size' | …`. Comments may hold quotes and are left out. */
function codesOf(file: string): string[] {
  const source = read(file).replaceAll(/\/\/.*$/gm, '')
  return [...source.matchAll(/^export type \w*Code\s*=([^]*?)(?=\n\n|\nexport|\n\/\*\*|\n(?![^]))/gm)].flatMap(([, union]) => [...union!.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1]!))
}

suite('specifications', () => {
  for (const [sources, specs] of specified) {
    test(`${specs.join(', ')} names every code of ${sources.join(', ')}`, () => {
      const text = specs.map(read).join('\n')
      for (const source of sources) {
        const codes = codesOf(source)
        ok(codes.length >= 2, `${source}: only ${codes.length} codes were found`)
        deepEqual(codes.filter((code) => !text.includes(`\`${code}\``)), [], source)
      }
    })
  }
  test('name only files, folders and vectors that exist', () => {
    const named = globSync('spec/*.md', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/`((?:core|service|web|tools|spec|docs|examples)\/[\w./*-]+)`/g)].map((match) => [file, match[1]!] as const))
    ok(named.length > 10)
    deepEqual(named.filter(([, path]) => globSync(path, { cwd: root }).length === 0), [])
  })
})
