/**
 * The desk's list of 10,000 requests: what the server needs for its answer, and the longest frame of a browser that scrolls through it; each beside a list of 100.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { chromium } from 'playwright-core'
import { world } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import { deskRoutes } from '../service/server/desk-routes.ts'
import { inventedStatements } from './invented-statements.ts'

export const requestCount = 10_000
const fewRequests = 100
const day = '2091-05-25'

/** Milliseconds; `frames` is `null` where there is no Chromium or the app is not built. */
export interface DeskTimes { readonly many: number; readonly few: number; readonly bytes: number; readonly frames: { readonly many: Frames; readonly few: Frames } | null }
export interface Frames { readonly longest: number; readonly median: number; readonly count: number; readonly rows: number }

export async function deskTimes(): Promise<DeskTimes> {
  const [all, some] = [desk(requestCount), desk(fewRequests)]
  const median = async (app: typeof all) => {
    const times: number[] = []
    for (let n = 0; n < 9; n++) {
      const start = performance.now()
      await (await app.request(`/api/desk?day=${day}`)).text()
      times.push(performance.now() - start)
    }
    return times.toSorted((a, b) => a - b)[4]!
  }
  const bytes = (await (await all.request(`/api/desk?day=${day}`)).arrayBuffer()).byteLength
  return { many: await median(all), few: await median(some), bytes, frames: await framesOf(all, some) }
}

/** Invented requests: each to one of 40 parties, a tenth never sent, deadlines over a year. */
function desk(count: number) {
  const { statements, add } = inventedStatements()
  const ofCase = add('case', { title: 'Invented case', mandate: null, funding: null, standard: null })
  const parties = Array.from({ length: 40 }, (_, n) => add('party', { names: [{ text: `Example Works ${n}`, script: null, language: null, use: 'primary', sources: [] }], partyType: 'company', roles: [], jurisdiction: null, affiliation: null, publicRole: null, competence: null, disclosures: [], members: null }))
  for (let n = 0; n < count; n++) add('request', {
    case: ofCase, purpose: 'trace', reference: `XA-${String(n).padStart(5, '0')}`, addressees: [parties[n % 40]], requestingAgency: null, items: [], marks: [], finding: null, recoveryCircumstances: null, groundsOfIllegality: null, intendedUse: null, identification: null, other: null,
    confidentialityUndertaking: null, sent: n % 10 === 0 ? null : `2091-0${1 + (n % 5)}-1${n % 9}`, deadline: n % 10 === 0 ? null : `2091-${String(1 + (n % 12)).padStart(2, '0')}-2${n % 8}`, chasers: [], language: null,
  })
  const all = world(statements)
  return deskRoutes({ store: { world: () => all, derivedId: () => '0'.repeat(32) } as unknown as Store, now: () => new Date(`${day}T12:00:00Z`), deskFolder: null })
}

async function framesOf(all: ReturnType<typeof desk>, some: ReturnType<typeof desk>): Promise<DeskTimes['frames']> {
  const dist = join(import.meta.dirname, '..', 'web', 'dist')
  if (!existsSync(join(dist, 'index.html')) || !existsSync('/usr/bin/chromium')) return null
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  try {
    const one = async (app: ReturnType<typeof desk>) => {
      const server = createServer((asked, answer) => {
        const path = normalize(new URL(asked.url ?? '/', 'http://localhost').pathname)
        if (path.startsWith('/api/')) return void Promise.resolve(app.request(asked.url!)).then(async (made) => answer.writeHead(made.status, { 'content-type': 'application/json' }).end(await made.text()))
        const file = join(dist, path)
        const isFile = extname(path) !== '' && existsSync(file)
        answer.writeHead(200, { 'content-type': ({ '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' } as Record<string, string>)[isFile ? extname(path) : '.html'] ?? 'application/octet-stream' }).end(readFileSync(isFile ? file : join(dist, 'index.html')))
      })
      await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening) })
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/desk?day=${day}`)
        await page.locator('.desk-frame [role=option]').first().waitFor()
        const frames = await page.evaluate<Frames>(scrolled)
        await page.close()
        return frames
      } finally {
        server.close()
      }
    }
    return { few: await one(some), many: await one(all) }
  } finally {
    await browser.close()
  }
}

/** In the page: two seconds of scrolling, a window further with each frame; milliseconds between frames. A text, for the types here are those of Node. */
const scrolled = `(async () => {
  const frame = document.querySelector('.desk-frame')
  const gaps = []
  const next = () => new Promise((drawn) => { requestAnimationFrame(drawn) })
  let before = await next()
  let down = 1
  for (const until = before + 2000; before < until;) {
    if (frame.scrollTop + frame.clientHeight >= frame.scrollHeight - 1) down = -1
    else if (frame.scrollTop <= 0) down = 1
    frame.scrollTop += down * frame.clientHeight
    const now = await next()
    gaps.push(now - before)
    before = now
  }
  const sorted = gaps.toSorted((a, b) => a - b)
  return { longest: sorted.at(-1), median: sorted[sorted.length >> 1], count: gaps.length, rows: frame.querySelectorAll('[role=option]').length }
})()`
