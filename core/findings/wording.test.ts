/**
 * @module
 */
import { equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Claim } from '@proofmark/core/statements'
import type { Outcome } from './claim-outcome.ts'
import { claimWording, daysText, findingWording } from './wording.ts'

const id = 'a'.repeat(32)
const claim: Claim = { type: 'production-to-use', item: id, atMostDays: 230 }
const outcome = (more: Partial<Outcome>): Outcome => ({ status: 'established', days: null, window: null, conditions: [], contradiction: [], ...more })
const statuses = ['established', 'possible', 'contradicted', 'not-established'] as const

suite('claimWording', () => {
  test('says what the status allows, and nothing weaker sounds like established', () => {
    match(claimWording(claim, outcome({})), /^Holds under every reading and identification that nobody has rejected\.$/)
    for (const status of statuses.slice(1)) ok(!claimWording(claim, outcome({ status })).startsWith('Holds under every'), status)
    equal(new Set(statuses.map((status) => claimWording(claim, outcome({ status })))).size, 4)
    equal(claimWording(claim, outcome({ status: 'contradicted', contradiction: [id] })), 'The statements it needs cannot all be true.')
  })
  test('of words that were said claims the words alone', () => {
    match(claimWording({ type: 'said', position: id }, outcome({})), /as words that were said\.$/)
  })
  test('gives days, or else the window, of which either end may be silent', () => {
    const said = (more: Partial<Outcome>) => claimWording(claim, outcome(more)).split(': ')[1]
    equal(said({ days: { least: 0, most: 230 }, window: { from: '2024-01-01', to: null } }), '0 to 230 days.')
    equal(said({ window: { from: '2024-01-01', to: '2024-08-18' } }), '2024-01-01 to 2024-08-18.')
    equal(said({ window: { from: '2024-01-01', to: null } }), 'not before 2024-01-01.')
    equal(said({ window: { from: null, to: '2024-08-18' } }), 'not after 2024-08-18.')
    equal(said({ window: { from: '2024-08-18', to: '2024-08-18' } }), '2024-08-18.')
    equal(said({ window: { from: null, to: null }, days: { least: null, most: null } }), undefined)
  })
})

suite('daysText', () => {
  test('never says a number that nothing bounds', () => {
    const rows: readonly (readonly [number | null, number | null, string | null])[] = [
      [0, 230, '0 to 230 days'], [null, 230, 'at most 230 days'], [2, null, 'at least 2 days'], [1, 1, '1 day'], [0, 0, '0 days'], [null, 1, 'at most 1 day'], [1, null, 'at least 1 day'], [0, 1, '0 to 1 days'], [null, null, null],
    ]
    for (const [least, most, text] of rows) equal(daysText({ least, most }), text)
    equal(daysText(null), null)
  })
})

suite('findingWording', () => {
  test('says "established" of all claims only', () => {
    equal(findingWording('established'), 'All its claims are established.')
    for (const status of statuses.slice(1)) ok(!findingWording(status).startsWith('All'))
    equal(new Set(statuses.map(findingWording)).size, 4)
  })
})
