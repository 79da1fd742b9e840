/** What a file is said to hold before it is made, by format. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { formatsOf } from './export-api.ts'
import { heldIn, sumOf } from './held-rows.ts'

suite('rows of a file', () => {
  const rows = { 'item': 7, 'mark': 9, 'recovery': 2, 'party': 3, 'pixel-seal': 1 }
  test('by format: one kind, all that have tables, what has a place, all; networks and FollowTheMoney are made of several', () => {
    const told = Object.fromEntries(formatsOf({ case: 'x' }).map((format) => { const held = heldIn(format, 'mark', { rows }); return [format, held === null ? null : sumOf(held)] }))
    deepEqual(told, { bag: 22, csv: 9, xlsx: 21, gpkg: 9, geojson: 9, kml: 9, jsonl: 22, ftm: null, gexf: null, graphml: null })
  })
  test('are told by kind', () => {
    deepEqual(heldIn('geojson', null, { rows }), [['item', 7], ['recovery', 2]])
    equal(sumOf(heldIn('csv', 'site', { rows })!), 0)
  })
})
