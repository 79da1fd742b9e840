/** A list file that never ends is refused by its size, whatever stands in it, and is read piece by piece until then. */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { largestList, readUnList } from './index.ts'

suite('a list that never ends', () => {
  for (const [what, block] of [['comments', '<!-- nothing -->\n'], ['elements', '<A>b</A>\n']] as const) {
    test(`of ${what} is refused after a hundred megabytes`, () => {
      const bytes = new TextEncoder().encode(block.repeat(2 ** 16))
      let given = 0
      const endless = function* () { yield new TextEncoder().encode('<CONSOLIDATED_LIST>\n'); for (;;) { given += bytes.length; yield bytes } }
      const read = readUnList(endless())
      deepEqual(read.ok ? read : [read.code, read.expected], ['too-large', `at most ${largestList} bytes`])
      ok(given <= largestList + bytes.length)
      if (!read.ok) ok(read.line > 1_000_000)
    })
  }
})
