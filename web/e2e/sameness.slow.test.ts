/**
 * Sameness and craft in a real browser: a candidate decided by keyboard, the party under its records, undone exactly; a ship with its names and numbers; a phone, in Arabic and dark.
 * @module
 */
import { deepEqual, equal, match } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { fitsScreen } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

suite('sameness', { skip }, () => {
  let site: Field
  let page: Page
  const record = async (...lines: readonly object[]) => equal((await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })).status, 201)
  before(async () => {
    site = await field('sameness')
    page = await site.open(`${site.url}sameness`)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ id, impact }) => impact === "serious" || impact === "critical" || id === "heading-order").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `sameness-${about.replaceAll(' ', '-')}.png`), fullPage: true })
  }

  test('nothing yet says what belongs here; then a candidate is decided by keyboard, shown before it is sealed, and undone', async () => {
    await page.getByText('Parties and craft stand here once they are sealed').waitFor()
    await record(
      { kind: 'case', label: 'case-1', title: 'An invented case whose title is much longer than a telephone is wide, as those of real cases are' }, { kind: 'case', label: 'case-2', title: 'Another invented case' }, { kind: 'party', label: 'a', case: '#case-1', names: [{ text: 'Example Works LLC' }], partyType: 'company', jurisdiction: 'XA' }, { kind: 'party', label: 'b', case: '#case-1', names: [{ text: 'ООО Экзампл Уоркс' }], partyType: 'company', jurisdiction: 'XB' },
      { kind: 'identifier', of: '#a', scheme: 'tax', value: '7707083893', country: 'RU' }, { kind: 'party', label: 'reviewer', names: [{ text: 'Reviewing Body' }], partyType: 'organisation' },
      { kind: 'craft', label: 'ship', case: '#case-1', craftType: 'vessel', model: 'tanker', names: [{ text: 'Invented Star', flag: 'XA', since: '2030', until: '2031' }, { text: 'Made-up Moon', flag: 'XB', since: '2033' }] }, { kind: 'craft', label: 'ship-2', craftType: 'vessel', names: [{ text: 'Nobody’s Pearl' }] },
      { kind: 'identifier', of: '#ship', scheme: 'imo-ship', value: 'IMO 9074729' }, { kind: 'identifier', of: '#ship-2', scheme: 'imo-ship', value: '9074729' }, { kind: 'identifier', of: '#ship', scheme: 'imo-ship', value: '9187629' }, { kind: 'identifier', of: '#ship', scheme: 'mmsi', value: '572469210', handling: 'confidential' },
      { kind: 'role', of: '#ship', role: 'owner', party: '#a', since: '2030' }, { kind: 'transfer', label: 'tr', items: [], transferKind: 'sale', fromText: 'somebody', toText: 'somebody else' }, { kind: 'role', of: '#tr', role: 'carrier', craft: '#ship' },
    )
    await page.reload()
    await page.getByText('2 candidates among 5 records.').waitFor()
    const row = page.locator('.candidate-list a', { hasText: 'Example Works' })
    await row.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/pair=/)
    await page.locator('.chosen-candidate').getByText('jurisdictions differ').waitFor()
    await noFaults('light')
    await row.focus()
    await page.keyboard.press('s')
    await page.keyboard.type('one letterhead')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'What will be sealed' })
    await dialog.getByText('Checked: this can be sealed.').waitFor()
    match(await dialog.locator('pre').innerText(), /"judgement": "same"[^]*"reason": "one letterhead"/)
    await page.keyboard.press('Enter')
    await page.getByText('1 candidate among 5 records.').waitFor()
    await page.locator('.candidate-list a:focus', { hasText: 'Invented Star' }).waitFor()
    const decided = page.locator('.decided-list > li')
    match(await decided.innerText(), /one letterhead/)
    await decided.getByRole('link', { name: 'under all its records' }).click()
    await page.getByText('ООО Экзампл Уоркс').first().waitFor()
    match(await page.locator('main').innerText(), /from restricted Example Works LLC|from restricted ООО/)
    await noFaults('joined')
    await page.goBack()
    await decided.getByText('Undo').click()
    await decided.getByLabel('Reason').fill('a slip')
    await decided.getByRole('button', { name: 'Review' }).click()
    await dialog.getByRole('button', { name: 'Seal' }).click()
    await page.getByText('2 candidates among 5 records.').waitFor()
  })
  test('a ship: names with what lies between, two numbers of one hull, a number that is tried while it is typed, sealed', async () => {
    await page.goto(`${site.url}craft`)
    await page.getByLabel('Name or number').fill('9187629')
    await page.getByText('1 craft', { exact: true }).waitFor()
    // One of its numbers is kept back: the line says so, and so does the page, of the whole and beside the number.
    await page.locator('tr', { hasText: 'Invented Star' }).locator('.handling.confidential').waitFor()
    await page.getByRole('link', { name: /Invented Star/ }).click()
    await page.locator('header .handling.confidential').waitFor()
    await page.locator('tr', { hasText: '572469210' }).locator('.handling.confidential').waitFor()
    await page.getByText('At least 366 days under neither name').waitFor()
    for (const part of ['Two numbers that one hull cannot both have', 'Other records with one of its numbers', 'names a country whose flag it is not said to have borne', 'sale from somebody to somebody else']) await page.getByText(part).first().waitFor()
    await noFaults('craft')
    await page.getByText('Add a number').click()
    await page.getByLabel('Number', { exact: true }).fill('907472?')
    await page.getByText('can be: 9074729').waitFor()
    await page.getByRole('button', { name: 'Review' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'What will be sealed' })
    await dialog.getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByText(/Sealed as entry \d+/).waitFor()
    await page.locator('#names + p + ol a').first().click()
    await page.getByRole('complementary').getByRole('link', { name: 'Craft', exact: true }).waitFor()
  })
  test('an address of a pair that is not there opens no other; of two who judge at once the second is told first, and the list says which counts', async () => {
    await page.goto(`${site.url}sameness?pair=aaa.bbb`)
    await page.getByRole('heading', { name: 'This pair is not among the candidates' }).waitFor()
    equal(await page.getByRole('form', { name: 'Decide' }).count(), 0)
    await page.locator('.candidate-list a', { hasText: 'Example Works' }).click()
    await page.waitForURL(({ searchParams }) => /^[0-9a-f]{32}\./.test(searchParams.get('pair') ?? ''))
    const address = page.url()
    await page.locator('h1').click()
    await page.keyboard.press('n')
    await page.keyboard.type('two registers')
    const [a, b] = new URL(address).searchParams.get('pair')!.split('.')
    await record({ kind: 'sameness', a, b, judgement: 'same', of: 'party', reason: 'invented letterhead', by: '#reviewer', made: '2034-05-06' })
    await page.keyboard.press('Enter')
    const told = page.getByRole('alert')
    match(await told.innerText(), /somebody judged these two[^]*Reviewing Body[^]*invented letterhead/)
    await noFaults('judged meanwhile')
    await page.getByRole('button', { name: 'Review' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'What will be sealed' })
    await dialog.getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByText(/Sealed as entry \d+/).waitFor()
    match(await page.locator('.decided-list > li').nth(0).innerText(), /two registers[^]*This one counts\. It contradicts the judgement at entry \d+/)
    match(await page.locator('.decided-list > li').nth(1).innerText(), /invented letterhead[^]*This one does not count/)
    await page.goto(address)
    await page.getByRole('heading', { name: 'This pair is decided' }).waitFor()
    await noFaults('decided pair')
  })
  test('a phone, in Arabic and dark; nothing left for another place', async () => {
    await page.setViewportSize({ width: 390, height: 900 })
    for (const [language, scheme] of [['en', 'light'], ['ar', 'dark']] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      for (const [path, there] of [['sameness', '.chosen-candidate'], ['craft/ship', '.borne'], ['craft', 'table']] as const) {
        await page.goto(`${site.url}${path}`)
        await page.locator(there).first().waitFor()
        await noFaults(`phone ${path.replace('/', '-')} ${language} ${scheme}`)
      }
    }
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
