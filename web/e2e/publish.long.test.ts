/**
 * Publishing in a real browser: an invented case whose files and labels give away what is withheld; the page names each leak and mends it by one click.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { eventually, until } from './eventually.suite.ts'
import { caseFiles, caseLines } from '../../service/server/withheld-case.suite.ts'

const chromiumPath = '/usr/bin/chromium'
const root = join(import.meta.dirname, '..', '..')
const skip = !existsSync(chromiumPath) ? 'Chromium is not installed at /usr/bin/chromium' : existsSync(join(root, 'web/dist/index.html')) ? false : 'the web app is not built (npm run build)'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** A photograph of which nothing is withheld, and whose camera wrote down a place, a time, two persons and its serial. */
const cameraPhoto = { kind: 'photo', label: 'photo-camera', blob: { file: 'camera.jpg' }, pictureType: 'original', shows: ['#item-1'], handling: 'open', case: '#invented' }
const proofmark = join(root, 'service/cli/proofmark.mjs')

suite('the publish dialog', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-publish-'))
  let server: ChildProcess
  let browser: Browser
  let url = ''
  const faults: string[] = []
  before(async () => {
    for (const [name, bytes] of Object.entries(caseFiles)) writeFileSync(join(folder, name), bytes)
    writeFileSync(join(folder, 'case.jsonl'), [...caseLines, cameraPhoto].map((line) => JSON.stringify(line)).join('\n'))
    equal(spawnSync(process.execPath, [proofmark, 'record', join(folder, 'case.jsonl'), '--data', join(folder, 'data')]).status, 0)
    server = spawn(process.execPath, [proofmark, 'serve', '--port', '0', '--json', '--data', join(folder, 'data')])
    let said = ''
    url = await new Promise((resolve) => server.stdout!.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) }))
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  })
  after(async () => {
    await browser?.close()
    server?.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })
  const opened = async (width = 1440, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`${url}findings/finding-1`)
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText(/fields of .* statements will be shown/).waitFor()
    return page
  }
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Publish' })
  /** What is shown is what these choices come to. */
  const isCounted = (page: Page) => dialog(page).locator('.summary[aria-busy=false]').waitFor()
  const rule = (page: Page, name: string) => dialog(page).getByRole('checkbox', { name: new RegExp(`^${name} `) })

  test('says for each rule what it comes to, and lists what is withheld and why', async () => {
    const page = await opened()
    await rule(page, 'persons').check()
    await dialog(page).getByText(/\d+ fields, \d+ with something in them/).waitFor()
    await dialog(page).getByText(/have something in them: which, and why/).click()
    await dialog(page).getByText('rule persons').first().waitFor()
    await dialog(page).getByText(/would tell what is withheld/).click()
    await dialog(page).getByText('position position-1').first().waitFor()
    await dialog(page).getByText(/places? to look at yourself/).click()
    await dialog(page).getByRole('button', { name: 'Withhold /note of mark mark-1' }).click()
    await dialog(page).getByRole('button', { name: /Take back: withhold [0-9a-f]{32}:\/note/ }).waitFor()
    await page.close()
  })
  test('an audience shows more statements, and says how many there are', async () => {
    const page = await opened()
    await dialog(page).getByText(/by their handling/).waitFor()
    await dialog(page).getByRole('radio', { name: /^restricted .*1 here is restricted/ }).check()
    await dialog(page).getByText(/by their handling/).waitFor({ state: 'detached' })
    await page.close()
  })
  test('a slip in a field is named, and can be taken back', async () => {
    const page = await opened()
    await dialog(page).getByLabel('A field more to withhold').fill('/nmaes')
    await page.keyboard.press('Enter')
    await dialog(page).getByRole('alert').filter({ hasText: 'no field of this package is meant by /nmaes' }).waitFor()
    await eventually(() => dialog(page).getByRole('button', { name: 'Publish and download' }).isDisabled(), true)
    await dialog(page).getByRole('button', { name: 'Take back: withhold /nmaes' }).click()
    await page.getByText(/fields of .* statements will be shown/).waitFor()
    await page.close()
  })
  test('a file that was shown and then tells a withheld point stops the publication; one click leaves it out, and the package has a name that tells nothing', async () => {
    const page = await opened()
    await rule(page, 'persons').check()
    await dialog(page).getByText(/files: /).click()
    await dialog(page).getByRole('button', { name: 'I looked at it: show it: photo-4' }).click()
    await dialog(page).getByRole('button', { name: 'Leave it out: photo-4' }).waitFor()
    await rule(page, 'exact-places').check()
    const leak = dialog(page).getByRole('alert').filter({ hasText: 'Not to be published like this' })
    await leak.waitFor()
    await until(async () => match(await leak.innerText(), /\/place\/lat of site site-1|\/takenAt\/lat of photo photo-\d/))
    await until(async () => match(await leak.innerText(), /after the end/))
    await eventually(() => dialog(page).getByRole('button', { name: 'Publish and download' }).isDisabled(), true)
    await rule(page, 'labels').check()
    await isCounted(page)
    await leak.getByRole('button', { name: 'Leave that file out' }).first().click()
    await leak.waitFor({ state: 'detached' })
    await page.locator('dialog.publish button:enabled', { hasText: 'Publish and download' }).waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), dialog(page).getByRole('button', { name: 'Publish and download' }).click()])
    match(download.suggestedFilename(), /^finding-[0-9a-f]{8}\.zip$/)
    const zip = join(folder, 'out.zip')
    await download.saveAs(zip)
    equal(spawnSync(process.execPath, [proofmark, 'verify', zip]).status, 0)
    equal(readFileSync(zip).includes('10.4501'), false)
    await page.close()
  })
  for (const [width, height] of [[1440, 900], [390, 844], [320, 568]] as const) {
    test(`what will be shown, and what files tell by themselves, stands in sight whenever Publish can be pressed, ${width} by ${height} px`, async () => {
      const page = await opened(width)
      await page.setViewportSize({ width, height })
      await page.locator('dialog.publish button:enabled', { hasText: 'Publish and download' }).waitFor()
      for (const end of ['start', 'end']) {
        await page.evaluate(`document.querySelector("dialog.publish").scrollTo(0, ${end === 'start' ? 0 : 100_000})`)
        for (const words of [/\d+ fields of \d+ statements will be shown, \d+ withheld/, /One file tells by itself: photo-camera \(where, when, who, which camera\)/]) {
          const place = dialog(page).locator('.summary p').filter({ hasText: words })
          await until(async () => {
            const box = await place.boundingBox()
            ok(box !== null && box.y >= 0 && box.y + box.height <= height, `${String(words)} ${JSON.stringify(box)}`)
            equal(await page.evaluate(`document.elementFromPoint(${box.x + 3}, ${box.y + box.height - 3})?.closest(".summary") != null`), true, 'nothing covers it')
          })
        }
        await until(async () => {
          const button = await dialog(page).getByRole('button', { name: 'Publish and download' }).boundingBox()
          ok(button !== null && button.y + button.height <= height)
        })
      }
      await dialog(page).getByRole('button', { name: 'Show what' }).click()
      const list = dialog(page).locator('#what-files-tell')
      for (const words of ['Somebody Invented', 'SN-0815-XA', '20 31 24.42', '2124:08:19 09:08:07']) await list.getByText(words).waitFor()
      await list.getByRole('button', { name: 'Leave out what tells: photo-camera' }).click()
      await dialog(page).locator('.summary').getByText('tells by itself').waitFor({ state: 'detached' })
      await page.close()
    })
  }
  for (const [width, scheme] of [[1440, 'light'], [1440, 'dark'], [390, 'light'], [390, 'dark']] as const) {
    test(`no serious fault for axe, nothing wider than its place, ${width} px, ${scheme}`, async () => {
      const page = await opened(width, scheme)
      await rule(page, 'persons').check()
      await rule(page, 'exact-places').check()
      await dialog(page).getByText(/places? to look at yourself/).waitFor()
      await isCounted(page)
      for (const summary of await dialog(page).locator('.notice > details > summary').all()) await summary.click()
      const violations = await page.evaluate(async (source) => {
        const run = new Function(`${source};return axe`).call(globalThis) as { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
        return (await run.run()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
      }, axe)
      deepEqual(violations, [])
      await until(async () => {
        const [page0, dialog0] = await page.evaluate('[document.documentElement.scrollWidth - innerWidth, (() => { const d = document.querySelector("dialog.publish"); return d.scrollWidth - d.clientWidth })()]') as [number, number]
        ok(page0 <= 0 && dialog0 <= 0, `${page0} ${dialog0}`)
      })
      await page.close()
    })
  }
  test('threw nothing', () => deepEqual(faults, []))
})
