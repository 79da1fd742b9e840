/**
 * Killed server: SIGKILL while statements come in, again and again; in about every second round once more while the next one opens what was left.
 * @module
 */
import { equal } from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { acknowledged, begin, get, loading, rounds, run, serving, toldOf, type Env, type Unit } from './killing.suite.ts'
import { opened, requireKept, requireUnitsAlone } from './kept.suite.ts'

/** `cut`: what is done to the server, and beside it. What it came to, for whoever runs the test. */
export async function killedAgainAndAgain(many: number, env: Env, cut: (kill: () => Promise<void>) => Promise<void> = (kill) => kill()): Promise<string> {
  const ledger: Unit[] = []
  let [before, twice, tablesBehind] = [-1, 0, 0]
  await rounds(many, async (chance) => {
    const { url, kill } = await serving(env)
    if (before < 0) before = (await get<{ size: number }>(`${url}api/server`)).body.size
    const begun = performance.now()
    const load = loading(url, ledger)
    await acknowledged(ledger, begun, 1 + chance(12))
    await wait(chance(200))
    await cut(kill)
    await load.stop()
    if (chance(2) === 0) {
      twice++
      const { child, ended } = begin(['serve', '--port', '0', '--json'], env)
      await wait(chance(1500))
      child.kill('SIGKILL')
      await ended
    }
    const { behind } = await requireKept(env, (store) => requireUnitsAlone(store, ledger, before))
    if (behind > 0) tablesBehind++
  })
  // A server begun anew finds what was acknowledged last; the commands say the same of the store.
  const { url, kill } = await serving(env)
  const last = ledger.findLast(({ answer }) => answer === 'sealed')!.names[0]!
  equal((await found(url, last)).counts.fits, 1, `${last} is found`)
  await kill()
  const store = await opened(env)
  const digest = (await store.rebuild()).digest
  await store.close()
  equal((JSON.parse(await run(['rebuild', '--json'], env)) as { digest: string }).digest, digest)
  await run(['log', 'audit'], env)
  return `${many} kills, ${twice} more while it opened; ${toldOf(ledger)}; tables behind the log after ${tablesBehind} kills`
}

/** The index of marks is made when it is first asked for: 503 until then. */
async function found(url: string, mark: string): Promise<{ counts: { fits: number } }> {
  for (let tries = 0; ; tries++) {
    const { status, body } = await get<{ counts: { fits: number } }>(`${url}api/marks/search?pattern=${mark}`)
    if (status !== 503 || tries === 200) return body
    await wait(50)
  }
}
