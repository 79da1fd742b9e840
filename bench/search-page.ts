/**
 * The search page in Chromium over many items: from the last key to the first result on the screen, the frames while the list is scrolled, and until the map rests.
 * @module
 */
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'

export interface Frames { readonly median: number; readonly longest: number; readonly late: number; readonly count: number; /** Rows that were passed. */ readonly rows: number; /** Rows in sight at a frame that had not come yet, at the most. */ readonly blank: number }
/** Milliseconds. */
export interface SearchPageTimes { readonly keys: { readonly median: number; readonly p95: number; readonly most: number; readonly count: number }; readonly scroll: Frames; readonly map: { readonly first: number; readonly moved: number }; readonly pan: Frames }

/** Words as somebody types them, each answered by many or by few. */
const typed = ['rifle', 'pistol', 'cartridge 7', 'mortar bomb', 'machine gun 12', 'invented place 3', 'tube 99', 'place 118', 'invented', 'bomb 4']

/** `items`: how many a server of its own is given; an address: of a server that runs already, with a store of its own. */
export async function searchPageTimes(items: number | string): Promise<SearchPageTimes | null> {
  if (!existsSync(join(import.meta.dirname, '..', 'web', 'dist', 'index.html')) || !existsSync('/usr/bin/chromium')) return null
  const server = typeof items === 'string' ? null : fork(join(import.meta.dirname, 'search-page-server.ts'), [String(items)], { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const base = server === null ? String(items).replace(/\/$/u, '') : await new Promise<string>((resolve) => server.once('message', (said) => resolve(String(said))))
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${base}/search`)
    await page.locator('.hit-space .hit a').first().waitFor()
    const keys = await keyTimes(page)
    await page.goto(`${base}/search`)
    await page.locator('.hit-space .hit a').first().waitFor()
    const scroll = await page.evaluate<Frames>(scrolled)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, 'search-page.png') })
    const started = performance.now()
    await page.goto(`${base}/search?view=map`)
    await page.locator('.item-map[data-rested=yes] .circles a').first().waitFor()
    const first = performance.now() - started
    const before = await page.evaluate<number>('performance.now()')
    await page.getByRole('button', { name: 'Nearer' }).click()
    await page.locator('.item-map[data-rested=no]').waitFor()
    await page.locator('.item-map[data-rested=yes]').waitFor()
    const moved = await page.evaluate<number>('performance.now()') - before
    const pan = await page.evaluate<Frames>(panned)
    if (folder !== undefined) await page.screenshot({ path: join(folder, 'search-page-map.png') })
    return { keys, scroll, map: { first, moved }, pan }
  } finally {
    await browser.close()
    server?.disconnect()
  }
}

/** From the last key to the frame in which the list of that question stands, as the page itself sees both. */
async function keyTimes(page: Page): Promise<SearchPageTimes['keys']> {
  const times: number[] = []
  const field = page.getByRole('textbox', { name: 'Words' })
  for (const words of [...typed, ...typed.toReversed()]) {
    await field.fill('')
    await page.waitForURL((url) => !url.searchParams.has('text'))
    await page.locator('.answer[aria-busy=false] .hit-space .hit a').first().waitFor()
    await page.evaluate(watchFor(words))
    await field.pressSequentially(words)
    times.push(await page.evaluate<number>('window.answeredAfter'))
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[sorted.length >> 1]!, p95: sorted[Math.ceil(sorted.length * 0.95) - 1]!, most: sorted.at(-1)!, count: sorted.length }
}

/** In the page, as a text, for the types here are those of Node: resolves to the time from the last key to the frame that shows its answer. */
const watchFor = (words: string) => `void (window.answeredAfter = new Promise((done) => {
  let last = 0
  const field = [...document.querySelectorAll('form[role=search] input')].at(-1)
  const onInput = () => { if (field.value === ${JSON.stringify(words)}) last = performance.now() }
  field.addEventListener('input', onInput)
  const look = () => {
    const isThere = last > 0 && new URLSearchParams(location.search).get('text') === ${JSON.stringify(words)} && document.querySelector('.answer')?.getAttribute('aria-busy') === 'false' && document.querySelector('.hit-space .hit a, .answer .empty') !== null
    if (!isThere) return requestAnimationFrame(look)
    field.removeEventListener('input', onInput)
    requestAnimationFrame((now) => done(now - last))
  }
  requestAnimationFrame(look)
}))`

/** Frames that took more than one and a half of those of a screen at 60 a second. */
const late = 25

const counted = `const told = (gaps, rows, blank) => { const sorted = gaps.toSorted((a, b) => a - b); return { median: sorted[sorted.length >> 1], longest: sorted.at(-1), late: gaps.filter((gap) => gap > ${late}).length, count: gaps.length, rows, blank } }
  const next = () => new Promise((drawn) => { requestAnimationFrame(drawn) })
  let before = await next()
  for (let calm = 0, tries = 0; calm < 5 && tries < 200; tries++) { const now = await next(); calm = now - before < 40 ? calm + 1 : 0; before = now }`

/** Five seconds of a hand that scrolls without a rest, some hundred rows a second. */
const scrolled = `(async () => {
  ${counted}
  const frame = document.querySelector('.hit-frame')
  const gaps = []
  let blank = 0
  for (const begin = before; before < begin + 5000;) {
    frame.scrollTop += 120
    const now = await next()
    gaps.push(now - before)
    before = now
    blank = Math.max(blank, document.querySelectorAll('.hit.late').length)
  }
  return told(gaps, Math.round(frame.scrollTop / 32), blank)
})()`

const panned = `(async () => {
  ${counted}
  const map = document.querySelector('.item-map svg')
  const box = map.getBoundingClientRect()
  const [x, y] = [box.left + box.width / 2, box.top + 60]
  const at = (dx) => ({ bubbles: true, cancelable: true, clientX: x + dx, clientY: y, button: 0, buttons: 1, pointerId: 1 })
  map.setPointerCapture = () => {}
  map.hasPointerCapture = () => true
  map.dispatchEvent(new PointerEvent('pointerdown', at(0)))
  const gaps = []
  for (let n = 0, begin = before; before < begin + 2000; n++) {
    map.dispatchEvent(new PointerEvent('pointermove', at(200 * Math.sin(n / 10))))
    const now = await next()
    gaps.push(now - before)
    before = now
  }
  map.dispatchEvent(new PointerEvent('pointerup', at(0)))
  return told(gaps, 0, 0)
})()`
