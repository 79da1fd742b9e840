/**
 * A finding that was made to keep its reader busy: the computation ends at the same step everywhere, and says so.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { withinSteps } from '@proofmark/core/dates'
import { findingView, mostSteps, outcomeOf, weighedFinding } from './index.ts'
import { claimed, duration, hostile, item, report } from './hostile-findings.test.ts'
import { marked, oneHeld, worldOf } from '../statements/invented-world.test.ts'

const most = 2 ** 21

suite('weighedFinding', () => {
  for (const [name, make] of Object.entries(hostile)) {
    test(`ends within its steps, not established and with the reason: ${name}`, () => {
      const { world, id } = make()
      // Around the claims there is nothing that is counted.
      const counted = withinSteps(2 ** 40, () => weighedFinding(world, id('finding'), most))!
      equal(counted.steps, 0)
      const { claims: [claim], status } = counted.value!
      deepEqual([status, claim!.status, claim!.cut, claim!.days, claim!.window, claim!.support, claim!.hangsOn, claim!.conditions], ['not-established', 'not-established', 'too-many-steps', null, null, [], [], []])
      match(claim!.wording, /too many ways .* cut, .* cannot be established/)
    })
  }
  test('is cut at the same step each time', () => {
    const { world, id } = hostile['twelve reports that nobody rejected']!()
    const claim = world.get(id('finding'), 'finding')!.fields.claims[0]!.claim
    const steps = withinSteps(2 ** 40, () => outcomeOf(world, claim))!.steps
    deepEqual([0, -1].map((more) => withinSteps(steps + more, () => outcomeOf(world, claim)) === null), [false, true])
  })
  test('one claim that takes all its steps costs another none of its own', () => {
    const { world, id } = worldOf(...marked, ...oneHeld, item('shell'), ...Array.from({ length: 12 }, (_, n) => report('shell', `19${10 + n}/20${10 + n}`)), claimed(duration('#part', 230), { type: 'made-after', item: '#shell', day: '1900-01-01' }))
    deepEqual(weighedFinding(world, id('finding'), most)!.claims.map(({ status, cut }) => [status, cut]), [['established', null], ['not-established', 'too-many-steps']])
  })
  test('what nobody made to be costly needs a hundredth of the steps', () => {
    const { world, id } = worldOf(...marked, ...oneHeld, claimed(duration('#part', 230)))
    ok(weighedFinding(world, id('finding'), mostSteps / 100)!.claims[0]!.status === 'established')
  })
  test('more combinations than are tried are named, not only left unestablished', () => {
    const { world, id } = worldOf(item('shell'), ...Array.from({ length: 13 }, (_, n) => report('shell', String(1970 + n))), claimed({ type: 'made-after', item: '#shell', day: '1900-01-01' }))
    const [claim] = findingView(world, id('finding'))!.claims
    deepEqual([claim!.status, claim!.cut], ['not-established', 'too-many-scenarios'])
    match(claim!.wording, /more than 4,096 combinations/)
  })
})
