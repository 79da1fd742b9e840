/**
 * Exports in a real browser and a real server, over an invented world: from the search page and the page of a case, by keys and by hand; the files are read by programs that are not ours.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { inventedWorld } from '@proofmark/core/invented'
import { eventually, fitsScreen, settled } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const root = join(import.meta.dirname, '..', '..')
/** Lines that the server takes at once. */
const atOnce = 2500
const hasOgr = spawnSync('which', ['ogr2ogr']).status === 0

suite('exports', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('exports')
    const lines: object[] = [...inventedWorld({ items: 80 }), { kind: 'item', label: 'kept-back', description: 'KEPT BACK pistol', itemClass: 'self-loading-pistol', taxonomy: 'items/1', case: '#invented-case-1', handling: 'confidential' }]
    for (let from = 0; from < lines.length; from += atOnce) {
      const sent = await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.slice(from, from + atOnce).map((line) => JSON.stringify(line)).join('\n') }) })
      equal(sent.status, 201, await sent.clone().text())
    }
    page = await site.open(`${site.url}search?class=self-loading-pistol`)
    await page.setViewportSize({ width: 1440, height: 1000 })
  })
  after(() => site?.end())
  const dialog = (name: string) => page.getByRole('dialog', { name })
  const saved = async (name: string, of = 'Export what was found'): Promise<string> => {
    const coming = page.waitForEvent('download')
    await dialog(of).getByRole('button', { name: 'Download' }).click()
    const path = join(site.folder, name)
    await (await coming).saveAs(path)
    await dialog(of).getByText(/was saved/).waitFor()
    return path
  }
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `exports-${about.replaceAll(/\W+/g, '-')}.png`) })
  }

  test('what is found goes as a CSV of as many rows as are open; what stays is counted', async () => {
    await eventually(async () => /^\d+ items/.test(await page.locator('.search-counts').innerText()), true)
    const found = Number(/^(\d+)/.exec(await page.locator('.search-counts').innerText())![1])
    await page.getByRole('button', { name: 'Export …' }).click()
    await dialog('Export what was found').getByText('Items found by: class: self-loading pistol').waitFor()
    await dialog('Export what was found').getByText(/1 statement stays: it is handled more strictly/).waitFor()
    await noFaults('found')
    await dialog('Export what was found').getByLabel('Of which kind').selectOption('item')
    const rows = readFileSync(await saved('found.csv'), 'utf8').trim().split('\r\n')
    const columns = rows[0]!.split(',')
    deepEqual([rows.length - 1, columns.includes('itemClass')], [found - 1, true])
    ok(rows.slice(1).every((row) => row.includes(',self-loading-pistol,') && !row.includes('KEPT BACK')))
    equal(await dialog('Export what was found').locator('p', { has: page.locator('strong') }).innerText(), `${found - 1} rows in the file: item ${found - 1}`)
    match(await dialog('Export what was found').getByText(/was saved/).innerText(), new RegExp(`proofmark-found-item-up-to-open\\.csv\\W+was saved: ${found - 1} rows, [\\d.]+ MB\\.$`))
  })
  test('how many rows it has is said before and after, as the file has them, and of which kinds', async () => {
    const shown = dialog('Export what was found')
    const toldAfter = async () => Number(/was saved: ([\d,]+) /.exec(await shown.getByText(/was saved/).innerText())![1]!.replaceAll(',', ''))
    const lines = async (name: string) => readFileSync(await saved(name), 'utf8').trim().split('\n').length
    await shown.getByRole('radio', { name: /^JSON lines/ }).check()
    const before = await shown.locator('p', { has: page.locator('strong') }).innerText()
    match(before, /rows in the file: .*item \d+, mark \d+/)
    const count = await lines('found.jsonl')
    deepEqual([Number(/^[\d,]+/.exec(before)![0].replaceAll(',', '')), await toldAfter()], [count, count])
    await shown.getByRole('radio', { name: /^FollowTheMoney/ }).check()
    equal(await lines('found.ftm.jsonl'), await toldAfter())
    await shown.getByRole('radio', { name: /^KML/ }).check()
    await shown.getByText(/^At most \d+ rows in the file, those that have a point:/).waitFor()
    await shown.getByRole('radio', { name: /^CSV/ }).check()
  })
  test('what was sealed after the rows were counted is said', async () => {
    const shown = dialog('Export what was found')
    await shown.getByText(/rows in the file/).waitFor()
    const sent = await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: JSON.stringify({ kind: 'case', title: 'Invented and sealed meanwhile', handling: 'confidential' }) }) })
    equal(sent.status, 201)
    await saved('later.csv')
    await shown.getByText(/Something was sealed after the rows were counted/).waitFor()
  })
  test('up to another handling more goes along', async () => {
    await dialog('Export what was found').getByLabel('Handled up to').selectOption('confidential')
    await dialog('Export what was found').getByText('None stays for its handling.').waitFor()
    ok(readFileSync(await saved('wide.csv'), 'utf8').includes('KEPT BACK pistol'))
    await dialog('Export what was found').getByLabel('Handled up to').selectOption('open')
  })
  test('a GeoPackage has the same items and the areas within which their points are known, by ogr2ogr', { skip: hasOgr ? false : 'ogr2ogr (Debian: gdal-bin) is not installed' }, async () => {
    await dialog('Export what was found').getByRole('radio', { name: /^GeoPackage/ }).check()
    const path = await saved('found.gpkg')
    interface Layer { readonly features: readonly { readonly properties: { readonly class: string | null; readonly statement: string; readonly precision_km: number | null }; readonly geometry: { readonly type: string } | null }[] }
    const layer = (name: string) => (JSON.parse(execFileSync('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', path, name], { encoding: 'utf8', maxBuffer: 1 << 28 })) as Layer).features
    const [items, areas] = [layer('item'), layer('item_precision')]
    equal(items.length, readFileSync(join(site.folder, 'found.csv'), 'utf8').trim().split('\r\n').length - 1)
    ok(items.every(({ properties }) => properties.class === 'self-loading-pistol'))
    const placed = items.filter(({ geometry }) => geometry !== null)
    ok(placed.length > 0 && placed.every(({ geometry }) => geometry!.type === 'Point'))
    deepEqual(areas.map(({ properties, geometry }) => [properties.statement, geometry!.type]), placed.map(({ properties }) => [properties.statement, 'MultiPolygon']))
  })
  test('a refusal and a server that is gone are said; a file that comes can be stopped', async () => {
    const shown = dialog('Export what was found')
    await page.route(/\/api\/export\?/, (route) => route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify({ code: 'too-many-rows', message: 'more rows than a workbook takes.', about: null }) }))
    await shown.getByRole('radio', { name: /^Excel workbook/ }).check()
    await shown.getByRole('button', { name: 'Download' }).click()
    await shown.getByRole('alert').getByText('Excel workbook: no file was made.').waitFor()
    await shown.getByRole('alert').getByText('more rows than a workbook takes. (too-many-rows)').waitFor()
    await page.unroute(/\/api\/export\?/)
    let release = () => {}
    await page.route(/\/api\/export\?/, (route) => { release = () => void route.abort() })
    await shown.getByRole('button', { name: 'Download' }).click()
    await shown.getByText('The server is making the file …').waitFor()
    ok(await shown.getByRole('radio', { name: /^CSV/ }).isDisabled())
    await shown.getByRole('button', { name: 'Stop' }).click()
    await shown.getByText('Stopped; nothing was saved.').waitFor()
    release()
    await page.unroute(/\/api\/export\?/)
  })
  test('by keys: arrows choose the format, Escape closes, and the button has the focus again', async () => {
    await dialog('Export what was found').getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Export …' }).focus()
    await page.keyboard.press('Enter')
    const shown = dialog('Export what was found')
    await shown.getByRole('radio', { name: /^CSV/ }).focus()
    await page.keyboard.press('ArrowDown')
    ok(await shown.getByRole('radio', { name: /^Excel workbook/ }).isChecked())
    await page.keyboard.press('Escape')
    await eventually(() => shown.count(), 0)
    equal(await page.evaluate<string>('document.activeElement.textContent'), 'Export …')
  })
  test('where nothing is found there is nothing to export', async () => {
    await page.goto(`${site.url}search?mark=${encodeURIComponent('QQQQQQ')}`)
    await page.getByText(/No item answers this/).waitFor()
    await page.getByRole('button', { name: 'Export …' }).click()
    const shown = dialog('Export what was found')
    await shown.getByText('There is nothing here to export.').waitFor()
    ok(await shown.getByRole('button', { name: 'Download' }).isDisabled())
    await page.keyboard.press('Escape')
  })
  test('of what a mark found the grades are said, and the mark is asked in words', async () => {
    await page.goto(`${site.url}search?mark=${encodeURIComponent('*1[38]?')}&in=serial`)
    await page.locator('.hit-space .hit a').first().waitFor()
    const counted = /(\d+) fits?, (\d+) may fit, (\d+) not excluded/.exec(await page.locator('.search-counts').innerText())!.slice(1).map(Number)
    await page.getByRole('button', { name: 'Export …' }).click()
    const shown = dialog('Export what was found')
    await shown.getByText('Items found by: Mark, or a part of it (serials, as read): *1[38]?').waitFor()
    const told = /By their best mark: (\d+) fit, (\d+) may fit, (\d+) not excluded/.exec(await shown.getByText(/By their best mark/).innerText())!.slice(1).map(Number)
    deepEqual(told, counted)
    await noFaults('grades')
    await page.keyboard.press('Escape')
  })
  test('a case goes as a bag, which the command line verifies', async () => {
    await page.goto(`${site.url}cases/invented-case-1`)
    await page.getByRole('button', { name: 'Export …' }).click()
    const shown = dialog('Export this case')
    await shown.getByText(/1 statement is handled more strictly: its note goes along, its fields are withheld/).waitFor()
    deepEqual(await shown.getByRole('radio').count(), 10)
    await noFaults('case')
    const path = await saved('case.zip', 'Export this case')
    const verified = spawnSync(process.execPath, [join(root, 'service/cli/proofmark.mjs'), 'verify', path], { encoding: 'utf8' })
    equal(verified.status, 0, verified.stdout)
    match(verified.stdout, /the bag of a case: nobody signed which statements it holds/)
    ok(!readFileSync(path).includes('KEPT BACK'))
  })
  test('the verify page says that it is the bag of a case', async () => {
    await page.goto(`${site.url}verify`)
    await page.getByLabel('Package file').setInputFiles(join(site.folder, 'case.zip'))
    await page.getByText('The bag of a case: every part that can be checked here holds.').waitFor()
    await page.getByText(/It is the bag of a case and says no finding/).waitFor()
  })
  for (const [address, width, scheme, language] of [['search?class=self-loading-pistol', 390, 'dark', 'ar'], ['cases/invented-case-1', 390, 'light', 'uk'], ['search', 1440, 'dark', 'fr'], ['cases/invented-case-1', 1440, 'dark', 'en']] as const) {
    test(`no serious fault for axe and nothing wider than the screen: ${address}, ${width} px, ${scheme}, ${language}`, async () => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      await page.goto(site.url + address)
      await page.locator('button', { hasText: / …$/ }).first().click()
      await page.locator('dialog.export strong').waitFor()
      await noFaults(`${address} ${width} ${scheme} ${language}`)
      const beyond = await page.evaluate<number>('(() => { const dialog = document.querySelector("dialog.export"); return dialog.scrollWidth - dialog.clientWidth })()')
      ok(beyond <= 0, `${beyond} px wider than the dialog`)
    })
  }
  test('threw nothing, and asked nothing of any other machine', () => { deepEqual([site.faults, site.foreign], [[], []]) })
})
