/**
 * verify.html before a hostile reader: it shows what is claimed and what that comes to, tells nothing of time where a part fails, says
 * that a page from the package is no witness, and works by keyboard, large, on paper, and with whatever is dropped on it.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, suite, test } from 'node:test'
import { chromium, type Browser, type Locator, type Page } from 'playwright-core'
import { chromiumArguments, chromiumPath } from './bundle.suite.ts'
import { eventually, fitsScreen, until } from './eventually.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const page = join(root, 'web/dist/verify.html')
const skip = !existsSync(chromiumPath) ? 'Chromium is not installed at /usr/bin/chromium' : existsSync(page) ? false : 'the web app is not built (npm run build)'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

suite('verify.html', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-verify-page-'))
  const file = (name: string) => join(folder, name)
  const asked: string[] = []
  const faults: string[] = []
  let browser: Browser
  const open = async ({ width = 1440, scheme = 'light' }: { width?: number; scheme?: 'light' | 'dark' } = {}): Promise<Page> => {
    const tab = await browser.newPage({ viewport: { width, height: 1000 }, colorScheme: scheme })
    tab.on('request', (request) => { if (!/^(blob|data|file):/.test(request.url())) asked.push(request.url()) })
    tab.on('pageerror', (error) => faults.push(error.message))
    tab.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()) })
    await tab.goto(pathToFileURL(page).href)
    return tab
  }
  const choose = async (tab: Page, ...names: string[]) => {
    await tab.getByLabel('Package file').setInputFiles(names.map(file))
    await tab.getByRole('heading', { name: names[0]!, exact: true }).waitFor()
  }
  const said = (tab: Page): Locator => tab.getByRole('region', { name: 'What it says' })
  before(async () => {
    const command = (...given: string[]) => {
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'service/cli/proofmark.mjs'), ...given, '--data', file('data')], { cwd: folder, encoding: 'utf8' })
      equal(status, 0, stderr)
    }
    command('record', join(root, 'examples/dprk-missiles-2024/statements.jsonl'))
    command('publish', 'production-to-use', '--out', 'plain.zip')
    command('publish', 'production-to-use', '--out', 'withheld.zip', '--rule', 'authors', '--withhold', 'use:/when')
    // A waiver of the review is of the words that stood when it was given.
    const later = [{ kind: 'correction', of: '#production-to-use', changes: [{ field: '/title', value: 'An invented title' }], reason: 'invented', handling: 'open' }, { kind: 'review', of: '#production-to-use', stage: 'waiver:procedure', outcome: 'passed', by: '#compiler', author: '#compiler', reason: 'invented', handling: 'open' }]
    writeFileSync(file('later.jsonl'), later.map((line) => JSON.stringify(line)).join('\n'))
    command('record', 'later.jsonl')
    command('publish', 'production-to-use', '--out', 'corrected.zip')
    const bytes = readFileSync(file('plain.zip'))
    writeFileSync(file('cut.zip'), bytes.subarray(0, bytes.length / 2))
    bytes[5000]! ^= 1
    writeFileSync(file('flipped.zip'), bytes)
    writeFileSync(file('letter.pdf'), '%PDF-1.4 invented')
    writeFileSync(file('empty.zip'), '')
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments })
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('shows the claims first, with status and days as computed here and as the package says, and the statements that they hang on', async () => {
    const tab = await open()
    await choose(tab, 'plain.zip')
    const claim = said(tab).getByRole('article').first()
    await until(async () => match(await claim.innerText(), /From production of the marked actuators to their use.*computed here\s+established\s+0 to 230 days.*the package says\s+established\s+0 to 230 days.*Falls without any one of these 9 statements/s))
    equal(await said(tab).getByText('not what was computed here').count(), 0)
    await claim.getByText('reading: Juche year 113, that is 2024 (accepted)').click()
    await claim.locator('details[open]').getByText('/scheme', { exact: true }).waitFor()
    const headings = await tab.getByRole('heading', { level: 2 }).allInnerTexts()
    ok(headings.indexOf('What it says') < headings.indexOf('Part by part'), headings.join())
    await tab.close()
  })
  test('a withheld field costs the claim its status here, and is named where the statement is opened', async () => {
    const tab = await open()
    await choose(tab, 'withheld.zip')
    await tab.getByText('Every part that can be checked here holds.').waitFor()
    await until(async () => match(await said(tab).innerText(), /computed here\s+not established/))
    await said(tab).getByText(/fields of this package are not shown and did not count; what stands there may speak for a claim or against it/).waitFor()
    const use = tab.locator('details', { hasText: /^use: / }).first()
    await use.locator('summary').click()
    await use.getByText('○ withheld: sealed, and not shown here').first().waitFor()
    await tab.close()
  })
  test('words that were corrected stand as corrected, and say so', async () => {
    const tab = await open()
    await choose(tab, 'corrected.zip')
    await said(tab).getByRole('heading', { name: 'An invented title' }).waitFor()
    await said(tab).getByText(/corrected after they were signed/).waitFor()
    await said(tab).getByText(/^finding: From production to use.*corrected by entry \d+/).waitFor()
    await tab.close()
  })
  test('where a part fails nothing is said of time, and what stands in it is not relied on', async () => {
    const tab = await open()
    await choose(tab, 'flipped.zip')
    await tab.getByText('Not to be relied on: a part fails.').waitFor()
    await said(tab).getByText('Not relied on.').waitFor()
    const all = await tab.getByRole('main').innerText()
    for (const absent of ['All of it was there by', 'was made after', 'speaks for the log', 'made after', 'there by']) ok(!all.includes(absent), absent)
    await tab.close()
  })
  test('says that a page from the package is no witness, before anything is chosen, and what is, in a browser first', async () => {
    const tab = await open()
    await tab.getByText(/Did this page come in the package.*a forged package can bring a forged page/).waitFor()
    await tab.getByRole('link', { name: 'use a copy that you got elsewhere' }).click()
    const section = tab.getByRole('region', { name: 'Where this page came from' })
    await section.getByText('How to get a page that you can trust').click()
    await section.getByText('Get-FileHash').first().waitFor()
    const text = await section.innerText()
    for (const word of ['SHA-256', 'Get-FileHash', 'drop the package on it', 'spec/verifier/verify.py', 'openssl']) ok(text.includes(word), word)
    ok(text.indexOf('drop the package on it') < text.indexOf('proofmark verify'))
    await tab.close()
  })
  test('says what to choose where something else was dropped: a letter, half a file, nothing, three files', async () => {
    const tab = await open()
    for (const name of ['letter.pdf', 'cut.zip', 'empty.zip']) {
      await choose(tab, name)
      await tab.getByText('this is no package, or one that was cut short').waitFor()
      await tab.getByText(/not the folder that it unpacks to/).waitFor()
      await eventually(() => said(tab).count(), 0, name)
    }
    await choose(tab, 'plain.zip', 'letter.pdf').catch(() => undefined)
    await tab.getByRole('region', { name: 'What changed since' }).getByText('Not to be relied on together: a part fails.').waitFor()
    await tab.getByLabel('Package file').setInputFiles(['plain.zip', 'corrected.zip', 'cut.zip'].map(file))
    await tab.getByText('Two at a time: the first two of 3 files were checked.').waitFor()
    await tab.close()
  })
  test('a folder that is dropped is named as one', async () => {
    const tab = await open()
    await tab.evaluate(`{
      const transfer = new DataTransfer()
      // What a browser gives for a folder: a file that cannot be read.
      const folderFile = new File([], 'unpacked')
      folderFile.arrayBuffer = () => Promise.reject(new DOMException('A requested file or directory could not be found', 'NotFoundError'))
      transfer.items.add(folderFile)
      Object.defineProperty(transfer, 'files', { value: [folderFile] })
      document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }))
    }`)
    await tab.getByText(/unpacked could not be read.*If it is a folder, choose the \.zip/).waitFor()
    await tab.close()
  })
  test('by keyboard alone: every statement that a claim hangs on is reached and opened', async () => {
    const tab = await open()
    await choose(tab, 'plain.zip')
    await tab.getByLabel('Package file').focus()
    const reached: string[] = []
    for (let n = 0; n < 20 && !reached.some((text) => text.startsWith('use: strike')); n++) {
      await tab.keyboard.press('Tab')
      reached.push(await tab.evaluate<string>(`document.activeElement?.textContent ?? ''`))
    }
    ok(reached.at(-1)?.startsWith('use: strike'), reached.join(' · '))
    await tab.keyboard.press('Enter')
    await said(tab).getByRole('article').first().getByText('/when', { exact: true }).first().waitFor()
    await tab.close()
  })
  for (const [width, scheme, size] of [[1440, 'light', 100], [390, 'dark', 100], [390, 'light', 200], [1440, 'dark', 200]] as const) {
    test(`no serious fault for axe and nothing wider than the screen: ${width} px, ${scheme}, text at ${size} %`, async () => {
      const tab = await open({ width, scheme })
      await tab.evaluate(`document.documentElement.style.fontSize = '${size}%'`)
      for (const name of ['flipped.zip', 'withheld.zip', 'plain.zip']) {
        await choose(tab, name)
        await tab.evaluate(`for (const each of document.querySelectorAll('article details, [aria-labelledby="this-page"] details')) each.open = true`)
        await fitsScreen(tab, name)
        if (process.env['SHOTS'] !== undefined) await tab.screenshot({ path: join(process.env['SHOTS'], `verify-${name}-${width}-${scheme}-${size}.png`), fullPage: true })
      }
      const violations = await tab.evaluate(async (source) => {
        const run = new Function(`${source};return axe`).call(globalThis) as { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
        return (await run.run()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
      }, axe).catch((error: Error) => [error.message])
      deepEqual(violations, [])
      await tab.close()
    })
  }
  test('on paper all is unfolded, and on the screen folded again', async () => {
    const tab = await open()
    await choose(tab, 'plain.zip')
    const isOpen = () => tab.evaluate<boolean>(`[...document.querySelectorAll('details')].every(({ open }) => open)`)
    await eventually(isOpen, false)
    await tab.evaluate('dispatchEvent(new Event("beforeprint"))')
    await eventually(isOpen, true)
    await tab.emulateMedia({ media: 'print' })
    await said(tab).getByText('/scheme', { exact: true }).first().waitFor()
    await eventually(() => said(tab).getByText(/^use: strike/).first().isVisible(), true, 'with the names of what is unfolded')
    await eventually(() => tab.locator('.drop').isVisible(), false)
    if (process.env['SHOTS'] !== undefined) await tab.screenshot({ path: join(process.env['SHOTS'], 'verify-print.png'), fullPage: true })
    await tab.evaluate('dispatchEvent(new Event("afterprint"))')
    await eventually(isOpen, false)
    await tab.close()
  })
  test('is one file below its limit, and asked for nothing', () => {
    ok(statSync(page).size < 1_150_000, `${statSync(page).size} bytes`)
    deepEqual(asked, [])
    deepEqual(faults, [])
  })
})
