/**
 * What the log answers without its vault, and how an audit ends: 0 whole, 1 not whole, 2 not looked at.
 * @module
 */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { openStore, VaultClosed } from 'proofmark/store'
import { keys } from './commands/keys.ts'
import { log } from './commands/log.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-log-only-'))
const locked = join(folder, 'locked')
let checkpoint = ''
before(async () => {
  const store = await openStore({ folder: locked, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)), passphrase: 'invented words here' })
  await store.seal([{ id: randomBytes(16).toString('hex'), kind: 'use', fields: kinds.use.schema.parse({ what: 'strike' }) }])
  checkpoint = new TextDecoder().decode(store.checkpoint())
  await store.close()
})
after(() => rmSync(folder, { recursive: true, force: true }))

async function run(data: string, words: readonly string[], options: Record<string, string | boolean> = {}, isJson = false) {
  let [printed, complained] = ['', '']
  const code = await log.run({ arguments: words, options: { data, ...options }, isJson, print: (text) => { printed += `${text}\n` }, complain: (text) => { complained += `${text}\n` } })
  return { code, printed, complained }
}
const noPassphrase = (error: unknown) => error instanceof VaultClosed && error.code === 'passphrase-missing' && error.message.includes('log audit --log-only')
let copies = 0
/** A copy in which one byte of the first file below a folder of the log is another. */
function damaged(where: string): string {
  const copy = join(folder, `copy-${copies++}`)
  cpSync(locked, copy, { recursive: true })
  const path = readdirSync(join(copy, 'log', where), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))[0]!
  const bytes = readFileSync(path)
  bytes[200 % bytes.length]! ^= 1
  writeFileSync(path, bytes)
  return copy
}

suite('a locked vault, and nobody to type its passphrase', () => {
  test('keeps no head, no proof of growth and no comparison back', async () => {
    deepEqual(await run(locked, ['checkpoint']), { code: 0, printed: checkpoint, complained: '' })
    equal((await run(locked, ['consistency', '2'])).code, 0)
    writeFileSync(join(folder, 'head'), checkpoint)
    equal((await run(locked, ['compare', join(folder, 'head'), join(folder, 'head')])).code, 0)
  })
  test('an audit is of everything, or says what it left out', async () => {
    await rejects(run(locked, ['audit']), noPassphrase)
    const { code, printed } = await run(locked, ['audit'], { 'log-only': true })
    equal(code, 0)
    match(printed, /^whole: 6 entries, root .{44}\nNot looked at: values against their digests; signatures of statements/)
    ok(JSON.parse((await run(locked, ['audit'], { 'log-only': true }, true)).printed).notLookedAt.length >= 2)
  })
  test('which keys there are is said in values, and needs it', () => rejects(keys.run({ arguments: ['list'], options: { data: locked }, isJson: true, print: () => {}, complain: () => {} }), noPassphrase))
})

suite('a byte of the log that is another', () => {
  for (const where of ['tile/entries', 'tile/0']) {
    test(`in ${where}: the answer is no, with and without the vault`, async () => {
      const data = damaged(where)
      writeFileSync(join(folder, 'words'), 'invented words here\n')
      for (const options of [{ 'log-only': true }, { 'passphrase-file': join(folder, 'words') }] as const) {
        const { code, printed, complained } = await run(data, ['audit'], options)
        equal(code, 1)
        match(printed, /^not whole: 1 problem$/m)
        match(complained, /entry-damaged|root-differs|entry-missing/)
        equal(JSON.parse((await run(data, ['audit'], options, true)).printed).ok, false)
      }
    })
  }
})
