/**
 * A day in the field, scripted: 100 items, 500 photographs, 150 marks, no network, the browser killed five times, then sealed. All of it once,
 * every file byte for byte; what a hand had to do, and what the machine took, is printed.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { writePhotos, type Written } from './capture-photos.suite.ts'
import { eventually } from './eventually.suite.ts'
import { field, hand, input, isKept, skip, worksOffline, type Field } from './field-server.suite.ts'

const items = 100
const classes = ['mortar bomb', 'rifle', 'crate', 'fuze']

suite('a day in the field', { skip }, () => {
  let site: Field
  before(async () => { site = await field('field-day') })
  after(() => site?.end())

  const samples = join(import.meta.dirname, '../../../shared/data/exif')
  const samplePhotos = (): Written[] => !existsSync(samples) ? [] : readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:jpe?g|heic)$/i.test(name)).sort().map((name) => { const bytes = readFileSync(join(samples, name)); return { path: join(samples, name), name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') } })

  test('100 items, 500 photographs, 150 marks; killed five times; sealed once', async (t) => {
    const invented = await writePhotos(join(site.folder, 'card'), items * 5, (n) => Math.floor(n / 5) * 300 + (n % 5) * 10)
    // The last five items are photographed with cameras of many makers, whose clocks stand in other years, where those samples are beside the project.
    const byHand = [...samplePhotos(), ...invented.slice(-25)].slice(0, 25)
    const card = invented.slice(0, -25)
    const photos = [...card, ...byHand]
    const { made, click, press, type } = hand()
    const started = performance.now()
    let kills = 0
    let page = await site.open(`${site.url}capture`)
    const cut = async (isOffline = true) => { kills++; page = await site.cut(page, isOffline) }
    await worksOffline(page)
    await click(page.getByRole('button', { name: 'Begin a session' }))
    for (const [name, text] of [['Site', 'yard of Example Works'], ['Coordinates', '31N AA 66021 00000'], ['Team', 'N1, N2'], ['Who holds the items', 'guard of the yard'], ['On what terms they were shown', 'no photographs of persons'], ['Consent: who agreed to what', 'the guard, in writing']] as const) {
      await click(input(page, name))
      await type(page, text)
    }
    await page.context().setOffline(true)
    await click(page.getByRole('link', { name: /^Items/ }))
    await click(page.getByRole('button', { name: 'First item' }))
    await click(input(page, 'Field number'))
    await type(page, 'FD-001')
    for (let n = 0; n < items; n++) {
      if (n % 25 === 0) {
        await click(input(page, 'Class'))
        await press(page, 'Control+a')
        await type(page, classes[n / 25]!)
        await click(input(page, 'Mark as it stands there').last())
      }
      if (n === 0) {
        await click(page.getByText('More: count, parts, condition, circumstances'))
        await click(page.getByRole('button', { name: 'Add a recovery' }))
        await click(input(page, 'When (EDTF)'))
        await type(page, '2031-04')
        await click(input(page, 'Mark as it stands there').last())
      }
      for (const mark of n % 2 === 0 ? [`${n % 10}? ${String(n).padStart(3, '0')}`] : [`LOT ${n}`, `{8}4 [56]${n % 10}`]) {
        await type(page, mark)
        await press(page, 'Enter')
      }
      if (n >= items - 5) {
        made.clicks++
        await page.getByLabel('Add photographs').first().setInputFiles(byHand.slice((n - items + 5) * 5, (n - items + 6) * 5).map(({ path }) => path))
        await page.getByText('5 files taken.').waitFor({ timeout: 60_000 })
        await page.locator('.strip li').nth(4).waitFor()
        await click(input(page, 'Mark as it stands there').last())
      }
      if (n === 20 || n === 45 || n === 70) {
        await isKept(page)
        await cut()
        await click(input(page, 'Mark as it stands there').last())
      }
      if (n < items - 1) await press(page, 'Enter')
    }
    await isKept(page)
    await eventually(() => page.locator('.item-list li').count(), items)
    await click(page.getByRole('link', { name: /^Photographs/ }))
    made.clicks++
    await page.getByLabel('Add photographs').setInputFiles(card.map(({ path }) => path))
    await page.locator('.photo-grid li').nth(199).waitFor({ timeout: 120_000 })
    await cut()
    await page.locator('.photo-grid li').nth(199).waitFor()
    // The card is dropped again: what is here is known by its hash.
    made.clicks++
    await page.getByLabel('Add photographs').setInputFiles(card.map(({ path }) => path))
    await page.getByText(/files? taken\./).waitFor({ timeout: 240_000 })
    await eventually(() => page.locator('.photo-grid li').count(), photos.length)
    await click(page.getByText('Groups by pauses'))
    await page.getByText(`${items - 5} groups for ${items} items`).waitFor()
    await click(page.getByRole('button', { name: 'Assign groups in order' }))
    await isKept(page)
    await eventually(() => page.getByText('○ of no item').count(), 0)
    await page.context().setOffline(false)
    await click(page.getByRole('link', { name: 'Seal' }))
    await click(page.getByRole('button', { name: /^Seal \d+ statements with 500 files/ }))
    await click(page.getByRole('dialog', { name: 'What will be sealed' }).getByRole('button', { name: 'Seal', exact: true }))
    await page.getByText(/^Sending files/).waitFor()
    await cut(false)
    const whole = 2 + 1 + 1 + items + photos.length + 150
    await page.getByText(`Sealed: ${whole} statements.`).waitFor({ timeout: 240_000 })
    const minutes = (performance.now() - started) / 60_000

    equal(kills, 5)
    const entries = await site.entries()
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
    deepEqual(['party', 'site', 'recovery', 'item', 'photo', 'mark'].map(count), [2, 1, 1, items, photos.length, 150])
    equal(new Set(entries.map(({ id }) => id)).size, entries.length)
    deepEqual(entries.flatMap(({ label, kind }) => (kind === 'item' ? [label] : [])).toSorted(), Array.from({ length: items }, (_, n) => `FD-${String(n + 1).padStart(3, '0')}`))
    for (const { sha256 } of photos) equal(await site.hashOfBlob(sha256), sha256)
    // Opened again, it is not sent again.
    await site.cut(page, false)
    equal((await site.entries()).length, entries.length)
    t.diagnostic(`${items} items, ${photos.length} photographs, 150 marks: ${minutes.toFixed(1)} minutes of machine time; ${made.clicks} clicks and ${made.keys} keys in all, ${(made.clicks / items).toFixed(2)} clicks and ${(made.keys / items).toFixed(1)} keys an item (marks typed out)`)
    ok(made.clicks / items < 1 && made.keys / items < 20)
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
