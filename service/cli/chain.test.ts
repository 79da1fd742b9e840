/** The command chain, on a public case. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
    match(out, /no re-export given by .*: would breach the condition, if .*there is no consent that is not recorded here/)
    match(out, /leaves out: .* \(the same holder can have given it once only\)/)
    for (const code of ['same-giver', 'breached-if', 'not-decided', 'as-the-account', 'consent-may-be-unrecorded']) ok(!out.includes(code), code)
    match(out, /to recovery \(2016-02-09 to 2016-02-12\): 59 to 62 days/)
    ok(out.trimEnd().endsWith(malpracticeSentence))
  })
  test('prints the legs of a lot with for how many of its members each is recorded, or says that there is no such lot', async () => {
    const lines = ['one', 'two'].flatMap((label) => [
      { kind: 'item', label: `lot-${label}`, description: `invented ${label}`, itemClass: 'launcher' },
      { kind: 'reading', item: `#lot-${label}`, scheme: 'as-reported', meaning: 'lot', status: 'accepted', lot: 'XA-1', maker: 'Example Works' },
    ])
    writeFileSync(join(folder, 'lot.jsonl'), [...lines, { kind: 'transfer', label: 'lot-sale', fromText: 'Example Works', toText: 'Invented buyer', items: ['#lot-two'], transferKind: 'sale', when: '2081' }].map((line) => `${JSON.stringify(line)}\n`).join(''))
    equal((await proofmark('record', join(folder, 'lot.jsonl'))).exit, 0)
    const { exit, out } = await proofmark('chain', '--lot', 'XA-1')
    deepEqual([exit, out.split('\n')[0], out.trimEnd().endsWith(malpracticeSentence)], [0, 'lot XA-1, made by Example Works: 2 recorded', true])
    match(out, /sale from Example Works to Invented buyer; .*; recorded for 1 of 2 \(.*invented two.*\)\n {2}in no leg: .*invented one/)
    match((await proofmark('chain', '--consignment', 'lot-sale')).out, /^consignment by .*: 1 recorded/)
    const none = await proofmark('chain', '--lot', 'no such lot')
    deepEqual([none.exit, none.err.includes('no reading that counts now gives an item the lot "no such lot"')], [2, true])
    equal((await proofmark('chain', 'is-tube', '--lot', 'XA-1')).exit, 2)
    equal((await proofmark('chain', '--consignment', 'is-tube')).exit, 2)
  })
  test('prints the same as JSON, and names an item that is not there', async () => {
    const json = JSON.parse((await proofmark('chain', 'is-tube', '--json')).out)
    deepEqual([json.versions.length, json.hypotheses.length], [2, 2])
    const { exit, err } = await proofmark('chain', 'is-nothing')
    deepEqual([exit, /no item that counts now has the id or label "is-nothing"/.test(err)], [2, true])
  })
})
