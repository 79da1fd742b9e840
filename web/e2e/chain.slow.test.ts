/**
 * The chain of supply in a real browser: two accounts kept apart, a transfer, a condition and a hypothesis recorded, all of it on A4, on a phone, in
 * Arabic and in the dark.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { eventually, fitsScreen, settled, until } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const program = join(import.meta.dirname, '../../service/cli/proofmark.mjs')
const lines = [
  { kind: 'case', label: 'case-1', title: 'Invented case' },
  { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company', jurisdiction: 'XA' },
  { kind: 'party', label: 'ministry', names: [{ text: 'Example Ministry' }], partyType: 'state', jurisdiction: 'XB' },
  { kind: 'party', label: 'group', names: [{ text: 'Example Group' }], partyType: 'armed-group' },
  { kind: 'document', label: 'licence', case: '#case-1', title: 'Licence 12 of Example Land', documentType: 'export-licence' },
  { kind: 'item', label: 'i-1', case: '#case-1', description: 'Example missile 113', itemClass: 'missile' },
  { kind: 'item', label: 'i-2', case: '#case-1', description: 'Example missile 114', itemClass: 'missile' },
  { kind: 'transfer', label: 't-1', case: '#case-1', from: '#works', to: '#ministry', items: ['#i-1'], transferKind: 'sale', when: '2030-05', authorised: 'yes', assertedBy: '#works', documents: ['#licence'], place: { text: 'Example Port', lat: 40.9, lon: 29, precisionKm: 20, country: 'XA' } },
  { kind: 'transfer', label: 't-2', case: '#case-1', from: '#ministry', to: '#group', items: ['#i-1'], transferKind: 'capture', when: '2031-08', authorised: 'no', assertedBy: '#ministry' },
  { kind: 'transfer', label: 't-3', case: '#case-1', from: '#ministry', toText: 'Example Brokers', items: ['#i-1'], transferKind: 're-transfer', when: '2031-02', authorised: 'unknown' },
]

suite('chain of supply', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('chain')
    writeFileSync(join(site.folder, 'case.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
    const { status, stderr } = spawnSync(process.execPath, [program, 'record', join(site.folder, 'case.jsonl'), '--data', join(site.folder, 'data')], { encoding: 'utf8' })
    equal(status, 0, stderr)
    page = await site.open(`${site.url}items/i-1/chain`)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
  }
  const shot = async (name: string) => { if (process.env.PROOFMARK_SHOTS !== undefined) await page.screenshot({ path: join(process.env.PROOFMARK_SHOTS, `chain-${name}.png`), fullPage: true }) }
  /** Types letters into a list of choices and takes the one that has this name. */
  const choose = async (form: Locator, label: string, name: string) => {
    await form.getByRole('textbox', { name: `${label}: find by name` }).fill(name)
    await form.getByRole('group', { name: label, exact: true }).locator('.found').getByRole('button', { name }).first().click()
  }
  const seal = async (form: Locator, expected: RegExp) => {
    await form.getByRole('button', { name: 'Review' }).click()
    const dialog = page.getByRole('dialog', { name: 'What will be sealed' })
    await dialog.getByText('Checked: this can be sealed.').waitFor()
    await until(async () => match(await dialog.locator('.will').innerText(), expected))
    await dialog.getByRole('button', { name: 'Seal', exact: true }).click()
    await form.getByText(/^Sealed as entry \d+\.$/).waitFor()
  }

  test('two accounts stand apart; which is shown stands in the address; a leg opens its statement', async () => {
    await page.getByRole('heading', { name: 'Chain of supply', level: 1 }).waitFor()
    await page.getByText('no wrongdoing by a maker').waitFor()
    await eventually(() => page.locator('.account').count(), 2)
    await page.locator('.supply').first().waitFor()
    const told = async () => (await page.locator('.supply').first().innerText()).includes('Example Brokers')
    const first = await told()
    await page.getByRole('link', { name: 'Account 2' }).click()
    await page.waitForURL(/version=/)
    await eventually(told, !first)
    await page.locator('.supply').first().getByRole('link', { name: 'statement' }).first().click()
    await page.waitForURL(/version=.*open=statement/)
    await page.goBack()
    await page.waitForURL((address) => !address.search.includes('open='))
    await page.goBack()
    await page.waitForURL((address) => address.search === '')
    await eventually(told, first)
    await noFaults('chain')
    await shot('light')
  })
  test('a transfer is typed by names, checked, shown as it will be sealed, and stands in the chain', async () => {
    await page.goto(`${site.url}items/i-2/chain`)
    await page.getByText('No transfer of this item is recorded').waitFor()
    await page.getByText('Add a transfer', { exact: true }).click()
    const form = page.locator('details', { hasText: 'Add a transfer' }).locator('form')
    await eventually(() => form.getByRole('button', { name: 'Review' }).isDisabled(), true)
    await choose(form, 'from', 'Example Works')
    await choose(form, 'to', 'Example Ministry')
    await form.getByLabel('when', { exact: true }).fill('soon')
    await form.getByText('A date is not readable.').waitFor()
    await form.getByLabel('when', { exact: true }).fill('2030-06/2030-07')
    await form.getByLabel('authorised', { exact: true }).selectOption('yes')
    await seal(form, /"when": "2030-06\/2030-07"/)
    await page.locator('.supply').first().getByText('Example Ministry').first().waitFor()
  })
  test('a condition is recorded and held against the later transfer', async () => {
    await page.goto(`${site.url}items/i-1/chain`)
    await page.getByText('Add a condition on end use', { exact: true }).click()
    const form = page.locator('details', { hasText: 'Add a condition on end use' }).locator('form')
    await choose(form, 'given by', 'Example Ministry')
    await choose(form, 'given to', 'Example Works')
    await choose(form, 'documents', 'Licence 12')
    await form.getByLabel('since', { exact: true }).fill('2030-05-01')
    await seal(form, /"undertakingType": "no-retransfer"/)
    const results = page.locator('section', { has: page.getByRole('heading', { name: /^Conditions on end use/ }) })
    await results.getByText(/would breach the condition, if|does not decide it/).first().waitFor()
  })
  test('a hypothesis stays undetermined until somebody names support; who judges is recorded', async () => {
    await page.getByText('Add a hypothesis of diversion', { exact: true }).click()
    const form = page.locator('details', { hasText: 'Add a hypothesis of diversion' }).locator('form')
    await form.getByText('Say who judges so.').waitFor()
    await choose(form, 'judged by', 'Example Works')
    await eventually(() => form.getByRole('button', { name: 'Review' }).isEnabled(), true, 'undetermined needs no support')
    await form.getByLabel('diversion kind', { exact: true }).selectOption('battlefield-capture')
    await form.getByText('A kind needs at least one statement that supports it').waitFor()
    await eventually(() => form.getByRole('button', { name: 'Review' }).isDisabled(), true)
    await choose(form, 'supports', 'capture from Example Ministry')
    await form.getByLabel(/^capture from Example Ministry.*what it says$/).fill('the ministry says that it was taken')
    await choose(form, 'last authorised', 'Example Ministry')
    await seal(form, /"diversionKind": "battlefield-capture"/)
    await page.getByRole('article', { name: 'battlefield capture' }).getByText('the ministry says that it was taken').waitFor()
    await noFaults('chain with a hypothesis')
  })
  test('all chains of the case: rows by what they come to', async () => {
    await page.getByRole('navigation', { name: 'Case' }).getByRole('link', { name: 'Chain of supply' }).click()
    await page.getByText('2 items · 2 shown').waitFor()
    await eventually(async () => (await page.title()).startsWith('Chains of supply · '), true, 'the page names itself before its case')
    await page.getByLabel('Show', { exact: true }).selectOption('competing')
    await page.getByText('2 items · 1 shown').waitFor()
    await noFaults('all chains')
    await shot('all')
    await page.getByRole('link', { name: 'Example missile 113' }).last().click()
    await page.locator('.supply-diagram').waitFor()
  })
  test('on A4 stand the diagram, the route and the list, and no form', async () => {
    const pdf = join(site.folder, 'chain.pdf')
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true, format: 'A4' }))
    const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout
    for (const words of ['Over time', 'Step by step', 'Route', 'Example Ministry', 'wrongdoing']) ok(text.includes(words), words)
    for (const account of [1, 2]) ok(new RegExp(`Over time\\s+Account ${account}[^]*Step by step\\s+Account ${account}`).test(text), `account ${account} of 2`)
    for (const words of ['Add a transfer', 'Review', 'Chain of custody\n']) ok(!text.includes(words), words)
    if (process.env.PROOFMARK_SHOTS !== undefined) spawnSync('pdftoppm', ['-r', '60', '-png', pdf, join(process.env.PROOFMARK_SHOTS, 'chain-print')])
  })
  test('a phone, in Arabic and dark; nothing left for another place', async () => {
    await page.setViewportSize({ width: 390, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.evaluate("localStorage.setItem('proofmark.language', 'ar')")
    for (const path of ['items/i-1/chain', 'cases/case-1/chains']) {
      await page.goto(`${site.url}${path}`)
      await settled(page)
      for (const form of await page.locator('.supply-page section.no-print > details > summary').all()) await form.click()
      await noFaults(path)
      await shot(`ar-${path.split('/')[0]}`)
    }
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
