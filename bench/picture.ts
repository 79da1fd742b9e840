/**
 * The picture of a network in Chromium: how long until it is drawn, how long until it is laid out, and the frames while it is panned and zoomed; a large one beside one like that of the components of all weapons.
 * Here WebGL is SwiftShader's, which computes it on the processor: a machine with a graphics card is faster.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import type { NetworkView } from 'proofmark/api'
import { strengths, type EdgeKind, type Network, type NetworkNode } from '@proofmark/core/network'
import { contentSecurityPolicy } from '../service/server/security.ts'

/** Milliseconds: from the request of the address until the first picture, and until its nodes lie where they stay; frames while it moves. */
export interface PictureTimes { readonly nodes: number; readonly edges: number; readonly drawn: number; readonly laid: number; readonly again: number; readonly pan: Frames; readonly zoom: Frames; readonly visits: Visits }
/** First visits by browsers that keep nothing, by turns: the picture until it is drawn, and a plain page of the app until its first words stand there. A machine that others use too is told by the least of each. */
export interface Visits { readonly drawn: readonly number[]; readonly plain: readonly number[] }
/** `rest`: the longest after the hand rests, when all is drawn anew. */
export interface Frames { readonly median: number; readonly longest: number; readonly count: number; readonly rest: number }

export async function pictureTimes(): Promise<{ readonly large: PictureTimes; readonly weapons: PictureTimes } | null> {
  if (!existsSync(join(dist, 'index.html')) || !existsSync('/usr/bin/chromium')) return null
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  try {
    return { weapons: await timesOf(browser, weaponsNetwork()), large: await timesOf(browser, largeNetwork(20_000, 40_000)) }
  } finally {
    await browser.close()
  }
}

/** Numbers that look drawn by lot and are always the same. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39)
    return ((state ^ (state >>> 15)) >>> 0) % below
  }
}

const node = (kind: NetworkNode['kind'], n: number, label: string, roles: NetworkNode['roles'] = []): NetworkNode => ({ id: `${kind}-${n}`, kind, label, country: n % 3 === 0 ? null : 'XA', roles, cases: [], statements: [`${kind}${n}`.padStart(32, '0') as NetworkNode['statements'][number]] })

/** As large as that of the components of all weapons: each component of one maker, part of one weapon or a few. */
export function weaponsNetwork(): Network {
  const next = numbers(7)
  const nodes = [
    ...Array.from({ length: 430 }, (_, n) => node('party', n, `Example Maker ${n}`, ['brand-owner'])), ...Array.from({ length: 3500 }, (_, n) => node('component', n, `Example part ${n}`)), ...Array.from({ length: 117 }, (_, n) => node('weapon', n, `Example weapon ${n}`)),
  ]
  const edges: Network['edges'][number][] = []
  for (let n = 0; n < 3500; n++) {
    // A few makers have most of the parts.
    edges.push(edge(edges.length, next, Math.floor((next(430) * next(430)) / 430), 430 + n, 'brand-owner'))
    for (let times = 1 + (next(4) === 0 ? next(3) : 0); times > 0; times--) edges.push(edge(edges.length, next, 430 + n, 3930 + next(117), 'part-of'))
  }
  return { nodes, edges }
}

export function largeNetwork(nodeCount: number, edgeCount: number): Network {
  const next = numbers(11)
  const kinds = ['party', 'component', 'component', 'component', 'named', 'transfer', 'weapon'] as const
  const nodes = Array.from({ length: nodeCount }, (_, n) => node(kinds[n % kinds.length]!, n, `Example node ${n}`, n % kinds.length === 0 ? ['distributor'] : []))
  return { nodes, edges: Array.from({ length: edgeCount }, (_, n) => edge(n, next, Math.floor((next(nodeCount) * next(nodeCount)) / nodeCount), next(nodeCount), (['distributor', 'part-of', 'gives', 'gets'] as const)[n % 4]!)) }
}

const edge = (n: number, next: (below: number) => number, from: number, to: number, kind: EdgeKind): Network['edges'][number] => ({ from, to, kind, strength: strengths[next(strengths.length)]!, since: null, until: null, cases: [], statements: [`e${n}`.padStart(32, '0') as NetworkNode['statements'][number]] })

const dist = join(import.meta.dirname, '..', 'web', 'dist')

async function timesOf(browser: Awaited<ReturnType<typeof chromium.launch>>, network: Network): Promise<PictureTimes> {
  const restricted = <Part extends object>(part: Part) => ({ ...part, handling: 'restricted' as const })
  const view: NetworkView = { nodes: network.nodes.map(restricted), edges: network.edges.map(restricted), handling: 'restricted', upTo: 'confidential', cut: [], isCertain: null, left: 0, changes: null }
  const answers: Readonly<Record<string, string>> = { '/api/network': JSON.stringify(view), '/api/cases': '{"cases":[]}', '/api/watches': '{"watches":[],"alerts":0}' }
  const server = createServer((asked, answer) => {
    const path = normalize(new URL(asked.url ?? '/', 'http://localhost').pathname)
    if (path.startsWith('/api/')) return void answer.writeHead(answers[path] === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(answers[path] ?? '{"code":"unknown","message":"","about":""}')
    const file = join(dist, path)
    const isFile = extname(path) !== '' && existsSync(file)
    answer.writeHead(200, { 'content-type': ({ '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' } as Record<string, string>)[isFile ? extname(path) : '.html'] ?? 'application/octet-stream', 'content-security-policy': contentSecurityPolicy }).end(readFileSync(isFile ? file : join(dist, 'index.html')))
  })
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening) })
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const address = `${base}/network`
    const visits = await visitsOf(browser, base)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(address)
    const drawn = await drawnAt(page)
    await page.locator('.network-laying').waitFor({ state: 'detached', timeout: 120_000 })
    const laid = await page.evaluate<number>('performance.now()')
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `picture-${network.nodes.length}.png`) })
    await page.goto(address)
    const again = await drawnAt(page)
    const pan = await page.evaluate<Frames>(moved('pan'))
    const zoom = await page.evaluate<Frames>(moved('zoom'))
    await context.close()
    return { nodes: network.nodes.length, edges: network.edges.length, drawn, laid, again, pan, zoom, visits }
  } finally {
    server.close()
  }
}

const visitCount = 7

async function visitsOf(browser: Awaited<ReturnType<typeof chromium.launch>>, base: string): Promise<Visits> {
  const found: { drawn: number[]; plain: number[] } = { drawn: [], plain: [] }
  const fresh = async <Told>(visit: (page: Page) => Promise<Told>): Promise<Told> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    try { return await visit(await context.newPage()) } finally { await context.close() }
  }
  for (let n = 0; n < visitCount; n++) {
    found.plain.push(await fresh(async (page) => { await page.goto(`${base}/`); await page.locator('h1').waitFor(); return page.evaluate<number>('performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? performance.now()') }))
    found.drawn.push(await fresh(async (page) => { await page.goto(`${base}/network`); return drawnAt(page) }))
  }
  return found
}

/** What the page notes when its first picture is drawn, in milliseconds since the address was asked for. */
async function drawnAt(page: Page): Promise<number> {
  await page.locator('.network-stage[data-drawn]').waitFor({ timeout: 120_000 })
  return Number(await page.locator('.network-stage').getAttribute('data-drawn'))
}

/** In the page: the pointer drags or the wheel turns at each frame; milliseconds between frames. A text, for the types here are those of Node. */
const moved = (how: 'pan' | 'zoom') => `(async () => {
  const frame = document.querySelector('.network-frame')
  frame.scrollIntoView({ block: 'center' })
  const box = frame.getBoundingClientRect()
  const [x, y] = [box.left + box.width / 2, box.top + 40]
  const target = document.elementFromPoint(x, y)
  const at = (dx) => ({ bubbles: true, cancelable: true, clientX: x + dx, clientY: y, button: 0, buttons: 1, pointerId: 1 })
  const gaps = []
  const next = () => new Promise((drawn) => { requestAnimationFrame(drawn) })
  // Begins when what went before is over.
  let before = await next()
  for (let calm = 0, tries = 0; calm < 5 && tries < 200; tries++) { const now = await next(); calm = now - before < 40 ? calm + 1 : 0; before = now }
  if ('${how}' === 'pan') target.dispatchEvent(new PointerEvent('pointerdown', at(0)))
  // Two seconds of the hand, and one in which it rests and the picture is drawn anew.
  for (let n = 0, begin = before; before < begin + 3000; n++) {
    if (before < begin + 2000) {
      if ('${how}' === 'pan') target.dispatchEvent(new PointerEvent('pointermove', at(200 * Math.sin(n / 8))))
      else target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: x, clientY: y, deltaY: Math.sin(n / 10) > 0 ? -60 : 60 }))
    } else if ('${how}' === 'pan') target.dispatchEvent(new PointerEvent('pointerup', at(0)))
    const now = await next()
    gaps.push({ gap: now - before, isMoving: before < begin + 2000 })
    before = now
  }
  const moving = gaps.filter(({ isMoving }) => isMoving).map(({ gap }) => gap).toSorted((a, b) => a - b)
  return { longest: moving.at(-1), median: moving[moving.length >> 1], count: moving.length, rest: Math.max(...gaps.filter(({ isMoving }) => !isMoving).map(({ gap }) => gap)) }
})()`
