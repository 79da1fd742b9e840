/**
 * Killed: fifty times SIGKILL while statements come in: of the server, of the command that writes, of PostgreSQL. Marks that were acknowledged are there at their index, and the log
 * holds. Not shown: their bytes, the tables as the kills left them (two rebuilds are compared), and that the command leaves all of a file or nothing.
 */
import { equal, ok } from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { chanceFrom } from '@proofmark/core/invented'
import { postgresMissing, startPostgres, type TestPostgres } from '../store/postgres.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-killed-'))
const main = join(import.meta.dirname, 'proofmark.mjs')
const seed = Number(process.env['PROOFMARK_SEED'] ?? 20_261)
const chance = chanceFrom(seed)
const children = new Set<ChildProcess>()
let postgres: TestPostgres | null = null
after(() => {
  for (const child of children) child.kill('SIGKILL')
  postgres?.remove()
  rmSync(folder, { recursive: true, force: true })
})

type Env = Readonly<Record<string, string>>
interface Acknowledged { readonly id: string; readonly index: number; readonly mark: string }

function begin(words: readonly string[], env: Env): ChildProcess {
  const child = spawn(process.execPath, [main, ...words], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

async function run(words: readonly string[], env: Env): Promise<string> {
  const child = begin(words, env)
  let [out, err] = ['', '']
  child.stdout!.on('data', (chunk) => { out += String(chunk) })
  child.stderr!.on('data', (chunk) => { err += String(chunk) })
  await once(child, 'close')
  equal(child.exitCode, 0, `${words.join(' ')}: ${err}`)
  return out
}

async function serving(env: Env): Promise<{ child: ChildProcess; url: string }> {
  const child = begin(['serve', '--port', '0', '--json'], env)
  let [told, err] = ['', '']
  child.stdout!.on('data', (chunk) => { told += String(chunk) })
  child.stderr!.on('data', (chunk) => { err += String(chunk) })
  while (!told.includes('\n')) await Promise.race([once(child.stdout!, 'data'), once(child, 'exit').then(() => { throw new Error(`serve ended: ${err}`) })])
  return { child, url: (JSON.parse(told) as { url: string }).url }
}

let marks = 0
const newMark = (): string => `KILL${String(++marks).padStart(6, '0')}`
const linesOf = (mark: string) => [{ kind: 'item', label: `i-${mark}`, description: 'invented thing', itemClass: 'rifle', handling: 'open' }, { kind: 'mark', item: `#i-${mark}`, transcription: mark, technique: 'stamped', handling: 'open' }].map((line) => JSON.stringify(line)).join('\n')

/** Records until it is cut off; whatever was answered with 201 is acknowledged. */
async function load(url: string, acknowledged: Acknowledged[]): Promise<void> {
  for (;;) {
    const mark = newMark()
    try {
      const answer = await fetch(`${url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: linesOf(mark) }) })
      if (answer.status !== 201) { await answer.arrayBuffer(); if (answer.status !== 503) throw new Error(String(answer.status)); return }
      const { sealed } = await answer.json() as { sealed: { id: string; index: number; kind: string }[] }
      const { id, index } = sealed.find(({ kind }) => kind === 'mark')!
      acknowledged.push({ id, index, mark })
    } catch (error) {
      if (error instanceof TypeError) return
      throw error
    }
  }
}

/** All that was acknowledged, at its place, by a server that is begun anew. */
async function holds(url: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  for (const { id, index, mark } of acknowledged) {
    const { index: found, statement } = await (await fetch(`${url}api/statements/${id}/seal`)).json() as { index: number; statement?: unknown }
    equal(found, index, `${mark} ${String(statement)}`)
  }
  const last = acknowledged.at(-1)
  if (last === undefined) return
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${url}api/marks/search?pattern=${last.mark}`)
    const said = await answer.json() as { counts?: { fits: number } }
    if (answer.status === 503 && tries < 200) { await new Promise((resolve) => { setTimeout(resolve, 50) }); continue }
    equal(said.counts?.fits, 1, `${last.mark} is found`)
    return
  }
}

async function killedAgainAndAgain(times: number, env: Env, cut: (server: ChildProcess) => Promise<void> | void): Promise<number> {
  const acknowledged: Acknowledged[] = []
  let checked = 0
  for (let round = 0; round < times; round++) {
    const { child, url } = await serving(env)
    await holds(url, acknowledged.slice(checked))
    checked = acknowledged.length
    const loads = [load(url, acknowledged), load(url, acknowledged), load(url, acknowledged)]
    await new Promise((resolve) => { setTimeout(resolve, 150 + chance(450)) })
    await cut(child)
    if (child.exitCode === null && child.signalCode === null) { child.kill('SIGKILL'); await once(child, 'exit') }
    await Promise.all(loads)
  }
  const { child, url } = await serving(env)
  await holds(url, acknowledged)
  child.kill('SIGTERM')
  await once(child, 'exit')
  const digestOf = async () => (JSON.parse(await run(['rebuild', '--json'], env)) as { digest: string }).digest
  const before = await digestOf()
  equal(await digestOf(), before)
  await run(['log', 'audit'], env)
  return acknowledged.length
}
const killServer = async (child: ChildProcess) => { const ended = once(child, 'exit'); child.kill('SIGKILL'); await ended }

suite(`killed while statements come in (PROOFMARK_SEED=${seed})`, () => {
  test('the server, eighteen times', async () => { ok(await killedAgainAndAgain(18, { PROOFMARK_DATA: join(folder, 'server') }, killServer) > 5) })
  test('the server of a store that is read from its tables, twelve times', async () => {
    ok(await killedAgainAndAgain(12, { PROOFMARK_DATA: join(folder, 'tables'), PROOFMARK_HELD_IN_MEMORY: '0', PROOFMARK_HASHED_WHOLE: '0' }, killServer) > 5)
  })
  test('the command that writes, eight times: the log holds and never shrinks', async () => {
    const env = { PROOFMARK_DATA: join(folder, 'writer') }
    await run(['generate', '--items', '150', '--out', join(folder, 'w.jsonl')], env)
    writeFileSync(join(folder, 'first.jsonl'), linesOf(newMark()))
    await run(['record', join(folder, 'first.jsonl')], env)
    const sizeOf = async () => (JSON.parse(await run(['rebuild', '--json'], env)) as { statements: number }).statements
    let size = await sizeOf()
    for (let round = 0; round < 8; round++) {
      await run(['generate', '--items', '150', '--seed', String(round + 1), '--out', join(folder, `w${round}.jsonl`)], env)
      const child = begin(['record', join(folder, `w${round}.jsonl`), '--partial'], env)
      await new Promise((resolve) => { setTimeout(resolve, 250 + chance(500)) })
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      const now = await sizeOf()
      ok(now >= size)
      size = now
      await run(['log', 'audit'], env)
    }
    equal(await sizeOf(), size)
  })
  test('PostgreSQL, and the server over it, twelve times', { skip: postgresMissing }, async () => {
    postgres = startPostgres()
    const env = { PROOFMARK_DATA: join(folder, 'database'), PROOFMARK_DATABASE: postgres.database() }
    let round = 0
    const acknowledged = await killedAgainAndAgain(12, env, async (child) => {
      if (round++ % 2 === 0) return killServer(child)
      postgres!.kill()
    })
    ok(acknowledged > 3)
  })
})
