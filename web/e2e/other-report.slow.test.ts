/**
 * What another report says, entered in a real browser: faults at their field, agreement before sealing, a draft that survives a reload, undo, and what is sealed; on a phone, dark, in Arabic.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually, fitsScreen, settled } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const lines: readonly object[] = [
  { kind: 'case', label: 'case-1', title: 'Invented case' }, { kind: 'item', label: 'shell', case: '#case-1', description: 'Example shell', itemClass: 'shell' }, { kind: 'identification', item: '#shell', level: 'maker', value: 'Example Works', country: 'XA', status: 'accepted' },
  { kind: 'finding', label: 'first', case: '#case-1', title: 'Where the shell was made', sentences: [{ text: 'The shell was made in XA.', claims: ['made'] }], claims: [{ key: 'made', claim: { type: 'made-in', item: '#shell', country: 'XA' }, text: 'made in XA' }] },
]

/** Wider than a telephone. */
const long = { ...lines.at(-1), label: 'second', title: 'Where the shell was made, when, by whom, and by which of its marks that is known' }

suite('what another report says', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('other-report')
    equal((await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: [...lines, long].map((line) => JSON.stringify(line)).join('\n') }) })).status, 201)
    page = await site.open(`${site.url}findings/first/compare`)
    page.setDefaultTimeout(8_000)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `report-${about.replaceAll(' ', '-')}.png`), fullPage: true })
  }
  const passage = (at: number) => page.getByRole('group', { name: `Passage ${at}`, exact: true })

  test('from the comparison: a day that is none is told at its field; a claim is chosen by words, and that we agree is shown at once', async () => {
    await page.getByRole('link', { name: 'Enter what another report says' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Example report')
    await page.getByRole('textbox', { name: /^Day/ }).fill('6 May')
    await page.getByText('Not a date: a day as 2024-08-18').waitFor()
    equal(await page.getByRole('textbox', { name: /^Day/ }).getAttribute('aria-invalid'), 'true')
    await page.getByRole('textbox', { name: /^Day/ }).fill('2031-05-06')
    await eventually(() => page.getByText('Not a date').count(), 0)
    await page.getByRole('textbox', { name: 'Organisation' }).fill('Example Bureau')
    await page.getByRole('textbox', { name: /^Address/ }).fill('https://bureau.example/report')
    await passage(1).getByRole('textbox', { name: /^Its words/ }).fill('The shell was produced in XA.')
    await passage(1).getByRole('textbox', { name: /^Where it stands/ }).fill('page 3')
    await passage(1).getByLabel('What is claimed').selectOption('made-in')
    await passage(1).getByRole('searchbox', { name: 'Search: item' }).fill('example')
    await passage(1).getByRole('button', { name: /^Example shell/ }).click()
    await passage(1).getByText(/^Still missing: country/).waitFor()
    await passage(1).getByRole('textbox', { name: /^country/ }).fill('x')
    await passage(1).getByText('a country code of two capital letters').waitFor()
    await noFaults('fault')
    await passage(1).getByRole('textbox', { name: /^country/ }).fill('xa')
    await passage(1).getByRole('button', { name: 'Done' }).click()
    await passage(1).getByText('we agree').waitFor()
  })
  test('by keyboard: another passage, denied; undone and done again', async () => {
    await passage(1).getByRole('textbox', { name: /^Its words/ }).press('Control+Enter')
    await page.keyboard.type('None was made in XA.')
    await eventually(() => passage(2).getByRole('textbox', { name: /^Its words/ }).inputValue(), 'None was made in XA.')
    await passage(2).getByLabel('How it is said').selectOption('denies')
    await passage(2).getByLabel('What is claimed').selectOption('made-in')
    await passage(2).getByRole('button', { name: /^Example shell/ }).click()
    await passage(2).getByRole('textbox', { name: /^country/ }).fill('xa')
    await passage(2).getByRole('button', { name: 'Done' }).click()
    await passage(2).getByText('we contradict each other').waitFor()
    await page.getByLabel('Beside the claims of').locator('option:checked').getByText('Where the shell was made').waitFor({ state: 'attached' })
    await passage(2).getByRole('button', { name: 'Remove passage 2' }).click()
    await eventually(() => passage(2).count(), 0)
    await passage(1).getByRole('textbox', { name: /^Where it stands/ }).press('Control+z')
    await eventually(() => passage(2).getByRole('textbox', { name: /^Its words/ }).inputValue(), 'None was made in XA.')
    await page.locator('.agreements').getByText('we agree').waitFor()
    await noFaults('light')
  })
  test('a reload loses nothing; what is sealed is what was shown, and the comparison opens', async () => {
    await page.getByText('The draft is kept on this device.').waitFor()
    await page.reload()
    await page.getByText('A draft that was not sealed was taken up again.').or(page.getByText('The draft is kept on this device.')).waitFor()
    await eventually(() => passage(2).getByRole('textbox', { name: /^Its words/ }).inputValue(), 'None was made in XA.')
    await page.getByRole('button', { name: 'Look at what will be sealed' }).click()
    await page.getByText('Exactly, as JSON').click()
    await page.getByRole('dialog').getByText('"kind": "reported-claim"').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Seal', exact: true }).click()
    await page.waitForURL(/compare\?document=[0-9a-f]{32}$/)
    await page.locator('.agreements').waitFor()
    await eventually(() => page.locator('article.claim').allInnerTexts().then((all) => all.map((text) => /^\S*\s*(.*)/.exec(text)?.[1])), ['we agree', 'we contradict each other'])
    await page.getByLabel('with what others published').locator('option:checked').getByText('(2 claims)').waitFor({ state: 'attached' })
  })
  test('a recorded report takes more passages; a phone, dark, in Arabic', async () => {
    await page.getByRole('link', { name: 'Enter what another report says' }).click()
    await eventually(() => page.getByRole('group', { name: 'A document that is recorded already' }).getByRole('button', { name: /Example report.*✕$/ }).count(), 1)
    equal(await page.getByRole('textbox', { name: 'Title' }).count(), 0)
    await page.evaluate("localStorage.setItem('proofmark.language', 'ar')")
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 900 })
    await page.goto(`${site.url}cases/case-1/other-report?finding=second`)
    await page.getByRole('heading', { level: 1, name: 'ما يقوله تقرير آخر' }).waitFor()
    await noFaults('arabic dark phone')
    await page.goto(`${site.url}cases/nothing/other-report`)
    await page.getByRole('alert').waitFor()
  })
})
