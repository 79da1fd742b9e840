/** The command generate: the same world at each run, which records without a doubt, and in which lots turn up again. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-generate-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const proofmark = (...words: readonly string[]) => typed(folder, words)
const hashOf = (name: string) => createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')

suite('generate', () => {
  test('the same numbers give the same bytes, others another world', async () => {
    for (const [name, ...more] of [['a.jsonl'], ['b.jsonl'], ['c.jsonl', '--seed', '114']] as const) equal((await proofmark('generate', '--items', '300', '--out', name, ...more)).status, 0)
    equal(hashOf('a.jsonl'), hashOf('b.jsonl'))
    ok(hashOf('a.jsonl') !== hashOf('c.jsonl'))
    const printed = await proofmark('generate', '--items', '300')
    equal(printed.stdout.trim(), readFileSync(join(folder, 'a.jsonl'), 'utf8').trim())
  })
  test('all of it is recorded, and what was numbered through is found again', async () => {
    const { status, stderr } = await proofmark('record', 'a.jsonl', '--data', join(folder, 'data'))
    deepEqual([status, stderr], [0, ''])
    const lines = readFileSync(join(folder, 'a.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { kind: string; label?: string; transcription?: string })
    equal(lines.filter(({ kind }) => kind === 'item').length, 300)
    const serial = lines.find(({ label, transcription }) => label?.endsWith('-serial') && /^[^?*[{]+$/u.test(transcription!))!.transcription!
    match((await proofmark('search', serial, '--data', join(folder, 'data'))).stdout, /fits\n {2}/)
  })
  test('pictures show what the marks say, lie beside the file, and are sealed with it', async () => {
    const { status, stdout } = await proofmark('generate', '--items', '12', '--pictures', '4', '--out', 'pictured.jsonl', '--json')
    deepEqual([status, JSON.parse(stdout)], [0, { file: 'pictured.jsonl', items: 12, statements: readFileSync(join(folder, 'pictured.jsonl'), 'utf8').trim().split('\n').length, pictures: 3 }])
    const first = readFileSync(join(folder, 'invented-item-4.jpg'))
    equal(first.subarray(0, 3).toString('hex'), 'ffd8ff')
    ok(!first.equals(readFileSync(join(folder, 'invented-item-8.jpg'))))
    const recorded = await proofmark('record', 'pictured.jsonl', '--data', join(folder, 'pictured'))
    deepEqual([recorded.status, recorded.stderr], [0, ''])
    match((await proofmark('generate', '--items', '5', '--pictures', '2')).stderr, /--pictures: expected --out FILE too/)
  })
  test('no file is replaced, and what is no number is refused', async () => {
    const before = hashOf('a.jsonl')
    match((await proofmark('generate', '--items', '5', '--out', 'a.jsonl')).stderr, /a\.jsonl is there already; nothing was written/)
    equal(hashOf('a.jsonl'), before)
    for (const words of [[], ['--items', '0'], ['--items', '1e3'], ['--items', '5', '--seed', '-1']]) equal((await proofmark('generate', ...words)).status, 2)
  })
})
