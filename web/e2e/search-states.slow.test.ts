/** What the search page is before anything is recorded, what its chips say, what it leaves off asking, and what a narrow bar holds. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually, fitsScreen, settled } from './eventually.suite.ts'
import { field, skip } from './field-server.suite.ts'
import { inventedItems, type InventedItems } from './invented-items.suite.ts'

const inLanguage = async (page: Page, language: string, address: string) => {
  await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
  await page.goto(address)
  await settled(page)
}

suite('a search of nothing', { skip }, () => {
  test('says what belongs there, with the first steps in place of empty lists', async () => {
    const site = await field('search-empty')
    try {
      const page = await site.open(`${site.url}search?view=map`)
      await page.getByText('Nothing is recorded yet').waitFor()
      deepEqual([await page.locator('.facet').count(), await page.getByRole('button', { name: /^Export/ }).count()], [0, 0])
      const steps = page.locator('.empty').getByRole('link')
      deepEqual(await steps.evaluateAll((links) => links.map((link) => (link as unknown as { pathname: string }).pathname)), ['/capture', '/import'])
      await steps.first().click()
      await page.waitForURL(/\/capture$/)
      deepEqual(site.faults, [])
    } finally {
      await site.end()
    }
  })
})

suite('the search page', { skip }, () => {
  let here: InventedItems
  let page: Page
  before(async () => {
    here = await inventedItems('search-states', 600)
    page = here.page
  })
  after(() => here?.site.end())

  test('says in a chip what the address says, in its order and once', async () => {
    await page.goto(`${here.site.url}search?found-in=XA&found-in=XB&made=1985&used=2001-03/..&within=box:-10,-30,40,60`)
    await eventually(() => page.locator('.chip .cut').allInnerTexts(), ['country found in: code XA', 'country found in: code XB', 'made, can have been: 1985', 'used, can have been: 2001-03 to any', 'Box: can lie in 10° W – 40° E, 30° S – 60° N'])
    await page.goto(`${here.site.url}search?within=circle:20,-10,30`)
    await eventually(() => page.locator('.chip .cut').allInnerTexts(), ['Circle: can lie in 20° E, 10° S ±30 km'])
  })
  test('lets a mark of mixed letters run as it is drawn, in a page from right to left', async () => {
    await inLanguage(page, 'ar', `${here.site.url}search?mark=${encodeURIComponent('*1?3*[بم]7')}`)
    const runs = page.locator('.chip bdi bdi')
    await eventually(() => runs.evaluateAll((all) => all.map((run) => [(run as unknown as { dir: string }).dir, run.textContent])), [['ltr', '*1?3*'], ['rtl', '[بم]'], ['ltr', '7']])
    const lefts = await runs.evaluateAll((all) => all.map((run) => run.getBoundingClientRect().left))
    deepEqual(lefts, lefts.toSorted((a, b) => b - a), 'the first run is the rightmost')
    await inLanguage(page, 'en', `${here.site.url}search?view=map`)
    await page.getByRole('group', { name: 'Year of make' }).waitFor()
    await page.getByRole('columnheader', { name: 'go on to' }).waitFor()
  })
  test('breaks off the pages of a question that is no longer asked', async () => {
    const [left, held] = [[] as string[], Promise.withResolvers<void>()]
    page.on('requestfailed', (request) => left.push(new URL(request.url()).searchParams.get('after') ?? ''))
    await page.route(/items\/search\?sort=newest&after=/, async (route) => { await held.promise; await route.continue().catch(() => undefined) })
    await page.goto(`${here.site.url}search`)
    const asked = await page.waitForRequest(/items\/search\?sort=newest&after=/)
    await page.getByRole('textbox', { name: 'Words' }).fill('rifle')
    await eventually(() => left, [new URL(asked.url()).searchParams.get('after')!])
    held.resolve()
    await page.unrouteAll()
  })
  test('has all pages within reach on a narrow screen, by touch and by keys, in every language', async () => {
    const beyond = () => page.locator('.bar').locator('a, button, select').evaluateAll((all) => all.filter((each) => { const { left, right, width } = each.getBoundingClientRect(); return width > 0 && (left < -1 || right > (globalThis as unknown as { innerWidth: number }).innerWidth + 1) }).map((each) => each.textContent))
    const menu = page.locator('.top-nav > .menu')
    for (const [language, width] of [['en', 390], ['fr', 900], ['uk', 1040], ['uk', 320], ['ar', 390]] as const) {
      await page.setViewportSize({ width, height: 844 })
      await inLanguage(page, language, `${here.site.url}search`)
      const about = `${language}, ${width} px`
      deepEqual(await beyond(), [], about)
      await menu.click()
      deepEqual([await page.locator('.tabs > .tab:visible').count(), await beyond()], [10, []], about)
      await fitsScreen(page, about)
      await page.keyboard.press('Escape')
      equal(await page.locator('.tabs > .tab:visible').count(), 0)
      ok(await menu.evaluate((each) => each.matches(':focus')), 'the focus is back')
    }
    await inLanguage(page, 'en', `${here.site.url}search`)
    await here.noFaults('narrow bar closed')
    await menu.press('Enter')
    await here.noFaults('narrow bar open')
    await page.locator('.tabs').getByRole('link', { name: 'Log' }).click()
    await page.waitForURL(/\/log$/)
    equal(await page.locator('.tabs > .tab:visible').count(), 0)
    await page.goto(`${here.site.url}cases/invented-case-1`)
    await settled(page)
    deepEqual(await page.locator('.nav ul').first().locator('a').evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > 391).map((each) => each.textContent)), [])
  })
})
