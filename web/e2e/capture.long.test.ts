/**
 * Capture in a real browser: begun with a network, gone on with without one, the browser killed in the middle, then sealed; once, byte for byte.
 * And what goes wrong in the field: a second tab, a full device, a file that lies, a field number that is taken.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startServer } from 'proofmark/server'
import { openStore } from 'proofmark/store'
import { writePhotos, type Written } from './capture-photos.suite.ts'
import { eventually, fitsScreen, settled, until } from './eventually.suite.ts'
import { field, input, isKept, skip, worksOffline, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

suite('capture', { skip }, () => {
  let site: Field
  before(async () => { site = await field('capture') })
  after(() => site?.end())

  const take = (page: Page, files: readonly Pick<Written, 'path'>[]) => page.getByLabel('Add photographs').first().setInputFiles(files.map(({ path }) => path))
  /** A new session with one item of this field number. */
  const begin = async (label: string): Promise<Page> => {
    const page = await site.open(`${site.url}capture`)
    await page.getByRole('button', { name: 'Begin a session' }).click()
    await input(page, 'Site').fill(`store ${label}`)
    await page.getByRole('link', { name: /^Items/ }).click()
    await page.getByRole('button', { name: 'First item' }).click()
    await input(page, 'Field number').fill(label)
    await input(page, 'Class').fill('rifle')
    await isKept(page)
    return page
  }
  const photosShown = (page: Page, count: number) => eventually(() => page.locator('.strip li').count(), count)
  const sealAll = async (page: Page) => {
    await page.getByRole('link', { name: 'Seal' }).click()
    await page.getByRole('button', { name: /^Seal \d+ statement/ }).click()
    await page.getByRole('dialog', { name: 'What will be sealed' }).getByRole('button', { name: 'Seal', exact: true }).click()
  }

  test('a session begun with a network goes on without one, survives two kills, and is sealed once', async () => {
    const photos = await writePhotos(join(site.folder, 'card'), 50, (n) => Math.floor(n / 5) * 300 + (n % 5) * 10)
    let page = await site.open(`${site.url}capture`)
    await worksOffline(page)
    await page.getByRole('button', { name: 'Begin a session' }).click()
    await input(page, 'Site').fill('store of Example Works')
    await input(page, 'Coordinates').fill('1.5N 2.5E')
    await input(page, 'Team').fill('N1, N2')
    await page.context().setOffline(true)
    await page.getByRole('link', { name: /^Items/ }).click()
    await page.getByRole('button', { name: 'First item' }).click()
    await input(page, 'Field number').fill('RX-001')
    await input(page, 'Class').fill('mortar bomb')
    for (let n = 1; n <= 10; n++) {
      await input(page, 'Mark as it stands there').last().fill(`84 ${String(n).padStart(3, '0')}`)
      await page.keyboard.press('Enter')
      if (n < 10) await page.keyboard.press('Enter')
      if (n === 4) { await isKept(page); page = await site.cut(page) }
    }
    await isKept(page)
    await eventually(() => page.locator('.item-list li .cut').allTextContents(), Array.from({ length: 10 }, (_, n) => `RX-${String(n + 1).padStart(3, '0')} · mortar bomb`))
    await page.getByRole('link', { name: /^Photographs/ }).click()
    await take(page, photos)
    // In the middle of taking them.
    await page.locator('.photo-grid li').nth(9).waitFor()
    page = await site.cut(page)
    await page.locator('.photo-grid li').nth(9).waitFor()
    await take(page, photos)
    await page.getByText(/files? taken\./).waitFor({ timeout: 60_000 })
    await eventually(() => page.locator('.photo-grid li').count(), 50)
    await page.getByText('Groups by pauses').click()
    await page.getByText('10 groups for 10 items').waitFor()
    await page.getByRole('button', { name: 'Assign groups in order' }).click()
    await eventually(() => page.getByText('○ of no item').count(), 0)
    await isKept(page)
    await sealAll(page)
    await page.getByText('The server does not answer.').waitFor()
    await page.context().setOffline(false)
    await page.getByText('Sealed: 73 statements.').waitFor({ timeout: 60_000 })

    const entries = await site.entries()
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
    deepEqual(['site', 'party', 'item', 'mark', 'photo'].map(count), [1, 2, 10, 10, 50])
    equal(new Set(entries.map(({ id }) => id)).size, entries.length)
    for (const { sha256 } of photos) equal(await site.hashOfBlob(sha256), sha256)
    // The list that proves it: every hash of a file, and a way to each statement.
    await until(async () => {
      const listed = await page.locator('table .identifier .whole').allTextContents()
      for (const { sha256 } of photos) ok(listed.includes(sha256), sha256)
    })
    await page.getByRole('link', { name: 'item RX-001' }).click()
    await page.getByRole('complementary', { name: 'Evidence' }).getByText('RX-001').first().waitFor()
    await page.close()
  })
  test('one tab writes; another one shows it, says so, and takes over when the first is closed', async () => {
    const page = await begin('TW-1')
    const second = await site.open(page.url())
    await second.getByText('Open in another tab, which writes.').waitFor()
    await eventually(() => input(second, 'Class').isDisabled(), true)
    await input(page, 'Class').fill('pistol')
    await isKept(page)
    await eventually(() => input(second, 'Class').inputValue(), 'pistol')
    await page.close()
    await second.getByText('Open in another tab, which writes.').waitFor({ state: 'detached' })
    await input(second, 'Class').fill('revolver')
    await isKept(second)
    await second.close()
  })
  test('what was done is taken back and done again, by keys, a whole card of photographs at once', async () => {
    const page = await begin('UN-1')
    const photos = await writePhotos(join(site.folder, 'undo'), 12, (n) => n)
    await take(page, photos)
    await page.getByText('12 files taken.').waitFor({ timeout: 60_000 })
    await photosShown(page, 12)
    await page.keyboard.press('Control+z')
    await photosShown(page, 0)
    await page.keyboard.press('Control+y')
    await photosShown(page, 12)
    await input(page, 'Description').fill('with a sling')
    await page.keyboard.press('Control+z')
    await eventually(() => input(page, 'Description').inputValue(), '')
    await isKept(page)
    const again = await site.cut(page, false)
    // A tab that does not write yet takes nothing back.
    await again.locator('button:enabled', { hasText: 'Undo' }).waitFor()
    await again.keyboard.press('Control+z')
    await photosShown(again, 0)
    await again.close()
  })
  test('coordinates that can be read in two ways wait for a choice; a mark is checked and read while it is typed', async () => {
    const page = await begin('CO-1')
    await page.getByRole('link', { name: 'Site' }).click()
    await input(page, 'Coordinates').fill('1.50 2.50')
    await page.getByText('This can be read in more than one way.').waitFor()
    await eventually(() => page.getByRole('radio', { checked: true }).count(), 0)
    await page.getByRole('radio', { name: /^1\.50000, 2\.50000/ }).check()
    await eventually(() => input(page, 'Known within (km)').inputValue(), '0.556')
    await input(page, 'Coordinates').fill('at the bridge')
    await page.getByText('Not read as a point.').waitFor()
    await page.getByRole('link', { name: /^Items/ }).click()
    await input(page, 'Mark as it stands there').last().fill('11{3')
    await page.getByText(/At character \d: expected/).waitFor()
    await input(page, 'Mark as it stands there').last().fill('113')
    await page.getByText(/readings:/).waitFor()
    await page.close()
  })
  test('a device without room takes nothing and says so; one that fills up keeps what it took and names the rest', async () => {
    const page = await begin('FU-1')
    const photos = await writePhotos(join(site.folder, 'full'), 6, (n) => n)
    // Chromium tells every page of ten free gigabytes and refuses late, so both are said here as it would say them.
    await page.evaluate('navigator.storage.estimate = async () => ({ quota: 20_000_100, usage: 0 })')
    await take(page, photos)
    await page.getByText(/These files need .* and this device has room for 100 B\. Nothing was taken\./).waitFor()
    await photosShown(page, 0)
    await page.evaluate(`{
      navigator.storage.estimate = async () => ({ quota: 1e12, usage: 0 })
      const { put } = IDBObjectStore.prototype
      const full = { files: 3, entries: Infinity }
      IDBObjectStore.prototype.put = function (value) {
        if (this.name in full && full[this.name]-- <= 0) throw new DOMException('full', 'QuotaExceededError')
        return put.call(this, value)
      }
      globalThis.fill = (name, after) => { full[name] = after }
    }`)
    await take(page, photos)
    await page.getByText('The device is full. 3 files are taken and kept; not taken: IMG_0004.JPG, IMG_0005.JPG, IMG_0006.JPG.').waitFor()
    await photosShown(page, 3)
    // What is typed when nothing more can be kept waits in the tab, and is kept when there is room again.
    await page.evaluate(`fill('entries', 0)`)
    await input(page, 'Description').fill('typed on a full device')
    await page.getByText(/The last change could not be kept \(QuotaExceededError\)/).waitFor()
    await input(page, 'Description').fill('typed on a full device, twice')
    await page.evaluate(`fill('entries', Infinity)`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await isKept(page)
    const again = await site.cut(page, false)
    await eventually(() => input(again, 'Description').inputValue(), 'typed on a full device, twice')
    await photosShown(again, 3)
    await take(again, photos)
    await again.getByText('3 files were here already.').waitFor()
    await photosShown(again, 6)
    await again.close()
  })
  test('a file that lies about its type is kept as it is and told; one of a long or foreign name too', async () => {
    const page = await begin('LI-1')
    const files = [[`a "<b>&'.jpg`, 'MZ invented program'], ['..%2f..%2fetc.png', '<svg onload=alert(1)>'], ['empty.jpg', '']].map(([name, text]) => ({ name: name!, mimeType: 'image/jpeg', buffer: Buffer.from(text!) }))
    await page.getByLabel('Add photographs').setInputFiles(files)
    await page.getByText('3 files are of another type than the name says').waitFor()
    await photosShown(page, 3)
    await isKept(page)
    await sealAll(page)
    await page.getByText(/^Sealed: 5 statements/).waitFor()
    await page.close()
  })
  test('a field number that is sealed already stops the sealing with its reason, and the draft can be mended', async () => {
    const page = await begin('RX-001')
    await sealAll(page)
    await page.getByText(/Nothing was sealed: .*label/).waitFor()
    await page.getByRole('button', { name: 'Go on working on the draft' }).click()
    await page.getByRole('link', { name: /^Items/ }).click()
    await input(page, 'Field number').fill('RX-901')
    await isKept(page)
    await sealAll(page)
    await page.getByText('Sealed: 2 statements.').waitFor()
    await page.close()
  })
  test('a new build comes in by itself, works without a network, and finds every draft; the old one goes', async () => {
    const pages = join(site.folder, 'pages')
    cpSync(join(import.meta.dirname, '..', 'dist'), pages, { recursive: true })
    const store = await openStore({ folder: join(site.folder, 'data-2'), clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
    const server = await startServer({ store, port: 0, host: '127.0.0.1', pages, newId: () => randomBytes(16).toString('hex'), examples: null, say: () => undefined })
    try {
      const page = await site.open(`${server.url}capture`)
      await worksOffline(page)
      await page.getByRole('button', { name: 'Begin a session' }).click()
      await input(page, 'Site').fill('begun under the old build')
      await isKept(page)
      const address = page.url()
      const built = (name: string, change: (text: string) => string) => writeFileSync(join(pages, name), change(readFileSync(join(pages, name), 'utf8')))
      built('index.html', (text) => text.replace('<title>', '<meta name="build" content="new"><title>'))
      built('capture-worker.js', (text) => text.replace(/hash:(.)[0-9a-f]{16}/, 'hash:$1feedfeedfeedfeed'))
      await page.evaluate(`navigator.serviceWorker.ready.then((registration) => registration.update()).then(async (registration) => {
        while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 50))
      })`)
      // The tab that is open goes on with what it has.
      await input(page, 'Note').fill('typed while the new build waits')
      await isKept(page)
      await page.close()
      // The new one begins when no tab of the old one is left; a tab that was closed is gone a moment later.
      let again = await site.open(address)
      for (const end = performance.now() + 30_000; (await again.evaluate('caches.keys().then(String)')) !== 'proofmark-shell-feedfeedfeedfeed' && performance.now() < end;) {
        await again.close()
        await new Promise((resolve) => setTimeout(resolve, 500))
        again = await site.open(address)
        await again.getByRole('navigation', { name: 'Capture' }).waitFor()
      }
      equal(await again.evaluate('caches.keys().then(String)'), 'proofmark-shell-feedfeedfeedfeed')
      await again.close()
      again = await site.open(address, true)
      equal(await again.locator('meta[name="build"]').getAttribute('content'), 'new')
      await eventually(async () => [await input(again, 'Site').inputValue(), await again.locator('textarea').last().inputValue()], ['begun under the old build', 'typed while the new build waits'])
      await again.context().setOffline(false)
      await again.close()
    } finally {
      await server.close()
      await store.close()
    }
  })
  test('no serious fault for axe, nothing wider than a phone, in both themes', async () => {
    const page = await begin('AX-1')
    await take(page, (await writePhotos(join(site.folder, 'axe'), 7, (n) => n * 40)))
    await page.getByText('7 files taken.').waitFor()
    await input(page, 'Mark as it stands there').last().fill('8? {4}17')
    await page.keyboard.press('Enter')
    await page.getByText('More: count').click()
    await page.getByRole('button', { name: 'Add a recovery' }).click()
    await isKept(page)
    const session = page.url().split('/items')[0]!
    for (const [width, colorScheme] of [[1440, 'light'], [1440, 'dark'], [390, 'dark'], [390, 'light']] as const) {
      await page.setViewportSize({ width, height: 1000 })
      await page.emulateMedia({ colorScheme })
      for (const view of ['', 'site', 'items', 'photographs', 'hand-overs', 'seal']) {
        await page.goto(view === '' ? `${site.url}capture` : `${session}/${view}`)
        if (view === '') await page.getByRole('link', { name: 'store AX-1' }).waitFor()
        else await page.getByRole('navigation', { name: 'Capture' }).waitFor()
        if (view === 'hand-overs') {
          // Until this tab writes, nothing can be added.
          await page.locator('fieldset.plain-set:enabled').first().waitFor()
          if (await page.getByRole('button', { name: 'Remove' }).count() === 0) await page.getByRole('button', { name: 'Add a hand-over' }).click()
          await page.getByRole('button', { name: 'Remove' }).first().waitFor()
        }
        await settled(page)
        await fitsScreen(page, `${view} ${width}`)
        if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: join(process.env['SHOTS'], `capture-${view === '' ? 'list' : view}-${width}-${colorScheme}.png`), fullPage: true })
        // Twice is enough: each look once, each width once.
        if ((width === 1440) !== (colorScheme === 'light')) continue
        await page.evaluate(axe)
        const found = await page.evaluate(async () => ((await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations))
        deepEqual(found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]!.html]), [], `${view} ${width} ${colorScheme}`)
      }
    }
    await page.close()
  })
  test('in Ukrainian, French and Arabic nothing is wider than a phone, and the page runs from right to left where the language does', async () => {
    const page = await begin('LA-1')
    const session = page.url().split('/items')[0]!
    await page.setViewportSize({ width: 390, height: 1000 })
    for (const [language, direction, seal] of [['uk', 'ltr', 'Запечатати'], ['fr', 'ltr', 'Sceller'], ['ar', 'rtl', 'الختم']] as const) {
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      for (const view of ['site', 'items', 'photographs', 'hand-overs', 'seal']) {
        await page.goto(`${session}/${view}`)
        await page.locator('nav.views').getByRole('link', { name: seal, exact: true }).waitFor()
        await eventually(() => page.evaluate('document.documentElement.dir || "ltr"'), direction)
        await fitsScreen(page, `${language} ${view}`)
      }
    }
    await page.evaluate("localStorage.removeItem('proofmark.language')")
    await page.close()
  })
  test('no script failed, and nothing left for another place', () => deepEqual([site.faults, site.foreign], [[], []]))
})
