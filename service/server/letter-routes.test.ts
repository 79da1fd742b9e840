/** A sealed request becomes a letter over HTTP: only what the addressee may see, and templates that lie encrypted. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import sharp from 'sharp'
import { unzip } from '@proofmark/core/evidence'
import { builtInText } from 'proofmark/letters'
import { openStore, type Store } from 'proofmark/store'
import { createApp } from './app.ts'
import type { ReturnedFormView } from './returned-form-view.ts'
import type { LetterChoices, LetterTemplates } from './letter-view.ts'
import { record } from './recording.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-letters-'))
const templatesFolder = join(folder, 'data', 'letter-templates')
const newId = () => randomBytes(16).toString('hex')
let store: Store
let app: ReturnType<typeof createApp>
const own = { host: '127.0.0.1:1' }
const ask = async (method: string, path: string, body?: unknown) => app.request(path, { method, headers: { ...own, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
const code = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code]
const letter = (more: object = {}, request = 'request-1') => ask('POST', `/api/requests/${request}/letter`, { addressee: 'works', language: 'en', format: 'text', audience: 'restricted', ...more })
const textOf = async (more: object = {}, request?: string) => { const answer = await letter(more, request); equal(answer.status, 200, await answer.clone().text()); return answer.text() }

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  for (const [name, colour] of [['one.jpg', '#204060'], ['two.jpg', '#602040']] as const) {
    writeFileSync(join(folder, name), await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } }).jpeg().withExif({ IFD0: { Make: 'Example Works' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 30/1 36/1' } }).toBuffer())
  }
  const lines = [
    { kind: 'party', label: 'works', names: [{ text: 'Example Works' }, { text: 'Зразковий завод', language: 'uk' }], partyType: 'company', roles: ['maker'], handling: 'open' },
    { kind: 'party', label: 'agency', names: [{ text: 'Example Office' }], partyType: 'body', handling: 'open' },
    { kind: 'party', label: 'other', names: [{ text: 'Somebody Else' }], partyType: 'company', handling: 'open' },
    { kind: 'item', label: 'item-1', description: 'An invented bomb', itemClass: 'mortar bomb', handling: 'open' },
    { kind: 'item', label: 'item-2', description: 'A bomb that nobody may know of', itemClass: 'mortar bomb', handling: 'confidential' },
    { kind: 'item', label: 'item-3', description: 'Of another request', itemClass: 'mortar bomb', handling: 'open' },
    { kind: 'mark', label: 'mark-1', item: '#item-1', transcription: 'LOT {7}?-[38]1', technique: 'stamped', position: 'base', handling: 'open' },
    { kind: 'mark', label: 'mark-2', item: '#item-1', transcription: 'SECRET 99', handling: 'confidential' },
    { kind: 'identification', item: '#item-1', level: 'type', value: '120 mm bomb', status: 'accepted', handling: 'open' },
    { kind: 'identification', item: '#item-1', level: 'type', value: 'a rejected thing', status: 'rejected', handling: 'open' },
    { kind: 'photo', label: 'photo-1', blob: { file: 'one.jpg' }, pictureType: 'original', shows: ['#mark-1'], caption: 'The base', handling: 'restricted' },
    { kind: 'photo', label: 'photo-2', blob: { file: 'two.jpg' }, pictureType: 'original', shows: ['#item-1'], handling: 'confidential' },
    { kind: 'photo', label: 'photo-3', blob: { file: 'one.jpg' }, pictureType: 'original', shows: ['#item-3'], handling: 'open' },
    { kind: 'position', label: 'said', party: '#works', form: 'quote', wording: 'We made it.', stance: 'asserts', handling: 'open' },
    { kind: 'position', label: 'said-too', party: '#other', form: 'quote', wording: 'We carried it.', stance: 'asserts', handling: 'open' },
    { kind: 'finding', label: 'finding-1', title: 'An invented finding', sentences: [{ text: 'The maker said so.', claims: ['a'] }, { text: 'EXAMPLE WORKS made the bomb.', claims: ['b'] }, { text: 'Somebody Else carried it.', claims: ['b'] }], claims: [{ key: 'a', claim: { type: 'said', position: '#said' }, text: 'It was said.' }, { key: 'b', claim: { type: 'said', position: '#said-too' }, text: 'That, too.' }], substantivelyReferenced: ['#works'], handling: 'open' },
    { kind: 'request', label: 'request-1', purpose: 'trace', reference: 'EX/1', addressees: ['#works'], requestingAgency: '#agency', items: ['#item-1', '#item-2'], recoveryCircumstances: 'Found at an invented site.', deadline: '2031-07-01' },
    { kind: 'request', label: 'notice-1', purpose: 'right-of-reply', reference: 'EX/2', addressees: ['#works'], requestingAgency: '#agency', finding: '#finding-1', deadline: '2031-07-01' },
  ]
  const seal = (all: readonly object[]) => record(store, all.map((line) => JSON.stringify(line)).join('\n'), { folder, newId })
  const { problems } = await seal(lines)
  deepEqual(problems, [])
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: folder, newId, now: () => new Date(0), logger: pino({ level: 'silent' }), templatesFolder })
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

suite('letter over HTTP', () => {
  test('says what the request and its items say, and of what is missing that it is not stated', async () => {
    const text = await textOf()
    for (const said of ['EX/1', 'Example Office', 'Example Works', 'maker', '1 July 2031', 'Found at an invented site.', 'An invented bomb', 'LOT {7}?-[38]1', 'stamped, base', '120 mm bomb (type, accepted)']) ok(text.includes(said), said)
    match(text, /## Why the materiel is considered to be illegal or illicit\n\n\[not stated\]/)
    ok(!text.includes('a rejected thing') && !text.includes('Of another request'))
  })
  test('what lies above the audience is not in it, and counted', async () => {
    const answer = await letter()
    const text = await answer.text()
    ok(!text.includes('nobody may know') && !text.includes('SECRET'))
    equal(answer.headers.get('x-withheld'), '2')
    match(text, /not shown to this addressee: 2\./)
    const all = await textOf({ audience: 'confidential' })
    ok(all.includes('nobody may know') && all.includes('SECRET 99') && !all.includes('not shown to this addressee'))
  })
  test('is in the language asked for, with the name that the party has in it', async () => {
    const text = await textOf({ language: 'uk' })
    ok(text.includes('Запит на відстеження') && text.includes('Зразковий завод'))
    ok(text.includes('липня 2031'))
  })
  test('a notice has the sentences of the finding that concern the party, and none about others', async () => {
    const text = await textOf({}, 'notice-1')
    match(text, /What we intend to publish about you\n\n1 \| The maker said so\.\n2 \| EXAMPLE WORKS made the bomb\.\n\n/)
    ok(!text.includes('Somebody Else'))
  })
  test('a photo goes along only where the addressee may see it, with nothing of the camera', async () => {
    const answer = await letter({ format: 'docx', photos: ['photo-1'] })
    equal(answer.headers.get('content-disposition'), 'attachment; filename="EX-1.en.docx"')
    const read = unzip(new Uint8Array(await answer.arrayBuffer()))
    ok(read.ok)
    const picture = Buffer.from(read.entries.get('word/media/picture1.jpeg')!)
    ok(!picture.includes('Exif') && !picture.includes('Example Works') && readFileSync(join(folder, 'one.jpg')).includes('Exif'))
    deepEqual(await code(await letter({ photos: ['photo-2'] })), [422, 'photo-above-audience'])
    deepEqual(await code(await letter({ photos: ['photo-1'], audience: 'open' })), [422, 'photo-above-audience'])
    deepEqual(await code(await letter({ photos: ['photo-3'] })), [422, 'photo-not-of-items'])
    deepEqual(await code(await letter({ photos: ['photo-9'] })), [422, 'photo-unknown'])
  })
  test('comes back as DOCX: a reply is proposed, nothing is sealed, and what is no form is refused', async () => {
    const before = store.size()
    const back = (body: Uint8Array | string, request = 'request-1') => app.request(`/api/requests/${request}/returned-form`, { method: 'PUT', headers: own, body: body as never })
    const docx = new Uint8Array(await (await letter({ format: 'docx' })).arrayBuffer())
    const { reply, kinds, namesReference, gone } = (await (await back(docx)).json()) as ReturnedFormView
    deepEqual([reply.responseKind, reply.language, kinds, namesReference, gone, store.size() - before], [null, 'en', [], true, [], 0])
    deepEqual(await code(await back('%PDF-1.7')), [422, 'form-not-docx'])
    deepEqual(await code(await back(docx, 'request-9')), [404, 'request-unknown'])
  })
  test('goes only to whom the request names', async () => {
    deepEqual(await code(await letter({ addressee: 'other' })), [422, 'addressee-not-asked'])
    deepEqual(await code(await letter({}, 'request-9')), [404, 'request-unknown'])
    deepEqual(await code(await letter({ language: 'de' })), [400, 'request-invalid'])
  })
  test('what there is to choose from: addressees, photographs whatever their handling, templates of its purpose', async () => {
    const choices = (await (await ask('GET', '/api/requests/request-1/letter')).json()) as LetterChoices
    deepEqual(choices.addressees.map(({ name, roles }) => [name, roles]), [['Example Works', ['maker']]])
    deepEqual(choices.photos.map(({ handling, hasFile }) => [handling, hasFile]), [['restricted', true], ['confidential', true]])
    deepEqual(choices.templates.map(({ language, purpose, isBuiltIn }) => [language, purpose, isBuiltIn]), ['en', 'fr', 'uk', 'ar'].map((language) => [language, 'trace', true]))
  })
})

suite('templates of letters', () => {
  const mine = builtInText('trace', 'en').replace('name: Trace request', 'name: Ours-secret').replace('Dear Sir or Madam,', 'Dear colleagues,')
  test('are kept, used and removed; one that is wrong is told line by line and not kept', async () => {
    equal((await ask('POST', '/api/letter-templates', { text: mine })).status, 200)
    match(await textOf({ template: 'Ours-secret' }), /Dear colleagues,/)
    deepEqual(await code(await letter({ template: 'Ours-secret', language: 'fr' })), [422, 'template-other'])
    const refused = await ask('POST', '/api/letter-templates', { text: mine.replace('{grounds}', '') })
    const { code: why, problems } = (await refused.json()) as { code: string; problems: { code: string; line: number }[] }
    deepEqual([refused.status, why, problems.some((each) => each.code === 'placeholder-missing')], [422, 'template-invalid', true])
    match(await textOf({ draft: mine.replace('Dear colleagues', 'Dear friends') }), /Dear friends,/)
    deepEqual(await code(await letter({ draft: 'no template' })), [422, 'template-invalid'])
    deepEqual(await code(await letter({ template: 'not there' })), [404, 'template-unknown'])
  })
  test('lie on the disk encrypted, under names that tell nothing; a changed file is counted and not used', async () => {
    const [file] = readdirSync(templatesFolder)
    match(file!, /^[0-9a-f]{32}$/)
    const bytes = readFileSync(join(templatesFolder, file!))
    ok(!bytes.includes('secret') && !bytes.includes('colleagues'))
    const list = async () => { const { templates, unread } = (await (await ask('GET', '/api/letter-templates')).json()) as LetterTemplates; return [templates.filter(({ isBuiltIn }) => !isBuiltIn).map(({ name }) => name), templates.length, unread] }
    deepEqual(await list(), [['Ours-secret'], 9, 0])
    writeFileSync(join(templatesFolder, file!), bytes.with(30, bytes[30]! ^ 1))
    deepEqual(await list(), [[], 8, 1])
    writeFileSync(join(templatesFolder, file!), bytes)
    equal((await ask('DELETE', '/api/letter-templates/Ours-secret')).status, 204)
    deepEqual(await list(), [[], 8, 0])
    deepEqual(await code(await ask('DELETE', '/api/letter-templates/Ours-secret')), [404, 'template-unknown'])
  })
})
