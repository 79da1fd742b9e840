/**
 * Invented items: a server with an invented world and a page of its search, for the tests of that page; and what every screen of it has to bear.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { inventedWorld } from '@proofmark/core/invented'
import { fitsScreen, settled } from './eventually.suite.ts'
import { field, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Lines that the server takes at once. */
const atOnce = 2500

export interface InventedItems {
  readonly site: Field
  readonly page: Page
  readonly items: number
  record(lines: readonly object[]): Promise<void>
  /** What the page says that it found. */
  count(): Promise<string>
  /** What stands behind the path of the address. */
  asked(): Promise<string>
  facet(name: string, value: RegExp): Locator
  /** No serious fault for axe, and nothing wider than the screen. */
  noFaults(about: string): Promise<void>
}

export async function inventedItems(name: string, items = 1000): Promise<InventedItems> {
  const site = await field(name)
  const record = async (lines: readonly object[]) => {
    const sent = await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })
    equal(sent.status, 201, await sent.clone().text())
  }
  const lines = [...inventedWorld({ items })]
  for (let from = 0; from < lines.length; from += atOnce) await record(lines.slice(from, from + atOnce))
  const page = await site.open(`${site.url}search`)
  await page.setViewportSize({ width: 1440, height: 1000 })
  return {
    site, page, items, record,
    count: () => page.locator('.search-counts').innerText(),
    asked: () => page.evaluate<string>('location.search'),
    facet: (of, value) => page.locator('details.facet', { has: page.locator('summary', { hasText: new RegExp(`^${of}`) }) }).getByRole('checkbox', { name: value }),
    noFaults: async (about) => {
      await settled(page)
      await fitsScreen(page, about)
      await page.evaluate(axe)
      deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
      const folder = process.env['PROOFMARK_SHOTS']
      if (folder !== undefined) await page.screenshot({ path: join(folder, `items-${about.replaceAll(/\W+/g, '-')}.png`), fullPage: true })
    },
  }
}
