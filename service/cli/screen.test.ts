/** The command screen, on an invented list. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { run } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-screen-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => { const path = join(folder, name); writeFileSync(path, text); return path }

async function proofmark(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const exit = await run(['screen', ...words], { folder, say: (said) => { if ('out' in said) out += said.out; else if ('err' in said) err += said.err } })
  return { exit, out, err }
}

const list = file('UN.xml', '<CONSOLIDATED_LIST dateGenerated="2084-03-01T00:00:09Z"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>IVAN</FIRST_NAME><SECOND_NAME>EXAMPLEMAN</SECOND_NAME><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER>'
  + '<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>2031</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>')
const sdn = file('sdn.csv', '41,"EXAMPLE STAR","vessel","XX",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n')
file('alt.csv', '41,1,"fka","OLD LANTERN",-0- \n')

suite('screen', () => {
  test('prints candidates with reasons, and of which day and hash the list is', async () => {
    const { exit, out, err } = await proofmark('Иван Экзамплеман', '--list', list, '--born', '2031-05-01')
    equal(exit, 0)
    match(out, /^0\.\d{4} (?:STRONG|PROBABLE): Иван Экзамплеман — IVAN EXAMPLEMAN \(primary\), XXi\.001/)
    match(out, /born 2031: windows-meet/)
    match(err, /1 entries of 2084-03-01, .*sha256 [0-9a-f]{64}\. It says nothing of what was listed later\./)
    deepEqual([(await proofmark('Nemo Nobody', '--list', list)).exit, (await proofmark('Nemo Nobody', '--list', list)).out], [1, 'no candidate from 0.84 on\n'])
  })
  test('refuses what is no name, and one that is longer than what is compared, with the place', async () => {
    const long = 'Ivan Example '.repeat(1600)
    for (const name of ['\u200b\u200d', '\u3164', '--']) match((await proofmark('--list', list, '--', name)).err, /expected a name, with at least one letter or digit/)
    const { exit, err } = await proofmark(long, '--list', list)
    deepEqual([exit, /expected a name of at most 400 characters, since no more of it is compared; found 20800/.test(err), err.length < 600], [2, true, true])
    match((await proofmark('--batch', file('long.csv', `name\nIvan\n${long}\n`), '--list', list)).err, /long\.csv: row 2, column name: expected a name of at most 400/)
    match((await proofmark('--batch', file('hidden.csv', 'name\n\u200b\n'), '--list', list)).err, /hidden\.csv: row 1, column name: expected a name, with at least one letter/)
  })
  test('answers a batch with one line a row, over several lists and the files beside them', async () => {
    const batch = file('names.csv', 'name,born\nOld Lantern,\n"EXAMPLEMAN, Ivan",1950\nNemo Nobody,\n,\n')
    const { exit, out } = await proofmark('--batch', batch, '--list', list, '--list', sdn)
    equal(exit, 0)
    const rows = out.trimEnd().split('\n').map((line) => JSON.parse(line))
    deepEqual(rows.map(({ hits }) => hits.map(({ reference }: { reference: string }) => reference)), [['41'], [], [], []])
    deepEqual([rows[0].hits[0].listedName.quality, rows[0].hits[0].list.dated], ['former', null])
  })
  test('a date that is none is refused with its place, not left out; a name without a letter is no name', async () => {
    for (const [words, said] of [[['Ivan Exampleman', '--born', 'rubbish'], /--born: "rubbish" is no date in EDTF/], [['???'], /"\?\?\?": expected a name/]] as const) {
      const { exit, err, out } = await proofmark(...words, '--list', list)
      deepEqual([exit, said.test(err), out], [2, true, ''], err)
    }
  })
  test('a row of a batch that cannot be asked is told in its place, and the others are answered', async () => {
    const batch = file('dates.csv', 'name,born\nNemo Nobody,1950\nIvan Exampleman,1969-7-16\n\u200b,\nIvan Exampleman,2031-05-01\n')
    const { exit, err, out } = await proofmark('--batch', batch, '--list', list)
    const rows = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { name: string; row?: number; error?: string; hits?: { reference: string }[] })
    deepEqual([exit, rows.map(({ hits, row }) => hits?.map(({ reference }) => reference) ?? row)], [2, [[], 2, 3, ['XXi.001']]])
    match(rows[1]!.error!, /dates\.csv: row 2, column born: "1969-7-16" is no date in EDTF/)
    match(err, /row 2, column born: "1969-7-16" is no date[^]*row 3, column name: expected a name[^]*2 of 4 rows were not screened/)
  })
  test('refuses a list that is none by line and code, and a question without one', async () => {
    const broken = file('broken.xml', '<CONSOLIDATED_LIST>\n<A></B>')
    const { exit, err } = await proofmark('Nemo', '--list', broken)
    deepEqual([exit, /line 2 \(broken-xml\): expected <\/A>; found <\/B>\. Nothing of it is used\./.test(err)], [2, true])
    for (const words of [['Nemo'], ['--list', list], ['Nemo', '--list', list, '--at-least', 'high'], ['Nemo', '--batch', 'x.csv', '--list', list]]) equal((await proofmark(...words)).exit, 2, words.join(' '))
  })
})
