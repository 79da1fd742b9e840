/** The command search: what fits, may fit and is not excluded, with what to try where nothing does. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-search-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const proofmark = (...words: readonly string[]) => typed(folder, [...words, '--data', join(folder, 'data')])

suite('search', () => {
  before(async () => {
    const lines = [
      { kind: 'item', label: 'rifle', description: 'invented rifle', itemClass: 'rifle' },
      { kind: 'mark', item: '#rifle', position: 'receiver', transcription: 'KB-930712', technique: 'stamped' },
      { kind: 'mark', item: '#rifle', transcription: 'KB93{0}713', technique: 'stamped' },
    ]
    writeFileSync(join(folder, 'lines.jsonl'), lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n'))
    equal((await proofmark('record', 'lines.jsonl')).status, 0)
  })
  test('a part of a mark, for people and for programs', async () => {
    const { status, stdout } = await proofmark('search', '*9?071*')
    equal(status, 0)
    match(stdout, /^1 fit, 1 may fit, 0 torn ones are not excluded\n\nfits\n {2}KB-930712 {2}invented rifle \(receiver\) {2}\[[0-9a-f]{8}, open\]\n\nmay fit: a place is open\n {2}KB93\{0\}713 .* 3 of 4 legible/)
    const answer = JSON.parse((await proofmark('search', 'kb930711', '--json')).stdout) as { counts: object; neighbours: { text: string; distance: number }[] }
    deepEqual([answer.counts, answer.neighbours.map(({ text, distance }) => [text, distance])], [{ fits: 0, 'may-fit': 0, 'not-excluded': 0 }, [['KB-930712', 1]]])
  })
  test('nothing found is no, with what finds more; what is no pattern is bad use', async () => {
    const { status, stdout } = await proofmark('search', '9307')
    deepEqual([status, /Any mark that has it: proofmark search "\*9307\*"/.test(stdout)], [1, true])
    for (const [words, said] of [[['93[07'], /at character 3: expected a "\]" after it/], [['9', '--field', 'colour'], /--field colour: expected one of any, serial, lot/], [['9', '--limit', '0'], /--limit 0: expected a whole number from 1 to 1000/], [[], /pattern is missing/]] as const) {
      const answer = await proofmark('search', ...words)
      equal(answer.status, 2)
      match(answer.stderr, said)
    }
  })
})
