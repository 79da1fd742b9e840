/**
 * Everything that a machine can check without running the product: types, lint, imports and purity, docs.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

const checks: readonly (readonly [string, string, readonly string[]])[] = [
  ['types of core', bin('tsc'), ['-p', 'core']],
  ['types of service, tools, tests', bin('tsc'), ['-p', 'tsconfig.node.json']],
  ['types of web', bin('tsc'), ['-p', 'web']],
  ['lint', bin('oxlint'), ['--deny-warnings']],
  ['imports, purity, docs', process.execPath, ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=dot', 'tools/imports.test.ts', 'tools/purity.test.ts', 'tools/docs.test.ts']],
]

let failed = 0
for (const [name, command, args] of checks) {
  const started = performance.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  if (status !== 0) failed++
}
process.exit(failed === 0 ? 0 : 1)
