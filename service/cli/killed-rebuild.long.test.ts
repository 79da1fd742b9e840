/**
 * Tables that are made anew, killed ten times while they are: by the command alone, and by a server that seals meanwhile and is killed with it. After each kill, all that
 * killed.long.test.ts asks.
 */
import { ok } from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { requireKept, requireUnitsAlone } from './kept.suite.ts'
import { begin, killAll, loading, newUnit, rounds, run, seed, serving, textOf, toldOf, type Receipt, type Unit } from './killing.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-killed-rebuild-'))
after(() => { killAll(); rmSync(folder, { recursive: true, force: true }) })
const data = join(folder, 'data')
const env = { PROOFMARK_DATA: data }

suite(`tables that are made anew, killed while they are (PROOFMARK_SEED=${seed})`, () => {
  test('ten times, every second in a server that seals meanwhile', async (t) => {
    const ledger: Unit[] = [newUnit(1500)]
    const path = join(folder, 'world.jsonl')
    writeFileSync(path, textOf(ledger[0]!))
    ledger[0]!.receipts = (JSON.parse(await run(['record', path, '--json'], env)) as { sealed: Receipt[] }).sealed.map(({ id, kind, index }) => ({ id, kind, index }))
    ledger[0]!.answer = 'sealed'
    const first = Number(readFileSync(join(data, 'log', 'heads'), 'utf8').split(' ')[0])
    let [begun, ends] = [0, 0]
    await rounds(10, async (chance, number) => {
      const server = number % 2 === 1 ? await serving(env) : null
      const load = server === null ? null : loading(server.url, ledger)
      const { child, ended } = begin(['rebuild', '--json'], env)
      const isAtWork = () => existsSync(join(data, 'index', 'next.sqlite'))
      while (child.exitCode === null && !isAtWork()) await wait(1)
      if (isAtWork()) begun++
      await wait(chance(server === null ? 600 : 1500))
      child.kill('SIGKILL')
      await server?.kill()
      await ended
      if (child.exitCode === 0) ends++
      await load?.stop()
      await requireKept(env, (store) => requireUnitsAlone(store, ledger, first))
    })
    ok(begun === 10 && ends < 10, `${begun} were killed at work or behind it, ${ends} had ended`)
    t.diagnostic(`${toldOf(ledger)}; ${ends} had ended before the kill`)
  })
})
