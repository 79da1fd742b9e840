/** The commands indicators and watches: counts with what they count, and news of what is watched, once. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { run } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-indicators-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function proofmark(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const exit = await run([...words, '--data', join(folder, 'data')], { folder, say: (said) => { if ('out' in said) out += said.out; else if ('err' in said) err += said.err } })
  return { exit, out, err }
}
const record = async (...lines: readonly object[]) => { writeFileSync(join(folder, 'lines.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n')); equal((await proofmark('record', 'lines.jsonl')).exit, 0) }

suite('indicators and watches', async () => {
  await record(
    { kind: 'case', label: 'case', title: 'Invented case' },
    { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' }, { kind: 'party', label: 'buyer', names: [{ text: 'Examplia' }], partyType: 'state' },
    { kind: 'recovery', label: 'rec', when: '2091-05-01', situation: 'seized' },
    { kind: 'item', label: 'i1', case: '#case', description: 'launcher one', itemClass: 'launcher', recoveredIn: '#rec' }, { kind: 'item', label: 'i2', case: '#case', description: 'launcher two', itemClass: 'launcher' },
    { kind: 'transfer', items: ['#i1', '#i2'], from: '#works', to: '#buyer', transferKind: 'sale', when: '2091-02-01', authorised: 'yes' },
  )
  test('indicators: a number stands with its base and notes; nothing asked is bad use, nothing found is no', async () => {
    const { exit, out } = await proofmark('indicators', '--exporter', 'example works')
    equal(exit, 0)
    match(out, /^1 of 2 documented items that fit are recorded as diverted; 2 of the 2 have a transfer/)
    match(out, /transfer “sale from Example Works to Examplia” \(2091-02-01\) to recovery \(2091-05-01\): 89 days/)
    match(out, /Of those documented here, not of all that were exported/)
    equal((await proofmark('indicators')).exit, 2)
    equal((await proofmark('indicators', '--lot', 'none')).exit, 1)
  })
  test('watches: news once, until seen; the box on the disk tells nothing', async () => {
    match((await proofmark('watches', 'add', 'party', 'Example Works', '--note', 'invented reason')).out, /^1 watched, 0 alerts/)
    await record({ kind: 'transfer', fromText: 'EXAMPLE WORKS', toText: 'somebody', items: [], transferKind: 'sale' }, { kind: 'item', label: 'i3', description: 'unrelated', itemClass: 'x' })
    const { out } = await proofmark('watches')
    match(out, /^1 watched, 1 alerts/)
    match(out, /transfer\tsale from EXAMPLE WORKS to somebody\twords-name-party/)
    match((await proofmark('watches', 'add', 'party', 'works')).out, /1 watched, 1 alerts/)
    match((await proofmark('watches', 'seen')).out, /0 alerts/)
    const files = readdirSync(join(folder, 'data', 'watches'))
    equal(files.length, 1)
    ok(!readFileSync(join(folder, 'data', 'watches', files[0]!)).includes('Works'))
    equal((await proofmark('backup', join(folder, 'copies'))).exit, 0)
    deepEqual(readdirSync(join(folder, 'copies', 'data', 'watches')), files)
    match((await proofmark('watches', 'remove', 'party', 'Example Works')).out, /^0 watched/)
    for (const words of [['add', 'party', 'Nobody'], ['add', 'town', 'x'], ['remove', 'lot', 'x'], ['look'], ['add', 'lot', 'a', 'b']]) equal((await proofmark('watches', ...words)).exit, 2, words.join(' '))
  })
})
