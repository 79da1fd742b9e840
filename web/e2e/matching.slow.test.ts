/**
 * Matching in the app: an organisation with the page and one with the command line find what both hold. The offer is saved, answered, dropped
 * back and read; the common serial leads to its item. A changed answer is refused with its line; an offer from there is capped, answered, and
 * its result taken in.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { fitsScreen } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const id = (n: number) => n.toString(16).padStart(32, '0')
const context = 'XA-23 rifles, serial alone'
const own = { case: id(1), handling: 'open' }
const statements = [
  { kind: 'case', id: id(1), label: 'case-1', title: 'Invented case', handling: 'open' },
  ...['XA 00017', 'XA 00018'].flatMap((serial, n) => [
    { kind: 'item', id: id(10 + n), label: `rifle-${n}`, description: `rifle ${n}`, itemClass: 'rifle', ...own },
    { kind: 'mark', id: id(20 + n), item: id(10 + n), transcription: serial, ...own },
    { kind: 'reading', id: id(30 + n), mark: id(20 + n), scheme: 'as-reported', meaning: 'serial number', serial, status: 'accepted', ...own },
  ]),
].map((line) => JSON.stringify(line)).join('\n')

suite('matching in the app', { skip }, () => {
  let here: Field
  const file = (name: string) => join(here.folder, name)
  const command = (...given: string[]) => spawnSync(process.execPath, [join(root, 'service/cli/proofmark.mjs'), 'match', ...given], { cwd: here.folder, encoding: 'utf8' })
  const saved = async (page: Page, name: string, as: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()])
    await download.saveAs(file(as))
  }
  const came = (page: Page, name: string) => page.getByLabel('Choose or drop an offer, an answer or a result').setInputFiles(file(name))
  before(async () => {
    here = await field('matching')
    const sent = await fetch(`${here.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: statements }) })
    equal(sent.status, 201, await sent.text())
    writeFileSync(file('theirs.txt'), 'xa-00017\nXA 00099\n')
    writeFileSync(file('ours.csv'), 'number,state\nXA 00020,found\nXA 0002?,found\n')
  })
  after(async () => { await here?.end() })

  test('an offer of a case and a sheet is answered elsewhere; the answer is read, and leads to the item', async () => {
    const page = await here.open(`${here.url}matching`)
    await page.getByText('Exchanges stand here').waitFor()
    await page.getByRole('textbox', { name: 'What the lists are of' }).fill(context)
    await page.getByLabel('Invented case · 2 serials').check()
    await page.getByLabel('A file, one serial a line, or CSV').setInputFiles(file('ours.csv'))
    await page.getByLabel('Column of a CSV file').fill('number')
    await page.getByRole('button', { name: 'Check the list' }).click()
    await page.getByText('3 serials take part.').waitFor()
    await page.getByText('1 takes no part').click()
    await page.getByText('Line 3: XA 0002? · not read whole').waitFor()
    await page.getByRole('button', { name: 'Make the offer' }).click()
    await page.getByText('Send the offer to the other side.').waitFor()
    await saved(page, 'Save the offer', 'offer.txt')
    const answered = command('answer', 'offer.txt', 'theirs.txt', '--out', 'answer.txt', '--secret', 'theirs.secret')
    equal(answered.status, 0, answered.stderr)

    writeFileSync(file('changed.txt'), readFileSync(file('answer.txt'), 'utf8').replace(/\n.{43}\n/, '\n'))
    await came(page, 'changed.txt')
    await page.getByRole('alert').filter({ hasText: /Refused; nothing was changed\..*Line 7: .*\(match-digest\)/s }).waitFor()
    await came(page, 'answer.txt')
    await page.getByText('1 serial in common').waitFor()
    if (process.env['SHOTS'] !== undefined) for (const width of [1100, 390]) { await page.setViewportSize({ width, height: 900 }); await page.screenshot({ path: join(process.env['SHOTS'], `matching-${width}.png`), fullPage: true }) }
    await page.setViewportSize({ width: 390, height: 900 })
    await fitsScreen(page, 'an exchange that was read')
    await saved(page, 'Save the result', 'result.txt')
    const told = command('read', 'result.txt', '--secret', 'theirs.secret')
    deepEqual([told.status, told.stdout.trim().split('\n').at(-1)], [0, 'XA00017'], told.stderr)
    await page.getByRole('link', { name: 'rifle 0' }).click()
    await page.getByRole('heading', { name: 'rifle 0', level: 1 }).waitFor()
    await page.close()
  })
  test('an offer from elsewhere is looked at, capped, answered once, and its result taken in', async () => {
    equal(command('offer', 'theirs.txt', '--context', 'XB pistols', '--pad-to', '40', '--out', 'their-offer.txt', '--secret', 'their-offer.secret').status, 0)
    const page = await here.open(`${here.url}matching`)
    await came(page, 'their-offer.txt')
    const form = page.getByRole('form', { name: 'Answer this offer' })
    await form.getByText('XB pistols').waitFor()
    await form.getByLabel('Invented case · 2 serials').check()
    await form.getByRole('button', { name: 'Make the answer' }).click()
    await form.getByRole('alert').filter({ hasText: /tries 40 serials, and at most 20 may be tried.*matching-tries/s }).waitFor()
    if (process.env['SHOTS'] !== undefined) for (const width of [1100, 390]) { await page.setViewportSize({ width, height: 900 }); await page.screenshot({ path: join(process.env['SHOTS'], `matching-answer-${width}.png`), fullPage: true }) }
    await fitsScreen(page, 'an offer that is looked at')
    await form.getByLabel('May try at most').fill('40')
    await form.getByRole('button', { name: 'Make the answer' }).click()
    await page.getByText('Send the answer.').waitFor()
    await saved(page, 'Save the answer', 'our-answer.txt')
    const read = command('read', 'our-answer.txt', '--secret', 'their-offer.secret', '--out', 'their-result.txt')
    match(read.stdout, /^1 in common.*\nXA00017\n$/s)
    await came(page, 'their-offer.txt')
    await page.getByRole('alert').filter({ hasText: 'matching-answered' }).waitFor()
    await came(page, 'their-result.txt')
    await page.getByText('On the word of the other side').waitFor()
    equal(await page.getByText('1 serial in common').count(), 2)
    await page.close()
  })
  test('nothing failed, and nothing was asked elsewhere', () => { deepEqual([here.faults, here.foreign], [[], []]); ok(here.url.startsWith('http://127.0.0.1')) })
})
