/** A store that is read from its tables behaves as one that is held in memory: sealing, opening again, erasing, making the tables anew. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { postgresMissing } from './postgres.suite.ts'

/** Tests of a store held in memory that do not hold here, and why. */
const notHere = [
  'seals, closes, opens again', // it looks at statements after the store was closed: they are read when somebody looks
  'refuses a row that was put in the place of another', // openings are not read at opening; an audit finds it, and whoever reads that statement
  'is asked for once set', // as the first
]

/** What a program says that runs with every store read from its tables. */
const run = (code: string, folder: string): string => execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', `import { openStore } from 'proofmark/store'; import { randomBytes } from 'node:crypto'
const folder = ${JSON.stringify(folder)}; const open = (more = {}) => openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)), ...more })
${code}`], { encoding: 'utf8', cwd: import.meta.dirname, env: { ...process.env, PROOFMARK_HELD_IN_MEMORY: '0' } }).trim()

/** Of which tests do not hold, and how many do. */
function runAgain(names: readonly string[]): { readonly failed: readonly string[]; readonly passed: number; readonly said: string } {
  let said = ''
  try {
    said = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=tap', ...names.map((name) => join(import.meta.dirname, name))], { encoding: 'utf8', env: { ...process.env, PROOFMARK_HELD_IN_MEMORY: '0', NODE_TEST_CONTEXT: undefined } })
  } catch (error) {
    said = (error as { stdout: string }).stdout
  }
  return { failed: [...said.matchAll(/^ {4}not ok \d+ - (.*)$/gm)].map(([, name]) => name!), passed: [...said.matchAll(/^ {4}ok /gm)].length, said }
}

suite('a store that is read from its tables', () => {
  test('passes the tests of one that is held in memory', () => {
    const { failed, passed, said } = runAgain(['store.test.ts', 'rebuilding.test.ts', 'vault.test.ts', 'keys.test.ts', 'backup.test.ts'])
    deepEqual(failed.filter((name) => !notHere.some((known) => name.startsWith(known))), [])
    equal(failed.length, notHere.length)
    ok(passed > 40, said.slice(-2000))
  })
  test('passes the tests of a database that goes away', { skip: postgresMissing }, () => {
    const { failed, passed, said } = runAgain(['database-away.slow.test.ts'])
    deepEqual([failed, passed > 7], [[], true], said.slice(-2000))
  })
  test('is read beside its writer from the tables that the writer made, and as far as the log goes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'proofmark-tables-read-'))
    try {
      const said = run(`const use = (what) => ({ id: randomBytes(16).toString('hex'), kind: 'use', fields: { label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open', what, when: null, place: null, struck: null } })
        const writer = await open(); await writer.seal([use('one'), use('two')]); await writer.dump()
        const [sealed] = await writer.seal([use('three')])
        const reader = await open({ readOnly: true })
        const before = reader.world().of('use').map(({ fields }) => fields.what)
        await writer.seal([use('four')]); await writer.dump()
        console.log(JSON.stringify([before, reader.world().of('use').length, reader.size(), reader.indexOf(sealed.id), reader.statements().length === writer.statements().length - 1]))
        await reader.close(); await writer.close()`, folder)
      deepEqual(JSON.parse(said), [['one', 'two', 'three'], 3, 8, 7, true])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
