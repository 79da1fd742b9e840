/**
 * The app in a real browser: what a visitor does, by accessible roles; no request leaves the machine; no serious fault for axe.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, suite, test } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { eventually, fitsScreen, until } from './eventually.suite.ts'
import { looksWell } from './example-screens.suite.ts'

const chromiumPath = '/usr/bin/chromium'
const root = join(import.meta.dirname, '..', '..')
const isBuilt = existsSync(join(root, 'web/dist/index.html'))
const skip = !existsSync(chromiumPath) ? 'Chromium is not installed at /usr/bin/chromium' : isBuilt ? false : 'the web app is not built (npm run build)'

suite('the app', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-e2e-'))
  let server: ChildProcess
  let browser: Browser
  let url = ''
  const foreign: string[] = []
  const faults: string[] = []
  const newPage = async (width = 1440, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 1000 }, colorScheme })
    page.on('request', (request) => { if (!request.url().startsWith(url) && !/^(blob|data|file):/.test(request.url())) foreign.push(request.url()) })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()) })
    return page
  }
  before(async () => {
    server = spawn(process.execPath, [join(root, 'service/cli/proofmark.mjs'), 'serve', '--port', '0', '--open-example', '--json', '--data', join(folder, 'data')])
    let said = ''
    url = await new Promise((resolve) => server.stdout!.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) }))
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
  })
  after(async () => {
    await browser?.close()
    server?.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  test('a visitor sees four uses, one mark, 0 to 230 days, three findings with their status, and what was said against them', async () => {
    const page = await newPage()
    await page.goto(`${url}cases/dprk-missiles-2024`)
    await page.getByRole('list', { name: 'uses documented' }).waitFor()
    await eventually(() => page.getByRole('list', { name: 'uses documented' }).getByRole('listitem').count(), 4)
    await page.getByText('0 to 230 days').first().waitFor()
    await eventually(() => page.locator('.finding-line').count(), 3)
    await page.getByText('The methodology of its work is highly primitive').first().waitFor()
    await page.close()
  })
  test('a sentence opens on its claim, its statements, and a seal that the browser verified', async () => {
    const page = await newPage()
    await page.goto(`${url}findings/production-to-use`)
    await page.getByRole('link', { name: /Read as a year of the DPRK calendar/ }).click()
    const drawer = page.getByRole('complementary', { name: 'Evidence' })
    await drawer.getByRole('link', { name: /mark 113/ }).click()
    await drawer.getByText('verified here').waitFor()
    await page.waitForURL(/open=statement:/)
    await page.keyboard.press('Escape')
    await eventually(() => new URL(page.url()).search, '')
    await eventually(() => page.evaluate('document.activeElement.textContent.includes("Read as a year of the DPRK calendar")'), true)
    await page.close()
  })
  test('on a phone the drawer opens with its head in sight, and closed gives the focus back; what is not there is said', async () => {
    const page = await newPage(390)
    await page.goto(`${url}findings/production-to-use`)
    await page.getByRole('link', { name: /Read as a year of the DPRK calendar/ }).press('Enter')
    const drawer = page.getByRole('complementary', { name: 'Evidence' })
    await drawer.getByRole('link', { name: /mark 113/ }).waitFor()
    await until(async () => {
      const [head, frame] = await Promise.all([drawer.getByRole('link', { name: 'close' }).boundingBox(), drawer.boundingBox()])
      ok(head !== null && frame !== null && head.y >= frame.y && head.y < frame.y + 60, `the head at ${head?.y}, the drawer at ${frame?.y}`)
    })
    await drawer.getByRole('link', { name: 'close' }).press('Enter')
    await eventually(() => page.evaluate('document.activeElement.textContent.includes("Read as a year of the DPRK calendar")'), true)
    await page.goto(`${url}findings/ongoing-use?open=sentence:ongoing-use:99`)
    await drawer.getByText(/^The finding has no sentence 100; it has \d+ sentences\.$/).waitFor()
    await page.goto(`${url}findings/ongoing-use?open=claim:ongoing-use:none-such`)
    await drawer.getByText('The finding has no claim none-such.').waitFor()
    await page.close()
    // Told by the app; the browser notes the status itself.
    const broken = await browser.newPage()
    equal((await broken.goto(`${url}findings/%E0%A4%A`))?.status(), 400)
    await broken.getByRole('heading', { level: 1, name: 'Nothing is at this address' }).waitFor()
    await broken.close()
  })
  test('the forms of a review fit a phone; in Arabic a waiver and a comparison stand in their sealed translation', async () => {
    const page = await newPage(390)
    await page.goto(`${url}findings/ongoing-use/review`)
    for (const name of ['Record a review', 'Say what a sentence is']) await page.locator('summary').filter({ hasText: name }).click()
    await fitsScreen(page, 'review forms')
    for (const field of await page.getByLabel('By', { exact: true }).all()) {
      const box = await field.boundingBox()
      ok(box !== null && box.x >= 0 && box.x + box.width <= 390, `By reaches to ${(box?.x ?? 0) + (box?.width ?? 0)}`)
    }
    await page.evaluate("localStorage.setItem('proofmark.language', 'ar')")
    for (const [path, place] of [['', 'main .notice'], ['/review', 'main .notice'], ['/compare', 'main .trail']] as const) {
      await page.goto(`${url}findings/ongoing-use${path}`)
      await page.locator(`${place} span[lang=ar]`).first().waitFor()
      equal(await page.locator(place).getByText('no second person has reviewed it').count(), 0, path)
    }
    await page.close()
  })
  test('an item shows all readings, the rejected ones with their reasons, and says illustration', async () => {
    const page = await newPage()
    await page.goto(`${url}items/it-aug18-actuators`)
    await page.getByRole('heading', { name: /readings, none picked/ }).waitFor()
    for (const scheme of ['juche', 'minguo', 'plant-name', 'year-week', 'plain-year', 'plain-number']) await eventually(() => page.getByRole('heading', { name: new RegExp(`^${scheme}`) }).count(), 1, scheme)
    await page.locator('figcaption strong', { hasText: 'illustration' }).waitFor()
    await page.close()
  })
  test('publishes, and verifies what it published with the network cut, in the app and in verify.html from a file', async () => {
    const page = await newPage()
    await page.goto(`${url}findings/production-to-use`)
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText(/fields of .* statements will be shown/).waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Publish and download' }).click()])
    const zip = join(folder, 'finding.zip')
    await download.saveAs(zip)
    await page.goto(`${url}verify`)
    await page.getByLabel('Package file').waitFor()
    await page.context().setOffline(true)
    await page.getByLabel('Package file').setInputFiles(zip)
    await page.getByText('Every part that can be checked here holds.').waitFor()
    const flipped = readFileSync(zip)
    flipped[5000]! ^= 1
    writeFileSync(join(folder, 'flipped.zip'), flipped)
    await page.getByLabel('Package file').setInputFiles(join(folder, 'flipped.zip'))
    await page.getByText('Not to be relied on: a part fails.').waitFor()
    await page.context().setOffline(false)
    const alone = await newPage()
    await alone.goto(pathToFileURL(join(root, 'web/dist/verify.html')).href)
    await alone.getByLabel('Package file').setInputFiles(zip)
    await alone.getByText('Every part that can be checked here holds.').waitFor()
    await alone.close()
    await page.close()
  })
  test('rejecting the reading changes the finding, with no code touched', async () => {
    const page = await newPage()
    await page.goto(`${url}items/it-aug18-actuators`)
    await page.locator('article.reading', { hasText: 'juche' }).first().getByRole('button', { name: 'Judge' }).click()
    await page.getByRole('dialog').getByLabel('Reason').fill('invented for this test')
    await page.getByRole('dialog').getByRole('button', { name: 'Seal' }).click()
    await page.getByText('invented for this test').first().waitFor()
    await page.goto(`${url}findings/production-to-use`)
    await page.locator('header .status.not-established').waitFor()
    await page.close()
  })
  test('an item shows its marks together, and the statements that collide', async () => {
    const page = await newPage()
    await page.goto(url)
    const sealed = await page.evaluate(async (text) => (await fetch('/api/statements', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) })).status, [
      { kind: 'use', label: 'invented-use', what: 'strike', when: '1970-05-05' },
      { kind: 'item', label: 'invented-shell', description: 'Invented \u202eshell with two marks', itemClass: 'cartridge', usedIn: ['#invented-use'] },
      { kind: 'mark', label: 'invented-headstamp', item: '#invented-shell', transcription: '539 68', technique: 'stamped' },
      { kind: 'mark', label: 'invented-year', item: '#invented-shell', transcription: '1991', technique: 'stencil' },
      { kind: 'reading', item: '#invented-shell', scheme: 'as-reported', meaning: 'made in 1991', status: 'accepted', date: '1991', dateOf: 'production', reason: 'invented' },
    ].map((line) => JSON.stringify({ ...line, handling: 'open' })).join('\n'))
    equal(sealed, 201)
    await page.goto(`${url}items/invented-shell`)
    // A mark of direction in a title is seen, and turns nothing around.
    await eventually(() => page.getByRole('heading', { level: 1 }).textContent(), 'Invented ⟨U+202E⟩shell with two marks')
    await page.getByRole('region', { name: 'The marks together' }).getByText(/combinations of readings can hold at once/).waitFor()
    const collide = page.getByRole('alert').filter({ hasText: 'Contradiction' })
    await collide.getByRole('link', { name: /made in 1991/ }).first().click()
    await page.getByRole('complementary', { name: 'Evidence' }).getByText('verified here').waitFor()
    await page.close()
  })
  test('an entry of the log opens with its proof, hash by hash', async () => {
    const page = await newPage()
    await page.goto(`${url}log`)
    await page.getByRole('link', { name: 'Ballistic missiles of DPRK manufacture used in Ukraine, 2024' }).click()
    const drawer = page.getByRole('complementary', { name: 'Evidence' })
    await drawer.getByText('verified here').waitFor()
    await drawer.getByText(/the proof, \d+ hashes/).click()
    await drawer.getByText(/, the root$/).waitFor()
    await page.goto(`${url}log?open=entry:999999`)
    await drawer.getByText(/The log has no entry 999999/).waitFor()
    await page.close()
  })
  test('on a phone the log keeps each word on one line: what copies its key, what closes one', async () => {
    for (const width of [390, 1440]) {
      const page = await newPage(width)
      await page.goto(`${url}log`)
      await page.getByRole('button', { name: 'Add a key …' }).waitFor()
      const all = page.getByRole('button', { name: /^(?:Copy|Close) / })
      await until(async () => ok(await all.count() >= 4))
      const buttons = await all.all()
      for (const button of buttons) {
        const lines = await button.evaluate((of) => { const range = of.ownerDocument.createRange(); range.selectNodeContents(of); return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size })
        equal(lines, 1, `${width} px: ${await button.innerText()}`)
      }
      await page.close()
    }
  })
  test('a key is added and closed from the log page, and what will be sealed is shown before', async () => {
    const page = await newPage()
    await page.goto(`${url}log`)
    await page.getByRole('button', { name: 'Add a key …' }).click()
    const add = page.getByRole('dialog', { name: 'Add a key' })
    await add.getByLabel(/Name, or empty/).fill('collector.field-2')
    await add.getByLabel(/Who holds it/).fill('Invented \u202eTeam')
    await add.getByRole('button', { name: 'Show what will be sealed' }).click()
    await add.getByText(/role: "collector"\nholder: "Invented ⟨U\+202E⟩Team"/).waitFor()
    await add.getByRole('button', { name: 'Add the key' }).click()
    await page.getByRole('row').filter({ hasText: 'collector.field-2' }).first().waitFor()
    await page.getByRole('button', { name: 'Close collector.field-2' }).click()
    const close = page.getByRole('dialog', { name: 'Close collector.field-2' })
    await close.getByLabel('stolen').check()
    await close.getByLabel('In words').fill('lost in an invented place')
    // Another answer needs another look.
    await close.getByRole('button', { name: 'Show what will be sealed' }).click()
    await close.getByText(/why: "stolen"/).waitFor()
    await close.getByLabel('lost', { exact: true }).check()
    await close.getByRole('button', { name: 'Close the key' }).waitFor({ state: 'detached' })
    await close.getByRole('button', { name: 'Show what will be sealed' }).click()
    await close.getByText(/why: "lost"/).waitFor()
    await close.getByRole('button', { name: 'Close the key' }).click()
    await page.getByRole('row').filter({ hasText: 'collector.field-2' }).first().getByText(/closed at/).waitFor()
    await page.getByRole('button', { name: 'Close collector.field-2' }).waitFor({ state: 'detached' })
    await page.close()
  })
  test('a plan of a key that was changed while it was made is not shown, and cannot be sealed', async () => {
    const page = await newPage()
    const [shown, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    await page.route('**/api/keys', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await shown.promise
      await route.fulfill({ response: await route.fetch() })
      answered.resolve()
    })
    await page.goto(`${url}log`)
    await page.getByRole('button', { name: 'Add a key …' }).click()
    const add = page.getByRole('dialog', { name: 'Add a key' })
    await add.getByLabel(/Who holds it/).fill('Invented before')
    await add.getByRole('button', { name: 'Show what will be sealed' }).click()
    await add.getByLabel(/Who holds it/).fill('Invented meanwhile')
    shown.resolve()
    await answered.promise
    // The answer is there; the page had time to take it.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))')
    equal(await add.getByText('Invented before').count() + await add.getByRole('button', { name: 'Add the key' }).count(), 0)
    await add.getByRole('button', { name: 'Show what will be sealed' }).click()
    await add.getByText(/holder: "Invented meanwhile"/).waitFor()
    await page.close()
  })
  test('two packages: the page says in words what changed from the older to the newer one', async () => {
    const page = await newPage()
    // Records of their own: what others of these tests rejected closes the gates of a publication, as it must.
    const command = (...given: string[]) => spawnSync(process.execPath, [join(root, 'service/cli/proofmark.mjs'), ...given, '--data', join(folder, 'published')], { cwd: folder, encoding: 'utf8' })
    // A waiver of the review is of the words that stood when it was given.
    const later = [{ kind: 'correction', of: '#ongoing-use', changes: [{ field: '/title', value: 'An invented title' }], reason: 'invented', handling: 'open' }, { kind: 'review', of: '#ongoing-use', stage: 'waiver:procedure', outcome: 'passed', by: '#compiler', author: '#compiler', reason: 'invented', handling: 'open' }]
    writeFileSync(join(folder, 'later.jsonl'), later.map((line) => JSON.stringify(line)).join('\n'))
    for (const given of [['record', join(root, 'examples/dprk-missiles-2024/statements.jsonl')], ['publish', 'ongoing-use', '--out', 'older.zip'], ['record', 'later.jsonl'], ['publish', 'ongoing-use', '--out', 'newer.zip', '--since', 'older.zip']]) { const { status, stderr } = command(...given); equal(status, 0, stderr) }
    await page.goto(`${url}verify`)
    await page.getByLabel('Package file').setInputFiles([join(folder, 'newer.zip'), join(folder, 'older.zip')])
    const since = page.getByRole('region', { name: 'What changed since' })
    await since.getByText(/corrects finding .*: \/title is now "An invented title"; reason: invented/).waitFor()
    await since.getByText('How the two were held together').click()
    await since.locator('.holds').first().waitFor()
    equal(await since.locator('.fails').count() + await since.locator('.not-checked').count(), 0)
    await page.getByText('It takes the place of an earlier publication').waitFor()
    await page.getByText(/This package speaks for the log at \d+ entries/).waitFor()
    await page.close()
  })
  test('the decoder reads what is typed or stamped on its dial, says what is wrong with it, and keeps it in the address', async () => {
    const page = await newPage()
    await page.goto(`${url}decode`)
    await page.getByText(/marking systems wait for a mark/).waitFor()
    await page.getByLabel('Mark', { exact: true }).fill('113')
    await page.getByLabel(/What bears it/).fill('jet vane actuator of a missile made in the DPRK')
    const first = page.locator('.decoded-reading').first()
    await first.getByText('made 2024').waitFor()
    await page.waitForURL(/mark=113&context=jet/)
    await page.getByRole('button', { name: 'Around a headstamp' }).click()
    await page.getByLabel("at 12 o'clock").fill('539')
    await page.getByLabel("at 6 o'clock").fill('68')
    await page.getByText(/headstamp; no year|is this headstamp/).first().waitFor()
    await page.getByLabel('Mark', { exact: true }).fill('11[3')
    await page.getByText(/At character 3: expected/).waitFor()
    await page.getByRole('button', { name: 'Cyrillic' }).click()
    await page.getByRole('button', { name: 'Ж', exact: true }).click()
    await eventually(() => page.getByLabel('Mark', { exact: true }).inputValue(), '11[3Ж')
    // Four serials with the greatest 60: by the textbook 60 + 60/4 - 1.
    await page.getByLabel('Serials seen').fill('19, 40 42 60')
    await page.getByText('about 74').waitFor()
    await page.getByLabel('Serials seen').fill('19 4O')
    await page.getByText('4O: expected digits only.').waitFor()
    await page.close()
  })
  test('no serious fault for axe and nothing wider than the screen, 390 px, dark', async () => {
    const page = await newPage(390, 'dark')
    await looksWell(page, url)
    await page.close()
  })
  test('the language is chosen in the bar and kept; on a page from right to left the mark stays 1 1 3', async () => {
    const page = await newPage()
    await page.goto(`${url}cases/dprk-missiles-2024`)
    const cells = page.locator('.cells.large').first().locator('.cell')
    const order = async () => { const seen = await cells.evaluateAll((all) => all.map((cell) => [cell.getBoundingClientRect().x, cell.textContent] as const)); return seen.toSorted(([a], [b]) => a - b).map(([, text]) => text).join('') }
    await cells.first().waitFor()
    await eventually(order, '113')
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ar')
    await page.getByRole('banner').getByRole('link', { name: 'السجل' }).waitFor()
    await eventually(async () => [await page.evaluate('document.documentElement.lang + " " + document.documentElement.dir'), await order()], ['ar rtl', '113'])
    await page.reload()
    await cells.first().waitFor()
    await eventually(async () => [await page.evaluate('document.documentElement.lang + " " + document.documentElement.dir'), await order()], ['ar rtl', '113'])
    await page.getByRole('combobox', { name: 'اللغة' }).selectOption('uk')
    await page.getByRole('banner').getByRole('link', { name: 'Журнал' }).waitFor()
    await fitsScreen(page, 'in Ukrainian')
    await page.close()
  })
  test('asked nothing of any other machine, and threw nothing', () => {
    deepEqual(foreign, [])
    // While the network was cut on purpose, the page may have missed what it did not need.
    deepEqual(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')), [])
  })
})
