/** The command: rows, a date, a register of a project, and what it refuses. */
import { deepEqual, equal, match, rejects } from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { randomBytes } from 'node:crypto'
import { ownRegisters } from 'proofmark/server'
import { openStore } from 'proofmark/store'
import { BadUse } from './command.ts'
import { instruments } from './commands/instruments.ts'
import { run as proofmark } from './main.ts'

async function run(options: Record<string, string | readonly string[]>, isJson = false) {
  const printed: string[] = []
  const code = await instruments.run({ arguments: [], options, isJson, print: (text) => printed.push(text), complain: () => {} })
  return { code, text: printed.join('\n') }
}
const example = (JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'spec', 'vectors', 'instruments', 'valid.json'), 'utf8')) as { input: string }).input

suite('proofmark instruments', () => {
  test('lists a regime with the answer for a date, clock by clock, and marks what nobody checked', async () => {
    const { code, text } = await run({ on: '2024-08-18', regime: 'kp-1718' })
    equal(code, 0)
    match(text, /^ {2}no +panel +kp-1874-26 /m)
    match(text, /^ {2}yes +prohibition +kp-2270-6 /m)
    match(text, /kp-1874-9 .*not checked: paragraph$/m)
  })
  test('shows one measure with exceptions, dispute and sources', async () => {
    const { text } = await run({ measure: 'ir-snapback', on: '2025-10-15' })
    match(text, /in force then: disputed/)
    match(text, /disputed by Russian Federation, China, Iran; asserted by France/)
    match(text, /source: KIIN 360, https:\/\/kiin360\.com\/.* \(read 2026-11-23\)/)
  })
  test('takes the register of a project beside the built-in one, and refuses one that is none, with code and place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'proofmark-'))
    try {
      const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')]
      writeFileSync(good, example)
      writeFileSync(bad, example.replace('"prohibition"', '"headline"'))
      const { measures, registers } = JSON.parse((await run({ register: [good] }, true)).text) as { measures: unknown[]; registers: { version: string }[] }
      deepEqual([measures.length, registers.map(({ version }) => version)], [56, ['instruments/1@2026-11-23', 'works-regional/1@2031-05-01']])
      const data = join(folder, 'data')
      const store = await openStore({ folder: data, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
      ownRegisters(join(data, 'registers'), store.derivedId).save(example)
      await store.close()
      const kept = JSON.parse((await run({ data }, true)).text) as { registers: { version: string }[]; unread: number }
      deepEqual([kept.registers.map(({ version }) => version), kept.unread], [['instruments/1@2026-11-23', 'works-regional/1@2031-05-01'], 0])
      await rejects(run({ register: [bad] }), (error) => error instanceof BadUse && /bad\.json: \/measures\/0\/clock \(not-a-register\)/.test(error.message))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
  test('holds a transfer: what is said of it and its note first, then rows of arms, then those that are not of arms with their mark', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'proofmark-'))
    try {
      const data = join(folder, 'data')
      equal(await proofmark(['record', 'examples/dprk-missiles-2024/statements.jsonl', '--data', data], { folder: join(import.meta.dirname, '..', '..'), say: () => {} }), 0)
      const { code, text } = await run({ data, transfer: 'tf-missiles', on: '2024-01-02' })
      equal(code, 0)
      match(text, /^ {2}asserts law: United States.*: “The United States holds/m)
      match(text, /^ {2}note: Denied by the DPRK and by the Russian Federation/m)
      match(text, /^● kp-1718-8b: Would be forbidden/m)
      const rows = text.split('\n').filter((line) => /^[●◐○✕]/.test(line)).map((line) => line.includes(' (not of arms): '))
      deepEqual([rows.includes(true), rows.indexOf(true)], [true, rows.lastIndexOf(false) + 1])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
  test('refuses what is no date, no regime and no measure', async () => {
    for (const options of [{ on: 'yesterday' }, { regime: 'xx' }, { measure: 'xx' }]) await rejects(run(options as never), BadUse)
  })
})
