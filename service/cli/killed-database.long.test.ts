/**
 * PostgreSQL killed twenty times while statements come in: single connections by SIGKILL, upon which it ends all of them and recovers, and by `pg_terminate_backend`; the process that holds it together by
 * SIGKILL. The server goes on and acknowledges again without being touched; in rounds of their own it is killed too. After each, all that killed.long.test.ts asks.
 */
import { equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Chance } from '@proofmark/core/invented'
import { postgresMissing, startPostgres, type TestPostgres } from '../store/postgres.suite.ts'
import { requireKeptBeside, requireUnitsAlone } from './kept.suite.ts'
import { killedAgainAndAgain } from './killed-server.suite.ts'
import { acknowledged, get, killAll, loading, rounds, seed, serving, toldOf, type Unit } from './killing.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-killed-database-'))
let postgres: TestPostgres | null = null
after(() => { killAll(); postgres?.remove(); rmSync(folder, { recursive: true, force: true }) })
const made = () => (postgres ??= startPostgres())

interface ServerState { readonly size: number; readonly database: { readonly awaySince: string | null } }
const stateOf = async (url: string) => (await get<ServerState>(`${url}api/server`)).body

/** Resolves when PostgreSQL takes connections again, or did not stop to. */
const cuts: readonly (readonly [string, (database: string, url: string, chance: Chance) => Promise<void>])[] = [
  ['SIGKILL to a connection', async (database) => { process.kill(made().backends(database)[0]!, 'SIGKILL') }],
  ['pg_terminate_backend', async (database) => { made().psql(database, `select pg_terminate_backend(${made().backends(database)[0]!})`) }],
  ['SIGKILL to the postmaster', async (_, url, chance) => {
    made().kill()
    const back = wait(1500 + chance(2500)).then(() => made().startAgain())
    // It says since when it has no answer, on the page of every reader, until it has one.
    for (let tries = 0; (await stateOf(url)).database.awaySince === null; tries++) { ok(tries < 140, 'it says that the database is away'); await wait(10) }
    match((await stateOf(url)).database.awaySince!, /^\d{4}-\d\d-\d\dT/)
    equal((await get(`${url}api/log`)).status, 200, 'what is in memory is shown')
    await back
  }],
]

suite(`PostgreSQL killed while statements come in (PROOFMARK_SEED=${seed})`, { skip: postgresMissing }, () => {
  test('twelve times: the server goes on by itself, and nothing acknowledged is lost', async (t) => {
    const database = made().database()
    const env = { PROOFMARK_DATA: join(folder, 'goes-on'), PROOFMARK_DATABASE: database }
    const { child, url } = await serving(env)
    const before = (await stateOf(url)).size
    const ledger: Unit[] = []
    const times = new Map<string, number[]>(cuts.map(([name]) => [name, []]))
    await rounds(12, async (chance, number) => {
      const [name, cut] = cuts[number % cuts.length]!
      const load = loading(url, ledger)
      await acknowledged(ledger, performance.now(), 1 + chance(8))
      await wait(chance(200))
      await cut(database, url, chance)
      const back = performance.now()
      times.get(name)!.push((await acknowledged(ledger, back)).answeredAt - back)
      await load.stop()
      equal((await stateOf(url)).database.awaySince, null, 'it says that the database answers')
      equal(child.exitCode ?? child.signalCode, null, 'the server was not ended')
      await requireKeptBeside(env, (store) => requireUnitsAlone(store, ledger, before))
    })
    for (const [name, of] of times) t.diagnostic(`${name}: acknowledged again after ${of.map((ms) => Math.round(ms)).join(', ')} ms`)
    t.diagnostic(toldOf(ledger))
    child.kill('SIGKILL')
  })
  test('four times together with the server, and the server over it four times alone', async (t) => {
    const env = { PROOFMARK_DATA: join(folder, 'both'), PROOFMARK_DATABASE: made().database() }
    let round = 0
    t.diagnostic(await killedAgainAndAgain(8, env, async (kill) => {
      if (round++ % 2 === 0) return kill()
      made().kill()
      await kill()
      return made().startAgain()
    }))
  })
})
