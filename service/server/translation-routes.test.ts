/** Words of findings in the reader's language, over HTTP. */
import { deepEqual } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { TranslationsView } from './api.ts'
import { createApp } from './app.ts'
import { record } from './recording.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-translation-routes-'))
const newId = () => randomBytes(16).toString('hex')
const [finding, other] = [newId(), newId()]
let store: Store
let app: ReturnType<typeof createApp>
const said = (id: string, title: string) => ({ kind: 'finding', id, title, sentences: [{ text: 'An invented sentence.', claims: ['made'] }], claims: [{ key: 'made', text: 'made in XA', claim: { type: 'made-in', item: '#shell', country: 'XA' } }] })
const translation = (language: string, method: string, pieces: readonly (readonly [string, string])[], more = {}) => ({ kind: 'translation', of: finding, language, method, pieces: pieces.map(([source, text]) => ({ source, text })), ...more })
const seal = async (...lines: readonly object[]) => deepEqual((await record(store, lines.map((line) => JSON.stringify(line)).join('\n'), { folder: null, newId })).problems, [])
before(async () => {
  store = await openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) })
  await seal(
    { kind: 'party', label: 'linguist', names: [{ text: 'Example Linguist' }], partyType: 'person' }, { kind: 'item', label: 'shell', description: 'Example shell', itemClass: 'shell' }, said(finding, 'An invented title'), said(other, 'Another invented title'),
    translation('fr', 'machine', [['An invented title', 'Un titre inventé'], ['An invented sentence.', 'Une phrase inventée.']]),
    translation('fr-CH', 'person', [['An invented title', 'Un titre entièrement inventé']], { by: '#linguist', checkedBy: '#linguist' }),
  )
  app = createApp({ store, hosts: () => ['works.example'], pages: folder, newId, now: () => new Date('2031-05-01'), logger: pino({ level: 'silent' }) })
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
const ask = async (path: string) => {
  const answer = await app.request(path, { headers: { host: 'works.example' } })
  return { status: answer.status, said: (await answer.json()) as TranslationsView & { code?: string } }
}

suite('translations', () => {
  test('the latest piece counts, and each says by whom, how, and who checked it', async () => {
    const { status, said: { language, translations } } = await ask(`/api/translations/fr?of=${finding}&of=${other}&of=${finding}`)
    deepEqual([status, language, translations.map(({ of }) => of)], [200, 'fr', [finding]])
    deepEqual(translations[0]!.pieces, [{ source: 'An invented title', text: 'Un titre entièrement inventé' }, { source: 'An invented sentence.', text: 'Une phrase inventée.' }])
    deepEqual(translations[0]!.made.map(({ by, method, checkedBy }) => [by, method, checkedBy]), [[null, 'machine', null], ['Example Linguist', 'person', 'Example Linguist']])
  })
  test('nobody translated it: nothing is answered, and nothing is made up', async () => {
    deepEqual((await ask(`/api/translations/uk?of=${finding}`)).said, { language: 'uk', translations: [] })
  })
  test('what is no language, and too many at once, are refused by name', async () => {
    deepEqual([(await ask('/api/translations/F1?of=x')).said.code, (await ask(`/api/translations/fr?${'of=x&'.repeat(201)}`)).said.code], ['language-unknown', 'translations-many'])
  })
  test('a piece is of the words as they are: of corrected ones it is given with its original, and fits nothing', async () => {
    await seal({ kind: 'correction', of: finding, changes: [{ field: '/title', value: 'A corrected title' }], reason: 'invented' })
    const { said: { translations } } = await ask(`/api/translations/fr?of=${finding}`)
    deepEqual(translations[0]!.pieces.map(({ source }) => source), ['An invented title', 'An invented sentence.'])
  })
})
