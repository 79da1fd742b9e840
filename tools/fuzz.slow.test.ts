/**
 * Every reader of foreign bytes for a moment, with one seed: no throw, no unknown answer, everything prints back. `npm run fuzz` goes on.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { attempt, inputOf } from './fuzz/attempt.ts'
import type { Target } from './fuzz/target.ts'
import { require } from './fuzz/target.ts'
import { targets } from './fuzz/targets.ts'

const seed = 20_310_501
/** All targets together take about ten seconds. */
const turnMs = 60

suite('fuzzing', () => {
  for (const target of targets) {
    test(target.name, async () => {
      const first = await attempt(target, seed, 0)
      equal(first.finding?.what.replace(/^takes \d+ ms$/, ''), first.finding === null ? undefined : '')
      const end = performance.now() + turnMs
      for (let number = 1; number < 40 || performance.now() < end; number++) {
        const { finding } = await attempt(target, seed, number)
        // A machine that is busy may take a second for anything: time is judged by `npm run fuzz`.
        if (finding !== null && !/^takes \d+ ms$/.test(finding.what)) ok(false, `${target.name} --seed ${seed} --case ${number}: ${finding.what}\n${finding.given}`)
        if (performance.now() > end + 2000) break
      }
    })
  }
  test('no two targets have one name, and each has seeds that it takes', () => {
    equal(new Set(targets.map(({ name }) => name)).size, targets.length)
    for (const target of targets) ok(target.seeds().length > 0 && target.answers.length > 0, target.name)
  })
  test('a case is the same each time', () => {
    const target = targets.find(({ name }) => name === 'note')!
    for (let number = 0; number < 300; number++) deepEqual(inputOf(target, seed, number), inputOf({ ...target }, seed, number))
  })
  test('finds a reader that throws, one that answers otherwise, one that does not print back, and one that is slow', async () => {
    const bad = (run: Target['run']): Target => ({ name: 'bad', seeds: () => ['a'], answers: ['ok'], run })
    const found = async (run: Target['run']) => (await attempt(bad(run), seed, 5)).finding?.what ?? ''
    ok((await found(() => { throw new TypeError('no') })).startsWith('TypeError: no'))
    equal(await found(() => 'other'), 'answers "other", which is none of its codes')
    ok((await found((given: string) => { require(given.toUpperCase() === `${given}x`, 'prints back'); return 'ok' })).includes('does not hold: prints back'))
    ok(/^takes \d+ ms$/.test(await found(async () => { const end = process.threadCpuUsage().user + 1_100_000; while (process.threadCpuUsage().user < end); return 'ok' })))
    equal(await found(() => 'ok'), '')
  })
})
