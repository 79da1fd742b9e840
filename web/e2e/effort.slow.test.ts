/**
 * A finding that was made to keep its reader busy is cut at the same step in Chromium and in Node: the same bytes, the same count.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { suite, test } from 'node:test'
import { chromium } from 'playwright-core'
import { answersOf } from '../../core/findings/hostile-findings.test.ts'
import { bundle, chromiumArguments, chromiumPath } from './bundle.suite.ts'

suite('steps in two engines', { skip: existsSync(chromiumPath) ? false : 'Chromium is not installed at /usr/bin/chromium' }, () => {
  test('a hostile finding comes to the same record by as many steps', async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments })
    try {
      const page = await browser.newPage()
      await page.goto('about:blank')
      await page.addScriptTag({ content: await bundle('../../core/findings/hostile-findings.test.ts') })
      const inChromium = await page.evaluate('proofmark.answersOf(2 ** 21)')
      const inNode = answersOf(2 ** 21)
      deepEqual(inChromium, inNode)
      ok(inNode.some(([, , steps]) => steps !== null && steps > 2 ** 21), 'steps are counted beyond the cut')
    } finally {
      await browser.close()
    }
  })
})
