/**
 * The forms of a site in a real browser: a point put down on the map without a network, by pointer and by key; parts as a tree; circumstances of an
 * item; the keys; and what follows from them in the log.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { field, input, isKept, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = process.env['PICTURES'] // a folder, to look at the screens
const seen = async (page: Page, name: string) => { if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true }) }

suite('forms of a site', { skip }, () => {
  let site: Field
  before(async () => { site = await field('site') })
  after(() => site?.end())

  const begin = async (): Promise<Page> => {
    const page = await site.open(`${site.url}capture`)
    await page.locator('[data-offline="ready"]').waitFor()
    await page.getByRole('button', { name: 'Begin a session' }).click()
    await input(page, 'Site').fill('invented yard')
    await isKept(page)
    return page
  }
  const faultsOf = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe)
    return page.evaluate(async () => ((await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)))
  }
  const coordinates = (page: Page) => input(page, 'Coordinates').inputValue()
  const within = async (page: Page) => Number(await input(page, 'Known within (km)').inputValue())
  const numbers = async (page: Page) => [...(await coordinates(page)).matchAll(/[\d.]+/g)].map(([digits]) => Number(digits))

  test('a point is put down on the map without a network, drawn closer by zoom, corrected by dragging, and undone', async () => {
    const page = await begin()
    await page.context().setOffline(true)
    await page.locator('summary', { hasText: /^Map$/ }).click()
    const map = page.getByRole('application', { name: 'Map of the place' })
    await map.locator('.land path').first().waitFor()
    const box = (await map.boundingBox())!
    const at = (x: number, y: number) => ({ x: box.width * x, y: box.height * y })
    await map.click({ position: at(0.6, 0.4) })
    const [far, first] = [await within(page), await coordinates(page)]
    ok(far >= 100, `the whole Earth: ${far} km`)
    match(first, /^[\d.]+° [NS], [\d.]+° [EW]$/)
    await seen(page, 'map-far')
    for (let n = 0; n < 8; n++) await page.getByRole('button', { name: 'Nearer' }).click()
    await map.click({ position: at(0.5, 0.5) })
    const near = await within(page)
    ok(near < far / 100, `${near} km`)
    const before = await numbers(page)
    const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(start.x + 60, start.y - 40, { steps: 5 })
    await page.mouse.up()
    const after = await numbers(page)
    ok(after[0]! > before[0]! && after[1]! > before[1]!, `${String(before)} → ${String(after)}: to the north-east`)
    equal(await within(page), near)
    // Dragging the map beside the point moves the map and not the point.
    await page.mouse.move(start.x - 150, start.y + 60)
    await page.mouse.down()
    await page.mouse.move(start.x - 100, start.y + 90, { steps: 5 })
    await page.mouse.up()
    deepEqual(await numbers(page), after)
    await seen(page, 'map-near')
    await isKept(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    deepEqual(await numbers(page), before)
    deepEqual(await faultsOf(page), [])
    equal(await page.getByText('can be read in more than one way').count(), 0)
    await page.close()
  })

  test('the same by keys alone; what is typed moves the map; and the point is sealed', async () => {
    const page = await begin()
    await page.locator('summary', { hasText: /^Map$/ }).focus()
    await page.keyboard.press('Enter')
    const map = page.getByRole('application', { name: 'Map of the place' })
    await map.locator('.land path').first().waitFor()
    await map.focus()
    for (const key of ['ArrowRight', 'ArrowUp', '+', '+', '+', 'Enter']) await page.keyboard.press(key)
    const [before, wide] = [await numbers(page), await within(page)]
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press('Shift+ArrowUp')
    const north = await numbers(page)
    ok(north[0]! > before[0]! && Math.abs(north[1]! - before[1]!) < 1e-9, `${String(before)} → ${String(north)}`)
    equal(await within(page), wide)
    await input(page, 'Coordinates').fill('1.5N 2.5E')
    const middle = page.locator('.place-map output')
    await page.waitForFunction(() => /1\.5\d*° N, 2\.5\d*° E/.test(document.querySelector('.place-map output')?.textContent ?? ''))
    match(String(await middle.textContent()), /known within/)
    await map.focus()
    await page.keyboard.press('Enter')
    const sealed = await numbers(page)
    ok(Math.abs(sealed[0]! - 1.5) < 0.01 && Math.abs(sealed[1]! - 2.5) < 0.01)
    const precision = await within(page)
    await page.getByRole('link', { name: /^Items/ }).click()
    await page.getByRole('button', { name: 'First item' }).click()
    await input(page, 'Class').fill('rifle')
    await sealAll(page)
    const [kept] = (await statements('site')).slice(-1)
    deepEqual([kept!.fields['place']!.lat, kept!.fields['place']!.lon, kept!.fields['place']!.precisionKm], [sealed[0], sealed[1], precision])
    await page.close()
  })
})
