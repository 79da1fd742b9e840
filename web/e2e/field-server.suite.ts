/**
 * A server on an empty data folder and a browser that can be killed, for the tests of documenting at a site; and what a hand does there, counted.
 * @module
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { killable, type Killable } from './killable-browser.suite.ts'

const root = join(import.meta.dirname, '..', '..')
export const skip = !existsSync('/usr/bin/chromium') ? 'Chromium is not installed at /usr/bin/chromium' : existsSync(join(root, 'web/dist/index.html')) ? false : 'the web app is not built (npm run build)'

export interface Field {
  readonly folder: string
  readonly url: string
  readonly browser: Killable
  /** What scripts threw, and what was asked of another place. */
  readonly faults: string[]
  readonly foreign: string[]
  open(address: string, isOffline?: boolean): Promise<Page>
  /** Kills the browser and comes back to where it was. */
  cut(page: Page, isOffline?: boolean): Promise<Page>
  entries(): Promise<{ index: number; id: string; kind: string; label: string | null }[]>
  hashOfBlob(sha256: string): Promise<string>
  end(): Promise<void>
}

export async function field(name: string): Promise<Field> {
  const folder = mkdtempSync(join(tmpdir(), `proofmark-e2e-${name}-`))
  const server: ChildProcess = spawn(process.execPath, [join(root, 'service/cli/proofmark.mjs'), 'serve', '--port', '0', '--json', '--data', join(folder, 'data')])
  let said = ''
  const url = await new Promise<string>((resolve) => server.stdout!.on('data', (chunk) => { said += String(chunk); const found = /"url":"([^"]+)"/.exec(said)?.[1]; if (found !== undefined) resolve(found) }))
  const browser = await killable(join(folder, 'profile'))
  const [faults, foreign]: [string[], string[]] = [[], []]
  const open = async (address: string, isOffline = false): Promise<Page> => {
    const context = await browser.context()
    await context.setOffline(isOffline)
    const page = await context.newPage()
    // Hundreds of photographs on a slow machine take their time.
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('request', (request) => { if (!request.url().startsWith(`${new URL(address).origin}/`) && !/^(?:blob|data):/.test(request.url())) foreign.push(request.url()) })
    await page.goto(address, { waitUntil: 'commit' })
    return page
  }
  return {
    folder, url, browser, faults, foreign, open,
    cut: async (page, isOffline = true) => {
      const address = page.url()
      await browser.kill()
      const again = await open(address, isOffline)
      await again.getByRole('navigation', { name: 'Capture' }).waitFor()
      return again
    },
    entries: async () => {
      const pages = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(async (n) => ((await (await fetch(`${url}api/log/entries?from=${n * 100}&count=100`)).json()) as { entries: { index: number; id: string; kind: string; label: string | null }[] }).entries))
      return [...new Map(pages.flat().map((entry) => [entry.index, entry])).values()]
    },
    hashOfBlob: async (sha256) => createHash('sha256').update(Buffer.from(await (await fetch(`${url}blobs/${sha256}`)).arrayBuffer())).digest('hex'),
    end: async () => {
      await browser.end()
      server.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const input = (page: Page, name: string): Locator => page.locator('input, textarea, select').and(page.getByLabel(name, { exact: true }))
/** The worker of the page answers for it. A page of ours evaluates no text, so this is a function. */
export const isControlled = (page: Page) => page.waitForFunction(() => (globalThis as unknown as { navigator: { serviceWorker: { controller: unknown } } }).navigator.serviceWorker.controller !== null)
/** The page goes on without a network: its worker is there, and answers for it. */
export async function worksOffline(page: Page): Promise<void> {
  await page.locator('[data-offline="ready"]').waitFor()
  await isControlled(page)
}
export const isKept = (page: Page): Promise<void> => page.getByText('open · Kept on this device').waitFor()

/** Clicks and keys as a hand makes them. */
export function hand() {
  const made = { clicks: 0, keys: 0 }
  return {
    made,
    click: async (at: Locator) => { made.clicks++; await at.click() },
    press: async (page: Page, key: string) => { made.keys++; await page.keyboard.press(key) },
    type: async (page: Page, text: string) => { made.keys += text.length; await page.keyboard.type(text) },
  }
}
