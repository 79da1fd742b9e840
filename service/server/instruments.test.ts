/** Routes of instruments: the register with a date, and a transfer held against it. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import type { Store } from 'proofmark/store'
import { worldOf } from '../../core/statements/invented-world.test.ts'
import { instrumentsRoutes } from './instruments-routes.ts'
import type { InstrumentsView, ProhibitionsView } from './instruments-view.ts'

const { world } = worldOf(
  { kind: 'party', label: 'north', names: [{ text: 'Example North' }], partyType: 'state', jurisdiction: 'KP' },
  { kind: 'item', label: 'shell', description: 'invented shell', itemClass: 'artillery-projectile', taxonomy: 'items/1' },
  { kind: 'transfer', label: 'sent', transferKind: 'supply', from: '#north', toText: 'somebody', items: ['#shell'], when: '2024' },
  { kind: 'finding', label: 'finding', title: 'An invented finding', sentences: [{ text: 'It would be forbidden.', claims: ['a', 'b', 'c'] }], claims: [
    { key: 'a', text: 'invented', claim: { type: 'transfer-forbidden', transfer: '#sent', measure: 'kp-2270-6', registerVersion: 'instruments/1@2026-11-23' } },
    { key: 'b', text: 'invented', claim: { type: 'transfer-forbidden', transfer: '#sent', measure: 'xa-12-3', registerVersion: 'works-regional/1@2031-05-01' } },
    { key: 'c', text: 'invented', claim: { type: 'transfer-forbidden', transfer: '#sent', measure: 'kp-2270-6', registerVersion: 'instruments/1@2020-01-01' } },
  ] },
  { kind: 'transfer', label: 'gone', transferKind: 'supply' }, { kind: 'withdrawal', of: '#gone', reason: 'invented' },
)
const registersFolder = mkdtempSync(join(tmpdir(), 'proofmark-registers-'))
after(() => rmSync(registersFolder, { recursive: true }))
const derivedId = (words: readonly string[]) => createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32)
const app = instrumentsRoutes({ store: { world: () => world, derivedId } as unknown as Store, registersFolder })
const ask = async <T>(path: string): Promise<T & { code?: string }> => (await app.request(path)).json() as never

suite('routes of instruments', () => {
  test('give every row, and its answer for a date', async () => {
    const plain = await ask<InstrumentsView>('/api/instruments')
    deepEqual([plain.measures.length, plain.on, plain.measures.every(({ inForce }) => inForce === null)], [55, null, true])
    const dated = await ask<InstrumentsView>('/api/instruments?on=2024-08-18')
    deepEqual(['kp-1874-26', 'kp-2270-6'].map((id) => dated.measures.find(({ measure }) => measure.id === id)?.inForce), ['no', 'yes'])
    const none = await ask<InstrumentsView>('/api/instruments?on=soon')
    deepEqual([none.on, none.isDate, none.measures.length], ['soon', false, 55])
  })
  test('hold a transfer against all registers, with the sources of each row', async () => {
    const view = await ask<ProhibitionsView>('/api/transfers/sent/prohibitions')
    const row = view.prohibitions.find(({ measure }) => measure.id === 'kp-2270-6')!
    deepEqual([view.whenIs, row.time, row.bearing, row.citation], ['stated', 'throughout', 'would', 'S/RES/2270 (2016), para. 6'])
    ok(row.sources.length === 2 && row.sources.every(({ read }) => read === '2026-11-23'))
    equal((await ask<ProhibitionsView>('/api/transfers/sent/prohibitions?on=2015')).prohibitions.find(({ measure }) => measure.id === 'kp-2270-6')!.time, 'not')
  })
  test('refuse with a code', async () => {
    const answers = await Promise.all(['none', 'gone', 'sent'].map(async (name) => { const answer = await app.request(`/api/transfers/${name}/prohibitions${name === 'sent' ? '?on=soon' : ''}`); return [answer.status, ((await answer.json()) as { code: string }).code] }))
    deepEqual(answers, [[404, 'transfer-unknown'], [404, 'transfer-unknown'], [400, 'date-invalid']])
  })
})

suite('own registers', () => {
  const example = (JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'spec', 'vectors', 'instruments', 'valid.json'), 'utf8')) as { input: string }).input
  const address = '/api/instruments/registers'
  const send = (text: string) => app.request(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) })
  const there = async () => { const { registers, measures, unread } = await ask<InstrumentsView>('/api/instruments'); return [registers.map(({ version }) => version), measures.length, unread] }
  const [builtIn, own] = ['instruments/1@2026-11-23', 'works-regional/1@2031-05-01']

  test('are refused with code and place, and nothing of them is kept', async () => {
    const bad = await send(example.replace('"prohibition"', '"headline"'))
    const { code, about } = (await bad.json()) as { code: string; about: string }
    deepEqual([bad.status, code, about], [422, 'not-a-register', '/measures/0/clock'])
    equal((await (await send(example.replace('works-regional/1', 'instruments/1'))).json() as { code: string }).code, 'name-taken')
    deepEqual(await there(), [[builtIn], 55, 0])
  })
  test('are added, held against a transfer, replaced, given back as they were sent, and removed', async () => {
    equal((await send(example)).status, 201)
    deepEqual(await there(), [[builtIn, own], 56, 0])
    const { registers, prohibitions, apart } = await ask<ProhibitionsView>('/api/transfers/sent/prohibitions')
    deepEqual(registers.map(({ version, isBuiltIn }) => [version, isBuiltIn]), [[builtIn, true], [own, false]])
    ok([...prohibitions.map(({ register }) => register), ...apart.map(({ register }) => register)].includes(own!))
    const [file] = readdirSync(registersFolder)
    ok(/^[0-9a-f]{32}$/.test(file!) && !readFileSync(join(registersFolder, file!)).includes('Example Union'))
    equal((await send(example.replace(/"asOf": ?"2031-05-01"/, '"asOf":"2031-06-01"'))).status, 200)
    deepEqual((await there())[0], [builtIn, 'works-regional/1@2031-06-01'])
    equal((await send(example)).status, 200)
    equal(await (await app.request(`${address}/works-regional%2F1`)).text(), example)
    const bytes = readFileSync(join(registersFolder, file!))
    writeFileSync(join(registersFolder, file!), bytes.with(30, bytes[30]! ^ 1))
    deepEqual(await there(), [[builtIn], 55, 1])
    equal((await ask<ProhibitionsView>('/api/transfers/sent/prohibitions')).unread, 1)
    writeFileSync(join(registersFolder, file!), bytes)
    equal((await ask<InstrumentsView>('/api/instruments')).claims.map(({ from }) => from).join(' '), 'built-in own none')
    const remove = async () => (await app.request(`${address}/works-regional%2F1`, { method: 'DELETE' })).status
    deepEqual([await remove(), await remove(), await there()], [204, 404, [[builtIn], 55, 0]])
  })
  test('are told apart for each claim of a finding by the version that it names', async () => {
    deepEqual((await ask<InstrumentsView>('/api/instruments')).claims.map(({ register, from }) => [register, from]), [[builtIn, 'built-in'], [own, 'none'], ['instruments/1@2020-01-01', 'none']])
  })
})
