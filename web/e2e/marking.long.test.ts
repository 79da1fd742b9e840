/**
 * Marking in a real browser: a mark is drawn on a turned photo, looked at in another light, transcribed and sealed with its region; a
 * second reader sees the first one's words only afterwards. The photo stays byte for byte what it was.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { eventually, fitsScreen, until } from './eventually.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const missing = ['convert', 'exiftool'].find((tool) => spawnSync(tool, ['-version']).error !== undefined)
const skip = !existsSync('/usr/bin/chromium') ? 'Chromium is not installed at /usr/bin/chromium' : missing !== undefined ? `${missing} is not installed` : existsSync(join(root, 'web/dist/index.html')) ? false : 'the web app is not built (npm run build)'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

suite('marking', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-e2e-marking-'))
  const program = join(root, 'service/cli/proofmark.mjs')
  const photo = join(folder, 'plate.jpg')
  let server: ChildProcess
  let browser: Browser
  let url = ''
  const faults: string[] = []
  const newPage = async (across = 1440, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: across, height: 1000 }, colorScheme })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()) })
    return page
  }
  const toMarking = async (page: Page) => {
    await page.goto(`${url}items/it-aug18-actuators`)
    await page.locator('figure', { hasText: 'Invented plate' }).getByRole('link', { name: 'read a mark' }).click()
    await page.locator('.marking-plate img').waitFor()
    await eventually(() => page.locator('.marking-plate img').evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth > 0), true)
  }
  /** A drag between two points of the photo as it is shown, in shares of its sides. */
  const drag = async (page: Page, from: readonly [number, number], to: readonly [number, number]) => {
    const box = (await page.locator('.marking-plate').boundingBox())!
    const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
    await page.mouse.move(...at(from))
    await page.mouse.down()
    await page.mouse.move(...at(to), { steps: 4 })
    await page.mouse.up()
  }
  const pixels = (page: Page) => page.evaluate('(() => { const canvas = document.querySelector("canvas.close-up"); const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height); let sum = 0; for (let at = 0; at < data.length; at += 4) sum += data[at]; return [canvas.width, canvas.height, Math.round(sum / (data.length / 4))] })()') as Promise<number[]>
  before(async () => {
    // Stored on its side: shown, the plate is 400 wide and 600 high, with its mark in the upper left.
    execFileSync('convert', ['-seed', '5', '-size', '400x600', 'plasma:grey50-grey60', '-fill', 'grey35', '-draw', 'rectangle 30,30 170,100', '-rotate', '270', '-quality', '95', photo])
    execFileSync('exiftool', ['-q', '-overwrite_original', '-Orientation#=6', photo])
    writeFileSync(join(folder, 'photo.jsonl'), JSON.stringify({ kind: 'photo', label: 'ph-plate', case: '#dprk-missiles-2024', blob: { file: 'plate.jpg' }, pictureType: 'original', shows: ['#it-aug18-actuators'], caption: 'Invented plate' }))
    for (const file of [join(root, 'examples/dprk-missiles-2024/statements.jsonl'), join(folder, 'photo.jsonl')]) execFileSync(process.execPath, [program, 'record', file, '--data', join(folder, 'data')])
    server = spawn(process.execPath, [program, 'serve', '--port', '0', '--json', '--data', join(folder, 'data')])
    let said = ''
    url = await new Promise((resolve) => server.stdout!.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) }))
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
  })
  after(async () => {
    await browser?.close()
    server?.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  test('a region is drawn, lit, transcribed and sealed as it is shown', async () => {
    const page = await newPage()
    await toMarking(page)
    await drag(page, [0.05, 0.04], [0.45, 0.18])
    await page.locator('canvas.close-up').waitFor()
    await until(async () => {
      const plain = await pixels(page)
      ok(plain[0] === 900 && plain[1]! > 400 && plain[1]! < 600 && plain[2]! < 120, plain.join())
    })
    await page.getByRole('combobox', { name: 'Look' }).selectOption('relief')
    await until(async () => { const relief = await pixels(page); ok(Math.abs(relief[2]! - 128) < 6, relief.join()) })
    await page.getByRole('textbox', { name: 'What is there' }).fill('113')
    await page.getByText(/readings, none picked/).waitFor()
    await page.getByRole('combobox', { name: 'Technique' }).selectOption('stamped')
    await page.getByRole('button', { name: 'Seal the mark' }).click()
    await page.getByText(/Sealed as entry/).waitFor()
    await page.getByRole('status').getByRole('link', { name: 'statement' }).click()
    await page.waitForURL(/open=statement/)
    const mark = await page.evaluate('fetch("/api/statements/" + new URLSearchParams(location.search).get("open").split(":")[1]).then((answer) => answer.json())') as { fields: { transcription: string; technique: string; regions: { x: number; y: number; width: number; height: number }[] } }
    deepEqual([mark.fields.transcription, mark.fields.technique, mark.fields.regions.length], ['113', 'stamped', 1])
    const [{ x, y, width, height }] = mark.fields.regions as [{ x: number; y: number; width: number; height: number }]
    for (const [is, wanted] of [[x, 0.05], [y, 0.04], [width, 0.4], [height, 0.14]] as const) ok(Math.abs(is - wanted) < 0.01, `${is} is not ${wanted}`)
    await page.close()
  })
  test('another reader sees that a reading is there, and its words only when their own is sealed', async () => {
    const page = await newPage()
    await toMarking(page)
    await drag(page, [0.06, 0.05], [0.44, 0.17])
    await page.getByText(/Theirs stays hidden until yours is sealed/).waitFor()
    equal(await page.locator('.compared').count(), 0)
    await page.getByRole('textbox', { name: 'What is there' }).fill('11[38]')
    await page.getByRole('button', { name: 'Seal the mark' }).click()
    await page.locator('.compared').filter({ hasText: /differ in 1 character/ }).waitFor()
    await page.getByRole('link', { name: 'To the item' }).click()
    await eventually(() => page.locator('figure', { hasText: 'Invented plate' }).locator('a.region').count(), 2)
    await page.close()
  })
  test('keys move, size and take back a region; what is no transcription is named and cannot be sealed', async () => {
    const page = await newPage()
    await toMarking(page)
    await page.getByRole('button', { name: 'Whole photo' }).click()
    const region = page.locator('.marking-plate .region')
    await region.focus()
    await page.keyboard.press('Shift+ArrowLeft')
    const sideOf = (side: 'left' | 'width') => region.evaluate((drawn, name) => (drawn as unknown as { style: Record<string, string> }).style[name], side)
    await eventually(() => sideOf('width'), '99%')
    await page.keyboard.press('ArrowRight')
    await eventually(() => sideOf('left'), '1%')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await eventually(async () => [await sideOf('left'), await sideOf('width')], ['0%', '100%'])
    // Keys that follow each other faster than the page draws all count.
    for (let n = 0; n < 5; n++) await page.keyboard.press('Shift+ArrowLeft')
    await Promise.all(Array.from({ length: 4 }, () => page.keyboard.press('ArrowRight')))
    await eventually(async () => [await sideOf('left'), await sideOf('width')], ['4%', '95%'])
    await page.getByRole('textbox', { name: 'What is there' }).fill('[1')
    await eventually(() => page.getByRole('button', { name: 'Seal the mark' }).isDisabled(), true)
    await page.close()
  })
  test('where a pointer is let go counts, though nothing was drawn since its last move', async () => {
    const page = await newPage()
    await toMarking(page)
    const box = (await page.locator('.marking-plate').boundingBox())!
    await page.mouse.move(box.x + 0.1 * box.width, box.y + 0.1 * box.height)
    await page.mouse.down()
    // Both in one task.
    await page.evaluate(`for (const type of ['pointermove', 'pointerup']) document.querySelector('.marking-plate img').dispatchEvent(new PointerEvent(type, { clientX: ${box.x + 0.6 * box.width}, clientY: ${box.y + 0.4 * box.height}, bubbles: true, isPrimary: true }))`)
    const region = page.locator('.marking-plate .region')
    await until(async () => ok(Math.abs(Number.parseFloat(await region.evaluate((drawn) => (drawn as unknown as { style: { width: string } }).style.width)) - 50) < 1))
    await page.mouse.up()
    await page.locator('canvas.close-up').waitFor()
    await page.close()
  })
  test('what a machine reads is a suggestion of the close-up as it is seen: shown as text, taken over by hand, and absent where no machine is', async () => {
    const page = await newPage()
    let sent: { png: string; language: string } | null = null
    await page.route('**/api/machine-reader', async (route) => {
      if (route.request().method() === 'GET') return route.fulfill({ json: { reader: { name: 'invented reader 1', languages: ['eng', 'ukr'] } } })
      sent = route.request().postDataJSON() as typeof sent
      return route.fulfill({ json: { ok: true, reader: { name: 'invented reader 1', languages: ['eng', 'ukr'] }, suggestions: [{ transcription: '<b>1{1}3', sure: 70, as: 'inverted' }] } })
    })
    await toMarking(page)
    equal(await page.getByText('What a machine reads').count(), 0, 'nothing to look at yet')
    await drag(page, [0.05, 0.04], [0.45, 0.18])
    await page.getByText('What a machine reads').click()
    await page.getByLabel('Letters of').selectOption('ukr')
    await page.getByRole('button', { name: 'Suggest from this close-up' }).click()
    await page.getByText('70 % sure, it says').waitFor()
    ok(sent !== null && (sent as { language: string }).language === 'ukr' && Buffer.from((sent as { png: string }).png, 'base64').subarray(1, 4).toString() === 'PNG')
    equal(await page.locator('.suggested b').count(), 0)
    equal(await page.getByRole('textbox', { name: 'What is there' }).inputValue(), '')
    await page.getByRole('button', { name: 'Take over' }).click()
    await eventually(() => page.getByRole('textbox', { name: 'What is there' }).inputValue(), '<b>1{1}3')
    await page.unroute('**/api/machine-reader')
    await page.route('**/api/machine-reader', (route) => route.fulfill({ json: { reader: null } }))
    await page.reload()
    await toMarking(page)
    await drag(page, [0.05, 0.04], [0.45, 0.18])
    await page.locator('canvas.close-up').waitFor()
    equal(await page.getByText('What a machine reads').count(), 0)
    await page.close()
  })
  test('no serious fault for axe, wide and narrow, light and dark; the photo is what it was', async () => {
    for (const [across, scheme] of [[1440, 'light'], [390, 'dark']] as const) {
      const page = await newPage(across, scheme)
      await toMarking(page)
      await page.getByRole('button', { name: 'Whole photo' }).click()
      await page.evaluate(axe)
      const found = await page.evaluate('axe.run()') as { violations: { id: string; impact: string; nodes: { html: string }[] }[] }
      deepEqual(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`), [])
      await fitsScreen(page, `${across} ${scheme}`)
      await page.close()
    }
    const sha256 = createHash('sha256').update(readFileSync(photo)).digest('hex')
    const kept = new Uint8Array(await (await fetch(`${url}blobs/${sha256}`)).arrayBuffer())
    equal(createHash('sha256').update(kept).digest('hex'), sha256)
    deepEqual(faults, [])
  })
})
