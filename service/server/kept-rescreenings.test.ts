/** News that nobody has seen stay when a later snapshot comes, whatever it says. */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { newsTogether, type NewsLines } from './kept-rescreenings.ts'

const line = (entry: string, score = 0.9) => ({ record: 'record', entry, name: `NEMO ${entry}`, score })
const news = (of: Partial<Record<keyof NewsLines, readonly string[]>>): NewsLines => ({ fresh: (of.fresh ?? []).map((each) => line(each)), gone: (of.gone ?? []).map((each) => line(each)), changed: (of.changed ?? []).map((each) => line(each)) })
const together = (waiting: NewsLines, now: NewsLines, decided: readonly string[] = []) => {
  const { fresh, gone, changed } = newsTogether(waiting, now, ({ entry }) => decided.includes(entry))
  return [fresh, gone, changed].map((lines) => lines.map(({ entry }) => entry))
}

suite('news that wait', () => {
  test('stay though the later snapshot says nothing of them', () => deepEqual(together(news({ fresh: ['1'], gone: ['2'], changed: ['3'] }), news({})), [['1'], ['2'], ['3']]))
  test('are told as gone where a later, shorter list has them no more', () => deepEqual(together(news({ fresh: ['1'], changed: ['2'] }), news({ gone: ['1', '2'] })), [[], ['1', '2'], []]))
  test('that had gone and came back have changed; what is new and changes is still new', () => deepEqual(together(news({ gone: ['1'], fresh: ['2'] }), news({ fresh: ['1'], changed: ['2'] })), [['2'], [], ['1']]))
  test('that were decided on meanwhile are not told; new ones come beside them', () => deepEqual(together(news({ changed: ['1'] }), news({ fresh: ['2'], gone: ['3'] }), ['1']), [['2'], ['3'], []]))
  test('have the line of the later snapshot', () => deepEqual(newsTogether(news({ fresh: ['1'] }), { fresh: [], gone: [], changed: [line('1', 0.95)] }, () => false).fresh, [line('1', 0.95)]))
})
