/** What a finding rests on, what if, and what changed, over HTTP. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { BasisView, ChangedFindings, ChangesView, WhatIfView } from './api.ts'
import { createApp } from './app.ts'
import { record } from './recording.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-basis-routes-'))
const newId = () => randomBytes(16).toString('hex')
let store: Store
let app: ReturnType<typeof createApp>
const identified = (label: string, country: string, document: string) => ({ kind: 'identification', label, case: '#case-1', item: '#i-1', level: 'country-of-manufacture', value: country, country, sources: [{ document }] })
const lines = [
  { kind: 'case', label: 'case-1', title: 'Invented case' },
  { kind: 'document', label: 'letter', documentType: 'letter', title: 'Example letter' },
  { kind: 'document', label: 'contract', documentType: 'contract', title: 'Example contract' },
  { kind: 'item', label: 'i-1', case: '#case-1', description: 'Example shell', itemClass: 'shell' },
  identified('id-1', 'XA', '#letter'), identified('id-2', 'XA', '#contract'),
  { kind: 'finding', label: 'made', case: '#case-1', title: 'Example finding', sentences: [{ text: 'Made in XA.', claims: ['made'] }], claims: [{ key: 'made', text: 'made in XA', claim: { type: 'made-in', item: '#i-1', country: 'XA' } }] },
]
const seal = async (...more: readonly object[]) => deepEqual((await record(store, more.map((line) => JSON.stringify(line)).join('\n'), { folder: null, newId })).problems, [])
before(async () => {
  store = await openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) })
  await seal(...lines)
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

suite('what a finding rests on, over HTTP', () => {
  test('each claim has its supports and lines, and a title for all that is named', async () => {
    const { status, said } = await ask<BasisView>('/api/findings/made/basis')
    equal(status, 200)
    const [claim] = said.claims
    deepEqual([claim!.status, claim!.supports.sets.length, claim!.supports.isCut, claim!.evidence.independent], ['established', 2, false, { least: 2, most: 2 }])
    for (const { id } of said.switchable) ok(said.titles[id] !== undefined)
    deepEqual(new Set(said.switchable.map(({ kind }) => kind)), new Set(['identification', 'document']))
  })
  test('one source may be set aside, and both may not; nothing is sealed by asking', async () => {
    const before = store.statements().length
    deepEqual((await ask<WhatIfView>('/api/findings/made/what-if?if=without:letter')).said.claims, [])
    const { said } = await ask<WhatIfView>('/api/findings/made/what-if?if=without:letter&if=without:contract')
    deepEqual(said.claims.map(({ key, was, is }) => [key, was.status, is.status]), [['made', 'established', 'not-established']])
    equal(said.aside.length, 4)
    equal(store.statements().length, before)
  })
  test('what is no switch, names nothing or is too much is refused', async () => {
    for (const text of ['forget:letter', 'without:nobody', 'without']) deepEqual(await ask('/api/findings/made/what-if?if=' + text).then(({ status, said }) => [status, said.code]), [400, 'switch-unknown'])
    equal((await ask('/api/findings/made/what-if?' + 'if=without:letter&'.repeat(201))).said.code, 'switches-many')
    for (const path of ['basis', 'what-if', 'changes']) equal((await ask(`/api/findings/nobody/${path}`)).said.code, 'finding-unknown')
    equal((await ask('/api/cases/nobody/changed-findings')).said.code, 'case-unknown')
  })
  test('what is sealed later flags the claim, its sentence and its case; the book follows', async () => {
    deepEqual((await ask<ChangesView>('/api/findings/made/changes')).said.since, [])
    await seal({ kind: 'identification', label: 'id-3', case: store.known.byLabel('case-1')[0]!.id, item: store.known.byLabel('i-1')[0]!.id, level: 'country-of-manufacture', value: 'XB', country: 'XB' })
    const { said } = await ask<ChangesView>('/api/findings/made/changes')
    deepEqual(said.since.map(({ what, changed }) => [what, changed.sentences, changed.claims.map(({ was, is }) => [was!.status, is!.status])]), [['sealed', [0], [['established', 'possible']]]])
    deepEqual((await ask<ChangedFindings>('/api/cases/case-1/changed-findings')).said.findings.map(({ title, status, claims, sentences, publications }) => [title, status, claims, sentences, publications]), [['Example finding', 'possible', 1, 1, 0]])
    deepEqual((await ask<WhatIfView>('/api/findings/made/what-if?if=reject:id-3')).said.claims.map(({ was, is }) => [was.status, is.status]), [['possible', 'established']])
  })
})
