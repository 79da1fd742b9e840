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
import { eventually, until } from './eventually.suite.ts'
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
  /** Files and mapping are read by the page a moment after they are given; it is tried when the preview has them. */
  const dryRun = async (page: Page, tally: string) => {
    await page.locator('section[aria-labelledby=preview][aria-busy=false]').waitFor()
    await page.getByRole('button', { name: 'Make a dry run' }).click()
    await page.getByRole('heading', { name: 'What the dry run found' }).waitFor()
    await page.locator('.tally').waitFor({ timeout: 120_000 })
    await eventually(() => page.locator('.tally').innerText(), tally)
  }
  const seal = async (page: Page) => {
    await page.getByRole('button', { name: /^Seal …/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByText(/Statements sealed: \d+\./).first().waitFor()
  }
  const checkAccess = async (page: Page, name: string) => {
    await page.evaluate(axe)
    deepEqual((await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa"] }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`))')) as string[], [], name)
  }

  /** What reaches beyond the screen. */
  const wider = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("#sheet *")].filter((each) => each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1).map((each) => `${each.tagName} ${each.className}`).slice(0, 10)') as Promise<string[]>

  test('a damaged workbook is mapped by screen, tried, sealed, and is all the same the second time', async () => {
    const page = await here.open(`${here.url}import`)
    await page.setViewportSize({ width: 1440, height: 1000 })
    await page.getByText('Here stands a spreadsheet').waitFor()
    await shot(page, 'import-empty')
    await give(page, 'works items.xlsx', workbook())
    const serial = page.getByRole('article', { name: 'D Serial no' })
    await serial.getByText('a long number was shortened to powers of ten').waitFor()
    await until(async () => match(await serial.innerText(), /D4\s+123000000000/))
    await until(async () => match(await serial.innerText(), /D5\s+71236/))
    await until(async () => match(await page.getByRole('article', { name: 'E Date found' }).innerText(), /a date was turned into a number[\s\S]*E6/))
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

    const sizeBefore = await size()
    await dryRun(page, 'Rows: 5 · new 2 · changed 0 · same 0 · refused 3')
    equal(await size(), sizeBefore)
    await page.getByText('Files that no row names: 1').click()
    await page.getByText('card/other.jpg').waitFor()
    const refused = page.locator('#outcome').getByRole('article')
    await eventually(() => refused.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))), ['row 4', 'row 5', 'row 6'])
    match(await refused.nth(2).innerText(), /E6 Date found a date was turned into a number: 45366 · nothing was taken; the row does not land · a program that counts from 1900 shows 2024-03-15/)
    await shot(page, 'import-dry-run')
    await checkAccess(page, 'dry run')
    await page.getByRole('button', { name: /^Seal …/ }).click()
    await shot(page, 'import-confirm')
    await checkAccess(page, 'confirm')
    await page.getByRole('button', { name: 'Cancel' }).click()
    equal(await size(), sizeBefore)
    await seal(page)
    const sealed = (await size()) - sizeBefore
    match(await page.getByRole('status').filter({ hasText: /Statements sealed/ }).innerText(), new RegExp(`Statements sealed: ${sealed}\\.`))
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

  test('a row that says something otherwise is shown with both values, and corrected with a reason or left', async () => {
    const page = await here.open(`${here.url}import`)
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await give(page, 'works items.xlsx', workbook({ first: 'mortar bomb, green', more: row(7, text('A7', '6') + text('B7', 'spring') + text('C7', 'spring') + text('D7', '0071238') + '<c r="E7" s="1"><v>67287</v></c>' + text('F7', 'Example Town')) }))
    await page.getByRole('button', { name: 'Use works-2084' }).click()
    await page.getByText('“works-2084” is in use.').waitFor()
    await page.getByLabel('Add files or a zip').setInputFiles([{ name: 'BOMB.JPG', mimeType: 'image/jpeg', buffer: Buffer.from('invented picture') }])
    await page.getByRole('article', { name: 'row 2' }).getByText('photo', { exact: true }).waitFor()
    await dryRun(page, 'Rows: 6 · new 1 · changed 1 · same 1 · refused 3')
    await page.getByRole('button', { name: /^changed/ }).click()
    const changed = page.locator('#outcome').getByRole('article', { name: 'row 2' })
    await eventually(() => changed.getByRole('cell').allInnerTexts(), ['item/description', 'mortar bomb, grey', 'mortar bomb, green'])
    await page.getByRole('button', { name: /^Seal …/ }).click()
    await page.getByLabel('Reason, for all of these corrections').fill('seen again in daylight')
    await shot(page, 'import-changed')
    await page.getByRole('dialog').getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByText(/Statements sealed: \d+\./).first().waitFor()
    const correction = (await here.entries()).findLast(({ kind }) => kind === 'correction')!
    equal(((await (await fetch(`${here.url}api/statements/${correction.id}`)).json()) as { fields: { reason: string } }).fields.reason, 'seen again in daylight')
    await page.close()
  })

  test('files that are no sheets are named for what they are; the sheet that lies there stays, and no markup runs', async () => {
    const page = await here.open(`${here.url}import`)
    const dialogs: string[] = []
    page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss() })
    await page.getByRole('button', { name: 'Choose another file' }).click()
    const alert = page.getByRole('alert')
    for (const [name, bytes, said] of [
      ['bomb.xlsx', excelFile({ rows: `<row r="1">${' '.repeat(20_000_000)}</row>` }), 'would unpack to far more than it is'],
      ['cut.xlsx', workbook().subarray(0, 700), 'damaged or was cut off'],
      ['picture.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'This is no spreadsheet.'],
      ['empty.csv', new Uint8Array(), 'The file is empty.'],
      ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'an old Excel (.xls)'],
      ['prose.txt', new TextEncoder().encode('Dear colleague\nplease find enclosed\n'), 'so no header'],
    ] as const) {
      await give(page, name, bytes)
      await alert.getByRole('strong').filter({ hasText: said }).waitFor()
      await until(async () => match(await alert.innerText(), /\n[a-z-]+$/))
    }
    await shot(page, 'import-bad-file')
    await page.getByRole('button', { name: 'Back to the sheet that lies here' }).click()
    await page.getByText('works items.xlsx').waitFor()
    await page.getByRole('button', { name: 'Choose another file' }).click()
    const markup = '&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;'
    await give(page, 'markup.xlsx', excelFile({ rows: row(1, text('A1', 'No.') + text('B1', 'Description') + text('C1', markup)) + Array.from({ length: 30 }, (_, n) => row(n + 2, text(`A${n + 2}`, String(n)) + text(`B${n + 2}`, markup) + text(`C${n + 2}`, markup))).join('') }))
    await page.getByRole('article', { name: /^C <img/ }).waitFor()
    await dryRun(page, 'Rows: 30 · new 30 · changed 0 · same 0 · refused 0')
    await page.locator('#outcome').getByText('onerror').first().waitFor()
    equal(await page.locator('#sheet img').count(), 0)

    // Two sheets, one of which has to be chosen; a separator that nobody can know.
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await give(page, 'two.xlsx', excelFile({ rows: header + row(2, text('A2', '1') + text('B2', 'bomb')), sheets: '<sheet name="First" sheetId="1" r:id="rId1"/><sheet name="Second" sheetId="2" r:id="rId2"/>' }))
    await input(page, 'Sheet').selectOption('Second')
    await page.getByRole('button', { name: 'Read it so' }).click()
    await page.locator('.sheet-bar').getByText('Second').waitFor()
    deepEqual(dialogs, [])
    deepEqual(here.faults, [])
    await page.close()
  })

  test('a long import shows how far it is and can be stopped; what is sealed stays, and the page can be left and come back to', async () => {
    const page = await here.open(`${here.url}import`)
    await page.getByRole('button', { name: 'Choose another file' }).click()
    // So many that a page which is drawn slowly can still stop them.
    const many = 40_000
    await give(page, 'long.csv', new TextEncoder().encode(`No.,Description,Class\n${Array.from({ length: many }, (_, n) => `${n},bomb ${n},mortar bomb\n`).join('')}`))
    await page.getByText('Only the first rows were looked at here.').waitFor()
    await dryRun(page, `Rows: ${many} · new ${many} · changed 0 · same 0 · refused 0`)
    const sizeBefore = await size()
    await page.getByRole('button', { name: /^Seal …/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByText(/statements sealed: [1-9]/).waitFor()
    await shot(page, 'import-progress')
    await page.reload()
    await page.getByText(/statements sealed: [1-9]/).waitFor()
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    const stopped = await page.getByText(/Stopped after row/).innerText()
    const sealed = (await size()) - sizeBefore
    ok(sealed > 0 && sealed < many, String(sealed))
    match(stopped, new RegExp(`${sealed} statements`))
    await page.close()
  })

  test('all that a mapping can say is said on the screen: lists in brackets, words, when and how often; a fault stands at its place', async () => {
    const page = await here.open(`${here.url}import`)
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await give(page, 'shared.csv', new TextEncoder().encode('No.,Description,Drone,Owners,Class\n1,chip,Example drone,"[""Example Works"",""Sample Parts""]",так\n2,board,Example drone,[],так\n3,n/a,Other drone,[],так\n'))
    await page.getByLabel('Owners: used as').selectOption('json-list')
    await page.getByLabel('Drone: used as').selectOption('text')
    const column = page.getByRole('article', { name: 'E Class' })
    await column.getByText('More about this column').click()
    await column.getByLabel(/^Words of the sheet/).fill('так')
    await column.getByRole('alert').getByText('Line 1: expected word = meaning.').waitFor()
    await column.getByLabel(/^Words of the sheet/).fill('так = chip')
    await page.locator('section[aria-labelledby="mapping"] > .row select').selectOption('party')
    await page.getByRole('button', { name: 'Add a statement' }).click()
    const owner = page.getByRole('article', { name: 'party', exact: true })
    await owner.getByText('When, how often, under which name').click()
    await owner.getByLabel('One for each value of').selectOption('Owners')
    await owner.getByLabel('one also where the list says nothing').check()
    await page.getByLabel('party, partyType: where it comes from').selectOption('constant')
    await page.getByLabel('party, partyType', { exact: true }).selectOption('company')
    const mapping = async () => JSON.parse(await page.evaluate<string>('Object.entries(sessionStorage).find(([key, text]) => key.startsWith("proofmark.import.") && text.includes("Owners"))[1]')) as { columns: Record<string, object>; statements: { name: string; each?: string; orOnce?: boolean; once?: string[]; unless?: string[] }[] }
    await until(async () => deepEqual((await mapping()).statements.at(-1)!.orOnce, true))
    // Rows that say the same in a column share a statement, which may use nothing else: said in its card, and the list leads there.
    const item = page.getByRole('article', { name: 'item', exact: true })
    await item.getByText('When, how often, under which name').click()
    await item.getByLabel('How many statements').selectOption('once-all')
    await item.getByRole('alert').getByText('This does not fit').waitFor()
    await page.locator('section[aria-labelledby="preview"]').getByRole('button', { name: 'Go to it' }).first().click()
    equal(await page.evaluate('document.activeElement.getAttribute("aria-label")'), 'item')
    await item.getByLabel('How many statements').selectOption('once-no')
    await item.getByLabel('Add a column to “Only where all of these say nothing”').selectOption('Owners')
    await until(async () => deepEqual((await mapping()).statements.find(({ name }) => name === 'item')!.unless, ['Owners']))
    await item.getByRole('button', { name: 'Take Owners out of “Only where all of these say nothing”' }).press('Enter')
    await until(async () => equal((await mapping()).statements.find(({ name }) => name === 'item')!.unless, undefined))
    deepEqual((await mapping()).columns, { ...(await mapping()).columns, Owners: { as: 'json-list' }, Class: { values: { так: 'chip' } } })
    await shot(page, 'import-all-of-a-mapping')
    await page.close()
  })

  test('by keyboard, narrow, dark, and from right to left', async () => {
    await fetch(`${here.url}api/import`, { method: 'DELETE' })
    const page = await here.open(`${here.url}import`)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await give(page, 'works items.xlsx', workbook())
    await page.getByRole('article', { name: 'row 3' }).waitFor()
    await shot(page, 'import-390-dark')
    await eventually(() => wider(page), [])
    await page.getByRole('button', { name: 'Make a dry run' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.tally').waitFor()
    await eventually(() => wider(page), [])
    await shot(page, 'import-390-dark-dry-run')
    await checkAccess(page, 'dark')
    await page.setViewportSize({ width: 1440, height: 1000 })
    await page.locator('select.languages').first().selectOption('ar')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('heading', { name: 'استيراد جدول' }).waitFor()
    await eventually(() => page.evaluate('document.documentElement.dir'), 'rtl')
    await eventually(() => wider(page), [])
    await shot(page, 'import-390-ar')
    await page.setViewportSize({ width: 1440, height: 1000 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('select.languages').first().selectOption('uk')
    await page.getByRole('heading', { name: 'Імпортувати таблицю' }).waitFor()
    await shot(page, 'import-uk')
    await page.locator('select.languages').first().selectOption('en')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('spreadsheet')
    await page.keyboard.press('Enter')
    await eventually(() => new URL(page.url()).pathname, '/import')
    deepEqual(here.faults, [])
    await page.close()
  })
})
