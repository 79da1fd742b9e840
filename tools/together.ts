/**
 * Many test files in one process: the modules that all of them load are loaded once, which takes longer than most of the tests.
 * `PROOFMARK_TESTS` names the files, one a line; all fast ones of the folder without it.
 * Laws draw their cases from one seed, so that two runs of one commit say the same; `PROOFMARK_SEED=random`, or a number, draws others.
 * @module
 */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'

const root = join(import.meta.dirname, '..')

/** The groups of fast tests, by the start of their paths. A file is in the first that holds it. */
export const groups = { core: ['core/'], service: ['service/'], rest: [''] } as const

/** Of fast tests, which group a file is in. */
export const groupOf = (file: string) => (Object.keys(groups) as (keyof typeof groups)[]).find((group) => groups[group].some((start) => file.startsWith(start)))!

export async function loadTogether(group: keyof typeof groups): Promise<void> {
  const seed = process.env['PROOFMARK_SEED'] ?? '20261126'
  if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
  const files = process.env['PROOFMARK_TESTS']?.split('\n')
    ?? globSync('{core,service,web,tools,bench,examples,spec}/**/*.test.ts', { cwd: root, exclude: (path) => /\.(?:slow|long)\.test\.ts$|node_modules|dist/.test(String(path)) })
  for (const file of files) if (groupOf(file) === group) await import(pathToFileURL(join(root, file)).href)
}
