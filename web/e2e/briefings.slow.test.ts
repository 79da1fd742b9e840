/**
 * Briefings in a real browser: chosen and ordered by keyboard, seen in a frame, sealed, and a file told from a changed copy; the document itself passes axe in Arabic too.
 * @module
 */
import { deepEqual, equal, match } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually, fitsScreen, settled } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const finding = (label: string, country: string) => ({ kind: 'finding', label, case: '#case-1', handling: 'open', title: `Finding ${label}`, sentences: [{ text: `The shell was made in ${country}.`, claims: ['made'] }], claims: [{ key: 'made', claim: { type: 'made-in', item: '#shell', country }, text: `made in ${country}` }], caveats: ['One mark.'] })
const lines: readonly object[] = [
  { kind: 'case', label: 'case-1', title: 'Invented case', handling: 'open', fundingStatement: 'Paid by Example Works.' }, { kind: 'procedure', title: 'One person', stages: [{ id: 'glance', title: 'Glance' }], persons: 0, case: '#case-1', handling: 'open' }, { kind: 'item', label: 'shell', case: '#case-1', description: 'Example shell', itemClass: 'shell', handling: 'open' },
  { kind: 'identification', item: '#shell', level: 'maker', value: 'Example Works', country: 'XA', status: 'accepted', handling: 'open' }, finding('first', 'XA'), finding('second', 'XA'),
  { kind: 'party', label: 'reader', case: '#case-1', names: [{ text: 'Example Reader' }], partyType: 'organisation', handling: 'open' },
  ...['first', 'second'].map((of) => ({ kind: 'review', of: `#${of}`, case: '#case-1', stage: 'waiver:procedure', outcome: 'passed', by: '#reader', author: '#reader', reason: 'An example.', handling: 'open' })),
]
const order = { findings: ['first'], form: 'report', audience: 'public' }

suite('briefings', { skip }, () => {
  let site: Field
  let page: Page
  const post = (path: string, body: unknown) => fetch(`${site.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  before(async () => {
    site = await field('briefings')
    equal((await post('api/statements', { text: lines.map((line) => JSON.stringify(line)).join('\n') })).status, 201)
    page = await site.open(`${site.url}cases/case-1/briefings`)
  })
  after(() => site?.end())
  const faults = () => page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))')
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await faults(), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `briefings-${about.replaceAll(' ', '-')}.png`), fullPage: true })
  }

  test('what keeps it from being made is said beside the buttons', async () => {
    match(await page.locator('.editor-flag').innerText(), /Choose at least one finding/)
    equal(await page.getByRole('button', { name: 'Seal this briefing' }).isDisabled(), true)
  })
  test('two findings are chosen and put in order by keyboard; the frame shows them so', async () => {
    const boxes = page.locator('.briefing-findings input[type=checkbox]')
    await boxes.first().focus()
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { name: /Finding second/ }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { name: /A Finding first/ }).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await eventually(() => page.locator('.briefing-findings li').allInnerTexts().then((all) => all.map((text) => /^[AB] Finding (\w+)/.exec(text.trim())?.[1])), ['second', 'first'])
    const frame = page.frameLocator('.briefing-frame')
    await eventually(() => frame.locator('h2').allInnerTexts().then((all) => all.filter((text) => text.includes('Finding'))), ['A Finding second', 'B Finding first'])
    await noFaults('chosen')
  })
  test('it is sealed, and its file is told from a copy with another byte', async () => {
    await page.getByRole('button', { name: 'Seal this briefing' }).click()
    const dialog = page.getByRole('dialog')
    match(await dialog.innerText(), /briefing[^]*Finding second/)
    equal(await page.locator('.briefing-sealed').count(), 0)
    await dialog.getByRole('button', { name: 'Seal', exact: true }).click()
    await eventually(() => page.locator('.briefing-sealed a').count(), 3)
    const address = await page.locator('.briefing-sealed a').last().getAttribute('href')
    const bytes = Buffer.from(await (await fetch(new URL(address!, site.url))).arrayBuffer())
    const give = (buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name: 'copy.html', mimeType: 'text/html', buffer })
    await give(bytes)
    await eventually(() => page.locator('.briefings [aria-live] .notice').last().innerText().then((text) => text.startsWith('This is brief.en.html')), true)
    await give(Buffer.concat([bytes, Buffer.from(' ')]))
    await eventually(() => page.locator('.briefings [aria-live] .notice').last().innerText().then((text) => text.startsWith('This is no file')), true)
    await page.setViewportSize({ width: 390, height: 844 })
    await noFaults('sealed on a phone')
  })
  test('the document itself passes axe, in English and in Arabic', async () => {
    for (const language of ['en', 'ar']) {
      const html = await (await post('api/cases/case-1/briefings/file', { order, language, format: 'html' })).text()
      // Its policy lets nothing in, not even the referee.
      await page.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''))
      await page.evaluate(axe)
      deepEqual(await faults(), [], language)
    }
  })
})
