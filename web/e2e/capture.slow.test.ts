/**
 * Capture in a real browser: begun with a network, gone on with without one, the browser killed in the middle, then sealed; once, byte for byte.
 * The browser is a process of its own with a folder of its own, so that it can be killed as a battery kills it.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { killable, type Killable } from './killable-browser.suite.ts'
import { writePhotos, type Written } from './capture-photos.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const skip = !existsSync('/usr/bin/chromium') ? 'Chromium is not installed at /usr/bin/chromium' : existsSync(join(root, 'web/dist/index.html')) ? false : 'the web app is not built (npm run build)'

suite('capture', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-e2e-capture-'))
  const program = join(root, 'service/cli/proofmark.mjs')
  let server: ChildProcess
  let url = ''
  let browser: Killable
  before(async () => {
    server = spawn(process.execPath, [program, 'serve', '--port', '0', '--json', '--data', join(folder, 'data')])
    let said = ''
    url = await new Promise((resolve) => server.stdout!.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) }))
    browser = await killable(join(folder, 'profile'))
  })
  after(async () => {
    await browser?.end()
    server?.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  const faults: string[] = []
  const foreign: string[] = []
  const watch = (page: Page) => {
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('request', (request) => { if (!request.url().startsWith(url) && !/^(?:blob|data):/.test(request.url())) foreign.push(request.url()) })
  }
  const openPage = async (address: string, isOffline = false): Promise<Page> => {
    const context: BrowserContext = await browser.context()
    await context.setOffline(isOffline)
    const page = await context.newPage()
    watch(page)
    await page.goto(address)
    return page
  }
  const isKept = (page: Page) => page.getByText('open · Kept on this device').waitFor()
  /** Kills the browser as a battery does, and comes back without a network to where it was. */
  const cut = async (page: Page, isOffline = true): Promise<Page> => {
    const address = page.url()
    await browser.kill()
    const again = await openPage(address, isOffline)
    await again.getByRole('navigation', { name: 'Capture' }).waitFor()
    return again
  }
  const field = (page: Page, name: string) => page.locator('input, textarea, select').and(page.getByLabel(name, { exact: true }))
  const take = (page: Page, files: readonly Written[]) => page.getByLabel('Add photographs').first().setInputFiles(files.map(({ path }) => path))

  /** Everything that was sealed, as the server tells it. */
  const sealed = async () => {
    const { entries } = (await (await fetch(`${url}api/log/entries?from=0&count=1000`)).json()) as { entries: { index: number; id: string; kind: string }[] }
    return entries
  }
  const blobHash = async (sha256: string) => createHash('sha256').update(Buffer.from(await (await fetch(`${url}blobs/${sha256}`)).arrayBuffer())).digest('hex')

  test('a session begun with a network goes on without one, survives two kills, and is sealed once', async () => {
    const photos = await writePhotos(join(folder, 'card'), 50, (n) => Math.floor(n / 5) * 300 + (n % 5) * 10)
    let page = await openPage(`${url}capture`)
    await page.locator('[data-offline="ready"]').waitFor()
    await page.getByRole('button', { name: 'Begin a session' }).click()
    await field(page, 'Site').fill('store of Example Works')
    await field(page, 'Coordinates').fill('1.5N 2.5E')
    await field(page, 'Team').fill('N1, N2')
    await page.context().setOffline(true)
    await page.getByRole('link', { name: /^Items/ }).click()
    await page.getByRole('button', { name: 'First item' }).click()
    await field(page, 'Field number').fill('RX-001')
    await field(page, 'Class').fill('mortar bomb')
    for (let n = 1; n <= 10; n++) {
      await field(page, 'Mark as it stands there').last().fill(`84 ${String(n).padStart(3, '0')}`)
      await page.keyboard.press('Enter')
      if (n < 10) await page.keyboard.press('Enter')
      if (n === 4) { await isKept(page); page = await cut(page) }
    }
    await isKept(page)
    equal(await page.locator('.item-list li').count(), 10)
    deepEqual(await page.locator('.item-list li .cut').allTextContents(), Array.from({ length: 10 }, (_, n) => `RX-${String(n + 1).padStart(3, '0')} · mortar bomb`))
    await page.getByRole('link', { name: /^Photographs/ }).click()
    await take(page, photos)
    // In the middle of taking them.
    await page.locator('.photo-grid li').nth(9).waitFor()
    page = await cut(page)
    await page.locator('.photo-grid li').nth(9).waitFor()
    await take(page, photos)
    await page.getByText(/files? taken\./).waitFor({ timeout: 60_000 })
    equal(await page.locator('.photo-grid li').count(), 50)
    await page.getByText('Groups by pauses').click()
    await page.getByText('10 groups for 10 items').waitFor()
    await page.getByRole('button', { name: 'Assign groups in order' }).click()
    equal(await page.getByText('○ of no item').count(), 0)
    await isKept(page)
    await page.getByRole('link', { name: 'Seal' }).click()
    await page.getByRole('button', { name: /^Seal \d+ statements with 50 files/ }).click()
    const dialog = page.getByRole('dialog', { name: 'What will be sealed' })
    await dialog.getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByText('The server does not answer.').waitFor()
    await page.context().setOffline(false)
    await page.getByText('Sealed: 73 statements.').waitFor({ timeout: 60_000 })

    const entries = await sealed()
    const kinds = Object.groupBy(entries, ({ kind }) => kind)
    deepEqual([kinds['site']?.length, kinds['party']?.length, kinds['item']?.length, kinds['mark']?.length, kinds['photo']?.length], [1, 2, 10, 10, 50])
    equal(new Set(entries.map(({ id }) => id)).size, entries.length)
    for (const { sha256 } of photos) equal(await blobHash(sha256), sha256)
    // The list that proves it: every hash of a file, every place in the log.
    const listed = await page.locator('table .identifier .whole').allTextContents()
    for (const { sha256 } of photos) ok(listed.includes(sha256), sha256)
    await page.close()
  })
  test('no script failed, and nothing left for another place', () => {
    deepEqual(faults, [])
    deepEqual(foreign, [])
  })
})

