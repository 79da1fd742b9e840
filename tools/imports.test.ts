/**
 * Which folder may import which. One table, one test, which prints the offending line.
 * To add an arrow, change this table and say why in the commit.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { suite, test } from 'node:test'

const root = join(import.meta.dirname, '..')
const sealed = ['bytes', 'dates', 'marks', 'log', 'taxonomies', 'statements', 'evidence', 'photos'].map((name) => `core/${name}`)
const core = [...sealed, 'core/custody', 'core/instruments', 'core/capture', 'core/matching', 'core/names', 'core/screening', 'core/sheets', 'core/forms', 'core/tracing', 'core/network', 'core/answers', 'core/requests', 'core/statistics', 'core/findings', 'core/review', 'core/briefing', 'core/invented', 'core/mark-search', 'core/item-search']
const allowed: Record<string, readonly string[]> = {
  'core/bytes': [],
  'core/dates': [],
  'core/log': ['core/bytes'],
  'core/taxonomies': [],
  'core/marks': ['core/dates'],
  'core/statements': ['core/bytes', 'core/dates', 'core/marks', 'core/log'],
  'core/sheets': ['core/bytes', 'core/dates', 'core/marks', 'core/statements'],
  'core/forms': ['core/bytes', 'core/taxonomies', 'core/statements', 'core/sheets'],
  'core/evidence': ['core/bytes', 'core/dates', 'core/marks', 'core/log', 'core/statements'],
  'core/photos': ['core/bytes', 'core/dates', 'core/evidence'],
  'core/capture': ['core/bytes', 'core/dates', 'core/marks', 'core/taxonomies', 'core/statements', 'core/photos'],
  'core/custody': ['core/bytes', 'core/dates', 'core/statements'],
  'core/matching': ['core/bytes'],
  'core/names': ['core/dates'],
  'core/screening': ['core/bytes', 'core/dates', 'core/names'],
  'core/instruments': ['core/bytes', 'core/dates', 'core/statements'],
  'core/tracing': [...sealed, 'core/instruments'],
  'core/requests': ['core/dates', 'core/marks', 'core/statements', 'core/tracing'],
  'core/statistics': [...sealed, 'core/tracing'],
  'core/network': [...sealed, 'core/names'],
  'core/answers': ['core/bytes', 'core/dates', 'core/log'],
  'core/findings': core.filter((folder) => folder !== 'core/review' && folder !== 'core/briefing'),
  'core/review': core.filter((folder) => folder !== 'core/briefing'),
  'core/briefing': core,
  'core/invented': [],
  'core/mark-search': ['core/bytes', 'core/marks'],
  'core/item-search': ['core/bytes', 'core/dates', 'core/marks', 'core/mark-search', 'core/statements', 'core/tracing', 'core/findings'],
  'service/store': core,
  'service/sheets': core,
  'service/forms': [...core, 'service/sheets'],
  'service/matching': core,
  'service/screening': core,
  'service/client': [], // and the types of service/server/api.ts
  'service/search': core,
  'service/exports': [...core, 'service/sheets'],
  'service/letters': [...core, 'service/sheets'],
  'service/briefings': [...core, 'service/letters'],
  'service/server': [...core, 'service/store', 'service/sheets', 'service/forms', 'service/matching', 'service/screening', 'service/search', 'service/exports', 'service/letters', 'service/briefings'],
  'service/cli': [...core, 'service/store', 'service/sheets', 'service/forms', 'service/matching', 'service/screening', 'service/search', 'service/exports', 'service/letters', 'service/briefings', 'service/server'],
  web: core, // and the types of service/server/api.ts
}

const packageOf: Record<string, string> = { '@proofmark/core': 'core', proofmark: 'service' }

const folderOf = (file: string) => Object.keys(allowed).find((folder) => file === folder || file.startsWith(`${folder}/`))

interface Import { readonly file: string; readonly line: number; readonly target: string; readonly isTypeOnly: boolean }

function importsOf(file: string, source = readFileSync(join(root, file), 'utf8')): Import[] {
  const found: Import[] = []
  const pattern = /^[ \t]*(?:import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm
  for (const match of source.matchAll(pattern)) {
    const target = match[2] ?? match[3] ?? match[4] ?? ''
    found.push({ file, line: source.slice(0, match.index).split('\n').length, target, isTypeOnly: /^\s*type\b/.test(match[1] ?? '') })
  }
  return found
}

/** Where an import leads, as a path from the root; `null` for a library or `node:`. */
function resolved({ file, target }: Import): string | null {
  if (target.startsWith('.')) return relative(root, join(root, dirname(file), target))
  const name = Object.keys(packageOf).find((known) => target === known || target.startsWith(`${known}/`))
  return name === undefined ? null : join(packageOf[name]!, target.slice(name.length))
}

function offence(each: Import): string | null {
  const path = resolved(each)
  const from = folderOf(each.file)
  if (path === null || from === undefined) return null
  const to = folderOf(path)
  const say = (why: string) => `${each.file}:${each.line} imports ${each.target}: ${why}`
  if (/^(tools|bench)\//.test(path)) return say('nothing imports tools or bench')
  if (path.endsWith('.test.ts')) return say('nothing imports tests')
  if (to === undefined || to === from) return null
  if (from === 'web' && path === 'service/api') return each.isTypeOnly ? null : say('web takes only types from service')
  if (from === 'web' && to.startsWith('service/')) return say('web takes only types of proofmark/api')
  if (!allowed[from]!.includes(to)) return say(`${from} may import ${allowed[from]!.join(', ') || 'nothing'}`)
  return each.target.startsWith('.') ? say('from another folder import its index by package name') : null
}

const files = globSync('{core,service,web}/**/*.{ts,tsx}', { cwd: root, exclude: (path) => /node_modules|dist/.test(String(path)) })
  .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.suite.ts') && !file.endsWith('.d.ts'))

suite('imports', () => {
  test('run one way, as in the table', () => {
    ok(files.length > 50, `only ${files.length} files were looked at`)
    deepEqual(files.flatMap((file) => importsOf(file)).map(offence).filter((line) => line !== null), [])
  })

  test('an index re-exports no other folder', () => {
    const indexes = files.filter((file) => file.endsWith('/index.ts'))
    const foreign = indexes.flatMap((file) => importsOf(file).filter((each) => /^[ \t]*export/m.test(readFileSync(join(root, file), 'utf8').split('\n')[each.line - 1] ?? ''))
      .filter((each) => { const path = resolved(each); return path !== null && folderOf(path) !== folderOf(file) }))
    deepEqual(foreign.map(({ file, target }) => `${file} re-exports ${target}`), [])
  })

  test('would name an import against the table', () => {
    const [each] = importsOf('core/log/example.ts', "import { kinds } from '@proofmark/core/statements'\n")
    ok(each !== undefined)
    deepEqual(offence(each), 'core/log/example.ts:1 imports @proofmark/core/statements: core/log may import core/bytes')
  })
})
