/** The command desk: what stands on a day, and nothing inferred from silence. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { run } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-desk-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function proofmark(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const exit = await run([...words, '--data', join(folder, 'data')], { folder, say: (said) => { if ('out' in said) out += said.out; else if ('err' in said) err += said.err } })
  return { exit, out, err }
}

suite('desk', async () => {
  writeFileSync(join(folder, 'desk.jsonl'), [
    { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' },
    { kind: 'party', label: 'state', names: [{ text: 'Examplia' }], partyType: 'state' },
    { kind: 'request', label: 'rq', purpose: 'trace', reference: 'X-2091-1', addressees: ['#works', '#state'], sent: '2091-03-01', deadline: '2091-04-01' },
    { kind: 'reply', requests: ['#rq'], from: '#works', responseKind: 'refused-with-reason', reason: 'An invented law.', received: '2091-03-09' },
  ].map((line) => JSON.stringify(line)).join('\n'))
  equal((await proofmark('record', 'desk.jsonl')).exit, 0)
  test('each addressee stands by itself: a refusal with its reason, silence after the deadline', async () => {
    const { exit, out } = await proofmark('desk', '--day', '2091-04-02')
    equal(exit, 0)
    match(out, /^1 requests to 2 addressees make 2 pairs; on 2091-04-02: /)
    match(out, /X-2091-1\ttrace\tExample Works\trefused \(refused-with-reason: An invented law\.\)/)
    match(out, /X-2091-1\ttrace\tExamplia\tsilent\tsent 2091-03-01\tdeadline 2091-04-01\tanswer due/)
  })
  test('before the deadline nothing is due, and the answer is no; a day that is none is refused', async () => {
    deepEqual((await proofmark('desk', '--day', '2091-03-20', '--due')).exit, 1)
    const { exit, err } = await proofmark('desk', '--day', 'soon')
    deepEqual([exit, /--day: expected a day/.test(err)], [2, true])
  })
})
