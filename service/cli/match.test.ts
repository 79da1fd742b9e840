/** The command match: a whole exchange by files, and what it refuses. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { execFileSync } from 'node:child_process'
import { run } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-match-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => writeFileSync(join(folder, name), text)

async function proofmark(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const exit = await run(['match', ...words], { folder, say: (said) => { if ('out' in said) out += said.out; else if ('err' in said) err += said.err } })
  return { exit, out, err }
}

suite('match', () => {
  test('offer, answer, read, and read the result: both learn the same', async () => {
    file('ours.txt', 'XA-0001\r\nXA 2\r\nXA?3\r\nxa-0001\r\n')
    file('theirs.csv', 'maker,serial\nExample Works,xa0001\nExample Works,"XB,9"\n')
    const offered = await proofmark('offer', 'ours.txt', '--context', 'XA rifles', '--out', 'offer.txt', '--secret', 'ours.secret', '--pad-to', '4')
    deepEqual([offered.exit, offered.err.includes('line 3: "XA?3" takes no part (serial-uncertain)')], [0, true])
    match(offered.out, /offer of 4 elements\n2 serials take part, 1 do not, 1 stand there again/)
    const answered = await proofmark('answer', 'offer.txt', 'theirs.csv', '--column', 'serial', '--out', 'answer.txt', '--secret', 'theirs.secret')
    deepEqual([answered.exit, answered.err], [0, ''])
    const ours = await proofmark('read', 'answer.txt', '--secret', 'ours.secret', '--out', 'result.txt', '--json')
    deepEqual([ours.exit, JSON.parse(ours.out).common], [0, ['XA0001']])
    const theirs = await proofmark('read', 'result.txt', '--secret', 'theirs.secret', '--json')
    deepEqual([theirs.exit, JSON.parse(theirs.out).common], [0, ['XA0001']])
    deepEqual([statSync(join(folder, 'ours.secret')).mode & 0o777, statSync(join(folder, 'offer.txt')).mode & 0o777], [0o600, 0o600])
    for (const name of ['offer.txt', 'answer.txt', 'result.txt']) equal(/XA|XB/.test(readFileSync(join(folder, name), 'utf8').split('\n').slice(2).join('\n').replaceAll(/[\w-]{43}/g, '')), false)
  })
  test('the last line is what sha256sum says of the lines before it', () => {
    const text = readFileSync(join(folder, 'offer.txt'), 'utf8')
    const before = text.slice(0, text.lastIndexOf('sha256 '))
    const said = execFileSync('sha256sum', { input: before, encoding: 'utf8' }).slice(0, 64)
    equal(text, `${before}sha256 ${said}\n`)
    equal(execFileSync('sha256sum', { input: `${before} `, encoding: 'utf8' }).slice(0, 64) === said, false)
  })
  test('refuses an offer that tries many more serials than one holds, until that is agreed', async () => {
    file('many.txt', Array.from({ length: 30 }, (_, n) => `XA${n}`).join('\n'))
    file('one.txt', 'XA7\n')
    equal((await proofmark('offer', 'many.txt', '--context', 'c', '--out', 'many.offer', '--secret', 'many.secret')).exit, 0)
    const stopped = await proofmark('answer', 'many.offer', 'one.txt', '--out', 'a', '--secret', 's')
    deepEqual([stopped.exit, /it tries 30 serials, and you hold 1; .*--at-most 30/.test(stopped.err)], [2, true])
    equal((await proofmark('answer', 'many.offer', 'one.txt', '--out', 'a', '--secret', 's', '--at-most', '30')).exit, 0)
    const nothing = await proofmark('read', 'a', '--secret', 'ours.secret')
    deepEqual([nothing.exit, /match-other/.test(nothing.err)], [2, true])
  })
  test('wrong use is told and leaves no file behind', async () => {
    const before = readdirSync(folder).toSorted()
    const bad: readonly (readonly [string[], RegExp])[] = [
      [[], /expected offer, answer or read/], [['offer'], /expected LIST/], [['offer', 'ours.txt', '--out', 'x', '--secret', 'y'], /--context/], [['offer', 'ours.txt', '--context', 'c', '--secret', 'y'], /--out/],
      [['offer', 'ours.txt', '--context', 'c', '--out', 'x'], /--secret/], [['offer', 'ours.txt', '--context', 'c', '--out', 'offer.txt', '--secret', 'y'], /there already/], [['offer', 'theirs.csv', '--column', 'lot', '--context', 'c', '--out', 'x', '--secret', 'y'], /no column "lot"; there are "maker", "serial"/],
      [['answer', 'ours.txt', 'one.txt', '--out', 'x', '--secret', 'y'], /ours\.txt: line 1 \(match-format\)/], [['read', 'answer.txt'], /--secret/], [['read', 'answer.txt', '--secret', 'offer.txt'], /no secret of an exchange/],
      [['read', 'answer.txt', '--secret', 'theirs.secret'], /match-result/], [['offer', 'ours.txt', '--context', 'c', '--out', 'x', '--secret', 'y', '--pad-to', '0'], /--pad-to/], [['offer', 'ours.txt', '--context', 'c', '--out', 'x', '--secret', 'y', '--pad-to', '1'], /at least the 2 serials/],
    ]
    for (const [words, expected] of bad) {
      const answer = await proofmark(...words)
      equal(answer.exit, 2, words.join(' '))
      match(answer.err, expected)
    }
    deepEqual(readdirSync(folder).toSorted(), before)
  })
  test('a file that was changed on its way is refused', async () => {
    const text = readFileSync(join(folder, 'offer.txt'), 'utf8')
    const line = text.split('\n')[2]!
    file('changed.txt', text.replace(line, `${line[0] === 'A' ? 'B' : 'A'}${line.slice(1)}`))
    const refused = await proofmark('answer', 'changed.txt', 'one.txt', '--out', 'x', '--secret', 'y')
    ok(refused.exit === 2 && /match-digest/.test(refused.err), refused.err)
  })
})
