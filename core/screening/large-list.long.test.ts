/** A list file that never ends is refused by its size, whatever stands in it, and is read piece by piece until then; JSON lines go on beyond that. */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { largestList, readUnList } from './index.ts'
import { readFtmList } from './opensanctions-list.ts'

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
  test('of JSON lines is read beyond that, with no more in memory than its parties', () => {
    const others = new TextEncoder().encode(`${JSON.stringify({ id: 'xx-a', schema: 'Address', properties: { full: ['Nowhere '.repeat(2000)] } })}\n`.repeat(64))
    let given = 0
    const large = function* () { for (let n = 0; given < 1.3 * largestList; n++) { yield new TextEncoder().encode(`{"id":"xx-${n}","schema":"Person","properties":{"name":["Ivan Exampleman ${n}"]}}\n`); yield others; given += others.length } }
    const before = process.memoryUsage().heapUsed
    const read = readFtmList(large())
    ok(read.ok && read.list.entries.length > 100, JSON.stringify(read).slice(0, 200))
    ok(process.memoryUsage().heapUsed - before < largestList, `${process.memoryUsage().heapUsed - before}`)
  })
})
