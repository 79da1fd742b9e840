/**
 * Photographs in a real browser: what their cameras wrote is read at intake and held against the site, a clock is set right once for the
 * card, all of it is sealed, and each photograph can be come close to in pieces that carry nothing of it.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { readCameraFile } from '@proofmark/core/photos'
import { eventually, fitsScreen, settled, until } from './eventually.suite.ts'
import { field, input, isKept, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** An invented photo of 3000 × 2000, whose camera was an hour ahead; `lat` in whole minutes north. */
async function write(folder: string, name: string, taken: string, minutes: number): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  writeFileSync(path, await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#506070' } }).composite([{ input: { create: { width: 60, height: 60, channels: 3, background: '#ffffff' } }, left: 2900, top: 1900 }]).jpeg()
    .withExif({ IFD0: { Make: 'Example Works', Model: 'Field 1', Artist: '<b>N1</b>' }, IFD2: { DateTimeOriginal: taken }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: `12/1 ${minutes}/1 0/1`, GPSLongitudeRef: 'W', GPSLongitude: '4/1 15/1 0/1' } }).toBuffer())
  return path
}

suite('photographs and what they say', { skip }, () => {
  let site: Field
  let photos: string[]
  before(async () => {
    site = await field('photos')
    photos = [await write(join(site.folder, 'card'), 'IMG_0001.JPG', '2021:05:02 10:59:40', 30), await write(join(site.folder, 'card'), 'IMG_0002.JPG', '2021:05:03 00:20:00', 30), await write(join(site.folder, 'card'), 'IMG_0003.JPG', '2021:05:02 11:10:00', 50)]
  })
  after(() => site?.end())
  let page: Page
  let address = ''

  test('what does not fit the site is told; the clock is set right once for the card, and taken back', async () => {
    page = await site.open(`${site.url}capture`)
    await page.getByRole('button', { name: 'Begin a session' }).click()
    await input(page, 'Site').fill('store of Example Works')
    await input(page, 'Date of documentation').fill('2021-05-02')
    await input(page, 'Coordinates').fill('12°30′00″N 4°15′00″W')
    await page.getByRole('link', { name: /^Photographs/ }).click()
    await page.getByLabel('Add photographs').first().setInputFiles(photos)
    await page.getByText('3 files taken.').waitFor({ timeout: 60_000 })
    const conflicts = page.locator('.conflicts li')
    await page.getByText('2 photographs do not fit').waitFor()
    await eventually(() => conflicts.allTextContents(), ['IMG_0002.JPG: says a day 1 day from those of the site', 'IMG_0003.JPG: says a place 37 km from the site'])
    await page.getByText('Cameras and clocks').click()
    const clock = page.getByRole('group', { name: 'Example Works Field 1' })
    await clock.getByLabel('Clock ahead by').fill('1:00')
    await clock.getByLabel('Clock ahead by').press('Enter')
    await page.getByText('1 photograph does not fit').waitFor()
    await eventually(() => conflicts.allTextContents(), ['IMG_0003.JPG: says a place 37 km from the site'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('2 photographs do not fit').waitFor()
    await clock.getByLabel('was really taken at').fill('2021-05-02T09:59:40')
    await clock.getByRole('button', { name: 'Set the clock right' }).last().click()
    await page.getByText('1 photograph does not fit').waitFor()
    await eventually(() => clock.getByLabel('Clock ahead by').inputValue(), '1:00:00')
    await isKept(page)
  })
  test('it is sealed with the photograph: the right time, the place in a field of its own, no place among the fields of the camera', async () => {
    await page.getByRole('link', { name: 'Seal' }).click()
    await page.getByRole('button', { name: /^Seal \d+ statement/ }).click()
    await page.getByRole('dialog', { name: 'What will be sealed' }).getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByText(/^Sealed: 4 statements\./).waitFor({ timeout: 60_000 })
    const ids = (await site.entries()).filter(({ kind }) => kind === 'photo').map(({ id }) => id)
    equal(ids.length, 3)
    const fields = await Promise.all(ids.map(async (id) => ((await (await fetch(`${site.url}api/statements/${id}`)).json()) as { fields: { taken: string; takenAt: { lat: number }; cameraMetadata: string } }).fields))
    deepEqual(fields.map(({ taken }) => taken).toSorted(), ['2021-05-02T09:59:40', '2021-05-02T10:10:00', '2021-05-02T23:20:00'])
    ok(fields.every(({ takenAt }) => takenAt.lat >= 12.5))
    for (const { cameraMetadata } of fields) { match(cameraMetadata, /3600 s ahead/); ok(!/12\.5|GPS|North/.test(cameraMetadata)) }
    address = `${site.url}photos/${ids[fields.findIndex(({ takenAt }) => takenAt.lat > 12.8)]!}`
  })
  test('a photograph is moved and come close to; its file is heard and held against the site; markup in it is text', async () => {
    await page.goto(address)
    await page.getByRole('img', { name: /^Photo, movable/ }).waitFor()
    const percent = async () => Number(/(\d+)\s*%/.exec(await page.locator('.viewer-bar [role=status]').textContent() ?? '')?.[1] ?? 0)
    await until(async () => ok(await percent() > 0))
    const before = await percent()
    await page.getByRole('button', { name: 'Closer' }).click()
    await until(async () => ok(await percent() > before))
    await page.locator('.viewer canvas').first().waitFor()
    await page.getByText('says a place 37 km from the site').waitFor()
    await page.getByText('All fields').click()
    await page.getByRole('cell', { name: '<b>N1</b>' }).waitFor()
    await eventually(async () => (await page.title()).startsWith(`${await page.locator('h1').textContent()} · `), true, 'the title is that of the photograph')
  })
  test('the pieces carry nothing of the camera; the untouched file has all of it', async () => {
    const view = (await (await fetch(`${site.url}api${new URL(address).pathname}`)).json()) as { photo: { sha256: string }; picture: { width: number } }
    equal(view.picture.width, 3000)
    const bytes = async (path: string) => new Uint8Array(await (await fetch(`${site.url}${path}`)).arrayBuffer())
    ok(readCameraFile(await bytes(`blobs/${view.photo.sha256}`)).point !== null)
    for (const piece of ['0/0_0', '9/0_0', '12/0_0', '12/5_3']) {
      const read = readCameraFile(await bytes(`derivatives/${view.photo.sha256}/${piece}.jpeg`))
      deepEqual([read.point, read.taken, read.device.make, read.width !== null], [null, null, null, true], piece)
    }
    for (const wrong of [`derivatives/${view.photo.sha256}/12/6_0.jpeg`, `derivatives/${'0'.repeat(64)}/0/0_0.jpeg`, `derivatives/${view.photo.sha256}/..%2f/0_0.jpeg`, 'api/photos/none']) equal((await fetch(`${site.url}${wrong}`)).status, 404, wrong)
  })
  test('no serious fault for axe, nothing wider than a phone, in four languages and both themes', async () => {
    for (const [width, scheme, language] of [[1440, 'light', 'en'], [390, 'dark', 'ar'], [390, 'light', 'fr'], [1440, 'dark', 'uk']] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      await page.goto(address)
      await page.locator('.viewer canvas').first().waitFor()
      await eventually(() => page.evaluate('document.documentElement.lang'), language)
      await settled(page)
      await fitsScreen(page, `${language} at ${width}`)
      await page.evaluate(axe)
      const faults = (await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))')) as string[]
      deepEqual(faults, [], `${language} at ${width}`)
      if (process.env.PROOFMARK_SHOTS !== undefined) await page.screenshot({ path: join(process.env.PROOFMARK_SHOTS, `photo-${language}.png`), fullPage: true })
    }
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
