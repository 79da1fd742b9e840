/**
 * Every screen in every language, in a real browser: the document says its language and direction; no English stands in a Ukrainian or Arabic
 * screen but where it is marked as English or as the words of evidence; no serious fault for axe; nothing is wider than a phone.
 *
 * With `PROOFMARK_PICTURES=FOLDER` each screen is kept there as a picture, to be looked at.
 *
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import sharp from 'sharp'
import { eventually, fitsScreen, settled, until } from './eventually.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const skip = !existsSync('/usr/bin/chromium') ? 'Chromium is not installed at /usr/bin/chromium' : existsSync(join(root, 'web/dist/index.html')) ? false : 'the web app is not built (npm run build)'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = process.env['PROOFMARK_PICTURES'] ?? null

/** Words that screens have in English; in capitals or not. */
const english = ['Evidence', 'Readings', 'Publish', 'Sources', 'statement', 'Findings', 'Items', 'Marks', 'not stated', 'sealed', 'established', 'rejected', 'Timeline', 'days', 'Handling', 'Close', 'Cancel', 'entries', 'mask', 'withheld', 'end-user', 'photo', 'show', 'of']

const screens = {
  cases: '', case: 'cases/dprk-missiles-2024', item: 'items/it-aug18-actuators', finding: 'findings/production-to-use', sentence: 'findings/production-to-use?open=sentence:production-to-use:0', timeline: 'cases/dprk-missiles-2024/timeline', map: 'cases/dprk-missiles-2024/map',
  decoder: 'decode?mark=113&context=jet+vane+actuator+of+a+missile+made+in+the+DPRK', log: 'log', redact: 'photos/ph-languages/redact', photo: 'photos/ph-languages', mark: 'photos/ph-languages/mark', capture: 'capture', 'nothing-here': 'nowhere', 'no-such-item': 'items/no-such-item',
} as const

suite('screens in four languages', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-e2e-languages-'))
  const program = join(root, 'service/cli/proofmark.mjs')
  let server: ChildProcess
  let browser: Browser
  let url = ''
  const faults: string[] = []
  before(async () => {
    writeFileSync(join(folder, 'plate.jpg'), await sharp({ create: { width: 320, height: 200, channels: 3, background: '#708090' } }).jpeg().toBuffer())
    writeFileSync(join(folder, 'photo.jsonl'), JSON.stringify({ kind: 'photo', label: 'ph-languages', case: '#dprk-missiles-2024', blob: { file: 'plate.jpg' }, pictureType: 'original', shows: ['#it-aug18-actuators'], caption: 'Invented plate' }))
    for (const file of [join(root, 'examples/dprk-missiles-2024/statements.jsonl'), join(folder, 'photo.jsonl')]) execFileSync(process.execPath, [program, 'record', file, '--data', join(folder, 'data')])
    server = spawn(process.execPath, [program, 'serve', '--port', '0', '--json', '--data', join(folder, 'data')])
    let said = ''
    url = await new Promise((resolve) => server.stdout!.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) }))
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  })
  after(async () => {
    await browser?.close()
    server?.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })
  const pageIn = async (language: string, width: number): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 1000 } })
    await page.addInitScript((chosen) => localStorage.setItem('proofmark.language', chosen), language)
    page.on('pageerror', (error) => faults.push(`${language}: ${error.message}`))
    return page
  }
  const show = async (page: Page, path: string) => {
    await page.goto(`${url}${path}`)
    await settled(page)
  }

  for (const language of ['en', 'fr', 'uk', 'ar']) {
    test(`${language}: each screen says its language, and has no serious fault`, async () => {
      const page = await pageIn(language, 1440)
      const wrong: string[] = []
      for (const [name, path] of Object.entries(screens)) {
        await show(page, path)
        await eventually(() => page.evaluate('[document.documentElement.lang, document.documentElement.dir]'), [language, language === 'ar' ? 'rtl' : 'ltr'], name)
        if (language === 'uk' || language === 'ar') wrong.push(...(await englishIn(page)).map((found) => `${name}: ${found}`))
        // English is looked at by looks.long.test.ts.
        if (language !== 'en') wrong.push(...(await seriousFaults(page)).map((found) => `${name}: ${found}`))
        if (pictures !== null) await page.screenshot({ path: join(pictures, `${name}-${language}.png`), fullPage: true })
      }
      deepEqual(wrong, [])
      await page.close()
    })
  }
  for (const language of ['fr', 'ar']) {
    test(`${language}: nothing is wider than a phone`, async () => {
      const page = await pageIn(language, 390)
      for (const [name, path] of Object.entries(screens)) {
        await show(page, path)
        await fitsScreen(page, `${name} in ${language}`)
        if (pictures !== null) await page.screenshot({ path: join(pictures, `${name}-${language}-phone.png`), fullPage: true })
      }
      await page.close()
    })
  }
  test('dialogs speak the language too: publishing, a judgement, a new key, a photo\'s redaction', async () => {
    const page = await pageIn('uk', 1440)
    await show(page, screens.finding)
    await page.getByRole('button', { name: 'Оприлюднити…' }).click()
    await page.getByText(/Буде показано полів/).waitFor()
    await eventually(() => englishIn(page), [], 'publish')
    if (pictures !== null) await page.screenshot({ path: join(pictures, 'publish-uk.png') })
    await show(page, screens.item)
    await page.getByRole('button', { name: 'Оцінити' }).first().click()
    await page.getByRole('dialog').getByText('Це буде запечатано назавжди').waitFor()
    await eventually(() => englishIn(page), [], 'judge')
    await show(page, screens.log)
    await page.getByRole('button', { name: 'Додати ключ…' }).click()
    await page.getByRole('button', { name: 'Показати, що буде запечатано' }).click()
    await page.locator('pre.will').waitFor()
    await eventually(() => englishIn(page), [], 'key')
    await show(page, screens.redact)
    await page.getByRole('button', { name: 'Запечатати пікселі' }).click()
    await page.getByRole('button', { name: 'Додати прямокутник' }).click()
    await page.getByText(/Чорними будуть/).waitFor()
    await eventually(() => englishIn(page), [], 'masks')
    await page.close()
  })
  test('an end that nothing bounds fades towards where time comes from, which is the right on an Arabic page', async () => {
    for (const [language, angle] of [['fr', '90deg'], ['ar', '270deg']] as const) {
      const page = await pageIn(language, 1440)
      await show(page, screens.timeline)
      await page.locator('.may.open-start').first().waitFor({ state: 'attached' })
      const fade = await page.evaluate('getComputedStyle(document.querySelector(".may.open-start")).maskImage') as string
      ok(fade.startsWith(`linear-gradient(${angle},`), `${language}: ${fade}`)
      await page.close()
    }
  })
  test('states are named as the settings say, here and in the next page; what is recorded stands beside', async () => {
    const page = await pageIn('fr', 1440)
    await show(page, screens.decoder)
    const facts = page.locator('.facts').first()
    await eventually(() => facts.getByText('République populaire démocratique de Corée').count(), 1)
    await page.getByRole('button', { name: 'Réglages' }).click()
    await page.getByRole('radio', { name: 'comme la langue les dit d’ordinaire' }).check()
    deepEqual(await seriousFaults(page), [])
    if (pictures !== null) await page.screenshot({ path: join(pictures, 'settings-fr.png') })
    await page.getByRole('button', { name: 'Fermer' }).click()
    await until(async () => ok((await facts.textContent())?.includes('Corée du Nord (KP)')))
    await show(page, screens.decoder)
    await until(async () => ok((await facts.textContent())?.includes('Corée du Nord (KP)')))
    await page.close()
  })
  test('nothing was thrown', () => deepEqual(faults, []))
})

/** Words of the list that can be seen or are read out, where no `lang` says that they are English or of no known language. Runs in the page. */
const englishIn = (page: Page): Promise<string[]> => page.evaluate(String.raw`(() => {
  const pattern = new RegExp('(?<![\\p{L}-])(?:${english.join('|')})(?![\\p{L}-])', 'iu')
  const isOwn = (element) => { const of = element?.closest('[lang]'); return of && of !== document.documentElement }
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.parentElement
    if (at.getClientRects().length > 0 && !isOwn(at) && pattern.test(node.textContent)) found.push(at.tagName + ': ' + node.textContent.trim().slice(0, 120))
  }
  for (const each of document.querySelectorAll('[aria-label], [placeholder], [title]')) for (const name of ['aria-label', 'placeholder', 'title']) {
    const text = each.getAttribute(name) ?? ''
    // A name that quotes evidence is in the language of the screen around the quotation.
    if (!isOwn(each) && pattern.test(text) && !/\p{Script=Cyrillic}|\p{Script=Arabic}/u.test(text)) found.push(each.tagName + ' ' + name + ': ' + text.slice(0, 120))
  }
  return found
})()`)

const seriousFaults = (page: Page) => page.evaluate(async (source) => {
  const run = new Function(`${source};return axe`).call(globalThis) as { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
  return (await run.run()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}, axe)
