/**
 * Components in a real browser: counts that open on their parts, roles side by side, a comparison, the empty case; a phone, in Arabic and dark.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

suite('components', { skip }, () => {
  let site: Field
  let page: Page
  const record = async (...lines: readonly object[]) => equal((await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })).status, 201)
  const item = (label: string, more: object) => ({ kind: 'item', label, case: '#case-1', description: label.replaceAll('-', ' '), itemClass: 'uav', ...more })
  const owner = (of: string, partyText: string, country: string, more: object = {}) => ({ kind: 'role', of: `#${of}`, role: 'brand-owner', partyText, country, byText: 'Example List', ...more })
  before(async () => {
    site = await field('components')
    await record(
      { kind: 'case', label: 'case-1', title: 'Invented case' }, { kind: 'case', label: 'bare', title: 'Bare case' }, item('drone-one', {}), item('drone-two', {}), ...['drone-one', 'drone-two'].map((of, at) => ({ kind: 'identification', item: `#${of}`, level: 'country-of-manufacture', value: 'said', country: ['XA', 'XB'][at] })),
      item('receiver-one', { partOf: '#drone-one', itemClass: 'receiver' }), item('receiver-two', { partOf: '#drone-two', itemClass: 'receiver' }), item('engine', { partOf: '#drone-two', itemClass: 'engine' }), item('die', { partOf: '#receiver-two', itemClass: 'chip' }),
      owner('receiver-one', 'Example Works', 'XC'), owner('receiver-two', 'Local Works', 'XB'), owner('receiver-two', 'Wrong Works', 'XC', { status: 'rejected', reason: 'a copy' }), { kind: 'role', of: '#receiver-two', role: 'place-of-fabrication', country: 'XB' }, { kind: 'role', of: '#receiver-one', role: 'place-of-fabrication', country: 'XC' },
      ...['receiver-one', 'receiver-two'].map((of) => ({ kind: 'identification', item: `#${of}`, level: 'model', taxonomy: 'part-number', value: 'EX 100' })), { kind: 'mark', item: '#engine', transcription: 'K7 1203' },
      { kind: 'reading', item: '#die', scheme: 'report', meaning: 'made in 2030', date: '2030', dateOf: 'production', status: 'accepted', reason: 'example' }, { kind: 'quantity', of: '#drone-two', case: '#case-1', qualifier: 'more-than', value: 100, unit: 'components', base: 'of one drone' },
    )
    page = await site.open(`${site.url}cases/case-1/components`)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${about}: nothing is wider than the screen`)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `components-${about.replaceAll(' ', '-')}.png`), fullPage: true })
  }

  test('sums say their qualifier and their sample; a figure opens on its parts by keyboard', async () => {
    await page.getByText('Sample: 4 records of parts in 2 weapons.').waitFor()
    match(await page.locator('.component-sums').innerText(), /at least 4/)
    await page.getByText('more than 100 components').waitFor()
    await page.getByRole('link', { name: 'maker (brand owner)' }).click()
    const row = page.getByRole('row', { name: /Local Works/ })
    await row.first().getByRole('link', { name: 'at least 1' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/by=maker&row=/)
    await page.getByRole('heading', { name: 'Parts behind this figure: Local Works' }).waitFor()
    await page.getByText('1 to 1 of 1').waitFor()
    // The rejected claim stands there, and says so.
    match(await page.getByRole('cell', { name: /Wrong Works/ }).innerText(), /rejected.*not counted/s)
    await page.getByRole('cell', { name: /Local Works/ }).getByRole('link', { name: 'Local Works' }).click()
    await page.waitForURL(/open=because/)
    await page.keyboard.press('Escape')
    await noFaults('counts')
  })
  test('the youngest part bounds its weapon, and says why', async () => {
    await page.goto(`${site.url}cases/case-1/components`)
    const bounds = page.locator('section[aria-labelledby="youngest"]')
    await bounds.getByText('2030').first().waitFor()
    match(await bounds.innerText(), /drone two[^]*2030[^]*why[^]*die/)
  })
  test('two weapons compared: another brand owner, what became local, what is only in one', async () => {
    await page.getByLabel('First weapon').selectOption({ label: 'drone one' })
    await page.getByLabel('Second weapon').selectOption({ label: 'drone two' })
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByText('became local: place of fabrication, brand').waitFor()
    await page.getByText('another brand owner').waitFor()
    match(await page.getByRole('table').last().innerText(), /K7 1203/)
    await noFaults('compared')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'The comparison, CSV' }).click()])
    match(download.suggestedFilename(), /components-compared\.csv/)
  })
  test('what is told up to a handling stays in the address, in the sums, in the files and in the print', async () => {
    await record(item('hidden', { partOf: '#drone-one', itemClass: 'chip', description: 'Example secret chip', handling: 'confidential' }))
    await page.goto(`${site.url}cases/case-1/components`)
    await page.getByText('Handling: confidential, the narrowest of the statements that are shown.').waitFor()
    match(await page.locator('.component-sums').innerText(), /at least 5/)
    await page.getByLabel('Statements up to').selectOption('restricted')
    await page.waitForURL(/handling=restricted/)
    await page.getByText('Handling: restricted, the narrowest of the statements that are shown.').waitFor()
    match(await page.locator('.component-sums').innerText(), /at least 4/)
    await page.getByRole('link', { name: 'maker (brand owner)' }).click()
    await page.waitForURL(/handling=restricted/)
    const save = async (form: string) => { const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: `All parts, ${form}` }).click()]); const path = join(site.folder, file.suggestedFilename()); await file.saveAs(path); return path }
    const csv = await save('CSV')
    match(csv, /proofmark-components-parts-up-to-restricted\.csv$/)
    const text = readFileSync(csv, 'utf8')
    ok(text.includes('receiver one') && !text.includes('Example secret chip') && !text.includes('confidential'))
    match(await save('XLSX'), /proofmark-components-parts-up-to-restricted\.xlsx$/)
    const paper = join(site.folder, 'components.pdf')
    await page.pdf({ path: paper, format: 'A4', landscape: true })
    const printed = spawnSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' }).stdout
    ok(printed.includes('Handling: restricted') && printed.includes('Made only of statements up to') && printed.includes('Invented case') && !printed.includes('Example secret chip') && !printed.includes('Statements up to'), printed.slice(0, 600))
    // The case itself is restricted: up to open there is nothing, and the page says why.
    await page.getByLabel('Statements up to').selectOption('open')
    await page.getByText('No part of a weapon stands in statements up to this handling.').waitFor()
    await page.getByText('The title of the case is narrower than this, and kept back.').waitFor()
    await eventually(() => page.title(), 'Components · Proofmark')
    await noFaults('up to open')
  })
  test('what an address asks that is not there is told, with what there is', async () => {
    await page.goto(`${site.url}cases/case-1/components?by=zzz&from=-4&first=drone-two`)
    const told = page.getByRole('alert')
    await told.getByText('There is no counting “zzz”; shown is the one by weapon. There are: weapon, class, maker (brand owner), jurisdiction,').waitFor()
    await told.getByText('“-4” is no place in the list').waitFor()
    await told.getByText('Two weapons are compared, and the address names one.').waitFor()
    match(await page.getByLabel('First weapon').locator('option:checked').innerText(), /drone two/)
  })
  test('a case without parts says what belongs there; a phone, in Arabic and dark', async () => {
    await page.goto(`${site.url}cases/bare/components`)
    await page.getByText('Parts of weapons stand here.').waitFor()
    await page.setViewportSize({ width: 390, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.evaluate('localStorage.setItem("proofmark.language", "ar")')
    await page.goto(`${site.url}cases/case-1/components?by=maker`)
    await page.getByRole('heading', { name: 'المكوّنات' }).waitFor()
    await page.locator('.component-counts tbody tr').first().waitFor()
    await noFaults('phone')
  })
})
