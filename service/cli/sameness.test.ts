/** The commands sameness and number. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { run } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-sameness-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function proofmark(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const exit = await run(words, { folder, say: (said) => { if ('out' in said) out += said.out; else if ('err' in said) err += said.err } })
  return { exit, out, err }
}

suite('number', () => {
  test('says form, check digit, country and source; exit 1 where it is none', async () => {
    const { exit, out } = await proofmark('number', '9074729')
    equal(exit, 0)
    match(out, /IMO ship identification number: 9074729, of the form, check digit right\n[^]*by: IMO resolution A\.1117\(30\)[^]*company[^]*check digit WRONG/)
    match((await proofmark('number', '572469210', '--scheme', 'mmsi')).out, /of: ship\n {2}names: TV/)
    match((await proofmark('number', '907472?', '--scheme', 'imo-ship')).out, /can be: 9074729/)
    match((await proofmark('number', '907472{8}', '--scheme', 'imo-ship')).out, /check digit WRONG: .* as it was read, with doubt\n {2}can be: 9074729\n/)
    match((await proofmark('number', '90?4729', '--scheme', 'imo-ship')).out, /can be: 9014729, 9034729, 9054729, 9074729, 9094729\n/)
    deepEqual([(await proofmark('number', '9074728', '--scheme', 'imo-ship')).exit, (await proofmark('number', '!!')).exit, (await proofmark('number', '1', '--scheme', 'x')).exit, (await proofmark('number')).exit], [1, 1, 2, 2])
    deepEqual((JSON.parse((await proofmark('number', '9074729', '--scheme', 'imo-ship', '--json')).out) as { said: { checkDigit: string }[] }).said.map(({ checkDigit }) => checkDigit), ['right'])
  })
})

suite('sameness', () => {
  test('candidates with reasons, what keeps apart, what was decided; of a case', async () => {
    const lines = [
      { kind: 'case', label: 'c', title: 'Invented' }, { kind: 'party', label: 'a', case: '#c', names: [{ text: 'Example Works LLC' }], partyType: 'company', jurisdiction: 'XA' }, { kind: 'party', label: 'b', names: [{ text: 'Example Works Ltd' }], partyType: 'company', jurisdiction: 'XB' },
      { kind: 'craft', label: 's', names: [{ text: 'Invented Star' }], craftType: 'vessel' }, { kind: 'craft', label: 't', names: [{ text: 'Invented Star' }], craftType: 'vessel' }, { kind: 'identifier', of: '#s', scheme: 'imo-ship', value: '9074729' }, { kind: 'identifier', of: '#t', scheme: 'imo-ship', value: '9187629' },
      { kind: 'party', label: 'x', names: [{ text: 'Nobody Trading' }], partyType: 'company' }, { kind: 'party', label: 'y', names: [{ text: 'Nobody Trading' }], partyType: 'company' }, { kind: 'sameness', a: '#x', b: '#y', judgement: 'not-same', of: 'party', reason: 'two towns' },
    ]
    writeFileSync(join(folder, 'lines.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    const data = ['--data', join(folder, 'data')]
    equal((await proofmark('record', 'lines.jsonl', ...data)).exit, 0)
    const { exit, out } = await proofmark('sameness', ...data)
    equal(exit, 0)
    match(out, /^1 candidates among 6 records; 1 more pairs are kept apart by numbers\n\n0\.\d{4} \w+ {2}Example Works L\w+ \[[ab]\] {2}\| [^]*− jurisdictions differ[^]*Decided:\n {2}not-same: Nobody Trading \[x\] \| Nobody Trading \[y\], entry \d+: two towns/)
    match((await proofmark('sameness', '--kept-apart', ...data)).out, /− KEPT APART by two right numbers: imo-ship 9074729 \(check digit right\)/)
    equal((JSON.parse((await proofmark('sameness', 'c', '--json', ...data)).out) as { candidates: unknown[] }).candidates.length, 1)
    writeFileSync(join(folder, 'kept-back.jsonl'), ['k', 'l'].map((label) => `${JSON.stringify({ kind: 'party', label, names: [{ text: 'Keptback Trading' }], partyType: 'company', handling: label === 'k' ? 'confidential' : 'open' })}\n`).join('') + `${JSON.stringify({ kind: 'identifier', of: '#l', scheme: 'tax', value: '1', handling: 'confidential' })}\n`)
    equal((await proofmark('record', 'kept-back.jsonl', ...data)).exit, 0)
    // Of the second only its number is kept back.
    match((await proofmark('sameness', ...data)).out, /Keptback Trading \[[kl]\] \(confidential\) {2}\| {2}Keptback Trading \[[kl]\] \(confidential\)/)
    equal((await proofmark('sameness', ...data)).out.match(/\(confidential\)/g)!.length, 2)
    deepEqual([(await proofmark('sameness', 'zz', ...data)).exit, (await proofmark('sameness', 'a', 'b', ...data)).exit], [2, 2])
  })
})
