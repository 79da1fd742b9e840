/** The Kh-101 case: 8 to 98 days from production to use, hanging on one digit. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { findingView } from '@proofmark/core/findings'
import { supplyChain } from '@proofmark/core/tracing'
import { world, type AnyStatement } from '@proofmark/core/statements'
import { holdsAgainstFacts, holdsOfEveryCase, publicCase } from '../public-case.suite.ts'

const kh = publicCase(import.meta.dirname, 'kh-')
holdsOfEveryCase(kh)
holdsAgainstFacts(kh)

suite('kh101-2024: its finding', () => {
  const finding = kh.idOf('made-before-use')
  test('8 to 98 days, established, counted here by the host\'s calendar', () => {
    const found = findingView(kh.all, finding)!
    const days = (month: number, day: number) => (Date.UTC(2024, 6, 8) - Date.UTC(2024, month, day)) / 86_400_000
    deepEqual([found.status, found.bounds], ['established', { least: days(5, 30), most: days(3, 1) }])
    deepEqual([days(5, 30), days(3, 1)], [8, 98])
    const hangsOn = new Set(found.hangsOn.map(({ id }) => id))
    for (const label of ['number', 'quarter', 'use', 'missile']) ok(hangsOn.has(kh.idOf(label)), label)
  })
  test('the published twelve weeks, which are 84 days, would not hold', () => {
    const tighter = kh.statements.map((statement) => (statement.id === finding
      ? ({ ...statement, fields: JSON.parse(JSON.stringify(statement.fields).replace('"atMostDays":98', '"atMostDays":84')) } as AnyStatement) : statement))
    equal(findingView(world(tighter), finding)!.claims.find(({ key }) => key === 'days')!.status, 'not-established')
  })
  test('five digits are withheld, not unread, and the eighth is not read', () => {
    const mark = kh.all.of('mark')[0]!
    deepEqual([mark.fields.transcription, [...mark.fields.transcription!].length], ['31526379■■■■■', 13])
    deepEqual(kh.all.of('reading').filter(({ fields }) => /eighth/.test(fields.meaning)), [])
  })
  test('no transfer is recorded: maker and user are one State', () => {
    deepEqual([kh.all.of('transfer').length, kh.all.of('diversion').map(({ fields }) => fields.diversionKind)], [0, ['not-applicable']])
    const production = supplyChain(kh.all, kh.idOf('missile'))!.durations.find(({ from, to }) => from.event === 'production' && to.event === 'use')!
    deepEqual([production.least, production.most], [8, 98])
  })
})
