/**
 * A server that writes and two that read over one PostgreSQL: how late readers see what was acknowledged; then PostgreSQL is killed under load and stays away for a minute. All three say so all along and
 * show what they have; what is sent meanwhile is refused with a code and a sentence; when it is back, all go on by themselves.
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test, type TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { postgresMissing, startPostgres, type TestPostgres } from '../store/postgres.suite.ts'
import { requireKeptBeside, requireUnitsAlone } from './kept.suite.ts'
import { acknowledged, get, killAll, loading, send, serving, toldOf, type Served, type Unit } from './killing.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-minute-'))
let [postgres, env, writer, readers] = [null, {}, null, []] as unknown as [TestPostgres, Readonly<Record<string, string>>, Served, readonly Served[]]
const ledger: Unit[] = []
let first = 0
before(async () => {
  if (postgresMissing !== false) return
  postgres = startPostgres()
  env = { PROOFMARK_DATA: join(folder, 'data'), PROOFMARK_DATABASE: postgres.database() }
  writer = await serving(env)
  readers = [await serving(env, '--read-only'), await serving(env, '--read-only')]
  first = (await stateOf(writer)).size
})
after(() => { killAll(); postgres?.remove(); rmSync(folder, { recursive: true, force: true }) })

interface State { readonly size: number; readonly readOnly: { readonly isBehind: boolean } | null; readonly database: { readonly awaySince: string | null } }
const stateOf = async ({ url }: Served): Promise<State> => (await get<State>(`${url}api/server`)).body
const seconds = (ms: number) => (ms / 1000).toFixed(1)

/** Since when each size is shown, by `performance.now`, until it is stopped. */
function watching(of: Served): { readonly seen: Map<number, number>; readonly stop: () => Promise<void> } {
  const seen = new Map<number, number>()
  const stopped = new AbortController()
  const all = (async () => {
    for (let size = -1; !stopped.signal.aborted; await wait(20)) {
      const now = (await stateOf(of)).size
      if (now !== size) seen.set(size = now, performance.now())
    }
  })()
  all.catch(() => undefined)
  return { seen, stop: async () => { stopped.abort(); await all } }
}

/** So many pairs, one after the other with a pause; then how late each was seen by each reader, in milliseconds. */
async function lateness(many: number, pause: number): Promise<number[]> {
  const watches = readers.map(watching)
  const begun = ledger.length
  for (let n = 0; n < many; n++) {
    ok(await send(writer.url, ledger, 1))
    await wait(pause)
  }
  const sent = ledger.slice(begun)
  const last = sent.at(-1)!.receipts.at(-1)!.index
  for (let tries = 0; watches.some(({ seen }) => Math.max(...seen.keys()) <= last); tries++) { ok(tries < 300, 'readers see all within half a minute'); await wait(100) }
  for (const { stop } of watches) await stop()
  // A head that was shown before the writer's answer was read is not late.
  return watches.flatMap(({ seen }) => sent.map(({ answeredAt, receipts }) => Math.max(0, [...seen].find(([size]) => size > receipts.at(-1)!.index)![1] - answeredAt))).toSorted((a, b) => a - b)
}
function tell(t: TestContext, what: string, late: readonly number[]): void {
  t.diagnostic(`${what}: seen by two readers after ${seconds(late[late.length >> 1]!)} s in the median, ${seconds(late.at(-1)!)} s at most, ${late.length} times`)
}

suite('a server that writes and two that read over one PostgreSQL', { skip: postgresMissing }, () => {
  test('readers show what was acknowledged within seconds, the same bytes', async (t) => {
    tell(t, 'a pair every 10 seconds', await lateness(5, 10_000))
    tell(t, 'a pair every quarter of a second', await lateness(100, 250))
    const { receipts, leaves } = ledger.at(-1)!
    for (const { url } of readers) for (const { id, index } of receipts) {
      const { body } = await get<{ index: number; leafHash: string }>(`${url}api/statements/${id}/seal`)
      deepEqual([body.index, body.leafHash], [index, leaves.get(id)])
    }
  })
  test('PostgreSQL away for a minute: it is said all along, nothing is lost, and all go on by themselves', async (t) => {
    const all = [writer, ...readers]
    const { id } = ledger[0]!.receipts[0]!
    const load = loading(writer.url, ledger)
    await acknowledged(ledger, performance.now(), 10)
    postgres.kill()
    const gone = performance.now()
    // Each says so within this time, and since then without a break.
    const known = await Promise.all(all.map(async (each) => {
      while ((await stateOf(each)).database.awaySince === null) { ok(performance.now() - gone < 10_000, 'it is said within ten seconds'); await wait(50) }
      return performance.now() - gone
    }))
    const since = await Promise.all(all.map(async (each) => (await stateOf(each)).database.awaySince))
    for (const each of since) match(each!, /^\d{4}-\d\d-\d\dT/)
    const sent = ledger.length
    while (performance.now() - gone < 60_000) {
      deepEqual(await Promise.all(all.map(async (each) => (await stateOf(each)).database.awaySince)), since)
      for (const { url } of all) for (const path of ['api/log', `api/statements/${id}`, `api/statements/${id}/seal`, 'api/statements?limit=5']) equal((await get(`${url}${path}`)).status, 200, path)
      await wait(500)
    }
    const answer = await fetch(`${writer.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: '{"kind":"use","what":"invented"}\n' }) })
    const { code, message } = await answer.json() as { code: string; message: string }
    deepEqual([answer.status, code], [503, 'database-away'])
    match(message, /What was acknowledged is safe, and this was not done\..*goes on by itself/)
    const refused = ledger.slice(sent).filter(({ answer }) => answer === 'refused')
    ok(refused.length > 0 && ledger.slice(sent).every((unit) => unit.answer !== 'sealed'), 'what is sent meanwhile is refused')
    await postgres.startAgain()
    const back = performance.now()
    const goesOn = (await acknowledged(ledger, back)).answeredAt - back
    await load.stop()
    for (const each of all) while ((await stateOf(each)).database.awaySince !== null) { ok(performance.now() - back < 10_000, 'it is said that it is back'); await wait(20) }
    const said = performance.now() - back
    const { size } = await stateOf(writer)
    for (const each of readers) while ((await stateOf(each)).size < size) { ok(performance.now() - back < 30_000, 'readers follow'); await wait(50) }
    for (const each of readers) equal((await stateOf(each)).readOnly!.isBehind, false)
    const followed = performance.now() - back
    for (const { child } of all) equal(child.exitCode ?? child.signalCode, null, 'no server was ended')
    await requireKeptBeside(env, (store) => requireUnitsAlone(store, ledger, first))
    t.diagnostic(`the writer said that the database is away after ${seconds(known[0]!)} s, the readers after ${known.slice(1).map(seconds).join(' and ')} s`)
    t.diagnostic(`away for ${seconds(back - gone)} s: ${refused.length} requests of three clients refused, the slowest after ${seconds(Math.max(...refused.map(({ answeredAt, sentAt }) => answeredAt - sentAt)))} s`)
    t.diagnostic(`back: acknowledged again after ${seconds(goesOn)} s, all three said so after ${seconds(said)} s, readers showed the new head after ${seconds(followed)} s`)
    t.diagnostic(toldOf(ledger))
  })
})
