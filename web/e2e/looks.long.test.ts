/**
 * The screens of the public example, wide and narrow, light and dark. One of the four is looked at by app.slow.test.ts.
 * @module
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { chromium, type Browser } from 'playwright-core'
import { looksWell } from './example-screens.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const skip = !existsSync('/usr/bin/chromium') ? 'Chromium is not installed at /usr/bin/chromium' : existsSync(join(root, 'web/dist/index.html')) ? false : 'the web app is not built (npm run build)'

suite('looks', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-e2e-looks-'))
  let server: ChildProcess
  let browser: Browser
  let url = ''
  before(async () => {
    server = spawn(process.execPath, [join(root, 'service/cli/proofmark.mjs'), 'serve', '--port', '0', '--open-example', '--json', '--data', join(folder, 'data')])
    let said = ''
    url = await new Promise((resolve) => server.stdout!.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) }))
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  })
  after(async () => {
    await browser?.close()
    server?.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })
  for (const [width, colorScheme] of [[1440, 'light'], [1440, 'dark'], [390, 'light']] as const) {
    test(`no serious fault for axe and nothing wider than the screen, ${width} px, ${colorScheme}`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 1000 }, colorScheme })
      await looksWell(page, url)
      await page.close()
    })
  }
})
