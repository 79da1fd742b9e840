/**
 * Claims in packages: what a package holds is enough to compute each finding of the public cases again, and nothing that a claim hangs on is left out.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { findingRecord, relevantTo, weighedFinding } from '@proofmark/core/findings'
import { world } from '@proofmark/core/statements'
import { publicCase } from '../../examples/public-case.suite.ts'
import { packagedStatements } from './selection.ts'

const cases = [['yemen-kornet-lots', 'ye-'], ['is-9m111', 'is-'], ['dprk-missiles-2024', '']].map(([name, prefix]) => publicCase(join(import.meta.dirname, '..', '..', 'examples', name!), prefix!))
const types = new Set(cases.flatMap(({ all }) => all.of('finding').flatMap(({ fields }) => fields.claims.map(({ claim }) => claim.type))))

suite('claims in packages', () => {
  for (const { name, all } of cases) {
    test(`${name}: each finding comes to the same from its package alone`, () => {
      for (const { id, fields } of all.of('finding')) {
        const packaged = packagedStatements(all, id)
        const held = new Set(packaged.map((statement) => statement.id))
        for (const { claim, key } of fields.claims) deepEqual([...relevantTo(all, claim)].filter((each) => !held.has(each)), [], key)
        deepEqual(findingRecord(world(packaged), id), findingRecord(all, id))
        // Without one that a claim hangs on the record is another.
        for (const { hangsOn, key, status } of weighedFinding(all, id)!.claims) for (const { id: without } of hangsOn) {
          const less = weighedFinding(world(packaged.filter((statement) => statement.id !== without)), id)
          ok(less?.claims.find((each) => each.key === key)?.status !== status, `${key} stands without a statement that it hangs on`)
        }
      }
    })
  }
  test('claims of one lot and of diversion are among them', () => ok(types.has('same-lot-or-sequence') && types.has('diverted-between')))
})
