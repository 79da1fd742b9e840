/** Routes: stops in the order of the steps, and a line is whole only where nothing is missing between its ends. */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Gap, Leg } from '@proofmark/core/tracing'
import { routeOf } from './route.ts'

const days = { from: null, to: null, because: [] }
const nobody = { party: null, name: null, country: null }
const at = (lat: number | null) => ({ text: 'x', lat, lon: lat, precisionKm: lat === null ? null : 5, country: 'XA' })
const leg = (transfer: string, place: Leg['place']): Leg => ({ type: 'leg', transfer, from: nobody, to: nobody, transferKind: 'sale', when: null, days, place, authorised: 'unknown', assertedBy: null, basis: null, documents: [], bearing: { by: 'item', through: [] }, alsoToldBy: [] })
const gap: Gap = { type: 'gap', after: null, before: null, days, why: 'holders-differ' }
const ends = [{ event: 'recovery', statement: 'r', days, place: at(4) }] as const
const read = (steps: readonly (Leg | Gap)[]) => {
  const { stops, lines, unplaced } = routeOf({ ends }, { steps })
  return { stops: stops.map(({ statement, what }) => `${statement} ${what}`), lines: lines.map(({ from, to, isBroken }) => `${from}${isBroken ? '- -' : '---'}${to}`), unplaced: unplaced.map(({ statement, text, country }) => `${statement} ${text} ${country}`) }
}

suite('routeOf', () => {
  test('joins the places of legs and of the end', () => deepEqual(read([leg('a', at(1)), leg('b', at(2))]), { stops: ['a 1', 'b 2', 'r recovery'], lines: ['0---1', '1---2'], unplaced: [] }))
  test('is broken by a gap and by a leg without a point, which is listed', () => {
    deepEqual(read([leg('a', at(1)), gap, leg('b', at(2)), leg('c', at(null)), leg('d', null)]), { stops: ['a 1', 'b 2', 'r recovery'], lines: ['0- -1', '1- -2'], unplaced: ['c x XA', 'd null null'] })
  })
})
