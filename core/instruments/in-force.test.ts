import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { requireBounds } from '@proofmark/core/dates'
import { builtIn } from './built-in.ts'
import { inForce } from './in-force.ts'

const on = (when: string, ...ids: string[]) => ids.map((id) => inForce(builtIn.measures.find((each) => each.id === id)!, requireBounds(when)))

suite('inForce', () => {
  // The checks that are worked out beside the reference data.
  test('arms from the DPRK on 2 January 2024, and its panel', () => deepEqual(on('2024-01-02', 'kp-1718-8b', 'kp-1874-9', 'kp-2270-6', 'kp-1874-26'), ['yes', 'yes', 'yes', 'yes']))
  test('after the panel ended the prohibitions go on', () => deepEqual(on('2024-08-18', 'kp-1874-26', 'kp-1718-8b', 'kp-1874-9', 'kp-2270-6'), ['no', 'yes', 'yes', 'yes']))
  test('small arms to the DPRK in 2012', () => deepEqual(on('2012-05-01', 'kp-1874-10', 'kp-2270-6'), ['yes', 'no']))
  test('a drone from Iran, delivered in 2022', () => deepEqual(on('2022', 'ir-2231-b-missile', 'ir-2231-b-6b', 'ir-snapback'), ['yes', 'no', 'no']))
  test('arms from Iran between December 2015 and March 2016', () => deepEqual(on('2015-12/2016-03', 'ir-2231-b-6b'), ['possibly']))
  test('Iran after a return that is disputed', () => deepEqual(on('2025-10-15', 'ir-snapback'), ['disputed']))
  test('Somalia on the day of lifting', () => deepEqual(on('2023-12-01', 'so-733-5', 'so-2713-4'), ['possibly', 'yes']))
  test('Libya in March 2026: the embargo, and the search of ships', () => deepEqual(on('2026-03-01', 'ly-1970-9', 'ly-2780'), ['yes', 'check-renewal']))
  test('South Sudan after the last term recorded', () => deepEqual(on('2026-07-15', 'ss-2428-4'), ['check-renewal']))

  test('each of the six rules comes before the next', () => {
    const row = { from: '2010-05', until: '2012-05', untilKind: 'fixed', status: 'in-force' } as const
    const answer = (when: string | null, more: object = {}) => inForce({ ...row, ...more }, when === null ? null : requireBounds(when))
    equal(answer('2011', { from: null }), 'unknown')
    equal(answer('2010-04-30', { untilKind: 'unknown' }), 'no')
    equal(answer('2011', { untilKind: 'unknown' }), 'unknown')
    equal(answer('2012-06', { status: 'check-renewal' }), 'check-renewal')
    equal(answer('2012-06'), 'no')
    equal(answer('2010-05-31/2012-04-30'), 'yes')
    equal(answer('2010-05-31/2012-04-30', { status: 'disputed' }), 'disputed')
    equal(answer('2010-05-30'), 'possibly')
    equal(answer('2012-05-01'), 'possibly')
    equal(answer(null), 'possibly')
  })
})
