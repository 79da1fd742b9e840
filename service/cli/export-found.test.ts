/** Exports of what a question finds, by the command: the same question as an address has it, and refused where it cannot be read or has no such file. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-export-found-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const proofmark = (...words: readonly string[]) => typed(folder, [...words, '--data', join(folder, 'data')])
const items = async (...words: readonly string[]) => {
  const { status, stdout, stderr } = await proofmark('export', '--format', 'jsonl', ...words)
  equal(status, 0, stderr)
  return stdout.trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { kind: string; fields: { label?: string } }).filter(({ kind }) => kind === 'item').map(({ fields }) => fields.label)
}

suite('export --found', () => {
  before(async () => {
    const lines = [{ kind: 'item', label: 'rifle', description: 'invented rifle', itemClass: 'rifle' }, { kind: 'mark', item: '#rifle', transcription: 'KB-930712', technique: 'stamped' }, { kind: 'item', label: 'mine', description: 'invented mine', itemClass: 'mine' }, { kind: 'item', label: 'kept', description: 'kept rifle', itemClass: 'rifle', handling: 'restricted' }]
    writeFileSync(join(folder, 'lines.jsonl'), lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n'))
    equal((await proofmark('record', 'lines.jsonl')).status, 0)
  })
  test('takes what the question finds, up to the handling, and nothing else', async () => {
    deepEqual([await items(), await items('--found', 'class=rifle'), await items('--found', 'mark=KB93*&class=mine&class=rifle'), await items('--found', 'class=shell')], [['rifle', 'mine'], ['rifle'], ['rifle'], []])
    deepEqual(await items('--found', 'class=rifle', '--handling', 'restricted'), ['rifle', 'kept'])
  })
  test('refuses what cannot be read, and files that are of a case or of all', async () => {
    for (const [words, said] of [[['jsonl', '--found', 'made=soon'], /--found: made: expected a date by EDTF/], [['jsonl', '--found', 'mark=9['], /at character 2/], [['jsonl', '--found', 'class=rifle', '--case', 'x'], /--found and --case: expected one of them/], [['bag', '--found', 'class=rifle', '--out', 'a'], /--format bag: of a case or of all/], [['gexf', '--found', 'class=rifle'], /--format gexf/], [['all', '--found', 'class=rifle', '--out', 'a'], /--format all/]] as const) {
      const { status, stderr } = await proofmark('export', '--format', ...words)
      deepEqual([status, said.test(stderr)], [2, true], stderr)
      match(stderr, said)
    }
  })
})
