/** Rows of the desk: filters, orders, keys, and how few are drawn. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { DeskRow } from '@proofmark/core/requests'
import { deskQuestion } from '../../paths.ts'
import { inSight, moved, shownRows } from './rows.ts'

const row = (request: string, more: Partial<DeskRow> = {}): DeskRow => ({
  request, reference: request, purpose: 'trace', case: 'c', finding: null, items: 1, addressee: 'p', state: 'sent', responseKind: null, reason: null, isOrderOpen: false, sent: null, deadline: null,
  due: { acknowledgement: 'no', chaser: 'no', answer: 'no' }, replies: 0, chasers: 0, ...more,
})
const view = (rows: readonly DeskRow[]) => ({ day: '2091-05-05', rows, counts: {} as never, parties: { p: 'Example Works', q: 'Annex' }, cases: { c: 'Invented case' }, settings: 'none' as const })
const shown = (rows: readonly DeskRow[], address: string) => shownRows(view(rows), deskQuestion(address), (state) => state).map(({ request }) => request)

suite('shownRows', () => {
  const rows = [row('b', { due: { acknowledgement: 'no', chaser: 'possibly', answer: 'no' } }), row('a', { addressee: 'q', state: 'silent', case: null }), row('c', { reference: null, reason: 'a court has it', purpose: 'right-of-reply', deadline: { from: null, to: '2091-01-01', basis: 'request' } })]
  test('as they come where nothing is asked; each filter alone and two together', () => {
    deepEqual(['/desk', '/desk?state=silent', '/desk?addressee=q', '/desk?due=any', '/desk?due=chaser', '/desk?due=answer', '/desk?due=nonsense', '/desk?purpose=trace', '/desk?case=c&state=sent', '/desk?text=ANNEX', '/desk?text=court'].map((address) => shown(rows, address).join('')),
      ['bac', 'a', 'a', 'b', 'b', '', '', 'ba', 'bc', 'a', 'c'])
  })
  test('orders; what has no value comes last', () => {
    deepEqual(['reference', 'addressee', 'state', 'deadline', 'case', 'nonsense'].map((sort) => shown(rows, `/desk?sort=${sort}`).join('')), ['abc', 'abc', 'bca', 'cba', 'bca', 'bac'])
  })
  test('ten thousand rows are filtered and sorted at once, and few are drawn', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => row(String(n), { addressee: n % 2 === 0 ? 'p' : 'q' }))
    equal(shown(many, '/desk?addressee=q&sort=reference').length, 5000)
    const { from, to } = inSight(200_000, 700, 40, many.length)
    ok(to - from < 40 && from < 5000 && to > 5000)
    deepEqual([inSight(0, 700, 40, 3), inSight(0, 700, 40, 0)], [{ from: 0, to: 3 }, { from: 0, to: 0 }])
  })
})

test('moved: arrows, pages and ends stay within the list; other keys and an empty list do not move', () => {
  deepEqual([moved('ArrowDown', 0, 3, 2), moved('ArrowDown', 2, 3, 2), moved('ArrowUp', 0, 3, 2), moved('PageDown', 0, 9, 5), moved('Home', 5, 9, 5), moved('End', 0, 9, 5), moved('x', 0, 9, 5), moved('ArrowDown', 0, 0, 5)], [1, 2, 0, 5, 0, 8, null, null])
})
