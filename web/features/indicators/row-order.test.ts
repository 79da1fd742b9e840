import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { IndicatorsView } from '../../indicators-api.ts'
import { leadingSpan, sorted, type Row } from './row-order.ts'

const days = (from: string | null, to = from) => ({ from, to, because: [] })
const span = (least: number | null, most: number | null, from: 'production' | 'transfer' = 'transfer', to: 'diversion' | 'recovery' = 'diversion', at: string | null = null): Row['spans'][number] => ({ from: { event: from, statement: null, days: days(null) }, to: { event: to, statement: null, days: days(at) }, least, most })
const row = (item: string, of: string | null, ...spans: Row['spans']): Row => ({ item, case: of, countedAs: item, isGroup: false, shows: [], reasons: [], hypotheses: [], between: { lastAuthorised: null, firstUnauthorised: null }, spans, prohibitions: [], accounts: 1 })
const view = (...rows: Row[]) => ({ result: { rows }, named: { x: { kind: 'item', title: 'A rifle' } }, registers: [] }) as unknown as IndicatorsView

suite('rows of indicators', () => {
  test('are compared by the time from a transfer to the diversion, where one is known', () => {
    deepEqual(leadingSpan(row('x', null, span(0, 900, 'production'), span(null, null), span(3, 9))), span(3, 9))
    equal(leadingSpan(row('x', null, span(null, null))), null)
  })
  test('what is not known comes last, whichever way', () => {
    const rows = [row('a', null, span(5, null, 'transfer', 'recovery', '2081')), row('x', 'c', span(1, 90)), row('b', 'b', span(0, 9, 'transfer', 'recovery', '2080'))]
    deepEqual(['', 'latest', 'item', 'case'].map((order) => sorted(view(...rows), order).map(({ item }) => item).join('')), ['bxa', 'abx', 'axb', 'bxa'])
  })
})
