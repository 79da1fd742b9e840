/** Erased or narrowed while an export is made or sent: it is in none that is given out. */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { unzip } from '@proofmark/core/evidence'
import type { Store } from 'proofmark/store'
import { caseBag } from './case-bag-desk.ts'
import { exampleServer } from './example-server.suite.ts'
import { verifyWithFinding } from './verifying.ts'

const server = await exampleServer()
after(() => server.close())
const id = (label: string) => server.store.world().all.find(({ fields }) => fields.label === label)!.id
const seal = (...lines: readonly object[]) => server.seal(lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n'))
const sealCase = (label: string, items = 0) => seal({ kind: 'case', label, title: 'Invented' }, ...Array.from({ length: items }, (_, n) => ({ kind: 'item', case: `#${label}`, description: `${n} ${'x'.repeat(400)}`, itemClass: 'fuze' })), { kind: 'item', label: `${label}-item`, case: `#${label}`, description: 'SECRETWORDS fuze', itemClass: 'fuze' })
const erase = (label: string) => server.store.erase(id(label), ['/description'], 'invented')

/** `meanwhile` is done while the fields of the n-th statement are read. */
const storeWith = (nth: number, meanwhile: () => Promise<unknown>): Store => {
  let read = 0
  return Object.assign(Object.create(server.store) as Store, { disclosures: async (of: string) => { const found = await server.store.disclosures(of); if (++read === nth) await meanwhile(); return found } })
}
const bagOf = (store: Store, label: string) => caseBag(store, { caseId: id(label), upTo: 'open', verifyPage: '/nowhere', now: new Date() })
const hasWords = (zip: Uint8Array) => { const opened = unzip(zip); ok(opened.ok); return [...opened.entries.values()].some((bytes) => Buffer.from(bytes).includes('SECRETWORDS')) }

suite('the bag of a case is of one head', () => {
  test('what is erased or narrowed while it is made is not in it', async () => {
    const changes = { erased: () => erase('erased-item'), narrowed: () => seal({ kind: 'correction', of: id('narrowed-item'), reason: 'invented', changes: [{ field: '/handling', value: 'confidential' }] }) }
    for (const [label, change] of Object.entries(changes)) {
      await sealCase(label)
      const { statements, zip } = await bagOf(server.store, label)
      ok(hasWords(zip), label)
      const made = await bagOf(storeWith(statements, change), label)
      deepEqual([verifyWithFinding(made.zip).ok, hasWords(made.zip), made.size], [true, false, server.store.size()], label)
    }
  })
  const sealingEachTime = (label: string, ...lines: readonly object[]) => Object.assign(Object.create(server.store) as Store, { disclosures: async (of: string) => { if (of === id(label)) await seal(...lines); return server.store.disclosures(of) } })
  test('what is sealed beside it, each time, does not keep it from being made', async () => {
    await sealCase('beside')
    const { zip, size } = await bagOf(sealingEachTime('beside-item', { kind: 'case', title: 'Invented too' }), 'beside')
    deepEqual([verifyWithFinding(zip).ok, size < server.store.size()], [true, true])
  })
  test('what bears on it is sealed each time: refused', async () => {
    await sealCase('busy')
    const store = sealingEachTime('busy-item', { kind: 'mark', item: '#busy-item', transcription: 'INVENTED', technique: 'stamped' })
    await rejects(bagOf(store, 'busy'), { name: 'NoBag', code: 'log-grew' })
    await sealCase('changed')
    await rejects(bagOf(sealingEachTime('changed-item', { kind: 'correction', of: id('busy-item'), reason: 'invented', changes: [{ field: '/description', value: 'other' }] }), 'changed'), { name: 'NoBag', code: 'log-grew' })
  })
})

suite('a file that is being sent', () => {
  const readAll = async (label: string, format: string, meanwhile: () => Promise<unknown>) => {
    const reader = (await server.get(`/api/export?format=${format}&case=${label}`)).body!.getReader()
    const pieces = [(await reader.read()).value!]
    await meanwhile()
    for (;;) { const { done, value } = await reader.read(); if (done) return Buffer.concat(pieces).toString(); pieces.push(value) }
  }
  test('breaks off where something is erased, and goes on where something is sealed', async () => {
    await sealCase('sent', 600)
    for (const format of ['jsonl', 'graphml', 'gpkg']) ok((await readAll('sent', format, () => seal({ kind: 'case', title: 'Invented as well' }))).length > 1000, format)
    match(await readAll('sent', 'jsonl', async () => {}), /SECRETWORDS/)
    await rejects(readAll('sent', 'jsonl', () => erase('sent-item')), /something was erased, or is handled more strictly, since this file was begun/)
    equal((await readAll('sent', 'jsonl', async () => {})).includes('SECRETWORDS'), false)
  })
  test('breaks off where something is handled more strictly than it may hold, and not for another correction', async () => {
    await sealCase('strict', 600)
    const correct = (field: string, value: string) => () => seal({ kind: 'correction', of: id('strict-item'), reason: 'invented', changes: [{ field, value }] })
    match(await readAll('strict', 'jsonl', correct('/description', 'other SECRETWORDS')), /SECRETWORDS/)
    for (const format of ['jsonl', 'graphml', 'gpkg']) await rejects(readAll('strict', format, correct('/handling', 'restricted')), /is handled more strictly/, format)
    match(await readAll('strict', 'jsonl&handling=restricted', correct('/handling', 'restricted')), /other SECRETWORDS/)
    await rejects(readAll('strict', 'jsonl&handling=restricted', correct('/handling', 'confidential')), /is handled more strictly/)
  })
})
