/**
 * A request answered offline: the page that the server made is opened from a file without a network, filled in, saved, and what comes back is
 * judged and sealed. In English and Arabic, plain and signed; hostile words of a request stay words.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { formatAnswer, parseAnswer } from '@proofmark/core/answers'
import { createApp } from 'proofmark/server'
import { openStore, type Store } from 'proofmark/store'
import { cameraJpeg } from '../../service/server/camera-jpeg.suite.ts'
import { chromiumArguments, chromiumPath } from './bundle.suite.ts'
import { eventually, fitsScreen } from './eventually.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const pages = join(root, 'web/dist')
const skip = !existsSync(chromiumPath) ? 'Chromium is not installed at /usr/bin/chromium' : existsSync(join(pages, 'answer.html')) ? false : 'the web app is not built (npm run build)'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const id = (n: number) => n.toString(16).padStart(32, '0')
const hostile = '</script><script>document.title="taken"</script><!-- \u202eevil <img src=x onerror="document.title=\'taken\'">'
const photo = cameraJpeg({ artist: 'A. Photographer', owner: 'Hidden Owner', serial: 'SER-4711', taken: '2031:05:01 10:00:00', lat: [1, 30, 0], lon: [2, 31, 0] })
const photoHash = createHash('sha256').update(photo).digest('hex')
const statements = [
  { kind: 'party', id: id(1), label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' },
  { kind: 'party', id: id(2), label: 'office', names: [{ text: 'Example Tracing Office' }], partyType: 'organisation' },
  { kind: 'item', id: id(3), label: 'bomb', description: 'mortar bomb', itemClass: 'mortar bomb', quantity: { qualifier: 'about', value: 3, unit: 'pieces' } },
  { kind: 'item', id: id(4), label: 'fuze', description: hostile, itemClass: 'fuze' },
  { kind: 'mark', id: id(5), item: id(3), transcription: 'EW 84 017', position: 'body', technique: 'stencil' },
  { kind: 'photo', id: id(6), label: 'photo-1', blob: { sha256: photoHash, size: photo.length, type: 'image/jpeg', name: 'IMG_0001.JPG' }, pictureType: 'original', caption: 'the body', shows: [id(3)] },
  { kind: 'request', id: id(7), label: 'request-1', purpose: 'trace', reference: 'EX-2031-7', addressees: [id(1)], requestingAgency: id(2), items: [id(3), id(4)], recoveryCircumstances: hostile, intendedUse: 'a finding', sent: '2031-05-04', deadline: '2031-06-04' },
]

suite('a request answered offline', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-answers-'))
  const file = (name: string) => join(folder, name)
  const faults: string[] = []
  const asked: string[] = []
  let store: Store
  let app: ReturnType<typeof createApp>
  let browser: Browser
  let context: BrowserContext
  const post = async (path: string, body: string | Uint8Array) => app.request(path, { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: body as string })
  const made = async (name: string, more: object = {}): Promise<string> => {
    const answer = await post('/api/requests/request-1/sheet', JSON.stringify({ addressee: 'works', language: 'en', photos: ['photo-1'], audience: 'restricted', ...more }))
    equal(answer.status, 200, await answer.clone().text())
    const page = await answer.text()
    writeFileSync(file(name), page)
    return page
  }
  const open = async (name: string, width = 1100): Promise<Page> => {
    const tab = await context.newPage()
    await tab.setViewportSize({ width, height: 1000 })
    tab.on('request', (request) => { if (!/^(blob|data|file):/.test(request.url())) asked.push(request.url()) })
    tab.on('pageerror', (error) => faults.push(error.message))
    tab.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()) })
    await tab.goto(pathToFileURL(file(name)).href)
    return tab
  }
  const saved = async (tab: Page, button: string, name: string): Promise<Uint8Array> => {
    const [download] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: button, exact: true }).click()])
    await download.saveAs(file(name))
    return new Uint8Array(readFileSync(file(name)))
  }
  before(async () => {
    store = await openStore({ folder: file('data'), clock: () => new Date('2031-05-05T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
    app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages, newId: () => randomBytes(16).toString('hex'), now: () => new Date('2031-05-25T00:00:00Z'), logger: pino({ level: 'silent' }), answersFolder: file('data/answers') })
    await store.putBlob(photo)
    const recorded = await post('/api/statements', JSON.stringify({ text: statements.map((line) => JSON.stringify(line)).join('\n') }))
    equal(recorded.status, 201, await recorded.clone().text())
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments })
    context = await browser.newContext({ offline: true, acceptDownloads: true })
  })
  after(async () => {
    await browser?.close()
    await store?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('the page carries the photograph without what the camera wrote, and hostile words as words', async () => {
    const page = await made('sheet.html')
    equal(page.split('</script').length, 3)
    for (const told of ['Hidden Owner', 'SER-4711', 'A. Photographer']) ok(!page.includes(told) && photo.includes(Buffer.from(told)))
    const source = /"src":"data:image\/jpeg;base64,([^"]+)"/.exec(page)![1]!
    writeFileSync(file('photo.jpg'), Buffer.from(source, 'base64'))
    const tags = JSON.parse(execFileSync('exiftool', ['-j', '-G', file('photo.jpg')], { encoding: 'utf8' }))[0] as Record<string, unknown>
    deepEqual(Object.keys(tags).filter((tag) => /^(EXIF|XMP|IPTC|GPS|MakerNotes|ICC)/.test(tag)), [])
    const tab = await open('sheet.html')
    await tab.getByRole('heading', { name: 'Trace request' }).waitFor()
    await eventually(() => tab.title(), 'Trace request EX-2031-7')
    match(await tab.locator('.part p').first().innerText(), /<\/script><script>document\.title="taken"<\/script><!-- ⟨U\+202E⟩evil <img/)
    await eventually(() => tab.getByAltText('Photograph 1 of item 1').evaluate((image) => { const { complete, naturalWidth } = image as unknown as { complete: boolean; naturalWidth: number }; return complete && naturalWidth > 0 }), true)
    await tab.close()
  })
  test('is filled in and saved in English, and comes back as a reply with its documents, once', async () => {
    const tab = await open('sheet.html')
    await eventually(() => tab.getByRole('button', { name: 'Save answer', exact: true }).isDisabled(), true)
    await tab.getByLabel('Kind of answer').selectOption('partial')
    await tab.getByLabel('Name of who answers').fill('A. Example')
    await tab.getByLabel('Date of the answer').fill('2031-05-20')
    await tab.getByLabel('The answer in your words').fill('  Item 1 was delivered.\nOf item 2 we hold nothing.')
    const first = tab.getByRole('group', { name: /^Item 1/ })
    await first.getByLabel('Found in your records').selectOption('yes')
    await first.getByLabel('First consignee').fill('Ministry of Example Land')
    await first.getByLabel('Date of delivery').fill('March 1985')
    await tab.getByText('Item 1: This date cannot be read.').waitFor()
    await eventually(() => tab.getByRole('button', { name: 'Save answer', exact: true }).isDisabled(), true)
    await first.getByLabel('Date of delivery').fill('1985-03')
    await tab.getByLabel('Attach files').setInputFiles({ name: 'delivery.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 invented') })
    await tab.getByText('delivery.pdf').waitFor()
    const bytes = await saved(tab, 'Save answer', 'EX-2031-7.answer.json')
    await tab.getByText('Saved as EX-2031-7.answer.json. Send this file').waitFor()
    const view = await (await post('/api/answers', bytes)).json() as { sha256: string; answerSha256: string; hmac: string; signature: null; planned: { kind: string; fields: Record<string, unknown> }[]; suggested: { id: string; kind: string; fields: Record<string, unknown> }[] }
    await eventually(() => tab.locator('#digest').innerText(), view.answerSha256)
    deepEqual([view.hmac, view.signature, view.planned.map(({ kind }) => kind), view.suggested.length], ['right', null, ['document', 'document', 'reply'], 1])
    const sealed = await post('/api/answers/seal', JSON.stringify({ sha256: view.sha256 }))
    equal(sealed.status, 201, await sealed.clone().text())
    const [reply] = store.world().of('reply')
    const { responseKind, wording, received, dated, from, document } = reply!.fields
    deepEqual({ responseKind, wording, received, dated, from }, { responseKind: 'partial', wording: '  Item 1 was delivered.\nOf item 2 we hold nothing.', received: '2031-05-25', dated: '2031-05-20', from: id(1) })
    const kept = await store.blob(store.world().get(document, 'document')!.fields.blob!.sha256)
    ok(Buffer.from(kept!).equals(Buffer.from(bytes)))
    ok(store.world().of('document').some(({ fields }) => fields.title === 'delivery.pdf'))
    deepEqual(store.world().of('transfer'), [])
    const again = await post('/api/answers/seal', JSON.stringify({ sha256: view.sha256, transfers: [view.suggested[0]!.id] }))
    deepEqual([again.status, ((await again.json()) as { sealed: { kind: string }[] }).sealed.map(({ kind }) => kind), store.world().of('reply').length], [201, ['transfer'], 1])
    deepEqual(store.world().of('transfer').map(({ fields }) => [fields.from, fields.toText, fields.when, fields.authorised, fields.assertedBy]), [[id(1), 'Ministry of Example Land', '1985-03', 'unknown', id(1)]])
    equal((await post('/api/answers/seal', JSON.stringify({ sha256: view.sha256 }))).status, 200)
    await tab.close()
  })
  test('is filled in and saved in Arabic, signed by a key that is made in the page', async () => {
    await made('arabic.html', { language: 'ar', photos: [] })
    const tab = await open('arabic.html')
    await eventually(() => tab.evaluate('document.documentElement.dir'), 'rtl')
    await tab.getByLabel('نوع الإجابة').selectOption('no-record-held')
    await tab.getByLabel('اسم المجيب').fill('مثال')
    await tab.getByLabel('الإجابة بكلماتك').fill('لا سجلات لدينا.')
    await tab.getByText('التوقيع', { exact: true }).click()
    await tab.getByRole('button', { name: 'إنشاء مفتاح' }).click()
    const pem = await saved(tab, 'حفظ ملف المفتاح', 'key.pem')
    const bytes = await saved(tab, 'حفظ الإجابة موقعة', 'arabic.answer.json')
    const fingerprint = (await tab.locator('#fingerprint').innerText()).replaceAll(/\s/g, '')
    writeFileSync(file('public.der'), execFileSync('openssl', ['pkey', '-pubout', '-outform', 'DER'], { input: pem }))
    equal(execFileSync('openssl', ['dgst', '-sha256', '-r', file('public.der')], { encoding: 'utf8' }).slice(0, 64), fingerprint)
    const view = await (await post('/api/answers', bytes)).json() as { sha256: string; answer: { language: string; wording: string }; signature: { fingerprint: string; known: unknown } }
    deepEqual([view.answer.language, view.answer.wording, view.signature], ['ar', 'لا سجلات لدينا.', { fingerprint, known: null, knownOfOthers: [] }])
    equal((await post('/api/answers/seal', JSON.stringify({ sha256: view.sha256, keyTold: 'by telephone' }))).status, 201)
    const later = await (await post('/api/answers', bytes)).json() as typeof view
    deepEqual(later.signature.known, { how: 'by telephone', on: '2031-05-25' })
    await tab.close()
  })
  test('keeps what was typed when it is opened again, and a draft file brings it to another computer', async () => {
    await made('draft.html', { photos: [] })
    const tab = await open('draft.html')
    await tab.getByLabel('Name of who answers').fill('A. Example')
    await tab.getByLabel('Attach files').setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('invented') })
    await tab.getByText('note.txt').waitFor()
    await saved(tab, 'Save the draft as a file', 'draft.json')
    await tab.reload()
    await eventually(() => tab.getByLabel('Name of who answers').inputValue(), 'A. Example')
    await tab.getByRole('button', { name: 'Forget what this browser keeps' }).click()
    await tab.reload()
    await eventually(() => tab.getByLabel('Name of who answers').inputValue(), '')
    await tab.getByLabel('Open a draft').setInputFiles(file('draft.json'))
    await tab.getByText('note.txt').waitFor()
    await eventually(() => tab.getByLabel('Name of who answers').inputValue(), 'A. Example')
    await tab.close()
    const other = await open('arabic.html')
    await other.getByLabel('فتح مسودة').setInputFiles(file('draft.json'))
    await other.getByText('draft-of-another').waitFor()
    await other.close()
  })
  test('a page whose request was changed says so, and offers no form', async () => {
    writeFileSync(file('changed.html'), readFileSync(file('sheet.html'), 'utf8').replace('EX-2031-7', 'EX-2031-8'))
    const tab = await open('changed.html')
    await tab.getByText('sheet-differs').waitFor()
    equal(await tab.getByRole('button').count(), 0)
    await tab.close()
  })
  test('changed, cut off, or of another sheet it is refused by its code, and nothing is sealed', async () => {
    const before = store.size()
    const bytes = readFileSync(file('EX-2031-7.answer.json'))
    const code = async (body: Uint8Array) => { const answer = await post('/api/answers', body); return answer.status === 422 ? ((await answer.json()) as { code: string }).code : answer.status }
    const read = parseAnswer(new Uint8Array(bytes))
    ok(read.ok)
    equal(await code(bytes.subarray(0, bytes.length - 10)), 'not-json')
    equal(await code(Buffer.from(bytes.toString().replace('was delivered', 'was forgotten'))), 'answer-differs')
    equal(await code(Buffer.from(formatAnswer({ ...read, hmac: '0'.repeat(64) }))), 'hmac-wrong')
    equal(await code(Buffer.from('{'.repeat(5000))), 'not-json')
    equal(await code(Buffer.from(formatAnswer(read).replace(read.answer.sheet, '0'.repeat(64)))), 'answer-differs')
    equal(store.size(), before)
  })
  test('is laid out for a telephone and for both directions, and is usable by those who do not see it', async () => {
    for (const [name, width, scheme] of [['sheet.html', 390, 'light'], ['arabic.html', 390, 'dark'], ['sheet.html', 1100, 'dark']] as const) {
      const tab = await open(name, width)
      await tab.emulateMedia({ colorScheme: scheme })
      await fitsScreen(tab, `${name} at ${width}`)
      await tab.evaluate(axe)
      const found = await tab.evaluate(async () => (await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`))
      deepEqual(found, [])
      if (process.env['SHOTS'] !== undefined) await tab.screenshot({ path: join(process.env['SHOTS'], `${name}-${width}.png`), fullPage: true })
      await tab.close()
    }
  })
  test('asked for nothing over a network, and nothing failed', () => { deepEqual([asked, faults], [[], []]) })
})
