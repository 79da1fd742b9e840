/**
 * Lists and screening in a real browser: no list yet, a file dropped, one refused with its place, candidates word by word, a decision by keyboard, undone, a newer list
 * in the bell; a name by itself; a phone, in Arabic and dark. All lists and names are invented.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const entity = (reference: string, name: string, more = '') => `<ENTITY><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER>${more}</ENTITY>`
const un = (day: string, ...entities: readonly string[]) => Buffer.from(`<CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><ENTITIES>${entities.join('')}</ENTITIES></CONSOLIDATED_LIST>`)
const first = un('2024-03-01', entity('XXe.001', 'EXAMPLE TRADING'), entity('XXe.002', 'ЭКЗАМПЛ ТРЕЙДИНГ'), entity('XXe.003', 'FARAWAY LANTERN WORKS'))
const second = un('2024-03-20', entity('XXe.001', 'EXAMPLE TRADING', '<LISTED_ON>2024-01-01</LISTED_ON>'), entity('XXe.002', 'ЭКЗАМПЛ ТРЕЙДИНГ'), entity('XXe.004', 'EXAMPLE STAR'))

suite('screening', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('screening')
    const lines = [
      { kind: 'case', label: 'case-1', title: 'Invented case' }, { kind: 'party', label: 'trading', case: '#case-1', names: [{ text: 'Example Trading' }], partyType: 'company', jurisdiction: 'XA' },
      { kind: 'craft', label: 'star', case: '#case-1', craftType: 'vessel', names: [{ text: 'Example Star' }] }, { kind: 'party', label: 'ivan', names: [{ text: 'Ivan Example' }], partyType: 'person', publicRole: 'public-official' },
    ]
    equal((await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })).status, 201)
    page = await site.open(`${site.url}cases/case-1/screening`)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    await eventually(() => page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)'), 0, `${about}: nothing is wider than the screen`)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `screening-${about.replaceAll(' ', '-')}.png`), fullPage: true })
  }
  const choose = (name: string, buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/xml', buffer })
  const candidate = (name: RegExp) => page.getByRole('listitem', { name })

  test('without a list it says how to get one; a broken file is refused with its place, a good one becomes a snapshot', async () => {
    await page.getByText('No list is kept here yet').waitFor()
    await page.getByRole('link', { name: 'Add a list' }).click()
    await page.getByText('United Nations Security Council consolidated list', { exact: false }).nth(1).waitFor()
    await noFaults('no list')
    await choose('UN.xml', Buffer.concat([Buffer.from('<!DOCTYPE a [<!ENTITY a "aa">]>\n'), first]))
    match(await page.getByRole('alert').innerText(), /Refused, whole\.[^]*UN\.xml, line 1: expected/)
    await choose('UN.xml', first)
    await page.getByText('of 2024-03-01,').waitFor()
    await page.getByText('3 entries, 3 names').waitFor()
    await noFaults('lists')
  })
  test('candidates stand word by word; a key and a reason decide, and the decision is folded, sealed and can be undone', async () => {
    await page.goto(`${site.url}cases/case-1/screening`)
    const trading = candidate(/^Example Trading beside EXAMPLE TRADING/)
    await trading.waitFor()
    equal(await trading.getByRole('row').count(), 4)
    await page.getByText('No date of birth was compared').first().waitFor()
    await noFaults('candidates')
    await trading.focus()
    await page.keyboard.press('n')
    await page.keyboard.type('another line of business')
    await page.getByLabel('Decided by').selectOption({ label: 'Ivan Example' })
    await page.getByLabel('Reason').press('Enter')
    await trading.getByText('decided: no match').waitFor()
    equal(await trading.getByRole('table').isVisible(), false)
    await trading.locator('summary').first().click()
    match(await trading.innerText(), /No match Ivan Example · on the list of 2024-03-01[^]*another line of business/)
    await noFaults('decided')
    await trading.getByRole('button', { name: 'Undo' }).click()
    await page.keyboard.type('slip')
    await page.keyboard.press('Enter')
    await trading.getByText('not decided').waitFor()
    // Where the undoing stood there is nothing more: the focus is on the candidate, and that is said.
    await eventually(() => trading.evaluate('document.activeElement?.dataset.key !== undefined'), true)
    await page.getByRole('status').getByText('The decision is undone.').waitFor()
    // Keys are of the page: from anywhere but a field they are of the candidate that had the focus last.
    await page.getByRole('link', { name: 'As CSV' }).focus()
    await page.keyboard.press('n')
    await page.keyboard.type('another country')
    await page.keyboard.press('Enter')
    await trading.getByText('decided: no match').waitFor()
  })
  test('the threshold says what it costs, and stands in the address with state and list', async () => {
    match(await page.locator('.threshold').innerText(), /332 of 338 other spellings/)
    const address = page.url()
    await page.goto(`${site.url}cases/case-1/screening?from=99`)
    await page.getByRole('alert').getByText('The address asks for scores from 99 on').waitFor()
    await page.goto(address)
    await page.getByRole('slider').focus()
    await page.keyboard.press('ArrowRight')
    await eventually(() => new URL(page.url()).searchParams.get('from'), '0.86')
    await page.getByLabel('State').selectOption('no-match')
    await eventually(() => candidate(/beside/).count(), 1)
    equal(new URL(page.url()).searchParams.get('state'), 'no-match')
  })
  test('a newer list stands in the bell; what it changed is decided again; the differences of the snapshots are told', async () => {
    await page.goto(`${site.url}lists`)
    await choose('UN-new.xml', second)
    await page.getByRole('link', { name: 'What changed since 2024-03-01' }).click()
    await page.getByText('1 entry added').waitFor()
    await page.getByText('day of listing').waitFor()
    await noFaults('differences')
    await page.goto(`${site.url}screening`)
    await page.getByRole('link', { name: /Screening: \d+ pieces? of news/ }).waitFor()
    await page.getByText('New candidates').waitFor()
    await noFaults('all cases')
    await page.getByRole('button', { name: 'Mark as seen' }).click()
    await page.getByText('Nothing that nobody has seen.').waitFor()
    await eventually(() => page.evaluate('document.activeElement?.id'), 'screening-news')
    await page.getByRole('status').getByText('Marked as seen. Nothing more is new.').waitFor()
    await page.goto(`${site.url}cases/case-1/screening?state=reopened`)
    const trading = candidate(/^Example Trading beside EXAMPLE TRADING/)
    await trading.getByText('the list’s entry changed in day of listing').waitFor()
  })
  test('a list with far fewer entries, or of a day that is kept, is asked about with its counts; two of one day are told apart', async () => {
    await page.goto(`${site.url}lists`)
    await page.locator('.list-snapshot').first().waitFor()
    await choose('cut.xml', un('2024-03-20', entity('XXe.001', 'EXAMPLE TRADING')))
    const asked = await page.getByRole('alert').innerText()
    match(asked, /more than a tenth of the entries are missing[^]*same day, 2024-03-20[^]*cut\.xml[^]*Entries: 1; in the snapshot of 2024-03-20 \([0-9a-f]{12}\): 3\.[^]*New: 0, gone: 2, changed: 1/)
    equal(await page.locator('.list-snapshot').count(), 2)
    await noFaults('doubtful list')
    await page.setViewportSize({ width: 390, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await noFaults('phone doubtful list dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1425, height: 900 })
    await page.getByRole('button', { name: 'It is right: add it' }).click()
    await page.getByRole('status').getByText('Added: cut.xml', { exact: false }).waitFor()
    match(await page.getByRole('status').first().innerText(), /Entries: 1; in the snapshot of 2024-03-20 \([0-9a-f]{12}\): 3\. New: 0, gone: 2, changed: 1/)
    equal(await page.locator('.list-snapshot').getByText('several snapshots of this day').count(), 2)
    await noFaults('two of one day')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.locator('.list-snapshot').first().getByRole('button', { name: 'Remove' }).click()
    await eventually(() => page.locator('.list-snapshot').count(), 2)
  })
  test('an entry under another name is decided again, with what it said then and says now, and counts until it is', async () => {
    await page.goto(`${site.url}lists`)
    await choose('UN-third.xml', un('2024-03-25', entity('XXe.001', 'UNRELATED HARBOUR'), entity('XXe.004', 'EXAMPLE STAR'), entity('XXe.005', 'EXAMPLE TRADING')))
    await page.getByText('of 2024-03-25,').waitFor()
    await page.goto(`${site.url}cases/case-1/screening?state=reopened`)
    const again = candidate(/^Example Trading beside entry XXe\.001/)
    match(await again.innerText(), /The entry then[^]*EXAMPLE TRADING[^]*The entry now[^]*UNRELATED HARBOUR/)
    await page.getByText('1 decision is to be made again').waitFor()
    await noFaults('again')
    const row = async () => (await (await fetch(`${site.url}api/screening`)).json() as { cases: { counts: Record<string, number> | null }[] }).cases[0]!.counts!['reopened']
    equal(await row(), 1)
    await again.getByRole('button', { name: 'No match' }).click()
    await page.keyboard.type('another name by now')
    // In another tab somebody seals the opposite meanwhile.
    const view = await (await fetch(`${site.url}api/cases/case-1/screening`)).json() as { again: { record: string; decisions: { by: string }[] }[]; lists: { id: string }[] }
    equal((await fetch(`${site.url}api/cases/case-1/screening/decisions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record: view.again[0]!.record, list: 'un', snapshot: view.lists[0]!.id, entry: 'XXe.001', decision: 'undecided', reasons: ['cannot tell'], by: view.again[0]!.decisions[0]!.by }) })).status, 200)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('while this was open, somebody decided').waitFor()
    await noFaults('decided meanwhile')
    await page.keyboard.press('Enter')
    await page.getByText('Decided, without a candidate now').waitFor()
    equal(await row(), 0)
  })
  test('a name by itself; a phone, in Arabic and dark; nothing left for another place', async () => {
    await page.goto(`${site.url}screening`)
    await page.getByLabel('Names of one party, one a line').fill('Exampel Trading')
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await page.locator('.candidate').first().waitFor()
    ok(!page.url().includes('Exampel'))
    await page.setViewportSize({ width: 390, height: 900 })
    for (const [language, scheme] of [['en', 'light'], ['ar', 'dark']] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      for (const [path, there] of [['cases/case-1/screening', '.candidate'], ['lists', '.list-snapshot'], ['screening', 'table']] as const) {
        await page.goto(`${site.url}${path}`)
        await page.locator(there).first().waitFor()
        await noFaults(`phone ${path.replaceAll('/', '-')} ${language} ${scheme}`)
      }
    }
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
