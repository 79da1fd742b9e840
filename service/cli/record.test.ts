/** What is told when statements are checked: dates that can hardly be are named with their line, and nothing is refused for them. */
import { deepEqual } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-record-'))
after(() => rmSync(folder, { recursive: true, force: true }))

suite('record', () => {
  test('a transfer of a year to come is told with its place and taken; a past one is not told', async () => {
    const line = (when: string) => JSON.stringify({ kind: 'transfer', transferKind: 'sale', when })
    writeFileSync(join(folder, 'made-up.jsonl'), `${line('1984')}\n${line('9084-03')}\n`)
    deepEqual(await typed(folder, ['record', 'made-up.jsonl', '--dry-run']), {
      status: 0, stdout: '2 statements are valid; nothing was sealed (--dry-run).\n', stderr: 'made-up.jsonl:2: /when: 9084-03 lies ahead of today; it is taken as it is said\n',
    })
  })
})
