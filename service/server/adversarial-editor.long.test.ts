/**
 * The attempts of an adversarial editor: each is met by the code that docs/adversarial-editor.md says, and its honest twin by none.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { attemptsWithBriefings } from './adversarial-briefing.suite.ts'
import { attemptsWithSecrets } from './adversarial-confidential.suite.ts'
import { attemptsNotMet } from './adversarial-not-met.suite.ts'
import { attemptsWithPackages } from './adversarial-package.suite.ts'
import { attemptsWithReview } from './adversarial-review.suite.ts'
import { attemptsWithWords } from './adversarial-words.suite.ts'

const groups = { words: attemptsWithWords, review: attemptsWithReview, confidential: attemptsWithSecrets, briefing: attemptsWithBriefings, package: attemptsWithPackages }
const all = Object.entries(groups).flatMap(([group, attempts]) => attempts.map((attempt) => ({ group, ...attempt })))

suite('an adversarial editor', () => {
  for (const { group, tried, met, names, attempt, honest } of all) {
    test(`${group}: ${tried}`, async () => {
      const against = await attempt()
      deepEqual(against.codes, [met], against.said)
      if (names !== undefined) match(against.said, names)
      const twin = await honest()
      deepEqual(twin.codes, [], `the honest twin is met, too: ${twin.said}`)
    })
  }
  for (const { tried, attempt } of attemptsNotMet) {
    test(`not met: ${tried}`, async () => {
      const { codes, said } = await attempt()
      deepEqual(codes, [], `it is met now, and belongs among the others: ${said}`)
    })
  }
  test('docs/adversarial-editor.md lists them all, with what meets each', () => {
    const rows = readFileSync(join(import.meta.dirname, '../../docs/adversarial-editor.md'), 'utf8').split('\n').flatMap((line) => (line.startsWith('| ') ? [line.slice(2, -2).split(' | ')] : []))
    const listed = rows.filter(([number]) => /^\d+$/.test(number!))
    deepEqual(listed, all.map(({ group, tried, route, met }, at) => [String(at + 1), tried, `\`${route}\``, `\`${met}\``, group]))
    deepEqual(rows.filter(([number]) => number === '–'), attemptsNotMet.map(({ tried, route, left }) => ['–', tried, `\`${route}\``, left]))
    ok(listed.length >= 50)
    equal(new Set(all.map(({ tried }) => tried)).size, all.length, 'no attempt is listed twice')
  })
})
