/**
 * Instruments in a real browser: the register on three clocks, a date asked by keyboard, a row with all that is recorded of it; at 390 px, dark, from right to left and on paper.
 * @module
 */
import { deepEqual, equal, match } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually, fitsScreen, settled, until } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const program = join(import.meta.dirname, '../../service/cli/proofmark.mjs')
const pictures = process.env['PROOFMARK_PICTURES']

suite('instruments', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('instruments')
    const lines = [
      { kind: 'party', label: 'north', names: [{ text: 'Example North' }], partyType: 'state', jurisdiction: 'KP' },
      { kind: 'item', label: 'shell', description: 'invented shell', itemClass: 'artillery-projectile', taxonomy: 'items/1' },
      { kind: 'transfer', label: 'sent', transferKind: 'supply', from: '#north', toText: 'somebody', items: ['#shell'], when: '2024' },
    ]
    writeFileSync(join(site.folder, 'case.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    equal(spawnSync(process.execPath, [program, 'record', join(site.folder, 'case.jsonl'), '--data', join(site.folder, 'data')], { encoding: 'utf8' }).status, 0)
  })
  after(() => site?.end())
  const picture = async (name: string) => { if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true }) }
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    deepEqual([site.faults, site.foreign], [[], []], about)
  }

  test('shows every regime, a lane for each clock, and what nobody checked', async () => {
    page = await site.open(`${site.url}instruments`)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('heading', { name: 'Prohibitions', level: 1 }).waitFor()
    await page.getByText('55 measures of 55').waitFor()
    await eventually(() => page.locator('.regime').count(), 14)
    const north = page.getByRole('region', { name: 'Democratic People\'s Republic of Korea' })
    await eventually(() => north.getByRole('heading', { level: 3 }).allInnerTexts(), ['Prohibition', 'Authority to enforce', 'Mandate of a panel'])
    await eventually(() => page.locator('.measure .answer .unchecked').count(), 32)
    await picture('instruments')
    await noFaults('all regimes')
  })
  test('an own register is refused with its place, added, held beside the built-in one, and removed', async () => {
    const example = (JSON.parse(readFileSync(join(import.meta.dirname, '../../spec/vectors/instruments/valid.json'), 'utf8')) as { input: string }).input
    const choose = (text: string) => page.getByLabel('Add or replace a register').setInputFiles({ name: 'register.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await choose(example.replace('"prohibition"', '"headline"'))
    await page.getByRole('alert').filter({ hasText: '/measures/0/clock' }).waitFor()
    site.faults.splice(0)
    await choose(example)
    await page.getByText('56 measures of 56').waitFor()
    await page.locator('#measure-xa-12-3').filter({ hasText: 'works-regional/1@2031-05-01' }).waitFor()
    await picture('instruments-own')
    await noFaults('an own register')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Remove works-regional/1' }).click()
    await page.getByText('55 measures of 55').waitFor()
  })
  test('answers for a date, which the address keeps; the panel ended, the prohibitions did not', async () => {
    await page.getByRole('combobox', { name: 'Regime' }).selectOption('kp-1718')
    await page.getByLabel('In force on (EDTF)').fill('2024-08-18')
    await page.locator('#measure-kp-1874-26 [data-answer=no]').waitFor()
    await eventually(() => page.locator('#measure-kp-2270-6 [data-answer]').innerText(), '● yes')
    await page.waitForURL(/on=2024-08-18&regime=kp-1718$/)
    await page.getByLabel('In force on (EDTF)').fill('soon')
    await page.getByRole('alert').filter({ hasText: /“soon” is no date in EDTF/ }).waitFor()
    await eventually(() => page.locator('[data-answer]').count(), 0)
  })
  test('opens a row by keyboard with dispute, sources and the day on which they were read', async () => {
    await page.goto(`${site.url}instruments?regime=ir-2231&on=2025-10-15`)
    await page.getByRole('link', { name: 'S/RES/2231 (2015), return of earlier resolutions' }).focus()
    await page.keyboard.press('Enter')
    const details = page.locator('#measure-ir-snapback .details')
    await until(async () => match(await details.innerText(), /Russian Federation, China, Iran[^]*France, Germany, United Kingdom, United States[^]*KIIN 360[^]*read 2026-11-23/))
    await eventually(() => page.locator('#measure-ir-snapback [data-answer]').innerText(), '◐ disputed')
    await picture('instruments-row')
    await noFaults('an open row')
    await page.emulateMedia({ media: 'print' })
    await picture('instruments-print')
    await page.emulateMedia({ media: 'screen' })
  })
  test('holds a transfer against the registers, in the conditional, with three clocks apart', async () => {
    await page.goto(`${site.url}instruments?transfer=sent&regime=kp-1718`)
    const held = page.getByRole('region', { name: 'What would have forbidden it' })
    await held.getByText('Its date: 2024').waitFor()
    await until(async () => match(await held.locator('li', { has: page.locator('a', { hasText: 'S/RES/2270 (2016), para. 6' }) }).first().innerText(), /^● would be forbidden[^]*in force throughout; no condition that is recorded here is open\./))
    await until(async () => match(await held.innerText(), /Authorities to enforce, on their own clock \(\d+\)[^]*Panels, on their own clock/))
    await held.getByText(/more, if a side that is not recorded/).click()
    await picture('instruments-transfer')
    await noFaults('a transfer')
    await page.getByLabel('In force on (EDTF)').fill('2015')
    await held.getByText('Supposing the date 2015').waitFor()
    await until(async () => match(await held.locator('li', { has: page.locator('a', { hasText: 'S/RES/1874 (2009), para. 9' }) }).first().innerText(), /^◐ would be forbidden, if[^]*the row is right as it is recorded/))
    await eventually(() => held.locator('[data-bearing=would]').count(), 0)
    await page.goto(`${site.url}instruments?transfer=nobody`)
    await page.getByText('No transfer has this id or label.').waitFor()
  })
  test('says what to do when nothing fits', async () => {
    await page.goto(`${site.url}instruments`)
    await page.getByRole('searchbox', { name: 'Words' }).fill('no such words')
    await page.getByRole('link', { name: 'Show all' }).click()
    await page.getByText('55 measures of 55').waitFor()
  })
  test('fits a phone, is dark, and runs from right to left', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`${site.url}instruments?regime=ly-1970&on=2026-03-01&measure=ly-2780`)
    await page.locator('#measure-ly-2780 .details').waitFor()
    await picture('instruments-phone')
    await noFaults('390 px, dark')
    await page.evaluate('localStorage.setItem("proofmark.language", "ar")')
    await page.reload()
    await page.getByRole('heading', { name: 'المحظورات', level: 1 }).waitFor()
    await picture('instruments-arabic')
    await noFaults('Arabic')
  })
})
