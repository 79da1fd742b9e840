/**
 * Answers in the app: the page for an addressee is saved, answered offline, dropped back, judged, and sealed by one press; a changed one is refused.
 * The command line judges and seals the same file beside the running server.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually, fitsScreen } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const id = (n: number) => n.toString(16).padStart(32, '0')
const statements = [
  { kind: 'party', id: id(1), label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' },
  { kind: 'item', id: id(3), label: 'bomb', description: 'mortar bomb', itemClass: 'mortar bomb' },
  { kind: 'request', id: id(7), label: 'request-1', purpose: 'trace', reference: 'EX-2031-7', addressees: [id(1)], items: [id(3)], sent: '2031-05-04' },
  ...[8, 9, 10].map((n) => ({ kind: 'request', id: id(n), label: `request-${n}`, purpose: 'trace', reference: `EX-2031-${n}`, addressees: [id(1)], items: [id(3)], sent: '2031-05-04' })),
].map((line) => JSON.stringify(line)).join('\n')

suite('answers in the app', { skip }, () => {
  let here: Field
  const file = (name: string) => join(here.folder, name)
  const command = (...given: string[]) => spawnSync(process.execPath, [join(root, 'service/cli/proofmark.mjs'), ...given, '--data', file('data')], { cwd: here.folder, encoding: 'utf8' })
  const saved = async (page: Page, button: string, name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()])
    await download.saveAs(file(name))
  }
  const answered = async (words: string, name: string) => {
    const page = await (await here.browser.context()).newPage()
    await page.goto(pathToFileURL(file('sheet.html')).href)
    await page.getByLabel('Kind of answer').selectOption('full')
    await page.getByLabel('Name of who answers').fill('A. Example')
    await page.getByLabel('Date of the answer').fill('2031-05-20')
    await page.getByLabel('The answer in your words').fill(words)
    await page.getByLabel('First consignee').fill('Ministry of Example Land')
    await saved(page, 'Save answer', name)
    await page.close()
  }
  before(async () => {
    here = await field('answers')
    const sent = await fetch(`${here.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: statements }) })
    equal(sent.status, 201, await sent.text())
  })
  after(async () => { await here?.end() })

  test('a page is saved for an addressee, answered, and its answer sealed after it was seen', async () => {
    const page = await here.open(`${here.url}answers`)
    await saved(page, 'Save the page', 'sheet.html')
    await page.getByText('Saved as request-EX-2031-7-Example-Works.html.').waitFor()
    await answered('It was delivered.', 'one.answer.json')
    await page.getByLabel('Choose or drop an answer file').setInputFiles(file('one.answer.json'))
    await page.getByText('It was made with the page that this addressee was sent, and was not changed since.').waitFor()
    await page.getByText('It is not signed.').waitFor()
    await page.getByLabel('Ministry of Example Land').check()
    await page.getByText('3 statements will be sealed, for good').waitFor()
    if (process.env['SHOTS'] !== undefined) for (const width of [1100, 390]) { await page.setViewportSize({ width, height: 900 }); await page.screenshot({ path: join(process.env['SHOTS'], `answers-${width}.png`), fullPage: true }) }
    await page.setViewportSize({ width: 390, height: 900 })
    await fitsScreen(page, 'an answer')
    await page.getByRole('button', { name: 'Seal the answer' }).click()
    await page.getByText('3 statements sealed.').waitFor()
    deepEqual((await here.entries()).map(({ kind }) => kind).filter((kind) => ['document', 'reply', 'transfer'].includes(kind)).toSorted(), ['document', 'reply', 'transfer'])
    await page.getByLabel('Choose or drop an answer file').setInputFiles(file('one.answer.json'))
    await page.getByRole('button', { name: 'Seal the answer' }).click()
    await page.getByText('All of it was sealed before.').waitFor()
    await page.close()
  })
  test('a changed one is refused with its code, on the screen and on the command line, and nothing is sealed', async () => {
    const count = (await here.entries()).length
    writeFileSync(file('changed.answer.json'), readFileSync(file('one.answer.json'), 'utf8').replace('It was delivered.', 'It was not sold.'))
    const page = await here.open(`${here.url}answers`)
    await page.getByLabel('Choose or drop an answer file').setInputFiles(file('changed.answer.json'))
    await page.getByRole('alert').filter({ hasText: /Refused; nothing was sealed\..*answer-differs/s }).waitFor()
    equal(await page.getByRole('button', { name: 'Seal the answer' }).count(), 0)
    await page.close()
    const [checked, imported] = [command('answer', 'check', 'changed.answer.json'), command('import', '--answer', 'changed.answer.json')]
    deepEqual([checked.status, imported.status], [1, 1], checked.stderr + imported.stderr)
    match(checked.stdout, /✕ changed\.answer\.json: answer-differs at \/sha256/)
    match(imported.stderr, /answer-differs/)
    equal((await here.entries()).length, count)
  })
  test('the command line judges and seals beside the server, once', async () => {
    await answered('A second answer.', 'two.answer.json')
    const checked = command('answer', 'check', 'two.answer.json')
    equal(checked.status, 0, checked.stdout + checked.stderr)
    match(checked.stdout, /● whole.*● made with the sheet.*○ not signed.*○ not proved/s)
    const first = command('import', '--answer', 'two.answer.json', '--json')
    equal(first.status, 0, first.stdout + first.stderr)
    deepEqual((JSON.parse(first.stdout) as { sealed: { kind: string }[] }).sealed.map(({ kind }) => kind), ['document', 'reply'])
    match(command('import', '--answer', 'two.answer.json').stdout, /2 sealed before/)
    equal(command('import', '--answer', 'two.answer.json', 'sheet.csv').status, 2)
  })
  test('several open requests go into one page, each is answered by itself, and one file brings the answers back', async () => {
    const page = await here.open(`${here.url}answers`)
    await page.getByRole('combobox', { name: 'Request', exact: true }).selectOption({ value: id(8) })
    await page.getByRole('checkbox', { name: /EX-2031-7/ }).waitFor({ state: 'detached' })
    for (const reference of ['EX-2031-9', 'EX-2031-10']) await page.getByRole('checkbox', { name: new RegExp(reference) }).check()
    await saved(page, 'Save the page with 3 requests', 'several.html')
    const tab = await (await here.browser.context()).newPage()
    await tab.goto(pathToFileURL(file('several.html')).href)
    await tab.getByText('0 of 3 answered').waitFor()
    await tab.getByLabel('Kind of answer').selectOption('no-record-held')
    await tab.getByLabel('Name of who answers').fill('A. Example')
    await tab.getByText('1 of 3 answered').waitFor()
    await tab.getByRole('button', { name: /EX-2031-9 / }).click()
    await eventually(() => tab.getByLabel('Name of who answers').inputValue(), 'A. Example')
    await tab.getByLabel('Kind of answer').selectOption('full')
    await tab.getByLabel('The answer in your words').fill('Sold in 1985.')
    await tab.getByText('2 of 3 answered').waitFor()
    await tab.reload()
    await tab.getByText('2 of 3 answered').waitFor()
    for (const width of [390, 1100]) { await tab.setViewportSize({ width, height: 900 }); await fitsScreen(tab, `several requests at ${width}`); if (process.env['SHOTS'] !== undefined) await tab.screenshot({ path: join(process.env['SHOTS'], `several-${width}.png`), fullPage: true }) }
    await saved(tab, 'Save 2 answers in one file', 'several.answers.json')
    await tab.getByText(/Saved as Example-Works\.answers\.json, with 2 answers\..*Not in it: EX-2031-10\./).waitFor()
    await tab.close()
    // The first is changed on its way: it alone is refused.
    writeFileSync(file('several.answers.json'), readFileSync(file('several.answers.json'), 'utf8').replace('"responseKind":"no-record-held"', '"responseKind":"full"'))
    await page.getByLabel('Choose or drop an answer file').setInputFiles(file('several.answers.json'))
    await page.getByText('The file holds 2 answers.').waitFor()
    await page.getByRole('alert').filter({ hasText: /Answer 1 is refused; nothing of it was sealed\..*answer-differs/s }).waitFor()
    await page.getByText('Answer 2: EX-2031-9').click()
    await page.getByRole('button', { name: 'Seal the answer' }).click()
    await page.getByText('2 statements sealed.').waitFor()
    if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: join(process.env['SHOTS'], 'several-back.png'), fullPage: true })
    const checked = command('answer', 'check', 'several.answers.json')
    equal(checked.status, 1)
    match(checked.stdout, /answer 1 of 2\n✕ .*answer-differs[^]*answer 2 of 2\n● answers/)
    match(command('import', '--answer', 'several.answers.json').stderr, /answer 1 of 2: answer-differs/)
    await page.close()
  })
  test('nothing failed, and nothing was asked elsewhere', () => { deepEqual([here.faults, here.foreign], [[], []]); ok(here.url.startsWith('http://127.0.0.1')) })
})
