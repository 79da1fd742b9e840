/**
 * Screens of the public example, one after the other: no serious fault for axe, nothing wider than the screen.
 * @module
 */
import { deepEqual } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { fitsScreen, settled } from './eventually.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = [
  '', 'cases/dprk-missiles-2024', 'items/it-kharkiv-missile', 'items/invented-shell', 'findings/acquisition-network?open=claim:acquisition-network:dated', 'cases/dprk-missiles-2024/timeline', 'cases/dprk-missiles-2024/map', 'verify', 'log',
  'log?open=entry:20', 'decode?mark=11%3F&context=missile',
]

export async function looksWell(page: Page, url: string): Promise<void> {
  for (const path of screens) {
    await page.goto(url + path)
    await settled(page)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], path)
    await fitsScreen(page, path)
  }
}
