/**
 * Labels in a real browser: printed, read by another program, photographed, and the photographs grouped by them; near copies told, none removed.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { writePhotos } from './capture-photos.suite.ts'
import { eventually, fitsScreen } from './eventually.suite.ts'
import { field, input, isControlled, isKept, skip, type Field } from './field-server.suite.ts'

const missing = ([['zbarimg', '--version', 'zbar-tools'], ['pdftoppm', '-v', 'poppler-utils']] as const).find(([program, version]) => spawnSync(program, [version]).status !== 0)
const referee = missing === undefined ? false : `${missing[0]} is not installed (Debian: ${missing[2]})`
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

suite('labels', { skip: skip || referee }, () => {
  let site: Field
  before(async () => { site = await field('labels') })
  after(() => site?.end())

  const begin = async (name: string): Promise<Page> => {
    const page = await site.open(`${site.url}capture`)
    await page.getByRole('button', { name: 'Begin a session' }).click()
    await input(page, 'Site').fill(name)
    await isKept(page)
    return page
  }
  const choice = (page: Page, name: RegExp) => page.locator('label').filter({ hasText: name }).locator('select')
  const sessionOf = async (page: Page) => {
    await page.waitForURL(/\/capture\/[0-9a-f]{32}\//)
    return /\/capture\/([0-9a-f]{32})\//.exec(page.url())![1]!.slice(0, 8).toUpperCase()
  }
  const zbar = (path: string) => execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', path], { encoding: 'utf8' }).split('\n').filter((line) => line !== '')
  /** So many labels of the page as pictures, by what stands in their squares. */
  const shoot = async (page: Page, folder: string, count: number) => {
    mkdirSync(join(site.folder, folder), { recursive: true })
    const cards = page.locator('.label-sheet > li')
    const found: { text: string; path: string }[] = []
    await eventually(() => cards.count(), count)
    for (let n = 0; n < count; n++) {
      const path = join(site.folder, folder, `${n}.png`)
      await cards.nth(n).screenshot({ path })
      found.push({ text: (await cards.nth(n).locator('.label-square').getAttribute('aria-label'))!, path })
    }
    return found
  }
  /** A photograph: a ground of its own, with a label on it, a little askew, or with a thing. Taken `n` minutes after noon of an invented day. */
  const photograph = async (name: string, n: number, label: string | null, { size = 2400, share = 0.25 } = {}): Promise<string> => {
    const [width, height] = [size, Math.round(size * 0.75)]
    const ground = await sharp({ create: { width: Math.round(width / 40), height: Math.round(height / 40), channels: 3, background: '#777', noise: { type: 'gaussian', mean: 60 + ((n * 53) % 120), sigma: 40 } } }).png().toBuffer()
    const thing = label === null ? Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><ellipse cx="${(n * 577) % width}" cy="${(n * 311) % height}" rx="${width / 5}" ry="${height / 9}" fill="#443"/></svg>`)
      : await sharp(await sharp(label).resize(Math.round(width * share)).toBuffer()).rotate(7, { background: '#888' }).toBuffer()
    const path = join(site.folder, name)
    writeFileSync(path, await sharp(await sharp(ground).resize(width, height, { kernel: 'cubic' }).png().toBuffer()).composite([label === null ? { input: thing } : { input: thing, left: Math.round(width * 0.3), top: Math.round(height * 0.3) }]).jpeg({ quality: 85 }).toBuffer())
    const time = Date.UTC(2031, 4, 1, 12) / 1000 + n * 60
    utimesSync(path, time, time)
    return path
  }
  const add = async (page: Page, paths: readonly string[]) => {
    await page.getByRole('link', { name: /^Photographs/ }).click()
    await page.getByLabel('Add photographs').setInputFiles([...paths])
    await page.getByText(/files? taken\./).waitFor({ timeout: 120_000 })
  }
  /** Name of each photograph → what it is of, as the page shows it. */
  const shown = (page: Page) => page.locator('.photo-grid li').evaluateAll((all) => all.map((each) => [...(each as unknown as { querySelectorAll(of: string): Iterable<{ textContent: string }> }).querySelectorAll('.tiny')].slice(0, 2).map(({ textContent }) => textContent).join(' → ')))

  test('a row of labels of a session without items is printed without a network, and another program reads it', async () => {
    const page = await begin('yard of Example Works')
    await page.getByText('Print labels').waitFor()
    await isControlled(page)
    await page.context().setOffline(true)
    await page.getByRole('link', { name: 'Print labels' }).click()
    await input(page, 'First number').fill('RX-009')
    await input(page, 'How many').fill('3')
    const session = await sessionOf(page)
    const labels = await shoot(page, 'row', 3)
    deepEqual(labels.map(({ text }) => text), ['009', '010', '011'].map((n) => `PM1:${session}:RX-${n}`))
    for (const { text, path } of labels) deepEqual(zbar(path), [text])
    // Nothing of the site is on them.
    ok(!(await page.locator('.label-sheet').innerText()).includes('Example'))
    await page.context().setOffline(false)
    await page.close()
  })
  test('scale cards are printed in their true size: ten centimetres are ten centimetres', async () => {
    const page = await begin('store of Example Works')
    await page.getByRole('link', { name: 'Print labels' }).click()
    await choice(page, /^What/).selectOption('scale')
    await input(page, 'First number').fill('SC-1')
    await input(page, 'How many').fill('4')
    await eventually(() => page.locator('.label-sheet > li').count(), 4)
    const path = join(site.folder, 'scale.pdf')
    await page.pdf({ path, preferCSSPageSize: true })
    execFileSync('pdftoppm', ['-r', '254', '-singlefile', '-png', path, join(site.folder, 'scale')])
    const { data, info } = await sharp(join(site.folder, 'scale.png')).grayscale().raw().toBuffer({ resolveWithObject: true })
    // Ten pixels a millimetre: A4 is 2100 by 2970.
    ok(Math.abs(info.width - 2100) <= 2 && Math.abs(info.height - 2970) <= 2, `${info.width} by ${info.height}`)
    const row = (y: number) => Array.from({ length: info.width }, (_, x) => data[(y * info.width + x) * info.channels]! < 128)
    const turns = Array.from({ length: 400 }, (_, y) => row(y)).map((pixels) => pixels.flatMap((isDark, x) => (x > 0 && isDark !== pixels[x - 1] ? [x] : [])))
    const bar = turns.find((at) => at.length >= 10 && at[9]! - at[0]! > 700)!
    for (let cm = 1; cm <= 9; cm++) ok(Math.abs(bar[cm]! - bar[0]! - cm * 100) <= 3, `centimetre ${cm} ends at ${(bar[cm]! - bar[0]!) / 10} mm`)
    const session = await sessionOf(page)
    deepEqual(zbar(join(site.folder, 'scale.png')).toSorted(), [1, 2, 3, 4].map((n) => `PM1S:${session}:SC-${n}`))
    await page.close()
  })
  test('a card in which the label stands first in each group is grouped right, in one step; items are made; one step takes it back', async (t) => {
    const other = await begin('another yard')
    await other.getByRole('link', { name: 'Print labels' }).click()
    await input(other, 'First number').fill('ZZ-1')
    await input(other, 'How many').fill('1')
    const foreign = (await shoot(other, 'foreign', 1))[0]!
    const otherSession = await sessionOf(other)
    await other.close()
    const page = await begin('depot of Example Works')
    await page.getByRole('link', { name: /^Items/ }).click()
    await page.getByRole('button', { name: 'First item' }).click()
    await input(page, 'Field number').fill('DX-01')
    await isKept(page)
    await page.getByRole('link', { name: 'Print labels' }).click()
    await choice(page, /^Numbers/).selectOption('row')
    await input(page, 'First number').fill('DX-01')
    await input(page, 'How many').fill('3')
    const labels = await shoot(page, 'depot', 3)
    await page.getByRole('link', { name: 'To the session' }).click()
    const order = [null, labels[0]!.path, null, null, labels[1]!.path, null, foreign.path, null, labels[2]!.path, null]
    const card = await Promise.all(order.map((label, n) => photograph(`P${n}.jpg`, n, label)))
    const started = performance.now()
    await add(page, card)
    t.diagnostic(`${card.length} photographs of 2400 by 1800: ${((performance.now() - started) / card.length).toFixed(0)} ms each, hashed, kept, drawn small, looked at`)
    await page.getByText('Groups by labels').click()
    await page.getByText('4 labels read').waitFor()
    await page.getByText(new RegExp(`P6\\.jpg.? shows a label of another session \\(.?${otherSession}.?\\): .?ZZ-1`, 'u')).waitFor()
    await page.getByText('1 photograph before the first label stays of no item: P0.jpg').waitFor()
    await page.getByText('Make items for the 2 numbers that have none').waitFor()
    // Nothing was applied yet.
    await eventually(() => page.getByText('○ of no item').count(), card.length)
    await page.getByRole('button', { name: 'Assign 7 photographs' }).click()
    const grouped = ['P0.jpg → ○ of no item', 'P1.jpg → DX-01', 'P2.jpg → DX-01', 'P3.jpg → DX-01', 'P4.jpg → DX-02', 'P5.jpg → DX-02', 'P6.jpg → ○ of no item', 'P7.jpg → ○ of no item', 'P8.jpg → DX-03', 'P9.jpg → DX-03']
    await eventually(() => shown(page), grouped)
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => page.getByText('○ of no item').count(), card.length)
    await page.getByRole('link', { name: /^Items 1/ }).waitFor()
    await page.getByRole('button', { name: 'Redo' }).click()
    await eventually(() => shown(page), grouped)
    // What was read is kept with the draft.
    await isKept(page)
    const again = await site.cut(page, false)
    await again.getByText('4 labels read').waitFor({ state: 'attached' })
    await eventually(() => shown(again), grouped)
    await again.close()
  })
  test('near copies are told and kept; pictures of different labels are none', async () => {
    const page = await begin('near copies')
    const one = await photograph('N1.jpg', 3, null)
    const turned = join(site.folder, 'N2.jpg')
    await sharp(one).resize(600).rotate(90).jpeg({ quality: 40 }).toFile(turned)
    const others = [await photograph('N3.jpg', 11, null), await photograph('N4.jpg', 17, null)]
    await add(page, [one, turned, ...others])
    await page.getByText('1 group', { exact: true }).waitFor()
    await page.getByText('May be near copies').click()
    await page.getByText('2 photographs: ').waitFor()
    await eventually(async () => (await page.locator('.near-copies .heap .tiny').allTextContents()).toSorted(), ['N1.jpg', 'N2.jpg'])
    await eventually(() => page.locator('.photo-grid li').count(), 4)
    await page.getByRole('button', { name: 'Ask the server which files it has' }).click()
    await page.getByText('The server has none of these files.').waitFor()
    await page.close()
    // The same bytes, in another session of this device.
    const second = await begin('the same again')
    await add(second, [one])
    await second.getByText('May be near copies').click()
    await second.getByText('1 file lies byte for byte in another session of this device: N1.jpg').waitFor()
    await second.close()
  })
  test('the order is corrected by dragging, by keys and by buttons, several together; each is one step', async () => {
    const page = await begin('order')
    await add(page, (await writePhotos(join(site.folder, 'order'), 6, (n) => n)).map(({ path }) => path))
    const photo = (n: number) => page.locator('.photo-grid button.photo').filter({ hasText: `IMG_000${n}` })
    const order = async () => (await page.locator('.photo-grid .thumb').allTextContents()).map((name) => /IMG_000(\d)/.exec(name)![1]).join('')
    await eventually(order, '123456')
    await photo(5).dragTo(photo(2))
    await eventually(order, '152346')
    await photo(1).click()
    await photo(2).click()
    await photo(2).dragTo(photo(6))
    await eventually(order, '534612')
    await page.getByRole('button', { name: 'Earlier' }).click()
    await eventually(order, '534126')
    await photo(1).click()
    await photo(2).click()
    await photo(5).focus()
    await page.keyboard.press('Alt+ArrowRight')
    await page.keyboard.press('Alt+ArrowRight')
    await eventually(order, '345126')
    await eventually(() => page.evaluate(() => (globalThis as unknown as { document: { activeElement: { textContent: string } } }).document.activeElement.textContent.slice(0, 40).includes('IMG_0005')), true)
    for (const before of ['354126', '534126', '534612', '152346', '123456']) {
      await page.getByRole('button', { name: 'Undo' }).click()
      await eventually(order, before)
    }
    await page.close()
  })
  test('no serious fault for axe, nothing wider than a phone, in both themes and from right to left', async () => {
    const page = await begin('axe')
    await page.getByRole('link', { name: 'Print labels' }).click()
    await input(page, 'How many').fill('2')
    const labels = await shoot(page, 'axe', 2)
    const one = await photograph('X2.jpg', 2, null)
    await sharp(one).resize(500).toFile(join(site.folder, 'X3.jpg'))
    await page.getByRole('link', { name: 'To the session' }).click()
    await add(page, [await photograph('X0.jpg', 0, null, { size: 1000 }), await photograph('X1.jpg', 1, labels[0]!.path), one, join(site.folder, 'X3.jpg')])
    await isKept(page)
    const session = page.url().split('/photographs')[0]!
    for (const [width, colorScheme, language] of [[1440, 'light', 'en'], [390, 'dark', 'en'], [390, 'light', 'ar']] as const) {
      await page.setViewportSize({ width, height: 1000 })
      await page.emulateMedia({ colorScheme })
      await page.evaluate((of) => (globalThis as unknown as { localStorage: { setItem(name: string, value: string): void } }).localStorage.setItem('proofmark.language', of), language)
      for (const view of ['labels', 'photographs']) {
        await page.goto(`${session}/${view}`)
        await page.locator(view === 'labels' ? '.label-card' : '.photo-grid li').first().waitFor()
        if (view === 'photographs') {
          await page.locator('.label-groups summary').click()
          await page.locator('.near-copies summary').click()
          await page.locator('.label-groups button').waitFor()
          await page.locator('.near-copies .heap img').first().waitFor()
        }
        await fitsScreen(page, `${view} ${width}`)
        if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: join(process.env['SHOTS'], `labels-${view}-${width}-${language}.png`), fullPage: true })
        await page.evaluate(axe)
        const found = await page.evaluate(async () => ((await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations))
        deepEqual(found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]!.html]), [], `${view} ${width} ${language}`)
      }
    }
    await page.close()
  })
  test('nothing failed on the way, and nothing was asked of another place', () => deepEqual([site.faults, site.foreign], [[], []]))
})
