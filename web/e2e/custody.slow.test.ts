/**
 * Custody in a real browser: a hand-over is recorded for what is sealed, a gap is shown where it is, a receipt is printed, and its square is read by a
 * program that is not ours; a receipt of a draft says that it is one.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { writePhotos, type Written } from './capture-photos.suite.ts'
import { eventually, fitsScreen, settled, until } from './eventually.suite.ts'
import { field, input, isKept, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const lacks = ['zbarimg', 'pdftotext'].find((tool) => spawnSync(tool, ['-h']).error !== undefined)
const program = join(import.meta.dirname, '../../service/cli/proofmark.mjs')

suite('custody', { skip: skip === false && lacks !== undefined ? `${lacks} is not installed` : skip }, () => {
  let site: Field
  let page: Page
  let photos: Written[]
  before(async () => {
    site = await field('custody')
    photos = await writePhotos(join(site.folder, 'card'), 3, (n) => n)
    writeFileSync(join(site.folder, 'case.jsonl'), '{"kind":"case","label":"case-1","title":"Invented case"}\n')
    equal(spawnSync(process.execPath, [program, 'record', join(site.folder, 'case.jsonl'), '--data', join(site.folder, 'data')], { encoding: 'utf8' }).status, 0)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
  }
  /** Reads the squares of a picture by zbar. */
  const squares = (path: string) => spawnSync('zbarimg', ['--quiet', '--raw', path], { encoding: 'utf8' }).stdout.trim().split('\n')

  test('a receipt of a draft says that it is one, lists every hash, and its square holds the digest', async () => {
    page = await site.open(`${site.url}cases/case-1`)
    await page.goto(`${site.url}capture?case=case-1`)
    await page.getByRole('button', { name: 'Begin a session' }).click()
    await input(page, 'Site').fill('store of Example Works')
    await input(page, 'Date of documentation').fill('2031-05-02')
    await input(page, 'Team').fill('N1')
    await page.getByRole('link', { name: /^Items/ }).click()
    await page.getByRole('button', { name: 'First item' }).click()
    await input(page, 'Field number').fill('RX-001')
    await input(page, 'Class').fill('rifle')
    await page.getByLabel('Add photographs').first().setInputFiles(photos.map(({ path }) => path))
    await page.getByText('3 files taken.').waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Hand-overs' }).click()
    await page.getByRole('button', { name: 'Add a hand-over' }).click()
    await page.getByLabel('all 3 photographs').check()
    for (const [name, text] of [['From', 'N1'], ['To', 'archive of Example Works'], ['When (EDTF)', '2031-05-04'], ['Seal or number', 'S1']] as const) await input(page, name).fill(text)
    await page.getByRole('button', { name: 'Receipt' }).click()
    const receipt = page.getByRole('dialog', { name: 'Receipt of a hand-over' })
    await receipt.getByText('DRAFT: not sealed').waitFor()
    await until(async () => { for (const { sha256 } of photos) ok((await receipt.locator('tbody').innerText()).replace(/\s/g, '').includes(sha256)) })
    const digestOf = async () => (await receipt.getByRole('heading', { name: 'Digest of this receipt' }).locator('xpath=../p').first().innerText()).replace(/\s/g, '')
    await until(async () => match(await digestOf(), /^[0-9a-f]{64}$/))
    const digest = await digestOf()
    await until(async () => {
      await receipt.locator('.square').screenshot({ path: join(site.folder, 'draft.png') })
      deepEqual(squares(join(site.folder, 'draft.png')), [`PROOFMARK RECEIPT 1 ${digest.toUpperCase()}`])
    })
    await receipt.getByRole('button', { name: 'Back' }).click()
    await isKept(page)
    await page.getByRole('link', { name: 'Seal' }).click()
    await page.getByRole('button', { name: /^Seal \d+ statement/ }).click()
    await page.getByRole('dialog', { name: 'What will be sealed' }).getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByText(/^Sealed: \d+ statements\./).waitFor({ timeout: 60_000 })
    // Sealed, the hand-over has the receipt that was printed before.
    const id = (await site.entries()).find(({ kind }) => kind === 'custody')!.id
    equal(((await (await fetch(`${site.url}api/receipts/${id}`)).json()) as { digest: string }).digest, digest)
  })
  test('a hand-over of sealed things is reviewed and sealed; the gap that it leaves stands in the chain', async () => {
    await page.goto(`${site.url}cases/case-1/custody`)
    await page.getByText('Record a hand-over').click()
    const form = page.locator('details', { hasText: 'Record a hand-over' })
    await eventually(() => form.getByRole('button', { name: 'Review' }).isDisabled(), true)
    await form.getByLabel(/RX-001/).check()
    await form.getByLabel('When (EDTF)').fill('soon')
    await eventually(() => form.getByRole('button', { name: 'Review' }).isDisabled(), true)
    for (const [name, text] of [['From', 'a stranger <b>'], ['To', 'laboratory of Example Town'], ['When (EDTF)', '2031-06-01'], ['Why', 'measured']] as const) await form.getByLabel(name, { exact: true }).fill(text)
    await form.getByRole('button', { name: 'Review' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Seal the hand-over' }).click()
    await page.getByRole('article', { name: 'Receipt of a hand-over' }).waitFor()
    await page.getByText('item RX-001 rifle').waitFor()
    await page.goto(`${site.url}items/RX-001`)
    const chain = page.locator('section', { has: page.getByRole('heading', { name: 'Chain of custody' }) })
    await chain.getByText('a stranger <b>').waitFor()
    await chain.getByText('nobody says who had it when it was documented').waitFor()
    await page.goto(`${site.url}cases/case-1/custody`)
    await page.getByText('1 with a gap').waitFor()
    await page.getByLabel('Show only those with gaps').check()
    await eventually(() => page.locator('.chain').count(), 1)
    await noFaults('custody')
  })
  test('the printed receipt has every hash, and the square on paper is read; sha256sum checks the files by the text', async () => {
    const id = (await site.entries()).find(({ kind }) => kind === 'custody')!.id
    await page.goto(`${site.url}receipts/${id}`)
    await page.getByRole('article', { name: 'Receipt of a hand-over' }).waitFor()
    equal(await page.getByText('DRAFT').count(), 0)
    await noFaults('receipt')
    const pdf = join(site.folder, 'receipt.pdf')
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout
    for (const { sha256, name } of photos) ok(text.replace(/\s/g, '').includes(sha256) && text.includes(name), name)
    ok(!text.includes('Print') && !/^\s*Capture\b/m.test(text), 'no buttons on paper')
    spawnSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, join(site.folder, 'receipt')])
    const view = (await (await fetch(`${site.url}api/receipts/${id}`)).json()) as { text: string; digest: string }
    deepEqual(squares(join(site.folder, 'receipt.png')), [`PROOFMARK RECEIPT 1 ${view.digest.toUpperCase()}`])
    const cli = (...given: string[]) => spawnSync(process.execPath, [program, 'receipt', ...given], { encoding: 'utf8', cwd: join(site.folder, 'card') })
    equal(cli(id, '--data', join(site.folder, 'data'), '--out', 'receipt.txt').status, 0)
    equal(readFileSync(join(site.folder, 'card', 'receipt.txt'), 'utf8'), view.text)
    equal(spawnSync('sha256sum', ['--check', '--strict', 'receipt.txt'], { cwd: join(site.folder, 'card') }).status, 0)
    const names = photos.map(({ name }) => name)
    equal(cli('--check', 'receipt.txt', ...names).status, 0)
    const fewer = cli('--check', 'receipt.txt', names[0]!, names[1]!, 'receipt.txt')
    equal(fewer.status, 1)
    match(fewer.stdout, /^✕ receipt\.txt: not on the receipt$/m)
    match(fewer.stdout, /^○ not here: IMG_0003\.JPG/m)
    for (const [given, words] of [[['none', '--data', join(site.folder, 'data')], /no hand-over/], [['--check', names[0]!, names[0]!], /IMG_0001/], [['--check', 'receipt.txt'], /FILE is missing/]] as const) { const { status, stderr } = cli(...given); equal(status, 2); match(stderr, words) }
  })
  test('a phone, in Arabic and dark; nothing left for another place', async () => {
    await page.setViewportSize({ width: 390, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.evaluate("localStorage.setItem('proofmark.language', 'ar')")
    for (const path of ['cases/case-1/custody', `receipts/${(await site.entries()).find(({ kind }) => kind === 'custody')!.id}`]) {
      await page.goto(`${site.url}${path}`)
      await page.locator('h1').waitFor()
      await eventually(() => page.evaluate('document.documentElement.dir'), 'rtl')
      await noFaults(path)
      if (process.env.PROOFMARK_SHOTS !== undefined) await page.screenshot({ path: join(process.env.PROOFMARK_SHOTS, `custody-${path.split('/')[0]}.png`), fullPage: true })
    }
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
