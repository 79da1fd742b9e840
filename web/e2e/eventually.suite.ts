/**
 * Eventually: what a page, an address, a file or a server comes to a moment after a key or a click is waited for, and then asserted as ever.
 * A slow machine takes longer; what never comes about fails with the last difference.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'

const [patienceMs, pauseMs, quietMs] = [20_000, 50, 10_000]

/** Asks until the check does not throw; when patience ends, throws what it threw last. */
export async function until(check: () => void | Promise<void>): Promise<void> {
  const end = performance.now() + patienceMs
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (performance.now() > end) throw error
    }
    await pause(pauseMs)
  }
}

/** What is read deeply equals what is expected, now or soon. */
export const eventually = <T>(read: () => T | Promise<T>, expected: NoInfer<T>, about?: string): Promise<void> =>
  until(async () => deepEqual(await read(), expected, about))

/** The page of the address has come: its title or a refusal is there, and nothing is asked or waited for any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main [role=alert]').first().waitFor()
  // A request that went through the service worker of a page that is gone may never be told as ended: what then still waits says so itself.
  await page.waitForLoadState('networkidle', { timeout: quietMs }).catch((error: unknown) => { if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error })
  await eventually(() => page.locator('main [aria-busy=true]').count(), 0)
}

/** Nothing reaches beyond the screen, once what was resized is drawn. */
export const fitsScreen = (page: Page, about: string): Promise<void> => until(async () => {
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  ok(beyond <= 0, `${about}: ${beyond} px wider than the screen`)
})
