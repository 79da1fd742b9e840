/** screen --case: a case held against the lists that are kept, decided, remembered; on an invented list. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { means } from './data-folder.ts'
import { run } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-screen-case-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function proofmark(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const exit = await run([...words, '--data', join(folder, 'data')], { folder, say: (said) => { if ('out' in said) out += said.out; else if ('err' in said) err += said.err } })
  return { exit, out, err }
}
const addList = async (day: string, name: string) => {
  writeFileSync(join(folder, 'UN.xml'), `<CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><ENTITIES><ENTITY><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>`)
  equal((await proofmark('lists', 'add', '--list', 'un', 'UN.xml')).exit, 0)
}

suite('screen --case', async () => {
  writeFileSync(join(folder, 'lines.jsonl'), [
    { kind: 'case', label: 'case', title: 'Invented case' }, { kind: 'party', label: 'trading', case: '#case', names: [{ text: 'Example Trading' }], partyType: 'company' },
    { kind: 'party', label: 'hidden', case: '#case', names: [{ text: 'Example Tradings' }], partyType: 'company', handling: 'confidential' }, { kind: 'party', label: 'ivan', names: [{ text: 'Ivan Example' }], partyType: 'organisation' },
  ].map((line) => JSON.stringify(line)).join('\n'))
  equal((await proofmark('record', 'lines.jsonl')).exit, 0)
  const decide = (...more: readonly string[]) => proofmark('screen', '--case', 'case', '--decide', 'trading', ...more)

  test('without a list it says how to get one', async () => { const { exit, err } = await proofmark('screen', '--case', 'case'); deepEqual([exit, /lists add/.test(err)], [2, true]) })
  test('prints candidates with their state, and of which day the list is', async () => {
    await addList('2084-03-01', 'EXAMPLE TRADING')
    const { exit, out, err } = await proofmark('screen', '--case', 'case')
    equal(exit, 0)
    match(out, /^0\.\d{4} STRONG, open: Example Trading — EXAMPLE TRADING \(primary\), un XXe\.001/)
    match(err, /un: 1 entries of 2084-03-01, .*It says nothing of what was listed later\./)
    const clock = means.clock
    try {
      means.clock = () => new Date('2084-03-05T12:00:00Z')
      ok(!/STALE|Ageing/.test((await proofmark('screen', '--case', 'case')).err))
      means.clock = () => new Date('2084-04-05T12:00:00Z')
      match((await proofmark('screen', '--case', 'case')).err, /un: 1 entries of 2084-03-01, 35 days old, sha256 [0-9a-f]{64}\. STALE: 35 days old, look for a newer one\. It says nothing/)
    } finally {
      means.clock = clock
    }
  })
  test('a decision is sealed, remembered on a newer list, and reopened where the entry changed', async () => {
    const { exit, out } = await decide('un', 'XXe.001', 'no-match', '--reason', 'another country', '--by', 'ivan')
    deepEqual([exit, /^no-match: Example Trading, un of 2084-03-01, XXe\.001\. Sealed as [0-9a-f]{32}/.test(out)], [0, true])
    match((await proofmark('screen', '--case', 'case')).out, /no-match: Example Trading — [^]*decided no-match by Ivan Example on the list of 2084-03-01: another country/)
    await addList('2084-04-01', 'EXAMPLE TRADING')
    const remembered = JSON.parse((await proofmark('screen', '--case', 'case', '--json')).out) as { candidates: { state: string }[]; lists: { dated: string }[] }
    deepEqual([remembered.lists.map(({ dated }) => dated), remembered.candidates.map(({ state }) => state)], [['2084-04-01'], ['no-match', 'open']])
    await addList('2084-05-01', 'EXAMPLE TRADING LLC')
    match((await proofmark('screen', '--case', 'case')).out, /reopened: Example Trading — [^]*to be decided again: entry-changed/)
  })
  test('an entry whose name is no longer alike is told, with what it said then and says now', async () => {
    await addList('2084-06-01', 'UNRELATED HARBOUR')
    const { exit, out } = await proofmark('screen', '--case', 'case')
    equal(exit, 0)
    match(out, /no candidate from[^]*reopened, no name alike now: Example Trading — un XXe\.001\n  entry then: EXAMPLE TRADING\n  entry now: UNRELATED HARBOUR\n  decided no-match by Ivan Example/)
    await addList('2084-06-02', 'EXAMPLE TRADING LLC')
  })
  test('the table leaves out the names of confidential records', async () => {
    equal((await proofmark('screen', '--case', 'case', '--csv', 'out.csv')).exit, 0)
    const text = readFileSync(join(folder, 'out.csv'), 'utf8')
    ok(text.includes('Example Trading') && text.includes('[confidential]') && !text.includes('Tradings'), text)
  })
  test('bad use is refused with what was expected', async () => {
    for (const words of [['un', 'XXe.001', 'no-match'], ['un', 'XXe.9', 'match', '--reason', 'x'], ['eu', 'XXe.001', 'match', '--reason', 'x'], ['un', 'XXe.001', 'perhaps', '--reason', 'x'], ['un', 'XXe.001', 'match', '--reason', 'x', '--by', 'nobody']]) equal((await decide(...words)).exit, 2, words.join(' '))
    for (const words of [['--case', 'nobody'], ['--case', 'case', '--at-least', '0.1'], ['--case', 'case', '--decide', 'ivan', 'un', 'XXe.001', 'match', '--reason', 'x']]) equal((await proofmark('screen', ...words)).exit, 2, words.join(' '))
    equal((await proofmark('screen', '--case', 'case', '--at-least', '1.0')).exit, 0)
  })
})
