/** A data folder whose vault lies in PostgreSQL, from the command line: recorded, served, read beside the server, erased; and the database goes away under it. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { postgresMissing, startPostgres, type TestPostgres } from '../store/postgres.suite.ts'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-database-'))
const data = join(folder, 'data')
const main = join(import.meta.dirname, 'proofmark.mjs')
let [server, url, base] = [null, '', ''] as unknown as [TestPostgres, string, string]
const children: ChildProcess[] = []
before(() => {
  if (postgresMissing !== false) return
  server = startPostgres()
  url = server.database()
  process.env['PROOFMARK_DATA'] = data
  process.env['PROOFMARK_DATABASE'] = url
})
after(async () => {
  for (const child of children) if (child.exitCode === null) { child.kill('SIGTERM'); await once(child, 'exit') }
  server?.remove()
  rmSync(folder, { recursive: true, force: true })
})
const run = (...given: string[]) => typed(folder, given)

/** Its address, when it listens. */
async function serving(...more: string[]): Promise<string> {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--json', ...more], { cwd: folder, env: process.env, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let told = ''
  child.stdout.on('data', (chunk) => { told += String(chunk) })
  while (!told.includes('\n')) await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => { throw new Error(`serve ended: ${told}`) })])
  return (JSON.parse(told) as { url: string }).url
}
const get = async (address: string) => { const answer = await fetch(address); return { status: answer.status, body: (await answer.json()) as Record<string, unknown> } }
const record = async (base: string, what: string) => {
  const answer = await fetch(`${base}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: `${JSON.stringify({ kind: 'use', what })}\n` }) })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

suite('a vault in PostgreSQL, at the command line', { skip: postgresMissing }, () => {
  test('takes what is recorded; nothing of it lies in files, and no value in the clear', async () => {
    writeFileSync(join(folder, 'one.jsonl'), `${JSON.stringify({ kind: 'use', label: 'use-1', what: 'said by Nemo-in-Clear' })}\n`)
    const recorded = await run('record', 'one.jsonl')
    equal(recorded.status, 0, recorded.stderr)
    deepEqual(readdirSync(join(data, 'vault')).toSorted(), ['database', 'master.key'])
    ok(!server.psql(url, 'select sealed from vault_opening; select wrapped from vault_statement_key').includes(Buffer.from('Nemo-in-Clear').toString('hex')))
    match(readFileSync(join(data, 'vault', 'database'), 'utf8'), /\/trial_[0-9a-f]+\n$/)
    deepEqual([(await run('log', 'audit')).status, (await run('log', 'audit', '--log-only')).status, (await run('log', 'checkpoint')).status], [0, 0, 0])
  })
  test('is refused, with what to do, where files are meant', async () => {
    for (const [words, says] of [[['backup', 'b'], /pg_dump/], [['vault', 'export-keys', '--out', 'k.age', '--recipient', 'age1x'], /master\.key/]] as const) {
      const refused = await run(...words)
      deepEqual([refused.status, says.test(refused.stderr)], [2, true], refused.stderr)
    }
    const given = await run('log', 'checkpoint', '--database', url.replace('?', '?password=invented-Secret&'))
    match(given.stderr, /other users of this machine can see it/)
    ok(!given.stderr.includes('invented-Secret'))
  })
  test('is served: sealed over HTTP, erased by a command beside it, read by a second server that takes no change', async () => {
    base = await serving()
    equal((await record(base, 'over HTTP')).status, 201)
    const reader = await serving('--read-only')
    const refused = await record(reader, 'at the wrong one')
    deepEqual([refused.status, refused.body['code']], [403, 'server-read-only'])
    const erased = await run('erase', 'use-1', '/what', '--reason', 'invented')
    equal(erased.status, 0, erased.stderr)
    match(erased.stderr, /WAL, archives, replicas, base backups and dumps still hold the old rows/)
    const { body: here } = await get(`${base}api/server`)
    for (let n = 0; (await get(`${reader}api/server`)).body['size'] !== here['size']; n++) { ok(n < 100); await new Promise((resolve) => setTimeout(resolve, 100)) }
    equal(here['readOnly'], null)
  })
  test('that goes away answers 503 with a code, says so to every page, and goes on by itself', async () => {
    const before = (await get(`${base}api/server`)).body
    server.stop('fast')
    const refused = await record(base, 'while it is away')
    deepEqual([refused.status, refused.body['code']], [503, 'database-away'])
    match(String(refused.body['message']), /goes on by itself when the database is back/)
    const { body: away } = await get(`${base}api/server`)
    match(String((away['database'] as { awaySince: string }).awaySince), /^\d{4}-/)
    deepEqual([away['size'], (await get(`${base}api/log`)).status], [before['size'], 200], 'what is in memory is shown')
    server.start()
    for (let n = 0; ((await get(`${base}api/server`)).body['database'] as { awaySince: unknown }).awaySince !== null; n++) { ok(n < 100, 'it is seen to be back'); await new Promise((resolve) => setTimeout(resolve, 100)) }
    equal((await record(base, 'when it is back')).status, 201)
    const { body: back } = await get(`${base}api/server`)
    deepEqual([back['database'], back['size']], [{ awaySince: null }, Number(before['size']) + 1])
    // The lock of the folder is this server's, so the audit reads beside it.
    const audited = await run('log', 'audit')
    equal(audited.status, 0, audited.stdout)
  })
})
