/** The sentences that core/findings makes of claims, held against the words that the gate refuses: whoever publishes what the program wrote is not refused for its words. */
import { deepEqual, equal, notEqual } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import type { ClaimStatus } from '@proofmark/core/findings'
import { checkWording } from './wording-check.ts'

const lines = readFileSync(join(import.meta.dirname, '..', 'findings', 'claim-sentences.txt'), 'utf8').trim().split('\n').map((line) => {
  const [, type, language, status, text] = /^(\S+) (\S+) (\S+): (.*)$/.exec(line)!
  return { type: type!, language: language!, status: status as ClaimStatus, text: text! }
})

suite('sentences of claims and the gate', () => {
  test('each passes for its own status, in four languages', () => {
    equal(new Set(lines.map(({ language }) => language)).size, 4)
    for (const { text, status } of lines) deepEqual(checkWording(text, status, false), [], text)
  })
  test('law: what is said plainly passes for nothing weaker, but what is a word, an inference or a condition in itself', () => {
    for (const { type, text, status } of lines) if (status === 'established') {
      for (const weaker of ['not-established', 'contradicted'] as const) notEqual(checkWording(text, weaker, false).length, 0, `${weaker}: ${text}`)
      if (!limitedInItself.has(type)) notEqual(checkWording(text, 'possible', false).length, 0, `possible: ${text}`)
    }
  })
  test('law: what may be passes for nothing that is not shown or is denied, and a denial not for what is only not shown', () => {
    for (const { text, status } of lines) {
      if (status === 'possible') for (const other of ['not-established', 'contradicted'] as const) notEqual(checkWording(text, other, false).length, 0, `${other}: ${text}`)
      if (status === 'contradicted') notEqual(checkWording(text, 'not-established', false).length, 0, text)
    }
  })
})

/** Their sentences name a speaker, marks or a register whatever their status is. */
const limitedInItself = new Set(['said', 'counted', 'listed', 'same-lot-or-sequence', 'transfer-forbidden'])
