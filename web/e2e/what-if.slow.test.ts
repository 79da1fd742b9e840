/**
 * What if in a real browser: switches by key, what would stand, in the address and again; what changed since a finding was sealed; a phone, in Arabic and dark.
 * @module
 */
import { deepEqual, equal, match } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually, fitsScreen, settled } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const program = join(import.meta.dirname, '../../service/cli/proofmark.mjs')
const identified = (label: string, country: string, document: string) => ({ kind: 'identification', label, case: '#case-1', item: '#i-1', level: 'country-of-manufacture', value: `made in ${country}`, country, sources: [{ document }] })
const lines = [
  { kind: 'case', label: 'case-1', title: 'Invented case' },
  { kind: 'document', label: 'letter', documentType: 'letter', title: 'Example letter' },
  { kind: 'document', label: 'contract', documentType: 'contract', title: 'Example contract' },
  { kind: 'item', label: 'i-1', case: '#case-1', description: 'Example shell', itemClass: 'shell' },
  { kind: 'item', label: 'i-2', case: '#case-1', description: 'Example fuze', itemClass: 'fuze', partOf: '#i-1' },
  identified('id-1', 'XA', '#letter'), identified('id-2', 'XA', '#contract'),
  { kind: 'finding', label: 'made', case: '#case-1', title: 'Example finding', sentences: [{ text: 'Made in XA.', claims: ['made'] }, { text: 'The fuze is of the shell.', claims: ['part'] }], claims: [{ key: 'made', text: 'made in XA', claim: { type: 'made-in', item: '#i-1', country: 'XA' } }, { key: 'part', text: 'the fuze is part of the shell', claim: { type: 'part-of', item: '#i-2', whole: '#i-1' } }] },
  identified('id-3', 'XB', '#contract'),
]

suite('what if', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('what-if')
    writeFileSync(join(site.folder, 'case.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    const made = spawnSync(process.execPath, [program, 'record', join(site.folder, 'case.jsonl'), '--data', join(site.folder, 'data')], { encoding: 'utf8' })
    equal(made.status, 0, made.stderr)
    page = await site.open(`${site.url}findings/made`)
    await settled(page)
  })
  after(() => site?.end())
  const shot = async (name: string) => {
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `what-if-${name}.png`), fullPage: true })
  }
  const section = () => page.locator('section', { has: page.locator('#what-if') })
  const result = () => section().locator('.what-if-result')
  const told = () => section().getByRole('status')

  test('a claim that a later statement weakened is flagged on the finding and on its case', async () => {
    match(await page.getByRole('note').innerText(), /Since it was sealed: 1 claim is another, 1 sentence carries it/)
    await shot('finding')
    const other = await site.open(`${site.url}cases/case-1`)
    await settled(other)
    match(await other.getByRole('note').innerText(), /Example finding: 1 claim, not published since/)
    await other.close()
  })
  test('a switch by key says what would stand, and says that nothing is changed', async () => {
    await page.locator('#what-if').click()
    await section().getByText('Hypothesis: nothing is changed, nothing is sealed').waitFor()
    const row = section().getByRole('listitem').filter({ hasText: 'Example shell' }).first()
    await section().getByRole('checkbox', { name: /^set aside item Example shell/ }).waitFor()
    await row.getByRole('checkbox').focus()
    await page.keyboard.press('Space')
    await eventually(async () => /If it were so/i.test(await result().innerText()), true)
    match(await result().innerText(), /the fuze is part of the shell/)
    // The sum is read out; the claims are not, each time.
    match(await told().innerText(), /\d claims? would be another/)
    equal(/the fuze is part of the shell/.test(await told().innerText()), false)
    await shot('switched')
  })
  test('the address keeps the switches: the page opened anew says the same', async () => {
    const address = page.url()
    match(address, /\?if=without%3A[0-9a-f]{32}$/)
    const again = await site.open(address)
    await settled(again)
    const said = await result().innerText()
    await eventually(() => again.locator('.what-if-result').innerText(), said)
    await again.close()
  })
  test('what would change a claim can be assumed, and all is switched back', async () => {
    await section().getByRole('button', { name: 'Switch all back' }).click()
    await eventually(() => new URL(page.url()).search, '')
    const claim = section().locator('details.claim').first()
    await claim.locator('> summary').click()
    match(await claim.innerText(), /independent lines? of evidence/)
    await claim.getByText('Would raise it').waitFor()
    await claim.getByRole('listitem').filter({ hasText: 'XB' }).filter({ hasText: 'rejected' }).getByRole('checkbox').check()
    await eventually(async () => /1 claim would be another/.test(await result().innerText()), true)
    await shot('assumed')
    await section().getByRole('button', { name: 'Switch all back' }).click()
    await eventually(async () => (await result().innerText()).trim(), '')
  })
  test('on a phone, in Arabic and dark, nothing is cut and nothing is at fault', async () => {
    await page.evaluate("localStorage.setItem('proofmark.language', 'ar')")
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.reload()
    await settled(page)
    await fitsScreen(page, 'phone')
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [])
    await shot('phone')
  })
})
