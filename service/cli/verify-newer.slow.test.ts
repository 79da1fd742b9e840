/**
 * A package and what is newer, at the command line: checkpoint, package, folder, address; and a package that takes the place of another.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-newer-'))
const main = join(import.meta.dirname, 'proofmark.mjs')
const example = join(import.meta.dirname, '..', '..', 'examples', 'dprk-missiles-2024', 'statements.jsonl')
const data = join(folder, 'data')
after(() => rmSync(folder, { recursive: true, force: true }))
process.env['PROOFMARK_DATA'] = data
const run = (...given: string[]) => typed(folder, given)
interface Answer { newer: { ok: boolean; status: string; parts: { part: string; status: string; code: string }[]; changes: { code: string; wasLeftOut: boolean }[] } }
const held = async (file: string, ...more: string[]) => {
  const { status, stdout, stderr } = await run('verify', file, '--newer', ...more, '--json')
  equal(stderr, '')
  const { newer } = JSON.parse(stdout) as Answer
  equal(status, newer.ok ? 0 : 1)
  return [newer.status, ...newer.parts.filter(({ code }) => code !== 'ok').map(({ part, code }) => `${part}: ${code}`)]
}

/** Entries that a checkpoint in the folder speaks for. */
const sizeOf = (name: string) => Number(readFileSync(join(folder, name), 'utf8').split('\n')[1])

suite('verify --newer', () => {
  before(async () => {
    equal((await run('record', example)).status, 0)
    equal((await run('publish', 'production-to-use', '--out', 'first.zip')).status, 0)
    writeFileSync(join(folder, 'same-size'), (await run('log', 'checkpoint')).stdout)
    // A waiver of the review is of the words that stood when it was given.
    const later = [{ kind: 'correction', of: '#production-to-use', changes: [{ field: '/title', value: 'Another invented finding' }], reason: 'invented', handling: 'open' }, { kind: 'review', of: '#production-to-use', stage: 'waiver:procedure', outcome: 'passed', by: '#compiler', author: '#compiler', reason: 'invented', handling: 'open' }]
    writeFileSync(join(folder, 'later.jsonl'), later.map((line) => JSON.stringify(line)).join('\n'))
    equal((await run('record', 'later.jsonl')).status, 0)
    const published = await run('publish', 'production-to-use', '--out', 'second.zip', '--since', 'first.zip')
    equal(published.status, 0, published.stderr)
    writeFileSync(join(folder, 'newest'), (await run('log', 'checkpoint')).stdout)
  })

  test('a newer package that names the older one answers everything', async () => {
    deepEqual((await held('first.zip', 'second.zip')), ['changed'])
    const { stdout } = await run('verify', 'first.zip', '--newer', 'second.zip')
    // The publication is the entry after those that the package speaks for; the correction comes after it.
    const correction = sizeOf('same-size')
    match(stdout, new RegExp(`corrected: entry ${correction} corrects finding .*: /title is now "Another invented finding"; reason: invented`))
    match(stdout, new RegExp(`This package speaks for the log at ${correction - 1} entries`))
    match(stdout, /What this package shows has changed since/)
    deepEqual((await held('second.zip', 'first.zip')).slice(0, 2), ['fails', 'newer: newer-is-older'])
    match((await run('verify', 'second.zip', '--newer', 'first.zip')).stdout, /first\.zip is older than second\.zip\. Were they swapped\? proofmark verify first\.zip --newer second\.zip/)
    match((await run('verify', 'newest', '--newer', 'second.zip')).stderr, /the first file is a checkpoint; the package comes first/)
    deepEqual((await held('second.zip', 'second.zip')), ['current'])
  })
  test('a checkpoint alone leaves open what it cannot say, and the log closes it', async () => {
    deepEqual((await held('first.zip', 'newest')), ['incomplete', 'growth: growth-missing', 'keys: entries-missing', 'places: entries-missing'])
    deepEqual((await held('first.zip', 'newest', '--log', 'data')), ['changed'])
    deepEqual((await held('first.zip', 'data')), ['changed'])
  })
  test('a log at an address is asked, its hash tiles where it shows no entries', async () => {
    const server = spawn(process.execPath, [main, 'serve', '--port', '0', '--json', '--data', data], { cwd: folder })
    let said = ''
    const url = await new Promise<string>((resolve) => server.stdout.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) }))
    deepEqual((await held('first.zip', url)), ['changed'])
    deepEqual((await held('first.zip', `${url}log/`)), ['changed'])
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    cpSync(join(data, 'log'), join(folder, 'tiles'), { recursive: true })
    rmSync(join(folder, 'tiles', 'tile', 'entries'), { recursive: true })
    deepEqual((await held('first.zip', 'tiles')), ['incomplete', 'keys: entries-missing', 'places: entries-missing'])
    equal((await run('verify', 'first.zip', '--newer', 'http://127.0.0.1:9/')).status, 2)
  })
  test('a log whose entries or tiles were changed is not believed', async () => {
    for (const [what, code] of [[`tile/0/000.p/${sizeOf('newest')}`, 'growth: growth-wrong'], [`tile/entries/000.p/${sizeOf('newest')}`, 'keys: entries-missing']] as const) {
      cpSync(join(data, 'log'), join(folder, 'changed'), { recursive: true })
      const path = join(folder, 'changed', what)
      const bytes = readFileSync(path)
      bytes[bytes.length - 40]! ^= 1
      writeFileSync(path, bytes)
      ok((await held('first.zip', 'changed')).includes(code), what)
      rmSync(join(folder, 'changed'), { recursive: true })
    }
  })
  test('an earlier package of another log, of another finding, or one that does not verify is not replaced', async () => {
    const bytes = readFileSync(join(folder, 'first.zip'))
    bytes[2000]! ^= 1
    writeFileSync(join(folder, 'broken.zip'), bytes)
    match((await run('publish', 'production-to-use', '--out', 'x.zip', '--since', 'broken.zip')).stderr, /does not verify; nothing was published/)
    const other = join(folder, 'other')
    equal((await run('record', example, '--data', other)).status, 0)
    match((await run('publish', 'production-to-use', '--out', 'x.zip', '--since', 'first.zip', '--data', other)).stderr, /not of this log; nothing was published/)
    match((await run('publish', 'ongoing-use', '--out', 'x.zip', '--since', 'first.zip')).stderr, /of another finding; nothing was published/)
    match((await run('verify', 'first.zip', '--log', 'data')).stderr, /--log goes with --newer/)
    match((await run('verify', 'first.zip', '--newer', 'later.jsonl')).stderr, /expected a package \(.zip\), a checkpoint/)
  })
})
