/** The command search: what fits, may fit and is not excluded, with what to try where nothing does. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { closeSearch, searchOf } from 'proofmark/server'
import { openStore } from 'proofmark/store'
import { listenForCommands } from './command-socket.ts'
import { means } from './data-folder.ts'
import { typed } from './in-process.suite.ts'
import { runFor } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-search-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const proofmark = (...words: readonly string[]) => typed(folder, [...words, '--data', join(folder, 'data')])

suite('search', () => {
  before(async () => {
    const lines = [
      { kind: 'item', label: 'rifle', description: 'invented rifle', itemClass: 'rifle' },
      { kind: 'mark', item: '#rifle', position: 'receiver', transcription: 'KB-930712', technique: 'stamped' },
      { kind: 'mark', item: '#rifle', transcription: 'KB93{0}713', technique: 'stamped' },
    ]
    writeFileSync(join(folder, 'lines.jsonl'), lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n'))
    equal((await proofmark('record', 'lines.jsonl')).status, 0)
  })
  test('a part of a mark, for people and for programs', async () => {
    const { status, stdout } = await proofmark('search', '*9?071*')
    equal(status, 0)
    match(stdout, /^1 fit, 1 may fit, 0 torn ones are not excluded\n\nfits\n {2}KB-930712 {2}invented rifle \(receiver\) {2}\[[0-9a-f]{8}, open\]\n\nmay fit: a place is open\n {2}KB93\{0\}713 .* 3 of 4 legible/)
    const answer = JSON.parse((await proofmark('search', 'kb930711', '--json')).stdout) as { counts: object; neighbours: { text: string; distance: number }[] }
    deepEqual([answer.counts, answer.neighbours.map(({ text, distance }) => [text, distance])], [{ fits: 0, 'may-fit': 0, 'not-excluded': 0 }, [['KB-930712', 1]]])
  })
  test('around a number, and of the same lot', async () => {
    const { stdout } = await proofmark('search', 'KB930710', '--around', '9')
    match(stdout, /near in the same sequence\n {2}KB-930712 .* \+2\n {2}KB93\{0\}713 .* \+3 at the nearest: a place is open/)
    match((await proofmark('search', 'KB930712', '--same-lot')).stdout, /No mark that fits is read as of a lot/)
    equal((await proofmark('search', 'KB930712', '--around', '10001')).status, 2)
  })
  test('nothing found is no, with what finds more; what is no pattern is bad use', async () => {
    const { status, stdout } = await proofmark('search', '9307')
    deepEqual([status, /Any mark that has it: proofmark search "\*9307\*"/.test(stdout)], [1, true])
    for (const [words, said] of [[['93[07'], /at character 3: expected a "\]" after it/], [['9', '--field', 'colour'], /--field colour: expected one of any, serial, lot/], [['9', '--limit', '0'], /--limit 0: expected a whole number from 1 to 1000/], [[], /pattern is missing/]] as const) {
      const answer = await proofmark('search', ...words)
      equal(answer.status, 2)
      match(answer.stderr, said)
    }
  })
  test('items by what is said of them, with their marks; what cannot be read is named as it was typed', async () => {
    const { status, stdout } = await proofmark('search', 'kb930712', '--class', 'rifle', '--text', 'invented')
    deepEqual([status, stdout.startsWith('1 items: 1 with a mark that fits, 0 that may, 0 with'), /\n {2}[0-9a-f]{8} {2}invented rifle {2}rifle {2}\[open\]\n {6}KB-930712 {2}fits/.test(stdout)], [0, true, true], stdout)
    equal((await proofmark('search', '--class', 'mine')).status, 1)
    const answer = JSON.parse((await proofmark('search', '--class', 'rifle', '--class', 'mine', '--json')).stdout) as { question: string; hits: { description: string }[] }
    deepEqual([answer.question, answer.hits.map(({ description }) => description)], ['class=rifle&class=mine', ['invented rifle']])
    for (const [words, said] of [[['--near', '1,2'], /--near 1,2: expected LAT,LON,KM/], [['--near', '99,2,3'], /--near: expected circle/], [['--made', 'soon'], /--made: expected a date by EDTF/], [['--class', 'rifle', '--sort', 'price'], /--sort price: expected one of newest/]] as const) {
      const refused = await proofmark('search', ...words)
      equal(refused.status, 2)
      match(refused.stderr, said)
    }
  })
  test('a question as an address has it, alone and beside other options; what cannot be read in it is named', async () => {
    const asked = async (...words: readonly string[]) => (JSON.parse((await proofmark('search', ...words, '--json')).stdout) as { question: string; count: number })
    const { question, count } = await asked('--query', '?mark=kb930712&class=rifle&text=invented')
    deepEqual([question, count], ['mark=kb930712&text=invented&class=rifle', 1])
    deepEqual((await asked('kb930712', '--query', 'text=invented', '--class', 'mine', '--class', 'rifle')).question, 'mark=kb930712&text=invented&class=mine&class=rifle')
    for (const [words, said] of [[['--query', 'made=soon'], /--query, made: expected a date by EDTF/], [['--query', 'colour=red'], /--query, colour: expected one of mark/], [['kb', '--query', 'mark=x'], /--query, mark: expected it once, found "2 times"/], [['--query', 'mark=9['], /pattern "9\[", at character 2/], [['--query', 'mark=9', '--field', 'lot'], /--field: expected a PATTERN/], [['--query', 'made=2001', '--limit', '1001'], /--limit 1001: expected a whole number from 1 to 1000/]] as const) {
      const refused = await proofmark('search', ...words)
      equal(refused.status, 2, words.join(' '))
      match(refused.stderr, said)
    }
    match((await proofmark('searches', 'save', 'Asked', '--query', 'class=rifle')).stdout, /Asked\tclass=rifle/)
    equal((await proofmark('searches', 'remove', 'Asked')).status, 0)
  })
  test('saved: what is there is no news, what comes is, until it was seen', async () => {
    match((await proofmark('searches', 'save', 'Rifles', '--class', 'rifle')).stdout, /^1 saved, 0 new items up to log index \d+\nRifles\tclass=rifle\t1 match$/m)
    writeFileSync(join(folder, 'more.jsonl'), JSON.stringify({ kind: 'item', handling: 'open', description: 'another invented rifle', itemClass: 'rifle' }))
    equal((await proofmark('record', 'more.jsonl')).status, 0)
    match((await proofmark('searches')).stdout, /1 new items[^]*another invented rifle\tappeared/)
    match((await proofmark('searches', 'seen')).stdout, /0 new items/)
    match((await proofmark('searches', 'remove', 'Rifles')).stdout, /^0 saved/)
    for (const words of [['save'], ['save', 'A'], ['save', 'A', '--made', 'soon'], ['remove', 'nobody'], ['look']]) equal((await proofmark('searches', ...words)).status, 2, words.join(' '))
  })
  test('beside a server it is that server who answers, from the indexes that it has at hand', async () => {
    const data = join(folder, 'data')
    const store = await openStore({ folder: data, ...means })
    const commands = await listenForCommands(data, runFor(store, data))
    try {
      const { status, stdout } = await proofmark('search', 'kb930712')
      deepEqual([status, stdout.startsWith('1 fit,')], [0, true])
      ok(searchOf(store).thread() !== null, 'the search of the server was begun, and no other')
      match((await proofmark('searches', 'save', 'Beside', '--class', 'rifle')).stdout, /^1 saved/)
      equal((await proofmark('search', '9[')).status, 2)
    } finally {
      await commands.close()
      await closeSearch(store)
      await store.close()
    }
    match((await proofmark('searches', 'remove', 'Beside')).stdout, /^0 saved/)
  })
})
