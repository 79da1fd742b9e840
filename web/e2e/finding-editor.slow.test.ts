/**
 * The editor of findings in a real browser: a finding is pasted, bound, weighed as it is written, undone, sealed, corrected; a draft survives a reload; what somebody else changed is not overwritten.
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
const lines: readonly object[] = [
  { kind: 'case', label: 'case-1', title: 'Invented case' }, { kind: 'party', label: 'author', case: '#case-1', names: [{ text: 'Example Author' }], partyType: 'organisation' }, { kind: 'item', label: 'shell', case: '#case-1', description: 'Example shell', itemClass: 'shell' },
  { kind: 'identification', item: '#shell', level: 'maker', value: 'Example Works', country: 'XA', status: 'accepted' },
]

suite('finding editor', { skip }, () => {
  let site: Field
  let page: Page
  let finding = ''
  const record = async (...all: readonly object[]) => equal((await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: all.map((line) => JSON.stringify(line)).join('\n') }) })).status, 201)
  const sentence = (at: number) => page.getByLabel(`Sentence ${at}`, { exact: true })
  before(async () => {
    site = await field('finding-editor')
    await record(...lines)
    page = await site.open(`${site.url}cases/case-1`)
    page.setDefaultTimeout(8_000)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `editor-${about.replaceAll(' ', '-')}.png`), fullPage: true })
  }

  test('pasted text becomes sentences; an unbound fact is told; a claim is chosen by words and weighed; keys split, join, move and undo', async () => {
    await page.getByRole('link', { name: 'Write a finding' }).click()
    await page.getByLabel('Title', { exact: true }).fill('Where the shell was made')
    await sentence(1).focus()
    await page.evaluate("document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: (() => { const data = new DataTransfer(); data.setData('text/plain', 'The shell was made in XA. It is one of many.'); return data })(), bubbles: true, cancelable: true }))")
    await eventually(() => page.locator('.editor-sentences > li').count(), 2)
    await page.getByText(/^A fact without a claim/).first().waitFor()
    await page.getByRole('button', { name: 'Add a claim' }).click()
    await page.getByLabel('What is claimed').selectOption('made-in')
    await page.getByRole('searchbox', { name: 'Search: item' }).fill('example')
    await page.getByRole('button', { name: /^Example shell/ }).click()
    await page.getByRole('textbox', { name: /^country/ }).fill('xa')
    await page.getByText(/^Still missing:/).waitFor()
    await page.getByLabel('In words').fill('made in XA')
    await page.getByRole('textbox', { name: /^Key/ }).fill('made')
    await page.keyboard.press('Enter')
    await page.locator('.editor-sentences > li').first().getByLabel('made', { exact: true }).check()
    await page.locator('.editor-sentences > li').first().getByText('established').nth(1).waitFor()
    await page.locator('.editor-sentences > li').nth(1).getByLabel('or is').selectOption('context')
    await sentence(2).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await eventually(() => sentence(1).inputValue(), 'It is one of many.')
    await page.keyboard.press('Control+z')
    await eventually(() => sentence(1).inputValue(), 'The shell was made in XA.')
    await noFaults('light')
  })
  test('words stronger than the claims bear are flagged as they are typed', async () => {
    await sentence(1).fill('The shell was certainly made in XA.')
    await page.getByText('“certainly” goes beyond any status.').waitFor()
    await sentence(1).fill('The shell was made in XA.')
    await eventually(() => page.getByText('goes beyond any status').count(), 0)
  })
  test('the draft survives a reload, and is sealed with what its sentences are', async () => {
    await page.getByText('The draft is kept on this device.').waitFor()
    await page.reload()
    await eventually(() => sentence(1).inputValue(), 'The shell was made in XA.')
    await page.getByRole('searchbox', { name: 'Search: Author' }).fill('Example Author')
    await page.getByRole('group', { name: 'Author' }).getByRole('button', { name: /^Example Author/ }).click()
    await page.getByRole('button', { name: 'Look at what will be sealed' }).click()
    await page.getByRole('dialog').locator('.readable').filter({ hasText: 'Example Author' }).first().waitFor()
    // In words no id stands where there is a title.
    equal(/[0-9a-f]{32}/.test(await page.getByRole('dialog').locator('.readables').innerText()), false)
    await page.getByText('Exactly, as JSON').click()
    await page.getByRole('dialog').getByText('"nature": "context"').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Seal', exact: true }).click()
    await page.waitForURL(/findings\/[0-9a-f]{32}$/)
    finding = page.url().split('/').at(-1)!
    const review = await (await fetch(`${site.url}api/findings/${finding}/review`)).json() as { sentences: { nature: string }[] }
    deepEqual(review.sentences.map(({ nature }) => nature), ['bound', 'context'])
  })
  test('a correction says what changed and why; what somebody else corrected meanwhile is not overwritten', async () => {
    await page.goto(`${site.url}findings/${finding}/edit`)
    await page.getByLabel('Title', { exact: true }).fill('Where the example shell was made')
    await page.getByLabel('Why it is corrected').fill('A word was missing.')
    await record({ kind: 'correction', of: finding, changes: [{ field: '/confidence', value: 'low' }], reason: 'elsewhere' })
    await page.getByRole('button', { name: 'Look at what will be sealed' }).click()
    await page.getByText(/was corrected by somebody else meanwhile/).waitFor()
    await page.getByRole('button', { name: 'Discard the draft' }).click()
    await page.goto(`${site.url}findings/${finding}`)
    await page.getByRole('link', { name: 'Correct', exact: true }).click()
    await page.getByLabel('Title', { exact: true }).fill('Where the example shell was made')
    await page.getByLabel('Why it is corrected').fill('A word was missing.')
    await page.getByRole('button', { name: 'Look at what will be sealed' }).click()
    await page.locator('.readable dd').filter({ hasText: 'Where the example shell was made' }).first().waitFor()
    await page.getByText('Exactly, as JSON').click()
    await eventually(async () => JSON.parse(await page.locator('pre.will-seal').innerText()).changes, [{ field: '/title', value: 'Where the example shell was made' }])
    await page.getByRole('dialog').getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Where the example shell was made' }).waitFor()
  })
  test('two tabs write a draft of the same: neither is written over unseen, one chooses, and what is discarded comes back by undo', async () => {
    const address = `${site.url}cases/case-1/new-finding`
    await page.goto(address)
    const second = await page.context().newPage()
    second.setDefaultTimeout(8_000)
    await second.goto(address)
    const title = (of: Page) => of.getByLabel('Title', { exact: true })
    await title(second).waitFor()
    await title(page).fill('TAB ONE')
    await page.getByText('The draft is kept on this device.').waitFor()
    const [told, toldFirst] = [second, page].map((of) => of.getByRole('alert').filter({ hasText: 'Another tab has written a draft of the same.' }))
    await told!.waitFor()
    await title(second).fill('TAB TWO')
    await told!.getByText('TAB ONE').waitFor()
    equal(await second.getByText('The draft is kept on this device.').count(), 0)
    await page.reload()
    await eventually(() => title(page).inputValue(), 'TAB ONE')
    await second.getByRole('button', { name: 'Keep what stands here' }).click()
    await second.getByText('The draft is kept on this device.').waitFor()
    await toldFirst!.getByText('TAB TWO').waitFor()
    equal(await title(page).inputValue(), 'TAB ONE')
    await page.getByRole('button', { name: 'Take the other' }).click()
    await eventually(() => title(page).inputValue(), 'TAB TWO')
    await eventually(() => second.getByRole('alert').count(), 0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => title(page).inputValue(), 'TAB ONE')
    await second.close()
    await page.getByRole('button', { name: 'Discard the draft' }).click()
    await eventually(() => title(page).inputValue(), '')
    await page.getByText('The draft was discarded; undo brings it back.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('The draft is kept on this device.').waitFor()
    await page.reload()
    await eventually(() => title(page).inputValue(), 'TAB ONE')
    await page.getByRole('button', { name: 'Discard the draft' }).click()
    await page.getByText('The draft was discarded; undo brings it back.').waitFor()
    await page.reload()
    await eventually(() => title(page).inputValue(), '')
  })
  test('a phone, dark, in Arabic; a finding that is not there is refused', async () => {
    await page.evaluate("localStorage.setItem('proofmark.language', 'ar')")
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 900 })
    await page.goto(`${site.url}findings/${finding}/edit`)
    await page.getByRole('heading', { level: 1, name: 'تصحيح النتيجة' }).waitFor()
    await noFaults('arabic dark phone')
    await page.goto(`${site.url}findings/nothing/edit`)
    await page.getByRole('alert').waitFor()
  })
})
