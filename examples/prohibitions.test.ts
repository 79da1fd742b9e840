/** What was forbidden when, of the transfers of the public cases: paragraphs, clocks, and who disputes what; always in the conditional. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { builtIn, heldAgainst, transferFacts } from '@proofmark/core/instruments'
import { carriedDays } from '@proofmark/core/tracing'
import { publicCase } from './public-case.suite.ts'

const caseOf = (name: string, prefix: string) => publicCase(join(import.meta.dirname, name), prefix)
const dprk = caseOf('dprk-missiles-2024', '')
const is = caseOf('is-9m111', 'is-')
const ye = caseOf('yemen-kornet-lots', 'ye-')

/** `on`: a date to suppose instead of the one stated. */
function held({ all, idOf }: ReturnType<typeof publicCase>, transfer: string, on: string | null = null) {
  const answer = heldAgainst(transferFacts(all, idOf(transfer), on)!, [builtIn])
  const row = (id: string) => answer.prohibitions.find(({ measure }) => measure.id === id)
  return { answer, row, clock: (id: string) => [...answer.authorities, ...answer.mandates].find(({ measure }) => measure.id === id)?.time }
}

suite('prohibitions on the transfers of the public cases', () => {
  // Missiles are arms by their class: what forbids arms of every type is met. What is not checked, or asks for more than a class, stays an if.
  const paragraphs = { 'kp-1718-8b': 'would', 'kp-2270-6': 'would', 'kp-1695-4': 'if', 'kp-1718-8c': 'if', 'kp-1874-9': 'if', 'kp-2270-8': 'if' }
  for (const day of ['2024-01-02', '2024-08-18']) {
    test(`missiles from the DPRK, if handed over on ${day}: the paragraphs in force throughout, each with what it depends on`, () => {
      const { row } = held(dprk, 'tf-missiles', day)
      for (const [id, bearing] of Object.entries(paragraphs)) {
        deepEqual([row(id)?.time, row(id)?.bearing], ['throughout', bearing], id)
        equal(row(id)!.conditions.some(({ state }) => state === 'open') || row(id)!.measure.unverified.length > 0, bearing === 'if', id)
      }
    })
  }
  test('what forbids coal, seafood and other goods forbids no missile, and says why', () => {
    const others = held(dprk, 'tf-missiles', '2024-01-02').answer.prohibitions.filter(({ measure, isNear }) => isNear && !measure.isOfArms)
    ok(others.length > 0)
    for (const { bearing, conditions } of others) deepEqual([bearing, conditions[0]!.key, conditions[0]!.state], ['would-not', 'items', 'fails'])
  })
  test('the panel is another clock: its mandate ran on the first day and had ended on the second, the prohibitions had not', () => {
    deepEqual([held(dprk, 'tf-missiles', '2024-01-02').clock('kp-1874-26'), held(dprk, 'tf-missiles', '2024-08-18').clock('kp-1874-26')], ['throughout', 'not'])
  })
  test('without a day the transfer is possibly forbidden, and no more', () => {
    equal(held(dprk, 'tf-missiles').row('kp-2270-6')?.time, 'possibly')
  })
  test('on the days that the missiles leave it is forbidden only if: an inference, with whose word it is', () => {
    const transfer = dprk.idOf('tf-missiles')
    const facts = transferFacts(dprk.all, transfer, null, carriedDays(dprk.all, transfer))!
    equal(facts.whenIs, 'inferred')
    ok(facts.whenFrom.by.length > 0 && facts.whenFrom.because.length > 0)
    const row = heldAgainst(facts, [builtIn]).prohibitions.find(({ measure }) => measure.id === 'kp-2270-6')!
    // Of the four of July and August nobody says since when they existed, so the transfer may have begun on any day before.
    deepEqual([facts.whenWords, row.time, row.bearing], ['begun not after 2024-01-09, not over before 2023-03-01', 'possibly', 'if'])
    ok(row.says.includes('Held on days inferred from what it carried, begun not after 2024-01-09'))
  })
  test('who disputes the transfer, and who asserts the law, stands beside it in their words', () => {
    const partyOf = (label: string) => dprk.idOf(label)
    const stances = new Map(dprk.all.of('position').flatMap(({ fields }) => (fields.party === null ? [] : [[`${fields.party} ${fields.stance}`, fields.wording] as const])))
    ok(stances.has(`${partyOf('dprk')} denies`) && stances.has(`${partyOf('russia')} denies`) && stances.has(`${partyOf('usa')} asserts-law`))
  })
  test('to the armed group in Iraq: a later restatement, unverified, so never more than an if', () => {
    const { row } = held(is, 'to-is')
    equal(row('qd-2610-1c')?.bearing === 'would', false)
    ok(row('qd-2610-1c')!.measure.unverified.length > 0)
  })
  test('to Yemen: a measure on listed receivers, in force on some of the days; an entity that was listed only later is none of these', () => {
    const { row } = held(ye, 'to-yemen')
    ok(row('ye-2216-14') !== undefined && row('ye-2216-14')!.bearing !== 'would')
    ok(['not', undefined].includes(row('ye-2624-5')?.time))
  })
  test('from Iran before March 2016, day not known: the resolution of that time on a part of the days', () => {
    deepEqual([held(ye, 'pipeline').row('ir-2231-b-6b')?.time, held(ye, 'pipeline', '2016-02').row('ir-2231-b-6b')?.time, held(ye, 'pipeline', '2016-01-02').row('ir-2231-b-6b')?.time], ['in-part', 'throughout', 'not'])
  })
})
