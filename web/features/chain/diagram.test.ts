/** Rows of the diagram: no step is left out, whoever holds it stands once between two steps, and only days that are certain are solid. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Gap, Holder, Leg } from '@proofmark/core/tracing'
import { daysOf, diagramOf, isSameHolder } from './diagram.ts'

const id = (n: number) => String(n).padStart(32, '0')
const party = (n: number): Holder => ({ party: id(n), name: `Party ${n}`, country: 'XA' })
const nobody: Holder = { party: null, name: null, country: null }
const days = (from: string | null, to: string | null) => ({ from, to, because: [] })
const leg = (n: number, from: Holder, to: Holder, first: string | null, last: string | null): Leg => ({
  type: 'leg', transfer: id(n), from, to, transferKind: 'sale', when: null, days: days(first, last), place: null, authorised: 'unknown', assertedBy: null, basis: null, documents: [], bearing: { by: 'item', through: [] }, alsoToldBy: [],
})
const gap = (after: Holder | null, before: Holder | null, first: string | null, last: string | null): Gap => ({ type: 'gap', after, before, days: days(first, last), why: 'holders-differ' })
const chain = { makers: [party(1)], production: days('2030-01-01', '2030-03-01'), ends: [{ event: 'recovery', statement: id(99), days: days('2031-06-01', '2031-06-01'), place: null }] } as const
const read = (steps: readonly (Leg | Gap)[]) => diagramOf(chain, { steps }).map((row) => (row.type === 'holder' ? `${row.holder.name ?? '?'}${row.isAgain ? ' again' : ''} ${row.held === null ? '-' : `${row.held.from}/${row.held.to}`}` : row.type === 'leg' ? `leg ${row.number}` : 'gap'))

suite('diagramOf', () => {
  test('holders and legs take turns; solid are the days between the latest arrival and the earliest departure', () => {
    deepEqual(read([leg(11, party(1), party(2), '2030-05-01', '2030-06-01'), leg(12, party(2), party(3), '2030-09-01', null)]),
      ['Party 1 2030-03-01/2030-05-01', 'leg 1', 'Party 2 2030-06-01/2030-09-01', 'leg 2', 'Party 3 -'])
  })
  test('a stay whose ends overlap has no day that is certain', () => {
    equal(read([leg(11, party(1), party(2), '2030-05-01', '2030-09-01'), leg(12, party(2), party(3), '2030-08-01', '2030-10-01')])[2], 'Party 2 -')
  })
  test('a gap is a row of its own, and the ends that it has no holder for are not made up', () => {
    deepEqual(read([gap(null, party(2), null, '2030-05-01'), leg(11, party(2), party(3), '2030-05-01', '2030-05-01'), gap(party(3), null, '2030-05-01', '2031-06-01')]),
      ['gap', 'Party 2 2030-05-01/2030-05-01', 'leg 1', 'Party 3 2030-05-01/2030-05-01', 'gap'])
  })
  test('who has it again stands again; two who are not known are never one', () => {
    deepEqual(read([leg(11, party(1), party(2), null, null), leg(12, party(2), party(1), null, null), leg(13, nobody, nobody, null, null)]),
      ['Party 1 -', 'leg 1', 'Party 2 -', 'leg 2', 'Party 1 again -', '? -', 'leg 3', '? -'])
    equal(isSameHolder(nobody, nobody), false)
    equal(isSameHolder({ party: null, name: 'a store', country: 'XA' }, { party: null, name: 'a store', country: 'XB' }), false)
  })
  test('the axis holds every day that is drawn', () => {
    deepEqual(daysOf(chain, { steps: [leg(11, party(1), party(2), '2030-05-01', null)], diversion: { status: 'undetermined', lastAuthorised: null, firstUnauthorised: null, days: days(null, '2031-02-01'), place: { from: null, to: null }, because: [] } }),
      ['2030-01-01', '2030-03-01', '2031-06-01', '2031-06-01', '2030-05-01', '2031-02-01'])
  })
})
