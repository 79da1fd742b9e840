/**
 * Where a request stands is said in two places: by the desk, of the reply that decides, and by the statistics, of the furthest that an addressee went. Over
 * worlds drawn at random they speak of the same pairs and the same replies, and neither says what the other rules out.
 */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { addresseeStates, noSettings, requestStates, type RequestState } from '@proofmark/core/requests'
import { kinds } from '@proofmark/core/statements'
import { at, base, party, reply, request } from '../requests/invented-requests.suite.ts'
import { worldOf } from '../statements/invented-world.test.ts'
import { standingOf } from './request-figures.ts'
import { pairsOf } from './request-pairs.ts'

type Standing = ReturnType<typeof standingOf>

/** What the statistics may say where the desk says this. An answer or a refusal stays the furthest step when a later word reopens the matter. */
const allowed: Readonly<Record<RequestState, readonly Standing[]>> = {
  'not-sent': ['not-sent'],
  sent: ['open'],
  acknowledged: ['word-only'],
  overdue: ['word-only'],
  'put-off': ['word-only', 'answered', 'refused'],
  'asks-back': ['word-only', 'answered', 'refused'],
  forwarded: ['word-only', 'answered', 'refused'],
  other: ['word-only', 'answered', 'refused'],
  // Somebody recorded that nothing more came, after a word, or after an answer that a later word reopened.
  silent: ['overdue', 'silence-recorded', 'word-only', 'answered', 'refused'],
  answered: ['answered'],
  refused: ['refused', 'answered'],
}

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2091-03-${String(n).padStart(2, '0')}`)
const date = fc.oneof(day, fc.constant(null), fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)), fc.constantFrom('2091-03', '2091', '2091-03-15/..', '../2091-03-10'))
const replies = fc.array(fc.record({ kind: fc.constantFrom(...kinds.reply.schema.shape.responseKind.options), from: fc.constantFrom('#works', '#state-a', '#army', null), received: date, dated: date }), { maxLength: 6 })
const drawn = fc.record({ addressees: fc.constantFrom(['#works'], ['#works', '#state-a'], ['#army']), sent: date, deadline: date, replies, on: day })

const worldDrawn = ({ addressees, sent, deadline, replies: all }: { addressees: readonly string[]; sent: string | null; deadline: string | null; replies: { kind: string; from: string | null; received: string | null; dated: string | null }[] }) =>
  worldOf(...base, party('other'), request('request', { addressees, sent, deadline }), ...all.map(({ kind, from, received, dated }, n) => reply(`reply-${n}`, kind, { from, received, dated, ...(kind === 'delayed-with-reason' ? { reason: 'invented' } : {}) }))).world

suite('the desk and the statistics', () => {
  test('speak of the same pairs and the same replies, and neither says what the other rules out', () => {
    const met = new Set<string>()
    fc.assert(fc.property(drawn, (made) => {
      const world = worldDrawn(made)
      const [on, [asked]] = [at(made.on), world.of('request')]
      const { states } = addresseeStates(world, asked!, on, noSettings)
      const { pairs } = pairsOf(world, [asked!], on)
      deepEqual(pairs.map(({ addressee }) => addressee), states.map(({ addressee }) => addressee))
      for (const [n, pair] of pairs.entries()) {
        const state = states[n]!
        deepEqual(new Set(pair.replies.map(({ reply: { id } }) => id)), new Set(state.replies.map(({ id }) => id)))
        // What is sent after the day is no pair of the day for the statistics, and `not-sent` for the desk unless something came.
        if (pair.sent !== null && pair.sent.from !== null && pair.sent.from > on) { ok(state.replies.length > 0 || state.state === 'not-sent'); continue }
        const standing = standingOf(pair, on)
        ok(allowed[state.state].includes(standing), `the desk says ${state.state}, the statistics ${standing}`)
        // Without such a record the desk calls nobody silent who ever wrote.
        if (state.state === 'silent' && state.reply === null) deepEqual([standing, pair.replies.length], ['overdue', 0])
        met.add(`${state.state} ${standing}`)
      }
    }), { numRuns: 1500, seed: 20_910_301 })
    // A law over worlds that never reach a state says nothing of it.
    deepEqual(requestStates.filter((state) => state !== 'other' && ![...met].some((each) => each.startsWith(`${state} `))), [])
  })
})
