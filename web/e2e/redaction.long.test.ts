/**
 * Redaction in a real browser: a turned photo is shown upright and masked in its sealed pixels, by pointer and by keys; sealed,
 * published and verified there. exiftool and ImageMagick make the photo and read the pixels.
 * @module
 */
import { deepEqual, match, ok } from 'node:assert/strict'
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, suite, test } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { eventually, fitsScreen, settled, until } from './eventually.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const missing = ['convert', 'exiftool'].find((tool) => spawnSync(tool, ['-version']).error !== undefined)
const skip = !existsSync('/usr/bin/chromium') ? 'Chromium is not installed at /usr/bin/chromium' : missing !== undefined ? `${missing} is not installed` : existsSync(join(root, 'web/dist/index.html')) ? false : 'the web app is not built (npm run build)'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const [width, height] = [600, 400]

suite('redaction', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-e2e-redaction-'))
  const program = join(root, 'service/cli/proofmark.mjs')
  let server: ChildProcess
  let browser: Browser
  let url = ''
  const faults: string[] = []
  const newPage = async (across = 1440, colorScheme: 'light' | 'dark' = 'light', hasTouch = false): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: across, height: 1000 }, colorScheme, hasTouch })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()) })
    return page
  }
  /** The address as the browser tells it, a moment after the page has changed it. */
  const masksOf = (page: Page) => new URL(page.url()).searchParams.getAll('mask')
  /** A drag between two points of the upright picture, in its pixels. */
  const drag = async (page: Page, from: readonly [number, number], to: readonly [number, number]) => {
    const box = (await page.locator('.redaction-frame image').boundingBox())!
    const at = ([x, y]: readonly [number, number]) => [box.x + (x / height) * box.width, box.y + (y / width) * box.height] as const
    await page.mouse.move(...at(from))
    await page.mouse.down()
    await page.mouse.move(...at(to), { steps: 4 })
    await page.mouse.up()
  }
  const brightest = (file: string, ...args: readonly string[]) => Number(execFileSync('convert', [file, ...args, '-colorspace', 'Gray', '-format', '%[fx:maxima]', 'info:']).toString())
  before(async () => {
    // White in one corner of the sealed pixels, to tell which way up it is shown.
    execFileSync('convert', ['-seed', '5', '-size', `${width}x${height}`, 'plasma:grey30-grey60', '-fill', 'white', '-draw', 'rectangle 0,0 63,63', '-quality', '95', join(folder, 'turned.jpg')])
    execFileSync('exiftool', ['-q', '-overwrite_original', '-Orientation#=6', '-GPSLatitude=48.123456', join(folder, 'turned.jpg')])
    writeFileSync(join(folder, 'photo.jsonl'), JSON.stringify({ kind: 'photo', label: 'ph-turned', case: '#dprk-missiles-2024', blob: { file: 'turned.jpg' }, pictureType: 'original', shows: ['#it-aug18-actuators'], caption: 'Invented plate, turned' }))
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

  test('from the item to the page, where the pixels are sealed first', async () => {
    const page = await newPage()
    await page.goto(`${url}items/it-aug18-actuators`)
    await page.locator('figure', { hasText: 'Invented plate, turned' }).getByRole('link', { name: 'redact' }).click()
    await page.getByRole('button', { name: 'Seal the pixels' }).click()
    await page.getByText('0 of 70 tiles will be black').waitFor()
    await page.waitForURL(/\/photos\/[0-9a-f]{32}\/redact$/)
    await page.close()
  })
  test('shows a turned photo upright, and what is drawn there lands in the sealed pixels', async () => {
    const page = await newPage()
    await page.goto(`${url}photos/ph-turned/redact`)
    await page.locator('.redaction-frame image').waitFor()
    await until(async () => { const box = await page.locator('.redaction-frame image').boundingBox(); ok(box !== null && box.height > box.width, 'upright') })
    const shot = join(folder, 'plate.png')
    // A loaded picture is drawn a moment after its element is there; the ground beneath it is bright.
    await until(async () => {
      await page.locator('.redaction-frame image').screenshot({ path: shot })
      ok(brightest(shot, '-gravity', 'NorthEast', '-crop', '30x30+6+6') > 0.95 && brightest(shot, '-gravity', 'SouthWest', '-crop', '60%x60%+6+6') < 0.9, 'the white corner of the file is seen in the upper right')
    })
    // Orientation 6: the first pixel of the file lies in the upper right corner for the eye.
    await drag(page, [height - 60, 4], [height - 4, 60])
    await page.getByText('1 of 70 tiles will be black').waitFor()
    await eventually(() => masksOf(page).length, 1)
    const [text] = masksOf(page)
    const [x, y, across, down] = text!.split(',').map(Number) as [number, number, number, number]
    for (const [found, expected] of [[x, 4], [y, 4], [across, 56], [down, 56]] as const) ok(Math.abs(found - expected) <= 2, `${text}`)
    await page.getByLabel('as it will be').check()
    await until(async () => {
      await page.locator('.redaction-frame image').screenshot({ path: shot })
      ok(brightest(shot, '-gravity', 'NorthEast', '-crop', '30x30+6+6') < 0.02 && brightest(shot, '-shave', '6x6') < 0.9, 'it is black, and nothing else was white')
    })
    await page.close()
  })
  test('by keys alone: add, move, size, change as text, remove, undo and do again; the address follows', async () => {
    const page = await newPage()
    await page.goto(`${url}photos/ph-turned/redact`)
    await page.getByRole('button', { name: 'Add a rectangle' }).press('Enter')
    await eventually(() => masksOf(page), ['225,150,150,100'])
    const mask = page.locator('.mask').first()
    await mask.focus()
    // Right for the eye is up in the sealed pixels of a photo that is turned by 90 degrees.
    await page.keyboard.press('ArrowRight')
    await eventually(() => masksOf(page), ['225,142,150,100'])
    await page.keyboard.press('Shift+ArrowDown')
    await eventually(() => masksOf(page), ['225,142,158,100'])
    await page.keyboard.press('Alt+ArrowDown')
    await eventually(() => masksOf(page), ['226,142,158,100'])
    await page.keyboard.press('Delete')
    await eventually(() => masksOf(page), [])
    await page.keyboard.press('Control+z')
    await eventually(() => masksOf(page), ['226,142,158,100'])
    await page.keyboard.press('Control+y')
    await page.getByText('No mask is drawn yet').waitFor()
    await eventually(() => masksOf(page), [])
    await page.keyboard.press('Control+z')
    await page.getByLabel('Pixels of mask 1').fill('p 10,10 90,10 90,90')
    await page.keyboard.press('Enter')
    await eventually(() => masksOf(page), ['p_10,10_90,10_90,90'])
    await page.getByLabel('Pixels of mask 1').fill('10,10')
    await page.getByText('Expected x,y,width,height').waitFor()
    await page.reload()
    await page.getByText('4 of 70 tiles will be black').waitFor()
    await page.getByRole('button', { name: 'Remove mask 1' }).click()
    await eventually(() => masksOf(page), [])
    await page.close()
  })
  test('keys that follow each other faster than the page draws all count; where a pointer is let go counts, too', async () => {
    const page = await newPage()
    await page.goto(`${url}photos/ph-turned/redact?mask=200,200,50,50`)
    await page.locator('.mask').first().focus()
    await Promise.all(['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Delete'].map((key) => page.keyboard.press(key)))
    await eventually(() => masksOf(page), [])
    for (const before of ['216,176,50,50', '208,176,50,50', '200,176,50,50', '200,184,50,50', '200,192,50,50', '200,200,50,50']) {
      await page.keyboard.press('Control+z')
      await eventually(() => masksOf(page), [before])
    }
    await page.goto(`${url}photos/ph-turned/redact`)
    const box = (await page.locator('.redaction-frame image').boundingBox())!
    await page.mouse.move(box.x + 20, box.y + 20)
    await page.mouse.down()
    // Both in one task: nothing is drawn between the last move and the end.
    await page.evaluate(`for (const type of ['pointermove', 'pointerup']) document.querySelector('.redaction-frame svg').dispatchEvent(new PointerEvent(type, { clientX: ${box.x + box.width / 2}, clientY: ${box.y + box.height / 2}, bubbles: true, isPrimary: true }))`)
    await until(() => match(masksOf(page).join(' '), /^\d+,\d+,(?:2[78]|29)\d,1[78]\d$/))
    await page.mouse.up()
    await page.close()
  })
  test('what was shown is what is asked to be sealed, whatever was typed while it was made', async () => {
    const page = await newPage()
    const asked: { how: string; dryRun: boolean; masks: unknown[] }[] = []
    const shown = Promise.withResolvers<void>()
    await page.route('**/api/photos/*/redactions', async (route) => {
      const question = route.request().postDataJSON() as (typeof asked)[number]
      asked.push(question)
      await shown.promise
      // Nothing is sealed by this test.
      await route.continue({ postData: JSON.stringify({ ...question, dryRun: true }) })
    })
    await page.goto(`${url}photos/ph-turned/redact?mask=4,4,56,56`)
    await page.getByLabel(/How and why/).fill('invented before')
    await page.getByRole('button', { name: 'See what will be sealed …' }).click()
    await page.getByLabel(/How and why/).fill('invented meanwhile')
    await page.getByRole('button', { name: 'Add a rectangle' }).click()
    shown.resolve()
    const dialog = page.getByRole('dialog', { name: 'What will be sealed' })
    await dialog.getByText('"madeHow": "invented before').waitFor()
    await dialog.getByRole('button', { name: 'Seal' }).click()
    await eventually(() => asked.map(({ how, dryRun, masks }) => [how, dryRun, masks.length]), [['invented before', true, 1], ['invented before', false, 1]])
    await dialog.waitFor({ state: 'hidden' })
    await page.close()
  })
  test('an outline is drawn corner by corner and closed; a mask is moved by pointer', async () => {
    const page = await newPage()
    await page.goto(`${url}photos/ph-turned/redact`)
    await page.getByRole('radio', { name: 'outline' }).check()
    for (const corner of [[50, 50], [150, 50], [150, 200]] as const) await drag(page, corner, corner)
    await page.getByRole('button', { name: 'Close the outline (3)' }).click()
    await until(() => match(masksOf(page).join(' '), /^p_\d+,\d+_\d+,\d+_\d+,\d+$/))
    const [text] = masksOf(page)
    await page.getByRole('radio', { name: 'move' }).check()
    await drag(page, [140, 100], [160, 100])
    await until(() => ok(masksOf(page).length === 1 && masksOf(page)[0] !== text, `${text} ${masksOf(page).join(' ')}`))
    await page.close()
  })
  test('sealed as it says, then published in place of the original, and verified with its tiles in app and file', async () => {
    const page = await newPage()
    await page.goto(`${url}photos/ph-turned/redact?mask=4,4,56,56`)
    const look = page.getByRole('button', { name: 'See what will be sealed …' })
    await eventually(() => look.isDisabled(), true)
    await page.getByLabel(/How and why/).fill('Serial of an invented donor')
    await page.getByRole('radio', { name: 'open' }).check()
    await look.click()
    const dialog = page.getByRole('dialog', { name: 'What will be sealed' })
    await dialog.getByText('"madeHow": "Serial of an invented donor [1 of 70 tiles of 64 × 64 pixels are black: 0] [EXIF orientation of the original: 6]"').waitFor()
    await dialog.getByRole('button', { name: 'Seal' }).click()
    await page.getByText(/Sealed as entry \d+: 1 of 70 tiles are black/).waitFor()
    await page.getByRole('heading', { name: 'Redactions of this photo 1' }).waitFor()
    await page.goto(`${url}findings/production-to-use`)
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText(/fields of .* statements will be shown/).waitFor()
    await eventually(() => page.getByRole('checkbox', { name: /Serial of an invented donor/ }).isChecked(), true)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Publish and download' }).click()])
    const zip = join(folder, 'finding.zip')
    await download.saveAs(zip)
    ok(!readFileSync(zip).includes(readFileSync(join(folder, 'turned.jpg')).subarray(200, 400)))
    for (const address of [`${url}verify`, pathToFileURL(join(root, 'web/dist/verify.html')).href]) {
      const verifier = await newPage()
      await verifier.goto(address)
      await verifier.getByLabel('Package file').setInputFiles(zip)
      await verifier.getByText('Every part that can be checked here holds.').waitFor()
      await verifier.getByText('69 tiles are the sealed pixels; 1 is masked; 0 fail.').waitFor()
      const picture = verifier.getByRole('img', { name: /Redacted photo, 600 × 400 pixels/ })
      await until(async () => ok((await picture.boundingBox())!.width > 200))
      await eventually(() => picture.locator('image').evaluate((image) => (image as unknown as { href: { baseVal: string } }).href.baseVal.slice(0, 22)), 'data:image/png;base64,')
      await verifier.close()
    }
    await page.close()
  })
  test('says what is wrong: a photo that is not there, a file that is no picture', async () => {
    const page = await newPage()
    await page.goto(`${url}photos/ph-nothing/redact`)
    await page.getByText('No photo has this id or label.').waitFor()
    await page.goto(`${url}photos/ill-actuator/redact`)
    await page.getByText(/format-unsupported/).waitFor()
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('404')))
    await page.close()
  })
  test('no serious fault for axe, nothing wider than a phone, in both themes', async () => {
    for (const [across, scheme] of [[1440, 'light'], [390, 'dark'], [390, 'light']] as const) {
      const page = await newPage(across, scheme, across === 390)
      await page.goto(`${url}photos/ph-turned/redact?mask=100,100,150,100&mask=p_300,50_500,50_400,200`)
      await page.locator('.redaction-frame image').waitFor()
      await settled(page)
      await page.evaluate(axe)
      const found = await page.evaluate(async () => ((await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations))
      deepEqual(found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]!.html]), [], `${across} ${scheme}`)
      await fitsScreen(page, String(across))
      if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: join(process.env['SHOTS'], `redact-${across}-${scheme}.png`), fullPage: true })
      await page.close()
    }
  })
  test('no script failed on the way', () => deepEqual(faults, []))
})
