/** Dates that cannot be are told, and all others are not: each code with the case on its edge. */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseDay } from '@proofmark/core/dates'
import { doubtfulDates } from './doubtful-dates.ts'
import type { Draft, StatementId } from './index.ts'

const today = parseDay('2084-05-10')!
const id = (n: number) => String(n).padStart(32, '0') as StatementId
const sealedRequest = { kind: 'request', fields: { sent: '2084-05' } }
const known = { byId: (of: string) => (of === id(9) ? sealedRequest : undefined), byLabel: () => [] }
const draft = (kind: Draft['kind'], fields: Record<string, unknown>, line = 1): Draft => ({ line, id: id(line), kind, version: 1, fields })
const said = (...drafts: Draft[]) => doubtfulDates(drafts, { today, known }).map(({ line, field, code, found }) => `${line} ${field} ${code} ${found}`)

suite('doubtfulDates', () => {
  test('what happened does not lie ahead; a day of grace for other time zones, and a year that has begun', () => {
    deepEqual(said(draft('transfer', { when: '2099' }), draft('transfer', { when: '2084-05-12' }, 2)), ['1 /when lies-ahead 2099', '2 /when lies-ahead 2084-05-12'])
    deepEqual(said(draft('transfer', { when: '2084-05-11' }), draft('transfer', { when: '2084' }, 2), draft('use', { when: '../2099' }, 3), draft('use', { when: null }, 4), draft('use', { when: 'soon' }, 5)), [])
  })
  test('a deadline, the term of a condition and what a mark is read as may lie ahead', () => {
    deepEqual(said(draft('request', { sent: '2084-05-10', deadline: '2099' }), draft('undertaking', { since: '2099', until: '2100' }, 2), draft('reading', { date: '2099' }, 3), draft('role', { since: '2000', until: '2099' }, 4)), [])
    deepEqual(said(draft('role', { since: '2099', until: null })), ['1 /since lies-ahead 2099'])
  })
  test('an answer does not come before its request, of the same file or sealed before; where it may not, nothing is said', () => {
    deepEqual(said(draft('request', { sent: '2084-04-30' }), draft('reply', { requests: [id(1)], dated: '2084-04-29', received: '2084-05-01' }, 2)), ['2 /dated before-its-request 2084-04-29'])
    deepEqual(said(draft('reply', { requests: [id(9)], dated: '2084-04', received: '2084-05-01' })), ['1 /dated before-its-request 2084-04'])
    deepEqual(said(draft('reply', { requests: [id(9), id(8)], dated: '2084', received: null })), [])
  })
  test('nothing ends before it begins, and nothing is read before its date', () => {
    deepEqual(said(draft('identifier', { since: '2080', until: '2079' }), draft('document', { date: '2084-05-02', accessed: '2084-05-01' }, 2), draft('document', { date: '2084-05', accessed: '2084-05-01' }, 3)),
      ['1 /until ends-before-it-begins 2079', '2 /accessed read-before-its-date 2084-05-01'])
  })
})
