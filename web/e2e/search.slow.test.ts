/**
 * Search in a real browser: answers come as one types, what is asked stands in the address, hits open their items, and all fits small screens.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { eventually, fitsScreen } from './eventually.suite.ts'

const chromiumPath = '/usr/bin/chromium'
const root = join(import.meta.dirname, '..', '..')
const skip = !existsSync(chromiumPath) ? 'Chromium is not installed at /usr/bin/chromium' : existsSync(join(root, 'web/dist/index.html')) ? false : 'the web app is not built (npm run build)'

suite('search', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-e2e-search-'))
  let server: ChildProcess
  let browser: Browser
  let url = ''
  const faults: string[] = []
  const newPage = async (width = 1440, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 1000 }, colorScheme })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('request', (request) => { if (!request.url().startsWith(url)) faults.push(request.url()) })
    return page
  }
  const mark = (page: Page) => page.getByRole('textbox', { name: 'Mark, or a part of it' })
  before(async () => {
    server = spawn(process.execPath, [join(root, 'service/cli/proofmark.mjs'), 'serve', '--port', '0', '--open-example', '--json', '--data', join(folder, 'data')])
    let said = ''
    url = await new Promise((resolve) => server.stdout!.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) }))
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  })
  after(async () => { await browser?.close(); server?.kill('SIGTERM'); rmSync(folder, { recursive: true, force: true }) })

  test('by keys alone: what is typed is answered, narrowed by a sign, kept in the address, and opens its item', async () => {
    const page = await newPage()
    await page.goto(url)
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await page.getByRole('textbox', { name: 'Mark, or a part of it' }).waitFor()
    await page.keyboard.type('13')
    await page.getByRole('link', { name: 'Mark by mark' }).click()
    await page.getByRole('link', { name: 'Any mark that has “13” in it' }).click()
    const fits = page.getByRole('region', { name: 'Fits' })
    await fits.getByRole('link', { name: /two jet vane actuators/ }).waitFor()
    await mark(page).fill('113')
    await page.waitForURL(/mark=113&view=marks$/)
    await page.getByRole('region', { name: 'Near in the same sequence' }).getByText('−1').waitFor()
    await page.goBack()
    await eventually(() => mark(page).inputValue(), '13')
    await page.goForward()
    await fits.getByRole('link', { name: /two jet vane actuators/ }).click()
    await page.getByRole('heading', { level: 1, name: /two jet vane actuators/ }).waitFor()
    await page.close()
  })
  test('a damaged mark says how much of it is legible; what is no pattern is told at its place, and nothing is lost', async () => {
    const page = await newPage()
    await page.goto(`${url}search?view=marks&mark=${encodeURIComponent('*379?1*')}`)
    await page.getByRole('region', { name: 'May fit' }).getByText(/of 4 places legible/).waitFor()
    await mark(page).fill('11[3')
    await page.getByText(/The bracket at character 3 is not closed/).waitFor()
    equal(await mark(page).inputValue(), '11[3')
    await page.close()
  })
  for (const [width, scheme, language] of [[1440, 'light', 'en'], [390, 'dark', 'ar'], [390, 'light', 'uk']] as const) {
    test(`no serious fault for axe and nothing wider than the screen: ${width} px, ${scheme}, ${language}`, async () => {
      const page = await newPage(width, scheme)
      await page.goto(`${url}search?view=marks&mark=${encodeURIComponent('*1?3*')}`)
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      await page.reload()
      await page.locator('.search-hits li').first().waitFor()
      await fitsScreen(page, `${width} px`)
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate('axe.run(document, { runOnly: ["wcag2a", "wcag2aa"] })') as { violations: { id: string; impact: string; nodes: { html: string }[] }[] }
      deepEqual(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), [])
      await page.close()
    })
  }
  test('threw nothing, and asked nothing of any other machine', () => { deepEqual(faults, []) })
})
