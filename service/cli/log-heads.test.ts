/** Two heads of a log on the command line: by size and by file, consistent, made up, and signed twice. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { openStore } from 'proofmark/store'
import { log } from './commands/log.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-heads-'))
const file = (name: string) => join(folder, name)
const means = { clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) }
/** Seals one statement; the new checkpoint goes into a file. */
async function grow(data: string, into: string): Promise<string> {
  const store = await openStore({ folder: file(data), ...means })
  await store.seal([{ id: randomBytes(16).toString('hex'), kind: 'use', fields: kinds.use.schema.parse({ what: `strike for ${into}` }) }])
  writeFileSync(file(into), store.checkpoint())
  await store.close()
  return store.logKey
}
let key = ''
before(async () => {
  await grow('one', 'six')
  cpSync(file('one'), file('two'), { recursive: true }) // a copy that goes on by itself: the same key, another history
  await grow('one', 'seven')
  key = await grow('one', 'eight')
  await grow('two', 'other-seven')
  await grow('stranger', 'strange-six')
})
after(() => rmSync(folder, { recursive: true, force: true }))

async function run(data: string, words: readonly string[], options: Record<string, string> = {}): Promise<{ code: number; answer: any }> {
  let printed = ''
  const code = await log.run({ arguments: words, options: { data: file(data), ...options }, isJson: true, print: (text) => { printed += text }, complain: () => {} })
  return { code, answer: JSON.parse(printed) }
}

suite('log consistency', () => {
  test('leads from any head to any larger one, by size or by file', async () => {
    for (const [old, young] of [[file('six'), undefined], [file('six'), file('seven')], [file('seven'), file('eight')], [file('seven'), file('seven')], [file('six'), '8']] as const) {
      const { code, answer } = await run('one', ['consistency', old, ...(young === undefined ? [] : [young])])
      deepEqual([code, answer.ok], [0, true], `${old} ${young}`)
    }
    deepEqual((await run('one', ['consistency', '6', '7'])).answer.ok, null)
    equal((await run('one', ['consistency', '0'])).answer.path.length, 0)
  })
  test('a head that the same key signed in another history is a split view; a larger or later one is told apart', async () => {
    deepEqual((({ code, answer }) => [code, answer.code])(await run('one', ['consistency', file('other-seven')])), [1, 'split-view'])
    deepEqual((({ code, answer }) => [code, answer.code])(await run('two', ['consistency', file('eight')])), [1, 'size-order'])
    deepEqual((({ code, answer }) => [code, answer.code])(await run('two', ['consistency', '6', file('eight')])), [1, 'log-is-smaller'])
    await run('one', ['consistency', file('strange-six')]).then(() => equal(true, false), ({ message }) => match(message, /is a checkpoint of proofmark\.local/))
    await run('one', ['consistency', '007']).then(() => equal(true, false), ({ message }) => match(message, /without leading zeros/))
  })
})

suite('log compare', () => {
  test('finds the split between two readers', async () => {
    deepEqual(await run('one', ['compare', file('seven'), file('other-seven')]), { code: 1, answer: { ok: false, code: 'split-view', of: null, size1: 7, size2: 7 } })
    deepEqual(await run('nowhere', ['compare', file('seven'), file('other-seven')], { key }), { code: 1, answer: { ok: false, code: 'split-view', of: null, size1: 7, size2: 7 } })
    deepEqual((await run('one', ['compare', file('eight'), file('other-seven')])).answer.code, 'split-view')
    deepEqual(await run('one', ['compare', file('eight'), file('six')]), { code: 0, answer: { ok: true, relation: 'second-is-older', size1: 8, size2: 6 } })
  })
  test('says what is missing where it cannot tell', async () => {
    const refused = (data: string, words: string[], options: Record<string, string>, why: RegExp) => run(data, ['compare', ...words.map(file)], options).then(() => equal(true, false), ({ message }) => match(message, why))
    await refused('nowhere', ['six', 'eight'], { key }, /growth-missing/)
    await refused('nowhere', ['six', 'eight'], {}, /which key is the log's/)
    await refused('one', ['six', 'strange-six'], {}, /two-logs/)
    await refused('nowhere', ['strange-six', 'strange-six'], { key }, /strange-six is refused: log-signature-missing/)
  })
})
