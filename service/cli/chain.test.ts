/** The command chain, on a public case. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { malpracticeSentence } from '@proofmark/core/requests'
import { run } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-chain-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function proofmark(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const exit = await run([...words, '--data', join(folder, 'data')], { folder: join(import.meta.dirname, '../..'), say: (said) => { if ('out' in said) out += said.out; else if ('err' in said) err += said.err } })
  return { exit, out, err }
}

suite('chain', async () => {
  equal((await proofmark('record', 'examples/is-9m111/statements.jsonl')).exit, 0)
  test('prints accounts, unknown legs, the point of diversion, conditions with what is open, durations with both ends', async () => {
    const { exit, out } = await proofmark('chain', 'is-tube')
    equal(exit, 0)
    match(out, /account 1 of 2/)
    match(out, /— unknown leg: after Central Intelligence Agency \(US\), before United States Department of Defense \(US\)/)
    match(out, /left authorised hands: between United States Department of Defense \(US\) and a party to the conflict in Syria/)
    match(out, /no-reexport given by .*: breached-if; open: .*consent-may-be-unrecorded/)
    match(out, /to recovery \(2016-02-09 to 2016-02-12\): 59 to 62 days/)
    ok(out.trimEnd().endsWith(malpracticeSentence))
  })
  test('prints the same as JSON, and names an item that is not there', async () => {
    const json = JSON.parse((await proofmark('chain', 'is-tube', '--json')).out)
    deepEqual([json.versions.length, json.hypotheses.length], [2, 2])
    const { exit, err } = await proofmark('chain', 'is-nothing')
    deepEqual([exit, /no item that counts now has the id or label "is-nothing"/.test(err)], [2, true])
  })
})
