/**
 * Files that are none, or never end: refused by kind and size, with their name.
 * @module
 */
import { deepEqual, rejects, throws } from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { newPassphrase } from './age-options.ts'
import { BadUse } from './command.ts'
import { decode } from './commands/decode.ts'
import { keys } from './commands/keys.ts'
import { rebuild } from './commands/rebuild.ts'
import { record } from './commands/record.ts'
import { verify } from './commands/verify.ts'
import { readInputFile } from './input-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-input-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const refused = (path: string, found: RegExp) => (error: unknown) => error instanceof BadUse && error.message.startsWith(`${path}: `) && found.test(error.message)
const silent = { isJson: true, print: () => {}, complain: () => {}, options: {} }

suite('a file that is named', () => {
  test('is read whole; a pipe too, up to its end', async () => {
    writeFileSync(at('whole'), 'invented')
    deepEqual(readInputFile(at('whole')), new TextEncoder().encode('invented'))
    execFileSync('mkfifo', [at('pipe'), at('endless')])
    const writer = spawn('sh', ['-c', `printf invented > '${at('pipe')}'; yes > '${at('endless')}'`])
    deepEqual(readInputFile(at('pipe')), new TextEncoder().encode('invented'))
    throws(() => readInputFile(at('endless'), { largest: 1000 }), refused(at('endless'), /at most 1000 bytes/))
    writer.kill()
  })
  test('that is a device, a folder or a socket is refused by its kind', async () => {
    const server = createServer().listen(at('socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    symlinkSync('/dev/zero', at('link'))
    for (const [path, found] of [['/dev/zero', /found a device/], [at('link'), /found a device/], [folder, /found a folder/], [at('socket'), /found a socket/]] as const) throws(() => readInputFile(path), refused(path, found))
    server.close()
  })
  test('that is too large, or leads around in a circle, is refused', () => {
    writeFileSync(at('large'), '')
    truncateSync(at('large'), 17 * 2 ** 20)
    throws(() => readInputFile(at('large')), refused(at('large'), /expected at most 16777216 bytes/))
    symlinkSync(at('circle'), at('circle'))
    throws(() => readInputFile(at('circle')), { code: 'ELOOP' })
  })
  test('is refused so by the commands that read one', async () => {
    for (const path of ['/dev/zero', folder]) {
      await rejects(verify.run({ ...silent, arguments: [path] }), refused(path, /expected a file/))
      await rejects(verify.run({ ...silent, arguments: [at('whole')], options: { policy: path } }), refused(path, /expected a file/))
      await rejects(record.run({ ...silent, arguments: [path] }), refused(path, /expected a file/))
      await rejects(decode.run({ ...silent, arguments: [], options: { batch: path } }), refused(path, /expected a file/))
    }
  })
})

suite('a new passphrase', () => {
  const given = (words: string, more = {}) => {
    writeFileSync(at('words'), `${words}\n`)
    return newPassphrase({ ...silent, arguments: [], options: { 'new-passphrase-file': at('words'), ...more } }, 'new-passphrase-file', '')
  }
  test('of fewer than twelve characters is taken only when that is asked for', async () => {
    await rejects(given('eleven chrs'), /has 11 characters; take at least 12.*--short-passphrase/)
    deepEqual(await given('eleven chrs', { 'short-passphrase': true }), 'eleven chrs')
    deepEqual(await given('twelve chars'), 'twelve chars')
    await rejects(given('😀😀😀😀😀😀'), /has 6 characters/)
  })
})

suite('what lies in a file and is none of it', () => {
  test('is refused with the name of the file; a line without end is cut', async () => {
    writeFileSync(at('junk'), 'invented\n')
    await rejects(keys.run({ ...silent, arguments: ['import', at('junk')], options: { data: at('data') } }), (error) => (error as Error).message.startsWith(`${at('junk')}: expected a public key file`))
    writeFileSync(at('line'), 'x'.repeat(1_000_000))
    await rejects(decode.run({ ...silent, arguments: [], options: { batch: at('line') } }), (error) => (error as Error).message.length < 500)
    await rejects(rebuild.run({ ...silent, arguments: [], options: { data: at('junk') } }), refused(at('junk'), /expected the folder of the data/))
  })
})
