/** The 9M111 case: 59 days with both ends named, a re-transfer, and an unknown leg. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseDay } from '@proofmark/core/dates'
import { findingView } from '@proofmark/core/findings'
import { statistics } from '@proofmark/core/statistics'
import { supplyChain } from '@proofmark/core/tracing'
import { holdsAgainstFacts, holdsOfEveryCase, publicCase } from '../public-case.suite.ts'

const is = publicCase(import.meta.dirname, 'is-')
holdsOfEveryCase(is)
holdsAgainstFacts(is)

suite('is-9m111: what it comes to', () => {
  test('the 59 days stand with each pair of ends that a source gives, and none is chosen', () => {
    const durations = is.all.of('quantity').filter(({ fields }) => fields.unit === 'days')
    deepEqual(durations.map(({ fields }) => fields.value), [59, 59, 59])
    equal(new Set(durations.map(({ fields }) => fields.base)).size, 3)
    for (const { fields } of durations) ok(/from .*(?:to|end)/.test(fields.base!), fields.base!)
  })
  test('59 days after the export and after the purchase, by the calendar of the host, are the ends of the recovery', () => {
    const after = (day: string) => new Date(Date.parse(day) + 59 * 86_400_000).toISOString().slice(0, 10)
    const recovery = is.all.get(is.idOf('recovered'), 'recovery')!
    equal(recovery.fields.when, `${after('2015-12-12')}/${after('2015-12-15')}`)
    deepEqual([after('2015-12-12'), after('2015-12-15')], ['2016-02-09', '2016-02-12'])
  })
  test('what rests on reports of a trace is possible; where it was made nobody disputes', () => {
    const found = findingView(is.all, is.idOf('left-after-delivery'))!
    const status = (key: string) => found.claims.find((claim) => claim.key === key)!.status
    deepEqual([status('sold'), status('passed-on'), status('made')], ['possible', 'possible', 'established'])
    equal(found.status, 'possible')
  })
  test('buyer and day of the two accounts are kept apart', () => {
    const sales = is.all.of('transfer').filter(({ fields }) => fields.transferKind === 'sale')
    deepEqual(sales.map(({ fields }) => [fields.when, fields.to]), [['2015-12-12', is.idOf('us-dod')], ['2015-12-15', is.idOf('cia')]])
  })
  test('the step to the armed group is undetermined, and no kind is stated without support', () => {
    const step = is.all.get(is.idOf('second-step'), 'diversion')!
    deepEqual([step.fields.diversionKind, step.fields.lastAuthorised], ['undetermined', null])
    for (const { fields } of is.all.of('diversion')) ok(fields.diversionKind === 'undetermined' || fields.supports.length > 0)
  })
})

suite('is-9m111: its chain of supply', () => {
  const chain = supplyChain(is.all, is.idOf('tube'))!
  const account = (transfer: string) => chain.versions.find(({ steps }) => steps.some((step) => step.type === 'leg' && step.transfer === is.idOf(transfer)))!
  const days = (transfer: string) => chain.durations.filter(({ from, to }) => from.statement === is.idOf(transfer) && to.event === 'recovery').map(({ least, most }) => [least, most])
  test('two accounts, which never merge: with the export of 12 December, or with the purchase of 15 December', () => {
    equal(chain.versions.length, 2)
    deepEqual(account('export').excludes.map(({ transfer, why }) => [transfer, why]), [[is.idOf('purchase'), 'same-giver']])
    deepEqual(account('purchase').steps.filter((step) => step.type === 'gap').map((gap) => gap.why), ['holders-differ'])
  })
  test('59 days at least from the export to the recovery, 59 at most from the purchase: each with both ends named', () => {
    deepEqual([days('export'), days('purchase')], [[[59, 62]], [[56, 59]]])
  })
  test('what the maker sold on 15 December nobody else handed on before: 0 to 59 days after it', () => {
    const retransfer = account('purchase').steps.find((step) => step.type === 'leg' && step.transfer === is.idOf('retransfer'))!
    deepEqual([retransfer.days.from, retransfer.days.to], ['2015-12-15', '2016-02-12'])
    ok(retransfer.days.because.includes(is.idOf('purchase')))
    deepEqual(chain.durations.filter(({ least }) => least !== null && least < 0), [])
  })
  test('as the figures of the case count it, time from the first sale is that of both accounts, of which none is chosen', () => {
    const found = statistics(is.all, null, parseDay('2026-11-26')!).figures.find(({ name }) => name === 'first-sale-to-recovery')!
    ok(found.content.kind === 'distribution')
    deepEqual([found.content.least.minimum, found.content.most.maximum], [56, 62])
  })
  test('it left authorised hands between the buyer and the party in Syria, where the export is as told; over both accounts from whom is undetermined', () => {
    const point = account('export').diversion
    ok('days' in point)
    deepEqual([point.status, point.lastAuthorised!.party, point.firstUnauthorised!.party, point.days.from, point.days.to], ['between', is.idOf('us-dod'), is.idOf('party-syria'), '2015-12-12', '2016-02-12'])
    deepEqual([chain.diversion.status, 'days' in chain.diversion && chain.diversion.lastAuthorised], ['undetermined', null])
  })
  test('that it left these hands on these days is possible: one account and one hypothesis say so, the other account does not say from whom', () => {
    const claim = findingView(is.all, is.idOf('left-after-delivery'))!.claims.find(({ key }) => key === 'left-between')!
    deepEqual([claim.status, claim.conditions.filter(({ status }) => status === 'possible' || status === 'established').map(({ text }) => text.split(/[ ,]/)[0])], ['possible', ['account', 'hypothesis']])
    ok(claim.conditions.length > 2)
    match(claim.wording, /^Would have left authorised hands so if/)
  })
  test('the re-transfer met a clause against re-export: what would follow is said with what is open', () => {
    const met = chain.undertakings.filter(({ transfer }) => transfer === is.idOf('retransfer')).map(({ undertaking, result, open }) => [undertaking, result, open.includes('wording-not-public')])
    deepEqual(met, [[is.idOf('end-use'), 'not-decided', true], [is.idOf('no-reexport'), 'breached-if', true]])
  })
})
