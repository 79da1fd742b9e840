/** Chains over HTTP: of one item, of all of a case in parts, choices by name, and what is refused. */
import { deepEqual, equal } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { ChainRows, Choices, SupplyChainView } from './api.ts'
import { createApp } from './app.ts'
import { record } from './recording.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-chain-routes-'))
const newId = () => randomBytes(16).toString('hex')
let store: Store
let app: ReturnType<typeof createApp>
const lines = [
  { kind: 'case', label: 'case-1', title: 'Invented case' },
  { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company', jurisdiction: 'XA' },
  { kind: 'party', label: 'ministry', names: [{ text: 'Example Ministry' }], partyType: 'state', jurisdiction: 'XB' },
  { kind: 'party', label: 'group', names: [{ text: 'Example Group' }], partyType: 'armed-group' },
  { kind: 'item', label: 'i-1', case: '#case-1', description: 'Example missile 113', itemClass: 'missile' },
  { kind: 'item', label: 'i-2', case: '#case-1', description: 'Example missile 114', itemClass: 'missile' },
  { kind: 'transfer', label: 't-1', case: '#case-1', from: '#works', to: '#ministry', items: ['#i-1'], transferKind: 'sale', when: '2030-05', authorised: 'yes', assertedBy: '#works' },
  { kind: 'transfer', label: 't-2', case: '#case-1', from: '#ministry', to: '#group', items: ['#i-1'], transferKind: 'capture', when: '2031-08', authorised: 'no', assertedBy: '#ministry' },
]
before(async () => {
  store = await openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) })
  deepEqual((await record(store, lines.map((line) => JSON.stringify(line)).join('\n'), { folder: null, newId })).problems, [])
  app = createApp({ store, hosts: () => ['works.example'], pages: folder, newId, now: () => new Date('2031-05-01'), logger: pino({ level: 'silent' }) })
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
const ask = async <T>(path: string) => {
  const answer = await app.request(path, { headers: { host: 'works.example' } })
  return { status: answer.status, said: (await answer.json()) as T & { code?: string } }
}

suite('chains over HTTP', () => {
  test('the chain of an item has its legs in order, and a title for each statement that it names', async () => {
    const { status, said } = await ask<SupplyChainView>('/api/items/i-1/chain')
    equal(status, 200)
    const legs = said.chain.versions[0]!.steps.flatMap((step) => (step.type === 'leg' ? [step] : []))
    deepEqual(legs.map(({ from, to, authorised }) => [from.name, to.name, authorised]), [['Example Works', 'Example Ministry', 'yes'], ['Example Ministry', 'Example Group', 'no']])
    for (const { transfer } of legs) equal(said.named[transfer]?.kind, 'transfer')
    deepEqual([said.item.label, said.case?.label, said.chain.diversion.status], ['i-1', 'case-1', 'between'])
  })
  test('all chains of a case come in parts, each item once, and one without a transfer is not examined', async () => {
    const { said } = await ask<ChainRows>('/api/cases/case-1/chains')
    equal(said.total, 2)
    deepEqual(said.rows.map(({ label, legs, diversion }) => [label, legs, diversion]), [['i-1', 2, 'between'], ['i-2', 0, 'not-examined']])
    deepEqual((await ask<ChainRows>('/api/cases/case-1/chains?from=1')).said.rows.map(({ label }) => label), ['i-2'])
    deepEqual((await ask<ChainRows>('/api/cases/case-1/chains?from=9')).said.rows, [])
  })
  test('what is sealed later is in the next answer', async () => {
    deepEqual((await record(store, JSON.stringify({ kind: 'transfer', label: 't-3', case: '#case-1', from: '#works', to: '#group', items: ['#i-2'], transferKind: 'sale', when: '2030' }), { folder: null, newId })).problems, [])
    equal((await ask<ChainRows>('/api/cases/case-1/chains')).said.rows[1]!.legs, 1)
  })
  test('choices are found by any part of a name, of the kinds asked for and no other', async () => {
    const found = async (kinds: string, text: string) => (await ask<Choices>(`/api/cases/case-1/choices?kinds=${kinds}&text=${text}`)).said.choices.map(({ label }) => label)
    deepEqual(await found('party', 'example'), ['works', 'ministry', 'group'])
    deepEqual(await found('party,item', 'MINIST'), ['ministry'])
    deepEqual(await found('item', '11'), ['i-1', 'i-2'])
    deepEqual([await found('key', ''), await found('nonsense', '')], [[], []])
  })
  test('what is not there is refused with its code', async () => {
    deepEqual([(await ask('/api/items/nobody/chain')).said.code, (await ask('/api/items/works/chain')).status, (await ask('/api/cases/nobody/chains')).said.code, (await ask('/api/cases/nobody/choices')).status], ['item-unknown', 404, 'case-unknown', 404])
  })
})
