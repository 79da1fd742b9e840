/**
 * Upkeep in a real browser: a field is corrected by keys alone with what it does to findings, the history shows it, many are changed as one
 * reviewed step; nothing without a reason, nothing over somebody else's word.
 * @module
 */
import { deepEqual, equal, match } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually, fitsScreen, settled, until } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const root = join(import.meta.dirname, '..', '..')

suite('upkeep', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('upkeep')
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'service/cli/proofmark.mjs'), 'record', join(root, 'examples/dprk-missiles-2024/statements.jsonl'), '--data', join(site.folder, 'data')], { encoding: 'utf8' })
    equal(status, 0, stderr)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
  }
  const statement = async (of: string) => (await (await fetch(`${site.url}api/statements/${of}`)).json()) as { id: string; standing: string; fields: Record<string, unknown> }

  test('a mark is corrected by keys alone: the finding that would fall is named before anything is sealed, and the history shows it', async () => {
    const entries = await site.entries()
    const marks = await Promise.all(entries.filter(({ kind }) => kind === 'mark').map(({ id }) => statement(id)))
    const mark = marks.find(({ fields }) => fields['transcription'] === '113')!
    page = await site.open(`${site.url}?open=statement:${mark.id}`)
    await page.getByRole('link', { name: 'history, correct, withdraw' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Correct' }).waitFor()
    const review = page.getByRole('button', { name: 'Review' }).first()
    await eventually(() => review.isDisabled(), true)
    await page.getByLabel('transcription', { exact: true }).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('112')
    await page.getByText('1 field is another').waitFor()
    await eventually(() => review.isDisabled(), true, 'no reason yet')
    await page.getByLabel('Why').first().focus()
    await page.keyboard.type('read again under raking light')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'This will be sealed, for good' })
    await dialog.getByText(/from established to/).first().waitFor()
    equal((await site.entries()).length, entries.length, 'nothing is sealed by looking')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await eventually(() => page.getByLabel('transcription', { exact: true }).inputValue(), '112', 'what was typed stays')
    await review.focus()
    await page.keyboard.press('Enter')
    await dialog.getByText(/from established to/).first().waitFor()
    await dialog.getByRole('button', { name: 'Seal' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.versions').getByText('read again under raking light').waitFor()
    await until(async () => match(await page.locator('.versions .difference').innerText(), /113.*112/s))
    deepEqual([(await statement(mark.id)).standing, (await statement(mark.id)).fields['transcription']], ['corrected', '112'])
    await noFaults('statement')
  })
  test('somebody else spoke meanwhile: the second one is told, and keeps what was typed', async () => {
    const item = (await site.entries()).find(({ kind }) => kind === 'item')!.id
    await page.goto(`${site.url}statements/${item}`)
    await page.getByLabel('condition', { exact: true }).fill('burnt')
    await page.getByLabel('Why').first().fill('seen')
    const other = await fetch(`${site.url}api/upkeep`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ corrections: [{ of: item, seen: 0, changes: [{ field: '/condition', value: 'wet' }] }], reason: 'seen first' }) })
    equal(other.status, 201)
    await page.getByRole('button', { name: 'Review' }).first().click()
    await page.getByRole('alert').getByText(/Somebody corrected or withdrew the statement/).waitFor()
    await eventually(() => page.getByRole('dialog').getByRole('button', { name: 'Seal' }).isDisabled(), true)
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await eventually(() => page.getByLabel('condition', { exact: true }).inputValue(), 'burnt')
  })
  test('characters that nobody sees are shown as signs, and are not sealed as such', async () => {
    const item = (await site.entries()).filter(({ kind }) => kind === 'item')[1]!.id
    const correct = (value: string, seen: number) => fetch(`${site.url}api/upkeep`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ corrections: [{ of: item, seen, changes: [{ field: '/condition', value }] }], reason: 'invented' }) })
    equal((await correct('burnt\u202e twice', 0)).status, 201)
    await page.goto(`${site.url}statements/${item}`)
    await page.locator('.versions').getByText('burnt⟨U+202E⟩ twice').waitFor()
    await eventually(() => page.getByLabel('condition', { exact: true }).inputValue(), 'burnt\u202e twice')
  })
  test('a value that is none is named at its field', async () => {
    const use = (await site.entries()).find(({ kind }) => kind === 'use')!.id
    await page.goto(`${site.url}statements/${use}`)
    await page.getByLabel('when', { exact: true }).fill('2024-13')
    await page.locator('.correctable', { has: page.getByLabel('when', { exact: true }) }).getByRole('status').waitFor()
    await page.getByLabel('Why').first().fill('x')
    await eventually(() => page.getByRole('button', { name: 'Review' }).first().isDisabled(), true)
  })
  test('many are changed as one step: each shown before and after, some left out, sealed together', async () => {
    const before = (await site.entries()).length
    await page.goto(`${site.url}cases/dprk-missiles-2024/change`)
    await page.getByLabel('Field').selectOption('/handling')
    await page.getByLabel('Set to').last().selectOption('restricted')
    await page.getByRole('button', { name: 'Show what changes' }).click()
    const rows = page.locator('table.plan tbody tr')
    await rows.first().waitFor()
    const all = await rows.count()
    await until(async () => match(await page.getByRole('status').first().innerText(), new RegExp(`${all} chosen|${all} change`)))
    await rows.nth(1).getByRole('checkbox').click({ modifiers: [] })
    await page.getByText(new RegExp(`${all - 1} chosen`)).first().waitFor()
    await page.getByLabel('Why').fill('as agreed with the holder')
    await page.getByRole('button', { name: 'Review' }).click()
    const dialog = page.getByRole('dialog', { name: 'This will be sealed, for good' })
    await dialog.getByRole('button', { name: new RegExp(`Seal ${all - 1} correction`) }).click()
    await page.getByText(new RegExp(`${all - 1} corrections are sealed`)).waitFor({ timeout: 60_000 })
    equal((await site.entries()).length, before + all - 1)
    await noFaults('bulk')
  })
  test('a withdrawal keeps the statement visible and struck; a phone, in Arabic and dark', async () => {
    const photo = (await site.entries()).find(({ kind }) => kind === 'photo')!.id
    await page.goto(`${site.url}statements/${photo}`)
    await page.locator('summary', { hasText: 'Withdraw' }).click()
    await page.locator('details').getByLabel('Why').fill('shows another item')
    await page.locator('details').getByRole('button', { name: 'Review' }).click()
    const dialog = page.getByRole('dialog', { name: 'This will be sealed, for good' })
    await dialog.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByText('It was withdrawn. It can be corrected no more.').waitFor()
    equal((await statement(photo)).standing, 'withdrawn')
    await eventually(() => page.locator('h1 del').count(), 1)
    await page.setViewportSize({ width: 390, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.evaluate("localStorage.setItem('proofmark.language', 'ar')")
    for (const path of [`statements/${photo}`, 'cases/dprk-missiles-2024/change']) {
      await page.goto(`${site.url}${path}`)
      await page.locator('h1').waitFor()
      await eventually(() => page.evaluate('document.documentElement.dir'), 'rtl')
      await noFaults(path)
      if (process.env.PROOFMARK_SHOTS !== undefined) await page.screenshot({ path: join(process.env.PROOFMARK_SHOTS, `upkeep-${path.split('/')[0]}.png`), fullPage: true })
    }
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
