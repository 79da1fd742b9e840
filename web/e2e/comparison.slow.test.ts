/**
 * Comparison in a real browser: a finding beside itself before, and beside what others published; by keyboard, in the dark, on a phone, in Arabic.
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
const made = (country: string) => ({ type: 'made-in', item: '#shell', country })
const finding = (label: string, country: string) => ({ kind: 'finding', label, case: '#case-1', title: `Finding ${label}`, sentences: [{ text: `The shell was made in ${country}.`, claims: ['made'] }], claims: [{ key: 'made', claim: made(country), text: `made in ${country}` }], caveats: ['One mark.'] })
const first: readonly object[] = [
  { kind: 'case', label: 'case-1', title: 'Invented case' }, { kind: 'party', label: 'bureau', case: '#case-1', names: [{ text: 'Example Bureau' }], partyType: 'organisation' }, { kind: 'item', label: 'shell', case: '#case-1', description: 'Example shell', itemClass: 'shell' }, { kind: 'identification', item: '#shell', level: 'maker', value: 'Example Works', country: 'XA', status: 'accepted' },
  finding('first', 'XA'), { ...finding('second', 'XB'), author: '#bureau', title: `Finding second, whose title is so long that no choice and no column of a telephone takes it in one line` },
]
const later: readonly object[] = [
  { kind: 'document', label: 'report', documentType: 'organisation-publication', title: 'Example report' }, { kind: 'reported-claim', document: '#report', wording: 'It came from XB.', says: 'asserts', claims: [made('XB')] },
  { kind: 'identification', item: '#shell', level: 'country-of-manufacture', value: 'XB', country: 'XB', status: 'accepted' },
]

suite('comparison', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('comparison')
    for (const lines of [first, later]) equal((await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })).status, 201)
    page = await site.open(`${site.url}findings/first`)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `comparison-${about.replaceAll(' ', '-')}.png`), fullPage: true })
  }

  test('from the finding to itself as it was sealed: the status fell; the address says so', async () => {
    await page.getByRole('link', { name: 'Compare' }).click()
    await page.getByText('Choose what to compare with.').waitFor()
    await page.getByLabel('with itself').selectOption({ index: 1 })
    await page.waitForURL(/compare\?before=\d+/)
    await page.getByText('They differ where it is marked.').waitFor()
    await eventually(() => page.getByRole('row', { name: /changed.*The shell was made in XA/ }).count(), 1)
    await noFaults('versions')
  })
  test('another finding: the term; a report: what it asserts is only possible here, and what only we say', async () => {
    await page.getByLabel('with another finding').selectOption('second')
    await page.getByText('country: XA in the first, XB in the second').waitFor()
    // By title and by who made it; what comes before what is not said of two findings.
    await eventually(() => page.getByRole('columnheader', { name: /^Finding second.* · Example Bureau$/ }).count(), 3)
    equal(await page.getByRole('columnheader', { name: /^(?:before|after)$/ }).count(), 0)
    await noFaults('two findings')
    await page.getByLabel('with what others published').selectOption('report')
    await page.waitForURL(/document=report/)
    await page.getByRole('article').getByText('they say more than our statements bear').waitFor()
    await page.getByText('country: ours XA, theirs XB').waitFor()
    await page.getByRole('article').getByRole('link', { name: 'open' }).click()
    await page.getByRole('complementary').getByText('It came from XB.').first().waitFor()
    await noFaults('report')
  })
  test('a phone, dark, in Arabic; what is not there is refused with what to do', async () => {
    await page.evaluate("localStorage.setItem('proofmark.language', 'ar')")
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 900 })
    for (const asked of ['', '?with=second']) {
      await page.goto(`${site.url}findings/first/compare${asked}`)
      await page.locator('.comparison-choices').waitFor()
      await noFaults(`arabic dark phone${asked.replace('?', ' ')}`)
    }
    await page.goto(`${site.url}findings/first/compare?document=report`)
    await page.getByText('يقولون أكثر مما تحمله إفاداتنا').first().waitFor()
    await noFaults('arabic dark phone')
    await page.goto(`${site.url}findings/first/compare?before=0`)
    await page.getByRole('alert').waitFor()
  })
})
