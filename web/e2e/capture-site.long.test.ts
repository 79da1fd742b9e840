/**
 * The forms of a site in a real browser: a point put down on the map without a network, by pointer and by key; parts as a tree; circumstances of an
 * item; the keys; and what follows from them in the log.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, createReadStream, openSync, readFileSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { writePhotos } from './capture-photos.suite.ts'
import { eventually, fitsScreen, until } from './eventually.suite.ts'
import { field, input, isKept, skip, worksOffline, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = process.env['PICTURES'] // a folder, to look at the screens
const seen = async (page: Page, name: string) => { if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true }) }

suite('forms of a site', { skip }, () => {
  let site: Field
  before(async () => { site = await field('site') })
  after(() => site?.end())

  const begin = async (): Promise<Page> => {
    const page = await site.open(`${site.url}capture`)
    await worksOffline(page)
    await page.getByRole('button', { name: 'Begin a session' }).click()
    await input(page, 'Site').fill('invented yard')
    await isKept(page)
    return page
  }
  const faultsOf = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe)
    return page.evaluate(async () => ((await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)))
  }
  const choice = (page: Page, name: string) => page.getByRole('combobox', { name })
  const coordinates = (page: Page) => input(page, 'Coordinates').inputValue()
  const within = async (page: Page) => Number(await input(page, 'Known within (km)').inputValue())
  const numbers = async (page: Page) => [...(await coordinates(page)).matchAll(/[\d.]+/g)].map(([digits]) => Number(digits))

  const sealAll = async (page: Page) => {
    await page.getByRole('link', { name: 'Seal' }).click()
    await page.getByRole('button', { name: /^Seal \d+ statement/ }).click()
    await page.getByRole('dialog', { name: 'What will be sealed' }).getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByText(/^Sealed: \d+ statements\./).waitFor({ timeout: 120_000 })
  }
  interface Viewed { id: string; fields: Record<string, unknown> & { place?: { lat: number; lon: number; precisionKm: number } } }
  /** Of a kind, in the order of the log, as the server shows them. */
  const statements = async (kind: string): Promise<Viewed[]> => {
    const ids = (await site.entries()).filter((entry) => entry.kind === kind).toSorted((a, b) => a.index - b.index).map(({ id }) => id)
    return Promise.all(ids.map(async (id) => await (await fetch(`${site.url}api/statements/${id}`)).json() as Viewed))
  }

  test('a point is put down on the map without a network, drawn closer by zoom, corrected by dragging, and undone', async () => {
    const page = await begin()
    await page.context().setOffline(true)
    await page.locator('summary', { hasText: /^Map$/ }).click()
    const map = page.getByRole('application', { name: 'Map of the place' })
    await map.locator('.land path').first().waitFor()
    const box = (await map.boundingBox())!
    const at = (x: number, y: number) => ({ x: box.width * x, y: box.height * y })
    await map.click({ position: at(0.6, 0.4) })
    await until(async () => match(await coordinates(page), /^[\d.]+° [NS], [\d.]+° [EW]$/))
    const far = await within(page)
    ok(far >= 100, `the whole Earth: ${far} km`)
    await seen(page, 'map-far')
    for (let n = 0; n < 9; n++) await page.getByRole('button', { name: 'Nearer' }).click()
    await map.click({ position: at(0.5, 0.5) })
    await until(async () => { const near = await within(page); ok(near < far / 100, `${near} km`) })
    const near = await within(page)
    const before = await numbers(page)
    const now = (await map.boundingBox())!
    const start = { x: now.x + now.width / 2, y: now.y + now.height / 2 }
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(start.x + 60, start.y - 40, { steps: 5 })
    await page.mouse.up()
    await until(async () => { const after = await numbers(page); ok(after[0]! > before[0]! && after[1]! > before[1]!, `${String(before)} → ${String(after)}: to the north-east`) })
    const after = await numbers(page)
    equal(await within(page), near)
    // Dragging the map beside the point moves the map and not the point.
    const middle = page.locator('.place-map output')
    const middleBefore = await middle.textContent()
    await page.mouse.move(start.x - 150, start.y + 60)
    await page.mouse.down()
    await page.mouse.move(start.x - 100, start.y + 90, { steps: 5 })
    await page.mouse.up()
    await until(async () => ok(await middle.textContent() !== middleBefore, 'the map has moved'))
    deepEqual(await numbers(page), after)
    await seen(page, 'map-near')
    await isKept(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => numbers(page), before)
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
    await until(async () => ok((await numbers(page)).length === 2))
    const [before, wide] = [await numbers(page), await within(page)]
    const goesNorth = async (from: number[]) => { const north = await numbers(page); ok(north[0]! > from[0]! && Math.abs(north[1]! - from[1]!) < 1e-9, `${String(from)} → ${String(north)}`) }
    await page.keyboard.press('Shift+ArrowUp')
    await until(() => goesNorth(before))
    const once = await numbers(page)
    await page.keyboard.press('Shift+ArrowUp')
    await until(() => goesNorth(once))
    equal(await within(page), wide)
    await input(page, 'Coordinates').fill('1.5N 2.5E')
    const middle = page.locator('.place-map output')
    await middle.filter({ hasText: /1\.5\d*° N, 2\.5\d*° E/ }).waitFor()
    match(String(await middle.textContent()), /known within/)
    await map.focus()
    await page.keyboard.press('Enter')
    await until(async () => match(await coordinates(page), /°/))
    const sealed = await numbers(page)
    ok(Math.abs(sealed[0]! - 1.5) < 0.01 && Math.abs(sealed[1]! - 2.5) < 0.01)
    const precision = await within(page)
    await page.getByRole('link', { name: /^Items/ }).click()
    await page.getByRole('button', { name: 'First item' }).click()
    await input(page, 'Class').fill('rifle')
    await sealAll(page)
    const [kept] = (await statements('site')).slice(-1)
    deepEqual([kept!.fields.place!.lat, kept!.fields.place!.lon, kept!.fields.place!.precisionKm], [sealed[0], sealed[1], precision])
    await page.close()
  })

  const hashOfLarge = async (sha256: string): Promise<string> => {
    const hash = createHash('sha256')
    for await (const chunk of (await fetch(`${site.url}blobs/${sha256}`)).body!) hash.update(chunk)
    return hash.digest('hex')
  }
  const addItem = async (page: Page, label: string, count: string | null = null) => {
    const before = await page.locator('.item-list li').count()
    await page.getByRole('button', { name: before === 0 ? 'First item' : 'Next item' }).click()
    await eventually(() => page.locator('.item-list li').count(), before + 1)
    await input(page, 'Class').fill('rifle cartridge')
    await input(page, 'Field number').fill(label)
    if (count === null) return
    const more = page.locator('summary', { hasText: 'More: count' })
    if (await page.locator('.item-form details').evaluate((fold) => !(fold as unknown as { open: boolean }).open)) await more.click()
    await choice(page, 'How many').selectOption('exactly')
    await input(page, 'Number').fill(count)
    await input(page, 'of what (rounds, boxes)').fill('rounds')
  }
  const link = (page: Page, label: string): Locator => page.locator('.item-list a', { hasText: label })
  /** The list as nested labels. */
  const tree = (page: Page) => page.evaluate<unknown>(`(function read(list) {
    return [...list.children].map((li) => [li.querySelector('.cut').textContent.split(' ·')[0], ...(li.querySelector(':scope > ol') === null ? [] : [read(li.querySelector(':scope > ol'))])])
  })(document.querySelector('.item-list > ol'))`)

  test('parts stand under their wholes, moved by key and by dragging; none becomes part of itself; a sample is counted of its lot', async () => {
    const page = await begin()
    await page.getByRole('link', { name: /^Items/ }).click()
    await addItem(page, 'LOT-1', '240')
    await addItem(page, 'SAM-1', '12')
    await addItem(page, 'BOX-1')
    await eventually(() => tree(page), [['LOT-1'], ['SAM-1'], ['BOX-1']])
    await link(page, 'SAM-1').focus()
    await page.keyboard.press('Alt+ArrowRight')
    await page.locator('.part-list a', { hasText: 'SAM-1' }).waitFor()
    await eventually(() => tree(page), [['LOT-1', [['SAM-1']]], ['BOX-1']])
    await link(page, 'SAM-1').filter({ hasText: '12 of 240 rounds' }).waitFor()
    await page.locator('.item-list a:focus', { hasText: 'SAM-1' }).waitFor()
    await link(page, 'LOT-1').dragTo(link(page, 'BOX-1'))
    await eventually(() => tree(page), [['BOX-1', [['LOT-1', [['SAM-1']]]]]])
    await seen(page, 'item-tree')
    await link(page, 'BOX-1').dragTo(link(page, 'SAM-1'))
    await page.getByText('SAM-1 · rifle cartridge is itself part of BOX-1 · rifle cartridge.').waitFor()
    await eventually(() => tree(page), [['BOX-1', [['LOT-1', [['SAM-1']]]]]])
    // The choice of the form leaves out what would make a circle.
    await link(page, 'BOX-1').click()
    await page.locator('summary', { hasText: 'More: count' }).click()
    await eventually(() => choice(page, 'Part of').locator('option').allTextContents(), ['nothing'])
    await link(page, 'SAM-1').focus()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.locator('.item-list a:focus', { hasText: 'SAM-1' }).waitFor()
    await eventually(() => tree(page), [['BOX-1', [['LOT-1'], ['SAM-1']]]])
    await page.keyboard.press('Alt+ArrowUp')
    await page.locator('.part-list > li:first-child > a', { hasText: 'SAM-1' }).waitFor()
    await eventually(() => tree(page), [['BOX-1', [['SAM-1'], ['LOT-1']]]])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.locator('.part-list .part-list').waitFor()
    await link(page, 'LOT-1').dragTo(page.getByText('Drop here: part of nothing'))
    await eventually(() => tree(page), [['LOT-1', [['SAM-1']]], ['BOX-1']])
    deepEqual(await faultsOf(page), [])
    await sealAll(page)
    const items = await statements('item')
    const byLabel = new Map(items.map((each) => [each.fields['label'], each]))
    deepEqual(['LOT-1', 'SAM-1', 'BOX-1'].map((label) => byLabel.get(label)!.fields['partOf'] ?? null), [null, byLabel.get('LOT-1')!.id, null])
    await page.close()
  })

  test('an item has several uses, shared with others, beside its recovery', async () => {
    const page = await begin()
    await page.getByRole('link', { name: /^Items/ }).click()
    await addItem(page, 'USE-1', '3')
    await page.getByRole('button', { name: 'Add a recovery' }).click()
    await page.getByRole('button', { name: 'Add a use' }).click()
    await input(page, 'What happened').fill('invented strike one')
    await page.getByRole('button', { name: 'Add a use' }).click()
    await input(page, 'What happened').nth(1).fill('invented strike two')
    const use = (n: number) => page.getByRole('checkbox', { name: new RegExp(`^Use ${n}`) })
    await eventually(async () => [await use(1).isChecked(), await use(2).isChecked()], [true, true])
    await page.getByText('Of several uses it stays open').waitFor()
    await addItem(page, 'USE-2')
    await use(1).uncheck()
    await use(2).check()
    await seen(page, 'uses')
    await sealAll(page)
    const uses = (await statements('use')).slice(-2)
    const sealed = (await statements('item')).filter(({ fields }) => String(fields['label']).startsWith('USE-'))
    deepEqual(sealed.map(({ fields }) => fields['usedIn']), [uses.map(({ id }) => id), [uses[1]!.id]])
    await page.close()
  })

  test('? shows the keys of these sheets, and not while something is typed', async () => {
    const page = await begin()
    await input(page, 'Site').press('?')
    await until(async () => match(await input(page, 'Site').inputValue(), /\?/))
    equal(await page.getByRole('dialog').count(), 0)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await dialog.getByText('make it part of the item above').waitFor()
    await eventually(() => page.locator('dialog[open]').count(), 1)
    await seen(page, 'keys')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('dialog[open]').count(), 0)
    await page.close()
  })

  test('a mark is read from a photograph once it is sealed', async () => {
    const page = await begin()
    await page.getByRole('link', { name: /^Items/ }).click()
    await addItem(page, 'MRK-1')
    const [photo] = await writePhotos(join(site.folder, 'marks'), 1, () => 0)
    await page.getByLabel('Add photographs').first().setInputFiles(photo!.path)
    await page.locator('.strip li').first().waitFor()
    equal(await page.getByRole('link', { name: 'read a mark' }).count(), 0)
    await sealAll(page)
    await page.getByRole('link', { name: 'read a mark' }).click()
    await page.getByRole('heading', { name: 'Read a mark' }).waitFor()
    await page.waitForURL(/\/photos\/[0-9a-f]{32}\/mark$/)
    deepEqual([site.faults, site.foreign], [[], []])
    await page.close()
  })

  const { bavail, bsize } = statfsSync(tmpdir())
  const noRoom = bavail * bsize < 8 * 1024 ** 3 ? 'less than 8 GB are free on the disk' : false
  test('a film of 700 MB is taken, sent and sealed, byte for byte', { skip: noRoom }, async () => {
    const film = join(site.folder, 'INVENTED.MP4')
    const file = openSync(film, 'w')
    writeSync(file, Buffer.from('00000018667479706d703432', 'hex'), 0, 12, 0)
    for (let at = 1; at < 70; at++) writeSync(file, randomBytes(100_000), 0, 100_000, at * 10_000_000)
    closeSync(file)
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(film)) hash.update(chunk as Uint8Array)
    const sha256 = hash.digest('hex')
    const page = await begin()
    await page.getByRole('link', { name: /^Photographs/ }).click()
    // The browser takes the file from the disk; what drives it would hold it in memory.
    const driver = await page.context().newCDPSession(page)
    const { root } = await driver.send('DOM.getDocument')
    const { nodeId } = await driver.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.take input[type=file]' })
    await driver.send('DOM.setFileInputFiles', { nodeId, files: [film] })
    await page.getByText('1 file taken.').waitFor({ timeout: 120_000 })
    await isKept(page)
    rmSync(film)
    await sealAll(page)
    const photo = (await statements('photo')).at(-1)!
    deepEqual([photo.fields['blob'], await hashOfLarge(sha256)], [{ sha256, size: 690_100_000, type: 'video/mp4', name: 'INVENTED.MP4' }, sha256])
    await page.close()
  })

  test('on a narrow screen, in the dark: nothing is wider than the screen', async () => {
    const page = await begin()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('summary', { hasText: /^Map$/ }).click()
    await page.locator('.place-map .land path').first().waitFor()
    await page.getByRole('button', { name: 'Put the point in the middle' }).click()
    await fitsScreen(page, 'the map')
    deepEqual(await faultsOf(page), [])
    await seen(page, 'map-narrow')
    await page.close()
  })
})
