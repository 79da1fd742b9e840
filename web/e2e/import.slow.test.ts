/**
 * Importing a spreadsheet in Chromium: an invented workbook with the damage that a spreadsheet program does is mapped by screen, tried, sealed, imported again and its report
 * opened by LibreOffice; and files that are no sheets are named for what they are.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { excelFile, zipOf } from '../../service/sheets/example-workbook.suite.ts'
import { field, input, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Pictures of the pages, for eyes: PROOFMARK_SHOTS names a folder. */
const shots = process.env['PROOFMARK_SHOTS']

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
const row = (n: number, cells: string) => `<row r="${n}">${cells}</row>`
/** Columns that a field office keeps: a number, words, a serial number, a day, a place, a photograph. Rows 4 to 6 are damaged. */
const header = row(1, ['No.', 'Description', 'Class', 'Serial no', 'Date found', 'Place', 'Photo'].map((name, n) => text(`${'ABCDEFG'[n]}1`, name)).join(''))
const workbook = ({ first = 'mortar bomb, grey', more = '' } = {}) => excelFile({ rows: [
  header,
  row(2, text('A2', '1') + text('B2', first) + text('C2', 'mortar bomb') + text('D2', '0071234') + '<c r="E2" s="1"><v>67285</v></c>' + text('F2', 'Example Town') + text('G2', 'bomb.jpg')),
  row(3, text('A3', '2') + text('B3', 'fuze') + text('C3', 'fuze') + text('D3', '0071235') + '<c r="E3" s="1"><v>67286</v></c>' + text('F3', 'Example Town')),
  row(4, text('A4', '3') + text('B4', '&lt;b onclick=&quot;alert(1)&quot;&gt;bomb&lt;/b&gt;') + text('C4', 'mortar bomb') + '<c r="D4"><v>123000000000</v></c><c r="E4" s="1"><v>67287</v></c>' + text('F4', 'Example Town')),
  row(5, text('A5', '4') + text('B5', 'tail unit') + text('C5', 'tail unit') + '<c r="D5"><v>71236</v></c><c r="E5" s="1"><v>67287</v></c>' + text('F5', 'Example Town')),
  row(6, text('A6', '5') + text('B6', 'charge') + text('C6', 'charge') + text('D6', '0071237') + '<c r="E6"><v>45366</v></c>' + text('F6', 'Example Town')),
  more,
].join('') })

suite('import', { skip }, () => {
  let here: Field
  before(async () => { here = await field('import') })
  after(async () => { await here.end() })

  const give = (page: Page, name: string, bytes: Uint8Array) => page.getByLabel('Choose a spreadsheet', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  const shot = async (page: Page, name: string) => { if (shots !== undefined) { mkdirSync(shots, { recursive: true }); await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true }) } }
  const size = async () => ((await (await fetch(`${here.url}api/log`)).json()) as { size: number }).size
  const dryRun = async (page: Page) => {
    await page.getByRole('button', { name: 'Make a dry run' }).click()
    await page.getByRole('heading', { name: 'What the dry run found' }).waitFor()
    await page.locator('.tally').waitFor()
    return page.locator('.tally').innerText()
  }
  const seal = async (page: Page) => {
    await page.getByRole('button', { name: /^Seal …/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByText('Statements sealed:').first().waitFor()
  }
  const checkAccess = async (page: Page, name: string) => {
    await page.evaluate(axe)
    deepEqual((await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa"] }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`))')) as string[], [], name)
  }

  test('a damaged workbook is mapped by screen, tried, sealed, and is all the same the second time', async () => {
    const page = await here.open(`${here.url}import`)
    await page.setViewportSize({ width: 1440, height: 1000 })
    await page.getByText('Here stands a spreadsheet').waitFor()
    await shot(page, 'import-empty')
    await give(page, 'works items.xlsx', workbook())
    const serial = page.getByRole('article', { name: 'D Serial no' })
    await serial.getByText('a long number was shortened to powers of ten').waitFor()
    match(await serial.innerText(), /D4\s+123000000000/)
    match(await serial.innerText(), /D5\s+71236/)
    match(await page.getByRole('article', { name: 'E Date found' }).innerText(), /a date was turned into a number[\s\S]*E6/)
    await shot(page, 'import-columns')
    await checkAccess(page, 'columns and mapping')

    // The suggestion says what rows are; a person changes one field and sees what would be sealed.
    const first = page.getByRole('article', { name: 'row 2' })
    await first.getByText('no such file came along').waitFor()
    await page.getByLabel('Add files or a zip').setInputFiles([{ name: 'photos.zip', mimeType: 'application/zip', buffer: Buffer.from(zipOf({ 'card/BOMB.JPG': 'invented picture', 'card/other.jpg': 'another' })) }])
    await first.getByText('photo', { exact: true }).waitFor()
    await first.getByText('mortar bomb, grey').waitFor()
    await input(page, 'Name of the mapping').fill('works-2084')
    await page.getByLabel('item, description: where it comes from').selectOption('template')
    await input(page, 'item, description').fill('{Description} ({Class})')
    await first.getByText('mortar bomb, grey (mortar bomb)').waitFor()
    await input(page, 'item, description').fill('{Nothing}')
    await page.getByText('The mapping does not fit yet').waitFor()
    await page.getByLabel('item, description: where it comes from').selectOption('column')
    await input(page, 'item, description').selectOption('Description')
    await page.getByRole('button', { name: 'Save “works-2084”' }).click()
    await page.getByText('“works-2084” is saved.').waitFor()

    const before_ = await size()
    equal(await dryRun(page), 'Rows: 5 · new 2 · changed 0 · same 0 · refused 3')
    equal(await size(), before_)
    await page.getByText('Files that no row names: 1').click()
    await page.getByText('card/other.jpg').waitFor()
    const refused = page.locator('#outcome').getByRole('article')
    deepEqual(await refused.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))), ['row 4', 'row 5', 'row 6'])
    match(await refused.nth(2).innerText(), /E6 Date found a date was turned into a number: 45366 · nothing was taken; the row does not land · a program that counts from 1900 shows 2024-03-15/)
    await shot(page, 'import-dry-run')
    await checkAccess(page, 'dry run')
    await page.getByRole('button', { name: /^Seal …/ }).click()
    await shot(page, 'import-confirm')
    await checkAccess(page, 'confirm')
    await page.getByRole('button', { name: 'Cancel' }).click()
    equal(await size(), before_)
    await seal(page)
    const sealed = (await size()) - before_
    match(await page.getByRole('status').filter({ hasText: 'Statements sealed' }).innerText(), new RegExp(`Statements sealed: ${sealed}\\.`))
    await page.getByRole('button', { name: /^new/ }).click()
    await page.getByRole('link', { name: /^item works-items:1/ }).click()
    await page.getByRole('complementary').getByText('mortar bomb, grey').first().waitFor()
    await shot(page, 'import-sealed')
    const photo = (await here.entries()).find(({ kind }) => kind === 'photo')
    ok(photo !== undefined)
    equal(await here.hashOfBlob(createHash('sha256').update('invented picture').digest('hex')), createHash('sha256').update('invented picture').digest('hex'))

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the report' }).click()])
    equal(download.suggestedFilename(), 'works items-report.xlsx')
    const report = join(here.folder, 'report.xlsx')
    await download.saveAs(report)
    if (spawnSync('soffice', ['--version']).error === undefined) {
      const { status, stderr } = spawnSync('soffice', [`-env:UserInstallation=file://${here.folder}/office`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--outdir', here.folder, report], { encoding: 'utf8', timeout: 120_000 })
      equal(status, 0, stderr)
      const lines = readFileSync(join(here.folder, 'report.csv'), 'utf8').split('\n')
      match(lines[0]!, /Serial no.*proofmark status/)
      match(lines[1]!, /0071234.*new/)
      match(lines[3]!, /<b onclick=""alert\(1\)"">bomb<\/b>.*refused/)
    }

    await page.getByRole('button', { name: 'Dry run again' }).click()
    await page.getByText('Rows: 5 · new 0 · changed 0 · same 2 · refused 3').waitFor()
    deepEqual(here.faults, [])
    deepEqual(here.foreign, [])
    await page.close()
  })
})
