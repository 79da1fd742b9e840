/**
 * Commands that write, killed twelve times while they do. `record` seals a file whole or not at all. `import` seals batches, each whole or not at all: what is there are the first rows of the sheet,
 * each with all of its statements, and the same command run again adds the others. After each kill, all that killed.long.test.ts asks.
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Chance } from '@proofmark/core/invented'
import type { Store } from 'proofmark/store'
import { requireKept, requireUnits, requireUnitsAlone } from './kept.suite.ts'
import { begin, killAll, newUnit, rounds, run, seed, serving, textOf, toldOf, type Env, type Receipt, type Unit } from './killing.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-killed-writer-'))
after(() => { killAll(); rmSync(folder, { recursive: true, force: true }) })

const headsOf = (env: Env): number[] => readFileSync(join(env['PROOFMARK_DATA']!, 'log', 'heads'), 'utf8').trim().split('\n').map((line) => Number(line.split(' ')[0]))
const receiptsIn = (printed: string): Receipt[] => (JSON.parse(printed) as { sealed: Receipt[] }).sealed.map(({ id, kind, index }) => ({ id, kind, index }))

/** One file, in the ledger. */
function fileOf(ledger: Unit[], size: number): { readonly unit: Unit; readonly path: string } {
  const unit = newUnit(size)
  ledger.push(unit)
  const path = join(folder, `${unit.names[0]}.jsonl`)
  writeFileSync(path, textOf(unit))
  return { unit, path }
}

/** To its end, so that it is acknowledged. */
async function recordWhole(env: Env, ledger: Unit[]): Promise<void> {
  const { unit, path } = fileOf(ledger, 3)
  unit.receipts = receiptsIn(await run(['record', path, '--json'], env))
  unit.answer = 'sealed'
}

/** Begun, and killed within `longest` milliseconds of the first byte that it wrote to the log, or before that. Whether it had ended by then, well, and what it printed. */
async function killedWhileWriting(words: readonly string[], env: Env, chance: Chance, longest: number): Promise<{ readonly hasEnded: boolean; readonly printed: string }> {
  const entries = () => readdirSync(join(env['PROOFMARK_DATA']!, 'log', 'tile', 'entries'), { recursive: true }).join()
  const before = entries()
  const { child, out, ended } = begin(words, env)
  const isOver = () => child.exitCode !== null
  // One in four dies somewhere on the way there.
  const until = performance.now() + (chance(4) === 0 ? chance(800) : 60_000)
  while (!isOver() && entries() === before && performance.now() < until) await wait(1)
  await wait(chance(longest))
  child.kill('SIGKILL')
  await ended
  return { hasEnded: child.exitCode === 0, printed: out() }
}

suite(`commands that write, killed while they do (PROOFMARK_SEED=${seed})`, () => {
  test('record, eight times, every fourth beside a server that is killed with it: all of a file or nothing', async (t) => {
    const env = { PROOFMARK_DATA: join(folder, 'record') }
    const ledger: Unit[] = []
    let ends = 0
    await rounds(8, async (chance, number) => {
      await recordWhole(env, ledger)
      const server = number % 4 === 3 ? await serving(env) : null
      const { unit, path } = fileOf(ledger, 400)
      const { hasEnded, printed } = await killedWhileWriting(['record', path, '--json'], env, chance, server === null ? 600 : 300)
      await server?.kill()
      if (hasEnded) {
        ends++
        unit.receipts = receiptsIn(printed)
        unit.answer = 'sealed'
      }
      const heads = headsOf(env)
      await requireKept(env, (store) => requireUnitsAlone(store, ledger, heads[0]!))
    })
    t.diagnostic(`files: ${toldOf(ledger)}; ${ends} ended before the kill`)
  })

  test('import, four times: whole batches of the first rows, and the rest when it is run again', async (t) => {
    const whole = { PROOFMARK_DATA: join(folder, 'whole') }
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping))
    const sheet = (number: number) => {
      const path = join(folder, `sheet-${number}.csv`)
      writeFileSync(path, `No.,What,Mark\n${Array.from({ length: rowCount }, (_, n) => `${number}-${n},thing ${n},ROW${number}N${n}\n`).join('')}`)
      return ['import', path, '--mapping', join(folder, 'mapping.json'), '--json']
    }
    // Not cut off: where its batches end.
    await run(sheet(0), whole)
    const steps = headsOf(whole).map((size, _, [first]) => size - first!)
    ok(steps.length >= 4, `several batches: ${steps.join(', ')}`)
    const found: number[] = []
    await rounds(4, async (chance, number) => {
      const env = { PROOFMARK_DATA: join(folder, `import-${number}`) }
      const ledger: Unit[] = []
      await recordWhole(env, ledger)
      const begun = headsOf(env).at(-1)!
      const rowsThere = (store: Store) => {
        requireUnits(store, ledger)
        const there = store.statements().slice(begun)
        if (there.length === 0) return
        deepEqual(there.map(({ kind }) => kind), ['document', ...there.slice(1).map((_, n) => (n % 2 === 0 ? 'item' : 'mark'))])
        deepEqual(there.flatMap((each) => (each.kind === 'mark' ? [each.fields.transcription] : [])), Array.from({ length: (there.length - 1) / 2 }, (_, n) => `ROW${number}N${n}`))
      }
      await killedWhileWriting(sheet(number), env, chance, 900)
      const { size } = await requireKept(env, rowsThere)
      ok(steps.includes(size - begun), `${size - begun} statements of the sheet are there; whole batches end at ${steps.join(', ')}`)
      found.push(size - begun)
      const { rows } = JSON.parse(await run(sheet(number), env)) as { rows: { new: number; same: number } }
      const kept = Math.max(0, (size - begun - 1) / 2)
      deepEqual([rows.same, rows.new], [kept, rowCount - kept])
      const after = await requireKept(env, rowsThere)
      equal(after.size - begun, steps.at(-1), 'each row once')
    })
    t.diagnostic(`statements there after each kill: ${found.join(', ')} of ${steps.at(-1)}; batches end at ${steps.join(', ')}`)
  })
})

/** Rows of a sheet: two statements each, so that two batches of a thousand and a rest are sealed. */
const rowCount = 1100
const mapping = {
  format: 'proofmark/mapping/v1', name: 'killed', key: ['No.'], columns: { 'No.': {}, What: {}, Mark: {} },
  statements: [{ kind: 'item', name: 'thing', fields: { description: { $column: 'What' }, itemClass: 'rifle' } }, { kind: 'mark', fields: { item: { $row: 'thing' }, transcription: { $column: 'Mark' }, technique: 'stamped' } }],
}
