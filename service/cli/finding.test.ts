/** The command finding, with what a finding rests on and what if, on a public case. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { run } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-finding-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function proofmark(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const exit = await run([...words, '--data', join(folder, 'data')], { folder: join(import.meta.dirname, '../..'), say: (said) => { if ('out' in said) out += said.out; else if ('err' in said) err += said.err } })
  return { exit, out, err }
}

suite('finding', async () => {
  equal((await proofmark('record', 'examples/yemen-kornet-lots/statements.jsonl')).exit, 0)
  test('--basis tells all supports, lines and what would change each claim', async () => {
    const { exit, out } = await proofmark('finding', 'ye-one-production-run', '--basis')
    equal(exit, 1)
    match(out, /support 2: 3 statements, besides what it hangs on/)
    match(out, /independent lines of evidence: 1/)
    match(out, /would be established: document-found, transfer/)
  })
  test('--what-if says what were otherwise, by label, and with --json every claim', async () => {
    const { exit, out } = await proofmark('finding', 'ye-one-production-run', '--what-if', 'without:ye-one-production-run')
    deepEqual([exit, out.split('\n')[0]], [0, 'A hypothesis; nothing is changed.'])
    const json = await proofmark('finding', 'ye-one-production-run', '--json', '--basis')
    const [first] = JSON.parse(json.out).claims
    const hung = await proofmark('finding', 'ye-one-production-run', '--what-if', `without:${first.supports.hangsOn[0]}`)
    equal(hung.exit, 1)
    match(hung.out, /◐ possible → ○ not-established/)
  })
  test('refuses what is no switch, with what to do', async () => {
    const { exit, err } = await proofmark('finding', 'ye-one-production-run', '--what-if', 'forget:it')
    equal(exit, 2)
    match(err, /"forget:it" is no switch/)
  })
})
