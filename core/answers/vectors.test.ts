/**
 * Vectors of sheets and answers: spec/vectors/answers. Each is judged as spec/answer.md says; each that is refused is one change away from one that holds.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite, test } from 'node:test'
import { checkBinding, formatAnswer, formatSheet, parseAnswer, parseSheet } from './index.ts'

const folder = join(import.meta.dirname, '..', '..', 'spec', 'vectors', 'answers')
const vectors = (pattern: string) => globSync(pattern, { cwd: folder }).toSorted().map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8')) as { input: { text: string; sheet: string }; expect: unknown }] as const)

suite('vectors of request sheets', () => {
  const all = vectors('sheet-*.json')
  ok(all.length >= 9)
  for (const [name, { input, expect }] of all) {
    test(name, () => {
      const read = parseSheet(input.text)
      deepEqual(read.ok ? { ok: true, sha256: read.sha256 } : { ok: false, code: read.code }, expect)
      if (read.ok) deepEqual(formatSheet(read.sheet), input.text)
    })
  }
})

suite('vectors of answers', () => {
  const all = vectors('answer-*.json')
  ok(all.length >= 35)
  for (const [name, { input, expect }] of all) {
    test(name, () => {
      const sheet = parseSheet(input.sheet)
      const read = parseAnswer(input.text)
      ok(sheet.ok)
      const bound = read.ok ? checkBinding(read, { ...sheet.sheet, sha256: sheet.sha256 }) : read
      deepEqual(read.ok && bound.ok ? { ok: true, hmac: 'hmac' in bound ? bound.hmac : null, fingerprint: read.fingerprint } : { ok: false, code: (bound as { code: string }).code }, expect)
      if (read.ok) deepEqual(formatAnswer(read), input.text)
    })
  }
})
