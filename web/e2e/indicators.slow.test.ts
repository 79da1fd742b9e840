/**
 * Indicators and watches in a real browser: a question in the address, its picture and its table, a watch, news in the bell, seen; a phone, in Arabic and dark.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

suite('indicators', { skip }, () => {
  let site: Field
  let page: Page
  const record = async (...lines: readonly object[]) => equal((await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })).status, 201)
  before(async () => {
    site = await field('indicators')
    await record(
      { kind: 'case', label: 'case-1', title: 'Invented case' }, { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' }, { kind: 'party', label: 'buyer', names: [{ text: 'Examplia' }], partyType: 'state' },
      { kind: 'recovery', label: 'rec', when: '2031-05-01', situation: 'seized' }, { kind: 'item', label: 'i1', case: '#case-1', description: 'launcher one', itemClass: 'launcher', recoveredIn: '#rec' }, { kind: 'item', label: 'i2', case: '#case-1', description: 'launcher two', itemClass: 'launcher' },
      { kind: 'transfer', items: ['#i1', '#i2'], from: '#works', to: '#buyer', transferKind: 'sale', when: '2031-02', authorised: 'yes' },
    )
    page = await site.open(`${site.url}indicators`)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${about}: nothing is wider than the screen`)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `indicators-${about.replaceAll(' ', '-')}.png`), fullPage: true })
  }

  test('a question by keyboard stands in the address; picture and table tell the same; the row opens the chain', async () => {
    await page.getByText('Nothing is asked yet').waitFor()
    await page.getByLabel('Exporter').fill('example works')
    await page.keyboard.press('Enter')
    await page.getByText('1 of 2 documented items that fit are recorded as diverted.').waitFor()
    match(page.url(), /exporter=example\+works/)
    match(await page.locator('.indicator-picture').innerText(), /launcher one[^]*at most 89 days|launcher one[^]*0 to 89 days/)
    match(await page.getByRole('table').innerText(), /62 to 89 days/)
    await page.getByText('Of those documented here, not of all that were exported').waitFor()
    await noFaults('light')
    await page.locator('.indicator-picture').getByRole('link', { name: 'launcher one' }).click()
    await page.waitForURL(/\/items\/.*\/chain/)
    await page.goBack()
    await page.getByText('1 of 2 documented items').waitFor()
  })
  test('a watch; what is sealed of it stands in the bell with its reason, until it was seen', async () => {
    await page.getByRole('button', { name: 'Watch: example works' }).click()
    await page.getByRole('link', { name: 'Watched: example works' }).waitFor()
    await record({ kind: 'transfer', label: 'late', from: '#works', toText: 'somebody', items: [], transferKind: 'sale' })
    await page.reload()
    await page.getByRole('link', { name: 'Watches: 1 alert' }).click()
    await page.getByText('names the party').waitFor()
    await noFaults('watches')
    await page.getByRole('button', { name: 'Mark as seen' }).click()
    await page.getByText('Nothing new was sealed of it.').waitFor()
    await page.getByLabel('Watch a').selectOption('party')
    await page.getByLabel('Party: id, label or name').fill('Nobody')
    await page.getByRole('button', { name: 'Watch', exact: true }).click()
    await page.getByRole('alert').waitFor()
  })
  test('a phone, in Arabic and dark; nothing left for another place', async () => {
    await page.setViewportSize({ width: 390, height: 900 })
    for (const [language, scheme] of [['en', 'light'], ['ar', 'dark']] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      await page.goto(`${site.url}indicators?exporter=works`)
      await page.locator('.indicator-picture').waitFor()
      await noFaults(`phone ${language} ${scheme}`)
    }
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
