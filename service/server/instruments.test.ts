/** Routes of instruments: the register with a date, and a transfer held against it. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Store } from 'proofmark/store'
import { worldOf } from '../../core/statements/invented-world.test.ts'
import { instrumentsRoutes } from './instruments-routes.ts'
import type { InstrumentsView, ProhibitionsView } from './instruments-view.ts'

const { world } = worldOf(
  { kind: 'party', label: 'north', names: [{ text: 'Example North' }], partyType: 'state', jurisdiction: 'KP' },
  { kind: 'item', label: 'shell', description: 'invented shell', itemClass: 'artillery-projectile', taxonomy: 'items/1' },
  { kind: 'transfer', label: 'sent', transferKind: 'supply', from: '#north', toText: 'somebody', items: ['#shell'], when: '2024' },
  { kind: 'transfer', label: 'gone', transferKind: 'supply' }, { kind: 'withdrawal', of: '#gone', reason: 'invented' },
)
const app = instrumentsRoutes({ world: () => world } as unknown as Store)
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
