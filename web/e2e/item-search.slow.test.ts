/**
 * Search over all items in a real browser and a real server, over an invented world: facets, spans, areas, the list by keys, the map by hand, charts as files, saved questions; on a phone, in Arabic and in the dark.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { inventedWorld } from '@proofmark/core/invented'
import { eventually, fitsScreen, settled, until } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const items = 1000
/** Lines that the server takes at once. */
const atOnce = 2500

suite('search over all items', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('items')
    const lines = [...inventedWorld({ items })]
    for (let from = 0; from < lines.length; from += atOnce) await record(lines.slice(from, from + atOnce))
    page = await site.open(`${site.url}search`)
    await page.setViewportSize({ width: 1440, height: 1000 })
  })
  after(() => site?.end())
  const record = async (lines: readonly object[]) => {
    const sent = await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })
    equal(sent.status, 201, await sent.clone().text())
  }
  const count = () => page.locator('.search-counts').innerText()
  const asked = () => page.evaluate<string>('location.search')
  const facet = (name: string, value: RegExp) => page.locator('details.facet', { has: page.locator('summary', { hasText: new RegExp(`^${name}`) }) }).getByRole('checkbox', { name: value })
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `items-${about.replaceAll(/\W+/g, '-')}.png`), fullPage: true })
  }

  test('a facet, a span and words narrow the answer, stand above it, and go back one by one', async () => {
    await eventually(count, '1,000 items')
    await noFaults('list')
    await facet('class', /^pistol/).check()
    await page.waitForURL(/class=pistol/)
    const pistols = Number((/^(\d+) items/.exec(await page.locator('.search-counts').innerText()) ?? [])[1] ?? 0)
    await until(async () => ok(Number((/^(\d+) items/.exec(await count()) ?? [])[1]) < items))
    await page.locator('summary', { hasText: /^made$/i }).click()
    const made = page.getByRole('form', { name: 'made' })
    await made.getByLabel('from', { exact: true }).fill('19x0-13')
    await made.getByText(/Not a date that can be read/).waitFor()
    ok(await made.getByRole('button', { name: 'Ask' }).isDisabled())
    await made.getByLabel('from', { exact: true }).fill('1990')
    await made.getByLabel('to', { exact: true }).fill('1985')
    await made.getByText('The first day lies after the last one.').waitFor()
    await made.getByLabel('to', { exact: true }).fill('2020-06')
    await made.getByLabel('Held to').selectOption('must')
    await page.waitForURL(/made=1990%2F2020-06&made-if=must/)
    await page.getByRole('button', { name: 'Remove made, must have been: 1990 to 2020-06' }).waitFor()
    await page.goBack()
    await eventually(asked, '?class=pistol')
    await page.goBack()
    await eventually(asked, '')
    await eventually(count, '1,000 items')
    await page.goForward()
    await page.getByRole('button', { name: 'Remove class: pistol' }).click()
    await eventually(asked, '')
    ok(pistols >= 0)
  })
  test('the list goes on as far as there are items, by keys, and Enter opens one; Back is where it was left', async () => {
    await page.goto(`${site.url}search`)
    const down = () => page.evaluate('(() => { const at = document.querySelector(".hit-frame"); at.scrollTop = at.scrollHeight })()')
    const scrolled = () => page.evaluate<number>('document.querySelector(".hit-frame").scrollTop')
    await page.locator('.hit-space .hit a').first().waitFor()
    await page.locator('#hit-0').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('PageDown')
    await until(async () => match(await page.evaluate<string>('document.activeElement.id'), /^hit-1\d$|^hit-2\d$/))
    await until(async () => { await down(); equal(await page.locator('#hit-999').count(), 1) })
    ok(await page.locator('.hit-space .hit').count() < 120, 'only rows in sight are drawn')
    const top = await scrolled()
    await page.locator('#hit-990').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/items\//)
    await page.goBack()
    await eventually(scrolled, top)
  })
  test('marks that fit stand on their items; mark by mark is a view of its own', async () => {
    await page.goto(`${site.url}search?mark=${encodeURIComponent('*1?3*')}`)
    await page.locator('.hit .mark-cell .cells').first().waitFor()
    await page.getByRole('navigation', { name: 'Answer as' }).getByRole('link', { name: 'Mark by mark' }).click()
    await page.getByRole('region', { name: 'Fits' }).waitFor()
    await page.goto(`${site.url}search?mark=${encodeURIComponent('11[3')}`)
    await page.getByText(/at character 3: expected/i).first().waitFor()
    await page.goto(`${site.url}search?made=yesterday`)
    await page.getByRole('alert').getByText(/This address cannot be read/).waitFor()
  })
  test('the map gathers what is in view, comes nearer by wheel, hand and keys, and an area is drawn on it or typed', async () => {
    await page.goto(`${site.url}search?view=map`)
    const map = page.locator('.item-map svg.map')
    await page.locator('.item-map[data-rested=yes] .circles a').first().waitFor()
    const before = await page.locator('.item-map [role=status]').first().innerText()
    const box = (await map.boundingBox())!
    await map.focus()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.wheel(0, -600)
    await page.waitForURL(/near=/)
    await until(async () => ok(await page.locator('.item-map [role=status]').first().innerText() !== before))
    const near = new URL(page.url()).searchParams.get('near')
    await page.mouse.move(box.x + 300, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 420, box.y + 90, { steps: 5 })
    await page.mouse.up()
    await until(() => ok(new URL(page.url()).searchParams.get('near') !== near))
    await page.getByLabel('Draw an area').selectOption('box')
    await page.mouse.move(box.x + 200, box.y + 100)
    await page.mouse.down()
    await page.mouse.move(box.x + 600, box.y + 400, { steps: 5 })
    await page.mouse.up()
    await page.waitForURL(/within=box/)
    await page.locator('.item-map .area').waitFor()
    const inBox = Number((/[\d,]+/.exec(await count()) ?? ['0'])[0].replace(',', ''))
    ok(inBox < items)
    await page.goto(`${site.url}search?view=map`)
    await page.locator('summary', { hasText: /^Area$/ }).click()
    const area = page.getByRole('form', { name: 'Area' })
    await area.getByLabel('Shape').selectOption('radius')
    await area.getByLabel('latitude').fill('100')
    await area.getByText('Not a number between -90 and 90.').waitFor()
    await area.getByLabel('latitude').fill('20')
    await area.getByLabel('longitude').fill('30')
    await area.getByLabel('radius in km').fill('2500')
    await area.getByRole('button', { name: 'Ask' }).click()
    await page.waitForURL(/within=circle/)
    await page.getByLabel('Borders').selectOption('none')
    await eventually(() => page.locator('.item-map .boundaries').count(), 0)
    await page.locator('.border-note').getByText(/nothing of the legal status/).waitFor()
    await page.locator('.twin').getByRole('link', { name: /^list/ }).first().click()
    await page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { name: 'Items of this place' }).waitFor()
    await page.getByRole('complementary', { name: 'Evidence' }).getByRole('link', { name: /^invented/ }).first().waitFor()
    await noFaults('map')
  })
  test('a chart says what it counts and what it does not, asks by its bars, and is a file that other programs read', async () => {
    await page.goto(`${site.url}search?view=charts`)
    const card = page.locator('.chart-card', { has: page.getByRole('heading', { name: 'By class' }) })
    await card.getByText(/all are counted/).waitFor()
    await card.getByText(/Counted is what was documented, not what there is/).waitFor()
    await page.locator('.chart-card', { has: page.getByRole('heading', { name: 'Year of make' }) }).getByText(/nobody says/).waitFor()
    await noFaults('charts')
    const coming = page.waitForEvent('download')
    await card.getByRole('button', { name: 'SVG' }).click()
    const path = join(site.folder, 'chart.svg')
    await (await coming).saveAs(path)
    const read = await page.evaluate<{ error: number; root: string; bars: number }>(`(() => { const found = new DOMParser().parseFromString(${JSON.stringify(readFileSync(path, 'utf8'))}, 'image/svg+xml'); return { error: found.querySelectorAll('parsererror').length, root: found.documentElement.localName, bars: found.querySelectorAll('g > rect').length } })()`)
    deepEqual([read.error, read.root, read.bars >= 6], [0, 'svg', true])
    const table = page.waitForEvent('download')
    await card.getByRole('button', { name: 'CSV' }).click()
    const csv = join(site.folder, 'chart.csv')
    await (await table).saveAs(csv)
    const sum = readFileSync(csv, 'utf8').split(/\r?\n/).map((line) => /^[^,]+,(\d+),\d+$/.exec(line)?.[1]).reduce((all, each) => all + Number(each ?? 0), 0)
    equal(sum, items)
    await card.getByRole('button', { name: /^pistol/ }).click()
    await page.waitForURL(/class=pistol/)
  })
  for (const [view, width, scheme, language] of [['list', 390, 'dark', 'ar'], ['map', 390, 'light', 'uk'], ['charts', 390, 'dark', 'fr'], ['map', 1440, 'dark', 'ar']] as const) {
    test(`no serious fault for axe and nothing wider than the screen: ${view}, ${width} px, ${scheme}, ${language}`, async () => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      await page.goto(`${site.url}search?view=${view}&class=pistol`)
      await page.locator('.hit-space .hit a, .circles a, .chart-bars li').first().waitFor()
      await noFaults(`${view} ${width} ${scheme} ${language}`)
    })
  }
  test('threw nothing, and asked nothing of any other machine', () => { deepEqual([site.faults, site.foreign], [[], []]) })
})
