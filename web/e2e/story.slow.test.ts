/**
 * The first page and what it leads to, in a real browser: what the product is for, told by the public example; the same in the reader's language, with the way to the original; the title of each page; a folder without a case.
 *
 * With `PROOFMARK_SHOTS=FOLDER` each is kept there as a picture, and as a screen reader has it.
 *
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually, fitsScreen, settled } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const root = join(import.meta.dirname, '../..')
const shots = process.env['PROOFMARK_SHOTS']

suite('the story', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('story')
    page = await site.open(site.url)
  })
  after(() => site?.end())
  const show = async (path: string, { language = 'en', width = 1440, scheme = 'light' as 'light' | 'dark' } = {}) => {
    await page.evaluate((chosen) => localStorage.setItem('proofmark.language', chosen), language)
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 900 })
    await page.goto(site.url + path)
    await settled(page)
  }
  const noFaults = async (name: string) => {
    await fitsScreen(page, name)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical" || impact === "moderate").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], name)
    if (shots === undefined) return
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
    writeFileSync(join(shots, `${name}.aria.txt`), await page.locator('body').ariaSnapshot())
  }

  test('without a case: what belongs here, and the first steps', async () => {
    await settled(page)
    await page.getByRole('heading', { name: 'No case is here yet' }).waitFor()
    for (const step of ['Document items at a site, with photographs', 'Import a spreadsheet', 'Decode a mark, without a case']) equal(await page.getByRole('main').getByRole('link', { name: step }).count(), 1, step)
    await noFaults('empty')
    for (const given of ['dprk-missiles-2024', 'kh101-2024']) {
      const made = spawnSync(process.execPath, [join(root, 'service/cli/proofmark.mjs'), 'record', join(root, `examples/${given}/statements.jsonl`), '--data', join(site.folder, 'data')], { encoding: 'utf8' })
      equal(made.status, 0, made.stderr)
    }
  })
  test('one page tells the mark, its reading, the days, the findings with their status, and each attack with its answer or its gap', async () => {
    await show('')
    const told = page.getByRole('group', { name: 'From the mark to the days' })
    await told.getByRole('img', { name: '1 1 3' }).waitFor()
    await told.getByText('113 is read as 2024').waitFor({ state: 'attached' })
    match(await told.innerText(), /calendar of the DPRK \(Juche\): accepted[\s\S]*5 other readings weighed: rejected \(5\)[\s\S]*0 to 230 days/)
    await told.getByRole('img', { name: /^illustration: A jet vane actuator bearing 113/ }).waitFor()
    await page.getByRole('img', { name: 'illustration: A ballistic missile seen from the side, with its jet vanes at the nozzle. Proportions are free.' }).waitFor()
    deepEqual(await page.getByRole('region', { name: 'What follows, and how sure' }).getByRole('listitem').evaluateAll((all) => all.map((each) => each.querySelector('.status')?.textContent)), ['established', 'established', 'possible'])
    const lines = page.getByRole('region', { name: 'What is said against it, and what answers' }).getByRole('listitem')
    deepEqual(await lines.getByRole('heading').allInnerTexts(), ['Who pays you?', 'Wrong people, wrong format', 'The evidence comes from a party to the conflict', 'The photographs are poor; nobody saw the object', 'Your reading is one of several', 'You did not ask us first', 'What is not known'])
    for (const line of await lines.all()) ok(await line.getByRole('link').count() > 0, await line.innerText())
    match(await lines.nth(3).innerText(), /The methodology of its work is highly primitive[\s\S]*Gap: No original photograph is sealed/)
    await noFaults('first-en')
  })
  test('an answer opens on what it rests on, by key; the rest of it stands where its link leads', async () => {
    const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Who pays you?' }) })
    await line.getByRole('link', { name: 'Evidence: Who pays you?' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Evidence' }).getByRole('listitem').first().waitFor()
    await page.keyboard.press('Escape')
    await line.getByRole('link', { name: /more answers/ }).click()
    await page.getByRole('heading', { name: 'Who pays you?' }).waitFor()
    await eventually(() => page.locator('#challenge-funding').evaluate((part) => { const { top } = part.getBoundingClientRect(); return top >= 0 && top < 400 }), true)
  })
  test('in the reader\'s language: the sealed translation, who made it, and the words as they were written', async () => {
    await show('findings/production-to-use', { language: 'uk' })
    const title = page.getByRole('heading', { level: 1 })
    await eventually(() => title.innerText(), 'Від виготовлення до застосування: від 0 до 230 днів')
    await page.getByText(/Переклад машинний, записано: Proofmark example compiler\. Перевірки ніким не записано\./).waitFor()
    await page.getByRole('button', { name: 'Слова, як їх написано' }).click()
    await eventually(() => title.innerText(), 'From production to use: 0 to 230 days')
    match(page.url(), /words=original/)
    await page.getByRole('button', { name: 'Слова, як їх написано' }).click()
    await eventually(() => title.innerText(), 'Від виготовлення до застосування: від 0 до 230 днів')
    await noFaults('finding-uk')
    await show('findings/kh-made-before-use', { language: 'fr' })
    await page.getByText('Personne n’en a scellé de traduction française', { exact: false }).waitFor()
  })
  test('each page names what it shows, in its language', async () => {
    const titles: string[] = []
    for (const path of ['', 'cases/dprk-missiles-2024', 'findings/production-to-use', 'findings/production-to-use/edit', 'findings/production-to-use/review', 'findings/ongoing-use', 'cases/dprk-missiles-2024/timeline', 'log']) {
      await show(path, { language: 'fr' })
      titles.push(await page.title())
    }
    equal(new Set(titles).size, titles.length, titles.join('\n'))
    equal(titles[2], 'De la fabrication à l’emploi : de 0 à 230 jours · Ballistic missiles of DPRK manufacture used in Ukraine, 2024 · Proofmark')
    match(titles[3]!, /^Corriger la constatation · From production to use/)
  })
  test('a phone, dark, in Arabic; in print; a case and an editor', async () => {
    await show('', { language: 'ar', width: 390, scheme: 'dark' })
    await eventually(() => page.getByRole('heading', { level: 1 }).innerText(), 'من علامة على شظية إلى نتيجة يستطيع الخصم أن يتحقق منها')
    await noFaults('first-ar')
    await show('cases/dprk-missiles-2024', { language: 'ar', width: 390, scheme: 'dark' })
    await noFaults('case-ar')
    await show('findings/production-to-use/edit', { language: 'ar', width: 390, scheme: 'dark' })
    await noFaults('editor-ar')
    await show('cases/kh101-2024')
    await noFaults('case-en')
    await show('')
    await page.emulateMedia({ media: 'print' })
    ok(await page.getByRole('group', { name: 'From the mark to the days' }).isVisible())
    await page.emulateMedia({ media: 'screen' })
  })
  test('the editor says of each button what it does to which sentence, of each key what it claims, and why it cannot be sealed', async () => {
    await show('findings/production-to-use/edit')
    await page.getByRole('button', { name: 'Move down: Sentence 1 “Two jet vane actuators of the…”' }).waitFor()
    const names = await page.getByRole('main').getByRole('button').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? each.textContent))
    deepEqual(names.filter((name, at) => names.indexOf(name) !== at), [], 'no two buttons have one name')
    const key = page.locator('.editor-sentences > li').first().locator('.editor-key').first()
    await eventually(async () => /was used at most 230 days after it was produced[\s\S]*established/.test(await key.innerText()), true)
    const seal = page.getByRole('button', { name: 'Look at what will be sealed' })
    ok(await seal.isDisabled())
    equal(await page.locator(`[id="${await seal.getAttribute('aria-describedby')}"]`).innerText(), 'Before it can be sealed: Why it is corrected.')
    await page.getByLabel('Why it is corrected').fill('invented')
    await eventually(() => seal.isEnabled(), true)
  })
})
