/** The command compare-names, on invented names; and its figures on published labelled pairs, where they lie beside the project. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { compareParties, mainScript, type NameKind } from '@proofmark/core/names'
import { parseCsv } from './csv.ts'
import { run } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-names-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function proofmark(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const exit = await run(words, { folder, say: (said) => { if ('out' in said) out += said.out; else if ('err' in said) err += said.err } })
  return { exit, out, err }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** Scores by the command, as an outside check asks for them. */
async function scoresOf(pairs: readonly (readonly [a: string, b: string])[]): Promise<number[]> {
  const file = join(folder, 'pairs.csv')
  writeFileSync(file, `a,b\n${pairs.map(([a, b]) => `${quoted(a)},${quoted(b)}`).join('\n')}\n`)
  const { exit, out, err } = await proofmark('compare-names', '--batch', file)
  deepEqual([exit, err], [0, ''])
  const scores = out.trimEnd().split('\n').map(Number)
  equal(scores.length, pairs.length)
  ok(scores.every((score) => score >= 0 && score <= 1))
  return scores
}

suite('compare-names', () => {
  test('prints score, band, the words that stand for each other, and what speaks against', async () => {
    const { exit, out } = await proofmark('compare-names', 'ООО «Примерный завод № 12»', 'Primernyy Factory 21 LLC')
    equal(exit, 1)
    match(out, /^0\.\d{4} WEAK \(compared as organisation\)/)
    match(out, /zavod \| factory: one meaning/)
    match(out, /\+ legal forms of one class\n/)
    match(out, /− the numbers differ/)
    const like = JSON.parse((await proofmark('compare-names', 'Иван Примеров', 'Ivan Primerov', '--json')).out)
    deepEqual([like.band, like.kind, like.parts.length, like.against], ['STRONG', 'person', 2, ['another-script']])
  })
  test('answers each row of a batch with one line, by the kind that the row or the option tells', async () => {
    const file = join(folder, 'kinds.csv')
    writeFileSync(file, 'a,b,kind\nIvan Example,Ivan Example,person\nNemo X,Nemo X Example,organisation\n,Ivan,\n')
    const { out } = await proofmark('compare-names', '--batch', file, '--json')
    deepEqual(out.trimEnd().split('\n').map((line) => JSON.parse(line).band), ['STRONG', 'POSSIBLE', 'WEAK'])
    equal((await proofmark('compare-names', '--batch', file)).out.trimEnd().split('\n')[0], '1.0000')
  })
  test('tells precision, recall and F1 of labelled pairs, of all, by script and by a column; a row without a label is told and in no figure', async () => {
    const file = join(folder, 'labelled.csv')
    writeFileSync(file, 'one,two,same,quality\nIvan Example,Ivan Example,true,STRONG\nIvan Example,Nemo Nobody,true,WEAK\nIvan Example,Ivan Example,false,WEAK\nIvan Example,Nemo Nobody,no,STRONG\nИван Примеров,Ivan Primerov,yes,STRONG\nIvan,Ivan,perhaps,WEAK\n')
    const { exit, out, err } = await proofmark('compare-names', '--batch', file, '--columns', 'one,two', '--labels', 'same', '--by', 'quality')
    deepEqual([exit, out.trimEnd().split('\n').length], [0, 6])
    deepEqual(err.trimEnd().split('\n').map((line) => line.trim()).filter((line) => !line.startsWith(file)), [
      `of the columns "one" and "two" of ${file}`,
      'at 0.7: precision, recall, F1', 'all: 0.667 0.667 0.667 (5 pairs, 3 matches)', 'another script: 1.000 1.000 1.000 (1 pair, 1 match)', 'both in Latin letters: 0.500 0.500 0.500 (4 pairs, 2 matches)',
      'quality STRONG: 1.000 1.000 1.000 (3 pairs, 2 matches)', 'quality WEAK: 0.000 0.000 0.000 (2 pairs, 1 match)',
    ])
    match(err, /row 6, column same: expected true or false; found "perhaps"\. The row is in no figure\./)
    for (const words of [['--labels', 'none'], ['--labels', 'same', '--at-least', 'high'], ['--by', 'quality'], ['--columns', 'one']]) equal((await proofmark('compare-names', '--batch', file, '--columns', 'one,two', ...words)).exit, 2, words.join(' '))
  })
  test('says what is wrong with what it was given', async () => {
    const file = join(folder, 'bad.csv')
    for (const [text, said] of [['x,y\n1,2\n', /line 1 must name the columns "a" and "b"/], ['a,b,kind\nx,y,tank\n', /row 1, column kind: expected person, organisation, vessel or nothing; found "tank"/], ['a,b\n"x,y\n', /a quote is opened and never closed/]] as const) {
      writeFileSync(file, text)
      const { exit, err } = await proofmark('compare-names', '--batch', file)
      equal(exit, 2)
      match(err, said)
    }
    for (const [columns, said] of [[['--columns', 'same,quality'], /expected names in the columns "same" and "quality"; "same" holds none, such as "true"\. The file has the columns one, two, same, quality/], [['--columns', 'one,one'], /expected two columns, found "one" twice/], [['--columns', 'one,two', '--labels', 'quality'], /--labels quality: expected a column of true and false; no row of 2 has either.*has the columns one, two, same, quality/]] as const) {
      writeFileSync(file, 'one,two,same,quality\nIvan Example,Iwan Example,true,STRONG\nNemo Nobody,Ivan Example,false,WEAK\n')
      const { exit, err } = await proofmark('compare-names', '--batch', file, '--labels', 'same', ...columns)
      equal(exit, 2, err)
      match(err, said)
    }
    equal((await proofmark('compare-names', 'one')).exit, 2)
    equal((await proofmark('compare-names', 'one', 'two', 'three')).exit, 2)
  })
})

const data = join(import.meta.dirname, '../../../shared/data/matching')
const skip = existsSync(data) ? false : 'the labelled pairs are not beside the project'
const read = (file: string) => readFileSync(join(data, file), 'utf8')

interface Counts { right: number; wrong: number; missed: number; apart: number }
const figure = ({ right, wrong, missed }: Counts) => {
  const [precision, recall] = [right / (right + wrong), right / (right + missed)]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

suite('figures on published pairs', { skip }, () => {
  test('labelled names at threshold 0.7: F1 of 0.82 or more, no pair labelled STRONG wrong', async (context) => {
    const rows = parseCsv(read('name_pairs_dev.csv')).slice(1).map(([, , a, b, isMatch, quality]) => ({ a: a!, b: b!, isMatch: isMatch === 'true', quality: quality! }))
    const scores = await scoresOf(rows.map(({ a, b }) => [a, b]))
    const counts = new Map<string, Counts>()
    const strongWrong: string[] = []
    for (const [at, { a, b, isMatch, quality }] of rows.entries()) {
      const isTaken = scores[at]! >= 0.7
      const scripts = [...new Set([mainScript(a), mainScript(b)])].toSorted().join(' and ')
      for (const group of ['all', `quality ${quality}`, `script ${scripts}`]) {
        const count = counts.get(group) ?? { right: 0, wrong: 0, missed: 0, apart: 0 }
        counts.set(group, count)
        count[isTaken ? (isMatch ? 'right' : 'wrong') : isMatch ? 'missed' : 'apart']++
      }
      if (quality === 'STRONG' && isTaken !== isMatch) strongWrong.push(`${a} | ${b}: ${scores[at]}`)
    }
    for (const [group, count] of counts) {
      const { precision, recall, f1 } = figure(count)
      context.diagnostic(`${group}: ${JSON.stringify(count)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`)
    }
    deepEqual(strongWrong, [])
    ok(figure(counts.get('all')!).f1 >= 0.88, 'it stood at 0.90: what lowers it that far is looked at')
  })
  test('pairs of two scripts: 90 in 100', async (context) => {
    const pairs = read('cross_script_pairs.csv').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(',').slice(0, 2) as [string, string])
    const scores = await scoresOf(pairs)
    const found = scores.filter((score) => score >= 0.7).length
    context.diagnostic(`${found} of ${pairs.length}`)
    ok(pairs.length >= 20 && found / pairs.length >= 0.9)
  })
  test('entities with what is known of them: 90 in 100 right', (context) => {
    type Side = Record<'name' | 'firstName' | 'middleName' | 'fatherName' | 'lastName', string | undefined>
    const checks = JSON.parse(read('entity_checks_dev.json')) as { match: boolean; schema: string; query: Side; candidate: Side }[]
    const kindOf = (schema: string): NameKind | null => (schema === 'Person' ? 'person' : schema === 'Vessel' ? 'vessel' : schema === 'LegalEntity' ? null : 'organisation')
    const facts = (schema: string, { name, firstName, middleName, fatherName, lastName }: Side) => ({ names: [name ?? [firstName, middleName, fatherName, lastName].filter(Boolean).join(' ')], kind: kindOf(schema), born: [], countries: [], identifiers: [] })
    const right = checks.filter(({ match: isMatch, schema, query, candidate }) => compareParties(facts(schema, query), facts(schema, candidate))!.score >= 0.7 === isMatch).length
    context.diagnostic(`${right} of ${checks.length}`)
    ok(checks.length >= 100 && right / checks.length >= 0.9, String(right))
  })
})
