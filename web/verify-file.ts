/**
 * The pages that travel alone, built after the app: `verify.html` in every package, `answer.html` filled with a request.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { oneFile } from './one-file.ts'

/**
 * Largest of each in bytes: one is in every package, the other goes by mail. The verifier computes findings again, so it holds every rule of findings: with the chain of supply and
 * the register of prohibitions it has 934 kilobytes.
 */
const pages = [
  { name: 'verify.html', entry: 'features/verify/verify-file.tsx', template: 'verify-template.html', largest: 1_150_000 },
  { name: 'answer.html', entry: 'answer/answer-file.tsx', template: 'answer-template.html', largest: 700_000 },
] as const

/** After the app is built, builds them beside it. */
export function verifyFile(root: string): Plugin {
  return {
    name: 'proofmark-verify-file',
    apply: 'build',
    async closeBundle() {
      for (const { name, entry, template, largest } of pages) {
        const html = await oneFile(root, { entry, template })
        if (html.length > largest) this.warn(`${name} has ${html.length} bytes, expected at most ${largest}`)
        writeFileSync(join(root, 'dist', name), html)
      }
    },
  }
}
