/**
 * Commands beside a running server: the server runs them, with the same answers and exit codes as without one.
 * @module
 */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { formatPng, pngRows } from '@proofmark/core/evidence'
import { socketOf } from './command-socket.ts'
import { typed, type Ended } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-beside-'))
const servers: ChildProcess[] = []
after(() => {
  for (const server of servers) if (server.exitCode === null) server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
const main = join(import.meta.dirname, 'proofmark.mjs')
const example = join(import.meta.dirname, '..', '..', 'examples', 'dprk-missiles-2024', 'statements.jsonl')
const words = join(folder, 'words')
writeFileSync(words, 'invented words\n')

/** As typed in a process whose environment names the folder. */
const runIn = (data: string, given: readonly string[]) => {
  process.env['PROOFMARK_DATA'] = data
  return typed(folder, given)
}
async function serve(data: string, ...more: string[]): Promise<{ server: ChildProcess; url: string; end(signal?: NodeJS.Signals): Promise<void> }> {
  const server = spawn(process.execPath, [main, 'serve', '--port', '0', '--json', '--data', data, ...more], { cwd: folder })
  servers.push(server)
  const url = await new Promise<string>((resolve, reject) => {
    // A line may come in pieces.
    let said = ''
    server.stdout!.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) })
    server.once('exit', () => reject(new Error('the server ended')))
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  return { server, url, end: async (signal = 'SIGTERM') => { server.kill(signal); await ended } }
}
/** What differs from run to run: ids, hashes, keys. */
const same = (text: string) => text.replaceAll(/\+[0-9a-f]{8}\+[\w+/=]+/g, '+KEY').replaceAll(/[0-9a-f]{16,}/g, 'ID').replaceAll(/root \S{43}=/g, 'root')
const plain = ({ status, stdout, stderr }: Ended) => ({ status, stdout: same(stdout), stderr: same(stderr) })

writeFileSync(join(folder, 'good.jsonl'), '{"kind":"use","label":"beside","what":"an invented strike","handling":"open"}\n')
writeFileSync(join(folder, 'more.jsonl'), '{"kind":"use","what":"an invented strike","handling":"open"}\n')
writeFileSync(join(folder, 'bad.jsonl'), '{"kind":"use","what":"strike","when":"2024-13"}\n')
mkdirSync(join(folder, 'case'))
writeFileSync(join(folder, 'case', 'picture.png'), 'an invented picture')
const grey = { width: 8, height: 8, rgb: new Uint8Array(192).fill(7) }
writeFileSync(join(folder, 'case', 'real.png'), formatPng(grey, deflateSync(pngRows(grey))))
writeFileSync(join(folder, 'case', 'real.jsonl'), '{"kind":"photo","label":"real","blob":{"file":"real.png"},"pictureType":"original","shows":[]}\n')
writeFileSync(join(folder, 'case', 'photo.jsonl'), '{"kind":"photo","label":"pic","blob":{"file":"picture.png"},"pictureType":"original","shows":[]}\n')

writeFileSync(join(folder, 'list.csv'), 'No.,What\n1,bomb\n2,\n')
writeFileSync(join(folder, 'mapping.json'), '{"format":"proofmark/mapping/v1","name":"beside","key":["No."],"columns":{"No.":{},"What":{}},"statements":[{"kind":"item","fields":{"description":{"$column":"What"},"itemClass":"mortar bomb"}}]}')

const session: readonly (readonly string[])[] = [
  ['record', 'good.jsonl'], ['record', 'good.jsonl', '--json'], ['record', 'bad.jsonl'], ['record', 'case/photo.jsonl'], ['record', 'gone.jsonl'],
  ['import', 'list.csv', '--mapping', 'mapping.json', '--dry-run'], ['import', 'list.csv', '--mapping', 'mapping.json'], ['import', 'list.csv', '--mapping', 'mapping.json'], ['import', 'gone.csv', '--mapping', 'mapping.json'], ['import', 'list.csv'],
  ['erase', 'pic', '/note', '--reason', 'invented', '--dry-run'], ['erase', 'pic', '/note', '--reason', 'invented'], ['erase', 'pic', '/colour', '--reason', 'invented'],
  ['record', 'case/real.jsonl'], ['redact', 'real', '--mask', '0,0,4,4', '--how', 'invented'], ['redact', 'seal', 'real', 'pic'], ['redact', 'real', '--mask', '0,0,4,4', '--how', 'invented', '--dry-run', '--json'],
  ['redact', 'real', '--mask', '0,0,4,4', '--how', 'invented', '--out', 'OUT.png'], ['redact', 'real', '--mask', '0,0,4,4', '--how', 'invented', '--out', 'OUT.png'], ['publish', 'production-to-use', '--dry-run'],
  ['publish', 'production-to-use', '--out', 'OUT', '--withhold', 'party:/names'], ['publish', 'production-to-use', '--out', 'OUT'], 
  ['keys', 'add', 'collector', '--name', 'field.two', '--json'], ['keys', 'use', 'field.two'], ['record', 'more.jsonl'], ['keys', 'close', 'field.two', '--why', 'lost', '--reason', 'lost in an invented place'],
  ['keys', 'close', 'field.two', '--why', 'lost', '--reason', 'again'], ['keys', 'add', 'root'], ['keys', 'list'], ['log', 'audit'], ['record', '--colour'],
]

suite('commands beside a server', () => {
  test('answer as without one: words, order, exit codes', async () => {
    const [alone, beside] = [join(folder, 'alone'), join(folder, 'beside')]
    for (const data of [alone, beside]) equal((await runIn(data, ['record', example])).status, 0)
    const { end } = await serve(beside)
    for (const given of session) {
      const answers = []
      for (const [at, data] of [alone, beside].entries()) answers.push(plain(await runIn(data, given.map((word) => word.replace('OUT', `out-${at}.zip`)))))
      const [a, b] = answers
      deepEqual(JSON.parse(JSON.stringify(b).replaceAll('out-1', 'out-0')), a, given.join(' '))
    }
    equal((await runIn(beside, ['verify', 'out-1.zip'])).status, 0)
    await end()
    equal(existsSync(join(beside, 'command.sock')), false)
    equal(JSON.parse((await runIn(beside, ['log', 'audit', '--json'])).stdout).ok, true)
  })
  test('the page sees at once what a command recorded', async () => {
    const data = join(folder, 'seen')
    const { url, end } = await serve(data)
    equal((await runIn(data, ['record', 'good.jsonl'])).status, 0)
    const log = await (await fetch(`${url}api/log/entries?from=5`)).json() as { entries: { label: string }[] }
    deepEqual(log.entries.map(({ label }) => label), ['beside'])
    await end()
  })
  test('a vault with a passphrase needs it once, for the server', async () => {
    const data = join(folder, 'locked')
    equal((await runIn(data, ['record', 'more.jsonl'])).status, 0)
    equal((await runIn(data, ['vault', 'set-passphrase', '--new-passphrase-file', words])).status, 0)
    const { end } = await serve(data, '--passphrase-file', words)
    equal((await runIn(data, ['record', 'more.jsonl'])).status, 0)
    equal((await runIn(data, ['keys', 'export-root', '--out', 'root.age', '--file-passphrase-file', words])).status, 0)
    match((await runIn(data, ['keys', 'add', 'reviewer'])).stderr, /root key is not in this vault/)
    match((await runIn(data, ['keys', 'add', 'reviewer', '--root-key', 'root.age'])).stderr, /beside a running server it cannot be typed/)
    equal((await runIn(data, ['keys', 'add', 'reviewer', '--root-key', 'root.age', '--file-passphrase-file', words])).status, 0)
    equal(statSync(join(folder, 'root.age')).mode & 0o777, 0o600)
    await end()
    match((await runIn(data, ['record', 'more.jsonl'])).stderr, /is locked/)
  })
  test('many at once are all sealed, each once', async () => {
    const data = join(folder, 'many')
    const { end } = await serve(data)
    const codes = await Promise.all(Array.from({ length: 6 }, () => new Promise((resolve) => spawn(process.execPath, [main, 'record', 'more.jsonl', '--data', data], { cwd: folder }).once('exit', resolve))))
    deepEqual(codes, [0, 0, 0, 0, 0, 0])
    await end()
    const audit = JSON.parse((await runIn(data, ['log', 'audit', '--json'])).stdout) as { ok: boolean; size: number }
    deepEqual([audit.ok, audit.size], [true, 11])
  })
  test('the socket is for its owner, takes only commands that change the folder, and is taken over after a crash', async () => {
    const data = join(folder, 'socket')
    const { end } = await serve(data)
    const address = socketOf(data)
    deepEqual([statSync(address).mode & 0o777, statSync(data).mode & 0o777], [0o600, 0o700])
    const ask = (question: string) => new Promise<string>((resolve) => {
      let said = ''
      const socket = createConnection(address, () => socket.write(question))
      socket.on('data', (chunk) => { said += String(chunk) }).on('close', () => resolve(said)).on('error', () => resolve(said))
    })
    for (const foreign of ['GET / HTTP/1.1\r\n\r\n', '{}\n', '{"words":"record","folder":"/"}\n', '{"words":[1],"folder":"/"}\n', 'x'.repeat(1_100_000)]) equal(await ask(foreign), '')
    const refused = (await ask(`${JSON.stringify({ words: ['serve'], folder })}\n`)).trim().split('\n').map((line) => JSON.parse(line) as { err?: string; exit?: number })
    match(refused[0]!.err!, /no command that a server runs for others/)
    equal(refused[1]!.exit, 70)
    await end('SIGKILL')
    ok(existsSync(address), 'a crash leaves the socket')
    equal((await runIn(data, ['record', 'more.jsonl'])).status, 0)
    const again = await serve(data)
    equal((await runIn(data, ['record', 'more.jsonl'])).status, 0)
    await again.end()
  })
  test('a folder whose path is too long for a socket gets one of its own elsewhere, and none that others made', async () => {
    const data = join(folder, 'x'.repeat(120))
    const { end } = await serve(data)
    const address = socketOf(data)
    ok(!address.startsWith(folder) && Buffer.byteLength(address) <= 100)
    equal(statSync(join(address, '..')).mode & 0o777, 0o700)
    equal((await runIn(data, ['record', 'more.jsonl'])).status, 0)
    await end()
    rmSync(join(address, '..'), { recursive: true, force: true })
    mkdirSync(join(address, '..'), { mode: 0o777 })
    spawnSync('chmod', ['777', join(address, '..')])
    writeFileSync(address, '')
    await rejects(runIn(data, ['record', 'more.jsonl']), /open to others or of another user/)
    rmSync(join(address, '..'), { recursive: true, force: true })
    equal(readFileSync(join(folder, 'good.jsonl'), 'utf8').includes('beside'), true)
  })
})
