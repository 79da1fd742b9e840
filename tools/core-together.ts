/**
 * The tests of `core/` in one process: they touch no disk, clock or network, so none can disturb another,
 * and the modules that all of them load are loaded once. `PROOFMARK_TESTS` names the files, one a line; all fast ones without it.
 * @module
 */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const files = process.env['PROOFMARK_TESTS']?.split('\n') ?? globSync('core/**/*.test.ts', { cwd: root, exclude: ['**/*.slow.test.ts', '**/node_modules/**'] })
for (const file of files) await import(pathToFileURL(join(root, file)).href)
