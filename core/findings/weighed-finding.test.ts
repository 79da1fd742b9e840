/**
 * A finding that was made to keep its reader busy: the computation ends at the same step everywhere, and says so.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { withinSteps } from '@proofmark/core/dates'
import { findingView, mostSteps, outcomeOf, weighedFinding } from './index.ts'
import { marked, oneHeld, worldOf, type Invented } from '../statements/invented-world.test.ts'

const claimed = (...claims: object[]) => ({ kind: 'finding', label: 'finding', title: 'short', sentences: [{ text: 'It was short.', claims: ['c0'] }], claims: claims.map((claim, at) => ({ key: `c${at}`, claim, text: 'invented' })) })
const duration = (item: string, atMostDays = 40_000) => ({ type: 'production-to-use', item, atMostDays })
const use = { kind: 'use', label: 'use', what: 'strike', when: '2031-08-18' }
const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: label, itemClass: 'missile', ...more })
const report = (of: string, date: string) => ({ kind: 'reading', item: `#${of}`, scheme: 'as-reported', meaning: `made in ${date}`, status: 'proposed', date, dateOf: 'production', reason: 'invented' })

/** Each of them takes its reader minutes where nothing is counted. */
const hostile: Readonly<Record<string, () => Invented>> = {
  'twelve reports that nobody rejected': () => worldOf(use, item('shell', { usedIn: ['#use'] }), ...Array.from({ length: 12 }, (_, n) => report('shell', `19${10 + n}/20${10 + n}`)), claimed(duration('#shell'))),
  'marks of which all is gone': () => worldOf(use, item('shell', { usedIn: ['#use'] }), ...Array.from({ length: 30 }, (_, n) => ({ kind: 'mark', label: `m${n}`, item: '#shell', transcription: `${n}??????` })), claimed(duration('#shell'))),
  'a chain of parts that contradicts itself': () => worldOf(use, item('i0', { usedIn: ['#use'] }), ...Array.from({ length: 120 }, (_, n) => item(`i${n + 1}`, { partOf: `#i${n}` })), report('i120', '2040'), claimed(duration('#i0'))),
  'a thousand objects, counted without each': () => worldOf(use, ...Array.from({ length: 1000 }, (_, n) => item(`i${n}`, { usedIn: ['#use'] })), claimed({ type: 'at-least-used', items: Array.from({ length: 1000 }, (_, n) => `#i${n}`), count: 990, from: '2031-01-01', to: '2031-12-31' })),
}
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
