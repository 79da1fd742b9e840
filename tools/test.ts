/**
 * Runs the tests: all `*.test.ts`, or with `--fast` those that need neither browser nor long runs (`*.slow.test.ts` stay out),
 * or with `--long` those that take tens of seconds each (`*.long.test.ts`), which otherwise stay out.
 * The fast ones share three processes (`together.ts`), each other file has its own. Arguments after the flag narrow the list to paths that contain them. Ends in the summary of node:test.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { groupOf, groups } from './together.ts'

const root = join(import.meta.dirname, '..')
const isFast = process.argv.includes('--fast')
const isLong = process.argv.includes('--long')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

const files = globSync('{core,service,web,tools,bench,examples,spec}/**/*.test.ts', { cwd: root, exclude: (path) => String(path).includes('node_modules') || String(path).includes('dist') })
  .filter((file) => file.endsWith('.long.test.ts') === isLong && !(isFast && file.endsWith('.slow.test.ts')))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .toSorted()

if (files.length === 0) {
  console.error(`test: no test file matches ${wanted.join(', ')}`)
  process.exit(1)
}

const hasOwnProcess = (file: string) => /\.(?:slow|long)\.test\.ts$/.test(file)
const fast = files.filter((file) => !hasOwnProcess(file))
const processes = Object.keys(groups).filter((group) => fast.some((file) => groupOf(file) === group)).map((group) => `tools/${group}-together.ts`)

const { status } = spawnSync(
  process.execPath,
  // The runner alone would keep one processor free, which on two of them is half.
  ['--disable-warning=ExperimentalWarning', '--test', `--test-concurrency=${availableParallelism()}`, '--test-reporter=spec', ...processes, ...files.filter(hasOwnProcess)],
  // The many processes share what was compiled once.
  { cwd: root, stdio: 'inherit', env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'tests'), ...process.env, NODE_ENV: 'test', PROOFMARK_TESTS: fast.join('\n') } },
)
process.exit(status ?? 1)
