/**
 * The whole life of a request in a real browser: drawn up from an item, sealed, sent, asked again, answered in several ways with a file, passed on; a finding that
 * is not published before its party was asked; and a desk of ten thousand that stays fluid.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { field, input, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const program = join(import.meta.dirname, '../../service/cli/proofmark.mjs')
/** Where pictures go for people to look at; left out, nowhere. */
const pictures = process.env['PROOFMARK_PICTURES']
const open = { handling: 'open', case: '#case-1' }
const lines = [
  { kind: 'case', label: 'case-1', title: 'Invented case', mandate: 'to report to nobody', handling: 'open' },
  { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company', jurisdiction: 'XA', ...open }, { kind: 'party', label: 'heirs', names: [{ text: 'Heirs of Example Works' }], partyType: 'company', ...open },
  { kind: 'party', label: 'author', names: [{ text: 'Example Tracing Office' }], partyType: 'organisation', ...open },
  { kind: 'recovery', label: 'found', when: '2090-05', place: { text: 'Example Town', country: 'XC' }, situation: 'captured', ...open },
  { kind: 'item', label: 'RX-1', description: 'rifle', itemClass: 'rifle', recoveredIn: '#found', ...open }, { kind: 'item', label: 'RX-2', description: 'rifle, a second one', itemClass: 'rifle', ...open },
  { kind: 'mark', label: 'mark-1', item: '#RX-1', transcription: 'QX 84 ?17', ...open }, { kind: 'identification', item: '#RX-1', level: 'maker', value: 'Example Works', status: 'proposed', ...open },
  { kind: 'transfer', label: 'sale', from: '#works', toText: 'a depot', items: ['#RX-1', '#RX-2'], transferKind: 'sale', ...open },
  { kind: 'procedure', title: 'One person', stages: [{ id: 'glance', title: 'Glance' }], persons: 0, ...open },
  { kind: 'finding', label: 'finding-1', author: '#author', title: 'It was made by Example Works', sentences: [{ text: 'Where it was made is not established.', claims: ['a'] }], claims: [{ key: 'a', claim: { type: 'made-in', item: '#RX-1', country: 'XA' }, text: 'made in XA' }], substantivelyReferenced: ['#works'], ...open },
  { kind: 'review', of: '#finding-1', stage: 'waiver:procedure', outcome: 'passed', by: '#author', author: '#author', reason: 'invented for a test', ...open },
]

suite('the desk', { skip }, () => {
  let site: Field
  let page: Page
  const record = (name: string, all: readonly object[]) => {
    writeFileSync(join(site.folder, name), all.map((each) => JSON.stringify(each)).join('\n'))
    const { status, stderr } = spawnSync(process.execPath, [program, 'record', join(site.folder, name), '--data', join(site.folder, 'data')], { encoding: 'utf8' })
    equal(status, 0, stderr)
  }
  before(async () => {
    site = await field('desk')
    record('case.jsonl', lines)
    page = await site.open(`${site.url}items/RX-1`)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    const wide = await page.evaluate('[...document.querySelectorAll("main *")].filter((each) => !each.closest(".will-seal, .desk-frame, .table-frame") && each.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(each).position !== "fixed").slice(0, 3).map((each) => each.outerHTML.slice(0, 120))')
    ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${about}: nothing is wider than the screen: ${JSON.stringify(wide)}`)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
  }
  const picture = async (name: string) => {
    if (pictures === undefined) return
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  }
  const seal = async () => {
    const dialog = page.getByRole('dialog', { name: 'This will be sealed, for good' })
    const text = (await dialog.locator('pre').textContent())!
    await dialog.getByRole('button', { name: 'Seal', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    return text
  }
  const works = () => page.getByRole('article', { name: 'Example Works', exact: true })

  test('a request is drawn up from an item: its lot mates and reasons are shown, nothing is chosen, what is missing is named', async () => {
    await page.getByRole('link', { name: 'Request a trace' }).click()
    await page.getByRole('heading', { name: 'New trace request' }).waitFor()
    ok(await page.getByRole('button', { name: 'Review' }).isDisabled())
    equal(await page.getByRole('checkbox').filter({ visible: true }).and(page.locator(':checked')).count(), 0)
    await page.getByRole('radio', { name: /the consignment/ }).check()
    await page.getByRole('link', { name: 'rifle, a second one' }).waitFor()
    await page.getByRole('checkbox', { name: 'Example Works' }).check()
    await page.getByText('identified as maker (only possible)').waitFor()
    await page.getByRole('button', { name: 'Use: 2090-05, Example Town, XC, captured' }).click()
    await page.getByRole('checkbox', { name: 'QX 84 ?17' }).check()
    await input(page, 'Sent (EDTF; empty: not sent yet)').fill('soon')
    ok(await page.getByRole('button', { name: 'Review' }).isDisabled())
    await input(page, 'Sent (EDTF; empty: not sent yet)').fill('2025-03-01')
    await input(page, 'Deadline').fill('2025-04-01')
    await page.getByText(/parts are missing that the instrument asks for/).waitFor()
    await noFaults('a new request')
    await picture('compose')
    await page.getByRole('button', { name: 'Review' }).click()
    const text = await seal()
    match(text, /"purpose": "trace"[^]*"reference": "case-1-20\d\d-001"[^]*"recoveryCircumstances": "2090-05, Example Town, XC, captured"/)
    await works().getByText('silent at the deadline').waitFor()
    await works().getByText(/No answer recorded by .*; the deadline was 2025-04-01\./).waitFor()
  })
  test('a chaser and replies of several kinds, one with a file, are recorded as they came', async () => {
    await page.getByText('Record a chaser').click()
    const chaser = page.locator('details', { hasText: 'Record a chaser' })
    await chaser.getByLabel('Day (EDTF)').fill('2025-04-02')
    await chaser.getByLabel('What was written').fill('We ask again.')
    await chaser.getByRole('button', { name: 'Review' }).click()
    match(await seal(), /"kind": "correction"/)
    await works().getByText('Chaser 2025-04-02').waitFor()
    const reply = works().locator('details', { hasText: 'Record a reply' })
    await reply.getByText('Record a reply').click()
    const button = reply.getByRole('button', { name: 'Review' })
    await reply.getByLabel('Kind of reply').selectOption('acknowledged')
    await reply.getByLabel('Received (EDTF)').fill('2025-04-05')
    await button.click()
    await seal()
    await works().getByText('overdue').waitFor()
    await reply.getByLabel('Kind of reply').selectOption('refused-with-reason')
    await reply.getByText('Say the reason that was given.').waitFor()
    ok(await button.isDisabled())
    await reply.getByLabel('Received (EDTF)').fill('2025-04-20')
    await reply.getByLabel('The words, as they were written').fill('We decline.\n  Yours, <b>Example Works</b>')
    await reply.getByLabel('Reason', { exact: true }).fill('a court has the file')
    const letter = Buffer.from('%PDF-1.4 an invented letter')
    await reply.getByLabel('File of the reply').setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: letter })
    await button.click()
    match(await seal(), /"kind": "document"[^]*"kind": "reply"[^]*"reason": "a court has the file"/)
    await works().locator('h3').getByText('refused', { exact: true }).waitFor()
    equal(await works().locator('blockquote').innerText(), 'We decline.\n  Yours, <b>Example Works</b>')
    const sha256 = createHash('sha256').update(letter).digest('hex')
    equal(await site.hashOfBlob(sha256), sha256)
    await noFaults('a request')
    await picture('request')
  })
  test('what is passed on suggests whom to ask next; the desk finds it, by filter, key and address', async () => {
    const reply = works().locator('details', { hasText: 'Record a reply' })
    await reply.getByLabel('Kind of reply').selectOption('forwarded')
    ok(await reply.getByRole('button', { name: 'Review' }).isDisabled())
    await reply.getByLabel('Passed on to').selectOption({ label: 'Heirs of Example Works' })
    await reply.getByLabel('Received (EDTF)').fill('2025-05-01')
    await reply.getByRole('button', { name: 'Review' }).click()
    await seal()
    await page.getByRole('heading', { name: 'Named by replies, not asked yet' }).waitFor()
    await page.getByRole('link', { name: 'Draw up a request to it' }).last().click()
    await page.getByRole('checkbox', { name: 'Heirs of Example Works' }).waitFor()
    ok(await page.getByRole('checkbox', { name: 'Heirs of Example Works' }).isChecked())
    await page.getByRole('button', { name: 'Review' }).click()
    await seal()
    await page.getByRole('link', { name: 'Requests', exact: true }).click()
    await page.getByText('2 rows shown').waitFor()
    await page.getByRole('combobox', { name: 'State', exact: true }).selectOption('forwarded')
    await page.getByText('1 row shown').waitFor()
    match(page.url(), /state=forwarded/)
    await noFaults('the desk')
    await page.getByRole('listbox').focus()
    await page.keyboard.press('Enter')
    await works().waitFor()
  })
  test('two addressees get a request each, numbered and with a deadline of its own, unless a common one is chosen', async () => {
    await page.goto(`${site.url}requests/new?items=RX-2`)
    await page.getByRole('checkbox', { name: 'Example Works', exact: true }).check()
    await page.getByLabel('Another addressee').selectOption({ label: 'Example Tracing Office' })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('2 requests, one for each addressee').waitFor()
    await page.getByText(/^case-1-20\d\d-\d+-2 · Example Tracing Office$/).waitFor()
    await page.getByRole('radio', { name: /One common request.*nobody can tell afterwards who was asked again/ }).check()
    await page.getByRole('button', { name: 'Review' }).click()
    const dialog = page.getByRole('dialog', { name: 'This will be sealed, for good' })
    equal((await dialog.locator('pre').textContent())!.match(/"kind": "request"/g)?.length, 1)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('radio', { name: /2 requests, one for each addressee/ }).check()
    await noFaults('a request for each')
    await picture('for-each')
    await page.getByRole('button', { name: 'Review' }).click()
    match(await seal(), /"reference": "case-1-20\d\d-\d+-1"[^]*"reference": "case-1-20\d\d-\d+-2"/)
    await page.getByRole('heading', { name: 'The same request to others' }).waitFor()
    await page.getByRole('link', { name: /-2$/ }).click()
    await page.getByRole('article', { name: 'Example Tracing Office', exact: true }).waitFor()
    equal(await works().count(), 0)
  })
  test('a finding is not published before its party was asked; a notice waits; an exception is recorded by name and reason', async () => {
    await page.goto(`${site.url}findings/finding-1`)
    await page.getByRole('button', { name: /Publish/ }).click()
    await page.getByRole('dialog').getByText('Publishing is refused: the right of reply of 1 party is open.').waitFor()
    ok(await page.getByRole('dialog').getByRole('button', { name: /Publish and download/ }).isDisabled())
    await page.getByRole('dialog').getByRole('link', { name: 'Open the board' }).click()
    await page.getByText('not noticed').waitFor()
    await page.getByRole('link', { name: 'Draw up a notice' }).click()
    await input(page, '(f) Other').fill('We are going to write that you made it.')
    await input(page, 'Sent (EDTF; empty: not sent yet)').fill('2025-05-02')
    await input(page, 'Deadline').fill('2999-01-01')
    await page.getByRole('button', { name: 'Review' }).click()
    match(await seal(), /"purpose": "right-of-reply"/)
    await page.goto(`${site.url}findings/finding-1/replies`)
    await works().getByText('waiting for the deadline').waitFor()
    await page.getByText('Record an exception').click()
    const form = page.locator('details', { hasText: 'Record an exception' })
    ok(await form.getByRole('button', { name: 'Review' }).isDisabled())
    await form.getByRole('combobox', { name: 'By', exact: true }).selectOption({ label: 'Example Tracing Office' })
    await form.getByLabel('Reason', { exact: true }).fill('an invented demonstration')
    await form.getByRole('button', { name: 'Review' }).click()
    match(await seal(), /"stage": "right-of-reply"/)
    await page.getByText('Publishing is not held up by the right of reply.').waitFor()
    await works().getByText(/Exception by Example Tracing Office \(who wrote the finding\)/).waitFor()
    await noFaults('the board')
    await picture('replies')
  })
  test('dark, narrow and from right to left', async () => {
    const looks = async (name: string, path: string) => { await page.goto(`${site.url}${path}`); await page.locator('main h1').waitFor(); await page.waitForTimeout(300); await noFaults(name); await picture(name) }
    const request = (await (await fetch(`${site.url}api/desk`)).json() as { rows: { request: string }[] }).rows[0]!.request
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const [name, path] of [['dark-desk', 'desk'], ['dark-request', `requests/${request}`]] as const) await looks(name, path)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 390, height: 844 })
    for (const [name, path] of [['narrow-desk', 'desk'], ['narrow-request', `requests/${request}`], ['narrow-compose', 'requests/new?items=RX-1'], ['narrow-replies', 'findings/finding-1/replies']] as const) await looks(name, path)
    await page.evaluate('localStorage.setItem("proofmark.language", "ar")')
    for (const [name, path] of [['narrow-arabic-desk', 'desk'], ['narrow-arabic-request', `requests/${request}`]] as const) await looks(name, path)
    await page.setViewportSize({ width: 1280, height: 900 })
    for (const [name, path] of [['arabic-desk', 'desk'], ['arabic-request', `requests/${request}`], ['arabic-compose', 'requests/new?items=RX-1']] as const) await looks(name, path)
    await page.evaluate('localStorage.setItem("proofmark.language", "en")')
  })
  test('ten thousand requests: few rows are drawn, End comes to the last, and a filter answers at once', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({ kind: 'request', purpose: 'trace', reference: `M-${String(n).padStart(5, '0')}`, addressees: ['#works'], sent: '2025-01-01', deadline: n % 2 === 0 ? '2025-02-01' : '2999-01-01', handling: 'open' }))
    record('many.jsonl', many)
    await page.goto(`${site.url}desk?text=M-`)
    await page.getByText('10,000 rows shown').waitFor({ timeout: 60_000 })
    ok(await page.locator('[role=option]').count() < 60)
    await page.getByRole('listbox').focus()
    await page.keyboard.press('End')
    await page.locator('[role=option][aria-posinset="10000"][aria-selected=true]').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await page.goBack()
    await page.locator('[role=option][aria-posinset="10000"][aria-selected=true]').waitFor()
    await page.locator('[role=listbox]:focus').waitFor()
    const began = Date.now()
    await page.getByRole('combobox', { name: 'State', exact: true }).selectOption('silent')
    await page.getByText('5,000 rows shown').waitFor()
    ok(Date.now() - began < 2000, `a filter took ${Date.now() - began} ms`)
    await picture('ten-thousand')
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
