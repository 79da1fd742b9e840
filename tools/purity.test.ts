/**
 * The core is pure: no disk, network, clock or randomness; and what verifies a package needs no schema library.
 * The compiler holds most of it (`types: []` in core/tsconfig.json); this test holds the rest, and the length of files.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'

const root = join(import.meta.dirname, '..')
const files = globSync('core/**/*.ts', { cwd: root, exclude: (path) => String(path).includes('node_modules') }).filter((file) => !file.endsWith('.test.ts'))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
/** Comments may speak of what the code must not do. */
const codeOf = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const libraries = ['@noble/curves', '@noble/hashes', '@xmldom/xmldom', 'exifreader', 'any-ascii', 'canonicalize', 'fflate', 'zod', '@proofmark/core']
const forbidden = /\b(?:Date\s*\(|Date\.|new Date|Math\.random|fetch\s*\(|process\.|globalThis|setTimeout|performance\.|crypto\.)/

suite('core', () => {
  test('imports only itself and the libraries it declares', () => {
    const foreign = files.flatMap((file) => [...codeOf(file).matchAll(/^(?:import|export)\b[^'"`;]*?from\s*['"]([^'".][^'"]*)['"]|\bimport\(\s*['"]([^'".][^'"]*)['"]/gm)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((target) => !libraries.some((name) => target === name || target.startsWith(`${name}/`)))
      .map((target) => `${file}: ${target}`))
    ok(files.length > 40)
    deepEqual(foreign, [])
  })

  test('uses no clock, randomness, network or process', () => {
    deepEqual(files.flatMap((file) => codeOf(file).split('\n').filter((line) => forbidden.test(line)).map((line) => `${file}: ${line.trim()}`)), [])
  })

  test('bytes, dates, log and evidence know no schema library', () => {
    const withZod = files.filter((file) => /^core\/(bytes|dates|marks|log|evidence)\//.test(file) && /from 'zod'/.test(read(file)))
    deepEqual(withZod, [])
  })

  test('every file opens with a comment that says what it is about', () => {
    deepEqual(files.filter((file) => !read(file).startsWith('/**')), [])
  })
})

suite('files', () => {
  test('hold one idea: none is longer than 300 lines', () => {
    const all = globSync('{core,service,web,tools,bench}/**/*.{ts,tsx}', { cwd: root, exclude: (path) => /node_modules|dist/.test(String(path)) })
    // A table of facts is one idea, however long.
    deepEqual(all.filter((file) => !file.includes('.test.ts') && !file.startsWith('core/marks/tables/')).map((file) => [file, read(file).split('\n').length] as const).filter(([, lines]) => lines > 300), [])
  })
})
