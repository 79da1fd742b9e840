/**
 * The tests of `core/` in one process: they touch no disk, clock or network, so none can disturb another,
 * and the modules that all of them load are loaded once. `PROOFMARK_TESTS` names the files, one a line; all fast ones without it.
 * Laws draw their cases from one seed, so that two runs of one commit say the same; `PROOFMARK_SEED=random`, or a number, draws others.
 * @module
 */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'

const seed = process.env['PROOFMARK_SEED'] ?? '20261126'
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })

const root = join(import.meta.dirname, '..')
const files = process.env['PROOFMARK_TESTS']?.split('\n') ?? globSync('core/**/*.test.ts', { cwd: root, exclude: ['**/*.slow.test.ts', '**/node_modules/**'] })
for (const file of files) await import(pathToFileURL(join(root, file)).href)
